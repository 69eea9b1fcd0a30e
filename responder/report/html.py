"""A report as one HTML page that needs nothing else: style and charts stand in it, no script, nothing from outside."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from responder.page import page_at
from responder.report import charts, told
from responder.report.figures import Promises, Report
from responder.report.spread import FEWEST
from responder.report.told import Table, Teller

Charts = tuple[tuple[str, Markup], ...]
_PAGE = Path(__file__).with_name("page.html")


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the page: its charts, each with what it is called, and the same in figures.

    folded: the table is long, so it is shown on demand, and in print.
    """

    table: Table
    charts: Charts = ()
    folded: bool = False


def html_of(report: Report, tell: Teller, company: str) -> str:
    """Return the page."""
    total = report.total
    sections = [Section(told.outcomes(tell, report))]
    if total.made:
        sections += [
            Section(told.times(tell, report)),
            Section(told.weeks(tell, report), _week_charts(tell, report)),
            Section(told.hours(tell, report), _hour_charts(tell, report), folded=True),
            Section(told.used(tell, report), _used_chart(tell, report), folded=True),
            Section(told.accounts(tell, report)),
            Section(told.topics(tell, report)),
        ]
    sections += [Section(told.articles(tell, report))]
    sections += [Section(told.questions(tell, report)), Section(told.silences(tell, report))]
    return page_at(_PAGE).render(
        tell=tell,
        company=company,
        report=report,
        headline=told.headline(tell, report),
        figure=tell.share(total.kept, total.judged) if total.judged >= FEWEST else "",
        reached=total.kept_share is not None and total.kept_share >= report.target,
        dates=_told_dates(tell, report),
        sections=sections,
        tiles=_tiles(tell, report),
    )


def _told_dates(tell: Teller, report: Report) -> str:
    """Return the days of the report and, where it is about one account, which."""
    only = f" {tell('only', account=report.account)}" if report.account else ""
    return f"{tell.dates(report)}.{only} {tell('made', now=tell.moment(report.now), zone=report.zone)}"


def _tiles(tell: Teller, report: Report) -> list[tuple[str, str]]:
    total = report.total
    return [
        (tell("made_all"), tell.number(total.made)),
        (tell("late"), tell.number(total.late)),
        (tell("unanswered"), tell.number(total.unanswered)),
        (f"{tell('promised')}, {tell('median')}", tell.span(total.promised.median)),
        (f"{tell('waited')}, {tell('median')}", tell.span(total.waited.median)),
        (f"{tell('acknowledged')}, {tell('median')}", tell.quick(report.acknowledgements.milliseconds.median)),
    ]


def _week_charts(tell: Teller, report: Report) -> Charts:
    labels = [tell.day(week) for week, _ in report.weeks]
    figures = [p for _, p in report.weeks]
    target = tell.percent(report.target)
    shares = tuple(p.kept_share for p in figures)
    scale = _share_scale(min([report.target, *(s for s in shares if s is not None)]), tell)
    title = tell("weeks_chart", target=target)
    kept = charts.lines(
        "weeks",
        title,
        _listed(labels, [tell.share(p.kept, p.judged) for p in figures]),
        labels,
        [charts.Series(tell("column_kept"), "one", shares)],
        scale,
        goal=(report.target, f"{tell('goal_short')} {target}"),
    )
    return (title, kept), _waits_chart(tell, labels, figures)


def _share_scale(low: float, tell: Teller) -> charts.Scale:
    """Return an axis of shares that begins well below the lowest, or at nothing."""
    bottom = math.floor(low * 10 - 0.5) / 10
    return charts.Scale(bottom, 1.0, 0.1, tell.percent) if bottom >= 0.5 else charts.Scale(0.0, 1.0, 0.2, tell.percent)


def _waits_chart(tell: Teller, labels: Sequence[str], figures: Sequence[Promises]) -> tuple[str, Markup]:
    series = [
        charts.Series(tell("column_promised"), "three", _hours(p.promised.median for p in figures)),
        charts.Series(tell("median"), "one", _hours(p.waited.median for p in figures)),
        charts.Series(tell("p90"), "two", _hours(p.waited.p90 for p in figures)),
    ]
    most = max((v for s in series for v in s.values if v is not None), default=1.0)
    step = _step(most)
    scale = charts.Scale(
        0, step * math.ceil(most / step) or 1, step, lambda v: tell.span(round(v * 3600)) if v else "0"
    )
    spoken = _listed(labels, [f"{tell.span(p.waited.median)}, {tell.span(p.waited.p90)}" for p in figures])
    title = tell("waits_chart")
    return title, charts.lines("waits", title, spoken, labels, series, scale)


def _hours(seconds: Iterable[int | None]) -> tuple[float | None, ...]:
    return tuple(None if s is None else s / 3600 for s in seconds)


def _step(most: float) -> float:
    """Return a step between round values, of which three to five reach `most`."""
    raw = most / 4 or 0.25
    for hours in (1 / 60, 2 / 60, 5 / 60, 10 / 60, 0.25, 0.5, 1, 2, 4, 8):
        if hours >= raw:
            return hours
    return 8.0 * math.ceil(raw / 8)


def _listed(labels: Sequence[str], values: Sequence[str]) -> str:
    return "; ".join(f"{label}: {value or '-'}" for label, value in zip(labels, values, strict=True))


def _hour_charts(tell: Teller, report: Report) -> Charts:
    days = tell.weekdays()
    counts = [p.made for p in report.hours]
    most = max(counts)
    shares = [(_share_class(p, report.target), _hour(days, i, _told(tell, p))) for i, p in enumerate(report.hours)]
    numbers = [
        (f"c{min(4, 5 * p.made // (most + 1))}" if p.made else "empty", _hour(days, i, tell.number(p.made)))
        for i, p in enumerate(report.hours)
    ]
    kept_legend = [
        ("k0", ""),
        ("k1", ""),
        ("k2", tell("below")),
        ("k3", ""),
        ("k4", tell("above")),
        ("few", tell("few")),
    ]
    count_legend = [
        ("c0", tell("fewer")),
        ("c1", ""),
        ("c2", ""),
        ("c3", ""),
        ("c4", f"{tell('more')} (≤ {tell.number(most)})"),
    ]
    spoken, share, count = _summary(tell, report, days), tell("hours_share"), tell("hours_count")
    return (
        (share, charts.heat("kept", share, spoken, days, shares, kept_legend)),
        (count, charts.heat("count", count, spoken, days, numbers, count_legend)),
    )


def _share_class(p: Promises, target: float) -> str:
    """Return the class of an hour: k0 to k2 below the goal, k3 and k4 at or above it."""
    if not p.made:
        return "empty"
    if p.kept_share is None:
        return "few"
    if p.kept_share >= target:
        return "k4" if p.kept_share >= (1 + target) / 2 else "k3"
    below = target - p.kept_share
    return "k0" if below > 0.2 else "k1" if below > 0.1 else "k2"


def _told(tell: Teller, p: Promises) -> str:
    return f"{tell.share(p.kept, p.judged)} ({tell.number(p.kept)}/{tell.number(p.judged)})"


def _hour(days: Sequence[str], place: int, value: str) -> str:
    return f"{days[place // 24]} {place % 24:02}:00: {value}"


def _summary(tell: Teller, report: Report, days: Sequence[str]) -> str:
    """Return each day's sum, for those who cannot see the map."""
    parts = []
    for d, day in enumerate(days):
        cells = report.hours[d * 24 : d * 24 + 24]
        kept, judged = sum(p.kept for p in cells), sum(p.judged for p in cells)
        parts.append(f"{day}: {tell.share(kept, judged) or '-'} ({tell.number(sum(p.made for p in cells))})")
    return "; ".join(parts)


def _used_chart(tell: Teller, report: Report) -> Charts:
    most = max(report.used)
    size = 10 ** max(0, len(str(most)) - 1)
    step = next(max(1, round(n * size / 5)) for n in (1, 2.5, 5, 10) if n * size >= most) if most else 1
    scale = charts.Scale(0, step * max(1, -(-most // step)), step, lambda v: tell.number(round(v)))
    labels = [(i, tell.percent(i / 10)) for i in (0, 5, 10, 15, 20)]
    late = sum(report.used[10:])
    spoken = f"{tell('kept')}: {tell.number(sum(report.used) - late)}; {tell('late')}: {tell.number(late)}"
    title = tell("used_chart")
    return ((title, charts.bars("used", title, spoken, report.used, labels, scale)),)
