"""Makes lines of a rehearsal of a mailbox file (mbox, RFC 4155), oldest mail first."""

from __future__ import annotations

import json
import mailbox
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

from responder.clock import is_of_our_time


def lines_of(file: Path) -> tuple[list[str], int]:
    """Return a line for each mail, by its Date, and how many without a date that can be read were left out."""
    dated, undated = [], 0
    box = mailbox.mbox(str(file), create=False)
    try:
        for mail in box:
            at = _date(str(mail["Date"] or ""))
            if at is None:
                undated += 1
            else:
                dated.append((at, mail.as_bytes().decode("utf-8", "surrogateescape")))
    finally:
        box.close()
    dated.sort(key=lambda one: one[0])
    return [json.dumps({"at": at.isoformat(), "kind": "mime", "raw": raw}) for at, raw in dated], undated


def _date(written: str) -> datetime | None:
    try:
        at = parsedate_to_datetime(written)
    except (ValueError, OverflowError):
        return None
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return at if is_of_our_time(at) else None
