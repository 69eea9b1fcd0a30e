"""Makes a report: reads the store in one pass and hands out the figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from responder.clock import to_micros
from responder.config.settings import Settings
from responder.flow.promise import BusinessCalendar
from responder.model import Action
from responder.report.cases import cases_of
from responder.report.figures import Article, Promises, Report, Silence
from responder.report.questions import LOOKED_AT, group
from responder.report.tally import Tallies
from responder.report.time import LocalHours, OpenTime
from responder.store.report import EARLIER, ArticleRow, Asked, Reports
from responder.store.statement import Link

_ARTICLES = 200  # shown


@dataclass(frozen=True, slots=True)
class Maker:
    """What a report is made of: which part of the store, by which hours, and when."""

    settings: Settings
    asked: Asked
    now: datetime

    def __call__(self, reports: Reports, link: Link) -> Report:
        """Read and add up; a million promises take about ten seconds, six of them in the database."""
        asked, company, now = self.asked, self.settings.company, to_micros(self.now)
        calendar = BusinessCalendar.of(self.settings.hours, company.timezone)
        open_time = OpenTime(calendar, asked.since - EARLIER, max(self.now, asked.until) + EARLIER)
        tallies = Tallies(now, LocalHours(company.timezone), open_time)
        tallies.take(cases_of(reports.promises(link, asked), to_micros(asked.since), to_micros(asked.until)))
        decisions = reports.decisions(link, asked)
        said = {Action.ACKNOWLEDGE.value, Action.SHORT.value}
        silences = [Silence(*row) for row in decisions if row[0] not in said]
        overdue = tallies.overdue_since
        return Report(
            since=asked.since,
            until=asked.until,
            now=self.now,
            zone=company.timezone,
            account=asked.account,
            target=self.settings.promise.keep,
            total=tallies.total.figures(),
            accounts=tuple((name, tally.figures()) for name, tally in sorted(tallies.accounts.items())),
            weeks=tuple((week, tally.figures()) for week, tally in sorted(tallies.weeks.items())),
            hours=tuple(tally.figures() for tally in tallies.hours),
            topics=_by_number(tallies),
            used=tallies.total.used(),
            oldest_waiting=None if overdue is None else (now - overdue) // 1_000_000,
            acknowledgements=tallies.total.acknowledgements(),
            answered_automatically=sum(count for action, _, count in decisions if action in said),
            silences=tuple(sorted(silences, key=lambda s: (-s.count, s.action, s.reason))),
            articles=_articles(reports.articles(link, asked)),
            questions=group(reports.questions(link, asked, LOOKED_AT)),
        )


def _articles(rows: Iterable[ArticleRow]) -> tuple[Article, ...]:
    """Add up how often each article was given, helped and was refused."""
    counts: Counter[tuple[str, str]] = Counter()
    for row in rows:
        for what in ("given", "helped", "refused"):
            counts.update({(article, what): row.times for article in getattr(row, what)})
    found = [Article(a, *(counts[a, what] for what in ("given", "helped", "refused"))) for a in {a for a, _ in counts}]
    return tuple(sorted(found, key=lambda a: (-a.given, -a.helped, -a.refused, a.id))[:_ARTICLES])


def _by_number(tallies: Tallies) -> tuple[tuple[str | None, Promises], ...]:
    topics = [(topic, tally.figures()) for topic, tally in tallies.topics.items()]
    return tuple(sorted(topics, key=lambda each: (-each[1].made, each[0] or "")))
