"""The channel against a server of ours that has what snac2 has not: streaming, rate limits, Idempotency-Key."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import aclosing, asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from aiohttp import web

from responder import (
    Author,
    Batch,
    CredentialsRejected,
    Ignored,
    Message,
    OutcomeUnknown,
    Refused,
    Reply,
    Secret,
    Sent,
    TryLater,
)
from responder.clock import MovableClock
from responder.http import Http
from responder.testing import NOON, CapturedLog, make_desk
from responder_mastodon import Mastodon, MastodonSettings, feed, known
from responder_mastodon.tests.fake import ME, TOKEN, Fake, mention, running, status

LIMIT = 10.0  # seconds for one story
Story = Callable[["Scene"], Awaitable[None]]


class Scene:
    """A channel on the server."""

    def __init__(self, fake: Fake, http: Http, folder: Path) -> None:
        self.fake, self._http, self._folder = fake, http, folder
        self.clock, self.log = MovableClock(NOON), CapturedLog()

    def channel(self, **more: Any) -> Mastodon:
        given: dict[str, Any] = {"every": timedelta(minutes=1), "label_as_bot": False, **more}
        settings = MastodonSettings(plugin="mastodon", api_url=self.fake.url, access_token=Secret.of(TOKEN), **given)
        desk = make_desk("social", http=self._http, clock=self.clock, log=self.log, folder=self._folder)
        return Mastodon("social", settings, desk)


@asynccontextmanager
async def batches(channel: Mastodon, cursor: Mapping[str, str] | None = None) -> AsyncIterator[AsyncIterator[Batch]]:
    async with aclosing(cast("Any", channel.stream(cursor or {}))) as stream:
        yield stream


@pytest.fixture
def play(tmp_path: Path) -> Callable[[Story], None]:
    """Play a story on a fresh server."""

    def run(story: Story) -> None:
        async def scene() -> None:
            http = Http(total=5)
            await http.start()
            try:
                async with asyncio.timeout(LIMIT), running(Fake()) as fake:
                    await story(Scene(fake, http, tmp_path))
            finally:
                await http.close()

        asyncio.run(scene())

    return run


def reply(text: str = "We are on it.", **more: Any) -> Reply:
    to = {"status": "1001", "mention": "@mira@social.example", "visibility": "direct"}
    fields: dict[str, Any] = {"account": "social", "delivery": 1, "token": "token-1", "to": "mira@social.example"}
    return Reply(**{**fields, "text": text, "written_at": NOON, "reply_to": to, **more})


def texts(batch: Batch) -> list[str]:
    return [event.text for event in batch.events if isinstance(event, Message)]


# --- looking --------------------------------------------------------------------------------------------------------


def test_the_first_look_answers_nothing_old(play: Callable[[Story], None]) -> None:
    async def story(scene: Scene) -> None:
        scene.fake.notes = [mention(1, "months ago"), mention(2, "weeks ago")]
        async with batches(scene.channel(streaming=False)) as stream:
            first = await anext(stream)
        assert first.events == ()
        assert first.cursor["note"] == "2002"

    play(story)


def test_where_nobody_had_written_the_first_mention_is_heard(play: Callable[[Story], None]) -> None:
    async def story(scene: Scene) -> None:
        async with batches(scene.channel(streaming=False)) as stream:
            first = await anext(stream)
        scene.fake.notes = [{**mention(1, "before"), "created_at": "2026-11-02T11:00:00Z"}, mention(2, "hello")]
        async with batches(scene.channel(streaming=False), first.cursor) as stream:
            assert texts(await anext(stream)) == ["hello"]

    play(story)


def test_a_hundred_mentions_of_one_night_come_page_by_page_in_order(play: Callable[[Story], None]) -> None:
    async def story(scene: Scene) -> None:
        scene.fake.notes = [mention(number, f"question {number}") for number in range(101)]
        cursor = {"since": NOON.isoformat(), "note": "2000"}
        heard: list[str] = []
        async with batches(scene.channel(streaming=False), cursor) as stream:
            for _ in range(3):
                batch = await anext(stream)
                heard += texts(batch)
        assert heard == [f"question {number}" for number in range(1, 101)]
        assert batch.cursor["note"] == "2100"

    play(story)


def test_a_server_that_ignores_min_id_repeats_nothing(play: Callable[[Story], None]) -> None:
    async def story(scene: Scene) -> None:
        page = [mention(3, "new"), mention(2, "known"), mention(1, "old")]
        scene.fake.answers["GET /api/v1/notifications"] = web.json_response(page)
        async with batches(scene.channel(streaming=False), {"since": NOON.isoformat(), "note": "2002"}) as stream:
            assert texts(await anext(stream)) == ["new"]

    play(story)


def test_a_colleague_s_status_is_told_from_ours_by_the_application(play: Callable[[Story], None]) -> None:
    async def story(scene: Scene) -> None:
        channel = scene.channel(streaming=False)
        await channel.send(reply())
        by_hand = status(7, "it leaves today", ME, in_reply_to_id="1001", in_reply_to_account_id="77")
        by_hand |= {"application": {"name": "Web"}, "mentions": [{"id": "77", "acct": "mira@social.example"}]}
        scene.fake.posted.append(by_hand)
        scene.fake.ancestors = [status(0, "a question in public", visibility="unlisted"), status(1, "and in private")]
        async with batches(channel) as stream:
            events = (await anext(stream)).events
        agents = [event for event in events if isinstance(event, Message)]
        assert events[0] == Ignored(reason="our-own")
        assert [event.author for event in agents] == [Author.AGENT, Author.AGENT]
        assert {event.conversation for event in agents} == {"mira@social.example", "mira@social.example/1000"}

    play(story)


def test_where_the_server_names_no_application_the_journal_knows_ours_after_a_restart(
    play: Callable[[Story], None],
) -> None:
    async def story(scene: Scene) -> None:
        scene.fake.app = None
        await scene.channel(streaming=False).send(reply("Hi @mira, see https://acme.example/faq 😀"))
        async with batches(scene.channel(streaming=False)) as stream:
            assert (await anext(stream)).events == (Ignored(reason="our-own"),)

    play(story)


@pytest.mark.parametrize(("code", "error"), [(401, CredentialsRejected), (403, CredentialsRejected), (503, TryLater)])
def test_a_look_that_fails_says_why(play: Callable[[Story], None], code: int, error: type[Exception]) -> None:
    async def story(scene: Scene) -> None:
        scene.fake.answers["GET /api/v1/notifications"] = web.Response(status=code)
        with pytest.raises(error):
            async with batches(scene.channel(streaming=False)) as stream:
                await anext(stream)

    play(story)


def test_a_timeline_that_may_not_be_read_hinders_nothing(play: Callable[[Story], None]) -> None:
    async def story(scene: Scene) -> None:
        scene.fake.answers["/timelines/home"] = web.Response(status=403)
        async with batches(scene.channel(streaming=False)) as stream:
            assert "since" in (await anext(stream)).cursor

    play(story)


# --- the open connection --------------------------------------------------------------------------------------------


def test_a_mention_on_the_open_connection_is_heard_at_once(play: Callable[[Story], None]) -> None:
    async def story(scene: Scene) -> None:
        async with batches(scene.channel()) as stream:
            await anext(stream)
            await scene.fake.joined.wait()
            await scene.fake.tell("update", status(900, "what others write"))
            await scene.fake.tell("delete", "1001", whole=True)
            await scene.fake.tell("filters_changed", None)
            await scene.fake.tell("notification", mention(1, "hello"))
            assert texts(await anext(stream)) == ["hello"]
            await scene.fake.tell("notification", mention(2, "not wrapped twice"), whole=True)
            assert texts(await anext(stream)) == ["not wrapped twice"]

    play(story)


def test_a_colleague_s_direct_status_is_seen_at_once(play: Callable[[Story], None]) -> None:
    async def story(scene: Scene) -> None:
        by_hand = status(7, "on its way", ME, in_reply_to_id="1001", in_reply_to_account_id="77")
        by_hand |= {"application": {"name": "Tusky"}, "mentions": [{"id": "77", "acct": "mira@social.example"}]}
        async with batches(scene.channel()) as stream:
            await anext(stream)
            await scene.fake.joined.wait()
            await scene.fake.tell("conversation", {"id": "3", "unread": False, "last_status": by_hand})
            assert texts(await anext(stream)) == ["on its way"]
            await scene.fake.tell("update", by_hand)  # told twice, heard once
            await scene.fake.tell("notification", mention(1, "thanks"))
            assert texts(await anext(stream)) == ["thanks"]

    play(story)


def test_what_a_broken_connection_missed_is_looked_for(play: Callable[[Story], None]) -> None:
    async def story(scene: Scene) -> None:
        scene.fake.notes = [mention(0, "old")]
        async with batches(scene.channel()) as stream:
            await anext(stream)
            await scene.fake.joined.wait()
            scene.fake.notes.append(mention(1, "in the gap"))
            await scene.fake.hang_up()
            assert texts(await anext(stream)) == ["in the gap"]
            await anext(stream)  # a second later: connected again, and looked once more
            await scene.fake.joined.wait()

    play(story)


def test_filtered_mentions_that_became_visible_are_looked_for(play: Callable[[Story], None]) -> None:
    async def story(scene: Scene) -> None:
        scene.fake.notes = [mention(0, "old")]
        async with batches(scene.channel()) as stream:
            await anext(stream)
            await scene.fake.joined.wait()
            scene.fake.notes.append(mention(1, "was filtered"))
            await scene.fake.tell("notifications_merged", "1", whole=True)
            assert texts(await anext(stream)) == ["was filtered"]

    play(story)


def test_without_streaming_the_looks_bring_everything(play: Callable[[Story], None]) -> None:
    async def story(scene: Scene) -> None:
        scene.fake.streams, scene.fake.notes = False, [mention(0, "old")]
        async with batches(scene.channel(every=timedelta(seconds=2))) as stream:
            await anext(stream)
            scene.fake.notes.append(mention(1, "hello"))
            assert texts(await anext(stream)) == ["hello"]
        assert [line.event for line in scene.log.lines] == ["no streaming, looking instead"]

    play(story)


@pytest.mark.parametrize("frame", [b"", b"[]", b"no JSON", b'{"event": "notification", "payload": "{no"}'])
def test_a_frame_that_cannot_be_read_leads_to_a_look(frame: bytes) -> None:
    assert feed.read(frame) is None


@pytest.mark.parametrize(
    ("told", "api_url", "url"),
    [
        ("wss://stream.example", "https://a.example", "wss://stream.example/api/v1/streaming"),
        ("wss://a.example/api/v1/streaming/", "https://a.example", "wss://a.example/api/v1/streaming"),
        ("ws://stream.example", "https://a.example", "wss://stream.example/api/v1/streaming"),
        ("", "https://a.example", "wss://a.example/api/v1/streaming"),
        ("nonsense", "http://localhost:80", "ws://localhost:80/api/v1/streaming"),
    ],
)
def test_the_open_connection_is_never_less_safe_than_the_rest(told: str, api_url: str, url: str) -> None:
    assert known.limits({"configuration": {"urls": {"streaming": told}}}, api_url).streaming == url


# --- the server's own figures ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("instance", "longest", "per_url"),
    [
        ({}, 500, 23),
        ({"configuration": {"statuses": {"max_characters": 5000, "characters_reserved_per_url": 25}}}, 5000, 25),
        ({"max_toot_chars": 1500}, 1500, 23),
        ({"configuration": {"statuses": {"max_characters": "many"}}}, 500, 23),
        ({"configuration": []}, 500, 23),
        ({"configuration": {"statuses": {"max_characters": 3}}}, 100, 23),
    ],
)
def test_each_server_has_its_own_length(instance: dict[str, Any], longest: int, per_url: int) -> None:
    limits = known.limits(instance, "https://a.example")

    assert (limits.longest, limits.per_url) == (longest, per_url)


def test_the_length_is_known_once_the_server_was_asked(play: Callable[[Story], None]) -> None:
    async def story(scene: Scene) -> None:
        scene.fake.answers["/api/v2/instance"] = web.Response(status=404)  # as on servers that have only the first
        scene.fake.answers["/api/v1/instance"] = web.json_response({"uri": "acme.example", "max_toot_chars": 5000})
        channel = scene.channel(streaming=False)
        assert (channel.abilities.longest, channel.abilities.longest_public) == (1230, 410)
        async with batches(channel) as stream:
            await anext(stream)
        assert channel.abilities.longest_public == 4910
        assert channel.own_addresses() == ("help@acme.example",)

    play(story)


def test_the_account_is_marked_as_automated_once(play: Callable[[Story], None]) -> None:
    async def story(scene: Scene) -> None:
        scene.fake.answers["/accounts/verify_credentials"] = web.json_response({**ME, "bot": False})
        scene.fake.answers["/accounts/update_credentials"] = web.json_response({})
        channel = scene.channel(label_as_bot=True, streaming=False)
        for _ in range(2):
            async with batches(channel) as stream:
                await anext(stream)
        assert scene.fake.asked.count("PATCH /api/v1/accounts/update_credentials") == 1

    play(story)


# --- sending --------------------------------------------------------------------------------------------------------


def test_a_direct_status_is_answered_directly_with_a_key_and_the_warning(play: Callable[[Story], None]) -> None:
    async def story(scene: Scene) -> None:
        to = {**reply().reply_to, "warning": "order"}
        sent = await scene.channel().send(reply("We look @tom into it.", reply_to=to, locale="nl-NL"))
        (posted,) = scene.fake.posted
        assert sent == Sent(posted["id"])
        assert posted["raw"] == {
            "status": "@mira@social.example We look @\u200btom into it.",
            "in_reply_to_id": "1001",
            "visibility": "direct",
            "language": "nl",
            "spoiler_text": "re: order",
        }
        assert scene.fake.headers[0]["Idempotency-Key"] == "token-1"

    play(story)


@pytest.mark.parametrize("honours", [True, False])
@pytest.mark.parametrize("app", ["responder", None])
def test_a_repeat_after_a_lost_answer_is_one_status(
    play: Callable[[Story], None],
    honours: bool,
    app: str | None,
) -> None:
    async def story(scene: Scene) -> None:
        scene.fake.honours_keys, scene.fake.app = honours, app
        first = await scene.channel().send(reply())  # the daemon dies before it notes the answer
        again = scene.channel()
        assert await again.settle(reply()) == first
        assert await again.send(reply(tries=1)) == first
        assert len(scene.fake.posted) == 1

    play(story)


def test_what_never_arrived_is_surely_not_there(play: Callable[[Story], None]) -> None:
    async def story(scene: Scene) -> None:
        channel = scene.channel()
        scene.fake.answers["POST /api/v1/statuses"] = web.Response(status=504)
        with pytest.raises(OutcomeUnknown):
            await channel.send(reply())
        assert await channel.settle(reply()) is False
        scene.fake.answers.clear()
        await channel.send(reply(tries=1))
        assert len(scene.fake.posted) == 1

    play(story)


@pytest.mark.parametrize("code", [500, 502, 404])
def test_nobody_can_tell_while_the_thread_cannot_be_read(play: Callable[[Story], None], code: int) -> None:
    async def story(scene: Scene) -> None:
        scene.fake.answers["/context"] = web.Response(status=code)
        channel = scene.channel()
        assert await channel.settle(reply()) is None
        with pytest.raises(Refused if code == 404 else TryLater):
            await channel.send(reply(tries=1))
        assert scene.fake.posted == []

    play(story)


def test_a_thread_that_is_too_long_to_read_is_looked_for_among_our_own(play: Callable[[Story], None]) -> None:
    async def story(scene: Scene) -> None:
        channel = scene.channel()
        first = await channel.send(reply())
        scene.fake.answers["/context"] = web.Response(body=b'{"ancestors": [], "descendants": [{"id"')
        assert await channel.settle(reply()) == first

    play(story)


LONG = "One sentence of this answer is just so long. " * 12
PARTS = 2


def test_a_long_private_answer_is_a_short_thread_and_is_continued_where_it_stopped(
    play: Callable[[Story], None],
) -> None:
    async def story(scene: Scene) -> None:
        channel = scene.channel()
        await channel.send(reply(LONG))
        first, second = (posted["raw"] for posted in scene.fake.posted)
        assert second["in_reply_to_id"] == scene.fake.posted[0]["id"]
        assert first["status"].endswith("long.")
        assert second["status"].startswith("@mira@social.example One")
        assert max(len(first["status"]), len(second["status"])) <= 500
        assert [headers["Idempotency-Key"] for headers in scene.fake.headers] == ["token-1", "token-1-1"]

        lost = scene.fake.posted.pop()  # as if only the first had arrived
        scene.fake.keys.clear()
        assert await channel.settle(reply(LONG)) is False
        assert await channel.send(reply(LONG, tries=1)) == Sent(scene.fake.posted[0]["id"])
        assert len(scene.fake.posted) == PARTS
        assert scene.fake.posted[1]["raw"] == lost["raw"]

    play(story)


def test_in_public_there_is_one_status_whatever_the_length(play: Callable[[Story], None]) -> None:
    async def story(scene: Scene) -> None:
        await scene.channel().send(reply(LONG, reply_to={**reply().reply_to, "visibility": "unlisted"}))
        assert len(scene.fake.posted) == 1

    play(story)


@pytest.mark.parametrize("purpose", ["acknowledgement", "retold", "window"])
def test_a_colleague_under_the_status_keeps_us_from_repeating(play: Callable[[Story], None], purpose: str) -> None:
    async def story(scene: Scene) -> None:
        by_hand = status(7, "it leaves today", ME, in_reply_to_id="1001", application={"name": "Web"})
        scene.fake.posted.append(by_hand)
        with pytest.raises(Refused, match="colleague"):
            await scene.channel().send(reply(purpose=purpose, tries=1))
        assert len(scene.fake.posted) == 1

    play(story)


def test_what_follows_a_colleague_s_question_leaves(play: Callable[[Story], None]) -> None:
    async def story(scene: Scene) -> None:
        scene.fake.posted.append(status(7, "which size?", ME, in_reply_to_id="1001", application={"name": "Web"}))
        await scene.channel().send(reply(purpose="waiting"))
        assert len(scene.fake.posted) == PARTS

    play(story)


@pytest.mark.parametrize(
    ("headers", "after"),
    [
        ({"X-RateLimit-Reset": "2026-11-02T12:05:00.000000Z"}, timedelta(minutes=5)),
        ({"X-RateLimit-Reset": "2026-11-02T13:02:00+01:00"}, timedelta(minutes=2)),
        ({"X-RateLimit-Reset": "2026-11-02T11:00:00Z"}, timedelta(seconds=1)),
        ({"X-RateLimit-Reset": "2027-11-02T11:00:00Z"}, timedelta(hours=6)),
        ({"X-RateLimit-Reset": "1793620800"}, None),
        ({"Retry-After": "30", "X-RateLimit-Reset": "2026-11-02T12:05:00Z"}, timedelta(seconds=30)),
        ({}, None),
    ],
)
def test_a_rate_limit_is_a_date(
    play: Callable[[Story], None], headers: dict[str, str], after: timedelta | None
) -> None:
    async def story(scene: Scene) -> None:
        scene.fake.answers["POST /api/v1/statuses"] = web.Response(status=429, headers=headers)
        with pytest.raises(TryLater) as later:
            await scene.channel().send(reply())
        assert (later.value.after, later.value.everyone) == (after, True)

    play(story)


def test_nothing_is_written_but_in_answer(play: Callable[[Story], None]) -> None:
    async def story(scene: Scene) -> None:
        with pytest.raises(Refused, match="in answer"):
            await scene.channel().send(replace(reply(), reply_to={}))

    play(story)


def test_what_cannot_be_noted_is_not_said(play: Callable[[Story], None], tmp_path: Path) -> None:
    async def story(scene: Scene) -> None:
        (tmp_path / "said").mkdir()
        with pytest.raises(TryLater, match="noted"):
            await scene.channel().send(reply())
        assert scene.fake.posted == []

    play(story)


# --- check ----------------------------------------------------------------------------------------------------------


def test_check_finds_nothing_wrong_with_an_account_in_order(play: Callable[[Story], None]) -> None:
    async def story(scene: Scene) -> None:
        assert await scene.channel().check() == []
        assert not [asked for asked in scene.fake.asked if not asked.startswith("GET")]

    play(story)


@pytest.mark.parametrize(
    ("path", "given", "words"),
    [
        ("/accounts/verify_credentials", web.Response(status=401), "make a new one"),
        ("/accounts/verify_credentials", web.Response(body=b"<html>"), "does not answer like a Mastodon server"),
        ("GET /api/v1/notifications", web.Response(status=403), "lacks a scope"),
        (
            "/notifications/policy",
            web.json_response({"for_private_mentions": "filter", "for_new_accounts": "accept", "summary": {}}),
            "for_private_mentions",
        ),
        ("/accounts/verify_credentials", web.json_response({**ME, "bot": False}), "not marked as automated"),
    ],
)
def test_check_says_what_is_wrong(play: Callable[[Story], None], path: str, given: web.Response, words: str) -> None:
    async def story(scene: Scene) -> None:
        scene.fake.answers[path] = given
        (problem,) = await scene.channel().check()
        assert words in problem

    play(story)


def test_a_token_on_an_open_line_is_a_problem() -> None:
    given = MastodonSettings(plugin="mastodon", api_url="http://social.example", access_token=Secret.of(" "))
    problems = asyncio.run(Mastodon("social", given, make_desk("social")).check())

    assert "unprotected" in problems[0]
    assert "access_token is empty" in problems[1]


@pytest.mark.parametrize("key", [{"api_url": "social.example"}, {"api_url": "https://a?b"}, {"every": "1s"}])
def test_a_setting_that_cannot_be_is_refused(key: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="expected"):
        MastodonSettings.model_validate(
            {"plugin": "mastodon", "api_url": "https://a.example", "access_token": {"env": "X"}, **key}
        )
