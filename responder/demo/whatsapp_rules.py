"""What the stand-in accepts as a message: the checks that the WhatsApp Cloud API makes of a send.

Source: WhatsApp Cloud API documentation, "Messages" (POST /PHONE_NUMBER_ID/messages): fields and lengths.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

LONGEST_TEXT = 4096
LONGEST_INTERACTIVE = 1024
LONGEST_TOKEN = 512


def recipient_of(message: Mapping[str, Any]) -> str:
    """Return to whom it goes: `to` wins over `recipient`; empty when there is neither."""
    return str(message.get("to") or message.get("recipient") or "")


def text_of(message: Mapping[str, Any]) -> str:
    """Return what the person reads."""
    kind = message.get("type", "text")
    part = message.get(kind)
    if not isinstance(part, Mapping):
        return ""
    if kind == "interactive":
        body = part.get("body")
        return str(body.get("text", "")) if isinstance(body, Mapping) else ""
    return str(part.get("name", "") if kind == "template" else part.get("body", ""))


def mistake_in(message: Mapping[str, Any]) -> str | None:
    """Return what the platform would refuse (error 100), or None for a message it takes."""
    if message.get("messaging_product") != "whatsapp":
        return "messaging_product must be whatsapp"
    if not recipient_of(message):
        return "the parameter to is required"
    token = message.get("biz_opaque_callback_data", "")
    if not isinstance(token, str) or len(token) > LONGEST_TOKEN:
        return f"biz_opaque_callback_data must be a text of at most {LONGEST_TOKEN} characters"
    kind = message.get("type", "text")
    check = {"text": _text, "interactive": _interactive, "template": _template}.get(str(kind))
    part = message.get(str(kind))
    if check is None or not isinstance(part, Mapping):
        return f"type {kind!r} without its part, or of a kind this stand-in does not know"
    return check(part)


def _text(part: Mapping[str, Any]) -> str | None:
    body = part.get("body")
    if not isinstance(body, str) or not body.strip():
        return "text.body is required"
    return f"text.body is longer than {LONGEST_TEXT}" if len(body) > LONGEST_TEXT else None


def _interactive(part: Mapping[str, Any]) -> str | None:
    body = part.get("body")
    text = body.get("text") if isinstance(body, Mapping) else None
    if not isinstance(text, str) or not 0 < len(text) <= LONGEST_INTERACTIVE:
        return f"interactive.body.text must have 1 to {LONGEST_INTERACTIVE} characters"
    return _buttons(part) if part.get("type") == "button" else None


def _buttons(part: Mapping[str, Any]) -> str | None:
    action = part.get("action")
    buttons = action.get("buttons") if isinstance(action, Mapping) else None
    if not isinstance(buttons, list) or not 1 <= len(buttons) <= 3:
        return "interactive.action.buttons must be 1 to 3"
    replies = [b.get("reply", {}) for b in buttons if isinstance(b, Mapping)]
    ids = {r.get("id") for r in replies}
    titles = {r.get("title") for r in replies}
    if len(ids) != len(buttons) or len(titles) != len(buttons):
        return "ids and titles of buttons must be unique"
    fits = all(0 < len(str(r.get("id", ""))) <= 256 and 0 < len(str(r.get("title", ""))) <= 20 for r in replies)
    return None if fits else "a button needs an id of 1-256 and a title of 1-20 characters"


def _template(part: Mapping[str, Any]) -> str | None:
    language = part.get("language")
    if not part.get("name") or not isinstance(language, Mapping) or not language.get("code"):
        return "template.name and template.language.code are required"
    return None
