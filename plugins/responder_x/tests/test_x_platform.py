"""Asking and sending over real sockets, against a server that does as X's documentation says."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

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
    Sent,
    TryLater,
)
from responder.journal import Journal
from responder.testing import NOON
from responder_x import X

from .bench import Bench, reply
from .fake import ME, problem


@pytest.fixture(params=["tweet", "post"])
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Bench:
    """An account at an X that knows one of the two sets of words."""
    found = Bench(tmp_path / "x")
    found.x.speaks = request.param
    return found


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


def test_a_folder_that_cannot_be_used_is_told_at_the_start(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    Journal(tmp_path)._file.mkdir()

    with pytest.raises(LookupError, match=r"^the folder .* cannot be used: Is a directory$"):
        bench.looks()


def test_what_cannot_be_noted_does_not_leave(bench: Bench) -> None:
    """Else nobody would know it for ours, and it would count as a colleague's answer."""
    bench.x.writes("77", "@acmehelp hello")
    (asked,) = bench.looks()

    async def send(channel: X) -> Sent:
        shutil.rmtree(bench.folder, ignore_errors=True)
        bench.folder.write_text("no folder")
        return await channel.send(reply(asked))

    with pytest.raises(TryLater, match=r"^The account's folder cannot be written: File exists\.$"):
        bench.using(send)
    assert [post for post in bench.x.posts if post["author_id"] == ME] == []
