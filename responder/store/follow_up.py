"""Step 7 in the database: which reminders are due, and when anything is due next."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, NamedTuple

import orjson

from responder.clock import to_micros
from responder.store import codes
from responder.store.clean import to_json
from responder.store.codec import (
    CONTACT,
    CONVERSATION,
    REMINDER,
    contact_from_row,
    conversation_from_row,
    moment,
    reminder_from_row,
)
from responder.store.core import sa, t
from responder.store.recheck import TELLING, Word
from responder.store.records import DueReminder
from responder.store.rests import Carried
from responder.store.same import Same
from responder.store.statement import Link, Row, Sql, Statement, given, literals
from responder.values import replace


class Page(NamedTuple):
    """Reminders that are due at `now`, at most so many; of one kind, or of all where it is empty."""

    now: datetime
    limit: int
    kind: str = ""
    carried: Carried | None = None


class Wanted(NamedTuple):
    """What is asked of what is due next; see `Store.next_due`."""

    held: Collection[str]
    asked: Collection[str] | None
    carried: Carried | None


class FollowUps:
    """Statements of the follow-ups."""

    def __init__(self, sql: Sql) -> None:
        r, c, v, p, m, d = t.reminder, t.contact, t.conversation, t.promise, t.message, t.delivery
        whole = (
            r.join(v, v.c.id == r.c.conversation_id)
            .join(c, c.c.id == v.c.contact_id)
            .outerjoin(p, p.c.id == r.c.promise_id)
            .outerjoin(m, m.c.id == v.c.last_message)
        )
        due = (
            sa.select(
                *(r.c.conversation_id, r.c.episode, r.c.number, r.c.kind, r.c.due_at, r.c.promise_id, p.c.due_at),
                *(p.c.taken_by, m.c.external_id, m.c.body, *c.c, *v.c),
            )
            .select_from(whole)
            .where(sa.text("reminder.state = 0"), r.c.due_at <= sa.bindparam("at", type_=sa.BigInteger))
            .order_by(r.c.due_at, r.c.conversation_id, r.c.number)
            .limit(sa.bindparam("most", type_=sa.BigInteger))
        )
        self._due = sql(due, *("at", "most"))
        self._due_of_kind = sql(due.where(r.c.kind == given("its_kind", r.c.kind)), *("at", "its_kind", "most"))
        self.same = Same(sql)
        self._words = _words(sql)
        self._first_reminder = sql(sa.select(sa.func.min(r.c.due_at)).where(sa.text("reminder.state = 0")))
        self._among_several(sql, due)
        self._unknown = sql(
            sa.select(d.c.account, sa.func.min(d.c.due_at)).where(d.c.state == codes.UNKNOWN).group_by(d.c.account)
        )
        self._next_account = sql(
            sa.select(sa.func.min(d.c.account)).where(
                d.c.state == codes.DUE, d.c.account > given("after", d.c.account)
            ),
            "after",
        )
        self._first_due = sql(
            sa.select(sa.func.min(d.c.due_at)).where(
                d.c.state == codes.DUE, d.c.account == given("its_account", d.c.account)
            ),
            "its_account",
        )

    def _among_several(self, sql: Sql, due: sa.Select[Any]) -> None:
        """Where several daemons share the database: what concerns the accounts of one of them."""
        self._carried_due = self._carried_first = None
        if sql.kind == "sqlite":
            return
        r, v = t.reminder, t.conversation
        keys, (account,) = sql.keys(account=sa.Text)
        ours = sa.or_(
            r.c.due_at < sa.bindparam("since", type_=sa.BigInteger),
            v.c.account.in_(sa.select(account).select_from(keys)),
        )
        self._carried_due = sql(due.where(ours), *("at", "since", "keys", "most"))
        first = sa.select(r.c.due_at).select_from(r.join(v, v.c.id == r.c.conversation_id))
        first = first.where(sa.text("reminder.state = 0"), ours).order_by(r.c.due_at).limit(sa.literal_column("1"))
        self._carried_first = sql(first, *("since", "keys"))

    def due(self, link: Link, pages: Sequence[Page]) -> list[list[DueReminder]]:
        """Return planned reminders that are due, oldest first."""
        found = [[_due(row) for row in self._due_rows(link, page)] for page in pages]
        return [self._with_elsewhere(link, self._with_words(link, due)) for due in found]

    def _due_rows(self, link: Link, page: Page) -> Sequence[Row]:
        at, most = to_micros(page.now), page.limit
        if page.kind:
            return link.rows(self._due_of_kind, at, page.kind, most)
        if self._carried_due is not None and page.carried is not None:
            return link.rows(self._carried_due, at, *_given(page.carried), most)
        return link.rows(self._due, at, most)

    def _first(self, link: Link, carried: Carried | None) -> int | None:
        """Return when the first reminder is due."""
        if self._carried_first is not None and carried is not None:
            rows = link.rows(self._carried_first, *_given(carried))
            return rows[0][0] if rows else None
        first: int | None = link.rows(self._first_reminder)[0][0]
        return first

    def _with_words(self, link: Link, due: list[DueReminder]) -> list[DueReminder]:
        """Add what became of the words that told their promises."""
        wanted = [(n, d.reminder.conversation, d.reminder.episode) for n, d in enumerate(due) if d.reminder.promise]
        words = self._found_words(link, wanted)
        return [replace(d, word=words[n][0], unheard=words[n][1]) if n in words else d for n, d in enumerate(due)]

    def word(self, link: Link, episodes: Sequence[tuple[int, int]]) -> list[Word]:
        """Return what became of the words that told a promise in these episodes, each by its conversation."""
        words = self._found_words(link, [(n, *each) for n, each in enumerate(episodes)])
        return [words[n][0] if n in words else Word.LEFT for n in range(len(episodes))]

    def _found_words(self, link: Link, wanted: Sequence[tuple[int, int, int]]) -> dict[int, tuple[Word, int]]:
        rows = link.rows(self._words, to_json(wanted)) if wanted else []
        return {n: (Word(word), int(unheard)) for n, word, unheard in rows}

    def _with_elsewhere(self, link: Link, due: list[DueReminder]) -> list[DueReminder]:
        """Add what a person waits for under other handles; asked only of those who are known under several."""
        wanted = {n: (d.contact.id, d.contact.identities) for n, d in enumerate(due) if d.contact.identities}
        found = self.same(link, wanted, blocks=True) if wanted else {}
        return [replace(d, elsewhere=found[n]) if n in found else d for n, d in enumerate(due)]

    def next_due(self, link: Link, calls: Sequence[Wanted]) -> list[datetime | None]:
        """Return when the next thing is due, but for deliveries of held accounts: a few index look-ups."""
        return [self._next_due(link, *call) for call in calls]

    def _next_due(
        self, link: Link, held: Collection[str], asked: Collection[str] | None, carried: Carried | None
    ) -> datetime | None:
        firsts = [due for name, due in link.rows(self._unknown) if asked is None or name in asked]
        firsts.append(self._first(link, carried))
        account = link.rows(self._next_account, "")[0][0]
        while account is not None:
            if account not in held and (carried is None or account in carried.accounts):
                firsts.append(link.rows(self._first_due, account)[0][0])
            account = link.rows(self._next_account, account)[0][0]
        first = min((f for f in firsts if f is not None), default=None)
        return moment(first)


def _words(sql: Sql) -> Statement:
    """What became of the words that told a promise, by episode (see Word), and how many new times never left."""
    d = t.delivery
    keys, (n, conversation, episode) = sql.keys(n=sa.BigInteger, conversation=sa.BigInteger, episode=sa.BigInteger)
    waits, gone = (d.c.state == codes.DUE, int(Word.WAITS)), (d.c.state.in_(literals(codes.NEVER_LEFT)), int(Word.LOST))
    theirs = sa.and_(
        d.c.conversation_id == conversation,
        d.c.episode == episode,
        d.c.purpose.in_([sa.literal_column(f"'{purpose}'") for purpose in TELLING]),
    )
    rank = sa.func.max(sa.case(waits, gone, else_=int(Word.LEFT)))
    lost = sa.and_(gone[0], d.c.purpose == sa.literal_column("'retold'"))
    unheard = sa.func.sum(sa.case((lost, sa.literal_column("1")), else_=sa.literal_column("0")))
    return sql(sa.select(n.label("n"), rank, unheard).select_from(keys.join(d, theirs)).group_by(n), "keys")


def _given(carried: Carried) -> tuple[int, str]:
    return to_micros(carried.since), to_json([(account,) for account in carried.accounts])


def _due(row: Row) -> DueReminder:
    promise_due, taken_by, external_id, body, *rest = row[REMINDER:]
    message: dict[str, Any] = orjson.loads(body) if body else {}
    return DueReminder(
        reminder=reminder_from_row(row),
        contact=contact_from_row(rest[:CONTACT]),
        conversation=conversation_from_row(rest[CONTACT : CONTACT + CONVERSATION]),
        promise_due=moment(promise_due),
        reply_to=message.get("reply_to") or {},
        last_message=external_id,
        subject=message.get("subject") or "",
        proven=bool(message.get("proven")),
        public=bool(message.get("public")),
        taken_by=taken_by,
    )
