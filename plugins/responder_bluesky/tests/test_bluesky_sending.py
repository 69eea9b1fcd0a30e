"""What leaves: the same post at every try, a message that is looked for first, and errors told apart."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder import (
    BlockedByContact,
    CredentialsRejected,
    Journal,
    OutcomeUnknown,
    Refused,
    Reply,
    Secret,
    SendError,
    Sent,
    Signer,
    TryLater,
)
from responder.testing import NOON, MovableClock, answer, make_desk
from responder_bluesky import Bluesky, BlueskySettings, errors, facets, sending, tid
from responder_bluesky.profile import labelled

from .fake import ME, FakePds

LENA = "did:plc:lena22222222222222222222"
ASKED = {"uri": f"at://{LENA}/app.bsky.feed.post/3m4nuxa5l2k2a", "cid": "bafy"}
PUBLIC = {"root": ASKED, "parent": ASKED}
PUT, GET_POSTS = "com.atproto.repo.putRecord", "app.bsky.feed.getPosts"
SEND, MESSAGES = "chat.bsky.convo.sendMessage", "chat.bsky.convo.getMessages"
SIGNER = Signer(b"a key for tests")


def channel(http: FakePds, folder: Path) -> Bluesky:
    settings = BlueskySettings(plugin="bluesky", identifier=ME, app_password=Secret.of("x"))
    return Bluesky("sky", settings, make_desk(http=http, clock=MovableClock(NOON), folder=folder))


def reply(reply_to: dict[str, Any], text: str = "We look: https://acme.example.", **more: Any) -> Reply:
    fields = {"account": "sky", "delivery": 1, "token": "t", "to": LENA, "text": text, "written_at": NOON, **more}
    return Reply(reply_to=reply_to, **fields)


def view(**more: Any) -> dict[str, Any]:
    return {"posts": [{"uri": ASKED["uri"], "author": {"did": LENA, "viewer": {}}, "viewer": {}, **more}]}


def test_a_post_is_put_under_a_key_of_ours_in_the_thread(tmp_path: Path) -> None:
    http = FakePds({GET_POSTS: view(), PUT: {"uri": "at://x/app.bsky.feed.post/y", "cid": "bafy"}})
    given = reply(PUBLIC, locale="nl")

    sent = asyncio.run(channel(http, tmp_path).send(given))
    asyncio.run(channel(http, tmp_path).send(given))

    first, again = [call.json for call in http.calls if PUT in call.url]
    assert sent == Sent("at://x/app.bsky.feed.post/y")
    assert first == again
    assert first == {
        "repo": ME,
        "collection": "app.bsky.feed.post",
        "rkey": tid.own_key(NOON, ASKED["uri"], given.text, SIGNER),
        "record": {
            "$type": "app.bsky.feed.post",
            "text": given.text,
            "langs": ["nl"],
            "createdAt": "2026-11-02T12:00:00.000Z",
            "reply": PUBLIC,
            "facets": facets.links_of(given.text),
        },
    }


@pytest.mark.parametrize(
    ("shown", "error"),
    [
        ({"posts": []}, Refused),
        (view(viewer={"replyDisabled": True}), Refused),
        (view(author={"did": LENA, "viewer": {"blockedBy": True}}), BlockedByContact),
        (view(author={"did": LENA, "viewer": {"blocking": "at://x"}}), BlockedByContact),
        (answer(429, {}), TryLater),
    ],
)
def test_who_does_not_want_an_answer_gets_none(tmp_path: Path, shown: Any, error: type[SendError]) -> None:
    http = FakePds({GET_POSTS: shown})

    with pytest.raises(error):
        asyncio.run(channel(http, tmp_path).send(reply(PUBLIC)))
    assert http.count()[PUT] == 0


@pytest.mark.parametrize("shown", [answer(502, {"error": "UpstreamFailure"}), {}, {"posts": "x"}, view(author=None)])
def test_where_nobody_can_tell_the_answer_leaves(tmp_path: Path, shown: Any) -> None:
    http = FakePds({GET_POSTS: shown, PUT: {"uri": "at://x"}})

    assert asyncio.run(channel(http, tmp_path).send(reply(PUBLIC))) == Sent("at://x")


def test_a_message_is_looked_for_before_a_second_try(tmp_path: Path) -> None:
    ours = {"id": "m9", "text": "We look: https://acme.example.", "sender": {"did": ME}, "sentAt": NOON.isoformat()}
    http = FakePds({SEND: {"id": "m1"}, MESSAGES: {"messages": []}})
    bluesky, convo = channel(http, tmp_path), {"convo": "c1"}

    assert asyncio.run(bluesky.send(reply(convo))) == Sent("m1")
    assert http.count()[MESSAGES] == 0
    assert asyncio.run(bluesky.send(reply(convo, tries=1))) == Sent("m1")
    http.will[MESSAGES] = {"messages": [{"text": 1}, ours]}
    assert asyncio.run(bluesky.send(reply(convo, tries=2))) == Sent("m9")
    assert http.count()[SEND] == 2
    assert http.calls[1].json == {
        "convoId": "c1",
        "message": {"text": "We look: https://acme.example.", "facets": facets.links_of(reply(convo).text)},
    }


@pytest.mark.parametrize(
    "change",
    [
        {"text": "Something else."},
        {"sender": {"did": LENA}},
        {"sentAt": (NOON - timedelta(minutes=2)).isoformat()},
        {"sentAt": "yesterday"},
    ],
)
def test_another_message_is_not_taken_for_ours(tmp_path: Path, change: dict[str, Any]) -> None:
    shown = {"id": "m9", "text": "Hi.", "sender": {"did": ME}, "sentAt": NOON.isoformat(), **change}
    http = FakePds({MESSAGES: {"messages": [shown]}})

    assert asyncio.run(channel(http, tmp_path).settle(reply({"convo": "c1"}, "Hi."))) is False


@pytest.mark.parametrize("reply_to", [{"convo": "c1"}, PUBLIC])
def test_an_outcome_that_cannot_be_asked_for_stays_unknown(tmp_path: Path, reply_to: dict[str, Any]) -> None:
    http = FakePds({MESSAGES: answer(502, {}), "com.atproto.repo.getRecord": OutcomeUnknown("no answer")})

    assert asyncio.run(channel(http, tmp_path).settle(reply(reply_to))) is None


@pytest.mark.parametrize(
    ("status", "reply_to", "error"),
    [
        (500, PUBLIC, TryLater),  # the same key is the same post
        (502, PUBLIC, TryLater),
        (500, {"convo": "c1"}, OutcomeUnknown),  # the chat takes no key of ours: it is looked for
        (502, {"convo": "c1"}, OutcomeUnknown),
        (503, {"convo": "c1"}, TryLater),
    ],
)
def test_what_the_chat_may_have_taken_is_looked_for(
    tmp_path: Path, status: int, reply_to: dict[str, Any], error: type[SendError]
) -> None:
    failing = answer(status, {"error": "UpstreamFailure"})
    http = FakePds({SEND: failing, PUT: failing, GET_POSTS: {}})

    with pytest.raises(error):
        asyncio.run(channel(http, tmp_path).send(reply(reply_to)))


def test_a_log_in_that_fails_leaves_no_message_in_doubt(tmp_path: Path) -> None:
    http = FakePds({"com.atproto.server.createSession": answer(500, {})})

    with pytest.raises(TryLater):
        asyncio.run(channel(http, tmp_path).send(reply({"convo": "c1"})))


def test_nobody_is_written_to_unasked(tmp_path: Path) -> None:
    http = FakePds()

    with pytest.raises(Refused, match="only in answer"):
        asyncio.run(channel(http, tmp_path).send(reply({})))
    assert http.calls == []


@pytest.mark.parametrize("reply_to", [{"convo": "c1"}, PUBLIC])
def test_half_an_emoji_is_refused_before_it_leaves(tmp_path: Path, reply_to: dict[str, Any]) -> None:
    http = FakePds()

    with pytest.raises(Refused):
        asyncio.run(channel(http, tmp_path).send(reply(reply_to, "Hi \ud83d")))
    assert http.calls == []


@pytest.mark.parametrize("reply_to", [{"convo": "c1"}, PUBLIC])
def test_an_answer_without_a_name_is_an_unknown_outcome(tmp_path: Path, reply_to: dict[str, Any]) -> None:
    with pytest.raises(OutcomeUnknown):
        asyncio.run(channel(FakePds({SEND: {}, PUT: {"uri": 1}}), tmp_path).send(reply(reply_to)))


# --- errors -----------------------------------------------------------------------------------------------------------

ERRORS = [
    (400, "InvalidToken", "Bad token method", CredentialsRejected),
    (400, "InvalidRequest", "Input/text must not be longer than 300 graphemes", Refused),
    (400, "InvalidRequest", "block between recipient and sender", BlockedByContact),
    (400, "InvalidRequest", "recipient has disabled incoming messages", BlockedByContact),
    (400, "InvalidRequest", "MessagesDisabled: recipient has disabled incoming messages", BlockedByContact),
    (
        400,
        "InvalidRequest",
        "recipient requires incoming messages to come from someone they follow",
        BlockedByContact,
    ),
    (400, "InvalidRequest", "Account is disabled", CredentialsRejected),
    (400, "ConvoLocked", "", Refused),
    (400, "BlockedActor", "", BlockedByContact),
    (400, "NotFollowedBySender", "", BlockedByContact),
    (400, "Unheard", "of", Refused),
    (401, "AccountTakedown", "", CredentialsRejected),
    (404, "XRPCNotSupported", "", CredentialsRejected),
    (501, "MethodNotImplemented", "", CredentialsRejected),
    (413, "PayloadTooLarge", "", Refused),
    (429, "RateLimitExceeded", "", TryLater),
    (500, "InternalServerError", "", TryLater),
    (502, "UpstreamFailure", "recipient does not exist", TryLater),
    (503, "NotEnoughResources", "", TryLater),
    (504, "UpstreamTimeout", "", OutcomeUnknown),
]


@pytest.mark.parametrize(("status", "name", "words", "error"), ERRORS)
def test_an_error_becomes_the_right_one(status: int, name: str, words: str, error: type[SendError]) -> None:
    found = errors.failure(answer(status, {"error": name, "message": f"{words} SECRET"}), NOON, repeatable=True)

    assert type(found) is error
    assert "SECRET" not in str(found)


@pytest.mark.parametrize(
    ("headers", "after"),
    [
        ({"retry_after": "7", "ratelimit_reset": "99999"}, 7),
        ({"ratelimit_reset": str(int(NOON.timestamp()) + 120)}, 120),
        ({"ratelimit_reset": str(int(NOON.timestamp()) - 120)}, 1),
        ({"ratelimit_reset": "9999999999"}, 6 * 3600),
        ({"ratelimit_reset": "soon"}, None),
        ({}, None),
    ],
)
def test_the_server_s_pause_is_kept(headers: dict[str, str], after: int | None) -> None:
    found = errors.failure(answer(429, {}, **headers), NOON, repeatable=True)

    assert isinstance(found, TryLater)
    assert found.after == (None if after is None else timedelta(seconds=after))


# --- keys, links, the journal, the label ------------------------------------------------------------------------------


@given(st.datetimes(datetime(2024, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)), st.text(max_size=40))  # noqa: DTZ001
def test_a_key_is_a_time_that_sorts_and_that_only_we_can_make(moment: datetime, text: str) -> None:
    key = tid.own_key(moment, ASKED["uri"], text, SIGNER)

    assert tid.is_tid(key)
    assert tid.moment_of(key) == moment.replace(microsecond=0)
    assert tid.key_at(moment) <= key < tid.key_at(moment + timedelta(seconds=1))
    assert key == tid.own_key(moment, ASKED["uri"], text, SIGNER)
    assert key != tid.own_key(moment, ASKED["uri"], text + ".", SIGNER)
    assert key != tid.own_key(moment, ASKED["uri"], text, Signer(b"another key"))


@pytest.mark.parametrize(
    ("key", "holds"),
    [
        ("3jzfcijpj2z2a", True),
        ("2222222222222", True),
        ("jzzzzzzzzzzzz", True),
        ("kjzfcijpj2z2a", False),
        ("3jzfcijpj2z21", False),
        ("3jzfcijpj2z2aa", False),
        ("3jzfcijpj2z2", False),
        ("self", False),
    ],
)
def test_a_key_that_holds_no_time_is_told(key: str, holds: bool) -> None:
    assert tid.is_tid(key) is holds
    if not holds:
        with pytest.raises(ValueError, match="no TID"):
            tid.moment_of(key)


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("See https://acme.example/a.", ["https://acme.example/a"]),
        ("Zie «https://acme.example/é»: 👋", ["https://acme.example/é»"]),
        (
            "(https://a.example/b_(c)) and https://b.example?x=1, bye",
            ["https://a.example/b_(c)", "https://b.example?x=1"],
        ),
        ("acme.example and a@b.example", []),
    ],
)
def test_links_are_found_and_counted_in_bytes(text: str, links: list[str]) -> None:
    found = facets.links_of(text)

    assert [facet["features"][0]["uri"] for facet in found] == links
    for facet, link in zip(found, links, strict=True):
        assert text.encode()[facet["index"]["byteStart"] : facet["index"]["byteEnd"]].decode() == link


@given(st.text(), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=4))
def test_taking_mentions_away_never_fails(text: str, places: list[tuple[int, int]]) -> None:
    assert isinstance(facets.without_mentions(text, sorted(places)), str)


def test_the_journal_knows_its_words_after_a_crash_and_forgets_them_after_a_week(tmp_path: Path) -> None:
    Journal(tmp_path, sending.KNOWN).note(sending.mark("c1", "We look."), NOON)
    (tmp_path / "said").write_bytes((tmp_path / "said").read_bytes() + b"junk\n12")

    assert Journal(tmp_path, sending.KNOWN).knows(sending.mark("c1", "We  look. "), NOON)
    assert not Journal(tmp_path, sending.KNOWN).knows(sending.mark("c1", "Something else."), NOON)
    assert not Journal(tmp_path, sending.KNOWN).knows(sending.mark("c2", "We look."), NOON)
    assert not Journal(tmp_path, sending.KNOWN).knows(sending.mark("c1", "We look."), NOON + timedelta(days=8))
    assert (tmp_path / "said").read_bytes() == b""


@pytest.mark.parametrize(
    ("labels", "values"),
    [
        (None, [{"val": "bot"}]),
        ("x", [{"val": "bot"}]),
        ({"values": [{"val": "!no-unauthenticated"}]}, [{"val": "!no-unauthenticated"}, {"val": "bot"}]),
        ({"values": [{"val": "bot"}]}, None),
    ],
)
def test_the_label_is_added_to_what_is_there(labels: object, values: object) -> None:
    fresh = labelled({"displayName": "Acme", "labels": labels})

    if values is None:
        assert fresh is None
    else:
        assert fresh is not None
        assert (fresh["displayName"], fresh["labels"]["values"]) == ("Acme", values)


def test_what_cannot_be_noted_does_not_leave(tmp_path: Path) -> None:
    """Else nobody would know it for ours, and it would count as a colleague's answer."""
    (tmp_path / "file").write_text("no folder")
    http = FakePds({SEND: {"id": "m1"}})

    with pytest.raises(TryLater, match=r"^The account's folder cannot be written: File exists\.$"):
        asyncio.run(channel(http, tmp_path / "file").send(reply({"convo": "c1"})))
    assert http.count()[SEND] == 0
