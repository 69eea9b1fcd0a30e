"""Which test shows what, row by row, of all that time can do to a promise; and that each of these tests is there."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
FAULTS, CHANGES, STORIES = "stories/test_time_faults.py", "stories/test_time_changes.py", "stories"
CALENDAR, SLOW = "unit/flow/test_promise_calendar.py", "unit/flow/test_promise_calendar_slow.py"
ROWS: dict[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "D01": (
        "a human answers just before the reminder",
        (
            (FAULTS, "test_d01_a_human_answers_just_before_the_reminder"),
            (f"{STORIES}/test_follow_up_races.py", "test_an_answer_between_any_two_steps_of_a_reminder"),
        ),
    ),
    "D02": (
        "a human answers while the reminder is claimed",
        (
            (FAULTS, "test_d02_a_human_answers_while_the_word_is_claimed"),
            (f"{STORIES}/test_follow_up_races.py", "Races"),
        ),
    ),
    "D03": (
        "the daemon dies between the answer and what it calls off",
        (
            (FAULTS, "test_d03_an_answer_that_is_recorded_is_decided_before_anything_is_said"),
            (f"{STORIES}/test_reminder_crash.py", "test_reminders_under_kills"),
        ),
    ),
    "D04": (
        "two daemons, or a restart",
        (
            (FAULTS, "test_d04_d08_two_daemons_say_it_once"),
            (f"{STORIES}/test_reminder_crash.py", "test_reminders_under_kills"),
        ),
    ),
    "D05": ("an outage at the time", ((FAULTS, "test_d05_after_an_outage_one_word_or_none"),)),
    "D06": (
        "the clock jumps back",
        (
            (FAULTS, "test_d06_the_clock_jumps_back_an_hour"),
            (FAULTS, "test_d06_what_was_to_be_tried_again_does_not_wait_for_the_hour"),
        ),
    ),
    "D07": (
        "the clock jumps ahead",
        (
            (FAULTS, "test_d07_the_clock_jumps_ahead_a_day"),
            (FAULTS, "test_d07_the_reply_window_does_not_close_by_a_jump_ahead"),
            (FAULTS, "test_d07_what_is_as_old_as_the_jump_was_just_written"),
        ),
    ),
    "D08": (
        "the clocks of two machines differ",
        (
            (FAULTS, "test_d04_d08_two_daemons_say_it_once"),
            ("store/test_several_daemons.py", "test_a_clock_that_is_not_the_database_s_is_told"),
        ),
    ),
    "D09": ("a local time that does not exist", ((CHANGES, "test_d09_d10_quiet_hours_end_at_half_past_two"),)),
    "D10": ("a local time that exists twice", ((CHANGES, "test_d09_d10_quiet_hours_end_at_half_past_two"),)),
    "D11": ("a span across the change", ((CHANGES, "test_d11_twenty_four_hours_are_twenty_four_hours"),)),
    "D12": ("a time of the day across the change", ((CHANGES, "test_d12_ten_o_clock_the_next_day_is_ten_o_clock"),)),
    "D13": ("midnight on days of change", ((SLOW, "test_every_day_of_a_year_opens_once_and_days_fill_the_year"),)),
    "D14": (
        "zones with odd changes",
        (
            (SLOW, "test_it_agrees_with_stepping_through_every_minute"),
            ("unit/flow/test_promise_quiet.py", "test_it_always_ends_and_never_in_quiet_hours"),
        ),
    ),
    "D15": (
        "new zone data in a running daemon",
        (
            (f"{STORIES}/test_calendar.py", "test_newer_time_zone_data_come_into_force_with_a_reload"),
            (f"{STORIES}/test_newer_rules.py", "test_d15_what_was_said_by_the_clock_stays_on_the_clock"),
            (f"{STORIES}/test_newer_rules.py", "test_d15_a_word_that_waits_for_the_morning_waits_for_the_new_one"),
            (f"{STORIES}/test_newer_rules.py", "test_d15_spans_are_real_time_and_stay"),
            (f"{STORIES}/test_newer_rules.py", "test_d15_a_start_with_newer_data"),
        ),
    ),
    "D16": (
        "a system without zone data",
        (
            (CHANGES, "test_d16_a_system_without_zone_data"),
            ("unit/test_zones.py", "test_the_version_is_that_of_the_data_in_use"),
        ),
    ),
    "D17": (
        "29 February, the turn of the year, week 53",
        ((CALENDAR, "test_business_time_becomes_wall_clock_time"), (SLOW, "test_what_is_added_is_what_lies_between")),
    ),
    "D18": (
        "impossible times",
        ((FAULTS, "test_d18_impossible_times_hurt_nothing"), (CALENDAR, "test_the_ends_of_time_do_not_break_it")),
    ),
    "D19": (
        "nobody is there",
        (
            (SLOW, "test_no_calendar_of_10_000_goes_back_in_time_or_round_in_circles"),
            ("unit/flow/test_promise_promiser.py", "test_where_nothing_opens_it_is_plain_time_and_says_so"),
            ("unit/flow/test_promise_said.py", "test_what_is_heard_is_what_is_stored_and_somebody_is_there"),
        ),
    ),
    "D20": (
        "very many at one second",
        (
            (FAULTS, "test_d20_many_at_one_second_leave_within_the_cap"),
            (CHANGES, "test_a_word_whose_turn_falls_into_quiet_hours_waits_for_the_morning"),
        ),
    ),
    "D21": ("nobody is to hear from us", ((FAULTS, "test_d21_what_is_over_is_reminded_of_no_more"),)),
    "D22": ("what no person wrote", ((FAULTS, "test_d22_what_no_person_wrote_changes_no_reminder"),)),
}


def test_no_row_is_left_out() -> None:
    assert list(ROWS) == [f"D{number:02}" for number in range(1, 23)]


@pytest.mark.parametrize("row", ROWS)
def test_each_test_is_there(row: str) -> None:
    _, shown_by = ROWS[row]

    missing = [(file, name) for file, name in shown_by if name not in names_in(TESTS / file)]
    assert shown_by
    assert not missing


def names_in(file: Path) -> set[str]:
    """Tests and classes of tests in a file, those of classes too."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return {node.name for node in ast.walk(tree) if isinstance(node, kinds)}
