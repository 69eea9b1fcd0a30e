"""Who may come in: bearer tokens (RFC 6750), compared in constant time, and passes of our own commands."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from responder.clock import Clock
from responder.config.secrets import Secret
from responder.config.settings import Api

_VALID = timedelta(minutes=2)
_PURPOSE = b"responder local pass v1"
_PREFIX = "local."


class May(StrEnum):
    """What a caller may do."""

    NOTHING = "nothing"
    READ = "read"
    ACT = "act"
    COMMAND = "command"  # a command on this machine, which can read the deployment's key


def make_pass(key: bytes, now: datetime) -> str:
    """Return a token that works for two minutes; only who can read the deployment's key can make one."""
    ends = int((now + _VALID).timestamp())
    return f"{_PREFIX}{ends}.{_sign(key, ends)}"


class Guard:
    """Looks at the header of every request. `problem` hears of a token that cannot be read."""

    def __init__(self, settings: Api, key: bytes, clock: Clock, problem: Callable[[str], None]) -> None:
        self._key, self._clock = key, clock
        self._tokens = _digests(settings.tokens, problem)
        self._readers = _digests(settings.readers, problem)

    @property
    def on(self) -> bool:
        """Tell whether any token is configured."""
        return bool(self._tokens or self._readers)

    def look(self, header: str) -> May:
        """Return what the bearer of this `Authorization` header may do; every token is compared, always."""
        scheme, _, token = header.partition(" ")
        digest = hashlib.sha256(token.strip().encode("utf-8", "surrogatepass")).digest()
        acts = [hmac.compare_digest(digest, known) for known in self._tokens]
        reads = [hmac.compare_digest(digest, known) for known in self._readers]
        if scheme.lower() != "bearer":
            return May.NOTHING
        if any(acts):
            return May.ACT
        if any(reads):
            return May.READ
        return May.COMMAND if self._is_pass(token.strip()) else May.NOTHING

    def _is_pass(self, token: str) -> bool:
        ends, _, signature = token.removeprefix(_PREFIX).partition(".")
        if not (token.startswith(_PREFIX) and self._key and ends.isascii() and ends.isdigit() and len(ends) < 12):
            return False
        right = hmac.compare_digest(_sign(self._key, int(ends)).encode(), signature.encode("utf-8", "replace"))
        left = int(ends) - self._clock.now().timestamp()
        return right and 0 < left <= _VALID.total_seconds() + 60


def _sign(key: bytes, ends: int) -> str:
    return hmac.digest(hmac.digest(key, _PURPOSE, hashlib.sha256), str(ends).encode(), hashlib.sha256).hex()


def _digests(secrets: Sequence[Secret], problem: Callable[[str], None]) -> list[bytes]:
    found = []
    for secret in secrets:
        try:
            found.append(hashlib.sha256(secret.reveal().encode()).digest())
        except LookupError as error:
            problem(f"a token of the API cannot be read: {error}")
    return found
