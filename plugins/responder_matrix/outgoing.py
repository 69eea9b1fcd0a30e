"""A reply as the content of an event: plain text and HTML, in its thread. Pure.

Source: Matrix client-server API, "Sending events to a room", "m.notice", "Threading", "Rich replies".
"""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any
from urllib.parse import quote

from responder import Reply

# A whole event has at most 65,536 bytes: the text goes out twice, and each quotation mark takes two bytes in JSON.
LONGEST = 14_000  # bytes
Content = dict[str, Any]


def content(reply: Reply) -> Content:
    """Return the event for a reply: a notice, which no program answers; to colleagues a text, so that phones ring."""
    plain = as_plain(reply.text)
    written: Content = {
        "msgtype": "m.notice" if reply.automatic else "m.text",
        "body": plain,
        "m.mentions": {"user_ids": [reply.to]} if reply.reply_to.get("group") else {},
    }
    if "<a " in reply.text or "<ul>" in reply.text:
        written |= {"format": "org.matrix.custom.html", "formatted_body": reply.text}
    related = _related(reply)
    if related:
        written["m.relates_to"] = related
    return written


def notice(text: str) -> Content:
    """Return a notice of plain text."""
    return {"msgtype": "m.notice", "body": text, "m.mentions": {}}


def _related(reply: Reply) -> Content:
    """Stay in the customer's thread; among many, answer the message itself."""
    answered = reply.answers or reply.reply_to.get("event")
    thread = reply.reply_to.get("thread")
    if thread:
        fallback = {"event_id": answered or thread}
        return {"rel_type": "m.thread", "event_id": thread, "is_falling_back": True, "m.in_reply_to": fallback}
    if answered and reply.reply_to.get("group"):
        return {"m.in_reply_to": {"event_id": answered}}
    return {}


class _Plain(HTMLParser):
    """Turns the host's own HTML (paragraphs, lists, links) into text; a link shows its address behind its title."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self._link, self._title = "", ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "li":
            self._break("\n")
            self.text += "- "
        elif tag == "br":
            self.text += "\n"
        elif tag == "a":
            self._link, self._title = str(dict(attrs).get("href") or "").removeprefix("mailto:"), ""
        elif tag == "p":
            self._break("\n\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._link:
            if self._title.strip() != self._link:
                self.text += f" ({self._link})"
            self._link = ""

    def handle_data(self, data: str) -> None:
        kept = data.replace("\n", "")
        self._title += kept
        self.text += kept

    def _break(self, lines: str) -> None:
        kept = self.text.rstrip()
        self.text = f"{kept}{lines}" if kept else ""


def as_plain(html: str) -> str:
    """Return a piece of the host's HTML as plain text."""
    reader = _Plain()
    reader.feed(html)
    reader.close()
    return reader.text.strip()


def path(*parts: str) -> str:
    """Return a path of the client-server API; ids hold ! @ : $ and may hold /."""
    return "/_matrix/client/v3/" + "/".join(quote(part, safe="") for part in parts)


# What /sync is to tell: nothing of other kinds, so that an answer stays small.
_TYPES = ["m.room.message", "m.room.encrypted", "m.sticker", "m.reaction", "m.room.redaction", "m.room.member"]
_NONE: Content = {"types": []}


def sync_filter(most: int, *, bare: bool = False) -> str:
    """Return the filter for /sync with at most `most` events of a room; 0: no events at all. bare: without contents."""
    room: Content = {"account_data": _NONE, "state": _NONE}
    if most:
        room |= {"timeline": {"types": _TYPES, "limit": most}, "ephemeral": {"types": ["m.receipt"]}}
    else:
        room |= {"timeline": {"types": [], "limit": 1}, "ephemeral": _NONE}
    given: Content = {"presence": _NONE, "account_data": _NONE, "room": room}
    if bare:
        given["event_fields"] = ["event_id", "type", "sender", "origin_server_ts"]
    return json.dumps(given, separators=(",", ":"))


def page_filter() -> str:
    """Return the filter for the events of a gap."""
    return json.dumps({"types": _TYPES}, separators=(",", ":"))
