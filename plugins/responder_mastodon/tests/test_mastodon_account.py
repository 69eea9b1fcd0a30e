"""What the account and its server allow: their own figures, and what `check` finds wrong."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from aiohttp import web

from responder import (
    Secret,
)
from responder.testing import make_desk
from responder_mastodon import Mastodon, MastodonSettings, known
from responder_mastodon.tests.fake import ME
from responder_mastodon.tests.scene import Scene, Story, batches

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
