"""What takes too long is ended by us, told apart from what others end, and nothing else is touched."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from functools import wraps

import pytest

from responder.flow.deliver.time_limit import TimeLimit

LIMIT = 0.02  # seconds


def in_a_loop(story: Callable[[], Coroutine[None, None, None]]) -> Callable[[], None]:
    @wraps(story)
    def play() -> None:
        asyncio.run(story())

    return play


async def hang() -> str:
    await asyncio.Event().wait()
    return "never"


async def answer() -> str:
    await asyncio.sleep(0)
    return "sent"


async def swallow() -> str:
    try:
        await hang()
    except asyncio.CancelledError:
        return "sent after all"
    return "never"


async def fail() -> str:
    raise ValueError("no")


@in_a_loop
async def test_what_hangs_is_ended_and_the_task_goes_on():
    limit = TimeLimit(LIMIT, between=0.005)

    with pytest.raises(TimeoutError):
        await limit.wait(hang())

    assert await limit.wait(answer()) == "sent"
    task = asyncio.current_task()
    assert task is not None
    assert task.cancelling() == 0


@in_a_loop
async def test_each_has_its_own_time():
    limit = TimeLimit(LIMIT, between=0.005)

    found = await asyncio.gather(*(limit.wait(each()) for each in (hang, answer, hang)), return_exceptions=True)

    assert [type(each) for each in found] == [TimeoutError, str, TimeoutError]


@in_a_loop
async def test_an_answer_that_comes_at_the_end_counts():
    limit = TimeLimit(LIMIT, between=0.005)

    assert await limit.wait(swallow()) == "sent after all"
    task = asyncio.current_task()
    assert task is not None
    assert task.cancelling() == 0


@in_a_loop
async def test_errors_come_through():
    with pytest.raises(ValueError, match="no"):
        await TimeLimit(LIMIT).wait(fail())


@in_a_loop
async def test_who_is_cancelled_by_others_is_cancelled():
    task = asyncio.create_task(TimeLimit(60.0).wait(hang()))
    await asyncio.sleep(0)
    task.cancel()

    with pytest.raises(asyncio.CancelledError):
        await task


@in_a_loop
async def test_the_timer_rests_while_nothing_is_under_way():
    loop = asyncio.get_running_loop()
    limit = TimeLimit(LIMIT)
    await limit.wait(answer())

    limit._look(loop)

    assert limit._timer is None
    assert await limit.wait(answer()) == "sent"
    assert limit._timer is not None
