"""What the change of the clocks does to promises, row by row; test_time_index.py names all tests of each row."""

from __future__ import annotations

import zoneinfo
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import tzdata

from responder.zones import data_version

from .customers import QUESTION, always_open, answers, play
from .world import MONDAY, World

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("start", "told"),
    [
        (datetime(2027, 3, 27, 21, 30, tzinfo=BERLIN), datetime(2027, 3, 28, 1, 0, tzinfo=UTC)),
        (datetime(2027, 10, 30, 21, 30, tzinfo=BERLIN), datetime(2027, 10, 31, 0, 30, tzinfo=UTC)),
    ],
    ids=["d09 half past two does not exist: three o'clock", "d10 it exists twice: the first"],
)
def test_d09_d10_quiet_hours_end_at_half_past_two(tmp_path: Path, start: datetime, told: datetime) -> None:
    async def story(w: World) -> None:
        always_open(w)
        await w.mails(QUESTION)
        left = [at for at, reply in await w.goes_on() if reply.purpose == "retold"]

        assert left == [told]

    play(tmp_path, story, start, more='[reminders]\nquiet = "22:00-02:30"\n')


def test_d11_twenty_four_hours_are_twenty_four_hours(tmp_path: Path) -> None:
    start = datetime(2027, 3, 27, 12, 0, tzinfo=BERLIN)

    async def story(w: World) -> None:
        asked = await w.mails(QUESTION)
        await w.passes(minutes=1)
        await answers(w, asked, "Welke fiets is het?")
        at = w.now
        [(first, _), *_] = await w.goes_on()

        assert first - at == timedelta(seconds=86_400)

    play(tmp_path, story, start, more='[follow_up]\nwaiting = ["24h"]\n[caps]\nsender_day = 9\n')


def test_d12_ten_o_clock_the_next_day_is_ten_o_clock(tmp_path: Path) -> None:
    start = datetime(2027, 3, 27, 20, 0, tzinfo=BERLIN)

    async def story(w: World) -> None:
        always_open(w)
        await w.mails(QUESTION)
        [told] = [at for at, reply in await w.goes_on() if reply.purpose == "retold"]

        assert told.astimezone(BERLIN) == datetime(2027, 3, 28, 10, 0, tzinfo=BERLIN)

    play(tmp_path, story, start, more='[reminders]\nquiet = "21:00-10:00"\n')


def test_d16_a_system_without_zone_data(tmp_path: Path) -> None:
    """The daemon's own data serve; what is promised and said is the same, and the status tells their release."""
    zoneinfo.reset_tzpath([])
    zoneinfo.ZoneInfo.clear_cache()

    async def story(w: World) -> None:
        asked = await w.mails(QUESTION)
        left = await w.passes(hours=3)

        assert asked["promise"]["due"] == "2026-11-23T11:00:00+00:00"
        assert "12:00" in left[0][1].text
        assert data_version() == tzdata.IANA_VERSION

    try:
        play(tmp_path, story)
    finally:
        zoneinfo.reset_tzpath()
        zoneinfo.ZoneInfo.clear_cache()


def test_a_word_whose_turn_falls_into_quiet_hours_waits_for_the_morning(tmp_path: Path) -> None:
    """Ten are told a minute; those that are left at half past eight are told at eight."""
    people = 30

    async def story(w: World) -> None:
        always_open(w)
        for n in range(people):
            await w.mails(f"Kan ik fiets {n} morgen komen ophalen?", sender=f"p{n}@post{n}.example", subject=f"{n}")
        left = await w.passes(hours=15)

        told = Counter(at.astimezone(BERLIN).strftime("%a %H") for at, reply in left if reply.purpose == "retold")
        assert set(told) == {"Mon 20", "Tue 08"}
        assert sum(told.values()) == people

    caps = "\n[caps]\naccount_minute = 999\nsame_text_domain_hour = 999\nsame_text_hour = 999\n"
    more = '[reminders]\nquiet = "20:31-08:00"\n[follow_up]\nminute = 10\n' + caps
    play(tmp_path, story, MONDAY.replace(hour=18, minute=30), more=more)
