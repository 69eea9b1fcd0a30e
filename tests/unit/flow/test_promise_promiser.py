"""The promise: from what the estimator says to a moment that people say."""

import itertools
import json
import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from responder.config.durations import parse_duration
from responder.config.settings import Settings
from responder.errors import ConfigInvalid
from responder.flow.promise import Promiser
from responder.store.records import PaceEvent

MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)  # 09:00 in Amsterdam
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
OFFICE = {"mon-fri": ["09:00-17:00"]}
MINUTE = timedelta(minutes=1)
IDS = itertools.count(1)


def promiser(hours=OFFICE, **promise):
    company = {"name": "Example", "timezone": "Europe/Amsterdam"}
    return Promiser(Settings.model_validate({"company": company, "hours": hours, "promise": promise}))


def asked(desk, question, at, account="mail"):
    """Somebody asks, hears a promise, and waits from now on."""
    promise = desk.promise(account, at)
    desk.hear(PaceEvent(id=next(IDS), account=account, conversation=question, at=at, due=promise.due))
    return promise


def answered(desk, question, arrived_at, at, account="mail"):
    """A colleague answers."""
    desk.hear(PaceEvent(id=next(IDS), account=account, conversation=question, at=at, arrived_at=arrived_at))


def left(desk, question, at, account="mail"):
    """Nobody has to answer any more."""
    desk.hear(PaceEvent(id=next(IDS), account=account, conversation=question, at=at, arrived_at=at, left=True))


def moments(first, last):
    """Any moment of these years."""
    start = datetime(first, 1, 1, tzinfo=UTC)
    return st.integers(0, (last - first) * 365 * 86_400).map(lambda second: start + timedelta(seconds=second))


class TestPromise:
    """From business time to a moment that people say."""

    @pytest.mark.parametrize(
        ("now", "start", "due"),
        [
            pytest.param("2026-11-23T10:00", "4h", "2026-11-23T14:00", id="in the day"),
            pytest.param("2026-11-23T10:00", "1 min", "2026-11-23T10:05", id="at least five minutes"),
            pytest.param("2026-11-23T10:00:30", "1h", "2026-11-23T11:05", id="from the next full minute"),
            pytest.param("2026-11-23T15:00", "4h", "2026-11-24T11:00", id="over the night"),
            pytest.param("2026-11-23T16:58", "1 min", "2026-11-24T10:00", id="not past closing"),
            pytest.param("2026-11-23T03:00", "2h", "2026-11-23T11:00", id="at night counting begins at the opening"),
            pytest.param("2026-11-20T16:00", "2h", "2026-11-23T10:00", id="over the weekend"),
            pytest.param("2026-11-20T10:00", "7h", "2026-11-20T17:00", id="exactly closing time"),
        ],
    )
    def test_due(self, now, start, due):
        asked = datetime.fromisoformat(f"{now}+01:00").astimezone(UTC)
        promise = promiser(until_known=start).promise("mail", asked)

        assert promise.due == datetime.fromisoformat(f"{due}+01:00")
        assert (promise.made_at, promise.zone) == (asked, "Europe/Amsterdam")

    def test_where_nothing_opens_it_is_plain_time_and_says_so(self):
        promise = promiser({"mon-sun": []}).promise("mail", MONDAY)

        assert promise.due == MONDAY + timedelta(hours=4)
        assert promise.basis.endswith("; there are no opening hours to count it in, so it is plain time")

    def test_the_start_value_says_how_much_is_known(self):
        desk = promiser()
        asked(desk, 1, MONDAY - timedelta(days=3))
        answered(desk, 1, MONDAY - timedelta(days=3), MONDAY - timedelta(days=3) + MINUTE)

        assert desk.promise("mail", MONDAY).basis == (
            "the start value, 4 h of opening time; 1 of the 30 answers needed are known"
        )

    def test_what_is_known_counts_at_once_and_for_its_account_only(self):
        desk = promiser(history=10)
        for day in range(40, 0, -1):
            at = MONDAY - timedelta(days=day)
            asked(desk, day, at)
            answered(desk, day, at, at + 20 * MINUTE)

        assert MONDAY + 20 * MINUTE <= desk.promise("mail", MONDAY).due <= MONDAY + 40 * MINUTE
        assert desk.promise("chat", MONDAY).due == MONDAY + 240 * MINUTE

    def test_a_wait_learned_without_its_arrival_counts_too(self):
        desk = promiser(history=10)
        for day in range(40, 0, -1):
            at = MONDAY - timedelta(days=day)
            answered(desk, None, at, at + 20 * MINUTE)

        assert desk.promise("mail", MONDAY).due == MONDAY + 20 * MINUTE

    def test_an_answer_before_its_question_teaches_nothing(self):
        desk = promiser()
        answered(desk, 1, MONDAY, MONDAY - MINUTE)

        assert "; 0 of the 30 answers needed" in desk.promise("mail", MONDAY).basis

    def test_figures_of_ops_replace_the_start_value(self):
        desk = promiser(agents=3, handling="6 min")

        first = asked(desk, 1, MONDAY)
        assert first.due == MONDAY + 10 * MINUTE
        assert first.basis.startswith("0 ahead, 30 answers an hour at this hour, as usual today: about 2 min; 9 of 10 ")
        assert first.basis.endswith("; 0 of the 30 answers needed are known")

    def test_who_waits_counts(self):
        desk = promiser(agents=1, handling="6 min")
        dues = [asked(desk, count, MONDAY).due for count in range(12)]

        assert dues == sorted(dues)
        assert dues[-1] >= MONDAY + 72 * MINUTE
        left(desk, 0, MONDAY)
        for count in range(1, 12):
            answered(desk, count, MONDAY, MONDAY + MINUTE)
        assert asked(desk, 99, MONDAY + MINUTE).due < MONDAY + 15 * MINUTE

    def test_many_ahead_ask_for_more_than_the_start_value(self):
        desk = promiser(until_known="20 min")
        dues = [asked(desk, count, MONDAY).due for count in range(200)]

        assert dues[0] == MONDAY + 20 * MINUTE < dues[-1]

    def test_least_promises_that_always_hold_teach_no_carelessness(self):
        """Five minutes are told and twenty seconds needed, 300 times: the forecast stays one for nine of ten."""
        desk = promiser({})
        for count in range(300):
            at = MONDAY + count * 10 * MINUTE
            promise = asked(desk, count, at)
            answered(desk, count, at, at + timedelta(seconds=15 + count % 10))

        correction = re.search(r"correction ([+-]\d+) %", promise.basis)
        assert correction is None or int(correction[1]) > -60

    def test_a_restart_changes_no_promise(self):
        one, other = promiser(history=5), promiser(history=5)
        for count in range(60):
            asked(one, count, MONDAY + count * MINUTE)
            if count > 5:
                answered(one, count - 5, MONDAY, MONDAY + count * MINUTE)
        assert other.restore(json.loads(json.dumps(one.dump()))) == []
        now = MONDAY + timedelta(hours=2)

        assert other.promise("mail", now) == one.promise("mail", now)

    @pytest.mark.parametrize("state", [{}, {"version": 0}, {"version": 1}, [], None, {"version": 1, "rates": 3}])
    def test_a_state_that_cannot_be_read_is_named_and_left_out(self, state):
        desk = promiser()

        assert desk.restore({"mail": state}) == ["mail"]
        assert desk.promise("mail", MONDAY).due == MONDAY + 240 * MINUTE

    def test_who_came_later_does_not_hold_up_who_waits_already(self):
        desk = promiser(agents=1, handling="6 min")
        for count in range(20):
            asked(desk, count, MONDAY)

        assert desk.again("mail", 0, MONDAY).due < desk.again("mail", 10, MONDAY).due < desk.promise("mail", MONDAY).due

    def test_those_promised_in_the_same_moment_are_ahead_too(self):
        desk = promiser(agents=1, handling="6 min")
        dues = [desk.promise("mail", MONDAY, more=more).due for more in range(12)]

        assert dues == sorted(dues)
        assert dues[-1] >= MONDAY + 72 * MINUTE

    def test_it_is_busy_when_many_are_ahead_and_the_wait_is_far_from_usual(self):
        desk = promiser(history=10)
        for day in range(60, 0, -1):
            at = MONDAY - timedelta(days=day)
            asked(desk, day, at)
            answered(desk, day, at, at + 5 * MINUTE)
        quiet = desk.promise("mail", MONDAY)
        for count in range(100, 200):
            asked(desk, count, MONDAY)

        assert not quiet.busy
        assert desk.promise("mail", MONDAY).busy

    def test_a_flood_is_forecast_for_a_few_more_ahead_never_for_fewer(self):
        desk = promiser(agents=4, handling="1 min")
        for count in range(400):
            promise = asked(desk, count, MONDAY)
            assert int(promise.basis.split()[0]) >= count

    def test_a_night_between_question_and_answer_does_not_count(self):
        desk = promiser(history=5)
        evening = MONDAY - timedelta(days=3) + timedelta(hours=7, minutes=30)  # friday 16:30
        for _ in range(40):
            answered(desk, None, evening, MONDAY + 10 * MINUTE)

        assert (
            "9 of 10 of the last 40 answers took at most 40 min at this hour"
            in desk.promise("mail", MONDAY + 30 * MINUTE).basis
        )

    def test_a_calendar_that_cannot_be_read_is_refused(self):
        with pytest.raises(ConfigInvalid, match=r"hours\.mon: found 'x'"):
            promiser({"mon": ["x"]})


@profile(max_examples=200, deadline=None)
@given(
    now=moments(2025, 2030),
    start=st.timedeltas(timedelta(0), timedelta(days=5)),
    hours=st.sampled_from(
        [
            OFFICE,
            {},
            {"mon-sun": []},
            {"thu": ["22:00-03:00"]},
            {"mon-sun": ["08:00-12:00", "12:10-23:59"], "holidays": "NL"},
        ]
    ),
)
def test_every_promise_lies_ahead_in_opening_time_and_never_moves_back(now, start, hours):
    desk = promiser(hours)

    first = desk.promise("mail", now, start=start)
    later = desk.promise("mail", now + 7 * MINUTE, start=start)

    assert first.due >= now + 5 * MINUTE
    assert first.due.second == 0
    if (end := desk.calendar.closes_at(first.due)) is None:
        assert not desk.calendar.next_opening(now) or desk.calendar.is_open(first.due)
    assert end is None or end >= first.due
    assert first.due <= later.due + timedelta(hours=1)  # a coarser step when further away


@pytest.mark.parametrize(
    ("promised", "now", "span", "due"),
    [
        pytest.param("2026-11-23T12:00", "2026-11-23T10:00", "2h", "2026-11-23T14:00", id="later than it was"),
        pytest.param(
            "2026-11-23T09:00", "2026-11-23T10:00", "2h", "2026-11-23T12:00", id="from now, once it has passed"
        ),
        pytest.param("2026-11-23T15:00", "2026-11-23T10:00", "3h", "2026-11-24T10:00", id="in opening time"),
        pytest.param(
            "2026-11-23T15:00", "2026-11-23T10:00", "2h 10min", "2026-11-23T17:30", id="no later than closing"
        ),
        pytest.param("2026-11-23T12:00", "2026-11-23T11:40", "1 min", "2026-11-23T12:05", id="at least five minutes"),
    ],
)
def test_a_promise_moves_to_a_moment_that_people_say(promised, now, span, due):
    promised, now, due = (datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM) for text in (promised, now, due))

    assert promiser({"mon-fri": ["09:00-17:30"]}).moved("mail", promised, now, parse_duration(span)) == due


def test_what_counts_from_now_on_is_the_same_within_one_minute():
    desk, due = promiser(), MONDAY + timedelta(hours=4)
    within = [MONDAY + timedelta(microseconds=1), MONDAY + timedelta(seconds=30), MONDAY + MINUTE]

    assert {desk.later(now, timedelta(hours=1)) for now in within} == {MONDAY + timedelta(hours=1, minutes=1)}
    assert {desk.part_of(now, due, 0.5) for now in within} == {MONDAY + timedelta(hours=2, seconds=30)}
    assert desk.later(MONDAY, timedelta(hours=1)) == MONDAY + timedelta(hours=1)
