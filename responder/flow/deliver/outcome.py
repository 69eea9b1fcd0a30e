"""What the result of one send means for its row and for its account. Pure."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from responder.channels import AfterUnknown
from responder.errors import (
    BlockedByContact,
    CredentialsRejected,
    OutcomeUnknown,
    Refused,
    ReplyWindowClosed,
    SendError,
    TryLater,
)
from responder.flow.deliver.retry import Retry
from responder.model import DeliveryState, Sent
from responder.store.claims import Claim, Result
from responder.values import maker

_LATER = timedelta(seconds=30)
_result_of = maker(Result)
_SENT = DeliveryState.SENT  # looked up once


def sent(claim: Claim, answer: Sent, now: datetime, *, keep_id: bool) -> Result:
    """The platform took it."""
    return _result_of(
        delivery=claim.delivery,
        token=claim.token,
        state=_SENT,
        at=now,
        platform_id=answer.id,
        keep_id=keep_id,
    )


def failed(claim: Claim, error: SendError, now: datetime, retry: Retry, wait: timedelta, rng: random.Random) -> Result:
    """Say what becomes of a row whose send raised `error`."""
    match error:
        case OutcomeUnknown():
            return _result(claim, DeliveryState.UNKNOWN, now, error, due=now + wait)
        case CredentialsRejected():
            return _result(claim, DeliveryState.DUE, now, error, due=now + _LATER, count_try=False)
        case TryLater():
            due = retry.next_try(claim.tries, claim.planned_at, now, error.after, rng)
            if due is None:
                return _result(claim, DeliveryState.REFUSED, now, error, reason="too-old")
            return _result(claim, DeliveryState.DUE, now, error, due=due)
        case ReplyWindowClosed() | BlockedByContact() | Refused():
            return _result(claim, DeliveryState.REFUSED, now, error)
        case _:
            return _result(claim, DeliveryState.UNKNOWN, now, error, due=now + wait)


def not_tried(claim: Claim, why: str, until: datetime | None, now: datetime) -> Result:
    """The account was paused before it left: it waits for its end, or for ops."""
    return Result(
        delivery=claim.delivery,
        token=claim.token,
        state=DeliveryState.DUE,
        at=now,
        due=max(until, now) if until is not None else now + _LATER,
        error=f"not tried: {why}"[:500],
        count_try=False,
    )


def looked_up(claim: Claim, found: Sent | bool | None, policy: AfterUnknown, now: datetime) -> Result:  # noqa: FBT001
    """Settle an unknown outcome by what the channel found out, else by the account's policy."""
    if isinstance(found, Sent):
        return sent(claim, found, now, keep_id=False)
    if found is False or policy is AfterUnknown.ONCE_MORE:
        return _result(claim, DeliveryState.DUE, now, None, due=now)
    return _result(claim, DeliveryState.HELD, now, None, reason="nobody can tell whether it was sent")


def _result(
    claim: Claim,
    state: DeliveryState,
    now: datetime,
    error: Exception | None,
    *,
    due: datetime | None = None,
    reason: str = "",
    count_try: bool = True,
) -> Result:
    words = f"{type(error).__name__}: {error}"[:500] if error is not None else ""
    return Result(
        delivery=claim.delivery,
        token=claim.token,
        state=state,
        at=now,
        due=due,
        error=" ".join(x for x in (reason, words) if x),
        count_try=count_try,
    )
