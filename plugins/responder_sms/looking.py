"""Looks for a message of ours among those to one person, when nobody knows whether Twilio took it. Pure.

Source: Twilio documentation, "Messages resource". A message that still stands in Twilio's queue has no date_sent, and a
list by DateSent leaves it out; so all are listed, and ours is known by its words and by when it was made.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

from responder import Reply, Sent, plain_signs
from responder_sms.wire import LONGEST_TEXT

MOST = 200  # messages to one person that are looked through: some 500 KB at the worst
_CLOCKS_DIFFER = timedelta(hours=1)


def query(reply: Reply) -> dict[str, str]:
    """Return what is asked for."""
    return {"To": reply.to, "PageSize": str(MOST)}


def found(listed: object, reply: Reply) -> Sent | bool | None:
    """Return what a list says of our message; None: there may be more than it shows, or nobody can tell."""
    if not isinstance(listed, list):
        return None
    text, since = plain_signs(reply.text)[:LONGEST_TEXT], reply.written_at - _CLOCKS_DIFFER
    same = [(one, _made_at(one)) for one in listed if isinstance(one, dict) and one.get("body") == text]
    for one, made_at in same:
        if made_at is not None and made_at >= since:
            return Sent(str(one.get("sid", "")))
    surely_not = len(listed) < MOST and all(made_at is not None for _, made_at in same)
    return False if surely_not else None


def _made_at(one: Mapping[str, Any]) -> datetime | None:
    """Read date_created (RFC 2822, in GMT)."""
    try:
        made_at = parsedate_to_datetime(str(one.get("date_created")))
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    return made_at if made_at.tzinfo is not None else None
