"""One event of a webhook, read into one noun: a message, a status, a changed id.

Each reader raises one of MALFORMED for an event that is not what the documentation says.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from responder import Author, HandleChanged, Ignored, Inbound, Receipt, ReceiptState, Unreadable, instant
from responder.graph import MalformedError, an_id, message_of, words
from responder.graph import unreadable as kept_aside
from responder_whatsapp.content import READERS, Json
from responder_whatsapp.errors import WINDOW_CLOSED
from responder_whatsapp.handles import person

_LONGEST_TOKEN = 512
_STATES = {
    "sent": ReceiptState.SENT,
    "delivered": ReceiptState.DELIVERED,
    "read": ReceiptState.READ,
    "played": ReceiptState.READ,
    "failed": ReceiptState.FAILED,
}
_CUSTOMER = Author.CUSTOMER  # looked up once


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose events we read: our account, and Meta's id of its number."""

    account: str
    number: str


def from_customer(item: Json, value: Json, scope: Scope, *, alone: bool) -> list[Inbound]:
    """Read one of `messages`."""
    if item["type"] == "system":
        return _system(item["system"], item, scope)
    ends = item.get("from"), item.get("from_user_id")
    if ends[1] is None and (an_id(ends[0]) or "").removeprefix("+") == _our_number(value) != "":
        return [Ignored(reason="self")]
    return [_message(item, ends, _CUSTOMER, value, scope, alone=alone)]


def from_colleague(item: Json, value: Json, scope: Scope, *, alone: bool) -> list[Inbound]:
    """Read one of `message_echoes`: what was written in the WhatsApp Business app on the same number."""
    return [_message(item, _customer_end(item, value), Author.AGENT, value, scope, alone=alone)]


def _our_number(value: Json) -> str:
    shown = words(value["metadata"].get("display_phone_number"))
    return shown if shown.isdigit() else "".join([c for c in shown if c.isdigit()])


def _customer_end(item: Json, value: Json) -> tuple[str | None, str | None]:
    """Return phone and user id of the end that is not our number: a revoke has been seen with both ends swapped."""
    ours = _our_number(value)
    for end in ("to", "from"):
        phone, user = an_id(item.get(end)), an_id(item.get(f"{end}_user_id"))
        if user is not None or (phone is not None and phone.removeprefix("+") != ours):
            return phone, user
    return None, None


def _message(
    item: Json, ids: tuple[object, object], author: Author, value: Json, scope: Scope, *, alone: bool
) -> Inbound:
    if item.get("group_id"):
        return Ignored(reason="group")
    reader = READERS.get(item["type"])
    if reader is None:
        return Ignored(reason="unknown-type", detail=words(item["type"])[:40])
    said = reader(item)
    if isinstance(said, Ignored):
        return said
    who = person(*ids, value.get("contacts"), alone=alone)
    own_id = an_id(item["id"])
    if own_id is None:
        raise MalformedError("the id is no short text")
    context = item.get("context")
    earlier = an_id(context.get("id")) if isinstance(context, dict) else None  # a forwarded message has none
    message = message_of(
        account=scope.account,
        id=own_id,
        handle=who.handle,
        sent_at=instant(item.get("timestamp")),
        author=author,
        kind=said.kind,
        text=said.text,
        name=who.name,
        aliases=who.aliases,
        conversation=who.handle,
        references=(earlier,) if earlier else (),
        proven=True,
        identities=who.identities if author is _CUSTOMER else (),
        reply_to=who.reply_to,
    )
    if said.choice is said.about is said.full_text is None:
        return message
    return replace(message, choice=said.choice, about=said.about, full_text=said.full_text)


def _system(system: Json, item: Json, scope: Scope) -> list[Inbound]:
    """Read a change of number or id; anything else of the system is nothing for us."""
    if system["type"] not in {"user_changed_number", "customer_changed_number", "user_changed_user_id"}:
        return [Ignored(reason="system", detail=words(system["type"])[:40])]
    phones = (an_id(item.get("from")), an_id(system.get("wa_id")) or an_id(system.get("new_wa_id")))  # the older name
    users = (an_id(item.get("from_user_id")), an_id(system.get("user_id")))
    pairs = [pair for pair in (users, phones) if all(pair)] or [(users[0] or phones[0], users[1] or phones[1])]
    return [changed(scope, old, new) for old, new in pairs]


def changed(scope: Scope, old: str | None, new: str | None) -> Inbound:
    """Say that the same person has another id now."""
    if old is None or new is None:
        raise MalformedError("the old or the new id is missing")
    if old == new:
        return Ignored(reason="system", detail="the same id")
    return HandleChanged(account=scope.account, old=old.removeprefix("+"), new=new.removeprefix("+"))


def status(item: Json, scope: Scope) -> Inbound:
    """Read one of `statuses`: what became of a message of ours."""
    state = _STATES.get(item["status"])
    if state is None:
        return Ignored(reason="unknown-status", detail=words(item["status"])[:40])
    if item.get("recipient_type") == "group":
        return Ignored(reason="group")
    token, error, code = item.get("biz_opaque_callback_data"), None, None
    if state is ReceiptState.FAILED:
        error, code = _failure(item.get("errors"))
    return Receipt(
        account=scope.account,
        state=state,
        at=instant(item.get("timestamp")),
        token=words(token)[:_LONGEST_TOKEN] or None,
        platform_id=an_id(item["id"]),
        error=error,
        error_code=code,
        window_closed=code in WINDOW_CLOSED,
    )


def _failure(errors: Any) -> tuple[str, str | None]:
    first: object = next((one for one in errors if isinstance(one, dict)), {}) if isinstance(errors, list) else errors
    if not isinstance(first, dict):
        return "no reason given", None
    data, code = first.get("error_data"), first.get("code")
    details = data.get("details") if isinstance(data, dict) else None
    parts = [words(part) for part in (first.get("title"), details) if part]
    return ": ".join(parts)[:300] or "no reason given", None if code is None else str(code)[:40]


def unreadable(scope: Scope, item: object, error: BaseException | str) -> Unreadable:
    """Keep aside an event that nobody could read, under its own id where it has one.

    Only messages have a type; the id of an entry is the account's, and the id of a status is a message's.
    """
    known = an_id(item.get("id")) if isinstance(item, dict) and "type" in item else None
    return kept_aside(scope.account, item, error, known)
