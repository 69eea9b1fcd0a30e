"""Access tokens for XOAUTH2: read, printed by a command, or had for a refresh token (RFC 6749 sections 4.4 and 6).

Sources for the login itself: Google, "OAuth 2.0 Mechanism"; Microsoft, "Authenticate an IMAP, POP or SMTP connection
using OAuth".
"""

from __future__ import annotations

import asyncio
import json
from typing import Any, Final
from urllib.parse import urlencode

from responder import (
    CredentialsRejected,
    Desk,
    OutcomeUnknown,
    Secret,
    TryLater,
    read_private,
    retry_after,
    write_private,
)

from .settings import OAuth

_EARLY: Final = 120.0  # seconds before its end a token is renewed
_COMMAND_LIMIT: Final = 20.0  # seconds
_KEPT: Final = "refresh-token"


class Tokens:
    """The access token of one account, fetched when needed and shared by reading and sending."""

    def __init__(self, oauth: OAuth, desk: Desk) -> None:
        self._oauth = oauth
        self._desk = desk
        self._token = ""
        self._until = 0.0
        self._unkept: dict[str, str] = {}  # the newest refresh token, while the disk does not take it
        self._one_at_a_time = asyncio.Lock()

    async def get(self, *, renew: bool = False) -> str:
        """Return a token that lives; raises CredentialsRejected or TryLater."""
        async with self._one_at_a_time:
            if renew or not self._token or self._desk.clock.monotonic() >= self._until:
                self._token, lasts = await self._fetch()
                self._until = self._desk.clock.monotonic() + lasts - _EARLY
            return self._token

    async def _fetch(self) -> tuple[str, float]:
        if self._oauth.token is not None:
            return _reveal(self._oauth.token), 60.0 + _EARLY
        if self._oauth.command:
            return await self._from_command(), 300.0 + _EARLY
        return await self._from_server()

    async def _from_command(self) -> str:
        try:
            process = await asyncio.create_subprocess_exec(
                *self._oauth.command, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL
            )
            try:
                out, _ = await asyncio.wait_for(process.communicate(), _COMMAND_LIMIT)
            except TimeoutError:
                process.kill()
                await process.wait()
                raise
        except (OSError, TimeoutError) as error:
            raise TryLater(f"the command for the access token failed: {type(error).__name__}") from error
        token = out.decode("ascii", "replace").strip()
        if process.returncode or not token or len(token.split()) != 1:
            raise CredentialsRejected("the command for the access token printed no token")
        return token

    async def _from_server(self) -> tuple[str, float]:
        form = self._form()
        try:
            answer = await self._desk.http.request(
                "POST",
                self._oauth.token_url,
                headers={"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"},
                body=urlencode(form).encode(),
            )
        except OutcomeUnknown as error:
            raise TryLater("the token server did not answer") from error
        found = _json(answer.body)
        if answer.status == 429 or answer.status >= 500 or found.get("error") == "temporarily_unavailable":
            after = retry_after(answer.headers.get("retry-after"), self._desk.clock.now())
            raise TryLater(f"the token server answers {answer.status}", after=after)
        token = found.get("access_token")
        if answer.status != 200 or not isinstance(token, str) or not token:
            word = str(found.get("error", answer.status))[:60]
            raise CredentialsRejected(f"the token server refused ({word}); somebody must give consent again")
        if isinstance(rotated := found.get("refresh_token"), str) and rotated:
            await asyncio.to_thread(self._keep, rotated)
        lasts = found.get("expires_in")
        return token, float(lasts) if isinstance(lasts, int | float) else 3600.0

    def _form(self) -> dict[str, str]:
        form = {"client_id": self._oauth.client_id}
        if self._oauth.client_secret is not None:
            form["client_secret"] = _reveal(self._oauth.client_secret)
        if self._oauth.scope:
            form["scope"] = self._oauth.scope
        if self._oauth.refresh_token is None:
            return form | {"grant_type": "client_credentials"}
        return form | {"grant_type": "refresh_token", "refresh_token": self._refresh_token()}

    def _refresh_token(self) -> str:
        """Microsoft hands out a new refresh token each time; the newest one counts while it belongs to this one."""
        first = _reveal(self._oauth.refresh_token)  # type: ignore[arg-type]
        kept = self._unkept or _json(read_private(self._desk.folder / _KEPT))
        newest = kept.get("token")
        return newest if kept.get("first") == first[-8:] and isinstance(newest, str) else first

    def _keep(self, token: str) -> None:
        first = _reveal(self._oauth.refresh_token) if self._oauth.refresh_token else ""
        kept = {"first": first[-8:], "token": token}
        try:
            write_private(self._desk.folder / _KEPT, json.dumps(kept).encode())
        except OSError as error:  # the server has thrown the old one away: without this one somebody must log in anew
            self._unkept = kept
            self._desk.log.error("cannot keep the new refresh token; a restart would lose it", error=repr(error))
        else:
            self._unkept = {}


def _reveal(secret: Secret) -> str:
    """Read a secret anew when it stands in a file: others keep it fresh there."""
    try:
        return (Secret(file=secret.file) if secret.file is not None else secret).reveal()
    except LookupError as error:
        raise CredentialsRejected(str(error)) from error


def _json(body: bytes) -> dict[str, Any]:
    try:
        found = json.loads(body[:65536] or b"{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
