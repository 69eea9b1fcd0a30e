"""The watch over the event loop: who keeps it is named, and an idle loop is left alone."""

from __future__ import annotations

import asyncio
import re
import sys
import threading
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from types import ModuleType
from typing import Any

import jinja2
import pytest

from responder.blocked import Pace, Watch
from responder.clock import MovableClock
from responder.culprit import Culprit, culprit_in
from responder.testing.scripted import NOON, CapturedLog
from responder_http.channel import HttpChannel

QUICK = Pace(limit=0.1, busy=0.01, idle=0.02, grace=0.02, long=0.1, working=0.02)  # on a busy machine, too
PLUGIN = """
import time
def send(seconds, at_the_end=time.sleep):
    _knock(seconds, at_the_end)
def _knock(seconds, at_the_end):
    at_the_end(seconds)
"""
PACKAGES = {"responder_local.pigeon": "pigeon", "responder_http": "http"}


def plugin(tmp_path: Path) -> ModuleType:
    file = tmp_path / "pigeon.py"
    file.write_text(PLUGIN)
    module = ModuleType("responder_local.pigeon")
    exec(compile(PLUGIN, file, "exec"), vars(module))
    return module


async def until(done: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not done():  # noqa: ASYNC110 - a thread does it
            await asyncio.sleep(0.001)


class Watched:
    """A loop with a watch, and what it told."""

    def __init__(self, pace: Pace = QUICK) -> None:
        self.told: list[tuple[str, str]] = []
        self.log, self.clock = CapturedLog(), MovableClock(NOON)
        self.watch = Watch(self.clock, self.log, lambda *told: self.told.append(told), lambda: PACKAGES, pace)

    def run(self, story: Callable[[], Coroutine[Any, Any, None]]) -> list[tuple[str, str]]:
        async def whole() -> None:
            self.watch.start()
            await story()
            for _ in range(50):  # what was found is told on the loop
                await asyncio.sleep(0.002)
            self.watch.stop()

        asyncio.run(whole())
        return self.told


def test_a_plugin_that_blocks_is_named_with_what_was_asked_of_it_and_its_line(tmp_path: Path) -> None:
    module, watched = plugin(tmp_path), Watched()

    async def story() -> None:
        await asyncio.sleep(0.03)
        module.send(0.4)

    ((kind, text),) = watched.run(story)

    assert kind == "loop-blocked"
    assert re.fullmatch(
        r"nothing else ran for 0\.\d s: plugin pigeon, in send \(line 6 of .*pigeon\.py\); "
        r"let it await, or move it into a thread \(docs/how-to/plugins-that-wait\.md\)",
        text,
    )
    assert (Path(__file__).parents[2] / "docs/how-to/plugins-that-wait.md").exists()


def test_the_same_place_is_told_once_an_hour_with_how_often_it_was(tmp_path: Path) -> None:
    module, watched = plugin(tmp_path), Watched()

    async def story() -> None:
        for hours in (0, 0, 2):
            watched.clock.move(hours=hours)
            await asyncio.sleep(0.03)
            module.send(0.3)
            await asyncio.sleep(0.05)

    first, again = watched.run(story)

    assert "times more" not in first[1]
    assert ", 1 times more since it was told last: plugin pigeon" in again[1]


def test_what_goes_on_and_on_is_told_while_it_lasts(tmp_path: Path) -> None:
    module, watched = plugin(tmp_path), Watched()

    async def story() -> None:
        await asyncio.sleep(0.03)
        module.send(0.5, sleep_and_look)

    def sleep_and_look(seconds: float) -> None:
        time.sleep(seconds)
        seen.extend(watched.log.lines)

    seen: list[Any] = []
    watched.run(story)

    assert "plugin pigeon, in send" in str(seen)


def test_code_that_never_lets_go_of_python_s_lock_is_found_too(tmp_path: Path) -> None:
    module, watched = plugin(tmp_path), Watched()

    async def story() -> None:
        await asyncio.sleep(0.03)
        module.send(0.4, lambda _: re.match(r"(a|aa)+$", "a" * 33 + "b"))  # seconds, in one call of C

    ((_, text),) = watched.run(story)

    assert "plugin pigeon, in send" in text


def test_a_loop_that_turns_is_nobody_s_fault() -> None:
    async def story() -> None:
        for _ in range(20):
            time.sleep(0.01)  # noqa: ASYNC251 - a loop that is kept, shortly
            await asyncio.sleep(0)

    assert Watched().run(story) == []


def test_without_work_it_looks_seldom_and_with_work_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    watched = Watched(Pace(busy=0.001, idle=60))
    looks: list[int] = []

    async def story() -> None:
        loop = asyncio.get_running_loop()
        ask = loop.call_soon_threadsafe

        def counted(*given: Any) -> Any:
            looks.append(1)
            return ask(*given)

        monkeypatch.setattr(loop, "call_soon_threadsafe", counted)
        await until(lambda: watched.watch._parked)
        parked = len(looks)
        await asyncio.sleep(0.05)
        assert len(looks) == parked
        watched.watch.stir()
        await until(lambda: len(looks) > parked)

    watched.run(story)


# --- who it was -------------------------------------------------------------------------------------------------------


def caught(code: Callable[[Callable[..., Any]], Any]) -> Culprit | None:
    """Who is named where `code` calls what it is given."""
    found: list[Culprit | None] = []

    def look(*_: Any) -> str:
        found.append(culprit_in(sys._getframe(), PACKAGES))
        return ""

    thread = threading.Thread(target=code, args=(look,))  # a stack of its own, without this test below
    thread.start()
    thread.join()
    return found[0]


def test_the_account_is_that_of_the_channel_that_runs() -> None:
    channel = object.__new__(HttpChannel)
    channel.account = "shop"

    def code(look: Callable[..., Any]) -> None:
        def parse(self: Any) -> None:
            look()

        parse(channel)

    found = caught(code)

    assert found is None or found.account == "shop"


@pytest.mark.parametrize("line", [1, 3])
def test_a_template_is_named_with_its_own_line(line: int) -> None:
    text = "\n" * (line - 1) + "{{ look() }}"

    def code(look: Callable[..., Any]) -> None:
        env = jinja2.Environment(loader=jinja2.FunctionLoader(lambda _: (text, "nl/note.txt", None)), autoescape=True)
        env.get_template("note").render(look=look)

    assert caught(code) == Culprit("a template", "rendering", f"line {line} of nl/note.txt")


def test_a_plugin_is_blamed_before_the_template_that_calls_it(tmp_path: Path) -> None:
    module = plugin(tmp_path)

    def code(look: Callable[..., Any]) -> None:
        env = jinja2.Environment(autoescape=True)
        env.from_string("{{ send(1, look) }}").render(send=module.send, look=look)

    found = caught(code)

    assert found is not None
    assert (found.who, found.step) == ("plugin pigeon", "send")


def test_what_is_no_code_of_ours_or_theirs_is_nobody_s() -> None:
    assert caught(lambda look: look()) is None
