"""`responder rehearse`: a day of messages at their own clock, and all that would have left."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from responder.cli.rehearse import command
from responder.demo.whatsapp_wire import customer_text

from .world import CONFIG, MONDAY

MAIL = """\
From: Lena Dekker <lena@post.example>
To: support@shop.example
Subject: Mijn fiets
Message-ID: <1@post.example>
Date: Mon, 23 Nov 2026 10:00:00 +0100
Return-Path: <lena@post.example>
Content-Type: text/plain; charset=utf-8

Hallo, kan ik mijn fiets morgen komen ophalen?
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    os.environ["STORY_SECRET"] = "s3cret"
    path = tmp_path / "config.toml"
    path.write_text(CONFIG)
    return path


def rehearse(config: Path, lines: list[dict[str, Any]], *more: str) -> list[dict[str, Any]]:
    text = "\n".join(json.dumps(line) for line in lines)
    result = CliRunner().invoke(command, ["-", "--config", str(config), "--json", *more], input=text)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.output.splitlines()]


def mail(at: str = "2026-11-23T09:00:00Z") -> dict[str, Any]:
    return {"at": at, "account": "mail", "kind": "mime", "raw": MAIL, "ticket": "T1"}


def chat(text: str, at: str, number: int) -> dict[str, Any]:
    body = customer_text(text, sender="31600000001", message_id=f"wamid.{number}", at=MONDAY)
    event = json.loads(body)
    return {"at": at, "account": "whatsapp", "kind": "webhook", "json": event}


def test_a_mail_its_warning_and_its_new_time(config: Path) -> None:
    events = rehearse(config, [mail()])

    assert [(e["line"], e["event"], e["at"][11:16]) for e in events] == [
        (1, "message", "09:00"),
        (1, "staff", "10:30"),
        (1, "staff", "11:00"),
        (1, "reminder", "11:00"),
        (1, "staff", "13:00"),
        (1, "staff", "13:30"),
        (1, "staff", "14:00"),
        (1, "staff", "15:30"),
        (1, "staff", "13:30"),
    ]
    first = events[0]
    assert (first["decision"], first["reason"], first["author"]) == ("acknowledge", "first-message", "customer")
    assert first["promise"]["due"] == "2026-11-23T11:00:00+00:00"
    assert first["promise"]["said"] in first["text"]
    assert first["ticket"] == "T1"


def test_every_message_line_has_the_same_keys(config: Path) -> None:
    wanted = {"line", "id", "at", "event", "decision", "reason", "rule", "conversation", "author", "locale", "mood"}
    wanted |= {"topics", "promise", "to", "text", "headers"}
    nonsense = {"at": "2026-11-23T09:30:00Z", "account": "whatsapp", "kind": "webhook", "json": {"hello": 1}}

    messages = [event for event in rehearse(config, [mail(), nonsense]) if event["event"] == "message"]

    assert messages
    assert all(wanted <= set(event) for event in messages)


def test_a_reply_that_waited_for_the_rest_of_a_burst_is_told_when_it_leaves(config: Path) -> None:
    lines = [
        chat("Hoi", "2026-11-23T09:00:00Z", 1),
        chat("Waar blijft mijn pakket?", "2026-11-23T09:00:02Z", 2),
        chat("Dank je", "2026-11-23T09:20:00Z", 3),
    ]

    replies = [e for e in rehearse(config, lines) if e["event"] == "reply"]

    assert [(e["line"], e["at"][11:19]) for e in replies] == [(3, "09:00:04")]
    assert "Met de link in de verzendmail zie je" in replies[0]["text"]


def test_another_configuration_is_compared(config: Path, tmp_path: Path) -> None:
    slower = tmp_path / "slower.toml"
    slower.write_text(CONFIG.replace('until_known = "2h"', 'until_known = "4h"'))

    events = rehearse(config, [mail()], "--against", str(slower))

    assert {e["in"] for e in events} == {"--config", "--against"}
    assert rehearse(config, [mail()], "--against", str(config)) == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{nonsense", "Expecting property name"),
        ("[" * 100_000, "recursion"),
        ('{"at": "0001-01-01T00:00:00+01:00", "raw": ""}', "expected a time from 1970 to 2159"),
        ('{"at": "9999-12-31T23:59:59Z", "raw": ""}', "expected a time from 1970 to 2159"),
        ('{"at": "2026-11-23T09:00:00Z", "account": ["mail"]}', "account: found ['mail'], expected text in quotes"),
        ('{"at": "2026-11-23T09:00:00Z", "raw": 5}', "raw: found 5, expected text in quotes"),
        ('{"at": "2026-11-23T09:00:00Z", "headers": ["a"]}', "headers: found ['a'], expected an object"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(config: Path, line: str, words: str) -> None:
    result = CliRunner().invoke(command, ["-", "--config", str(config)], input=f"\n{line}")

    assert (result.exit_code, type(result.exception)) == (1, SystemExit)
    assert result.output.startswith("-: line 2: ")
    assert words in result.output


def test_letters_that_break_lines_elsewhere_break_none_of_json(config: Path, tmp_path: Path) -> None:
    file = tmp_path / "week.jsonl"
    line = {**mail(), "raw": MAIL.replace("Hallo,", "Hallo,\u2028\x85")}
    file.write_text("\ufeff" + json.dumps(line, ensure_ascii=False) + "\r\n", encoding="utf-8")  # as PowerShell writes

    result = CliRunner().invoke(command, [str(file), "--config", str(config)])

    assert "1 messages: 1 acknowledge; " in result.output


def test_a_file_that_is_not_there_is_named_once(config: Path) -> None:
    result = CliRunner().invoke(command, ["week.jsonl", "--config", str(config)])

    assert (result.exit_code, result.output) == (1, "week.jsonl: No such file or directory\n")
