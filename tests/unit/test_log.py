"""One line each, whatever is logged: nothing starts a new line, moves a cursor or lets anybody in."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

import pytest
import structlog

from responder import log
from responder.config.settings import LogSettings

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
