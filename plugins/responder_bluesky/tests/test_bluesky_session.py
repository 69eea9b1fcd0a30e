"""A session is begun once, kept, renewed when it has ended, and never begun more often than the server allows."""

from __future__ import annotations

import asyncio
import json
import stat
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from responder import CredentialsRejected, OutcomeUnknown, Secret, TryLater
from responder.testing import NOON, CapturedLog, MovableClock, answer, make_desk
from responder_bluesky.session import Session

from .fake import FakePds, session

LOG_IN, RENEW, ASK = "com.atproto.server.createSession", "com.atproto.server.refreshSession", "com.example.ask"
EXPIRED = answer(400, {"error": "ExpiredToken", "message": "Token has expired"})
NOT_ACCEPTED = answer(401, {"error": "AuthenticationRequired", "message": "Invalid identifier or password"})


class Bench:
    def __init__(self, folder: Path, password: str = "abcd-efgh", log_in: Any = None) -> None:
        will = {ASK: {}} if log_in is None else {ASK: {}, LOG_IN: log_in}
        self.http, self.clock, self.log = FakePds(will), MovableClock(NOON), CapturedLog()
        desk = make_desk(http=self.http, clock=self.clock, log=self.log, folder=folder)
        self.session = Session(desk, "https://bsky.example", "acme.example", Secret.of(password))
        self.session.restore()

    def asks(self, times: int = 1) -> None:
        async def scene() -> None:
            await asyncio.gather(*(self.session.query(ASK) for _ in range(times)))

        asyncio.run(scene())


def test_many_who_ask_at_once_cost_one_log_in(tmp_path: Path) -> None:
    bench = Bench(tmp_path)

    bench.asks(times=20)

    assert bench.http.count() == {LOG_IN: 1, ASK: 20}
    assert bench.http.calls[0].url == f"https://bsky.example/xrpc/{LOG_IN}"
    assert bench.http.calls[0].json == {"identifier": "acme.example", "password": "abcd-efgh"}
    assert bench.http.calls[1].url == f"https://pds.example/xrpc/{ASK}"
    assert bench.http.calls[1].headers["Authorization"] == "Bearer access-1"


def test_a_restart_takes_up_the_session_and_another_password_does_not(tmp_path: Path) -> None:
    Bench(tmp_path / "a").asks()
    again, other = Bench(tmp_path / "a"), Bench(tmp_path / "a", "mnop-qrst")

    again.asks()
    other.asks()

    assert again.http.count() == {ASK: 1}
    assert other.http.count() == {LOG_IN: 1, ASK: 1}
    assert stat.S_IMODE((tmp_path / "a" / "session.json").stat().st_mode) == 0o600


@pytest.mark.parametrize("kept", ["", "{}", "[1]", '{"did": 1}', '{"a": "b"}'])
def test_a_broken_file_costs_a_log_in_and_nothing_else(tmp_path: Path, kept: str) -> None:
    (tmp_path / "session.json").write_text(kept)
    bench = Bench(tmp_path)

    bench.asks()

    assert bench.http.count()[LOG_IN] == 1
    assert json.loads((tmp_path / "session.json").read_text())["access"] == "access-1"


def test_a_folder_that_cannot_be_written_is_told_and_hinders_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    bench = Bench(tmp_path / "file" / "below")

    bench.asks()

    assert [line.event for line in bench.log.lines] == ["session not kept"]


@pytest.mark.parametrize(
    "ended",
    [EXPIRED, answer(401, {}), answer(400, {"error": "InvalidToken", "message": "Token could not be verified"})],
)
def test_a_session_that_has_ended_is_renewed_once_for_all(tmp_path: Path, ended: Any) -> None:
    bench = Bench(tmp_path)
    bench.asks()
    bench.http.will |= {ASK: [ended, ended, ended, {}], RENEW: session(2)}

    bench.asks(times=3)

    assert bench.http.count() == {LOG_IN: 1, RENEW: 1, ASK: 7}
    (renewal,) = [call for call in bench.http.calls if RENEW in call.url]
    assert renewal.headers["Authorization"] == "Bearer refresh-1"
    assert bench.session.tokens is not None
    assert bench.session.tokens.refresh == "refresh-2"


def test_a_renewal_that_is_refused_becomes_a_log_in(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.asks()
    bench.http.will |= {ASK: [EXPIRED, {}], RENEW: EXPIRED, LOG_IN: session(3)}

    bench.asks()

    assert bench.http.count() == {LOG_IN: 2, RENEW: 1, ASK: 3}


def test_a_renewal_that_nobody_answers_is_tried_later_with_the_same_token(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.asks()
    bench.http.will |= {ASK: EXPIRED, RENEW: OutcomeUnknown("no answer")}

    with pytest.raises(TryLater):
        bench.asks()

    assert bench.session.tokens is not None
    assert bench.session.tokens.refresh == "refresh-1"


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (NOT_ACCEPTED, "no such account"),
        (answer(401, {"error": "AuthFactorTokenRequired", "message": "x"}), "app password"),
        (answer(401, {"error": "AccountTakedown", "message": "x"}), "taken down"),
        (answer(200, {**session(), "active": False, "status": "deactivated"}), "deactivated"),
    ],
)
def test_a_refused_log_in_says_why_and_rests_for_ten_minutes(tmp_path: Path, told: Any, words: str) -> None:
    bench = Bench(tmp_path, log_in=told)

    for _ in range(5):
        with pytest.raises(CredentialsRejected, match=words):
            bench.asks()
    assert bench.http.count()[LOG_IN] == 1
    bench.clock.move(minutes=10)
    bench.http.will[LOG_IN] = session()
    bench.asks()
    assert bench.http.count()[LOG_IN] == 2


def test_too_many_log_ins_are_tried_when_the_server_allows_it_again(tmp_path: Path) -> None:
    reset = str(int((NOON + timedelta(seconds=90)).timestamp()))
    many = answer(429, {"error": "RateLimitExceeded"}, ratelimit_reset=reset, ratelimit_remaining="0")

    with pytest.raises(TryLater) as told:
        Bench(tmp_path, log_in=many).asks()

    assert told.value.after == timedelta(seconds=90)
    assert told.value.everyone


@pytest.mark.parametrize(
    ("document", "server"),
    [
        (None, "https://bsky.example"),
        ({"service": "x"}, "https://bsky.example"),
        ({"service": [{"id": "#atproto_pds", "serviceEndpoint": "http://pds.example"}]}, "https://bsky.example"),
        ({"service": [{"id": "#other", "serviceEndpoint": "https://a.example"}]}, "https://bsky.example"),
        ({"service": [{"id": "did:x#atproto_pds", "serviceEndpoint": "https://a.example/"}]}, "https://a.example"),
    ],
)
def test_the_account_s_server_is_the_one_its_document_names(tmp_path: Path, document: Any, server: str) -> None:
    bench = Bench(tmp_path, log_in={**session(), "didDoc": document})

    bench.asks()

    assert bench.http.calls[-1].url.startswith(f"{server}/xrpc/")


@pytest.mark.parametrize("change", [{"did": 1}, {"did": "acme"}, {"accessJwt": ""}, {"refreshJwt": None}])
def test_an_answer_that_is_no_session_is_tried_later(tmp_path: Path, change: dict[str, Any]) -> None:
    with pytest.raises(TryLater):
        Bench(tmp_path, log_in={**session(), **change}).asks()


def test_tokens_are_not_shown(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.asks()

    assert "access-1" not in repr(bench.session.tokens)
