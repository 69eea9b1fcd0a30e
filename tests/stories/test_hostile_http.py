"""Whatever comes in by HTTP: a 4xx and one log line, never a 500, and good messages are served all the same."""

from __future__ import annotations

import http.client
import json
import socket
import sqlite3
import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from benchmarks.daemon import Daemon
from benchmarks.machine import free_port
from benchmarks.messages import ACCOUNT, PHONE_NUMBER_ID, SECRET
from responder.demo.whatsapp_wire import customer_text, sign

HOOK = f"/hooks/{ACCOUNT}"


@pytest.fixture(scope="module")
def daemon(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Daemon]:
    running = Daemon(tmp_path_factory.mktemp("hostile"), f"http://127.0.0.1:{free_port()}")
    with running:
        yield running


def ask(
    daemon: Daemon, method: str, path: str, body: bytes | Iterator[bytes] = b"", headers: dict[str, str] | None = None
) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", daemon.port, timeout=15)
    try:
        connection.request(method, path, body, headers or {})
        return connection.getresponse().status
    except (BrokenPipeError, ConnectionResetError):
        return 413  # the server refused to read on
    finally:
        connection.close()


def signed(body: bytes) -> dict[str, str]:
    return {"X-Hub-Signature-256": sign(SECRET, body), "Content-Type": "application/json"}


def question(identity: str, text: str = "Is my bike ready to be picked up tomorrow?") -> bytes:
    return customer_text(
        text, sender="31600000077", message_id=identity, at=datetime.now(UTC), phone_number_id=PHONE_NUMBER_ID
    )


def recorded(daemon: Daemon, identity: str) -> int:
    connection = sqlite3.connect(f"file:{daemon.database}?mode=ro", uri=True)
    try:
        return int(connection.execute("select count(*) from message where external_id = ?", (identity,)).fetchone()[0])
    finally:
        connection.close()


GOOD = question("wamid.GOOD")
BODIES = {
    "empty": b"",
    "not JSON": b"hello",
    "truncated": GOOD[: len(GOOD) // 2],
    "a list": b"[]",
    "a number": b"1",
    "null": b"null",
    "NaN": b'{"object": NaN}',
    "5,000 digits": b'{"object": ' + b"9" * 5000 + b"}",
    "nested lists": b"[" * 100_000 + b"]" * 100_000,
    "nested objects": b'{"a":' * 5_000 + b"1" + b"}" * 5_000,
    "binary": bytes(range(256)) * 8,
    "half UTF-8": b'{"object": "\xff\xfe"}',
    "of nobody": b'{"entry": []}',
}


@pytest.mark.parametrize("name", BODIES)
def test_a_malformed_body_is_a_4xx_even_when_it_is_signed(daemon: Daemon, name: str) -> None:
    body = BODIES[name]

    assert 400 <= ask(daemon, "POST", HOOK, body, signed(body)) < 500


def test_what_the_platform_sends_about_another_product_is_taken(daemon: Daemon) -> None:
    """Refused, Meta would send it again for days, and end the app's subscription."""
    body = b'{"object": "page", "entry": []}'

    assert ask(daemon, "POST", HOOK, body, signed(body)) == 200


@pytest.mark.parametrize(
    "said",
    [
        b"POST /hooks/x HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
        b"POST /hooks/x HTTP/1.1\r\nHost: x\r\nX-Long: " + b"x" * 20_000 + b"\r\n\r\n",
        b"POST /hooks/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n",
        b"\x16\x03\x01\x02\x00\x01\r\n\r\n",
        b"hello\r\n\r\n",
    ],
    ids=["a negative length", "a long header", "a wrong chunk", "TLS", "a word"],
)
def test_what_is_no_http_is_one_line_in_the_log_at_most(daemon: Daemon, said: bytes) -> None:
    before = len(daemon.errors)
    with socket.create_connection(("127.0.0.1", daemon.port), timeout=10) as connection:
        connection.sendall(said)
        answer = connection.recv(100)

    lines = daemon.errors[before:].splitlines()
    assert answer.startswith((b"HTTP/1.1 400", b"HTTP/1.0 400")), answer
    assert [json.loads(line)["event"] for line in lines] in ([], ["no HTTP"])


def test_a_body_that_is_not_packed_as_it_says_is_a_400(daemon: Daemon) -> None:
    assert ask(daemon, "POST", HOOK, GOOD, signed(GOOD) | {"Content-Encoding": "gzip"}) == 400
    assert "Traceback" not in daemon.errors


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Hub-Signature-256": ""},
        {"X-Hub-Signature-256": "sha256="},
        {"X-Hub-Signature-256": "sha256=" + "0" * 64},
        {"X-Hub-Signature-256": "sha256=" + "\u00e9" * 64},
        {"X-Hub-Signature-256": sign("another secret", GOOD)},
        {"X-Hub-Signature": "sha1=" + "0" * 40},
    ],
    ids=["none", "empty", "no digest", "zeros", "no ASCII", "another secret", "the old kind"],
)
def test_an_unsigned_body_is_a_401(daemon: Daemon, headers: dict[str, str]) -> None:
    assert ask(daemon, "POST", HOOK, GOOD, headers) == 401
    assert recorded(daemon, "wamid.GOOD") == 0


def test_a_huge_body_is_a_413(daemon: Daemon) -> None:
    body = b'{"object": "' + b"x" * (5 * 1024 * 1024) + b'"}'

    assert ask(daemon, "POST", HOOK, body, signed(body)) == 413


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", HOOK, 403),
        ("GET", f"{HOOK}?hub.mode=subscribe&hub.verify_token=wrong&hub.challenge=1", 403),
        ("GET", f"{HOOK}?hub.mode=subscribe&hub.verify_token=%C3%A9%00&hub.challenge=%3Cb%3E", 403),
        ("PUT", HOOK, 405),
        ("DELETE", HOOK, 405),
        ("POST", "/hooks/nobody", 404),
        ("POST", "/hooks/../etc/passwd", 404),
        ("POST", "/hooks/%00", 404),
        ("POST", "/healthz", 405),
        ("GET", "/", 404),
        ("GET", "/hooks/", 404),
    ],
)
def test_every_route_refuses_what_it_is_not_for(daemon: Daemon, method: str, path: str, status: int) -> None:
    assert ask(daemon, method, path) == status


def test_a_good_message_beside_bad_ones_is_served(daemon: Daemon) -> None:
    event = json.loads(question("wamid.BESIDE"))
    value = event["entry"][0]["changes"][0]["value"]
    value["messages"] = [{"id": 7}, "nonsense", *value["messages"], {"type": "text", "id": "wamid.NOFROM"}, None]
    event["entry"] += [None, {"changes": "?"}, {"changes": [None, {"field": "messages", "value": 3}]}]
    body = json.dumps(event).encode()

    assert ask(daemon, "POST", HOOK, body, signed(body)) == 200
    assert recorded(daemon, "wamid.BESIDE") == 1


def test_nul_and_half_an_emoji_are_recorded(daemon: Daemon) -> None:
    body = question("wamid.ODD", "HALF").replace(b"HALF", b"a\\u0000b \\ud83d c")

    assert ask(daemon, "POST", HOOK, body, signed(body)) == 200
    assert recorded(daemon, "wamid.ODD") == 1


def test_the_same_delivery_fifty_times_is_one_message(daemon: Daemon) -> None:
    body = question("wamid.TWICE")

    assert {ask(daemon, "POST", HOOK, body, signed(body)) for _ in range(50)} == {200}
    assert recorded(daemon, "wamid.TWICE") == 1


def test_a_client_that_says_nothing_keeps_nobody_waiting(daemon: Daemon) -> None:
    silent = [socket.create_connection(("127.0.0.1", daemon.port)) for _ in range(100)]
    for line in silent:
        line.sendall(f"POST {HOOK} HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\n{{".encode())
    body = question("wamid.PATIENT")
    began = time.monotonic()

    assert ask(daemon, "POST", HOOK, body, signed(body)) == 200
    assert time.monotonic() - began < 2
    for line in silent:
        line.close()


def test_the_daemon_lives_and_said_why(daemon: Daemon) -> None:
    assert daemon.running
    assert ask(daemon, "GET", "/healthz") == 200
    refused = [json.loads(line) for line in daemon.errors.splitlines() if '"request refused"' in line]
    assert len(refused) >= len(BODIES)
    assert all(line["account"] == ACCOUNT and line["why"] for line in refused)
    assert "Traceback" not in daemon.errors


@pytest.mark.parametrize("charset", ["punycode", "idna", "hex", "nothing", "utf-16"])
def test_a_form_in_any_charset_keeps_nobody_waiting(daemon: Daemon, charset: str) -> None:
    """Some of Python's codecs are quadratic: a form of 200 KB had stopped everything for 17 seconds."""
    form = {"Content-Type": f"application/x-www-form-urlencoded; charset={charset}"}
    began = time.monotonic()

    assert ask(daemon, "POST", "/staff/x", iter([b"who=-", b"99999" * 40_000]), form) in (404, 413)
    assert ask(daemon, "POST", "/staff/x", b"who=-", form) == 404
    assert time.monotonic() - began < 3


def test_what_was_broken_is_kept_aside(daemon: Daemon) -> None:
    assert daemon.status()["quarantine"] > 0


def test_one_connection_may_carry_everything(daemon: Daemon) -> None:
    """Plain webhooks, other pages, and what is no plain webhook: each is answered, in its order."""
    connection = http.client.HTTPConnection("127.0.0.1", daemon.port, timeout=15)
    good, chunked = question("wamid.FIRST"), question("wamid.CHUNKED")
    statuses = []
    for method, path, body, headers in (
        ("POST", HOOK, good, signed(good)),
        ("POST", HOOK, good, {}),
        ("POST", "/hooks/nobody", good, signed(good)),
        ("POST", HOOK, iter([chunked[:50], chunked[50:]]), signed(chunked)),
        ("GET", "/healthz", None, {}),
        ("POST", HOOK, good, signed(good)),
        ("DELETE", HOOK, None, {}),
    ):
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        answer.read()
        statuses.append(answer.status)
    connection.close()

    assert statuses == [200, 401, 404, 200, 200, 200, 405]
    assert (recorded(daemon, "wamid.FIRST"), recorded(daemon, "wamid.CHUNKED")) == (1, 1)
