"""What a customer asks, in words that carry no number and no address: for the report, and for what the FAQ learns.

Whatever holds a digit, an @ or a link is masked before anything else is done: numbers of orders and telephones,
addresses, handles.
"""

from __future__ import annotations

import re

GAP = "…"
_MOST_WORDS, _LONGEST = 24, 2_000

_PIECE = re.compile(r"\S+")
_ADDRESS = re.compile(r"[@\uff20]|://|\bwww\.")
_SENTENCE = re.compile(r"[^.!?\n]*[.!?\n]?")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*|…")
_ANSWER = re.compile(r"\s*(?:re|aw|antw|fw|fwd|wg|sv|tr|doorst|rv)\s*:", re.IGNORECASE)


def words_of(text: str, subject: str = "") -> tuple[str, ...]:
    """Return the masked words of what is asked: the first question, else a fresh subject, else the first sentence."""
    masked = _mask(text)
    sentences = [s.strip() for s in _SENTENCE.findall(masked) if len(_WORD.findall(s)) > 1]
    asked = next((s for s in sentences if s.endswith("?")), "")
    if not asked and not _ANSWER.match(subject):
        asked = _mask(subject)
    return tuple(_WORD.findall(asked or next(iter(sentences), masked))[:_MOST_WORDS])


def _mask(text: str) -> str:
    return _PIECE.sub(lambda piece: GAP if _tells(piece[0]) else piece[0], text[:_LONGEST])


def _tells(piece: str) -> bool:
    """Tell whether a piece may be a number or an address; "²" and "①" are digits too."""
    return any(map(str.isdigit, piece)) or _ADDRESS.search(piece) is not None
