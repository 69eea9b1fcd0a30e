"""Our nouns, written as a post or as a direct message. Pure.

Sources: lexicons app.bsky.feed.post (300 graphemes, 3,000 bytes), chat.bsky.convo.defs#messageInput (1,000 graphemes).
"""

from __future__ import annotations

from datetime import UTC
from typing import Any

from responder import Refused, Reply, Signer
from responder_bluesky import facets, tid

POST = "app.bsky.feed.post"
LONGEST_POST, LONGEST_MESSAGE = 300, 1_000  # graphemes


def post(reply: Reply, signer: Signer) -> tuple[str, dict[str, Any]]:
    """Return the key and the record of a public answer; the same at every try.

    root: the post with which the thread began; a wrong one would tear the thread for everyone.
    """
    root, parent = reply.reply_to["root"], reply.reply_to["parent"]
    written_at = reply.written_at.astimezone(UTC).replace(microsecond=0)
    record = {
        "$type": POST,
        "text": _sound(reply.text),
        "langs": [reply.locale],
        "createdAt": f"{written_at:%Y-%m-%dT%H:%M:%S}.000Z",
        "reply": {"root": root, "parent": parent},
        **_facets(reply.text),
    }
    return tid.own_key(written_at, parent["uri"], reply.text, signer), record


def message(reply: Reply) -> dict[str, Any]:
    """Return the request that sends a direct message."""
    return {"convoId": reply.reply_to["convo"], "message": {"text": _sound(reply.text), **_facets(reply.text)}}


def _facets(text: str) -> dict[str, Any]:
    links = facets.links_of(text)
    return {"facets": links} if links else {}


def _sound(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise Refused("The text holds half an emoji or another character that JSON cannot carry.") from None
    return text
