"""One mail that the server will not give must not keep all that come after it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import pytest
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError  # type: ignore[import-untyped]

from responder.testing.scripted import CapturedLog
from responder_email import imap
from responder_email.imap import Bundle, Mailbox, Watcher
from responder_email.tests.bench import acme

POISON = 3
ALL = (1, 2, POISON, 4)


class Server:
    """A folder of four mails; `refused` are the things that it will not give of the third one."""

    def __init__(self, refused: Iterable[str], uids: Iterable[int] = ALL) -> None:
        self.refused = frozenset(refused)
        self.uids = tuple(uids)

    def select_folder(self, *_: object, **__: object) -> dict[bytes, int]:
        return {b"UIDVALIDITY": 9, b"UIDNEXT": 5}

    def search(self, _: object) -> list[int]:
        return list(self.uids)

    def fetch(self, uids: list[int], what: list[str]) -> dict[int, dict[bytes, Any]]:
        if "LINE" in self.refused:
            raise IMAPClientAbortError("socket error")
        if what[0] in self.refused and POISON in uids:
            raise IMAPClientError("fetch failed: BAD Command Error. 12")
        if what[0] == "RFC822.SIZE":
            return {u: {b"RFC822.SIZE": 100, b"INTERNALDATE": datetime(2026, 11, 2, tzinfo=UTC)} for u in uids}
        return {u: {what[0].replace(".PEEK", "").encode(): b"From: a@b.example\n\nMail %d" % u} for u in uids}

    def has_capability(self, _: str) -> bool:
        return False

    def shutdown(self) -> None: ...


class Box(Mailbox):
    """Opens connections to such a server."""

    def __init__(self, server: Server) -> None:
        super().__init__(acme())
        self.server = server

    def connect(self) -> Any:
        return self.server


def watch(monkeypatch: pytest.MonkeyPatch, server: Server) -> tuple[list[tuple[int, bool]], list[Exception], str]:
    """Watch until all came or the watch gave up: (UID, header alone) of what came, the errors, where it stands."""
    monkeypatch.setattr(imap, "_PAUSES", (0.001,))
    heard: list[tuple[int, bool]] = []
    errors: list[Exception] = []
    stands = ["9:0"]

    def deliver(item: Bundle | Exception) -> bool:
        if isinstance(item, Exception):
            errors.append(item)
            return False
        heard.extend((int(mail.raw.split()[-1]), mail.partial) for mail in item.mails)
        stands.append(item.cursor["INBOX"])
        return False

    Watcher(Box(server), "INBOX", {"INBOX": "9:0"}, deliver, CapturedLog()).run()
    return heard, errors, stands[-1]


@pytest.mark.parametrize(
    ("refused", "heard"),
    [
        ((), [(1, False), (2, False), (3, False), (4, False)]),
        (("BODY.PEEK[]",), [(1, False), (2, False), (3, True), (4, False)]),
        (("BODY.PEEK[]", "BODY.PEEK[HEADER]"), [(1, False), (2, False), (4, False)]),
    ],
    ids=["all are given", "one by its header alone", "one not at all"],
)
def test_the_others_are_read(
    monkeypatch: pytest.MonkeyPatch, refused: tuple[str, ...], heard: list[tuple[int, bool]]
) -> None:
    assert watch(monkeypatch, Server(refused)) == (heard, [], "9:4")


@pytest.mark.parametrize(
    "server",
    [Server(("BODY.PEEK[]", "BODY.PEEK[HEADER]"), (POISON,)), Server(("LINE",))],
    ids=["all are refused", "the line breaks"],
)
def test_where_nothing_comes_nothing_is_left_out(monkeypatch: pytest.MonkeyPatch, server: Server) -> None:
    """The server may be ill as a whole: ops hear of it, and all comes later."""
    heard, errors, stands = watch(monkeypatch, server)

    assert (heard, stands) == ([], "9:0")
    assert len(errors) == 1
