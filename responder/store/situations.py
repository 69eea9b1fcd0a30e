"""Step 4's question to the database: who is this, which conversation is it, and how much was said lately."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import orjson

from responder.clock import to_micros
from responder.flow.case import (
    NOTHING_YET,
    Contact,
    Conversation,
    Counts,
    DayCounts,
    Elsewhere,
    Pending,
    Toll,
)
from responder.store import codes
from responder.store.clean import from_json, to_json
from responder.store.codec import contact_from_row, conversation_from_row, moment
from responder.store.core import sa, t
from responder.store.ids import id_at
from responder.store.records import Question, Situation
from responder.store.same import Same
from responder.store.statement import Link, Sql
from responder.values import maker

MOST = 1000  # a text seen more often within the hour is told as seen so often
_HOUR, _MINUTE = timedelta(hours=1), timedelta(minutes=1)
DAY = "day"  # what is counted of a paid account's day as a whole
_NONE = (0, 0, 0)
_situation, _counts, _day_counts = maker(Situation), maker(Counts), maker(DayCounts)
Paced = Mapping[tuple[str, str], tuple[int, int, int]]  # account, what → messages, new contacts, money
Asked = tuple[Sequence[Question], datetime]
Best = dict[int, tuple[int, Any]]  # question → how good the find is (less is better), and the row


class Situations:
    """Answers any number of questions with at most eight queries, and three about who is known by several handles."""

    def __init__(self, sql: Sql) -> None:
        self._contacts = sql.each(self._by_name(sql))
        self._by_key = sql.each(self._by_text(sql, t.conversation.c.account, t.conversation.c.key))
        self._by_ref = sql(self._by_text(sql, t.thread.c.account, t.thread.c.ref, t.thread), "keys")
        self._by_delivery = sql(self._by_row(sql), "keys")
        self._cases = sql(self._open(sql), "keys")
        self._pending = sql(self._waiting(sql), "keys")
        self._texts = sql.each(self._said(sql), "since")
        self.pace = sql.each(self._paced(sql))
        self.same = Same(sql)

    # --- the queries --------------------------------------------------------------------------------------------

    @staticmethod
    def _by_name(sql: Sql) -> sa.ColumnElement[Any] | Any:
        keys, (n, rank, account, handle) = sql.keys(n=sa.Integer, rank=sa.Integer, account=sa.Text, handle=sa.Text)
        own = sa.select(n.label("n"), rank.label("rank"), *t.contact.c).select_from(
            keys.join(t.contact, sa.and_(t.contact.c.account == account, t.contact.c.handle == handle))
        )
        a = t.contact_alias
        other = sa.select(n, rank + sa.literal_column("1"), *t.contact.c).select_from(
            keys.join(a, sa.and_(a.c.account == account, a.c.alias == handle)).join(
                t.contact, t.contact.c.id == a.c.contact_id
            )
        )
        return sa.union_all(own, other)

    @staticmethod
    def _by_text(
        sql: Sql, its_account: sa.ColumnElement[Any], its_text: sa.ColumnElement[Any], via: Any = None
    ) -> sa.Select[Any]:
        keys, (n, rank, account, wanted) = sql.keys(n=sa.Integer, rank=sa.Integer, account=sa.Text, wanted=sa.Text)
        c = t.conversation
        matches = sa.and_(its_account == account, its_text == wanted)
        found: sa.FromClause = keys.join(c if via is None else via, matches)
        if via is not None:
            found = found.join(c, c.c.id == via.c.conversation_id)
        return sa.select(n.label("n"), rank.label("rank"), *c.c).select_from(found)

    @staticmethod
    def _by_row(sql: Sql) -> sa.Select[Any]:
        keys, (n, account, row) = sql.keys(n=sa.Integer, account=sa.Text, row=sa.BigInteger)
        c, d = t.conversation, t.delivery
        found = keys.join(d, d.c.id == row).join(c, sa.and_(c.c.id == d.c.conversation_id, c.c.account == account))
        return sa.select(n.label("n"), d.c.id, *c.c).select_from(found)

    @staticmethod
    def _open(sql: Sql) -> sa.Select[Any]:
        keys, (row,) = sql.keys(row=sa.BigInteger)
        c = t.conversation
        found = keys.join(c, sa.and_(c.c.id == row, c.c.promise_id.is_not(None)))
        return sa.select(c.c.id, c.c.opened_at).select_from(found)

    @staticmethod
    def _waiting(sql: Sql) -> sa.Select[Any]:
        keys, (row, episode) = sql.keys(row=sa.BigInteger, episode=sa.Integer)
        d, said = t.delivery, t.reply
        found = keys.join(
            d,
            sa.and_(
                d.c.conversation_id == row,
                d.c.episode == episode,
                d.c.purpose == "acknowledgement",
                # a sum has no index: the way to a few rows goes by conversation, not over all that is due
                (d.c.state + sa.literal_column("0")) == codes.DUE,
            ),
        )
        found = found.join(said, said.c.id == d.c.id)
        return sa.select(d.c.conversation_id, d.c.id, d.c.due_at, said.c.body).select_from(found)

    @staticmethod
    def _said(sql: Sql) -> sa.Select[Any]:
        """Count with a bound: a loop that repeats one text must not make every question slow. Only what was said."""
        keys, (n, text_hash, domain) = sql.keys(n=sa.Integer, text_hash=sa.Text, domain=sa.Text)
        d = t.delivery
        recent = (
            sa.select(d.c.domain)
            .where(
                d.c.text_hash == text_hash,
                sa.text("delivery.text_hash <> ''"),
                d.c.id >= sa.bindparam("since", type_=sa.BigInteger),
            )
            .order_by(d.c.id.desc())
            .limit(sa.literal_column(str(MOST)))
            .offset(sa.literal_column("0"))  # else a zero is bound
            .correlate(keys)
        )
        newest, again = recent.subquery("newest"), recent.subquery("again")
        everywhere = sa.select(sa.func.count()).select_from(newest).scalar_subquery()
        there = sa.select(sa.func.count()).select_from(again).where(again.c.domain == domain).scalar_subquery()
        counted = (
            sa.select(n.label("n"), everywhere.label("everywhere"), there.label("there")).select_from(keys).subquery()
        )
        return sa.select(counted).where(counted.c.everywhere > sa.literal_column("0"))

    @staticmethod
    def _paced(sql: Sql) -> sa.Select[Any]:
        keys, (account, what, since) = sql.keys(account=sa.Text, what=sa.Text, since=sa.BigInteger)
        p = t.pace
        found = keys.join(p, sa.and_(p.c.account == account, p.c.what == what, p.c.second >= since))
        counted = sa.func.sum(p.c.automatic), sa.func.sum(p.c.new_contacts), sa.func.sum(p.c.cost)
        return sa.select(p.c.account, p.c.what, *counted).select_from(found).group_by(p.c.account, p.c.what)

    # --- the answer ---------------------------------------------------------------------------------------------

    def __call__(self, link: Link, asked: Sequence[Asked]) -> list[list[Situation]]:
        """Answer all calls that wait, as of the latest of their moments."""
        questions = [q for part, _ in asked for q in part]
        if not questions:
            return [[] for _ in asked]
        now = max(at for _, at in asked)
        contacts = self._find_contacts(link, questions)
        conversations = self._find_conversations(link, questions, contacts)
        pending = self._find_pending(link, conversations)
        counts = self._count(link, questions, now)
        waits = self._find_open(link, contacts, conversations)
        elsewhere = self._find_elsewhere(link, questions, contacts)
        situations = [
            _situation(
                contact=contacts.get(n),
                conversation=(c := conversations.get(n)),
                counts=counts[n],
                pending=pending.get(c.id) if c is not None and pending else None,
                open_since=waits.get(n),
                elsewhere=elsewhere.get(n, ()),
            )
            for n in range(len(questions))
        ]
        answers, start = [], 0
        for part, _ in asked:
            answers.append(situations[start : start + len(part)])
            start += len(part)
        return answers

    def _find_contacts(self, link: Link, questions: Sequence[Question]) -> dict[int, Contact]:
        keys: list[tuple[int, int, str, str]] = []
        for n, q in enumerate(questions):
            keys.append((n, 0, q.account, q.handle))
            if q.aliases:
                keys.extend((n, 2 * i, q.account, a) for i, a in enumerate(q.aliases, 1))
        best: Best = {}
        for row in link.each(self._contacts, keys):
            _keep(best, row[0], row[1], row)
        return {n: contact_from_row(row[2:]) for n, (_, row) in best.items()}

    def _find_conversations(
        self, link: Link, questions: Sequence[Question], contacts: Mapping[int, Contact]
    ) -> dict[int, Conversation]:
        """Look a chat up by its key; a mail by our delivery it answers, then by threads, then by keys."""
        deliveries: list[tuple[int, str, int]] = []
        refs: list[tuple[int, int, str, str]] = []
        names: list[tuple[int, int, str, str]] = []
        for n, q in enumerate(questions):
            if q.conversation is not None:
                names.append((n, 0, q.account, q.conversation))
                if q.conversation == q.handle:  # a chat of two: it may have begun under another handle
                    others = (*q.aliases, *_handles(contacts.get(n)))
                    names.extend((n, i, q.account, other) for i, other in enumerate(others, 1))
                continue
            deliveries.extend((n, q.account, d) for d in q.deliveries)
            mentioned = ((q.thread_id, *q.references) if q.thread_id else q.references)[:100]
            refs.extend((n, i, q.account, ref) for i, ref in enumerate(mentioned))
        best: Best = {}
        if deliveries:
            for row in link.rows(self._by_delivery, to_json(deliveries)):
                _keep(best, row[0], -row[1], row)
        if refs:
            wanted = to_json(refs)
            for row in link.rows(self._by_ref, wanted):
                _keep(best, row[0], row[1], row)
            names.extend((n, 1000 + i, account, ref) for n, i, account, ref in refs)
        if names:
            for row in link.each(self._by_key, names):
                _keep(best, row[0], row[1], row)
        return {n: conversation_from_row(row[2:]) for n, (_, row) in best.items()}

    def _find_open(
        self, link: Link, contacts: Mapping[int, Contact], conversations: Mapping[int, Conversation]
    ) -> dict[int, datetime]:
        """Return since when another conversation of each contact waits; asked only of those who have others."""
        others: dict[int, list[int]] = {}
        for n, contact in contacts.items():
            if contact.cases:
                this = conversations.get(n)
                others[n] = [case for case in contact.cases if this is None or case != this.id]
        keys = sorted({(case,) for cases in others.values() for case in cases})
        if not keys:
            return {}
        opened = {row: at for row, opened_at in link.rows(self._cases, to_json(keys)) if (at := moment(opened_at))}
        waits = {n: [opened[case] for case in cases if case in opened] for n, cases in others.items()}
        return {n: min(since) for n, since in waits.items() if since}

    def _find_elsewhere(
        self, link: Link, questions: Sequence[Question], contacts: Mapping[int, Contact]
    ) -> dict[int, tuple[Elsewhere, ...]]:
        """Return what people wait for under other handles; asked only of those who are known under several."""
        wanted: dict[int, tuple[int, set[str]]] = {}
        for n, q in enumerate(questions):
            if q.identities is None:
                continue
            contact = contacts.get(n)
            known = {*q.identities, *contact.identities} if contact is not None else set(q.identities)
            if known:
                wanted[n] = (contact.id if contact is not None else 0, known)
        return self.same(link, wanted) if wanted else {}

    def _find_pending(self, link: Link, conversations: dict[int, Conversation]) -> dict[int, Pending]:
        keys = {(c.id, c.episode) for c in conversations.values() if c.episode}
        if not keys:
            return {}
        return {
            conversation: Pending(
                delivery=row,
                due=due,
                text=str(reply.get("about") or ""),
                parts=tuple(reply.get("parts") or ()),
                reply=reply,
            )
            for conversation, row, due_at, body in link.rows(self._pending, orjson.dumps(list(keys)).decode())
            if (due := moment(due_at)) is not None and (reply := from_json(body)) is not None
        }

    def _count(self, link: Link, questions: Sequence[Question], now: datetime) -> list[Counts]:
        texts = {(q.text_hash, q.domain) for q in questions if q.text_hash and q.domain}
        numbered = list(texts)
        said = {}
        if numbered:
            keys = [(n, text, domain) for n, (text, domain) in enumerate(numbered)]
            rows = link.each(self._texts, keys, id_at(now - _HOUR))
            said = {numbered[n]: (everywhere, there) for n, everywhere, there in rows}
        paced = self._paced_lately(link, questions, to_micros(now - _MINUTE) // 1_000_000)
        counts = []
        for q in questions:
            everywhere, there = said.get((q.text_hash, q.domain), (0, 0))
            automatic, new, _ = paced.get((q.account, ""), _NONE)
            counts.append(
                _counts(
                    same_text_domain_hour=there,
                    same_text_hour=everywhere,
                    account_minute=automatic,
                    new_contacts_minute=new,
                    day=NOTHING_YET if q.toll is None else _day_of(q.account, q.toll, paced),
                )
            )
        return counts

    def _paced_lately(self, link: Link, questions: Sequence[Question], minute: int) -> Paced:
        """Return what was counted since a minute ago, and since the day began where messages are paid for."""
        keys = {(q.account, "", minute) for q in questions}
        for q in questions:
            if q.toll is not None:
                keys.add((q.account, DAY, q.toll.day))
                if q.toll.counted:
                    keys.update([(q.account, key, q.toll.day) for key in q.toll.counted])
        rows = link.each(self.pace, list(keys))
        return {(a, what): (int(said), int(new), int(cost)) for a, what, said, new, cost in rows}


def _day_of(account: str, toll: Toll, paced: Paced) -> DayCounts:
    messages, new, spent = paced.get((account, DAY), _NONE)
    if not toll.counted:
        return _day_counts(messages=messages, new_contacts=new, spent=spent)
    to_country, to_prefix = [paced.get((account, key), _NONE)[0] for key in (toll.country or "-", toll.prefix or "-")]
    return _day_counts(messages=messages, new_contacts=new, country=to_country, prefix=to_prefix, spent=spent)


def _handles(contact: Contact | None) -> tuple[str, ...]:
    return () if contact is None else (contact.handle, *contact.aliases)


def _keep(best: Best, question: int, rank: int, row: Any) -> None:
    known = best.get(question)
    if known is None or rank < known[0]:
        best[question] = (rank, row)
