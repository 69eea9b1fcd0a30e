"""SEARCH for the mail stand-in: the keys of RFC 3501 section 6.4.4 that mail clients of our kind use."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from email.parser import BytesHeaderParser
from email.policy import compat32

from responder.demo.imap_words import BadCommand, Word, numbers, text
from responder.demo.mailboxes import Folder, StoredMail

Test = Callable[[int, StoredMail], bool]  # (sequence number, mail)

_FLAGS = {"SEEN": "\\Seen", "ANSWERED": "\\Answered", "FLAGGED": "\\Flagged", "DELETED": "\\Deleted"}
_HEADERS = BytesHeaderParser(policy=compat32)


def search(folder: Folder, keys: list[Word]) -> list[tuple[int, StoredMail]]:
    """Return (sequence number, mail) of all mails for which all keys hold."""
    test = _all(iter(keys), folder)
    return [(n, mail) for n, mail in enumerate(folder.mails, 1) if test(n, mail)]


def _all(keys: Iterator[Word], folder: Folder) -> Test:
    tests = []
    for key in keys:
        tests.append(_one(key, keys, folder))  # noqa: PERF401 - a key takes its arguments from the same iterator
    return lambda n, mail: all(t(n, mail) for t in tests)


def _one(key: Word, rest: Iterator[Word], folder: Folder) -> Test:
    if isinstance(key, list):
        return _all(iter(key), folder)
    name = text(key).upper()
    if name == "ALL":
        return lambda _n, _mail: True
    if name == "CHARSET":
        next(rest)
        return lambda _n, _mail: True
    if name == "NOT":
        inner = _one(_next(rest), rest, folder)
        return lambda n, mail: not inner(n, mail)
    if name == "OR":
        left = _one(_next(rest), rest, folder)
        right = _one(_next(rest), rest, folder)
        return lambda n, mail: left(n, mail) or right(n, mail)
    return _flag(name, rest) or _field(name, rest, folder) or _sequence(key, folder)


def _flag(name: str, rest: Iterator[Word]) -> Test | None:
    bare = name.removeprefix("UN")
    if bare == "KEYWORD":
        flag = text(_next(rest))
    elif bare in _FLAGS:
        flag = _FLAGS[bare]
    else:
        return None
    wanted = bare == name
    return lambda _n, mail: (flag in mail.flags) is wanted


def _field(name: str, rest: Iterator[Word], folder: Folder) -> Test | None:
    if name == "UID":
        ranges = numbers(_next(rest), max((m.uid for m in folder.mails), default=0))
        return lambda _n, mail: any(low <= mail.uid <= high for low, high in ranges)
    if name == "HEADER":
        field, value = text(_next(rest)), text(_next(rest)).lower()
        return lambda _n, mail: _has(mail, field, value)
    if name in ("FROM", "TO", "SUBJECT"):
        value = text(_next(rest)).lower()
        return lambda _n, mail: _has(mail, name, value)
    if name in ("SINCE", "BEFORE"):
        day = _day(text(_next(rest)))
        return lambda _n, mail: (mail.received_at.date() >= day) is (name == "SINCE")
    return None


def _has(mail: StoredMail, field: str, value: str) -> bool:
    found = _HEADERS.parsebytes(mail.raw).get_all(field, [])
    return any(value in str(content).lower() for content in found)


def _sequence(key: Word, folder: Folder) -> Test:
    if not text(key)[:1].isdigit() and text(key)[:1] != "*":
        raise BadCommand(f"SEARCH {text(key)} is not known to this stand-in")
    ranges = numbers(key, len(folder.mails))
    return lambda n, _mail: any(low <= n <= high for low, high in ranges)


def _day(word: str) -> date:
    try:
        return datetime.strptime(word, "%d-%b-%Y").date()  # noqa: DTZ007 - a date has no zone here
    except ValueError as error:
        raise BadCommand(f"{word!r} is no date") from error


def _next(rest: Iterator[Word]) -> Word:
    try:
        return next(rest)
    except StopIteration:
        raise BadCommand("an argument is missing") from None
