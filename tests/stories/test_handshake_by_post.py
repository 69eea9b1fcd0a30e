"""A platform that asks by a signed POST whether the address is ours: it is answered, and nothing is recorded."""

from __future__ import annotations

import hashlib
import hmac
import http.client
import json
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.child import Child
from benchmarks.machine import free_port

SECRET = "signing-secret"
PLUGIN = """
import hashlib, hmac
from datetime import UTC, datetime
import responder
from responder import Abilities, Ignored, Message, NotAuthentic, Sent, WebhookAnswer

class Desk(responder.WebhookChannel[responder.ChannelSettings]):
    kind, title, settings_type, abilities = "desk", "Desk", responder.ChannelSettings, Abilities(longest=2000)

    def verify(self, request):
        stamp = request.headers.get("x-request-timestamp", "")
        made = hmac.new(b"signing-secret", b"v0:" + stamp.encode() + b":" + request.body, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(f"v0={made}".encode(), request.headers.get("x-signature", "").encode()):
            raise NotAuthentic("the signature does not fit")

    def challenge(self, request):
        if request.method != "POST" or b"url_verification" not in request.body:
            return None
        event = responder.json_object(request.body)
        return WebhookAnswer(200, str(event["challenge"])) if event.get("type") == "url_verification" else None

    def parse(self, raw):
        event = responder.json_object(raw.body)["event"]
        return [Message(account=self.account, id=event["ts"], handle=event["user"], conversation=event["channel"],
                        sent_at=datetime.now(UTC), text=event["text"])]

    async def send(self, reply):
        return Sent("1")

@responder.hookimpl
def responder_channels():
    return [Desk]
"""
CONFIG = """
[company]
name = "Shop"
[server]
port = {port}
[channels.desk]
plugin = "desk"
"""
HELLO = {"type": "url_verification", "challenge": "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmd", "token": "t"}
QUESTION = {
    "type": "event_callback",
    "event": {
        "type": "message",
        "channel": "D1",
        "user": "U1",
        "ts": "1.2",
        "text": "What does url_verification mean?",
    },
}


@pytest.fixture
def daemon(tmp_path: Path) -> Iterator[Child]:
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins" / "desk.py").write_text(PLUGIN)
    port = free_port()
    (tmp_path / "config.toml").write_text(CONFIG.format(port=port))
    command = ["responder", "run", "--config", str(tmp_path / "config.toml")]
    with Child(command, port=port, ready_path="/readyz", log=tmp_path / "log") as child:
        yield child


def posts(daemon: Child, event: object, *, secret: str = SECRET, path: str = "/hooks/desk") -> tuple[int, bytes]:
    body, stamp = json.dumps(event).encode(), str(int(time.time()))
    made = hmac.new(secret.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()
    connection = http.client.HTTPConnection("127.0.0.1", daemon.port, timeout=15)
    try:
        connection.request("POST", path, body, {"X-Request-Timestamp": stamp, "X-Signature": f"v0={made}"})
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def recorded(folder: Path) -> list[str]:
    connection = sqlite3.connect(f"file:{folder / 'data' / 'responder.db'}?mode=ro", uri=True)
    try:
        kept = connection.execute("select external_id from message union all select external_id from quarantine")
        return [own_id for (own_id,) in kept]
    finally:
        connection.close()


def test_a_signed_handshake_is_answered_and_a_question_is_recorded(daemon: Child, tmp_path: Path) -> None:
    assert posts(daemon, HELLO) == (200, HELLO["challenge"].encode())
    assert posts(daemon, HELLO, path="/hooks/desk?x=1") == (200, HELLO["challenge"].encode())  # by the web server
    assert posts(daemon, HELLO, secret="another")[0] == 401
    assert recorded(tmp_path) == []

    assert posts(daemon, QUESTION) == (200, b"ok")
    assert recorded(tmp_path) == ["1.2"]
