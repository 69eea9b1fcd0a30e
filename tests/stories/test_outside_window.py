"""WhatsApp takes a text and says later that its window had closed: the approved template goes instead, once."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from responder.demo.whatsapp_wire import envelope
from responder.model import RawEvent, Reply

from .world import CONFIG, World, world

TEMPLATE = """
[[channels.whatsapp.template]]
name = "we_are_on_it"
language = "nl"
parameters = { 1 = "text" }
"""
WITH_TEMPLATE = CONFIG.replace("\n[[faq]]", f"{TEMPLATE}\n[[faq]]", 1)
QUESTION = "Waar blijft mijn bestelling? Ik wacht al een week."


async def fails(w: World, reply: Reply, code: int = 131047) -> None:
    """The platform says that a message did not arrive, and why."""
    status = {
        "id": f"wamid.{reply.delivery}",
        "status": "failed",
        "timestamp": str(int(w.now.timestamp())),
        "recipient_id": reply.to,
        "biz_opaque_callback_data": reply.token,
        "errors": [{"code": code, "title": "Re-engagement message"}],
    }
    body = envelope({"statuses": [status]}, "109000000000001")
    channel = w.scratch.accounts["whatsapp"].channel
    await w.scratch.flow.take("whatsapp", channel.parse(RawEvent("webhook", body)))


def alerts(w: World) -> list[str]:
    return [one.kind for one in w.scratch.alerts.last]


@pytest.mark.parametrize(
    ("config", "code", "goes", "told"),
    [
        (WITH_TEMPLATE, 131047, True, []),
        (WITH_TEMPLATE, 131026, False, ["not-delivered"]),
        (CONFIG, 131047, False, ["not-delivered"]),
    ],
    ids=["the window", "another reason", "no template"],
)
def test_a_text_that_came_too_late_goes_as_a_template(
    tmp_path: Path, config: str, code: int, goes: bool, told: list[str]
) -> None:
    async def story() -> None:
        async with world(tmp_path, config=config) as w:
            await w.chats(QUESTION)
            ((_, text),) = await w.passes(minutes=1)
            await fails(w, text, code)
            left = await w.passes(minutes=1)

            assert [(reply.template is not None, reply.text) for _, reply in left] == [(True, text.text)] * goes
            assert alerts(w) == told

    asyncio.run(story())


def test_a_template_that_fails_too_is_an_alert_and_goes_no_second_time(tmp_path: Path) -> None:
    async def story() -> None:
        async with world(tmp_path, config=WITH_TEMPLATE) as w:
            await w.chats(QUESTION)
            ((_, text),) = await w.passes(minutes=1)
            await fails(w, text)
            ((_, template),) = await w.passes(minutes=1)
            await fails(w, template)

            assert await w.passes(minutes=1) == []
            assert alerts(w) == ["not-delivered"]

    asyncio.run(story())


def test_what_failed_long_ago_is_told_to_ops_and_not_said_again(tmp_path: Path) -> None:
    async def story() -> None:
        async with world(tmp_path, config=WITH_TEMPLATE) as w:
            await w.chats(QUESTION)
            ((_, text),) = await w.passes(minutes=1)
            oldest = w.scratch.flow.tools.settings.delivery.max_age
            later = await w.passes(seconds=oldest.total_seconds())
            await fails(w, text)

            assert [reply.purpose for _, reply in await w.passes(minutes=1) if reply.delivery == text.delivery] == []
            assert later
            assert "not-delivered" in alerts(w)

    asyncio.run(story())
