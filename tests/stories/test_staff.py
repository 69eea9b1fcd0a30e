"""Colleagues: whom a promise reaches before it passes and after, and what a click of theirs changes."""

from __future__ import annotations

import base64
import hashlib
import io
import logging
from datetime import datetime
from pathlib import Path

import pytest
import structlog

from responder import log
from responder.config.settings import LogSettings
from responder.model import Reply

from .staff import PUBLIC, Colleague, links, play
from .world import AMSTERDAM

QUESTION = "Kan ik morgen mijn fiets komen ophalen?"
CUSTOMER, TEAM = "lena@post.example", "team@shop.example"


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STORY_READER", "r3ader")


def told(left: list[tuple[datetime, Reply]], *, staff: bool = True) -> list[tuple[str, str]]:
    """When each notice (or, else, each message to the customer) left, and to whom."""
    return [
        (at.astimezone(AMSTERDAM).strftime("%H:%M"), reply.to)
        for at, reply in left
        if reply.purpose.startswith("staff") is staff
    ]


async def notice(c: Colleague) -> Reply:
    """A customer asks, and the promise comes near: the notice that colleagues get."""
    await c.w.mails(QUESTION)
    left = await c.w.passes(minutes=95)
    return next(reply for _, reply in left if reply.purpose == "staff-before")


# --- levels -------------------------------------------------------------------------------------------------------


def test_each_level_reaches_those_it_names(tmp_path: Path) -> None:
    staff = """mail = ["chef@shop.example"]
room = { account = "whatsapp", to = "31600000009" }
levels = [{ at = "before", to = ["room"] }, "miss", { at = "30 min", to = ["mail"] }, { at = "2h", to = ["room"] }]"""

    async def story(c: Colleague) -> None:
        await c.w.mails(QUESTION)
        assert told(await c.w.goes_on()) == [
            ("11:30", "31600000009"),
            ("12:00", TEAM),
            ("12:00", "chef@shop.example"),
            ("12:00", "31600000009"),
            ("14:00", "31600000009"),  # the new promise
            ("14:30", TEAM),
            ("14:30", "chef@shop.example"),
            ("14:30", "31600000009"),
            ("15:00", TEAM),
            ("15:00", "chef@shop.example"),
            ("16:30", "31600000009"),
        ]

    play(tmp_path, story, staff=staff)


def test_without_levels_nobody_hears_and_the_customer_still_does(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        await c.w.mails(QUESTION)
        left = await c.w.goes_on()

        assert told(left) == []
        assert told(left, staff=False) == [("10:00", CUSTOMER), ("12:00", CUSTOMER)]

    play(tmp_path, story, staff="levels = []")


def test_an_answer_of_a_colleague_stops_the_levels_too(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        asked = await c.w.mails(QUESTION)
        await c.w.passes(hours=4, minutes=40)  # the second promise is missed, too
        await c.w.mails("Ja.", sender="support@shop.example", to=CUSTOMER, answers=asked["message_id"], folder="Sent")

        assert await c.w.goes_on() == []
        assert "planned" not in (await c.w.states())["reminders"]

    play(tmp_path, story)


def test_without_a_public_address_a_notice_has_no_links(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        assert "http" not in (await notice(c)).text

    play(tmp_path, story, more="")


# --- links --------------------------------------------------------------------------------------------------------


def test_a_link_says_how_much_more_time_it_asks_for(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        assert "We hebben 2 uur meer nodig" in (await notice(c)).text

    play(tmp_path, story)


def test_a_scanner_that_opens_every_link_changes_nothing(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        paths = links(await notice(c))
        before = await c.w.states()
        for path in paths.values():
            for _ in range(3):
                assert (await c.open(path))[0] == 200
            async with c.session.head(c.base + path) as answer:
                assert answer.status == 200

        assert await c.w.states() == before

    play(tmp_path, story)


def test_two_more_hours_are_given_once_and_the_customer_is_told(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        path = links(await notice(c))["more-time"]
        _, page, _ = await c.open(path, **{"Accept-Language": "en-GB,en;q=0.9"})
        assert "The customer is told that the answer comes later: today before 2:30 pm." in page
        status, done = await c.press(path, "Jan de Boer", **{"Accept-Language": "en"})
        again_status, again = await c.press(path, "Piet", **{"Accept-Language": "en"})

        assert (status, again_status) == (200, 200)
        assert "The answer is now promised today before 2:30 pm." in done
        assert "Already done today at 11:35 am by Jan de Boer." in again
        left = await c.w.goes_on()
        assert told(left, staff=False) == [("11:35", CUSTOMER)]
        assert "vóór 14:30" in left[0][1].text
        assert told(left)[:2] == [("13:53", TEAM), ("14:30", TEAM)]  # nothing more of the promise that was moved
        assert (await c.w.states())["promises"] == {"open": 1, "retold": 1}

    play(tmp_path, story)


def test_answered_stops_everything_in_the_same_moment(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        paths = links(await notice(c))
        status, page = await c.press(paths["answered"], "Jan")

        assert status == 200
        assert "deze klant heeft antwoord" in page
        assert await c.w.goes_on() == []
        states = await c.w.states()
        assert states["promises"] == {"kept": 1}
        assert "planned" not in states["reminders"]
        events = await c.w.scratch.store.pace_events(0, 9)
        learned = [(e.at - e.arrived_at).total_seconds() for e in events if e.arrived_at is not None]
        assert learned == [95 * 60]
        for path in paths.values():  # none of them is about anything any more
            status, page = await c.press(path, "Piet")
            assert status == 200
            assert "vandaag om 11:35 uur" in page
            assert "Jan" in page

    play(tmp_path, story)


def test_who_takes_it_is_noted_and_the_others_hear_no_more_of_this_promise(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        path = links(await notice(c))["take"]
        status, page = await c.press(path, "Jan")
        _, again = await c.press(path, "Piet")

        assert status == 200
        assert "Jan pakt dit op. De klant rekent op antwoord vandaag vóór 12:00 uur." in page
        assert "vandaag om 11:35 uur door Jan" in again
        left = await c.w.goes_on()
        assert told(left, staff=False) == [("12:00", CUSTOMER)]  # the promise stays a promise
        assert told(left)[0] == ("14:00", TEAM)  # the next one is nobody's yet

    play(tmp_path, story)


def test_after_more_time_the_same_notice_still_says_answered(tmp_path: Path) -> None:
    """The colleague who asked for two hours has no newer mail at hand when the answer is given."""

    async def story(c: Colleague) -> None:
        paths = links(await notice(c))
        await c.press(paths["more-time"], "Jan")
        await c.w.passes(hours=1)
        assert (await c.press(paths["answered"], "Jan"))[0] == 200

        assert (await c.w.states())["promises"] == {"kept": 1, "retold": 1}
        assert await c.w.goes_on() == []

    play(tmp_path, story)


def test_a_link_is_about_one_promise(tmp_path: Path) -> None:
    """The customer has been told a new time at the miss: "more time" was not about that one."""

    async def story(c: Colleague) -> None:
        path = links(await notice(c))["more-time"]
        await c.w.passes(minutes=30)
        status, page = await c.press(path, "Jan")

        assert status == 409
        assert "een ander moment" in page
        assert (await c.w.states())["promises"] == {"open": 1, "retold": 1}

    play(tmp_path, story)


def test_a_link_of_an_earlier_question_does_not_answer_the_next_one(tmp_path: Path) -> None:
    quick = '\n[conversation]\nquiet_after_human = "1 min"\n'

    async def story(c: Colleague) -> None:
        asked = await c.w.mails(QUESTION)
        left = await c.w.passes(minutes=95)
        path = links(next(r for _, r in left if r.purpose == "staff-before"))["answered"]
        await c.press(path, "Jan")
        await c.w.passes(hours=2)
        await c.w.mails("En nog iets: hebben jullie ook een fietsslot?", answers=asked["message_id"])
        status, _ = await c.press(path, "Piet")

        assert status == 200
        assert (await c.w.states())["promises"] == {"kept": 1, "open": 1}

    play(tmp_path, story, more=PUBLIC + quick)


def test_a_link_about_a_question_that_was_closed_without_an_answer_says_so(tmp_path: Path) -> None:
    """Nobody has answered, so nobody is told that somebody had; an answer of last month is another one's."""

    async def story(c: Colleague) -> None:
        asked = await c.w.mails(QUESTION)
        left = await c.w.passes(minutes=95)
        await c.press(links(next(r for _, r in left if r.purpose == "staff-before"))["answered"], "Jan")
        await c.w.passes(days=20)
        await c.w.mails("En hebben jullie ook een fietsslot?", answers=asked["message_id"])
        left = await c.w.passes(hours=26)
        paths = links(next(r for _, r in left if r.purpose == "staff-before"))
        assert (await c.w.mails("stop", subject="", answers=asked["message_id"]))["reason"] == "opted-out"

        for path in paths.values():
            status, page = await c.press(path, "Piet")
            assert status == 200
            assert "Hier wacht niemand meer" in page
            assert "antwoord gekregen" not in page

    play(tmp_path, story)


def test_a_link_of_a_question_that_fell_silent_points_to_the_newest_reminder(tmp_path: Path) -> None:
    """The customer has asked anew and waits: nobody is told that they have an answer."""

    async def story(c: Colleague) -> None:
        asked = await c.w.mails(QUESTION)
        left = await c.w.passes(minutes=95)
        path = links(next(r for _, r in left if r.purpose == "staff-before"))["answered"]
        await c.w.passes(days=2)
        await c.w.mails("En hebben jullie ook een fietsslot?", answers=asked["message_id"])
        status, page = await c.press(path, "Piet")

        assert status == 410
        assert "de nieuwste herinnering" in page
        assert "open" in (await c.w.states())["promises"]

    play(tmp_path, story)


def test_a_link_expires(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        paths = links(await notice(c))
        await c.w.passes(minutes=62)

        assert [(await c.press(path))[0] for path in paths.values()] == [410] * 3
        assert (await c.open(paths["take"]))[0] == 410

    play(tmp_path, story, staff='links_valid = "1h"')


@pytest.mark.parametrize("path", ["/staff/x", "/staff/" + "A" * 40, "/staff/" + "A" * 400, "/staff/%00%ff", "/staff/é"])
def test_what_is_no_link_of_ours_is_refused_alike(tmp_path: Path, path: str) -> None:
    async def story(c: Colleague) -> None:
        pages = {await c.press(path), (await c.open(path))[:2]}

        assert len(pages) == 1
        assert pages.pop()[0] == 404

    play(tmp_path, story)


def test_a_link_to_a_conversation_that_is_no_longer_kept_is_refused(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        path = links(await notice(c))["take"]

        async def gone(_: int) -> None:
            return None

        setattr(c.w.scratch.store, "standing", gone)  # noqa: B010 - mypy
        assert (await c.open(path))[0] == 404
        assert (await c.press(path))[0] == 404

    play(tmp_path, story)


def test_every_page_keeps_to_itself(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        path = links(await notice(c))["take"]
        for address in (path, "/staff/x"):
            _, page, headers = await c.open(address)
            policy = headers["Content-Security-Policy"]
            assert policy.startswith("default-src 'none'; style-src 'sha256-")
            assert "unsafe" not in policy
            style = page.partition("<style>")[2].partition("</style>")[0]
            digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
            assert f"'sha256-{digest}'" in policy  # else no browser takes it
            assert "frame-ancestors 'none'" in policy
            assert headers["Referrer-Policy"] == "no-referrer"
            assert headers["Cache-Control"] == "no-store"
            assert headers["X-Content-Type-Options"] == "nosniff"
            assert "<script" not in page
            assert "src=" not in page

    play(tmp_path, story)


def test_a_foreign_page_cannot_press_the_button(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        path = links(await notice(c))["answered"]
        status, _ = await c.press(path, "Mallory", **{"Sec-Fetch-Site": "cross-site"})
        long, _ = await c.press(path, "x" * 100_000)

        assert (status, long) == (403, 413)
        assert (await c.w.states())["promises"] == {"open": 1}

    play(tmp_path, story)


def test_names_are_shown_as_text(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        path = links(await notice(c))["take"]
        _, page = await c.press(path, "<b>Jan</b>\u202e\x07 de\nBoer" + "r" * 500)

        assert "<b>" not in page
        assert "&lt;b&gt;Jan&lt;/b&gt; de Boer" in page
        assert "\u202e" not in page
        assert "r" * 80 not in page

    play(tmp_path, story)


def test_before_the_daemon_is_ready_nothing_is_changed(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        path = links(await notice(c))["answered"]
        c.ready = False

        assert (await c.press(path))[0] == 503
        assert (await c.w.states())["promises"] == {"open": 1}

    play(tmp_path, story)


def test_no_token_stands_in_a_log(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = io.StringIO()
    monkeypatch.setattr("sys.stderr", lines)
    token = "AQMBtpvxH1mN" + "x" * 28
    try:
        log.set_up(LogSettings(level="debug", format="json"))
        log.get("web").warning("request refused", why=f"GET /staff/{token} failed")
        logging.getLogger("aiohttp.server").error("Error handling %s", f"/staff/{token}")
    finally:
        structlog.reset_defaults()
        logging.basicConfig(force=True)

    assert len(lines.getvalue().splitlines()) == 2
    assert token not in lines.getvalue()
