"""Articles in files: TOML tables, rows of a spreadsheet, and the schema.org data of a page."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responder.config.articles import KINDS, read
from responder.config.articles.entry import LARGEST, beginning, id_of
from responder.config.articles.markup import seen_text
from responder.config.load import load
from responder.config.settings import Faq
from responder.errors import ConfigInvalid

CONFIG = '[company]\nname = "Shop"\nlanguages = ["nl", "en"]\n[matching]\nfiles = {files}\n'
QUESTION: dict[str, Any] = {
    "@type": "Question",
    "name": "Kan ik ruilen?",
    "acceptedAnswer": {"@type": "Answer", "text": "Ja, binnen 30 dagen."},
}


def ld(*questions: object, **more: object) -> str:
    """A page with JSON-LD."""
    data = {"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": list(questions), **more}
    return f'<html><head><script type="application/ld+json">\n{json.dumps(data)}\n</script></head></html>'


def deployment(folder: Path, files: dict[str, str | bytes], more: str = "") -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    (folder / "config.toml").write_text(CONFIG.format(files=json.dumps(sorted(files))) + more)
    return folder / "config.toml"


def articles(folder: Path, name: str, text: str | bytes) -> list[Faq]:
    return list(load(deployment(folder, {name: text})).settings.faq)


def mistakes(path: Path) -> list[str]:
    with pytest.raises(ConfigInvalid) as caught:
        load(path)
    return [str(problem).removeprefix(f"{path.parent}/") for problem in caught.value.problems]


def one(folder: Path, name: str, text: str | bytes) -> str:
    (found,) = mistakes(deployment(folder, {name: text}))
    return found


# --- what is read -----------------------------------------------------------------------------------------------------


def test_a_file_of_tables_is_read_as_config_toml_is(tmp_path: Path) -> None:
    text = '[[faq]]\nid = "a"\ntitle = "Ruilen?"\nexamples = ["terug"]\nnot_for = ["inruilen"]\n'
    text += '[[faq]]\nid = "b"\ntitle = "B"'

    assert articles(tmp_path, "faq/shop.toml", text) == [
        Faq(id="a", title="Ruilen?", examples=("terug",), not_for=("inruilen",)),
        Faq(id="b", title="B"),
    ]


def test_articles_of_config_toml_come_first_then_files_in_their_order(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {f"faq/{x}.toml": f'[[faq]]\nid = "{x}"\ntitle = "T"' for x in "ca"}
    path = deployment(tmp_path, files, '[[faq]]\nid = "own"\ntitle = "T"')
    path.write_text(path.read_text().replace('["faq/a.toml", "faq/c.toml"]', '["faq/*.toml", "faq/c.toml"]'))

    assert [a.id for a in load(path).settings.faq] == ["own", "a", "c"]


@pytest.mark.parametrize(
    "text",
    [
        "id,title,url,answer,examples,locale\nr,Ruilen?,https://x.nl/r,\"Ja, graag.\",terug|omruilen,nl\n",
        "\ufeffID;Title;URL;Answer;Examples;Locale\r\nr;Ruilen?;https://x.nl/r;Ja, graag.;\"terug\nomruilen\";nl\r\n",
        "title\tid\tanswer\turl\texamples\tlocale\n\nRuilen?\tr\tJa, graag.\thttps://x.nl/r\t terug | |omruilen \tnl",
    ],
    ids=["commas", "semicolons-and-a-mark", "tabs-in-another-order"],
)  # fmt: skip
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_rows_of_a_spreadsheet(tmp_path: Path, text: str, encoding: str) -> None:
    data = text.encode() if encoding == "utf-8" else text.lstrip("\ufeff").encode("utf-16")

    (article,) = articles(tmp_path, "faq.csv", data)

    assert article == Faq(
        id="r", title="Ruilen?", url="https://x.nl/r", answer="Ja, graag.", examples=("terug", "omruilen"), locale="nl"
    )


def test_rows_without_an_id_get_one_of_their_title(tmp_path: Path) -> None:
    found = articles(tmp_path, "faq.csv", "title\nWat kost één fiets?\nWat kost één fiets?\n营业时间是几点\n")

    assert [a.id for a in found] == ["wat-kost-een-fiets", "wat-kost-een-fiets-2", "article-45d48bdc"]


MICRODATA = """<body><div itemscope itemtype="https://schema.org/FAQPage">
<div itemscope itemprop="mainEntity" itemtype="https://schema.org/Question">
<h3 itemprop="name">Kan ik <em>ruilen</em>?</h3>
<div itemscope itemprop="acceptedAnswer" itemtype="https://schema.org/Answer">
<div itemprop="text"><p>Ja, binnen 30 dagen.</p></div></div></div></div></body>"""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("page.html", ld(QUESTION)),
        ("page.html", ld([QUESTION])),
        ("page.html", ld(QUESTION, QUESTION)),
        ("page.html", ld({**QUESTION, "name": "Kan ik <b>ruilen</b>?"})),
        ("page.html", ld({**QUESTION, "name": "Kan ik &lt;b&gt;ruilen&lt;/b&gt;?"})),
        ("page.html", ld({**QUESTION, "@type": ["Thing", "https://schema.org/Question"]})),
        ("page.html", ld({**QUESTION, "acceptedAnswer": [{"text": "<p>Ja, binnen 30 dagen.</p>"}]})),
        ("page.html", ld({**QUESTION, "acceptedAnswer": {}, "suggestedAnswer": {"text": "Ja, binnen 30 dagen."}})),
        ("page.html", ld(**{"@type": "WebPage", "@graph": [{"@type": "FAQPage", "mainEntity": QUESTION}]})),
        ("page.html", f"<!-- {ld({**QUESTION, 'name': 'Oud?'})} -->{ld(QUESTION)}"),
        ("page.HTM", ld(QUESTION).replace('"application/ld+json"', "application/ld+json").replace("script", "SCRIPT")),
        ("page.html", MICRODATA),
        ("page.json", json.dumps([{"@type": "FAQPage", "mainEntity": {"itemListElement": [QUESTION]}}])),
    ],
)  # fmt: skip
def test_the_question_of_a_page(tmp_path: Path, name: str, text: str) -> None:
    assert articles(tmp_path, name, text) == [
        Faq(id="kan-ik-ruilen", title="Kan ik ruilen?", answer="Ja, binnen 30 dagen.")
    ]


@pytest.mark.parametrize(
    ("question", "head", "url"),
    [
        ({"url": "https://x.nl/ruilen"}, "", "https://x.nl/ruilen"),
        ({"acceptedAnswer": {"text": "Ja", "url": "https://x.nl/a"}}, "", "https://x.nl/a"),
        ({"@id": "#q1"}, '<link rel="canonical" href="https://x.nl/faq">', "https://x.nl/faq"),
        ({}, '<meta property="og:url" content="https://x.nl/og">', "https://x.nl/og"),
        ({"url": "javascript:alert(1)"}, "", ""),
        ({"url": "https://x.nl/a b\"onclick="}, "", ""),
    ],
)  # fmt: skip
def test_the_link_of_a_question_is_its_own_or_its_pages(
    tmp_path: Path, question: dict[str, Any], head: str, url: str
) -> None:
    (article,) = articles(tmp_path, "page.html", head + ld({**QUESTION, **question}))

    assert article.url == url


@pytest.mark.parametrize(
    ("lang", "locale"), [("nl", "nl"), ("nl-NL", "nl"), ("EN-gb", "en"), ("", ""), ("<b>", ""), ("x" * 99, "")]
)
def test_the_language_of_a_page_is_one_of_ours(tmp_path: Path, lang: str, locale: str) -> None:
    (article,) = articles(tmp_path, "page.html", ld(QUESTION).replace("<html>", f'<html lang="{lang}">'))

    assert article.locale == locale


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_page_is_read_in_the_encoding_that_it_declares(tmp_path: Path, encoding: str) -> None:
    page = f'<meta charset="windows-1252">{MICRODATA.replace("ruilen", "één keer ruilen")}'

    assert articles(tmp_path, "page.html", page.encode(encoding))[0].title == "Kan ik één keer ruilen?"


# --- hostile pages ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<script>alert(1)</script>Ja", "Ja"),
        ("<p onclick='x()'>Ja</p><p>Nee</p>", "Ja Nee"),
        ("<img src=x onerror=alert(1)>Ja", "Ja"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;Ja", "Ja"),
        ("<style>p{}</style><template>T</template><noscript>N</noscript><iframe>I</iframe>Ja", "Ja"),
        ("<svg><script>1</script></svg>Ja<", "Ja<"),
        ("Ja &amp; nee", "Ja & nee"),
        ("3 < 4", "3 < 4"),
        ("a\u202eb\u200b\x00\x1b[31mc", "abc".replace("b", "b").replace("c", "[31mc")),
        ("<ul><li>een<li>twee</ul>", "een twee"),
        ("", ""),
    ],
)
def test_only_what_a_reader_sees_is_left(markup: str, text: str) -> None:
    assert seen_text(markup) == text


@given(st.text(alphabet=st.sampled_from("<>/&;!-\"'= abscriptyle\n\x00\ud800"), max_size=200))
def test_no_markup_makes_the_reader_fail(markup: str) -> None:
    text = seen_text(markup)

    assert "\n" not in text
    assert "\x00" not in text


@pytest.mark.parametrize(
    "markup", ["<div>" * 800_000, "<script" * 500_000, "<!--" * 900_000, "<" * 4_000_000, "<script>" + "x" * 4_000_000]
)
def test_a_page_made_to_keep_us_busy_does_not(tmp_path: Path, markup: str) -> None:
    began = time.process_time()
    said = one(tmp_path, "page.html", markup)

    assert time.process_time() - began < 5
    assert said.startswith("page.html:1: found ")


def test_deep_json_is_refused(tmp_path: Path) -> None:
    assert "nested too deep" in one(tmp_path, "page.json", "[" * 200_000)


def read_or_refused(path: Path) -> None:
    with suppress(ConfigInvalid):
        read(path)


@settings(max_examples=40, deadline=None)
@given(
    st.recursive(
        st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=20)),
        lambda inner: st.one_of(
            st.lists(inner, max_size=4),
            st.dictionaries(st.sampled_from(["@type", "name", "text", "mainEntity", "acceptedAnswer", "url"]), inner),
        ),
        max_leaves=12,
    )
)
def test_any_json_is_read_or_refused_in_words(tmp_path_factory: pytest.TempPathFactory, data: Any) -> None:
    path = tmp_path_factory.mktemp("any") / "page.json"
    path.write_text(json.dumps({"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": data}, data]}))
    read_or_refused(path)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.sampled_from([".csv", ".html", ".json", ".toml"]))
def test_any_bytes_are_read_or_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, ending: str
) -> None:
    path = tmp_path_factory.mktemp("any") / f"faq{ending}"
    path.write_bytes(data)
    read_or_refused(path)


# --- mistakes ---------------------------------------------------------------------------------------------------------


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
            " expected TOML; mend the line, or the one before it",
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


# --- small parts ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Wat zijn jullie openingstijden?", "wat-zijn-jullie-openingstijden"),
        ("Wie lange dauert's bis zur Öffnung?", "wie-lange-dauert-s-bis-zur-offnung"),
        ("?", "article-6464c2b0"),
        ("Kan ik " + "heel " * 30, "kan-ik-heel-heel-heel-heel-heel-heel-heel-heel-heel-heel"),
        ("x" * 200, "x" * 60),
        ("متى تفتحون؟", "article-a617d31f"),
    ],
)
def test_an_id_is_made_of_the_title(title: str, expected: str) -> None:
    assert id_of(title) == expected


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Kort.", "Kort."),
        ("Een zin. Nog een zin.", "Een zin."),
        ("Eén lange zin zonder einde die doorgaat", "Eén lange zin…"),
    ],
)
def test_a_long_answer_is_told_by_its_first_sentences(text: str, kept: str) -> None:
    assert beginning(text, 16) == kept
