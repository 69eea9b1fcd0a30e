"""What a customer reads on the days that differ, at night, from afar, and when everybody writes at once."""

from __future__ import annotations

import asyncio
import re
import zoneinfo
from collections.abc import Callable, Coroutine
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from responder.build import build_tools
from responder.demo.whatsapp_wire import customer_text
from responder.flow.promise import BusinessCalendar
from responder.model import RawEvent

from .world import CONFIG, MONDAY, World, world

Story = Callable[[World], Coroutine[Any, Any, None]]
NIGHT = """
[hours.teams.night]
mon-thu = ["22:00-06:00"]
"""
QUESTION = "Goedemiddag, kan mijn fiets deze week nog worden nagekeken?"


def play(folder: Path, story: Story, start: datetime = MONDAY, *, config: str = CONFIG, more: str = "") -> None:
    async def run() -> None:
        async with world(folder, start, config=config, more=more) as w:
            await story(w)

    asyncio.run(run())


async def writes_from(w: World, country: str, number: str, text: str = QUESTION) -> dict[str, Any]:
    body = customer_text(text, sender=number, message_id=f"wamid.{number}", at=w.now)
    events = await w.feeds("whatsapp", RawEvent("webhook", body.replace(b"NL.", country.encode() + b".")))
    return events[0]


def test_an_account_answers_by_the_hours_of_its_team(tmp_path: Path) -> None:
    """Monday at ten: the shop is open, and the night team comes at ten in the evening."""
    config = CONFIG.replace("[channels.whatsapp]\n", '[channels.whatsapp]\nhours = "night"\n')

    async def story(w: World) -> None:
        mail, chat = await w.mails(QUESTION), await w.chats(QUESTION)

        assert "vandaag vóór 12:00 uur" in mail["text"]
        assert "gesloten" not in mail["text"]
        assert "antwoordt je morgen vóór middernacht" not in chat["text"]
        assert "vóór middernacht" in chat["text"]
        assert "vandaag om 22:00 uur" in chat["text"]
        assert chat["promise"]["due"] == "2026-11-23T23:00:00+00:00"
        # staff hear when three quarters of the two night hours are gone, not of the day before them
        assert chat["reminders"][0]["due"] == "2026-11-23T22:30:00+00:00"

    play(tmp_path, story, config=config, more=NIGHT)


CLOSED = """
[[hours.closed]]
from = 2026-11-24
until = 2026-11-25
say = { nl = "Dinsdag en woensdag richten we de winkel opnieuw in.", en = "We are rebuilding the shop this week." }

[[notice]]
say = { nl = "Pakketten zijn deze week een dag later.", en = "Parcels are a day late this week." }
until = 2026-11-24
"""


def test_a_closure_and_a_notice_are_said_in_the_customers_language(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        dutch = await w.mails(QUESTION)
        english = await w.mails("Good evening, could you have a look at my bicycle please?", sender="a@post.example")

        assert "donderdag vóór 10:00 uur" in dutch["text"]
        assert re.search(r"donderdag om 09:00 uur [^.]*\. Dinsdag en woensdag richten", dutch["text"])
        assert "\n\nPakketten zijn deze week een dag later.\n\n" in dutch["text"]
        assert "We are rebuilding the shop this week." in english["text"]
        assert "Parcels are a day late this week." in english["text"]

        await w.passes(hours=37)
        later = await w.mails(QUESTION, sender="b@post.example")
        assert "Pakketten" not in later["text"]
        assert "Dinsdag en woensdag richten we de winkel opnieuw in." in later["text"]

    # half an hour of Monday counts, the rest of the two hours is Thursday's: 10:30 at the latest
    play(tmp_path, story, MONDAY.replace(hour=18), config=CONFIG.replace('"2h"', '"1h"'), more=CLOSED)


def test_when_the_shop_opens_again_is_looked_up_once_for_a_reply(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[datetime] = []
    look = BusinessCalendar.next_opening

    def counted(calendar: BusinessCalendar, at: datetime) -> datetime | None:
        asked.append(at)
        return look(calendar, at)

    async def story(w: World) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(BusinessCalendar, "next_opening", counted)
            told = await w.mails(QUESTION)

        assert "morgen om 09:00 uur" in told["text"]
        assert asked.count(w.now) == 1

    play(tmp_path, story, MONDAY.replace(hour=18))


@pytest.mark.parametrize(("address", "here"), [("informal", "bij jou"), ("formal", "bij u")])
def test_a_customer_in_another_zone_hears_both_times(tmp_path: Path, address: str, here: str) -> None:
    async def story(w: World) -> None:
        from_london = await writes_from(w, "GB", "447700900123")
        from_home = await writes_from(w, "NL", "31600000002")
        from_america = await writes_from(w, "US", "12025550123")
        mail = await w.mails(QUESTION, headers={"Date": "Mon, 23 Nov 2026 18:00:00 +0900"})

        assert f"vandaag vóór 12:00 uur onze tijd (11:00 uur {here})" in from_london["text"]
        for other in (from_home, from_america, mail):  # the Date of a mail proves no place
            assert "vandaag vóór 12:00 uur" in other["text"]
            assert "onze tijd" not in other["text"]

    play(tmp_path, story, more=f'[tone]\naddress = "{address}"\n')


@pytest.mark.parametrize(("address", "here"), [("informal", "bij jou"), ("formal", "bij u")])
def test_a_new_time_names_both_clocks_too(tmp_path: Path, address: str, here: str) -> None:
    async def story(w: World) -> None:
        await writes_from(w, "GB", "447700900123")
        left = [reply.text for _, reply in await w.passes(hours=3) if reply.purpose == "retold"]

        assert len(left) == 1
        assert f"vandaag vóór 12:00 uur onze tijd (11:00 uur {here})" in left[0]
        assert f"vandaag vóór 14:30 uur onze tijd (13:30 uur {here})" in left[0]

    play(tmp_path, story, more=f'[tone]\naddress = "{address}"\n')


BUSY = """
from datetime import timedelta
from responder import hookimpl
from responder.model import Promise

@hookimpl
def responder_promise(case):
    return Promise(due=case.now + timedelta(hours=5), basis="x", made_at=case.now, zone="Europe/Amsterdam", busy=True)
"""


@pytest.mark.parametrize(
    ("text", "said", "promise"),
    [
        (QUESTION, "Er wachten nu meer mensen dan anders, dus het duurt wat langer dan we willen.", "15:00 uur"),
        ("Good morning, could you have a look at my bicycle?", "More people than usual are waiting right now", "3 pm"),
        ("Guten Tag, können Sie sich mein Fahrrad ansehen?", "Gerade warten mehr Menschen als sonst", "15 Uhr"),
    ],
)
def test_when_far_more_people_wait_than_usual_the_customer_hears_it(
    tmp_path: Path, text: str, said: str, promise: str
) -> None:
    async def story(w: World) -> None:
        event = await w.mails(text)

        assert 0 < event["text"].find(said) < event["text"].find(promise)

    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins" / "busy.py").write_text(BUSY)
    play(tmp_path, story)


def test_an_ordinary_day_says_nothing_of_all_that(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        text = (await w.mails(QUESTION))["text"]

        assert "meer mensen" not in text
        assert "\n\n\n" not in text

    play(tmp_path, story)


def test_newer_time_zone_data_come_into_force_with_a_reload(tmp_path: Path) -> None:
    """The country has moved its clocks to those of Tokyo: nine o'clock in the shop is another instant."""
    moved = tmp_path / "zoneinfo"
    for name, source in (("Europe/Amsterdam", "Asia/Tokyo"), ("UTC", "UTC")):
        (moved / name).parent.mkdir(parents=True, exist_ok=True)
        data = next(Path(p, source) for p in zoneinfo.TZPATH if Path(p, source).exists())
        (moved / name).write_bytes(data.read_bytes())

    async def story(w: World) -> None:
        old, scratch = w.scratch.flow.tools, w.scratch
        night = MONDAY.replace(hour=0)
        before = old.promiser.calendar.next_opening(night)
        zoneinfo.reset_tzpath([str(moved)])
        try:
            unchanged = old.promiser.calendar.next_opening(night)
            new = build_tools(scratch.config, scratch.plugins, old.accounts)
            after = new.promiser.calendar.next_opening(night)
        finally:
            zoneinfo.reset_tzpath()
            zoneinfo.ZoneInfo.clear_cache()

        assert (before, unchanged) == (MONDAY.replace(hour=9), MONDAY.replace(hour=9))
        assert after == MONDAY.replace(hour=1)

    play(tmp_path, story)
