"""The SMTP half of the mail stand-in: enough of RFC 5321 to submit mail on loopback; no TLS.

AUTH: RFC 4954 with PLAIN (RFC 4616) and LOGIN. The knobs of `Manners` judge each DATA: too-many and
broken answer 451, hang never answers, lost-answer delivers and cuts the line. `refuse`: a code by address.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import re
from collections.abc import Awaitable, Callable
from contextlib import suppress

from responder.demo.mailboxes import PostOffice, Submission
from responder.demo.manners import Temper, Verdict

LONGEST = 36 * 1024 * 1024
_PATH = re.compile(r"(?:FROM|TO):\s*<([^<>]*)>", re.IGNORECASE)
_HELLO = (
    "250-stand-in.invalid",
    f"250-SIZE {LONGEST}",
    "250-8BITMIME",
    "250-SMTPUTF8",
    "250-PIPELINING",
    "250 AUTH PLAIN LOGIN",
)


class SmtpSession:
    """One connection."""

    def __init__(
        self,
        office: PostOffice,
        temper: Temper,
        refuse: dict[str, int],
        streams: tuple[asyncio.StreamReader, asyncio.StreamWriter],
    ) -> None:
        self._office = office
        self._temper = temper
        self._refuse = refuse
        self._reader, self._writer = streams
        self._user = ""
        self._forget()
        self._verbs: dict[str, Callable[[str], Awaitable[None]]] = {
            "EHLO": self._hello,
            "HELO": self._hello,
            "AUTH": self._auth,
            "MAIL": self._mail,
            "RCPT": self._rcpt,
            "DATA": self._data,
            "RSET": self._rset,
            "NOOP": self._noop,
        }

    async def run(self) -> None:
        """Serve until the client leaves."""
        self._say("220 stand-in.invalid ESMTP stand-in, not a mail server")
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            while line := await self._reader.readline():
                verb, _, rest = line.decode("utf-8", "surrogateescape").strip().partition(" ")
                if verb.upper() == "QUIT":
                    self._say("221 2.0.0 Bye")
                    break
                handler = self._verbs.get(verb.upper())
                if handler is None:
                    self._say("502 5.5.1 Command not known to this stand-in")
                else:
                    await handler(rest)
                await self._writer.drain()
        self._writer.close()

    def _say(self, *lines: str) -> None:
        self._writer.write("".join(f"{line}\r\n" for line in lines).encode())

    def _forget(self) -> None:
        self._sender: str | None = None
        self._recipients: list[str] = []

    async def _hello(self, _rest: str) -> None:
        self._forget()
        self._say(*_HELLO)

    async def _rset(self, _rest: str) -> None:
        self._forget()
        self._say("250 2.0.0 OK")

    async def _noop(self, _rest: str) -> None:
        self._say("250 2.0.0 OK")

    async def _auth(self, rest: str) -> None:
        mechanism, _, first = rest.partition(" ")
        try:
            if mechanism.upper() == "PLAIN":
                user, password = self._plain(first or await self._ask(""))
            elif mechanism.upper() == "LOGIN":
                user = _decoded(first or await self._ask("Username:"))
                password = _decoded(await self._ask("Password:"))
            else:
                self._say("504 5.5.4 Mechanism not known")
                return
        except (binascii.Error, ValueError):
            self._say("501 5.5.2 Cannot decode")
            return
        if password != self._office.password:
            self._say("535 5.7.8 Authentication credentials invalid")
            return
        self._user = user
        self._say("235 2.7.0 Authentication succeeded")

    async def _ask(self, prompt: str) -> str:
        self._say("334 " + base64.b64encode(prompt.encode()).decode())
        return (await self._reader.readline()).decode().strip()

    @staticmethod
    def _plain(response: str) -> tuple[str, str]:
        _, user, password = _decoded(response).split("\0")
        return user, password

    async def _mail(self, rest: str) -> None:
        path = _PATH.match(rest)
        if path is None:
            self._say("501 5.5.4 MAIL FROM:<address> expected")
            return
        self._forget()
        self._sender = path[1]
        self._say("250 2.1.0 OK")

    async def _rcpt(self, rest: str) -> None:
        path = _PATH.match(rest)
        if self._sender is None:
            self._say("503 5.5.1 MAIL first")
        elif path is None or not path[1]:
            self._say("501 5.5.4 RCPT TO:<address> expected")
        elif code := self._refuse.get(path[1].lower()):
            self._say(f"{code} {code // 100}.1.1 Refused by this stand-in")
        else:
            self._recipients.append(path[1])
            self._say("250 2.1.5 OK")

    async def _data(self, _rest: str) -> None:
        if self._sender is None or not self._recipients:
            self._say("503 5.5.1 MAIL and RCPT first")
            return
        self._say("354 End with a line that holds one dot")
        raw = await self._read_mail()
        if raw is None:
            self._say("552 5.3.4 Too long")
            return
        await self._judge(raw, self._sender)
        self._forget()

    async def _read_mail(self) -> bytes | None:
        lines: list[bytes] = []
        size = 0
        while (line := await self._reader.readline()) not in (b".\r\n", b".\n"):
            if not line:
                raise asyncio.IncompleteReadError(b"", None)
            size += len(line)
            if size <= LONGEST:
                lines.append(line[1:] if line.startswith(b".") else line)  # RFC 5321 section 4.5.2
        return b"".join(lines) if size <= LONGEST else None

    async def _judge(self, raw: bytes, sender: str) -> None:
        verdict = self._temper.verdict(self._recipients[0])
        if delay := self._temper.delay():
            await asyncio.sleep(delay)
        if verdict.delivered:
            at = self._office.clock.monotonic()
            self._office.submit(Submission(sender, tuple(self._recipients), raw, self._user, at))
        if verdict is Verdict.HANG:
            await asyncio.Event().wait()
        elif verdict is Verdict.LOST_ANSWER:
            self._writer.transport.abort()
            raise ConnectionResetError
        elif verdict is Verdict.OK:
            self._say(f"250 2.0.0 OK taken as {len(self._office.submissions)}")
        else:
            self._say("451 4.7.1 Try again later")


def _decoded(text: str) -> str:
    return base64.b64decode(text, validate=True).decode()
