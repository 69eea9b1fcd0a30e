"""One look at an account to our nouns. Pure: a look carries who we are and which statuses of our account are ours.

    {"me": {"id", "acct", "url", "domain", "app"}, "ours": [ids], "statuses": [of our account], "notifications": […],
     "threads": {id: {"root": id, "public": bool}}}

Sources: Mastodon documentation, entities Notification, Status, Account; Pleroma documentation, "Differences in
Mastodon API responses"; GoToSocial's API description. Every key may be missing on some server.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from responder import (
    Author,
    Ignored,
    Inbound,
    Kind,
    Mark,
    Message,
    NotReadable,
    Unreadable,
    dump_json,
    json_object,
)
from responder_mastodon import html, known, people
from responder_mastodon.known import Json, Me

MALFORMED = (KeyError, TypeError, ValueError, AttributeError, OverflowError)
# How we answer what others may read; the last: Pleroma and Akkoma, everybody on one server, and nobody elsewhere.
_PUBLIC: Mapping[object, str] = {"public": "unlisted", "unlisted": "unlisted", "local": "local"}
_KINDS = {"image": Kind.IMAGE, "gifv": Kind.VIDEO, "video": Kind.VIDEO, "audio": Kind.VOICE}


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose look it is. ours: the statuses of our account that this daemon wrote. threads: where answers belong."""

    account: str
    me: Me
    ours: frozenset[str]
    threads: Json

    def conversation(self, status: Json, who: str, *, public: bool) -> str:
        """One for all that a person writes privately, and one for each thread that others read along."""
        if not public:
            return who
        thread = known.table(self.threads.get(known.text(status.get("id"))))
        root = known.text(thread.get("root")) or known.text(status.get("in_reply_to_id")) or known.word(status["id"])
        return f"{who}/{root}"

    def began_in_public(self, status: Json) -> bool:
        """Tell whether others read along above an answer."""
        return known.table(self.threads.get(known.text(status.get("id")))).get("public") is True


def read(body: bytes, account: str) -> list[Inbound]:
    """Read one look; raises NotReadable for what is none."""
    look = json_object(body)
    try:
        scope = Scope(
            account,
            Me.of(look["me"]),
            frozenset(map(known.text, look.get("ours") or ())),
            known.table(look.get("threads")),
        )
    except MALFORMED:
        raise NotReadable('expected {"me": {"id": …, "acct": …}, "notifications": […]}') from None
    events = _each(look.get("statuses"), own_status, scope)  # first: a colleague may have answered already
    return events + _each(look.get("notifications"), notification, scope)


def _each(items: Any, reader: Callable[[Json, Scope], list[Inbound]], scope: Scope) -> list[Inbound]:
    if items is not None and not isinstance(items, list):
        raise NotReadable("expected lists of statuses and notifications")
    events: list[Inbound] = []
    for item in items or ():
        try:
            events += reader(item, scope)
        except MALFORMED as error:
            raw = dump_json(item)
            own_id = hashlib.blake2b(raw, digest_size=16).hexdigest()
            events.append(Unreadable(account=scope.account, id=own_id, raw=raw, error=f"cannot be read: {error!r}"))
    return events


def notification(item: Json, scope: Scope) -> list[Inbound]:
    """Read one notification; only a mention is for us."""
    if item["type"] != "mention":
        return [Ignored(reason="other-notification", detail=known.text(item["type"])[:40])]
    status = item.get("status")
    if status is None:  # deleted meanwhile
        return [Ignored(reason="no-status")]
    author = status["account"]
    if known.word(author["id"]) == scope.me.id:
        return [Ignored(reason="our-own")]
    return [_mention(status, author, scope)]


def _mention(status: Json, author: Json, scope: Scope) -> Message:
    me, acct, own_id = scope.me, known.word(author["acct"]), known.word(status["id"])
    said = html.said(known.text(status.get("content")), _names(status, me))
    public = is_public(status)
    who = me.whole(acct)
    inherited = () if _addressed(status, author, said, me) else (_INHERITED,)
    return Message(
        account=scope.account,
        id=known.text(status.get("uri")) or own_id,
        handle=who,
        sent_at=moment(status["created_at"]),
        kind=_kind(status, said.text),
        text=_with_poll(said.text, status) or _descriptions(status),
        full_text=said.full if said.full != said.text else None,
        subject=known.text(status.get("spoiler_text")),
        name=people.name(author),
        conversation=scope.conversation(status, who, public=public),
        marks=people.marks(author) + inherited,
        proven=True,
        public=public,
        locale=known.text(status.get("language"))[:35] or None,
        reply_to={
            "status": own_id,
            "mention": me.mention(acct),
            "visibility": _PUBLIC.get(status.get("visibility"), "direct"),
            "warning": known.text(status.get("spoiler_text"))[:200],
        },
    )


_INHERITED = Mark(
    "not-addressed-to-us",
    "built in: a mention inherited in a thread",
    "an answer to somebody else that names us in a row of names",
    Author.CUSTOMER,
)


def _addressed(status: Json, author: Json, said: html.Said, me: Me) -> bool:
    """Tell whether the person means us: answers to others carry the names of all who took part in a thread."""
    answered = status.get("in_reply_to_account_id")
    if not is_public(status) or answered in (None, me.id, author["id"]):
        return True
    named = [me.whole(name) for name in said.within]
    only = {me.whole(name) for name in said.leading} == {me.whole(me.acct)}
    return only or me.whole(me.acct) in named


def own_status(status: Json, scope: Scope) -> list[Inbound]:
    """Read one status of our account: what this daemon did not write, a colleague did."""
    own_id, me = known.word(status["id"]), scope.me
    if known.word(status["account"]["id"]) != me.id:
        return [Ignored(reason="other-status")]
    if status.get("reblog") is not None:
        return [Ignored(reason="own-boost")]
    app = known.text(known.table(status.get("application")).get("name"))
    if own_id in scope.ours or (me.app and app == me.app):
        return [Ignored(reason="our-own")]
    acct = _addressee(status, me)
    if acct is None:
        return [Ignored(reason="own-post")]
    return _by_colleague(status, me.whole(acct), known.text(status.get("uri")) or own_id, scope)


def _by_colleague(status: Json, who: str, uri: str, scope: Scope) -> list[Inbound]:
    """Return a colleague's word, for the person's other conversation too: public questions are answered privately."""
    public = is_public(status)
    words = html.said(known.text(status.get("content")), _names(status, scope.me)).text
    answer = Message(
        account=scope.account,
        id=uri,
        handle=who,
        sent_at=moment(status["created_at"]),
        author=Author.AGENT,
        kind=_kind(status, words),
        text=words,
        conversation=scope.conversation(status, who, public=public),
        proven=True,
        public=public,
    )
    if not public and not scope.began_in_public(status):
        return [answer]
    other = scope.conversation(status, who, public=not public)  # without words: a question in them is asked once
    return [answer, replace(answer, id=f"{uri}#also", text="", conversation=other, public=not public)]


def _addressee(status: Json, me: Me) -> str | None:
    """Return whom a status of our account is for: whom it answers, else the first whom it names."""
    answered = status.get("in_reply_to_account_id")
    if answered == me.id or (answered is None and is_public(status)):
        return None
    mentions = [mention for mention in status.get("mentions") or () if me.whole(mention["acct"]) != me.whole(me.acct)]
    answering = [mention for mention in mentions if mention.get("id") == answered]
    first = next(iter((*answering, *mentions)), None)
    return None if first is None else known.word(first["acct"])


def moment(value: Any) -> datetime:
    """Read a time of the server."""
    at = datetime.fromisoformat(known.word(value))
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def is_public(status: Json) -> bool:
    """Tell whether everybody may read a status, or everybody on one server."""
    return status.get("visibility") in _PUBLIC


def _names(status: Json, me: Me) -> Mapping[str, str]:
    """Return whole names by the address of the person's page, ours among them."""
    mentions = [mention for mention in status.get("mentions") or () if isinstance(mention, dict)]
    told = {known.text(mention.get("url")): known.text(mention.get("acct")) for mention in mentions}
    return {url: name for url, name in {me.url: me.acct, **told}.items() if url and name}


def _attachments(status: Json) -> list[Json]:
    found = status.get("media_attachments")
    return [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []


def _kind(status: Json, text: str) -> Kind:
    attachments = _attachments(status)
    if attachments:
        return _KINDS.get(known.text(attachments[0].get("type")), Kind.DOCUMENT)
    return Kind.TEXT if text or status.get("spoiler_text") or status.get("poll") else Kind.EMPTY


def _descriptions(status: Json) -> str:
    return "\n".join(filter(None, (known.text(item.get("description")) for item in _attachments(status))))


def _with_poll(text: str, status: Json) -> str:
    options = known.table(status.get("poll")).get("options")
    titles = [known.text(known.table(option).get("title")) for option in options] if isinstance(options, list) else []
    return "\n".join((text, *titles)).strip()
