"""After a closed reply window: the new time by another proven handle of the same person, else staff."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from responder.cli._narrate import tell_story
from responder.model import Message, Reply
from responder.staff.actions import Actions, By
from responder.testing import Customer, Shop, open_shop
from responder.throttle import Throttle

WINDOW = timedelta(hours=24)
CONFIG = """\
[company]
name = "The Shop"
team = "the service team"
languages = ["en"]

[hours]
mon-fri = ["09:00-17:30"]

[promise]
until_known = "20h"

[reminders]
quiet = ""

[staff]
account = "mail"
to = "team@shop.example"

[channels.mail]
plugin = "email"
address = "support@shop.example"
imap = { host = "127.0.0.1", tls = "none", password = { env = "X" } }
smtp = { host = "127.0.0.1", tls = "none" }

[channels.whatsapp]
plugin = "whatsapp"
phone_number_id = "109000000000001"
access_token = { env = "X" }
app_secret = { env = "X" }

[channels.messenger]
plugin = "messenger"
page_id = "101010101010101"
access_token = { env = "X" }
app_secret = { env = "X" }
verify_token = { env = "X" }
"""
MAIL, NUMBER, PAGE = "lena@post.example", "31600000001", "7700000000000001"
WHO = (f"mailto:{MAIL}", f"tel:+{NUMBER}")
TEAM = "team@shop.example"
QUESTION = "May I bring my bicycle in on Tuesday at ten?"
EARLIER = "I would like to know more about my bill, please."


class People(NamedTuple):
    """One person, and all that they are with us."""

    shop: Shop
    mail: Customer
    whatsapp: Customer
    messenger: Customer

    async def wrote_before(self, customer: Customer) -> None:
        """They had a question a while ago, and a colleague has answered it."""
        await self.shop.takes_message(replace(customer.message(EARLIER), reply_to={"thread": "earlier"}))
        await customer.hears()
        self.shop.clock.move(minutes=30)
        await self.shop.said()
        await customer.is_answered()
        self.shop.clock.move(minutes=1)

    async def asks(self) -> Message:
        """They ask on WhatsApp, where nobody may write after a day; the promise lies two working days ahead."""
        message = await self.whatsapp.says(QUESTION)
        await self.whatsapp.hears()
        return message

    async def days(self, days: float) -> list[Reply]:
        """Time passes; return what left to the customer, but for what was said before the window closed."""
        left = await self.shop.said(within=timedelta(days=days))
        return [reply for reply in left if reply.to != TEAM and reply.purpose != "window"]


def play(story: Callable[[People], Awaitable[None]], config: str = CONFIG) -> None:
    async def run() -> None:
        async with open_shop(config) as shop:
            named = (("mail", MAIL), ("whatsapp", NUMBER), ("messenger", PAGE))
            people = [shop.customer(account, handle, name="Lena", identities=WHO) for account, handle in named]
            await story(People(shop, *people))

    asyncio.run(run())


async def why(shop: Shop, message: Message) -> dict[str, str]:
    """What became of a message's follow-ups: kind → reason."""
    return {r["kind"]: r["reason"] for r in (await shop._scratch.story(message)).reminders if r["reason"]}


def test_the_new_time_comes_by_mail_where_the_mail_address_is_proven() -> None:
    async def story(p: People) -> None:
        await p.wrote_before(p.mail)
        asked = await p.asks()
        left = await p.days(4)

        assert [(r.account, r.to, r.purpose) for r in left] == [("mail", MAIL, "retold")]
        assert "your WhatsApp message" in left[0].text
        assert left[0].subject == "Our answer will take longer"
        assert left[0].reply_to == {}  # a mail begins a thread of its own
        assert (await why(p.shop, asked))["missed"] == "by-another-handle"

    play(story)


def test_who_is_not_known_to_be_the_same_person_hears_nothing() -> None:
    async def story(p: People) -> None:
        p.mail.identities = ("mailto:noor@post.example",)
        await p.wrote_before(p.mail)
        asked = await p.asks()

        assert await p.days(4) == []
        assert (await why(p.shop, asked))["missed"] == "reply-window-closed"

    play(story)


def test_an_address_that_never_wrote_to_us_hears_nothing() -> None:
    async def story(p: People) -> None:
        await p.asks()

        assert await p.days(4) == []

    play(story)


async def opts_out(p: People) -> None:
    await p.mail.says("unsubscribe")


async def opts_out_where_they_asked(p: People) -> None:
    await p.whatsapp.says("stop")


async def is_paused(p: People) -> None:
    p.shop._scratch.flow.tools.accounts["mail"].held = "paused by Jan"


@pytest.mark.parametrize("what", [opts_out, is_paused])
def test_where_we_may_not_write_staff_hear_of_it(what: Callable[[People], Awaitable[None]]) -> None:
    async def story(p: People) -> None:
        await p.wrote_before(p.mail)
        asked = await p.asks()
        await what(p)
        await p.mail.hears_nothing(timedelta(minutes=5)) if what is is_paused else await p.shop.said()
        left = await p.shop.said(within=timedelta(days=4))

        assert "retold" not in [r.purpose for r in left]
        assert (await why(p.shop, asked))["missed"] == "reply-window-closed"
        assert any("no automatic message" in r.text for r in left) != (what is is_paused)
        held = what is is_paused  # the notice waits on the same account
        assert ("staff-missed" in [r.purpose for r in left]) != held

    play(story)


def test_who_wants_to_hear_no_more_where_they_asked_hears_nothing_elsewhere() -> None:
    async def story(p: People) -> None:
        await p.wrote_before(p.mail)
        await p.asks()
        await opts_out_where_they_asked(p)
        left = await p.days(4)

        assert [r.purpose for r in left] in ([], ["opted-out"])

    play(story)


@pytest.mark.parametrize(("hours", "told"), [(20, ["messenger"]), (40, ["mail"])])
def test_of_several_handles_the_one_written_from_last_whose_own_window_is_open(hours: int, told: list[str]) -> None:
    async def story(p: People) -> None:
        await p.wrote_before(p.mail)
        await p.asks()
        due = (await promised(p)) - timedelta(hours=hours)
        await p.shop.said(within=due - p.shop.clock.now())
        again = p.messenger.message("Hello, it is me again, I have asked about my bicycle on WhatsApp.")
        await p.shop.takes_message(replace(again, reply_to={"thread": "chat"}))
        await p.messenger.hears()
        await p.messenger.hears_nothing(timedelta(minutes=1))
        left = await p.days(4)

        retold = next(r for r in left if r.purpose == "retold")
        assert [retold.account] == told
        assert retold.reply_to == ({"thread": "chat"} if told == ["messenger"] else {})

    play(story)


async def promised(p: People) -> datetime:
    standing = await p.shop._scratch.store.standing(await conversation(p))
    assert standing is not None
    assert standing.conversation.promise_due is not None
    return standing.conversation.promise_due


async def conversation(p: People) -> int:
    story = await p.shop._scratch.story(p.whatsapp.wrote[-1])
    assert story.conversation is not None
    return int(story.conversation["id"])


def test_an_approved_template_comes_first() -> None:
    template = """
[[channels.whatsapp.template]]
name = "we_are_late"
language = "en"
parameters = { message = "text" }
"""
    head, messenger = CONFIG.split("[channels.messenger]")

    async def story(p: People) -> None:
        await p.wrote_before(p.mail)
        await p.asks()

        assert [(r.account, r.purpose) for r in await p.days(4)] == [("whatsapp", "retold")]

    play(story, head + template + "[channels.messenger]" + messenger)


def mail_rests(p: People, *, seconds: float) -> None:
    """The mail server asks us to wait from now on; 0: no longer."""
    account = p.shop._scratch.outbox.accounts["mail"]
    account.throttle = Throttle()
    if seconds:
        account.throttle.refused(p.shop.clock.monotonic(), seconds)


@pytest.mark.parametrize("answering", ["mail", "whatsapp"])
def test_a_human_answer_by_either_handle_comes_first(answering: str) -> None:
    async def story(p: People) -> None:
        await p.wrote_before(p.mail)
        await p.asks()
        due = await promised(p)
        p.shop.clock.move_to(due)
        store, flow = p.shop._scratch.store, p.shop._scratch.flow
        mail_rests(p, seconds=60)  # written, not claimed yet
        await flow.tend()
        assert (await store.status())["deliveries"]["due"] >= 1
        await getattr(p, answering).is_answered()
        left = await p.days(4)

        assert [r.purpose for r in left] == []

    play(story)


@pytest.mark.parametrize("where", ["mail", "whatsapp"])
def test_a_word_that_waits_is_called_off_by_stop_on_either_handle(where: str) -> None:
    async def story(p: People) -> None:
        await p.wrote_before(p.mail)
        await p.asks()
        due = await promised(p)
        p.shop.clock.move_to(due)
        mail_rests(p, seconds=60)
        await p.shop._scratch.flow.tend()
        await getattr(p, where).says("stop")

        assert "retold" not in [r.purpose for r in await p.days(1)]

    play(story)


def test_a_time_that_a_colleague_gives_goes_the_same_way() -> None:
    async def story(p: People) -> None:
        await p.wrote_before(p.mail)
        await p.asks()
        due = await promised(p)
        await p.shop.said(within=due - timedelta(minutes=10) - p.shop.clock.now())
        tools = p.shop._scratch.flow.tools
        actions = Actions(p.shop._scratch.store, p.shop.clock, lambda: tools)
        done = await actions.move(await conversation(p), By("Jan", "api"), span=timedelta(hours=2))
        left = await p.days(0.1)

        assert done.untold == ""
        assert done.audit is not None
        assert done.audit.detail["told_on"] == "mail"
        assert [(r.account, r.purpose) for r in left] == [("mail", "retold")]
        assert "your WhatsApp message" in left[0].text

    play(story)


def test_why_says_where_it_went() -> None:
    told = {"purpose": "retold", "state": "sent", "account": "mail", "reply": {"to": MAIL, "text": "", "asked_as": 7}}
    story = {"message": {}, "deliveries": [told], "reminders": []}

    assert f"retold (on mail, to {MAIL}, another handle of this person): sent" in tell_story(story)


STEPS = st.lists(
    st.sampled_from(
        ["due", "tend", "claim", "answered by mail", "answered there", "stop by mail", "stop there", "a minute passes"]
    ),
    min_size=3,
    max_size=9,
)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(STEPS)
def test_no_order_of_events_lets_a_word_out_after_an_answer_or_stop(steps: list[str]) -> None:
    async def story(p: People) -> None:
        await p.wrote_before(p.mail)
        await p.asks()
        due = await promised(p)
        scratch = p.shop._scratch
        ended = False
        for step in ["due", *steps]:
            if step == "due":
                scratch.clock.move_to(max(due, p.shop.clock.now()))
            elif step == "a minute passes":
                scratch.clock.move(minutes=1)
            elif step == "tend":
                mail_rests(p, seconds=30)
                await scratch.flow.tend()
            elif step == "claim":
                mail_rests(p, seconds=0)
                await scratch.flow.tend()
                await scratch.outbox.drain(5)
            elif "answered" in step:
                await (p.mail if "mail" in step else p.whatsapp).is_answered()
                ended = True
            else:
                await (p.mail if "mail" in step else p.whatsapp).says("stop")
                ended = True
            left = [r for r in scratch.said_at_once() if r.purpose == "retold"]
            assert not left or not ended, step
        mail_rests(p, seconds=0)
        left = [r for r in await p.days(0.1) if r.purpose == "retold"]
        assert not left or not ended

    play(story)
