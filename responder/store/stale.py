"""Which changes rest on a state that is no longer true: a fixed number of queries for any number of changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from responder.clock import to_micros
from responder.flow.case import Contact, Conversation
from responder.store import codes
from responder.store.core import sa, t
from responder.store.records import Change, NewDelivery, NewPromise, NewReminder, ReminderSettled
from responder.store.statement import Link, Row, Sql, Statement

Known = dict[int, Row]  # a contact's id → (id, version, handle, aliases)


class Stale:
    """Reads what a batch of changes rests on; on PostgreSQL it locks those rows until the commit, in one order."""

    def __init__(self, sql: Sql) -> None:
        u, c, v, d, r, p = t.undecided, t.contact, t.conversation, t.delivery, t.reminder, t.promise
        self._undecided = _by_id(sql, u, u.c.id)
        keys, (key,) = sql.keys(id=sa.BigInteger)
        there = sql.each(sa.select(sa.func.count()).select_from(keys.join(u, u.c.id == key)))
        self._how_many_undecided = None if sql.kind == "postgresql" else there  # there each row must be locked
        self._contacts = _by_id(sql, c, c.c.id, c.c.version, c.c.handle, c.c.aliases)
        self._conversations = _by_id(sql, v, v.c.id, v.c.version)
        self._due = _by_id(sql, d, d.c.id, where=f"delivery.state = {codes.DUE}")
        self._promises = _by_id(sql, p, p.c.id)
        self._handles = _by_key(sql, c, account=(c.c.account, sa.Text), handle=(c.c.handle, sa.Text))
        self._keys = _by_key(sql, v, account=(v.c.account, sa.Text), key=(v.c.key, sa.Text))
        self._said = _by_key(
            sql,
            d,
            conversation=(d.c.conversation_id, sa.BigInteger),
            episode=(d.c.episode, sa.Integer),
            purpose=(d.c.purpose, sa.Text),
            number=(d.c.number, sa.Integer),
        )
        plan: dict[str, Any] = {
            "conversation": (r.c.conversation_id, sa.BigInteger),
            "episode": (r.c.episode, sa.Integer),
            "number": (r.c.number, sa.Integer),
        }
        self._plans = _by_key(sql, r, **plan)
        self._planned = _by_key(sql, r, **plan, due=(r.c.due_at, sa.BigInteger), where="reminder.state = 0")

    def __call__(self, link: Link, changes: Sequence[Change]) -> tuple[list[bool], Known]:
        """Tell for each change whether it is stale, and what is known of the contacts that change."""
        found = self._read(_Look(link), changes)
        return [found.stale(change) for change in changes], found.contacts

    def _read(self, look: _Look, changes: Sequence[Change]) -> _Found:
        contacts = look.whole(self._contacts, [(c.contact.id,) for c in changes if c.contact and c.contact.version])
        people = [c.contact for c in changes if c.contact]
        cases = [c.conversation for c in changes if c.conversation]
        return _Found(
            contacts=contacts,
            handles=look(self._handles, [_name(p) for p in people if not p.version or _renamed(p, contacts)]),
            versions=look.whole(self._conversations, [(v.id,) for v in cases if v.version]),
            keys=look(self._keys, [(v.account, v.key) for v in cases if not v.version]),
            undecided=look.most(
                self._undecided, self._how_many_undecided, [(c.decided.row,) for c in changes if c.decided]
            ),
            due=look(self._due, [(c.revised.delivery,) for c in changes if c.revised and not c.revised.claimed]),
            promises=look(self._promises, [(c.promise.id,) for c in changes if c.promise and _may_exist(c, c.promise)]),
            said=look(self._said, [_delivery_key(d) for c in changes for d in c.deliveries if _may_exist(c, d)]),
            plans=look(self._plans, [_reminder_key(r) for c in changes for r in c.reminders if _may_exist(c, r)]),
            planned=look(self._planned, [_planned_key(c.reminder) for c in changes if c.reminder]),
        )


def _by_id(sql: Sql, table: Any, *wanted: Any, where: str = "") -> Statement:
    keys, (key,) = sql.keys(id=sa.BigInteger)
    query = sa.select(*wanted).select_from(keys.join(table, table.c.id == key)).order_by(table.c.id)
    if where:
        query = query.where(sa.text(where))
    return sql.each(query.with_for_update(of=table))


def _by_key(sql: Sql, table: Any, *, where: str = "", **parts: tuple[Any, Any]) -> Statement:
    keys, values = sql.keys(**{name: kind for name, (_, kind) in parts.items()})
    columns = [column for column, _ in parts.values()]
    same = sa.and_(*(column == value for column, value in zip(columns, values, strict=True)))
    query = sa.select(*columns).select_from(keys.join(table, same)).order_by(*columns)
    if where:
        query = query.where(sa.text(where))
    return sql.each(query.with_for_update(of=table))


@dataclass(slots=True)
class _Found:
    """What stands in the database of all that a batch of changes names."""

    contacts: Known
    handles: set[Row]
    versions: Known
    keys: set[Row]
    undecided: set[Row]
    due: set[Row]
    promises: set[Row]
    said: set[Row]
    plans: set[Row]
    planned: set[Row]

    def stale(self, c: Change) -> bool:
        """Tell whether any part of the change rests on what is no longer so."""
        return bool(
            (c.decided and (c.decided.row,) not in self.undecided)
            or (c.contact and self._contact(c.contact))
            or (c.conversation and self._conversation(c.conversation))
            or (c.revised and not c.revised.claimed and (c.revised.delivery,) not in self.due)
            or (c.reminder and _planned_key(c.reminder) not in self.planned)
            or (self.promises and c.promise and (c.promise.id,) in self.promises)
            or (self.said and any(_delivery_key(d) in self.said for d in c.deliveries))
            or (self.plans and any(_reminder_key(r) in self.plans for r in c.reminders))
        )

    def _contact(self, contact: Contact) -> bool:
        if not contact.version:
            return _name(contact) in self.handles
        row = self.contacts.get(contact.id)
        if row is None or row[1] != contact.version:
            return True
        return row[2] != contact.handle and _name(contact) in self.handles

    def _conversation(self, conversation: Conversation) -> bool:
        if not conversation.version:
            return (conversation.account, conversation.key) in self.keys
        row = self.versions.get(conversation.id)
        return row is None or row[1] != conversation.version


class _Look:
    """Asks the queries."""

    def __init__(self, link: Link) -> None:
        self._link = link

    def __call__(self, query: Statement, wanted: Sequence[Row]) -> set[Row]:
        """Return which of the wanted rows are there."""
        return set(self._link.each(query, wanted))

    def most(self, query: Statement, how_many: Statement | None, wanted: Sequence[Row]) -> set[Row]:
        """Do the same where all are there nearly always: they are counted first.

        The driver lets go of the interpreter for each row that it reads, and has to wait to get it back.
        """
        if how_many is not None and sum(n for (n,) in self._link.each(how_many, wanted)) == len(wanted):
            return set(wanted)
        return self(query, wanted)

    def whole(self, query: Statement, wanted: Sequence[Row]) -> Known:
        """Return the rows that are there, by their id."""
        return {row[0]: row for row in self._link.each(query, wanted)}


def _may_exist(change: Change, row: NewDelivery | NewReminder | NewPromise) -> bool:
    """Tell whether such a row can be there already; a conversation that is new in this change has none."""
    new = change.conversation
    return new is None or new.version > 0 or new.id != row.conversation


def _name(contact: Contact) -> Row:
    return contact.account, contact.handle


def _renamed(contact: Contact, contacts: Known) -> bool:
    row = contacts.get(contact.id)
    return row is not None and row[2] != contact.handle


def _delivery_key(d: NewDelivery) -> Row:
    return d.conversation, d.episode, d.purpose, d.number


def _reminder_key(r: NewReminder) -> Row:
    return r.conversation, r.episode, r.number


def _planned_key(r: ReminderSettled) -> Row:
    return r.conversation, r.episode, r.number, to_micros(r.was_due)
