"""What X brings, read into our nouns. Pure: bytes in, values out. Three forms:

- an event of the X Activity API: `{"data": {"event_type": …, "filter": …, "payload": …}}`;
- a delivery of the older Account Activity API: `{"for_user_id": …, "direct_message_events": […], …}`;
- one look of ours: `{"look": {"posts": page, "mentions": page, "messages": page}}`, the pages as X answered.

One item that cannot be read becomes `Unreadable` and leaves the others alone. The account's own posts come first: a
colleague's answer counts before the question that it answers is decided.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from responder import Ignored, Inbound, NotReadable, json_object
from responder_x import messages, posts
from responder_x.shapes import MALFORMED, Json, Scope, number, unreadable

_Reader = Callable[[Any, Any, Scope], Inbound]
ENCRYPTED = "encrypted-chat"


def read(body: bytes, scope: Scope) -> list[Inbound]:
    """Read one delivery or one look; raises NotReadable when it is neither."""
    given = json_object(body)
    look, event = given.get("look"), given.get("data")
    if isinstance(look, dict):
        return _look(look, scope)
    if isinstance(event, dict) and isinstance(event.get("event_type"), str):
        return _event(event, scope)
    if isinstance(given.get("for_user_id"), (str, int)):
        return _delivery(given, scope)
    raise NotReadable('expected an event under "data", or "for_user_id"')


def _look(look: Json, scope: Scope) -> list[Inbound]:
    found: list[Inbound] = []
    for name, reader in (("posts", _post), ("mentions", _post), ("messages", _message)):
        page = look.get(name)
        if isinstance(page, dict):
            found += _each(page.get("data"), page.get("includes"), reader, scope)
    return found


def _event(event: Json, scope: Scope) -> list[Inbound]:
    sort, payload, wanted = event["event_type"], event.get("payload"), event.get("filter")
    if isinstance(wanted, dict) and str(wanted.get("user_id") or scope.me) != scope.me:
        return [Ignored(reason="other-account")]
    if sort in _DIRECT and isinstance(payload, dict):
        listed, reader = _DIRECT[sort]
        if listed in payload:
            return _each(payload[listed], payload, reader, scope)
        return _each([payload], event.get("includes"), reader, scope)
    if sort in _PUBLIC:
        return _each([payload], event.get("includes"), _PUBLIC[sort], scope)
    reason = _NAMED.get(sort) or (ENCRYPTED if sort.startswith("chat.") else "unknown-event")
    return [Ignored(reason=reason, detail=sort[:40], alert=sort in _ALERTS)]


def _delivery(given: Json, scope: Scope) -> list[Inbound]:
    if str(given["for_user_id"]) != scope.me:
        return [Ignored(reason="other-account")]
    found: list[Inbound] = []
    for name, items in given.items():
        if name in _LISTS:
            found += _each(items, given, _LISTS[name], scope)
        elif name.endswith("_events"):
            found.append(Ignored(reason=_NAMED.get(name, "unknown-event"), detail=name[:40]))
    return found or [Ignored(reason="unknown-event")]


def _each(items: object, includes: object, reader: _Reader, scope: Scope) -> list[Inbound]:
    found: list[Inbound] = []
    for item in items if isinstance(items, list) else [items]:
        try:
            found.append(reader(item, includes, scope))
        except MALFORMED as error:
            found.append(unreadable(scope, item, repr(error)))
    return found


# --- one item ---------------------------------------------------------------------------------------------------------


def _post(item: Json, includes: object, scope: Scope) -> Inbound:
    return posts.read(item, includes, scope) if scope.mentions else Ignored(reason="mentions-off")


def _message(item: Json, includes: object, scope: Scope) -> Inbound:
    return messages.read(item, includes, scope) if scope.messages else Ignored(reason="messages-off")


def _seen(item: Json, _: object, scope: Scope) -> Inbound:
    return messages.seen(item, scope)


def _deleted(item: Json, _: object, scope: Scope) -> Inbound:
    return posts.deleted(item, scope)


def _deleted_as_before(item: Json, _: object, scope: Scope) -> Inbound:
    status = item["status"]
    return posts.deleted(
        {"id": status["id"], "author_id": number(status["user_id"]), "at": item.get("timestamp_ms")}, scope
    )


# event -> the list in the older form that its payload has, and who reads an item of it
_DIRECT: Mapping[str, tuple[str, _Reader]] = {
    "dm.received": ("direct_message_events", _message),
    "dm.sent": ("direct_message_events", _message),
    "dm.read": ("direct_message_mark_read_events", _seen),
}
_PUBLIC: Mapping[str, _Reader] = {
    "post.mention.create": _post,
    "post.reply.create": _post,
    "post.quote.create": _post,
    "post.create": _post,
    "post.delete": _deleted,
}
_LISTS: Mapping[str, _Reader] = {
    "direct_message_events": _message,
    "direct_message_mark_read_events": _seen,
    "tweet_create_events": _post,
    "tweet_delete_events": _deleted_as_before,
}
_ALERTS = {"chat.received", "oauth.revoke"}  # somebody waits whom only a person can answer; nothing can leave any more
_NAMED: Mapping[str, str] = {
    "dm.indicate_typing": "typing",
    "direct_message_indicate_typing_events": "typing",
    "oauth.revoke": "access-revoked",
    "user_event": "access-revoked",
}
