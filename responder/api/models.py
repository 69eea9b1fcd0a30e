"""What goes over the wire below /api/v1. Ids are texts: they are larger than a number of JavaScript holds."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from responder.config.durations import Duration

LONGEST = 20_000  # characters of a text


def _an_id(value: str) -> str:
    if int(value) >= 1 << 63:
        raise ValueError("expected an id, which has 63 bits")
    return value


Id = Annotated[str, Field(pattern=r"^[0-9]{1,19}$", examples=["191224000000000000"]), AfterValidator(_an_id)]
Who = Annotated[str, Field(max_length=400, description="The colleague's name, for the others to read.")]


class Wire(BaseModel):
    """A body: unknown keys are mistakes."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class OpenPromise(Wire):
    """The promise in force."""

    id: Id
    due: AwareDatetime
    made_at: AwareDatetime | None
    late: bool = Field(description="It has passed.")
    at_risk: bool = Field(description="It passes within the hour, or has passed.")
    taken_by: str | None = Field(description="The colleague who took it; staff hear no more of it.")
    taken_at: AwareDatetime | None


class Conversation(Wire):
    """One case with one person."""

    id: Id
    account: str
    contact: str = Field(description="The person's address or number there.")
    name: str | None
    state: Literal["open", "answered", "quiet"] = Field(
        description="open: somebody waits for an answer; answered: a human answered last; quiet: nothing was asked."
    )
    opened_at: AwareDatetime | None = Field(description="The first message that has no answer yet.")
    acknowledged_at: AwareDatetime | None
    answered_at: AwareDatetime | None = Field(description="The last answer of a human.")
    last_customer_at: AwareDatetime | None
    facts: dict[str, str] = Field(description="What the customer told, by the names of [[fact]].")
    promise: OpenPromise | None


class Page(Wire):
    """Conversations, newest first. `next`: give it as `after` for the page that follows; null at the end."""

    items: list[Conversation]
    next: Id | None


class PromiseLine(Wire):
    """A promise as it was told."""

    id: Id
    made_at: AwareDatetime
    due_at: AwareDatetime
    state: str
    settled_at: AwareDatetime | None
    taken_by: str | None
    taken_at: AwareDatetime | None
    basis: str


class ReminderLine(Wire):
    """A planned follow-up."""

    number: int
    kind: str
    due_at: AwareDatetime
    state: str
    reason: str
    promise: Id | None


class DeliveryLine(Wire):
    """A message of ours, without its text."""

    id: Id
    purpose: str
    account: str
    state: str
    created_at: AwareDatetime
    due_at: AwareDatetime | None
    sent_at: AwareDatetime | None
    receipt: str | None
    error: str


class HistoryLine(Wire):
    """What a person did through a link, the API or a command."""

    at: AwareDatetime
    verb: str
    who: str
    via: str
    detail: dict[str, Any]


class Detail(Conversation):
    """A conversation with all that was promised, planned, sent and done."""

    promises: list[PromiseLine]
    reminders: list[ReminderLine]
    deliveries: list[DeliveryLine]
    history: list[HistoryLine]


class Outcome(Wire):
    """What came of an action."""

    conversation: Conversation
    already: bool = Field(description="It was done before; nothing was changed now.")
    done_by: str | None
    done_at: AwareDatetime | None
    customer_told: bool = Field(description="A moved promise: the customer hears the new time.")
    untold: str = Field(description="Why not: not-later, quiet-hours, reply-window-closed, opted-out, bounced, …")


class Account(Wire):
    """How one account is doing."""

    name: str
    state: str
    paused: str = Field(description="Why nothing is sent now; empty: it sends.")
    held: bool = Field(description="A person paused it, and a person must resume it.")


class Accounts(Wire):
    """All accounts."""

    items: list[Account]


class Query(Wire):
    """Which conversations to list."""

    account: str = Field("", max_length=60, description="Only those of one account.")
    open: bool = Field(default=False, description="Only those with an open promise, of the last 60 days.")
    at_risk: bool = Field(default=False, description="Only those whose promise passes within the hour, or has passed.")
    limit: int = Field(50, ge=1, le=200, description="How many on a page.")
    after: Id | None = Field(None, description="`next` of the page before.")


class Nothing(Wire):
    """No query."""


class Answered(Wire):
    """A human has answered by other means: on the telephone, in person."""

    who: Who = ""
    at: AwareDatetime | None = Field(None, description="When; left out: now.")


class Take(Wire):
    """A colleague takes the conversation."""

    who: Annotated[str, Field(min_length=1, max_length=400, description="Who takes it.")]


class Move(Wire):
    """Another time for the promise: one of `until` and `by`."""

    until: AwareDatetime | None = Field(None, description="The new time.")
    by: Duration | None = Field(None, description='So much business time more: "2h".')
    promise: Id | None = Field(None, description="Only if this is still the promise; else 409.")
    who: Who = ""

    @model_validator(mode="after")
    def _one_of_both(self) -> Move:
        if (self.until is None) == (self.by is None):
            raise ValueError("expected one of until and by")
        return self


class Pause(Wire):
    """Send nothing more on an account."""

    who: Who = ""
    reason: str = Field("", max_length=200, description="Why, for the others to read.")


class Resume(Wire):
    """Let an account go on."""

    who: Who = ""


class Inbound(Wire):
    """A message that a program saw: what a customer wrote, or what a colleague answered."""

    id: Annotated[
        str, Field(min_length=1, max_length=400, pattern=r"\S", description="The same id again is the same message.")
    ]
    handle: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=1, max_length=320),
        Field(description="The customer's address or number, written as the platform writes it."),
    ]
    author: Literal["customer", "agent"] = Field(description="agent: a colleague answered the customer.")
    text: Annotated[str, Field(min_length=1, max_length=LONGEST, description="Plain text.")]
    sent_at: AwareDatetime = Field(description="When it was written or said; not in the future.")
    conversation: Annotated[str, Field(min_length=1, max_length=400)] | None = Field(
        None, description="Its id here, or a name of your own for one that you keep; left out: as the account does it."
    )
    name: Annotated[str, Field(max_length=400)] | None = Field(None, description="The customer's name.")


class Taken(Wire):
    """It is recorded, and outlasts a crash."""

    new: bool = Field(description="False: it was recorded before; nothing was changed now.")


class Acting(Wire):
    """Who does it, where there is no body."""

    who: Who = ""


class Learned(Wire):
    """What people taught the FAQ about one article."""

    id: Id
    article: str
    kind: Literal["example", "refused"] = Field(
        description="example: a colleague answered it with the link; refused: the article did not help."
    )
    text: str = Field(description="The question, masked.")
    locale: str
    account: str
    at: AwareDatetime


class AllLearned(Wire):
    """Oldest first; at most 50 of a kind for each article."""

    items: list[Learned]


class Forget(Wire):
    """Which to forget: one by its id, or all of an article."""

    lesson: Id | None = None
    article: str = Field("", max_length=80)
    who: Who = ""

    @model_validator(mode="after")
    def _one(self) -> Forget:
        if (self.lesson is None) == (not self.article):
            raise ValueError("name a lesson or an article")
        return self


class Forgotten(Wire):
    """They are gone, and the FAQ is as if they had never been."""

    forgotten: int


class Person(Wire):
    """Everything that is kept of one person on one account; the fields are those of the store."""

    contact: dict[str, Any]
    conversations: list[dict[str, Any]]
    messages: list[dict[str, Any]]
    replies: list[dict[str, Any]]
    learned: list[dict[str, Any]] = Field(description="Questions of theirs, masked, that the FAQ learned from.")
    other_messages: list[dict[str, Any]] = Field(description="Messages that belong to no conversation.")
    reminders: list[dict[str, Any]]
    promises: list[dict[str, Any]]
    deliveries: list[dict[str, Any]]


class Erased(Wire):
    """The person is forgotten there."""

    account: str
    erased: bool = True


class Deleted(Wire):
    """What was too old and is gone, as [retention] says."""

    deleted: dict[str, dict[str, int]] = Field(description="How many rows, by account and kind.")
    left: bool = Field(description="There is more: ask again.")


class Aside(Wire):
    """Something that waits for ops."""

    account: str
    id: str = Field(description="The platform's, or one made of what came; of a failed decision our own row.")
    at: AwareDatetime = Field(description="When it was tried last; of a failed decision, when the message came.")
    what: Literal["unreadable", "failed"] = Field(
        description="unreadable: the plugin could not read the event; failed: the message could not be decided."
    )
    error: str
    size: int = Field(description="Bytes that are kept of it.")
    tries: int
    whole: bool = Field(description="False: only this line is left, since more came than is kept.")


class AllAside(Wire):
    """Newest first."""

    items: list[Aside]


class Which(Wire):
    """One of what is kept aside."""

    account: Annotated[str, Field(min_length=1, max_length=40)]
    id: Annotated[str, Field(min_length=1, max_length=2_000)]
    who: Who = ""


class Retried(Wire):
    """What came of another try."""

    new: int = Field(description="Messages that are recorded now, and decided like all others.")
    error: str = Field(description="Why it is still kept aside; empty: it is not.")


class Dropped(Wire):
    """It is kept aside no more; of a failed decision the message stays, settled."""

    dropped: bool


class SameAs(Wire):
    """Another handle of the same person, on this account or another one; both have written before."""

    account: Annotated[str, Field(min_length=1, max_length=40, description="The account they write to there.")]
    handle: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=1, max_length=320),
        Field(description="Their address or number there, written as the platform writes it."),
    ]
    who: Who = ""


class Merged(Wire):
    """The two are one person from now on."""

    already: bool = Field(description="They were before, and nothing was changed.")


class Problem(BaseModel):
    """What went wrong (RFC 9457). `reason`: a stable name."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str = ""
    reason: str = ""
