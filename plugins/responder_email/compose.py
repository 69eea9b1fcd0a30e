"""Outgoing mail: the fields that RFC 3834 section 3 asks of an automatic answer, and nothing of the sender's own.

The bytes are made here and not by `email.message`, because that one writes long References as encoded words, which
breaks threads in Outlook (python/cpython issues 79986, 100991); ours are folded only at blanks. The same reply gives
the same bytes at every try.
"""

from __future__ import annotations

import binascii
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import format_datetime
from typing import Any, Final

from responder import Refused, Reply

from .addresses import plain
from .words import one_line

MAX_REFERENCES: Final = 900  # octets; a line may hold 998 (RFC 5322 section 2.1.1)
_ID = re.compile(r"<[!-;=?-~]{1,248}>")
_PLAIN_NAME = re.compile(r"[A-Za-z0-9 !#$%&'*+/=?^_`{|}~-]*")
_WORD_BYTES: Final = 42  # of UTF-8 in one encoded word, which may have 75 characters (RFC 2047 section 2)
_DOMAIN = re.compile(r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+")


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A mail ready for the server. needs_utf8: the server must offer SMTPUTF8 (RFC 6531).

    wants_bounces: a notice to a colleague, whose misspelt address must come to light. An answer to a customer's mail
    wants none (RFC 3834 section 3.3).
    """

    to: str
    message_id: str
    data: bytes
    needs_utf8: bool
    wants_bounces: bool = False


def compose(reply: Reply, *, address: str, name: str, message_id: str) -> Outgoing:
    """Write the mail; raises Refused when `reply.to` is no address."""
    to = _recipient(reply.to)
    fields = [
        ("From", _mailbox(name, address)),
        ("To", to),
        ("Subject", _encoded(one_line(reply.subject or "")[:300], 9)),
        ("Date", format_datetime(reply.written_at)),
        ("Message-ID", message_id),
        *_thread(reply.reply_to, message_id),
        ("Auto-Submitted", "auto-replied" if reply.automatic else "auto-generated"),
        ("X-Auto-Response-Suppress", "All"),
        ("X-Loop", address),
        ("MIME-Version", "1.0"),
    ]
    head = "".join(f"{key}: {value}\r\n" for key, value in fields)
    boundary = "=_" + hashlib.sha256(message_id.encode()).hexdigest()[:24]
    return Outgoing(to, message_id, head.encode() + _body(reply, boundary), not to.isascii(), not reply.automatic)


def _recipient(value: str) -> str:
    """One address and nothing else; the domain in its ASCII form (RFC 5890)."""
    to = plain(value)
    if not to or to != value.strip().lower():
        raise Refused("the recipient is no mail address")
    local, _, domain = to.rpartition("@")
    try:
        domain = domain if domain.isascii() else domain.encode("idna").decode()
    except UnicodeError as error:
        raise Refused("the recipient's domain is no domain") from error
    if not _DOMAIN.fullmatch(domain):
        raise Refused("the recipient's domain is no domain")
    return f"{local}@{domain}"


def _mailbox(name: str, address: str) -> str:
    name = one_line(name)[:100]
    if not name:
        return address
    if name.isascii():
        quoted = name if _PLAIN_NAME.fullmatch(name) else '"' + re.sub(r'(["\\])', r"\\\1", name) + '"'
        return f"{quoted} <{address}>"
    return f"{_encoded(name, 6)} <{address}>"


def _encoded(text: str, used: int) -> str:
    """A header value: as it is when short ASCII, else encoded words of at most 75 characters, one per line."""
    if text.isascii() and len(text) + used <= 900 and "=?" not in text:
        return _folded(text.split(" "), used)
    words, piece = [], ""
    for character in text:
        if len((piece + character).encode("utf-8", "replace")) > _WORD_BYTES:
            words.append(piece)
            piece = ""
        piece += character
    words.append(piece)
    return "\r\n ".join(
        "=?utf-8?b?" + binascii.b2a_base64(w.encode("utf-8", "replace"), newline=False).decode() + "?=" for w in words
    )


def _folded(words: list[str], used: int, width: int = 76) -> str:
    """Break before a word when the line would grow too long (RFC 5322 section 2.2.3)."""
    out: list[str] = []
    at = used
    for word in words:
        if at + len(word) + 1 > width and out:
            out.append("\r\n " + word)
            at = len(word) + 1
        else:
            out.append((" " if out else "") + word)
            at += len(word) + 1
    return "".join(out)


def _thread(reply_to: Mapping[str, Any], own: str) -> list[tuple[str, str]]:
    """In-Reply-To and References (RFC 5322 section 3.6.4): the first and the last ids when they are too many."""
    parent = str(reply_to.get("message_id") or "")
    if not _ID.fullmatch(parent) or parent == own:
        return []
    before = [str(i) for i in reply_to.get("references") or () if _ID.fullmatch(str(i)) and str(i) not in (parent, own)]
    chain = [*before, parent]
    while len(chain) > 2 and len(" ".join(chain)) > MAX_REFERENCES:
        del chain[1]
    if len(" ".join(chain)) > MAX_REFERENCES:
        chain = [parent]
    return [("In-Reply-To", parent), ("References", _folded(chain, 12))]


def _body(reply: Reply, boundary: str) -> bytes:
    plain_part = _text_part("plain", reply.text)
    if not reply.html:
        return plain_part + b"\r\n"
    html_part = _text_part("html", reply.html)
    mark = f"--{boundary}".encode()
    return b"".join(
        (
            f'Content-Type: multipart/alternative; boundary="{boundary}"\r\n\r\n'.encode(),
            mark, b"\r\n", plain_part, b"\r\n", mark, b"\r\n", html_part, b"\r\n", mark, b"--\r\n",
        )
    )  # fmt: skip


def _text_part(subtype: str, text: str) -> bytes:
    data = re.sub(r"\r\n?", "\n", text.replace("\0", "")).encode("utf-8", "replace")
    body = binascii.b2a_qp(data, istext=True).replace(b"\n", b"\r\n")
    head = f"Content-Type: text/{subtype}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    return head.encode() + body.rstrip(b"\r\n")
