"""One look at Bluesky, read into our nouns. Pure: bytes in, values out.

A look is one JSON object: `me` (our DID), `posts` (new posts of our own account), `above` (what older
posts of ours that they answer answer themselves), `notifications`, `logs` (entries of
the chat's log), `convos` (the conversations that these are in, by id) and `ours` (ids of messages that we sent).
Colleagues come first: their answers count before the question that they answer is decided.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from responder import Ignored, Inbound, Message, NotReadable, json_object
from responder_bluesky import chats, posts, shapes
from responder_bluesky.shapes import MALFORMED, Scope


def read(body: bytes, scope: Scope) -> list[Inbound]:
    """Read one look; raises NotReadable when it is none."""
    look = json_object(body)
    try:
        me = shapes.did(look.get("me"))
    except ValueError:
        raise NotReadable('expected the account\'s DID under "me"') from None
    convos, ours, above = look.get("convos"), look.get("ours"), look.get("above")
    above = above if isinstance(above, dict) else {}
    known = chats.Chats(
        me,
        convos if isinstance(convos, dict) else {},
        frozenset(one for one in (ours if isinstance(ours, list) else ()) if isinstance(one, str)),
    )
    return [
        *_each(look.get("posts"), scope, lambda item: posts.own_post(item, me, scope, above)),
        *_once(_each(look.get("notifications"), scope, lambda item: posts.notification(item, me, scope))),
        *_each(look.get("logs"), scope, lambda item: chats.entry(item, known, scope)),
    ]


def _each(items: Any, scope: Scope, reader: Callable[[Any], Inbound]) -> list[Inbound]:
    """Read each item; one that cannot be read is kept aside and leaves the others alone."""
    found: list[Inbound] = []
    for item in items if isinstance(items, list) else ():
        try:
            found.append(reader(item))
        except MALFORMED as error:
            found.append(shapes.unreadable(scope, item, error))
    return found


def _once(events: list[Inbound]) -> list[Inbound]:
    """Leave out what comes twice: one post may be told of as a mention and as a reply."""
    seen: set[str] = set()
    kept: list[Inbound] = []
    for event in events:
        if isinstance(event, Message):
            if event.id in seen:
                kept.append(Ignored(reason="told-twice"))
                continue
            seen.add(event.id)
        kept.append(event)
    return kept
