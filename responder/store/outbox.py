"""Step 6 in the database: claiming, what became of deliveries, and what platforms tell of them later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from responder.clock import from_micros, to_micros
from responder.model import DeliveryState, Receipt, ReceiptState
from responder.store import codes
from responder.store.claims import LEASE, Claim, Holder, Result
from responder.store.clean import clean_text, from_json, to_json
from responder.store.codec import micros, moment
from responder.store.core import sa, t
from responder.store.ids import delivery_in, new_token
from responder.store.recheck import CALL, STAFF, call_off, facts_of
from responder.store.statement import Link, Row, Sql, given, literals, update_by

_GIVEN_BACK = (DeliveryState.DUE, DeliveryState.UNKNOWN)  # somebody must look again
_COUNTS_NO_MORE = (DeliveryState.REFUSED, DeliveryState.CANCELLED)
_MAY_SETTLE = (codes.CLAIMED, codes.UNKNOWN, codes.HELD)
_PROVEN = (codes.DUE, *_MAY_SETTLE)  # a receipt is proof, even of a row that was given back for another try
_MOST_UNDER_WAY = 256
_TAKEN = codes.RECEIPT[ReceiptState.READ]


class Claiming(NamedTuple):
    """What is to be claimed: what is due at `now`, within each account's room, by `holder`.

    only: "" for all of it, else STAFF or CALL. oldest: customers hear no more of what was due before that.
    """

    now: datetime
    limit: int
    room: Mapping[str, int]
    holder: Holder
    only: str
    oldest: datetime | None = None


class Outbox:
    """Statements of the outbox; each method serves all waiting calls at once."""

    def __init__(self, sql: Sql) -> None:
        self._leases = sql.kind == "postgresql"  # several daemons share it, so what is claimed has a lease
        self._claiming(sql)
        self._settling(sql)
        self._receiving(sql)

    # --- claim --------------------------------------------------------------------------------------------------

    def _claiming(self, sql: Sql) -> None:
        d = t.delivery
        at = sa.bindparam("at", type_=sa.BigInteger)
        most = sa.bindparam("most", type_=sa.BigInteger)
        due = (
            _claims()
            .where(d.c.state == codes.DUE, d.c.account == given("its_account", d.c.account), d.c.due_at <= at)
            .order_by(d.c.due_at, d.c.id)
            .limit(most)
            .with_for_update(of=d, skip_locked=True)
        )
        kinds = {
            "": due,
            STAFF: due.where(d.c.purpose.startswith(STAFF)),
            CALL: due.where(d.c.purpose == sa.literal_column(f"'{CALL}'")),
        }
        self._due = {only: sql(query, *("its_account", "at", "most")) for only, query in kinds.items()}
        self._claim = sql(
            update_by(d, "due_at", "claimed_at", "token", "owner")
            .values(state=codes.CLAIMED)
            .where(d.c.id == given("row", d.c.id)),
            *("due_at", "claimed_at", "token", "owner", "row"),
        )
        self._call_off = sql(
            d.update()
            .values(state=codes.CANCELLED, due_at=None, error=given("why", d.c.error), text_hash="")
            .where(d.c.id == given("row", d.c.id)),
            *("why", "row"),
        )
        unknown = d.c.state == codes.UNKNOWN, d.c.due_at <= at
        self._any_unknown = sql(sa.select(d.c.id).where(*unknown).limit(sa.literal_column("1")), "at")
        self._unknown = sql(
            _claims()
            .where(*unknown, d.c.account == given("its_account", d.c.account))
            .order_by(d.c.due_at, d.c.id)
            .limit(most)
            .with_for_update(of=d, skip_locked=True),
            *("at", "its_account", "most"),
        )
        self._looked_at = sql(update_by(d, "due_at").where(d.c.id == given("row", d.c.id)), *("due_at", "row"))
        self._under_way = sql(
            _claims()
            .where(d.c.state.in_(literals(_MAY_SETTLE)), d.c.account == given("its_account", d.c.account))
            .order_by(d.c.id.desc())
            .limit(_MOST_UNDER_WAY),
            "its_account",
        )
        lost = d.c.state == codes.CLAIMED
        recover = update_by(d, "due_at").values(state=codes.UNKNOWN)
        if self._leases:
            self._recover = sql(recover.where(lost, d.c.due_at <= at), "due_at", "at")
        else:
            self._recover = sql(recover.where(lost), "due_at")

    def claim(self, link: Link, calls: Sequence[Claiming]) -> list[list[Claim]]:
        """Claim what is due, oldest first, within each account's room."""
        return [self._claim_some(link, call) for call in calls]

    def _claim_some(self, link: Link, call: Claiming) -> list[Claim]:
        at, limit, due = to_micros(call.now), call.limit, self._due[call.only]
        found: list[Row] = []
        for account, free in call.room.items():
            if free > 0 and limit > 0:
                found += link.rows(due, account, at, min(free, limit))
        if not found:
            return []
        oldest = 0 if call.oldest is None else to_micros(call.oldest)
        reasons = [(call_off(facts_of(row, _RECHECK), at, oldest), row) for row in found]
        link.many(self._call_off, [(why, row[_ID]) for why, row in reasons if why])
        wanted = sorted((row for why, row in reasons if not why), key=_by_due)[:limit]
        return self._take(link, wanted, call.now, call.holder)

    def _take(self, link: Link, wanted: Sequence[Row], now: datetime, holder: Holder) -> list[Claim]:
        at = to_micros(now)
        until = at + holder.lease
        claims, rows = [], []
        for row in wanted:
            token = row[_TOKEN] if row[_KEEP] and row[_TOKEN] else new_token(row[_ID])
            rows.append((until, at, token, holder.name, row[_ID]))
            claims.append(_claim_of(row, token, now))
        link.many(self._claim, rows)
        return claims

    def any_unknown(self, link: Link, times: Sequence[datetime]) -> list[bool]:
        """Tell whether it is time to look at some unknown delivery."""
        return [bool(link.rows(self._any_unknown, to_micros(now))) for now in times]

    def unknown(self, link: Link, calls: Sequence[tuple[datetime, Mapping[str, int]]]) -> list[list[Claim]]:
        """Take unknown deliveries that it is time to look at, within each account's room."""
        return [self._take_unknown(link, to_micros(now), to_micros(now + LEASE), room) for now, room in calls]

    def _take_unknown(self, link: Link, at: int, until: int, room: Mapping[str, int]) -> list[Claim]:
        rows = [row for account, free in room.items() for row in link.rows(self._unknown, at, account, free)]
        link.many(self._looked_at, [(until, row[_ID]) for row in rows])
        return [_unanswered(row) for row in rows]

    def under_way(self, link: Link, accounts: Sequence[str]) -> list[list[Claim]]:
        """Return what each account has handed over without an answer that is written down."""
        return [[_unanswered(row) for row in link.rows(self._under_way, account)] for account in accounts]

    def recover(self, link: Link, calls: Sequence[tuple[datetime, timedelta]]) -> list[int]:
        """Make unknown what a dead daemon had claimed."""
        return [
            link.run(self._recover, to_micros(now + wait), *((to_micros(now),) if self._leases else ()))
            for now, wait in calls
        ]

    # --- results ------------------------------------------------------------------------------------------------

    def _settling(self, sql: Sql) -> None:
        d = t.delivery
        row, token = given("row", d.c.id), given("its_token", d.c.token)
        ours = sa.and_(d.c.id == row, d.c.token == token)
        _, (state, due, tried, sent, its_id, error, its_row, its_token) = sql.keys(
            state=sa.Integer,
            due=sa.BigInteger,
            tried=sa.Integer,
            sent=sa.BigInteger,
            its_id=sa.Text,
            error=sa.Text,
            row=sa.BigInteger,
            token=sa.Text,
        )
        self._results = sql.each(
            d.update()
            .values(
                state=state,
                due_at=due,
                error=error,
                tries=d.c.tries + tried,
                sent_at=sa.func.coalesce(sent, d.c.sent_at),
                platform_id=sa.func.coalesce(its_id, d.c.platform_id),
            )
            .where(d.c.id == its_row, d.c.token == its_token, d.c.state.in_(literals(_MAY_SETTLE)))
        )
        self._uncount = sql(
            d.update().values(text_hash="").where(ours, d.c.state.in_(literals(codes.NEVER_LEFT))),
            *("row", "its_token"),
        )
        known = sa.select(d.c.account, given("its_id", d.c.platform_id), d.c.id).where(ours)
        self._keep = sql(
            sql.insert_into(t.platform_id)
            .from_select(["account", "platform_id", "delivery_id"], known)
            .on_conflict_do_nothing(),
            *("its_id", "row", "its_token"),
        )

    def results(self, link: Link, calls: Sequence[Sequence[Result]]) -> list[None]:
        """Write results where the claim still holds."""
        results = [result for call in calls for result in call]
        self._write_results(link, results)
        link.many(self._uncount, [(r.delivery, r.token) for r in results if r.state in _COUNTS_NO_MORE])
        kept = [(clean_text(r.platform_id), r.delivery, r.token) for r in results if r.keep_id and r.platform_id]
        link.many(self._keep, kept)
        return [None] * len(calls)

    def _write_results(self, link: Link, results: Sequence[Result]) -> None:
        rows = [_result_row(r) for r in results]
        if len({r.delivery for r in results}) == len(rows):
            link.each(self._results, rows)
        else:  # two results of one delivery: one after the other
            for row in rows:
                link.each(self._results, [row])

    # --- receipts -----------------------------------------------------------------------------------------------

    def _receiving(self, sql: Sql) -> None:
        d = t.delivery
        # an empty token stands for a row found by the platform's id
        ours = sa.and_(
            d.c.id == given("row", d.c.id),
            sa.or_(d.c.token == given("its_token", d.c.token), given("its_token", d.c.token) == ""),
        )
        receipt = given("news", d.c.receipt)
        error = given("why", d.c.error)
        self._receipt = sql(
            d.update()
            .values(receipt=receipt, error=sa.case((error == "", d.c.error), else_=error))
            .where(ours, d.c.receipt < receipt),
            *("news", "why", "row", "its_token"),
        )
        self._proof = sql(
            d.update()
            .values(
                state=codes.SENT,
                due_at=None,
                sent_at=sa.func.coalesce(d.c.sent_at, given("sent", d.c.sent_at)),
                platform_id=sa.func.coalesce(d.c.platform_id, given("its_id", d.c.platform_id)),
            )
            .where(ours, d.c.state.in_(literals(_PROVEN))),
            *("sent", "its_id", "row", "its_token"),
        )
        c = t.conversation
        chat = sa.select(c.c.id).where(
            c.c.account == given("its_account", c.c.account), c.c.key == given("its_key", c.c.key)
        )
        self._up_to = sql(
            d.update()
            .values(receipt=receipt)
            .where(
                d.c.conversation_id == chat.scalar_subquery(),
                d.c.state == codes.SENT,
                d.c.sent_at <= given("until", d.c.sent_at),
                d.c.receipt < receipt,
            ),
            *("news", "its_account", "its_key", "until"),
        )
        keys, (n, account, wanted) = sql.keys(n=sa.BigInteger, account=sa.Text, wanted=sa.Text)
        p = t.platform_id
        self._by_platform = sql(
            sa.select(n.label("n"), p.c.delivery_id).select_from(
                keys.join(p, sa.and_(p.c.account == account, p.c.platform_id == wanted))
            ),
            "keys",
        )

    def receipts(self, link: Link, calls: Sequence[Sequence[Receipt]]) -> list[None]:
        """Take in news of the platforms; what names no row of ours is let go."""
        receipts = [receipt for call in calls for receipt in call]
        rows = {i: row for i, r in enumerate(receipts) if r.token and (row := delivery_in(r.token))}
        unnamed = [(i, r.account, r.platform_id) for i, r in enumerate(receipts) if not r.token and r.platform_id]
        if unnamed:
            rows.update(link.rows(self._by_platform, to_json(unnamed)))
        news, proof = [], []
        for i, row in sorted(rows.items()):
            receipt = receipts[i]
            token = clean_text(receipt.token or "")
            state = codes.RECEIPT[receipt.state]
            why = " ".join(filter(None, (receipt.error_code, receipt.error)))
            news.append((state, clean_text(why), row, token))
            if state <= _TAKEN:
                its_id = clean_text(receipt.platform_id) if receipt.platform_id else None
                proof.append((to_micros(receipt.at), its_id, row, token))
        link.many(self._proof, proof)
        link.many(self._receipt, news)
        link.many(self._up_to, [_told_of_a_chat(r, r.conversation) for r in receipts if r.conversation])
        return [None] * len(calls)

    def delivery_of(self, link: Link, calls: Sequence[tuple[str, Sequence[str]]]) -> list[dict[str, int]]:
        """Tell which platform ids are ours."""
        keys = [(n, account, wanted) for n, (account, ids) in enumerate(calls) for wanted in ids]
        found: list[dict[str, int]] = [{} for _ in calls]
        if not keys:
            return found
        numbered = to_json([(i, account, wanted) for i, (_, account, wanted) in enumerate(keys)])
        for i, row in link.rows(self._by_platform, numbered):
            found[keys[i][0]][keys[i][2]] = row
        return found


_ID, _TRIES, _KEEP, _TOKEN, _CREATED_AT, _CLAIMED_AT, _DUE_AT = 0, 7, 9, 6, 10, 11, 12
_ERROR, _LAST_CUSTOMER_AT, _RECHECK = 13, 14, 15


def _told_of_a_chat(receipt: Receipt, key: str) -> Row:
    return codes.RECEIPT[receipt.state], receipt.account, clean_text(key), to_micros(receipt.at)


def _claims() -> sa.Select[Any]:
    d, v, c, asker = t.delivery, t.conversation, t.contact, t.contact.alias("asker")
    columns = (
        *(d.c.id, d.c.account, d.c.conversation_id, d.c.contact_id, d.c.episode, d.c.purpose, d.c.token),
        *(d.c.tries, t.reply.c.body, d.c.keep_token, d.c.created_at, d.c.claimed_at, d.c.due_at, d.c.error),
        v.c.last_customer_at,
        *(v.c.answered_at, v.c.episode, v.c.opened_at, v.c.asked, v.c.promise_id),
        *(sa.func.coalesce(c.c.opted_out_at, asker.c.opted_out_at), c.c.dead_until),
    )
    whole = d.join(t.reply, t.reply.c.id == d.c.id).outerjoin(v, v.c.id == d.c.conversation_id)
    whole = whole.outerjoin(c, c.c.id == d.c.contact_id)
    # a word by another handle of the person: who asked may want to hear no more
    asked = sa.and_(asker.c.id == v.c.contact_id, asker.c.id != c.c.id)
    return sa.select(*columns).select_from(whole.outerjoin(asker, asked))


def _by_due(row: Row) -> tuple[int, int]:
    return row[_DUE_AT], row[_ID]


def _unanswered(row: Row) -> Claim:
    return _claim_of(row, row[_TOKEN] or "", moment(row[_CLAIMED_AT]) or from_micros(row[_CREATED_AT]))


def _claim_of(row: Row, token: str, claimed_at: datetime) -> Claim:
    return Claim(
        delivery=row[0],
        account=row[1],
        conversation=row[2],
        contact=row[3],
        episode=row[4],
        purpose=row[5],
        token=token,
        tries=row[_TRIES],
        reply=from_json(row[8]),
        created_at=from_micros(row[_CREATED_AT]),
        claimed_at=claimed_at,
        last_customer_at=moment(row[_LAST_CUSTOMER_AT]),
        unsure=bool(row[_TRIES]) and not row[_ERROR],
    )


def _result_row(r: Result) -> Row:
    return (
        codes.DELIVERY[r.state],
        micros(r.due or r.at) if r.state in _GIVEN_BACK else None,
        1 if r.count_try else 0,
        to_micros(r.at) if r.state is DeliveryState.SENT else None,
        None if r.platform_id is None else clean_text(r.platform_id),
        clean_text(r.error),
        r.delivery,
        r.token,
    )
