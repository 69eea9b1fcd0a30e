"""Cleans text at the door: what one database takes and the other refuses gets into neither.

PostgreSQL refuses U+0000 in text; no database takes a lone surrogate, which `json.loads` makes of "\\ud800".
Both become U+FFFD. Values that are clean, nearly all, cost one look at their JSON.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import Any

import orjson

_BAD = re.compile("[\x00\ud800-\udfff]")
_WIDEST = 1 << 63  # whole numbers beyond 64 bits are kept as text
_MARK = b"\\u0000"


def clean_text(text: str) -> str:
    """Return `text` without U+0000 and lone surrogates."""
    if text.isascii() and "\0" not in text:
        return text
    return _BAD.sub("\ufffd", text)


def spellings(handle: str) -> tuple[str, ...]:
    """Return a handle as it was typed, and as channels write an address: in small letters."""
    handle = clean_text(handle)
    return tuple(dict.fromkeys((handle, handle.lower() if "@" in handle else handle)))


def clean(value: Any) -> Any:
    """Return a copy of a value with every string in it clean; dataclasses become dicts."""
    if isinstance(value, str):
        return _BAD.sub("\ufffd", value)
    if isinstance(value, int | float | datetime) or value is None:
        return str(value) if type(value) is int and not -_WIDEST <= value < _WIDEST else value
    if isinstance(value, Mapping):
        return {clean_text(str(k)): clean(v) for k, v in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [clean(v) for v in value]
    if is_dataclass(value):
        return {f.name: clean(getattr(value, f.name)) for f in fields(value)}
    return clean_text(str(value))


def to_json(value: Any) -> str:
    """Return `value` as JSON text that every database takes."""
    try:
        body = orjson.dumps(value)
    except TypeError:  # a lone surrogate, a number beyond 64 bits, a mapping that is no dict
        body = orjson.dumps(clean(value))
    else:
        if b"\\" in body and _MARK in body:  # one sign is found far quicker than six
            body = orjson.dumps(clean(value))
    return body.decode()


def from_json(text: str | None) -> Mapping[str, Any]:
    """Return stored JSON as plain data; empty when there is none."""
    return orjson.loads(text) if text else {}
