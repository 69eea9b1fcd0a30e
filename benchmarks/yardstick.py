"""The whole path by hand: what this machine gives when nothing is configurable and nothing is in the way.

Verify, parse, tokens to topic, a text of 30 lines with what such texts have (a date, the words it is about cut short,
links, a table of hours, an imprint in lines), then message + outbox + reminder in one group commit (FULL) of a
single writer thread, the answer after the commit, the send (what came twice is answered once), and the mark in a later
group. No plugins, no promise, no caps, no languages: a yardstick to run beside the daemon, no model for it.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import hmac
import re
import sqlite3
import threading
import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp
import orjson
from aiohttp import web
from jinja2.sandbox import ImmutableSandboxedEnvironment

from benchmarks.child import Child
from benchmarks.machine import free_port
from benchmarks.messages import PATH, PHONE_NUMBER_ID, SECRET

SCHEMA = """
create table if not exists message(id integer primary key, ext text not null unique, sender text, body text, at real);
create table if not exists outbox(id integer primary key, to_whom text, body text, sent integer not null default 0);
create table if not exists reminder(id integer primary key, due real, state integer not null default 0);
create index if not exists due_reminder on reminder(due) where state = 0;
"""
TEMPLATE = """Hi {{ name|default("you", true)|title }},

thanks for your message of {{ at|day }}, {{ at|hour }}{% if about %}: "{{ about|truncate(60) }}"{% endif %}.
This is an automatic reply.
{% if is_open %}
{% if minutes <= 10 %}Someone of {{ team }} reads it within a few minutes.
{% elif minutes <= 90 %}Someone of {{ team }} answers within {{ minutes }} minutes.
{% else %}It is busy: you have an answer from {{ team }} before {{ due|hour }}.
{% endif %}
{% else %}
We are closed now. {{ team }} opens again on {{ opens|day }} at {{ opens|hour }} and answers before {{ due|hour }}.
{% endif %}
{% if topics %}
Perhaps this helps already:
{% for topic in topics %}{{ loop.index }}. {{ topic.title }}
   {{ topic.url }}
{% endfor %}
{% endif %}
Your number is {{ reference }}.
{% if urgent %}We have marked it as urgent.{% endif %}

Our hours:
{% for day in hours %}{{ "%-8s"|format(day.name) }} {{ day.from }}-{{ day.to }}
{% endfor %}
{% if others %}You have {{ others }} more open question{{ "s" if others != 1 }}.{% endif %}
Kind regards,
{{ team }}
{{ company }}, {{ phone }}
{{ imprint|wordwrap(60) }}
"""
TOPICS = (
    ("Where is my order?", ("order", "ordered", "arrives", "delivery")),
    ("Opening hours", ("opening", "hours", "saturday")),
    ("Returns", ("return", "refund", "back")),
)
URGENT = frozenset(("urgent", "immediately", "asap"))
WORD = re.compile(r"[a-z]+")
ZONE = ZoneInfo("Europe/Amsterdam")
HOURS = [{"name": d, "from": "09:00", "to": "17:30"} for d in ("Mon", "Tue", "Wed", "Thu", "Fri")]
SENDERS = 16


class Words:
    """Decides and renders: tokens to topics, then the template compiled once."""

    def __init__(self) -> None:
        environment = ImmutableSandboxedEnvironment()
        environment.filters["hour"] = lambda moment: moment.strftime("%H:%M")
        environment.filters["day"] = lambda moment: moment.strftime("%A")
        self._template = environment.from_string(TEMPLATE)
        self._index: dict[str, list[int]] = {}
        for number, (_, words) in enumerate(TOPICS):
            for word in words:
                self._index.setdefault(word, []).append(number)

    def answer(self, text: str, name: str, reference: int) -> str:
        """Return the acknowledgement of `text`."""
        now = datetime.now(ZONE)
        scores: dict[int, int] = {}
        urgent = False
        for word in WORD.findall(text.lower()):
            urgent = urgent or word in URGENT
            for topic in self._index.get(word, ()):
                scores[topic] = scores.get(topic, 0) + 1
        best = sorted(scores, key=lambda topic: -scores[topic])
        return self._template.render(
            name=name,
            at=now,
            is_open=now.weekday() < 5 and 9 <= now.hour < 17,
            minutes=45,
            due=now + timedelta(hours=2),
            opens=now + timedelta(hours=12),
            topics=[{"title": TOPICS[t][0], "url": f"https://shop.example/help/{t}"} for t in best],
            reference=f"R-{reference:08d}",
            about=text,
            others=2,
            urgent=urgent,
            hours=HOURS,
            team="The service team",
            company="Example Bikes",
            phone="+31 20 123 4567",
            imprint="Example Bikes, Canal Street 1, Amsterdam, keeps shop and workshop since nineteen hundred and two.",
        )


@dataclass(slots=True)
class Group:
    """What waits for the next commit."""

    messages: list[tuple[Any, ...]] = field(default_factory=list)
    outbox: list[tuple[Any, ...]] = field(default_factory=list)
    reminders: list[tuple[Any, ...]] = field(default_factory=list)
    sent: list[int] = field(default_factory=list)
    waiting: list[asyncio.Future[bool]] = field(default_factory=list)


class Writer:
    """One thread that writes: whatever gathered while the last commit was under way is the next group."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._loop = asyncio.get_running_loop()
        self._group = Group()
        self._wake = threading.Event()
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()

    def save(self, number: int, message: tuple[str, str, str], text: str) -> asyncio.Future[bool]:
        """Write a message, its reply and its reminder; after the commit the future tells whether it was new."""
        now = time.time()
        group = self._group
        group.messages.append((number, *message, now))
        group.outbox.append((number, message[1], text))
        group.reminders.append((number, now + 3600))
        done = self._loop.create_future()
        group.waiting.append(done)
        self._wake.set()
        return done

    def mark_sent(self, number: int) -> None:
        """Mark a reply as sent, with the next group."""
        self._group.sent.append(number)
        self._wake.set()

    def _work(self) -> None:
        connection = sqlite3.connect(self._path, isolation_level=None)
        connection.execute("pragma journal_mode=wal")
        connection.execute("pragma synchronous=full")
        connection.executescript(SCHEMA)
        while True:
            self._wake.wait()
            self._wake.clear()
            group, self._group = self._group, Group()
            new = self._commit(connection, group)
            self._loop.call_soon_threadsafe(_tell, group, new)

    @staticmethod
    def _commit(connection: sqlite3.Connection, group: Group) -> set[int]:
        """Write a group; returns the numbers of the messages that were new."""
        connection.execute("begin immediate")
        new = {row[0] for row in _insert(connection, _MESSAGE, group.messages)}
        _insert(connection, _OUTBOX, [row for row in group.outbox if row[0] in new])
        _insert(connection, _REMINDER, [row for row in group.reminders if row[0] in new])
        if group.sent:
            marks = orjson.dumps(group.sent).decode()
            connection.execute("update outbox set sent = 1 where id in (select value from json_each(?))", (marks,))
        connection.execute("commit")
        return new


_MESSAGE = "insert into message select {} from json_each(?) where true on conflict do nothing returning id"
_OUTBOX = "insert into outbox(id, to_whom, body) select {} from json_each(?)"
_REMINDER = "insert into reminder(id, due) select {} from json_each(?)"


def _insert(connection: sqlite3.Connection, statement: str, rows: list[tuple[Any, ...]]) -> list[tuple[int]]:
    if not rows:
        return []
    columns = ", ".join([f"value->>{i}" for i in range(len(rows[0]))])
    return connection.execute(statement.format(columns), (orjson.dumps(rows).decode(),)).fetchall()


def _tell(group: Group, new: set[int]) -> None:
    for message, future in zip(group.messages, group.waiting, strict=True):
        if not future.done():
            future.set_result(message[0] in new)


class Server:
    """The whole path."""

    def __init__(self, api_url: str, database: str) -> None:
        self._send_url = f"{api_url}/v25.0/{PHONE_NUMBER_ID}/messages"
        self._database = database
        self._words = Words()
        self._queue: asyncio.Queue[tuple[int, str, str]] = asyncio.Queue()
        self._number = 0

    async def life(self, _app: web.Application) -> Any:
        """Open what is needed, and close it at the end."""
        self._writer = Writer(self._database)
        connector = aiohttp.TCPConnector(limit=SENDERS)
        async with aiohttp.ClientSession(connector=connector, headers={"Authorization": "Bearer none"}) as session:
            senders = [asyncio.create_task(self._send(session)) for _ in range(SENDERS)]
            yield
            for sender in senders:
                sender.cancel()

    async def hook(self, request: web.Request) -> web.Response:
        """Take one webhook; answer after the commit."""
        body = await request.read()
        wanted = "sha256=" + hmac.digest(SECRET.encode(), body, hashlib.sha256).hex()
        if not hmac.compare_digest(wanted.encode(), request.headers.get("X-Hub-Signature-256", "").encode()):
            return web.Response(status=401)
        value = orjson.loads(body)["entry"][0]["changes"][0]["value"]
        name = value["contacts"][0]["profile"]["name"]
        for message in value["messages"]:
            self._number = number = self._number + 1
            text = self._words.answer(message["text"]["body"], name, number)
            sender = message["from"]
            if await self._writer.save(number, (message["id"], sender, body.decode()), text):
                self._queue.put_nowait((number, sender, text))
        return web.Response(text="ok")

    async def _send(self, session: aiohttp.ClientSession) -> None:
        headers = {"Content-Type": "application/json"}
        while True:
            number, to, text = await self._queue.get()
            message = {"messaging_product": "whatsapp", "to": to, "type": "text", "text": {"body": text}}
            body = orjson.dumps({**message, "biz_opaque_callback_data": f"y{number}"})
            async with session.post(self._send_url, data=body, headers=headers) as answer:
                await answer.read()
            self._writer.mark_sent(number)


class Yardstick(Child):
    """The yardstick as a child process."""

    def __init__(self, folder: Path, api_url: str, log: Path | None = None) -> None:
        port = free_port()
        database = str(folder / "yardstick.db")
        arguments = ["benchmarks.yardstick", "--port", str(port), "--api-url", api_url, "--database", database]
        super().__init__(arguments, port=port, log=log)


async def _ready(_request: web.Request) -> web.Response:
    return web.Response(text="ready")


def main() -> None:
    """Serve until killed."""
    import uvloop  # noqa: PLC0415 - only in the child

    parser = argparse.ArgumentParser()
    for name in ("--port", "--api-url", "--database"):
        parser.add_argument(name, required=True)
    given = parser.parse_args()
    server = Server(given.api_url, given.database)
    app = web.Application()
    app.router.add_post(PATH, server.hook)
    app.router.add_get("/_ready", _ready)
    app.cleanup_ctx.append(server.life)
    web.run_app(
        app,
        host="127.0.0.1",
        port=int(given.port),
        access_log=None,
        print=lambda *_: None,
        loop=uvloop.new_event_loop(),
    )


if __name__ == "__main__":
    main()
