"""What a channel is handed: an HTTP client with limits, the clock, a log, a signer and its own folder."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from responder.clock import Clock
from responder.errors import TryLater
from responder.values import quick


@quick
@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """A platform's answer: at most 1 MiB of body was read; header names are lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class HttpClient(Protocol):
    """Talks to platforms: no redirects, TLS 1.2 or newer, 30 s in all, 1 MiB read at most."""

    async def request(
        self, method: str, url: str, *, headers: Mapping[str, str] | None = None, body: bytes | None = None
    ) -> HttpAnswer:
        """Send one request; with the header `Connection: close`, its connection serves no other.

        Raises TryLater when nothing can have reached the platform, OutcomeUnknown when the request left
        and no whole answer came back.
        """


class Offline:
    """An `HttpClient` that reaches nothing: for a rehearsal, a check, or a command that sends nothing."""

    async def request(self, *_: object, **__: object) -> HttpAnswer:
        """Refuse, as where there is no connection."""
        raise TryLater("nothing leaves from here")


class Log(Protocol):
    """A structured log; keywords become fields. Never pass names, addresses, texts or secrets at info level."""

    def debug(self, event: str, **fields: Any) -> Any:
        """Log for developers."""

    def info(self, event: str, **fields: Any) -> Any:
        """Log what ops may like to know."""

    def warning(self, event: str, **fields: Any) -> Any:
        """Log what ops should look at."""

    def error(self, event: str, **fields: Any) -> Any:
        """Log what ops must look at."""


class Signer:
    """Signs short texts with the deployment's own key, so that what comes back is known to be ours."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def sign(self, text: str) -> str:
        """Return 16 lower-case letters and digits that only this deployment can make for `text`."""
        digest = hmac.digest(self._key, text.encode("utf-8", "surrogatepass"), hashlib.sha256)
        return base64.b32encode(digest[:10]).decode().lower()

    def holds(self, text: str, signature: str) -> bool:
        """Tell, in constant time, whether `signature` is ours for `text`."""
        return hmac.compare_digest(self.sign(text).encode(), signature.lower().encode("utf-8", "replace"))


def _nobody() -> Sequence[str]:
    return ()


@dataclass(frozen=True)
class Desk:
    """Everything a channel gets from the host.

    own_addresses: every address of every account of this deployment. team: the name that signs.
    folder: a folder of the account's own, for files that must survive a restart.
    """

    account: str
    http: HttpClient
    clock: Clock
    log: Log
    signer: Signer
    folder: Path
    team: str = ""
    own_addresses: Callable[[], Sequence[str]] = field(default=_nobody)
