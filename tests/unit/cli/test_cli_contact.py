"""`responder contact`, as ops use it."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from responder.cli import main
from responder.clock import MovableClock
from responder.store.factory import open_store
from responder.store.records import Change
from responder.store.shown import Wanted
from tests.store.conftest import START
from tests.store.made import acknowledged

CONFIG = """
[company]
name = "Shop"
[channels.support]
plugin = "whatsapp"
enabled = false
phone_number_id = "1"
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "config.toml"
    path.write_text(CONFIG, encoding="utf-8")
    (tmp_path / "data").mkdir()

    async def fill() -> None:
        store = open_store("sqlite:///data/responder.db", MovableClock(START), base=tmp_path)
        await store.open()
        await acknowledged(store)
        await store.close()

    asyncio.run(fill())
    return path


def run(*args: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["contact", *args])
    return result.exit_code, result.output


def test_show_then_erase_then_nothing(config: Path) -> None:
    status, shown = run("export", "customer1", "--config", str(config))
    assert status == 0
    assert json.loads(shown)["accounts"]["support"]["contact"]["handle"] == "customer1"

    assert run("erase", "customer1", "--yes", "--config", str(config)) == (0, "erased on: support\n")
    status, said = run("export", "customer1", "--config", str(config))
    assert status == 1
    assert "nobody known as 'customer1'" in said


def test_erasing_asks_first(config: Path) -> None:
    result = CliRunner().invoke(main, ["contact", "erase", "customer1", "--config", str(config)], input="n\n")

    assert result.exit_code == 1
    assert run("export", "customer1", "--config", str(config))[0] == 0


def test_an_account_that_is_not_there(config: Path) -> None:
    status, said = run("export", "customer1", "--account", "nope", "--config", str(config))

    assert status == 2
    assert "expected one of: support" in said


def test_an_account_that_was_taken_out_of_the_configuration_keeps_nobody_back(config: Path) -> None:
    config.write_text(CONFIG.replace("support", "another"), encoding="utf-8")

    status, shown = run("export", "customer1", "--config", str(config))
    assert (status, list(json.loads(shown)["accounts"])) == (0, ["support"])
    assert run("erase", "customer1", "--account", "support", "--yes", "--config", str(config))[0] == 0
    assert run("export", "customer1", "--config", str(config))[0] == 1


def test_two_handles_become_one_person_once(config: Path) -> None:
    async def another() -> None:
        store = open_store("sqlite:///data/responder.db", MovableClock(START), base=config.parent)
        await store.open()
        await acknowledged(store, 2)
        await store.close()

    asyncio.run(another())
    both = ("same", "support:customer1", "support:customer2", "--config", str(config))

    assert run(*both) == (0, "one person from now on\n")
    assert run(*both) == (0, "they were one person before; nothing was changed\n")


@pytest.mark.parametrize(
    ("one", "other", "status", "said"),
    [
        ("support:customer1", "support:nobody", 1, "both must have written before"),
        ("support:customer1", "nope:customer1", 2, "expected one of: support"),
        ("customer1", "support:customer1", 2, "expected ACCOUNT:HANDLE"),
    ],
)
def test_who_cannot_be_merged(config: Path, one: str, other: str, status: int, said: str) -> None:
    found, words = run("same", one, other, "--config", str(config))

    assert (found, said in words) == (status, True), words


def test_nobody_is_said_to_have_answered_who_has_not(config: Path) -> None:
    """Who takes a question back is answered by nobody; nor is the colleague known who answers on the platform."""

    async def end() -> None:
        store = open_store("sqlite:///data/responder.db", MovableClock(START), base=config.parent)
        await store.open()
        (listed,) = await store.conversations(Wanted(before=None, since=START - timedelta(days=1), limit=1))
        found = await store.standing(listed["id"])
        assert found is not None
        over = replace(found.conversation, opened_at=None, promise_id=None, promise_due=None)
        assert await store.apply([Change(conversation=over)]) == [True]
        await store.close()

    asyncio.run(end())
    result = CliRunner().invoke(main, ["promise", "answered", "last", "--config", str(config)])

    assert result.output.endswith(": quiet\nnobody waits there: no change\n")


def test_who_has_no_name_on_this_machine_is_a_number(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a container that runs with `--user 4711`."""

    def nobody() -> str:
        raise KeyError("getpwuid(): uid not found: 4711")

    monkeypatch.setattr("getpass.getuser", nobody)

    assert run("erase", "customer1", "--yes", "--config", str(config)) == (0, "erased on: support\n")
