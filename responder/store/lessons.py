"""What people taught the FAQ: the newest of each article are kept, and what a lesson is made of is found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from responder.clock import from_micros, to_micros
from responder.store.clean import clean_text, from_json
from responder.store.codec import audit_row
from responder.store.core import sa, t
from responder.store.records import Audit, Heard, Lesson
from responder.store.statement import Link, Row, Sql, Statement, given

NEWEST = 50  # lessons of one kind that are kept of an article
_WITH_ARTICLES = ("acknowledgement", "article")  # what an article was told with


class Forgotten(NamedTuple):
    """Which lessons to forget: one by its id, or all of an article; 0 and "" name none. audit: who does it."""

    lesson: int
    article: str
    audit: Audit


class Lessons:
    """Statements about what was learned; none of them stands in an ordinary message's way."""

    def __init__(self, sql: Sql) -> None:
        n, d, m, e, v = t.learned, t.delivery, t.message, t.decision, t.conversation
        self._all = sql(sa.select(*n.c).order_by(n.c.id))
        self._forget = sql(
            n.delete().where(sa.or_(n.c.id == given("row", n.c.id), n.c.article == given("its_article", n.c.article))),
            *("row", "its_article"),
        )
        self._add_audit = sql.insert(t.audit)
        self._acknowledged = sql(
            sa.select(m.c.body, e.c.trace)
            .select_from(d.join(m, m.c.id == d.c.message_id).outerjoin(e, e.c.id == m.c.id))
            .where(
                d.c.conversation_id == given("row", d.c.conversation_id),
                d.c.episode == given("ep", d.c.episode),
                d.c.purpose.in_([sa.literal_column(f"'{word}'") for word in _WITH_ARTICLES]),
                d.c.number == sa.literal_column("0"),
            )
            .order_by(d.c.id),
            *("row", "ep"),
        )
        self._last = sql(
            sa.select(m.c.body, e.c.trace)
            .select_from(v.join(m, m.c.id == v.c.last_message).outerjoin(e, e.c.id == m.c.id))
            .where(v.c.id == given("row", v.c.id)),
            "row",
        )

    def all(self, link: Link, calls: Sequence[None]) -> list[list[Lesson]]:
        """Return every lesson, oldest first."""
        lessons = [_lesson(row) for row in link.rows(self._all)]
        return [lessons] * len(calls)

    def forget(self, link: Link, calls: Sequence[Forgotten]) -> list[int]:
        """Forget; return how many each call forgot."""
        counts = [link.run(self._forget, one.lesson, one.article) for one in calls]
        link.many(self._add_audit, [audit_row(one.audit) for one, count in zip(calls, counts, strict=True) if count])
        return counts

    def heard(self, link: Link, calls: Sequence[tuple[int, int]]) -> list[list[Heard]]:
        """Return the questions of an episode that were acknowledged, or told an article, then the last message."""
        return [
            [_heard(*row) for row in (*link.rows(self._acknowledged, *one), *link.rows(self._last, one[0]))]
            for one in calls
        ]


def trim_lessons(sql: Sql) -> Statement:
    """Return the statement that forgets all but the newest lessons of an article and a kind."""
    n = t.learned
    newer = n.alias("newer")
    rank = (
        sa.select(sa.func.count())
        .where(newer.c.article == n.c.article, newer.c.kind == n.c.kind, newer.c.message_id > n.c.message_id)
        .correlate(n)
        .scalar_subquery()
    )
    same = n.c.article == given("its_article", n.c.article), n.c.kind == given("its_kind", n.c.kind)
    return sql(n.delete().where(*same, rank >= sa.literal_column(str(NEWEST))), "its_article", "its_kind")


def lesson_row(x: Lesson) -> Row:
    """Return one lesson as it is kept."""
    words = x.locale, clean_text(x.text)
    return x.id, x.account, x.article, x.kind, x.message, x.conversation, to_micros(x.at), *words


def _lesson(row: Row) -> Lesson:
    names = ("id", "account", "article", "kind", "message", "conversation", "at", "locale", "text")
    fields: dict[str, Any] = dict(zip(names, row, strict=True))
    return Lesson(**fields | {"at": from_micros(fields["at"])})


def _heard(body: str, trace: str | None) -> Heard:
    message, told = from_json(body), from_json(trace)
    articles = tuple(str(topic["id"]) for topic in told.get("topics", ()))
    texts = str(message.get("text", "")), str(message.get("subject", ""))
    return Heard(*texts, str(told.get("locale", "")), articles)
