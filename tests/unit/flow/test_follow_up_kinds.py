"""Each kind of follow-up and what it is held against when its time has come, as tables."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest

from responder.clock import MovableClock
from responder.config.settings import FollowUp, Reminders
from responder.flow.case import Contact, Conversation
from responder.flow.follow_up import Around, asks, decide
from responder.flow.follow_up.plan import (
    CLOSED,
    CLOSING,
    EARLY,
    HELPED,
    MISSED,
    RETELL,
    WAITING,
    WINDOW,
    before_window,
    early,
    helped,
    waiting,
    window,
)
from responder.flow.follow_up.quiet import QuietEverywhere, QuietHours
from responder.flow.follow_up.spread import Spread
from responder.flow.jumps import Jumps
from responder.store.recheck import Word
from responder.store.records import DueReminder, NewReminder

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
HOUR, MINUTE, DAY = timedelta(hours=1), timedelta(minutes=1), timedelta(days=1)
NEVER = QuietHours("", "UTC")
NIGHT = QuietHours("11:30-13:00", "UTC")
ASKED = Conversation(
    id=1, account="a", key="k", episode=2, opened_at=NOON - HOUR, acknowledged_at=NOON - HOUR, promise_id=9,
    promise_due=NOON + HOUR, version=3, last_customer_at=NOON - HOUR,
)  # fmt: skip
PASSED = replace(ASKED, promise_due=NOON)
OURS = replace(ASKED, opened_at=None, promise_id=None, promise_due=None, asked=WAITING, answered_at=NOON - DAY)
LENA = Contact(id=5, account="a", handle="h", version=1)


def due(kind: str, conversation: Conversation, contact: Contact = LENA, at: datetime = NOON) -> DueReminder:
    promise = 9 if conversation.promise_id else None
    return DueReminder(
        reminder=NewReminder(conversation=1, episode=2, number=9, kind=kind, due=at, promise=promise),
        contact=contact,
        conversation=conversation,
        promise_due=conversation.promise_due,
    )


@pytest.mark.parametrize(
    ("kind", "word", "expected", "later"),
    [
        (MISSED, Word.LEFT, ("fired", "promise-missed", "staff-missed", "retold"), []),
        (MISSED, Word.WAITS, ("fired", "word-waits", "staff-missed", ""), [RETELL]),
        (MISSED, Word.LOST, ("fired", "never-told", "staff-missed", ""), []),
        (RETELL, Word.LEFT, ("fired", "promise-missed", "", "retold"), []),
        (RETELL, Word.WAITS, ("planned", "word-waits", "", ""), []),
        (RETELL, Word.LOST, ("fired", "never-told", "", ""), []),
        (EARLY, Word.WAITS, ("skipped", "word-waits", "", ""), []),
        (CLOSED, Word.WAITS, ("planned", "not-told-yet", "", ""), []),
        (CLOSED, Word.LOST, ("skipped", "never-told", "", ""), []),
        (HELPED, Word.WAITS, ("skipped", "word-waits", "", ""), []),
    ],
)
def test_nothing_more_is_said_of_a_promise_that_nobody_was_told(
    kind: str, word: Word, expected: tuple[str, str, str, str], later: list[str]
) -> None:
    asked = ASKED if kind in {EARLY, HELPED, CLOSED} else PASSED
    step = decide(replace(due(kind, asked), word=word), around())

    assert (step.state.value, step.reason, step.staff, step.customer) == expected
    assert [planned.kind for planned in step.then] == later


def test_a_word_that_waits_for_ever_is_not_waited_for() -> None:
    long_ago = replace(ASKED, promise_due=NOON - 25 * HOUR)
    step = decide(replace(due(RETELL, long_ago), word=Word.WAITS), around())

    assert (step.state.value, step.reason) == ("skipped", "too-late")


def around(**changed: Any) -> Around:
    return Around(**{"now": NOON, "quiet": NEVER, **changed})


def told(*moments: datetime, conversation: int = 1) -> Contact:
    return replace(LENA, followed_up=tuple((at, conversation, 2) for at in moments))


@pytest.mark.parametrize(
    ("case", "kind", "conversation", "contact", "circumstances", "expected"),
    [
        ("asked", HELPED, ASKED, LENA, {}, ("fired", "article-given", HELPED)),
        ("a human answered", HELPED, replace(ASKED, opened_at=None), LENA, {}, ("cancelled", "human-answered", "")),
        ("told anew", HELPED, replace(ASKED, promise_id=10), LENA, {}, ("cancelled", "promise-moved", "")),
        ("promise passed", HELPED, replace(ASKED, promise_due=NOON), LENA, {}, ("skipped", "promise-passed", "")),
        ("wrote again", HELPED, replace(ASKED, last_customer_at=NOON), LENA, {}, ("skipped", "customer-wrote", "")),
        ("at night", HELPED, ASKED, LENA, {"quiet": NIGHT}, ("planned", "quiet-hours", "")),
        ("window closed", HELPED, ASKED, LENA, {"window": MINUTE}, ("skipped", "reply-window-closed", "")),
        ("window closed, template", HELPED, ASKED, LENA, {"window": MINUTE, "template": True},
         ("skipped", "reply-window-closed", "")),
        ("cap of a day", HELPED, ASKED, told(*[NOON - HOUR] * 3, conversation=7), {},
         ("skipped", "cap-contact-day", "")),
        ("yesterday counts no more", HELPED, ASKED, told(*[NOON - DAY] * 3, conversation=7), {},
         ("fired", "article-given", HELPED)),
        ("cap of an episode", HELPED, ASKED, told(*[NOON - 2 * DAY] * 4), {}, ("skipped", "cap-episode", "")),
        ("opted out", HELPED, ASKED, replace(LENA, opted_out_at=NOON), {}, ("cancelled", "opted-out", "")),
        ("bounced", HELPED, ASKED, replace(LENA, dead_until=NOON + DAY), {}, ("cancelled", "bounced", "")),
        ("we wait", WAITING, OURS, LENA, {}, ("fired", "customer-is-silent", WAITING)),
        ("the last word", CLOSING, OURS, LENA, {}, ("fired", "customer-is-silent", CLOSING)),
        ("they wrote", WAITING, replace(OURS, episode=3), LENA, {}, ("cancelled", "customer-wrote", "")),
        ("they wrote at once", WAITING, replace(OURS, opened_at=NOON), LENA, {}, ("cancelled", "customer-wrote", "")),
        ("asked no more", WAITING, replace(OURS, asked=""), LENA, {}, ("cancelled", "customer-wrote", "")),
        ("opted out meanwhile", CLOSING, OURS, replace(LENA, opted_out_at=NOON), {}, ("cancelled", "opted-out", "")),
        ("before the miss", EARLY, ASKED, LENA, {}, ("fired", "promise-at-risk", "retold")),
        ("before the miss, at night", EARLY, ASKED, LENA, {"quiet": NIGHT}, ("skipped", "quiet-hours", "")),
        ("too late for before", EARLY, replace(ASKED, promise_due=NOON), LENA, {}, ("skipped", "promise-passed", "")),
        ("closed then", CLOSED, ASKED, LENA, {}, ("fired", "closed-then", "retold")),
        ("closed then, heard at night", CLOSED, ASKED, LENA, {"quiet": NIGHT}, ("planned", "quiet-hours", "")),
        ("closed then, and passed", CLOSED, PASSED, LENA, {}, ("skipped", "promise-passed", "")),
        ("closed then, window closed", CLOSED, ASKED, LENA, {"window": MINUTE}, ("skipped", "reply-window-closed", "")),
        ("closed then, template", CLOSED, ASKED, LENA, {"window": MINUTE, "template": True},
         ("fired", "closed-then", "retold")),
        ("closed then, cap", CLOSED, ASKED, told(*[NOON] * 3), {}, ("skipped", "cap-contact-day", "")),
        ("closed then, no new times", CLOSED, ASKED, LENA, {"reminders": Reminders(retell=0)},
         ("skipped", "told-often-enough", "")),
        ("closed then, told anew", CLOSED, replace(ASKED, promise_id=10), LENA, {}, ("cancelled", "promise-moved", "")),
        ("closed then, answered", CLOSED, replace(ASKED, opened_at=None), LENA, {},
         ("cancelled", "human-answered", "")),
        ("missed, window closed", MISSED, PASSED, LENA, {"window": MINUTE}, ("fired", "reply-window-closed", "")),
        ("missed, template", MISSED, PASSED, LENA, {"window": MINUTE, "template": True},
         ("fired", "promise-missed", "retold")),
        ("told late, and not missed yet", MISSED, ASKED, LENA, {}, ("planned", "told-late", "")),
        ("missed, cap", RETELL, PASSED, told(*[NOON] * 3), {}, ("fired", "cap-contact-day", "")),
        ("window closes first", WINDOW, replace(ASKED, promise_due=NOON + DAY), LENA, {"window": 100 * MINUTE},
         ("fired", "window-closes", "window")),
        ("promise within the window", WINDOW, ASKED, LENA, {"window": 3 * HOUR},
         ("skipped", "promise-within-window", "")),
        ("they wrote, it closes later", WINDOW, replace(ASKED, promise_due=NOON + DAY), LENA, {"window": 9 * HOUR},
         ("planned", "customer-wrote", "")),
        ("it has closed", WINDOW, replace(ASKED, promise_due=NOON + DAY), LENA, {"window": HOUR},
         ("skipped", "reply-window-closed", "")),
        ("it closes at night", WINDOW, replace(ASKED, promise_due=NOON + DAY), LENA,
         {"window": 100 * MINUTE, "quiet": NIGHT}, ("skipped", "quiet-hours", "")),
    ],
)  # fmt: skip
def test_what_happens_when_it_is_due(
    case: str,
    kind: str,
    conversation: Conversation,
    contact: Contact,
    circumstances: dict[str, Any],
    expected: tuple[str, str, str],
) -> None:
    step = decide(due(kind, conversation, contact), around(**circumstances))

    assert (step.state.value, step.reason, step.customer) == expected, case


@pytest.mark.parametrize(
    ("kind", "conversation", "late", "reason"),
    [
        (HELPED, replace(ASKED, promise_due=NOON + DAY), 13 * HOUR, "too-late"),
        (WAITING, OURS, 13 * HOUR, "too-late"),
        (WAITING, OURS, 11 * HOUR, "customer-is-silent"),
        (MISSED, PASSED, 3 * HOUR, "colleagues-first"),
        (MISSED, PASSED, HOUR, "promise-missed"),
        (EARLY, ASKED, 3 * HOUR, "promise-at-risk"),  # it has not passed yet
        (CLOSED, ASKED, 3 * HOUR, "closed-then"),
    ],
)
def test_every_kind_has_its_age(kind: str, conversation: Conversation, late: timedelta, reason: str) -> None:
    assert decide(due(kind, conversation, at=NOON - late), around()).reason == reason


def test_at_night_it_moves_to_the_morning() -> None:
    assert decide(due(WAITING, OURS), around(quiet=NIGHT)).moved == NOON + HOUR


def test_a_question_is_repeated_and_then_closed() -> None:
    settings = FollowUp(waiting=(2 * DAY, 4 * DAY))
    planned = waiting(NOON, 7, settings)

    assert [(p.kind, p.due - NOON) for p in planned] == [(WAITING, 2 * DAY), (WAITING, 4 * DAY), (CLOSING, 7 * DAY)]
    assert {p.number for p in planned}.isdisjoint(p.number for p in waiting(NOON, 8, settings))
    assert waiting(NOON, 7, FollowUp()) == ()
    assert [p.kind for p in waiting(NOON, 7, FollowUp(waiting=(DAY,), close_after=timedelta(0)))] == [WAITING]


def test_what_is_planned_with_a_promise() -> None:
    assert helped(NOON + HOUR, NOON) != ()
    assert helped(NOON, NOON) == ()  # the promise has passed by then
    assert helped(NOON, None) == ()
    assert [p.due for p in early(NOON + HOUR, NOON, Reminders(retell_before=20 * MINUTE))] == [NOON + 40 * MINUTE]
    assert early(NOON + HOUR, NOON, Reminders(retell_before=HOUR)) == ()  # it would be now
    assert early(NOON + HOUR, NOON, Reminders(retell_before=MINUTE), told=1) == ()  # told often enough
    assert window(NOON + HOUR, NOON, NEVER, told=0) == ()  # they have hardly written
    assert [p.due for p in window(NOON + 2 * HOUR, NOON, NEVER, told=0)] == [NOON + 75 * MINUTE]


def test_before_a_window_that_closes_at_night_we_write_in_the_evening() -> None:
    assert before_window(NOON + HOUR, NIGHT) == NOON - 31 * MINUTE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wat is je bestelnummer?", True),
        ("Dag Lena,\n\nWelke maat heb je?\n\nGroet,\nJan", True),
        ("Heb je de bon nog? Dan kijk ik het na.", False),
        ("Zie je? Het werkt.\n\nTot morgen.\nJan", False),
        ("", False),
    ],
)
def test_a_colleague_asks_something(text: str, *, expected: bool) -> None:
    assert asks(text) is expected


def test_quiet_hours_on_the_clock_of_the_person() -> None:
    quiet = QuietEverywhere("21:00-08:00", "Europe/Amsterdam")

    assert not quiet.of(None).contains(NOON)
    assert quiet.of("Asia/Tokyo").contains(NOON)  # 21:00 in Tokyo
    assert quiet.of("Asia/Tokyo") is quiet.of("Asia/Tokyo")


def test_many_at_once_get_turns() -> None:
    spread = Spread()
    turns = [spread.turn("a", NOON, 2) for _ in range(5)]

    assert turns[:2] == [None, None]
    later = [turn for turn in turns if turn is not None]
    assert later == sorted(later)
    assert all(b - a == MINUTE / 2 for a, b in pairwise(later))
    assert spread.turn("b", NOON, 2) is None
    assert spread.turn("a", NOON + MINUTE, 2) is None
    spread.give_back("a")
    assert [spread.turn("a", NOON + MINUTE, 2) for _ in range(2)] == [None, None]


def test_jumps_of_the_clock() -> None:
    clock, told_ops = MovableClock(NOON), []
    jumps = Jumps(clock, lambda what, _: told_ops.append(what))
    clock.move(hours=9)
    jumps.look()
    assert (jumps.resting, told_ops) == (False, [])
    clock._now += DAY
    jumps.look()
    assert (jumps.resting, told_ops) == (True, ["clock-jumped"])
    clock.move(minutes=10)
    assert not jumps.resting
    clock._now -= HOUR
    jumps.look()
    assert jumps.due(clock.now()) == clock.now() + HOUR
    clock.move(hours=1)
    assert jumps.due(clock.now()) == clock.now()
