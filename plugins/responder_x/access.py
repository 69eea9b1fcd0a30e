"""How the account proves itself to X: OAuth 1.0a, or OAuth 2 with tokens that are renewed.

Sources: X documentation, "OAuth 1.0a" and "OAuth 2.0 Authorization Code Flow with PKCE". An OAuth 2 access token lives
two hours; each renewal also brings a new refresh token and ends the old one, so the new one is on disk before it is
used, and renewals go one by one.
"""

from __future__ import annotations

import asyncio
import base64
import secrets
from datetime import timedelta
from typing import Any, Protocol
from urllib.parse import urlencode

from responder import (
    CredentialsRejected,
    Desk,
    NotReadable,
    OutcomeUnknown,
    Secret,
    TryLater,
    dump_json,
    json_object,
    read_private,
    write_private,
)
from responder_x import oauth1
from responder_x.settings import XSettings

_EARLY = 120.0  # seconds before its end a token is renewed
_KEPT = "refresh-token"


class Access(Protocol):
    """Makes the header Authorization."""

    async def header(self, method: str, url: str) -> str:
        """Return the value for one request; raises CredentialsRejected or TryLater."""

    async def renew(self, refused: str) -> bool:
        """After a 401 to the header `refused`: tell whether another one is worth a try."""


def access(settings: XSettings, desk: Desk) -> Access:
    """Return the way that the settings name."""
    return OAuth2(settings, desk) if settings.client_id else OAuth1(settings, desk)


def revealed(secret: Secret | None, name: str) -> str:
    """Return a secret; raises LookupError, in words for ops, when it is missing or could not stand in a header."""
    if secret is None:
        raise LookupError(f"the {name} is missing")
    return secret.for_header(name)


class OAuth1:
    """Tokens that do not expire; each request is signed."""

    def __init__(self, settings: XSettings, desk: Desk) -> None:
        self._settings, self._desk = settings, desk
        self._keys: oauth1.Keys | None = None

    async def header(self, method: str, url: str) -> str:
        """Sign one request."""
        if self._keys is None:
            given = self._settings
            try:
                self._keys = oauth1.Keys(
                    revealed(given.consumer_key, "consumer_key"),
                    revealed(given.consumer_secret[0], "consumer_secret"),
                    revealed(given.access_token, "access_token"),
                    revealed(given.access_token_secret, "access_token_secret"),
                )
            except LookupError as error:
                raise CredentialsRejected(str(error)) from None
        now = int(self._desk.clock.now().timestamp())
        return oauth1.header(self._keys, method, url, nonce=secrets.token_hex(16), timestamp=now)

    async def renew(self, refused: str) -> bool:  # noqa: ARG002 - there is nothing to renew
        """These tokens end only when somebody revokes them."""
        return False


class OAuth2:
    """A bearer token, renewed before it ends."""

    def __init__(self, settings: XSettings, desk: Desk) -> None:
        self._settings, self._desk = settings, desk
        self._token, self._until = "", 0.0
        self._unkept: dict[str, Any] = {}  # the newest refresh token, while the disk does not take it
        self._one_at_a_time = asyncio.Lock()

    async def header(self, method: str, url: str) -> str:  # noqa: ARG002 - one token for all
        """Return the token, a new one where it is about to end."""
        async with self._one_at_a_time:
            if not self._token or self._desk.clock.monotonic() >= self._until:
                await self._fetch()
            return f"Bearer {self._token}"

    async def renew(self, refused: str) -> bool:
        """Forget the token that was refused, unless another request has renewed it meanwhile."""
        if refused == f"Bearer {self._token}":
            self._token = ""
        return True

    async def _fetch(self) -> None:
        url, form = f"{self._settings.api_url}/2/oauth2/token", urlencode(self._form()).encode()
        try:
            answer = await self._desk.http.request("POST", url, headers=self._headers(), body=form)
        except OutcomeUnknown as error:
            raise TryLater("X did not answer when asked for a new token") from error
        found = _object(answer.body)
        if answer.status in {408, 429} or answer.status >= 500:
            raise TryLater(f"X gives no token now (HTTP {answer.status})", after=timedelta(minutes=1), everyone=True)
        token, fresh = found.get("access_token"), found.get("refresh_token")
        if answer.status != 200 or not isinstance(token, str) or not token:
            raise CredentialsRejected(
                f"X does not accept the refresh token (HTTP {answer.status}): log the account in again (README, step 3)"
            )
        if isinstance(fresh, str) and fresh:
            self._keep(fresh)
        lasts = found.get("expires_in")
        lives = float(lasts) if isinstance(lasts, int | float) else 7200.0
        self._token, self._until = token, self._desk.clock.monotonic() + max(lives - _EARLY, 1.0)

    def _headers(self) -> dict[str, str]:
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        if self._settings.client_secret is not None:
            pair = f"{self._settings.client_id}:{self._revealed('client_secret')}".encode()
            headers["Authorization"] = f"Basic {base64.b64encode(pair).decode()}"
        return headers

    def _form(self) -> dict[str, str]:
        """Take the newest refresh token as long as it belongs to the one in the settings."""
        first = self._revealed("refresh_token")
        kept = self._unkept or _object(read_private(self._desk.folder / _KEPT))
        newest = kept.get("token") if kept.get("first") == self._desk.signer.sign(first) else None
        token = newest if isinstance(newest, str) and newest else first
        return {"grant_type": "refresh_token", "refresh_token": token, "client_id": self._settings.client_id}

    def _keep(self, token: str) -> None:
        kept = {"first": self._desk.signer.sign(self._revealed("refresh_token")), "token": token}
        try:
            write_private(self._desk.folder / _KEPT, dump_json(kept))
        except OSError as error:  # the token works until a restart: say so, and go on
            self._unkept = kept
            self._desk.log.error(
                "the new refresh token cannot be kept: a restart will need another login",
                account=self._desk.account,
                error=error.strerror,
            )
        else:
            self._unkept = {}

    def _revealed(self, name: str) -> str:
        try:
            return revealed(getattr(self._settings, name), name)
        except LookupError as error:
            raise CredentialsRejected(str(error)) from None


def _object(body: bytes) -> dict[str, Any]:
    try:
        return json_object(body)
    except NotReadable:
        return {}
