"""What is planned, and by which time zone rules: read through when those rules have changed, and at no other time."""

from __future__ import annotations

from collections.abc import Sequence
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
from responder.store.records import DueReminder, Plan
from responder.store.statement import Link, Row, Sql

Key = tuple[int, int, int, int]  # due, conversation, episode, number


class Page(NamedTuple):
    """A page of what is planned: what stands behind `after`, in the order of its moments, and at most so much."""

    after: Key
    limit: int


class Rules:
    """Statements about planned reminders with their promises, and about the rules that they were planned by."""

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

    def planned(self, link: Link, pages: Sequence[Page]) -> list[list[Plan]]:
        """Return pages of what is planned with promises."""
        return [[_plan(row) for row in link.rows(self._planned, *page.after, page.limit)] for page in pages]

    def known(self, link: Link, calls: Sequence[None]) -> list[str]:
        """Return the fingerprint of the rules by which everything is planned; "" at first."""
        rows = link.rows(self._known)
        return [rows[0][0] if rows else ""] * len(calls)

    def keep(self, link: Link, calls: Sequence[str]) -> list[None]:
        """Note that everything is planned by these rules."""
        link.run(self._keep, 1, calls[-1])
        return [None] * len(calls)


def key_of(plan: Plan) -> Key:
    """Return the place of a planned reminder in the order of its moments."""
    reminder = plan.due.reminder
    return to_micros(reminder.due), reminder.conversation, reminder.episode, reminder.number


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
