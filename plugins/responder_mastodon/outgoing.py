"""A reply to the JSON of a status. Pure.

Sources: Mastodon documentation, "Post a new status"; for what counts how much, its StatusLengthValidator.
"""

from __future__ import annotations

import re
from typing import Any

from responder import Reply
from responder_mastodon.known import Limits

RESERVED = 90  # characters of a status for the mention of whom we answer, and for the content warning
_LONGEST_WARNING = 60
_URL = re.compile(r"https?://[^\s<>\"]+")
_HANDLE = re.compile(r"(?<![\w/@.=])@(?=\w)")


def status(reply: Reply, limits: Limits) -> dict[str, Any]:
    """Return the status that answers; `reply.reply_to` says which, whom, and how openly."""
    given = reply.reply_to
    warning = _warning(str(given.get("warning") or ""))
    room = limits.longest - len(warning)
    body: dict[str, Any] = {
        "status": _fitting(f"{given['mention']} {quiet(reply.text)}", room, limits.per_url),
        "in_reply_to_id": given["status"],
        "visibility": given.get("visibility") or "direct",
        "language": reply.locale.partition("-")[0],
    }
    return body | ({"spoiler_text": warning} if warning else {})


def quiet(text: str) -> str:
    """Break the handles in a text: in a direct status each of them would be one more who reads it."""
    return _HANDLE.sub("@\u200b", text)


def weight(text: str, per_url: int) -> int:
    """Return what a text counts as; names are counted whole, which is the most that any server counts."""
    urls = _URL.findall(text)
    return len(text) + len(urls) * per_url - sum(map(len, urls))


def _warning(given: str) -> str:
    """Return the content warning of an answer: theirs, with "re:" once, as people do."""
    if not given:
        return ""
    words = given if given.lower().startswith("re:") else f"re: {given}"
    return words if len(words) <= _LONGEST_WARNING else words[: _LONGEST_WARNING - 1].rstrip() + "…"


def _fitting(text: str, room: int, per_url: int) -> str:
    """Cut a text that is too long after all, before a word: a name can be longer than what is set aside for it."""
    if weight(text, per_url) <= room:
        return text
    words = text.split(" ")
    while len(words) > 1 and weight(" ".join(words), per_url) + 1 > room:
        words.pop()
    return " ".join(words).rstrip() + "…"
