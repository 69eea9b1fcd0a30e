"""Which words of a text stand in quotation marks: the title of a book, what a display says, what somebody else said."""

from __future__ import annotations

import re

from responder.flow.understand.reading import Reading, cut

_NEVER = frozenset("\u00ab\u201c\u201e\u2018\u201a")  # what opens a quotation in no text of ASCII
_DOUBLE = r"\"[^\"\n]{1,200}\"|\u00ab[^\u00bb\n]{1,200}\u00bb|[\u201e\u201c][^\u201c\u201d\n]{1,200}[\u201c\u201d]"
_SINGLE = r"(?<!\w)[\u201a\u2018'][^'\u2018\u2019\n]{2,200}['\u2018\u2019](?!\w)"  # an apostrophe stands inside a word
_MARKED = re.compile(f"{_DOUBLE}|{_SINGLE}")


def quoted_places(reading: Reading) -> frozenset[int]:
    """Return the places of tokens in quotation marks; none where all of a text stands in them."""
    text = reading.text
    if '"' not in text and not _opens_single(text) and (text.isascii() or _NEVER.isdisjoint(text)):
        return frozenset()
    places: set[int] = set()
    for found in _MARKED.finditer(text):
        before = len(cut(text[: found.start()]).tokens)
        places.update(range(before, before + len(cut(found[0]).tokens)))
    return frozenset() if len(places) >= len(reading.tokens) else frozenset(places)


def _opens_single(text: str) -> bool:
    return "'" in text and (" '" in text or text[0] == "'")
