"""JSON with limits: how deep, how many objects, and half an emoji."""

from __future__ import annotations

import re
from typing import Any

import orjson

from responder import NotReadable

DEEPEST = 64
MOST_OBJECTS = 100_000  # Meta sends at most 1,000 updates at once, some twenty objects each
_HALF = re.compile(rb"\\u[dD][89a-fA-F]")
_ESCAPES = re.compile(  # backslashes in pairs, a whole pair of surrogates, or one alone
    rb"(?:\\\\)++|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[dD][89a-fA-F][0-9a-fA-F]{2}"
)
_LONE = 6  # bytes of one escape; a pair has twelve


def load(body: bytes) -> Any:
    """Parse `body`; raises NotReadable for what is no JSON, too deep or too much.

    Half an emoji (a lone surrogate) becomes U+FFFD: a person's cut text must not hold up a whole delivery.
    """
    objects = body.count(b"{") + body.count(b"[")
    if objects > MOST_OBJECTS:
        raise NotReadable(f"more than {MOST_OBJECTS} objects")
    try:
        payload = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        if _HALF.search(body) is None:
            raise NotReadable(f"no JSON: {error.msg}") from None
        payload = _load_mended(body)
    if objects > DEEPEST and _deeper(payload, DEEPEST):
        raise NotReadable(f"nested deeper than {DEEPEST}")
    return payload


def _load_mended(body: bytes) -> Any:
    try:
        return orjson.loads(_ESCAPES.sub(_mend, body))
    except orjson.JSONDecodeError as error:
        raise NotReadable(f"no JSON: {error.msg}") from None


def _mend(escape: re.Match[bytes]) -> bytes:
    found = escape[0]
    return b"\\ufffd" if len(found) == _LONE and found[1:2] == b"u" else found


def _deeper(payload: object, limit: int) -> bool:
    """Tell whether `payload` has more than `limit` levels, looking at one level after the other."""
    level = [payload]
    for _ in range(limit):
        inner: list[object] = []
        for outer in level:
            if isinstance(outer, dict):
                inner += outer.values()
            elif isinstance(outer, list):
                inner += outer
        if not inner:
            return False
        level = inner
    return any(isinstance(outer, (dict, list)) for outer in level)
