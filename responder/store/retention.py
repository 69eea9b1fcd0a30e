"""Forgetting what is too old: a few hundred rows at a time, by their keys. Nothing waits for it.

Ids grow with time: what is old has a small id, and each table is walked along its key. What may go is asked anew in
the transaction in which it goes; a neighbour on the same database who deletes at that moment is left alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from responder.clock import from_micros, to_micros
from responder.store.clean import to_json
from responder.store.ids import id_at
from responder.store.living import OURS
from responder.store.shelves import Shelf, shelves
from responder.store.statement import Link, Row, Sql

KINDS = (  # in the order in which they go: what names something goes before it
    *("promises", "waits", "audit", "messages", "deliveries", "reminders", "conversations", "contacts"),
    *("lessons", "quarantine"),
)
FIGURES = frozenset(("promises", "waits", "audit"))  # what is kept without the customer's words
MOST = 1000  # rows that one page may find, where one row leads to many
_DELETES = -2  # an advisory lock of PostgreSQL, beside those of `postgres.py`


class Page(NamedTuple):
    """A page of one kind: what stands behind `after`, and at most so much. until: what was made later is too young."""

    kind: str
    after: Row
    until: datetime
    most: int


class Found(NamedTuple):
    """A row that may be too old: its key, its account, and the id at which it was made."""

    key: Row
    account: str
    stamp: int


class Old(NamedTuple):
    """Rows of one kind that are too old, each with the moment from which on rows of its account are young.

    gone: only for counting, how many conversations of each contact would have gone before.
    """

    kind: str
    rows: Sequence[tuple[Found, datetime]]
    now: datetime
    gone: Mapping[int, int]


class Went(NamedTuple):
    """What went, by account and kind. contacts: how many conversations of each went.

    more: there may be more behind the same rows. busy: a neighbour deletes just now, and nothing went.
    """

    counts: Counter[tuple[str, str]]
    contacts: Counter[int]
    more: bool = False
    busy: bool = False


class Retention:
    """Statements that find what is too old and delete it; compiled when somebody first asks."""

    def __init__(self, sql: Sql) -> None:
        self._shelves: dict[str, Shelf] = shelves(sql, MOST)
        self._shared = sql.kind == "postgresql"

    def page(self, link: Link, pages: Sequence[Page]) -> list[list[Found]]:
        """Return pages of what may be too old, in the order of their keys."""
        return [self._page(link, self._shelves[page.kind], page) for page in pages]

    def _page(self, link: Link, shelf: Shelf, page: Page) -> list[Found]:
        given = (*page.after, id_at(page.until), page.most) if shelf.by_id else (*page.after, page.most)
        rows = link.rows(shelf.page, *given)
        return [Found(row[:-2], row[-2], row[-1] if shelf.by_id else id_at(from_micros(row[-1]))) for row in rows]

    def count(self, link: Link, calls: Sequence[Old]) -> list[Went]:
        """Tell what would go, and change nothing."""
        return [self._free(link, self._shelves[old.kind], old, lambda _: None) for old in calls]

    def forget(self, link: Link, calls: Sequence[Old]) -> list[Went]:
        """Delete what nobody needs any more."""
        if self._shared and not link.plain(f"SELECT pg_try_advisory_xact_lock({OURS}, {_DELETES})")[0][0]:
            return [Went(Counter(), Counter(), busy=True) for _ in calls]
        return [self._forget(link, self._shelves[old.kind], old) for old in calls]

    def _forget(self, link: Link, shelf: Shelf, old: Old) -> Went:
        return self._free(link, shelf, old, lambda rows: shelf.drop(link, rows), locked=True)

    @staticmethod
    def _free(link: Link, shelf: Shelf, old: Old, drop: Callable[[list[Row]], None], *, locked: bool = False) -> Went:
        now = to_micros(old.now)
        keys = [(*found.key, id_at(young), to_micros(young), now) for found, young in old.rows]
        rows = link.rows(shelf.locked if locked else shelf.free, to_json(keys))
        free = [row for row in rows if shelf.alone is None or shelf.alone(row, old.gone)]
        drop(free)
        accounts = {found.key[0]: found.account for found, _ in old.rows}
        counts = Counter((accounts[row[0]], shelf.named(row)) for row in free)
        contacts = Counter(row[1] for row in free) if old.kind == "conversations" else Counter[int]()
        return Went(counts, contacts, more=len(rows) == MOST)
