"""The report as people see it: in three languages, honest about few cases, and safe whatever strangers wrote."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from string import Formatter

import pytest

from responder.report import told
from responder.report.data import data_of
from responder.report.figures import Acknowledgements, Article, Question, Questions, Report, Silence
from responder.report.html import html_of
from responder.report.spread import Spread
from responder.report.text import text_of
from responder.report.told import Teller
from responder.report.words import WORDS

from .test_report_figures import HOUR, MINUTE, MONDAY, ZONE, case, tallies

HOSTILE = (
    '<script>alert(1)</script>"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title></svg><iframe src=javascript:alert(1)>",
    "{{ 7*7 }}{% raw %}",
    "\u202e\x1b[31mred\x00\n",
)


def report(count: int = 24, hostile: str = "") -> Report:
    """`count` promises of two hours over two weeks; every fourth is late by an hour."""
    cases = [
        case(
            MONDAY + timedelta(days=7 * (i % 2)) + i * 5 * MINUTE,
            wait=(3 if i % 4 == 0 else 1) * HOUR,
            account=hostile or "support-mail",
            topic=hostile or ("returns" if i % 2 else None),
        )
        for i in range(count)
    ]
    found = tallies(*cases)
    return Report(
        since=MONDAY - timedelta(days=1),
        until=MONDAY + timedelta(days=27),
        now=MONDAY + timedelta(days=27),
        zone=ZONE,
        account=hostile,
        target=0.9,
        total=found.total.figures(),
        accounts=tuple((k, v.figures()) for k, v in found.accounts.items()),
        weeks=tuple((k, v.figures()) for k, v in sorted(found.weeks.items())),
        hours=tuple(v.figures() for v in found.hours),
        topics=tuple((k, v.figures()) for k, v in found.topics.items()),
        used=found.total.used(),
        oldest_waiting=None,
        acknowledgements=found.total.acknowledgements(),
        answered_automatically=count,
        silences=(Silence("silent", hostile or "thanks-only", 3), Silence("held", "fuse-open", 1)),
        articles=(Article(hostile or "returns", 30, 18, 2), Article("gone", 1, 0, 1)),
        questions=Questions(5, 1, (Question(hostile or "Do you rent bikes", 4, 3),)),
    )


def teller(language: str = "en") -> Teller:
    return Teller(language, ZONE, {"returns": "How do I return something?"})


# --- words --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "de"])
def test_every_phrase_exists_in_every_language_with_the_same_values(language: str) -> None:
    def values(phrase: str) -> set[str | None]:
        return {name for _, name, _, _ in Formatter().parse(phrase)} - {None}

    english = WORDS["en"]

    assert set(WORDS[language]) == set(english)
    for key, phrase in WORDS[language].items():
        assert values(phrase) == values(english[key]), key


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [
        (0, 0, ""),
        (9, 9, "too few"),
        (9, 10, "90%"),
        (19, 20, "95%"),
        (99, 100, "99%"),
        (199, 199, "100%"),
        (198, 199, "99%"),
        (9999, 10000, "99.9%"),
        (29, 100, "29%"),
        (570, 1000, "57.0%"),
        (10000, 10000, "100.0%"),
    ],
)
def test_a_share_is_never_rounded_up(part: int, whole: int, shown: str) -> None:
    assert teller().share(part, whole) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0, "0 s"),
        (59, "59 s"),
        (60, "1 min"),
        (61, "1 min 1 s"),
        (3600, "1 h"),
        (6720, "1 h 52 min"),
        (90_000, "25 h"),
        (None, "too few"),
    ],
)
def test_opening_time_is_told_in_hours(seconds: int | None, shown: str) -> None:
    assert teller().span(seconds).replace("\u00a0", " ") == shown


def test_clock_time_is_told_in_days_and_the_first_reply_in_tenths() -> None:
    assert teller("nl").span(90_000, days=True).replace("\u00a0", " ") == "1 d 1 u"
    assert teller("nl").quick(1_440).replace("\u00a0", " ") == "1,4 s"
    assert teller("de").quick(90_000).replace("\u00a0", " ") == "1 min 30 s"


def test_a_language_we_do_not_speak_is_english() -> None:
    assert teller("fr")("title") == "Promised and kept"
    assert teller("de-AT")("title") == "Versprochen und gehalten"


# --- the one figure -------------------------------------------------------------------------------------------------


def test_the_manager_gets_one_figure() -> None:
    assert told.headline(teller(), report())[:2] == ["18 of 24 promises kept: 75%.", "The goal is 90%."]


def test_a_few_promises_are_counted_and_not_judged() -> None:
    few = report(9)

    assert told.headline(teller(), few)[0] == "6 of 9 promises kept: too few to speak of a percentage."
    assert data_of(few)["total"]["kept_share"] is None
    assert 'class="figure' not in html_of(few, teller(), "Shop")


def test_nothing_promised_is_said_so() -> None:
    empty = replace(
        report(0), silences=(), questions=Questions(0, 0), acknowledgements=Acknowledgements(0, 0, Spread(0))
    )

    assert told.headline(teller(), empty)[0] == "No promise fell due in this time."
    assert "<svg" not in html_of(empty, teller(), "Shop")
    assert "none" in text_of(empty, teller())


def test_what_is_past_due_is_named_at_the_top() -> None:
    late = tallies(*[case(wait=None)] * 12, now=MONDAY + 4 * HOUR)
    waiting = replace(report(), total=late.total.figures(), oldest_waiting=2 * 3600)

    lines = [line.replace("\u00a0", " ") for line in told.headline(teller(), waiting)]

    assert lines[0] == "0 of 12 promises kept: 0%."
    assert "Past due and still without an answer: 12. The longest wait since its promised time: 2 h." in lines


# --- the page -------------------------------------------------------------------------------------------------------


class Reader(HTMLParser):
    """Reads a page as a browser does, and notes what could run, load or lead somewhere."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: Counter[str] = Counter()
        self.bad: list[str] = []
        self.open: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        if tag not in ("meta", "br", "img", "link", "input", "base"):
            self.open.append(tag)
        if tag in ("script", "iframe", "object", "embed", "link", "base", "img", "form", "image", "use", "a"):
            self.bad.append(tag)
        for name, value in attrs:
            loads = name in ("src", "href", "xlink:href", "srcset", "action", "formaction", "data")
            if name.startswith("on") or loads or "javascript:" in (value or "").lower():
                self.bad.append(f"{tag} {name}={value}")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, (tag, self.open)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


@pytest.mark.parametrize("hostile", HOSTILE)
def test_whatever_a_stranger_wrote_stays_text(hostile: str) -> None:
    page = html_of(report(hostile=hostile), Teller("en", ZONE, {hostile: hostile}), hostile)
    clean = read(html_of(report(), teller(), "Shop"))
    reader = read(page)

    assert reader.bad == []
    assert reader.tags == clean.tags + Counter({"td": 0}) or set(reader.tags) == set(clean.tags)
    assert hostile.strip().replace("\x00", "")[:8] in "".join(reader.words).replace("\x00", "")


def large() -> Report:
    """The widest figures that a shop may see: long names, a hundred thousand promises, a thousand in each hour."""
    found = report(2400)
    wide = replace(found.total, made=123_456, kept=101_234, late=22_222, unanswered=11_111)
    spans = Spread(100, 84_940, 356_940, 356_940)
    wide = replace(wide, promised=spans, waited=spans, promised_clock=spans, waited_clock=spans, late_by=spans)
    return replace(
        found,
        total=wide,
        accounts=(("the-support-desk-of-the-northern-branches", wide), ("chat", wide)),
        topics=(("How long does it take until a parcel from abroad is here?", wide), (None, wide)),
        hours=tuple(replace(found.total, made=1_234) for _ in found.hours),
        weeks=tuple((week, wide) for week, _ in found.weeks),
        questions=Questions(5, 1, (Question("x" * 70, 4, 3), Question("Do you rent bikes by the hour " * 3, 2, 2))),
    )


@pytest.mark.parametrize("language", ["en", "nl", "de"])
@pytest.mark.parametrize("found", [report(0), report(), report(2400), large()], ids=["none", "few", "many", "large"])
def test_the_text_fits_a_terminal_of_80_columns_and_leaves_no_figure_out(language: str, found: Report) -> None:
    tell = teller(language)
    text = text_of(found, tell)
    tables = [told.times(tell, found), told.accounts(tell, found), told.weeks(tell, found), told.topics(tell, found)]
    figures = [cell for table in tables for row in table.rows for cell in row[1:]] if found.total.made else []

    assert max(map(len, text.splitlines())) <= 80
    assert not Counter(" ".join(figures).split()) - Counter(text.split())


@pytest.mark.parametrize("hostile", HOSTILE)
def test_the_text_holds_no_control_characters(hostile: str) -> None:
    text = text_of(report(hostile=hostile), Teller("en", ZONE, {}))

    assert all(c.isprintable() for line in text.splitlines() for c in line)


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_the_page_needs_nothing_and_says_everything_twice(language: str) -> None:
    """In pictures that tell what they show, and in tables; from one file, without a script or a request."""
    page = html_of(report(), teller(language), "Shop")
    reader = read(page)

    assert reader.bad == []
    assert "url(" not in page
    assert "@import" not in page
    assert f'<html lang="{language}">' in page
    assert reader.tags["svg"] == 5
    assert page.count('role="img"') == page.count("<desc id=") == 5
    named = re.findall(r'aria-labelledby="(\S+) (\S+)"', page)
    assert all(f'id="{title}"' in page and f'id="{desc}"' in page for title, desc in named)
    assert reader.tags["table"] == reader.tags["caption"] == 10
    assert len(page) < 120_000


def test_the_style_serves_the_dark_print_and_phones() -> None:
    page = html_of(report(), teller(), "Shop")

    for words in ("prefers-color-scheme: dark", "@media print", "width=device-width", "default-src 'none'"):
        assert words in page


def test_an_hour_with_few_cases_is_grey_and_has_no_percentage() -> None:
    """Twenty-four promises of Monday: twelve in each of two hours, and the same again with one in another hour."""
    found = report(24)
    one = tallies(case(MONDAY + 5 * HOUR))
    hours = tuple(a if a.made else b.figures() for a, b in zip(found.hours, one.hours, strict=True))
    found = replace(found, hours=hours)
    page = html_of(found, teller(), "Shop")

    assert "Mon 14:00: too few (1/1)" in page
    assert page.count('class="cell few"') == 2  # the hour, and the legend
    rows = {row[0]: row[1] for row in told.hours(teller(), found).rows}
    assert rows == {"09:00": "75% (12)", "10:00": "75% (12)", "14:00": "- (1)"}


# --- JSON -----------------------------------------------------------------------------------------------------------


def test_json_holds_the_same_figures() -> None:
    data = data_of(report())

    assert data["total"]["made"] == 24
    assert data["total"]["kept_share"] == 0.75
    assert sum(hour["made"] for hour in data["hours"]) == 24
    assert {h["weekday"] for h in data["hours"]} == {1}
    assert [w["monday"] for w in data["weeks"]] == ["2026-11-02", "2026-11-09"]
    assert data["topics"][0].keys() - data["total"].keys() == {"topic"}
    assert data["until"] == datetime(2026, 11, 29, 8, tzinfo=UTC).isoformat()
    assert sum(data["used_tenths"]) == 24


def test_the_articles_stand_with_what_customers_said_of_them() -> None:
    table = told.articles(teller(), report())

    assert table.rows == (
        ("How do I return something?", "30", "18", "2", "90%"),
        ("gone", "1", "0", "1", "too few"),
    )
    assert [a["precision"] for a in data_of(report())["articles"]] == [0.9, None]
