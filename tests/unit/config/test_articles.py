"""Articles in files: TOML tables, rows of a spreadsheet, and the schema.org data of a page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from responder.config.articles.entry import beginning, id_of
from responder.config.load import load
from responder.config.settings import Faq

from .article_files import QUESTION, articles, deployment, ld


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
