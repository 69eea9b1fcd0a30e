"""Figures as people read them: numbers, shares, spans of time and dates in one language; and the tables of a report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal, format_percent

from responder.flow.understand.languages import base
from responder.report.figures import Promises, Report
from responder.report.spread import FEWEST, Spread
from responder.report.tally import OTHERS
from responder.report.words import WORDS

_DAY, _HOUR, _MINUTE = 86_400, 3_600, 60
_EXACT = 200  # from so many cases on a tenth of a percent says something


@dataclass(frozen=True, slots=True)
class Table:
    """One table: a title, what to know about it, the heads of its columns, and its rows; the first column names them.

    words: how many columns from the left hold words, the others hold numbers.
    """

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    words: int = 1


class Teller:
    """Tells values in the language `language`. `titles`: what people call the articles, by id."""

    def __init__(self, language: str, zone: str, titles: Mapping[str, str]) -> None:
        self.language = base(language) if base(language) in WORDS else "en"
        self._words = WORDS[self.language]
        self.locale = Locale.parse("en_GB" if self.language == "en" else self.language)
        self.zone = ZoneInfo(zone)
        self._titles = titles

    def __call__(self, key: str, **values: str) -> str:
        """Return a phrase."""
        return self._words[key].format(**values)

    def number(self, value: int) -> str:
        """Return a count: "1,234"."""
        return str(format_decimal(value, locale=self.locale))

    def share(self, part: int, whole: int) -> str:
        """Return a share, never rounded up, so that 100 % means all of them; "too few" below ten cases."""
        if whole < FEWEST:
            return self("few") if whole else ""
        if whole < _EXACT:
            return self.percent(part * 100 // whole / 100)
        return str(format_percent(part * 1000 // whole / 1000, "#,##0.0" + self._percent_sign(), locale=self.locale))

    def percent(self, share: float) -> str:
        """Return a share as it stands, in whole percent unless it has parts of one: "90 %", "99.5 %"."""
        return str(format_percent(share, "#,##0.##" + self._percent_sign(), locale=self.locale))

    def _percent_sign(self) -> str:
        return "%" if self.language in ("en", "nl") else "\u00a0%"

    def span(self, seconds: int | None, *, days: bool = False) -> str:
        """Return a span in its two greatest units: "1 h 52 min"; `days` only for time by the clock."""
        if seconds is None:
            return self("few")
        sizes = [(_DAY, "d")] if days else []
        sizes += [(_HOUR, "h"), (_MINUTE, "min"), (1, "s")]
        place = next((i for i, (size, _) in enumerate(sizes) if seconds >= size), len(sizes) - 1)
        parts: list[str] = []
        for size, unit in sizes[place : place + 2]:
            many, seconds = divmod(seconds, size)
            if many or not parts:
                parts.append(f"{self.number(many)}\u00a0{self(unit)}")
        return " ".join(parts)

    def quick(self, milliseconds: int | None) -> str:
        """Return a span that may be shorter than seconds: "1.4 s"."""
        if milliseconds is None or milliseconds >= _MINUTE * 1000:
            return self.span(None if milliseconds is None else milliseconds // 1000)
        value = format_decimal(milliseconds / 1000, "#,##0.0", locale=self.locale)
        return f"{value}\u00a0{self('s')}"

    def day(self, day: date) -> str:
        """Return a date: "9 Nov"."""
        return str(format_date(day, "d MMM", locale=self.locale))

    def dates(self, report: Report) -> str:
        """Return the days that a report covers, the last one included."""
        last = report.until - timedelta(microseconds=1)
        since, until = (
            format_date(at.astimezone(self.zone).date(), "d MMMM y", locale=self.locale) for at in (report.since, last)
        )
        return self("span", since=since, until=until)

    def moment(self, at: datetime) -> str:
        """Return a moment by the company's clock."""
        return str(format_datetime(at.astimezone(self.zone), "d MMMM y HH:mm", locale=self.locale))

    def weekdays(self) -> list[str]:
        """Return the short names of the days, Monday first."""
        names = self.locale.days["format"]["abbreviated"]
        return [str(names[i]).rstrip(".") for i in range(7)]

    def topic(self, topic: str | None) -> str:
        """Return what people call a topic."""
        if topic is None:
            return self("no_topic")
        return self("others") if topic == OTHERS else self._titles.get(topic, topic)


def headline(tell: Teller, report: Report) -> list[str]:
    """Return the one figure, and what must be said beside it, as sentences."""
    total = report.total
    values = {"kept": tell.number(total.kept), "judged": tell.number(total.judged)}
    if not total.judged:
        lines = [tell("headline_none")]
    elif total.judged < FEWEST:
        lines = [tell("headline_few", **values)]
    else:
        lines = [tell("headline", **values, share=tell.share(total.kept, total.judged))]
    lines.append(tell("goal", target=tell.percent(report.target)))
    if total.last_kept != total.kept and total.judged >= FEWEST:
        lines.append(tell("last", share=tell.share(total.last_kept, total.last_kept + total.last_broken)))
    if report.oldest_waiting is not None:
        span = tell.span(report.oldest_waiting, days=True)
        lines.append(tell("overdue", count=tell.number(total.unanswered), span=span))
    return lines


def outcomes(tell: Teller, report: Report) -> Table:
    """Return what became of the promises; the new times stand below, they are not one of them."""
    total = report.total
    names = ("kept", "late", "unanswered", "open", "cancelled", "untold", "moved", "retold")
    rows = [(tell("made_all"), tell.number(total.made))]
    rows += [(tell(name), tell.number(getattr(total, name))) for name in names]
    return Table(tell("outcomes"), ("", tell("count")), tuple(rows), tell("outcomes_note"))


def times(tell: Teller, report: Report) -> Table:
    """Return the waits."""
    total, quick = report.total, report.acknowledgements.milliseconds
    head = tuple(f"{tell(when)}, {tell(how)}" for how in ("opening", "clock") for when in ("median", "p90"))
    rows = [
        (tell("promised"), *_pair(tell, total.promised), *_pair(tell, total.promised_clock, days=True)),
        (tell("waited"), *_pair(tell, total.waited), *_pair(tell, total.waited_clock, days=True)),
        (tell("late_by"), *_pair(tell, total.late_by), *_pair(tell, total.late_by_clock, days=True)),
        (tell("acknowledged"), "", "", tell.quick(quick.median), tell.quick(quick.p90)),
    ]
    note = tell("times_note")
    if quick.p99 is not None:
        note += " " + tell("p99_line", span=tell.quick(quick.p99))
    return Table(tell("times"), ("", *head), tuple(rows), note)


def _pair(tell: Teller, spread: Spread, *, days: bool = False) -> tuple[str, str]:
    return tell.span(spread.median, days=days), tell.span(spread.p90, days=days)


def _breakdown(tell: Teller, title: str, name: str, rows: Sequence[tuple[str, Promises]]) -> Table:
    """Return one line for each account, week or topic."""
    columns = ("made", "kept", "share", "late", "unanswered", "promised", "median", "p90")
    head = (tell(name), *(tell(f"column_{column}") for column in columns))
    return Table(tell(title), head, tuple((label, *_line(tell, p)) for label, p in rows))


def _line(tell: Teller, p: Promises) -> tuple[str, ...]:
    counts = [tell.number(value) for value in (p.made, p.kept, p.late, p.unanswered)]
    spans = tell.span(p.promised.median), *_pair(tell, p.waited)
    return (*counts[:2], tell.share(p.kept, p.judged), *counts[2:], *spans)


def accounts(tell: Teller, report: Report) -> Table:
    """Return the accounts by name."""
    return _breakdown(tell, "accounts", "account", report.accounts)


def weeks(tell: Teller, report: Report) -> Table:
    """Return the weeks in their order."""
    return _breakdown(tell, "weeks", "week", [(tell.day(week), p) for week, p in report.weeks])


def topics(tell: Teller, report: Report) -> Table:
    """Return the topics, those asked most first."""
    return _breakdown(tell, "topics", "topic", [(tell.topic(topic), p) for topic, p in report.topics])


def articles(tell: Teller, report: Report) -> Table:
    """Return how the articles fared, those given most first."""
    head = tuple(tell(name) for name in ("article", "column_given", "column_helped", "column_refused", "column_right"))
    rows = tuple(
        (
            tell.topic(a.id),
            *(tell.number(count) for count in (a.given, a.helped, a.refused)),
            tell.share(a.helped, a.helped + a.refused),
        )
        for a in report.articles
    )
    return Table(tell("articles"), head, rows, tell("articles_note") if rows else "")


def hours(tell: Teller, report: Report) -> Table:
    """Return the kept share by hour and weekday, and beside it how many; hours without any promise are left out."""
    rows = []
    for hour in range(24):
        cells = [report.hours[day * 24 + hour] for day in range(7)]
        if any(p.made for p in cells):
            rows.append((f"{hour:02}:00", *(_cell(tell, p) for p in cells)))
    note = f"{tell('hours_note', zone=report.zone)} {tell('few_note', fewest=tell.number(FEWEST))}"
    return Table(tell("hours"), (tell("hour"), *tell.weekdays()), tuple(rows), note)


def _cell(tell: Teller, p: Promises) -> str:
    if not p.made:
        return ""
    share = tell.share(p.kept, p.judged) if p.judged >= FEWEST else "-"
    return f"{share} ({tell.number(p.made)})"


def used(tell: Teller, report: Report) -> Table:
    """Return how much of the promised time the answers took, in tenths."""
    last = len(report.used) - 1
    rows = []
    for place, count in enumerate(report.used):
        upper = tell.percent((place + 1) / 10)
        label = tell("used_more", share=tell.percent(last / 10)) if place == last else f"≤ {upper}"
        rows.append((label, tell.number(count)))
    return Table(tell("used_title"), (tell("used"), tell("answers")), tuple(rows), tell("used_note"))


def questions(tell: Teller, report: Report) -> Table:
    """Return the questions without a fitting article."""
    found = report.questions
    rows = tuple((q.text, tell.number(q.times), tell.number(q.people)) for q in found.groups)
    note = tell("questions_note", looked_at=tell.number(found.looked_at), once=tell.number(found.once))
    return Table(
        tell("questions"), (tell("question"), tell("column_times"), tell("column_people")), rows, note if rows else ""
    )


def silences(tell: Teller, report: Report) -> Table:
    """Return why messages got no automatic reply."""
    rows = tuple(
        (s.reason, tell(s.action) if s.action in ("silent", "held") else s.action, tell.number(s.count))
        for s in report.silences
    )
    note = tell("silences_note", answered=tell.number(report.answered_automatically))
    return Table(tell("silences"), (tell("reason"), "", tell("count")), rows, note, words=2)
