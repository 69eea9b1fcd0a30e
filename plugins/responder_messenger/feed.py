"""Comments below the posts of a Page: the field `feed`.

Source: Graph API documentation, "Webhooks: Page"; Messenger Platform documentation, "Private replies". A change has
an `item`, and a `verb` that says what happened to it; times are in seconds.
"""

from __future__ import annotations

from typing import Any

from responder import Ignored, Inbound, instant
from responder.graph import MalformedError, an_id, words
from responder_messenger.content import Json
from responder_messenger.events import Scope
from responder_messenger.platform import Comment, comment_message


def read_change(change: Any, entry: Json, scope: Scope) -> list[Inbound]:
    """Read one change of the Page."""
    field, value = words(change["field"]), change["value"]
    if field != "feed":
        return [Ignored(reason="unknown-field", detail=field[:40])]
    item, verb = words(value["item"]), words(value.get("verb"))
    if item != "comment":
        return [Ignored(reason="feed", detail=item[:40])]
    if verb != "add":
        return [Ignored(reason="comment-changed", detail=verb[:40])]
    return [comment_message(_comment(value, entry), scope)]


def _comment(value: Json, entry: Json) -> Comment:
    own_id, post, parent = (an_id(value.get(key)) for key in ("comment_id", "post_id", "parent_id"))
    if own_id is None or post is None:
        raise MalformedError("a comment without its id or its post")
    author = value.get("from") or {}
    return Comment(
        id=own_id,
        author=an_id(author.get("id")),
        text=words(value.get("message")),
        post=post,
        at=instant(value.get("created_time") or entry.get("time")),
        parent=None if parent == post else parent,
        name=words(author.get("name"))[:200].strip() or None,
    )
