"""Our nouns, written as WhatsApp's JSON. Pure.

Source: WhatsApp documentation, "Send messages" (text, interactive reply buttons, templates) and "Typing indicators".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import orjson

from responder import Button, PlatformTemplate, Refused, Reply
from responder_whatsapp.handles import is_bsuid

LONGEST_TEXT = 4096  # characters
LONGEST_WITH_BUTTONS = 1024
MOST_BUTTONS = 3
_LONGEST_TITLE = 20
_LONGEST_BUTTON_ID = 256
_LONGEST_VALUE = 900  # characters; a filled body has 1,024 at most (error 132005), and words of its own
_SENTENCE_END = re.compile(r"[.!?…] ")


def message(reply: Reply) -> bytes:
    """Return the body of the request that sends `reply`; raises Refused for what no JSON can hold."""
    written: dict[str, Any] = {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        **_recipient(reply),
        "biz_opaque_callback_data": reply.token,
    }
    if reply.template is not None:
        written |= {"type": "template", "template": _template(reply.template)}
    else:
        if reply.answers:
            written["context"] = {"message_id": reply.answers}
        buttons = _buttons(reply.buttons) if len(reply.text) <= LONGEST_WITH_BUTTONS else []
        if buttons:
            written |= {"type": "interactive", "interactive": _interactive(reply.text, buttons)}
        else:
            written |= {"type": "text", "text": {"body": reply.text}}
    try:
        return orjson.dumps(written)
    except orjson.JSONEncodeError:
        raise Refused("The text holds half an emoji or another character that JSON cannot carry.") from None


def typing(message_id: str) -> bytes:
    """Return the body that marks a message as read and shows that an answer is coming, for up to 25 seconds."""
    return orjson.dumps(
        {
            "messaging_product": "whatsapp",
            "status": "read",
            "message_id": message_id,
            "typing_indicator": {"type": "text"},
        }
    )


def _recipient(reply: Reply) -> dict[str, str]:
    """Address the id that we received, never a rewritten one; if there are two, the phone."""
    phone, user = reply.reply_to.get("to"), reply.reply_to.get("recipient")
    if reply.to in {user, phone, str(phone).removeprefix("+")}:
        return {"to": str(phone)} if phone else {"recipient": str(user)}
    # The person's id has changed since, or this is no answer at all.
    return {"recipient": reply.to} if is_bsuid(reply.to) else {"to": reply.to}


def _buttons(buttons: tuple[Button, ...]) -> list[dict[str, Any]]:
    """Return at most three, with different titles and ids, as WhatsApp demands."""
    kept: dict[str, dict[str, Any]] = {}
    for button in buttons:
        title = button.title.strip()[:_LONGEST_TITLE].rstrip()
        own_id = button.id.strip()[:_LONGEST_BUTTON_ID]
        if title and own_id and own_id not in {b["reply"]["id"] for b in kept.values()}:
            kept.setdefault(title, {"type": "reply", "reply": {"id": own_id, "title": title}})
    return list(kept.values())[:MOST_BUTTONS]


def _interactive(text: str, buttons: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "button", "body": {"text": text}, "action": {"buttons": buttons}}


def _template(template: PlatformTemplate) -> dict[str, Any]:
    written: dict[str, Any] = {"name": template.name, "language": {"code": template.language}}
    if template.parameters:
        written["components"] = [{"type": "body", "parameters": _parameters(template.parameters)}]
    return written


def _parameters(parameters: Mapping[str, str]) -> list[dict[str, str]]:
    """Fill the body: numbered parameters in their order and without a name, named ones with it."""
    counted = all(name.isdigit() for name in parameters)
    names = sorted(parameters, key=int) if counted else list(parameters)
    return [
        {"type": "text", "text": _value(name, parameters[name])} | ({} if counted else {"parameter_name": name})
        for name in names
    ]


def _value(name: str, value: str) -> str:
    """Return `value` on one line, cut after a sentence: Meta refuses breaks, tabs, runs of blanks, and what is long."""
    line = " ".join(value.split())
    if not line:
        raise Refused(f"The template's parameter {name!r} is empty.")
    if len(line) <= _LONGEST_VALUE:
        return line
    begun = line[:_LONGEST_VALUE]
    ends = [end.start() + 1 for end in _SENTENCE_END.finditer(begun)]
    return begun[: ends[-1]] if ends else begun[:-1].rstrip() + "…"
