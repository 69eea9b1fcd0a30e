"""Into which rooms the account goes, and a talk in one."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from responder.testing import NOON, MovableClock, ScriptedHttp, answer, open_shop
from responder.testing.payloads import Payloads
from responder_matrix.invites import wanted

from .account import WELL, channel, settings
from .test_matrix_contract import DIRECT, LENA, PAYLOADS, SHOP, US

# --- invitations ------------------------------------------------------------------------------------------------------


def invitation(by: str, *, direct: bool) -> dict[str, Any]:
    content = {"membership": "invite", "is_direct": direct}
    return {"events": [{"type": "m.room.member", "state_key": US, "sender": by, "content": content}]}


@pytest.mark.parametrize(
    ("by", "direct", "more", "answered"),
    [
        (LENA, True, {}, True),
        (LENA, False, {}, False),
        (LENA, False, {"invite": "all"}, True),
        (LENA, True, {"invite": "none"}, None),
        (LENA, True, {"servers": ("shop.example", "*.post.example")}, False),
        (LENA, True, {"servers": ("POST.example",)}, True),
        ("@tom:mail.post.example", True, {"servers": ("*.post.example",)}, True),
        ("@jan:shop.example", False, {"servers": ("nowhere.example",)}, True),
        ("@jan:shop.example", False, {"invite": "none"}, None),
        ("@bridge:post.example", True, {}, False),
    ],
)
def test_an_invitation_is_answered_as_the_settings_say(
    by: str, direct: bool, more: dict[str, Any], answered: bool | None
) -> None:
    assert wanted(invitation(by, direct=direct), settings(**more)) is answered


def test_an_invitation_that_names_nobody_is_declined() -> None:
    assert wanted({"events": [None, {"type": "m.room.member"}]}, settings()) is False


def test_a_room_that_cannot_be_joined_now_is_joined_later() -> None:
    invited = {
        "next_batch": "s2",
        "rooms": {"invite": {"!new:post.example": {"invite_state": invitation(LENA, direct=True)}}},
    }
    nothing = {"next_batch": "s3"}
    http = ScriptedHttp([WELL, answer(200, invited), answer(504, b""), answer(200, nothing), answer(200, {})])
    clock = MovableClock(NOON)
    one = channel(http, clock)

    first = asyncio.run(one.poll({"since": "s1", "user": US}))
    clock.move(seconds=5)
    second = asyncio.run(one.poll(first.cursor))

    assert json.loads(first.cursor["invitations"]) == {"!new:post.example": 1}
    assert second.cursor == {"since": "s3", "user": US, "invitations": ""}
    assert [call.url for call in http.calls if "/join" in call.url] == [
        "https://matrix.shop.example/_matrix/client/v3/rooms/%21new%3Apost.example/join"
    ] * 2


# --- the whole --------------------------------------------------------------------------------------------------------


def test_a_customer_is_answered_in_his_room_and_a_colleague_ends_it() -> None:
    async def story() -> None:
        config = SHOP + 'colleagues = ["@jan:shop.example"]\n'
        async with open_shop(config) as shop:
            await shop.takes("contract", Payloads(PAYLOADS)["text"])
            lena = shop.customer("contract", LENA)
            first = await lena.hears()
            assert first.reply_to["room"] == DIRECT
            assert "Lena" in first.text
            await shop.takes("contract", Payloads(PAYLOADS)["colleague"])
            await lena.hears_nothing(timedelta(days=3))

    asyncio.run(story())


def test_many_invitations_are_worked_off_a_few_at_a_time() -> None:
    rooms = {f"!r{number}:a": {"invite_state": invitation(LENA, direct=True)} for number in range(20)}
    http = ScriptedHttp([WELL, answer(200, {"next_batch": "s2", "rooms": {"invite": rooms}}), answer(200, {})])
    one = channel(http)

    first = asyncio.run(one.poll({"since": "s1", "user": US}))

    assert len(json.loads(first.cursor["invitations"])) == 12
    assert len([call for call in http.calls if "/join" in call.url]) == 8


def test_a_room_that_never_lets_us_in_is_given_up() -> None:
    http, clock = ScriptedHttp([WELL]), MovableClock(NOON)
    one = channel(http, clock)

    async def story() -> Mapping[str, str]:
        await one._api.know_ourselves()
        cursor: Mapping[str, str] = {"since": "s1", "user": US, "invitations": '{"!r:a":0}'}
        for _ in range(8):
            http.will(answer(200, {"next_batch": "s2"}), answer(502, b""))
            cursor = (await one.poll(cursor)).cursor
            clock.move(minutes=12)
        return cursor

    assert asyncio.run(story())["invitations"] == ""


def test_a_server_that_asks_us_to_wait_has_not_refused_an_invitation() -> None:
    slower = answer(429, {"errcode": "M_LIMIT_EXCEEDED"}, retry_after="3")
    http, clock = ScriptedHttp([WELL]), MovableClock(NOON)
    one = channel(http, clock)

    async def polls(*script: Any) -> str:
        http.calls.clear()
        http.will(answer(200, {"next_batch": "s2"}), *script)
        return (await one.poll({"since": "s1", "user": US, "invitations": '{"!r:a":7}'})).cursor["invitations"]

    async def story() -> None:
        await one._api.know_ourselves()
        assert await polls(slower) == '{"!r:a":7}'
        assert await polls() == '{"!r:a":7}'
        assert len(http.calls) == 1  # nothing was asked before its time
        clock.move(seconds=3)
        assert await polls(answer(200, {})) == ""

    asyncio.run(story())
