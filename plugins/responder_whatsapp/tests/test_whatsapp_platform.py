"""Sending over real sockets, against a small server that behaves and misbehaves like the platform."""

from __future__ import annotations

import asyncio
import contextlib
from datetime import timedelta

import pytest
from aiohttp import web

from responder import (
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
from responder_whatsapp import WhatsApp, WhatsAppSettings

REPLY = Reply(account="w", delivery=1, token="token-1", to="15550142233", text="We are on it.", written_at=NOON)


def says(status: int, body: object, **headers: str) -> Handler:
    async def handle(_: web.Request) -> web.Response:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return web.json_response(body, status=status, headers=named)

    return handle


def refuses(code: int, status: int = 400, **headers: str) -> Handler:
    return says(status, {"error": {"message": f"(#{code})", "code": code}}, **headers)


async def hangs(_: web.Request) -> web.Response:
    await asyncio.sleep(60)
    raise AssertionError


async def cuts(request: web.Request) -> web.Response:
    await request.read()
    assert request.transport is not None
    request.transport.abort()
    raise AssertionError


async def cuts_the_answer(request: web.Request) -> web.StreamResponse:
    answer = web.StreamResponse(headers={"Content-Length": "5000"})
    await answer.prepare(request)
    await answer.write(b'{"messages": [{"id": ')
    assert request.transport is not None
    request.transport.abort()
    return answer


async def a_gigabyte(request: web.Request) -> web.StreamResponse:
    answer = web.StreamResponse()
    await answer.prepare(request)
    with contextlib.suppress(ConnectionError):
        for _ in range(16384):
            await answer.write(b"x" * 65536)
    return answer


async def send(api_url: str, *, times: int = 1) -> Sent | SendError:
    """Send through the real HTTP client; return the last outcome."""
    http = Http(total=0.5)
    await http.start()
    settings = WhatsAppSettings(
        plugin="whatsapp",
        phone_number_id="104400000000077",
        access_token=Secret.of("EAAinvented"),
        app_secret=(Secret.of("invented"),),
        api_url=api_url,
    )
    channel = WhatsApp("w", settings, make_desk(http=http))
    await channel.start()
    outcome: Sent | SendError = OutcomeUnknown()
    try:
        for _ in range(times):
            outcome = await channel.send(REPLY)
    except SendError as error:
        outcome = error
    finally:
        await channel.stop()
        await http.close()
    return outcome


def outcome(handler: Handler) -> Sent | SendError:
    async def scene() -> Sent | SendError:
        async with serving(handler) as url:
            return await send(url)

    return asyncio.run(scene())


@pytest.mark.parametrize(
    ("handler", "kind", "after"),
    [
        (refuses(130429, 429, Retry_After="3"), TryLater, timedelta(seconds=3)),
        (refuses(130429), TryLater, None),
        (refuses(131056), TryLater, timedelta(seconds=4)),
        (says(500, {}), TryLater, None),
        (says(503, {}, Retry_After="12"), TryLater, timedelta(seconds=12)),
        (refuses(190, 401), CredentialsRejected, None),
        (refuses(131047), ReplyWindowClosed, None),
        (refuses(100), Refused, None),
        (refuses(131009, 200), Refused, None),
        (hangs, OutcomeUnknown, None),
        (cuts, OutcomeUnknown, None),
        (cuts_the_answer, OutcomeUnknown, None),
        (a_gigabyte, OutcomeUnknown, None),
    ],
    ids=[
        *("429 with Retry-After", "throughput", "pair limit", "500", "503", "token expired", "window closed", "bad"),
        *("error in a 200", "hangs", "cuts", "cuts the answer", "a gigabyte"),
    ],
)
def test_what_the_platform_does_becomes_the_right_error(
    handler: Handler, kind: type[SendError], after: timedelta | None
) -> None:
    found = outcome(handler)

    assert type(found) is kind
    assert getattr(found, "after", None) == after


def test_a_message_that_is_taken_is_sent() -> None:
    seen: list[tuple[str, str | None, object]] = []

    async def takes(request: web.Request) -> web.Response:
        seen.append((request.path, request.headers.get("Authorization"), await request.json()))
        return web.json_response({"messaging_product": "whatsapp", "messages": [{"id": "wamid.OUT.5"}]})

    assert outcome(takes) == Sent("wamid.OUT.5")
    ((path, authorization, body),) = seen
    assert path == "/v25.0/104400000000077/messages"
    assert authorization == "Bearer EAAinvented"
    assert isinstance(body, dict)
    assert body["biz_opaque_callback_data"] == "token-1"


def test_a_redirect_carries_no_token_elsewhere() -> None:
    visited: list[str] = []

    async def elsewhere(request: web.Request) -> web.Response:
        visited.append(request.headers.get("Authorization", ""))
        return web.json_response({"messages": [{"id": "stolen"}]})

    async def scene() -> Sent | SendError:
        async with serving(elsewhere) as other, serving(says(307, {}, Location=f"{other}/x")) as url:
            return await send(url)

    assert type(asyncio.run(scene())) is TryLater
    assert visited == []


def test_nobody_listening_may_be_tried_later() -> None:
    async def scene() -> Sent | SendError:
        async with serving(hangs) as url:
            pass
        return await send(url)

    assert type(asyncio.run(scene())) is TryLater
