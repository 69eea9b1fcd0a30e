"""docs/reference/channels.md is the table of what the shipped channels say that they can.

`RESPONDER_WRITE_CHANNELS=1 pytest tests/agreement/test_channels_agree.py` writes it anew.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from dataclasses import fields
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from responder.channels import Abilities, Channel
from responder.config.load import load, read_account
from responder.config.secrets import Secret
from responder.errors import TryLater
from responder.plugins import load_plugins
from responder.testing import ScriptedHttp, make_desk

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reference" / "channels.md"
HEAD = """\
# Channels

What each shipped channel can do, as it says itself (`abilities`); the host obeys it.
A text that is longer than the channel takes is said in its short form;
what is still longer is cut at the end of a sentence.
The figures are those of the accounts in `config.toml`; some settings change them.

"""
ROWS = {
    "longest": "longest text",
    "longest_public": "longest public text, where that is less",
    "markup": "markup",
    "links": "links to articles",
    "buttons": "quick replies",
    "typing": "typing sign",
    "threads": "threads by subject",
    "public": "others read along",
    "reply_window": "reply window",
    "template_outside_window": "template outside it",
    "echoes_humans": "shows colleagues' answers",
    "names_by_id": "names messages by its own id alone",
    "paid": "each message costs",
    "min_gap": "pause between two messages to one person",
    "burst": "a short opening waits",
    "in_flight": "sends under way at once",
    "spare": "more of them while as many hang",
    "after_unknown": "after an unknown outcome",
}


def channels(**more: Any) -> Iterator[Channel[Any]]:
    """Yield a channel for each account of the example; `more`: settings, where the channel has them."""
    config = load(ROOT / "config.toml")
    types = load_plugins(config, everything=True).channel_types()
    for name, table in sorted(config.accounts.items(), key=lambda item: str(item[1]["plugin"])):
        kind = types[str(table["plugin"])]
        settings = read_account(config, name, kind.settings_type)
        known = {key: value for key, value in more.items() if key in kind.settings_type.model_fields}
        yield kind(
            name, settings.model_copy(update=known), make_desk(name, http=ScriptedHttp([TryLater("nobody answers")]))
        )


def told(abilities: Abilities, row: str) -> str:
    value = getattr(abilities, row)
    if value is not None and row in {"longest", "longest_public"}:
        return f"{value:,} {abilities.unit}"
    if isinstance(value, timedelta):
        return f"{value.total_seconds():g} s" if value < timedelta(hours=1) else f"{value / timedelta(hours=1):.1f} h"
    if value is None or value is False or value == 0:
        return "-"
    return "yes" if value is True else str(value).replace("_", " ")


def table() -> str:
    seen = list(channels())
    lines = ["| | " + " | ".join(each.title for each in seen) + " |", "|---" * (len(seen) + 1) + "|"]
    lines.append("| plugin | " + " | ".join(f"`{each.kind}`" for each in seen) + " |")
    for row, title in ROWS.items():
        lines.append(f"| {title} | " + " | ".join(told(each.abilities, row) for each in seen) + " |")
    return HEAD + "\n".join(lines) + "\n"


def test_the_page_says_what_the_channels_say() -> None:
    if os.environ.get("RESPONDER_WRITE_CHANNELS"):
        PAGE.write_text(table(), "utf-8")

    assert PAGE.read_text("utf-8") == table()


def test_no_ability_is_left_out() -> None:
    assert {field.name for field in fields(Abilities)} == {*ROWS, "unit"}


@pytest.mark.parametrize("channel", list(channels()), ids=lambda channel: channel.kind)
def test_every_shipped_channel_has_an_account_in_the_example(channel: Channel[Any]) -> None:
    assert channel.abilities.longest > 0


def test_no_channel_is_without_an_account_in_the_example() -> None:
    config = load(ROOT / "config.toml")
    types = load_plugins(config, everything=True).channel_types()

    assert {each.kind for each in channels()} == set(types)


@pytest.mark.parametrize(
    "channel",
    [one for one in channels(api_url="http://proxy.example") if "api_url" in type(one.settings).model_fields],
    ids=lambda channel: channel.kind,
)
def test_check_tells_that_a_secret_would_travel_in_the_clear(
    channel: Channel[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Secret, "reveal", lambda _: "8841:" + "a" * 35)

    assert any("unprotected" in problem for problem in asyncio.run(channel.check()))
