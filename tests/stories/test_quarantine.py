"""What could not be read or decided: looked into, tried again once it is mended, or dropped; with a daemon and without.

No customer is lost by a plugin that stumbles, and ops need no SQL for it.
"""

from __future__ import annotations

import asyncio
import getpass
import json
import sqlite3
import urllib.request
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from benchmarks.child import Child
from benchmarks.machine import free_port
from responder.cli import main
from responder.clock import SystemClock
from responder.flow import opinions
from responder.model import Unreadable
from responder.store.factory import open_store

from .staff import Colleague, play
from .test_api import reader
from .test_staff import QUESTION

__all__ = ["reader"]
PLUGIN = """
import responder
from datetime import UTC, datetime
from responder import Abilities, Message, Sent

class Pigeon(responder.WebhookChannel[responder.ChannelSettings]):
    kind, title, settings_type, abilities = "pigeon", "Pigeon", responder.ChannelSettings, Abilities(longest=500)

    def verify(self, request):
        pass

    def parse(self, raw):
        told, now = responder.json_object(raw.body), datetime.now(UTC)
        return [Message(account=self.account, id=told["id"], handle="lena", sent_at=now, text=told["text"]["said"])]

    async def send(self, reply):
        return Sent("1")

@responder.hookimpl
def responder_channels():
    return [Pigeon]
"""
CONFIG = """
[company]
name = "Shop"
[server]
port = {port}
[channels.pigeon]
plugin = "pigeon"
"""
EVENT = b'{"id": "m1", "text": "Is it \\u001b open?", "token": "s3cret-word"}'


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins" / "pigeon.py").write_text(PLUGIN)
    path = tmp_path / "config.toml"
    path.write_text(CONFIG.format(port=free_port()))
    return path


def mend(config: Path) -> None:
    plugin = config.parent / "plugins" / "pigeon.py"
    plugin.write_text(plugin.read_text().replace('told["text"]["said"]', 'told["text"]'))


def run(config: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["quarantine", *words, "--config", str(config)])


def items(config: Path, *words: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run(config, *words, "--json").stdout)["items"]
    return found


def decided(config: Path) -> list[str]:
    told = json.loads(CliRunner().invoke(main, ["why", "m1", "--json", "--config", str(config)]).stdout or "{}")
    return [told["message"]["state"]] if told else []


def test_beside_the_daemon_it_is_listed_shown_and_read_again_by_the_mended_plugin(shop: Path) -> None:
    port = int(shop.read_text().split("port = ")[1].split()[0])
    with Child(["responder", "run", "--config", str(shop)], port=port, ready_path="/readyz") as child:
        request = urllib.request.Request(f"{child.url}/hooks/pigeon", EVENT)
        assert urllib.request.urlopen(request, timeout=10).status == 200
        (one,) = items(shop, "list")
        assert (one["account"], one["what"], one["size"], one["tries"]) == ("pigeon", "unreadable", len(EVENT), 1)
        assert "line 14 of" in one["error"]
        shown = run(shop, "show", one["id"]).stdout
        assert '{"id": "m1", "text": "Is it \\u001b open?", "token": "…"}' in shown
        assert run(shop, "show", one["id"], "--raw").stdout_bytes == EVENT

        still = run(shop, "retry", one["id"])
        assert (still.exit_code, "still aside: TypeError" in still.stdout) == (1, True)
        assert items(shop, "list")[0]["tries"] == 2
        mend(shop)
        assert CliRunner().invoke(main, ["reload", "--config", str(shop)]).exit_code == 0
        again = run(shop, "retry", "--all")
        assert (again.exit_code, again.stdout) == (0, f"pigeon  {one['id']}: taken up, 1 new message\n")
        assert run(shop, "list").stdout == "nothing is kept aside\n"
    assert decided(shop) == ["decided"]
    assert [line[:4] for line in lines(shop)] == [("retried", getpass.getuser(), "command", "pigeon")]


def kept(config: Path, *ids: str, most: int = 10_000, **fields: Any) -> None:
    """Put events aside, as a daemon did that has ended since; `most`: bytes of all that it keeps."""

    async def fill() -> None:
        store = open_store("sqlite:///data/responder.db", SystemClock(), base=config.parent)
        await store.open()
        one = {"account": "pigeon", "raw": EVENT, "error": "broken", "kind": "webhook", **fields}
        await store.quarantine([Unreadable(id=own_id, **one) for own_id in ids], SystemClock().now())
        await store.lighten_aside(most)
        await store.close()

    asyncio.run(fill())


def lines(config: Path) -> list[tuple[str, ...]]:
    """What people did: the verb, who, by what means, the account, and what with."""
    with closing(sqlite3.connect(config.parent / "data" / "responder.db")) as link:
        return link.execute("SELECT verb, who, via, account, detail FROM audit ORDER BY id").fetchall()


def test_without_a_daemon_it_is_recorded_for_the_next_one(shop: Path) -> None:
    kept(shop, "q1")
    mend(shop)

    assert items(shop, "retry", "q1", "--who", "Jan") == [{"account": "pigeon", "id": "q1", "new": 1, "error": ""}]
    assert decided(shop) == ["recorded"]
    assert items(shop, "list") == []
    assert lines(shop) == [("retried", "Jan", "command", "pigeon", '{"id":"q1"}')]


def test_what_is_read_a_second_time_is_no_new_message(shop: Path) -> None:
    kept(shop, "q1", "q2")
    mend(shop)

    assert [one["new"] for one in items(shop, "retry", "q1", "q2")] == [1, 0]
    assert items(shop, "list") == []


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"kind": ""}, "only a part of the event was kept, which nobody can read by itself"),
        ({"account": "gone"}, "there is no account gone any more, or its plugin cannot be used"),
    ],
)
def test_what_nobody_can_try_stays_and_says_why(shop: Path, fields: dict[str, Any], why: str) -> None:
    kept(shop, "q1", **fields)

    assert items(shop, "retry", "q1")[0]["error"] == why
    assert [one["id"] for one in items(shop, "list")] == ["q1"]
    assert lines(shop) == []


def test_of_what_is_too_much_a_line_is_left_that_can_only_be_dropped(shop: Path) -> None:
    kept(shop, "q1", most=0)

    assert run(shop, "list").stdout.splitlines()[0].endswith("pigeon  only this line is left  q1")
    assert [(one["whole"], one["size"]) for one in items(shop, "list")] == [(False, 0)]
    shown = run(shop, "show", "q1", "--raw")
    assert (shown.exit_code, shown.stdout, shown.stderr.splitlines()[1]) == (1, "", "    cannot be read: broken")
    assert items(shop, "retry", "q1")[0]["error"].startswith("only this line is left of it: ")
    assert run(shop, "drop", "q1", "--yes").stdout == "pigeon  q1: dropped\n"


def test_dropping_asks_first_and_the_same_id_of_two_accounts_is_chosen_by_the_account(shop: Path) -> None:
    kept(shop, "q1")
    kept(shop, "q1", account="other")

    assert run(shop, "drop", "q1", "--yes").stderr == (
        "q1 is kept of several accounts, choose: --account other | pigeon\n"
    )
    assert run(shop, "drop", "q1", "--account", "pigeon").exit_code == 1
    assert run(shop, "drop", "q1", "--account", "pigeon", "--yes").stdout == "pigeon  q1: dropped\n"
    assert lines(shop) == [("dropped", getpass.getuser(), "command", "pigeon", '{"id":"q1"}')]
    assert [one["account"] for one in items(shop, "list")] == ["other"]
    assert run(shop, "show", "q7").stderr == "nothing 'q7' is kept aside; see: responder quarantine list\n"
    assert run(shop, "retry").exit_code == run(shop, "retry", "q1", "--all").exit_code == 2


def test_a_message_whose_decision_failed_is_decided_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(c: Colleague) -> None:
        async def broken(*_: object) -> None:
            raise KeyError("a bug")

        with monkeypatch.context() as patch:
            patch.setattr(opinions, "decided", broken)
            held = await c.w.mails(QUESTION)
        assert (held["decision"], held["reason"]) == ("held", "failed")
        (one,) = (await c.ask("GET", "/quarantine"))[1]["items"]
        assert (one["what"], one["error"]) == ("failed", "KeyError('a bug')")
        which = {"account": one["account"], "id": one["id"]}
        assert await c.ask("POST", "/quarantine/retry", which) == (200, {"new": 1, "error": ""})
        assert (await c.ask("POST", "/quarantine/retry", which))[0] == 404
        while await c.w.scratch.flow.decide_some():
            pass
        told = await c.w.scratch.store.story(one["id"])
        assert told is not None
        assert told.decision is not None
        assert told.decision["action"] == "acknowledge"
        assert (await c.ask("GET", "/quarantine"))[1] == {"items": []}

    play(tmp_path, story)


def test_a_message_that_failed_counts_as_settled_once_it_is_dropped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(c: Colleague) -> None:
        async def broken(*_: object) -> None:
            raise KeyError("a bug")

        monkeypatch.setattr(opinions, "decided", broken)
        await c.w.mails(QUESTION)
        (one,) = (await c.ask("GET", "/quarantine"))[1]["items"]
        which = {"account": one["account"], "id": one["id"]}
        assert await c.ask("POST", "/quarantine/drop", which) == (200, {"dropped": True})
        assert (await c.ask("GET", "/quarantine"))[1] == {"items": []}

    play(tmp_path, story)
