"""A case: everything that is known when a message is decided. A value; deciding needs nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field
from datetime import datetime, timedelta
from typing import Any

from responder.model import Message, Promise, Understanding
from responder.values import quick

QUESTION = "question"  # in `Conversation.asked`: a greeting alone was acknowledged, what they want is still to come


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person on one account. id 0: not stored yet. `acknowledged`: (when, hash of the inbound text), last 24 h.

    said: how many automatic texts were written for this person so far; with each one the wordings move on.
    machine_only: questions in a row that only we have answered. cases: the conversations they wrote in last, oldest
    first, where there can be several. identities: who they are beyond this account, as proven (`Message.identities`).
    """

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
    said: int = 0
    version: int = 0
    machine_only: int = 0
    cases: tuple[int, ...] = ()
    identities: tuple[str, ...] = ()


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """One case with one contact. id 0: not stored yet.

    episode: counts from 1; 0 means that nothing was ever asked. opened_at: the episode's first unanswered message.
    acknowledged_at: our acknowledgement of this episode; none, though its promise stands: it fell silent since, and
    what is acknowledged next begins a new one. answered_at: the last answer of a human.
    last_customer_at: the platform's time of the customer's last message, for the reply window.
    promise_id, promise_due: the open promise.
    asked: what we wait for the customer to answer: "did-this-help", "waiting" (a colleague's question), or nothing;
    "question": what they want, after a greeting.
    facts: what the customer told, by the name of the fact; "" was asked for and is not told yet.
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
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def asked_facts(self) -> tuple[str, ...]:
        """The facts that we have asked for and that nobody has told yet."""
        return tuple([name for name, value in self.facts.items() if not value]) if self.facts else ()


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """What a message on a paid account counts for. Money is whole millionths of the account's currency.

    day: when the company's day began, seconds since 1970. country: of the number, "" where none is known, None where
    it is not looked at. counted: keys under which it is counted besides the day as a whole: "NL", "+31612". cost: of
    one message; of one that is not written yet, what it may cost at most. budget: for the day; None: no limit.
    """

    day: int
    country: str | None = None
    prefix: str = ""
    counted: tuple[str, ...] = ()
    cost: int = 0
    budget: int | None = None


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class DayCounts:
    """What a paid account has said since the company's day began: in all, to this country, to these numbers.

    new_contacts: those of all messages to people who had never heard from us.
    """

    messages: int = 0
    new_contacts: int = 0
    country: int = 0
    prefix: int = 0
    spent: int = 0


NOTHING_YET = DayCounts()


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much was said lately, for the caps; only automatic messages count.

    day: on a paid account. unproven_minute, mailbox_day: on the account, and to other addresses of the same mailbox,
    where nobody proved who wrote.
    """

    same_text_domain_hour: int = 0
    same_text_hour: int = 0
    account_minute: int = 0
    new_contacts_minute: int = 0
    day: DayCounts = NOTHING_YET
    unproven_minute: int = 0
    mailbox_day: int = 0


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """A delivery of this conversation that has not left yet and may still take in the rest of a burst.

    text, parts: the inbound text it answers, so far, and the platform's ids of the messages in it. reply: as it stands.
    """

    delivery: int
    due: datetime
    text: str
    parts: tuple[str, ...] = ()
    reply: Mapping[str, Any] = field(default_factory=dict, compare=False)


@quick
@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A conversation of the same person under another handle, with an open promise.

    block: the last block of reminder numbers that its episode has used (see follow_up.plan.STRIDE); 0 where nobody
    moves its promise.
    """

    conversation: Conversation
    block: int = 0


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class OtherHandle:
    """Another contact of the same person, from which they have written to us in private, proven.

    heard_at: the platform's time of the last such message, for the reply window there. reply_to: of that message.
    """

    contact: Contact
    heard_at: datetime
    reply_to: Mapping[str, Any] = field(default_factory=dict)


@quick
@dataclass(frozen=True, slots=True)
class Case:
    """What is known about one message at the moment `now`.

    over: it begins a new episode. told: what is kept of the facts in it. open_since: since when another conversation
    of the same person waits. chat: short messages, not letters. context: what a plugin knows for certain, one
    sentence; context_note: which plugin, or why there is none. proves: identities that are not known of them yet.
    elsewhere: what the same person waits for under other handles. toll: what an answer counts for where it is paid for.
    """

    message: Message
    understanding: Understanding
    contact: Contact
    conversation: Conversation
    counts: Counts
    now: datetime
    _: KW_ONLY
    text_hash: str
    open_now: bool = True
    toll: Toll | None = None
    burst: timedelta = timedelta(0)
    pending: Pending | None = None
    fuse: str | None = None
    promise: Promise | None = None
    over: bool = False
    told: Mapping[str, str] = field(default_factory=dict)
    open_since: datetime | None = None
    chat: bool = False
    context: str = ""
    context_note: str = ""
    proves: tuple[str, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()

    @property
    def theirs(self) -> bool:
        """Tell whether the sender may speak for the person: of a letter anybody can write the sender.

        It is proven, or answers a letter of ours that only they have seen.
        """
        if self.chat or self.message.proven:
            return True
        return bool(self.message.reply_to.get("deliveries")) and 0 < self.contact.id == self.conversation.contact_id
