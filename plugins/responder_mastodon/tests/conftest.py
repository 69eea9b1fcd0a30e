"""What the stories are played with."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from responder.http import Http
from responder_mastodon.tests.fake import Fake, running
from responder_mastodon.tests.scene import LIMIT, Scene, Story


@pytest.fixture
def play(tmp_path: Path) -> Callable[[Story], None]:
    """Play a story on a fresh server."""

    def run(story: Story) -> None:
        async def scene() -> None:
            http = Http(total=5)
            await http.start()
            try:
                async with asyncio.timeout(LIMIT), running(Fake()) as fake:
                    await story(Scene(fake, http, tmp_path))
            finally:
                await http.close()

        asyncio.run(scene())

    return run
