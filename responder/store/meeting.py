"""One person, or one paid account, met by two daemons at the same moment: the second waits, and sees what came."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

from responder.store.clean import to_json
from responder.store.core import sa
from responder.store.records import Change
from responder.store.rests import PaidDay, Person
from responder.store.same import Same
from responder.store.situations import DAY
from responder.store.statement import Link, Sql, Statement

_PEOPLE = 0x7265_7371  # the first number of these advisory locks: beside those of `postgres.py`
_HALF = 2**31


class Meeting:
    """Nothing to do where one daemon has the database alone: there no change names a person or a day."""

    def __init__(self, sql: Sql, same: Same, said: Statement) -> None:
        """Take how a person is found under other handles, and how it is asked what an account has said."""
        self._same, self._said = same, said
        self._lock = _lock(sql) if sql.kind == "postgresql" else None

    def lock(self, link: Link, changes: Sequence[Change]) -> None:
        """Wait until no other daemon writes about these people and paid accounts; in one order, until the commit."""
        if self._lock is None:
            return
        numbers = {number_of(one) for change in changes if change.person for one in change.person.identities}
        numbers.update([number_of(f"paid {change.paid_day.account}") for change in changes if change.paid_day])
        if numbers:
            link.rows(self._lock, to_json([(number,) for number in sorted(numbers)]))

    def overtaken(self, link: Link, changes: Sequence[tuple[int, Change]]) -> list[int]:
        """Return which changes rest on what has moved since they were decided, by their numbers."""
        people = [(n, change.person) for n, change in changes if change.person]
        days = [(n, change.paid_day) for n, change in changes if change.paid_day]
        return [*(self._met(link, people) if people else ()), *(self._paid(link, days) if days else ())]

    def _paid(self, link: Link, days: Sequence[tuple[int, PaidDay]]) -> list[int]:
        """Return for which of them the account has said more on that day than was known."""
        keys = {(day.account, DAY, day.day) for _, day in days}
        said = {account: int(messages) for account, _, messages, *_ in link.each(self._said, list(keys))}
        return [n for n, day in days if said.get(day.account, 0) != day.messages]

    def _met(self, link: Link, people: Sequence[tuple[int, Person]]) -> list[int]:
        """Return whose wait elsewhere is no longer what it was."""
        found = self._same(link, {n: (person.contact, person.identities) for n, person in people})
        seen = {n: {(one.conversation.id, one.conversation.promise_id) for one in each} for n, each in found.items()}
        return [n for n, person in people if seen.get(n, set()) != person.waits]


def _lock(sql: Sql) -> Statement:
    keys, (number,) = sql.keys(number=sa.Integer)
    lock = sa.func.pg_advisory_xact_lock(sa.literal_column(str(_PEOPLE)), number)
    return sql(sa.select(lock).select_from(keys), "keys")


def number_of(name: str) -> int:
    """Return what stands for an identity or an account, the same in every daemon; a chance meeting only waits."""
    return crc32(name.encode()) - _HALF
