"""Our nouns, written as the JSON of the Send API. Pure.

Source: Messenger Platform documentation, "Send API", "Quick replies", "Private replies" and "Sender actions". No tag
is ever set: those that are left are for people (HUMAN_AGENT), and an automatic text may not carry one.
"""

from __future__ import annotations

from typing import Any

import orjson

from responder import Button, Refused, Reply
from responder_messenger.events import PREFIX

MOST_BUTTONS = 13
_LONGEST_TITLE = 20
_LONGEST_PAYLOAD = 1000


def message(reply: Reply, *, marked: bool) -> bytes:
    """Return the body that sends `reply` to a person; raises Refused for what no JSON can hold.

    marked: our token goes along as `metadata`, and comes back with the echo.
    """
    content: dict[str, Any] = {"text": reply.text}
    if marked:
        content["metadata"] = f"{PREFIX}{reply.token}"
    comment = reply.reply_to.get("comment")
    if comment:
        return _dumped({"recipient": {"comment_id": comment}, "message": content})
    buttons = _buttons(reply.buttons)
    if buttons:
        content["quick_replies"] = buttons
    sort = "RESPONSE" if reply.answers else "UPDATE"
    return _dumped({"recipient": {"id": reply.to}, "messaging_type": sort, "message": content})


def public_answer(reply: Reply) -> bytes:
    """Return the body that answers a comment below it."""
    return _dumped({"message": reply.text})


def action(to: str, name: str) -> bytes:
    """Return the body of a sender action: mark_seen, or typing_on, which lasts some 20 seconds."""
    return _dumped({"recipient": {"id": to}, "sender_action": name})


def _buttons(buttons: tuple[Button, ...]) -> list[dict[str, str]]:
    """Return quick replies with different titles, as many as are allowed."""
    kept: dict[str, dict[str, str]] = {}
    for button in buttons:
        title = button.title.strip()[:_LONGEST_TITLE].rstrip()
        if title and button.id:
            kept.setdefault(title, {"content_type": "text", "title": title, "payload": button.id[:_LONGEST_PAYLOAD]})
    return list(kept.values())[:MOST_BUTTONS]


def _dumped(value: dict[str, Any]) -> bytes:
    try:
        return orjson.dumps(value)
    except orjson.JSONEncodeError:
        raise Refused("The text holds half an emoji or another character that JSON cannot carry.") from None
