"""The parts of the estimator, each by itself."""

import math
import random
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.flow.promise.pace.correction import Correction
from responder.flow.promise.pace.experts import HISTORY, PACE, Experts
from responder.flow.promise.pace.level import Level
from responder.flow.promise.pace.queue import Waiting
from responder.flow.promise.pace.rates import Rates
from responder.flow.promise.pace.residuals import Residuals, class_of
from responder.flow.promise.pace.sentence import share, spell
from responder.flow.promise.pace.window import Window


@given(values=st.lists(st.floats(0, 100), min_size=1, max_size=60), part=st.sampled_from([0.5, 0.9, 0.99]))
def test_a_window_knows_the_conformal_quantile_of_the_newest(values, part):
    """Of n the ceil((n + 1) * part)-th smallest."""
    window = Window(20)
    for value in values:
        window.add(value)
    newest = sorted(values[-20:])
    rank = min(math.ceil((len(newest) + 1) * part - 1e-9), len(newest))

    assert window.quantile(part) == newest[rank - 1]
    assert window.values() == values[-20:]


def test_a_window_can_be_amended_as_long_as_it_remembers():
    window = Window(2, [1.0, 5.0])
    window.amend(5.0, 9.0)
    window.amend(77.0, 0.0)

    assert window.values() == [1.0, 9.0]


def answers(level, count, pace, chance):
    """Let so many answers come at `pace` times the usual rate."""
    for _ in range(count):
        level.spend(chance.expovariate(pace))
        level.answer()


def silence(level, expected):
    """Let so many answers stay away."""
    level.spend(expected)
    level.look()


class TestLevel:
    """It follows what answers show, and says how sure it is."""

    def test_a_rise_is_told_whether_it_is_proven_or_not(self):
        level, chance = Level(), random.Random(1)
        answers(level, 120, 0.5, chance)
        assert (level.rises, level.quicker) == (0, False)
        level._errors = [9.0, 3.0]  # levels did harm here
        changes = level.changes
        answers(level, 150, 1.2, chance)

        assert level.changes == changes
        assert level.rises >= 1
        assert Level.load(level.dump()).dump() == level.dump()

    def test_a_usual_day_changes_nothing(self):
        level = Level()
        answers(level, 3_000, 1.0, random.Random(2))

        assert level.changes <= 3
        assert 0.7 < level.value < 1.4

    @pytest.mark.parametrize("pace", [0.4, 0.5, 2.0, 2.5])
    def test_a_change_is_found_within_sixty_answers(self, pace):
        """At most desks: the median of nine."""
        found = []
        for seed in range(9):
            level, chance = Level(), random.Random(seed)
            answers(level, 150, 1.0, chance)
            answers(level, 60, pace, chance)
            found.append(level.value)

        assert abs(math.log(median(found) / pace)) < 0.3

    def test_nobody_answering_is_found_without_an_answer(self):
        level = Level()
        silence(level, 20.0)

        assert level.value < 0.5

    def test_looking_more_often_changes_nothing(self):
        often, once = Level(), Level()
        for _ in range(8):
            silence(often, 1.0)
        silence(once, 8.0)
        for level in (often, once):
            level.answer()

        assert often.value == pytest.approx(once.value)
        assert often.dump()["belief"] == pytest.approx(once.dump()["belief"])

    def test_it_comes_back_to_usual(self):
        level, chance = Level(), random.Random(7)
        answers(level, 100, 1.0, chance)
        answers(level, 60, 0.5, chance)
        answers(level, 200, 1.0, chance)

        assert 0.8 < level.value < 1.25

    def test_overnight_it_goes_back_towards_usual_and_is_less_sure(self):
        level, chance = Level(), random.Random(7)
        answers(level, 100, 1.0, chance)
        answers(level, 60, 0.5, chance)
        slow, sure = level.value, level.unsure
        level.new_day()

        assert slow < level.value < 1.0
        assert level.unsure > 2 * sure

    def test_where_levels_did_harm_more_proof_is_asked_for(self):
        """The same slow hour, after sixty forecasts that the level made worse."""
        naive, burnt = Level(), Level()
        for _ in range(60):
            burnt.learn(600.0, 6_000.0, 600.0)
        for level in (naive, burnt):
            silence(level, 13.0)

        assert naive.value < 0.6
        assert burnt.value > 0.8


class TestResiduals:
    """Past errors, so that nights count and not their messages."""

    def test_one_bad_night_does_not_fill_the_window(self):
        """Thirty nights of forty messages each, the last of them twice as slow as was thought."""
        errors = Residuals(0.9)
        for night in range(30):
            for ahead in range(40):
                errors.add(class_of(ahead, urgent=False), 3.0 if night == 29 else 0.5)

        assert errors.quantile(class_of(39, urgent=False)) < 1.0

    def test_free_agents_say_nothing_about_a_queue(self):
        errors = Residuals(0.9)
        for _ in range(300):
            errors.add(class_of(0, urgent=False), -1.0)

        assert errors.quantile(class_of(0, urgent=False)) < 0
        assert errors.quantile(class_of(20, urgent=False)) > 1


class TestCorrection:
    """Every kept and every broken promise counts."""

    def test_nine_kept_for_one_broken_keeps_it_where_it_is(self):
        correction = Correction(0.9)
        for _ in range(100):
            correction.broken(0)
            for _ in range(9):
                correction.kept(0)

        assert abs(correction.value) < 0.1

    def test_breaks_in_a_row_count_more_each(self):
        correction, steps = Correction(0.9), []
        for _ in range(5):
            before = correction.value
            correction.broken(0)
            steps.append(correction.value - before)

        assert steps[0] < steps[1] < steps[2] < steps[3]

    def test_those_behind_many_others_move_it_less(self):
        alone, behind = Correction(0.9), Correction(0.9)
        alone.broken(0)
        behind.broken(99)

        assert behind.value == pytest.approx(alone.value / 10)

    def test_when_the_pace_has_become_quicker_kept_promises_count_more_until_one_breaks(self):
        def steps(correction):
            before = correction.value
            correction.kept(0)
            return before - correction.value

        usual, quicker, broke = Correction(0.9), Correction(0.9), Correction(0.9)
        quicker.explained(quicker=True)
        broke.explained(quicker=True)
        broke.broken(0)

        assert steps(quicker) == pytest.approx(3 * steps(usual))
        assert steps(broke) < 2 * steps(Correction(0.9))
        for _ in range(40):
            quicker.kept(0)
        assert Correction.load(quicker.dump(), 0.9)._eager == 0

    def test_it_has_its_limits(self):
        correction = Correction(0.9)
        for _ in range(1_000):
            correction.broken(0)

        assert correction.value == 2.5


class TestExperts:
    """The pace of the queue, and the waits of the past: who loses less is told."""

    @staticmethod
    def judge(experts, count, *, by_pace, by_history, wait, arrived=0.0):
        """Let so many messages be answered after `wait`, which each expert had promised something."""
        for _ in range(count):
            message = Waiting("m", arrived, 0, 0, 9, 1.0, 1.0, None, by_pace, by_history, PACE, 0.0)
            experts.answered(message, wait)

    def test_history_is_told_where_it_loses_less(self):
        experts = Experts(0.9)
        self.judge(experts, 60, by_pace=600.0, by_history=3_600.0, wait=3_000.0)

        assert experts.chosen(waits_known=True) == HISTORY

    def test_but_not_while_it_loses_far_more_over_the_last_messages(self):
        experts = Experts(0.9)
        self.judge(experts, 60, by_pace=600.0, by_history=36_000.0, wait=33_000.0)
        self.judge(experts, 60, by_pace=60.0, by_history=36_000.0, wait=30.0)

        assert experts._loss[HISTORY] < 0.9 * experts._loss[PACE]
        assert experts.chosen(waits_known=True) == PACE

    def test_what_was_forecast_before_a_change_proves_nothing_after_it(self):
        experts = Experts(0.9)
        experts.explained(500.0, quicker=False)
        self.judge(experts, 60, by_pace=600.0, by_history=3_600.0, wait=3_000.0, arrived=499.0)
        assert experts.chosen(waits_known=True) == PACE
        self.judge(experts, 30, by_pace=600.0, by_history=3_600.0, wait=3_000.0, arrived=501.0)

        assert experts.chosen(waits_known=True) == HISTORY


class TestRates:
    """Answers under load and in light hours."""

    def test_idle_time_counts_nowhere(self):
        rates = Rates(600.0, 3.0)

        assert rates.overall() == pytest.approx(1 / 600)

    def test_hours_differ(self):
        rates = Rates(600.0, 3.0)
        for _ in range(200):
            rates.spend(9, 300.0, 5)
            rates.count(9, 5)
            rates.spend(13, 900.0, 5)
            rates.count(13, 5)

        assert rates.loaded(9) > 1.5 * rates.loaded(13)
        assert rates.loaded(13) < rates.loaded(20) < rates.loaded(9)

    def test_few_waiting_is_another_pace(self):
        rates = Rates(600.0, 3.0)
        for _ in range(100):
            rates.spend(9, 3_600.0, 1)
            rates.count(9, 1)

        assert rates.light() < rates.overall() / 3


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "0 min"), (1, "1 min"), (60, "1 min"), (3_600, "1 h"), (6_720, "1 h 52 min")]
)
def test_spans_are_spelled_in_minutes(seconds, text):
    assert spell(seconds) == text


@pytest.mark.parametrize(("keep", "text"), [(0.9, "9 of 10"), (0.95, "19 of 20"), (0.87, "87.0%")])
def test_shares_are_said_as_people_say_them(keep, text):
    assert share(keep) == text
