"""`responder explain` on every recorded mail and webhook of the tests: a decision, a reason and a rule."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import tomli
from click.testing import CliRunner

from responder.cli.explain import command, raw_event
from responder.rehearsal import explain, open_scratch, take

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = (ROOT / "config.toml").read_text(encoding="utf-8")
OWN = ("email", "whatsapp")  # their recorded events are for the accounts of ACME


def recorded(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix in (".eml", ".json") and path.parent.name in ("mails", "payloads")
    )


FILES = [path for kind in OWN for path in recorded(ROOT / "plugins" / f"responder_{kind}")] + recorded(ROOT / "tests")
OTHERS = {
    folder.parent.name.removeprefix("responder_"): recorded(folder.parent)
    for folder in sorted((ROOT / "plugins").glob("responder_*/__init__.py"))
    if folder.parent.name.removeprefix("responder_") not in OWN
}
ACME = """\
[company]
name = "Acme"
languages = ["en", "nl", "de"]

[channels.mail]
plugin = "email"
address = "help@acme.example"
aliases = ["sales@acme.example"]
imap = { host = "mail.acme.example", password = { env = "UNUSED" } }
smtp = { host = "mail.acme.example" }

[channels.whatsapp]
plugin = "whatsapp"
phone_number_id = "104400000000077"
access_token = { env = "UNUSED" }
app_secret = { env = "UNUSED" }
"""


@pytest.fixture(scope="module")
def acme(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("acme") / "config.toml"
    path.write_text(ACME)
    return path


def explained(path: Path, config: Path) -> list[dict[str, Any]]:
    """Explain a file for the account of the plugin whose test it belongs to; mail is known by its form."""
    kind = next((part.removeprefix("responder_") for part in path.parts if part.startswith("responder_")), "email")
    account = None if kind == "email" else kind
    return asyncio.run(explain(config, raw_event(path.read_bytes()), account, None))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_recorded_event_is_explained(path: Path, acme: Path) -> None:
    events = explained(path, acme)

    assert events
    for event in events:
        assert event["decision"] in ("acknowledge", "short", "silent", "held"), event
        assert event["reason"], event
        assert event["rule"], event
        assert event["reason"] not in ("failed", "not-readable"), event


@pytest.mark.parametrize("kind", OTHERS)
def test_every_recorded_event_of_the_other_channels_is_explained(kind: str, tmp_path: Path) -> None:
    """By the account of the example; what a channel cannot read is told as such, and is no bug of ours."""
    accounts = EXAMPLE[EXAMPLE.index("\n[channels.") : EXAMPLE.index("# The articles of the FAQ.")]
    (tmp_path / "config.toml").write_text(
        '[company]\nname = "Acme"\nlanguages = ["nl", "en", "de"]\n' + accounts, encoding="utf-8"
    )
    name = next(n for n, table in tomli.loads(accounts)["channels"].items() if table["plugin"] == kind)

    async def all_of_them() -> list[dict[str, Any]]:
        async with await open_scratch(tmp_path / "config.toml", datetime(2026, 11, 23, 9, tzinfo=UTC)) as scratch:
            given = ({"raw": raw_event(path.read_bytes()), "account": name} for path in OTHERS[kind])
            return [event for line in given for event in await take(scratch, line, 1)]

    events = asyncio.run(all_of_them())

    assert len(events) >= len(OTHERS[kind])
    for event in events:
        assert event["decision"] in ("acknowledge", "short", "silent", "held"), event
        assert event["reason"], event
        assert event["rule"], event
        assert event["reason"] != "failed", event


def test_a_message_that_tells_no_language_is_answered_in_that_of_the_account(acme: Path, tmp_path: Path) -> None:
    german = tmp_path / "config.toml"
    german.write_text(ACME.replace('plugin = "email"', 'plugin = "email"\nlocale = "de"'))
    mail = tmp_path / "short.eml"
    mail.write_text("From: lena@shopper.example\nTo: help@acme.example\nMessage-ID: <1@shopper.example>\n\n4711\n")

    [first], [second] = explained(mail, acme), explained(mail, german)

    assert (first["locale"], second["locale"]) == ("en", "de")


def test_the_command_says_it_in_words_and_as_json() -> None:
    mail = next(path for path in FILES if path.suffix == ".eml")
    config = ["--config", str(ROOT / "config.toml"), "--at", "2026-11-23T12:00:00Z"]

    words = CliRunner().invoke(command, [str(mail), *config])
    data = CliRunner().invoke(command, [str(mail), *config, "--json"])

    assert words.exit_code == 0
    for part in ("decision", "reason", "rule"):
        assert part in words.output
    assert {"line", "event", "decision", "reason", "rule", "author"} <= set(json.loads(data.output.splitlines()[0]))


MAILS = ROOT / "plugins" / "responder_email" / "tests" / "mails"
WEBHOOKS = ROOT / "plugins" / "responder_whatsapp" / "tests" / "payloads"


@pytest.mark.parametrize(
    ("path", "decision", "reason"),
    [
        (MAILS / "plain-nl.eml", "acknowledge", "first-message"),
        (MAILS / "gmail-html-reply.eml", "acknowledge", "first-message"),
        (MAILS / "absence-exchange.eml", "silent", "null-return-path"),
        (MAILS / "auto-submitted-vacation.eml", "silent", "auto-submitted"),
        (MAILS / "mailing-list.eml", "silent", "mailing-list"),
        (WEBHOOKS / "audio.json", "acknowledge", "first-message"),
        (WEBHOOKS / "account_restricted.json", "silent", "account-restricted"),
    ],
    ids=lambda value: getattr(value, "name", value),
)
def test_what_is_decided(path: Path, decision: str, reason: str, acme: Path) -> None:
    [event] = explained(path, acme)

    assert (event["decision"], event["reason"]) == (decision, reason)


def test_a_file_that_is_nothing_is_refused_in_words(tmp_path: Path) -> None:
    nothing = tmp_path / "nothing.json"
    nothing.write_text('{"hello": 1}')

    result = CliRunner().invoke(command, [str(nothing), "--config", str(ROOT / "config.toml"), "--account", "whatsapp"])

    assert result.exit_code == 0
    assert "not-readable" in result.output
