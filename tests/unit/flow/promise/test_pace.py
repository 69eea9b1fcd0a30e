"""The estimator of one account: what it promises, how it reacts, what it survives."""

import json
import random
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from statistics import median

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from responder.config.settings import Hours
from responder.flow.promise import BusinessCalendar
from responder.flow.promise.pace import Pace

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)  # 09:00 in Amsterdam
START = timedelta(hours=4)


def calendar(**hours):
    return BusinessCalendar.of(Hours.model_validate(hours), "Europe/Amsterdam")


ALWAYS = calendar()
OFFICE = calendar(**{"mon-fri": ["09:00-12:30", "13:00-17:00"], "holidays": "NL"})
NEVER = calendar(**{"mon-sun": []})


def pace(open_=ALWAYS, **known):
    return Pace(open_, **{"keep": 0.9, "start": START, **known})


def desk(hours, *, agents=2, every=5.0, minutes=9.0, seed=3):
    """A round-the-clock desk simulated for so many hours. Returns the estimator and (hour, forecast, wait) of each."""
    chance = random.Random(seed)
    estimator = pace()
    staff = agents if callable(agents) else lambda _: agents
    now, waiting, told, count = 0.0, [], {}, 0
    busy: list[float] = []
    coming = chance.expovariate(1 / every)
    while now < hours * 60:
        now = min([coming, *(each for each in busy if each > now)])
        busy = [each for each in busy if each > now]
        at = MONDAY + now * MINUTE
        if now == coming:
            told[count] = [now / 60, estimator.arrived(str(count), at), None]
            waiting.append((count, now))
            count += 1
            coming = now + chance.expovariate(1 / every)
        while waiting and len(busy) < staff(now / 60):
            first, since = waiting.pop(0)
            estimator.answered(str(first), at)
            told[first][2] = (now - since) * MINUTE
            busy.append(now + chance.lognormvariate(-0.18, 0.6) * minutes)
    return estimator, [tuple(each) for each in told.values() if each[2] is not None]


@pytest.fixture(scope="module")
def busy():
    """A busy desk, simulated once."""
    return desk(600, every=4.8)


class TestSharpAndKept:
    """What it is for."""

    def test_nine_of_ten_hold(self, busy):
        rows = busy[1][200:]

        assert 0.87 <= sum(wait <= told.promise for _, told, wait in rows) / len(rows) <= 0.94

    def test_and_are_not_far_off(self, busy):
        assert median(max(told.promise, MINUTE) / max(wait, MINUTE) for _, told, wait in busy[1][200:]) < 2.5

    def test_the_clock_moment_is_the_promise(self, busy):
        assert all(
            abs(told.due - (MONDAY + at * HOUR) - told.promise) < timedelta(seconds=1) for at, told, _ in busy[1]
        )

    def test_half_of_the_staff_leaves(self):
        """By then some promises are made that cannot hold; an hour or two later it knows."""
        _, rows = desk(260, agents=lambda hour: 4 if hour < 200 else 2, every=4.2, seed=8)
        after = [wait <= told.promise for at, told, wait in rows if 203 <= at < 215]

        assert len(after) > 100
        assert sum(after) / len(after) > 0.8

    def test_ops_figures_sharpen_the_first_promises(self):
        told = pace(agents=3, handling=6 * MINUTE).arrived("first", MONDAY)
        unknown = pace().arrived("first", MONDAY)

        assert told.point == 2 * MINUTE
        assert told.promise < unknown.promise / 3
        assert told.thin
        assert unknown.thin


class TestMoreAhead:
    """Who has more people ahead is not promised an earlier time, whatever a class of backlog has learned."""

    @pytest.mark.parametrize("seed", [3, 4, 5, 6])
    @pytest.mark.parametrize("minutes", [9.0, 9.6])
    def test_a_class_begins_where_the_one_below_ends(self, seed, minutes):
        estimator, rows = desk(300, every=4.8, seed=seed, minutes=minutes)
        at, waiting = MONDAY + 300 * HOUR, estimator.ahead_of(0)

        for fewer in (6, 14, 30):
            told = [estimator.peek(at, more=ahead - waiting).promise for ahead in (fewer, fewer + 1)]
            assert told[0] <= told[1]
        assert len(rows) > 3000


class TestReaction:
    """What changes a promise."""

    def test_more_ahead_wait_longer(self):
        estimator = pace(OFFICE)
        told = [estimator.arrived(str(count), MONDAY) for count in range(120)]

        assert [each.ahead for each in told] == list(range(120))
        for less, more in pairwise(told):
            assert less.point < more.point
            assert less.promise < more.promise
            assert less.due <= more.due

    def test_a_new_time_counts_those_who_came_before_and_all_who_go_first(self):
        estimator = pace()
        for count, priority in enumerate([0, 1, 0, 0, 2]):
            estimator.arrived(str(count), MONDAY, priority=priority)

        assert [estimator.again(str(count), MONDAY).ahead for count in range(5)] == [2, 1, 3, 4, 0]

    def test_only_the_same_and_higher_priority_are_ahead(self):
        estimator = pace()
        for count, priority in enumerate([0, 0, 1, 2, -1]):
            estimator.arrived(str(count), MONDAY, priority=priority)

        assert [estimator.peek(MONDAY, priority=each).ahead for each in (3, 2, 1, 0, -1)] == [0, 1, 2, 4, 5]

    def test_an_overdue_message_counts_at_once(self):
        """The same two queues; one was promised so much time that nobody is late yet."""
        late, calm = desk(100, every=6)[0], desk(100, every=6)[0]
        now = MONDAY + 101 * HOUR
        for estimator in (late, calm):
            for count in range(6):
                estimator.arrived(f"new {count}", now)
        for count in range(6):
            calm.promised(f"new {count}", now + 90 * HOUR)
        later = now + 3 * HOUR

        assert late.peek(later).ahead == calm.peek(later).ahead
        assert late.peek(later).promise > 1.05 * calm.peek(later).promise

    def test_who_leaves_waits_no_more_and_is_not_judged(self):
        estimator = pace()
        estimator.arrived("a", MONDAY)
        estimator.left("a", MONDAY + 5 * MINUTE)

        assert (len(estimator), estimator.known) == (0, 0)
        assert estimator.dump()["experts"] == pace().dump()["experts"]

    def test_many_who_leave_shorten_the_queue(self):
        patient, hasty = pace(agents=1, handling=10 * MINUTE), pace(agents=1, handling=10 * MINUTE)
        for estimator in (patient, hasty):
            for count in range(40):
                estimator.arrived(str(count), MONDAY)
            for count in range(20):
                (hasty.left if estimator is hasty else patient.answered)(str(count), MONDAY)
                estimator.arrived(f"more {count}", MONDAY)

        assert hasty.peek(MONDAY).ahead == patient.peek(MONDAY).ahead
        assert hasty.peek(MONDAY).point < patient.peek(MONDAY).point

    def test_what_was_told_is_what_is_kept(self):
        """Both wait two hours: whose promise was moved up to that has kept it."""
        one, other = pace(), pace()
        for count in range(3):
            at = MONDAY + count * 3 * HOUR
            for estimator in (one, other):
                estimator.arrived(str(count), at)
            other.promised(str(count), at + 3 * HOUR)
            for estimator in (one, other):
                estimator.answered(str(count), at + 2 * HOUR)

        late, kept = (each.peek(at + 2 * HOUR).basis for each in (one, other))
        assert "correction +" in late
        assert "correction -" in kept

    def test_an_unknown_answer_heard_first_belongs_to_the_message_that_follows(self):
        estimator = pace()
        estimator.answered("a", MONDAY)
        estimator.arrived("a", MONDAY)

        assert len(estimator) == 0


class TestClosings:
    """Business time only."""

    def test_a_night_is_no_wait(self):
        evening = datetime(2026, 11, 23, 15, 55, tzinfo=UTC)  # five minutes before closing
        told = pace(OFFICE, agents=1, handling=20 * MINUTE).arrived("a", evening)

        assert told.due > datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
        assert told.due - datetime(2026, 11, 24, 8, 0, tzinfo=UTC) == told.promise - 5 * MINUTE

    def test_no_promise_ends_when_nobody_works(self):
        estimator = pace(OFFICE)
        chance = random.Random(4)
        at = MONDAY
        for count in range(600):
            at += timedelta(minutes=chance.expovariate(1 / 40))
            due = estimator.arrived(str(count), at).due
            assert OFFICE.is_open(due) or OFFICE.closes_at(due) == due
            assert due > at
            if count > 10 and OFFICE.is_open(at):
                estimator.answered(str(count - 10), at)

    def test_where_nothing_ever_opens_it_is_plain_time(self):
        told = pace(NEVER).arrived("a", MONDAY)

        assert told.due - MONDAY == told.promise

    def test_a_wait_over_night_is_short(self):
        estimator = pace(OFFICE)
        for day in range(5):
            at = datetime(2026, 11, 23 + day, 15, 50, tzinfo=UTC)
            estimator.arrived(str(day), at)
            estimator.answered(str(day), at + timedelta(hours=16, minutes=12))  # 09:02 the next morning

        assert estimator.known == 5
        assert estimator.peek(at + timedelta(days=3)).promise < HOUR


class TestSentence:
    """What `why` shows."""

    def test_cold(self):
        told = pace(agents=3, handling=6 * MINUTE).arrived("a", MONDAY)

        assert told.basis == (
            "0 ahead, 30 answers an hour at this hour, as usual today: about 2 min; "
            "9 of 10 like this took at most 2.8 x; promise 6 min -> 09:05; 0 of the 30 answers needed are known"
        )

    def test_known(self):
        estimator, _ = desk(100, every=4.8)
        basis = estimator.peek(MONDAY + 100 * HOUR).basis

        assert "answers an hour at this hour, " in basis
        assert "needed" not in basis

    def test_another_day_is_named(self):
        told = pace(OFFICE, agents=1, handling=HOUR).arrived("a", MONDAY + 7 * HOUR)

        assert " -> 2026-11-24 " in told.basis

    def test_thin_as_long_as_too_few_answers_are_known(self):
        estimator = pace(history=20)
        thin = []
        for count in range(25):
            thin.append(estimator.arrived(str(count), MONDAY + count * HOUR).thin)
            estimator.answered(str(count), MONDAY + count * HOUR + MINUTE)

        assert thin == [True] * 20 + [False] * 5

    def test_a_high_share_needs_more_answers(self):
        estimator = pace(keep=0.99)
        estimator.arrived("a", MONDAY)

        assert estimator.peek(MONDAY).basis.endswith("; 0 of the 99 answers needed are known")

    def test_waits_that_follow_no_queue(self):
        """Half is answered at once, half after two days, whoever is ahead."""
        estimator, chance = pace(), random.Random(5)
        due: list[tuple[datetime, str]] = []
        for count in range(400):
            at = MONDAY + count * HOUR
            for when, id_ in [each for each in due if each[0] <= at]:
                estimator.answered(id_, when)
            due = [each for each in due if each[0] > at]
            told = estimator.arrived(str(count), at)
            due.append((at + (48 * HOUR if chance.random() < 0.5 else MINUTE), str(count)))

        assert "; by the waits of the past: 9 of 10 of the last 150 answers took at most " in told.basis
        assert told.promise > 40 * HOUR


EVENTS = st.lists(
    st.tuples(
        st.sampled_from(["arrived", "arrived", "arrived", "answered", "answered", "left", "promised", "peek"]),
        st.integers(0, 12),
        st.integers(-7_200, 200_000),
        st.integers(-1, 2),
    ),
    max_size=80,
)
CALENDARS = st.sampled_from([ALWAYS, OFFICE, NEVER])


def happen(estimator, event, now):
    """Let one wild event happen; return the new time and what was forecast, if anything."""
    kind, which, seconds, priority = event
    now = max(MONDAY - timedelta(days=3), now + timedelta(seconds=seconds))
    if kind in ("arrived", "peek"):
        told = estimator.arrived(str(which), now, priority=priority) if kind == "arrived" else estimator.peek(now)
        return now, told
    if kind == "promised":
        estimator.promised(str(which), now + timedelta(seconds=seconds))
    else:
        getattr(estimator, kind)(str(which), now)
    return now, None


@profile(max_examples=150, deadline=None)
@given(events=EVENTS, open_=CALENDARS, keep=st.sampled_from([0.6, 0.9, 0.99]))
def test_wild_events_give_finite_promises(events, open_, keep):
    """In any order, with ids that never came: the promise lies ahead of now and of the point."""
    estimator, now, newest = pace(open_, keep=keep), MONDAY, MONDAY - timedelta(days=9)
    for event in events:
        now, told = happen(estimator, event, now)
        newest = max(newest, now) if event[0] != "promised" else newest  # that one tells no time
        if told is not None:
            assert timedelta(0) < told.point <= told.promise + timedelta(microseconds=1)
            assert told.due > now
            assert told.due >= newest or open_ is not ALWAYS
            assert told.ahead <= 13


@profile(max_examples=80, deadline=None)
@given(events=EVENTS, open_=CALENDARS, cut=st.integers(0, 60))
def test_a_restart_changes_no_promise(events, open_, cut):
    """Dumped, written as JSON, read again: the same forecasts, and the same state in the end."""
    one, now = pace(open_), MONDAY
    for event in events[:cut]:
        now, _ = happen(one, event, now)
    other = Pace.load(json.loads(json.dumps(one.dump())), open_, keep=0.9, start=START)
    for event in events[cut:]:
        _, again = happen(other, event, now)
        now, told = happen(one, event, now)
        assert again == told

    assert json.dumps(other.dump()["experts"]) == json.dumps(one.dump()["experts"])


@profile(max_examples=80, deadline=None)
@given(events=EVENTS, open_=CALENDARS)
def test_what_was_asked_before_changes_no_promise(events, open_):
    """Who was asked at every moment what many would be promised says what one says who was not."""
    asked, other, now = pace(open_), pace(open_), MONDAY
    for kind, which, seconds, priority in events:
        event = kind, which, seconds if seconds % 2 else 0, priority
        _, again = happen(asked, event, now)
        now, told = happen(other, event, now)
        assert again == told
        for more in range(-min(3, asked.ahead_of(priority)), 3):  # as many ahead as there may be after the next event
            again = asked.peek(now, more=more, priority=priority)
        assert again == other.peek(now, more=2, priority=priority)

    assert asked.dump() == other.dump()


def test_a_restart_in_a_busy_week_changes_no_promise():
    one, _ = desk(120, every=4.6)
    other = Pace.load(json.loads(json.dumps(one.dump())), ALWAYS, keep=0.9, start=START)
    at = MONDAY + 121 * HOUR
    for count in range(300):
        assert one.arrived(f"n{count}", at) == other.arrived(f"n{count}", at)
        at += 5 * MINUTE
        if count > 6:
            one.answered(f"n{count - 6}", at)
            other.answered(f"n{count - 6}", at)


def test_an_unknown_version_is_refused():
    with pytest.raises(ValueError, match="version 1, expected 3"):
        Pace.load({**pace().dump(), "version": 1}, ALWAYS, keep=0.9, start=START)


def numbers(value):
    """How many numbers a state holds."""
    if isinstance(value, dict):
        return sum(numbers(each) for each in value.values())
    if isinstance(value, list | tuple):
        return sum(numbers(each) for each in value)
    return isinstance(value, int | float)


def test_it_never_holds_more_than_ten_thousand_numbers():
    """A year's worth, then a flood that nobody answers."""
    estimator, _ = desk(1_000, every=4.6)
    at = MONDAY + 1_001 * HOUR
    for count in range(2_500):
        estimator.arrived(f"flood {count}", at + count * timedelta(seconds=20), priority=count % 3)

    assert 2_000 < numbers(estimator.dump()) <= 10_000
    assert len(json.dumps(estimator.dump())) < 400_000
