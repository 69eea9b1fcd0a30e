"""Telegram's JSON to our nouns. Pure.

Source: Bot API 10.1, "Getting updates" and "Available types". One update holds one event beside its `update_id`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import Any

from responder import Ignored, Inbound, NotReadable, Unreadable, dump_json, json_object
from responder_telegram.business import business_message
from responder_telegram.chats import group_message, private_message
from responder_telegram.parts import Json, Scope, number
from responder_telegram.taps import tap

HEARD = (
    "message",
    "edited_message",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "callback_query",
    "my_chat_member",
)  # what the bot asks Telegram for
_GROUPS = {"group", "supergroup"}


def read(body: bytes, scope: Scope) -> list[Inbound]:
    """Read one update, or the answer of getUpdates. Raises NotReadable for what is neither."""
    given = json_object(body)
    updates = given.get("result")
    if isinstance(updates, list):
        return [_one(update, scope) for update in updates]
    if number(given.get("update_id")) is None:
        raise NotReadable("expected an update: an object with update_id")
    return [_one(given, scope)]


def newest(body: bytes) -> int | None:
    """Return the highest update_id in an answer of getUpdates. Raises NotReadable for what is no such answer."""
    updates = json_object(body).get("result")
    if not isinstance(updates, list):
        raise NotReadable("expected a list of updates")
    ids = [number(update.get("update_id")) for update in updates if isinstance(update, dict)]
    return max((i for i in ids if i is not None), default=None)


def _one(update: Any, scope: Scope) -> Inbound:
    """Read one update; what cannot be read is kept aside, so that it holds up nothing."""
    try:
        return _event(update, scope)
    except (NotReadable, KeyError, TypeError, ValueError, AttributeError, OverflowError, OSError) as error:
        given, raw = number(update.get("update_id")) if isinstance(update, dict) else None, dump_json(update)
        name = given if given is not None else hashlib.sha256(raw).hexdigest()[:32]
        return Unreadable(account=scope.account, id=f"update:{name}", raw=raw, error=repr(error)[:300])


def _event(update: Json, scope: Scope) -> Inbound:
    for name, reader in _READERS.items():
        if update.get(name) is not None:
            return reader(update[name], scope)
    name = next((key for key in update if key != "update_id"), "nothing")
    return Ignored(reason="unknown-update", detail=name[:60])


def _message(message: Json, scope: Scope, *, edited: bool = False) -> Inbound:
    kind = message["chat"]["type"]
    if kind == "private":
        return private_message(message, scope, edited=edited)
    if kind in _GROUPS:
        return group_message(message, scope, edited=edited)
    return Ignored(reason="channel-post")


def _connection(connection: Json, _: Scope) -> Inbound:
    rights = connection.get("rights") or {}
    state = "may reply" if connection["is_enabled"] and rights.get("can_reply") else "may not reply"
    return Ignored(reason="business-connection", detail=state)


def _membership(change: Json, _: Scope) -> Inbound:
    status = change["new_chat_member"]["status"]
    if change["chat"]["type"] == "private":
        return Ignored(reason="blocked" if status == "kicked" else "unblocked")
    return Ignored(reason="group-membership", detail=str(status)[:60])


def _deleted(_: Json, __: Scope) -> Inbound:
    return Ignored(reason="deleted")  # neither who deleted nor when is told


_READERS: Mapping[str, Callable[[Json, Scope], Inbound]] = {
    "message": _message,
    "edited_message": lambda message, scope: _message(message, scope, edited=True),
    "business_message": business_message,
    "edited_business_message": lambda message, scope: business_message(message, scope, edited=True),
    "callback_query": tap,
    "business_connection": _connection,
    "my_chat_member": _membership,
    "deleted_business_messages": _deleted,
    "channel_post": lambda _, __: Ignored(reason="channel-post"),
    "edited_channel_post": lambda _, __: Ignored(reason="channel-post"),
}
