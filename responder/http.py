"""Talks to platforms: one aiohttp session for the daemon, with limits, and honest about what is unknown."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Mapping
from functools import lru_cache

import aiohttp
from yarl import URL

from responder.desk import HttpAnswer
from responder.errors import OutcomeUnknown, TryLater

LONGEST_BODY = 1024 * 1024  # bytes read of one answer
_PER_HOST = 128  # above what the accounts of one platform have under way at once
_NEVER_LEFT = (
    aiohttp.ClientConnectorError,  # refused, no such name, certificate not trusted
    aiohttp.ConnectionTimeoutError,
    aiohttp.InvalidURL,
    aiohttp.NonHttpUrlClientError,
)
_NOBODY_KNOWS = (aiohttp.ClientError, OSError, ValueError)

# A request is parsed once per URL; an account sends to one URL all its life.
_url = lru_cache(maxsize=512)(URL)


class Http:
    """The `HttpClient` of every channel.

    No redirect is followed, no cookie kept, no proxy taken from the environment; TLS 1.2 at least; at most
    1 MiB of an answer is read. total: seconds for one request with its answer; connect: seconds until a
    connection stands. tls: which certificates are trusted; None: the machine's.

    Only a request that surely never left raises TryLater. One that left without a whole answer raises
    OutcomeUnknown, a kept-alive connection found closed included: the platform may have read the request.
    aiohttp repeats GET and PUT on such a connection by itself, never POST.
    """

    def __init__(self, *, total: float = 30, connect: float = 10, tls: ssl.SSLContext | None = None) -> None:
        self._timeout = aiohttp.ClientTimeout(total=total, connect=min(connect, total))
        self._tls = tls
        self._session: aiohttp.ClientSession | None = None
        self._alone: aiohttp.ClientSession | None = None  # where no connection is used twice

    async def start(self) -> None:
        """Open the sessions; call it inside the running loop."""
        tls = _strict(self._tls)
        self._session, self._alone = self._open(tls, keep=True), self._open(tls, keep=False)

    def _open(self, tls: ssl.SSLContext, *, keep: bool) -> aiohttp.ClientSession:
        connector = aiohttp.TCPConnector(
            limit=0,  # a hanging platform must not take the connections of another one
            limit_per_host=_PER_HOST,
            ttl_dns_cache=60,
            ssl=tls,
            force_close=not keep,
        )
        return aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=self._timeout,
            trust_env=False,
            headers={"User-Agent": "responder"},
        )

    async def close(self) -> None:
        """Close every connection."""
        for session in (self._session, self._alone):
            if session is not None:
                await session.close()
        self._session = self._alone = None

    async def request(
        self, method: str, url: str, *, headers: Mapping[str, str] | None = None, body: bytes | None = None
    ) -> HttpAnswer:
        """Send one request; TryLater when it surely never left, OutcomeUnknown when nobody can tell."""
        alone = headers is not None and headers.get("Connection") == "close"
        session = self._alone if alone else self._session
        if session is None:
            raise TryLater("The HTTP client is not started.")
        try:
            address = _url(url)
        except ValueError:
            raise TryLater("The configured address is no URL.") from None
        # What aiohttp raises can carry the request with its headers: hence `from None`, and words of our own.
        try:
            return await self._exchange(session, method, address, headers, body)
        except _NEVER_LEFT as error:
            raise TryLater(_words("No connection", address, error)) from None
        except TimeoutError as error:
            raise OutcomeUnknown(_words("No whole answer in time", address, error)) from None
        except _NOBODY_KNOWS as error:
            raise OutcomeUnknown(_words("The connection broke before the answer", address, error)) from None

    async def _exchange(
        self,
        session: aiohttp.ClientSession,
        method: str,
        url: URL,
        headers: Mapping[str, str] | None,
        body: bytes | None,
    ) -> HttpAnswer:
        async with session.request(method, url, headers=headers, data=body, allow_redirects=False) as response:
            content = await _read(response)
            names = {name.lower(): value for name, value in response.headers.items()}
            return HttpAnswer(response.status, names, content)


async def _read(response: aiohttp.ClientResponse) -> bytes:
    """Read the body up to the limit; a longer one is cut and its connection closed."""
    content = await response.content.readany()
    if response.content.at_eof():
        return content[:LONGEST_BODY]
    parts, size = [content], len(content)
    async for part in response.content.iter_any():
        parts.append(part)
        size += len(part)
        if size > LONGEST_BODY:
            response.close()
            break
    return b"".join(parts)[:LONGEST_BODY]


def _strict(context: ssl.SSLContext | None) -> ssl.SSLContext:
    """Return a context that checks certificates and host names and speaks TLS 1.2 or newer."""
    context = context or ssl.create_default_context()
    context.minimum_version = max(context.minimum_version, ssl.TLSVersion.TLSv1_2)
    return context


def _words(what: str, url: URL, error: BaseException) -> str:
    """Say what happened, naming the host alone: paths and query strings may hold tokens."""
    if isinstance(error, aiohttp.ClientConnectorCertificateError):
        detail = "its certificate is not trusted"
    elif isinstance(error, asyncio.TimeoutError):
        detail = "time-out"
    else:
        detail = getattr(error, "strerror", None) or type(error).__name__
    return f"{what}: {url.host or 'an address without a host'} ({detail})."
