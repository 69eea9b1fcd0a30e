"""Posts and direct messages on their way out, and whether they have arrived.

X takes no key that would make a repeat harmless: before a second try, what the account has written is looked through.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from responder import (
    Journal,
    OutcomeUnknown,
    Refused,
    Reply,
    Sent,
    TryLater,
)
from responder_x import asking, messages, posts, shapes, texts
from responder_x.api import Api
from responder_x.errors import Duplicate
from responder_x.shapes import MALFORMED

POSTS, MESSAGES = "post-send", "message-send"
_ANSWERED = "answered:"
_CLOCKS_DIFFER = timedelta(minutes=1)


async def post(api: Api, reply: Reply, journal: Journal, me: str, now: datetime) -> Sent:
    """Answer a post in public, once and never again (X, "Automation rules": one reply for each interaction)."""
    answered = _place(reply, "post")
    if journal.knows(_ANSWERED + answered, now):
        raise Refused("X allows one automatic answer to a post, and this one has had it.")
    api.rested(POSTS)
    if reply.tries and isinstance(sent := await found_post(api, reply, me), Sent):
        return _noted(sent, journal, now, _ANSWERED + answered)
    _note(journal, texts.fingerprint(posts.PREFIX + answered, reply.text), now)
    content = {"text": reply.text, "reply": {"in_reply_to_tweet_id": answered}}
    try:
        taken = await api.post("/2/tweets", content, share=POSTS)
    except Duplicate:
        if isinstance(sent := await found_post(api, reply, me), Sent):
            return _noted(sent, journal, now, _ANSWERED + answered)
        raise
    return _noted(Sent(posts.PREFIX + _id(taken, "id")), journal, now, _ANSWERED + answered)


async def message(api: Api, reply: Reply, journal: Journal, me: str, now: datetime) -> Sent:
    """Send a direct message to somebody who wrote first."""
    to = _place(reply, "user")
    api.rested(MESSAGES)
    if reply.tries and isinstance(sent := await found_message(api, reply, me), Sent):
        return _noted(sent, journal, now)
    _note(journal, texts.fingerprint(messages.conversation_with(me, to), reply.text), now)
    taken = await api.post(f"/2/dm_conversations/with/{to}/messages", {"text": reply.text}, share=MESSAGES)
    return _noted(Sent(messages.PREFIX + _id(taken, "dm_event_id")), journal, now)


async def found_post(api: Api, reply: Reply, me: str) -> Sent | bool | None:
    """Look for our answer among the account's posts since it was written; None: more than can be looked through."""
    answered = _place(reply, "post")
    start = (reply.written_at - _CLOCKS_DIFFER).strftime("%Y-%m-%dT%H:%M:%SZ")
    query = [("max_results", "100"), ("start_time", start)]
    page = await asking.ask(api, f"/2/users/{me}/tweets", asking.POSTS, query, share="posts")
    wanted = texts.fingerprint(answered, reply.text)
    for one in _items(page):
        same = texts.fingerprint(answered, str(one.get("text"))) == wanted
        if same and posts.referenced(one).get("replied_to") == answered:
            return Sent(posts.PREFIX + shapes.number(one["id"]))
    return None if _goes_on(page) else False


async def found_message(api: Api, reply: Reply, me: str) -> Sent | bool | None:
    """Look for our message in the chat with one person; None: more than can be looked through."""
    to, since = _place(reply, "user"), reply.written_at - _CLOCKS_DIFFER
    page = await asking.ask(api, f"/2/dm_conversations/with/{to}/dm_events", asking.MESSAGES, (), share="messages")
    wanted = texts.fingerprint(to, reply.text)
    for one in _items(page):
        if shapes.moment(one["created_at"]) < since:
            return False
        if str(one.get("sender_id")) == me and texts.fingerprint(to, str(one.get("text"))) == wanted:
            return Sent(messages.PREFIX + shapes.number(one["id"]))
    return None if _goes_on(page) else False


def _items(page: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return the items; raises OutcomeUnknown where one of them cannot be read."""
    listed = page.get("data", [])
    try:
        for one in listed:
            shapes.number(one["id"])
    except MALFORMED:
        raise OutcomeUnknown("X shows something that cannot be read.") from None
    return list(listed)


def _goes_on(page: Mapping[str, Any]) -> bool:
    meta = page.get("meta")
    return isinstance(meta, dict) and bool(meta.get("next_token"))


def _place(reply: Reply, key: str) -> str:
    try:
        return shapes.number(reply.reply_to[key])
    except MALFORMED:
        raise Refused("X is written to only in answer to a post or a direct message.") from None


def _note(journal: Journal, word: str, now: datetime) -> None:
    try:
        journal.note(word, now)
    except OSError as error:
        raise TryLater(f"The account's folder cannot be written: {error.strerror}.", everyone=True) from None


def _noted(sent: Sent, journal: Journal, now: datetime, *words: str) -> Sent:
    """Note the id; a full disk at this moment must not make a message that was sent look unsent."""
    try:
        for word in (sent.id, *words):
            journal.note(word, now)
    except OSError:
        journal.remember(sent.id, *words)
    return sent


def _id(taken: Mapping[str, Any], key: str) -> str:
    """Return X's id of what it took; raises OutcomeUnknown where it gives none."""
    data = taken.get("data")
    try:
        return shapes.number(data[key] if isinstance(data, dict) else None)
    except MALFORMED:
        raise OutcomeUnknown(f"X's answer has no {key}.") from None
