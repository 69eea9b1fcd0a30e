"""How easily a text is read: the length of its sentences, in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 28  # words of one sentence
_AVERAGE = 17  # words; plain language asks for some fifteen on average
_FEWEST = 3  # sentences from which an average says anything
_END = re.compile(r"[.!?…:](?=\s|$)|\n")
_ADDRESS = re.compile(r"\]\([^)]*\)|https?://\S+")
_ITEM = re.compile(r"(?m)^(?:- |  ).*$")  # articles: the words of the FAQ


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a neutral text, without lists and addresses."""
    plain = _ADDRESS.sub(" ", _ITEM.sub("", text)).replace("[", "")
    for part in _END.split(plain):
        if part.strip():
            yield " ".join(part.split())


def long_sentences(text: str) -> Iterator[str]:
    """Yield the sentences with more words than are read at a glance."""
    return (sentence for sentence in sentences(text) if len(sentence.split()) > LONGEST)


def average(text: str) -> float | None:
    """Return the average words of a sentence where that is too many, else None."""
    lengths = [len(sentence.split()) for sentence in sentences(text)]
    mean = sum(lengths) / len(lengths) if len(lengths) >= _FEWEST else 0.0
    return mean if mean > _AVERAGE else None
