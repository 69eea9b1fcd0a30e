"""Raw bytes on a terminal: nothing in them moves its cursor, and no secret shows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

HIDDEN = "\N{HORIZONTAL ELLIPSIS}"
_NAMED = r"[\w-]*(?:token|secret|passw(?:or)?d|authorization|api_?key|cookie|signature)[\w-]*"
_IN_JSON = re.compile(rf'("{_NAMED}"\s*:\s*)"(?:[^"\\]|\\.)*"', re.IGNORECASE)
_IN_FORM = re.compile(rf"(\b{_NAMED}=)[^&\s;]+", re.IGNORECASE)
_IN_HEADER = re.compile(r"^((?:proxy-)?authorization|(?:set-)?cookie)(:\s*)\S.*$", re.IGNORECASE | re.MULTILINE)
_KEPT = "\n\t"
_SHORTEST = 6  # letters of a secret that is looked for: a shorter one stands in any text


def shown(raw: bytes, secrets: Iterable[str] = ()) -> str:
    """Return `raw` as text for a terminal: what cannot be seen as \\x1b or \\u202e, and no secrets.

    secrets: what else must not show, wherever it stands.
    """
    text = raw.decode("utf-8", "backslashreplace").replace("\r\n", "\n")
    for secret in secrets:
        if len(secret) >= _SHORTEST:
            text = text.replace(secret, HIDDEN)
    text = _IN_JSON.sub(rf'\1"{HIDDEN}"', text)
    text = _IN_HEADER.sub(rf"\1\2{HIDDEN}", _IN_FORM.sub(rf"\1{HIDDEN}", text))
    return "".join(c if c in _KEPT or not _unseen(c) else _escaped(c) for c in text)


def _unseen(letter: str) -> bool:
    """Tell whether a letter is a control character, turns the direction of writing, or breaks a line unseen."""
    return not letter.isprintable() and unicodedata.category(letter) != "Zs"


def _escaped(letter: str) -> str:
    code = ord(letter)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
