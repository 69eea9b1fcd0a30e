"""A delivery that one daemon claims to send, and what becomes of it. Values only; instants are aware and in UTC."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from responder.clock import EPOCH, to_micros
from responder.model import DeliveryState
from responder.values import quick

PLANNED_AT = "planned_at"  # in the reply of what was to leave later than it was written: when
OUTSIDE = "outside"  # in the reply of what the platform let fall after all, since its reply window had closed: true


LEASE = timedelta(seconds=60)  # longer than any send may take


@dataclass(slots=True)
class Holder:
    """Who claims. lease: microseconds from a claim, by its own clock, to the end of its lease by the database's."""

    name: str
    ahead: timedelta = timedelta(0)  # the clock of the database, of its own
    lease: int = to_micros(EPOCH + LEASE)

    def look_at_clock(self, ahead: timedelta) -> None:
        """Note how far the clock of the database, which all daemons share, is ahead of its own."""
        self.ahead, self.lease = ahead, to_micros(EPOCH + LEASE + ahead)


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A delivery that is ours to send now; `token` is stored and goes with every result.

    unsure: an earlier try of it may have arrived, so that it must say the same again.
    """

    delivery: int
    account: str
    conversation: int
    contact: int
    episode: int
    purpose: str
    token: str
    tries: int
    reply: Mapping[str, Any]
    created_at: datetime
    claimed_at: datetime
    last_customer_at: datetime | None
    unsure: bool = False

    @property
    def planned_at(self) -> datetime:
        """When it was to leave: from then on it gets too old."""
        planned = self.reply.get(PLANNED_AT)
        return self.created_at if planned is None else datetime.fromisoformat(planned)


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of a claimed, unknown or held delivery; applied only while it is that and still carries `token`.

    DUE gives it back for a later try at `due`; UNKNOWN looks again at `due`.
    """

    delivery: int
    token: str
    state: DeliveryState
    at: datetime
    due: datetime | None = None
    platform_id: str | None = None
    keep_id: bool = False  # later events of the platform name `platform_id`: store it for look-up
    error: str = ""
    count_try: bool = True
