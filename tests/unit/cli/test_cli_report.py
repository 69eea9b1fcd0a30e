"""`responder report`: the span that is meant, plain words for every mistake, and the three faces."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from responder.cli import main
from responder.cli.report import span
from responder.clock import MovableClock
from responder.store.factory import open_store
from tests.store.promised import Asked, put

CONFIG = """
[company]
name = "Fietsenwinkel <Jansen>"
timezone = "Europe/Amsterdam"
languages = ["{language}"]
[store]
url = "sqlite:///store.db"
[channels.mail]
plugin = "email"
[[faq]]
id = "rent"
title = "Verhuren jullie fietsen?"
"""
MONDAY = datetime(2025, 3, 3, 9, 0, tzinfo=UTC)  # past, on any clock
MARCH = ("--since", "2025-03-01", "--until", "2025-03-31")
NOW = datetime(2026, 3, 30, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def deployment(folder: Path, language: str = "nl") -> Path:
    path = folder / "config.toml"
    path.write_text(CONFIG.format(language=language), encoding="utf-8")

    async def fill() -> None:
        clock = MovableClock(MONDAY)
        store = open_store("sqlite:///store.db", clock, base=folder)
        await store.open()
        asked = [MONDAY + timedelta(minutes=n) for n in range(20)]
        await put(
            store,
            clock,
            [
                Asked(at=at, due=at + 2 * HOUR, answered=at + (3 if n < 3 else 1) * HOUR, account="mail", topic="rent")
                for n, at in enumerate(asked)
            ],
        )
        await store.close()

    asyncio.run(fill())
    return path


def run(path: Path, *arguments: str) -> Result:
    result = CliRunner().invoke(main, ["report", "--config", str(path), *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nl", "17 van de 20 beloften gehouden: 85%."),
        ("de", "17 von 20 Versprechen gehalten: 85\u00a0%."),
        ("en", "17 of 20 promises kept: 85%."),
        ("fr", "17 of 20 promises kept: 85%."),
    ],
)
def test_the_text_is_in_the_companys_first_language(tmp_path: Path, language: str, line: str) -> None:
    result = run(deployment(tmp_path, language), *MARCH)

    assert result.exit_code == 0
    assert line.replace("\u00a0", " ") in result.stdout.splitlines()
    assert "Verhuren jullie fietsen?" in result.stdout  # topics are told by their title


def test_json_page_and_account(tmp_path: Path) -> None:
    path, page = deployment(tmp_path), tmp_path / "report.html"

    result = run(path, *MARCH, "--json", "--html", str(page), "--account", "mail")

    data = json.loads(result.stdout)
    assert (data["account"], data["total"]["kept"], data["total"]["kept_share"]) == ("mail", 17, 0.85)
    assert (data["since"], data["until"]) == ("2025-02-28T23:00:00+00:00", "2025-03-31T22:00:00+00:00")
    written = page.read_text(encoding="utf-8")
    assert "Fietsenwinkel &lt;Jansen&gt;" in written
    assert "17 van de 20 beloften gehouden: 85%." in written
    assert run(path, *MARCH, "--html", str(page)).stdout == f"{page}: written\n"


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("--since", "soon"), 2, "--since: found 'soon', expected a span such as \"4weeks\""),
        (("--since", "2025-02-30"), 2, "--since: found '2025-02-30', expected a span such as"),
        (("--until", "never"), 2, "--until: found 'never', expected a date such as 2026-11-30"),
        (
            ("--since", "2025-03-03", "--until", "2025-03-01"),
            2,
            "the time asked for is empty: from 2025-03-02 23:00 to",
        ),
        (("--account", "fax"), 2, "--account: found 'fax', expected one of: mail"),
        (("--html", "{folder}/not/there.html"), 1, "cannot write {folder}/not/there.html: No such file or directory"),
    ],
)
def test_mistakes_are_told_in_plain_words(tmp_path: Path, arguments: tuple[str, ...], status: int, words: str) -> None:
    path = deployment(tmp_path)

    result = run(path, *(a.format(folder=tmp_path) for a in arguments))

    assert (result.exit_code, result.stdout) == (status, "")
    assert result.stderr.splitlines()[-1].removeprefix("Error: ").startswith(words.format(folder=tmp_path))


def test_without_a_store_or_a_configuration(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text(CONFIG.format(language="nl"), encoding="utf-8")

    missing = run(tmp_path / "config.toml")
    nothing = run(tmp_path / "other.toml")

    assert missing.exit_code == nothing.exit_code == 1
    assert missing.stderr.startswith("cannot use the store: ")
    assert not (tmp_path / "store.db").exists()
    assert "other.toml" in nothing.stderr


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("4weeks", "", ("2026-03-02T12:00", "2026-03-30T12:00")),
        ("2026-03-29", "", ("2026-03-28T23:00", "2026-03-30T12:00")),
        ("2026-03-29", "2026-03-29", ("2026-03-28T23:00", "2026-03-29T22:00")),  # the clocks changed: 23 hours
        ("1d", "2026-03-29", ("2026-03-28T22:00", "2026-03-29T22:00")),
        ("2026-03-29", "2026-03-30", ("2026-03-28T23:00", "2026-03-30T12:00")),
        ("2026-03-29", "9999-12-31", ("2026-03-28T23:00", "2026-03-30T12:00")),
        ("4weeks", "0001-01-01", ("1999-12-04T23:00", "2000-01-01T23:00")),
        ("0001-01-01", "2026-03-29", ("1999-12-31T23:00", "2026-03-29T22:00")),
    ],
)
def test_dates_are_days_of_the_companys_clock(since: str, until: str, expected: tuple[str, str]) -> None:
    found = span(since, until, NOW, "Europe/Amsterdam")

    assert tuple(at.isoformat()[:16] for at in found) == expected
    assert all(at.tzinfo is UTC for at in found)
