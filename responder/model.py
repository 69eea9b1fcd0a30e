"""The nouns: what one message, its decision, its promise and its deliveries are made of.

All values are frozen. All times are aware and in UTC unless a field says otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from responder.values import quick


class Author(StrEnum):
    """Who wrote a message."""

    CUSTOMER = "customer"
    AGENT = "agent"  # a human colleague who answered
    MACHINE = "machine"
    US = "us"


class Kind(StrEnum):
    """What a message carries besides, or instead of, text."""

    TEXT = "text"
    VOICE = "voice"
    IMAGE = "image"
    VIDEO = "video"
    DOCUMENT = "document"
    STICKER = "sticker"
    LOCATION = "location"
    CONTACT = "contact"
    REACTION = "reaction"
    CHOICE = "choice"  # a button or list row was tapped
    ORDER = "order"
    EDIT = "edit"
    REVOKE = "revoke"
    EMPTY = "empty"
    UNSEEN = "unseen"  # the platform says that something came, and keeps it to itself
    OTHER = "other"


@quick
@dataclass(frozen=True, slots=True)
class Mark:
    """One sign, found by a channel, that no automatic answer may go out.

    `reason` is a stable name (see docs/reference/reasons.md), `rule` says where the rule stands
    ("RFC 3834 section 2"), `detail` what was found. `author` tells what the sign makes of the sender:
    MACHINE, US, AGENT, or CUSTOMER for mail that a person may read but a machine must not answer.
    """

    reason: str
    rule: str
    detail: str = ""
    author: Author = Author.MACHINE


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One inbound message, parsed by its channel.

    id: unique per account and the same at every delivery; the host drops what it has already recorded.
    handle: the address of the customer on this account (for an agent's message too: the customer it went to).
    aliases: other handles proven to be the same person (a phone number beside a business-scoped id).
    identities: who they are beyond this account, only where proven: "mailto:lena@post.example", "tel:+31600000001".
    conversation: the fixed key of a chat, or None where messages are threaded by reference (mail).
    thread_id, references: how other messages refer to this one, and what this one refers to.
    text: what the person wrote now, without quoted text and signature. full_text: all of it, if that differs.
    own_until: how many characters of `text` they wrote themselves, where they pass on what somebody else wrote.
    sent_at: the platform's time. proven: the channel has proof of who wrote.
    reply_to: whatever the channel needs to answer (stored as JSON, handed back in `Reply.reply_to`).
    """

    account: str
    id: str
    handle: str
    sent_at: datetime
    author: Author = Author.CUSTOMER
    kind: Kind = Kind.TEXT
    text: str = ""
    full_text: str | None = None
    own_until: int | None = None
    subject: str = ""
    name: str | None = None
    aliases: tuple[str, ...] = ()
    conversation: str | None = None
    thread_id: str | None = None
    references: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    proven: bool = False
    public: bool = False
    locale: str | None = None
    choice: str | None = None
    about: str | None = None  # the id of the message that an edit, a revoke or a reaction is about
    reply_to: Mapping[str, Any] = field(default_factory=dict)
    identities: tuple[str, ...] = ()


class ReceiptState(StrEnum):
    """What the platform tells of a message of ours."""

    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    FAILED = "failed"


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """News of a message of ours, matched by our `token` where the platform gives it back, else by `platform_id`.

    conversation: instead of these, the key of a chat of which all that was sent until `at` is told. window_closed: it
    failed since the reply window had closed; the host sends it as an approved template, where the account has one.
    """

    account: str
    state: ReceiptState
    at: datetime
    token: str | None = None
    platform_id: str | None = None
    conversation: str | None = None
    error: str | None = None
    error_code: str | None = None
    window_closed: bool = False


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class HandleChanged:
    """The same person is now reached under another handle."""

    account: str
    old: str
    new: str


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Ignored:
    """An event that is nothing for us, counted by its reason. alert: ops have to look at it, and are told."""

    reason: str
    detail: str = ""
    alert: bool = False


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """An event that the channel could not parse; the host keeps `raw` aside, shows it to ops, and goes on.

    kind, headers: those of the `RawEvent`, where `raw` is a whole one that `parse` can be given again. Without them
    the host keeps what the event was part of: the whole webhook, or `Batch.came`.
    """

    account: str
    id: str
    raw: bytes
    error: str
    kind: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Bounced:
    """A mail of ours could not be delivered to `handle`; `permanent` stops all sending to it.

    deliveries: the rows of ours that bounced, proven by our signature; without one nothing is stopped, since anybody
    can write a report about anybody.
    """

    account: str
    id: str
    handle: str
    permanent: bool
    status: str
    about: tuple[str, ...] = ()  # ids of the mails of ours that bounced
    deliveries: tuple[int, ...] = ()


Inbound = Message | Receipt | HandleChanged | Bounced | Ignored | Unreadable


@quick
@dataclass(frozen=True, slots=True)
class Topic:
    """An article of the FAQ that fits."""

    id: str
    score: float
    title: str = ""
    url: str = ""
    answer: str = ""


class Mood(StrEnum):
    """How the person sounds."""

    NEUTRAL = "neutral"
    URGENT = "urgent"
    COMPLAINT = "complaint"
    ANGRY = "angry"  # a complaint in anger


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Understanding:
    """What we read in a message. `notes` are the steps that `why` shows.

    urgent: time presses, whatever the mood. danger: gas, injury, fraud and their like. tip: advice or praise that asks
    for nothing. missing: names of the facts that an answer needs and nobody has told yet.
    """

    locale: str
    locale_sure: bool = False
    topics: tuple[Topic, ...] = ()
    mood: Mood = Mood.NEUTRAL
    urgent: bool = False
    danger: bool = False
    tip: bool = False
    wants_human: bool = False
    thanks: bool = False
    greeting_only: bool = False
    opt_out: bool = False
    opt_in: bool = False
    answer: str = ""  # to a question of ours that is open: "yes", "no", or neither
    facts: Mapping[str, str] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class Action(StrEnum):
    """What we do with a message."""

    ACKNOWLEDGE = "acknowledge"
    SHORT = "short"  # one sentence to what the customer answered us
    SILENT = "silent"
    HELD = "held"


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Answer or not, always with the reason (a stable name) and the rule that decided."""

    action: Action
    reason: str
    rule: str
    situation: str = ""  # the template, when something is said
    detail: str = ""
    wait: timedelta = timedelta(0)  # hold the reply so long, for the rest of a burst


@dataclass(frozen=True, slots=True)
class Context:
    """One sentence that a plugin knows about a case, or one for each language; it is said only when it is certain."""

    text: str | Mapping[str, str]
    certain: bool


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """The moment before which a human answers. `basis` explains the number in one sentence.

    busy: far more people wait than usual, so that the customer is to hear why it takes longer.
    priority: above 0 for what colleagues answer before all others, as `promise.first` has it.
    """

    due: datetime
    basis: str
    made_at: datetime
    zone: str  # the IANA zone in which it is said
    busy: bool = False
    priority: int = 0


@quick
@dataclass(frozen=True, slots=True)
class Button:
    """A quick reply; `id` comes back as `Message.choice`."""

    id: str
    title: str


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class PlatformTemplate:
    """An approved template of the platform, for messages outside the reply window."""

    name: str
    language: str
    parameters: Mapping[str, str] = field(default_factory=dict)


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A rendered text on its way to one person.

    delivery: our row of the outbox. token: stored before the request leaves, the same at every try of one claim
    and, where `abilities.after_unknown` is "once_more", at every later try too; put it wherever the platform gives it
    back. written_at: when the text was first decided; a mail takes it as its Date at every try.
    answers: the platform id of the message that is answered, if it is one. purpose: what it is for,
    by the name of its template: "acknowledgement", "retold", "did-this-help", "kept", "staff-before", …
    """

    account: str
    delivery: int
    token: str
    to: str
    text: str
    written_at: datetime
    locale: str = "en"
    subject: str | None = None
    html: str | None = None
    buttons: tuple[Button, ...] = ()
    answers: str | None = None
    reply_to: Mapping[str, Any] = field(default_factory=dict)
    template: PlatformTemplate | None = None
    automatic: bool = True  # False for a notice to staff
    purpose: str = "acknowledgement"
    tries: int = 0


@quick
@dataclass(frozen=True, slots=True)
class Sent:
    """The platform took the message; `id` is its id there."""

    id: str


class DeliveryState(StrEnum):
    """The states of a row of the outbox; ARCHITECTURE.md has the table of steps between them."""

    DUE = "due"
    CLAIMED = "claimed"
    SENT = "sent"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    HELD = "held"
    CANCELLED = "cancelled"


class ReminderState(StrEnum):
    """The states of a planned follow-up."""

    PLANNED = "planned"
    FIRED = "fired"
    CANCELLED = "cancelled"
    SKIPPED = "skipped"


class PromiseState(StrEnum):
    """How a promise stands."""

    OPEN = "open"
    KEPT = "kept"
    MISSED = "missed"
    RETOLD = "retold"
    CANCELLED = "cancelled"
    CLOSED = "closed-by-customer"


@quick
@dataclass(frozen=True, slots=True)
class RawEvent:
    """One raw thing that came in: a MIME message, the body of a webhook, or one answer of a poll."""

    kind: str  # "mime", "webhook" or "poll"
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


@quick
@dataclass(frozen=True, slots=True)
class Batch:
    """What a poll or a stream brings; `cursor` is saved in the same transaction as the events.

    came: what the events were read from, as `parse` takes it. Where something of it is `Unreadable`, the host keeps
    it whole, so that ops can have it read again once the plugin is mended.
    """

    events: tuple[Inbound, ...]
    cursor: Mapping[str, str] = field(default_factory=dict)
    came: RawEvent | None = None
