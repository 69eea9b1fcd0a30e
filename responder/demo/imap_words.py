"""The words of an IMAP command, read for the mail stand-in (RFC 3501 section 4 and 9)."""

from __future__ import annotations

import re
from collections.abc import Sequence

Word = bytes | list["Word"]

_LITERAL_MARK = re.compile(rb"\x00(\d+)\x00")
_TOKEN = re.compile(
    rb'\s*(?:(?P<open>\()|(?P<close>\))|"(?P<quoted>(?:[^"\\]|\\.)*)"'
    rb"|(?P<atom>(?:[^\s()\"\[\]]|\[[^\]]*\])+))"
)


class BadCommand(Exception):
    """The command cannot be read, or is not known to this stand-in."""


def mark(index: int) -> bytes:
    """Return what stands in a line for the literal number `index`."""
    return b"\x00%d\x00" % index


def words(line: bytes, literals: Sequence[bytes] = ()) -> list[Word]:
    """Read a command's arguments: atoms, quoted texts, literals and nested lists."""
    stack: list[list[Word]] = [[]]
    at = 0
    while line[at:].strip():
        token = _TOKEN.match(line, at)
        if token is None:
            raise BadCommand("cannot read the arguments")
        at = token.end()
        if token["open"]:
            stack.append([])
        elif token["close"]:
            if len(stack) == 1:
                raise BadCommand("a bracket closes that was not opened")
            inner = stack.pop()
            stack[-1].append(inner)
        else:
            stack[-1].append(_word(token, literals))
    if len(stack) > 1:
        raise BadCommand("a bracket is not closed")
    return stack[0]


def _word(token: re.Match[bytes], literals: Sequence[bytes]) -> bytes:
    quoted: bytes | None = token["quoted"]
    if quoted is not None:
        return re.sub(rb"\\(.)", rb"\1", quoted)
    atom: bytes = token["atom"]
    literal = _LITERAL_MARK.fullmatch(atom)
    return literals[int(literal[1])] if literal else atom


def text(word: Word) -> str:
    """Return a word as text; raises BadCommand for a list."""
    if isinstance(word, list):
        raise BadCommand("a word is expected, not a list")
    return word.decode("utf-8", "replace")


def numbers(word: Word, highest: int) -> list[tuple[int, int]]:
    """Read a sequence set such as "1:3,7,9:*" as closed ranges; `*` is the highest number in use."""
    ranges = []
    for part in text(word).split(","):
        ends = [highest if end == "*" else _number(end) for end in part.split(":")]
        ranges.append((min(ends), max(ends)))
    return ranges


def _number(end: str) -> int:
    if not end.isdigit():
        raise BadCommand(f"{end!r} is no number")
    return int(end)
