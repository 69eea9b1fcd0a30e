"""What goes into the store and what comes out of it. Values only; instants are aware and in UTC."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from responder.model import Author, Decision, Message, PromiseState, ReminderState
from responder.store.recheck import Word
from responder.store.rests import PaidDay, Person
from responder.values import quick

if TYPE_CHECKING:  # the flow imports these records; they only name its values
    from responder.flow.case import Contact, Conversation, Counts, Elsewhere, OtherHandle, Pending, Toll


@quick
@dataclass(frozen=True, slots=True)
class Recorded:
    """A message that stands in the store and waits for its decision. `row` is our id of it."""

    row: int
    message: Message
    received_at: datetime


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What must be known to decide one recorded message (see `Store.situations`)."""

    row: int
    account: str
    handle: str
    aliases: tuple[str, ...]
    conversation: str | None  # the key of a chat; None: look it up by thread_id, references and deliveries
    thread_id: str | None
    references: tuple[str, ...]
    deliveries: tuple[int, ...]  # rows of ours that the message refers to
    text_hash: str
    domain: str
    identities: tuple[str, ...] | None = None  # that the message proves; None: it proves nothing, nobody is looked for
    toll: Toll | None = None  # what an answer counts for, on a paid account


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """The answer to a question. `contact` or `conversation` is None when there is none yet.

    open_since: since when another conversation of the same contact waits for a person, the oldest; None: none does.
    elsewhere: what the same person waits for under other handles.
    """

    contact: Contact | None
    conversation: Conversation | None
    counts: Counts
    pending: Pending | None = None
    open_since: datetime | None = None
    elsewhere: tuple[Elsewhere, ...] = ()


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class NewDelivery:
    """A row for the outbox. (conversation, episode, purpose, number) is unique: nothing is ever said twice.

    token: given when the row is inserted as claimed, to be sent at once; None leaves it due at `due`.
    reply: the Reply without delivery, token and tries, as JSON.
    """

    id: int
    account: str
    conversation: int
    contact: int
    episode: int
    purpose: str  # "acknowledgement", "kept", "retold", "staff-before", "staff-missed", …
    number: int = 0
    due: datetime
    reply: Mapping[str, Any]
    created_at: datetime
    token: str | None = None
    message: int | None = None
    text_hash: str = ""
    domain: str = ""
    new_contact: bool = False
    toll: Toll | None = None


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Revised:
    """A due delivery takes in the rest of a burst; stale when it has already been claimed.

    claimed: it is ours to send now, and only its words change.
    """

    delivery: int
    due: datetime
    reply: Mapping[str, Any]
    claimed: bool = False


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class NewPromise:
    """A promise as told."""

    id: int
    account: str
    conversation: int
    episode: int
    made_at: datetime
    due: datetime
    basis: str
    zone: str
    utc_offset: int  # seconds: what the clocks of `zone` show at `due`, by the rules of now
    taken_by: str | None = None
    taken_at: datetime | None = None
    again: bool = False  # it takes the place of an earlier promise of the same question
    priority: int = 0


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Shifted:
    """A promise that stands becomes due at another instant; nothing new is promised.

    By newer time zone rules it keeps what it says on the clock. Where nobody has heard of it yet it says another time:
    opening hours have changed, or its word leaves so late that it is made anew. utc_offset: seconds, at the new `due`.
    """

    promise: int
    due: datetime
    utc_offset: int


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A colleague takes the conversation of a promise upon himself."""

    promise: int
    by: str
    at: datetime


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """One line of what people did.

    `verb`: moved, answered, taken, paused, resumed, merged, erased, retried, dropped or forgotten. `via`: link, api or
    command.
    """

    id: int
    at: datetime
    verb: str
    who: str
    via: str
    account: str
    conversation: int | None = None
    promise: int | None = None
    detail: Mapping[str, Any] = field(default_factory=dict)


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseSettled:
    """How a promise ended."""

    id: int
    state: PromiseState
    at: datetime


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class NewReminder:
    """A planned follow-up. (conversation, episode, number) is unique."""

    conversation: int
    episode: int
    number: int
    kind: str  # "staff-before", "customer-missed", …
    due: datetime
    promise: int | None = None


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderSettled:
    """What became of a due reminder. PLANNED with a new `due` moves it. Stale unless still planned at `was_due`."""

    conversation: int
    episode: int
    number: int
    was_due: datetime
    state: ReminderState
    reason: str
    due: datetime | None = None


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Cancel:
    """Stops what is planned: reminders still planned and deliveries still due of the conversation, up to `episode`.

    keep_first: first answers that are still due stay; the episode goes on.
    """

    conversation: int
    episode: int
    reason: str
    keep_first: bool = False


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class FirstResponse:
    """How long a customer waited for a human; `answered_at` is None when nobody had to answer any more."""

    id: int
    account: str
    arrived_at: datetime
    answered_at: datetime | None
    conversation: int | None = None


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """One person who was forgotten: the row left of them, and the waits that nobody has to end any more.

    contact: None where nothing was kept of them but messages.
    """

    contact: int | None
    ended: tuple[FirstResponse, ...] = ()


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class PaceEvent:
    """What the estimator of an account learns from: a promise made (`due`), or the end of a wait (`arrived_at`).

    at: when the promise was made, or the answer given. `left`: nobody had to answer any more. priority: of a question;
    the higher is answered first.
    """

    id: int
    account: str
    conversation: int | None
    at: datetime
    due: datetime | None = None
    arrived_at: datetime | None = None
    left: bool = False
    priority: int = 0


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A message and what was decided of it. `trace` is what `why` shows."""

    row: int
    author: Author
    conversation: int | None
    decision: Decision
    trace: Mapping[str, Any]


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """What people taught the FAQ about one article: the masked words of a customer's question.

    kind: "example", a colleague answered it with the link; "refused", the customer said that the article did not help.
    message: the one that taught it.
    """

    id: int
    account: str
    article: str
    kind: str
    message: int
    conversation: int
    at: datetime
    locale: str
    text: str


@dataclass(frozen=True, slots=True)
class Heard:
    """A question of an episode: what the customer wrote, and the articles that were given for it."""

    text: str
    subject: str
    locale: str
    articles: tuple[str, ...]


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """All that one step changes: everything of it is committed, or nothing.

    contact, conversation: the new state. version 0 inserts it (as version 1); version n updates the row that still
    has version n (to n + 1). A row that has moved on, a decided message that is already decided, a claimed delivery
    that should be revised, a reminder no longer planned, or a row that exists already makes the change stale.
    threads: ids by which later mails may refer to the conversation. learned: what the message taught the FAQ.
    call: a reminder that is planned where its number is free; where it was planned before, that stands.
    identities: what was proven of the contact and is to be kept. beside: what changes in other conversations of the
    same person; when any of it is stale, all of it is. person, paid_day: what it rests on of the person, and of what is
    paid for, on a shared database.
    """

    decided: Decided | None = None
    contact: Contact | None = None
    conversation: Conversation | None = None
    promise: NewPromise | None = None
    settled: PromiseSettled | None = None
    deliveries: tuple[NewDelivery, ...] = ()
    revised: Revised | None = None
    reminders: tuple[NewReminder, ...] = ()
    call: NewReminder | None = None
    reminder: ReminderSettled | None = None
    cancel: Cancel | None = None
    answer: FirstResponse | None = None
    threads: tuple[str, ...] = ()
    taken: Taken | None = None
    shifted: Shifted | None = None
    audit: Audit | None = None
    learned: tuple[Lesson, ...] = ()
    identities: tuple[str, ...] = ()
    beside: tuple[Change, ...] = ()
    person: Person | None = None
    paid_day: PaidDay | None = None

    @property
    def planned(self) -> tuple[NewReminder, ...]:
        """All that is planned with it."""
        return self.reminders if self.call is None else (*self.reminders, self.call)


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class DueReminder:
    """A reminder whose time has come, with all that is needed to recheck it."""

    reminder: NewReminder
    contact: Contact
    conversation: Conversation
    promise_due: datetime | None
    reply_to: Mapping[str, Any] = field(default_factory=dict)  # of the customer's last message
    last_message: str | None = None  # its platform id
    subject: str = ""
    proven: bool = False
    public: bool = False  # others read along: nothing more is said there by ourselves
    taken_by: str | None = None  # the colleague who took it: staff hear no more of this promise
    word: Word = Word.LEFT  # that told the promise
    unheard: int = 0  # how many words with a new time never left
    elsewhere: tuple[Elsewhere, ...] = ()  # what the same person waits for under other handles
    handles: tuple[OtherHandle, ...] = ()  # where they have written besides; asked for after a closed reply window


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A planned reminder with its promise, and the rule by which that was told: its zone and the offset of then."""

    due: DueReminder
    made_at: datetime
    zone: str
    utc_offset: int


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How one conversation stands: what a colleague's action rests on.

    block: the last block of reminder numbers that the episode has used (see follow_up.plan.STRIDE).
    thread: by which answers name their last message.
    """

    contact: Contact
    conversation: Conversation
    block: int = 0
    made_at: datetime | None = None
    taken_by: str | None = None
    taken_at: datetime | None = None
    thread: str | None = None
    reply_to: Mapping[str, Any] = field(default_factory=dict)
    last_message: str | None = None
    subject: str = ""
    proven: bool = False
    public: bool = False
    elsewhere: tuple[Elsewhere, ...] = ()
    handles: tuple[OtherHandle, ...] = ()
