"""Where access tokens come from, and that they are kept while they live."""

from __future__ import annotations

import asyncio
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

from responder import CredentialsRejected, HttpAnswer, OutcomeUnknown, Secret, TryLater
from responder.clock import MovableClock
from responder.testing.scripted import ScriptedHttp, answer
from responder_email.oauth import Tokens
from responder_email.settings import OAuth
from responder_email.tests.bench import NOON, make_desk

SERVER: dict[str, Any] = {
    "token_url": "https://login.example/token",
    "client_id": "app",
    "refresh_token": Secret.of("first-refresh-token"),
    "scope": "mail",
}


def test_a_refresh_token_is_exchanged_once_an_hour(tmp_path: Path) -> None:
    clock, http = MovableClock(NOON), ScriptedHttp([answer(200, {"access_token": "a1", "expires_in": 3600})])
    tokens = Tokens(OAuth(**SERVER), make_desk(tmp_path, clock, http=http))

    async def story() -> list[str]:
        first = [await tokens.get(), await tokens.get()]
        clock.move(minutes=59)
        return [*first, await tokens.get()]

    assert asyncio.run(story()) == ["a1", "a1", "a1"]
    assert len(http.calls) == 2
    assert parse_qs(http.calls[0].body.decode()) == {
        "client_id": ["app"],
        "scope": ["mail"],
        "grant_type": ["refresh_token"],
        "refresh_token": ["first-refresh-token"],
    }


def test_a_rotated_refresh_token_is_used_next_even_after_a_restart(tmp_path: Path) -> None:
    """Microsoft hands out a new one each time; a new one in the settings wins over the kept one."""
    given = answer(200, {"access_token": "a1", "refresh_token": "second"})

    def sent(**more: Any) -> str:
        http = ScriptedHttp([given])
        asyncio.run(Tokens(OAuth(**(SERVER | more)), make_desk(tmp_path, http=http)).get())
        return parse_qs(http.calls[0].body.decode())["refresh_token"][0]

    assert [sent(), sent()] == ["first-refresh-token", "second"]
    assert sent(refresh_token=Secret.of("a fresh consent")) == "a fresh consent"
    assert (tmp_path / "refresh-token").stat().st_mode & 0o077 == 0


def test_a_rotated_refresh_token_that_no_disk_takes_is_used_while_the_daemon_runs(tmp_path: Path) -> None:
    """The server has thrown the old one away; once the disk takes files again the newest one is written."""
    clock = MovableClock(NOON)
    http = ScriptedHttp(
        [answer(200, {"access_token": f"a{n}", "refresh_token": f"rotated {n}", "expires_in": 3600}) for n in (1, 2, 3)]
    )
    kept = tmp_path / "refresh-token"
    kept.mkdir()  # no file can take its place
    (kept / "full").touch()

    async def story() -> list[str]:
        tokens = Tokens(OAuth(**SERVER), make_desk(tmp_path, clock, http=http))
        got = [await tokens.get(renew=True), await tokens.get(renew=True)]
        (kept / "full").unlink()
        kept.rmdir()
        return [*got, await tokens.get(renew=True)]

    assert asyncio.run(story()) == ["a1", "a2", "a3"]
    assert [parse_qs(call.body.decode())["refresh_token"][0] for call in http.calls] == [
        "first-refresh-token",
        "rotated 1",
        "rotated 2",
    ]
    assert b"rotated 3" in kept.read_bytes()


def test_without_a_refresh_token_the_client_speaks_for_itself(tmp_path: Path) -> None:
    http = ScriptedHttp([answer(200, {"access_token": "a1"})])
    own = SERVER | {"refresh_token": None, "client_secret": Secret.of("s")}
    asyncio.run(Tokens(OAuth(**own), make_desk(tmp_path, http=http)).get())

    assert parse_qs(http.calls[0].body.decode())["grant_type"] == ["client_credentials"]


@pytest.mark.parametrize(
    ("given", "error"),
    [
        (answer(400, {"error": "invalid_grant"}), CredentialsRejected),
        (answer(200, {}), CredentialsRejected),
        (answer(200, b"<html>"), CredentialsRejected),
        (answer(503, b""), TryLater),
        (answer(429, b""), TryLater),
        (answer(400, {"error": "temporarily_unavailable"}), TryLater),
        (OutcomeUnknown("no answer"), TryLater),
    ],
    ids=["consent withdrawn", "no token", "a page", "down", "too often", "unavailable", "silent"],
)
def test_trouble_at_the_token_server(tmp_path: Path, given: HttpAnswer | Exception, error: type[Exception]) -> None:
    with pytest.raises(error):
        asyncio.run(Tokens(OAuth(**SERVER), make_desk(tmp_path, http=ScriptedHttp([given]))).get())


def test_the_token_server_says_how_long_to_wait(tmp_path: Path) -> None:
    given = HttpAnswer(429, {"retry-after": "90"}, b"")
    with pytest.raises(TryLater) as told:
        asyncio.run(Tokens(OAuth(**SERVER), make_desk(tmp_path, http=ScriptedHttp([given]))).get())

    assert told.value.after == timedelta(seconds=90)


@pytest.mark.parametrize(
    ("program", "expected"),
    [
        ("print('tok-1')", "tok-1"),
        ("print('two words')", CredentialsRejected),
        ("raise SystemExit(1)", CredentialsRejected),
    ],
)
def test_a_command_prints_the_token(tmp_path: Path, program: str, expected: str | type[Exception]) -> None:
    tokens = Tokens(OAuth(command=(sys.executable, "-c", program)), make_desk(tmp_path))
    if isinstance(expected, str):
        assert asyncio.run(tokens.get()) == expected
    else:
        with pytest.raises(expected):
            asyncio.run(tokens.get())


def test_a_command_that_is_not_there_is_tried_again(tmp_path: Path) -> None:
    with pytest.raises(TryLater):
        asyncio.run(Tokens(OAuth(command=("/no/such/program",)), make_desk(tmp_path)).get())


def test_a_token_file_is_read_anew(tmp_path: Path) -> None:
    """Something else keeps it fresh."""
    file = tmp_path / "token"
    file.touch(0o600)
    file.write_text("one")
    tokens = Tokens(OAuth(token=Secret(file=file)), make_desk(tmp_path))

    async def story() -> list[str]:
        first = await tokens.get()
        file.write_text("two")
        return [first, await tokens.get(renew=True)]

    assert asyncio.run(story()) == ["one", "two"]
