"""Keys of records: a TID is 13 characters that hold a time, so that keys sort as the posts were made.

Source: AT Protocol specification, "Record Key: tid": 53 bits of microseconds, 10 bits of a clock's number, in base32
with an alphabet of its own that sorts as the numbers do.
"""

from __future__ import annotations

import base64
import re
from datetime import UTC, datetime, timedelta

from responder import Signer

_ALPHABET = "234567abcdefghijklmnopqrstuvwxyz"
_TID = re.compile(r"[2-7a-j][2-7a-z]{12}")
_SECOND = 1_000_000  # microseconds
_CLOCKS = 1024


def is_tid(key: str) -> bool:
    """Tell whether a record's key holds a time."""
    return _TID.fullmatch(key) is not None


def own_key(written_at: datetime, parent: str, text: str, signer: Signer) -> str:
    """Return the key of our answer: the second it was written, and below it what only this deployment can make.

    The same answer has the same key at every try, so that it is one post however often it is sent; and a post of our
    account whose key is another one was written by a colleague.
    """
    second = int(written_at.timestamp())
    mac = base64.b32decode(signer.sign(f"post|{second}|{parent}|{text}").upper())
    number = int.from_bytes(mac, "big")
    return _write(second * _SECOND + number % _SECOND, number // _SECOND % _CLOCKS)


def key_at(moment: datetime) -> str:
    """Return the first key of that moment's second."""
    return _write(int(moment.timestamp()) * _SECOND, 0)


def moment_of(key: str) -> datetime:
    """Return the second that a TID holds; raises ValueError for another key."""
    if not is_tid(key):
        raise ValueError(f"{key!r} is no TID")
    number = 0
    for letter in key:
        number = number * 32 + _ALPHABET.index(letter)
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=number // _CLOCKS // _SECOND)


def _write(microseconds: int, clock: int) -> str:
    number, letters = microseconds * _CLOCKS + clock, []
    for _ in range(13):
        number, digit = divmod(number, 32)
        letters.append(_ALPHABET[digit])
    return "".join(reversed(letters))
