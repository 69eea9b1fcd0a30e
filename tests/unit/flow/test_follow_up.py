"""What a due reminder does, as a table."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from responder.config.settings import FollowUp, Reminders
from responder.flow.case import Contact, Conversation
from responder.flow.follow_up import Around, decide, plan, share_gone, told
from responder.flow.follow_up.plan import DANGER, MISSED, RETELL, STAFF_BEFORE, STRIDE
from responder.flow.follow_up.quiet import QuietHours
from responder.model import ReminderState
from responder.store.records import DueReminder, NewReminder

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
NEVER = QuietHours("", "UTC")
NIGHT = QuietHours("11:30-13:00", "UTC")


def around(now: datetime, quiet: QuietHours, window: timedelta | None) -> Around:
    """What a decision rests on besides the reminder; everything else as it is set out of the box."""
    return Around(now=now, quiet=quiet, reminders=Reminders(), follow_up=FollowUp(), window=window)


def due(kind: str, *, number: int = 1, conversation: Conversation | None = None, **contact: object) -> DueReminder:
    known = Conversation(
        id=1, account="a", key="k", episode=2, opened_at=NOON - HOUR, promise_id=9, promise_due=NOON, version=3,
        last_customer_at=NOON - HOUR,
    )  # fmt: skip
    return DueReminder(
        reminder=NewReminder(conversation=1, episode=2, number=number, kind=kind, due=NOON, promise=9),
        contact=replace(Contact(id=5, account="a", handle="h", version=1), **contact),  # type: ignore[arg-type]
        conversation=conversation or known,
        promise_due=NOON,
    )


BASE = due(MISSED).conversation


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        (replace(BASE, opened_at=None), "human-answered"),
        (replace(BASE, episode=3), "human-answered"),
        (replace(BASE, promise_id=10), "promise-moved"),
    ],
)
def test_a_reminder_of_what_is_over_is_cancelled(changed: Conversation, reason: str) -> None:
    step = decide(due(MISSED, conversation=changed), around(NOON, NEVER, None))

    assert (step.state, step.reason, step.staff, step.customer) == (ReminderState.CANCELLED, reason, "", "")


@pytest.mark.parametrize(
    ("contact", "reason"),
    [({"opted_out_at": NOON}, "opted-out"), ({"dead_until": NOON + HOUR}, "bounced")],
)
def test_who_is_not_to_hear_from_us_does_not(contact: dict[str, Any], reason: str) -> None:
    step = decide(due(MISSED, **contact), around(NOON, NEVER, None))

    assert (step.state, step.reason) == (ReminderState.CANCELLED, reason)


@pytest.mark.parametrize("late", [0 * HOUR, 30 * HOUR])
def test_danger_calls_colleagues_at_any_hour_however_the_person_stands(late: timedelta) -> None:
    gone = replace(BASE, opened_at=None, promise_id=None, answered_at=NOON - HOUR)
    step = decide(due(DANGER, number=6, conversation=gone, opted_out_at=NOON), around(NOON + late, NIGHT, HOUR))

    assert (step.state, step.reason, step.staff, step.customer) == ("fired", "danger-named", "staff-danger", "")


def test_an_answer_after_danger_was_named_makes_the_call_needless() -> None:
    step = decide(due(DANGER, number=6, conversation=replace(BASE, answered_at=NOON)), around(NOON, NEVER, None))

    assert (step.state, step.reason, step.staff) == ("cancelled", "human-answered", "")


@pytest.mark.parametrize(
    ("kind", "number", "at", "quiet", "window", "expected"),
    [
        (STAFF_BEFORE, 0, NOON - HOUR, NEVER, None, ("fired", "promise-at-risk", "staff-before", "")),
        (STAFF_BEFORE, 0, NOON, NEVER, None, ("skipped", "promise-passed", "", "")),
        (MISSED, 1, NOON, NEVER, None, ("fired", "promise-missed", "staff-missed", "retold")),
        (MISSED, 1, NOON, NIGHT, None, ("fired", "quiet-hours", "staff-missed", "")),
        (RETELL, 2, NOON, NEVER, None, ("fired", "promise-missed", "", "retold")),
        (MISSED, STRIDE + 1, NOON, NEVER, None, ("fired", "promise-missed", "staff-missed", "")),
        (MISSED, 1, NOON + 3 * HOUR, NEVER, None, ("fired", "colleagues-first", "staff-missed", "")),
        (MISSED, 1, NOON + 3 * HOUR, NEVER, HOUR, ("fired", "reply-window-closed", "staff-missed", "")),
        (MISSED, 1, NOON + 170 * HOUR, NEVER, None, ("fired", "too-late-for-the-customer", "staff-missed", "")),
        (RETELL, 2, NOON + 3 * HOUR, NEVER, None, ("planned", "colleagues-first", "", "")),
        (RETELL, 2, NOON + 170 * HOUR, NEVER, None, ("fired", "too-late-for-the-customer", "", "")),
        (MISSED, 1, NOON, NEVER, HOUR / 2, ("fired", "reply-window-closed", "staff-missed", "")),
        (MISSED, 1, NOON, NEVER, 2 * HOUR, ("fired", "promise-missed", "staff-missed", "retold")),
    ],
)
def test_what_happens_when_it_is_due(
    kind: str, number: int, at: datetime, quiet: QuietHours, window: timedelta | None, expected: tuple[str, ...]
) -> None:
    step = decide(due(kind, number=number), around(at, quiet, window))

    assert (step.state.value, step.reason, step.staff, step.customer) == expected


def test_at_night_the_customer_hears_in_the_morning() -> None:
    [later] = decide(due(MISSED), around(NOON, NIGHT, None)).then

    assert (later.kind, later.due, later.number) == (RETELL, NOON + HOUR, 2)


def test_two_follow_ups_are_planned_with_a_promise() -> None:
    planned = plan(NOON + 4 * HOUR, NOON, NOON + 3 * HOUR)

    assert [(p.number, p.kind, p.due) for p in planned] == [
        (0, STAFF_BEFORE, NOON + 3 * HOUR),
        (1, MISSED, NOON + 4 * HOUR),
    ]


def test_a_promise_that_is_close_has_no_warning_before_it() -> None:
    assert [p.kind for p in plan(NOON + timedelta(seconds=50), NOON, NOON)] == [MISSED]


def test_the_second_promise_of_an_episode_has_numbers_of_its_own() -> None:
    planned = plan(NOON + 4 * HOUR, NOON, NOON + 3 * HOUR, told=1)

    assert [p.number for p in planned] == [STRIDE, STRIDE + 1]
    assert {told(p.number) for p in planned} == {1}


@pytest.mark.parametrize(("setting", "share"), [("25%", 0.75), ("0%", 1.0), ("99%", 0.01)])
def test_the_share_of_the_time_that_is_gone(setting: str, share: float) -> None:
    assert share_gone(Reminders(staff_before=setting)) == pytest.approx(share)
