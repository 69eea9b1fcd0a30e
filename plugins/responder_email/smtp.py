"""Hands mail to the server by SMTP (RFC 5321, RFC 6409), over up to four kept sessions."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
import time
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Final

from responder import BlockedByContact, CredentialsRejected, Log, OutcomeUnknown, Refused, SendError, TryLater

from .answers import blames_sender, judge, may_not_send_as
from .compose import Outgoing
from .oauth import Tokens
from .settings import EmailSettings

if TYPE_CHECKING:
    from aiosmtplib import SMTP

SESSIONS: Final = 4
_CONNECT: Final = 15.0  # seconds
_COMMAND: Final = 20.0
_AFTER_DATA: Final = 60.0  # RFC 5321 section 4.5.3.2.6 grants 10 minutes; a claim of ours does not last that long
_FRESH: Final = 15.0  # a session idle for longer is asked whether it still lives
_IDLE: Final = 120.0  # and after so long it is not used again


class _Stale(Exception):
    """The session is dead; nothing was sent."""


class Outbox:
    """The kept sessions of one account."""

    def __init__(self, settings: EmailSettings, tokens: Tokens | None, log: Log) -> None:
        self._settings = settings
        self._tokens = tokens
        self._log = log
        self._slots = asyncio.Semaphore(SESSIONS)
        self._idle: list[tuple[SMTP, float]] = []
        self._null_sender = settings.smtp.null_return_path is not False
        self._tls: ssl.SSLContext | None = None

    async def send(self, mail: Outgoing, tries: int = 0) -> None:
        """Hand over one mail; raises the errors of `Channel.send`."""
        async with self._slots:
            try:
                async with self._session() as session:
                    await self._hand_over(session, mail, tries)
            except _Stale:
                await self._once_more(mail, tries)

    async def _once_more(self, mail: Outgoing, tries: int) -> None:
        """Hand it over by a new session: the kept one was dead."""
        try:
            async with self._session(fresh=True) as session:
                await self._hand_over(session, mail, tries)
        except _Stale as error:
            raise TryLater(f"the mail server hung up before the mail had left: {error.__cause__}") from error

    async def check(self) -> None:
        """Log in and out; raises what a send would raise."""
        await _quit(await self._connect())

    async def close(self) -> None:
        """Say goodbye to every kept session."""
        sessions, self._idle = self._idle, []
        await asyncio.gather(*(_quit(session) for session, _ in sessions))
        await asyncio.sleep(0)  # let the transports close

    @contextlib.asynccontextmanager
    async def _session(self, *, fresh: bool = False) -> AsyncIterator[SMTP]:
        session = None if fresh else await self._kept()
        if session is None:
            session = await self._connect()
        good = False
        try:
            yield session
            good = True
        except (Refused, TryLater, BlockedByContact):
            good = session.is_connected
            raise
        finally:
            if good and session.is_connected:
                self._idle.append((session, time.monotonic()))
            else:
                _drop(session)

    async def _kept(self) -> SMTP | None:
        """Return a kept session that lives."""
        from aiosmtplib import SMTPException  # noqa: PLC0415 - loaded when mail is first sent

        while self._idle:
            session, used = self._idle.pop()
            age = time.monotonic() - used
            if session.is_connected and age < _IDLE:
                try:
                    if age > _FRESH:
                        await session.noop(timeout=5)
                except (SMTPException, OSError, ValueError):
                    _drop(session)
                else:
                    return session
            else:
                _drop(session)
        return None

    async def _connect(self) -> SMTP:
        import aiosmtplib  # noqa: PLC0415 - loaded when mail is first sent

        smtp = self._settings.smtp
        session = aiosmtplib.SMTP(
            hostname=smtp.host,
            port=smtp.real_port,
            use_tls=smtp.tls == "tls",
            start_tls=smtp.tls == "starttls",
            tls_context=self._context() if smtp.tls != "none" else None,
            timeout=_COMMAND,
            local_hostname=self._settings.domain,
        )
        try:
            await session.connect(timeout=_CONNECT)
            await session.ehlo()
        except aiosmtplib.SMTPResponseException as error:
            _drop(session)
            raise judge("connect", error.code, error.message) from error
        except (aiosmtplib.SMTPException, OSError, ValueError) as error:
            _drop(session)
            raise TryLater(f"cannot reach {smtp.host}:{smtp.real_port}: {error}") from error
        await self._login(session)
        return session

    def _context(self) -> ssl.SSLContext:
        if self._tls is None:
            self._tls = tls_context(self._settings.smtp.ca_file)
        return self._tls

    async def _login(self, session: SMTP) -> None:
        smtp, imap = self._settings.smtp, self._settings.imap
        user = self._settings.login if smtp.user is None else smtp.user
        if not user or (smtp.tls == "none" and not session.supports_extension("auth")):
            return  # a relay on this machine needs no login
        secret = smtp.password or imap.password
        try:
            if secret is None and self._tokens is not None:
                await self._oauth_login(session, user, self._tokens)
            elif secret is not None:
                await _guarded("auth", session.login(user, secret.reveal()))
        except LookupError as error:
            _drop(session)
            raise CredentialsRejected(str(error)) from error
        except SendError:
            _drop(session)
            raise

    async def _oauth_login(self, session: SMTP, user: str, tokens: Tokens) -> None:
        """A token may have died early: fetch a new one, once."""
        try:
            await _guarded("auth", session.auth_xoauth2(user, await tokens.get()))
        except CredentialsRejected:
            await _guarded("auth", session.auth_xoauth2(user, await tokens.get(renew=True)))

    async def _hand_over(self, session: SMTP, mail: Outgoing, tries: int) -> None:
        if mail.needs_utf8 and not session.supports_extension("smtputf8"):
            raise Refused("the mail server takes no address outside ASCII (no SMTPUTF8)")
        if self._null_sender and not mail.wants_bounces:
            refusal = await self._from(session, "", mail, tries)
            if refusal is None:
                return
            if self._settings.smtp.null_return_path is True:
                raise refusal
            self._null_sender = False
            self._log.info("the mail server takes no empty return path; the address is used instead")
        refusal = await self._from(session, self._settings.address, mail, tries)
        if refusal is not None:
            raise refusal

    async def _from(self, session: SMTP, sender: str, mail: Outgoing, tries: int) -> SendError | None:
        """Hand the mail over with this return path. Returns the refusal when it is about that, raises any other."""
        refusal = await self._envelope(session, sender, mail, tries)
        return refusal if refusal is not None else await self._data(session, mail, tries)

    async def _envelope(self, session: SMTP, sender: str, mail: Outgoing, tries: int) -> SendError | None:
        """MAIL and RCPT. Returns the refusal when it is about the sender, raises any other."""
        from aiosmtplib import SMTPException, SMTPResponseException  # noqa: PLC0415

        stage, options = "mail", ["SMTPUTF8"] if mail.needs_utf8 else []
        if session.supports_extension("size"):
            options.append(f"SIZE={len(mail.data)}")
        if session.supports_extension("8bitmime"):
            options.append("BODY=8BITMIME")
        try:
            await session.mail(sender, options=options, encoding="utf-8" if mail.needs_utf8 else "ascii")
            stage = "rcpt"
            await session.rcpt(mail.to, encoding="utf-8" if mail.needs_utf8 else "ascii")
        except SMTPResponseException as error:
            refusal = judge(stage, error.code, error.message, tries)
            await _reset(session)
            if error.code >= 500 and (stage == "mail" or blames_sender(error.code, error.message)):
                return refusal
            raise refusal from error
        except (SMTPException, OSError) as error:
            raise _Stale from error
        return None

    async def _data(self, session: SMTP, mail: Outgoing, tries: int) -> SendError | None:
        """DATA. Some servers look only now who sends: Microsoft 365 answers "SendAsDenied"."""
        from aiosmtplib import SMTPException, SMTPResponseException  # noqa: PLC0415

        try:
            await session.data(mail.data, timeout=_AFTER_DATA)
        except SMTPResponseException as error:
            refusal = judge("data", error.code, error.message, tries)
            if may_not_send_as(error.code, error.message):
                return refusal
            raise refusal from error
        except (SMTPException, OSError) as error:
            raise OutcomeUnknown(f"the connection was lost after the mail had left: {error}") from error
        return None


def tls_context(ca_file: object) -> ssl.SSLContext:
    """Return a context that checks names and certificates and speaks TLS 1.2 or newer (RFC 8314)."""
    context = ssl.create_default_context(cafile=str(ca_file) if ca_file else None)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


async def _guarded(stage: str, answer: object) -> None:
    from aiosmtplib import SMTPException, SMTPResponseException  # noqa: PLC0415

    try:
        await answer  # type: ignore[misc]
    except SMTPResponseException as error:
        raise judge(stage, error.code, error.message) from error
    except OSError as error:
        raise TryLater(f"the mail server hung up: {error}") from error
    except SMTPException as error:
        raise CredentialsRejected(f"the mail server offers no login that we know: {error}") from error


async def _reset(session: SMTP) -> None:
    with contextlib.suppress(Exception):
        await session.rset(timeout=5)


async def _quit(session: SMTP) -> None:
    transport = session.transport
    with contextlib.suppress(Exception):
        await session.quit(timeout=2)
    _drop(session, transport)


def _drop(session: SMTP, transport: asyncio.BaseTransport | None = None) -> None:
    """Close at once: a farewell within TLS would outlive the loop."""
    transport = transport or session.transport
    session.close()
    if isinstance(transport, asyncio.WriteTransport):
        transport.abort()
