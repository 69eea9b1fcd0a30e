"""Addresses and message ids out of header fields, tolerantly and within limits."""

from __future__ import annotations

import re
from email.utils import getaddresses
from typing import Final

from .words import header_text, one_line

MAX_ADDRESSES: Final = 100
MAX_FIELD: Final = 8 * 1024  # characters of one address field that are read
MAX_ID: Final = 250  # characters of one message id
MAX_IDS: Final = 50

_ADDRESS = re.compile(r"[^\s@<>\"(),:;\\\[\]\x00-\x1f\x7f]{1,64}@[^\s@<>\"(),:;\\\[\]\x00-\x1f\x7f]{1,255}")
_SIMPLE = re.compile(rf"(?:([^\"(),:;<>@\\\[\]]*+)<({_ADDRESS.pattern})>|({_ADDRESS.pattern}))")
_ALONE = re.compile(rf"([^<>,]*)<({_ADDRESS.pattern})>")
_ID = re.compile(r"<[^<>\s]{1,2000}>")


def mailboxes(value: str) -> list[tuple[str, str]]:
    """Return (name, address) of at most 100 mailboxes; encoded words in names are decoded after the splitting.

    Addresses are in lower case. What is no address is left out; nothing is raised.
    """
    value = value[:MAX_FIELD]
    if len(value) <= 300 and (simple := _SIMPLE.fullmatch(value.strip())):
        address = plain(simple[2] or simple[3])
        return [(header_text(simple[1] or ""), address)] if address else []
    if value.count("(") > 20 or value.count(",") > MAX_ADDRESSES * 4:  # the standard parser recurses per comment
        found = [("", a) for a in _ADDRESS.findall(value)]
    else:
        found = _standard(value)
    named = [(header_text(name), plain(address)) for name, address in found[: MAX_ADDRESSES + 20]]
    named = [(name, address) for name, address in named if address]
    if len(named) > 1 and (alone := _ALONE.fullmatch(value.strip())):  # the name has an "@" that nobody quoted
        return [(header_text(alone[1]), plain(alone[2]))]
    if not named and "@" not in value and "@" in (said := header_text(value)):
        return mailboxes(said)  # all of it is encoded, against RFC 2047 section 5
    return named[:MAX_ADDRESSES] or [("", plain(a)) for a in _ADDRESS.findall(value)[:1]]  # no brackets around it


def _standard(value: str) -> list[tuple[str, str]]:
    try:
        found = getaddresses([value])
    except Exception:  # noqa: BLE001 - IndexError and others were seen on broken fields
        found = []
    return found if any("@" in a for _, a in found) else [("", a) for a in _ADDRESS.findall(value)]


def plain(address: str) -> str:
    """Return one address in lower case, or nothing when it is none.

    Quotes that no character needs are taken away: phones write "lena..k"@post.example (RFC 5321 section 4.1.2).
    """
    address = one_line(address).strip("<> ").lower().rstrip(".")
    if address.startswith('"') and address.count('"') == 2:
        address = address.replace('"', "")
    return address if len(address) <= 254 and _ADDRESS.fullmatch(address) else ""


def without_tag(address: str) -> str:
    """Take a plus-tag away: help+7@acme.example is help@acme.example (RFC 5233)."""
    local, _, domain = address.rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


def ids(*values: str) -> tuple[str, ...]:
    """Return the message ids in these fields, each once, with their angle brackets; odd ones as they stand.

    Real ids hold blanks, brackets or no angle brackets at all; the last 50 are kept, each up to 250 characters.
    """
    found: dict[str, None] = {}
    for value in values:
        for one in _ID.findall(value[-20_000:]) or _odd_ids(value):
            found[one if len(one) <= MAX_ID else one[: MAX_ID - 1] + ">"] = None
    kept = list(found)
    return tuple(kept[:1] + kept[-(MAX_IDS - 1) :] if len(kept) > MAX_IDS else kept)


def _odd_ids(value: str) -> list[str]:
    text = one_line(value[:2000]).strip("<> ")
    return [f"<{text[: MAX_ID - 2]}>"] if text else []
