"""HTML of messages, as the stand-in takes it. Source: Bot API, "HTML style"."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from responder.demo.telegram_people import units
from responder.demo.telegram_updates import ApiError

_TAG = re.compile(
    r"<(/?)([a-z][a-z0-9-]*)((?:\s[^<>]*)?)>|(<)|&(?!(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);)()", re.IGNORECASE
)
_HREF = re.compile(r'\s+href="([^"]*)"', re.IGNORECASE)
_KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "code": "code", "pre": "pre",
    "blockquote": "blockquote", "tg-spoiler": "spoiler", "a": "text_link",
}  # fmt: skip


def parse_html(text: str) -> tuple[str, list[dict[str, Any]]]:
    """Return the text without elements, and its entities. Raises ApiError for what Telegram cannot parse."""
    plain, open_tags, entities, end = "", [], [], 0
    for found in _TAG.finditer(text):
        if found[4]:
            raise _cannot(f"Unsupported start tag at byte offset {found.start()}")
        if found[2] is None:
            continue  # a bare & is text
        plain += unescape(text[end : found.start()])
        end = found.end()
        if not found[1]:
            open_tags.append((found[2].lower(), units(plain), _start(found)))
            continue
        if not open_tags or open_tags[-1][0] != found[2].lower():
            raise _cannot(f"Unexpected end tag at byte offset {found.start()}")
        _, start, entity = open_tags.pop()
        entities.append({**entity, "offset": start, "length": units(plain) - start})
    if open_tags:
        raise _cannot(f'Can\'t find end tag corresponding to start tag "{open_tags[-1][0]}"')
    kept = [e for e in entities if e["length"] and (e["type"] != "text_link" or e["url"])]
    return plain + unescape(text[end:]), sorted(kept, key=lambda entity: entity["offset"])


def _start(tag: re.Match[str]) -> dict[str, Any]:
    kind = _KINDS.get(tag[2].lower())
    if kind is None:
        raise _cannot(f'Unsupported start tag "{tag[2]}" at byte offset {tag.start()}')
    address = _HREF.match(tag[3])
    return {"type": kind} | ({"url": unescape(address[1]) if address else ""} if kind == "text_link" else {})


def _cannot(why: str) -> ApiError:
    return ApiError(400, f"Bad Request: can't parse entities: {why}")
