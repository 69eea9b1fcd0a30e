"""What the platform itself remembers of a conversation: whether a text of unknown outcome stands in it. Pure.

Source: Messenger Platform documentation, "Conversations API": a conversation is found by the person's id.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from responder import Reply

_OLDER = timedelta(minutes=5)  # clocks differ


def query(reply: Reply, more: str) -> str:
    """Return what is asked for: the last messages of the conversation with this person."""
    return urlencode({"user_id": reply.to, "fields": "messages.limit(25){id,message,from,created_time}"}) + more


def found(answer: Mapping[str, Any], reply: Reply) -> str | None:
    """Return the id of the message that says what `reply` says, not written by the person, since it was decided."""
    words = reply.text.split()
    for message in _messages(answer):
        author, at = message.get("from"), _moment(message.get("created_time"))
        text, own = message.get("message"), message.get("id")
        ours = isinstance(author, dict) and author.get("id") != reply.to
        new = at is not None and at >= reply.written_at - _OLDER
        if ours and new and isinstance(own, str) and isinstance(text, str) and text.split() == words:
            return own
    return None


def _messages(answer: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for conversation in _data(answer):
        yield from _data(conversation.get("messages"))


def _data(page: object) -> list[Mapping[str, Any]]:
    data = page.get("data") if isinstance(page, Mapping) else None
    return [one for one in data if isinstance(one, dict)] if isinstance(data, list) else []


def _moment(value: object) -> datetime | None:
    try:
        at = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return at if at is not None and at.tzinfo is not None else None
