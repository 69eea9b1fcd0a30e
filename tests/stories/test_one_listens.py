"""Two whole daemons with the same accounts: one of them listens, and the other takes over when that one cannot."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import psycopg
import pytest

from responder.config.load import load
from responder.daemon import Daemon
from responder.listen import ELSEWHERE, LISTENS
from responder.store.postgres import _LISTENS

pytestmark = pytest.mark.real
CONFIG = """
[company]
name = "The Shop"
[server]
port = 0
[store]
url = "{url}"
[channels.news]
plugin = "quiet"
"""
QUIET = '''
"""A channel that asks, and on which nobody writes."""

from collections.abc import Mapping

from responder import Abilities, Batch, Channel, ChannelSettings, Inbound, PollingChannel, RawEvent, Reply, Sent
from responder import hookimpl


class Quiet(PollingChannel[ChannelSettings]):
    kind = "quiet"
    title = "Quiet"
    settings_type = ChannelSettings

    @property
    def abilities(self) -> Abilities:
        return Abilities(longest=1000)

    def parse(self, raw: RawEvent) -> list[Inbound]:
        return []

    async def send(self, reply: Reply) -> Sent:
        return Sent("1")

    async def poll(self, cursor: Mapping[str, str]) -> Batch:
        return Batch(())


@hookimpl
def responder_channels() -> list[type[Channel]]:
    return [Quiet]
'''
Story = Callable[[Daemon, Daemon], Awaitable[None]]


@asynccontextmanager
async def running(folder: Path, url: str) -> AsyncIterator[Daemon]:
    (folder / "plugins").mkdir(parents=True)
    (folder / "plugins" / "quiet.py").write_text(QUIET, encoding="utf-8")
    (folder / "config.toml").write_text(CONFIG.format(url=url), encoding="utf-8")
    daemon = Daemon(load(folder / "config.toml"))
    await daemon.start()
    try:
        yield daemon
    finally:
        await daemon.stop()


def play(folder: Path, url: str, monkeypatch: pytest.MonkeyPatch, story: Story) -> None:
    monkeypatch.setattr("responder.daemon._NEIGHBOURS", 0.05)
    monkeypatch.setattr("responder.listen._TURN", 0.02)

    async def run() -> None:
        async with running(folder / "one", url) as one:
            await until(lambda: states(one) == [LISTENS])
            async with running(folder / "two", url) as two:
                await until(lambda: states(one, two) == [LISTENS, ELSEWHERE])
                await story(one, two)

    asyncio.run(run())


def states(*daemons: Daemon) -> list[str]:
    return [daemon.accounts["news"].state for daemon in daemons]


async def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < end
        await asyncio.sleep(0.01)


def test_when_the_one_that_listens_stops_the_other_takes_over(
    tmp_path: Path, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(one: Daemon, two: Daemon) -> None:
        await one.stop()

        await until(lambda: states(two) == [LISTENS])

    play(tmp_path, postgres_url, monkeypatch, story)


def test_an_account_that_a_reload_takes_away_is_left_to_the_other(
    tmp_path: Path, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(one: Daemon, two: Daemon) -> None:
        path = one.config.path
        path.write_text(path.read_text(encoding="utf-8") + "enabled = false\n", encoding="utf-8")

        assert await one.reload()
        await until(lambda: states(two) == [LISTENS])

    play(tmp_path, postgres_url, monkeypatch, story)


def test_whose_connection_was_cut_leaves_the_account_once_the_other_has_it(
    tmp_path: Path, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut = (
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_locks WHERE locktype = 'advisory' AND classid::bigint = %s"
        " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
    )

    async def story(one: Daemon, two: Daemon) -> None:
        with psycopg.connect(postgres_url, autocommit=True) as connection:
            connection.execute(cut, (_LISTENS,))
            while not await two.store.may_listen("news"):  # the first was faster
                connection.execute(cut, (_LISTENS,))

        await until(lambda: states(one, two) == [ELSEWHERE, LISTENS])

    play(tmp_path, postgres_url, monkeypatch, story)
