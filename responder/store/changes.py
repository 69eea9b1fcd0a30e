"""All that one step changes, in one transaction: whole or not at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import and_, bindparam, func

from responder import crashpoints
from responder.clock import to_micros
from responder.store import codes
from responder.store import tables as t
from responder.store.clean import clean_text, to_json
from responder.store.codec import acknowledged_to_json, aliases_to_json, micros
from responder.store.records import Change, NewDelivery
from responder.store.stale import Known, Stale
from responder.store.statement import Link, Row, Sql, given, update_by

LEASE = timedelta(seconds=60)  # longer than any send may take
_LEASE = LEASE // timedelta(microseconds=1)
_SECOND = 1_000_000
_KEEP_PACE = 120  # seconds
_CUSTOMER, _OPEN = "customer", codes.PROMISE["open"]  # type: ignore[index]


class Changes:
    """Applies changes in rounds: of those that touch the same rows, each sees what the one before it left."""

    def __init__(self, sql: Sql, owner: str, node: int = 0) -> None:
        self.owner, self.node = owner, node
        self._swept = 0
        self._stale = Stale(sql)
        self._write = _Write(sql)

    def apply(self, link: Link, calls: Sequence[Sequence[Change]]) -> list[list[bool]]:
        """Apply the changes of all waiting calls; each answer tells what was applied."""
        crashpoints.reach("before-apply")
        changes = [change for call in calls for change in call]
        done = [False] * len(changes)
        waiting: Sequence[int] = range(len(changes))
        while waiting:
            now, waiting = _apart(changes, waiting)
            batch = [changes[i] for i in now]
            stale, contacts = self._stale(link, batch)
            fresh = [change for change, is_stale in zip(batch, stale, strict=True) if not is_stale]
            for i, is_stale in zip(now, stale, strict=True):
                done[i] = not is_stale
            if fresh:
                self._write(link, fresh, contacts, self.owner)
                self._pace(link, fresh)
        answers, start = [], 0
        for call in calls:
            answers.append(done[start : start + len(call)])
            start += len(call)
        return answers

    def _pace(self, link: Link, changes: Sequence[Change]) -> None:
        """Count what was written, by account and second."""
        automatic: Counter[tuple[str, int]] = Counter()
        new: Counter[tuple[str, int]] = Counter()
        for change in changes:
            for d in change.deliveries:
                if not d.purpose.startswith("staff"):
                    key = d.account, to_micros(d.created_at) // _SECOND
                    automatic[key] += 1
                    new[key] += d.new_contact
        if not automatic:
            return
        rows = [(account, second, self.node, n, new[account, second]) for (account, second), n in automatic.items()]
        rows.sort()
        link.many(self._write.pace, rows)
        latest = max(second for _, second in automatic)
        if latest > self._swept + _KEEP_PACE:
            link.run(self._write.sweep, self.node, latest - _KEEP_PACE)
            self._swept = latest


def _apart(changes: Sequence[Change], waiting: Sequence[int]) -> tuple[list[int], list[int]]:
    """Split into changes that touch different rows, and those that must come after them."""
    if len(waiting) == 1:
        return list(waiting), []
    now: list[int] = []
    later: list[int] = []
    touched: set[Any] = set()
    for i in waiting:
        rows = set(_touches(changes[i]))
        if touched.isdisjoint(rows):
            now.append(i)
        else:
            later.append(i)
        touched |= rows  # also of what waits: a third must not overtake it
    return now, later


def _touches(change: Change) -> Iterable[Any]:
    """Name the rows: our ids are unique over all tables, new rows are named by their key too."""
    if change.decided:
        yield change.decided.row
    if change.contact:
        yield change.contact.id
        yield change.contact.account, change.contact.handle
    if change.conversation:
        yield change.conversation.id
        yield change.conversation.account, change.conversation.key, "conversation"
    if change.cancel:
        yield change.cancel.conversation
    if change.revised:
        yield change.revised.delivery
    if change.reminder:
        yield change.reminder.conversation
    if change.settled:
        yield change.settled.id
    for delivery in change.deliveries:
        yield delivery.conversation
    for reminder in change.reminders:
        yield reminder.conversation


class _Write:
    """The statements that write, one per table and kind of change."""

    def __init__(self, sql: Sql) -> None:
        m, c, v, d, r, p = t.message, t.contact, t.conversation, t.delivery, t.reminder, t.promise
        self.decided = sql(
            update_by(m, "author", "conversation_id", "action", "reason", "rule", "detail", "trace")
            .values(state=codes.DECIDED)
            .where(m.c.id == given("row", m.c.id)),
            *("author", "conversation_id", "action", "reason", "rule", "detail", "trace", "row"),
        )
        self.contact_new = sql.insert(c)
        names = ("name", "locale", "aliases", "acknowledged", "opted_out_at", "dead_until", "next_send_at")
        self.contact = sql(
            update_by(c, *names, "version").where(c.c.id == given("row", c.c.id)), *names, "version", "row"
        )
        self.renamed = sql(update_by(c, "handle").where(c.c.id == given("row", c.c.id)), "handle", "row")
        self.alias = sql.upsert(t.contact_alias)
        self.conversation_new = sql.insert(v)
        names = ("contact_id", "episode", "opened_at", "acknowledged_at", "answered_at", "last_customer_at")
        names = (*names, "promise_id", "promise_due", "locale")
        self.conversation = sql(
            update_by(v, *names, "version")
            .values(last_message=func.coalesce(bindparam("last", type_=v.c.id.type), v.c.last_message))
            .where(v.c.id == given("row", v.c.id)),
            *(*names, "last", "version", "row"),
        )
        self.thread = sql.insert(t.thread, ignore=True)
        self.promise = sql.insert(p)
        self.settled = sql(
            update_by(p, "state", "settled_at").where(p.c.id == given("row", p.c.id), p.c.state == _OPEN),
            *("state", "settled_at", "row"),
        )
        self.delivery = sql.insert(d)
        self.revised = sql(
            update_by(d, "due_at", "reply").where(d.c.id == given("row", d.c.id), d.c.state == codes.DUE),
            *("due_at", "reply", "row"),
        )
        self.reminder_new = sql.insert(r)
        self.reminder = sql(
            update_by(r, "due_at", "state", "reason").where(
                and_(
                    r.c.conversation_id == given("conversation", r.c.conversation_id),
                    r.c.episode == given("ep", r.c.episode),
                    r.c.number == given("nr", r.c.number),
                )
            ),
            *("due_at", "state", "reason", "conversation", "ep", "nr"),
        )
        self.cancel_reminders = sql(
            update_by(r, "reason")
            .values(state=codes.REMINDER["cancelled"])  # type: ignore[index]
            .where(
                r.c.conversation_id == given("conversation", r.c.conversation_id),
                r.c.episode <= given("ep", r.c.episode),
                r.c.state == codes.PLANNED,
            ),
            *("reason", "conversation", "ep"),
        )
        self.cancel_deliveries = sql(
            update_by(d, "error")
            .values(state=codes.CANCELLED, due_at=None, text_hash="")
            .where(
                d.c.conversation_id == given("conversation", d.c.conversation_id),
                d.c.episode <= given("ep", d.c.episode),
                d.c.state == codes.DUE,
            ),
            *("error", "conversation", "ep"),
        )
        self.answer = sql.insert(t.first_response, ignore=True)
        paced = sql.insert_into(t.pace)
        self.pace = sql.upsert(
            t.pace,
            automatic=t.pace.c.automatic + paced.excluded.automatic,
            new_contacts=t.pace.c.new_contacts + paced.excluded.new_contacts,
        )
        self.sweep = sql(
            t.pace.delete().where(
                t.pace.c.node == given("its_node", t.pace.c.node),
                t.pace.c.second < given("before", t.pace.c.second),
            ),
            *("its_node", "before"),
        )

    def __call__(self, link: Link, changes: Sequence[Change], contacts: Known, owner: str) -> None:
        """Write changes that touch different rows. What is cancelled goes first: a change may plan anew."""
        cancel = [(clean_text(c.cancel.reason), c.cancel.conversation, c.cancel.episode) for c in changes if c.cancel]
        if cancel:
            link.many(self.cancel_reminders, cancel)
            link.many(self.cancel_deliveries, cancel)
        link.many(self.decided, [_decided(c.decided) for c in changes if c.decided])
        self._contacts(link, changes, contacts)
        self._conversations(link, changes)
        self._promises(link, changes)
        link.many(
            self.revised, [(micros(r.due), to_json(r.reply), r.delivery) for c in changes if (r := c.revised)]
        )
        link.many(self.delivery, [_delivery(d, owner) for c in changes for d in c.deliveries])
        link.many(self.reminder, [_settled_reminder(c.reminder) for c in changes if c.reminder])
        link.many(self.reminder_new, [_reminder(r) for c in changes for r in c.reminders])
        link.many(
            self.answer,
            [(a.id, a.account, to_micros(a.arrived_at), to_micros(a.answered_at)) for c in changes if (a := c.answer)],
        )

    def _contacts(self, link: Link, changes: Sequence[Change], contacts: Known) -> None:
        new, old, aliases, renamed = [], [], [], []
        for change in changes:
            c = change.contact
            if c is None:
                continue
            alias_json = aliases_to_json(c.aliases)
            state = (
                None if c.name is None else clean_text(c.name),
                c.locale,
                alias_json,
                acknowledged_to_json(c.acknowledged),
                micros(c.opted_out_at),
                micros(c.dead_until),
                micros(c.next_send_at),
                c.version + 1,
            )
            known = contacts.get(c.id) if c.version else None
            if known is None:
                new.append((c.id, c.account, c.handle, *state))
            else:
                old.append((*state, c.id))
                if known[2] != c.handle:
                    renamed.append((c.handle, c.id))
            if c.aliases and (known is None or known[3] != alias_json):
                aliases.extend((c.account, alias, c.id) for alias in c.aliases if alias != c.handle)
        link.many(self.contact_new, new)
        link.many(self.contact, old)
        link.many(self.renamed, renamed)
        link.many(self.alias, aliases)

    def _conversations(self, link: Link, changes: Sequence[Change]) -> None:
        new, old, threads = [], [], []
        for change in changes:
            v, decided = change.conversation, change.decided
            if v is None:
                continue
            last = decided.row if decided and decided.author == _CUSTOMER else None
            state = (
                v.episode,
                micros(v.opened_at),
                micros(v.acknowledged_at),
                micros(v.answered_at),
                micros(v.last_customer_at),
                v.promise_id,
                micros(v.promise_due),
                v.locale,
                last,
                v.version + 1,
            )
            if v.version:
                old.append((v.contact_id, *state, v.id))
            else:
                new.append((v.id, v.account, v.contact_id, v.key, *state))
            if change.threads:
                threads.extend((v.account, ref, v.id) for ref in change.threads)
        link.many(self.conversation_new, new)
        link.many(self.conversation, old)
        link.many(self.thread, threads)

    def _promises(self, link: Link, changes: Sequence[Change]) -> None:
        settled = [(codes.PROMISE[s.state], to_micros(s.at), s.id) for c in changes if (s := c.settled)]
        link.many(self.settled, settled)
        link.many(
            self.promise,
            [
                (
                    *(p.id, p.account, p.conversation, p.episode, to_micros(p.made_at), to_micros(p.due)),
                    *(_OPEN, None, p.zone, clean_text(p.basis)),
                )
                for c in changes
                if (p := c.promise)
            ],
        )


def _decided(d: Any) -> Row:
    decision = d.decision
    return (
        codes.AUTHOR[d.author],
        d.conversation,
        decision.action.value,
        clean_text(decision.reason),
        clean_text(decision.rule),
        clean_text(decision.detail),
        to_json(d.trace),
        d.row,
    )


def _delivery(d: NewDelivery, owner: str) -> Row:
    """Return the row; one that comes with a token is claimed by us from the start."""
    created = to_micros(d.created_at)
    claimed = d.token is not None
    return (
        d.id,
        d.account,
        d.conversation,
        d.contact,
        d.episode,
        d.purpose,
        d.number,
        codes.CLAIMED if claimed else codes.DUE,
        created + _LEASE if claimed else to_micros(d.due),
        created if claimed else None,
        0,
        1 if d.reply.get("keep_token") else 0,
        d.token,
        owner if claimed else None,
        d.message,
        created,
        None,
        0,
        None,
        "",
        d.text_hash if d.purpose == "acknowledgement" else "",
        clean_text(d.domain),
        to_json(d.reply),
    )


def _reminder(r: Any) -> Row:
    return r.conversation, r.episode, r.number, to_micros(r.due), codes.PLANNED, r.promise, r.kind, ""


def _settled_reminder(r: Any) -> Row:
    due = to_micros(r.due if r.due is not None else r.was_due)
    return due, codes.REMINDER[r.state], clean_text(r.reason), r.conversation, r.episode, r.number
