"""A fast stand-in of the WhatsApp send endpoint for load: takes everything, counts, answers at once or after a while.

A raw protocol, 20-30 µs a request, so that it takes little from the server under test. `responder.demo` has the
stand-in with manners; this one only measures. GET /_log gives [monotonic ns, recipient, id, token] a send, as JSON.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import time
import urllib.request
from pathlib import Path
from typing import Any

from benchmarks.child import Child
from benchmarks.machine import free_port

_LENGTH = re.compile(rb"\r\ncontent-length:\s*(\d+)", re.IGNORECASE)
_TO = re.compile(rb'"to":\s*"([^"]*)"')
_TOKEN = re.compile(rb'"biz_opaque_callback_data":\s*"([^"]*)"')


class _Sends(asyncio.Protocol):
    log: list[tuple[int, str, str, str]] = []  # noqa: RUF012 - shared by all connections on purpose
    latency = 0.0

    def __init__(self) -> None:
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: Any = transport

    def data_received(self, data: bytes) -> None:
        self._buffer = buffer = self._buffer + data if self._buffer else data
        while (end := buffer.find(b"\r\n\r\n")) >= 0:
            length = _LENGTH.search(buffer, 0, end + 2)
            stop = end + 4 + (int(length[1]) if length else 0)
            if len(buffer) < stop:
                break
            self._request(buffer[:end], buffer[end + 4 : stop])
            buffer = buffer[stop:]
        self._buffer = buffer

    def _request(self, head: bytes, body: bytes) -> None:
        path = head.split(b" ", 2)[1]
        if path.startswith(b"/_"):
            self._answer(self._control(path))
            return
        to = _TO.search(body)
        if to is None:
            self._answer(b'{"success":true}')
            return
        token = _TOKEN.search(body)
        wamid = f"wamid.STUB{len(self.log):010d}"
        self.log.append((time.monotonic_ns(), to[1].decode(), wamid, token[1].decode() if token else ""))
        answer = b'{"messaging_product":"whatsapp","contacts":[{"input":"%b","wa_id":"%b"}],"messages":[{"id":"%b"}]}'
        answer %= (to[1], to[1], wamid.encode())
        if self.latency:
            asyncio.get_running_loop().call_later(self.latency, self._answer, answer)
        else:
            self._answer(answer)

    def _control(self, path: bytes) -> bytes:
        if path == b"/_reset":
            self.log.clear()
        if path == b"/_count":
            return b"%d" % len(self.log)
        return json.dumps(self.log).encode() if path == b"/_log" else b"{}"

    def _answer(self, body: bytes) -> None:
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
        self._transport.write(head + body)


class Stub(Child):
    """The stub as a child process."""

    def __init__(self, log: Path | None = None, *, latency_ms: float = 0.0) -> None:
        port = free_port()
        arguments = ["benchmarks.stub", "--port", str(port), "--latency-ms", str(latency_ms)]
        super().__init__(arguments, port=port, log=log)

    def reset(self) -> None:
        """Forget what was sent."""
        self._get("/_reset")

    def count(self) -> int:
        """Return how many sends came."""
        return int(self._get("/_count"))

    def sends(self) -> list[tuple[int, str, str, str]]:
        """Return (monotonic ns, recipient, id, token) of every send."""
        return [tuple(row) for row in json.loads(self._get("/_log"))]

    def wait_for(self, count: int, seconds: float = 60.0) -> bool:
        """Wait until so many sends came; False when they did not come in time."""
        end = time.monotonic() + seconds
        while self.count() < count:
            if time.monotonic() > end:
                return False
            time.sleep(0.02)
        return True

    def _get(self, path: str) -> bytes:
        with urllib.request.urlopen(self.url + path, timeout=30) as answer:
            body: bytes = answer.read()
            return body


async def _serve(port: int) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(_Sends, "127.0.0.1", port, backlog=1024)
    await server.serve_forever()


def main() -> None:
    """Serve until killed."""
    import uvloop  # noqa: PLC0415 - only in the child

    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--latency-ms", type=float, default=0.0)
    given = parser.parse_args()
    _Sends.latency = given.latency_ms / 1000
    uvloop.run(_serve(given.port))


if __name__ == "__main__":
    main()
