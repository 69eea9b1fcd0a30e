"""One person under several handles: one promise, told on both channels, and a human's answer ends both."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from responder.model import Author, Message, Reply
from responder.staff.actions import Actions, By, NotPossible
from responder.store.shown import Wanted
from responder.testing import Customer, Shop, open_shop
from responder.testing.scripted import NOON

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
until_known = "2h"
imap = { host = "127.0.0.1", tls = "none", password = { env = "X" } }
smtp = { host = "127.0.0.1", tls = "none" }

[channels.chat]
plugin = "http"
url = "https://chat.example/replies"
secret = { env = "X" }
proven = true
until_known = "7h"

[channels.app]
plugin = "http"
url = "https://app.example/replies"
secret = { env = "X" }
proven = true
until_known = "30 min"

[[faq]]
id = "parcel"
title = "Where is my parcel?"
url = "https://shop.example/parcel"
answer = "The link in our mail shows where it is."
examples = ["my parcel has not come", "when does my order arrive"]
"""
QUESTION = "My parcel has not come. When does my order arrive?"
MAIL = "lena@post.example"
WHO = (f"mailto:{MAIL}",)


def play(story: Callable[[Shop, Customer, Customer], Awaitable[None]]) -> None:
    async def run() -> None:
        async with open_shop(CONFIG) as shop:
            by_mail = shop.customer("mail", MAIL, name="Lena Dekker", identities=WHO)
            await story(shop, by_mail, shop.customer("chat", "lena-7", name="Lena", identities=WHO))

    asyncio.run(run())


def promised(reply: Reply) -> str:
    """The words of the promise: "today before 3 pm"."""
    return reply.text[reply.text.index(" today ") :].split(".")[0].split(" and ")[0]


def test_the_second_channel_hears_of_the_first_and_of_the_same_promise() -> None:
    async def story(_: Shop, by_mail: Customer, by_chat: Customer) -> None:
        await by_mail.says("I would like to know more about my bill, please.")
        first = await by_mail.hears()
        await by_chat.says("Hello, I have sent you a question about my bill by mail, did it arrive?")
        second = await by_chat.hears()

        assert "your email" in second.text.lower()
        assert "your email" not in first.text.lower()
        assert promised(second) == promised(first)

    play(story)


def test_whoever_is_not_proven_is_nobody_else() -> None:
    async def story(_: Shop, by_mail: Customer, by_chat: Customer) -> None:
        by_chat.proven = False
        await by_mail.says("I would like to know more about my bill, please.")
        await by_mail.hears()
        await by_chat.says("Hello, I have sent you a question about my bill by mail, did it arrive?")

        assert "email" not in (await by_chat.hears()).text

    play(story)


def test_where_others_read_along_nothing_is_told_of_a_mail() -> None:
    async def story(_: Shop, by_mail: Customer, by_chat: Customer) -> None:
        await by_mail.says("I would like to know more about my bill, please.")
        await by_mail.hears()
        await by_chat.says("I have sent you a question about my bill by mail, did it arrive?", public=True)

        assert "email" not in (await by_chat.hears()).text

    play(story)


def test_a_human_answer_on_either_channel_ends_both() -> None:
    async def story(shop: Shop, by_mail: Customer, by_chat: Customer) -> None:
        for answering, other in ((by_mail, by_chat), (by_chat, by_mail)):
            first = await by_mail.says(QUESTION)
            await by_mail.hears()
            second = await by_chat.says("My parcel has not come yet, and I have sent a mail about it.")
            await by_chat.hears()
            shop.clock.move(minutes=30)
            await shop.said()
            await answering.is_answered()
            left = await shop.said(within=timedelta(hours=30))

            assert [reply.purpose for reply in left] == [], other.account
            for message in (first, second):
                assert await states(shop, message) == {"kept"}

    play(story)


async def states(shop: Shop, message: Message) -> set[str]:
    story = await shop._scratch.story(message)
    return {str(promise["state"]) for promise in story.promises[-1:]}


def test_only_the_first_channel_asks_whether_it_helped() -> None:
    async def story(shop: Shop, by_mail: Customer, by_chat: Customer) -> None:
        await by_mail.says(QUESTION)
        await by_mail.hears()
        await by_chat.says("Where is my parcel? My parcel has not come.")
        await by_chat.hears()
        left = await shop.said(within=timedelta(hours=1))

        assert [(r.account, r.purpose) for r in left if r.to != "team@shop.example"] == [("mail", "did-this-help")]

    play(story)


def test_a_new_time_is_told_once_and_holds_for_both() -> None:
    async def story(shop: Shop, by_mail: Customer, by_chat: Customer) -> None:
        await by_mail.says("I would like to know more about my bill, please.")
        await by_mail.hears()
        await by_chat.says("I have a question about my bill, I have sent a mail as well.")
        await by_chat.hears()
        left = await shop.said(within=timedelta(hours=3))
        told = [r for r in left if r.to != "team@shop.example"]
        third = shop.customer("app", "lena-in-app", name="Lena", identities=WHO)
        await third.says("Is there any news about my bill? I have asked two times now.")

        assert [(r.account, r.purpose) for r in told] == [("mail", "retold")]
        assert promised(await third.hears()) in told[0].text

    play(story)


def test_two_messages_at_the_same_moment_get_one_promise() -> None:
    async def story(shop: Shop, by_mail: Customer, by_chat: Customer) -> None:
        messages = [
            customer.message("I would like to know more about my bill, please.") for customer in (by_mail, by_chat)
        ]
        await shop.take_messages(messages)
        first, second = await by_mail.hears(), await by_chat.hears()

        assert promised(first) == promised(second)
        assert ("email" in first.text) != ("email" in second.text)

    play(story)


def test_whoever_is_forgotten_on_one_channel_stays_on_the_other_and_is_linked_no_more() -> None:
    async def story(shop: Shop, by_mail: Customer, by_chat: Customer) -> None:
        await by_mail.says("I would like to know more about my bill, please.")
        await by_mail.hears()
        await by_chat.says("I have sent a question about my bill by mail, did it arrive?")
        await by_chat.hears()
        store = shop._scratch.store
        await store.erase("mail", MAIL, shop.clock.now())
        kept = await store.export("chat", "lena-7")
        third = shop.customer("app", "lena-in-app", name="Lena", identities=WHO)
        await third.says("Is there any news about my bill? I have asked two times now.")

        assert await store.export("mail", MAIL) is None
        assert kept is not None
        assert kept["contact"]["identities"] == list(WHO)
        assert "your other message" in (await third.hears()).text.lower()

    play(story)


async def ahead(shop: Shop) -> set[object]:
    """The moments that the person is promised now, over all open conversations."""
    wanted = Wanted(before=None, since=NOON - timedelta(days=1), limit=50)
    found = await shop._scratch.store.conversations(wanted)
    now = shop.clock.now().isoformat()
    return {c["promise_due"] for c in found if c["opened_at"] and c["promise_due"] and c["promise_due"] > now}


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("says"), st.integers(0, 2)),
        st.tuples(st.just("both"), st.integers(0, 2)),
        st.tuples(st.just("answered"), st.integers(0, 2)),
        st.tuples(st.just("moved"), st.integers(30, 300)),
        st.tuples(st.just("passes"), st.integers(1, 600)),
    ),
    min_size=4,
    max_size=10,
)


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(STEPS)
def test_one_person_never_has_two_promises_at_once(steps: list[tuple[str, int]]) -> None:
    async def story(shop: Shop, by_mail: Customer, by_chat: Customer) -> None:
        in_app = shop.customer("app", "lena-in-app", name="Lena", identities=WHO)
        people = (by_mail, by_chat, in_app)
        store, tools = shop._scratch.store, shop._scratch.flow.tools
        actions = Actions(store, shop.clock, lambda: tools)
        for number, (what, value) in enumerate(steps):
            text = f"Question number {number}: what does delivery to the islands cost me?"
            if what == "says":
                await people[value].says(text)
            elif what == "both":
                await shop.take_messages([people[each].message(text) for each in (value, (value + 1) % 3)])
            elif what == "answered":
                await people[value].is_answered()
            elif what == "moved":
                found = await store.conversations(Wanted(before=None, since=NOON - timedelta(days=1), limit=50))
                for row in [c["id"] for c in found if c["opened_at"] and c["promise_due"]][:1]:
                    with suppress(NotPossible):
                        await actions.move(int(row), By("Jan", "api"), span=timedelta(minutes=value))
            else:
                await shop.said(within=timedelta(minutes=value))
            assert len(await ahead(shop)) <= 1, (number, what)

    play(story)


def test_a_letter_that_refers_to_nothing_we_know_ends_nothing_elsewhere() -> None:
    """Where nobody verifies mail, anybody can write a copy "from us to Lena"."""

    async def story(shop: Shop, by_mail: Customer, by_chat: Customer) -> None:
        await by_mail.says(QUESTION)
        await by_mail.hears()
        await by_mail.is_answered()
        await shop.said(timedelta(days=2))
        await by_chat.says(QUESTION)
        promise = await by_chat.hears()
        forged = replace(
            by_mail.message("Solved."), author=Author.AGENT, conversation=None, references=("<made@up.example>",)
        )
        await shop.takes_message(forged)

        assert promise.purpose == "acknowledgement"
        left = [(r.to, r.purpose) for r in await shop.said(timedelta(hours=12))]
        assert (by_chat.handle, "retold") in left

    play(story)
