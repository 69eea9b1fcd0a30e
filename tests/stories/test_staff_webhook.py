"""A program hears of promises by HTTP: signed as Standard Webhooks says, the same id at every try."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from responder.cli._examine import examine
from responder.config.load import survey
from responder.flow.noticing import WEBHOOK
from responder.http import Http
from responder.testing.serving import serving

from .staff import PUBLIC, Colleague, colleague
from .world import CONFIG

KEYS = [base64.b64encode(bytes(range(32))).decode(), base64.b64encode(b"the older secret of 28 bytes").decode()]
QUESTION = "Kan ik morgen mijn fiets komen ophalen?"
HOOK = """
[staff.webhook]
url = "{url}/hook"
secret = [{{ env = "HOOK_NEW" }}, {{ env = "HOOK_OLD" }}]
"""


class Receiver:
    """A real server that keeps what it hears and answers what it is told to: a status, or "hang up"."""

    def __init__(self) -> None:
        self.heard: list[tuple[dict[str, str], bytes]] = []
        self.answers: list[int | str] = []

    async def take(self, request: web.Request) -> web.Response:
        body = await request.read()
        self.heard.append(({k.lower(): v for k, v in request.headers.items()}, body))
        answer = self.answers.pop(0) if self.answers else 204
        if answer == "hang up":
            assert request.transport is not None
            request.transport.close()
            return web.Response()
        return web.Response(status=int(answer), headers={"Retry-After": "90"} if answer == 503 else {})


def verify(headers: dict[str, str], body: bytes, key: str) -> bool:
    """As a receiver would, by the specification alone: base64(HMAC-SHA256(key, "id.timestamp.body")) after "v1,"."""
    signed = headers["webhook-id"].encode() + b"." + headers["webhook-timestamp"].encode() + b"." + body
    wanted = base64.b64encode(hmac.new(base64.b64decode(key), signed, hashlib.sha256).digest()).decode()
    return f"v1,{wanted}" in headers["webhook-signature"].split(" ")


@pytest.fixture(autouse=True)
def secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOOK_NEW", f"whsec_{KEYS[0]}")
    monkeypatch.setenv("HOOK_OLD", f"whsec_{KEYS[1]}")


@asynccontextmanager
async def shop(folder: Path) -> AsyncIterator[tuple[Colleague, Receiver]]:
    """A shop whose webhook, and nothing else, really leaves."""
    receiver, http = Receiver(), Http()
    app = web.Application()
    app.router.add_post("/hook", receiver.take)
    await http.start()
    try:
        async with serving(app) as url, colleague(folder, more=PUBLIC + HOOK.format(url=url)) as c:
            account = c.w.scratch.flow.tools.accounts[WEBHOOK]
            real: Any = account.channel._channel  # type: ignore[attr-defined]
            object.__setattr__(real.desk, "http", http)
            account.channel = real
            yield c, receiver
    finally:
        await http.close()


def play(folder: Path, answers: list[int | str]) -> tuple[list[tuple[dict[str, str], bytes]], dict[str, Any]]:
    """A promise comes near while the receiver answers so; return what it heard, and the states in the end."""

    async def run() -> tuple[list[tuple[dict[str, str], bytes]], dict[str, Any]]:
        async with shop(folder) as (c, receiver):
            receiver.answers = answers
            await c.w.mails(QUESTION)
            await c.w.passes(minutes=115)
            return receiver.heard, await c.w.states()

    return asyncio.run(run())


def test_an_event_is_signed_and_says_what_is_at_risk(tmp_path: Path) -> None:
    [(headers, body)], _ = play(tmp_path, [])
    event = json.loads(body)

    assert verify(headers, body, KEYS[0])
    assert verify(headers, body, KEYS[1])  # while the secret is being changed
    assert not verify(headers, body + b" ", KEYS[0])
    assert headers["content-type"] == "application/json"
    assert event["type"] == "promise.at_risk"
    assert event["timestamp"] == "2026-11-23T10:30:00+00:00"
    sent = datetime.fromtimestamp(int(headers["webhook-timestamp"]), UTC)
    assert sent.isoformat()[:16] == "2026-11-23T10:30"
    data = event["data"]
    assert (data["account"], data["contact"]) == ("mail", "lena@post.example")
    assert data["promised"] == "2026-11-23T11:00:00+00:00"
    assert data["conversation"].isdigit()
    assert set(data["links"]) == {"more-time", "answered", "take"}


@pytest.mark.parametrize("first", [503, 500, 404, 302, "hang up"])
def test_a_try_that_failed_is_made_again_with_the_same_id_and_body(tmp_path: Path, first: int | str) -> None:
    heard, states = play(tmp_path, [first])

    assert len(heard) == 2
    (one, body), (two, again) = heard
    assert one["webhook-id"] == two["webhook-id"]
    assert body == again
    assert one["webhook-timestamp"] < two["webhook-timestamp"]
    assert verify(two, again, KEYS[0])
    assert states["deliveries"] == {"sent": 3}  # the customer's, the team's, and this one
    if first == 503:
        assert int(two["webhook-timestamp"]) - int(one["webhook-timestamp"]) >= 90


def test_a_program_that_is_gone_is_left_alone(tmp_path: Path) -> None:
    heard, states = play(tmp_path, [410])

    assert len(heard) == 1
    assert states["deliveries"]["refused"] == 1


def test_what_staff_hear_counts_for_no_cap(tmp_path: Path) -> None:
    async def run() -> None:
        async with shop(tmp_path) as (c, _):
            contact_before = (await c.w.mails(QUESTION))["conversation"]
            await c.w.passes(minutes=95)
            standing = await c.faces.actions.standing(contact_before)
            assert len(standing.contact.acknowledged) == 1
            assert standing.contact.next_send_at is None
            rows = c.w.scratch.store._writer.post(  # type: ignore[attr-defined]
                lambda link, calls: [link.plain("select account, automatic from pace")] * len(calls), None
            )
            assert await rows == [("mail", 1)]

    asyncio.run(run())


@pytest.mark.parametrize(
    ("staff", "key"),
    [
        ('[staff.webhook]\nurl = "https://desk.example/hook"', "staff.webhook.secret"),
        ('[staff.webhook]\nurl = "desk"\nsecret = { env = "HOOK_NEW" }', "staff.webhook.url"),
        ('[staff.room]\naccount = "telegram"\nto = "1"', "staff.room.account"),
        ('[staff.room]\naccount = "mail"', "staff.room.to"),
        ('[api]\ntokens = "in plain text"', "api.tokens"),
        ('levels = ["miss", "before"]', "staff.levels[1]"),
        ('levels = ["2h", "30 min"]', "staff.levels[1]"),
        ('levels = ["soon"]', "staff.levels[0].at"),
        ('levels = [{ at = "2h", to = [] }]', "staff.levels[0].to"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, staff: str, key: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(CONFIG.replace('to = "team@shop.example"\n', f'to = "team@shop.example"\n{staff}\n', 1))

    assert [problem.key for problem in survey(path)[1]] == [key]


def test_check_looks_at_the_secrets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STORY_SECRET", "s3cret")
    hook = '[staff.webhook]\nurl = "https://d.example"\nsecret = [{ env = "STORY_SECRET" }, { env = "NOT_SET" }]'
    path = tmp_path / "config.toml"
    path.write_text(f'{CONFIG}\n{hook}\n[api]\ntokens = [{{ env = "ALSO_NOT_SET" }}]\n', encoding="utf-8")
    found = [str(problem) for problem in examine(path).problems]

    assert len(found) == 3
    for says in ("24 to 64 bytes in base64", " NOT_SET", "ALSO_NOT_SET"):
        assert any(says in one for one in found), (says, found)
    assert not any("s3cret" in one for one in found)
