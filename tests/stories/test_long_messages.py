"""What takes long to understand is read in a thread: webhooks and sends go on meanwhile."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest

from responder.model import Understanding

from .shown import decided, play
from .world import World

LETTER = "Beste mensen, vorige week heb ik bij jullie een fiets gekocht. " * 20


@pytest.mark.parametrize(
    ("text", "articles", "in_a_thread"),
    [
        ("Waar blijft mijn pakket?", 0, False),
        ("Waar blijft mijn pakket? " * 10, 0, False),
        ("Waar blijft mijn pakket? " * 10, 300, True),  # each new word is compared with all of them
        (LETTER, 0, True),
    ],
)
def test_a_long_message_is_understood_beside_the_event_loop(
    tmp_path: Path, text: str, articles: int, in_a_thread: bool
) -> None:
    async def story(w: World) -> None:
        understander, where = w.scratch.flow.tools.understander, []
        understander.wait()
        understand = understander.understand

        def noted(*given: Any) -> Understanding:
            where.append(threading.current_thread() is not threading.main_thread())
            return understand(*given)

        understander.understand = noted  # type: ignore[method-assign, assignment]

        assert decided(await w.mails(text))[0] == "acknowledge"
        assert where == [in_a_thread]

    more = "".join(f'[[faq]]\nid = "a{n}"\ntitle = "Vraag {n} over fietstas {n}"\n' for n in range(articles))
    play(tmp_path, story, more=more)
