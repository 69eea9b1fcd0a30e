"""A log is replayed as it happened: nobody knows an answer before it comes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responder.config.settings import Hours, PromiseSettings
from responder.flow.promise.calendar import BusinessCalendar
from responder.simulation.judge import lay_out, replay
from responder.simulation.log import Row
from responder.simulation.opening import Moment
from responder.simulation.predictors import Guess, Setup, predictors

START = datetime(2026, 3, 2, 8, tzinfo=UTC)  # a Monday, nine in Amsterdam
ALWAYS = BusinessCalendar.of(Hours(), "UTC")
OFFICE = BusinessCalendar.of(Hours.model_validate({"mon-fri": ["09:00-17:00"]}), "Europe/Amsterdam")


Told = tuple[int, int | None, int | None, int, str]  # arrived, answered, left; priority, account


def row(name: str, arrived: float, answered: float | None = None, left: float | None = None, **more: object) -> Row:
    """Minutes after the start."""
    at = [None if minutes is None else START + timedelta(minutes=minutes) for minutes in (arrived, answered, left)]
    return Row(id=name, arrived_at=at[0], first_answer_at=at[1], left_at=at[2], **more)  # type: ignore[arg-type]


class Listener:
    """Writes down what it hears, and promises always the same."""

    def __init__(self, promise: float = 600) -> None:
        self.heard: list[tuple[str, str, float]] = []
        self._promise = promise

    def arrived(self, message: str, at: Moment, priority: int) -> Guess:
        self.heard.append((f"arrived {priority}", message, at.open / 60))
        return Guess(self._promise, self._promise)

    def answered(self, message: str, at: Moment) -> None:
        self.heard.append(("answered", message, at.open / 60))

    def left(self, message: str, at: Moment) -> None:
        self.heard.append(("left", message, at.open / 60))


def listen(rows: Sequence[Row], calendar: BusinessCalendar = ALWAYS) -> list[tuple[str, str, float]]:
    listener = Listener()
    replay(lay_out(rows, calendar), Setup(calendar, PromiseSettings()), lambda _: listener)
    return listener.heard


def test_everything_is_told_when_it_happens() -> None:
    rows = [row("b", 10, 20, priority=2), row("a", 0, 30), row("c", 15, None, 25), row("d", 16)]

    assert listen(rows) == [
        ("arrived 0", "a", 0),
        ("arrived 2", "b", 10),
        ("arrived 0", "c", 15),
        ("arrived 0", "d", 16),
        ("answered", "b", 20),
        ("left", "c", 25),
        ("answered", "a", 30),
    ]


def test_at_one_instant_answers_come_before_arrivals_but_after_their_own() -> None:
    rows = [row("a", 0, 10), row("b", 0, None, 10), row("c", 10, 10), row("d", 10, 20)]

    assert [(what, who) for what, who, _ in listen(rows)][2:] == [
        ("answered", "a"),
        ("left", "b"),
        ("arrived 0", "c"),
        ("arrived 0", "d"),
        ("answered", "c"),
        ("answered", "d"),
    ]


def test_who_gave_up_before_the_answer_has_left() -> None:
    assert listen([row("a", 0, 20, 10)])[1] == ("left", "a", 10)


def test_only_what_was_answered_is_judged() -> None:
    rows = [row("a", 0, 5), row("b", 1, 15), row("c", 2, None, 3), row("d", 3, 30, 20), row("e", 4)]

    run = replay(lay_out(rows, ALWAYS), Setup(ALWAYS, PromiseSettings()), lambda _: Listener())

    assert [(v.row.id, v.wait, v.kept) for v in run.verdicts] == [("a", 300, True), ("b", 840, False)]
    assert run.us_per_event > 0


def test_each_account_has_its_own_predictor() -> None:
    made: list[Listener] = []

    def make(_: Setup) -> Listener:
        made.append(Listener())
        return made[-1]

    rows = [row("a", 0, 5, account="shop"), row("a", 1, 15, account="chat"), row("b", 2, 3, account="shop")]
    run = replay(lay_out(rows, ALWAYS), Setup(ALWAYS, PromiseSettings()), make)

    assert [[who for _, who, _ in each.heard] for each in made] == [["a", "b", "b", "a"], ["a", "a"]]
    assert len(run.verdicts) == 3


@pytest.mark.parametrize(
    ("arrived", "answered", "promise", "wait", "hour", "kept"),
    [
        (60, 70, 10, 10, 10, True),  # to the second
        (60, 71, 10, 11, 10, False),
        (470, 24 * 60 + 10, 20, 20, 16, True),  # over night: ten minutes today, ten tomorrow
        (470, 24 * 60 + 11, 20, 21, 16, False),
        (600, 24 * 60 + 5, 5, 5, None, True),  # came while closed
        (600, 700, 0, 0, None, True),  # nothing promised while closed is the next opening
        (470, 600, 9, 10, 16, False),  # answered after closing, promised before it
        (470, 600, 10, 10, 16, False),  # the promise ended at closing, by the clock
        (470, 600, 11, 10, 16, True),
    ],
)
def test_waits_are_opening_time_and_kept_is_said_by_the_clock(
    arrived: float, answered: float, promise: float, wait: float, hour: int | None, kept: bool
) -> None:
    rows = [row("a", arrived, answered), row("z", 5_000, 5_001)]

    run = replay(lay_out(rows, OFFICE), Setup(OFFICE, PromiseSettings()), lambda _: Listener(promise * 60))

    verdict = run.verdicts[0]
    assert (verdict.wait / 60, verdict.hour, verdict.kept) == (wait, hour, kept)


messages = st.lists(
    st.builds(
        lambda arrived, answer, leave, priority, account: (
            arrived,
            None if answer is None else arrived + answer,
            None if leave is None else arrived + leave,
            priority,
            account,
        ),
        st.integers(0, 3_000),  # minutes
        st.integers(0, 600) | st.none(),
        st.integers(0, 600) | st.none(),
        st.integers(0, 1),
        st.sampled_from(["shop", "chat"]),
    ),
    min_size=2,
    max_size=30,
)


@pytest.mark.parametrize("name", list(predictors()))
@settings(max_examples=30, deadline=None)
@given(messages, st.integers(200, 3_000))
def test_what_comes_later_never_changes_what_was_said_before(name: str, told: list[Told], until: int) -> None:
    rows = [row(str(n), *each[:3], priority=each[3], account=each[4]) for n, each in enumerate(told)]

    assert said_by(name, rows, until) == said_by(name, [_otherwise(each, until) for each in rows], until)


def _otherwise(told: Row, until: float) -> Row:
    """The same message, but all that happened to it after `until` happens otherwise."""
    now = START + timedelta(minutes=until)
    if told.arrived_at > now:
        return replace(told, arrived_at=told.arrived_at + timedelta(days=1), first_answer_at=None, left_at=None)
    if told.ended_at is not None and told.ended_at <= now:
        return told
    return replace(told, first_answer_at=None if told.answered else now + timedelta(minutes=7), left_at=None)


def said_by(name: str, rows: Sequence[Row], until: float) -> list[tuple[str, Guess]]:
    """Return what one predictor says to all who come up to `until`."""
    found: list[tuple[str, Guess]] = []

    class Watched:
        def __init__(self, setup: Setup) -> None:
            self._watched = predictors()[name](setup)
            self.answered, self.left = self._watched.answered, self._watched.left

        def arrived(self, message: str, at: Moment, priority: int) -> Guess:
            guess = self._watched.arrived(message, at, priority)
            if at.at <= START + timedelta(minutes=until):
                found.append((message, guess))
            return guess

    replay(lay_out(rows, OFFICE), Setup(OFFICE, PromiseSettings()), Watched)
    return found
