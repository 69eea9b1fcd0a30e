"""What two messages have in common, for the caps that stop a robot: the same text, the same mail domain."""

from __future__ import annotations

import hashlib
import re

from responder.model import Message

LONGEST = 4000  # characters of a message that are read at all
_NUMBER = re.compile(r"\d+")
_BLANKS = bytes(code for code in range(128) if chr(code).isspace())
_PLAIN = bytes(range(256)).lower().translate(bytes.maketrans(b"123456789", b"000000000"))


def text_hash(message: Message) -> str:
    """Return 16 hex characters that stay the same for the same text.

    Letter case, blanks and numbers do not count, since a robot that answers us puts a new ticket number into each
    of its texts; a name in the greeting does. A message without text is told apart by its kind.
    """
    text = f"{message.subject[:LONGEST]}\n{message.text[:LONGEST]}"
    plain = (_plain_ascii(text) if text.isascii() else _plain(text)) or f"<{message.kind.value}>".encode()
    return hashlib.blake2b(plain, digest_size=8).hexdigest()


def _plain(text: str) -> bytes:
    """Return a text in lower case without blanks, with "0" for every number."""
    return _NUMBER.sub("0", "".join(text.casefold().split())).encode("utf-8", "surrogatepass")


def _plain_ascii(text: str) -> bytes:
    """The same in a quarter of the time, for most messages."""
    plain = text.encode().translate(_PLAIN, _BLANKS)
    first = plain.find(b"0")
    if first < 0:
        return plain
    words, numbers = plain[:first], plain[first:]
    while b"00" in numbers:
        numbers = numbers.replace(b"00", b"0")
    return words + numbers


def domain_of(handle: str) -> str:
    """Return the mail domain of an address in lower case, "" where the handle is no mail address."""
    if "@" not in handle:
        return ""
    local, at, domain = handle.rpartition("@")
    domain = domain.strip().rstrip(".").lower()
    if not (at and local and "." in domain) or any(blank in domain for blank in " \t\r\n/:<>"):
        return ""
    return domain
