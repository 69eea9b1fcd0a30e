"""What `why`, `explain` and `rehearse` say fits a terminal, and is by the clocks of the company."""

import json
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner, Result

from responder.cli import main
from responder.cli._narrate import narrate, tell_story

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MAIL = """\
From: Lena <lena@post.example>
To: support@shop.example
Subject: Tea
Date: Mon, 23 Nov 2026 10:00:00 +0100
Message-ID: <one@post.example>

Where is my parcel?
"""
CONFIG = """
[company]
name = "Shop"
timezone = "Europe/Amsterdam"
[channels.mail]
plugin = "email"
address = "support@shop.example"
imap = { host = "mail.shop.example", password = { env = "PASSWORD_OF_NOBODY" } }
smtp = { host = "mail.shop.example" }
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    (tmp_path / "mail.eml").write_text(MAIL)
    path = tmp_path / "config.toml"
    path.write_text(CONFIG)
    return path


def explain(config: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["explain", str(config.parent / "mail.eml"), "--config", str(config), *arguments])


@pytest.mark.parametrize("due", ["2026-11-30T13:00:00+00:00", datetime(2026, 11, 30, 13, tzinfo=UTC)])
def test_moments_are_by_the_clocks_of_the_company(due: object) -> None:
    message = {"id": 1, "account": "mail", "author": "customer", "body": {"text": "Where?"}}
    promise = {"due_at": due, "state": "open", "basis": "the start value"}

    told = tell_story({"message": message, "promises": [promise]}, AMSTERDAM)

    assert "promise    before 2026-11-30 14:00:00+01:00, open" in told


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"text": "Where?"}, "author     customer, not proven: no name is said\n"),
        ({"text": "Where?", "proven": True}, "author     customer\n"),
        (None, "author     customer\n"),
    ],
)
def test_it_tells_why_no_name_is_said(body: object, words: str) -> None:
    assert words in tell_story({"message": {"id": 1, "account": "mail", "author": "customer", "body": body}})


def test_a_text_fits_a_terminal_of_80_columns() -> None:
    told = narrate({"event": "reply", "at": "2026-11-30T13:00:00+00:00", "text": "we answer before noon " * 20})

    assert max(map(len, told.splitlines())) <= 80


def test_a_time_without_an_offset_is_by_the_clocks_of_the_company(config: Path) -> None:
    result = explain(config, "--at", "2026-11-23 10:05")

    assert result.stdout.startswith("2026-11-23 10:05:00+01:00  mail  message")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--account", "chat"], "--account: found 'chat', expected one of: mail"),
        (["--at", "0001-01-01"], "--at: found '0001-01-01', expected a time from 1970 to 2159"),
        (["--at", "9999-12-31"], "--at: found '9999-12-31', expected a time from 1970 to 2159"),
        (["--at", "tomorrow"], "--at: found 'tomorrow', expected a time such as \"2026-11-23 17:00\""),
    ],
)
def test_a_slip_is_told_and_is_no_answer(config: Path, arguments: list[str], words: str) -> None:
    result = explain(config, *arguments)

    assert result.exit_code == 2
    assert words in result.stderr


def test_an_event_of_a_year_beyond_all_calendars_is_explained_as_of_now(config: Path) -> None:
    config.write_text(CONFIG + '[channels.app]\nplugin = "http"\nurl = "http://app.example"\nsecret = { env = "NONE" }')
    data = {"id": "1", "from": "lena", "text": "Where is my parcel?"}
    event = {"type": "message.created", "timestamp": "9999-12-31T23:59:59Z", "data": data}
    (config.parent / "mail.eml").write_text(json.dumps(event))

    result = explain(config)

    assert result.exit_code == 0
    assert "decision   acknowledge" in result.stdout


@pytest.mark.parametrize("year", ["9999", "99999999999"])
def test_a_forged_year_is_no_end_of_a_rehearsal(config: Path, year: str) -> None:
    box = config.parent / "week.mbox"
    forged = MAIL.replace("2026", year).replace("<one@", "<two@")
    box.write_text("".join(f"From lena Mon Nov 23 10:00:00 2026\n{mail}\n" for mail in (MAIL, forged)))

    result = CliRunner().invoke(main, ["rehearse", str(box), "--config", str(config)])

    assert "1 messages: 1 acknowledge; " in result.stdout
    assert "left out, for want of a date: 1" in result.stderr


def test_a_mailbox_can_be_rehearsed_as_it_was_exported(config: Path) -> None:
    undated = "".join(line for line in MAIL.splitlines(keepends=True) if not line.startswith("Date:"))
    robot = MAIL.replace("Subject:", "Auto-Submitted: auto-replied\nSubject:").replace("<one@", "<two@")
    earlier = robot.replace("10:00:00", "09:00:00")
    box = config.parent / "week.mbox"
    box.write_text("".join(f"From lena Mon Nov 23 10:00:00 2026\n{mail}\n" for mail in (MAIL, earlier, undated)))

    result = CliRunner().invoke(main, ["rehearse", str(box), "--config", str(config)])

    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("2026-11-23 09:00:00+01:00  mail  message")
    assert "2 messages: 1 acknowledge, 1 silent (1 auto-submitted); " in result.stdout
    assert "left out, for want of a date: 1" in result.stderr
