"""What changes rest on beyond the rows that they touch, and what is whose, where several daemons share a database."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who a change was made for, where several daemons may meet one person at the same moment.

    contact: the row of the contact, 0 while there is none. waits: the conversations in which they were seen waiting
    elsewhere, each with its promise; where another has come or one has gone, the change is stale.
    """

    contact: int
    identities: tuple[str, ...]
    waits: frozenset[tuple[int, int | None]]


@dataclass(frozen=True, slots=True)
class PaidDay:
    """How many messages a paid account had said on a day when a change was decided, where several daemons write.

    Where another daemon has written since, the change is stale: it may be the one too many for a cap.
    """

    account: str
    day: int  # when it began, seconds since 1970
    messages: int


class Carried(NamedTuple):
    """The accounts that one of several daemons carries. What waits for others since before `since` nobody carries."""

    accounts: Collection[str]
    since: datetime


class Ours(NamedTuple):
    """Which undecided messages one of several daemons takes up.

    node: its number, whose messages come first; -1: only what others left. frozen: what a living neighbour recorded
    before that, it will not decide soon.
    """

    carried: Carried
    node: int
    frozen: datetime
