"""What a look asks for, and how far each of its three parts has come. The cursor holds it all:

posts: key of the newest post of our account, other than ours, that was looked at. at: `indexedAt` of the newest
notification. seen: the notifications of the last minutes before it. log: the chat's own cursor.

Sources: lexicons com.atproto.repo.listRecords, app.bsky.notification.listNotifications (newest first; its cursor leads
to older ones), chat.bsky.convo.getLog (its cursor leads to newer ones). `isRead` is never used: a colleague who opens
the app moves it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from responder import Desk, Refused, TryLater
from responder_bluesky import outgoing, posts, shapes, tid
from responder_bluesky.session import Session, TooLargeError
from responder_bluesky.shapes import MALFORMED, Json

Part = tuple[dict[str, Any], dict[str, str]]  # what is new, and the cursor of this part

OVERLAP = timedelta(minutes=10)  # notifications come late and out of order; a first look goes back as far
_CLOCKS_DIFFER = timedelta(minutes=2)  # ours, which our keys hold, and the server's, which a colleague's hold
_PAGES = 40
_DEEPEST = 10  # posts of ours, one below the other
_PAGE = "50"


async def own_posts(session: Session, cursor: Mapping[str, str], desk: Desk) -> Part:
    """Ask for the posts of our own account: what a colleague wrote by hand."""
    me, now = (await session.me()).did, desk.clock.now()
    since = cursor.get("posts") or tid.key_at(now - OVERLAP)
    until = tid.key_at(now + _CLOCKS_DIFFER)  # what claims to be of later is looked at then
    found: list[Json] = []
    known: dict[str, Json] = {}
    newest, page = since, ""
    for _ in range(_PAGES):
        params = [("repo", me), ("collection", outgoing.POST), ("limit", _PAGE)]
        answer = await session.query("com.atproto.repo.listRecords", [*params, *_paged(page)])
        records = [(key, item) for item in _objects(answer, "records") if tid.is_tid(key := _key(item))]
        known |= {shapes.text(item.get("uri")): item for _, item in records}
        for key, item in records:
            if posts.is_ours(key, item.get("value"), desk.signer):
                newest = max(newest, tid.key_at(tid.moment_of(key) - _CLOCKS_DIFFER))
            elif since < key <= until:
                found.append(item)
                newest = max(newest, key)
        page = shapes.text(answer.get("cursor"))
        if not page or not records or min(key for key, _ in records) <= since:
            break
    return {"posts": found[::-1], "above": await _above(session, me, found, known)}, {"posts": newest}


async def _above(session: Session, me: str, found: Sequence[Json], known: dict[str, Json]) -> dict[str, str]:
    """Return, for each post of ours that a colleague answered, the post that it answers: the customer's at the end."""
    above: dict[str, str] = {}
    for item in found:
        uri = posts.answered(item.get("value"))
        for _ in range(_DEEPEST):
            if uri is None or not uri.startswith(f"at://{me}/") or uri in above:
                break
            if uri not in known:
                known[uri] = await _own_record(session, me, uri)
            higher = posts.answered(known[uri].get("value"))
            if higher is not None:
                above[uri] = higher
            uri = higher
    return above


async def _own_record(session: Session, me: str, uri: str) -> Json:
    params = [("repo", me), ("collection", outgoing.POST), ("rkey", uri.rpartition("/")[2])]
    try:
        return await session.query("com.atproto.repo.getRecord", params)
    except Refused:  # it was deleted
        return {}


async def notifications(session: Session, cursor: Mapping[str, str], desk: Desk) -> Part:
    """Ask for mentions and replies: back to some minutes before the newest that was seen."""
    at = _moment(cursor.get("at")) or desk.clock.now()
    seen, floor = set(cursor.get("seen", "").split()), at - OVERLAP
    recent: list[tuple[datetime, Json]] = []
    page, most, read = "", int(_PAGE), 0
    while read < _PAGES * int(_PAGE):
        params = [("limit", str(most)), ("reasons", "mention"), ("reasons", "reply")]
        try:
            answer = await session.query("app.bsky.notification.listNotifications", [*params, *_paged(page)])
        except TooLargeError:  # a record may hold more than its text
            if most == 1:
                raise
            most = max(most // 7, 1)
            continue
        items = [(_moment(item.get("indexedAt")) or at, item) for item in _objects(answer, "notifications")]
        read += len(items)
        recent += [(when, item) for when, item in items if when > floor]
        page = shapes.text(answer.get("cursor"))
        if not page or not items or min(when for when, _ in items) <= floor:
            break
    else:
        desk.log.warning("more mentions than one look can read", account=desk.account, read=len(recent))
    recent.sort(key=lambda one: one[0])
    newest = max((at, *(when for when, _ in recent)))
    kept = [_mark(item) for when, item in recent if when > newest - OVERLAP]
    fresh = [item for _, item in recent if _mark(item) not in seen]
    return {"notifications": fresh}, {"at": newest.isoformat(), "seen": " ".join(dict.fromkeys(kept))}


async def chat_log(session: Session, cursor: Mapping[str, str], service: str) -> Part:
    """Ask the chat for what is new; the very first look only learns where the log ends."""
    method, last = "chat.bsky.convo.getLog", cursor.get("log", "")
    if not last:
        answer = await session.query(method, service=service)
        return {"logs": []}, {"log": shapes.text(answer.get("cursor"))}
    found: list[Json] = []
    for _ in range(_PAGES):
        answer = await session.query(method, [("cursor", last)], service=service)
        logs = [item for item in _objects(answer, "logs") if shapes.text(item.get("rev")) > last]
        found += logs
        after = shapes.text(answer.get("cursor"))
        if not logs or after <= last:
            break
        last = after
    return {"logs": found}, {"log": last}


def _paged(page: str) -> list[tuple[str, str]]:
    return [("cursor", page)] if page else []


def _objects(answer: Json, key: str) -> Sequence[Json]:
    """Return the list under `key`; raises TryLater where the server answers something else."""
    items = answer.get(key)
    if not isinstance(items, list):
        raise TryLater(f"The server's answer has no list of {key}.")
    return [item for item in items if isinstance(item, dict)]


def _key(item: Json) -> str:
    return shapes.text(item.get("uri")).rpartition("/")[2]


def _moment(value: object) -> datetime | None:
    try:
        return shapes.moment(value)
    except MALFORMED:
        return None


def _mark(item: Json) -> str:
    """Return ten letters for a notification, so that the cursor stays short."""
    named = f"{item.get('uri')}|{item.get('reason')}".encode("utf-8", "surrogatepass")
    return hashlib.blake2b(named, digest_size=5).hexdigest()
