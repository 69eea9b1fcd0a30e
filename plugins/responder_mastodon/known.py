"""What a server tells of our account and of itself. Pure; every key may be missing, as it is on some servers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

Json = Mapping[str, Any]
_STREAMING = "/api/v1/streaming"


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a status may be, what each link counts as, and where the open connection is.

    Mastodon's own figures where the server tells none.
    """

    longest: int = 500
    per_url: int = 23
    streaming: str = ""


@dataclass(frozen=True, slots=True)
class Me:
    """Our account. acct: its name on its server; domain: of its server; app: the name of our application, or ""."""

    id: str
    acct: str
    url: str = ""
    domain: str = ""
    app: str = ""

    def as_json(self) -> dict[str, str]:
        """Return what a look carries, so that it can be read without asking anybody."""
        return {"id": self.id, "acct": self.acct, "url": self.url, "domain": self.domain, "app": self.app}

    @classmethod
    def of(cls, told: Json) -> Me:
        """Read it from a look; raises KeyError or TypeError for what has no id and no name."""
        rest = {key: text(told.get(key)) for key in ("url", "domain", "app")}
        return cls(id=word(told["id"]), acct=word(told["acct"]), **rest)

    def whole(self, acct: str) -> str:
        """Return a name with its server, in lower case: names on our own server come without it."""
        return (acct if "@" in acct or not self.domain else f"{acct}@{self.domain}").lower()

    def mention(self, acct: str) -> str:
        """Return how this person is addressed from our server: some servers know their own people only by name."""
        name, _, domain = acct.partition("@")
        return f"@{name}" if domain.lower() == self.domain.lower() else f"@{acct}"


def word(value: Any) -> str:
    """Return an id or a name; raises TypeError for anything else, ValueError for an empty one."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise TypeError("expected a text")
    if not value or len(value) > 1000:
        raise ValueError("expected a short text")
    return value


def text(value: Any) -> str:
    """Return a text, or "" for anything else."""
    return value if isinstance(value, str) else ""


def limits(instance: Json, api_url: str) -> Limits:
    """Read /api/v2/instance, or /api/v1/instance where the server has no other."""
    configuration = table(instance.get("configuration"))
    statuses = table(configuration.get("statuses"))
    most = statuses.get("max_characters", instance.get("max_toot_chars"))  # the second: Pleroma
    urls = table(configuration.get("urls"))
    told = text(urls.get("streaming")) or text(table(instance.get("urls")).get("streaming_api"))
    return Limits(
        longest=_number(most, 500, 100, 100_000),
        per_url=_number(statuses.get("characters_reserved_per_url"), 23, 0, 2_000),
        streaming=_streaming(told, api_url),
    )


def domain(instance: Json, api_url: str) -> str:
    """Return the domain behind the names of the server's people."""
    told = text(instance.get("domain")) or text(instance.get("uri"))
    return (urlsplit(told).netloc if "://" in told else told).lower() or urlsplit(api_url).netloc.lower()


def table(value: Any) -> Json:
    """Return an object, or an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def _number(value: Any, default: int, least: int, most: int) -> int:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return min(max(value, least), most) if whole else default


def _streaming(told: str, api_url: str) -> str:
    """Return the address of the WebSocket: it may be on another host, but is never less safe than api_url."""
    parts = urlsplit(told if "://" in told else api_url)
    safe = urlsplit(api_url).scheme == "https" or parts.scheme in {"wss", "https"}
    path = parts.path.rstrip("/")
    path = path if path.endswith(_STREAMING) else path + _STREAMING
    return f"{'wss' if safe else 'ws'}://{parts.netloc}{path}"
