"""Bluesky with its real AppView: what it tells us of mentions, and what it makes of our answers."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from responder import BlockedByContact, Message, Refused
from tests.real.bluesky import Network, Person
from tests.stories.test_real_bluesky import Bench, reply

pytestmark = pytest.mark.real


@pytest.fixture
def bench(bluesky_with_appview: Network, tmp_path: Path) -> Bench:
    bench = Bench(bluesky_with_appview, known(bluesky_with_appview, "acme"), tmp_path / "sky")
    bench.looks()
    return bench


def until(done: Callable[[], Any], what: str) -> Any:
    """Wait for the AppView, which lags behind the PDS."""
    end = time.monotonic() + 30
    while not (found := done()):
        assert time.monotonic() < end, f"not {what}"
        time.sleep(0.1)
    return found


def known(network: Network, name: str) -> Person:
    """Make an account and wait until the AppView knows it."""
    person = network.person(name)

    def shown() -> bool:
        try:
            return bool(network.ask("app.bsky.actor.getProfile", person.token, actor=person.did))
        except AssertionError:
            return False

    until(shown, "known")
    return person


def mention(bench: Bench, lena: Person, text: str = "where is my parcel?") -> tuple[dict[str, str], Message]:
    asked = lena.post(text, to=bench.us)
    (found,) = until(bench.looks, "told of the mention")
    return asked, found


def shown(person: Person, uri: str) -> None:
    """Wait until a post is shown: of an answer to a post that it does not know yet the AppView tells nobody."""
    until(lambda: person.network.ask("app.bsky.feed.getPosts", person.token, uris=uri)["posts"], "shown")


def thread(person: Person, uri: str) -> dict[str, Any]:
    answer = person.network.ask("app.bsky.feed.getPostThread", person.token, uri=uri)
    return dict(answer["thread"])


def test_a_mention_is_told_and_our_answer_is_shown_below_it(bench: Bench) -> None:
    lena = known(bench.network, "lena")
    asked, told = mention(bench, lena)

    sent = bench.sends(reply(told, "We look into it: https://acme.example/hulp"))

    assert (told.text, told.handle, told.public) == ("where is my parcel?", lena.did, True)
    (below,) = until(lambda: thread(lena, asked["uri"])["replies"], "shown")
    assert below["post"]["uri"] == sent.id
    assert [label["val"] for label in below["post"]["author"]["labels"]] == ["bot"]  # label_as_bot
    assert bench.looks() == []


def test_replies_further_down_between_others_are_left_alone(bench: Bench) -> None:
    lena, noor = known(bench.network, "lena"), known(bench.network, "noor")
    asked, told = mention(bench, lena)
    ours = bench.sends(reply(told, "We look."))
    shown(lena, ours.id)
    below = noor.post("same here", bench.network.record(ours.id))
    (first,) = until(bench.looks, "told of the reply")
    shown(lena, lena.post("oh no", below)["uri"])
    again = lena.post("and now?", bench.network.record(ours.id))

    (second,) = until(bench.looks, "told of the second reply")

    assert (first.handle, first.text) == (noor.did, "same here")
    assert second.id == again["uri"]
    assert second.reply_to["root"] == asked


def test_a_program_that_labels_itself_is_told_by_the_appview(bench: Bench, tmp_path: Path) -> None:
    robot = Bench(bench.network, known(bench.network, "robot"), tmp_path / "robot")
    robot.looks()
    until(
        lambda: bench.network.ask("app.bsky.actor.getProfile", bench.us.token, actor=robot.us.did)["labels"], "labelled"
    )

    _, beep = mention(bench, robot.us, "beep")

    assert [mark.reason for mark in beep.marks] == ["machine"]


def test_a_post_that_is_closed_for_answers_is_not_answered(bench: Bench) -> None:
    lena = known(bench.network, "lena")
    asked, told = mention(bench, lena)
    gate = {"$type": "app.bsky.feed.threadgate", "post": asked["uri"], "allow": [], "createdAt": "2026-01-01T00:00:00Z"}
    key = asked["uri"].rpartition("/")[2]
    lena.do("com.atproto.repo.putRecord", repo=lena.did, collection="app.bsky.feed.threadgate", rkey=key, record=gate)
    until(lambda: thread(bench.us, asked["uri"])["post"]["viewer"].get("replyDisabled"), "closed")

    with pytest.raises(Refused, match="only some"):
        bench.sends(reply(told, "Hi."))


def test_somebody_who_has_blocked_us_is_not_answered(bench: Bench) -> None:
    lena = known(bench.network, "lena")
    _, told = mention(bench, lena)
    record = {"$type": "app.bsky.graph.block", "subject": bench.us.did, "createdAt": "2026-01-01T00:00:00Z"}
    lena.do("com.atproto.repo.createRecord", repo=lena.did, collection="app.bsky.graph.block", record=record)
    viewer = lambda: bench.network.ask("app.bsky.actor.getProfile", bench.us.token, actor=lena.did)["viewer"]  # noqa: E731
    until(lambda: viewer().get("blockedBy"), "blocked")

    with pytest.raises((BlockedByContact, Refused)):
        bench.sends(reply(told, "Hi."))


def test_a_post_that_was_deleted_is_not_answered(bench: Bench) -> None:
    lena = known(bench.network, "lena")
    asked, told = mention(bench, lena)
    key = asked["uri"].rpartition("/")[2]
    lena.do("com.atproto.repo.deleteRecord", repo=lena.did, collection="app.bsky.feed.post", rkey=key)
    posts = lambda: bench.network.ask("app.bsky.feed.getPosts", bench.us.token, uris=asked["uri"])["posts"]  # noqa: E731
    until(lambda: not posts(), "gone")

    with pytest.raises(Refused, match="gone"):
        bench.sends(reply(told, "Hi."))
