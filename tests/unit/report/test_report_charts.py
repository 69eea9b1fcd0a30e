"""The charts: inside their frame, with gaps where there are too few cases, whatever the figures are."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responder.clock import to_micros
from responder.report import charts
from responder.report.figures import BINS, Promises
from responder.report.html import html_of
from responder.report.svg import el

from .test_report_figures import HOUR, MINUTE, MONDAY, case, tallies
from .test_report_pages import report, teller


def weeks(kept: list[int], wait: timedelta = HOUR) -> tuple[tuple[date, Promises], ...]:
    """One week for each number: so many of ten promises kept."""
    found = []
    for n, good in enumerate(kept):
        cases = [case(wait=wait if i < good else 3 * HOUR + wait) for i in range(10)]
        found.append((date(2020, 1, 6) + timedelta(weeks=n), tallies(*cases).total.figures()))
    return tuple(found)


def drawn(page: str) -> list[ElementTree.Element]:
    return [ElementTree.fromstring(svg) for svg in re.findall(r"<svg.*?</svg>", page, re.DOTALL)]


def check_inside(picture: ElementTree.Element) -> None:
    width, height = (float(n) for n in picture.attrib["viewBox"].split()[2:])
    for part in picture.iter():
        for names, most in ((("x", "x1", "x2", "cx"), width), (("y", "y1", "y2", "cy"), height)):
            for name in names:
                assert 0 <= float(part.get(name, 0)) <= most, ElementTree.tostring(part)
        for x, y in (point.split(",") for point in part.get("points", "").split()):
            assert 0 <= float(x) <= width
            assert 0 <= float(y) <= height
        assert float(part.get("width", 1)) >= 0
        assert float(part.get("height", 0)) >= 0


@pytest.mark.parametrize("kept", [[10], [0, 10], [3, 5, 4], [9] * 8, [10, 10], [7] * 120])
@pytest.mark.parametrize("wait", [timedelta(0), MINUTE, 30 * HOUR])
def test_everything_is_drawn_inside_the_frame(kept: list[int], wait: timedelta) -> None:
    found = replace(report(), weeks=weeks(kept, wait))

    pictures = drawn(html_of(found, teller(), "Shop"))

    assert len(pictures) == 5
    for picture in pictures:
        check_inside(picture)
    shares = [text.text for text in pictures[0].iter("text") if (text.text or "").endswith("%")]
    assert "100%" in shares
    assert all(float((share or "").split()[-1].rstrip("%")) <= 100 for share in shares)


def test_a_week_with_too_few_cases_is_a_gap_in_the_line() -> None:
    scale = charts.Scale(0, 1, 0.5, str)
    series = charts.Series("kept", "one", (0.5, 0.6, None, 0.7, 0.8, None, 0.9))
    picture = ElementTree.fromstring(charts.lines("n", "t", "d", list("abcdefg"), [series], scale))

    assert [len(line.attrib["points"].split()) for line in picture.iter("polyline")] == [2, 2]
    assert len(list(picture.iter("circle"))) == 5  # the single week is a mark without a line


@settings(deadline=None, max_examples=25)
@given(st.lists(st.integers(0, 10**6), min_size=BINS, max_size=BINS).filter(any))
def test_a_histogram_of_any_counts_stays_inside(counts: list[int]) -> None:
    page = html_of(replace(report(), used=tuple(counts)), teller(), "Shop")
    picture = drawn(page)[4]
    heights = [float(bar.attrib["height"]) for bar in picture.iter("rect")]

    check_inside(picture)
    assert len(heights) == BINS
    assert heights.index(max(heights)) == counts.index(max(counts)) or heights.count(max(heights)) > 1


def test_the_map_of_the_week_has_its_hours_in_their_places() -> None:
    """Tuesday 14:00 is the worst hour of the week: its cell is the darkest, in the second row, the fifteenth column."""
    tuesday = MONDAY + timedelta(days=1, hours=5)
    bad = [case(tuesday, wait=3 * HOUR) for _ in range(12)]
    good = [case(MONDAY, wait=HOUR, answered_at=to_micros(MONDAY + HOUR)) for _ in range(12)]
    found = tallies(*bad, *good)
    page = html_of(replace(report(), hours=tuple(t.figures() for t in found.hours)), teller(), "Shop")
    cells = [rect for rect in drawn(page)[2].iter("rect") if rect.find("title") is not None]

    assert len(cells) == 168
    marked = {
        (i // 24, i % 24): cell.attrib["class"] for i, cell in enumerate(cells) if "empty" not in cell.attrib["class"]
    }
    assert marked == {(0, 9): "cell k4", (1, 14): "cell k0"}
    title = cells[24 + 14].find("title")
    assert title is not None
    assert title.text == "Tue 14:00: 0% (0/12)"


def test_what_is_put_into_a_picture_is_escaped() -> None:
    assert str(el("text", '<b "x">', x=1.25, class_='"><script>')) == (
        '<text x="1.2" class="&#34;&gt;&lt;script&gt;">&lt;b &#34;x&#34;&gt;</text>'
    )
