"""What follows from the abilities of a platform."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from responder.channels import Abilities

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY = timedelta(hours=24)


@pytest.mark.parametrize(
    ("window", "wrote", "hears"),
    [
        (None, NOW - 400 * DAY, True),
        (DAY, NOW - DAY, True),
        (DAY, NOW - DAY - timedelta(microseconds=1), False),
        (DAY, None, True),  # nobody knows when
        (DAY, NOW + timedelta(minutes=5), True),  # the platform's clock is ahead of ours
    ],
)
def test_the_reply_window_is_open_for_so_long_after_the_customer_wrote(
    window: timedelta | None, wrote: datetime | None, hears: bool
) -> None:
    assert Abilities(longest=100, reply_window=window).hears(wrote, NOW) is hears
