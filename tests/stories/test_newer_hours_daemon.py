"""A real daemon: ops write a closure and reload; then a longer one, and start it again."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.daemon import Daemon
from benchmarks.load import Generator
from benchmarks.messages import SECRET, customer_wires
from responder.demo.manners import Manners
from responder.demo.whatsapp_standin import WhatsAppStandIn

from .stores import ask, call, until, until_sent

MANY = 3
RETOLD = "SELECT count(*) FROM delivery WHERE purpose = 'retold'"
OPEN = "SELECT count(*) FROM promise WHERE state = 0 AND due_at > {}"


def closed_for(text: str, days: int) -> tuple[str, str]:
    """The configuration with a closure from now on, and its end in microseconds."""
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    until_ = now + timedelta(days=days)
    closure = f"[[hours.closed]]\nfrom = {now:%Y-%m-%dT%H:%M:%SZ}\nuntil = {until_:%Y-%m-%dT%H:%M:%SZ}\n"
    return f'{text}\n{closure}say = "We are closed because of the storm."\n', str(int(until_.timestamp() * 1e6))


def test_a_closure_moves_what_was_promised_at_a_reload_and_at_a_start(tmp_path: Path) -> None:
    standin = WhatsAppStandIn(Manners(), app_secret=SECRET)

    async def story() -> None:
        daemon = Daemon(tmp_path / "daemon", await standin.start())
        text = daemon.config.read_text().replace('quiet = ""', 'quiet = ""\nretell = 3')
        daemon.config.write_text(text)
        store = daemon.database
        try:
            await asyncio.to_thread(daemon.start)
            await asyncio.to_thread(until, store, "SELECT count(*) FROM told_hours", 1)
            generator = Generator(daemon.port, 1)
            await generator.open(customer_wires(MANY, run=1), 10, 1)
            generator.close()
            await asyncio.to_thread(until_sent, store, MANY)

            text_then, end = closed_for(text, 2)
            daemon.config.write_text(text_then)
            done = await asyncio.to_thread(call, "reload", "--config", str(daemon.config))
            assert done.returncode == 0, done.stderr
            await asyncio.to_thread(until_sent, store, 2 * MANY)
            assert ask(store, RETOLD) == [(MANY,)]
            assert ask(store, OPEN.format(end)) == [(MANY,)]

            await asyncio.to_thread(daemon.stop)
            text_then, end = closed_for(text, 4)
            daemon.config.write_text(text_then)
            await asyncio.to_thread(daemon.start)
            await asyncio.to_thread(until_sent, store, 3 * MANY)
            assert ask(store, OPEN.format(end)) == [(MANY,)]

            await asyncio.to_thread(daemon.stop)
            await asyncio.to_thread(daemon.start)  # nothing has changed
            await asyncio.sleep(1.5)
            assert ask(store, RETOLD) == [(2 * MANY,)]
        finally:
            await asyncio.to_thread(daemon.stop)
            await standin.stop()

    asyncio.run(story())
