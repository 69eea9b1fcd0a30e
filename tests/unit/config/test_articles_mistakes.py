"""A mistake in a file of articles is explained to ops: file, line, what was found and how to mend it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from responder.config.articles import KINDS
from responder.config.files import LARGEST

from .article_files import CONFIG, deployment, ld, mistakes, one


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (
            "f.toml",
            '[[faq]]\nid = "a"\ntitle = "T"\nexampels = []',
            "4: faq[0].exampels: found the unknown key exampels,"
            " expected one of id, title, url, answer, examples, not_for, locale, needs; did you mean examples?",
        ),
        (
            "f.toml",
            '[[faq]]\nid = "a"\ntitle = " "',
            '3: faq[0].title: found " ", expected text of at least 1 letter(s); write title = "…", for example',
        ),
        (
            "f.toml",
            '[[faq]]\nid = "a"\ntitle = "T"\nexamples = [\n"x",\n""]',
            '6: faq[0].examples[1]: found "", expected text of at least 1 letter(s); write it so',
        ),
        (
            "f.toml",
            f'[[faq]]\nid = "a"\ntitle = "T"\nexamples = {json.dumps(["x"] * 51)}',
            "4: faq[0].examples: found a list, expected at most 50 item(s); write examples = [], for example",
        ),
        (
            "f.toml",
            f'[[faq]]\nid = "a"\ntitle = "T"\nnot_for = ["{"x" * 501}"]',
            f'4: faq[0].not_for[0]: found "{"x" * 58}…, expected text of at most 500 letters; write it so',
        ),
        (
            "f.toml",
            '[[faq]]\nid = "a"\ntitle = "T"\nurl = "x.nl"',
            '4: faq[0].url: found "x.nl", expected a link with https://; write the whole link',
        ),
        (
            "f.toml",
            '[company]\nname = "X"',
            "1: company: found the unknown key company, expected one of faq; remove it",
        ),
        (
            "f.toml",
            "[[faq",
            "1: found a mistake in the writing (Expected ']]' at the end of an array declaration),"
            " expected [[name]]; close it with ]]",
        ),
        (
            "f.csv",
            "title;answer\n;Ja\n",
            '2: title: found nothing, expected a value for title; add title = "…": The question as customers ask it',
        ),
        (
            "f.csv",
            "titel;answer\nA;Ja\n",
            '1: found the column "titel", expected some of id, title, url, answer, examples,'
            " not_for, locale; did you mean title?",
        ),
        (
            "f.csv",
            "answer,url\nA,B\n",
            "1: found no column title, expected title and some of id, title, url, answer,"
            " examples, not_for, locale; name the columns in the first row",
        ),
        (
            "f.csv",
            "",
            "1: found an empty file, expected title and some of id, title, url, answer, examples, not_for,"
            " locale; name the columns in the first row",
        ),
        ("f.csv", "title,title\n", "1: found the column title twice, expected each column once; take one of them out"),
        (
            "f.csv",
            "title,answer\nA,Ja, graag\n",
            "2: found 3 cells, expected 2, as in the first row; put text that has the"
            " separator in it into double quotes",
        ),
        (
            "f.csv",
            'title,answer\nA,B\n"A,"B"\n',
            "3: found a row that cannot be read (',' expected after '\"'), expected"
            " rows as CSV has them; look at the double quotes from this row on",
        ),
        (
            "f.csv",
            "title\nGeöffnet?\n".encode("cp1252"),
            '2: found bytes that are not UTF-8, expected UTF-8 text; save it as "CSV UTF-8"',
        ),
        (
            "f.csv",
            "title,locale\nQuoi ?,fr\n",
            '2: locale: found "fr", expected one of company.languages (nl, en); add the language, or leave it out',
        ),
        (
            "f.html",
            "<p>Hallo</p>",
            "1: found no question, expected schema.org FAQPage data with questions; write its"
            " articles as [[faq]] tables, or as rows of a CSV file",
        ),
        (
            "f.html",
            '<script type="application/ld+json">\n{"@type": "FAQPage",\n}</script>',
            "3: found a mistake in the JSON"
            " (Expecting property name enclosed in double quotes), expected JSON; mend it there, or save the page anew",
        ),
        (
            "f.html",
            ld({"@type": "Question", "name": "<p> </p>"}),
            "2: name: found a question without words, expected the question in name; write it, or take it out",
        ),
        (
            "f.html",
            b"<p>\xff",
            "1: found bytes that are not UTF-8, and no other encoding declared, expected UTF-8 text;"
            " save the page as UTF-8",
        ),
        (
            "f.json",
            "{}",
            "1: found no question, expected schema.org FAQPage data with questions; write its articles as"
            " [[faq]] tables, or as rows of a CSV file",
        ),
        ("f.docx", "", f"1: found a file that ends in .docx, expected one in {KINDS}; save it as one of these"),
        ("f.csv", b"x" * (LARGEST + 1), "1: found a file over 4 MiB, expected at most 4 MiB; split it"),
    ],
)
def test_a_mistake_in_a_file_is_explained(tmp_path: Path, name: str, text: str | bytes, expected: str) -> None:
    assert one(tmp_path, name, text) == f"{name}:{expected}"


def test_a_name_that_no_file_has_is_a_mistake_of_config_toml(tmp_path: Path) -> None:
    path = deployment(tmp_path, {"faq.csv": "title\nA\n"})
    (tmp_path / "faq.csv").unlink()

    assert mistakes(path) == [
        'config.toml:5: matching.files[0]: found "faq.csv", which no file matches, expected a file beside config.toml,'
        f" in {KINDS}; write the name of a file that is there, or take it out"
    ]


def test_ids_are_unique_over_all_files_and_both_places_are_named(tmp_path: Path) -> None:
    table = '[[faq]]\nid = "a"\ntitle = "T"\n'
    path = deployment(tmp_path, {"b.toml": f"\n{table}", "c.csv": "id,title\na,T\n"}, table)

    again = f'found "a" again (as at {path}:7), expected an id of its own; give this article another id'
    assert mistakes(path) == [f"b.toml:3: faq[0].id: {again}", f"c.csv:2: id: {again}"]


def test_the_mistakes_of_all_files_come_at_once(tmp_path: Path) -> None:
    path = deployment(tmp_path, {"b.toml": "[[faq]]\n", "c.csv": "no\n", "d.html": ""}, "[caps]\nsender_day = 0")

    assert [line.split(":")[0] for line in mistakes(path)] == ["b.toml", "b.toml", "c.csv", "config.toml", "d.html"]


def test_something_that_is_no_file_is_never_waited_for(tmp_path: Path) -> None:
    path = deployment(tmp_path, {"faq.csv/x": ""})
    path.write_text(CONFIG.format(files='["faq.csv"]'))

    assert mistakes(path) == [
        "faq.csv:1: found is a directory, expected a file that can be read; look at its name and at who may read it"
    ]
