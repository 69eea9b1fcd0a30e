"""A reply to the JSON of one status, or of a short thread. Pure.

Sources: Mastodon documentation, "Post a new status"; for what counts how much, its StatusLengthValidator.
"""

from __future__ import annotations

import re
from typing import Any

from responder import Reply
from responder_mastodon.known import Limits

MOST = 3  # statuses that a private answer may take; in public it is always one
_RESERVED = 90  # characters of a status for the mention of whom we answer, and for the content warning
_LONGEST_WARNING = 60
_URL = re.compile(r"https?://[^\s<>\"]+")
_HANDLE = re.compile(r"(?<![\w/@.=])@(?=\w)")
_BREAKS = (re.compile(r"\n+"), re.compile(r"(?<=[.!?…])\s+"), re.compile(r"\s+"))  # better ones first


def room(limits: Limits) -> int:
    """Return how many characters of ours one status takes."""
    return limits.longest - _RESERVED


def parts(reply: Reply, limits: Limits) -> list[str]:
    """Return the texts of the statuses that a reply becomes, each with the mention: nobody hears of one without."""
    mention = reply.reply_to["mention"]
    space = limits.longest - len(mention) - 1 - len(_warning(reply))
    rest, found = quiet(reply.text).strip(), list[str]()
    while rest:
        end = _end(rest, max(space, 50), limits.per_url)
        found.append(f"{mention} {rest[:end].rstrip()}")
        rest = rest[end:].lstrip()
    return found if reply.reply_to.get("visibility", "direct") == "direct" else found[:1]


def status(reply: Reply, text: str, parent: str) -> dict[str, Any]:
    """Return one status that answers `parent`, as openly as `reply.reply_to` says."""
    warning = _warning(reply)
    body: dict[str, Any] = {
        "status": text,
        "in_reply_to_id": parent,
        "visibility": reply.reply_to.get("visibility") or "direct",
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


def _end(text: str, space: int, per_url: int) -> int:
    """Return where a text is cut: whole if it fits, else after a line, a sentence or a word of the second half."""
    if weight(text, per_url) <= space:
        return len(text)
    for kind in _BREAKS:
        fits = [m.end() for m in kind.finditer(text) if weight(text[: m.start()], per_url) <= space]
        if fits and fits[-1] > space // 2:
            return fits[-1]
    return space


def _warning(reply: Reply) -> str:
    """Return the content warning of an answer: theirs, with "re:" once, as people do."""
    given = str(reply.reply_to.get("warning") or "")
    if not given:
        return ""
    words = given if given.lower().startswith("re:") else f"re: {given}"
    return words if len(words) <= _LONGEST_WARNING else words[: _LONGEST_WARNING - 1].rstrip() + "…"
