"""`python -m benchmarks.parts`: what each step of a message costs, in µs of processor time on one thread.

The best of several passes over the same messages: without waiting, cold memory and what the event loop does between the
steps. Good for comparing two versions of one step; the whole is measured by P2.
"""

# ruff: noqa: SLF001 - the steps are priced where they are done

from __future__ import annotations

import asyncio
import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from benchmarks import daemon as under_test
from benchmarks.messages import ACCOUNT, SECRET, customer_wires
from benchmarks.stub import Stub
from responder import log
from responder.channels import WebhookChannel, WebhookRequest
from responder.clock import to_micros
from responder.config.load import load
from responder.config.settings import LogSettings
from responder.daemon import Daemon
from responder.flow.change import claim_for
from responder.flow.deliver import outcome, reply_of
from responder.flow.deliver.places import Places
from responder.flow.noted import line_of
from responder.flow.question import question_for
from responder.flow.receive import receive
from responder.model import Message, RawEvent, Sent
from responder.store.changes import Changes
from responder.store.claims import Holder, Result
from responder.store.codec import message_to_json
from responder.store.codes import AUTHOR
from responder.store.records import Change, Question, Recorded
from responder.store.rooms import rooms_of
from responder.store.sqlite import Sqlite
from responder.store.statement import Link

MESSAGES, GROUP, PASSES, REQUESTS = 256, 32, 10, 2_000
A = TypeVar("A")
R = TypeVar("R")


@dataclass(slots=True)
class Prices:
    """The best price of each step so far."""

    best: dict[str, float]

    def note(self, step: str, nanoseconds: float, count: int) -> None:
        """Keep it where it is the best."""
        self.best[step] = min(self.best.get(step, float("inf")), nanoseconds / count / 1e3)

    def of(self, step: str, do: Callable[[A], R], given: Sequence[A]) -> list[R]:
        """Do it for all, several times."""
        made: list[R] = []
        for _ in range(PASSES):
            began = time.thread_time_ns()
            made = [do(each) for each in given]
            self.note(step, time.thread_time_ns() - began, len(given))
        return made

    def group(self, step: str, link: Link, do: Callable[[], object]) -> None:
        """Do it in a transaction of its own."""
        began = time.thread_time_ns()
        link.plain("BEGIN IMMEDIATE")
        do()
        link.plain("COMMIT")
        self.note(step, time.thread_time_ns() - began, GROUP)


def requests() -> list[WebhookRequest]:
    """Return webhooks as the daemon sees them."""
    made = []
    for wire in customer_wires(MESSAGES, run=1):
        head, body = wire.data.split(b"\r\n\r\n", 1)
        lines = (line.split(": ", 1) for line in head.decode().split("\r\n")[1:])
        made.append(WebhookRequest("POST", {name.lower(): value for name, value in lines}, {}, body))
    return made


async def think(daemon: Daemon, prices: Prices) -> tuple[list[Message], list[Recorded], list[Change]]:
    """Price what happens in memory."""
    flow, now = daemon.flow, daemon.clock.now()
    channel: Any = daemon.accounts[ACCOUNT].channel
    assert isinstance(channel, WebhookChannel)
    webhooks = requests()
    prices.of("in: signature", channel.verify, webhooks)
    events = prices.of("in: parse", lambda w: channel.parse(RawEvent("webhook", w.body, w.headers)), webhooks)
    messages = [each.messages[0] for each in prices.of("in: sort and tidy", lambda e: receive(ACCOUNT, e, now), events)]
    prices.of("in: as JSON", message_to_json, messages)
    recorded = [Recorded(daemon.store.new_id(), message, now) for message in messages]
    toll_of = flow.tools.tolls.ahead

    def question(one: Recorded) -> Question:
        m = one.message
        return question_for(one, toll=toll_of(m.account, m.handle, m.aliases, now))

    questions = prices.of("decide: question", question, recorded)
    situations = await daemon.store.situations(questions, now)
    prices.of("decide: understand", lambda r: flow.tools.understander.understand(r.message, None), recorded)

    await flow.tools.renderer.ready("acknowledgement", "en")  # so that nothing waits below

    changes: list[Change] = []
    for _ in range(PASSES):
        changes.clear()
        began = time.thread_time_ns()
        for first in range(0, MESSAGES, GROUP):
            daemon.outbox._places = Places()
            part = slice(first, first + GROUP)
            asked = zip(recorded[part], questions[part], situations[part], strict=True)
            await flow.deciding(now).decide(asked, {}, changes)
        prices.note("decide: all, with the text", time.thread_time_ns() - began, MESSAGES)
    claims = [claim_for(c.deliveries[0], c.deliveries[0].token or "", c.conversation, now) for c in changes]
    prices.of("out: the reply", reply_of, claims)
    _note(daemon, prices, list(zip(recorded, changes, strict=True)))
    return messages, recorded, changes


def _note(daemon: Daemon, prices: Prices, decided: list[tuple[Recorded, Change]]) -> None:
    """Price the lines of the log, a batch of messages at once."""
    with Path(os.devnull).open("w") as nothing, redirect_stderr(nothing):
        log.set_up(LogSettings(format="json"))
        note = log.many("flow", "decided")
    assert note is not None
    for _ in range(PASSES):
        began = time.thread_time_ns()
        for first in range(0, MESSAGES, GROUP):
            note([line_of(one, change, daemon.accounts) for one, change in decided[first : first + GROUP]])
        prices.note("out: the line of the log", time.thread_time_ns() - began, MESSAGES)


def write(
    prices: Prices, folder: Path, messages: list[Message], recorded: list[Recorded], changes: list[Change]
) -> None:
    """Price what happens in the thread that writes; each pass fills a new file."""
    rooms = rooms_of("sqlite")
    sent = Sent(id="wamid.STUB0000000001")
    for number in range(PASSES // 2):
        database = Sqlite(folder / f"{number}.db")
        database.open(read_only=False)
        link = database.connect(read_only=False)
        apply = Changes(rooms.stale, rooms.write, rooms.meeting, Holder("benchmark"))
        for first in range(0, MESSAGES, GROUP):
            part = slice(first, first + GROUP)
            parcels: Any = [([_row(r, m)], None) for r, m in zip(recorded[part], messages[part], strict=True)]
            results = [[_result(c, sent)] for c in changes[part]]
            prices.group("store: record", link, partial(rooms.intake.record, link, parcels))
            prices.group("store: apply", link, partial(apply.apply, link, [changes[part]]))
            prices.group("store: mark", link, partial(rooms.outbox.results, link, results))
        link.dbapi.close()
        database.close()


def _row(recorded: Recorded, message: Message) -> tuple[Any, ...]:
    at = to_micros(recorded.received_at)
    return recorded.row, message.account, message.id, AUTHOR[message.author], at, at, message_to_json(message)[1]


def _result(change: Change, sent: Sent) -> Result:
    delivery = change.deliveries[0]
    claim = claim_for(delivery, delivery.token or "", change.conversation, delivery.created_at)
    return outcome.sent(claim, sent, delivery.created_at, keep_id=False)


async def send(daemon: Daemon, prices: Prices, url: str) -> None:
    """Price requests to a platform, 32 under way at once; the kernel's part is in it."""
    body = b'{"to": "31612345678", "text": {"body": "' + b"x" * 700 + b'"}}'

    async def some(count: int) -> None:
        for _ in range(count):
            await daemon.http.request("POST", url, headers={"Authorization": f"Bearer {SECRET}"}, body=body)

    for _ in range(4):
        began = time.thread_time_ns()
        await asyncio.gather(*(some(REQUESTS // 32) for _ in range(32)))
        prices.note("out: request and answer", time.thread_time_ns() - began, REQUESTS // 32 * 32)


async def measure(folder: Path, stub: Stub) -> Prices:
    """Price every step."""
    os.environ.update(under_test._SECRETS)
    config = under_test.Daemon(folder, stub.url).config
    daemon, prices = Daemon(load(config)), Prices({})
    await daemon.start()
    daemon._tasks["decide"].cancel()
    gc.disable()
    try:
        found = await think(daemon, prices)
        await send(daemon, prices, f"{stub.url}/v25.0/1/messages")
    finally:
        await daemon.stop()
    write(prices, folder, *found)
    return prices


def main() -> int:
    """Print the prices."""
    import uvloop  # noqa: PLC0415 - only where load is made

    with tempfile.TemporaryDirectory(prefix="responder-parts-") as name, Stub() as stub:
        folder = Path(name)
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            prices = runner.run(measure(folder, stub))
    for step, price in prices.best.items():
        print(f"{step:28} {price:6.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
