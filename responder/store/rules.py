"""What is planned, by which time zone rules and opening hours: read through when they change, and at no other time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from responder.clock import from_micros, to_micros
from responder.store.codec import (
    CONTACT,
    CONVERSATION,
    REMINDER,
    contact_from_row,
    conversation_from_row,
    reminder_from_row,
)
from responder.store.core import sa, t
from responder.store.records import DueReminder, NewReminder, Plan
from responder.store.statement import Link, Row, Sql, Statement

Key = tuple[int, int, int, int]  # due, conversation, episode, number
_ENDING = ("missed", "retell-closed")  # a promise that stands has one of the first: see flow/follow_up/plan.py


class Page(NamedTuple):
    """A page of what is planned: what stands behind `after`, in the order of its moments, and at most so much."""

    after: Key
    limit: int


class Ahead(NamedTuple):
    """A promise that stands, known by a planned reminder: its account, and the moment at which it ends."""

    reminder: NewReminder
    account: str
    due: datetime


class Rules:
    """Statements about planned reminders and their promises, and about the rules and hours they were planned by."""

    def __init__(self, sql: Sql) -> None:
        r, c, v, p, z = t.reminder, t.contact, t.conversation, t.promise, t.zone_rules
        whole = (
            r.join(v, v.c.id == r.c.conversation_id).join(c, c.c.id == v.c.contact_id).join(p, p.c.id == r.c.promise_id)
        )
        place = (r.c.due_at, r.c.conversation_id, r.c.episode, r.c.number)
        after = (
            *(sa.bindparam("due", type_=sa.BigInteger), sa.bindparam("conversation", type_=sa.BigInteger)),
            *(sa.bindparam("ep", type_=sa.Integer), sa.bindparam("nr", type_=sa.Integer)),
        )
        self._planned = sql(
            sa.select(
                *(r.c.conversation_id, r.c.episode, r.c.number, r.c.kind, r.c.due_at, r.c.promise_id),
                *(p.c.made_at, p.c.due_at, p.c.zone, p.c.utc_offset, *c.c, *v.c),
            )
            .select_from(whole)
            .where(sa.text("reminder.state = 0"), sa.tuple_(*place) > sa.tuple_(*after))
            .order_by(*place)
            .limit(sa.bindparam("most", type_=sa.BigInteger)),
            *("due", "conversation", "ep", "nr", "most"),
        )
        self._known = sql(sa.select(z.c.fingerprint))
        self._keep = sql.upsert(z)
        self._ahead = sql(
            sa.select(
                *(r.c.conversation_id, r.c.episode, r.c.number, r.c.kind, r.c.due_at, r.c.promise_id),
                *(p.c.account, p.c.due_at),
            )
            .select_from(r.join(p, p.c.id == r.c.promise_id))
            .where(
                sa.text("reminder.state = 0"),
                sa.tuple_(*place) > sa.tuple_(*after),
                r.c.kind.in_([sa.literal_column(f"'{kind}'") for kind in _ENDING]),
            )
            .order_by(*place)
            .limit(sa.bindparam("most", type_=sa.BigInteger)),
            *("due", "conversation", "ep", "nr", "most"),
        )
        self._hours = sql(sa.select(t.told_hours.c.hours))
        self._keep_hours = sql.upsert(t.told_hours)

    def planned(self, link: Link, pages: Sequence[Page]) -> list[list[Plan]]:
        """Return pages of what is planned with promises."""
        return [[_plan(row) for row in link.rows(self._planned, *page.after, page.limit)] for page in pages]

    def zone_rules(self, link: Link, calls: Sequence[str]) -> list[str]:
        """Return the fingerprint of the rules by which everything is planned, "" at first; of a call, note it first."""
        return _noted(link, self._known, self._keep, calls)

    def ahead(self, link: Link, pages: Sequence[Page]) -> list[list[Ahead]]:
        """Return pages of promises that stand, each with its miss, and with the word that its hours have changed."""
        return [[_ahead(row) for row in link.rows(self._ahead, *page.after, page.limit)] for page in pages]

    def hours(self, link: Link, calls: Sequence[str]) -> list[str]:
        """Return the opening hours by which promises were told last, "" at first; those of a call, note them first."""
        return _noted(link, self._hours, self._keep_hours, calls)


def _noted(link: Link, known: Statement, keep: Statement, calls: Sequence[str]) -> list[str]:
    """Return the one text that is kept, for each call; one that is handed in takes its place."""
    for given in filter(None, calls):
        link.run(keep, 1, given)
    rows = link.rows(known)
    return [rows[0][0] if rows else ""] * len(calls)


def key_of(reminder: NewReminder) -> Key:
    """Return the place of a planned reminder in the order of its moments."""
    return to_micros(reminder.due), reminder.conversation, reminder.episode, reminder.number


def _ahead(row: Row) -> Ahead:
    account, promised = row[REMINDER:]
    return Ahead(reminder=reminder_from_row(row), account=account, due=from_micros(promised))


def _plan(row: Row) -> Plan:
    made_at, promised, zone, offset, *rest = row[REMINDER:]
    return Plan(
        due=DueReminder(
            reminder=reminder_from_row(row),
            contact=contact_from_row(rest[:CONTACT]),
            conversation=conversation_from_row(rest[CONTACT : CONTACT + CONVERSATION]),
            promise_due=from_micros(promised),
        ),
        made_at=from_micros(made_at),
        zone=zone,
        utc_offset=offset,
    )
