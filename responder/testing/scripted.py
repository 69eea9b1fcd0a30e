"""Stand-ins for what a channel is handed: HTTP with scripted answers, a captured log, a clock that stands still."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson

from responder.clock import Clock, MovableClock
from responder.desk import Desk, HttpAnswer, HttpClient, Signer

NOON = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Call:
    """One request that a channel made."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body, read as JSON."""
        return orjson.loads(self.body)


def answer(status: int = 200, body: object = None, **headers: str) -> HttpAnswer:
    """Make a platform's answer; `retry_after="7"` becomes the header `retry-after`; bytes stay as they are."""
    names = {name.replace("_", "-").lower(): value for name, value in headers.items()}
    content = body if isinstance(body, bytes) else b"" if body is None else orjson.dumps(body)
    return HttpAnswer(status, names, content)


@dataclass
class ScriptedHttp:
    """An `HttpClient` that records every call and gives the next answer; an exception in the script is raised.

    The last answer is given again and again; with an empty script every call fails the test.
    """

    script: list[HttpAnswer | Exception] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)

    def will(self, *answers: HttpAnswer | Exception) -> ScriptedHttp:
        """Set what comes next."""
        self.script = list(answers)
        return self

    async def request(
        self, method: str, url: str, *, headers: Mapping[str, str] | None = None, body: bytes | None = None
    ) -> HttpAnswer:
        """Record the call and give the next answer."""
        self.calls.append(Call(method, url, dict(headers or {}), body or b""))
        if not self.script:
            raise AssertionError(f"{method} {url} was called, and the script has no answer")
        given = self.script.pop(0) if len(self.script) > 1 else self.script[0]
        if isinstance(given, Exception):
            raise given
        return given


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of the log."""

    level: str
    event: str
    fields: Mapping[str, Any]


@dataclass
class CapturedLog:
    """A `Log` that keeps its lines."""

    lines: list[LogLine] = field(default_factory=list)

    def _keep(self, level: str, event: str, fields: Mapping[str, Any]) -> None:
        self.lines.append(LogLine(level, event, fields))

    def debug(self, event: str, **fields: Any) -> None:
        """Keep a line for developers."""
        self._keep("debug", event, fields)

    def info(self, event: str, **fields: Any) -> None:
        """Keep a line that ops may like."""
        self._keep("info", event, fields)

    def warning(self, event: str, **fields: Any) -> None:
        """Keep a line that ops should look at."""
        self._keep("warning", event, fields)

    def error(self, event: str, **fields: Any) -> None:
        """Keep a line that ops must look at."""
        self._keep("error", event, fields)


def make_desk(
    account: str = "test",
    *,
    http: HttpClient | None = None,
    clock: Clock | None = None,
    log: CapturedLog | None = None,
    folder: Path = Path("data"),
    team: str = "the service team",
    own_addresses: Sequence[str] = (),
) -> Desk:
    """Make a desk for one account; what is not given is a stand-in. `folder` is not created."""
    return Desk(
        account=account,
        http=http or ScriptedHttp(),
        clock=clock or MovableClock(NOON),
        log=log or CapturedLog(),
        signer=Signer(b"a key for tests"),
        folder=folder,
        team=team,
        own_addresses=lambda: own_addresses,
    )
