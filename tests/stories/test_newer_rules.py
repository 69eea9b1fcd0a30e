"""D15: newer time zone data, at a reload and at a start. What was promised by the clock moves with the rules."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
import zoneinfo
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from benchmarks.daemon import Daemon
from benchmarks.load import Generator
from benchmarks.messages import SECRET, customer_wires
from responder.build import build_tools
from responder.config.settings import Hours
from responder.demo.manners import Manners
from responder.demo.whatsapp_standin import WhatsAppStandIn
from responder.flow.newer_rules import follow_rules
from responder.flow.promise import BusinessCalendar
from responder.zones import fingerprint

from .customers import LENA, play
from .world import CONFIG, MONDAY, World

QUESTION = "Kan ik morgen mijn fiets komen ophalen?"
ORDER = "Goedemiddag, waar blijft mijn pakket? Mijn bestelling is nog niet binnen."
NEW_YORK, TOKYO = "America/New_York", "Asia/Tokyo"


def zone_data(folder: Path, source: str, version: str = "") -> Path:
    """Zone data in which Amsterdam has the clocks of another place."""
    for name, its in (("Europe/Amsterdam", source), ("UTC", "UTC")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        data = next(Path(p, its) for p in zoneinfo.TZPATH if Path(p, its).exists())
        (folder / name).write_bytes(data.read_bytes())
    if version:
        (folder / "+VERSION").write_text(version)
    return folder


@contextlib.contextmanager
def using(folder: Path) -> Iterator[None]:
    zoneinfo.reset_tzpath([str(folder)])
    try:
        yield
    finally:
        zoneinfo.reset_tzpath()
        zoneinfo.ZoneInfo.clear_cache()


async def planned_by_these(w: World) -> int:
    """What the daemon does at its start and after a reload."""
    scratch = w.scratch
    return await follow_rules(scratch.flow.tools, scratch.store, w.now, scratch._log)


async def reload(w: World) -> int:
    flow = w.scratch.flow
    flow.tools = build_tools(w.scratch.config, w.scratch.plugins, flow.tools.accounts)
    w.scratch.outbox.accounts = flow.tools.accounts
    return await planned_by_these(w)


async def planned(w: World, row: int, place: str) -> dict[str, str]:
    """What is planned, and the promise: kind → the time on the clocks of a place."""
    found = await w.scratch.store.detail(row)
    dues = {r["kind"]: r["due_at"] for r in found["reminders"] if r["state"] == "planned"}
    dues["promise"] = found["promises"][-1]["due_at"]
    standing = await w.scratch.store.standing(row)
    assert standing is not None
    assert standing.conversation.promise_due == datetime.fromisoformat(dues["promise"])
    return {kind: f"{datetime.fromisoformat(due).astimezone(ZoneInfo(place)):%a %H:%M}" for kind, due in dues.items()}


LATER = '[reminders]\nretell_before = "30 min"\n[follow_up]\nhelped_after = "90 min"\n'
PLANNED = {
    "staff-before": "Mon 09:30",
    "retell-early": "Mon 09:30",
    "did-this-help": "Mon 09:30",
    "missed": "Mon 10:00",
    "promise": "Mon 10:00",
}
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(
    ("saturday", "place"),
    [
        (datetime(2027, 3, 27, 15, 0, tzinfo=AMSTERDAM), "Africa/Lagos"),
        (datetime(2026, 10, 24, 15, 0, tzinfo=AMSTERDAM), "Africa/Johannesburg"),
    ],
    ids=["summer time is given up", "summer time is for ever"],
)
def test_d15_what_was_said_by_the_clock_stays_on_the_clock(tmp_path: Path, saturday: datetime, place: str) -> None:
    """The day before clocks were to change the country says that they do not."""

    async def story(w: World) -> None:
        assert await planned_by_these(w) == 0
        asked = await w.mails(ORDER)
        row = int(asked["conversation"])
        assert "maandag vóór 10:00" in asked["text"]
        assert await planned(w, row, "Europe/Amsterdam") == PLANNED
        assert await planned_by_these(w) == 0
        with using(zone_data(tmp_path / "zoneinfo", place)):
            assert await reload(w) == 4
            assert await planned(w, row, place) == PLANNED
            assert await planned_by_these(w) == 0
            [told] = [at for at, reply in await w.passes(days=3) if reply.purpose == "retold"]

        assert f"{told.astimezone(ZoneInfo(place)):%a %H:%M}" == "Mon 09:30"

    play(tmp_path, story, saturday, more=LATER)


@pytest.mark.parametrize("place", ["Africa/Lagos", "Africa/Johannesburg"], ids=["Monday's clock", "Saturday's, too"])
def test_d15_a_level_after_a_miss_is_opening_time_by_the_new_clock(tmp_path: Path, place: str) -> None:
    """Missed on Saturday at noon: five hours of opening time later it is Monday, ten o'clock, by whatever rules."""
    levels = CONFIG.replace('to = "team@shop.example"', 'to = "team@shop.example"\nlevels = ["miss", "5h", "6h"]')

    async def story(w: World) -> None:
        await planned_by_these(w)
        asked = await w.mails(QUESTION)
        await w.passes(hours=2, minutes=1)
        row = int(asked["conversation"])
        with using(zone_data(tmp_path / "zoneinfo", place)):
            assert await reload(w) == 1
            assert await planned(w, row, place) == {"staff-late": "Mon 10:00", "promise": "Sat 12:00"}
            assert await planned_by_these(w) == 0
            left = await w.passes(days=3)

        told = [at.astimezone(ZoneInfo(place)) for at, reply in left if reply.purpose == "staff-late"]
        assert [f"{at:%a %H:%M}" for at in told] == ["Mon 10:00", "Mon 11:00"]

    saturday = datetime(2027, 3, 27, 10, 0, tzinfo=AMSTERDAM)
    play(tmp_path, story, saturday, more="[reminders]\nretell = 0\n", config=levels)


@pytest.mark.parametrize(
    ("place", "told"),
    [(NEW_YORK, datetime(2026, 11, 24, 13, 0, tzinfo=UTC)), (TOKYO, datetime(2026, 11, 23, 23, 0, tzinfo=UTC))],
    ids=["eight o'clock comes later", "it comes earlier"],
)
def test_d15_a_word_that_waits_for_the_morning_waits_for_the_new_one(
    tmp_path: Path, place: str, told: datetime
) -> None:
    async def story(w: World) -> None:
        w.scratch.flow.tools.promiser._calendars._teams[""] = BusinessCalendar.of(Hours(), "Europe/Amsterdam")
        await planned_by_these(w)
        await w.mails(QUESTION)
        await w.passes(hours=2, minutes=1)
        with using(zone_data(tmp_path / "zoneinfo", place)):
            assert await reload(w) == 2  # the word, and what colleagues hear half an hour after the miss
            left = await w.passes(hours=18)

        assert [at for at, reply in left if reply.purpose == "retold" and reply.to == LENA] == [told]

    play(tmp_path, story, MONDAY.replace(hour=19), more='[reminders]\nquiet = "20:30-08:00"\n')


def test_d15_spans_are_real_time_and_stay(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await planned_by_these(w)
        asked = await w.mails(QUESTION)
        await w.passes(minutes=30)
        await w.mails("Welke fiets is het?", sender="support@shop.example", to=LENA,
                      answers=asked["message_id"], folder="Sent")  # fmt: skip
        with using(zone_data(tmp_path / "zoneinfo", TOKYO)):
            assert await reload(w) == 0
            [(at, _), *_] = await w.passes(days=3)

        assert at == MONDAY + timedelta(days=2, minutes=30)

    play(tmp_path, story, more='[follow_up]\nwaiting = ["2 days"]\n[reminders]\nquiet = ""\n')


def test_the_fingerprint_knows_the_release_and_the_rules(tmp_path: Path) -> None:
    seen = set()
    for number, (place, version) in enumerate([(NEW_YORK, ""), (TOKYO, ""), (TOKYO, "2027a"), (TOKYO, "2027b")]):
        with using(zone_data(tmp_path / str(number), place, version)):
            zoneinfo.ZoneInfo.clear_cache()
            seen.add(fingerprint("Europe/Amsterdam", MONDAY))
            assert fingerprint("Europe/Amsterdam", MONDAY + timedelta(days=30)) in seen

    assert len(seen) == 4


def test_d15_a_start_with_newer_data(tmp_path: Path) -> None:
    """The daemon is started again with PYTHONTZPATH at another folder."""
    standin = WhatsAppStandIn(Manners(), app_secret=SECRET)
    folders = [zone_data(tmp_path / place.partition("/")[2], place) for place in ("Europe/Amsterdam", NEW_YORK)]

    def dues(daemon: Daemon) -> tuple[int, int]:
        with contextlib.closing(sqlite3.connect(f"file:{daemon.database}?mode=ro", uri=True)) as connection:
            found = connection.execute("select p.due_at, r.due_at from promise p, reminder r where r.kind = 'missed'")
            one: tuple[int, int] = found.fetchone()
        return one

    async def story() -> None:
        daemon = Daemon(tmp_path / "daemon", await standin.start())
        seen: list[tuple[int, int]] = []
        try:
            for folder in folders:
                daemon._environment["PYTHONTZPATH"] = str(folder)
                await asyncio.to_thread(daemon.start)
                if not seen:
                    generator = Generator(daemon.port, 1)
                    await generator.open(customer_wires(1, run=1), 10, 1)
                    generator.close()
                await asyncio.sleep(1.5)
                seen.append(dues(daemon))
                await asyncio.to_thread(daemon.stop)
        finally:
            await asyncio.to_thread(daemon.stop)
            await standin.stop()

        ((first, missed), (second, missed_then)) = seen
        assert first == missed
        assert second == missed_then
        shown = [datetime.fromtimestamp(at / 1e6, ZoneInfo(place)).replace(tzinfo=None)
                 for at, place in ((first, "Europe/Amsterdam"), (second, NEW_YORK))]  # fmt: skip
        assert shown[0] == shown[1]
        assert first != second

    asyncio.run(story())
