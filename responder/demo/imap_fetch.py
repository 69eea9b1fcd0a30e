"""FETCH for the mail stand-in: the data items of RFC 3501 section 6.4.5 that mail clients of our kind use."""

from __future__ import annotations

import re
from collections.abc import Sequence

from responder.demo.imap_words import BadCommand, Word, text
from responder.demo.mailboxes import StoredMail

_BODY = re.compile(r"BODY(?P<peek>\.PEEK)?\[(?P<section>[^\]]*)\](?:<(?P<start>\d+)\.(?P<count>\d+)>)?", re.IGNORECASE)
_FIELDS = re.compile(r"HEADER\.FIELDS(?P<negated>\.NOT)? \((?P<names>[^)]*)\)", re.IGNORECASE)
_FIELD = re.compile(rb"[^\s:]+:.*\n(?:[ \t].*\n)*")
_MACROS = {"ALL": ("FLAGS", "INTERNALDATE", "RFC822.SIZE"), "FAST": ("FLAGS", "INTERNALDATE", "RFC822.SIZE")}


def items(word: Word) -> list[str]:
    """Return the items asked for."""
    if isinstance(word, list):
        return [text(w) for w in word]
    return list(_MACROS.get(text(word).upper(), (text(word),)))


def marks_seen(asked: Sequence[str]) -> bool:
    """Tell whether reading these items sets \\Seen: BODY[...] and RFC822 do, BODY.PEEK[...] does not."""
    bodies = [_BODY.fullmatch(item) for item in asked]
    return any(b is not None and not b["peek"] for b in bodies) or "RFC822" in [i.upper() for i in asked]


def fetched(mail: StoredMail, asked: Sequence[str]) -> bytes:
    """Return the items of one mail as they stand between the brackets of `* n FETCH (…)`."""
    return b" ".join(_item(mail, item) for item in asked)


def flags(mail: StoredMail) -> bytes:
    """Return the flags as they stand in an answer."""
    return b"FLAGS (" + " ".join(sorted(mail.flags)).encode() + b")"


def _item(mail: StoredMail, item: str) -> bytes:
    name = item.upper()
    if name == "FLAGS":
        return flags(mail)
    if name == "UID":
        return b"UID %d" % mail.uid
    if name == "RFC822.SIZE":
        return b"RFC822.SIZE %d" % len(mail.raw)
    if name == "INTERNALDATE":
        return b"INTERNALDATE " + mail.received_at.strftime('"%d-%b-%Y %H:%M:%S +0000"').encode()
    if name in ("RFC822", "RFC822.HEADER", "RFC822.TEXT"):
        return name.encode() + b" " + _literal(_section(mail.raw, name.partition(".")[2]))
    return _body(mail.raw, item)


def _body(raw: bytes, item: str) -> bytes:
    body = _BODY.fullmatch(item)
    if body is None:
        raise BadCommand(f"FETCH {item} is not known to this stand-in")
    part = _section(raw, body["section"])
    name = f"BODY[{body['section']}]"
    if body["start"] is not None:
        start = int(body["start"])
        part, name = part[start : start + int(body["count"])], f"{name}<{start}>"
    return name.encode() + b" " + _literal(part)


def _section(raw: bytes, section: str) -> bytes:
    head, _, rest = raw.partition(b"\r\n\r\n")
    head += b"\r\n"
    fields = _FIELDS.fullmatch(section)
    if fields is not None:
        return _chosen(head, fields["names"], negated=bool(fields["negated"])) + b"\r\n"
    parts = {"": raw, "HEADER": head + b"\r\n", "TEXT": rest}
    if section.upper() not in parts:
        raise BadCommand(f"the section {section} is not known to this stand-in")
    return parts[section.upper()]


def _chosen(head: bytes, names: str, *, negated: bool) -> bytes:
    wanted = {n.strip('"').lower().encode() for n in names.split()}
    every = _FIELD.findall(head)
    return b"".join(f for f in every if (f.partition(b":")[0].lower() in wanted) is not negated)


def _literal(data: bytes) -> bytes:
    return b"{%d}\r\n" % len(data) + data
