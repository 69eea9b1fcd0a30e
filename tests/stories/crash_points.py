"""One crash at one named point, a restart, and the books."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.daemon import Daemon
from benchmarks.load import Generator
from benchmarks.messages import ACCOUNT, SECRET, customer_wires
from responder.demo.manners import Manners
from responder.demo.whatsapp_standin import WhatsAppStandIn
from tests.stories.crash import NEVER_TWICE

_MESSAGES = 80  # more than may be under way at once, so that some have to be claimed
_PER_MESSAGE = ("received", "before-record", "recorded", "answered", "before-send", "after-send", "sent-before-mark")
_AT_START = ("before-recover", "recovered", "before-claim")
_OF_REMINDERS = ("before-reminder", "reminder-fired")


class Books:
    """What the store and the stand-in say after the restart."""

    def __init__(self, answered: dict[str, str], database: Path, standin: WhatsAppStandIn) -> None:
        recorded = {row[0] for row in ask(database, "select external_id from message where account = ?", (ACCOUNT,))}
        shown = ask(database, "select body from reply where id in (select id from delivery where state in (4, 5))")
        heard = standin.delivered
        self.lost = tuple(sorted(set(answered) - recorded))
        self.doubled = tuple(sorted(to for to, count in heard.items() if count > 1))
        unheard = [to for to in answered.values() if to not in heard]
        self.missing = tuple(to for to in unheard if not any(to in str(row[0]) for row in shown))


def ask(database: Path, query: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=10)
    try:
        return connection.execute(query, values).fetchall()
    finally:
        connection.close()


def crash_at(point: str, folder: Path) -> tuple[bool, Books]:
    """Return whether the daemon died at the point, and the books after it went on."""
    return asyncio.run(_crash_at(point, folder))


async def _crash_at(point: str, folder: Path) -> tuple[bool, Books]:
    standin = WhatsAppStandIn(Manners(latency_ms=60), app_secret=SECRET)
    api_url = await standin.start()
    whole = Daemon(folder, api_url, after_unknown=NEVER_TWICE, unknown_wait="1s")
    fragile = Daemon(folder, api_url, after_unknown=NEVER_TWICE, unknown_wait="1s", port=whole.port)
    fragile._environment["RESPONDER_CRASH_AT"] = f"{point}:{5 if point in _PER_MESSAGE else 1}"
    generator = Generator(whole.port, 16, patience=60)
    try:
        if point in (*_AT_START, *_OF_REMINDERS):
            answered, died = await _already_loaded(point, whole, fragile, generator)
        else:
            await asyncio.to_thread(fragile.start)
            posting = asyncio.create_task(generator.open(customer_wires(_MESSAGES, run=1), 0, 60))
            died = await _until(lambda: not fragile.running, 20)
            await asyncio.to_thread(fragile.kill)
            await asyncio.to_thread(whole.start)
            answered = {post.wire.id: post.wire.key for post in (await posting).posts if post.ok}
        await _until(lambda: _quiet(whole), 60)
        return died, Books(answered, whole.database, standin)
    finally:
        generator.close()
        await asyncio.to_thread(whole.kill)
        await asyncio.to_thread(fragile.kill)
        await standin.stop()


async def _already_loaded(
    point: str, whole: Daemon, fragile: Daemon, generator: Generator
) -> tuple[dict[str, str], bool]:
    """Answer some messages, kill; then start the one that crashes while it takes up the work."""
    await asyncio.to_thread(whole.start)
    run = await generator.open(customer_wires(_MESSAGES, run=1), 0, 60)
    if point in _OF_REMINDERS:
        await _until(lambda: _quiet(whole), 30)
    await asyncio.to_thread(whole.kill)
    if point in _OF_REMINDERS:
        _make_reminders_due(whole.database)
    fragile.spawn()
    died = await _until(lambda: not fragile.running, 20)
    await asyncio.to_thread(fragile.kill)
    await asyncio.to_thread(whole.start)
    return {post.wire.id: post.wire.key for post in run.posts if post.ok}, died


def _make_reminders_due(database: Path) -> None:
    """Let staff be warned now, as if the time had passed."""
    with sqlite3.connect(database) as connection:
        connection.execute("update reminder set due_at = ? where kind = 'staff-before'", (time.time_ns() // 1000,))
    connection.close()


def _quiet(daemon: Daemon) -> bool:
    due = ask(daemon.database, "select count(*) from delivery where state in (0, 1, 4)")[0][0]
    return not due and not ask(daemon.database, "select count(*) from undecided")[0][0]


async def _until(done: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            return False
        await asyncio.sleep(0.1)
    return True
