"""One of `entry[].messaging` or `entry[].standby`, read into one noun.

Each reader raises one of MALFORMED for an event that is not what the documentation says.
Source: Messenger Platform documentation, "Webhook events" and "Conversation routing".
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from responder import Author, Ignored, Inbound, Kind, Mark, Message, Receipt, ReceiptState, Unreadable, instant
from responder.graph import MalformedError, an_id, listed, moment, unreadable, words
from responder_messenger.content import Json, Said, said

PREFIX = "responder:"  # begins our `metadata`
LONGEST_MID = 500
_STANDBY = Mark(
    "standby", "Messenger Platform: Conversation routing", "another app holds the conversation", author=Author.CUSTOMER
)


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose events we read, and how: our account, Meta's id of it, and what ops say about it."""

    account: str
    own_id: str
    machines: frozenset[str] = frozenset()
    get_started: str = "GET_STARTED"
    private_replies: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """One event with what all of them have. standby: another app holds the conversation, and we only listen."""

    item: Json
    scope: Scope
    standby: bool

    @property
    def at(self) -> datetime:
        """When it happened."""
        return instant(self.item.get("timestamp"))

    @property
    def sender(self) -> str | None:
        """The end that did it."""
        return an_id(self.item["sender"].get("id"))

    @property
    def ours(self) -> bool:
        """Whether our account's end did it."""
        return self.sender == self.scope.own_id

    @property
    def customer(self) -> str:
        """The end that is not our account; raises MalformedError when it has no id."""
        other = an_id(self.item["recipient"].get("id")) if self.ours else self.sender
        if other is None or other == self.scope.own_id:
            raise MalformedError("no id tells who the customer is")
        return other


def read_event(item: Any, scope: Scope, *, standby: bool) -> list[Inbound]:
    """Read one event."""
    for key, reader in _READERS.items():
        if item.get(key) is not None:
            return [*reader(item[key], Event(item, scope, standby))]
    for key, reason in _NOTHING.items():
        if key in item:
            return [Ignored(reason=reason, detail=key)]
    return [Ignored(reason="unknown-type", detail=" ".join(sorted(item.keys() - _ENDS))[:60])]


def kept_aside(scope: Scope, item: object, error: BaseException | str) -> Unreadable:
    """Keep aside what nobody could read, under the message's own id where it has one."""
    message = item.get("message") if isinstance(item, dict) else None
    known = an_id(message.get("mid"), LONGEST_MID) if isinstance(message, dict) else None
    return unreadable(scope.account, item, error, known)


def _message(message: Json, event: Event) -> list[Inbound]:
    if message.get("is_self"):
        return [Ignored(reason="self")]
    mid, author = _mid(message["mid"]), Author.CUSTOMER
    if message.get("is_echo") or event.ours:
        if not event.ours:
            raise MalformedError("an echo that our account did not write")
        metadata = words(message.get("metadata"))
        if metadata.startswith(PREFIX):
            return [_receipt(event, ReceiptState.SENT, mid, metadata.removeprefix(PREFIX)[:500])]
        author = Author.MACHINE if str(message.get("app_id")) in event.scope.machines else Author.AGENT
    if message.get("is_deleted"):
        return [_made(event, f"{mid}:deleted", Said(Kind.REVOKE), author, about=mid)]
    return [_made(event, mid, said(message), author, references=_quoted(message))]


def _quoted(message: Json) -> tuple[str, ...]:
    """Return the id of the message that this one answers; the answer to a story names none."""
    quoted = message.get("reply_to")
    mid = an_id(quoted.get("mid"), LONGEST_MID) if isinstance(quoted, dict) else None
    return (mid,) if mid else ()


def _edit(edit: Json, event: Event) -> list[Inbound]:
    mid, text = _mid(edit["mid"]), words(edit["text"])
    author = Author.AGENT if event.ours else Author.CUSTOMER
    return [_made(event, f"{mid}:edit:{int(edit.get('num_edit') or 0)}", Said(Kind.EDIT, text), author, about=mid)]


def _postback(postback: Json, event: Event) -> list[Inbound]:
    """A tap on a button; in standby its payload is left out."""
    payload, title = words(postback.get("payload")), words(postback.get("title"))
    if payload and payload == event.scope.get_started:
        return [Ignored(reason="conversation-opened")]
    mid = an_id(postback.get("mid"), LONGEST_MID)
    own_id = mid or _derived("postback", event.customer, str(event.item.get("timestamp")), payload or title)
    return [_made(event, own_id, Said(Kind.CHOICE, title, choice=payload or None), Author.CUSTOMER)]


def _reaction(reaction: Json, event: Event) -> list[Inbound]:
    if reaction["action"] != "react":
        return [Ignored(reason="reaction-removed")]
    if event.ours:
        return [Ignored(reason="own-reaction")]
    mid, emoji = _mid(reaction["mid"]), words(reaction.get("emoji")) or words(reaction.get("reaction"))
    own_id = _derived("reaction", mid, event.customer, emoji, str(event.item.get("timestamp")))
    return [_made(event, own_id, Said(Kind.REACTION, emoji), Author.CUSTOMER, about=mid)]


def _delivery(delivery: Json, event: Event) -> list[Inbound]:
    """Messenger names the messages, or only a moment before which all have arrived."""
    at, mids = moment(delivery["watermark"]), listed(delivery.get("mids"))
    if not mids:
        return [_up_to(event, ReceiptState.DELIVERED, at)]
    return [_receipt(event, ReceiptState.DELIVERED, _mid(mid), at=at) for mid in mids]


def _read(read: Json, event: Event) -> list[Inbound]:
    """Instagram names the last message that was read, Messenger only a moment."""
    if read.get("mid") is not None:
        return [_receipt(event, ReceiptState.READ, _mid(read["mid"]))]
    return [_up_to(event, ReceiptState.READ, moment(read["watermark"]))]


def _enforced(enforcement: Json, _: Event) -> list[Inbound]:
    return [Ignored(reason="account-restricted", detail=words(enforcement.get("action"))[:40], alert=True)]


_Reader = Callable[[Json, Event], list[Inbound]]
_READERS: Mapping[str, _Reader] = {
    "message": _message,
    "message_edit": _edit,
    "postback": _postback,
    "reaction": _reaction,
    "delivery": _delivery,
    "read": _read,
    "policy_enforcement": _enforced,
}
# key -> the reason we name. Who holds the conversation shows in what comes after: its messages arrive as standby,
# and a colleague's words as an echo.
_NOTHING: Mapping[str, str] = {
    "pass_thread_control": "thread-control",
    "take_thread_control": "thread-control",
    "request_thread_control": "thread-control",
    "release_thread_control": "thread-control",
    "app_roles": "thread-control",
    "referral": "referral",
    "optin": "optin",
    "response_feedback": "feedback",
    "account_linking": "account-linking",
}
_ENDS = {"sender", "recipient", "timestamp"}


def _made(
    event: Event,
    own_id: str,
    content: Said,
    author: Author,
    *,
    about: str | None = None,
    references: tuple[str, ...] = (),
) -> Message:
    customer = event.customer
    waits = author is Author.CUSTOMER and event.standby
    return Message(
        account=event.scope.account,
        id=own_id,
        handle=customer,
        sent_at=event.at,
        author=author,
        kind=content.kind,
        text=content.text,
        conversation=customer,
        references=references,
        marks=(_STANDBY, *content.marks) if waits else content.marks,
        proven=True,
        choice=content.choice,
        about=about,
    )


def _receipt(
    event: Event, state: ReceiptState, mid: str, token: str | None = None, at: datetime | None = None
) -> Receipt:
    return Receipt(account=event.scope.account, state=state, at=at or event.at, token=token, platform_id=mid)


def _up_to(event: Event, state: ReceiptState, at: datetime) -> Receipt:
    """All that was sent to this person until then."""
    return Receipt(account=event.scope.account, state=state, at=at, conversation=event.customer)


def _mid(value: object) -> str:
    mid = an_id(value, LONGEST_MID)
    if mid is None:
        raise MalformedError("the id of the message is no short text")
    return mid


def _derived(sort: str, *parts: str) -> str:
    """Make an id, the same at every delivery, for an event that has none."""
    return f"{sort}:{hashlib.sha256(chr(0).join(parts).encode('utf-8', 'replace')).hexdigest()[:32]}"
