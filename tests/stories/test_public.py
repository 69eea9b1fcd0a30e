"""Where others read along: one short line without personal data, and never a second one."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

from responder.testing import Customer, Shop, open_shop

CONFIG = """\
[company]
name = "The Shop"
team = "the service team"
languages = ["en"]

[promise]
until_known = "2h"

[follow_up]
helped_after = "1 min"

[staff]
account = "mail"
to = "team@shop.example"

[channels.mail]
plugin = "email"
address = "support@shop.example"
imap = { host = "127.0.0.1", tls = "none", password = { env = "X" } }
smtp = { host = "127.0.0.1", tls = "none" }

[channels.square]
plugin = "http"
url = "https://square.example/replies"
secret = { env = "X" }
proven = true
buttons = 3

[channels.corner]
plugin = "http"
url = "https://corner.example/replies"
secret = { env = "X" }
proven = true

[[faq]]
id = "parcel"
title = "Where is my parcel?"
url = "https://shop.example/parcel"
answer = "The link in our mail shows where it is."
examples = ["my parcel has not come", "when does my order arrive"]
"""
QUESTION = "My parcel has not come, where is my parcel? My order was ORD-20331."


def play(story: Callable[[Shop, Customer], Awaitable[None]]) -> None:
    async def run() -> None:
        async with open_shop(CONFIG) as shop:
            await story(shop, shop.customer("square", "lena", name="Lena Dekker"))

    asyncio.run(run())


def test_one_short_line_without_name_article_or_link() -> None:
    async def story(_: Shop, lena: Customer) -> None:
        await lena.says(QUESTION, public=True)
        said = await lena.hears()

        assert said.purpose == "acknowledgement"
        assert "Someone from the service team will answer you today" in said.text
        assert "private message" in said.text
        assert len(said.text) <= 280
        for own in ("Lena", "parcel", "https://", "ORD"):
            assert own not in said.text

    play(story)


def test_there_is_never_a_second_public_answer() -> None:
    async def story(shop: Shop, lena: Customer) -> None:
        await lena.says(QUESTION, public=True)
        await lena.hears()
        again = await lena.says("Hello? Is anybody there? I am still waiting!", public=True)

        await lena.hears_nothing()
        assert await shop.why(again) == "public-once"
        await lena.hears_nothing(timedelta(days=3))  # neither the new time nor "did this help?" is said in public
        late = await lena.says("It is three days later and nothing has come.", public=True)
        await lena.hears_nothing()
        assert await shop.why(late) == "public-once"

    play(story)


def test_colleagues_hear_of_a_public_promise_as_of_every_other() -> None:
    async def story(shop: Shop, lena: Customer) -> None:
        await lena.says(QUESTION, public=True)
        left = await shop.said(within=timedelta(hours=3))

        assert [reply.purpose for reply in left if reply.account == "mail"][:2] == ["staff-before", "staff-missed"]

    play(story)


def test_a_person_who_writes_privately_hears_everything() -> None:
    async def story(_: Shop, lena: Customer) -> None:
        await lena.says(QUESTION)
        said = await lena.hears()

        assert "Lena" in said.text
        assert "https://shop.example/parcel" in said.text

    play(story)


def test_did_this_help_has_quick_replies_where_the_platform_shows_them() -> None:
    async def story(_: Shop, lena: Customer) -> None:
        await lena.says(QUESTION)
        await lena.hears()
        asked = await lena.hears(within=timedelta(hours=1))

        assert asked.purpose == "did-this-help"
        assert [(button.id, button.title) for button in asked.buttons] == [
            ("helped-yes", "Yes, solved"),
            ("helped-no", "No, not yet"),
        ]

    play(story)


def test_did_this_help_has_numbers_where_nothing_can_be_tapped() -> None:
    async def story() -> None:
        async with open_shop(CONFIG) as shop:
            lena = shop.customer("corner", "lena", name="Lena Dekker")
            await lena.says(QUESTION)
            await lena.hears()
            asked = await lena.hears(within=timedelta(hours=1))
            said = await lena.says("1")

            assert asked.text.endswith("\n\n1. Yes, solved\n2. No, not yet")
            assert asked.buttons == ()
            assert await shop.why(said) == "closed-by-customer"

    asyncio.run(story())
