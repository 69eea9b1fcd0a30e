"""Links that only this deployment can make: each says one thing about one promise, and works for a while.

A token is 30 bytes: a version, the verb, the promise's id, the minute it ends, and 16 bytes of HMAC-SHA256 (RFC 2104)
over them. The key is derived from the configured secret, so that no other use of that secret makes a link.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from responder.clock import from_micros, to_micros

PATH = "/staff/"
_VERSION = 1
_BODY = struct.Struct(">BBQI")
_SIGNATURE = 16  # bytes: 128 bits
_LENGTH = 40  # letters of a token
_PURPOSE = b"responder staff links v1"
_MINUTE = 60_000_000  # microseconds


class Verb(StrEnum):
    """What a colleague says with a link."""

    MORE_TIME = "more-time"
    ANSWERED = "answered"
    TAKE = "take"


_NUMBERS = {Verb.MORE_TIME: 1, Verb.ANSWERED: 2, Verb.TAKE: 3}
_VERBS = {number: verb for verb, number in _NUMBERS.items()}


class BadLink(ValueError):
    """This is no link of ours."""


@dataclass(frozen=True, slots=True)
class Link:
    """What a token says. `ends`: from then on it works no more."""

    verb: Verb
    promise: int
    ends: datetime


@dataclass(frozen=True, slots=True)
class Links:
    """Makes and reads links. The first key signs, all of them are accepted, so that a secret can be changed."""

    base: str
    keys: tuple[bytes, ...]
    valid: timedelta

    @classmethod
    def of(cls, public_url: str, secrets: Sequence[bytes], valid: timedelta) -> Links:
        """Make links below `public_url`, signed with keys derived from `secrets`."""
        keys = tuple(hmac.digest(secret, _PURPOSE, hashlib.sha256) for secret in secrets)
        return cls(public_url.rstrip("/") + PATH, keys, valid)

    def make(self, verb: Verb, promise: int, now: datetime) -> str:
        """Return the address at which a colleague says `verb` of `promise`."""
        ends = to_micros(now + self.valid) // _MINUTE + 1
        body = _BODY.pack(_VERSION, _NUMBERS[verb], promise, ends)
        token = base64.urlsafe_b64encode(body + _sign(self.keys[0], body))
        return self.base + token.decode("ascii")

    def read(self, token: str) -> Link:
        """Return what a token says, its end included. Raises BadLink, the same for every kind of flaw."""
        if len(token) != _LENGTH or not token.isascii():
            raise BadLink
        try:
            raw = base64.b64decode(token, altchars=b"-_", validate=True)
        except (binascii.Error, ValueError):
            raise BadLink from None
        body, signature = raw[: _BODY.size], raw[_BODY.size :]
        known = [hmac.compare_digest(_sign(key, body), signature) for key in self.keys]
        version, number, promise, ends = _BODY.unpack(body)
        if not any(known) or version != _VERSION or number not in _VERBS:
            raise BadLink
        return Link(_VERBS[number], promise, from_micros(ends * _MINUTE))


def _sign(key: bytes, body: bytes) -> bytes:
    return hmac.digest(key, body, hashlib.sha256)[:_SIGNATURE]
