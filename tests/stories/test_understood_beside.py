"""What a message says is found out in a thread: webhooks and sends go on meanwhile."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path
from typing import Any

import pytest

from responder.model import Understanding

from .shown import decided, play
from .world import World


@pytest.mark.parametrize("text", ["Waar blijft mijn pakket?", "Beste mensen, ik heb een fiets gekocht. " * 50])
def test_a_message_is_understood_beside_the_event_loop(tmp_path: Path, text: str) -> None:
    async def story(w: World) -> None:
        understander, where = w.scratch.flow.tools.understander, []
        understand = understander.understand

        def noted(*given: Any) -> Understanding:
            where.append(threading.current_thread() is threading.main_thread())
            return understand(*given)

        understander.understand = noted  # type: ignore[method-assign, assignment]

        assert decided(await w.mails(text))[0] == "acknowledge"
        assert where == [False]

    play(tmp_path, story)


def test_threads_that_wait_for_something_else_keep_no_message_waiting(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.mails("Waar blijft mijn pakket?")  # the texts are read from their files
        over, loop = threading.Event(), asyncio.get_running_loop()
        waiting = [loop.run_in_executor(None, over.wait) for _ in range(64)]  # as for the name of a host
        try:
            async with asyncio.timeout(20):
                event = await w.mails("Waar blijft mijn pakket?", sender="jan@post.example")
        finally:
            over.set()
            await asyncio.gather(*waiting)

        assert decided(event)[0] == "acknowledge"

    play(tmp_path, story)
