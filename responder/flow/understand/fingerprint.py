"""What two messages have in common, for the caps that stop a robot: the same text, the same mail domain."""

from __future__ import annotations

import hashlib
import re

from responder.model import Message

LONGEST = 4000  # characters of a message that are read at all
_DIGITS = re.compile(r"\d+")
_ZEROS = str.maketrans("123456789", "000000000")


def text_hash(message: Message) -> str:
    """Return 16 hex characters that stay the same for the same text.

    Letter case, blanks and numbers do not count, since a robot that answers us puts a new ticket number into each
    of its texts; a name in the greeting does. A message without text is told apart by its kind.
    """
    text = f"{message.subject[:LONGEST]}\n{message.text[:LONGEST]}"
    plain = _without_numbers(" ".join(text.casefold().split())) or f"<{message.kind.value}>"
    return hashlib.blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _without_numbers(text: str) -> str:
    """Put "0" for every number."""
    if not text.isascii():
        return _DIGITS.sub("0", text)
    text = text.translate(_ZEROS)  # the short way, half of the time, for most messages
    while "00" in text:
        text = text.replace("00", "0")
    return text


def domain_of(handle: str) -> str:
    """Return the mail domain of an address in lower case, "" where the handle is no mail address."""
    local, at, domain = handle.rpartition("@")
    domain = domain.strip().rstrip(".").lower()
    if not (at and local and "." in domain) or any(blank in domain for blank in " \t\r\n/:<>"):
        return ""
    return domain
