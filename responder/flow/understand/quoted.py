"""Which words of a text stand in quotation marks: the title of a book, what a display says, what somebody else said."""

from __future__ import annotations

import re

from responder.flow.understand.reading import Reading, cut

_NEVER = frozenset("«“„‘‚")  # in no text of ASCII
_MARKED = re.compile(
    r"\"[^\"\n]{1,200}\"|«[^»\n]{1,200}»|[„“][^“”\n]{1,200}[“”]|(?<!\w)[‚‘'][^'‘’\n]{2,200}['‘’](?!\w)"
)


def quoted_places(reading: Reading) -> frozenset[int]:
    """Return the places of tokens in quotation marks; none where all of a text stands in them."""
    text = reading.text
    if '"' not in text and " '" not in text and text[:1] != "'" and (text.isascii() or _NEVER.isdisjoint(text)):
        return frozenset()
    places: set[int] = set()
    for found in _MARKED.finditer(text):
        before = len(cut(text[: found.start()]).tokens)
        places.update(range(before, before + len(cut(found[0]).tokens)))
    return frozenset() if len(places) >= len(reading.tokens) else frozenset(places)
