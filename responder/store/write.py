"""Writes changes that were found to hold: one statement per table and kind of change, whatever their number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from responder.clock import known_micros
from responder.model import Author, PromiseState
from responder.store import codes
from responder.store.claims import PLANNED_AT, Holder
from responder.store.clean import clean_text, to_json
from responder.store.codec import (
    acknowledged_to_json,
    aliases_to_json,
    audit_row,
    cases_to_json,
    facts_to_json,
    followed_up_to_json,
    identities_to_json,
    micros,
)
from responder.store.core import sa, t
from responder.store.lessons import lesson_row, trim_lessons
from responder.store.records import Change, Decided, NewDelivery, NewPromise, NewReminder, ReminderSettled
from responder.store.stale import Known
from responder.store.statement import Link, Row, Sql, given, update_by

_SOON = timedelta(minutes=1)
_CUSTOMER = Author.CUSTOMER
_OPEN = codes.PROMISE[PromiseState.OPEN]
_COUNTED = ("acknowledgement", "noted", "opted-out")  # said to a message, so that its text counts for the caps


class Write:
    """The statements that write, one per table and kind of change."""

    def __init__(self, sql: Sql) -> None:
        self._of_people(sql)
        self._of_conversations(sql)
        self._of_what_is_said(sql)
        self._of_reminders(sql)
        self._of_counts(sql)
        self.lessons = sql.insert(t.learned, ignore=True)
        self.trim_lessons = trim_lessons(sql)
        self.decided = sql.insert(t.decision)
        keys, (row,) = sql.keys(row=sa.BigInteger)
        u = t.undecided
        self.waits_no_more = sql.each(u.delete().where(u.c.id.in_(sa.select(row).select_from(keys))))

    def _of_people(self, sql: Sql) -> None:
        c = t.contact
        self.contact_new = sql.insert(c)
        names = (
            "name",
            "locale",
            "aliases",
            "acknowledged",
            "opted_out_at",
            "dead_until",
            "next_send_at",
            "followed_up",
            "said",
        )
        who = ("machine_only", "cases", "identities")
        self.contact = sql(
            update_by(c, *names, "version", *who).where(c.c.id == given("row", c.c.id)),
            *(*names, "version", *who, "row"),
        )
        self.renamed = sql(update_by(c, "handle").where(c.c.id == given("row", c.c.id)), "handle", "row")
        self.alias = sql.upsert(t.contact_alias)
        self.identity = sql.insert(t.identity, ignore=True)

    def _of_conversations(self, sql: Sql) -> None:
        v, p = t.conversation, t.promise
        self.conversation_new = sql.insert(v)
        moved = ("contact_id", "episode", "opened_at", "acknowledged_at", "answered_at", "last_customer_at")
        told = ("promise_id", "promise_due", "locale", "asked")
        self.conversation = sql(
            update_by(v, *moved, *told, "version", "facts")
            .values(last_message=sa.func.coalesce(sa.bindparam("last", type_=v.c.id.type), v.c.last_message))
            .where(v.c.id == given("row", v.c.id)),
            *(*moved, *told, "last", "version", "facts", "row"),
        )
        self.thread = sql.insert(t.thread, ignore=True)
        self.promise = sql.insert(p)
        self.shifted = sql(
            update_by(p, "due_at", "utc_offset").where(p.c.id == given("row", p.c.id)), "due_at", "utc_offset", "row"
        )
        self.settled = sql(
            update_by(p, "state", "settled_at").where(p.c.id == given("row", p.c.id), p.c.state == _OPEN),
            *("state", "settled_at", "row"),
        )

    def _of_what_is_said(self, sql: Sql) -> None:
        d, p = t.delivery, t.promise
        self.delivery = sql.insert(d)
        self.revised = sql(
            update_by(d, "due_at").where(d.c.id == given("row", d.c.id), d.c.state == codes.DUE), *("due_at", "row")
        )
        self.reply = sql.insert(t.reply)
        self.reworded = sql(
            update_by(t.reply, "body").where(t.reply.c.id == given("row", t.reply.c.id)), *("body", "row")
        )
        self.taken = sql(
            update_by(p, "taken_at", "taken_by").where(p.c.id == given("row", p.c.id)), "taken_at", "taken_by", "row"
        )
        self.audit = sql.insert(t.audit)

    def _of_reminders(self, sql: Sql) -> None:
        d, r = t.delivery, t.reminder
        self.reminder_new = sql.insert(r)
        self.call = sql.insert(r, ignore=True)
        self.reminder = sql(
            update_by(r, "due_at", "state", "reason").where(
                sa.and_(
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
                sa.or_(
                    d.c.purpose != sa.literal_column("'acknowledgement'"),
                    given("keep_first", r.c.number) == sa.literal_column("0"),
                ),
            ),
            *("error", "conversation", "ep", "keep_first"),
        )

    def _of_counts(self, sql: Sql) -> None:
        self.answer = sql.insert(t.first_response, ignore=True)
        paced = sql.insert_into(t.pace)
        self.pace = sql.upsert(
            t.pace,
            automatic=t.pace.c.automatic + paced.excluded.automatic,
            new_contacts=t.pace.c.new_contacts + paced.excluded.new_contacts,
            cost=t.pace.c.cost + paced.excluded.cost,
        )
        old = sa.bindparam("before", type_=sa.BigInteger), sa.bindparam("days", type_=sa.BigInteger)
        kept_since = sa.case((t.pace.c.what == sa.literal_column("''"), old[0]), else_=old[1])
        self.sweep = sql(
            t.pace.delete().where(t.pace.c.node == given("its_node", t.pace.c.node), t.pace.c.second < kept_since),
            *("its_node", "before", "days"),
        )

    def __call__(self, link: Link, changes: Sequence[Change], contacts: Known, holder: Holder) -> None:
        """Write changes that touch different rows. What is cancelled goes first: a change may plan anew."""
        cancel = [(clean_text(c.cancel.reason), c.cancel.conversation, c.cancel.episode) for c in changes if c.cancel]
        if cancel:
            keep = [int(c.cancel.keep_first) for c in changes if c.cancel]
            link.many(self.cancel_reminders, cancel)
            link.many(self.cancel_deliveries, [(*row, kept) for row, kept in zip(cancel, keep, strict=True)])
        decided = [c.decided for c in changes if c.decided]
        if decided:
            link.many(self.decided, [_decided(d) for d in decided])
            link.each(self.waits_no_more, [(d.row,) for d in decided])
        self._contacts(link, changes, contacts)
        self._conversations(link, changes)
        self._promises(link, changes)
        revised = [c.revised for c in changes if c.revised]
        link.many(self.revised, [(micros(r.due), r.delivery) for r in revised if not r.claimed])  # still due: see Stale
        link.many(self.reworded, [(to_json(r.reply), r.delivery) for r in revised])
        deliveries = [d for c in changes for d in c.deliveries]
        link.many(self.delivery, [_delivery(d, holder) for d in deliveries])
        link.many(self.reply, [(d.id, to_json(_body(d))) for d in deliveries])
        link.many(self.reminder, [_settled_reminder(c.reminder) for c in changes if c.reminder])
        link.many(self.reminder_new, [_reminder(r) for c in changes for r in c.reminders])
        link.many(self.call, [_reminder(c.call) for c in changes if c.call])
        link.many(
            self.answer,
            [
                (a.id, a.account, a.conversation, known_micros(a.arrived_at), micros(a.answered_at))
                for c in changes
                if (a := c.answer)
            ],
        )
        link.many(self.taken, [(known_micros(x.at), clean_text(x.by), x.promise) for c in changes if (x := c.taken)])
        link.many(self.audit, [audit_row(c.audit) for c in changes if c.audit])
        lessons = [lesson for c in changes for lesson in c.learned]
        if lessons:
            link.many(self.lessons, [lesson_row(lesson) for lesson in lessons])
            link.many(self.trim_lessons, sorted({(x.article, x.kind) for x in lessons}))

    def _contacts(self, link: Link, changes: Sequence[Change], contacts: Known) -> None:
        new: list[Row] = []
        old: list[Row] = []
        aliases: list[Row] = []
        renamed: list[Row] = []
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
                followed_up_to_json(c.followed_up),
                c.said,
                c.version + 1,
                c.machine_only,
                cases_to_json(c.cases),
                identities_to_json(c.identities),
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
        link.many(self.identity, [(i, c.contact.id) for c in changes if c.contact for i in c.identities])

    def _conversations(self, link: Link, changes: Sequence[Change]) -> None:
        new: list[Row] = []
        old: list[Row] = []
        threads: list[Row] = []
        for change in changes:
            v, decided = change.conversation, change.decided
            if v is None:
                continue
            last = decided.row if decided and decided.author is _CUSTOMER else None
            state = (
                v.episode,
                micros(v.opened_at),
                micros(v.acknowledged_at),
                micros(v.answered_at),
                micros(v.last_customer_at),
                v.promise_id,
                micros(v.promise_due),
                v.locale,
                v.asked,
                last,
                v.version + 1,
                facts_to_json(v.facts),
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
        settled = [(codes.PROMISE[s.state], known_micros(s.at), s.id) for c in changes if (s := c.settled)]
        link.many(self.settled, settled)
        shifted = [(known_micros(x.due), x.utc_offset, x.promise) for c in changes if (x := c.shifted)]
        link.many(self.shifted, shifted)
        link.many(self.promise, [_promise(c.promise) for c in changes if c.promise])


def _decided(d: Decided) -> Row:
    decision = d.decision
    return (
        d.row,
        codes.AUTHOR[d.author],
        d.conversation,
        str(decision.action),
        clean_text(decision.reason),
        clean_text(decision.rule),
        clean_text(decision.detail),
        to_json(d.trace),
    )


def _delivery(d: NewDelivery, holder: Holder) -> Row:
    """Return the row; one that comes with a token is claimed by us from the start."""
    created = known_micros(d.created_at)
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
        created + holder.lease if claimed else known_micros(d.due),
        created if claimed else None,
        0,
        1 if d.reply.get("keep_token") else 0,
        d.token,
        holder.name if claimed else None,
        d.message,
        created,
        None,
        0,
        None,
        "",
        d.text_hash if d.purpose in _COUNTED and d.domain else "",  # it is counted by mail alone
        clean_text(d.domain),
    )


def _body(d: NewDelivery) -> Mapping[str, Any]:
    """Return what is said; of what is to leave later, with that moment: `due_at` moves with every try."""
    if d.token is not None or d.due - d.created_at <= _SOON:
        return d.reply
    return {**d.reply, PLANNED_AT: d.due.isoformat()}


def _promise(p: NewPromise) -> Row:
    told = (p.id, p.account, p.conversation, p.episode, known_micros(p.made_at), known_micros(p.due), _OPEN, None)
    why = (p.zone, p.utc_offset, clean_text(p.basis), int(p.again), p.priority)
    return *told, micros(p.taken_at), p.taken_by, *why


def _reminder(r: NewReminder) -> Row:
    return r.conversation, r.episode, r.number, known_micros(r.due), codes.PLANNED, r.promise, r.kind, ""


def _settled_reminder(r: ReminderSettled) -> Row:
    due = known_micros(r.due if r.due is not None else r.was_due)
    return due, codes.REMINDER[r.state], clean_text(r.reason), r.conversation, r.episode, r.number
