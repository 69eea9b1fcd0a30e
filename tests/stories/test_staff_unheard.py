"""A misspelt address of a colleague: what was to warn them comes back, and ops hear which address and which key."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from responder.config.staff import Room, Staff, StaffWebhook
from responder.flow.noticing import WEBHOOK
from responder.flow.unheard import key_of
from responder.model import Bounced, Receipt, ReceiptState, Reply

from .staff import Colleague, play
from .test_api import reader
from .test_staff import CUSTOMER, QUESTION, TEAM

__all__ = ["reader"]
ROOM = 'room = { account = "whatsapp", to = "31600000009" }'
BOTH = Staff(
    account="mail",
    to="team@shop.example",
    mail=("chef@shop.example", "team@shop.example"),
    room=Room(account="chat", to="!room"),
    webhook=StaffWebhook(url="https://pager.example"),
)


async def notices(c: Colleague) -> dict[str, Reply]:
    """A customer asks, and the promise comes near: what left, by whom it was for."""
    await c.w.mails(QUESTION)
    return {reply.to: reply for _, reply in await c.w.passes(minutes=95)}


async def unheard(c: Colleague) -> list[str]:
    """What ops were told, once all that runs beside the flow has ended."""
    flow = c.w.scratch.flow
    while await flow.decide_some() or flow._beside._tasks:
        await asyncio.gather(*flow._beside._tasks)
        await asyncio.sleep(0)  # what has ended is forgotten by a callback
    return [one.text for one in c.w.scratch.alerts.last if one.kind == "staff-not-told"]


def bounce(reply: Reply, **fields: object) -> Bounced:
    told = {"id": f"<b{reply.delivery}@mx>", "permanent": True, "status": "5.1.1", "deliveries": (reply.delivery,)}
    return Bounced(account="mail", handle=reply.to, **{**told, **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize("permanent", [True, False])
def test_a_notice_that_came_back_is_an_alert_with_its_address_and_its_key(tmp_path: Path, permanent: bool) -> None:
    async def story(c: Colleague) -> None:
        left = await notices(c)
        back = bounce(left[TEAM], permanent=permanent)
        await c.w.scratch.flow.take("mail", [back])
        await c.w.scratch.flow.take("mail", [back])

        assert await unheard(c) == [
            f"mail: colleagues did not hear of it (staff-before, to {TEAM}): the mail came back (5.1.1); "
            "look at staff.to in config.toml"
        ]
        assert (await c.w.states())["promises"] == {"open": 1}  # the customer is none the worse for it

    play(tmp_path, story)


def test_a_report_that_nothing_of_ours_proves_is_no_alert(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        left = await notices(c)
        await c.w.scratch.flow.take("mail", [bounce(left[TEAM], deliveries=())])

        assert await unheard(c) == []

    play(tmp_path, story)


def test_an_answer_to_a_customer_that_came_back_is_no_business_of_staff(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        left = await notices(c)
        await c.w.scratch.flow.take("mail", [bounce(left[CUSTOMER])])

        assert await unheard(c) == []

    play(tmp_path, story)


def test_a_room_to_which_the_platform_could_not_deliver_is_an_alert_too(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        reply = (await notices(c))["31600000009"]
        failed = Receipt(
            account="whatsapp", state=ReceiptState.FAILED, at=c.w.now, token=reply.token, error="no such number"
        )
        await c.w.scratch.flow.take("whatsapp", [failed])

        assert await unheard(c) == [
            "whatsapp: colleagues did not hear of it (staff-before, to 31600000009): "
            "the platform could not deliver it (no such number); look at staff.room.to in config.toml"
        ]

    play(tmp_path, story, staff=ROOM)


@pytest.mark.parametrize(
    ("account", "to", "key"),
    [
        ("mail", "team@shop.example", "staff.to"),
        ("mail", "chef@shop.example", "staff.mail"),
        ("chat", "!room", "staff.room.to"),
        (WEBHOOK, "https://pager.example", "staff.webhook.url"),
        ("mail", "!room", ""),
        ("mail", "lena@post.example", ""),
    ],
)
def test_each_address_is_found_by_its_key(account: str, to: str, key: str) -> None:
    assert key_of(BOTH, account, to) == key
