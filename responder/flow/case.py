"""A case: everything that is known when a message is decided. A value; deciding needs nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from responder.model import Message, Promise, Understanding
from responder.values import quick


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person on one account. id 0: not stored yet. `acknowledged`: (when, hash of the inbound text), last 24 h."""

    id: int = 0
    account: str
    handle: str
    name: str | None = None
    locale: str | None = None
    aliases: tuple[str, ...] = ()
    acknowledged: tuple[tuple[datetime, str], ...] = ()
    opted_out_at: datetime | None = None
    dead_until: datetime | None = None  # a hard bounce
    next_send_at: datetime | None = None  # earliest moment for another message of ours
    followed_up: tuple[tuple[datetime, int, int], ...] = ()  # the last follow-ups: when, conversation, episode
    version: int = 0


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """One case with one contact. id 0: not stored yet.

    episode: counts from 1; 0 means that nothing was ever asked. opened_at: the episode's first unanswered message.
    acknowledged_at: our acknowledgement of this episode. answered_at: the last answer of a human.
    last_customer_at: the platform's time of the customer's last message, for the reply window.
    promise_id, promise_due: the open promise.
    asked: what we wait for the customer to answer: "did-this-help", "waiting" (a colleague's question), or nothing.
    """

    id: int = 0
    account: str
    contact_id: int = 0
    key: str
    episode: int = 0
    opened_at: datetime | None = None
    acknowledged_at: datetime | None = None
    answered_at: datetime | None = None
    last_customer_at: datetime | None = None
    promise_id: int | None = None
    promise_due: datetime | None = None
    locale: str | None = None
    asked: str = ""
    version: int = 0


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much was said lately, for the caps; only automatic messages count."""

    same_text_domain_hour: int = 0
    same_text_hour: int = 0
    account_minute: int = 0
    new_contacts_minute: int = 0


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """A delivery of this conversation that has not left yet and may still take in the rest of a burst."""

    delivery: int
    due: datetime
    text: str  # the inbound text it answers, so far


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What is known about one message at the moment `now`."""

    message: Message
    understanding: Understanding
    contact: Contact
    conversation: Conversation
    counts: Counts
    now: datetime
    text_hash: str
    open_now: bool = True
    paid: bool = False
    burst: timedelta = timedelta(0)
    pending: Pending | None = None
    fuse: str | None = None
    promise: Promise | None = None
