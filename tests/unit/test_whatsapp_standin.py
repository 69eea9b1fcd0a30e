"""The stand-in of WhatsApp behaves as the platform does: it takes, refuses, limits, hangs, cuts off, and tells."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from responder.demo.manners import Manners, Verdict
from responder.demo.whatsapp_standin import WhatsAppStandIn, customer_text, sign
from responder.testing.serving import serving

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
BEARER = {"Authorization": "Bearer invented"}


def text(to: str = "31600000001", body: str = "Dank je wel", **more: Any) -> dict[str, Any]:
    return {"messaging_product": "whatsapp", "to": to, "type": "text", "text": {"body": body}, **more}


@asynccontextmanager
async def standing_in(**keywords: Any) -> AsyncIterator[tuple[WhatsAppStandIn, Callable[..., Any]]]:
    standin = WhatsAppStandIn(**keywords)
    url = await standin.start()
    async with aiohttp.ClientSession(headers=BEARER, timeout=aiohttp.ClientTimeout(total=5)) as session:

        async def send(message: Any, headers: dict[str, str] | None = None) -> tuple[int, Any, Any]:
            path = f"{url}/v25.0/109000000000001/messages"
            async with session.post(path, json=message, headers=headers) as answer:
                return answer.status, await answer.json(), answer.headers

        try:
            yield standin, send
        finally:
            await standin.stop()


@asynccontextmanager
async def hook() -> AsyncIterator[tuple[str, list[tuple[bytes, str]]]]:
    """A webhook that fails once, then takes everything."""
    posts: list[tuple[bytes, str]] = []
    failures = [503]

    async def take(request: web.Request) -> web.Response:
        body = await request.read()
        if failures:
            return web.Response(status=failures.pop())
        posts.append((body, request.headers["X-Hub-Signature-256"]))
        return web.Response()

    app = web.Application()
    app.router.add_post("/hooks/whatsapp", take)
    async with serving(app) as url:
        yield f"{url}/hooks/whatsapp", posts


async def until(done: Callable[[], bool], seconds: float = 5.0) -> None:
    """Wait for `done`, in small steps, for at most `seconds`."""

    async def watch() -> None:
        while not done():  # noqa: ASYNC110 - what we wait for has no event
            await asyncio.sleep(0.005)

    waiting: Awaitable[None] = watch()
    await asyncio.wait_for(waiting, seconds)


def run(story: Coroutine[Any, Any, Any]) -> None:
    asyncio.run(story)


class TestWhatsApp:
    def test_a_send_is_answered_with_an_id_and_kept(self) -> None:
        async def story() -> None:
            async with standing_in() as (standin, send):
                status, answer, _ = await send(text(biz_opaque_callback_data="t1", context={"message_id": "w1"}))

                assert status == 200
                assert answer["messages"] == [{"id": "wamid.STANDIN0000000001"}]
                assert answer["contacts"] == [{"input": "31600000001", "wa_id": "31600000001"}]
                (kept,) = standin.log
                assert (kept.text, kept.token, kept.answers) == ("Dank je wel", "t1", "w1")
                assert standin.delivered == {"31600000001": 1}
                assert set(standin.answered_at) == {kept.id}

        run(story())

    @pytest.mark.parametrize(
        ("message", "mistake"),
        [
            ({"to": "1", "type": "text", "text": {"body": "x"}}, "messaging_product"),
            (text(to=""), "to is required"),
            (text(body=" "), "text.body is required"),
            (text(body="x" * 4097), "longer than 4096"),
            (text(biz_opaque_callback_data="x" * 513), "at most 512"),
            (text() | {"type": "interactive"}, "without its part"),
            (text() | {"type": "interactive", "interactive": {"body": {"text": "x" * 1025}}}, "1 to 1024"),
            (text() | {"type": "template", "template": {"name": "late"}}, "language.code"),
            (["a list"], "no JSON object"),
        ],
    )
    def test_what_the_platform_refuses_is_refused(self, message: Any, mistake: str) -> None:
        async def story() -> None:
            async with standing_in() as (standin, send):
                status, answer, _ = await send(message)

                assert status == 400
                assert answer["error"]["code"] == 100
                assert mistake in answer["error"]["message"]
                assert standin.log == []

        run(story())

    def test_buttons_have_limits(self) -> None:
        def buttons(*titles: str) -> dict[str, Any]:
            rows = [{"type": "reply", "reply": {"id": str(i), "title": t}} for i, t in enumerate(titles)]
            part = {"type": "button", "body": {"text": "Which?"}, "action": {"buttons": rows}}
            return {"messaging_product": "whatsapp", "to": "1", "type": "interactive", "interactive": part}

        async def story() -> None:
            async with standing_in() as (_, send):
                assert (await send(buttons("Yes", "No")))[0] == 200
                assert (await send(buttons("a", "b", "c", "d")))[0] == 400
                assert (await send(buttons("same", "same")))[0] == 400
                assert (await send(buttons("x" * 21)))[0] == 400

        run(story())

    def test_without_a_token_nobody_sends(self) -> None:
        async def story() -> None:
            async with standing_in() as (_, send):
                status, answer, _ = await send(text(), headers={"Authorization": "none"})

                assert (status, answer["error"]["code"]) == (401, 190)

        run(story())

    @pytest.mark.parametrize(
        ("manners", "status", "code"),
        [
            (Manners(share_429=1, retry_after=7), 429, 130429),
            (Manners(share_5xx=1), 503, 131016),
        ],
    )
    def test_it_misbehaves_on_request(self, manners: Manners, status: int, code: int) -> None:
        async def story() -> None:
            async with standing_in(manners=manners) as (standin, send):
                found, answer, headers = await send(text())

                assert (found, answer["error"]["code"]) == (status, code)
                assert headers.get("Retry-After") == ("7" if status == 429 else None)
                assert not standin.delivered

        run(story())

    def test_a_lost_answer_is_delivered_and_cut_off(self) -> None:
        async def story() -> None:
            async with standing_in(manners=Manners(lost_answer=1)) as (standin, send):
                with pytest.raises(aiohttp.ClientError):
                    await send(text())

                assert standin.delivered == {"31600000001": 1}

        run(story())

    def test_a_hanging_send_is_never_answered_nor_delivered(self) -> None:
        async def story() -> None:
            async with standing_in(manners=Manners(hang=1)) as (standin, send):
                with pytest.raises(TimeoutError):
                    await asyncio.wait_for(send(text()), 0.1)

                assert [s.verdict for s in standin.log] == [Verdict.HANG]
                assert not standin.delivered

        run(story())

    def test_a_recipient_can_be_closed(self) -> None:
        async def story() -> None:
            async with standing_in() as (standin, send):
                standin.refuse["31600000002"] = 131047

                assert (await send(text("31600000002")))[1]["error"]["code"] == 131047
                assert (await send(text("31600000003")))[0] == 200

        run(story())

    def test_news_of_a_message_comes_back_signed_with_our_mark(self) -> None:
        async def story() -> None:
            async with hook() as (url, posts):
                keys = {"hook_url": url, "app_secret": "s3cret", "states": ("sent", "delivered")}
                async with standing_in(**keys) as (_, send):
                    await send(text(biz_opaque_callback_data="ours-1"))
                    await until(lambda: len(posts) == 2)

            news = [json.loads(b)["entry"][0]["changes"][0]["value"]["statuses"][0] for b, _ in posts]
            assert [n["status"] for n in news] == ["sent", "delivered"]
            assert {n["biz_opaque_callback_data"] for n in news} == {"ours-1"}
            assert all(sign("s3cret", body) == signature for body, signature in posts)

        run(story())

    def test_knobs_log_and_memory_are_reached_over_http(self) -> None:
        async def story() -> None:
            standin = WhatsAppStandIn()
            url = await standin.start()
            async with aiohttp.ClientSession(headers=BEARER) as session:
                wrong = await session.post(f"{url}/_config", json={"latency": 4})
                await session.post(f"{url}/_config", json={"share_429": 1})
                await session.post(f"{url}/v25.0/109000000000001/messages", json=text())
                log = await (await session.get(f"{url}/_log")).json()
                await session.post(f"{url}/_reset")

                assert wrong.status == 400
                assert "no such knob: latency" in await wrong.text()
                assert [row["verdict"] for row in log] == ["too-many"]
                assert standin.log == []
            await standin.stop()

        run(story())

    def test_a_customers_text_is_ascii_and_signed_over_its_bytes(self) -> None:
        body = customer_text("Grüße 👋", sender="4915100000001", message_id="wamid.A", at=NOON)
        value = json.loads(body)["entry"][0]["changes"][0]["value"]

        assert b"Gr\\u00fc\\u00dfe \\ud83d\\udc4b" in body
        assert value["messages"][0]["timestamp"] == "1795435200"
        assert value["contacts"][0]["wa_id"] == "4915100000001"
        # printf body | openssl dgst -sha256 -hmac key
        assert sign("key", b"body") == "sha256=515aae133b435d4000956731f68ae5cf5eb85d4f0dc6a546d2bfcd3595ec1ae1"
