"""Fixtures for tests of plugins; pytest finds them wherever responder is installed.

`desk`: what a channel is handed, with scripted HTTP (`desk.http.will(...)`, `desk.http.calls`) and a clock that is
moved. `shop`: opens the whole daemon in memory, see responder.testing.shop.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from responder.desk import Desk
    from responder.testing.shop import Shop


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a desk whose HTTP side is a `ScriptedHttp`."""
    from responder.testing.scripted import make_desk  # noqa: PLC0415 - other projects' test runs need none of it

    return make_desk(folder=tmp_path)


@pytest.fixture
def shop(tmp_path: Path) -> Callable[[str], AbstractAsyncContextManager[Shop]]:
    """Return what opens a shop with a config.toml: `async with shop(CONFIG) as s`."""
    from responder.testing.shop import open_shop  # noqa: PLC0415

    return lambda config: open_shop(config, folder=tmp_path)
