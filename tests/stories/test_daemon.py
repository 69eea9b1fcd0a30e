"""The daemon in this process: what a start takes up, what a reload exchanges, and what is left after the end."""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any

import pytest

from responder import build
from responder import daemon as rooms
from responder.accounts import FAILED
from responder.config.load import load
from responder.daemon import Daemon
from responder.errors import StoreUnavailable
from responder.flow import Flow

CONFIG = """
[company]
name = "The Shop"
languages = ["en"]
[server]
port = 0
[promise]
until_known = "2h"
[staff]
account = "counter"
to = "team"
"""
ACCOUNT = """
[channels.{name}]
plugin = "pigeon"
mood = "{mood}"
"""
MAIL = """
[channels.mail]
plugin = "email"
address = "support@shop.example"
imap = { host = "127.0.0.1", port = 9, tls = "none", user = "support", password = { env = "NOT_THERE" } }
smtp = { host = "127.0.0.1", port = 9, tls = "none" }
"""
PIGEON = """
import asyncio
from datetime import UTC, datetime, timedelta

import responder
from responder import Abilities, Message, Sent

DID = []  # what became of the channels, in order


class Settings(responder.ChannelSettings):
    mood: str = "well"


class Pigeon(responder.WebhookChannel[Settings]):
    kind, title, settings_type = "pigeon", "Pigeon", Settings

    @property
    def abilities(self):
        return Abilities(longest=2000, burst=timedelta(seconds=0.3))

    async def start(self):
        DID.append(f"{self.account} starts")
        if self.settings.mood == "hangs":
            await asyncio.Event().wait()
        if self.settings.mood == "raises":
            raise RuntimeError("no roof")

    async def stop(self):
        DID.append(f"{self.account} stops")
        if self.settings.mood == "raises":
            raise RuntimeError("no roof")

    def verify(self, request):
        pass

    def parse(self, raw):
        told, now = responder.json_object(raw.body), datetime.now(UTC)
        return [Message(account=self.account, id=told["id"], handle=told["who"], sent_at=now, text=told["text"])]

    async def send(self, reply):
        if self.settings.mood == "slow":
            DID.append(f"{self.account} begins")
            await asyncio.sleep(0.3)
        DID.append(f"{self.account} says {reply.purpose} to {reply.to}")
        return Sent(str(len(DID)))


@responder.hookimpl
def responder_channels():
    return [Pigeon]
"""
QUESTION = "Could you tell me whether my grandmother's bicycle can be repaired this week?"


def write(folder: Path, more: str = "", **moods: str) -> Path:
    """Write a deployment with an account for each mood; return its configuration."""
    (folder / "plugins").mkdir(exist_ok=True)
    (folder / "plugins" / "pigeon.py").write_text(PIGEON, encoding="utf-8")
    accounts = "".join(ACCOUNT.format(name=name, mood=mood) for name, mood in moods.items())
    path = folder / "config.toml"
    path.write_text(CONFIG + more + accounts, encoding="utf-8")
    return path


@asynccontextmanager
async def running(path: Path) -> AsyncIterator[Daemon]:
    daemon = Daemon(load(path))
    await daemon.start()
    try:
        yield daemon
    finally:
        await daemon.stop()


def play(story: Callable[[], Awaitable[None]]) -> None:
    async def go() -> None:
        async with asyncio.timeout(60):
            await story()

    asyncio.run(go())


async def until(true: Callable[[], object]) -> None:
    while not true():  # noqa: ASYNC110 - it happens in other tasks, which tell nobody
        await asyncio.sleep(0.005)


def did(daemon: Daemon, name: str = "counter") -> list[str]:
    """What the channels of this account's plugin did."""
    found: list[str] = type(daemon.accounts[name].channel).send.__globals__["DID"]
    return found


async def asks(daemon: Daemon, path: str, body: Any = None) -> tuple[int, str]:
    """Ask over HTTP; return the status and what was said."""
    reader, writer = await asyncio.open_connection("127.0.0.1", daemon.web.port)
    data = b"" if body is None else json.dumps(body).encode()
    head = f"{'GET' if body is None else 'POST'} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
    writer.write(f"{head}Content-Length: {len(data)}\r\n\r\n".encode() + data)
    whole = (await reader.read()).decode()
    writer.close()
    return int(whole.split()[1]), whole.partition("\r\n\r\n")[2]


async def writes(daemon: Daemon, own_id: str, who: str = "lena", account: str = "counter") -> int:
    status, _ = await asks(daemon, f"/hooks/{account}", {"id": own_id, "who": who, "text": QUESTION})
    return status


def alerts(daemon: Daemon) -> dict[str, str]:
    return {alert.kind: alert.text for alert in daemon.alerts.last}


def tasks() -> set[str]:
    return {task.get_name() for task in asyncio.all_tasks()} - {"Task-1", "Task-2"}


def test_it_answers_tells_where_it_is_and_leaves_nothing_behind(tmp_path: Path) -> None:
    path = write(tmp_path, counter="well")
    pid, address = tmp_path / "data" / "responder.pid", tmp_path / "data" / "responder.address"

    async def story() -> None:
        async with running(path) as daemon:
            assert pid.read_text() == f"{os.getpid()}\n"
            assert address.read_text() == f"127.0.0.1 {daemon.web.port}\n"
            assert await writes(daemon, "m1") == 200
            await until(lambda: "counter says acknowledgement to lena" in did(daemon))
            assert (await asks(daemon, "/readyz"))[0] == 200
            assert "responder_messages_total" in (await asks(daemon, "/metrics"))[1]
            assert daemon.accounts["counter"].state == "waiting for webhooks"
            assert {"decide", "tend", "memory", "hourly", "strain"} <= tasks()
            assert "neighbours" not in tasks()
            log_of = did(daemon)
        assert log_of[0] == "counter starts"
        assert log_of[-1] == "counter stops"
        assert not pid.exists()
        assert not address.exists()
        assert not [name for name in tasks() if ":" in name or name in ("decide", "tend", "memory", "hourly")]
        async with running(path):  # the store was given back
            assert pid.exists()

    play(story)


def test_what_a_former_run_left_is_taken_up(tmp_path: Path) -> None:
    """A message that was recorded and not decided; a delivery that was claimed, of which nobody knows more."""
    path = write(tmp_path, counter="well")

    async def story() -> None:
        async with running(path) as daemon:
            await writes(daemon, "m1", "lena")
            await until(lambda: "counter says acknowledgement to lena" in did(daemon))
        with closing(sqlite3.connect(tmp_path / "data" / "responder.db")) as link:
            (claimed,) = link.execute("SELECT id FROM delivery").fetchone()
            link.execute("UPDATE delivery SET state = 1, sent_at = NULL, token = '7.x' WHERE id = ?", (claimed,))
            (row,) = link.execute("SELECT id FROM message").fetchone()
            body = link.execute("SELECT body FROM message").fetchone()[0].replace("lena", "noor").replace("m1", "m2")
            link.execute(
                "INSERT INTO message SELECT ?, account, 'm2', author, received_at, sent_at, ? FROM message",
                (row + 1, body),
            )
            link.execute("INSERT INTO undecided VALUES (?)", (row + 1,))
            link.commit()
        async with running(path) as daemon:
            await until(lambda: "counter says acknowledgement to noor" in did(daemon))
            found = (await daemon.store.status())["deliveries"]
            assert found["unknown"] == 1

    play(story)


@pytest.mark.parametrize(
    ("mood", "why"),
    [
        ("hangs", "its plugin pigeon does not start within 0.2 s"),
        ("raises", "its plugin pigeon: RuntimeError: no roof (line 27 of "),
    ],
)
def test_a_channel_that_cannot_start_stands_still_and_the_others_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mood: str, why: str
) -> None:
    monkeypatch.setattr(rooms, "_CHANNEL", 0.2)
    path = write(tmp_path, attic=mood, counter="well")

    async def story() -> None:
        async with running(path) as daemon:
            attic = daemon.accounts["attic"]
            assert (attic.state, attic.problem, attic.paused) == (FAILED, attic.problem, attic.problem)
            assert why in attic.problem
            assert alerts(daemon)["account-failed"] == f"attic cannot start: {attic.problem}"
            assert await writes(daemon, "m1", account="attic") == 503
            assert await writes(daemon, "m1") == 200
            await until(lambda: "counter says acknowledgement to lena" in did(daemon))
            log_of = did(daemon)
        assert log_of[-1].endswith(" stops")  # one that raises at the end keeps nobody from it

    play(story)


def test_a_reload_stops_what_is_gone_starts_what_is_new_and_keeps_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A plugin in a file is read anew, and its accounts with it; "house" stands for one that is installed."""
    monkeypatch.setattr(build, "_goes_on", lambda before, *_: before.name == "house")
    path = write(tmp_path, house="well", counter="well", attic="well")

    async def story() -> None:
        async with running(path) as daemon:
            kept, seen = daemon.accounts["house"], did(daemon)
            kept.paused, kept.failures = "too many failures", 20
            promiser = daemon.flow.tools.promiser
            await writes(daemon, "m1")
            write(tmp_path, more="[conversation]\noffer_human_after = 7\n", house="well", counter="well", cellar="well")
            assert await daemon.reload()

            assert list(daemon.accounts) == ["house", "counter", "cellar"]
            assert daemon.accounts["house"] is kept
            assert (kept.paused, kept.failures) == ("", 0)
            assert daemon.flow.tools.accounts is daemon.accounts is daemon.outbox.accounts
            assert daemon.flow.tools.promiser is not promiser
            assert daemon.flow.tools.promiser.dump() == promiser.dump()
            assert daemon.flow.tools.settings.conversation.offer_human_after == 7
            assert daemon.config.settings is daemon.flow.tools.settings
            assert daemon.accounts["cellar"].state == "waiting for webhooks"
            assert "attic stops" in seen
            assert "cellar starts" in did(daemon, "cellar")
            assert await writes(daemon, "m2", account="cellar") == 200
            assert await writes(daemon, "m3", account="attic") == 404
            assert daemon._health()["reload"]["count"] == 1

    play(story)


@pytest.mark.parametrize(
    ("broken", "alert"),
    [
        ("[company", "config.toml:"),
        ("a plugin that is gone", "counter: "),
        ("a template", "acknowledgement.txt"),
    ],
)
def test_whatever_is_wrong_with_a_new_configuration_the_old_one_stays(tmp_path: Path, broken: str, alert: str) -> None:
    path = write(tmp_path, counter="well")

    async def story() -> None:
        async with running(path) as daemon:
            before = (daemon.config, daemon.accounts, daemon.flow.tools, daemon.plugins)
            if broken == "[company":
                path.write_text(broken, encoding="utf-8")
            elif broken == "a template":
                (tmp_path / "templates" / "en").mkdir(parents=True)
                (tmp_path / "templates" / "en" / "acknowledgement.txt").write_text("{{ nobody.knows }}")
            else:
                (tmp_path / "plugins" / "pigeon.py").unlink()

            assert not await daemon.reload()
            assert (daemon.config, daemon.accounts, daemon.flow.tools, daemon.plugins) == before
            assert alert in alerts(daemon)["reload-refused"]
            assert daemon._health()["reload"]["problem"]
            assert await writes(daemon, "m1") == 200
            await until(lambda: "counter says acknowledgement to lena" in did(daemon))

    play(story)


def test_what_the_estimators_know_is_kept_now_and_then_and_at_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rooms, "_REMEMBER", 0.05)
    path = write(tmp_path, counter="well")

    async def story() -> None:
        async with running(path) as daemon:
            await writes(daemon, "m1")
            await until(lambda: "counter says acknowledgement to lena" in did(daemon))
            await until(lambda: daemon._memory._kept >= daemon.flow.tools.promiser.upto)
            assert (await daemon.store.paces())[0]
            monkeypatch.setattr(rooms, "_REMEMBER", 600.0)
            await asyncio.sleep(0.1)
            await writes(daemon, "m2", "noor")
            await until(lambda: "counter says acknowledgement to noor" in did(daemon))
            upto = daemon.flow.tools.promiser.upto
            dump = daemon.flow.tools.promiser.dump()
        async with running(path) as again:
            assert (await again.store.paces())[1] == upto
            assert again.flow.tools.promiser.dump() == dump

    play(story)


def test_a_store_that_failed_for_good_ends_the_daemon_and_one_that_is_away_is_told(tmp_path: Path) -> None:
    path = write(tmp_path, counter="well")

    class Store:
        away, failed = "no space left", ""

    async def story() -> None:
        async with running(path) as daemon:
            store: Any = Store()
            monkey, daemon.store = daemon.store, store
            daemon.look_at_store()
            assert alerts(daemon)["store-away"] == "nothing is recorded: no space left"
            assert (daemon.broken, daemon.ended.is_set()) == ("", False)
            store.failed = "the disk is broken"
            daemon.look_at_store()
            assert (daemon.broken, daemon.ended.is_set()) == ("the disk is broken", True)
            store.failed = "another word"
            daemon.look_at_store()
            assert daemon.broken == "the disk is broken"
            daemon.store = monkey

    play(story)


def test_neighbours_on_a_shared_database_are_looked_after(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rooms, "_NEIGHBOURS", 0.02)
    path = write(tmp_path, counter="well")

    async def story() -> None:
        async with running(path) as daemon:
            looks: list[str] = []
            recover, fails = daemon.store.recover, iter([True])

            async def recovers(*given: Any) -> int:
                looks.append("recover")
                if next(fails, False):
                    raise StoreUnavailable("away")  # the next look comes all the same
                return await recover(*given)

            async def takes_over() -> None:  # it asks for what only a shared database knows
                looks.append("take over")

            async def hears() -> None:
                looks.append("hear")

            monkeypatch.setattr(daemon.store, "recover", recovers)
            monkeypatch.setattr(daemon.flow, "look_after_neighbours", takes_over)
            monkeypatch.setattr(daemon._memory, "hear_neighbours", hears)
            monkeypatch.setattr(daemon.alarm, "ring", lambda: looks.append("ring"))
            await until(lambda: "rules" not in tasks())  # they ring too
            looks.clear()
            looking = asyncio.create_task(daemon._look_after_neighbours())
            await until(lambda: len(looks) >= 5)
            looking.cancel()
            assert looks[:5] == ["recover", "recover", "take over", "hear", "ring"]

    play(story)


def test_rules_of_time_zones_are_tried_again_until_they_were_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, tries = write(tmp_path, counter="well"), []

    async def follow(*_: object) -> None:
        tries.append(1)
        if len(tries) < 3:
            raise StoreUnavailable("away")

    monkeypatch.setattr(rooms, "follow_rules", follow)

    async def story() -> None:
        async with running(path) as daemon:
            await until(lambda: len(tries) >= 3)
            await until(lambda: "rules" not in tasks())
            assert len(tries) == 3
            await daemon.reload()
            await until(lambda: len(tries) >= 4)

    play(story)


def test_what_was_planned_leaves_by_the_alarm_alone(tmp_path: Path) -> None:
    """A short opening waits for the rest of it, which does not come; nothing else happens in the daemon."""
    path = write(tmp_path, counter="well")

    async def story() -> None:
        async with running(path) as daemon:
            assert (await asks(daemon, "/hooks/counter", {"id": "m1", "who": "lena", "text": "Hi"}))[0] == 200
            await until(lambda: "counter says acknowledgement to lena" in did(daemon))

    play(story)


def test_what_is_being_said_at_the_end_is_said_whole_and_noted(tmp_path: Path) -> None:
    path = write(tmp_path, counter="slow")

    async def story() -> None:
        async with running(path) as daemon:
            await writes(daemon, "m1")
            seen = did(daemon)
            await until(lambda: "counter begins" in seen)
        assert seen[-2:] == ["counter says acknowledgement to lena", "counter stops"]
        async with running(path) as again:
            found = (await again.store.status())["deliveries"]
            assert (found["sent"], found["unknown"]) == (1, 0)

    play(story)


def test_nothing_is_decided_before_we_understand_what_people_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, counter="well")

    async def story() -> None:
        understood = asyncio.Event()

        async def learned(*_: object) -> None:
            await understood.wait()

        decide, rounds = Flow.decide_some, list[Flow]()

        async def decides(flow: Flow) -> int:
            rounds.append(flow)
            return await decide(flow)

        monkeypatch.setattr(rooms, "learned", learned)
        monkeypatch.setattr(Flow, "decide_some", decides)
        async with running(path) as daemon:
            assert await writes(daemon, "m1") == 200
            assert rounds == []
            understood.set()
            await until(lambda: "counter says acknowledgement to lena" in did(daemon))

    play(story)


def test_an_account_whose_plugin_nobody_brings_is_told_and_the_others_answer(tmp_path: Path) -> None:
    path = write(tmp_path, more='[channels.attic]\nplugin = "raven"\n', counter="well")

    async def story() -> None:
        async with running(path) as daemon:
            assert alerts(daemon)["account-failed"].startswith("attic cannot start: its plugin raven: ")
            assert await writes(daemon, "m1", account="attic") == 503
            assert await writes(daemon, "m1") == 200

    play(story)


def test_a_reload_is_taken_once_the_new_articles_are_understood(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, counter="well")

    async def story() -> None:
        async with running(path) as daemon:
            understood, before = asyncio.Event(), daemon.flow.tools

            async def learned(*_: object) -> None:
                await understood.wait()

            monkeypatch.setattr(rooms, "learned", learned)
            reloading = asyncio.create_task(daemon.reload())
            await asyncio.wait((reloading,), timeout=0.5)
            assert daemon.flow.tools is before
            understood.set()
            assert await reloading
            assert daemon.flow.tools is not before

    play(story)


def test_what_a_round_has_claimed_at_the_end_is_still_said(tmp_path: Path) -> None:
    """Else it would be of unknown outcome at the next start."""
    path = write(tmp_path, counter="well")

    async def story() -> None:
        async with running(path) as daemon:
            claim, claimed = daemon.store.claim, asyncio.Event()

            async def slowly(*given: Any, **more: Any) -> Any:
                found = await claim(*given, **more)
                if found:
                    claimed.set()
                    await asyncio.sleep(0.2)
                return found

            daemon.store.claim = slowly  # type: ignore[method-assign]
            await asks(daemon, "/hooks/counter", {"id": "m1", "who": "lena", "text": "Hi"})
            await claimed.wait()
            seen = did(daemon)
        assert seen[-2:] == ["counter says acknowledgement to lena", "counter stops"]
        async with running(path) as again:
            found = (await again.store.status())["deliveries"]
            assert (found["sent"], found["unknown"]) == (1, 0)

    play(story)


def test_an_account_that_asks_looks_again_and_again_though_its_secret_is_not_there_yet(tmp_path: Path) -> None:
    path = write(tmp_path, more=MAIL, counter="well")

    async def story() -> None:
        async with running(path) as daemon:
            await until(lambda: daemon.accounts["mail"].problem)
            assert daemon.accounts["mail"].state != FAILED
            assert "listen:mail" in tasks()

    play(story)
