"""What we wrote ourselves, what was taken back, and what is said in a group is no customer's message."""

from __future__ import annotations

from typing import Any

import pytest

from responder import Ignored
from responder.desk import Signer
from responder_bluesky import chats, posts
from responder_bluesky.shapes import Scope
from responder_bluesky.tests.fake import ME

LENA, TOM = "did:plc:lena22222222222222222222", "did:plc:tom222222222222222222222"
SCOPE = Scope("sky", Signer(b"a key for tests"))
DEFS = "chat.bsky.convo.defs#"


def entry(what: str, sender: str, **message: object) -> dict[str, Any]:
    said = {"id": "m1", "sender": {"did": sender}, "text": "Hi", "sentAt": "2026-11-02T12:00:00.000Z", **message}
    return {"$type": f"{DEFS}{what}", "convoId": "c1", "message": said}


@pytest.mark.parametrize(
    ("item", "members", "ours", "reason"),
    [
        (entry("logCreateMessage", ME), (ME, LENA), {"m1"}, "our-own"),
        (entry("logCreateMessage", LENA, **{"$type": f"{DEFS}deletedMessageView"}), (ME, LENA), (), "deleted"),
        (entry("logCreateMessage", LENA), (ME, LENA, TOM), (), "group"),
        (entry("logCreateMessage", ME), (ME,), (), "unknown-conversation"),
        (entry("logDeleteMessage", ME), (ME, LENA), (), "our-own"),
        (entry("logDeleteMessage", LENA), (ME, LENA, TOM), (), "group"),
    ],
)
def test_in_a_chat(item: dict[str, Any], members: tuple[str, ...], ours: set[str], reason: str) -> None:
    convos = {"c1": {"members": [{"did": one} for one in members]}}

    assert chats.entry(item, chats.Chats(ME, convos, ours), SCOPE) == Ignored(reason=reason)


def test_in_public() -> None:
    uri = f"at://{ME}/app.bsky.feed.post/3m4nuxa5l2k2a"
    item = {"reason": "mention", "author": {"did": ME}, "record": {}, "uri": uri}

    assert posts.notification(item, ME, SCOPE) == Ignored(reason="our-own")
