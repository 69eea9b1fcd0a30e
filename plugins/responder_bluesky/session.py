"""A session at the account's own server: logged in once, kept in a file, renewed when it has expired.

Source: lexicons com.atproto.server.createSession and refreshSession; Bluesky documentation, "Rate limits": 30 log-ins
in five minutes and 300 a day, so neither a look nor a restart may cost one.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from responder import (
    CredentialsRejected,
    Desk,
    HttpAnswer,
    NotReadable,
    OutcomeUnknown,
    Secret,
    TryLater,
    dump_json,
    json_object,
    write_private,
)
from responder_bluesky import errors

_FILE = "session.json"
_READ = 1024 * 1024  # bytes of an answer that the client reads
_AGAIN = timedelta(minutes=10)  # after a refused log-in: 144 tries a day, of 300 that are allowed


class TooLargeError(TryLater):
    """The answer is longer than the client reads; ask for less."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a log-in gives. server: the account's own server. proof: which name and password it was made with."""

    did: str
    handle: str
    server: str
    access: str
    refresh: str
    proof: str

    def __repr__(self) -> str:
        return f"Tokens({self.did})"


class Session:
    """Calls the account's server, logging in and renewing as needed."""

    def __init__(self, desk: Desk, api_url: str, identifier: str, password: Secret) -> None:
        self._desk, self._api_url, self._identifier, self._password = desk, api_url, identifier, password
        self._file = desk.folder / _FILE
        self._lock = asyncio.Lock()
        self._refused: tuple[datetime, str, CredentialsRejected] | None = None
        self.tokens: Tokens | None = None

    def password(self) -> str:
        """Return the app password; raises LookupError, in words for ops, when it is missing or none."""
        value = self._password.reveal().strip()
        if not value or not value.isprintable():
            raise LookupError("the app_password is empty or holds characters that none has")
        return value

    def restore(self) -> None:
        """Take up the session of an earlier run, unless it was made with another name or password."""
        with contextlib.suppress(OSError, NotReadable, TypeError):
            kept = Tokens(**json_object(self._file.read_bytes()))
            if all(isinstance(value, str) for value in asdict(kept).values()) and kept.proof == self._proof():
                self.tokens = kept

    async def me(self) -> Tokens:
        """Return the session, logging in where there is none; raises what `call` raises."""
        return self.tokens or await self._renewed(None)

    async def query(self, method: str, params: Sequence[tuple[str, str]] = (), *, service: str = "") -> dict[str, Any]:
        """Ask (GET); raises a SendError, and TryLater where nothing is known, since asking again is harmless."""
        asked = f"{method}?{urlencode(params, quote_via=quote)}" if params else method
        try:
            return self._read(await self._call("GET", asked, None, service))
        except OutcomeUnknown as error:
            raise TryLater(str(error)) from None

    async def procedure(self, method: str, body: Mapping[str, Any], *, service: str = "") -> dict[str, Any]:
        """Do (POST); raises a SendError, OutcomeUnknown where nobody can tell whether it was done.

        service: the DID and the name of the service that the account's server is to hand the request to. It takes no
        key of ours, as the server does for a record.
        """
        return self._read(await self._call("POST", method, dump_json(body), service), repeatable=not service)

    def _read(self, answer: HttpAnswer, *, repeatable: bool = True) -> dict[str, Any]:
        if not 200 <= answer.status < 300:
            raise errors.failure(answer, self._desk.clock.now(), repeatable=repeatable)
        if len(answer.body) >= _READ:
            raise TooLargeError("The server's answer is larger than 1 MiB.")
        try:
            return json_object(answer.body)
        except NotReadable:
            raise OutcomeUnknown(f"HTTP {answer.status} with an answer that cannot be read.") from None

    async def _call(self, verb: str, method: str, body: bytes | None, service: str) -> HttpAnswer:
        tokens = await self.me()
        answer = await self._request(tokens, verb, method, body, service)
        if errors.is_expired(answer):
            tokens = await self._renewed(tokens)
            answer = await self._request(tokens, verb, method, body, service)
        return answer

    async def _request(self, tokens: Tokens, verb: str, method: str, body: bytes | None, service: str) -> HttpAnswer:
        headers = {"Authorization": f"Bearer {tokens.access}"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        if service:
            headers["atproto-proxy"] = service
        return await self._desk.http.request(verb, f"{tokens.server}/xrpc/{method}", headers=headers, body=body)

    # --- logging in -----------------------------------------------------------------------------------------------

    async def _renewed(self, old: Tokens | None) -> Tokens:
        """Renew the session, or log in; of many who ask at once one does it and the others take what it got."""
        async with self._lock:
            if self.tokens is not None and self.tokens is not old:
                return self.tokens
            fresh = await self._refresh(old) if old is not None else None
            fresh = fresh or await self._log_in()
            self._keep(fresh)
            return fresh

    async def _refresh(self, old: Tokens) -> Tokens | None:
        """Use the refresh token, which holds once; None when it does not hold any more."""
        headers = {"Authorization": f"Bearer {old.refresh}"}
        url = f"{old.server}/xrpc/com.atproto.server.refreshSession"
        answer = await self._asked("POST", url, headers, None)
        if answer.status in {400, 401}:
            return None
        return self._tokens(answer, old.server)

    async def _log_in(self) -> Tokens:
        self._rest()
        try:
            body = dump_json({"identifier": self._identifier, "password": self.password()})
        except LookupError as error:
            raise CredentialsRejected(f"app_password: {error}") from None
        url = f"{self._api_url}/xrpc/com.atproto.server.createSession"
        answer = await self._asked("POST", url, {"Content-Type": "application/json"}, body)
        try:
            tokens = self._tokens(answer, self._api_url)
        except CredentialsRejected as error:
            self._refused = (self._desk.clock.now(), self._proof(), error)
            raise
        self._refused = None
        return tokens

    def _rest(self) -> None:
        """Raise the last refusal again for ten minutes, unless the password has been changed since."""
        if self._refused is not None:
            at, proof, error = self._refused
            if self._desk.clock.now() - at < _AGAIN and proof == self._proof():
                raise CredentialsRejected(*error.args)

    async def _asked(self, verb: str, url: str, headers: Mapping[str, str], body: bytes | None) -> HttpAnswer:
        """Send a request whose repetition does no harm: what nobody can tell is tried later."""
        try:
            return await self._desk.http.request(verb, url, headers=headers, body=body)
        except OutcomeUnknown as error:
            raise TryLater(str(error)) from None

    def _tokens(self, answer: HttpAnswer, server: str) -> Tokens:
        given = self._read(answer)
        if given.get("active") is False:
            raise CredentialsRejected(errors.RULES["AccountDeactivated"].words)
        named = [given.get(key) for key in ("did", "handle", "accessJwt", "refreshJwt")]
        did, handle, access, refresh = (value if isinstance(value, str) else "" for value in named)
        if not did.startswith("did:") or not access or not refresh:
            raise TryLater("The server's answer to the log-in is not the documented one.")
        return Tokens(did, handle, self._server(given.get("didDoc")) or server, access, refresh, self._proof())

    def _server(self, document: object) -> str:
        """Return the account's own server, which its DID document names; empty where it names none."""
        services = document.get("service") if isinstance(document, dict) else None
        for service in services if isinstance(services, list) else ():
            if isinstance(service, dict) and str(service.get("id", "")).endswith("#atproto_pds"):
                address = str(service.get("serviceEndpoint", "")).rstrip("/")
                if urlsplit(address).scheme in {"https", urlsplit(self._api_url).scheme}:
                    return address
        return ""

    def _proof(self) -> str:
        """Return a mark of the name and password in use, that tells neither."""
        try:
            return self._desk.signer.sign(f"bluesky|{self._api_url}|{self._identifier}|{self.password()}")
        except LookupError:
            return ""

    def _keep(self, tokens: Tokens) -> None:
        """Keep the session in a file that only we may read; without it a restart would log in anew."""
        self.tokens = tokens
        try:
            write_private(self._file, dump_json(asdict(tokens)))
        except OSError as error:
            self._desk.log.warning("session not kept", account=self._desk.account, error=error.strerror or "")
