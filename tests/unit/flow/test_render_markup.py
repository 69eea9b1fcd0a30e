"""One neutral text as plain text, for WhatsApp, Telegram and Slack, and as HTML."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from responder.channels import Unit
from responder.flow.render import Rendered, as_html, as_text, fit
from responder.flow.render.length import length, shorten

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


@pytest.mark.parametrize("markup", ["plain", "whatsapp", "markdown", ""])
@pytest.mark.parametrize(
    ("neutral", "expected"),
    [
        ("Dag Lena,", "Dag Lena,"),
        ("- [Hours](https://example.com/h)", "- Hours: https://example.com/h"),
        ("- [When?](https://example.com/h)", "- When? https://example.com/h"),
        ("[https://example.com](https://example.com)", "https://example.com"),
        ("[Mail](mailto:a@example.com)", "Mail: a@example.com"),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
    ],
)
def test_links_are_written_out(markup: str, neutral: str, expected: str) -> None:
    assert as_text(neutral, markup) == expected


@pytest.mark.parametrize(
    ("neutral", "expected"),
    [
        ("One\ntwo\n\nThree", "<p>One<br>\ntwo</p>\n<p>Three</p>"),
        ("See:\n- a\n- b\n  more", "<p>See:</p>\n<ul>\n<li>a</li>\n<li>b<br>\nmore</li>\n</ul>"),
        ("[A & B](https://x.example/?a=1&b=2)", '<p><a href="https://x.example/?a=1&amp;b=2">A &amp; B</a></p>'),
        ("Go to https://x.example/a.", '<p>Go to <a href="https://x.example/a">https://x.example/a</a>.</p>'),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"),
        ("[x](data:text/html,1)", "<p>[x](data:text/html,1)</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
    ],
)
def test_html_knows_paragraphs_lists_and_safe_links(neutral: str, expected: str) -> None:
    assert as_text(neutral, "html") == expected


@pytest.mark.parametrize(
    ("neutral", "expected"),
    [
        ("Dag Lena,\n\n- a\n- b", "Dag Lena,\n\n- a\n- b"),
        ("[A & B](https://x.example/?a=1&b=2).", '<a href="https://x.example/?a=1&amp;b=2">A &amp; B</a>.'),
        ("Go to https://x.example/a?b&c.", "Go to https://x.example/a?b&amp;c."),
        ("[Mail](mailto:a@example.com)", "Mail: a@example.com"),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
        ('<b>it\'s "5 > 4"</b>', '&lt;b&gt;it\'s "5 &gt; 4"&lt;/b&gt;'),
    ],
)
def test_telegram_gets_lines_with_safe_links(neutral: str, expected: str) -> None:
    assert as_text(neutral, "telegram") == expected


@pytest.mark.parametrize(
    ("neutral", "expected"),
    [
        ("Dag Lena,\n\n- a\n- b", "Dag Lena,\n\n- a\n- b"),
        ("[A & B](https://x.example/?a=1&b=2).", "<https://x.example/?a=1&amp;b=2|A &amp; B>."),
        ("[a|b](https://x.example/)", "<https://x.example/|a|b>"),
        ("[Mail](mailto:a@example.com)", "Mail: a@example.com"),
        ("<!channel> & <@U1>", "&lt;!channel&gt; &amp; &lt;@U1&gt;"),
    ],
)
def test_slack_gets_its_own_links_and_nobody_is_called(neutral: str, expected: str) -> None:
    assert as_text(neutral, "slack") == expected


@pytest.mark.parametrize(
    ("markup", "begin", "end"), [("html", "<a ", "</a>"), ("telegram", "<a ", "</a>"), ("slack", "<https", ">")]
)
def test_no_cut_goes_through_an_element(markup: str, begin: str, end: str) -> None:
    text = "Hello. " * 20 + "[the & page](https://x.example/?a=1&b=2). " * 20

    shown = fit(Rendered(text, ""), 500, Unit.UTF16, markup)

    assert 400 < len(shown) <= 500
    assert shown.count(begin) == shown.count(end) == shown.count("&amp; page") > 3


def test_a_mail_gets_a_whole_document() -> None:
    assert as_html("Dag") == "<html><body>\n<p>Dag</p>\n</body></html>\n"
    assert Rendered("Dag", "").html == as_html("Dag")


LINKS = ("[a](https://x.example", "[a](mailto:a@x.example)", "[a](javascript:x()", "[", "](", ")", "http://x/",
          "<a href=", "<script>", ">", '"', "'", "&", " ", "\n", "- ", "onclick=")  # fmt: skip


@given(st.lists(st.sampled_from(LINKS) | st.text(max_size=3), max_size=20).map("".join))
def test_no_text_makes_an_element_of_its_own(text: str) -> None:
    tree = LexborHTMLParser(as_html(text))

    assert {node.tag for node in tree.css("body *")} <= {"p", "br", "ul", "li", "a"}
    for link in tree.css("a"):
        assert set(link.attributes) == {"href"}
        assert (link.attributes["href"] or "").startswith(("http://", "https://", "mailto:"))


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("abc", Unit.CHARACTERS, 3),
        ("\U0001f338", Unit.CHARACTERS, 1),
        ("\U0001f338", Unit.UTF16, 2),
        ("é", Unit.BYTES, 2),
        ("e\u0301", Unit.GRAPHEMES, 1),
        (FAMILY, Unit.GRAPHEMES, 1),
        ("\U0001f1f3\U0001f1f1\U0001f1e9\U0001f1ea", Unit.GRAPHEMES, 2),
        ("\U0001f1f3\U0001f1f1\U0001f1e9", Unit.GRAPHEMES, 2),
        ("\U0001f44d\U0001f3fd", Unit.GRAPHEMES, 1),
        ("\u2764\ufe0f", Unit.GRAPHEMES, 1),
        ("a\r\nb", Unit.GRAPHEMES, 3),
        ("é\r\nb", Unit.GRAPHEMES, 3),
        ("", Unit.GRAPHEMES, 0),
    ],
)
def test_length_in_the_unit_of_the_platform(text: str, unit: Unit, expected: int) -> None:
    assert length(text, unit) == expected


@pytest.mark.parametrize(
    ("text", "longest", "unit", "expected"),
    [
        ("One. Two. Three.", 99, Unit.CHARACTERS, "One. Two. Three."),
        ("One. Two. Three.", 15, Unit.CHARACTERS, "One. Two."),
        ("One. Two. Three.", 9, Unit.CHARACTERS, "One. Two."),
        ("One.\n\nTwo and three", 12, Unit.CHARACTERS, "One."),
        ("Endless words here", 14, Unit.CHARACTERS, "Endless …"),
        ("Wordwithoutend", 8, Unit.CHARACTERS, "Wordwi …"),
        ("été. été.", 6, Unit.BYTES, "été."),
        (FAMILY * 5, 4, Unit.GRAPHEMES, FAMILY * 2 + " …"),
        ("abc", 1, Unit.CHARACTERS, ""),
    ],
)
def test_a_text_too_long_ends_with_a_sentence(text: str, longest: int, unit: Unit, expected: str) -> None:
    assert shorten(text, longest, unit) == expected


@given(st.text(max_size=60), st.integers(0, 40), st.sampled_from(list(Unit)))
def test_what_is_shortened_fits(text: str, longest: int, unit: Unit) -> None:
    assert length(shorten(text, longest, unit), unit) <= longest


PIECES = (
    *("Nee.", "Été!", "https://shop.example/a.b", "a@shop.example", "shop.example", "een", "\u4e2d\u6587", "€€€"),
    *("e\u0301", "\u0301", "\u1112\u1161", "\u11ab", "\U0001f1f3", "\u200d", "\U0001f44d\U0001f3fd", FAMILY, "\ud800"),
    *("…", "?", "!", ".", "@", " ", "  ", "\n", "\r\n", "\n\n", "\r", "\u3000", "\u00a0", "\x1c"),
)
WILD = st.lists(st.sampled_from(PIECES), min_size=1, max_size=60).map("".join)


def one_by_one(text: str, longest: int, unit: Unit) -> str | None:
    """The most whole sentences that fit, tried from the last: what is to be found, slowly."""
    if length(text, unit) <= longest:
        return text
    for found in reversed([*re.finditer(r"(?<=[.!?…])\s+|\n+", text)]):
        if found.start() and length(text[: found.start()], unit) <= longest:
            return text[: found.start()].rstrip()
    return None


@settings(max_examples=500)
@given(WILD, st.integers(0, 90), st.sampled_from(list(Unit)))
def test_as_many_whole_sentences_as_fit_are_kept(text: str, longest: int, unit: Unit) -> None:
    expected = one_by_one(text, longest, unit)

    assert expected is None or shorten(text, longest, unit) == expected


def test_a_very_long_text_is_looked_at_a_few_times() -> None:
    looks = []

    class Text(str):
        __slots__ = ()

        def __getitem__(self, part: Any) -> str:
            looks.append(part)
            return str(self)[part]

    text = "Een mooie zin over fietsen. " * 20_000

    assert shorten(Text(text), 280, Unit.GRAPHEMES) == ("Een mooie zin over fietsen. " * 10).rstrip()
    assert len(looks) < 20


def test_fit_counts_the_text_as_it_is_sent() -> None:
    rendered = Rendered("See here.\n- [Hours](https://example.com/h)", "")

    assert fit(rendered, 99, Unit.CHARACTERS) == "See here.\n- Hours: https://example.com/h"
    assert fit(rendered, 20, Unit.CHARACTERS) == "See here."
