"""Strangers who make us pay: nothing is sent over a cap, ops hear of it once, and colleagues see the messages."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from responder.demo.whatsapp_wire import customer_text
from responder.model import RawEvent

from .world import CONFIG, World, world

WORDS = (
    *("aardbei", "banaan", "citroen", "druif", "eend", "fiets", "gans", "hond"),
    *("iglo", "jas", "kat", "lamp", "maan", "neus", "oor", "pet"),
)
OPEN = "[caps]\nnew_contacts_minute = 999\nsame_text_hour = 999\naccount_minute = 999\n"


def play(folder: Path, story: Callable[[World], Awaitable[None]], *, caps: str = OPEN, whatsapp: str = "") -> None:
    config = CONFIG.replace('plugin = "whatsapp"\n', f'plugin = "whatsapp"\n{whatsapp}')

    async def run() -> None:
        async with world(folder, more=f"\n{caps}", config=config) as w:
            await story(w)

    asyncio.run(run())


async def asks(w: World, sender: str, n: int = 0) -> dict[str, Any]:
    """A customer asks something of their own; the platform names them by number alone."""
    first, second = WORDS[n % len(WORDS)], WORDS[n // len(WORDS) % len(WORDS)]
    text = f"Wanneer mag ik met mijn {first} en mijn {second} langskomen?"
    body = customer_text(text, sender=sender, message_id=f"wamid.{sender}.{n}", at=w.now)
    value = json.loads(body)
    inner = value["entry"][0]["changes"][0]["value"]
    del inner["messages"][0]["from_user_id"], inner["contacts"][0]["user_id"]
    (event,) = await w.feeds("whatsapp", RawEvent("webhook", json.dumps(value).encode()))
    return event


def alerts(w: World) -> list[str]:
    return [alert.text for alert in w.scratch.alerts.last if alert.kind == "paid-cap"]


def test_only_numbers_of_our_countries_are_written_to(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        said = {n: await asks(w, n) for n in ("31600000001", "32470000001", "18765550001", "881612345678")}

        assert [e["reason"] for e in said.values()] == ["first-message"] * 2 + ["country-not-allowed"] * 2
        assert said["18765550001"]["detail"] == "a number of JM"
        assert said["18765550001"]["rule"].startswith("config.toml:")
        assert said["18765550001"]["conversation"]  # colleagues see it
        assert (await asks(w, "18765550001", 1))["reason"] == "country-not-allowed"
        assert [r.to for _, r in await w.passes(minutes=1)] == ["31600000001", "32470000001"]
        assert len(alerts(w)) == 1

    play(tmp_path, story, caps=OPEN + 'countries = ["NL", "BE"]')


def test_a_stranger_who_was_kept_silent_is_a_stranger_still(tmp_path: Path) -> None:
    """Their second message went round the cap."""

    async def story(w: World) -> None:
        reasons = [(await asks(w, f"3160000{n:04d}", n))["reason"] for n in range(12)]
        assert reasons == ["first-message"] * 10 + ["cap-new-contacts-minute"] * 2

        again = [(await asks(w, f"3160000{n:04d}", n + 20))["reason"] for n in (10, 11)]

        assert again == ["cap-new-contacts-minute"] * 2
        assert len(alerts(w)) == 1

    play(tmp_path, story, caps=OPEN.replace("new_contacts_minute = 999", "new_contacts_minute = 10"))


def test_a_day_has_so_many_strangers_until_midnight(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        reasons: Counter[str] = Counter()
        for n in range(8):
            reasons[(await asks(w, f"3160000{n:04d}", n))["reason"]] += 1
            await w.passes(minutes=5)
        assert reasons == {"first-message": 5, "cap-new-contacts-day": 3}

        await w.passes(minutes=(13 * 60 + 19))  # from 10:40 to 23:59
        assert (await asks(w, "31600009000", 20))["reason"] == "cap-new-contacts-day"
        await w.passes(minutes=2)
        assert (await asks(w, "31600009001", 21))["reason"] == "first-message"

    play(tmp_path, story, caps=OPEN + "new_contacts_day = 5")


def test_a_country_and_a_prefix_have_their_caps(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        alike = [(await asks(w, f"3161234{n:04d}", n))["reason"] for n in range(5)]
        others = [(await asks(w, f"316{n:04d}0001", n + 5))["reason"] for n in range(5)]
        german = (await asks(w, "4915112345678", 11))["reason"]

        assert alike == ["first-message"] * 3 + ["cap-prefix-day"] * 2
        assert others == ["first-message"] * 3 + ["cap-country-day"] * 2
        assert german == "first-message"
        assert len(alerts(w)) == 2

    play(tmp_path, story, caps=OPEN + "country_day = 6\nprefix_day = 3")


def test_the_budget_of_a_day_is_never_exceeded(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        events = [await asks(w, f"3160000{n:04d}", n) for n in range(6)]

        assert [e["reason"] for e in events] == ["first-message"] * 4 + ["cap-budget-day"] * 2
        assert events[-1]["detail"] == "0.298 spent of 0.30, the next may cost 0.0745"
        assert await spent(w) == 298_000

    play(tmp_path, story, whatsapp="cost = 0.0745\nbudget_day = 0.3\n")


def test_reminders_count_and_stop_too_and_colleagues_hear_instead(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await asks(w, "31600000001")
        assert await spent(w) == 100_000
        left = [r.purpose for _, r in await w.passes(hours=4)]

        assert "retold" not in left
        assert "staff-missed" in left
        assert await spent(w) == 100_000
        assert len(alerts(w)) == 1

    play(tmp_path, story, whatsapp="cost = 0.1\nbudget_day = 0.1\n")


def test_a_reminder_within_the_budget_is_sent_and_counts(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await asks(w, "31600000001")
        left = [r.purpose for _, r in await w.passes(hours=4)]

        assert "retold" in left
        assert await spent(w) == 100_000 * sum(not p.startswith("staff") for p in left)

    play(tmp_path, story, whatsapp="cost = 0.1\nbudget_day = 5\n")


def test_a_reminder_and_an_answer_of_the_same_moment_share_the_budget(tmp_path: Path) -> None:
    """There is room for one of them; the answer is asked for while the reminder is about to be written down."""

    async def story(w: World) -> None:
        await asks(w, "31600000001")
        await w.passes(minutes=100)  # colleagues have been warned; next the promise is missed
        w.scratch.clock.move(minutes=30)
        flow, answering = w.scratch.flow, list[asyncio.Task[dict[str, Any]]]()

        async def meanwhile() -> None:
            answering.append(asyncio.create_task(asks(w, "31600000002", 2)))
            for _ in range(200):
                await asyncio.sleep(0)

        flow.make_way = meanwhile
        while await flow.remind_due():
            pass
        answers = [(await one)["reason"] for one in answering]

        assert answers == ["cap-budget-day"]
        assert await spent(w) == 200_000

    play(tmp_path, story, whatsapp="cost = 0.1\nbudget_day = 0.2\n")


@pytest.mark.parametrize("budget", ["", "budget_day = 0.1\n"])
def test_an_account_that_costs_nothing_knows_no_such_caps(tmp_path: Path, budget: str) -> None:
    async def story(w: World) -> None:
        mails = [await w.mails(f"Kan mijn {word} gemaakt?", sender=f"lena@{word}.example") for word in WORDS]
        reasons = {mail["reason"] for mail in mails}
        assert reasons == {"first-message"}

    play(tmp_path, story, caps=OPEN + 'new_contacts_day = 1\ncountries = ["NL"]', whatsapp=f"cost = 0.1\n{budget}")


async def spent(w: World) -> int:
    """Return what the store has counted, in millionths."""
    await w.states()
    store: Any = w.scratch.store
    rows = await store._writer.post(
        lambda link, calls: [link.plain("select sum(cost) from pace where what = 'day'")] * len(calls), None
    )
    return int(rows[0][0])


@pytest.mark.parametrize(
    ("cap", "reason"),
    [
        ("new_contacts_minute = 3", "cap-new-contacts-minute"),
        ("new_contacts_day = 3", "cap-new-contacts-day"),
        ("country_day = 3", "cap-country-day"),
        ("prefix_day = 3", "cap-prefix-day"),
        ("account_minute = 3", "fuse-tripped"),
    ],
)
def test_what_comes_in_one_event_counts_together(tmp_path: Path, cap: str, reason: str) -> None:
    async def story(w: World) -> None:
        bodies = [
            customer_text(
                f"Wanneer mag ik met mijn {WORDS[n]} langskomen?",
                sender=f"3160000{n:04d}",
                message_id=f"wamid.{n}",
                at=w.now,
            )
            for n in range(5)
        ]
        whole, *others = [json.loads(body) for body in bodies]
        inner = whole["entry"][0]["changes"][0]["value"]
        for other in others:
            for key in ("messages", "contacts"):
                inner[key] += other["entry"][0]["changes"][0]["value"][key]
        events = await w.feeds("whatsapp", RawEvent("webhook", json.dumps(whole).encode()))

        assert [event["reason"] for event in events][:4] == ["first-message"] * 3 + [reason]

    kept = "".join(f"{line}\n" for line in OPEN.splitlines() if line.partition(" ")[0] != cap.partition(" ")[0])
    play(tmp_path, story, caps=f"{kept}{cap}\n")
