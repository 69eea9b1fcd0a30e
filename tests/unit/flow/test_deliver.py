"""Retry and outcome: what becomes of a send, as tables."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest

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
from responder.flow.deliver.outcome import failed, looked_up, sent
from responder.flow.deliver.retry import LONGEST, Retry
from responder.model import DeliveryState, Sent
from responder.store.claims import PLANNED_AT, Claim
from responder.values import replace

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
HOURS = timedelta(hours=4)
WAIT = timedelta(seconds=60)


def claim(tries: int = 0, age: timedelta = timedelta(0)) -> Claim:
    return Claim(
        delivery=7,
        account="a",
        conversation=1,
        contact=1,
        episode=1,
        purpose="acknowledgement",
        token="7.x",
        tries=tries,
        reply={},
        created_at=NOW - age,
        claimed_at=NOW,
        last_customer_at=None,
    )


@pytest.mark.parametrize(("planned", "state"), [(None, "refused"), (NOW, "due"), (NOW - HOURS, "refused")])
def test_what_was_to_leave_in_the_morning_is_not_too_old_for_a_second_try(planned: datetime | None, state: str) -> None:
    last_night = claim(age=timedelta(hours=10))
    reply = {} if planned is None else {PLANNED_AT: planned.isoformat()}

    result = failed(replace(last_night, reply=reply), TryLater("busy"), NOW, Retry(HOURS), WAIT, random.Random(1))

    assert result.state == state


@pytest.mark.parametrize(
    ("error", "state", "due"),
    [
        (Refused("no"), DeliveryState.REFUSED, None),
        (ReplyWindowClosed("late"), DeliveryState.REFUSED, None),
        (BlockedByContact("gone"), DeliveryState.REFUSED, None),
        (CredentialsRejected("401"), DeliveryState.DUE, timedelta(seconds=30)),
        (OutcomeUnknown("cut"), DeliveryState.UNKNOWN, WAIT),
        (SendError("something else"), DeliveryState.UNKNOWN, WAIT),
    ],
)
def test_what_an_error_makes_of_a_delivery(error: SendError, state: DeliveryState, due: timedelta | None) -> None:
    result = failed(claim(), error, NOW, Retry(HOURS), WAIT, random.Random(1))

    assert (result.state, result.due) == (state, None if due is None else NOW + due)
    assert result.token == "7.x"
    assert type(error).__name__ in result.error


def test_rejected_credentials_cost_no_try() -> None:
    assert not failed(claim(), CredentialsRejected(), NOW, Retry(HOURS), WAIT, random.Random(1)).count_try


@pytest.mark.parametrize("tries", range(20))
def test_pauses_double_with_jitter_up_to_half_an_hour(tries: int) -> None:
    for seed in range(50):
        due = Retry(timedelta(days=9)).next_try(tries, NOW, NOW, None, random.Random(seed))
        assert due is not None
        expected = min(timedelta(seconds=2 * 2**tries), LONGEST)
        assert expected * 0.75 <= due - NOW <= expected * 1.25


@pytest.mark.parametrize("after", [timedelta(seconds=1), timedelta(minutes=5), timedelta(hours=1)])
def test_never_before_the_platform_allows(after: timedelta) -> None:
    for seed in range(50):
        due = Retry(timedelta(days=9)).next_try(0, NOW, NOW, after, random.Random(seed))
        assert due is not None
        assert due >= NOW + after


def test_a_reply_that_would_be_too_old_is_given_up() -> None:
    result = failed(claim(8, HOURS), TryLater("busy"), NOW, Retry(HOURS), WAIT, random.Random(1))

    assert result.state is DeliveryState.REFUSED
    assert "too-old" in result.error


@pytest.mark.parametrize(
    ("found", "policy", "state"),
    [
        (Sent("wamid.1"), AfterUnknown.NEVER_TWICE, DeliveryState.SENT),
        (False, AfterUnknown.NEVER_TWICE, DeliveryState.DUE),
        (None, AfterUnknown.ONCE_MORE, DeliveryState.DUE),
        (None, AfterUnknown.NEVER_TWICE, DeliveryState.HELD),
    ],
)
def test_an_unknown_outcome_is_settled(found: Sent | bool | None, policy: AfterUnknown, state: DeliveryState) -> None:
    assert looked_up(claim(), found, policy, NOW).state is state


def test_a_sent_one_keeps_the_platform_s_id() -> None:
    result = sent(claim(), Sent("wamid.1"), NOW, keep_id=False)

    assert (result.state, result.platform_id) == (DeliveryState.SENT, "wamid.1")
