"""JSON for a pipe and for a terminal: nothing in it moves a cursor or turns the direction of writing."""

from __future__ import annotations

import json
from typing import Any


def json_text(value: Any, indent: int | None = None) -> str:
    """Return `value` as JSON in letters that people read; what cannot be seen is escaped. Other types become texts."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, default=str)
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in text)
