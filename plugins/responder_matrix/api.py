"""Calls the homeserver: the token in the header, errors by the table."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote, urlencode

from responder import (
    CredentialsRejected,
    Desk,
    HttpAnswer,
    NotReadable,
    Refused,
    SendError,
    TryLater,
    dump_json,
    json_object,
)
from responder_matrix import errors
from responder_matrix.outgoing import path
from responder_matrix.settings import MatrixSettings

_MOST = 1024 * 1024  # bytes of an answer that the host reads


class TooLargeError(NotReadable):
    """The answer is longer than the host reads; ask for less."""


class NotThereError(SendError):
    """The server has no such thing, or does not show it to us."""


class Api:
    """The homeserver, as one account sees it."""

    def __init__(self, settings: MatrixSettings, desk: Desk) -> None:
        self._settings, self._desk = settings, desk
        self._known = False

    def token(self) -> str:
        """Return the access token; raises LookupError, in words for ops, when it is missing or empty."""
        return self._settings.access_token.for_header("access_token")

    async def call(self, method: str, where: str, body: object = None, **query: str) -> HttpAnswer:
        """Send one request; raises what the HTTP client raises, nothing else."""
        try:
            headers = {"Authorization": f"Bearer {self.token()}"}
        except LookupError as error:
            raise CredentialsRejected(str(error.args[0])) from None
        if body is not None:
            headers["Content-Type"] = "application/json"
        url = self._settings.api_url + where + (f"?{urlencode(query, quote_via=quote)}" if query else "")
        content = None if body is None else dump_json(body)
        return await self._desk.http.request(method, url, headers=headers, body=content)

    async def ask(self, method: str, where: str, body: object = None, **query: str) -> dict[str, Any]:
        """Send one request and return its answer.

        Raises NotThereError for what is not shown to us, TooLargeError, and what the table of errors says.
        """
        answer = await self.call(method, where, body, **query)
        if not 200 <= answer.status < 300:
            if errors.code(answer) in {"M_NOT_FOUND", "M_FORBIDDEN"}:
                raise NotThereError(f"Matrix: not shown to us ({errors.code(answer)}).")
            error = errors.failure(answer, self._desk.clock.now())
            if isinstance(error, Refused) and not errors.code(answer):  # a proxy's word, which is no refusal of Matrix
                raise TryLater(f"The server answered {answer.status} with what is none of Matrix.")
            raise error
        if len(answer.body) >= _MOST:
            raise TooLargeError("the answer is larger than 1 MiB")
        try:
            return json_object(answer.body)
        except NotReadable as error:
            raise TryLater(f"The server answered with what is none of Matrix: {error}.") from None

    async def know_ourselves(self) -> None:
        """Make sure, once, that the token is that of `user`: who does not know himself answers himself.

        Raises CredentialsRejected where it is another's.
        """
        if not self._known:
            found = await self.who()
            if found.get("user_id") != self._settings.user:
                raise CredentialsRejected(f"The access token is of {str(found.get('user_id'))[:255]}, not of `user`.")
            self._known = True

    async def who(self) -> dict[str, Any]:
        """Return whose token ours is (GET /account/whoami)."""
        try:
            return await self.ask("GET", path("account", "whoami"))
        except NotThereError as error:
            raise CredentialsRejected(str(error)) from None
