"""What is asked for with posts and messages, in the two sets of words that X has for it.

X's documentation asks with `tweet.fields`, its OpenAPI description (2.167) with `post.fields` at the same places, and a
word that X does not know is refused. So the words that were understood last are used, and the others where they are
refused. The label of automated accounts is shown in the first set alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from responder_x.api import Api, Query
from responder_x.errors import Invalid

Words = tuple[Query, Query]

_MEDIA = ("media.fields", "type")
_SENDER = ("expansions", "sender_id,attachments.media_keys")
_LABELLED = ("user.fields", "username,name,affiliation")
_NAMED = ("user.fields", "username,name")

POSTS: Words = (
    (
        (
            "tweet.fields",
            "attachments,author_id,conversation_id,created_at,edit_history_tweet_ids,entities,in_reply_to_user_id,"
            "note_tweet,referenced_tweets",
        ),
        ("expansions", "author_id,attachments.media_keys"),
        _MEDIA,
        _LABELLED,
    ),
    (
        ("post.fields", "attachments,conversation_id,created_at,entities,id,note_post,text"),
        (
            "expansions",
            "author_id,attachments.media_keys,edit_history_post_ids,in_reply_to_user_id,referenced_posts",
        ),
        _MEDIA,
        _NAMED,
    ),
)
MESSAGES: Words = (
    (
        ("event_types", "MessageCreate"),
        ("dm_event.fields", "id,event_type,text,created_at,sender_id,dm_conversation_id,attachments,entities"),
        _SENDER,
        _MEDIA,
        _LABELLED,
    ),
    (
        ("event_types", "MessageCreate"),
        ("dm_event.fields", "attachments,created_at,dm_conversation_id,entities,event_type,id,text"),
        _SENDER,
        _MEDIA,
        _NAMED,
    ),
)


async def ask(api: Api, path: str, words: Words, more: Sequence[tuple[str, str]], *, share: str) -> dict[str, Any]:
    """Ask in the words that X understood last, else in the others. Raises a SendError."""
    try:
        return await api.get(path, [*words[api.vocabulary], *more], share=share)
    except Invalid:
        other = 1 - api.vocabulary
        answer = await api.get(path, [*words[other], *more], share=share)
        api.vocabulary = other
        return answer
