"""One person in the database: everything we keep of them, and forgetting it. Nothing here stands in a message's way."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence, Set
from datetime import datetime
from typing import Any

import orjson

from responder.clock import from_micros, to_micros
from responder.model import PromiseState, ReminderState
from responder.store import codes
from responder.store.clean import clean_text, from_json, spellings
from responder.store.codec import audit_row
from responder.store.core import sa, t
from responder.store.ops import plain
from responder.store.records import Audit, Erased, FirstResponse
from responder.store.statement import Link, Row, Sql, Statement, given, literals, update_by

Asked = tuple[str, str]  # account, handle
ToErase = tuple[str, str, datetime, Audit | None, Callable[[], int]]  # the last one: makes ids
_REASON = "erased"
_UNSENT = (codes.DUE, codes.CLAIMED, codes.UNKNOWN, codes.HELD)


class People:
    """Statements that find, show and erase all rows of one contact."""

    def __init__(self, sql: Sql) -> None:
        c, a, v, m, d, r, p = t.contact, t.contact_alias, t.conversation, t.message, t.delivery, t.reminder, t.promise
        account, handle = given("its_account", c.c.account), given("its_handle", c.c.handle)
        by_alias = sa.select(a.c.contact_id).where(a.c.account == account, a.c.alias == handle)
        find = sa.select(*c.c).where(c.c.account == account, (c.c.handle == handle) | c.c.id.in_(by_alias))
        self._find = sql(find, "its_account", "its_handle")
        self._find_to_erase = sql(find.with_for_update(of=c), "its_account", "its_handle")
        keys, (row,) = sql.keys(id=sa.BigInteger)
        self._of_contact = {
            "conversation": sql(sa.select(*v.c).where(v.c.contact_id == given("row", v.c.contact_id)), "row"),
            "delivery": sql(sa.select(*d.c).where(d.c.contact_id == given("row", d.c.contact_id)), "row"),
        }
        theirs = sa.select(v.c.id).where(v.c.contact_id == given("row", v.c.contact_id)).order_by(v.c.id)
        self._cases = sql(theirs.with_for_update(), "row")
        # no index leads from a conversation to these: each table is read once, not once for each conversation
        named = sa.select(row).select_from(keys)
        self._of_conversation = {
            table.name: sql(sa.select(*table.c).where(table.c.conversation_id.in_(named)), "keys") for table in (r, p)
        }
        e, w = t.decision, t.reply
        self._messages = sql(
            sa.select(*m.c).select_from(e.join(m, m.c.id == e.c.id)).where(e.c.conversation_id.in_(named)), "keys"
        )
        self._replies = sql(sa.select(*w.c).select_from(keys.join(w, w.c.id == row)), "keys")
        self._homeless = sql(
            sa.select(m.c.id, m.c.body)
            .select_from(m.outerjoin(e, e.c.id == m.c.id))
            .where(m.c.account == account, e.c.conversation_id.is_(None)),
            "its_account",
        )
        n = t.learned
        self._learned = sql(sa.select(*n.c).select_from(keys.join(n, n.c.conversation_id == row)), "keys")
        self._drop_learned = sql(n.delete().where(n.c.conversation_id == given("row", n.c.conversation_id)), "row")
        q = t.quarantine
        self._quarantined = sql(sa.select(q.c.external_id, q.c.raw).where(q.c.account == account), "its_account")
        self._erasing(sql)
        self._stopping(sql)

    def _erasing(self, sql: Sql) -> None:
        c, a, v, m = t.contact, t.contact_alias, t.conversation, t.message
        self._forget = sql(
            update_by(c, "handle")
            .values(
                name=None, locale=None, aliases="[]", acknowledged="[]", followed_up="[]", said=0, next_send_at=None
            )
            .values(machine_only=0, cases="", identities="")
            .values(version=c.c.version + 1)
            .where(c.c.id == given("row", c.c.id)),
            *("handle", "row"),
        )
        i = t.identity
        self._drop_identity = sql(
            i.delete().where(
                i.c.identity == given("its_identity", i.c.identity), i.c.contact_id == given("row", i.c.contact_id)
            ),
            *("its_identity", "row"),
        )
        self._drop_aliases = sql(a.delete().where(a.c.contact_id == given("row", a.c.contact_id)), "row")
        self._close = sql(
            update_by(v, "key")
            .values(opened_at=None, acknowledged_at=None, promise_id=None, promise_due=None, asked="", locale=None)
            .values(facts="")
            .values(version=v.c.version + 1)
            .where(v.c.id == given("row", v.c.id)),
            *("key", "row"),
        )
        keys, (row,) = sql.keys(id=sa.BigInteger)
        theirs = sa.select(row).select_from(keys)
        self._drop_threads = sql(t.thread.delete().where(t.thread.c.conversation_id.in_(theirs)), "keys")
        self._blank_message = sql(
            update_by(m, "external_id", "body").where(m.c.id == given("row", m.c.id)), *("external_id", "body", "row")
        )
        u, e = t.undecided, t.decision
        self._no_more_to_decide = sql(u.delete().where(u.c.id == given("row", u.c.id)), "row")
        self._blank_decision = sql(
            e.update().values(trace="{}", detail="").where(e.c.id == given("row", e.c.id)), "row"
        )
        self._blank_reply = sql(
            t.reply.update().values(body="{}").where(t.reply.c.id == given("row", t.reply.c.id)), "row"
        )

    def _stopping(self, sql: Sql) -> None:
        d, r, p, q = t.delivery, t.reminder, t.promise, t.quarantine
        unsent = d.c.state.in_(literals(_UNSENT))
        self._stop = sql(
            d.update().values(state=codes.CANCELLED, due_at=None).where(d.c.id == given("row", d.c.id), unsent), "row"
        )
        self._blank_delivery = sql(
            d.update()
            .values(token=None, platform_id=None, error=_REASON, text_hash="", domain="")
            .where(d.c.id == given("row", d.c.id)),
            "row",
        )
        known = t.platform_id
        self._drop_id = sql(
            known.delete().where(
                known.c.account == given("its_account", known.c.account),
                known.c.platform_id == given("its_id", known.c.platform_id),
            ),
            *("its_account", "its_id"),
        )
        self._cancel = sql(
            r.update()
            .values(state=codes.REMINDER[ReminderState.CANCELLED], reason=_REASON)
            .where(r.c.conversation_id == given("row", r.c.conversation_id), r.c.state == codes.PLANNED),
            "row",
        )
        self._settle = sql(
            update_by(p, "settled_at")
            .values(state=codes.PROMISE[PromiseState.CANCELLED])
            .where(p.c.id == given("row", p.c.id), p.c.state == codes.PROMISE[PromiseState.OPEN]),
            *("settled_at", "row"),
        )
        self._add_audit = sql.insert(t.audit)
        self._end = sql.insert(t.first_response)
        self._drop_quarantined = sql(
            q.delete().where(
                sa.and_(
                    q.c.account == given("its_account", q.c.account),
                    q.c.external_id == given("its_id", q.c.external_id),
                )
            ),
            *("its_account", "its_id"),
        )

    # --- show ---------------------------------------------------------------------------------------------------

    def export(self, link: Link, asked: Sequence[Asked]) -> list[dict[str, Any] | None]:
        """Return everything we keep of each person as plain data, or None for somebody we do not know."""
        return [self._export(link, *one) for one in asked]

    def _export(self, link: Link, account: str, handle: str) -> dict[str, Any] | None:
        contact = self._known(link, self._find, account, handle)
        if contact is None:
            return None
        rows = self._rows(link, contact)
        person = plain("contact", contact)
        for name in ("aliases", "acknowledged", "followed_up", "cases", "identities"):
            person[name] = orjson.loads(person[name] or "[]")
        ours = {"reminder": codes.REMINDERS, "promise": codes.PROMISES, "delivery": codes.DELIVERIES}
        return {
            "contact": person,
            "conversations": [plain("conversation", row) for row in rows["conversation"]],
            "messages": [plain("message", row, codes.AUTHORS, key="author") for row in rows["message"]],
            "replies": [plain("reply", row) for row in rows["reply"]],
            "learned": [plain("learned", row) for row in rows["learned"]],
            "other_messages": [
                from_json(body) for _, body in self._without_conversation(link, contact[1], _handles(contact))
            ],
            **{
                f"{name}s" if name != "delivery" else "deliveries": [plain(name, row, states) for row in rows[name]]
                for name, states in ours.items()
            },
        }

    def _known(self, link: Link, find: Statement, account: str, handle: str) -> Row | None:
        """Return the row of a contact; an address is found as channels write it, in small letters, too."""
        for typed in spellings(handle):
            if found := link.rows(find, clean_text(account), typed):
                return found[0]
        return None

    def _rows(self, link: Link, contact: Row) -> dict[str, list[Row]]:
        rows = {name: list(link.rows(query, contact[0])) for name, query in self._of_contact.items()}
        keys = orjson.dumps([[row[0]] for row in rows["conversation"]]).decode()
        rows |= {name: list(link.rows(query, keys)) for name, query in self._of_conversation.items()}
        rows["learned"] = list(link.rows(self._learned, keys))
        ours = orjson.dumps([[row[0]] for row in rows["delivery"]]).decode()
        return rows | {"message": list(link.rows(self._messages, keys)), "reply": list(link.rows(self._replies, ours))}

    def _without_conversation(self, link: Link, account: str, handles: Set[str]) -> list[tuple[int, str]]:
        """Return messages of theirs that are no part of a conversation: of machines, or not decided yet."""
        return [
            (row, body)
            for row, body in link.rows(self._homeless, account)
            if (said := from_json(body)).get("handle") in handles or not handles.isdisjoint(said.get("aliases", ()))
        ]

    # --- erase --------------------------------------------------------------------------------------------------

    def erase(self, link: Link, asked: Sequence[ToErase]) -> list[Erased | None]:
        """Forget each person in this one transaction, with the line of who did it; None for somebody unknown."""
        erased = []
        for account, handle, now, audit, new_id in asked:
            erased.append(one := self._erase(link, account, handle, to_micros(now), new_id))
            if audit is not None and one is not None:
                link.run(self._add_audit, *audit_row(audit))
        return erased

    def _erase(self, link: Link, account: str, handle: str, now: int, new_id: Callable[[], int]) -> Erased | None:
        contact, waited = self._stop_others(link, account, handle)
        if contact is None and not waited:
            return None
        if contact is None:
            self._blank_messages(link, account, waited)
            self._drop_raw(link, account, set(spellings(handle)))
            return Erased(contact=None)
        rows = self._rows(link, contact)
        homeless = self._without_conversation(link, contact[1], _handles(contact))
        self._blank_messages(link, account, {row for row, *_ in (*rows["message"], *homeless)} | waited)
        deliveries = rows["delivery"]
        link.many(self._stop, [(row[0],) for row in deliveries])
        ids = [(row[1], platform_id) for row in deliveries if (platform_id := row[18]) is not None]
        link.many(self._drop_id, ids)
        link.many(self._blank_delivery, [(row[0],) for row in deliveries])
        link.many(self._blank_reply, [(row[0],) for row in deliveries])
        cases = [row[0] for row in rows["conversation"]]
        link.many(self._settle, [(now, promise[0]) for promise in rows["promise"]])
        ended = self._ended(link, rows["conversation"], new_id)
        link.many(self._close, [(f"{_REASON}-{case}", case) for case in cases])
        link.run(self._drop_threads, orjson.dumps([[case] for case in cases]).decode())
        link.many(self._drop_learned, [(case,) for case in cases])
        self._drop_raw(link, account, _handles(contact))
        link.many(self._drop_aliases, [(contact[0],)])
        link.many(self._drop_identity, [(one, contact[0]) for one in orjson.loads(contact[15] or "[]")])
        link.many(self._forget, [(f"{_REASON}-{contact[0]}", contact[0])])
        return Erased(contact=int(contact[0]), ended=ended)

    def _stop_others(self, link: Link, account: str, handle: str) -> tuple[Row | None, set[int]]:
        """Keep everybody from writing of them what rests on what they knew; return the contact, and what waited.

        Another daemon may just be writing what it decided: it is waited for, then seen. What is decided or followed up
        later finds the message, the contact or the reminder gone.
        """
        contact = self._known(link, self._find_to_erase, account, handle)
        cases = link.rows(self._cases, contact[0]) if contact else ()
        handles = _handles(contact) if contact else set(spellings(handle)) - {""}  # as of those who were erased
        waited = {row for row, _ in self._without_conversation(link, clean_text(account), handles)}
        link.many(self._no_more_to_decide, [(row,) for row in sorted(waited)])
        if contact is None and (contact := self._known(link, self._find_to_erase, account, handle)):
            cases = link.rows(self._cases, contact[0])
        link.many(self._cancel, cases)
        return contact, waited

    def _blank_messages(self, link: Link, account: str, rows: Collection[int]) -> None:
        link.many(self._blank_decision, [(row,) for row in rows])
        link.many(self._blank_message, [(f"{_REASON}-{row}", _blank(account, row), row) for row in rows])

    def _ended(self, link: Link, conversations: Sequence[Row], new_id: Callable[[], int]) -> tuple[FirstResponse, ...]:
        """Write down that nobody waits any more in those conversations where somebody did."""
        columns = t.conversation.c.keys()
        ended = tuple(
            FirstResponse(
                id=new_id(),
                account=named["account"],
                conversation=named["id"],
                arrived_at=from_micros(named["opened_at"]),
                answered_at=None,
            )
            for row in conversations
            if (named := dict(zip(columns, row, strict=True)))["opened_at"] is not None
        )
        link.many(self._end, [(e.id, e.account, e.conversation, to_micros(e.arrived_at), None) for e in ended])
        return ended

    def _drop_raw(self, link: Link, account: str, handles: Set[str]) -> None:
        """Drop events that nobody could read and that name this person."""
        wanted = [handle.encode() for handle in handles]
        rows = link.rows(self._quarantined, account)
        named = [(account, its_id) for its_id, raw in rows if any(handle in bytes(raw) for handle in wanted)]
        link.many(self._drop_quarantined, named)


def _handles(contact: Row) -> set[str]:
    return {contact[2], *orjson.loads(contact[5])}


def _blank(account: str, row: int) -> str:
    """Return the body of a message of which nothing is kept but that there was one."""
    told: Mapping[str, Any] = {
        "account": account,
        "id": f"{_REASON}-{row}",
        "handle": "",
        "sent_at": "1970-01-01T00:00:00+00:00",
    }
    return orjson.dumps(told).decode()
