"""What the clock that never jumps tells of the one on the wall."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from responder.flow.jumps import REST, SMALL, Jumps
from responder.model import Message
from responder.testing import NOON

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
MESSAGE = Message(account="chat", id="m1", handle="lena", sent_at=NOON)


class Clocks:
    """The wall clock, which can be set, and the one that cannot."""

    def __init__(self) -> None:
        self.wall, self.steady = NOON, 0.0

    def now(self) -> datetime:
        return self.wall

    def monotonic(self) -> float:
        return self.steady

    def pass_by(self, span: timedelta) -> None:
        self.wall, self.steady = self.wall + span, self.steady + span.total_seconds()


def jumped(jump: timedelta, later: timedelta = MINUTE) -> tuple[Clocks, Jumps, list[str]]:
    """Put the clock ahead a minute after noon, and let time pass."""
    told: list[str] = []
    clocks = Clocks()
    jumps = Jumps(clocks, lambda kind, _: told.append(kind))
    clocks.pass_by(MINUTE)
    clocks.wall += jump
    jumps.look()
    clocks.pass_by(later)
    jumps.look()
    return clocks, jumps, told


@pytest.mark.parametrize(
    ("jump", "later", "noted", "back"),
    [
        (DAY, MINUTE, NOON, DAY),
        (DAY, MINUTE, NOON + MINUTE, DAY),
        (DAY, MINUTE, NOON + 2 * MINUTE, timedelta(0)),  # noted by the clock as it is now
        (DAY, MINUTE, None, timedelta(0)),
        (DAY, REST, NOON, timedelta(0)),
        (SMALL, MINUTE, NOON, timedelta(0)),
        (-DAY, MINUTE, NOON - 2 * DAY, timedelta(0)),
    ],
)
def test_what_was_noted_before_a_jump_ahead_is_not_older_by_it(
    jump: timedelta, later: timedelta, noted: datetime | None, back: timedelta
) -> None:
    clocks, jumps, _ = jumped(jump, later)

    assert jumps.now_for(noted, clocks.wall) == clocks.wall - back


@pytest.mark.parametrize(
    ("jump", "later", "rests", "ahead"),
    [
        (DAY, MINUTE, True, timedelta(0)),
        (DAY, REST, False, timedelta(0)),
        (SMALL, MINUTE, False, timedelta(0)),
        (-SMALL, MINUTE, False, timedelta(0)),
        (-DAY, MINUTE, False, DAY),
        (-DAY, DAY - MINUTE, False, DAY),
        (-DAY, DAY, False, timedelta(0)),
    ],
)
def test_after_a_jump_ahead_follow_ups_rest_and_after_one_back_nothing_waits_longer(
    jump: timedelta, later: timedelta, rests: bool, ahead: timedelta
) -> None:
    clocks, jumps, told = jumped(jump, later)

    assert jumps.resting is rests
    assert jumps.due(clocks.wall) == clocks.wall + ahead
    assert told == (["clock-jumped"] if abs(jump) > SMALL else [])


@pytest.mark.parametrize(
    ("jump", "age", "seen"),
    [
        (DAY, DAY, timedelta(0)),
        (DAY, DAY + SMALL, SMALL),
        (DAY, DAY - SMALL, timedelta(0)),
        (DAY, DAY + 2 * SMALL, DAY + 2 * SMALL),  # it was older already
        (DAY, SMALL, SMALL),
        (timedelta(0), DAY, DAY),
        (-DAY, DAY, DAY),
    ],
)
def test_a_message_as_old_as_the_jump_was_just_written(jump: timedelta, age: timedelta, seen: timedelta) -> None:
    clocks, jumps, _ = jumped(jump)

    (found,) = jumps.in_our_time([replace(MESSAGE, sent_at=clocks.wall - age)], clocks.wall)

    assert clocks.wall - found.sent_at == seen


def test_a_clock_that_is_put_back_again_is_right() -> None:
    clocks, jumps, _ = jumped(DAY)
    clocks.wall -= DAY
    jumps.look()

    (found,) = jumps.in_our_time([replace(MESSAGE, sent_at=clocks.wall - DAY)], clocks.wall)
    assert found.sent_at == clocks.wall - DAY
