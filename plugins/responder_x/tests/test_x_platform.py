"""Asking and sending over real sockets, against a server that does as X's documentation says."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from aiohttp import web

from responder import (
    Author,
    BlockedByContact,
    CredentialsRejected,
    Message,
    OutcomeUnknown,
    Refused,
    Reply,
    Secret,
    Sent,
    TryLater,
)
from responder.http import Http
from responder.testing import NOON, CapturedLog, make_desk
from responder_x import X, XSettings

from .fake import ME, FakeX, problem

T = TypeVar("T")
OAUTH1 = {
    "consumer_key": Secret.of("ck"),
    "consumer_secret": (Secret.of("cs"),),
    "access_token": Secret.of("at"),
    "access_token_secret": Secret.of("ats"),
}
OAUTH2 = {"client_id": "client", "refresh_token": Secret.of("r1")}


class Bench:
    """One account on the server; each `using` is a start of its own on the same folder."""

    def __init__(self, folder: Path) -> None:
        self.x, self.folder, self.log = FakeX(), folder, CapturedLog()
        self.cursor: dict[str, str] = {}
        self.keys: dict[str, Any] = dict(OAUTH1)

    def using(self, play: Callable[[X], Awaitable[T]], **more: Any) -> T:
        async def scene() -> T:
            http = Http(total=2)
            await http.start()
            async with self.x.running() as url:
                given = {"plugin": "x", "user_id": ME, "username": "acmehelp", "api_url": url, **self.keys, **more}
                desk = make_desk("x", http=http, clock=self.x.clock, log=self.log, folder=self.folder)
                channel = X("x", XSettings(**given), desk)
                await channel.start()
                try:
                    return await play(channel)
                finally:
                    await channel.stop()
                    await http.close()

        return asyncio.run(scene())

    async def look(self, channel: X) -> list[Message]:
        self.x.clock.move(minutes=1)
        batch = await channel.poll(self.cursor)
        self.cursor |= batch.cursor
        return [event for event in batch.events if isinstance(event, Message)]

    def looks(self, **more: Any) -> list[Message]:
        return self.using(self.look, **more)

    def sends(self, reply: Reply) -> Sent:
        return self.using(lambda channel: channel.send(reply))


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path / "x")


def reply(to: Message, text: str = "We have seen it: https://acme.example/help.") -> Reply:
    return Reply(
        account="x", delivery=1, token="t", to=to.handle, text=text, written_at=to.sent_at, reply_to=to.reply_to
    )


# --- coming in --------------------------------------------------------------------------------------------------------


def test_mentions_and_messages_are_read_once_in_the_order_in_which_they_came(bench: Bench) -> None:
    for number in range(5):  # three pages
        bench.x.writes("77", f"@acmehelp question {number}")
    bench.x.tells("77", ME, "privately")

    read = [one.text for one in bench.looks()]

    assert read == ["question 0", "question 1", "question 2", "question 3", "question 4", "privately"]
    assert bench.looks() == []


def test_the_first_look_leaves_old_mentions_alone(bench: Bench) -> None:
    bench.x.writes("77", "@acmehelp long ago")
    bench.x.tells("77", ME, "long ago")
    bench.x.clock.move(days=30)
    bench.x.writes("77", "@acmehelp just now")

    assert [one.text for one in bench.looks()] == ["just now"]


def test_a_look_after_two_weeks_asks_for_no_id_that_x_refuses(bench: Bench) -> None:
    bench.looks()
    bench.x.clock.move(days=14)
    bench.x.writes("77", "@acmehelp hello")

    assert [one.text for one in bench.looks()] == ["hello"]


def test_a_since_id_whose_post_is_gone_becomes_a_time(bench: Bench) -> None:
    async def refuses(request: web.Request) -> web.StreamResponse | None:
        gone = "since_id" in request.query
        return problem(400, "https://api.x.com/2/problems/invalid-request", "since_id") if gone else None

    bench.x.writes("77", "@acmehelp hello")
    bench.looks()
    bench.x.trouble = refuses
    bench.x.writes("77", "@acmehelp again")

    assert [one.text for one in bench.looks()] == ["again"]


def test_what_we_said_is_ours_and_what_else_the_account_said_is_a_colleague_s(bench: Bench) -> None:
    asked = bench.x.writes("77", "@acmehelp hello?")
    bench.x.tells("78", ME, "hello?")
    mention, private = bench.looks()
    bench.sends(reply(mention))
    bench.sends(reply(private))
    bench.x.writes(ME, "@u77 Jan here, it left today.", asked)
    bench.x.tells(ME, "78", "Jan here, too.")

    seen = [(one.author, one.handle, one.public) for one in bench.looks()]

    assert sorted(seen) == [
        (Author.AGENT, "77", True),
        (Author.AGENT, "78", False),
        (Author.US, "77", True),
        (Author.US, "78", False),
    ]


def test_what_left_without_an_answer_is_known_by_its_text(bench: Bench) -> None:
    bench.x.writes("77", "@acmehelp hello?")
    (mention,) = bench.looks()

    with pytest.raises(OutcomeUnknown):
        bench.using(lambda channel: _cut(bench, channel, reply(mention, "See https://acme.example/help. Bye & thanks")))
    for one in bench.x.posts:  # as X shows it
        one["text"] = one["text"].replace("https://acme.example/help", "https://t.co/x1").replace("&", "&amp;")

    assert [one.author for one in bench.looks()] == [Author.US]


async def _cut(bench: Bench, channel: X, said: Reply) -> Sent:
    """Send; X takes it, and its answer is lost."""

    async def cuts(request: web.Request) -> web.StreamResponse | None:
        if request.method != "POST":
            return None
        bench.x.trouble = None
        given = await request.json()
        if "reply" in given:
            bench.x.writes(ME, f"@u77 {given['text']}", bench.x.posts[0])
        else:
            bench.x.tells(ME, "77", given["text"])
        assert request.transport is not None
        request.transport.abort()
        raise AssertionError

    bench.x.trouble = cuts
    return await channel.send(said)


@pytest.mark.parametrize("private", [False, True])
def test_an_unknown_outcome_is_settled_by_looking(bench: Bench, private: bool) -> None:
    bench.x.tells("77", ME, "hello?") if private else bench.x.writes("77", "@acmehelp hello?")
    (asked,) = bench.looks()
    answer = reply(asked)

    assert bench.using(lambda channel: channel.settle(answer)) is False
    with pytest.raises(OutcomeUnknown):
        bench.using(lambda channel: _cut(bench, channel, answer))
    found = bench.using(lambda channel: channel.settle(answer))

    made = (bench.x.messages if private else bench.x.posts)[-1]["id"]
    assert found == Sent(f"{'dm' if private else 'post'}:{made}")


# --- going out --------------------------------------------------------------------------------------------------------


def test_a_public_answer_stands_below_the_mention(bench: Bench) -> None:
    asked = bench.x.writes("77", "@acmehelp hello?")
    (mention,) = bench.looks()

    sent = bench.sends(reply(mention))

    made = bench.x.posts[-1]
    assert sent == Sent(f"post:{made['id']}")
    assert (made["referenced_tweets"], made["conversation_id"]) == (
        [{"type": "replied_to", "id": asked["id"]}],
        asked["conversation_id"],
    )


def test_a_post_is_answered_once_whatever_comes_later(bench: Bench) -> None:
    """X, "Automation rules": one reply for each interaction, so a promise told anew does not go there."""
    bench.x.writes("77", "@acmehelp hello?")
    (mention,) = bench.looks()
    bench.sends(reply(mention))

    with pytest.raises(Refused, match="one automatic answer"):
        bench.sends(reply(mention, "It takes a little longer."))
    assert len(bench.x.posts) == 2


def test_nobody_is_written_to_who_did_not_turn_to_us(bench: Bench) -> None:
    unsummoned = Reply(account="x", delivery=1, token="t", to="77", text="Hello!", written_at=NOON)

    with pytest.raises(Refused, match="only in answer"):
        bench.sends(unsummoned)
    assert bench.x.calls == []


def test_a_second_try_finds_what_the_first_one_did(bench: Bench) -> None:
    async def fails_late(request: web.Request) -> web.StreamResponse | None:
        if request.method == "POST":
            bench.x.tells(ME, "77", (await request.json())["text"])
            bench.x.trouble = None
            return web.Response(status=503)
        return None

    bench.x.tells("77", ME, "hello?")
    (private,) = bench.looks()
    bench.x.trouble = fails_late
    with pytest.raises(TryLater):
        bench.sends(reply(private))

    sent = bench.sends(replace(reply(private), tries=1))

    assert sent == Sent(f"dm:{bench.x.messages[-1]['id']}")
    assert len(bench.x.messages) == 2


def test_a_duplicate_that_is_ours_is_sent_and_another_one_is_refused(bench: Bench) -> None:
    bench.x.writes("77", "@acmehelp hello?")
    bench.x.writes("77", "@acmehelp and this?")
    first, second = bench.looks()
    bench.x.writes(ME, "@u77 Same words.", bench.x.posts[0])

    assert bench.sends(reply(first, "Same words.")) == Sent(f"post:{bench.x.posts[-1]['id']}")
    with pytest.raises(Refused, match="posted a short while ago"):
        bench.sends(reply(second, "Same words."))


@pytest.mark.parametrize(
    ("text", "error"),
    [("no name in it", Refused), ("@acmehelp gone", Refused)],
)
def test_a_post_that_may_not_be_answered_is_refused_for_good(bench: Bench, text: str, error: type[Exception]) -> None:
    ours = bench.x.writes(ME, "News.")
    asked = bench.x.writes("77", text, ours)
    message = Message(
        account="x", id="1", handle="77", sent_at=NOON, reply_to={"post": asked["id"], "user": "77"}, public=True
    )
    if "gone" in text:
        bench.x.posts.remove(bench.x.posts[-1])

    with pytest.raises(error):
        bench.sends(reply(message))


def test_a_closed_inbox_is_the_person_s_wish(bench: Bench) -> None:
    bench.x.tells("77", ME, "hello?")
    (private,) = bench.looks()
    bench.x.closed.add("77")

    with pytest.raises(BlockedByContact):
        bench.sends(reply(private))


# --- shares -----------------------------------------------------------------------------------------------------------


def test_when_the_share_is_used_up_nothing_is_asked_until_its_reset(bench: Bench) -> None:
    for number in range(3):
        bench.x.tells("77", ME, f"question {number}")
    bench.x.shares["POST /2/dm_conversations/with/77/messages"] = 1

    async def play(channel: X) -> tuple[TryLater, int]:
        private = await bench.look(channel)
        await channel.send(reply(private[0]))
        before = len(bench.x.calls)
        with pytest.raises(TryLater) as refused:
            await channel.send(reply(private[1], "another"))
        asked = len(bench.x.calls) - before
        bench.x.shares.clear()
        bench.x.clock.move(minutes=15)
        await channel.send(reply(private[2], "a third"))
        return refused.value, asked

    error, asked = bench.using(play)

    assert (error.after, error.everyone, asked) == (timedelta(minutes=15), True, 0)


def test_a_429_waits_until_the_reset_that_x_names(bench: Bench) -> None:
    bench.x.tells("77", ME, "hello?")
    (private,) = bench.looks()
    bench.x.shares["POST /2/dm_conversations/with/77/messages"] = 0

    with pytest.raises(TryLater) as refused:
        bench.sends(reply(private))
    assert (refused.value.after, refused.value.everyone) == (timedelta(minutes=15), True)


def test_a_part_whose_share_is_used_up_leaves_the_others_alone(bench: Bench) -> None:
    bench.x.shares["GET /2/dm_events"] = 0
    bench.x.writes("77", "@acmehelp hello?")

    assert [one.text for one in bench.looks()] == ["hello?"]
    assert "messages" not in bench.cursor
    assert [line.event for line in bench.log.lines] == ["a part of the look failed"]


def test_two_looks_keep_their_distance(bench: Bench) -> None:
    async def play(channel: X) -> int:
        await bench.look(channel)
        before = len(bench.x.calls)
        assert not (await channel.poll(bench.cursor)).events
        return len(bench.x.calls) - before

    assert bench.using(play) == 0


def test_used_up_credits_stop_the_account(bench: Bench) -> None:
    async def capped(_: web.Request) -> web.StreamResponse | None:
        return problem(429, "https://api.x.com/2/problems/usage-capped", "Usage cap exceeded: Monthly product cap")

    bench.x.trouble = capped

    with pytest.raises(CredentialsRejected, match="used up"):
        bench.looks()


# --- keys and tokens --------------------------------------------------------------------------------------------------


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
