"""The daemon as a process of its own on Telegram: by polling, by webhook, in the company's name, after a restart."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from benchmarks.machine import free_port
from responder import Ignored, RawEvent, Secret, dump_json
from responder.api import local
from responder.clock import SystemClock
from responder.demo.telegram_people import Business, Person
from responder.demo.telegram_standin import TelegramStandIn
from responder.http import Http
from responder.testing import NOON, make_desk, open_shop
from responder_telegram import Telegram, TelegramSettings
from tests.real.telegram import until

CONFIG = """\
[company]
name = "Acme"
team = "Acme Help"
languages = ["en", "nl"]

[server]
port = {web}

[channels.telegram]
plugin = "telegram"
token = {{ env = "TELEGRAM_TOKEN" }}
username = "{username}"
api_url = "{api}"
colleagues = [9001]
{more}
"""
WEBHOOK = 'mode = "webhook"\nwebhook_secret = {{ env = "TELEGRAM_WORD" }}\nwebhook_url = "http://127.0.0.1:{web}/hooks/telegram"'
BUSINESS = "owners = [500]"
STAFF = 'staff_rooms = [-1009]\n[staff.room]\naccount = "telegram"\nto = "-1009"\n'


class Running:
    """`responder run`, with Telegram as its only channel."""

    def __init__(self, folder: Path, standin: TelegramStandIn, more: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.web = folder, free_port()
        self.config = folder / "config.toml"
        username = standin.town.username
        text = CONFIG.format(web=self.web, api=standin.url, username=username, more=more.format(web=self.web))
        self.config.write_text(text)
        self.environment = {**os.environ, "TELEGRAM_TOKEN": standin.token, "TELEGRAM_WORD": "a-secret_word"}
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Start it, and wait until it listens."""
        with (self.folder / "log").open("ab") as log:
            self._process = await self._spawn("run", stdout=log, stderr=log)
        await until(lambda: self.health().get("ready"), self.log)

    async def _spawn(self, *arguments: str, **more: Any) -> asyncio.subprocess.Process:
        command = (sys.executable, "-m", "responder", *arguments, "--config", str(self.config))
        return await asyncio.create_subprocess_exec(*command, env=self.environment, **more)

    def log(self) -> str:
        """Return what it has said."""
        return (self.folder / "log").read_text()

    def health(self) -> dict[str, Any]:
        """Return what it says of itself."""
        try:
            return local.health(self.folder / "data", SystemClock())
        except OSError:
            return {}

    def post(self) -> int:
        """Post a webhook without its secret word; returns the status."""
        try:
            with urlopen(f"http://127.0.0.1:{self.web}/hooks/telegram", data=b"{}", timeout=5) as answer:
                return int(answer.status)
        except HTTPError as error:
            return error.code

    async def states(self, of: str) -> dict[str, int]:
        """Return how many reminders or promises are in which state."""
        process = await self._spawn("status", "--json", stdout=asyncio.subprocess.PIPE)
        output, _ = await process.communicate()
        return {state: n for state, n in json.loads(output)[of].items() if n}

    async def reminders(self, **wanted: int) -> None:
        """Wait until the reminders are in these states."""
        for _ in range(20):
            found = await self.states("reminders")
            if found == wanted:
                return
            await asyncio.sleep(0.1)
        raise AssertionError(f"{found}, wanted {wanted}: {self.log()}")

    async def stop(self, *, kill: bool = False) -> None:
        """End it, by force if need be."""
        if self._process is not None and self._process.returncode is None:
            (self._process.kill if kill else self._process.terminate)()
            status = await asyncio.wait_for(self._process.wait(), 15)
            assert kill or status == 0, self.log()


@asynccontextmanager
async def daemon(folder: Path, standin: TelegramStandIn, more: str = "") -> AsyncIterator[Running]:
    running = Running(folder, standin, more)
    await running.start()
    try:
        yield running
    finally:
        await running.stop()


def play(story: Callable[[TelegramStandIn], Awaitable[None]]) -> None:
    async def run() -> None:
        standin = TelegramStandIn()
        await standin.start()
        try:
            await story(standin)
        finally:
            await standin.stop()

    asyncio.run(run())


@pytest.mark.parametrize("mode", ["", WEBHOOK], ids=["poll", "webhook"])
def test_a_customer_is_answered_once(tmp_path: Path, mode: str) -> None:
    async def story(standin: TelegramStandIn) -> None:
        lena = standin.town.person(7001)
        async with daemon(tmp_path, standin, mode) as running:
            await until(lambda: bool(standin.updates.webhook.url) == bool(mode), "registered")
            lena.says("/start")
            asked = lena.says("Hello, where is my parcel 8841?")
            await until(lambda: lena.heard, running.log)
            again = lena.says("It is a red bicycle.")
            await until(lambda: standin.updates.pending == 0, "acknowledged after it is stored")
            await running.reminders(planned=2)
            assert again["message_id"] > asked["message_id"]
            tap = lena.taps(lena.heard[0], "helped-yes")
            await until(lambda: standin.town.answered == [tap], "the button waits no more")
            assert await asyncio.to_thread(running.post) == (401 if mode else 404)
        (answer,) = lena.heard
        assert "Lena" in answer["text"]
        assert "automatic" in answer["text"]
        assert answer["reply_to_message"]["message_id"] == asked["message_id"]
        assert standin.token not in running.log()
        if mode:
            assert set(standin.updates.answers) == {200}
            assert standin.updates.polls == 0

    play(story)


def test_a_forged_webhook_is_refused(tmp_path: Path) -> None:
    async def story(standin: TelegramStandIn) -> None:
        lena = standin.town.person(7001)
        async with daemon(tmp_path, standin, WEBHOOK):
            await until(lambda: standin.updates.webhook.url, "registered")
            standin.updates.webhook.secret = "another_word"
            lena.says("Hello, where is my parcel 8841?")
            await until(lambda: standin.updates.answers[:2] == [401, 401], "refused")
        assert not lena.heard

    play(story)


def test_a_colleague_in_the_company_s_account_ends_it(tmp_path: Path) -> None:
    async def story(standin: TelegramStandIn) -> None:
        town = standin.town
        lena, shop = town.person(7001), town.business("Bc9x", town.person(500, "Acme"))
        foreign = town.business("Evil", town.person(666, "Mallory"))
        async with daemon(tmp_path, standin, BUSINESS) as running:
            shop.hears(lena, "Hello, is my bike 8841 ready?")
            foreign.hears(lena, "Hello, is my bike 8841 ready?")
            await until(lambda: shop.said_to(lena), running.log)
            await running.reminders(planned=2)
            shop.answers(lena, "We are closed on Sundays.", is_from_offline=True)
            await until(lambda: standin.updates.pending == 0, "acknowledged")
            await running.reminders(planned=2)
            shop.answers(lena, "Yes, come by after four. Jo")
            await running.reminders(cancelled=2)
            assert await running.states("promises") == {"kept": 1}
        assert len(shop.said_to(lena)) == 1
        assert not foreign.said_to(lena)
        assert not lena.heard

    play(story)


def test_after_a_crash_it_goes_on_though_telegram_says_that_another_polls(tmp_path: Path) -> None:
    async def story(standin: TelegramStandIn) -> None:
        lena = standin.town.person(7001)
        async with daemon(tmp_path, standin) as running:
            lena.says("Hello, where is my parcel 8841?")
            await until(lambda: lena.heard, running.log)
            await running.stop(kill=True)
            ada = standin.town.person(7002, "Ada")
            ada.says("Hello, when do you open on Sunday?")
            loop = asyncio.get_running_loop()
            standin.updates.ghost = loop.time() + 600
            await running.start()
            await until(lambda: standin.updates.conflicts, "a conflict")
            assert running.health()["alerts"] == []
            standin.updates.ghost = 0
            await until(lambda: ada.heard, running.log, 40)
            await until(lambda: standin.updates.pending == 0, "acknowledged")
        assert len(lena.heard) == len(ada.heard) == 1

    play(story)


def test_a_group_is_left_alone_until_it_speaks_to_the_bot(tmp_path: Path) -> None:
    async def story(standin: TelegramStandIn) -> None:
        town = standin.town
        lena, jo, friends = town.person(7001), town.person(9001, "Jo"), town.group(-1001)
        async with daemon(tmp_path, standin) as running:
            friends.says(lena, "Nice weather, isn't it?")
            asked = friends.says(lena, "@acme_bot when do you open on Sunday?")
            await until(lambda: _said(standin, -1001), running.log)
            await running.reminders(planned=2)
            friends.says(jo, "We open at nine. @acme_bot", reply_to=asked)
            await running.reminders(cancelled=2)
        (answer,) = _said(standin, -1001)
        assert answer["reply_to_message"]["message_id"] == asked["message_id"]
        assert not lena.heard

    play(story)


def test_a_group_of_colleagues_hears_of_a_promise_before_it_passes(tmp_path: Path) -> None:
    async def story(standin: TelegramStandIn) -> None:
        desk, jo, lena = (
            standin.town.group(-1009, "The desk"),
            standin.town.person(9001, "Jo"),
            standin.town.person(7001),
        )
        config = CONFIG.format(web=8080, api=standin.url, username="acme_bot", more=STAFF)
        async with open_shop(config, folder=tmp_path) as shop:
            lena.says("Hello, where is my parcel 8841?")
            (update,) = await standin.updates.get(0, 100, 0, None)
            await shop.takes("telegram", RawEvent("webhook", dump_json(update)))
            notice = await shop.next_to("telegram", "-1009", timedelta(hours=8))
            assert notice is not None
        http = Http()
        await http.start()
        settings = TelegramSettings(
            plugin="telegram",
            token=Secret.of(standin.token),
            username="acme_bot",
            api_url=standin.url,
            staff_rooms=(-1009,),
        )
        room = Telegram("telegram", settings, make_desk("telegram", http=http))
        await room.send(notice)
        (told,) = _said(standin, -1009)
        assert "7001" in told["text"]
        desk.says(jo, "I will take it", reply_to=told)
        batch = await room.poll({"offset": str(update["update_id"] + 1), "at": NOON.isoformat()})
        assert batch.events == (Ignored(reason="staff-room"),)
        await http.close()

    play(story)


def _said(standin: TelegramStandIn, chat: int) -> list[dict[str, Any]]:
    return [message for message in standin.town.said if message["chat"]["id"] == chat]


class Wire:
    """Two companies' accounts of Telegram Business: what one says, the other hears from a customer."""

    def __init__(self, *ends: tuple[Business, Person]) -> None:
        self._ends = ends
        self.carried = 0

    async def carry(self) -> None:
        """Carry every new message over, for ever."""
        seen = [0, 0]
        while True:
            for side, (shop, customer) in enumerate(self._ends):
                other, sender = self._ends[1 - side]
                for message in shop.said_to(customer)[seen[side] :]:
                    seen[side] += 1
                    self.carried += 1
                    other.hears(sender, message["text"])
            await asyncio.sleep(0.02)


def test_two_daemons_fall_silent_after_the_first_pair(tmp_path: Path) -> None:
    async def story(left: TelegramStandIn) -> None:
        right = TelegramStandIn(token="4002:" + "U" * 35, username="other_bot")
        await right.start()
        ends = []
        for standin in (left, right):
            owner = standin.town.person(500, "Acme")
            ends.append((standin.town.business("Bc", owner), standin.town.person(8000, "The other company")))
        wire = Wire(*ends)
        carrying = asyncio.create_task(wire.carry())
        async with daemon(tmp_path / "left", left, BUSINESS) as one, daemon(tmp_path / "right", right, BUSINESS):
            shop, customer = ends[0]
            shop.hears(customer, "Hello, when will you deliver our order 8841?")
            await until(lambda: wire.carried, one.log)
            await asyncio.sleep(2)  # a loop would take a tenth of a second a round
        carrying.cancel()
        await right.stop()
        assert wire.carried <= 2

    play(story)
