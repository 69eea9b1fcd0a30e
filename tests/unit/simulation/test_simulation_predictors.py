"""What each predictor says, computed by hand on little stories."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from responder.config.settings import Hours, PromiseSettings
from responder.flow.promise.calendar import BusinessCalendar
from responder.simulation.adaptive import Adaptive
from responder.simulation.opening import Moment
from responder.simulation.predictors import Guess, Predictor, Setup, predictors

START = datetime(2026, 3, 2, 8, tzinfo=UTC)
SETUP = Setup(BusinessCalendar.of(Hours(), "UTC"), PromiseSettings())

Step = tuple[float, str, str] | tuple[float, str, str, int]  # second, what happens, to which message, its priority


def live(predictor: Predictor, steps: Sequence[Step]) -> list[tuple[float, float]]:
    """Return point and promise of each arrival."""
    said = []
    for second, what, message, *priority in steps:
        at = Moment(START + timedelta(seconds=second), float(second))
        if what == "comes":
            guess = predictor.arrived(message, at, priority[0] if priority else 0)
            said.append((guess.point, guess.promise))
        elif what == "answered":
            predictor.answered(message, at)
        else:
            predictor.left(message, at)
    return said


def one_by_one(waits: Sequence[float], gap: float = 10_000) -> list[Step]:
    """Messages that come one after the other, each with its wait; then one more."""
    steps: list[Step] = []
    for n, wait in enumerate(waits):
        steps += [(n * gap, "comes", f"m{n}"), (n * gap + wait, "answered", f"m{n}")]
    return [*steps, (len(waits) * gap, "comes", "last")]


def made(name: str) -> Predictor:
    return predictors()[name](SETUP)


def test_the_names_are_stable() -> None:
    assert list(predictors()) == [
        "ours",
        "fixed-10m",
        "fixed-3h",
        "fixed-8h",
        "median-7d",
        "median-last-10",
        "queue-position",
        "les",
        "hol",
        "ql",
        "moving-quantile",
        "ewma",
        "les-aci",
        "ql-aci",
        "median-7d-aci",
    ]


@pytest.mark.parametrize(("name", "seconds"), [("fixed-10m", 600), ("fixed-3h", 10_800), ("fixed-8h", 28_800)])
def test_a_fixed_text_says_the_same_to_everybody(name: str, seconds: float) -> None:
    assert live(made(name), one_by_one([10, 9_000])) == [(seconds, seconds)] * 3


@pytest.mark.parametrize(
    ("name", "waits", "point", "promise"),
    [
        ("median-7d", [100, 300, 200], 200, 200),
        ("median-7d", [100, 300, 200, 500], 250, 250),
        ("median-last-10", [9_000, *[100] * 5, *[200] * 5], 150, 150),  # the first of eleven is forgotten
        ("les", [100, 300, 200], 200, 200),
        ("moving-quantile", [float(n) for n in range(1, 51)], 25.5, 46),  # the ceil(51 * 0.9)-th
        ("moving-quantile", [float(n) for n in range(1, 61)], 35.5, 56),  # the newest fifty
        ("moving-quantile", [100, 200], 150, 200),  # too few for the quantile: the longest
        ("queue-position", [100, 300, 200], 200, 200),
        ("hol", [100, 300], 0, 0),  # nobody waits
        ("ql", [100, 300], 200.1001, 200.1001),  # 400 busy seconds, two answers; the first weighs a 500th less
    ],
)
def test_what_is_said_after_these_waits(name: str, waits: list[float], point: float, promise: float) -> None:
    assert live(made(name), one_by_one(waits))[-1] == pytest.approx((point, promise), abs=1e-3)


def test_the_moving_mean_and_its_deviation() -> None:
    """From 600 and 600 squared: off by 400, a tenth is 40; (1 - 0.1) * (360,000 + 400 * 40) = 338,400."""
    assert live(made("ewma"), one_by_one([1_000])) == [
        (600, 1_800),
        pytest.approx((640, 640 + 2 * 338_400**0.5)),
    ]


def test_seven_days_are_days_of_the_clock() -> None:
    eight_days = 8 * 86_400
    steps: list[Step] = [(0, "comes", "a"), (50, "answered", "a"), (eight_days, "comes", "b")]
    steps += [(eight_days + 70, "answered", "b"), (eight_days + 80, "comes", "c")]

    assert [point for point, _ in live(made("median-7d"), steps)] == [600, 600, 70]


def test_the_head_of_the_line_is_the_one_who_waits_longest() -> None:
    steps: list[Step] = [(0, "comes", "a"), (10, "comes", "b"), (30, "comes", "c")]
    steps += [(40, "answered", "b"), (50, "comes", "d"), (60, "left", "a"), (70, "comes", "e")]

    assert [point for point, _ in live(made("hol"), steps)] == [0, 10, 30, 50, 40]


def test_the_length_of_the_queue_times_the_pace() -> None:
    """Two answers in 120 busy seconds; the idle ones from 120 to 1,000 do not count."""
    steps: list[Step] = [(0, "comes", "a"), (60, "answered", "a"), (60, "comes", "b"), (120, "answered", "b")]
    steps += [(1_000, "comes", "c"), (1_000, "comes", "d"), (1_000, "comes", "e", 1), (1_000, "left", "c")]
    steps += [(1_000, "comes", "f"), (1_000, "comes", "g", 1)]

    said = [point for point, _ in live(made("ql"), steps)]

    assert said[2:] == pytest.approx([60, 120, 60, 180, 120], rel=1e-3)


def test_the_newest_span_of_a_position_that_has_waits() -> None:
    """Position 1 waits 1,000 s long ago, 100 s an hour ago, 40 and 60 s now; position 2 was never seen."""
    day = 86_400
    steps: list[Step] = [(0, "comes", "a"), (1_000, "answered", "a"), (day, "comes", "b")]  # three weeks: 1,000
    steps += [(day + 100, "answered", "b"), (day + 3_600, "comes", "c")]  # two hours: 100
    steps += [(day + 3_640, "answered", "c"), (day + 3_650, "comes", "d"), (day + 3_710, "answered", "d")]
    steps += [(day + 3_720, "comes", "e"), (day + 3_720, "comes", "f")]  # ten minutes: 40 and 60
    steps += [(day + 3_730, "left", "e"), (day + 3_730, "left", "f"), (30 * day, "comes", "g")]  # all forgotten

    assert [point for point, _ in live(made("queue-position"), steps)] == [600, 1_000, 100, 40, 50, 50, 600]


@pytest.mark.parametrize("name", list(predictors()))
def test_all_take_a_customer_who_leaves_and_say_something_at_once(name: str) -> None:
    steps: list[Step] = [(0, "comes", "a"), (5, "comes", "b", 1), (20, "left", "a"), (30, "answered", "b")]

    said = live(made(name), [*steps, (40, "comes", "c")])

    assert all(0 <= seconds < 1e6 for guess in said for seconds in guess)


class Minute:
    """Says a minute, always."""

    def arrived(self, message: str, at: Moment, priority: int) -> Guess:
        return Guess(60, 60)

    def answered(self, message: str, at: Moment) -> None: ...

    def left(self, message: str, at: Moment) -> None: ...


def test_adaptive_conformal_moves_its_level_with_every_hit_and_miss() -> None:
    said = live(Adaptive(Minute(), 0.9), one_by_one([60, 120, 120, 30]))

    # a minute times: 2.5 at first; of [1]: 1, kept, so the level is 0.102; then missed: 0.084, of [1, 2]: 2; kept:
    # 0.086, of [1, 2, 2]; kept: of [0.5, 1, 2, 2] the ceil(5 * 0.912)-th, the longest
    assert [promise for _, promise in said] == [150, 60, 120, 120, 120]


def test_after_many_misses_it_says_more_than_it_ever_saw() -> None:
    waits = [100.0 * 1.2**n for n in range(20)]

    promise = live(Adaptive(Minute(), 0.9), one_by_one(waits))[-1][1]

    assert promise > waits[-1]


def test_ours_starts_from_what_ops_know_of_their_desk() -> None:
    quick = PromiseSettings(agents=4, handling=timedelta(minutes=4))

    known, unknown = (predictors()["ours"](replace(SETUP, settings=each)) for each in (quick, SETUP.settings))

    assert live(known, one_by_one([]))[0][1] < live(unknown, one_by_one([]))[0][1]
