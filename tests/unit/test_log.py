"""One line each, whatever is logged: nothing starts a new line, moves a cursor or lets anybody in."""

from __future__ import annotations

import io
import json
import logging
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast

import pytest
import structlog

from responder import log
from responder.accounts import Accounts
from responder.config.settings import LogSettings
from responder.flow.noted import line_of
from responder.model import Action, Author, Decision, Message
from responder.store.records import Change, Decided, NewPromise, Recorded

NOW = datetime(2026, 11, 2, 12, tzinfo=UTC)
MESSAGE = Message(account="mail", id="x", handle="lena@post.example", sent_at=NOW, text="Where is my parcel?")
DECIDED = {
    "part": "flow",
    "step": "decide",
    "conversation": 5,
    "message": 7,
    "account": "mail",
    "channel": "email",
    "author": "customer",
    "action": "acknowledge",
    "reason": "first-message",
    "rule": "built in",
    "promise": "2026-11-02T12:00:00+00:00",
    "event": "decided",
    "level": "info",
}
TOKEN = "AQMBtpvxH1mN" + "x" * 28


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """What is written to standard error, as text for a terminal."""
    written = io.StringIO()
    monkeypatch.setattr("sys.stderr", written)
    log.set_up(LogSettings(level="debug", format="text"))
    yield written
    structlog.reset_defaults()
    logging.basicConfig(force=True)


@pytest.mark.parametrize(
    "said",
    [
        "first\nalert kind=store-away",
        "\x1b[2Jwiped",
        f"/staff/{TOKEN}\nalert kind=store-away",
        f"\x1b[2J/staff/{TOKEN}",
        "/staff/\r\nalert",
    ],
    ids=repr,
)
def test_no_text_starts_a_line_or_moves_the_cursor(lines: io.StringIO, said: str) -> None:
    log.get("web").warning("request refused", why=said)

    assert len(lines.getvalue().splitlines()) == 1
    assert "\x1b" not in lines.getvalue()
    assert TOKEN not in lines.getvalue()


# --- a line for each decision -----------------------------------------------------------------------------------------


def decisions(reason: str = "first-message") -> list[dict[str, Any]]:
    """Two lines of the flow: a promise that was made, and a message that nobody answers."""
    accounts = Accounts({"mail": cast("Any", SimpleNamespace(channel=SimpleNamespace(kind="email")))})
    promise = NewPromise(
        id=1, account="mail", conversation=5, episode=1, made_at=NOW, due=NOW, basis="", zone="UTC", utc_offset=0
    )
    lines = []
    for row, action in ((7, Action.ACKNOWLEDGE), (8, Action.SILENT)):
        decision = Decision(action=action, reason=reason, rule="built in", detail=MESSAGE.text)
        decided = Decided(row=row, author=Author.CUSTOMER, conversation=5, decision=decision, trace={})
        change = Change(decided=decided, promise=promise if action is Action.ACKNOWLEDGE else None)
        lines.append(line_of(Recorded(row, MESSAGE, NOW), change, accounts))
    return lines


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """What is written to standard error, as JSON."""
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    log.set_up(LogSettings(format="json"))
    yield stream
    structlog.reset_defaults()
    logging.basicConfig(force=True)


def test_each_decision_is_a_line_of_its_own_without_words_or_names(written: io.StringIO) -> None:
    note = log.many("flow", "decided")
    assert note is not None
    note(decisions())

    first, second = (json.loads(line) for line in written.getvalue().splitlines())
    assert first.pop("timestamp").endswith("Z")
    assert first == DECIDED
    assert (second["action"], "promise" in second) == ("silent", False)
    assert "lena" not in written.getvalue()
    assert "parcel" not in written.getvalue()


def test_what_a_plugin_gives_for_a_reason_starts_no_line_and_lets_nobody_in(written: io.StringIO) -> None:
    note = log.many("flow", "decided")
    assert note is not None
    note(decisions(f"\x7f\u2028/staff/{TOKEN}"))

    assert len(written.getvalue().splitlines()) == 2
    assert TOKEN not in written.getvalue()
    assert "\x7f" not in written.getvalue()


@pytest.mark.parametrize("reason", ["first-message", 'a "quoted": one', '","', "Grüße", "a\\\\b"])
def test_they_are_written_to_the_blank_as_all_other_lines_are(written: io.StringIO, reason: str) -> None:
    note = log.many("flow", "decided")
    assert note is not None
    note(decisions(reason)[:1])
    log.get("flow").info("decided", **decisions(reason)[0])

    together, alone = written.getvalue().splitlines()
    assert json.loads(together)["reason"] == reason
    assert re.sub('"20[^"]*Z"', "", together) == re.sub('"20[^"]*Z"', "", alone)


def test_on_a_terminal_they_read_like_all_other_lines(lines: io.StringIO) -> None:
    note = log.many("flow", "decided")
    assert note is not None
    note(decisions())

    assert [line.count("reason=first-message") for line in lines.getvalue().splitlines()] == [1, 1]


def test_where_the_level_is_above_info_nothing_is_made(written: io.StringIO) -> None:
    log.set_up(LogSettings(level="warning", format="json"))

    assert log.many("flow", "decided") is None
    assert written.getvalue() == ""
