"""The account's own profile: the label "bot", and what keeps customers from writing privately.

Sources: Bluesky documentation, "Bots" and "Labels and moderation" (self-labels); lexicons app.bsky.actor.profile and
chat.bsky.actor.declaration.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from responder import Refused
from responder_bluesky.session import Session

_PROFILE, _DECLARATION = "app.bsky.actor.profile", "chat.bsky.actor.declaration"
_LABELS = "com.atproto.label.defs#selfLabels"
_BOT = "bot"


async def _own_record(session: Session, collection: str) -> tuple[dict[str, Any], str | None]:
    """Return the one record of a collection and the hash of its content; nothing and None where there is none."""
    me = (await session.me()).did
    params = [("repo", me), ("collection", collection), ("rkey", "self")]
    try:
        answer = await session.query("com.atproto.repo.getRecord", params)
    except Refused:  # RecordNotFound
        return {}, None
    value, cid = answer.get("value"), answer.get("cid")
    return (value if isinstance(value, dict) else {}), (cid if isinstance(cid, str) else None)


def labelled(profile: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return the profile with the label added and all else as it was; None where it has it already."""
    labels = profile.get("labels")
    values = labels.get("values") if isinstance(labels, dict) else None
    values = values if isinstance(values, list) else []
    if any(isinstance(value, dict) and value.get("val") == _BOT for value in values):
        return None
    given = {"$type": _LABELS, "values": [*values, {"val": _BOT}]}
    return {**profile, "$type": _PROFILE, "labels": given}


async def label_as_bot(session: Session) -> bool:
    """Put the label on the profile; tells whether it was missing. A change that somebody else makes meanwhile wins."""
    profile, cid = await _own_record(session, _PROFILE)
    fresh = labelled(profile)
    if fresh is None:
        return False
    body = {"repo": (await session.me()).did, "collection": _PROFILE, "rkey": "self", "record": fresh}
    await session.procedure("com.atproto.repo.putRecord", {**body, "swapRecord": cid})
    return True


async def who_may_write(session: Session) -> str:
    """Return who may write privately to the account: "all", "none", or "following" where nothing is set."""
    declaration, _ = await _own_record(session, _DECLARATION)
    return str(declaration.get("allowIncoming") or "following")
