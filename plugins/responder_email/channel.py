"""The mail account: joins reading, parsing, composing and sending."""

from __future__ import annotations

import asyncio
import concurrent.futures
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import ClassVar, Final

from responder import (
    Abilities,
    AfterUnknown,
    Batch,
    ChannelSettings,
    CredentialsRejected,
    Desk,
    Inbound,
    NotReadable,
    RawEvent,
    Reply,
    SendError,
    Sent,
    StreamingChannel,
)

from .advice import advice
from .aside import aside
from .compose import compose
from .ids import message_id
from .imap import Bundle, Fetched, Mailbox, Watcher, close, find_sent
from .letter import Identity
from .oauth import Tokens
from .settings import EmailSettings
from .smtp import SESSIONS, Outbox
from .wire import SENT, inbound

_SLOW: Final = 256 * 1024  # bytes; a larger mail is parsed in a thread
_TOKEN_LIMIT: Final = 45.0  # seconds
_OWN_CA: Final = " (where the server's certificate is its own, name it with ca_file)"


class EmailChannel(StreamingChannel[EmailSettings]):
    """Mail by IMAP and SMTP."""

    kind: ClassVar[str] = "email"
    title: ClassVar[str] = "E-mail"
    settings_type: ClassVar[type[ChannelSettings]] = EmailSettings

    def __init__(self, account: str, settings: EmailSettings, desk: Desk) -> None:
        super().__init__(account, settings, desk)
        self._own = frozenset((settings.address, *settings.aliases))
        self._tokens = Tokens(settings.imap.oauth, desk) if settings.imap.oauth else None
        self._outbox: Outbox | None = None

    @property
    def abilities(self) -> Abilities:
        """Threads, a harmless repeat (the Message-ID is the same), and room for any text."""
        return Abilities(
            longest=100_000,
            markup="html",
            threads=True,
            echoes_humans=True,
            in_flight=SESSIONS,
            after_unknown=AfterUnknown.ONCE_MORE,
        )

    def own_addresses(self) -> Sequence[str]:
        """Return the address and its aliases."""
        return sorted(self._own)

    def parse(self, raw: RawEvent) -> list[Inbound]:
        """Read one mail. `headers` may carry folder ("Sent"), return-path, internaldate and partial."""
        if raw.kind != "mime":
            raise NotReadable(f'a mail account reads events of kind "mime", found {raw.kind!r}')
        if not raw.body.strip():
            raise NotReadable("the mail is empty")
        hints = {k.lower(): v for k, v in raw.headers.items()}
        return inbound(self.account, raw.body, hints, self._us(), self.desk.clock.now())

    def _us(self) -> Identity:
        own = self._own | {a.lower() for a in self.desk.own_addresses() if "@" in a}
        return Identity(
            own=own,
            domains=frozenset(a.rpartition("@")[2] for a in own),
            colleagues=frozenset(self.settings.colleagues),
            signer=self.desk.signer,
            trusted=self.settings.trust_results_of,
        )

    async def send(self, reply: Reply) -> Sent:
        """Hand the mail to the server; the id is its Message-ID."""
        own = message_id(reply, self.settings.domain, self.desk.signer)
        name = self.settings.name or self.desk.team
        mail = compose(reply, address=self.settings.address, name=name, message_id=own)
        await self._box_out().send(mail, reply.tries)
        return Sent(own)

    async def settle(self, reply: Reply) -> Sent | bool | None:
        """Look for the Message-ID in the Sent folder; some servers keep a copy there by themselves."""
        own = message_id(reply, self.settings.domain, self.desk.signer)
        try:
            found = await aside(find_sent, self._mailbox(), own)
        except Exception:  # noqa: BLE001 - nobody can tell
            return None
        return Sent(own) if found else None

    async def check(self) -> list[str]:
        """Log in to both servers and look for the folders; nothing is sent."""
        wrong = []
        try:
            await self._box_out().check()
        except SendError as error:
            wrong.append(f"sending: {error}")
        try:
            wrong += await asyncio.to_thread(_missing_folders, self._mailbox())
        except Exception as error:  # noqa: BLE001 - whatever it is, ops must read it
            imap = self.settings.imap
            wrong.append(f"reading: cannot reach {imap.host}:{imap.real_port}: {error}")
        return [f"{each}{_OWN_CA}" if "CERTIFICATE_VERIFY_FAILED" in each else each for each in wrong]

    async def advise(self) -> list[str]:
        """Say which settings the newest mails ask for."""
        return await asyncio.to_thread(advice, self._mailbox(), self._us())

    async def stop(self) -> None:
        """Close the kept sessions."""
        if self._outbox is not None:
            await self._outbox.close()

    async def stream(self, cursor: Mapping[str, str]) -> AsyncIterator[Batch]:
        """Yield what comes into the watched folders and into Sent; `cursor` tells where to go on."""
        arrived: asyncio.Queue[Bundle | Exception] = asyncio.Queue(maxsize=2)
        loop = asyncio.get_running_loop()
        stopped = False

        def deliver(item: Bundle | Exception) -> bool:
            """Called by the threads: wait until the queue has room, or until nobody listens any more."""
            waiting = asyncio.run_coroutine_threadsafe(arrived.put(item), loop)
            while not stopped:
                try:
                    waiting.result(0.5)
                except (TimeoutError, concurrent.futures.TimeoutError):
                    continue
                except concurrent.futures.CancelledError:
                    return False
                return True
            waiting.cancel()
            return False

        state = dict(cursor)
        box = self._mailbox()
        folders = [*self.settings.imap.folders, *([""] if self.settings.imap.sent else [])]
        watchers = [Watcher(box, folder, state, deliver, self.desk.log) for folder in folders]
        for watcher in watchers:
            watcher.start()
        try:
            while True:
                item = await arrived.get()
                if isinstance(item, Exception):
                    raise item
                events = [event for mail in item.mails for event in await self._read(item, mail)]
                state |= item.cursor
                yield Batch(tuple(events), dict(state))
        finally:
            stopped = True
            for watcher in watchers:
                watcher.stop()
            await asyncio.to_thread(_join, watchers)

    async def _read(self, bundle: Bundle, mail: Fetched) -> list[Inbound]:
        hints = {"folder": SENT if bundle.sent else bundle.folder, "partial": "yes" if mail.partial else ""}
        if mail.received is not None:
            hints["internaldate"] = mail.received.isoformat()
        arguments = (self.account, mail.raw, hints, self._us(), self.desk.clock.now())
        if len(mail.raw) > _SLOW:
            return await asyncio.to_thread(inbound, *arguments)
        return inbound(*arguments)

    def _box_out(self) -> Outbox:
        if self._outbox is None:
            self._outbox = Outbox(self.settings, self._tokens, self.desk.log)
        return self._outbox

    def _mailbox(self) -> Mailbox:
        if self._tokens is None:
            return Mailbox(self.settings)
        tokens, loop = self._tokens, asyncio.get_running_loop()

        def token(renew: bool) -> str:  # noqa: FBT001 - called by the threads
            return asyncio.run_coroutine_threadsafe(tokens.get(renew=renew), loop).result(_TOKEN_LIMIT)

        return Mailbox(self.settings, token)


def _join(watchers: Sequence[Watcher]) -> None:
    for watcher in watchers:
        watcher.join(5)


def _missing_folders(box: Mailbox) -> list[str]:
    try:
        client = box.connect()
    except CredentialsRejected as error:
        return [f"reading: {error}"]
    try:
        missing = [f for f in box.settings.imap.folders if not client.folder_exists(f)]
        wrong = [f"reading: the mailbox has no folder {f!r}" for f in missing]
        if box.settings.imap.sent and box.sent_folder(client) is None:
            wrong.append('reading: no Sent folder was found; name it with imap.sent, or set it to ""')
        return wrong
    finally:
        close(client)
