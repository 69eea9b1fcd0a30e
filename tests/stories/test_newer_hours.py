"""A closure, or shorter hours, after promises were told: who was promised an answer then hears a new time at once."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from pathlib import Path

import pytest

from responder.build import build_tools
from responder.cli._narrate import tell_story
from responder.config.load import load
from responder.faces import Faces
from responder.flow.newer_hours import follow_hours, hours_of, note_hours
from responder.flow.promise.noted_hours import NotedHours
from responder.scratch import KEY
from responder.staff.actions import By

from .customers import LENA, NOOR, QUESTION, Left, answers, heard, play, reminders
from .test_leaves_late import away
from .test_report import report
from .world import AMSTERDAM, CONFIG, MONDAY, SUPPORT, World

SHUT = "[[hours.closed]]\nfrom = 2026-11-24\nuntil = 2026-11-24\n"
STORM = (
    'say = { nl = "Dinsdag zijn we dicht vanwege de storm.", en = "On Tuesday we are closed because of the storm." }\n'
)
EVENING = MONDAY.replace(hour=16, minute=50)  # two opening hours later it is Tuesday, 10:20


async def looked_at(w: World) -> int:
    """What the daemon does at its start and after a reload."""
    return await follow_hours(w.scratch.store, hours_of(w.scratch.flow.tools, w.now), w.now, w.scratch._log)


async def reload(w: World, more: str, config: str = CONFIG) -> int:
    """Ops write into config.toml and reload."""
    flow, path = w.scratch.flow, w.scratch.config.path
    path.write_text(config + more, encoding="utf-8")
    before = flow.tools.promiser
    flow.tools = build_tools(load(path), w.scratch.plugins, flow.tools.accounts)
    assert flow.tools.promiser.restore(before.dump()) == []
    return await looked_at(w)


def told(left: Left, who: str = LENA) -> list[str]:
    """The words with a new time that somebody got."""
    return [reply.text for _, reply in left if reply.to == who and reply.purpose == "retold"]


async def due(w: World, row: int) -> str:
    standing = await w.scratch.store.standing(row)
    assert standing is not None
    assert standing.conversation.promise_due is not None
    return f"{standing.conversation.promise_due.astimezone(AMSTERDAM):%a %H:%M}"


@pytest.mark.parametrize(
    ("more", "why"),
    [
        (SHUT, "dan toch gesloten|toch gesloten|gesloten te zijn"),
        (SHUT + STORM, "Dinsdag zijn we dicht vanwege de storm."),
        ('[hours.on]\n2026-11-24 = { open = ["13:00-17:30"] }\n', "gesloten"),
        ('[hours.on]\n2026-11-24 = { open = ["10:30-17:30"] }\n', "korter open|Een deel van de tijd"),
    ],
    ids=["a sick day", "a storm, in the words of ops", "the morning is closed", "hardly any time is left before it"],
)
def test_a_closure_added_later_moves_the_promise_and_the_customer_hears_of_it_at_once(
    tmp_path: Path, more: str, why: str
) -> None:
    async def story(w: World) -> None:
        await looked_at(w)
        asked = await w.mails(QUESTION)
        assert await due(w, int(asked["conversation"])) == "Tue 11:00"
        assert await reload(w, more) == 1
        left = await w.passes(minutes=1)

        assert heard(left, LENA) == [("Mon 16:50", "acknowledgement"), ("Mon 16:50", "retold")]
        [word] = told(left)
        assert "morgenochtend vóór 11:00 uur" in word
        assert any(each in word for each in why.split("|"))
        assert await due(w, int(asked["conversation"])) != "Tue 11:00"
        assert (await reminders(w, asked))["retell-closed", "fired"] == "closed-then"

    play(tmp_path, story, EVENING)


def test_colleagues_hear_by_the_new_time_and_nobody_hears_twice(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await looked_at(w)
        asked = await w.mails(QUESTION)
        assert await reload(w, SHUT) == 1
        assert await looked_at(w) == 0
        left = await w.passes(days=1, hours=17, minutes=50)  # until Wednesday, 10:40

        assert [purpose for _, purpose in heard(left, LENA)] == ["acknowledgement", "retold"]
        assert heard(left, "team@shop.example") == [("Wed 10:20", "staff-before")]
        [word] = told(left)
        assert "woensdag vóór 11:00 uur" in word
        await answers(w, asked)
        assert await w.goes_on() == []
        story = await w.scratch.store.story(asked["id"])
        assert story is not None
        assert [p["state"] for p in story.promises] == ["retold", "kept"]
        shown = tell_story(asdict(story), AMSTERDAM)
        assert "retell-closed at 2026-11-23 16:49:59+01:00: fired closed-then" in shown

    play(tmp_path, story, EVENING)


@pytest.mark.parametrize(
    "more",
    [
        SHUT.replace("11-24", "11-25"),
        '[hours.on]\n2026-11-24 = { open = ["08:00-17:30"] }\n',
        '[hours.on]\n2026-11-24 = { open = ["09:00-11:00"] }\n',
        '[hours.teams.night]\nmon-sun = ["20:00-24:00"]\n',
    ],
    ids=["closed on another day", "longer hours", "closed from the promised time on", "hours of a new team"],
)
def test_what_keeps_its_time_is_left_alone(tmp_path: Path, more: str) -> None:
    async def story(w: World) -> None:
        await looked_at(w)
        asked = await w.mails(QUESTION)
        assert await reload(w, more) == 0
        assert [purpose for _, purpose in heard(await w.passes(minutes=5), LENA)] == ["acknowledgement"]
        assert await due(w, asked["conversation"]) == "Tue 11:00"

    play(tmp_path, story, EVENING)


def test_only_the_accounts_whose_team_is_away_tell_a_new_time(tmp_path: Path) -> None:
    team = '[hours.teams.chat]\nmon-fri = ["09:00-12:30", "13:00-17:30"]\n'
    config = CONFIG.replace('plugin = "whatsapp"', 'plugin = "whatsapp"\nhours = "chat"')

    async def story(w: World) -> None:
        await looked_at(w)
        await w.mails(QUESTION)
        await w.chats(QUESTION)
        shut = SHUT.replace("[[hours.closed]]", "[[hours.teams.chat.closed]]")
        assert await reload(w, team + shut, config) == 1
        left = await w.passes(minutes=5)

        assert [purpose for _, purpose in heard(left, NOOR)] == ["acknowledgement", "retold"]
        assert [purpose for _, purpose in heard(left, LENA)] == ["acknowledgement"]

    play(tmp_path, story, EVENING, more=team, config=config)


def test_what_a_colleague_promised_by_hand_for_a_closed_day_stays(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await looked_at(w)
        asked = await w.mails(QUESTION)
        faces = Faces(w.scratch.flow, lambda: True, w.scratch.alerts.tell)
        faces.take(w.scratch.config, KEY)
        sunday = MONDAY.replace(day=29, hour=12)
        await faces.actions.move(asked["conversation"], By("Jan", "link"), until=sunday)
        await w.passes(minutes=1)
        assert await reload(w, SHUT.replace("11-24", "11-27")) == 0
        assert await due(w, asked["conversation"]) == "Sun 12:00"

    play(tmp_path, story, EVENING)


def test_at_night_the_customer_hears_it_in_the_morning_unless_it_is_taken_back(tmp_path: Path) -> None:
    """A closure with the wrong date, put right within the hour; then the right one, and taken back, and set again."""
    elsewhen = SHUT.replace("11-24", "11-26")

    async def story(w: World) -> None:
        await looked_at(w)
        asked = await w.mails(QUESTION)
        await w.passes(hours=6)
        assert [await reload(w, more) for more in (SHUT, elsewhen, SHUT, elsewhen, SHUT)] == [1, 0, 1, 0, 1]
        left = await w.passes(hours=12)

        assert heard(left, LENA) == [("Tue 08:00", "retold")]
        assert "woensdag" in told(left)[0] or "morgenochtend" in told(left)[0]
        assert await reload(w, "") == 0  # what was told stays
        assert await due(w, asked["conversation"]) == "Wed 11:00"

    play(tmp_path, story, EVENING)


def test_what_is_taken_back_before_it_was_said_is_not_said(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await looked_at(w)
        asked = await w.mails(QUESTION)
        await w.passes(hours=6)
        assert await reload(w, SHUT) == 1
        await w.passes(minutes=1)
        assert await reload(w, "") == 0
        left = await w.passes(hours=12)

        assert told(left) == []
        assert (await reminders(w, asked))["retell-closed", "planned"] == "open-again"
        await answers(w, asked)
        assert await w.goes_on() == []

    play(tmp_path, story, EVENING)


@pytest.mark.parametrize("answered", [False, True])
def test_a_promise_that_may_hold_all_the_same_is_looked_at_when_the_last_of_us_leaves(
    tmp_path: Path, answered: bool
) -> None:
    """Asked at 14:00 behind two others and promised for 16:30; they have their answers, the shop closes at 16:00."""
    early = '[hours.on]\n2026-11-23 = { open = ["09:00-16:00"] }\n'
    config = CONFIG.replace('until_known = "2h"', 'agents = 1\nhandling = "20 min"')

    async def story(w: World) -> None:
        await looked_at(w)
        others = {sender: await w.mails(QUESTION, sender=sender) for sender in ("ann@one.example", "bob@two.example")}
        asked = await w.mails("Verkopen jullie ook fietstassen?")
        assert await due(w, asked["conversation"]) == "Mon 16:30"
        await w.passes(minutes=10)
        for sender, other in others.items():
            await w.mails("Ja.", sender=SUPPORT, to=sender, answers=other["message_id"], folder="Sent")
        assert await reload(w, early, config) == 1
        assert told(await w.passes(minutes=1)) == []
        assert (await reminders(w, asked))["retell-closed", "planned"] == "promise-may-hold"
        if answered:
            await answers(w, asked)
        left = await w.passes(hours=3)

        assert heard(left, LENA) == ([] if answered else [("Mon 16:00", "retold")])

    play(tmp_path, story, MONDAY.replace(hour=14), config=config)


def test_a_word_that_has_not_left_yet_says_the_new_time_and_nothing_else_is_said(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await looked_at(w)
        away(w, 60)
        asked = await w.mails(QUESTION)
        assert await reload(w, SHUT) == 1
        await w.passes(minutes=10)
        assert await due(w, asked["conversation"]) == "Wed 11:00"
        left = await w.passes(days=1, hours=12)

        [word] = [reply for _, reply in left if reply.to == LENA]
        assert word.purpose == "acknowledgement"
        assert "woensdag vóór 11:00 uur" in word.text
        found = await w.scratch.store.story(asked["id"])
        assert found is not None
        assert [p["state"] for p in found.promises] == ["open"]
        assert (await reminders(w, asked))["missed", "planned"] in {"", "told-late"}

    play(tmp_path, story, EVENING)


def test_a_word_that_has_not_left_yet_names_the_opening_that_is_left(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await looked_at(w)
        away(w, 60)
        await w.mails(QUESTION)
        await reload(w, SHUT)
        [word] = [reply.text for _, reply in await w.passes(hours=2) if reply.to == LENA]

        assert "woensdag om 09:00 uur" in word or "woensdag om 9:00 uur" in word, word
        assert "morgen" not in word

    play(tmp_path, story, MONDAY.replace(hour=20), config=CONFIG)


@pytest.mark.parametrize(
    ("more", "what", "reason"),
    [
        ("", "opted-out", ("cancelled", "opted-out")),
        ("", "answered", ("cancelled", "human-answered")),
        ("[reminders]\nretell = 0\n", "", ("skipped", "told-often-enough")),
        ("[follow_up]\nepisode = 1\n", "", None),
    ],
)
def test_who_is_to_hear_nothing_hears_nothing(
    tmp_path: Path, more: str, what: str, reason: tuple[str, str] | None
) -> None:
    async def story(w: World) -> None:
        await looked_at(w)
        asked = await w.mails(QUESTION)
        await w.passes(hours=6)
        assert await reload(w, more + SHUT) == 1
        if what == "opted-out":
            await w.mails("stop", subject="")
        elif what == "answered":
            await answers(w, asked)
        left = await w.passes(hours=12)

        assert told(left) == ([] if reason else told(left)[:1])
        if reason:
            state, why = reason
            assert (await reminders(w, asked))["retell-closed", state] == why

    play(tmp_path, story, EVENING, more=more)


def test_one_person_with_two_questions_hears_one_word(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await looked_at(w)
        await w.mails(QUESTION, subject="Ophalen")
        await w.mails("Verkopen jullie ook fietstassen voor achterop?", subject="Tassen")
        assert await reload(w, SHUT) == 2
        left = await w.passes(minutes=5)

        [word] = told(left)
        assert "Dat geldt ook voor je andere vraag." in word

    play(tmp_path, story, EVENING)


def test_many_hear_it_one_after_the_other_and_those_first_who_were_promised_the_most(tmp_path: Path) -> None:
    """Fifty promises, twenty words a minute."""
    config = CONFIG.replace('until_known = "2h"', 'agents = 2\nhandling = "4 min"') + "[caps]\nsame_text_hour = 99\n"

    async def story(w: World) -> None:
        await looked_at(w)
        rows = [int((await w.mails(QUESTION, sender=f"c@p{n}.example"))["conversation"]) for n in range(50)]
        dues = [(await w.scratch.store.standing(row)).conversation.promise_due for row in rows]  # type: ignore[union-attr]
        await w.passes(seconds=30)
        touched = await reload(w, SHUT, config)
        left = await w.passes(minutes=10)

        said = [(at, reply.to) for at, reply in left if "gesloten" in reply.text]
        minutes = Counter(at.replace(second=0, microsecond=0) for at, _ in said)
        assert len(said) == touched == sum(f"{each.astimezone(AMSTERDAM):%a}" == "Tue" for each in dues if each)
        assert touched > 25
        assert max(minutes.values()) <= 25
        first = [to for at, to in said][:10]
        assert first == [f"c@p{n}.example" for n in range(50 - touched, 60 - touched)]

    play(tmp_path, story, MONDAY.replace(hour=16, minute=20), config=config)


def test_a_calendar_file_that_brings_a_closure_counts_like_any_other(tmp_path: Path) -> None:
    event = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{}END:VCALENDAR\n"
    closed = (
        "BEGIN:VEVENT\nUID:1\nDTSTAMP:20261101T000000Z\nDTSTART;VALUE=DATE:20261124\n"
        "SUMMARY:Dinsdag is iedereen ziek.\nEND:VEVENT\n"
    )
    config = CONFIG.replace("[hours]", '[hours]\nical = "closures.ics"')
    (tmp_path / "closures.ics").write_text(event.format(""))

    async def story(w: World) -> None:
        await looked_at(w)
        await w.mails(QUESTION)
        assert await reload(w, "", config) == 0
        (tmp_path / "closures.ics").write_text(event.format(closed))
        assert await reload(w, "", config) == 1
        [word] = told(await w.passes(minutes=5))
        assert "Dinsdag is iedereen ziek." in word

    play(tmp_path, story, EVENING, config=config)


def test_what_is_noted_of_the_hours_keeps_up_with_the_days(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await looked_at(w)
        first = await w.scratch.store.told_hours()
        assert NotedHours.load(first) == hours_of(w.scratch.flow.tools, w.now)
        w.scratch.clock.move(days=3)
        await note_hours(w.scratch.store, hours_of(w.scratch.flow.tools, w.now), w.now)
        assert await w.scratch.store.told_hours() != first

    play(tmp_path, story)


def test_the_report_counts_it_as_moved_and_judges_it_by_the_time_told_first(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await looked_at(w)
        asked = await w.mails(QUESTION)
        await reload(w, SHUT)
        await w.passes(days=1, hours=17)  # until Wednesday, 9:50
        await answers(w, asked)
        total = (await report(w)).total

        assert (total.made, total.kept, total.late) == (1, 0, 1)
        assert (total.moved, total.retold, total.last_kept, total.last_broken) == (1, 0, 1, 0)

    play(tmp_path, story, EVENING)
