"""Our nouns, written as Telegram's JSON. Pure.

Source: Bot API 10.1, "sendMessage", "InlineKeyboardButton", "ReplyParameters", "Formatting options".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from responder import Button, Refused, Reply
from responder_telegram.taps import PREFIX

LONGEST = 4096  # UTF-16 code units; Telegram counts after the elements are taken out
MOST_BUTTONS = 8
LONGEST_DATA = 64  # bytes
_LINK = re.compile(r'<a href="([^"]*)">([^<]*)</a>')


def message(reply: Reply) -> dict[str, Any]:
    """Return what sends `reply`; raises Refused for an address that no chat has."""
    written: dict[str, Any] = {
        **where(reply),
        "text": reply.text,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }
    answers = _number_of(reply.answers)
    if answers is not None:
        written["reply_parameters"] = {"message_id": answers, "allow_sending_without_reply": True}
    buttons = _buttons(reply.buttons)
    if buttons:
        written["reply_markup"] = {"inline_keyboard": buttons}
    return written


def where(reply: Reply) -> dict[str, Any]:
    """Return the chat: the customer's, his group, or a room as ops write it: -1001234 or -1001234/7 for a topic."""
    given = reply.reply_to
    if "chat" in given:
        place = {"chat_id": given["chat"]}
        return place | ({"message_thread_id": given["thread"]} if "thread" in given else {})
    chat, _, thread = reply.to.partition("/")
    place = {"chat_id": _id(chat)} | ({"message_thread_id": _id(thread)} if thread else {})
    return place | ({"business_connection_id": given["connection"]} if "connection" in given else {})


def as_plain(written: Mapping[str, Any]) -> dict[str, Any]:
    """Return the same message as text without elements, for when Telegram cannot read them."""
    plain = {key: value for key, value in written.items() if key != "parse_mode"}
    return plain | {"text": unescape(_LINK.sub(_spelled, written["text"]))}


def _spelled(link: re.Match[str]) -> str:
    return link[1] if link[1] == link[2] else f"{link[2]}: {link[1]}"


def _id(text: str) -> int | str:
    digits = text.removeprefix("-")
    if digits.isascii() and digits.isdigit() and len(digits) < 17:
        return int(text)
    if text.startswith("@"):
        return text
    raise Refused(f"{text[:40]!r} is no chat: expected a number such as -1001234, or @name.")


def _number_of(answers: str | None) -> int | None:
    """Return Telegram's number of the message that is answered; a tap has none."""
    if not answers or answers.startswith(PREFIX):
        return None
    last = answers.rpartition(":")[2]
    return int(last) if last.isascii() and last.isdigit() else None


def _buttons(buttons: tuple[Button, ...]) -> list[list[dict[str, str]]]:
    """Return one button a row; one whose id is too long for Telegram would come back as another one: left out."""
    fitting = [b for b in buttons if b.title.strip() and 0 < len(b.id.encode()) <= LONGEST_DATA]
    return [[{"text": button.title.strip(), "callback_data": button.id}] for button in fitting[:MOST_BUTTONS]]
