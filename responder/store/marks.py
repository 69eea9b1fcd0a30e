"""What is noted of the store as a whole, in the row of `cursor` that belongs to no account."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from responder.clock import from_micros

EVERY = ""  # stands for all accounts: a name that none can have
UNTIL, AT = "restored_until", "restored_at"
RESTORED = "restored"  # the reason for holding a message that was written before


def restored_until(cursor: Mapping[str, Any]) -> datetime | None:
    """Return until when messages that are new to us may have been answered; None: no backup was ever restored."""
    return from_micros(int(cursor[UNTIL])) if UNTIL in cursor else None


def restored_at(cursor: Mapping[str, Any]) -> datetime | None:
    """Return when a backup was last restored; None: never."""
    return from_micros(int(cursor[AT])) if AT in cursor else None
