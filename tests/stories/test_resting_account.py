"""What becomes of replies while a platform takes nothing, and what ops hear of it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest

from responder.errors import CredentialsRejected, Refused, SendError, StoreUnavailable, TryLater
from responder.flow import deliver
from responder.model import Reply, Sent
from responder.store.claims import Result
from responder.testing import open_shop
from responder.testing.shop import Shop

SHOP = """
[channels.shop]
plugin = "http"
url = "https://shop.example/replies"
secret = { env = "X" }
burst = "0s"
"""
_TOLD = "the platform takes no more messages until"


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        (timedelta(seconds=20), []),
        (
            timedelta(hours=1),
            [
                (
                    "account-paused",
                    "shop sends nothing: the platform takes no more messages until 02 November 13:00 UTC",
                ),
                ("account-again", "shop sends again"),
            ],
        ),
    ],
)
def test_ops_hear_of_a_long_rest_and_of_its_end(rest: timedelta, told: list[tuple[str, str]]) -> None:
    async def story() -> None:
        async with open_shop(SHOP) as shop:
            account = shop._scratch.accounts["shop"]
            takes, tries = account.channel.send, []

            async def refuses_once(reply: Reply) -> Sent:
                tries.append(shop.clock.now())
                if len(tries) == 1:
                    raise TryLater("too many requests", after=rest, everyone=True)
                return await takes(reply)

            account.channel.send = refuses_once  # type: ignore[method-assign]
            noor, mia = shop.customer("shop", "noor"), shop.customer("shop", "mia")
            await noor.says("Where is my order 48213?")
            await mia.says("Are you open on Sunday?")

            await shop.said(within=rest * 2)

            assert len(tries) == 3
            assert min(tries[1:]) >= tries[0] + rest
            assert [(one.kind, one.text) for one in shop._scratch.alerts.last] == told

    asyncio.run(story())


def test_after_an_outage_the_platform_is_asked_soon_by_one_message_and_then_gets_all() -> None:
    async def story() -> None:
        async with open_shop(SHOP) as shop:
            account = shop._scratch.accounts["shop"]
            takes, tries, back = account.channel.send, [], shop.clock.now() + timedelta(seconds=12)

            async def is_down(reply: Reply) -> Sent:
                tries.append(shop.clock.now())
                if shop.clock.now() < back:
                    raise TryLater("the service is down")
                return await takes(reply)

            account.channel.send = is_down  # type: ignore[method-assign]
            for n in range(26):
                await shop.customer("shop", f"customer-{n}").says(f"Where is the parcel of family {chr(97 + n)}?")
            first = len(tries)

            heard = await shop.said(within=timedelta(seconds=20))

            assert first == 20  # then the account rests: 5 seconds, 10, 20, and 30 at most
            assert len([at for at in tries if at < back]) - first == 1
            assert len(heard) == 26
            assert [one.kind for one in shop._scratch.alerts.last] == ["account-paused", "account-again"]

    asyncio.run(story())


async def two_under_way(shop: Shop, second: SendError, first: SendError | None = None) -> list[str]:
    """Two messages leave; the second fails, and only then comes the answer to the first. Return who is tried."""
    account = shop._scratch.accounts["shop"]
    takes, tries, refused = account.channel.send, list[str](), asyncio.Event()

    async def refuses_the_second(reply: Reply) -> Sent:
        tries.append(reply.to)
        if len(tries) == 1:
            await refused.wait()
            if first is not None:
                raise first
        elif len(tries) == 2:
            refused.set()
            raise second
        return await takes(reply)

    account.channel.send = refuses_the_second  # type: ignore[method-assign]
    said = {"noor": "Where is my order 48213?", "mia": "Are you open on Sunday?"}
    await shop.take_messages([shop.customer("shop", name).message(text) for name, text in said.items()])
    return tries


def test_what_was_under_way_when_the_platform_refused_does_not_end_the_rest() -> None:
    async def story() -> None:
        async with open_shop(SHOP) as shop:
            tries = await two_under_way(shop, TryLater("too many requests", after=timedelta(hours=1), everyone=True))

            assert [one.kind for one in shop._scratch.alerts.last] == ["account-paused"]

            await shop.said(within=timedelta(hours=2))

            assert tries == ["noor", "mia", "mia"]
            assert [one.kind for one in shop._scratch.alerts.last] == ["account-paused", "account-again"]

    asyncio.run(story())


@pytest.mark.parametrize(
    ("first", "again"),
    [
        (None, ["mia"]),
        (TryLater("too many requests", after=timedelta(minutes=2), everyone=True), ["mia", "noor"]),
    ],
    ids=["taken", "busy"],
)
def test_what_was_under_way_when_the_log_in_was_refused_does_not_end_the_pause(
    first: SendError | None, again: list[str]
) -> None:
    """It left before the token had ended; with each such answer as many more had left as there are places."""

    async def story() -> None:
        async with open_shop(SHOP) as shop:
            tries = await two_under_way(shop, CredentialsRejected("the token has ended"), first)
            await shop.said(within=timedelta(seconds=125))

            assert tries == ["noor", "mia"]
            assert [one.kind for one in shop._scratch.alerts.last] == ["account-paused"]

            shop._scratch.accounts["shop"].go_on()  # ops reload
            await shop.said(within=timedelta(minutes=1))

            assert sorted(tries[2:]) == again

    asyncio.run(story())


def test_what_waits_for_ops_keeps_nobody_busy() -> None:
    """What is due on an account that they must mend first had the daemon look fifty times a second."""

    async def story() -> None:
        async with open_shop(SHOP) as shop:
            account, tries = shop._scratch.accounts["shop"], list[str]()

            async def refuses(reply: Reply) -> Sent:
                tries.append(reply.to)
                raise CredentialsRejected("the token has ended")

            account.channel.send = refuses  # type: ignore[method-assign]
            await shop.customer("shop", "noor").says("Where is my order 48213?")
            shop.clock.move(minutes=1)

            look = await shop._scratch.flow.tend()

            assert look is not None
            assert look > shop.clock.now()  # the first reminder

            account.go_on()  # ops reload
            await shop._scratch.flow.tend()
            await shop._scratch.outbox.drain(5)

            assert tries == ["noor", "noor"]

    asyncio.run(story())


@pytest.mark.parametrize(("waited", "heard"), [(4, False), (6, True)])
def test_sends_that_hang_lend_their_places_while_the_platform_answers_others(waited: int, heard: bool) -> None:
    async def story() -> None:
        async with open_shop(SHOP) as shop:
            account, places = shop._scratch.accounts["shop"], 16
            takes, left, over = account.channel.send, [], asyncio.Event()
            await shop.customer("shop", "the first").says("Do you repair bicycles?")  # the platform has taken it
            shop._scratch.outbox.drain = _a_moment  # type: ignore[method-assign]

            async def hangs(reply: Reply) -> Sent:
                left.append(reply.to)
                if len(left) <= places + 1 and len(left) != places:
                    await over.wait()
                return await takes(reply)

            account.channel.send = hangs  # type: ignore[method-assign]
            for n in range(places + 1):
                shop.clock.move(seconds=0.001)
                await shop.customer("shop", f"customer-{n}").says(f"Where is the parcel of family {chr(97 + n)}?")
            assert len(left) == places + 1  # one was answered, and all places hang

            await shop.customer("shop", "noor").says("Are you open on Sunday?")
            assert "noor" not in left
            shop.clock.move(seconds=waited)
            await shop._scratch.flow.deliver_due()
            await _a_moment(0)
            assert ("noor" in left) is heard

            over.set()

    asyncio.run(story())


def test_what_failed_while_the_store_was_away_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deliver, "_AGAIN", 0)

    async def story() -> None:
        async with open_shop(SHOP) as shop:
            account, store = shop._scratch.accounts["shop"], shop._scratch.store
            takes, tries, marks, away = account.channel.send, [], store.results, [1, 2, 3]

            async def is_down(reply: Reply) -> Sent:
                tries.append(reply.to)
                if len(tries) == 1:
                    raise TryLater("the service is down")
                return await takes(reply)

            async def cannot_mark(results: Sequence[Result], *, lazy: bool = False) -> None:
                if away:
                    away.pop()
                    raise StoreUnavailable("another program holds the database")
                await marks(results, lazy=lazy)

            account.channel.send = is_down  # type: ignore[method-assign]
            monkeypatch.setattr(store, "results", cannot_mark)
            await shop.customer("shop", "noor").says("Where is my order 48213?")

            assert len(await shop.said(within=timedelta(minutes=2))) == 1
            assert tries == ["noor", "noor"]

    asyncio.run(story())


def test_who_writes_on_while_the_first_answer_waits_takes_no_place() -> None:
    """Each such message had kept one for ever; after sixteen of them the account sent nothing more."""

    async def story() -> None:
        async with open_shop(SHOP) as shop:
            account, outbox = shop._scratch.accounts["shop"], shop._scratch.outbox
            noor = shop.customer("shop", "noor")
            account.held = "paused by Jan"
            await noor.says("Where is my order 48213?")
            account.held = ""
            shop.clock.move(minutes=1)
            room = outbox.room("shop", shop.clock.now())

            again = await noor.says("I would like to have it on Friday.")

            assert await shop.why(again) == "burst-joined"
            assert outbox.room("shop", shop.clock.now()) == room
            assert len(await shop.said(within=timedelta(minutes=1))) == 1

    asyncio.run(story())


async def _a_moment(limit: float) -> None:
    for _ in range(20):
        await asyncio.sleep(0)


def test_ops_hear_that_colleagues_could_not_be_told() -> None:
    """An address that the channel cannot write to: the warning is refused, and nobody would know of it."""

    async def story() -> None:
        async with open_shop(f'[staff]\naccount = "shop"\nto = "team"\n{SHOP}') as shop:
            account = shop._scratch.accounts["shop"]
            takes = account.channel.send

            async def knows_no_team(reply: Reply) -> Sent:
                if reply.to == "team":
                    raise Refused("no such address")
                return await takes(reply)

            account.channel.send = knows_no_team  # type: ignore[method-assign]
            await shop.customer("shop", "noor").says("Where is my order 48213?")
            await shop.said(within=timedelta(hours=3, minutes=30))

            told = [one.text for one in shop._scratch.alerts.last if one.kind == "staff-not-told"]
            assert told == [
                "shop: colleagues did not hear of it (staff-before, to team): no such address; "
                "look at staff.to in config.toml"
            ]

    asyncio.run(story())


@pytest.mark.parametrize(("hours", "left"), [(3, 1), (5, 0), (72, 0)])
def test_what_could_not_leave_in_time_is_given_up_whatever_kept_it(hours: int, left: int) -> None:
    """Somebody paused the account, or its log-in was refused: "before 3 pm today" is not said three days later."""

    async def story() -> None:
        async with open_shop(SHOP) as shop:
            account = shop._scratch.accounts["shop"]
            account.held = "paused by Jan"
            lena = shop.customer("shop", "lena")
            asked = await lena.says("Where is my order 48213?")
            shop.clock.move(hours=hours)
            account.held = ""

            said = [reply.purpose for reply in await shop.said(within=timedelta(minutes=1))]
            first = (await shop._scratch.story(asked)).deliveries[0]

            assert said.count("acknowledgement") == left
            assert (first["purpose"], first["error"]) == ("acknowledgement", "" if left else "too-old")

    asyncio.run(story())
