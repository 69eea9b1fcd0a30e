"""Sending over real sockets, by both ways to log in; what ops may write; bodies nobody meant."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from hypothesis import HealthCheck, given, settings
from pydantic import ValidationError

from responder import NotReadable, Reply, ReplyWindowClosed, Secret, Sent, Unit
from responder.http import Http
from responder.testing import NOON, make_desk
from responder.testing.serving import serving
from responder.testing.wild import bodies_in, misshapen
from responder_instagram import Instagram, InstagramSettings, responder_channels
from responder_messenger import Scope
from responder_messenger.wire import read

SHOP, PAGE, NORA = "17841400000000042", "310000000000003", "990100000000021"
REPLY = Reply(account="i", delivery=1, token="token-1", to=NORA, text="Ja, natürlich.", written_at=NOON, answers="aW01")


@dataclass
class Graph:
    """The few edges that the channel calls; keeps all that was asked of it."""

    seen: list[tuple[str, str]] = field(default_factory=list)  # method and path
    bodies: list[dict[str, Any]] = field(default_factory=list)
    known: dict[str, Any] = field(default_factory=dict)
    refuses: dict[str, Any] | None = None

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.seen.append((request.method, request.path))
        if self.refuses:
            return web.json_response({"error": self.refuses}, status=400)
        if request.method == "POST":
            self.bodies.append(await request.json())
            answer = {"id": "1795"} if request.path.endswith("/replies") else {"message_id": "aWOUT9"}
            return web.json_response(answer)
        return web.json_response(self.known.get(request.path) or {"data": []})


@contextlib.asynccontextmanager
async def channel_on(graph: Graph, **more: Any) -> AsyncIterator[Instagram]:
    """A channel that talks to `graph`."""
    async with serving(graph.answer) as url:
        http = Http(total=2)
        await http.start()
        own = InstagramSettings(
            plugin="instagram",
            account_id=SHOP,
            access_token=Secret.of("IGinvented"),
            app_secret=(Secret.of("invented"),),
            api_url=url,
            **more,
        )
        try:
            yield Instagram("i", own, make_desk(http=http))
        finally:
            await http.close()


@pytest.mark.parametrize(("page", "node"), [("", SHOP), (PAGE, PAGE)], ids=["Instagram Login", "Facebook Login"])
def test_a_message_is_posted_where_the_login_says_with_no_tag_and_no_mark(page: str, node: str) -> None:
    graph = Graph()

    async def scene() -> Sent:
        async with channel_on(graph, page_id=page) as channel:
            await channel.typing(REPLY)
            return await channel.send(REPLY)

    assert asyncio.run(scene()) == Sent("aWOUT9")
    assert set(graph.seen) == {("POST", f"/v25.0/{node}/messages")}
    assert graph.bodies == [
        {"recipient": {"id": NORA}, "sender_action": "mark_seen"},
        {"recipient": {"id": NORA}, "sender_action": "typing_on"},
        {"recipient": {"id": NORA}, "messaging_type": "RESPONSE", "message": {"text": "Ja, natürlich."}},
    ]


@pytest.mark.parametrize(
    ("private", "path", "body"),
    [
        (False, "17950000000000051/replies", {"message": "Ja, natürlich."}),
        (
            True,
            f"{SHOP}/messages",
            {"recipient": {"comment_id": "17950000000000051"}, "message": {"text": "Ja, natürlich."}},
        ),
    ],
)
def test_a_comment_is_answered_below_it_unless_ops_want_it_in_private(
    private: bool, path: str, body: dict[str, Any]
) -> None:
    graph = Graph()

    async def scene() -> None:
        async with channel_on(graph, private_replies=private) as channel:
            await channel.send(replace(REPLY, reply_to={"comment": "17950000000000051"}))

    asyncio.run(scene())
    assert graph.seen == [("POST", f"/v25.0/{path}")]
    assert graph.bodies == [body]


def test_a_closed_window_is_told() -> None:
    async def scene() -> None:
        async with channel_on(Graph(refuses={"code": 10, "error_subcode": 2534022})) as channel:
            await channel.send(REPLY)

    with pytest.raises(ReplyWindowClosed):
        asyncio.run(scene())


def test_an_unknown_outcome_is_found_in_the_conversation() -> None:
    said = {"id": "aWOUT9", "message": REPLY.text, "from": {"id": SHOP}, "created_time": "2026-11-02T12:00:09+0000"}
    graph = Graph(known={f"/v25.0/{SHOP}/conversations": {"data": [{"messages": {"data": [said]}}]}})

    async def scene() -> object:
        async with channel_on(graph) as channel:
            return await channel.settle(REPLY)

    assert asyncio.run(scene()) == Sent("aWOUT9")


FIELDS = {"data": [{"subscribed_fields": ["messages", "messaging_postbacks"]}]}
WELL = {"/v25.0/me": {"user_id": SHOP, "id": "5566"}, f"/v25.0/{SHOP}/subscribed_apps": FIELDS}
BY_PAGE = {
    f"/v25.0/{PAGE}": {"instagram_business_account": {"id": SHOP}},
    f"/v25.0/{PAGE}/subscribed_apps": FIELDS,
}


@pytest.mark.parametrize(
    ("page", "known", "word"),
    [
        ("", WELL, None),
        (PAGE, BY_PAGE, None),
        ("", WELL | {"/v25.0/me": {"user_id": "1784", "id": SHOP}}, "is 1784, account_id is"),
        (PAGE, {}, "linked to the Page is none"),
        ("", WELL | {f"/v25.0/{SHOP}/subscribed_apps": {"data": []}}, "messages, messaging_postbacks"),
    ],
)
def test_check_says_what_is_wrong_and_sends_nothing(page: str, known: dict[str, Any], word: str | None) -> None:
    graph = Graph(known=known)

    async def scene() -> list[str]:
        async with channel_on(graph, page_id=page) as channel:
            return await channel.check()

    found = asyncio.run(scene())
    assert len(found) == (word is not None)
    assert all(str(word) in one for one in found)
    assert {method for method, _ in graph.seen} == {"GET"}


def test_a_token_that_is_not_accepted_is_a_problem() -> None:
    async def scene() -> list[str]:
        async with channel_on(Graph(refuses={"code": 190})) as channel:
            return await channel.check()

    assert asyncio.run(scene()) == ["The access_token is not accepted: make a new one."]


# --- settings and limits --------------------------------------------------------------------------------------------

USUAL: dict[str, Any] = {
    "plugin": "instagram",
    "account_id": SHOP,
    "access_token": {"env": "T"},
    "app_secret": {"env": "S"},
}


@pytest.mark.parametrize(
    ("more", "host"),
    [
        ({}, "https://graph.instagram.com"),
        ({"page_id": PAGE}, "https://graph.facebook.com"),
        ({"page_id": PAGE, "api_url": "https://proxy.example/"}, "https://proxy.example"),
    ],
)
def test_each_way_to_log_in_has_its_host(more: dict[str, str], host: str) -> None:
    assert InstagramSettings.model_validate(USUAL | more).api_url == host


@pytest.mark.parametrize(("key", "value"), [("account_id", "the.shop"), ("page_id", "x"), ("api_url", "graph")])
def test_a_mistake_is_refused(key: str, value: str) -> None:
    with pytest.raises(ValidationError) as caught:
        InstagramSettings.model_validate(USUAL | {key: value})

    assert {error["loc"][0] for error in caught.value.errors()} == {key}


def test_a_text_is_counted_in_bytes() -> None:
    """Instagram Platform documentation, "Messaging API": at most 1,000 bytes of UTF-8."""
    abilities = Instagram("i", InstagramSettings.model_validate(USUAL), make_desk()).abilities

    assert responder_channels() == [Instagram]
    assert (abilities.longest, abilities.unit) == (1000, Unit.BYTES)
    assert abilities.names_by_id
    assert abilities.echoes_humans


# --- bodies nobody meant --------------------------------------------------------------------------------------------

BODIES = bodies_in(Path(__file__).parent / "payloads")


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(misshapen(BODIES))
def test_any_value_in_any_place_is_survived(body: bytes) -> None:
    with contextlib.suppress(NotReadable):
        read(body, Scope("i", SHOP), Instagram.platform)
