"""Two daemons on one platform, each taking the other for a customer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from responder.model import RawEvent, Reply
from responder.testing.shop import open_shop

_ROUNDS = 12
_BETWEEN = timedelta(minutes=1)
Seen = Callable[[Reply, int], RawEvent | None]


async def talk(config: str, account: str, seen: Seen, first: Reply) -> list[Reply]:
    """Let one say `first` to the other, carry every text over, and return all that was said by themselves.

    seen: how a text arrives at the other. Ends after a dozen rounds at the latest.
    """
    said: list[Reply] = []
    number = 0
    async with open_shop(config) as one, open_shop(config) as other:
        sides, waiting = (one, other), [first]
        for turn in range(_ROUNDS):
            hears = sides[(turn + 1) % 2]
            for reply in waiting:
                number += 1
                event = seen(reply, number)
                if event is not None:
                    await hears.takes(account, event)
            waiting = await hears.said(within=_BETWEEN)
            said += waiting
    return said
