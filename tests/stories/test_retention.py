"""What is older than its limit goes by itself; nobody who waits is forgotten, and who opted out stays so."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from benchmarks.child import ROOT
from benchmarks.daemon import Daemon
from benchmarks.messages import ACCOUNT
from responder import hourly, log
from responder.clock import MovableClock, SystemClock
from responder.demo.whatsapp_wire import customer_text
from responder.model import DeliveryState, RawEvent
from responder.store.factory import open_store
from responder.store.records import Cancel, Change
from tests.store.made import acknowledged, answered, result

from .staff import API, PUBLIC, Colleague, play
from .world import COLLEAGUE, World, world

THIRTY = '\n[retention]\nmessages = "30d"\n'
QUESTION = "Kan ik morgen mijn fiets komen ophalen?"
LENA, PIET = "lena@post.example", "piet@post.example"


async def an_hour_passes(w: World) -> None:
    """What the daemon does once an hour."""
    await hourly.forget_what_is_old(w.scratch.flow, log.get("test"))


async def asked_and_answered(w: World, sender: str = LENA) -> dict[str, Any]:
    """A mail, our acknowledgement, a colleague's answer."""
    mail = await w.mails(QUESTION, sender=sender)
    await w.passes(minutes=30)
    answer = {"answers": mail["message_id"], "sender": COLLEAGUE, "to": sender, "folder": "Sent"}
    assert (await w.mails("Ja hoor, dat kan.", **answer))["author"] == "agent"
    return mail


def test_a_finished_conversation_is_forgotten_and_begins_anew(tmp_path: Path) -> None:
    async def story() -> None:
        async with world(tmp_path, more=THIRTY) as w:
            mail = await asked_and_answered(w)
            await w.passes(days=29)
            await an_hour_passes(w)
            assert await w.scratch.store.export("mail", LENA)
            await w.passes(days=2)
            await an_hour_passes(w)
            assert await w.scratch.store.export("mail", LENA) is None
            assert (await w.states())["promises"] == {"kept": 1}

            late = await w.mails("En hoe laat dan?", answers=mail["message_id"])  # an answer to what is gone
            assert (late["decision"], late["conversation"] == mail["conversation"]) == ("acknowledge", False)
            counts = {k: n for k, n in w.scratch.flow.counts.items() if k.startswith("deleted:")}
            assert counts.pop("deleted:reminders") > 0
            assert counts == dict.fromkeys(("deleted:deliveries", "deleted:conversations", "deleted:contacts"), 1) | {
                "deleted:messages": 2
            }

    asyncio.run(story())


def test_the_daemon_does_it_by_itself_every_hour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hourly, "_EVERY", 0.001)

    async def story() -> None:
        async with world(tmp_path, more=THIRTY) as w:
            await asked_and_answered(w)
            await w.passes(days=31)
            hours = asyncio.create_task(hourly.every_hour(w.scratch.flow, log.get("test")))
            async with asyncio.timeout(20):
                while await w.scratch.store.export("mail", LENA):  # noqa: ASYNC110 - it tells nobody
                    await asyncio.sleep(0.01)
            hours.cancel()

    asyncio.run(story())


def test_whoever_still_waits_is_not_forgotten(tmp_path: Path) -> None:
    async def story() -> None:
        async with world(tmp_path, more=THIRTY) as w:
            mail = await w.mails(QUESTION)
            await asked_and_answered(w, PIET)
            await w.passes(days=200)
            await an_hour_passes(w)
            kept = await w.scratch.store.export("mail", LENA)

            assert kept is not None
            assert [m["body"]["text"].strip() for m in kept["messages"]] == [QUESTION]
            assert await w.scratch.store.export("mail", PIET) is None
            answer = await w.mails("Ja!", answers=mail["message_id"], sender=COLLEAGUE, to=LENA, folder="Sent")
            assert answer["conversation"] == mail["conversation"]

    asyncio.run(story())


def test_whoever_opted_out_hears_nothing_ever_after(tmp_path: Path) -> None:
    async def story() -> None:
        async with world(tmp_path, more=THIRTY) as w:
            await w.chats(QUESTION)
            await w.passes(minutes=1)
            assert (await w.chats("stop"))["reason"] == "opted-out"
            await w.passes(days=400)
            await an_hour_passes(w)
            kept = await w.scratch.store.export("whatsapp", "31600000001")

            assert kept is not None
            assert (kept["messages"], kept["conversations"], kept["contact"]["name"]) == ([], [], None)
            assert (await w.chats(QUESTION))["reason"] == "still-opted-out"

    asyncio.run(story())


def test_what_a_platform_brings_again_after_a_week_is_still_known(tmp_path: Path) -> None:
    async def story() -> None:
        async with world(tmp_path, more='\n[retention]\nmessages = "8d"\n') as w:
            body = customer_text(QUESTION, sender="31600000001", message_id="wamid.1", at=w.now, name="Noor")
            await w.feeds("whatsapp", RawEvent("webhook", body))
            await w.passes(minutes=5)
            await w.chat_answered("Ja hoor.")
            await w.passes(days=7, hours=1)
            await an_hour_passes(w)
            before = await w.states()
            assert await w.scratch.feed("whatsapp", RawEvent("webhook", body))
            assert await w.passes(minutes=5) == []
            assert await w.states() == before

    asyncio.run(story())


def test_nothing_goes_while_the_clock_may_be_wrong(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        await asked_and_answered(c.w)
        clock, steady = c.w.scratch.clock, c.w.scratch.clock.monotonic()
        await c.w.passes(days=300)
        clock._monotonic = steady + 60  # only the clock on the wall says so
        assert (await c.ask("POST", "/retention"))[1]["reason"] == "clock-jumped"
        await an_hour_passes(c.w)
        assert await c.w.scratch.store.export("mail", LENA)

        clock._monotonic += 601
        status, told = await c.ask("POST", "/retention")
        assert (status, told["left"], told["deleted"]["mail"]["messages"]) == (200, False, 2)

    play(tmp_path, story, more=PUBLIC + API + THIRTY)


# --- the command, and the real daemon --------------------------------------------------------------------------------


def run(daemon: Daemon, *words: str) -> tuple[int, str]:
    command = [sys.executable, "-m", "responder", *words, "--config", str(daemon.config)]
    done = subprocess.run(
        command, cwd=ROOT, env=daemon._environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout + done.stderr


def counted(daemon: Daemon, *words: str) -> dict[str, Any]:
    status, said = run(daemon, "retention", "--json", *words)
    assert status == 0, said
    found: dict[str, Any] = json.loads(said)
    return found


async def fill(daemon: Daemon, first: int, many: int, days: float, *, waits: int = 0) -> str:
    """Put finished conversations into the store, so many days old; return the row of the first message."""
    at = SystemClock().now() - timedelta(days=days)
    store = open_store("sqlite:///data/responder.db", MovableClock(at), base=daemon.config.parent)
    await store.open()
    numbers = range(first, first + many)
    fields = {"account": ACCOUNT, "sent_at": at, "text": "Where is my bike? " * 100}
    changes = await asyncio.gather(*(acknowledged(store, n, at, fields=fields) for n in numbers))
    for change in changes[waits:]:
        assert change.conversation is not None
        done = Cancel(conversation=change.conversation.id, episode=1, reason="human-answered")
        after = await answered(store, change, at)
        assert await store.apply([Change(conversation=after, cancel=done)]) == [True]
    for claim in await store.claim(at, 1000, {ACCOUNT: 1000}):  # what somebody still waits for has been said
        await store.results([result(claim, DeliveryState.SENT, at)])
    await store.close()
    last = changes[-1].decided
    assert last is not None
    return str(last.row)


def test_the_command_counts_first_and_deletes_beside_the_daemon_and_without_it(tmp_path: Path) -> None:
    daemon = Daemon(tmp_path, "http://127.0.0.1:9")
    text = daemon.config.read_text()
    assert run(daemon, "retention")[1].startswith("everything is kept for ever")
    daemon.config.write_text(text + THIRTY)
    row = asyncio.run(fill(daemon, 0, 300, days=60, waits=2))
    daemon.start()
    try:
        found = counted(daemon)
        assert found["waiting"] == {ACCOUNT: 2}
        assert found["too_old"][ACCOUNT]["messages"] == 298
        assert counted(daemon)["too_old"] == found["too_old"]  # counting changes nothing
        assert run(daemon, "why", row)[0] == 0

        assert counted(daemon, "--now") == {"deleted": found["too_old"], "bytes_given_back": 0}
        with urlopen(f"{daemon.url}/metrics", timeout=10) as page:
            assert b'responder_messages_total{outcome="deleted:messages"} 298.0' in page.read()
        assert counted(daemon) == {"too_old": {}, "waiting": {ACCOUNT: 2}}
        status, says = run(daemon, "why", row)
        assert (status, "is deleted, messages are kept for 30d" in says) == (1, True)
        status, says = run(daemon, "why", "no id of ours")
        assert (status, says.strip().endswith("messages are kept for 30d ([retention])")) == (1, True)
    finally:
        daemon.stop()

    asyncio.run(fill(daemon, 1000, 300, days=50))
    asyncio.run(fill(daemon, 2000, 10, days=20))
    before = (tmp_path / "data" / "responder.db").stat().st_size
    status, says = run(daemon, "retention", "--now")
    after = (tmp_path / "data" / "responder.db").stat().st_size
    assert (status, "300 messages" in says, "MiB smaller" in says) == (0, True, True)
    assert after < before / 3
    assert counted(daemon)["too_old"] == {}
    assert json.loads(run(daemon, "status", "--json")[1])["messages"] == {"recorded": 0, "decided": 12}


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ('[retention]\nmessages = "7 days"', 'expected at least "8 days"'),
        ('[retention]\nmessages = "soon"', "expected a span of time"),
        ('[retention]\nfigures = "730d"', "expected messages to have a limit too"),
        ('[retention]\nmessages = "90d"\nfigures = "30d"', 'expected at least "90d", as messages'),
    ],
)
def test_a_limit_that_would_hurt_is_refused_in_plain_words(tmp_path: Path, more: str, says: str) -> None:
    daemon = Daemon(tmp_path, "http://127.0.0.1:9")
    daemon.config.write_text(f"{daemon.config.read_text()}\n{more}\n")
    status, said = run(daemon, "retention")

    assert (status, "config.toml:" in said, says in said) == (1, True, True), said


def test_an_account_with_a_limit_that_would_hurt_is_named(tmp_path: Path) -> None:
    daemon = Daemon(tmp_path, "http://127.0.0.1:9")
    text = daemon.config.read_text()
    daemon.config.write_text(text.replace('plugin = "whatsapp"', 'plugin = "whatsapp"\nretention = "1d"'))
    status, said = run(daemon, "check")

    assert (status, 'expected at least "8 days"' in said) == (1, True), said
    assert run(daemon, "retention")[1].startswith("everything is kept for ever")
