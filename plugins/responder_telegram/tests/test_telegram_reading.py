"""What no input may do to the channel, and what a shop makes of what it reads."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder import (
    Author,
    Message,
    RawEvent,
    dump_json,
    load_json,
)
from responder.testing import open_shop
from responder_telegram import wire
from responder_telegram.chats import without_address

from .bot import channel
from .test_telegram_contract import PAYLOADS, SHOP

# --- wild input -----------------------------------------------------------------------------------------------------

_NUMBERS = st.integers(-(1 << 63), (1 << 63) - 1) | st.floats()
_LEAVES = st.none() | st.booleans() | _NUMBERS | st.text(max_size=5) | st.sampled_from(["private", "supergroup"])
_NAMES = """
id chat from date text type message_id entities offset length is_bot data message business_connection_id
reply_to_message user photo edit_date reply_markup
"""
_KEYS = st.sampled_from(_NAMES.split())
_JSON = st.recursive(
    _LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=6), max_leaves=20
)


@given(st.sampled_from([*wire.HEARD, "channel_post"]), _JSON)
def test_nothing_that_json_can_say_does_harm(kind: str, content: Any) -> None:
    found = channel().parse(
        RawEvent(
            "webhook",
            dump_json(
                {"update_id": 1, kind: content},
            ),
        )
    )
    assert len(found) == 1


_SPOILT = sorted(path.stem for path in PAYLOADS.iterdir() if b'"result"' not in path.read_bytes())


@given(st.sampled_from(_SPOILT), st.data())
def test_a_field_that_is_missing_or_another_does_no_harm(name: str, data: st.DataObject) -> None:
    update = load_json((PAYLOADS / f"{name}.json").read_bytes())
    content = update[next(key for key in update if key != "update_id")]
    key = data.draw(st.sampled_from(sorted(content)))
    content[key] = data.draw(_JSON)

    assert len(channel().parse(RawEvent("webhook", dump_json(update)))) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@acme_bot, are you there?", "are you there?"),
        ("Tell me, @ACME_bot.", "Tell me, ."),
        ("/hours@acme_bot now", "/hours now"),
        ("@acme_bots unite", "@acme_bots unite"),
        ("Nothing", "Nothing"),
        ("İ @acme_bot", "İ @acme_bot"),  # its small form is longer: left as it is
    ],
)
def test_our_name_is_taken_out_of_what_is_read(text: str, expected: str) -> None:
    assert without_address(text, "acme_bot") == expected


# --- in a shop ------------------------------------------------------------------------------------------------------


def test_a_colleague_in_the_business_account_calls_everything_off() -> None:
    async def story() -> None:
        async with open_shop(SHOP) as shop:
            for name in ("business_text", "business_our_own"):
                await shop.takes("contract", RawEvent("webhook", (PAYLOADS / f"{name}.json").read_bytes()))
            lena = shop.customer("contract", "7001")
            first = await lena.hears()
            assert first.reply_to == {"connection": "Bc9x"}
            assert "Lena" in first.text
            await shop.takes("contract", RawEvent("webhook", (PAYLOADS / "business_colleague.json").read_bytes()))
            await lena.hears_nothing(timedelta(days=3))

    asyncio.run(story())


@pytest.mark.parametrize(
    ("name", "handle", "reason"),
    [
        ("business_away", "7001", "away-message"),
        ("business_other_bot", "7001", "bot-account"),
        ("from_bot", "4002", "bot-account"),
        ("group_anonymous", "1087968824", "bot-account"),
    ],
)
def test_machines_are_not_answered(name: str, handle: str, reason: str) -> None:
    async def story() -> None:
        async with open_shop(SHOP) as shop:
            (found,) = await shop.takes("contract", RawEvent("webhook", (PAYLOADS / f"{name}.json").read_bytes()))
            assert isinstance(found, Message)
            assert found.author is Author.MACHINE
            assert await shop.why(found) == reason
            await shop.customer("contract", handle).hears_nothing(timedelta(days=1))

    asyncio.run(story())
