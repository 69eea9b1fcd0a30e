"""Two reloads at once: a second SIGHUP while the first still starts its channels."""

from __future__ import annotations

import asyncio
from pathlib import Path

from responder.config.load import load
from responder.daemon import Daemon

CONFIG = """
[company]
name = "The Shop"
[server]
port = 0
[channels.counter]
plugin = "slow"
word = "{word}"
"""
SLOW = '''
"""A channel whose platform takes a while to start."""

import asyncio
from collections.abc import Mapping

from responder import Abilities, Batch, Channel, ChannelSettings, Inbound, PollingChannel, RawEvent, Reply, Sent
from responder import hookimpl


class Settings(ChannelSettings):
    word: str


class Slow(PollingChannel[Settings]):
    kind = "slow"
    title = "Slow"
    settings_type = Settings

    @property
    def abilities(self) -> Abilities:
        return Abilities(longest=1000)

    async def start(self) -> None:
        await asyncio.sleep(0.2)

    def parse(self, raw: RawEvent) -> list[Inbound]:
        return []

    async def send(self, reply: Reply) -> Sent:
        return Sent("1")

    async def poll(self, cursor: Mapping[str, str]) -> Batch:
        await asyncio.Event().wait()
        raise AssertionError


@hookimpl
def responder_channels() -> list[type[Channel]]:
    return [Slow]
'''


def test_of_two_reloads_at_once_one_listener_is_left_and_the_newest_word_holds(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins" / "slow.py").write_text(SLOW, encoding="utf-8")

    async def story() -> None:
        path.write_text(CONFIG.format(word="one"), encoding="utf-8")
        daemon = Daemon(load(path))
        await daemon.start()
        try:
            path.write_text(CONFIG.format(word="two"), encoding="utf-8")

            assert all(await asyncio.gather(daemon.reload(), daemon.reload()))
            assert daemon.accounts["counter"].channel.settings.word == "two"
            assert [t.get_name() for t in asyncio.all_tasks()].count("listen:counter") == 1
        finally:
            await daemon.stop()

    asyncio.run(story())
