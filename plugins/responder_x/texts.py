"""What a text says once X's own additions are taken off it. Pure."""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Sequence

from responder_x.shapes import Json

_CHAIN = re.compile(r"\.?(?:@[A-Za-z0-9_]{1,15}[\s,:]*)+")
_HANDLE = re.compile(r"@([A-Za-z0-9_]{1,15})(?![A-Za-z0-9_@])")
_LINK = re.compile(r"https?://\S+|(?<![@\w.-])(?:[\w-]+\.)+[^\W\d_]{2,}(?:/\S*)?", re.IGNORECASE)
_T_CO = re.compile(r"https?://t\.co/\w{1,30}")
_END = ".,;:!?)"


def chain(text: str) -> str:
    """Return the handles that a reply begins with, as X's own programs put them."""
    found = _CHAIN.match(text)
    return found[0] if found else ""


def handles(text: str) -> set[str]:
    """Return the names after an @, in lower case."""
    return {name.lower() for name in _HANDLE.findall(text)}


def readable(text: str, links: Sequence[Json]) -> str:
    """Return what the person wrote: whole links instead of t.co, no link to the attached picture, `&` for `&amp;`."""
    for link in links:
        short, whole = link.get("url"), link.get("unwound_url") or link.get("expanded_url")
        if isinstance(short, str) and short and isinstance(whole, str):
            attached = bool(link.get("media_key")) or "/photo/" in whole or "/video/" in whole
            text = text.replace(short, "" if attached and "://" in whole else whole)
    return html.unescape(text).replace("\0", "").strip()


def links_of(item: Json) -> list[Json]:
    """Return the links that X names beside a text."""
    entities = item.get("entities")
    urls = entities.get("urls") if isinstance(entities, dict) else None
    return [one for one in urls if isinstance(one, dict)] if isinstance(urls, list) else []


def fingerprint(place: str, text: str) -> str:
    """Return a mark of a text at a place that stays the same whatever X does to links, handles and spaces in it."""
    bare = html.unescape(text)
    bare = _LINK.sub(_as_mark, _T_CO.sub("<link>", bare[len(chain(bare)) :]))
    whole = f"{place}\n{' '.join(bare.split())}".encode("utf-8", "surrogatepass")
    return hashlib.blake2b(whole, digest_size=16).hexdigest()


def _as_mark(link: re.Match[str]) -> str:
    return "<link>" + link[0][len(link[0].rstrip(_END)) :]
