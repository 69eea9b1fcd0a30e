"""The program's JSON to our nouns, and a reply to JSON. Pure. The README has the fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from responder import (
    Author,
    Ignored,
    Inbound,
    Kind,
    Message,
    NotReadable,
    Receipt,
    ReceiptState,
    Reply,
    dump_json,
    identity_of,
    json_object,
)

MOST_IDENTITIES = 10
LONGEST_ID, LONGEST_TEXT, LONGEST_EXTRA = 400, 20_000, 2_048  # characters
_STATES = {f"message.{state.value}": state for state in ReceiptState}


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose events are read, and whether the program proves who writes."""

    account: str
    proven: bool


def read(body: bytes, scope: Scope) -> list[Inbound]:
    """Read one event; raises NotReadable, in words for whoever writes the program."""
    event = json_object(body)
    kind, data = event.get("type"), event.get("data")
    if not isinstance(kind, str) or not isinstance(data, dict):
        raise NotReadable('expected {"type": "message.created", "timestamp": "…", "data": {…}}')
    at = _moment(data.get("at") or event.get("timestamp"))
    if kind == "message.created":
        return [_message(data, at, scope)]
    if kind in _STATES:
        return [_receipt(data, at, scope, _STATES[kind])]
    return [Ignored(reason="unknown-type", detail=kind[:60])]


def _message(data: Mapping[str, Any], at: datetime, scope: Scope) -> Message:
    handle = _text(data, "from", LONGEST_ID)
    author = _one_of(data, "author", Author, Author.CUSTOMER)
    return Message(
        account=scope.account,
        id=_text(data, "id", LONGEST_ID),
        handle=handle,
        sent_at=at,
        author=author,
        kind=_one_of(data, "kind", Kind, Kind.TEXT),
        text=_text(data, "text", LONGEST_TEXT, ""),
        subject=_text(data, "subject", LONGEST_ID, ""),
        name=_text(data, "name", LONGEST_ID, "") or None,
        conversation=_text(data, "conversation", LONGEST_ID, "") or handle,
        locale=_text(data, "locale", 35, "") or None,
        choice=_text(data, "choice", LONGEST_ID, "") or None,
        about=_text(data, "about", LONGEST_ID, "") or None,
        public=data.get("public") is True,
        proven=scope.proven,
        identities=_identities(data.get("identities")) if scope.proven and author is Author.CUSTOMER else (),
        reply_to=_extra(data.get("extra")),
    )


def _receipt(data: Mapping[str, Any], at: datetime, scope: Scope, state: ReceiptState) -> Receipt:
    return Receipt(
        account=scope.account,
        state=state,
        at=at,
        token=_text(data, "id", LONGEST_ID),
        error=_text(data, "error", 300, "") or None,
    )


def _text(data: Mapping[str, Any], key: str, longest: int, default: str | None = None) -> str:
    """Return a text; numbers are taken for ids that a program forgot to quote."""
    value = data.get(key)
    if value is None:
        value = default
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or (default is None and not value.strip()):
        raise NotReadable(f"data.{key}: expected a text")
    if len(value) > longest:
        raise NotReadable(f"data.{key}: {len(value)} characters, at most {longest} are taken")
    return value


def _identities(value: object) -> tuple[str, ...]:
    """Return who the customer is on other channels, as the program has checked it."""
    if value is None:
        return ()
    if not isinstance(value, list) or len(value) > MOST_IDENTITIES:
        raise NotReadable(f"data.identities: expected a list of at most {MOST_IDENTITIES} texts")
    found = [identity_of(one) if isinstance(one, str) else "" for one in value]
    if not all(found):
        raise NotReadable('data.identities: expected "mailto:lena@post.example" or "tel:+31600000001"')
    return tuple(found)


def _one_of(data: Mapping[str, Any], key: str, kind: type[Any], default: Any) -> Any:
    value = data.get(key)
    if value is None:
        return default
    if not isinstance(value, str) or value not in {each.value for each in kind}:
        raise NotReadable(f"data.{key}: expected one of {', '.join(each.value for each in kind)}")
    return kind(value)


def _moment(value: object) -> datetime:
    try:
        at = datetime.fromisoformat(value) if isinstance(value, str) else None
        if at is not None and at.tzinfo is not None:
            return at.astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    raise NotReadable("timestamp, or data.at: expected a time with its offset, such as 2026-11-23T11:20:00+01:00")


def _extra(value: object) -> dict[str, Any]:
    """Return what comes back with every reply, as the program gave it."""
    if value is None:
        return {}
    if not isinstance(value, dict) or len(dump_json(value)) > LONGEST_EXTRA:
        raise NotReadable(f"data.extra: expected an object of at most {LONGEST_EXTRA} bytes")
    return {"extra": value}


def write(reply: Reply) -> bytes:
    """Return the event that tells a program what to answer."""
    data: dict[str, Any] = {
        "id": reply.token,
        "to": reply.to,
        "text": reply.text,
        "locale": reply.locale,
        "purpose": reply.purpose,
        "automatic": reply.automatic,
    }
    optional = {
        "subject": reply.subject,
        "answers": reply.answers,
        "buttons": [{"id": button.id, "title": button.title} for button in reply.buttons],
        "extra": reply.reply_to.get("extra"),
    }
    data |= {key: value for key, value in optional.items() if value}
    return dump_json({"type": "reply.created", "timestamp": reply.written_at.isoformat(), "data": data})
