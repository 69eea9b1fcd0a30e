"""Accounts as they are built from the configuration: every mistake at once, and what a reload keeps."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import structlog

from responder.accounts import Accounts
from responder.build import build_accounts
from responder.config.load import load
from responder.desk import Signer
from responder.errors import ConfigInvalid
from responder.plugins import load_plugins
from responder.testing import NOON, MovableClock

COMPANY = '[company]\nname = "x"\n'
GOOD = '[channels.{name}]\nplugin = "http"\nurl = "https://shop.example/replies"\nsecret = {{ env = "WORD" }}\n'
NOTHING: Any = None


def built(folder: Path, text: str, keep: Accounts | None = None) -> Accounts:
    path = folder / "config.toml"
    path.write_text(COMPANY + text, encoding="utf-8")
    config = load(path)
    return build_accounts(
        config,
        load_plugins(config),
        http=NOTHING,
        clock=MovableClock(NOON),
        log=lambda _: structlog.get_logger(),
        signer=Signer(b"key"),
        folder=folder,
        keep=keep,
    )


def test_the_mistakes_of_all_accounts_are_told_at_once(tmp_path: Path) -> None:
    text = "".join(GOOD.format(name=name).replace("https:", "file:") for name in ("shop", "desk"))

    with pytest.raises(ConfigInvalid) as refused:
        built(tmp_path, text)

    assert [getattr(problem, "key", "") for problem in refused.value.problems] == [
        "channels.shop.url",
        "channels.desk.url",
    ]


def test_an_account_whose_settings_are_the_same_stays_as_it_is(tmp_path: Path) -> None:
    before = built(tmp_path, GOOD.format(name="shop") + GOOD.format(name="desk"))
    after = built(tmp_path, GOOD.format(name="shop") + GOOD.format(name="desk").replace("replies", "other"), before)

    assert (after["shop"] is before["shop"], after["desk"] is before["desk"]) == (True, False)


def test_an_account_that_has_read_its_secret_is_made_anew_since_the_secret_may_have_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORD", "before")
    before = built(tmp_path, GOOD.format(name="shop"))
    settings: Any = before["shop"].settings
    assert settings.secret[0].reveal() == "before"
    monkeypatch.setenv("WORD", "after")

    settings = built(tmp_path, GOOD.format(name="shop"), before)["shop"].settings

    assert settings.secret[0].reveal() == "after"
