"""The queue between recording and deciding."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from responder.flow.waiting import MOST, MOST_POSTPONED, PAGE, PAUSE, TRIES, Waiting
from responder.model import Author, Message
from responder.store.records import Recorded

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def recorded(row: int, *, author: Author = Author.CUSTOMER, handle: str | None = None) -> Recorded:
    message = Message(account="a", id=str(row), handle=handle or f"h{row}", sent_at=NOON, author=author)
    return Recorded(row, message, NOON + timedelta(seconds=row))


def rows(items: list[tuple[Recorded, int]]) -> list[int]:
    return [one.row for one, _ in items]


def test_first_come_first_served() -> None:
    waiting = Waiting()
    waiting.add([recorded(1), recorded(2)])
    waiting.add([recorded(3)])

    assert waiting.oldest == NOON + timedelta(seconds=1)
    assert rows(waiting.take(10)) == [1, 2, 3]


def test_one_message_of_a_person_in_a_batch() -> None:
    waiting = Waiting()
    waiting.add([recorded(1, handle="x"), recorded(2, handle="x"), recorded(3)])

    assert rows(waiting.take(10)) == [1, 3]
    assert rows(waiting.take(10)) == [2]


def test_a_colleague_s_answer_comes_first_and_holds_what_follows_up() -> None:
    waiting = Waiting()
    waiting.add([recorded(1), recorded(2, author=Author.AGENT)])
    assert not waiting.heard
    [(first, _), _] = waiting.take(10)
    assert first.row == 2

    waiting.decided(first)

    assert waiting.heard


def test_after_a_start_nothing_follows_up_before_the_past_is_looked_at() -> None:
    waiting = Waiting()
    waiting.start_over()
    assert not waiting.heard

    waiting.take_up([recorded(1), recorded(2, author=Author.AGENT)])
    assert not waiting.heard
    waiting.decided(recorded(2, author=Author.AGENT))

    assert waiting.heard


def test_whoever_waits_for_a_colleague_s_answer_goes_on_once_it_is_decided_or_all_ends() -> None:
    async def scene() -> list[bool]:
        waiting, human = Waiting(), recorded(1, author=Author.AGENT)
        waiting.add([human])
        heard = [asyncio.create_task(waiting.until_heard())]
        await asyncio.sleep(0)
        assert not heard[0].done()
        waiting.take(10)
        waiting.decided(human)
        await heard[0]

        waiting.start_over()
        heard.append(asyncio.create_task(waiting.until_heard()))
        await asyncio.sleep(0)
        waiting.end()
        return [await one for one in heard] + [await waiting.until_heard()]

    async def in_time() -> list[bool]:
        async with asyncio.timeout(10):
            return await scene()

    assert asyncio.run(in_time()) == [True, False, False]


def test_a_full_page_of_the_past_is_not_the_last() -> None:
    waiting = Waiting()
    waiting.start_over()
    waiting.take_up([recorded(n) for n in range(PAGE)])

    assert waiting.behind
    assert not waiting.heard


def test_what_does_not_fit_is_left_to_the_store_but_for_answers_of_colleagues() -> None:
    waiting = Waiting()
    waiting.add([recorded(n) for n in range(MOST)])
    waiting.add([recorded(MOST), recorded(MOST + 1, author=Author.AGENT)])

    assert waiting.behind
    assert len(waiting) == MOST + 1
    assert rows(waiting.take(1)) == [MOST + 1]


@pytest.mark.parametrize("author", [Author.CUSTOMER, Author.AGENT])
def test_a_message_decided_in_vain_comes_again_a_few_times(author: Author) -> None:
    waiting = Waiting()
    waiting.add([recorded(1, author=author)])
    for tries in range(TRIES):
        [(one, tried)] = waiting.take(1)
        assert tried == tries
        waiting.again(one, tried)

    assert waiting.take(1) == []
    assert waiting.behind
    assert waiting.heard
    assert not waiting.work.is_set()


def test_how_often_it_was_decided_in_vain_is_known_when_the_store_brings_it_back() -> None:
    waiting = Waiting()
    waiting.add([recorded(1)])
    for _ in range(TRIES):
        waiting.again(*waiting.take(1)[0])
    waiting.take_up([recorded(1)])
    [(one, tried)] = waiting.take(1)
    assert tried == TRIES

    waiting.decided(one)

    waiting.take_up([one])
    assert waiting.take(1) == [(one, 0)]


def test_what_waits_for_somebody_else_of_its_batch_was_not_tried() -> None:
    waiting = Waiting()
    waiting.add([recorded(1), recorded(2, author=Author.AGENT)])
    for _ in range(2 * TRIES):
        for item in waiting.take(2):
            waiting.behind_others(item)

    assert waiting.take(2) == [(recorded(2, author=Author.AGENT), 0), (recorded(1), 0)]
    assert not waiting.behind


def test_what_is_postponed_comes_back_some_at_a_time() -> None:
    waiting = Waiting()
    batch = [(recorded(row), 0) for row in (1, 2, 3, 4)]
    assert rows(waiting.postpone(batch, {1, 2, 3}, NOON)) == [4]
    assert (waiting.take(10), waiting.backlog, waiting.back_at) == ([], 3, NOON + PAUSE)

    assert waiting.bring_back(NOON + PAUSE / 2, 12) == NOON + PAUSE
    assert waiting.take(10) == []

    assert waiting.bring_back(NOON + PAUSE, 12) == NOON + 2 * PAUSE
    assert waiting.work.is_set()
    assert rows(waiting.take(10)) == [1, 2]

    assert waiting.bring_back(NOON + 2 * PAUSE, 12) is None
    assert rows(waiting.take(10)) == [3]
    assert not waiting.backlog
    assert waiting.back_at is None


def test_a_thousand_are_postponed_and_none_is_taken_up_twice() -> None:
    waiting = Waiting()
    for row in range(MOST_POSTPONED):
        assert waiting.patient
        waiting.postpone([(recorded(row), 0)], {row}, NOON)
    assert not waiting.patient

    waiting.take_over([recorded(5)])
    assert waiting.take(10) == []

    waiting.take_up([recorded(5), recorded(MOST_POSTPONED + 5)])
    assert rows(waiting.take(10)) == [MOST_POSTPONED + 5]

    waiting.start_over()
    assert not waiting.backlog
    assert waiting.back_at is None


def test_what_a_neighbour_left_is_queued_once() -> None:
    waiting = Waiting()
    waiting.add([recorded(1), recorded(2)])

    waiting.take_over([recorded(2), recorded(3)])
    waiting.take_over([recorded(3)])

    assert rows(waiting.take(10)) == [1, 2, 3]
