"""What the estimator says about one message."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from responder.values import quick


@quick
@dataclass(frozen=True, slots=True)
class Forecast:
    """The wait of one message, in business time."""

    point: timedelta  # the likely wait
    promise: timedelta  # the wait that `keep` of such messages stay within; never less than the point
    due: datetime  # where the promise ends on the clock, UTC, not rounded
    basis: str  # one sentence: where it comes from
    thin: bool  # too few answers are known to vouch for it
    ahead: int  # who waits and is served before
    usual: timedelta = timedelta(0)  # what half of the last waits at this hour stayed within; 0: none is known
