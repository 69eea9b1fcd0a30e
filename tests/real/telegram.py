"""Two libraries for Telegram bots that nobody here wrote, in a venv of their own: they judge our stand-in."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
VENV = ROOT / ".real-parts" / "telegram-clients"
SCRIPTS = Path(__file__).parent / "telegram_clients"
PACKAGES = ("aiogram==3.31.0", "python-telegram-bot==22.8")
_SECONDS = 20.0


def install() -> None:
    """Make the venv; called by tests/setup.sh."""
    if (VENV / ".ready").exists() and (VENV / ".ready").read_text() == " ".join(PACKAGES):
        return
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)
    pip = [str(VENV / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, *PACKAGES], check=True)
    (VENV / ".ready").write_text(" ".join(PACKAGES))


def python() -> str:
    """Return the Python that has the libraries; skips the test where it is not there, and fails it in CI."""
    if not (VENV / ".ready").exists():
        words = "aiogram and python-telegram-bot are not installed: run tests/setup.sh"
        if os.environ.get("CI") == "true":
            pytest.fail(words)
        pytest.skip(words)
    return str(VENV / "bin" / "python")


class Client:
    """A bot in a process of its own. seen: what it has told, one dict a line."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self.seen: list[dict[str, Any]] = []
        self.problems = bytearray()

    async def read(self) -> None:
        """Take what it tells until it ends."""
        assert self._process.stdout is not None
        async for line in self._process.stdout:
            self.seen.append(json.loads(line))

    async def complain(self) -> None:
        """Take what it complains about."""
        assert self._process.stderr is not None
        async for line in self._process.stderr:
            self.problems += line

    async def tells(self, **wanted: Any) -> dict[str, Any]:
        """Return the first line that has these values, and forget it."""

        def found() -> dict[str, Any] | None:
            return next((line for line in self.seen if wanted.items() <= line.items()), None)

        await until(lambda: found() is not None, lambda: f"{wanted} in {self.seen}\n{self.problems.decode()}")
        line = found()
        assert line is not None
        self.seen.remove(line)
        return line


async def until(done: Callable[[], Any], what: Callable[[], str] | str, seconds: float = _SECONDS) -> None:
    """Wait until something holds."""
    end = asyncio.get_running_loop().time() + seconds
    while not done():
        assert asyncio.get_running_loop().time() < end, f"not {what if isinstance(what, str) else what()}"
        await asyncio.sleep(0.02)


@asynccontextmanager
async def client(script: str, *arguments: str) -> AsyncIterator[Client]:
    """Run one of the bots."""
    pipe = asyncio.subprocess.PIPE
    command = (python(), "-u", str(SCRIPTS / f"with_{script}.py"), *arguments)
    process = await asyncio.create_subprocess_exec(*command, stdout=pipe, stderr=pipe)
    running = Client(process)
    readers = [asyncio.create_task(running.read()), asyncio.create_task(running.complain())]
    try:
        yield running
    finally:
        process.kill()
        await process.wait()
        await asyncio.gather(*readers)
