"""kill -9 while promises are missed and colleagues answer: no word after an answer, and never one twice."""

from __future__ import annotations

import asyncio
import json
import os
import random
import sqlite3
import time
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.daemon import Daemon
from benchmarks.load import Generator
from benchmarks.messages import PATH, PHONE_NUMBER_ID, SECRET, Wire, customer_wires
from responder.demo.manners import Manners
from responder.demo.whatsapp_standin import WhatsAppStandIn
from responder.demo.whatsapp_wire import envelope, sign

KILLS = int(os.environ.get("RESPONDER_KILLS", "30")) // 5
PEOPLE = 120


def echo(to: str, number: int) -> Wire:
    """A colleague answers from the app on the phone."""
    message = {
        "from": "15550100200",
        "to": to,
        "id": f"wamid.ECHO{number:06d}",
        "timestamp": str(int(datetime.now(UTC).timestamp())),
        "type": "text",
        "text": {"body": "Hello, I am on it."},
    }
    event = json.loads(envelope({"message_echoes": [message]}, PHONE_NUMBER_ID))
    event["entry"][0]["changes"][0]["field"] = "smb_message_echoes"
    body = json.dumps(event).encode()
    head = (
        f"POST {PATH} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        f"X-Hub-Signature-256: {sign(SECRET, body)}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return Wire(to, head.encode() + body, f"wamid.ECHO{number:06d}")


def let_promises_pass(database: Path, seconds: float) -> None:
    """Let the promises be missed one after the other, within so many seconds from now."""
    now = time.time_ns() // 1000
    with sqlite3.connect(database) as connection:
        rows = connection.execute("select conversation_id, episode from reminder where kind = 'missed'").fetchall()
        for place, (conversation, episode) in enumerate(rows):
            due = now + int(place / len(rows) * seconds * 1e6)
            connection.execute(
                "update reminder set due_at = ? where conversation_id = ? and episode = ? and kind = 'missed'",
                (due, conversation, episode),
            )
            connection.execute("update promise set due_at = ? where conversation_id = ?", (due, conversation))
            connection.execute("update conversation set promise_due = ? where id = ?", (due, conversation))
    connection.close()


def test_reminders_under_kills(tmp_path: Path) -> None:
    asyncio.run(_story(tmp_path))


async def _story(folder: Path) -> None:
    chance = random.Random(5)
    standin = WhatsAppStandIn(Manners(latency_ms=40, jitter_ms=20), app_secret=SECRET)
    daemon = Daemon(folder, await standin.start(), after_unknown="never_twice", unknown_wait="1s")
    generator = Generator(daemon.port, 16, patience=60)
    try:
        await asyncio.to_thread(daemon.start)
        run = await generator.open(customer_wires(PEOPLE, run=1), 0, 60)
        people = [post.wire.key for post in run.posts if post.ok]
        await _until(lambda: set(people) <= set(standin.delivered))
        await asyncio.to_thread(daemon.stop)
        answered = set(people[: PEOPLE // 2])
        let_promises_pass(daemon.database, KILLS * 1.0)
        await asyncio.to_thread(daemon.start)
        echoes = [echo(to, number) for number, to in enumerate(people) if to in answered]
        posting = asyncio.create_task(generator.open(echoes, 25, 60))
        for _ in range(KILLS):
            await asyncio.sleep(chance.uniform(0.4, 1.4))
            await asyncio.to_thread(daemon.kill)
            daemon.spawn()
        echoed = {post.wire.key: post.answered / 1e9 for post in (await posting).posts if post.ok}
        await asyncio.to_thread(daemon.wait_until_open)
        await _until(lambda: not _open(daemon.database))
        _books(daemon, standin, set(people), echoed)
    finally:
        generator.close()
        await asyncio.to_thread(daemon.stop)
        await standin.stop()


def _books(daemon: Daemon, standin: WhatsAppStandIn, people: set[str], echoed: dict[str, float]) -> None:
    heard: dict[str, list[float]] = {}
    for send in standin.log:
        if send.id:
            heard.setdefault(send.to, []).append(send.at)
    assert len(echoed) == PEOPLE // 2
    assert max(len(times) for times in heard.values()) <= 2, "an acknowledgement and one new time, never more"
    late = [to for to, answered_at in echoed.items() if len(heard[to]) > 1 and heard[to][1] > answered_at + 0.1]
    assert late == [], "nobody hears a new time after a colleague answered"
    unanswered = people - set(echoed)
    held = daemon.status()["held_deliveries"]
    silent = [to for to in unanswered if len(heard[to]) < 2 and not any(to in json.dumps(row) for row in held)]
    assert silent == [], "whose promise was missed hears a new time, or ops see why not"


def _open(database: Path) -> int:
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=10)
    try:
        due = connection.execute("select count(*) from reminder where state = 0 and number = 1").fetchone()[0]
        out = connection.execute("select count(*) from delivery where state in (0, 1, 4)").fetchone()[0]
        return int(due) + int(out)
    finally:
        connection.close()


async def _until(done: object, seconds: float = 60) -> None:
    assert callable(done)
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end
        await asyncio.sleep(0.1)
