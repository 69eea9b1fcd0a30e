"""A look brings what is new, once, and loses nothing when a part of it fails."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from responder import Author, Message, Secret, Signer, TryLater
from responder.testing import NOON, MovableClock, answer, make_desk
from responder_bluesky import Bluesky, BlueskySettings, tid

from .fake import ME, FakePds

POSTS, NOTES, LOG = (
    "com.atproto.repo.listRecords",
    "app.bsky.notification.listNotifications",
    "chat.bsky.convo.getLog",
)
LENA = "did:plc:lena22222222222222222222"
DOWN = answer(502, {"error": "UpstreamFailure"})


class Bench:
    def __init__(self, folder: Path, **more: Any) -> None:
        self.http, self.clock = FakePds(), MovableClock(NOON)
        settings = BlueskySettings(plugin="bluesky", identifier=ME, app_password=Secret.of("x"), **more)
        self.channel = Bluesky("sky", settings, make_desk(http=self.http, clock=self.clock, folder=folder))
        self.cursor: dict[str, str] = {}

    def looks(self) -> list[Message]:
        batch = asyncio.run(self.channel.poll(self.cursor))
        self.cursor |= batch.cursor
        return [event for event in batch.events if isinstance(event, Message)]


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def note(key: str, minutes: float = 0, reason: str = "mention") -> dict[str, Any]:
    facet = {
        "index": {"byteStart": 0, "byteEnd": 5},
        "features": [{"$type": "app.bsky.richtext.facet#mention", "did": ME}],
    }
    return {
        "uri": f"at://{LENA}/app.bsky.feed.post/{key}",
        "cid": "bafy",
        "reason": reason,
        "author": {"did": LENA},
        "record": {"text": "@acme hello", "facets": [facet]},
        "indexedAt": (NOON + timedelta(minutes=minutes)).isoformat(),
    }


def own(minutes: float, text: str = "By hand.", *, ours: bool = False) -> dict[str, Any]:
    at, parent = NOON + timedelta(minutes=minutes), f"at://{LENA}/app.bsky.feed.post/3m4nuxa5l2k2a"
    key = tid.own_key(at, parent, text, Signer(b"a key for tests")) if ours else tid.key_at(at)
    answered = {"uri": parent, "cid": "bafy"}
    value = {"text": text, "createdAt": at.isoformat(), "reply": {"root": answered, "parent": answered}}
    return {"uri": f"at://{ME}/app.bsky.feed.post/{key}", "cid": "bafy", "value": value}


def said(rev: str, own_id: str) -> dict[str, Any]:
    message = {"id": own_id, "text": "hello", "sender": {"did": LENA}, "sentAt": NOON.isoformat()}
    return {
        "$type": "chat.bsky.convo.defs#logCreateMessage",
        "rev": rev,
        "convoId": "c1",
        "message": message,
        "relatedProfiles": [{"did": LENA}],
    }


def ids(messages: list[Message]) -> list[str]:
    return [message.id.rpartition("/")[2] for message in messages]


def test_a_first_look_goes_back_ten_minutes_and_no_further(bench: Bench) -> None:
    bench.http.will[NOTES] = {"notifications": [note("new", -1), note("older", -9), note("long-ago", -11)]}

    assert ids(bench.looks()) == ["older", "new"]
    assert bench.looks() == []


def test_a_late_mention_is_found_beside_newer_ones(bench: Bench) -> None:
    bench.http.will[NOTES] = {"notifications": [note("b", 5)]}
    assert ids(bench.looks()) == ["b"]

    bench.http.will[NOTES] = {"notifications": [note("c", 6), note("b", 5), note("late", 1)]}

    assert ids(bench.looks()) == ["late", "c"]
    assert bench.looks() == []


def test_large_mentions_are_asked_for_in_smaller_pieces(bench: Bench) -> None:
    """Whoever has a server of his own may put anything into a record; the account must not become deaf by it."""
    large = answer(200, b'{"notifications":[' + b" " * 2**20)
    bench.http.will[NOTES] = [large, large, {"notifications": [note("a", 1)]}]

    assert ids(bench.looks()) == ["a"]
    assert [asked["limit"] for asked in bench.http.params(NOTES)] == ["50", "7", "1"]


def test_what_was_not_recorded_is_brought_again(bench: Bench) -> None:
    bench.http.will[NOTES] = {"notifications": [note("a", 1)]}
    before = dict(bench.cursor)
    assert ids(bench.looks()) == ["a"]

    bench.cursor = before

    assert ids(bench.looks()) == ["a"]


def test_older_pages_are_read_until_what_is_known(bench: Bench) -> None:
    bench.http.will[NOTES] = {"notifications": [note("known", 0)]}
    bench.looks()
    pages = [
        {"notifications": [note("d", 40), note("c", 39)], "cursor": "p2"},
        {"notifications": [note("b", 38), note("a", 37)], "cursor": "p3"},
        {"notifications": [note("known", 0), note("old", -20)], "cursor": "p4"},
    ]
    bench.http.will[NOTES] = pages

    assert ids(bench.looks()) == ["a", "b", "c", "d"]
    assert [asked.get("cursor") for asked in bench.http.params(NOTES)[1:]] == [None, "p2", "p3"]


def test_the_cursor_stays_short(bench: Bench) -> None:
    bench.http.will[NOTES] = {"notifications": [note(f"k{n}", n / 100) for n in range(50)][::-1]}
    bench.looks()
    assert len(bench.cursor["seen"].split()) == 50

    bench.http.will[NOTES] = {"notifications": [note("much-later", 60)]}
    bench.looks()

    assert len(bench.cursor["seen"].split()) == 1


def test_a_colleague_s_post_is_brought_once_and_ours_never(bench: Bench) -> None:
    bench.http.will[POSTS] = {"records": [own(1, "Automatic.", ours=True), own(-1), own(-30)]}

    (by_hand,) = bench.looks()

    assert (by_hand.author, by_hand.text) == (Author.AGENT, "By hand.")
    assert bench.looks() == []


def test_a_colleague_whose_server_s_clock_is_behind_ours_is_seen(bench: Bench) -> None:
    bench.clock.move(minutes=5)
    bench.http.will[POSTS] = {"records": [own(5, "Automatic.", ours=True)]}
    assert bench.looks() == []

    bench.http.will[POSTS] = {"records": [own(5, "Automatic.", ours=True), own(4)]}

    assert [message.text for message in bench.looks()] == ["By hand."]


def test_a_colleague_who_answers_our_own_post_means_the_customer_above(bench: Bench) -> None:
    ours = own(1, "Automatic.", ours=True)
    below = own(2, "Also by hand.")
    root = {"uri": f"at://{ME}/app.bsky.feed.post/3m4nuxa5l2k2z", "cid": "bafy"}
    below["value"]["reply"] = {"root": root, "parent": {"uri": ours["uri"], "cid": "bafy"}}
    bench.clock.move(minutes=3)
    bench.http.will |= {POSTS: {"records": [below]}, "com.atproto.repo.getRecord": ours}

    (by_hand,) = bench.looks()

    assert by_hand.handle == LENA


def test_posts_with_a_key_of_another_kind_or_of_later_are_left_alone(bench: Bench) -> None:
    odd = {**own(1), "uri": f"at://{ME}/app.bsky.feed.post/zzz"}
    bench.http.will[POSTS] = {"records": [odd, own(5)]}
    assert bench.looks() == []

    bench.clock.move(minutes=5)

    assert [message.text for message in bench.looks()] == ["By hand."]
    assert bench.looks() == []


def test_the_first_look_at_the_chat_only_learns_where_its_log_ends(bench: Bench) -> None:
    bench.http.will |= {LOG: {"cursor": "300", "logs": []}, "chat.bsky.convo.getConvo": {"convo": None}}
    assert bench.looks() == []
    bench.http.will[LOG] = [
        {"cursor": "302", "logs": [said("300", "known"), said("301", "m1"), said("302", "m2")]},
        {"cursor": "303", "logs": [said("303", "m3")]},
        {"cursor": "303", "logs": []},
    ]

    assert ids(bench.looks()) == ["m1", "m2", "m3"]
    assert bench.cursor["log"] == "303"
    assert [asked.get("cursor") for asked in bench.http.params(LOG)] == [None, "300", "302", "303"]
    proxies = {call.headers.get("atproto-proxy") for call in bench.http.calls if "chat." in call.url}
    assert proxies == {"did:web:api.bsky.chat#bsky_chat"}


def test_the_cursor_of_a_part_that_fails_stays(bench: Bench) -> None:
    bench.looks()
    before = bench.cursor["log"]
    bench.http.will |= {LOG: DOWN, NOTES: {"notifications": [note("a", 1)]}}

    assert ids(bench.looks()) == ["a"]
    with pytest.raises(TryLater):
        bench.looks()
    bench.http.will[LOG] = [{"cursor": "301", "logs": [said("301", "m1")]}, {"cursor": "301", "logs": []}]
    bench.http.will["chat.bsky.convo.getConvo"] = {"convo": None}

    assert before == "222"
    assert ids(bench.looks()) == ["m1"]


def test_a_quiet_look_costs_three_requests(bench: Bench) -> None:
    bench.looks()
    bench.http.calls.clear()

    bench.looks()

    assert bench.http.count() == {NOTES: 1, POSTS: 1, LOG: 1}


@pytest.mark.parametrize(
    ("settings", "asked"), [({"chat": False}, {NOTES, POSTS}), ({"mentions": False}, {LOG}), ({}, {NOTES, POSTS, LOG})]
)
def test_only_what_is_wanted_is_asked_for(tmp_path: Path, settings: dict[str, bool], asked: set[str]) -> None:
    bench = Bench(tmp_path, label_as_bot=False, **settings)

    bench.looks()

    assert set(bench.http.count()) - {"com.atproto.server.createSession"} == asked


def test_a_conversation_is_asked_for_once_an_hour(bench: Bench) -> None:
    bench.http.will["chat.bsky.convo.getConvo"] = {"convo": {"members": [{"did": ME}, {"did": LENA}]}}
    bench.looks()
    for number in range(3):
        rev = f"23{number}"
        bench.http.will[LOG] = [{"cursor": rev, "logs": [said(rev, f"m{number}")]}, {"cursor": rev, "logs": []}]
        bench.looks()
    assert bench.http.count()["chat.bsky.convo.getConvo"] == 1

    bench.clock.move(hours=1)
    bench.http.will[LOG] = [{"cursor": "24", "logs": [said("24", "m9")]}, {"cursor": "24", "logs": []}]
    bench.looks()

    assert bench.http.count()["chat.bsky.convo.getConvo"] == 2


@pytest.mark.parametrize("junk", [{}, {"notifications": "x"}, b"<html>", b""])
def test_another_answer_than_the_documented_one_is_tried_later(bench: Bench, junk: Any) -> None:
    bench.http.will[NOTES] = answer(200, junk)

    with pytest.raises(TryLater):
        bench.looks()
