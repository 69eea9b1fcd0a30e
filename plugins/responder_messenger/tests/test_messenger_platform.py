"""Sending over real sockets, against a small Graph API that remembers, and one that misbehaves."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import hmac
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web

from responder import (
    BlockedByContact,
    Button,
    CredentialsRejected,
    OutcomeUnknown,
    Refused,
    Reply,
    ReplyWindowClosed,
    Secret,
    SendError,
    Sent,
    TryLater,
)
from responder.http import Http
from responder.testing import NOON, make_desk
from responder.testing.serving import Handler, serving
from responder_messenger import Messenger, MessengerSettings

PAGE, LENA = "310000000000003", "6200000000000011"
REPLY = Reply(
    account="m", delivery=1, token="token-1", to=LENA, text="We are on it.", written_at=NOON, answers="m_text"
)


@dataclass
class Graph:
    """The few edges of the Graph API that the channel calls; keeps all that was asked of it."""

    seen: list[tuple[str, str, str]] = field(default_factory=list)  # method, path, query
    bodies: list[dict[str, Any]] = field(default_factory=list)
    answers: bool = True  # False: takes a message and says nothing of it
    said: list[dict[str, Any]] = field(default_factory=list)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.seen.append((request.method, request.path, request.query_string))
        if request.headers.get("Authorization") != "Bearer EAAinvented":
            return web.json_response({"error": {"code": 190, "message": "no token"}}, status=401)
        if request.method == "POST":
            return await self._takes(request)
        known = {
            "/v25.0/me": {"id": PAGE, "name": "The Shop"},
            f"/v25.0/{PAGE}/subscribed_apps": {
                "data": [{"id": "555", "subscribed_fields": ["messages", "messaging_postbacks"]}]
            },
            f"/v25.0/{PAGE}/conversations": {"data": [{"id": "t_1", "messages": {"data": self.said}}]},
        }
        return web.json_response(known.get(request.path) or {"error": {"code": 100}})

    async def _takes(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        self.bodies.append(body)
        if request.path.endswith("/comments"):
            return web.json_response({"id": f"{PAGE}_77009"})
        if "message" not in body:
            return web.json_response({"recipient_id": body["recipient"]["id"]})
        created = "2026-11-02T12:00:09+0000"
        says = {"id": "m_out9", "message": body["message"]["text"], "from": {"id": PAGE}, "created_time": created}
        self.said.append(says)
        if not self.answers:
            assert request.transport is not None
            request.transport.abort()
        return web.json_response({"recipient_id": LENA, "message_id": "m_out9"})


@contextlib.asynccontextmanager
async def channel_on(handler: Handler, token: str = "EAAinvented", **more: Any) -> AsyncIterator[Messenger]:
    """A channel that talks to a server where `handler` answers everything."""
    async with serving(handler) as url:
        http = Http(total=0.5)
        await http.start()
        settings = MessengerSettings(
            plugin="messenger",
            page_id=PAGE,
            access_token=Secret.of(token),
            app_secret=(Secret.of("invented"),),
            api_url=url,
            **more,
        )
        channel = Messenger("m", settings, make_desk(http=http))
        await channel.start()
        try:
            yield channel
        finally:
            await channel.stop()
            await http.close()


async def outcome(channel: Messenger, reply: Reply = REPLY) -> Sent | SendError:
    try:
        return await channel.send(reply)
    except SendError as error:
        return error


def sends(handler: Handler, reply: Reply = REPLY, **more: Any) -> Sent | SendError:
    async def scene() -> Sent | SendError:
        async with channel_on(handler, **more) as channel:
            return await outcome(channel, reply)

    return asyncio.run(scene())


def refuses(code: int, subcode: int | None = None, status: int = 400, **headers: str) -> Handler:
    async def handle(_: web.Request) -> web.Response:
        error = {"message": f"(#{code})", "code": code, "error_subcode": subcode}
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return web.json_response({"error": error}, status=status, headers=named)

    return handle


async def hangs(_: web.Request) -> web.Response:
    await asyncio.sleep(60)
    raise AssertionError


USAGE = '{"310000000000003": [{"type": "pages", "estimated_time_to_regain_access": 7}]}'


@pytest.mark.parametrize(
    ("handler", "kind", "after"),
    [
        (refuses(613, 2534040, 429, Retry_After="3"), TryLater, timedelta(seconds=3)),
        (refuses(32), TryLater, timedelta(minutes=1)),
        (refuses(4, X_Business_Use_Case_Usage=USAGE), TryLater, timedelta(minutes=7)),
        (refuses(10, 2018278), ReplyWindowClosed, None),
        (refuses(10), CredentialsRejected, None),
        (refuses(190, 463, 401), CredentialsRejected, None),
        (refuses(551, 1545041), BlockedByContact, None),
        (refuses(100, 2018300), Refused, None),
        (hangs, OutcomeUnknown, None),
    ],
    ids=["613 in a 429", "Page limit", "limit of use", "window", "permission", "token", "blocked", "handover", "hangs"],
)
def test_what_the_platform_does_becomes_the_right_error(
    handler: Handler, kind: type[SendError], after: timedelta | None
) -> None:
    found = sends(handler)

    assert type(found) is kind
    assert getattr(found, "after", None) == after


def test_a_message_is_sent_as_a_response_with_our_mark_and_no_tag() -> None:
    graph = Graph()

    assert sends(graph.answer, replace(REPLY, buttons=(Button("human", "A person"),))) == Sent("m_out9")
    assert graph.seen == [("POST", f"/v25.0/{PAGE}/messages", "")]
    assert graph.bodies == [
        {
            "recipient": {"id": LENA},
            "messaging_type": "RESPONSE",
            "message": {
                "text": "We are on it.",
                "metadata": "responder:token-1",
                "quick_replies": [{"content_type": "text", "title": "A person", "payload": "human"}],
            },
        }
    ]


def test_a_comment_is_answered_below_it_unless_ops_want_it_in_private() -> None:
    graph, comment = Graph(), replace(REPLY, reply_to={"comment": f"{PAGE}_77001"})

    assert sends(graph.answer, comment) == Sent(f"{PAGE}_77009")
    assert sends(graph.answer, comment, private_replies=True) == Sent("m_out9")
    assert [path for _, path, _ in graph.seen] == [f"/v25.0/{PAGE}_77001/comments", f"/v25.0/{PAGE}/messages"]
    public, private = graph.bodies
    assert public == {"message": "We are on it."}
    assert private["recipient"] == {"comment_id": f"{PAGE}_77001"}
    assert "messaging_type" not in private


def test_the_proof_of_the_app_goes_along_where_it_is_wanted() -> None:
    """HMAC-SHA256 of the token with the app secret; the token itself never stands in an address."""
    graph = Graph()
    sends(graph.answer, appsecret_proof=True)

    made = hmac.new(b"invented", b"EAAinvented", hashlib.sha256).hexdigest()
    assert graph.seen[0][2] == f"appsecret_proof={made}"
    assert "EAAinvented" not in repr(graph.seen)


def test_an_unknown_outcome_is_found_in_the_conversation() -> None:
    """The platform took it and the connection broke before it could say so."""
    graph = Graph(answers=False)

    async def scene() -> tuple[object, object, object]:
        async with channel_on(graph.answer) as channel:
            failed = await outcome(channel)
            other = replace(REPLY, text="Something else.")
            return failed, await channel.settle(REPLY), await channel.settle(other)

    failed, found, other = asyncio.run(scene())
    assert type(failed) is OutcomeUnknown
    assert (found, other) == (Sent("m_out9"), None)
    assert f"user_id={LENA}" in graph.seen[1][2]


def test_typing_marks_the_message_as_read_and_shows_that_an_answer_comes() -> None:
    graph = Graph()

    async def scene() -> None:
        async with channel_on(graph.answer) as channel:
            await channel.typing(REPLY)
            await channel.typing(replace(REPLY, answers=None))
            await channel.typing(replace(REPLY, reply_to={"comment": "1"}))

    asyncio.run(scene())
    assert [body["sender_action"] for body in graph.bodies] == ["mark_seen", "typing_on"]


@pytest.mark.parametrize(
    ("token", "word"),
    [
        ("EAAinvented", "message_echoes of 310000000000003"),
        ("EAAother", "access_token is not accepted"),
        (" ", "empty"),
    ],
)
def test_check_says_what_is_wrong_and_sends_nothing(token: str, word: str) -> None:
    graph = Graph()

    async def scene() -> list[str]:
        async with channel_on(graph.answer) as channel:
            other = channel.settings.model_copy(update={"access_token": Secret.of(token)})
            return await Messenger("m", other, channel.desk).check()

    (problem,) = asyncio.run(scene())
    assert word in problem
    assert graph.bodies == []


@pytest.mark.parametrize(
    ("status", "said", "words"),
    [
        (200, {"id": "77", "name": "Lena"}, f"The access_token is that of 77, not of the Page {PAGE}: make a Page"),
        (500, {}, "Meta answered HTTP 500 when asked about the account."),
        (400, {"error": {"code": 4}}, "Meta answered HTTP 400, error 4 when asked about the account."),
    ],
)
def test_check_knows_a_token_of_somebody_else_from_a_platform_that_fails(
    status: int, said: dict[str, Any], words: str
) -> None:
    async def answers(_: web.Request) -> web.StreamResponse:
        return web.json_response(said, status=status)

    async def scene() -> list[str]:
        async with channel_on(answers) as channel:
            return await channel.check()

    (problem,) = asyncio.run(scene())
    assert problem.startswith(words)
