"""Direct messages: entries of the chat's log.

Source: lexicons chat.bsky.convo.getLog and chat.bsky.convo.defs. Kinds of entries that we do not know are skipped.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from responder import Author, Ignored, Inbound, Kind, Message
from responder_bluesky import shapes
from responder_bluesky.shapes import Json, Scope

DEFS = "chat.bsky.convo.defs#"
_GROUP = DEFS + "groupConvo"


@dataclass(frozen=True, slots=True)
class Chats:
    """What is known beside the log: the conversations by their ids, and which messages of our account are ours."""

    me: str
    convos: Mapping[str, Any]
    ours: Collection[str]


def entry(item: Json, chats: Chats, scope: Scope) -> Inbound:
    """Read one entry of the log."""
    what = shapes.text(item["$type"]).removeprefix(DEFS)
    if what == "logCreateMessage":
        return _message(item, chats, scope)
    if what == "logDeleteMessage":
        return _deleted(item, chats, scope)
    return Ignored(reason="other-log-entry", detail=what[:40])


def _message(item: Json, chats: Chats, scope: Scope) -> Inbound:
    message = item["message"]
    if shapes.text(message.get("$type")).removeprefix(DEFS) == "deletedMessageView":
        return Ignored(reason="deleted")
    convo_id, own_id = shapes.short(item["convoId"]), shapes.short(message["id"])
    sender = shapes.did(message["sender"]["did"])
    author = Author.CUSTOMER if sender != chats.me else Author.US if own_id in chats.ours else Author.AGENT
    if author is Author.US:
        return Ignored(reason="our-own")
    members = _members(chats.convos.get(convo_id))
    if members is None:
        return Ignored(reason="group")
    others = [one for one in members if one != chats.me] or [one for one in (sender,) if one != chats.me]
    if not others:
        return Ignored(reason="unknown-conversation")
    profile = members.get(others[0]) or _related(item, others[0])
    said = shapes.text(message.get("text"))
    return Message(
        account=scope.account,
        id=own_id,
        handle=others[0],
        sent_at=shapes.moment(message["sentAt"]),
        author=author,
        kind=Kind.TEXT if said or not message.get("embed") else Kind.OTHER,
        text=said,
        name=shapes.name(profile),
        conversation=convo_id,
        marks=shapes.marks(profile) if author is Author.CUSTOMER else (),
        proven=True,
        reply_to={"convo": convo_id},
    )


def _deleted(item: Json, chats: Chats, scope: Scope) -> Inbound:
    """Read that somebody took a message back; the view of a deleted message has no text."""
    message, convo_id = item["message"], shapes.short(item["convoId"])
    own_id, sender = shapes.short(message["id"]), shapes.did(message["sender"]["did"])
    if sender == chats.me:
        return Ignored(reason="our-own")
    if _members(chats.convos.get(convo_id)) is None:
        return Ignored(reason="group")
    return Message(
        account=scope.account,
        id=f"{own_id}:deleted",
        handle=sender,
        sent_at=shapes.moment(message["sentAt"]),
        kind=Kind.REVOKE,
        conversation=convo_id,
        proven=True,
        about=own_id,
        reply_to={"convo": convo_id},
    )


def _members(convo: Any) -> dict[str, Any] | None:
    """Return the members of a conversation by their DIDs; None for a group. Nothing for one that nobody described."""
    if not isinstance(convo, dict):
        return {}
    members = [member for member in convo.get("members") or () if isinstance(member, dict)]
    kind = convo.get("kind")
    if len(members) > 2 or (isinstance(kind, dict) and kind.get("$type") == _GROUP):
        return None
    return {shapes.did(member.get("did")): member for member in members}


def _related(item: Json, who: str) -> Any:
    profiles = item.get("relatedProfiles")
    return next(
        (
            one
            for one in (profiles if isinstance(profiles, list) else ())
            if isinstance(one, dict) and one.get("did") == who
        ),
        None,
    )
