"""What leaves, once, and where; against a server of ours with rate limits and Idempotency-Key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import web

from responder import (
    OutcomeUnknown,
    Refused,
    Sent,
    TryLater,
)
from responder_mastodon.tests.fake import ME, status
from responder_mastodon.tests.scene import Scene, Story, reply


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


def test_what_cannot_be_noted_does_not_leave(play: Callable[[Story], None], tmp_path: Path) -> None:
    """Else nobody would know it for ours, and it would count as a colleague's answer."""
    (tmp_path / "file").write_text("no folder")

    async def story(scene: Scene) -> None:
        scene._folder = tmp_path / "file"
        with pytest.raises(TryLater, match=r"^What we say could not be noted in .*/file: File exists\.$"):
            await scene.channel().send(reply())
        assert scene.fake.posted == []

    play(story)
