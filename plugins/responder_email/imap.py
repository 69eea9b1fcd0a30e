"""Reads mail by IMAP (RFC 9051): one thread per folder, because IMAPClient waits, and the event loop must not.

Mail is fetched with BODY.PEEK from a folder opened read-only, so nothing in the mailbox ever changes. The position is
kept as UIDVALIDITY and the last UID; no flag of another mail program is trusted.
"""

from __future__ import annotations

import contextlib
import random
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from responder import CredentialsRejected, Log

from .settings import EmailSettings
from .smtp import tls_context

if TYPE_CHECKING:
    from imapclient import IMAPClient  # type: ignore[import-untyped]

BATCH: Final = 50  # mails
BATCH_BYTES: Final = 8 * 1024 * 1024
SINCE: Final = "@since"  # the cursor's key for the moment of the very first start
_CONNECT: Final = 15.0  # seconds
_READ: Final = 25.0
_PAUSES: Final = (1.0, 5.0, 10.0)  # a line that lived is tried again at once; the host pauses longer
_GIVE_UP: Final = 3  # failures in a row after which the host hears of it and starts us anew
_SENT_NAMES: Final = (
    "Sent", "Sent Items", "Sent Messages", "Sent Mail", "INBOX.Sent", "INBOX.Sent Items", "Verzonden",
    "Verzonden items", "Verzonden berichten", "Gesendet", "Gesendete Elemente", "Gesendete Objekte", "INBOX.Gesendet",
    "Envoyés", "Éléments envoyés", "Enviados", "Posta inviata", "[Gmail]/Sent Mail",
)  # fmt: skip
_BYTES = re.compile(r"""^b(['"])(.*)\1$""")  # as the library puts the server's words
_TEMPORARY = ("unavailable", "inuse", "limit", "temporar", "try again", "too many")


@dataclass(frozen=True, slots=True)
class Fetched:
    """One mail as the server gave it; `partial` when only its header was fetched."""

    raw: bytes
    received: datetime | None
    partial: bool


@dataclass(frozen=True, slots=True)
class Bundle:
    """Some mails of one folder, and where the folder then stands."""

    folder: str
    sent: bool
    mails: tuple[Fetched, ...]
    cursor: Mapping[str, str] = field(default_factory=dict)


_Contents = dict[int, bytes]  # by UID
Deliver = Callable[[Bundle | Exception], bool]
Token = Callable[[bool], str]


class Mailbox:
    """Opens connections with the settings of one account."""

    def __init__(self, settings: EmailSettings, token: Token | None = None) -> None:
        self.settings = settings
        self._token = token

    def connect(self) -> IMAPClient:
        """Connect and log in; raises CredentialsRejected, or OSError and IMAPClientError for what may pass."""
        from imapclient import IMAPClient, SocketTimeout  # noqa: PLC0415 - loaded when a mailbox is first opened

        imap = self.settings.imap
        context = tls_context(imap.ca_file) if imap.tls != "none" else None
        client = IMAPClient(
            imap.host,
            port=imap.real_port,
            ssl=imap.tls == "tls",
            ssl_context=context if imap.tls == "tls" else None,
            timeout=SocketTimeout(connect=_CONNECT, read=_READ),
        )
        try:
            _keep_alive(client.socket())
            if imap.tls == "starttls":
                client.starttls(context)
            self._login(client)
        except BaseException:
            close(client)
            raise
        client.normalise_times = False
        return client

    def _login(self, client: IMAPClient) -> None:
        imap, user = self.settings.imap, self.settings.login
        try:
            if imap.password is not None:
                _login(client.login, user, imap.password.reveal())
            elif self._token is not None:
                try:
                    _login(client.oauth2_login, user, self._token(False))  # noqa: FBT003
                except CredentialsRejected:
                    _login(client.oauth2_login, user, self._token(True))  # noqa: FBT003
        except LookupError as error:
            raise CredentialsRejected(str(error)) from error

    def sent_folder(self, client: IMAPClient) -> str | None:
        """Return the folder that holds sent mail (RFC 6154, else by its usual names), or None."""
        if self.settings.imap.sent != "auto":
            return self.settings.imap.sent or None
        usual = {name.lower() for name in _SENT_NAMES}
        found = None
        for flags, _, name in client.list_folders():
            if b"\\Sent" in flags:
                return str(name)
            if found is None and str(name).lower() in usual:
                found = str(name)
        return found


def _login(login: Callable[[str, str], Any], user: str, secret: str) -> None:
    from imapclient.exceptions import LoginError  # type: ignore[import-untyped]  # noqa: PLC0415

    try:
        login(user, secret)
    except LoginError as error:
        said = _BYTES.sub(r"\2", str(error))[:200]
        if any(word in said.lower() for word in _TEMPORARY):
            raise ConnectionError(f"the mail server cannot log us in now: {said}") from error
        raise CredentialsRejected(f"the mail server does not accept user and password: {said}") from error


def _keep_alive(sock: socket.socket) -> None:
    """Let the system notice a dead peer in about a minute, beside our own renewals."""
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in (("TCP_KEEPIDLE", 30), ("TCP_KEEPINTVL", 10), ("TCP_KEEPCNT", 3)):
        if hasattr(socket, name):
            sock.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)


def close(client: IMAPClient) -> None:
    """Close a connection, whatever state it is in."""
    with contextlib.suppress(Exception):
        client.shutdown()


class Watcher(threading.Thread):
    """Watches one folder and delivers what comes; reconnects by itself."""

    def __init__(self, box: Mailbox, folder: str, cursor: Mapping[str, str], deliver: Deliver, log: Log) -> None:
        super().__init__(name=f"imap-{folder or 'sent'}", daemon=True)
        self._box = box
        self._folder = folder  # empty: the Sent folder, by whatever name
        self._key = folder or "@sent"
        self._position = _position(cursor.get(self._key, ""))
        self._since = _instant(cursor.get(SINCE, ""))
        self._rebuilt = _number(cursor.get(f"{self._key}@rebuilt", ""))  # lower UIDs were there when it was rebuilt
        self._deliver = deliver
        self._log = log
        self._began = datetime.now(UTC)
        self._halt = threading.Event()
        self._client: IMAPClient | None = None
        self._failures = 0

    def stop(self) -> None:
        """Make the thread end soon: its socket is shut, so that no wait goes on."""
        self._halt.set()
        client = self._client
        if client is not None:
            with contextlib.suppress(Exception):
                socket.socket.shutdown(client.socket(), socket.SHUT_RDWR)

    def run(self) -> None:
        """Watch until stopped; a refused login ends the watch and is delivered as the error it is."""
        while not self._halt.is_set():
            try:
                self._watch()
                return
            except CredentialsRejected as error:
                self._deliver(error)
                return
            except Exception as error:  # noqa: BLE001 - a broken line has many faces; each means: connect again
                if self._halt.is_set() or not self._pause(error):
                    return

    def _pause(self, error: Exception) -> bool:
        """Wait a growing while; after several failures hand the error to the host and end."""
        self._failures += 1
        if self._failures >= _GIVE_UP:
            self._deliver(ConnectionError(f"the mailbox cannot be read: {type(error).__name__}: {error}"))
            return False
        wait = _PAUSES[min(self._failures - 1, len(_PAUSES) - 1)] * random.uniform(0.5, 1.0)  # noqa: S311 - jitter
        self._log.info(
            "the mailbox is connected again", folder=self._key, error=type(error).__name__, wait=round(wait, 1)
        )
        return not self._halt.wait(wait)

    def _watch(self) -> None:
        client = self._client = self._box.connect()
        try:
            folder = self._folder or self._box.sent_folder(client)
            if folder is None:
                self._log.warning("no Sent folder was found; answers of colleagues are seen only by copies")
                return
            self._open(client, folder)
            while not self._halt.is_set():
                self._bring(client)
                self._failures = 0
                self._wait(client)
        finally:
            self._client = None
            close(client)

    def _open(self, client: IMAPClient, folder: str) -> None:
        """Open read-only, and find where to go on; a new UIDVALIDITY voids every UID (RFC 9051 section 2.3.1.1)."""
        found = client.select_folder(folder, readonly=True)
        validity = int(found.get(b"UIDVALIDITY", 0))
        if self._position is None:
            everything = self._box.settings.start == "all"
            last = 0 if everything else self._before_us(client, int(found.get(b"UIDNEXT", 1)) - 1)
            self._since = self._since or (None if everything else datetime.now(UTC))
            self._position = (validity, last)
            self._hand((), validity, last)
        elif self._position[0] != validity:
            self._log.warning("the mailbox was rebuilt; it is read again from the start", folder=self._key)
            self._position, self._rebuilt = (validity, 0), int(found.get(b"UIDNEXT", 1))

    def _before_us(self, client: IMAPClient, last: int) -> int:
        """Return the last UID that was there before we began: what came while we connected is new."""
        newest = client.fetch(range(max(1, last - BATCH), last + 1), ["INTERNALDATE"]) if last else {}
        since = self._began.replace(microsecond=0)  # servers keep whole seconds
        came = [uid for uid, a in newest.items() if (at := _aware(a.get(b"INTERNALDATE"))) is not None and at >= since]
        return min(came, default=last + 1) - 1

    def _bring(self, client: IMAPClient) -> None:
        """Fetch what is newer than the last UID, in batches."""
        assert self._position is not None
        validity, last = self._position
        criteria: list[Any] = ["UID", f"{last + 1}:*"]
        uids = sorted(u for u in client.search(criteria) if u > last)  # n:* brings the last mail even below n
        for start in range(0, len(uids), BATCH):
            for mails, newest in self._fetch(client, uids[start : start + BATCH]):
                self._hand(mails, validity, newest)
                self._position = (validity, newest)
                if self._halt.is_set():
                    return

    def _fetch(self, client: IMAPClient, uids: list[int]) -> Iterator[tuple[tuple[Fetched, ...], int]]:
        """Yield the mails of one batch in groups of at most 8 MiB, each with its newest UID."""
        sizes = client.fetch(uids, ["RFC822.SIZE", "INTERNALDATE"])
        limit = self._box.settings.max_size
        group: list[int] = []
        load = 0
        for uid in uids:
            size = min(int(sizes.get(uid, {}).get(b"RFC822.SIZE", 0)), limit)
            if group and load + size > BATCH_BYTES:
                yield self._bodies(client, group, sizes), group[-1]
                group, load = [], 0
            group.append(uid)
            load += size
        yield self._bodies(client, group, sizes), group[-1]

    def _bodies(self, client: IMAPClient, uids: list[int], sizes: Mapping[int, Any]) -> tuple[Fetched, ...]:
        limit = self._box.settings.max_size
        there = [u for u in uids if u in sizes]
        large = {u for u in there if int(sizes[u].get(b"RFC822.SIZE", 0)) > limit}
        try:
            whole, heads = _contents(client, there, large)
        except Exception as error:
            if not self._failures or not _is_refusal(error):  # a new line may help
                raise
            whole, heads = self._one_by_one(client, there, large)
        found = whole | heads
        return tuple(
            Fetched(found[u], received, u in heads)
            for u in there
            if u in found and self._is_new(u, received := _aware(sizes[u].get(b"INTERNALDATE")))
        )

    def _one_by_one(self, client: IMAPClient, uids: list[int], large: set[int]) -> tuple[_Contents, _Contents]:
        """Fetch mails alone where the server refuses all of them for one, as Exchange does for a broken item.

        What does not come at all is left out if others come: then it is not the server as a whole that is ill.
        """
        whole: _Contents = {}
        heads: _Contents = {}
        refused: dict[int, Exception] = {}
        for uid in uids:
            try:
                mail, head = _alone(client, uid, large)
            except Exception as error:
                if not _is_refusal(error):
                    raise
                refused[uid] = error
            else:
                whole, heads = whole | mail, heads | head
        if refused and not (whole or heads):
            raise next(iter(refused.values()))
        for uid, why in refused.items():
            self._log.error(
                "a mail that the server does not give is left out", folder=self._key, uid=uid, error=str(why)
            )
        return whole, heads

    def _is_new(self, uid: int, received: datetime | None) -> bool:
        """In a rebuilt mailbox, what came before our very first start stays unanswered; the day is enough."""
        if uid >= self._rebuilt or self._since is None or received is None:
            return True
        return received >= self._since - timedelta(days=1)

    def _hand(self, mails: tuple[Fetched, ...], validity: int, last: int) -> None:
        cursor = {self._key: f"{validity}:{last}"}
        if self._since is not None:
            cursor[SINCE] = self._since.isoformat()
        if self._rebuilt:
            cursor[f"{self._key}@rebuilt"] = str(self._rebuilt)
        if not self._deliver(Bundle(self._folder or "@sent", not self._folder, mails, cursor)):
            self._halt.set()

    def _wait(self, client: IMAPClient) -> None:
        """Wait for news: IDLE (RFC 2177), ended and renewed often, so that a dead line is noticed."""
        longest = min(self._box.settings.idle, self._box.settings.poll).total_seconds()
        if not client.has_capability("IDLE"):
            self._halt.wait(longest)
            client.noop()
            return
        client.idle()
        began = time.monotonic()
        while not self._halt.is_set() and (left := longest - (time.monotonic() - began)) > 0:
            asked = time.monotonic()
            if client.idle_check(timeout=left):
                break
            # After a loss IMAPClient answers with an empty list at once and for ever.
            if time.monotonic() - asked < left - 1 and not self._halt.is_set():
                raise ConnectionError("the server hung up")
        if not self._halt.is_set():
            client.idle_done()


def _contents(client: IMAPClient, uids: list[int], large: set[int]) -> tuple[_Contents, _Contents]:
    """Fetch mails, and of the large ones the header alone."""
    return (
        _fetched(client, [u for u in uids if u not in large], b"BODY[]"),
        _fetched(client, [u for u in uids if u in large], b"BODY[HEADER]"),
    )


def _fetched(client: IMAPClient, uids: list[int], what: bytes) -> _Contents:
    answer = client.fetch(uids, [what.replace(b"BODY", b"BODY.PEEK").decode()]) if uids else {}
    return {u: a[what] for u, a in answer.items() if what in a}


def _alone(client: IMAPClient, uid: int, large: set[int]) -> tuple[_Contents, _Contents]:
    """Fetch one mail, or its header where that is all that comes."""
    if uid not in large:
        try:
            return _contents(client, [uid], set())
        except Exception as error:
            if not _is_refusal(error):
                raise
    return _contents(client, [uid], {uid})


def _is_refusal(error: Exception) -> bool:
    """The server answered NO or BAD, and the line lives."""
    from imapclient.exceptions import IMAPClientAbortError, IMAPClientError  # noqa: PLC0415

    return isinstance(error, IMAPClientError) and not isinstance(error, IMAPClientAbortError)


def find_sent(box: Mailbox, message_id: str) -> bool:
    """Tell whether the Sent folder holds this Message-ID."""
    client = box.connect()
    try:
        folder = box.sent_folder(client)
        if folder is None:
            return False
        client.select_folder(folder, readonly=True)
        return bool(client.search(["HEADER", "Message-ID", message_id]))
    finally:
        close(client)


def _position(value: str) -> tuple[int, int] | None:
    validity, _, last = value.partition(":")
    return (int(validity), int(last)) if validity.isdigit() and last.isdigit() else None


def _number(value: str) -> int:
    return int(value) if value.isdigit() else 0


def _instant(value: str) -> datetime | None:
    try:
        return datetime.fromisoformat(value) if value else None
    except ValueError:
        return None


def _aware(value: object) -> datetime | None:
    if not isinstance(value, datetime):
        return None
    return (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(UTC)
