"""The estimate and the promise: what holds for nine of ten, said with where it comes from."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from responder.config.settings import PromiseSettings, Settings
from responder.errors import ConfigInvalid
from responder.flow.promise import BusinessCalendar, Estimator, Promiser

MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)  # 09:00 in Amsterdam
OFFICE = {"mon-fri": ["09:00-17:00"]}
MINUTE = timedelta(minutes=1)


def promiser(hours=OFFICE, **promise):
    company = {"name": "Example", "timezone": "Europe/Amsterdam"}
    return Promiser(Settings.model_validate({"company": company, "hours": hours, "promise": promise}))


def taught(minutes, **promise):
    """An estimator for round-the-clock business that learned these waits, one an hour, until monday."""
    estimator = Estimator(
        PromiseSettings(**promise), BusinessCalendar.of(Settings.model_fields["hours"].default, "UTC")
    )
    for back, wait in enumerate(minutes):
        answered = MONDAY - (len(minutes) - back) * timedelta(hours=1)
        estimator.learn(answered - wait * MINUTE, answered)
    return estimator


class TestEstimate:
    """The share of past waits that ops ask for."""

    @pytest.mark.parametrize(
        ("known", "keep", "minutes"),
        [(30, 0.9, 28), (30, 0.8, 25), (99, 0.9, 90), (100, 0.9, 91), (99, 0.99, 99), (39, 0.95, 38)],
    )
    def test_it_is_the_conformal_quantile(self, known, keep, minutes):
        """Of n waits the ceil((n + 1) * keep)-th shortest."""
        waits = list(range(1, known + 1))
        random.Random(3).shuffle(waits)

        assert taught(waits, keep=keep).estimate(MONDAY).span == minutes * MINUTE

    @pytest.mark.parametrize(("known", "keep"), [(29, 0.9), (98, 0.99), (0, 0.9)])
    def test_thin_history_gives_the_start_value(self, known, keep):
        """Too few answers: fewer than `history`, or than can speak for such a share at all."""
        estimate = taught([1] * known, keep=keep).estimate(MONDAY)

        assert estimate.span == timedelta(hours=4)
        assert estimate.basis.startswith("the start value, 4 h of opening time; ")

    def test_an_account_may_have_its_own_start_value(self):
        assert taught([]).estimate(MONDAY, start=20 * MINUTE).span == 20 * MINUTE

    @pytest.mark.parametrize(
        ("keep", "basis"),
        [
            (0.9, "9 of 10 of the last 143 answers took at most 1 h 52 min of opening time"),
            (0.95, "19 of 20 of the last 143 answers took at most 1 h 52 min of opening time"),
            (0.87, "87.0% of the last 143 answers took at most 1 h 52 min of opening time"),
        ],
    )
    def test_it_says_where_it_comes_from(self, keep, basis):
        assert taught([112] * 143, keep=keep).estimate(MONDAY).basis == basis

    def test_what_is_older_than_look_back_is_forgotten(self):
        estimator = taught([5] * 40, look_back=timedelta(hours=35))

        assert estimator.estimate(MONDAY).basis.startswith("9 of 10 of the last 35 ")
        assert len(estimator) == 35

    def test_the_newest_2000_answers_count(self):
        estimator = taught([60] * 500 + [1] * 2000, look_back=timedelta(days=200))

        assert (len(estimator), estimator.estimate(MONDAY).span) == (2000, MINUTE)

    def test_who_waits_longer_than_the_estimate_counts_at_once(self):
        waiting = [MONDAY - 10 * MINUTE] * 20 + [MONDAY - 200 * MINUTE] * 5
        estimator = taught([30] * 30)

        estimate = estimator.estimate(MONDAY, waiting=waiting)

        assert estimate.span == 200 * MINUTE
        assert estimate.basis.endswith(
            "took at most 3 h 20 min of opening time, counting 5 still waiting longer than that"
        )

    @pytest.mark.parametrize(("backlog", "factor"), [(None, 1), (0, 1), (1, 1), (3, 1), (5, 1.5), (11, 3), (90, 4)])
    def test_a_backlog_over_twice_the_usual_raises_it(self, backlog, factor):
        """With an answer an hour, each after one hour, one waits as a rule."""
        waits = [60] * 100

        assert round(taught(waits).estimate(MONDAY, backlog=backlog).span / timedelta(hours=1), 1) == factor

    def test_an_answer_before_its_question_teaches_nothing(self):
        estimator = taught([])
        estimator.learn(MONDAY, MONDAY - MINUTE)

        assert len(estimator) == 0

    def test_a_question_of_the_year_1_counts_as_look_back(self):
        estimator = taught([])
        estimator.learn(datetime.min.replace(tzinfo=UTC), MONDAY)

        assert estimator.waited(datetime.min.replace(tzinfo=UTC), MONDAY) == timedelta(days=60)

    def test_nine_of_ten_hold_where_waits_are_alike(self):
        """Proven on 4,000 waits that each was promised before it was learned."""
        chance = random.Random(11)
        estimator = taught([])
        kept = []
        for step in range(4_000):
            arrived = MONDAY + step * 20 * MINUTE
            wait = timedelta(minutes=chance.lognormvariate(3, 1))
            kept.append(wait <= estimator.estimate(arrived).span)
            estimator.learn(arrived, arrived + wait)

        assert 0.885 < sum(kept[100:]) / len(kept[100:]) < 0.92


def moments(first, last):
    """Any moment of these years."""
    start = datetime(first, 1, 1, tzinfo=UTC)
    return st.integers(0, (last - first) * 365 * 86_400).map(lambda second: start + timedelta(seconds=second))


@profile(deadline=None)
@given(
    waits=st.lists(st.integers(0, 5_000), min_size=30, max_size=80),
    keep=st.floats(0.51, 0.96),
    backlog=st.none() | st.integers(0, 10_000),
)
def test_the_estimate_is_never_less_than_the_share_asked_for(waits, keep, backlog):
    span = taught(waits, keep=keep, look_back=timedelta(days=30)).estimate(MONDAY, backlog=backlog).span

    assert sum(wait * MINUTE <= span + timedelta(microseconds=1) for wait in waits) >= keep * len(waits)


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

    def test_what_is_learned_counts_at_once_and_for_its_account_only(self):
        desk = promiser(history=5)
        first = desk.promise("mail", MONDAY).due
        desk.load(
            "mail", [(MONDAY - (day * 24 * 60) * MINUTE, MONDAY - (day * 1440 - 20) * MINUTE) for day in range(1, 4)]
        )
        desk.load(
            "mail", [(MONDAY - timedelta(days=day), MONDAY - timedelta(days=day) + 20 * MINUTE) for day in range(4, 15)]
        )

        assert (first, desk.promise("mail", MONDAY).due) == (MONDAY + 240 * MINUTE, MONDAY + 20 * MINUTE)
        assert desk.promise("chat", MONDAY).due == MONDAY + 240 * MINUTE

    def test_load_takes_rows_in_any_order(self):
        rows = [(MONDAY + n * MINUTE, MONDAY + 2 * n * MINUTE) for n in range(40)]
        one, other = promiser(), promiser()
        one.load("mail", rows)
        other.load("mail", rows[::-1])
        now = MONDAY + timedelta(hours=2)

        assert one.promise("mail", now) == other.promise("mail", now)

    def test_a_night_between_question_and_answer_does_not_count(self):
        desk = promiser(history=5)
        evening = MONDAY - timedelta(days=3) + timedelta(hours=7, minutes=30)  # friday 16:30
        desk.load("mail", [(evening, MONDAY + 10 * MINUTE)] * 10)

        assert "took at most 40 min of opening time" in desk.promise("mail", MONDAY + 30 * MINUTE).basis

    def test_those_who_wait_are_seen(self):
        desk = promiser(history=5)
        desk.load("mail", [(MONDAY, MONDAY + 5 * MINUTE)] * 10)
        now = MONDAY + timedelta(hours=3)
        before = desk.promise("mail", now).due
        desk.see("mail", [MONDAY + 10 * MINUTE] * 8)

        assert desk.promise("mail", now).due > before + timedelta(hours=1)

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
