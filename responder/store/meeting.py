"""One person, met by two daemons at the same moment: the second waits for the first, and sees what it promised."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

from sqlalchemy import func, literal_column, select

from responder.store.clean import to_json
from responder.store.records import Change, Person
from responder.store.same import Same
from responder.store.statement import INT, Link, Sql, Statement

_PEOPLE = 0x7265_7371  # the first number of these advisory locks: beside those of `postgres.py`
_HALF = 2**31


class Meeting:
    """Nothing to do where one daemon has the database alone: there no change names a person."""

    def __init__(self, sql: Sql, same: Same) -> None:
        self._same = same
        self._lock = _lock(sql) if sql.kind == "postgresql" else None

    def lock(self, link: Link, changes: Sequence[Change]) -> None:
        """Wait until no other daemon decides about these people; in one order, and until the commit."""
        if self._lock is None:
            return
        numbers = {_number(one) for change in changes if change.person for one in change.person.identities}
        if numbers:
            link.rows(self._lock, to_json([(number,) for number in sorted(numbers)]))

    def overtaken(self, link: Link, people: Sequence[tuple[int, Person]]) -> list[int]:
        """Return whose wait elsewhere is no longer what it was when it was decided about them."""
        if not people:
            return []
        found = self._same(link, {n: (person.contact, person.identities) for n, person in people})
        seen = {n: {(one.conversation.id, one.conversation.promise_id) for one in each} for n, each in found.items()}
        return [n for n, person in people if seen.get(n, set()) != person.waits]


def _lock(sql: Sql) -> Statement:
    keys, (number,) = sql.keys(number=INT)
    lock = func.pg_advisory_xact_lock(literal_column(str(_PEOPLE)), number)
    return sql(select(lock).select_from(keys), "keys")


def _number(identity: str) -> int:
    """Return the number that stands for an identity, the same in every daemon; a chance meeting only waits."""
    return crc32(identity.encode()) - _HALF
