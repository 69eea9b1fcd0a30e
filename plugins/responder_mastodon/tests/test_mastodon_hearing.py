"""What the channel hears by looking and on the open connection, against a server of ours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from aiohttp import web

from responder import (
    Author,
    CredentialsRejected,
    Ignored,
    Message,
    TryLater,
)
from responder.testing import NOON
from responder_mastodon import feed, known
from responder_mastodon.tests.fake import ME, mention, status
from responder_mastodon.tests.scene import Scene, Story, batches, reply, texts

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


def test_long_mentions_come_in_smaller_pages(play: Callable[[Story], None]) -> None:
    """Other servers allow texts without end: forty of them at once would make the account deaf for ever."""

    async def story(scene: Scene) -> None:
        scene.fake.notes = [mention(number, "x" * 40_000) for number in range(1, 41)]
        heard: list[str] = []
        async with batches(scene.channel(streaming=False), {"since": NOON.isoformat(), "note": "2000"}) as stream:
            for _ in range(5):
                heard += texts(await anext(stream))
        assert len(heard) == 40

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
