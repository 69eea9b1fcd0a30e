"""Facets: what makes a piece of a text a link or a mention. They count in bytes of UTF-8, the end not included.

Source: lexicon app.bsky.richtext.facet.
"""

from __future__ import annotations

import re
from typing import Any

_LINK = re.compile(r"https?://[^\s<>\"]+")
_AFTER = ".,;:!?…'\u2019\u201d"  # belongs to the sentence, not to the address
MENTION, LINK = "app.bsky.richtext.facet#mention", "app.bsky.richtext.facet#link"


def links_of(text: str) -> list[dict[str, Any]]:
    """Return a facet for each address in `text`; without one it could not be clicked."""
    return [_facet(text, found.start(), _trimmed(found[0])) for found in _LINK.finditer(text)]


def _trimmed(address: str) -> str:
    address = address.rstrip(_AFTER)
    while address.endswith(")") and address.count(")") > address.count("("):
        address = address[:-1].rstrip(_AFTER)
    return address


def _facet(text: str, start: int, address: str) -> dict[str, Any]:
    first = len(text[:start].encode())
    index = {"byteStart": first, "byteEnd": first + len(address.encode())}
    return {"index": index, "features": [{"$type": LINK, "uri": address}]}


def mentions(facets: object, did: str) -> list[tuple[int, int]]:
    """Return where a text mentions `did`, as bytes; pieces that are no facets are skipped."""
    found = []
    for facet in facets if isinstance(facets, list) else ():
        features = facet.get("features") if isinstance(facet, dict) else None
        for feature in features if isinstance(features, list) else ():
            if isinstance(feature, dict) and feature.get("$type") == MENTION and feature.get("did") == did:
                found += _place(facet.get("index"))
    return sorted(found)


def _place(index: object) -> list[tuple[int, int]]:
    if not isinstance(index, dict):
        return []
    start, end = index.get("byteStart"), index.get("byteEnd")
    return [(start, end)] if type(start) is int and type(end) is int and 0 <= start < end else []


def without_mentions(text: str, places: list[tuple[int, int]]) -> str:
    """Return `text` without the mentions with which it begins or ends: they are its address, not its words."""
    rest = text.encode("utf-8", "surrogatepass")
    first, last = 0, len(rest)
    for start, end in places:
        if end <= len(rest) and not rest[first:start].strip():
            first = end
    for start, end in reversed(places):
        if start >= first and end <= len(rest) and not rest[end:last].strip():
            last = start
    return rest[first:last].decode("utf-8", "replace").strip()
