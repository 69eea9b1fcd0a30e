"""Public posts: a notification becomes a customer's message, and a post of our own account a colleague's.

Sources: lexicons app.bsky.notification.listNotifications, app.bsky.feed.post, app.bsky.actor.defs (labels, viewer).
"""

from __future__ import annotations

from typing import Any

from responder import Author, Ignored, Inbound, Message, Signer
from responder_bluesky import facets, shapes, tid
from responder_bluesky.shapes import Json, Scope

_ADDRESSED = ("mention", "reply")


def notification(item: Json, me: str, scope: Scope) -> Inbound:
    """Read one notification; only what names us or answers a post of ours is for us."""
    if item["reason"] not in _ADDRESSED:
        return Ignored(reason="other-notification", detail=shapes.text(item["reason"])[:40])
    author, record = item["author"], item["record"]
    who, uri = shapes.did(author["did"]), shapes.post_uri(item["uri"])[0]
    if who == me:
        return Ignored(reason="our-own")
    viewer = author.get("viewer") or {}
    if viewer.get("blockedBy") or viewer.get("blocking") or viewer.get("muted"):
        return Ignored(reason="blocked")
    ours = facets.mentions(record.get("facets"), me)
    if not ours and _answered(record) != me:  # notifications also tell of replies further down in a thread
        return Ignored(reason="not-addressed-to-us")
    parent = {"uri": uri, "cid": shapes.short(item["cid"])}
    root = shapes.reference(record["reply"]["root"]) if record.get("reply") else parent
    said = shapes.text(record.get("text"))
    words = facets.without_mentions(said, ours)
    return Message(
        account=scope.account,
        id=uri,
        handle=who,
        sent_at=shapes.moment(item["indexedAt"]),
        kind=shapes.kind(record.get("embed")),
        text=words,
        full_text=said if words != said else None,
        name=shapes.name(author),
        conversation=_conversation(root["uri"], who),
        marks=shapes.marks(author),
        proven=True,
        public=True,
        locale=_language(record.get("langs")),
        reply_to={"root": root, "parent": parent},
    )


def own_post(item: Json, me: str, scope: Scope, above: Json) -> Inbound:
    """Read one post of our account: what we did not write, a colleague wrote by hand in the app.

    above: what posts of ours answer, by address; whoever answers one of them means the customer above.
    """
    uri, _, key = shapes.post_uri(item["uri"])
    record = item["value"]
    if is_ours(key, record, scope.signer):
        return Ignored(reason="our-own")
    if not record.get("reply"):
        return Ignored(reason="own-post")
    root = shapes.post_uri(record["reply"]["root"]["uri"])
    parent = shapes.post_uri(record["reply"]["parent"]["uri"])
    for _ in above:
        parent = shapes.post_uri(above[parent[0]]) if parent[1] == me and parent[0] in above else parent
    who = next((author for _, author, _ in (parent, root) if author != me), None)
    if who is None:
        return Ignored(reason="own-post")
    return Message(
        account=scope.account,
        id=uri,
        handle=who,
        sent_at=shapes.moment(record["createdAt"]),
        author=Author.AGENT,
        kind=shapes.kind(record.get("embed")),
        text=shapes.text(record.get("text")),
        conversation=_conversation(root[0], who),
        proven=True,
        public=True,
    )


def is_ours(key: str, record: Any, signer: Signer) -> bool:
    """Tell whether a post of our account was written by this daemon: its key is the one that we would choose."""
    try:
        parent = record["reply"]["parent"]["uri"]
        written_at = shapes.moment(record["createdAt"])
        return tid.own_key(written_at, str(parent), str(record["text"]), signer) == key
    except shapes.MALFORMED:
        return False


def answered(record: Any) -> str | None:
    """Return the address of the post that this one answers; None for one that answers none, or is no post."""
    try:
        return shapes.post_uri(record["reply"]["parent"]["uri"])[0]
    except shapes.MALFORMED:
        return None


def _answered(record: Json) -> str | None:
    """Return who wrote the post that this one answers."""
    answered = record.get("reply")
    return shapes.post_uri(answered["parent"]["uri"])[1] if answered else None


def _conversation(root: str, who: str) -> str:
    """One person in one thread; others who join in are people of their own."""
    return f"{root}|{who}"


def _language(languages: Any) -> str | None:
    """Return the language that the person says it is; a post in several tells nothing."""
    only = languages[0] if isinstance(languages, list) and len(languages) == 1 else None
    return shapes.text(only)[:35] or None
