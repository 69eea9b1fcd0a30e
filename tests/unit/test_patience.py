"""How long a round of the daemon waits before it is tried again, and what ops hear of a store that is away."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from responder.clock import MovableClock
from responder.errors import StoreUnavailable
from responder.patience import Outages, patient
from responder.testing.scripted import CapturedLog

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def pauses(errors: list[Exception | None]) -> list[float]:
    again, found = patient(CapturedLog(), "decide"), []
    for error in errors:
        with again:
            if error is not None:
                raise error
        found.append(again.pause)
    return found


AWAY = StoreUnavailable("the disk is full")


@pytest.mark.parametrize(
    ("errors", "expected"),
    [
        ([None], [0.0]),
        ([AWAY], [0.005]),
        ([AWAY, AWAY, AWAY], [0.005, 0.01, 0.02]),
        ([AWAY, AWAY, None, AWAY], [0.005, 0.01, 0.0, 0.005]),
        ([ValueError("a bug")] * 2, [0.5, 0.5]),
    ],
)
def test_a_round_waits_longer_each_time_that_the_store_is_still_away(
    errors: list[Exception | None], expected: list[float]
) -> None:
    assert pauses(errors) == pytest.approx(expected)


def test_it_is_asked_every_two_seconds_at_least() -> None:
    assert max(pauses([AWAY] * 50)) == 2.0


def test_what_ends_a_task_is_let_through() -> None:
    with pytest.raises(KeyboardInterrupt), patient(CapturedLog(), "decide"):
        raise KeyboardInterrupt


def told(looks: list[tuple[float, str]]) -> list[str]:
    """Look at the store, each time after so many seconds; return the kinds of the alerts."""
    clock, heard = MovableClock(START), []
    outages = Outages(clock, lambda kind, _: heard.append(kind))
    for after, away in looks:
        clock.move(seconds=after)
        outages.look(away)
    return heard


@pytest.mark.parametrize(
    ("looks", "kinds"),
    [
        ([(0, "")], []),
        ([(0, "full"), (1, "full"), (1, "")], ["store-away", "store-again"]),
        ([(0, "full"), (1, ""), (1, "full"), (1, "")], ["store-away", "store-again"]),  # it stumbles
        ([(0, "full"), (1, ""), (1, "full"), (10, "full")], ["store-away", "store-again", "store-away"]),
    ],
)
def test_a_store_that_comes_and_goes_is_told_of_once(looks: list[tuple[float, str]], kinds: list[str]) -> None:
    assert told(looks) == kinds


def test_what_strains_the_store_is_told_of_once_and_so_is_its_end() -> None:
    heard: list[tuple[str, str]] = []
    outages = Outages(MovableClock(START), lambda kind, text: heard.append((kind, text)))
    for strain in ("", "process 7 reads", "process 7 reads on", "", ""):
        outages.look_at_strain(strain)

    assert heard == [("store-strained", "process 7 reads"), ("store-eased", "its log was taken up again")]
