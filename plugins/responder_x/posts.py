"""One public post, read into our nouns. Pure.

We answer only who turned to us first: whoever named the account, or replied to a post of ours (X, "Automation rules").
A handle that X itself puts before a reply to somebody else, because the account was named further up, is no call.

An edited post has a new id and names the ids before it; it counts as the message of its first id, so that it is
answered once, and the answer goes to its newest form.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from responder import Author, Ignored, Inbound, Kind, Message
from responder_x import texts
from responder_x.shapes import Json, Scope, kinds, marks_of, media, name_of, number, people, text, told_at

PREFIX = "post:"


@dataclass(frozen=True, slots=True)
class Post:
    """A post in either form of X's API."""

    id: str
    first: str
    author: str
    text: str
    at: Any
    thread: str
    to: str | None
    replied: str | None
    reposts: bool
    named: frozenset[str]
    links: list[Json]
    kind: Kind
    person: Json


def read(item: Json, includes: object, scope: Scope) -> Inbound:
    """Read a post of somebody else, or of our own account; raises one of MALFORMED."""
    post = _post(item, includes)
    return _own(post, scope) if post.author == scope.me else _of_a_person(post, scope)


def deleted(item: Json, scope: Scope) -> Inbound:
    """Read the news that a post is gone."""
    post, author = number(item["id"]), number(item["author_id"])
    if author == scope.me:
        return Ignored(reason="own-post-deleted")
    return Message(
        account=scope.account,
        id=f"deleted:{post}",
        handle=author,
        sent_at=told_at(item["at"]) if item.get("at") else scope.now,
        kind=Kind.REVOKE,
        conversation=f"{PREFIX}{post}:{author}",
        about=PREFIX + post,
        proven=True,
        public=True,
    )


def _of_a_person(post: Post, scope: Scope) -> Inbound:
    if post.reposts:
        return Ignored(reason="repost")
    if not _summoned(post, scope):
        return Ignored(reason="not-addressed-to-us")
    written = texts.readable(post.text[len(texts.chain(post.text)) :], post.links)
    kind = Kind.EMPTY if post.kind is Kind.TEXT and not written else post.kind
    marks = marks_of(post.person)
    return Message(
        account=scope.account,
        id=PREFIX + post.first,
        handle=post.author,
        sent_at=told_at(post.at),
        author=marks[0].author if marks else Author.CUSTOMER,
        kind=kind,
        text=written,
        name=name_of(post.person),
        conversation=_conversation(post, post.author),
        marks=marks,
        proven=True,
        public=True,
        reply_to={"post": post.id, "user": post.author},
    )


def _summoned(post: Post, scope: Scope) -> bool:
    """Tell whether the person turned to us: replied to us, or wrote our name where X does not put it by itself."""
    if post.to == scope.me:
        return True
    before = texts.chain(post.text) if post.to not in (None, post.author) else ""
    ours = scope.username.lower()
    if ours in texts.handles(post.text[len(before) :]):
        return True
    return scope.me in post.named and ours not in texts.handles(before)


def _own(post: Post, scope: Scope) -> Inbound:
    """Read what the account wrote: ours if the journal knows it, else a colleague's answer to somebody."""
    if post.reposts or post.replied is None:
        return Ignored(reason="own-post")
    customer = post.to if post.to not in (None, scope.me) else _first_other(post, scope)
    if customer is None:
        return Ignored(reason="own-post")
    place = PREFIX + post.replied
    ours = scope.said(PREFIX + post.id) or scope.said(texts.fingerprint(place, post.text))
    return Message(
        account=scope.account,
        id=PREFIX + post.id,
        handle=customer,
        sent_at=told_at(post.at),
        author=Author.US if ours else Author.AGENT,
        kind=post.kind,
        text=texts.readable(post.text[len(texts.chain(post.text)) :], post.links),
        conversation=_conversation(post, customer),
        proven=True,
        public=True,
    )


def _first_other(post: Post, scope: Scope) -> str | None:
    return next((who for who in sorted(post.named, key=int) if who != scope.me), None)


def _conversation(post: Post, customer: str) -> str:
    """One thread may hold several customers; each has a case of his own."""
    return f"{PREFIX}{post.thread}:{customer}"


# --- the two forms ----------------------------------------------------------------------------------------------------


def _post(item: Json, includes: object) -> Post:
    return _of_version_1(item) if "id_str" in item else _of_version_2(item, includes)


def _of_version_2(item: Json, includes: object) -> Post:
    own, author = number(item["id"]), number(item["author_id"])
    history = item.get("edit_history_tweet_ids") or item.get("edit_history_post_ids") or [own]
    note = item.get("note_tweet") or item.get("note_post") or {}
    sorts = referenced(item)
    to = item.get("in_reply_to_user_id")
    whole = note if text(note.get("text")) else item
    return Post(
        id=own,
        first=number(history[0]),
        author=author,
        text=text(whole.get("text")),
        at=item.get("created_at"),
        thread=number(item.get("conversation_id") or own),
        to=None if to is None else number(to),
        replied=sorts.get("replied_to"),
        reposts="retweeted" in sorts,
        named=frozenset(number(one["id"]) for one in _mentions(whole) if one.get("id") is not None),
        links=texts.links_of(whole),
        kind=_kind(item, includes),
        person=people(includes).get(author, {}),
    )


def referenced(item: Json) -> dict[str, str]:
    """Return the posts that one refers to, by the sort of the reference; raises one of MALFORMED."""
    listed = item.get("referenced_tweets") or item.get("referenced_posts") or []
    return {text(one["type"]): number(one["id"]) for one in listed}


def _of_version_1(item: Json) -> Post:
    """Read the older form, which the Account Activity API delivers; it names no thread, so a chain begins anew."""
    user, whole = item["user"], item.get("extended_tweet") or item
    own, replied, to = (
        number(item["id_str"]),
        item.get("in_reply_to_status_id_str"),
        item.get("in_reply_to_user_id_str"),
    )
    attached = (whole.get("extended_entities") or item.get("extended_entities") or {}).get("media") or []
    sort = str(attached[0].get("type")) if attached else ""
    return Post(
        id=own,
        first=own,
        author=number(user["id_str"]),
        text=text(whole.get("full_text")) or text(item.get("text")),
        at=item.get("timestamp_ms") or item.get("created_at"),
        thread=number(item.get("conversation_id_str") or replied or own),
        to=None if to is None else number(to),
        replied=None if replied is None else number(replied),
        reposts="retweeted_status" in item,
        named=frozenset(number(one["id_str"]) for one in (whole.get("entities") or {}).get("user_mentions") or []),
        links=texts.links_of(whole),
        kind=media(sort) if sort else Kind.TEXT,
        person=user,
    )


def _mentions(whole: Json) -> list[Json]:
    return (whole.get("entities") or {}).get("mentions") or []


def _kind(item: Json, includes: object) -> Kind:
    keys = (item.get("attachments") or {}).get("media_keys") or []
    return kinds(includes).get(str(keys[0]), Kind.IMAGE) if keys else Kind.TEXT
