"""What a platform may answer over HTTP, and what it must become."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from responder.desk import HttpAnswer
from responder.errors import CredentialsRejected, OutcomeUnknown, SendError, TryLater
from responder.testing.scripted import answer


@dataclass(frozen=True, slots=True)
class SendCase:
    """What a platform does with a send, and the error it must become, or one of several.

    after: the pause a TryLater must carry.
    """

    name: str
    given: HttpAnswer | Exception
    error: type[SendError] | tuple[type[SendError], ...]
    after: timedelta | None = None


HTTP_CASES: tuple[SendCase, ...] = (
    SendCase("too many calls", answer(429, {}, retry_after="7"), TryLater, timedelta(seconds=7)),
    SendCase("credentials not accepted", answer(401, {}), CredentialsRejected),
    SendCase("a server error", answer(500, b"<html>"), (TryLater, OutcomeUnknown)),
    SendCase("a server error in JSON", answer(503, {"error": "down"}), TryLater),
    SendCase("a redirect", answer(302, b"", location="https://elsewhere.example/"), TryLater),
    SendCase("no connection", TryLater("no connection"), TryLater),
    SendCase("no answer", OutcomeUnknown("no answer"), OutcomeUnknown),
    SendCase("an empty answer", answer(200, b""), OutcomeUnknown),
    SendCase("an answer cut short", answer(200, b'{"mess'), OutcomeUnknown),
    SendCase("a page instead of an answer", answer(200, b"<html>hello"), OutcomeUnknown),
)

POLL_CASES: tuple[SendCase, ...] = (*HTTP_CASES[:4], HTTP_CASES[5])

LOST = (502, 504)  # of a gateway that had no answer of the platform, which may have done what it was asked
ODD_ANSWERS = (b"{}", b"[]", b"null", b'"ok"', b'{"id": null}')  # of a platform that says 200
