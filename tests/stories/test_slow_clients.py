"""Two hundred clients that send a byte a second: nobody else waits, and they are shown out in time."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from pathlib import Path

import pytest

from benchmarks.child import answers
from benchmarks.daemon import Daemon
from benchmarks.load import Generator
from benchmarks.messages import Wire, customer_wires
from responder.demo.whatsapp_standin import WhatsAppStandIn

CLIENTS, _RATE = 200, 50.0  # good messages a second
ARRIVES = float(os.environ.get("RESPONDER_SLOW", "4"))  # seconds; the daemon's own 30 are tried with `make crash`
_START = "import responder.front as f; f.ARRIVES = {}; from responder.cli import main; main()"
_SLOWLY = {  # what comes at once, and what comes byte for byte
    "a webhook's body": lambda wire: wire.data.split(b"\r\n\r\n", 1)[0] + b"\r\n\r\n",
    "a webhook's head": lambda wire: b"",
    "a form": lambda wire: b"POST /a/x HTTP/1.1\r\nHost: x\r\nContent-Length: 999\r\n\r\n",
    "a webhook in pieces": lambda wire: (
        wire.data.split(b"Content-Length", 1)[0] + b"Transfer-Encoding: chunked\r\n\r\n"
    ),
}


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[float]]:
    return asyncio.run(_story(tmp_path_factory.mktemp("slow")))


@pytest.mark.parametrize("what", sorted(_SLOWLY))
def test_who_sends_a_byte_a_second_is_shown_out(closed: dict[str, list[float]], what: str) -> None:
    assert len(closed[what]) == CLIENTS // len(_SLOWLY)
    assert max(closed[what]) < ARRIVES + 5


def test_nobody_else_waits_for_them(closed: dict[str, list[float]]) -> None:
    assert closed["good, p99"][0] < (0.2 if ARRIVES >= 30 else 0.6)  # CI does other things beside it


async def _story(folder: Path) -> dict[str, list[float]]:
    standin = WhatsAppStandIn(seed=1)
    daemon = Daemon(folder, await standin.start())
    daemon._command = [sys.executable, "-c", _START.format(ARRIVES), *daemon._command[3:]]
    wires = customer_wires(CLIENTS, run=1)
    generator = Generator(daemon.port, 8)
    found: dict[str, list[float]] = {what: [] for what in _SLOWLY}
    try:
        await asyncio.to_thread(daemon.start)
        await generator.open(customer_wires(20, run=3), 20)  # the daemon is warm, and the web server is there
        await asyncio.to_thread(answers, daemon.url + "/nothing")
        kinds = sorted(_SLOWLY)
        slow = [_slowly(daemon.port, kinds[n % len(kinds)], wire, found) for n, wire in enumerate(wires)]
        clients = asyncio.gather(*slow)
        good = await generator.open(customer_wires(int(_RATE * ARRIVES), run=2), _RATE)
        await asyncio.wait_for(clients, ARRIVES + 30)
        assert good.failed == 0
        return {**found, "good, p99": [good.latency_ms(0.99) / 1000]}
    finally:
        generator.close()
        await asyncio.to_thread(daemon.stop)
        await standin.stop()


async def _slowly(port: int, what: str, wire: Wire, found: dict[str, list[float]]) -> None:
    """Send a byte a second until the other side closes, and note after how many seconds it did."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    began, first = time.monotonic(), _SLOWLY[what](wire)
    writer.write(first)
    for byte in wire.data[len(first) :]:
        try:
            writer.write(bytes([byte]))
            if not await asyncio.wait_for(reader.read(1000), 1):
                break
        except TimeoutError:
            continue
        except ConnectionError:
            break
    found[what].append(time.monotonic() - began)
    writer.close()
