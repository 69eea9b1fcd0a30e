"""Step 3 for many messages: those that are understood are decided before the others are read."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast

import pytest

from responder.clock import MovableClock
from responder.config.settings import Conversation
from responder.flow.case import Counts
from responder.flow.hearing import understand_some
from responder.flow.tools import Tools
from responder.model import Message, Understanding
from responder.store.records import Recorded, Situation

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


class Slow:
    """Understands each message in so many seconds of the clock; stumbles over "?"."""

    def __init__(self, clock: MovableClock, seconds: float) -> None:
        self._clock, self._seconds = clock, seconds

    def understand(self, message: Message, *_: Any) -> Understanding:
        self._clock.move(seconds=self._seconds)
        if message.text == "?":
            raise ZeroDivisionError
        return Understanding(locale="nl", notes=(message.text,))


def _tools(clock: MovableClock, seconds: float) -> Tools:
    settings = SimpleNamespace(conversation=Conversation())
    return cast(Tools, SimpleNamespace(accounts={}, settings=settings, understander=Slow(clock, seconds)))


def _asked(*texts: str) -> list[tuple[Recorded, Situation]]:
    nobody = Situation(contact=None, conversation=None, counts=Counts())
    messages = [Message(account="mail", id=text, handle=text, text=text, sent_at=NOON) for text in texts]
    return [(Recorded(row=row, message=message, received_at=NOON), nobody) for row, message in enumerate(messages)]


@pytest.mark.parametrize(("seconds", "read"), [(0.0, 5), (0.0001, 5), (0.009, 3), (0.025, 1)])
def test_as_many_are_understood_at_once_as_fit_into_20_ms_and_one_at_least(seconds: float, read: int) -> None:
    clock = MovableClock(NOON)

    found = asyncio.run(understand_some(_tools(clock, seconds), _asked("a", "b", "c", "d", "e"), NOON, clock))

    said = "".join(one.understanding.notes[0] for one in found if not isinstance(one, Exception))
    assert said == "abcde"[:read]


def test_without_a_clock_all_are_understood() -> None:
    clock = MovableClock(NOON)

    assert len(asyncio.run(understand_some(_tools(clock, 1.0), _asked("a", "b", "c"), NOON))) == 3


def test_an_error_stands_in_the_place_of_its_message_and_the_others_are_understood() -> None:
    clock = MovableClock(NOON)

    found = asyncio.run(understand_some(_tools(clock, 0.0), _asked("a", "?", "c"), NOON, clock))

    assert [type(one).__name__ for one in found] == ["Understood", "ZeroDivisionError", "Understood"]
