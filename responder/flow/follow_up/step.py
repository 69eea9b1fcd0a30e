"""What a step of the follow-up is made of: what it rests on, and what it says is to happen."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from responder.config.settings import FollowUp, Reminders
from responder.flow.case import Counts, OtherHandle
from responder.flow.follow_up.plan import Planned
from responder.flow.follow_up.quiet import QuietHours
from responder.model import ReminderState


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a follow-up depends on besides its own case.

    window: how long after the customer's last message free text is allowed, None for ever. template: an approved
    template of the platform may carry the new time of a promise after that. other: else another handle of the same
    person, on an account that may write to them now. paid_cap: the cap that stops it where messages are paid for.
    after_colleagues: when colleagues have had time to answer what they hear of only now.
    """

    now: datetime
    quiet: QuietHours
    reminders: Reminders = field(default_factory=Reminders)
    follow_up: FollowUp = field(default_factory=FollowUp)
    window: timedelta | None = None
    template: bool = False
    other: OtherHandle | None = None
    paid_cap: str = ""
    after_colleagues: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What happens now: the reminder's new state, who hears something, and what is planned next.

    moved: with the state PLANNED, the reminder's new time. by: the customer hears it by this other handle. counts: what
    was said lately on the account that the customer hears it on, where it is paid for. anew: when the promise is to end
    of which the customer has not heard yet.
    """

    state: ReminderState
    reason: str
    staff: str = ""  # the situation of the notice to staff
    customer: str = ""  # the situation of the text to the customer
    then: tuple[Planned, ...] = ()
    moved: datetime | None = None
    by: OtherHandle | None = None
    counts: Counts | None = None
    anew: datetime | None = None


def skipped(reason: str) -> Step:
    """Say nothing, for good."""
    return Step(state=ReminderState.SKIPPED, reason=reason)


def moved(reason: str, to: datetime) -> Step:
    """Say nothing now; look again at `to`."""
    return Step(state=ReminderState.PLANNED, reason=reason, moved=to)


def says(situation: str, reason: str) -> Step:
    """Tell the customer."""
    return Step(state=ReminderState.FIRED, reason=reason, customer=situation)
