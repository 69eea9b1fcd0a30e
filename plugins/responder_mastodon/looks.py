"""What one look asks for, and the cursor that remembers how far it has got.

cursor: `since`, when the account was first looked at (nothing older is answered); `note`, the id of the newest
notification; `own`, the time of the newest status of our account. Ids are never compared: each server has its own kind.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from responder_mastodon import known, wire
from responder_mastodon.known import Me
from responder_mastodon.server import Server, TooLargeError

_PAGES = (40, 8, 1)  # notifications that are asked for at once: statuses of other servers may be long
_SKEW = timedelta(minutes=2)  # between the server's clock and ours; several statuses may share one second
_OLDEST = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Found:
    """Items, oldest first, and where the next look begins. more: there may be more of them at once."""

    items: Sequence[dict[str, Any]]
    cursor: Mapping[str, str]
    more: bool = False


async def mentions(server: Server, cursor: Mapping[str, str], now: datetime) -> Found:
    """Ask for mentions after the cursor; the very first look only remembers where it stands."""
    query = [("types[]", "mention")]
    if "since" not in cursor:
        page = await server.listed("/api/v1/notifications", [*query, ("limit", "1")])
        newest = known.text(page[0].get("id")) if page else ""
        return Found((), {"since": now.isoformat(), "note": newest})
    last = cursor.get("note", "")
    after = [("min_id", last)] if last else []
    page, most = await _page(server, [*query, *after])
    fresh = _until(page, last)
    if not last:  # nobody had ever written at the first look
        since = datetime.fromisoformat(cursor["since"]) - _SKEW
        fresh = [item for item in fresh if _time(item) >= since]
    fresh.reverse()  # oldest first; the server's order stays where two share a second
    items = sorted(fresh, key=_time)
    newest = known.text(items[-1].get("id")) if items else ""
    return Found(items, {"note": newest} if newest else {}, more=bool(newest and last) and len(page) >= most)


async def _page(server: Server, query: list[tuple[str, str]]) -> tuple[list[dict[str, Any]], int]:
    """Return as many notifications as fit into one answer, and how many were asked for."""
    for most in _PAGES[:-1]:
        with contextlib.suppress(TooLargeError):
            return await server.listed("/api/v1/notifications", [*query, ("limit", str(most))]), most
    return await server.listed("/api/v1/notifications", [*query, ("limit", "1")]), 1


async def own(server: Server, me: Me, cursor: Mapping[str, str], now: datetime) -> Found:
    """Ask for the statuses of our account that are newer than the cursor, give or take two minutes."""
    upto = cursor.get("own")
    since = datetime.fromisoformat(upto) - _SKEW if upto else now - _SKEW
    found = {known.text(item.get("id")): item for item in reversed(await server.own_statuses(me))}
    items = sorted((item for item in found.values() if _time(item) >= since), key=_time)
    newest = max((min(_time(item), now) for item in items), default=since + _SKEW)
    return Found(items, {"own": newest.isoformat()})


def _until(page: Sequence[dict[str, Any]], last: str) -> list[dict[str, Any]]:
    """Return what stands before the last known one: some servers do not begin after it as they are asked to."""
    fresh = []
    for item in page:
        if last and item.get("id") == last:
            break
        fresh.append(item)
    return fresh


def _time(item: Mapping[str, Any]) -> datetime:
    try:
        return wire.moment(item.get("created_at"))
    except wire.MALFORMED:
        return _OLDEST
