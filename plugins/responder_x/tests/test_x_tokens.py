"""Keys and tokens of X, over real sockets."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from responder import CredentialsRejected, Secret, Sent
from responder_x import X

from .bench import OAUTH2, Bench, reply
from .fake import ME


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path / "x")


def test_check_says_what_is_wrong(bench: Bench) -> None:
    assert bench.using(lambda channel: channel.check()) == []
    wrong_name = bench.using(lambda channel: channel.check(), username="acme")
    wrong_id = bench.using(lambda channel: channel.check(), user_id="901")
    bench.x.keys = ("ck", "another", "at", "ats")
    wrong_keys = bench.using(lambda channel: channel.check())

    assert wrong_name == ["The account is called acmehelp now, and username is acme: mentions would be missed."]
    assert wrong_id == ["The tokens belong to the account 900, and user_id is 901."]
    assert wrong_keys == ["The platform does not accept our credentials (HTTP 401)."]


def test_a_token_is_renewed_before_it_ends_and_the_next_one_survives_a_restart(bench: Bench) -> None:
    bench.keys = dict(OAUTH2)

    async def twice(channel: X) -> None:
        await bench.look(channel)
        bench.x.clock.move(hours=2)
        await bench.look(channel)

    bench.using(twice)
    bench.looks()

    assert bench.x.refresh == "r4"
    assert json.loads((bench.folder / "refresh-token").read_bytes())["token"] == "r4"
    assert (bench.folder / "refresh-token").stat().st_mode & 0o077 == 0


def test_a_token_that_x_takes_back_is_renewed_once_and_the_call_repeated(bench: Bench) -> None:
    bench.keys = dict(OAUTH2)
    bench.x.tells("77", ME, "hello?")

    async def play(channel: X) -> Sent:
        (private,) = await bench.look(channel)
        bench.x.bearer = "taken back"
        return await channel.send(reply(private))

    assert bench.using(play) == Sent(f"dm:{bench.x.messages[-1]['id']}")
    assert bench.x.refresh == "r3"


def test_many_calls_at_once_renew_once(bench: Bench) -> None:
    bench.keys = dict(OAUTH2)

    async def play(channel: X) -> None:
        await asyncio.gather(*(channel.check() for _ in range(8)))

    bench.using(play)

    assert bench.x.refresh == "r2"


def test_a_refresh_token_that_has_ended_asks_for_another_login(bench: Bench) -> None:
    bench.keys = dict(OAUTH2)
    bench.x.refresh = "r9"

    with pytest.raises(CredentialsRejected, match="log the account in again"):
        bench.looks()


def test_a_new_refresh_token_of_ops_counts_more_than_the_one_that_was_kept(bench: Bench) -> None:
    bench.keys = dict(OAUTH2)
    bench.looks()
    bench.x.refresh = "r50"
    bench.keys["refresh_token"] = Secret.of("r50")

    assert bench.looks() == []
    assert bench.x.refresh == "r51"


def test_a_refresh_token_that_no_disk_takes_is_used_while_the_daemon_runs(bench: Bench) -> None:
    """X has thrown the old one away; once the disk takes files again the newest one is written."""
    bench.keys = dict(OAUTH2)
    kept = bench.folder / "refresh-token"
    kept.mkdir(parents=True)  # no file can take its place
    (kept / "full").touch()

    async def thrice(channel: X) -> None:
        await bench.look(channel)
        bench.x.clock.move(hours=2)
        await bench.look(channel)
        (kept / "full").unlink()
        kept.rmdir()
        bench.x.clock.move(hours=2)
        await bench.look(channel)

    bench.using(thrice)

    assert bench.x.refresh == "r4"
    assert json.loads(kept.read_bytes())["token"] == "r4"
