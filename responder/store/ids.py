"""Ids that grow with time: 63 bits, made without asking the database, unique over all daemons.

From the top: 42 bits of milliseconds since 2024 (until the year 2163), 9 bits of the daemon's number, 12 bits that
count within the millisecond. A clock that stands still or goes back never repeats an id: the count runs on.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial

from responder.clock import Clock

NODES = 512
_START = datetime(2024, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
NODE_SHIFT, _TIME_SHIFT = 12, 21
_COUNTS = 1 << NODE_SHIFT
_OVER, _DECIMALS = 1 << 63, 20  # no id is as large, nor written so long
_DRAW, _DIGITS = 128, 16  # tokens, and digits in each
_DRAWN: list[str] = []


def id_at(moment: datetime) -> int:
    """Return the least id that can be made at `moment`."""
    return max(0, (moment - _START) // _MILLISECOND) << _TIME_SHIFT


def node_of(known: int) -> int:
    """Return the number of the daemon that made an id."""
    return known >> NODE_SHIFT & (NODES - 1)


def moment_of(known: int) -> datetime:
    """Return when an id was made, to the millisecond."""
    return _START + (known >> _TIME_SHIFT) * _MILLISECOND


def id_in(text: str) -> int | None:
    """Return the id that a text writes as people are shown it; None for anything else."""
    found = int(text) if len(text) < _DECIMALS and text.isascii() and text.isdigit() else _OVER
    return found if found < _OVER else None


class Ids:
    """Makes ids. `node` is this daemon's number, below NODES; no two daemons on one database share it."""

    def __init__(self, clock: Clock, node: int = 0) -> None:
        self._clock = clock
        self.node = node
        self._millisecond = 0
        self._count = 0

    def not_before(self, known: int) -> None:
        """Stay above `known`, the greatest id in use: the clock may have been set back since it was made."""
        self._millisecond = max(self._millisecond, (known >> _TIME_SHIFT) + 1)

    def new(self) -> int:
        """Return the next id."""
        return self._next((self._clock.now() - _START) // _MILLISECOND)

    def as_of(self, moment: datetime) -> Callable[[], int]:
        """Return what makes ids of one moment, for all that is decided at it: the clock is not asked for each."""
        return partial(self._next, (moment - _START) // _MILLISECOND)

    def _next(self, millisecond: int) -> int:
        if millisecond > self._millisecond:
            self._millisecond, self._count = millisecond, 0
        else:
            self._count += 1
            if self._count == _COUNTS:
                self._millisecond, self._count = self._millisecond + 1, 0
        return self._millisecond << _TIME_SHIFT | self.node << NODE_SHIFT | self._count


def new_token(delivery: int) -> str:
    """Return a new claim token; it names its delivery, so that news which brings it back finds the row at once."""
    return f"{delivery:x}.{_chance()}"


def _chance() -> str:
    """Return 16 hexadecimal digits of the system's own chance, drawn for many tokens at once: each draw costs 3 us."""
    try:
        return _DRAWN.pop()
    except IndexError:
        many = secrets.token_hex(_DRAW * _DIGITS // 2)
        _DRAWN.extend([many[at : at + _DIGITS] for at in range(_DIGITS, len(many), _DIGITS)])
        return many[:_DIGITS]


def delivery_in(token: str) -> int | None:
    """Return the delivery that a token of ours names; None for anything else."""
    head, dot, _ = token.partition(".")
    if not dot or not 0 < len(head) <= 16:
        return None
    try:
        found = int(head, 16)
    except ValueError:
        return None
    return found if 0 < found < _OVER else None
