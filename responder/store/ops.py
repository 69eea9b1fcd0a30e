"""What ops see and set: the fuse, counts by state, the story of one message, deliveries that are held."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from responder.clock import Clock, from_micros, to_micros
from responder.store import codes
from responder.store.clean import clean_text, from_json
from responder.store.codec import iso
from responder.store.core import sa, t
from responder.store.ids import id_at, id_in
from responder.store.marks import EVERY, RESTORED, restored_at, restored_until
from responder.store.schema import HEAD, columns
from responder.store.shown import Story
from responder.store.statement import Link, Row, Sql, Statement, given

_MORE_INSTANTS = ("promise_due", "dead_until")  # besides the columns that end in "_at"
_JSON = frozenset(("body", "trace", "facts"))
_MOST_NAMED = 1_000  # messages


class Ops:
    """Statements for people; none of them stands in a message's way."""

    def __init__(self, sql: Sql) -> None:
        f, m, d, r, p, q, u = t.fuse, t.message, t.delivery, t.reminder, t.promise, t.quarantine, t.undecided
        e, v, w = t.decision, t.conversation, t.reply
        self._fuse = sql(sa.select(f.c.reason).where(f.c.until_at > sa.bindparam("at", type_=sa.BigInteger)), "at")
        self._fuse_row = sql(sa.select(*f.c))
        self._greatest = [sql(sa.select(sa.func.max(table.c.id))) for table in t.NUMBERED]
        self._open = sql.upsert(f)
        self._close = sql(f.delete())
        self._messages = sql(sa.select(sa.func.count()).select_from(m))
        self._recorded = sql(sa.select(sa.func.count()).select_from(u))
        self._deliveries, self._reminders, self._promises = (sql(_by_state(x)) for x in (d, r, p))
        self._mark = sql(sa.select(t.cursor.c.data).where(t.cursor.c.account == EVERY))
        self._held_since = sql(
            sa.select(e.c.id)
            .where(e.c.id >= sa.bindparam("since", type_=sa.BigInteger), e.c.reason == RESTORED)
            .order_by(e.c.id)
            .limit(sa.literal_column(str(_MOST_NAMED))),
            "since",
        )
        self._learned = sql(sa.select(t.learned.c.kind, sa.func.count()).group_by(t.learned.c.kind))
        self._quarantined = sql(sa.select(sa.func.count()).select_from(q))
        self._decision = sql(sa.select(*e.c).where(e.c.id == given("row", e.c.id)), "row")
        self._by_row = sql(sa.select(*m.c).where(m.c.id == given("row", m.c.id)), "row")
        self._newest = sql(
            sa.select(*m.c)
            .where(sa.or_(given("newest_of", m.c.account) == "", m.c.account == given("newest_of", m.c.account)))
            .order_by(m.c.id.desc())
            .limit(1),
            "newest_of",
        )
        self._by_id = sql(
            sa.select(*m.c).where(
                m.c.account == given("its_account", m.c.account), m.c.external_id == given("its_id", m.c.external_id)
            ),
            *("its_account", "its_id"),
        )
        self._next_account = sql(
            sa.select(sa.func.min(m.c.account)).where(m.c.account > given("after", m.c.account)), "after"
        )
        self._conversation = sql(sa.select(*v.c).where(v.c.id == given("row", v.c.id)), "row")
        with_reply = sa.select(*d.c, w.c.body).join(w, w.c.id == d.c.id)
        self._deliveries_of = sql(
            with_reply.where(d.c.conversation_id == given("row", d.c.conversation_id)).order_by(d.c.id), "row"
        )
        self._reminders_of = sql(
            sa.select(*r.c)
            .where(r.c.conversation_id == given("row", r.c.conversation_id))
            .order_by(*r.primary_key.columns),
            "row",
        )
        # promises have no index of their own: those of a story are named by its reminders and its conversation
        self._promise = sql(sa.select(*p.c).where(p.c.id == given("row", p.c.id)), "row")
        said = sa.select(d.c.id, d.c.purpose, d.c.account, w.c.body).join(w, w.c.id == d.c.id)
        self._addressee = sql(said.where(d.c.id == given("row", d.c.id)), "row")
        self._held = sql(
            with_reply.where(d.c.state == sa.bindparam("state", type_=d.c.state.type))
            .order_by(d.c.account, d.c.due_at, d.c.id)
            .limit(sa.bindparam("most", type_=sa.BigInteger)),
            *("state", "most"),
        )

    # --- the fuse -----------------------------------------------------------------------------------------------

    def fuse(self, link: Link, moments: Sequence[datetime]) -> list[str | None]:
        """Return why the fuse is open at each moment, or None."""
        return [rows[0][0] if (rows := link.rows(self._fuse, to_micros(at))) else None for at in moments]

    def open_fuse(self, link: Link, calls: Sequence[tuple[str, datetime, datetime]]) -> list[None]:
        """Open the fuse."""
        for reason, now, until in calls:
            link.run(self._open, 1, clean_text(reason), to_micros(now), to_micros(until))
        return [None] * len(calls)

    def close_fuse(self, link: Link, calls: Sequence[None]) -> list[None]:
        """Close the fuse."""
        link.run(self._close)
        return [None] * len(calls)

    def clock_ahead(self, link: Link, calls: Sequence[Clock]) -> list[timedelta]:
        """Return how far the clock of a PostgreSQL database is ahead of ours: daemons tell by theirs what is due."""
        ((now,),) = link.plain("SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint")
        return [from_micros(int(now)) - ours.now() for ours in calls]

    def greatest(self, link: Link, calls: Sequence[None]) -> list[list[int]]:
        """Return the greatest id of ours in each table that has any."""
        found = [link.rows(query)[0][0] for query in self._greatest]
        return [[known for known in found if known is not None]] * len(calls)

    # --- counts -------------------------------------------------------------------------------------------------

    def status(self, link: Link, calls: Sequence[None]) -> list[dict[str, Any]]:
        """Count by state; every state is named, also where nothing is in it."""
        total, recorded = link.rows(self._messages)[0][0], link.rows(self._recorded)[0][0]
        fuse = link.rows(self._fuse_row)
        status = {
            "messages": {"recorded": recorded, "decided": total - recorded},
            "deliveries": _counts(link, self._deliveries, codes.DELIVERIES),
            "reminders": _counts(link, self._reminders, codes.REMINDERS),
            "promises": _counts(link, self._promises, codes.PROMISES),
            "learned": {"example": 0, "refused": 0} | dict(link.rows(self._learned)),
            "quarantine": link.rows(self._quarantined)[0][0],
            "fuse": {"reason": fuse[0][1], "opened_at": iso(fuse[0][2]), "until": iso(fuse[0][3])} if fuse else None,
            "restored": self._restored(link),
            "schema": HEAD,
        }
        return [status] * len(calls)

    def _restored(self, link: Link) -> dict[str, Any] | None:
        """Tell which messages are held since a backup was restored: they may have been answered before."""
        rows = link.rows(self._mark)
        mark = from_json(rows[0][0]) if rows else {}
        at, until = restored_at(mark), restored_until(mark)
        if at is None or until is None:
            return None
        held = [row for (row,) in link.rows(self._held_since, id_at(at))]
        return {"at": at.isoformat(), "written_until": until.isoformat(), "held_messages": held}

    # --- stories ------------------------------------------------------------------------------------------------

    def story(self, link: Link, wanted: Sequence[str]) -> list[Story | None]:
        """Tell everything about one message each, found by our row or by the platform's id."""
        return [self._story(link, clean_text(one)) for one in wanted]

    def _story(self, link: Link, wanted: str) -> Story | None:
        row = self._find(link, wanted)
        if row is None:
            return None
        message = plain("message", row, codes.AUTHORS, key="author")
        decided = [plain("decision", d, codes.AUTHORS, key="author") for d in link.rows(self._decision, row[0])]
        decision = decided[0] if decided else None
        message["state"] = "recorded" if decision is None else "decided"
        message["conversation_id"] = conversation = None if decision is None else decision.pop("conversation_id")
        if decision is not None:
            message["author"] = decision.pop("author")
            del decision["id"]
        if conversation is None:
            return Story(message=message, decision=decision, conversation=None)
        known = link.rows(self._conversation, conversation)
        deliveries = link.rows(self._deliveries_of, conversation)
        reminders = link.rows(self._reminders_of, conversation)
        named = {r[5] for r in reminders} | {r[9] for r in known}
        promises = [p for i in sorted(named - {None}) for p in link.rows(self._promise, i)]
        return Story(
            message=message,
            decision=decision,
            conversation=plain("conversation", known[0]) if known else None,
            promises=tuple(plain("promise", p, codes.PROMISES) for p in promises),
            deliveries=tuple(delivery_data(d) for d in deliveries),
            reminders=tuple(plain("reminder", r, codes.REMINDERS) for r in reminders),
        )

    def _find(self, link: Link, wanted: str) -> Row | None:
        if wanted == "last" or wanted.startswith("last:"):
            rows = link.rows(self._newest, wanted[5:])
            return rows[0] if rows else None
        if (known := id_in(wanted)) is not None:
            for row in link.rows(self._by_row, known):
                return row
        account = link.rows(self._next_account, "")[0][0]
        while account is not None:
            for row in link.rows(self._by_id, account, wanted):
                return row
            account = link.rows(self._next_account, account)[0][0]
        return None

    def addressees(self, link: Link, calls: Sequence[Sequence[int]]) -> list[dict[int, tuple[str, str, str]]]:
        """Return of deliveries of ours what they are for, their account, and to whom they go; of those we know."""
        return [
            {row: (purpose, account, str(from_json(body)["to"])) for row, purpose, account, body in self._to(link, one)}
            for one in calls
        ]

    def _to(self, link: Link, rows: Sequence[int]) -> list[Row]:
        return [found for row in rows for found in link.rows(self._addressee, row)]

    def held(self, link: Link, limits: Sequence[int]) -> list[list[Mapping[str, Any]]]:
        """Return held and unknown deliveries."""
        answers: list[list[Mapping[str, Any]]] = []
        for limit in limits:
            rows = link.rows(self._held, codes.HELD, limit)
            rows += link.rows(self._held, codes.UNKNOWN, max(0, limit - len(rows)))
            answers.append([delivery_data(row) for row in rows])
        return answers


def plain(
    table: str, row: Sequence[Any], states: Mapping[int, Any] | None = None, key: str = "state"
) -> dict[str, Any]:
    """Return a row of a table as JSON-ready data: instants as text, stored JSON as data, states as words."""
    data: dict[str, Any] = {}
    for name, value in zip(columns()[table], row, strict=True):
        if name.endswith("_at") or name in _MORE_INSTANTS:
            data[name] = iso(value)
        elif name in _JSON:
            data[name] = from_json(value)
        else:
            data[name] = states[value] if states and name == key else value
    return data


def delivery_data(row: Row) -> dict[str, Any]:
    """Return a delivery with its reply, the last of `row`, as JSON-ready data."""
    *narrow, reply = row
    return {**delivery_state(narrow), "reply": from_json(reply)}


def delivery_state(row: Sequence[Any]) -> dict[str, Any]:
    """Return a delivery without what it says, as JSON-ready data."""
    data = plain("delivery", row, codes.DELIVERIES)
    data["receipt"] = codes.RECEIPTS[data["receipt"]]
    return data


def _by_state(table: sa.Table) -> sa.Select[Any]:
    return sa.select(table.c.state, sa.func.count()).group_by(table.c.state)


def _counts(link: Link, query: Statement, words: Mapping[int, str]) -> dict[str, int]:
    counts = dict.fromkeys(words.values(), 0)
    pairs: Iterable[Row] = link.rows(query)
    counts.update((words[state], count) for state, count in pairs)
    return counts
