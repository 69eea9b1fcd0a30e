"""What a colleague's action rests on, what people did, and the conversations that people look at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import orjson

from responder.clock import from_micros, to_micros
from responder.store import codes
from responder.store.clean import clean_text, from_json, to_json
from responder.store.codec import CONTACT, CONVERSATION, audit_row, contact_from_row, conversation_from_row, moment
from responder.store.core import sa, t
from responder.store.handles import Handles
from responder.store.ids import id_at
from responder.store.ops import delivery_state, plain
from responder.store.records import (
    Audit,
    Standing,
)
from responder.store.same import LEVELS_FROM, Same
from responder.store.shown import Pause, Stand, Wanted
from responder.store.statement import Link, Row, Sql, given

_STRIDE = 10
_NEVER = (1 << 63) - 1
_SHOWN = ("id", "purpose", "number", "account", "state", "due_at", "created_at", "sent_at", "receipt", "error")


class Moves:
    """Statements for what people ask and do; none of them stands in a message's way."""

    def __init__(self, sql: Sql) -> None:
        c, v, p, m, d, r = t.contact, t.conversation, t.promise, t.message, t.delivery, t.reminder
        row = given("row", v.c.id)
        self.same, self.handles = Same(sql), Handles(sql)
        self._standing = sql(
            sa.select(p.c.made_at, p.c.taken_by, p.c.taken_at, m.c.external_id, m.c.body, *c.c, *v.c)
            .select_from(
                v.join(c, c.c.id == v.c.contact_id)
                .outerjoin(p, p.c.id == v.c.promise_id)
                .outerjoin(m, m.c.id == v.c.last_message)
            )
            .where(v.c.id == row),
            "row",
        )
        keys, (key,) = sql.keys(id=sa.BigInteger)
        self._several = sql(
            sa.select(p.c.made_at, *v.c).select_from(
                keys.join(v, v.c.id == key).outerjoin(p, p.c.id == v.c.promise_id)
            ),
            "keys",
        )
        mine = (r.c.conversation_id == given("row", r.c.conversation_id), r.c.episode == given("ep", r.c.episode))
        self._block = sql(
            sa.select(sa.func.max(r.c.number)).where(*mine, r.c.number < sa.literal_column(str(LEVELS_FROM))),
            "row",
            "ep",
        )
        self._promise = sql(sa.select(*p.c).where(p.c.id == given("row", p.c.id)), "row")
        a = t.audit
        self._audits = sql(
            sa.select(*a.c).where(a.c.conversation_id == given("row", a.c.conversation_id)).order_by(a.c.id), "row"
        )
        self._add_audit = sql.insert(a)
        self._list = sql(self._page(), "before", "since", "its_account", "until", "most")
        self._reminders = sql(sa.select(*r.c).where(mine[0]).order_by(r.c.episode, r.c.number), "row")
        self._deliveries = sql(
            sa.select(*d.c).where(d.c.conversation_id == given("row", d.c.conversation_id)).order_by(d.c.id), "row"
        )
        self._pauses = sql(sa.select(*t.pause.c))
        self._pause = sql.upsert(t.pause)
        self._resume = sql(t.pause.delete().where(t.pause.c.account == given("its_account", t.pause.c.account)),
                           "its_account")  # fmt: skip

    @staticmethod
    def _page() -> Any:
        """By the key alone, so that a page costs what it shows, however many conversations there are."""
        c, v, p = t.contact, t.conversation, t.promise
        account, until = sa.bindparam("its_account", type_=sa.Text), sa.bindparam("until", type_=sa.BigInteger)
        return (
            sa.select(c.c.handle, c.c.name, p.c.made_at, p.c.taken_by, p.c.taken_at, *v.c)
            .select_from(v.join(c, c.c.id == v.c.contact_id).outerjoin(p, p.c.id == v.c.promise_id))
            .where(
                v.c.id < sa.bindparam("before", type_=sa.BigInteger),
                v.c.id >= sa.bindparam("since", type_=sa.BigInteger),
                (account == "") | (v.c.account == account),
                (until == sa.literal_column("-1")) | (v.c.promise_due <= until),
            )
            .order_by(v.c.id.desc())
            .limit(sa.bindparam("most", type_=sa.Integer))
        )

    # --- how a conversation stands ------------------------------------------------------------------------------

    def standing(self, link: Link, wanted: Sequence[int]) -> list[Standing | None]:
        """Return how conversations stand."""
        return [self._standing_of(link, one) for one in wanted]

    def _standing_of(self, link: Link, wanted: int) -> Standing | None:
        rows = link.rows(self._standing, wanted)
        if not rows:
            return None
        made_at, taken_by, taken_at, external_id, body, *rest = rows[0]
        conversation = conversation_from_row(rest[CONTACT : CONTACT + CONVERSATION])
        top = link.rows(self._block, wanted, conversation.episode)[0][0]
        message: dict[str, Any] = orjson.loads(body) if body else {}
        contact = contact_from_row(rest[:CONTACT])
        others = self.same(link, {0: (contact.id, contact.identities)}, blocks=True) if contact.identities else {}
        handles = self.handles(link, [[(contact.id, contact.identities)]])[0][0] if contact.identities else ()
        return Standing(
            contact=contact,
            conversation=conversation,
            block=(top or 0) // _STRIDE,
            made_at=moment(made_at),
            taken_by=taken_by,
            taken_at=moment(taken_at),
            reply_to=message.get("reply_to") or {},
            last_message=external_id,
            thread=message.get("thread_id"),
            subject=message.get("subject") or "",
            proven=bool(message.get("proven")),
            public=bool(message.get("public")),
            elsewhere=others.get(0, ()),
            handles=handles,
        )

    def as_they_stand(self, link: Link, calls: Sequence[Sequence[int]]) -> list[dict[int, Stand]]:
        """Return conversations by their ids, each with when its open promise was made."""
        wanted = to_json([(one,) for one in {one for call in calls for one in call}])
        stands = [Stand(conversation_from_row(row[1:]), moment(row[0])) for row in link.rows(self._several, wanted)]
        found = {stand.conversation.id: stand for stand in stands}
        return [{one: found[one] for one in call if one in found} for call in calls]

    def promise(self, link: Link, wanted: Sequence[int]) -> list[dict[str, Any] | None]:
        """Return promises as plain data."""
        found = [link.rows(self._promise, one) for one in wanted]
        return [plain("promise", rows[0], codes.PROMISES) if rows else None for rows in found]

    # --- what people did ----------------------------------------------------------------------------------------

    def audits(self, link: Link, wanted: Sequence[int]) -> list[list[Audit]]:
        """Return what people did with conversations, oldest first."""
        return [[_audit(row) for row in link.rows(self._audits, one)] for one in wanted]

    # --- what people look at ------------------------------------------------------------------------------------

    def page(self, link: Link, wanted: Sequence[Wanted]) -> list[list[dict[str, Any]]]:
        """Return pages of conversations as plain data, newest first."""
        return [[_listed(row) for row in link.rows(self._list, *_bounds(one))] for one in wanted]

    def detail(self, link: Link, wanted: Sequence[int]) -> list[dict[str, Any]]:
        """Return the promises, reminders and deliveries of conversations; without the texts."""
        return [self._detail(link, one) for one in wanted]

    def _detail(self, link: Link, row: int) -> dict[str, Any]:
        reminders = [plain("reminder", r, codes.REMINDERS) for r in link.rows(self._reminders, row)]
        named = sorted({r["promise_id"] for r in reminders} - {None})
        promises = [plain("promise", p, codes.PROMISES) for i in named for p in link.rows(self._promise, i)]
        deliveries = [delivery_state(d) for d in link.rows(self._deliveries, row)]
        return {
            "promises": promises,
            "reminders": reminders,
            "deliveries": [{name: d[name] for name in _SHOWN} for d in deliveries],
        }

    # --- paused accounts ----------------------------------------------------------------------------------------

    def pauses(self, link: Link, calls: Sequence[None]) -> list[list[Pause]]:
        """Return the accounts that people have paused."""
        rows = link.rows(self._pauses)
        return [[Pause(account=a, at=from_micros(at), who=who, reason=why) for a, at, who, why in rows]] * len(calls)

    def pause(self, link: Link, calls: Sequence[tuple[Pause | str, Audit]]) -> list[None]:
        """Pause accounts, or (by name) let them go on, each with its line of who did it."""
        for what, audit in calls:
            if isinstance(what, Pause):
                values = (what.account, to_micros(what.at), clean_text(what.who), clean_text(what.reason))
                link.run(self._pause, *values)
            else:
                link.run(self._resume, what)
            link.run(self._add_audit, *audit_row(audit))
        return [None] * len(calls)


def _bounds(w: Wanted) -> Row:
    until = -1 if w.promised_until is None else to_micros(w.promised_until)
    return _NEVER if w.before is None else w.before, id_at(w.since), clean_text(w.account), until, w.limit


def _listed(row: Row) -> dict[str, Any]:
    handle, name, made_at, taken_by, taken_at, *rest = row
    data = plain("conversation", rest)
    extra = {"made_at": moment(made_at), "taken_at": moment(taken_at)}
    told = {k: None if v is None else v.isoformat() for k, v in extra.items()}
    return {**data, **told, "handle": handle, "name": name, "taken_by": taken_by}


def _audit(row: Row) -> Audit:
    own_id, at, verb, who, via, account, conversation, promise, detail = row
    return Audit(
        id=own_id,
        at=from_micros(at),
        verb=verb,
        who=who,
        via=via,
        account=account,
        conversation=conversation,
        promise=promise,
        detail=from_json(detail),
    )
