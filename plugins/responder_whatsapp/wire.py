"""A webhook of WhatsApp, read into our nouns. Pure: bytes in, values out.

Source: WhatsApp documentation, "Webhooks" and "Messages webhook reference" (Cloud API). One delivery may hold many
entries, changes, messages and statuses. Unknown fields and types are skipped, and what cannot be read hurts only
itself: a refusal would make Meta send the whole delivery again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from responder import Ignored, Inbound
from responder.graph import MALFORMED, an_id, each, entries_of, listed, words
from responder_whatsapp.content import Json
from responder_whatsapp.events import (
    Scope,
    changed,
    from_colleague,
    from_customer,
    status,
    unreadable,
)

_Reader = Callable[[Json, Scope, list[Inbound]], None]


def read(body: bytes, scope: Scope) -> list[Inbound]:
    """Read one delivery; raises NotReadable when it is none of Meta's."""
    found: list[Inbound] = []
    for entry in entries_of(body, "whatsapp_business_account", partial(unreadable, scope), found):
        changes = entry.get("changes") if isinstance(entry, dict) else None
        if not isinstance(changes, list):
            found.append(unreadable(scope, entry, "an entry without a list of changes"))
            continue
        for change in changes:
            try:
                _change(change, scope, found)
            except MALFORMED as error:
                found.append(unreadable(scope, change, error))
    return found


def _change(change: Any, scope: Scope, found: list[Inbound]) -> None:
    field, value = change["field"], change["value"]
    if field in _OF_A_NUMBER:
        number = value["metadata"]["phone_number_id"]
        if number == scope.number or an_id(number) == scope.number:
            _OF_A_NUMBER[field](value, scope, found)
        else:
            found.append(Ignored(reason="other-number"))
    elif field in _OF_THE_ACCOUNT:
        reason, key = _OF_THE_ACCOUNT[field]
        detail = str(value.get(key) or "")[:60]
        if alert := field == "template_category_update" or detail in _TEMPLATE_STOPS:
            detail = f"{words(value.get('message_template_name'))[:60]} {detail}"
        found.append(Ignored(reason=reason, detail=detail, alert=alert))
    elif field == "account_update":
        event = words(value["event"])
        stops = event in _STOPS
        found.append(
            Ignored(reason="account-restricted" if stops else "account-update", detail=event[:60], alert=stops)
        )
    else:
        found.append(Ignored(reason="unknown-field", detail=words(field)[:40]))


def _each(items: object, read_one: Callable[[Any], list[Inbound]], scope: Scope, found: list[Inbound]) -> None:
    each(items, read_one, partial(unreadable, scope), found)


def _messages(value: Json, scope: Scope, found: list[Inbound]) -> None:
    """Messages of customers, news of ours, and errors of the platform."""
    messages = listed(value.get("messages"))
    alone = len(messages) == 1
    _each(messages, lambda item: from_customer(item, value, scope, alone=alone), scope, found)
    if "statuses" in value:
        _each(value["statuses"], lambda item: [status(item, scope)], scope, found)
    if "errors" in value:
        _each(value["errors"], _platform_error, scope, found)


def _platform_error(item: Json) -> list[Inbound]:
    return [Ignored(reason="platform-error", detail=str(item.get("code"))[:40])]


def _echoes(value: Json, scope: Scope, found: list[Inbound]) -> None:
    """What colleagues wrote in the app; messages sent through the API do not come back here."""
    echoes = listed(value["message_echoes"])
    _each(echoes, lambda item: from_colleague(item, value, scope, alone=len(echoes) == 1), scope, found)


def _user_ids(value: Json, scope: Scope, found: list[Inbound]) -> None:
    def read_one(item: Json) -> list[Inbound]:
        ids = item["user_id"]
        return [changed(scope, an_id(ids["previous"]), an_id(ids["current"]))]

    _each(value["user_id_update"], read_one, scope, found)


def _preferences(value: Json, scope: Scope, found: list[Inbound]) -> None:
    """Wishes about marketing, which we never send."""
    _each(value["user_preferences"], _preference, scope, found)


def _preference(item: Json) -> list[Inbound]:
    return [Ignored(reason="marketing-preference", detail=words(item.get("value"))[:40])]


_OF_A_NUMBER: Mapping[str, _Reader] = {
    "messages": _messages,
    "smb_message_echoes": _echoes,
    "user_id_update": _user_ids,
    "user_preferences": _preferences,
}
# field -> the reason we name, and the key that tells more
_OF_THE_ACCOUNT: Mapping[str, tuple[str, str]] = {
    "message_template_status_update": ("template-status", "event"),
    "message_template_quality_update": ("template-quality", "new_quality_score"),
    "message_template_components_update": ("template-changed", "message_template_name"),
    "template_category_update": ("template-category", "new_category"),
    "phone_number_quality_update": ("number-quality", "event"),
    "business_capability_update": ("account-update", "event"),
    "history": ("history", ""),
    "smb_app_state_sync": ("app-state", ""),
}
_TEMPLATE_STOPS = frozenset({"DISABLED", "PAUSED", "REJECTED"})  # what is said outside the window stays unsaid
_STOPS = frozenset(
    {
        "ACCOUNT_DELETED",
        "ACCOUNT_OFFBOARDED",
        "ACCOUNT_RESTRICTION",
        "ACCOUNT_VIOLATION",
        "DISABLED_UPDATE",
        "PARTNER_REMOVED",
    }
)
