"""The daemon as a process of its own, and the channel alone, on a real homeserver: Synapse."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import aiohttp
import pytest
from aiohttp import web
from yarl import URL

from responder import (
    Author,
    BlockedByContact,
    CredentialsRejected,
    Kind,
    Message,
    Receipt,
    Refused,
    Reply,
    Secret,
    TryLater,
)
from responder.clock import SystemClock
from responder.config.load import load
from responder.daemon import Daemon
from responder.http import Http
from responder.testing import NOON, make_desk
from responder_matrix import Matrix, MatrixSettings
from tests.real.mail import free_port
from tests.real.matrix import Person, Synapse

CONFIG = """\
[company]
name = "Acme"
team = "Acme Help"
languages = ["en", "nl"]

[hours]
mon-sun = ["00:00-24:00"]

[promise]
until_known = "10 min"

[server]
port = {web}

[delivery]
unknown_wait = "1s"

[staff.room]
account = "matrix"
to = "{staff_room}"

[channels.matrix]
plugin = "matrix"
api_url = "{url}"
user = "{user}"
access_token = {{ env = "MATRIX_TOKEN" }}
colleagues = ["{colleague}"]
staff_rooms = ["{staff_room}"]
wait = "5s"
"""


class Running:
    """`responder run` for a bot, its colleague, and their room."""

    def __init__(self, server: Synapse, folder: Path) -> None:
        self.server, self.folder, self.web = server, folder, free_port()
        self.bot, self.jan = server.person("bot", "Acme Help"), server.person("jan", "Jan")
        self.staff_room = self.jan.creates(self.bot)
        self.config = folder / "config.toml"
        self.config.write_text(
            CONFIG.format(
                web=self.web,
                url=server.url,
                user=self.bot.user,
                colleague=self.jan.user,
                staff_room=self.staff_room,
            )
        )
        self.environment = {**os.environ, "MATRIX_TOKEN": self.bot.token}
        self.log = (folder / "log").open("ab")

    def start(self) -> None:
        self.process = self._spawn("run", stdout=self.log, stderr=self.log)
        self.until(self._listening, "listening")
        self.until(lambda: self.bot.user in self.jan.members(self.staff_room), "in the staff room")

    def _spawn(self, *arguments: str, **more: Any) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "responder", *arguments, "--config", str(self.config)]
        return subprocess.Popen(command, env=self.environment, **more)

    def _listening(self) -> bool:
        try:
            with urlopen(f"http://127.0.0.1:{self.web}/readyz", timeout=5) as answer:
                return bool(json.load(answer)["accounts"]["matrix"]["state"] == "listening")
        except (HTTPError, URLError, ConnectionError, TimeoutError):
            return False

    def status(self) -> dict[str, Any]:
        process = self._spawn("status", "--json", stdout=subprocess.PIPE)
        output, _ = process.communicate(timeout=60)
        found: dict[str, Any] = json.loads(output)
        return found

    def decided(self, count: int) -> None:
        self.until(lambda: self.status()["messages"]["decided"] >= count, f"{count} messages decided")

    def until(self, done: Callable[[], Any], what: str, seconds: float = 40) -> None:
        end = time.monotonic() + seconds
        while not done():
            assert self.process.poll() is None, (self.folder / "log").read_text()
            assert time.monotonic() < end, f"not {what}: {(self.folder / 'log').read_text()}"
            time.sleep(0.2)

    def stop(self) -> int:
        self.process.terminate()
        status = self.process.wait(timeout=15)
        self.log.close()
        return status


@contextmanager
def started(server: Synapse, folder: Path) -> Iterator[Running]:
    running = Running(server, folder)
    running.start()
    try:
        yield running
    finally:
        status = running.stop()
    assert status == 0, (folder / "log").read_text()


def test_a_customer_is_answered_once_staff_are_warned_and_a_colleague_ends_it(
    matrix_server: Synapse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Running(matrix_server, tmp_path)
    monkeypatch.setenv("MATRIX_TOKEN", made.bot.token)
    bot, jan, lena = made.bot, made.jan, matrix_server.person("lena", "Lena Dekker")

    async def story(daemon: Daemon, clock: ClockAhead) -> None:
        room = lena.creates(bot, direct=True)
        lena.says(room, "Hello, where is my parcel? Lena")  # before anybody has joined
        [answer] = await asyncio.to_thread(lena.hears, room, bot.user)
        assert answer["msgtype"] == "m.notice"
        assert "automatic" in answer["body"]
        assert "Lena" in answer["body"]
        assert "Acme Help" in answer["body"]

        lena.says(room, "It should have come yesterday.")
        await _until(daemon, lambda status: status["messages"]["decided"] == 2)
        warning = await _warning(daemon, clock, made)
        assert warning["msgtype"] == "m.text"  # a notice would not ring
        assert "Lena" in warning["body"]

        lena.call("POST", "rooms", room, "invite", body={"user_id": jan.user})
        jan.joins(room)
        jan.says(room, "It leaves today, Lena.")
        await _until(daemon, lambda status: status["promises"].get("kept") == 1)
        status = await daemon.store.status()
        assert not status["reminders"].get("planned")
        assert status["messages"]["decided"] == 3
        assert len(lena.hears(room, bot.user)) == 1

    lives(made, story)


def test_a_server_that_asks_for_pauses_gets_every_answer_once(
    matrix_server: Synapse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Running(matrix_server, tmp_path)
    monkeypatch.setenv("MATRIX_TOKEN", made.bot.token)
    matrix_server.slows_down(made.bot, a_second=1, burst=1)
    people = [matrix_server.person("lena", f"Lena {number}") for number in range(3)]

    async def story(daemon: Daemon, _: ClockAhead) -> None:
        rooms = [lena.creates(made.bot, direct=True) for lena in people]
        for lena, room in zip(people, rooms, strict=True):
            lena.says(room, "Hello, is the shop open today?")
        for lena, room in zip(people, rooms, strict=True):
            await asyncio.to_thread(lena.hears, room, made.bot.user)
        await _until(daemon, lambda status: status["deliveries"].get("sent") == len(people))
        assert [len(lena.hears(room, made.bot.user)) for lena, room in zip(people, rooms, strict=True)] == [1] * 3
        assert daemon.outbox.counts["due"] >= 1  # it was asked to wait, and came again

    lives(made, story)


def test_an_answer_that_the_server_took_and_never_confirmed_is_not_said_twice(
    matrix_server: Synapse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Running(matrix_server, tmp_path)
    monkeypatch.setenv("MATRIX_TOKEN", made.bot.token)
    lena = matrix_server.person("lena", "Lena")

    async def story(daemon: Daemon, _: ClockAhead) -> None:
        room = lena.creates(made.bot, direct=True)
        lena.says(room, "Hello, where is my parcel?")
        await _until(daemon, lambda status: status["deliveries"].get("sent") == 1)
        assert len(await asyncio.to_thread(lena.hears, room, made.bot.user)) == 1
        assert daemon.outbox.counts["unknown"] == 1

    lives(made, story, between=Loses)


Told = Callable[["Daemon", "ClockAhead"], Awaitable[None]]


def lives(made: Running, story: Told, between: type[Loses] | None = None) -> None:
    """Run a story with a daemon in this process; `between`: what stands between it and the server."""

    async def run() -> None:
        clock = ClockAhead()
        other = between(made.server.url) if between else None
        if other is not None:
            made.config.write_text(made.config.read_text().replace(made.server.url, await other.start()))
        daemon = Daemon(load(made.config), clock)
        await daemon.start()
        try:
            await story(daemon, clock)
        finally:
            await daemon.stop()
            if other is not None:
                await other.stop()

    asyncio.run(run())
    made.log.close()


class Loses:
    """Hands every request on to the server, and breaks the connection before the answer to the first message.

    Twice: the HTTP client itself repeats a PUT once, where the connection was an old one.
    """

    def __init__(self, url: str) -> None:
        self._url, self._losses = url, 2

    async def start(self) -> str:
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self._hand_on)
        self._session = aiohttp.ClientSession(self._url)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", free_port())
        await site.start()
        return site.name

    async def stop(self) -> None:
        await self._runner.cleanup()
        await self._session.close()

    async def _hand_on(self, request: web.Request) -> web.StreamResponse:
        headers = {"Authorization": request.headers["Authorization"], "Content-Type": "application/json"}
        url = URL(request.raw_path, encoded=True)
        async with self._session.request(request.method, url, data=await request.read(), headers=headers) as answer:
            body = await answer.read()
            if "/send/" in request.path and self._losses:
                self._losses -= 1
                assert request.transport is not None
                request.transport.close()
            return web.Response(status=answer.status, body=body, content_type="application/json")


class ClockAhead(SystemClock):
    """The machine's clock, and so much more."""

    ahead = timedelta(0)

    def now(self) -> datetime:
        return super().now() + self.ahead

    def monotonic(self) -> float:
        return super().monotonic() + self.ahead.total_seconds()


async def _warning(daemon: Daemon, clock: ClockAhead, made: Running) -> dict[str, Any]:
    """Let minutes pass until colleagues are warned; return what their room shows."""
    for _ in range(30):
        clock.ahead += timedelta(minutes=1)
        daemon.alarm.ring()
        await asyncio.sleep(0.3)
        said = [event for event in made.jan.sees(made.staff_room) if event["sender"] == made.bot.user]
        if said:
            content: dict[str, Any] = said[0]["content"]
            return content
    raise AssertionError("no warning within half an hour")


async def _until(daemon: Daemon, done: Callable[[dict[str, Any]], bool], seconds: float = 40) -> None:
    end = time.monotonic() + seconds
    while not done(status := await daemon.store.status()):
        assert time.monotonic() < end, status
        await asyncio.sleep(0.1)


def test_among_many_only_who_addresses_us_is_answered_in_the_thread(matrix_server: Synapse, tmp_path: Path) -> None:
    with started(matrix_server, tmp_path) as daemon:
        lena, tom = matrix_server.person("lena", "Lena"), matrix_server.person("tom", "Tom")
        room = daemon.jan.creates(daemon.bot, lena, tom)
        lena.joins(room)
        tom.joins(room)
        daemon.until(lambda: daemon.bot.user in lena.members(room), "in the room")
        root = lena.says(room, "Nice weather today.")
        thread = {"rel_type": "m.thread", "event_id": root, "is_falling_back": True}

        asked = tom.says(
            room,
            "Acme Help: when do you open?",
            **{"m.mentions": {"user_ids": [daemon.bot.user]}, "m.relates_to": thread},
        )

        [answer] = tom.hears(room, daemon.bot.user)
        assert answer["m.mentions"] == {"user_ids": [tom.user]}
        assert answer["m.relates_to"]["event_id"] == root
        assert answer["m.relates_to"]["m.in_reply_to"] == {"event_id": asked}
        daemon.jan.says(room, "At nine!", **{"m.relates_to": {"m.in_reply_to": {"event_id": asked}}})
        daemon.until(lambda: daemon.status()["promises"].get("kept") == 1, "the promise kept")
        assert daemon.status()["messages"]["decided"] == 2


def test_an_encrypted_room_is_declined_once_over_restarts(matrix_server: Synapse, tmp_path: Path) -> None:
    sent = {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": "AwgAEn", "session_id": "s", "device_id": "D"}
    with started(matrix_server, tmp_path) as daemon:
        lena = matrix_server.person("lena", "Lena")
        room = lena.creates(daemon.bot, direct=True, encrypted=True)
        lena.puts(room, "m.room.encrypted", sent)
        [answer] = lena.hears(room, daemon.bot.user)
        assert answer["msgtype"] == "m.notice"
        assert "encrypted" in answer["body"]
        assert daemon.process.poll() is None
        daemon.process.terminate()
        daemon.process.wait(15)
        lena.puts(room, "m.room.encrypted", sent)
        daemon.start()
        daemon.decided(2)
        assert len(lena.hears(room, daemon.bot.user)) == 1


# --- the channel alone ------------------------------------------------------------------------------------------------

Story = Callable[[Matrix], Awaitable[None]]


def with_channel(server: Synapse, bot: Person, story: Story, **more: Any) -> None:
    """Run a story with a channel that speaks to the server."""

    async def run() -> None:
        http = Http()
        await http.start()
        given = {"api_url": server.url, "user": bot.user, "access_token": Secret.of(bot.token), "wait": "1s", **more}
        settings = MatrixSettings(plugin="matrix", **given)
        channel = Matrix("matrix", settings, make_desk("matrix", http=http))
        try:
            await channel.start()
            await story(channel)
        finally:
            await channel.stop()
            await http.close()

    asyncio.run(run())


def reply(room: str, token: str, text: str = "<p>We have your message.</p>", **more: Any) -> Reply:
    return Reply(account="matrix", delivery=1, token=token, to=room, text=text, written_at=NOON, **more)


def test_the_same_token_twice_is_one_event_and_its_echo_names_it(matrix_server: Synapse) -> None:
    bot, lena = matrix_server.person("bot"), matrix_server.person("lena")
    room = bot.creates(lena)
    lena.joins(room)

    async def story(channel: Matrix) -> None:
        first = await channel.poll({})
        assert first.events == ()
        sent = await channel.send(reply(room, "1a.00ff"))
        assert await channel.send(reply(room, "1a.00ff")) == sent
        assert await channel.settle(reply(room, "1a.00ff")) == sent
        assert await channel.settle(reply(room, "1b.00ff")) is None
        news = await channel.poll(first.cursor)
        [echo] = [event for event in news.events if isinstance(event, Receipt)]
        assert (echo.token, echo.platform_id) == ("1a.00ff", sent.id)
        assert not [event for event in news.events if isinstance(event, Message)]

    with_channel(matrix_server, bot, story)
    assert [event["content"]["body"] for event in lena.sees(room)] == ["We have your message."]


def test_the_server_s_pause_is_obeyed_by_its_own_figure(matrix_server: Synapse) -> None:
    bot, lena = matrix_server.person("bot"), matrix_server.person("lena")
    room = bot.creates(lena)
    matrix_server.slows_down(bot, a_second=1, burst=1)

    async def story(channel: Matrix) -> None:
        with pytest.raises(TryLater) as refused:
            await _send_many(channel, room, 10)
        assert refused.value.everyone
        assert refused.value.after is not None
        assert 0 < refused.value.after.total_seconds() <= 10

    with_channel(matrix_server, bot, story)


async def _send_many(channel: Matrix, room: str, count: int) -> None:
    for number in range(count):
        await channel.send(reply(room, f"{number}.00"))


def test_what_came_while_nobody_listened_is_read_whole_and_in_order(matrix_server: Synapse) -> None:
    bot, lena = matrix_server.person("bot"), matrix_server.person("lena")
    room = lena.creates(bot, direct=True)
    bot.joins(room)

    async def story(channel: Matrix) -> None:
        cursor = (await channel.poll({})).cursor
        written = [await asyncio.to_thread(lena.says, room, f"number {number}") for number in range(70)]
        batch = await channel.poll(cursor)
        found = [event.id for event in batch.events if isinstance(event, Message)]
        assert found == written

    with_channel(matrix_server, bot, story)


def test_edits_reactions_and_what_is_taken_back_are_told(matrix_server: Synapse) -> None:
    bot, lena = matrix_server.person("bot"), matrix_server.person("lena", "Lena")
    room = lena.creates(bot, direct=True)
    bot.joins(room)

    async def story(channel: Matrix) -> None:
        cursor = (await channel.poll({})).cursor
        first = lena.says(room, "Where is 8814?")
        new = {"msgtype": "m.text", "body": "Where is 8841?"}
        relates = {"rel_type": "m.replace", "event_id": first}
        lena.says(room, "* Where is 8841?", **{"m.new_content": new, "m.relates_to": relates})
        sign = {"m.relates_to": {"rel_type": "m.annotation", "event_id": first, "key": "👍"}}
        lena.puts(room, "m.reaction", sign)
        second = lena.says(room, "Oh, wrong chat")
        lena.call("PUT", "rooms", room, "redact", second, "t-redact", body={"reason": "wrong chat"})
        events = [event for event in (await channel.poll(cursor)).events if isinstance(event, Message)]
        assert [(event.kind, event.text, event.about) for event in events] == [
            (Kind.TEXT, "Where is 8814?", None),
            (Kind.EDIT, "Where is 8841?", first),
            (Kind.REACTION, "👍", first),
            (Kind.REVOKE, "", second),
        ]
        assert {(event.name, event.author) for event in events} == {("Lena", Author.CUSTOMER)}

    with_channel(matrix_server, bot, story)


def test_who_may_invite_is_decided_by_the_settings(matrix_server: Synapse) -> None:
    bot, lena, jan = (matrix_server.person(name) for name in ("bot", "lena", "jan"))
    direct, group, by_colleague = lena.creates(bot, direct=True), lena.creates(bot), jan.creates(bot)

    async def story(channel: Matrix) -> None:
        await channel.poll({})

    with_channel(matrix_server, bot, story, colleagues=(jan.user,))
    assert bot.user in lena.members(direct)
    assert bot.user not in lena.members(group)
    assert bot.user in jan.members(by_colleague)

    elsewhere = lena.creates(bot, direct=True)
    with_channel(matrix_server, bot, story, servers=("other.test",))
    assert bot.user not in lena.members(elsewhere)


def test_what_is_wrong_is_said_in_words(matrix_server: Synapse) -> None:
    bot, lena = matrix_server.person("bot"), matrix_server.person("lena")
    room = lena.creates()

    async def well(channel: Matrix) -> None:
        assert await channel.check() == []
        with pytest.raises(BlockedByContact, match="may not write"):
            await channel.send(reply(room, "1.00"))
        with pytest.raises(Refused, match="No room is known"):
            await channel.send(reply("#nowhere:m.test", "2.00"))
        with pytest.raises(Refused, match="No room is known"):
            await channel.send(reply(lena.user, "3.00"))

    async def other_user(channel: Matrix) -> None:
        [wrong] = await channel.check()
        assert "is of" in wrong
        with pytest.raises(CredentialsRejected, match="not of `user`"):
            await channel.poll({})

    async def outside(channel: Matrix) -> None:
        assert await channel.check() == [f"staff_rooms: we are not in {room}; invite us."]

    async def dead(channel: Matrix) -> None:
        [wrong] = await channel.check()
        assert "log in again" in wrong
        with pytest.raises(CredentialsRejected):
            await channel.send(reply(room, "4.00"))

    with_channel(matrix_server, bot, well)
    with_channel(matrix_server, bot, other_user, user="@somebody:m.test")
    with_channel(matrix_server, bot, outside, staff_rooms=(room,))
    bot.call("POST", "logout", body={})
    with_channel(matrix_server, bot, dead)


def test_a_position_of_another_server_begins_anew(matrix_server: Synapse) -> None:
    bot = matrix_server.person("bot")

    async def story(channel: Matrix) -> None:
        batch = await channel.poll({"since": "s1_nonsense", "user": bot.user})
        assert batch.events == ()
        assert batch.cursor["since"].startswith("s")

    with_channel(matrix_server, bot, story)


def test_a_room_s_alias_and_a_typing_sign_work(matrix_server: Synapse) -> None:
    bot, lena = matrix_server.person("bot"), matrix_server.person("lena")
    room = lena.creates(bot, direct=True)
    bot.joins(room)
    alias = f"#r{bot.user[1:].partition(':')[0]}:m.test"
    lena.call("PUT", "directory", "room", alias, body={"room_id": room})
    asked = lena.says(room, "Hello?")

    async def story(channel: Matrix) -> None:
        await channel.send(reply(alias, "1.00"))
        await channel.typing(reply(lena.user, "2.00", reply_to={"room": room, "event": asked}))

    with_channel(matrix_server, bot, story)
    assert lena.hears(room, bot.user)
    news = lena.call("GET", "sync", timeout="0")["rooms"]["join"][room]["ephemeral"]["events"]
    assert {event["type"] for event in news} == {"m.typing", "m.receipt"}
