"""Comments below the posts, reels and live videos of an account: the fields `comments` and `live_comments`.

Source: Instagram Platform documentation, "Webhooks" and its examples, which name the comment `id` in one place and
`comment_id` in another. A comment on a boosted post may come twice, under one id.
"""

from __future__ import annotations

from typing import Any

from responder import Ignored, Inbound, instant
from responder.graph import MalformedError, an_id, words
from responder_messenger import Comment, Json, Scope, comment_message


def read_change(change: Any, entry: Json, scope: Scope) -> list[Inbound]:
    """Read one change of the account."""
    field, value = words(change["field"]), change["value"]
    if field in {"comments", "live_comments"}:
        return [comment_message(_comment(value, entry), scope)]
    if field == "messages":  # the button "Test" of the app's dashboard sends messages in this shape
        return [Ignored(reason="test-event", detail=field)]
    if field == "mentions":
        return [Ignored(reason="mention")]
    return [Ignored(reason="unknown-field", detail=field[:40])]


def _comment(value: Json, entry: Json) -> Comment:
    own_id = an_id(value.get("id")) or an_id(value.get("comment_id"))
    media = value["media"]
    post = an_id(media.get("original_media_id")) or an_id(media.get("id"))
    if own_id is None or post is None:
        raise MalformedError("a comment without its id or its post")
    author = value.get("from") or {}
    return Comment(
        id=own_id,
        author=an_id(author.get("id")),
        text=words(value.get("text")),
        post=post,
        at=instant(entry.get("time")),
        parent=an_id(value.get("parent_id")),
        name=None,
    )
