"""What a look asks for, and how far each of its parts has come: the cursor holds the newest id of each.

Sources: X documentation, "Get mentions", "Get posts of a user", "Get DM events": newest first, `pagination_token`
leads to older ones. Ids begin with their time, so the first look needs no memory: it goes back ten minutes and leaves
what is older alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from responder import Desk
from responder_x import asking
from responder_x.api import Api
from responder_x.errors import Invalid
from responder_x.shapes import MALFORMED, id_at, moment_of, number

Part = tuple[dict[str, Any], dict[str, str]]  # what is new, and the cursor of this part

FIRST = timedelta(minutes=10)  # so far back goes the first look
_OLDEST = timedelta(days=6)  # X takes no since_id that is older than a week
_PAGES = 8
_MANY, _FEW = ("max_results", "100"), ("max_results", "20")  # every message shown is charged once a day


async def mentions(api: Api, me: str, cursor: Mapping[str, str], desk: Desk) -> Part:
    """Ask for posts that name the account."""
    return await _posts(api, f"/2/users/{me}/mentions", "mentions", cursor, desk)


async def own_posts(api: Api, me: str, cursor: Mapping[str, str], desk: Desk) -> Part:
    """Ask for what the account wrote itself: a colleague's answers."""
    return await _posts(api, f"/2/users/{me}/tweets", "posts", cursor, desk)


async def _posts(api: Api, path: str, name: str, cursor: Mapping[str, str], desk: Desk) -> Part:
    now = desk.clock.now()
    since = max(_upto(cursor, name, now), id_at(now - _OLDEST))
    try:
        found = await _pages(api, path, asking.POSTS, [_MANY, ("since_id", str(since))], name, since, desk)
    except Invalid:  # X takes no since_id whose post is gone
        start = moment_of(since).strftime("%Y-%m-%dT%H:%M:%SZ")
        found = await _pages(api, path, asking.POSTS, [_MANY, ("start_time", start)], name, since, desk)
    return {name: found}, {name: str(_newest(found, since))}


async def messages(api: Api, cursor: Mapping[str, str], desk: Desk) -> Part:
    """Ask for direct messages, ours and colleagues' among them."""
    since = _upto(cursor, "messages", desk.clock.now())
    found = await _pages(api, "/2/dm_events", asking.MESSAGES, [_FEW], "messages", since, desk)
    return {"messages": found}, {"messages": str(_newest(found, since))}


async def _pages(
    api: Api, path: str, words: asking.Words, query: list[tuple[str, str]], name: str, since: int, desk: Desk
) -> dict[str, Any]:
    """Read pages down to `since`; return one page, the oldest item first."""
    items: list[Any] = []
    users: list[Any] = []
    media: list[Any] = []
    page = ""
    for _ in range(_PAGES):
        paged = [*query, ("pagination_token", page)] if page else query
        answer = await asking.ask(api, path, words, paged, share=name)
        shown = _list(answer, "data")
        items += [item for item in shown if _id(item) > since]
        includes = answer.get("includes")
        users += _list(includes, "users")
        media += _list(includes, "media")
        meta = answer.get("meta")
        page = str(meta.get("next_token") or "") if isinstance(meta, dict) else ""
        if not page or any(_id(item) <= since for item in shown):
            break
    else:
        desk.log.warning("more is new than one look can read", account=desk.account, part=name, read=len(items))
    return {"data": sorted(items, key=_id), "includes": {"users": users, "media": media}}


def _upto(cursor: Mapping[str, str], name: str, now: datetime) -> int:
    value = cursor.get(name, "")
    return int(value) if value.isascii() and value.isdecimal() else id_at(now - FIRST)


def _newest(page: Mapping[str, Any], since: int) -> int:
    return max((_id(item) for item in page["data"]), default=since)


def _id(item: Any) -> int:
    """Return the id; an item without one cannot be placed, and is left out."""
    try:
        return int(number(item["id"]))
    except MALFORMED:
        return 0


def _list(given: Any, key: str) -> list[Any]:
    found = given.get(key) if isinstance(given, dict) else None
    return found if isinstance(found, list) else []
