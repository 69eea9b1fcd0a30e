"""Mailboxes in memory: what the stand-in of a mail server keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from responder.clock import Clock, SystemClock

INBOX = "INBOX"
SENT = "Sent"
PASSWORD = "stand-in"  # noqa: S105 - of a server that holds nothing


@dataclass(slots=True)
class StoredMail:
    """One mail in a folder."""

    uid: int
    raw: bytes
    received_at: datetime
    flags: set[str] = field(default_factory=set)


class Folder:
    """A folder: mails in the order of their UIDs (RFC 3501 section 2.3.1.1)."""

    def __init__(self, name: str, *, special: str = "", uid_validity: int = 1) -> None:
        self.name = name
        self.special = special  # RFC 6154: "\\Sent"
        self.uid_validity = uid_validity
        self.uid_next = 1
        self.mails: list[StoredMail] = []
        self.watchers: set[Callable[[], None]] = set()

    def add(self, raw: bytes, at: datetime, flags: Iterable[str] = ()) -> int:
        """Put a mail in, tell the watchers, and return its UID."""
        uid, self.uid_next = self.uid_next, self.uid_next + 1
        self.mails.append(StoredMail(uid, raw, at, set(flags)))
        for watcher in tuple(self.watchers):
            watcher()
        return uid

    def renumber(self) -> None:
        """Give all mails other UIDs and a new UIDVALIDITY, as a restored server does."""
        self.uid_validity += 1
        for mail in self.mails:
            mail.uid += 1000
        self.uid_next += 1000


@dataclass(frozen=True, slots=True)
class Submission:
    """A mail that came by SMTP: its envelope, what was written, and who had logged in (empty: nobody)."""

    sender: str
    recipients: tuple[str, ...]
    raw: bytes
    user: str
    at: float


class PostOffice:
    """All mailboxes by address. Any address has one from its first mail on; every password is `password`.

    authserv_id: when given, mail that comes by SMTP gets an Authentication-Results field of that name with a
    DMARC pass (RFC 8601), as if the sender were proven.
    """

    def __init__(self, *, password: str = PASSWORD, authserv_id: str = "", clock: Clock | None = None) -> None:
        self.password = password
        self.authserv_id = authserv_id
        self.clock = clock or SystemClock()
        self.boxes: dict[str, dict[str, Folder]] = {}
        self.submissions: list[Submission] = []

    def box(self, address: str) -> dict[str, Folder]:
        """Return the folders of an address."""
        key = address.lower()
        if key not in self.boxes:
            self.boxes[key] = {INBOX: Folder(INBOX), SENT: Folder(SENT, special="\\Sent")}
        return self.boxes[key]

    def deliver(self, recipient: str, raw: bytes, sender: str = "") -> int:
        """Put a mail into an INBOX, Return-Path on top (RFC 5321 section 4.4); returns the UID."""
        top = f"Return-Path: <{sender}>\r\n".encode("utf-8", "surrogateescape")
        return self.box(recipient)[INBOX].add(top + raw, self.clock.now())

    def submit(self, submission: Submission) -> None:
        """Take a mail from SMTP and deliver it to all its recipients."""
        self.submissions.append(submission)
        top = self._proof(submission.sender)
        for recipient in submission.recipients:
            self.deliver(recipient, top + submission.raw, submission.sender)

    def inbox(self, address: str) -> list[bytes]:
        """Return the raw mails in the INBOX of an address."""
        return [mail.raw for mail in self.box(address)[INBOX].mails]

    def _proof(self, sender: str) -> bytes:
        if not self.authserv_id:
            return b""
        domain = sender.rpartition("@")[2] or "example.com"
        return f"Authentication-Results: {self.authserv_id}; dmarc=pass header.from={domain}\r\n".encode()
