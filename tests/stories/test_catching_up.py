"""We were away, and many wrote meanwhile: each of them is answered, minute by minute, and the fuse stays closed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from responder.channels import Channel
from responder.demo.whatsapp_wire import customer_text
from responder.model import Inbound, RawEvent

from .test_stories import play
from .world import SUPPORT, World

WORDS = ("fiets", "helm", "slot", "band", "zadel", "pomp", "bel", "ketting", "lamp", "tas")
HOURS = timedelta(hours=2)


def letter(w: World, n: int, *, age: timedelta = HOURS, proven: bool = False, text: str = "") -> Sequence[Inbound]:
    """A mail of a customer of her own, with words of its own."""
    mail = EmailMessage()
    if proven:
        mail["Authentication-Results"] = "mx.shop.example; dmarc=pass header.from=post.example"
    mail["Return-Path"] = f"<{spelled(n)}@post.example>"
    mail["From"] = f"{spelled(n)}@post.example"
    mail["To"] = SUPPORT
    mail["Subject"] = "Vraag"
    mail["Date"] = format_datetime(w.now - age)
    mail["Message-ID"] = f"<{n}.{age.seconds}@post.example>"
    mail.set_content(text or f"Hoe duur is een {spelled(n)} bij jullie, en wanneer kan ik langskomen?")
    channel: Channel[Any] = w.scratch.accounts["mail"].channel
    return channel.parse(RawEvent("mime", bytes(mail), {"folder": "INBOX"}))


def spelled(n: int) -> str:
    return "".join(WORDS[int(digit)] for digit in f"{n:03d}")


async def fetched(w: World, letters: Sequence[Sequence[Inbound]]) -> None:
    """All of them come with the first look into the mailbox."""
    await w.scratch.flow.take("mail", [event for events in letters for event in events])
    while await w.scratch.flow.decide_some():
        pass


async def answered(w: World, **span: float) -> list[str]:
    return [reply.to for _, reply in await w.passes(**span) if reply.purpose == "acknowledgement"]


def test_all_who_wrote_while_we_were_away_are_answered(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await fetched(w, [letter(w, n) for n in range(100)])
        minutes = [len(await answered(w, minutes=1)) for _ in range(9)]

        assert sum(minutes) == 100, "nobody is forgotten"
        assert max(minutes[1:]) <= 30 // 2, "half of what goes to people who prove nothing"
        assert not (await w.states()).get("fuse")
        assert w.scratch.flow.waiting.backlog == 0

    play(tmp_path, story)


def test_who_writes_meanwhile_is_answered_at_once(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await fetched(w, [letter(w, n) for n in range(100)])
        await answered(w, minutes=2)
        now = await w.mails("Zijn jullie zaterdag open?", sender="nu@post.example", proven=False)
        assert now["decision"] == "acknowledge"

    play(tmp_path, story)


def test_danger_does_not_wait_for_its_minute(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        gas = letter(w, 999, text="Sinds jullie monteur hier was ruik ik gas in de keuken!")
        await fetched(w, [*[letter(w, n) for n in range(40)], gas])
        left = [reply for _, reply in await w.passes(seconds=5)]
        assert spelled(999) + "@post.example" in [reply.to for reply in left if reply.purpose == "acknowledgement"]
        assert "staff-danger" in [reply.purpose for reply in left]

    play(tmp_path, story)


def test_a_colleagues_answer_ends_what_waits_for_its_minute(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await fetched(w, [letter(w, n) for n in range(60)])
        first = await answered(w, seconds=1)
        last = f"{spelled(59)}@post.example"
        assert last not in first
        await w.mails("Kom maar langs!", sender="jan@shop.example", to=last, answers="<59.7200@post.example>")
        assert last not in await answered(w, minutes=10)

    play(tmp_path, story)


def test_what_waits_for_its_minute_outlives_the_daemon(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await fetched(w, [letter(w, n) for n in range(60)])
        first = await answered(w, seconds=1)
        await w.scratch.flow.resume()  # as after a start: memory is empty, the store is not
        while await w.scratch.flow.decide_some():
            pass
        assert Counter(first + await answered(w, minutes=10)) == Counter(
            f"{spelled(n)}@post.example" for n in range(60)
        )

    play(tmp_path, story)


def test_a_robot_that_wrote_meanwhile_is_known_by_its_text(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await fetched(w, [letter(w, n, text="Uw aanvraag is door ons systeem verwerkt") for n in range(10)])
        assert len(await answered(w, minutes=10)) == 3, "so many of one mail domain, also where all come at once"

    play(tmp_path, story)


def test_a_storm_of_now_still_opens_the_fuse(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await fetched(w, [letter(w, n, age=timedelta(0), proven=True) for n in range(80)])
        assert (await w.states())["fuse"]

    play(tmp_path, story)


def test_forged_dates_let_nobody_wait_for_ever(tmp_path: Path) -> None:
    """Whoever dates thousands of mails back fills a thousand places, and is held like everybody beyond."""

    async def story(w: World) -> None:
        await fetched(w, [letter(w, n) for n in range(1_000)])
        await fetched(w, [letter(w, n, age=timedelta(hours=3)) for n in range(200)])
        states = await w.states()
        assert w.scratch.flow.waiting.backlog < 1_050, "a batch more than a thousand at most"
        assert not states.get("fuse")
        fresh = await w.mails("Zijn jullie zaterdag open?", sender="nu@post.example")
        assert fresh["decision"] == "acknowledge"

    play(tmp_path, story)


def test_strangers_on_a_paid_channel_are_answered_later_too(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        channel: Channel[Any] = w.scratch.accounts["whatsapp"].channel
        bodies = [
            customer_text(
                f"Hoe duur is een {spelled(n)} bij jullie?",
                sender=f"3160000{n:04d}",
                message_id=f"wamid.LATE{n}",
                at=w.now - HOURS,
                name="Noor Visser",
            )
            for n in range(25)
        ]
        events = [event for body in bodies for event in channel.parse(RawEvent("webhook", body))]
        await w.scratch.flow.take("whatsapp", events)
        while await w.scratch.flow.decide_some():
            pass
        assert len(await answered(w, minutes=10)) == 25

    play(tmp_path, story)
