"""What nobody could read is measured now and then, and ops hear once that only lines are left of the oldest."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import pytest

from responder.flow.aside import KeepingAside
from responder.model import Unreadable
from responder.testing import NOON

MOST = 1600  # a sixteenth of it is a hundred


class Kept:
    """A store that says how many bodies go at each look."""

    def __init__(self, goes: Sequence[int]) -> None:
        self.looks, self.goes, self.kept = 0, list(goes), 0

    async def quarantine(self, unreadable: Sequence[Unreadable], _: datetime) -> None:
        self.kept += len(unreadable)

    async def lighten_aside(self, most: int) -> int:
        assert most == MOST
        self.looks += 1
        return self.goes.pop(0) if self.goes else 0


def keep(store: Any, sizes: Sequence[int]) -> list[str]:
    told: list[str] = []
    aside = KeepingAside(store, lambda kind, text: told.append(f"{kind}: {text}"))

    async def story() -> None:
        for n, size in enumerate(sizes):
            await aside.keep([Unreadable(account="a", id=str(n), raw=b"x" * size, error="broken")], NOON, MOST)

    asyncio.run(story())
    return told


@pytest.mark.parametrize(
    ("sizes", "looks"), [([1], 1), ([1, 99], 1), ([1, 100], 2), ([1, 60, 40], 2), ([1, 60, 40, 99], 2), ([1, 99, 1], 2)]
)
def test_it_is_measured_at_the_first_event_and_whenever_a_sixteenth_of_the_most_has_come(
    sizes: list[int], looks: int
) -> None:
    store = Kept([])

    assert keep(store, sizes) == []
    assert (store.looks, store.kept) == (looks, len(sizes))


@pytest.mark.parametrize(
    ("goes", "times"), [([0, 0, 0], 0), ([1, 0, 0], 1), ([1, 2, 3], 1), ([1, 0, 1], 2), ([0, 0, 4], 1)]
)
def test_ops_hear_of_it_once_until_there_is_room_again(goes: list[int], times: int) -> None:
    told = keep(Kept(goes), [100, 100, 100])

    assert len(told) == times
    assert all(each.startswith("unreadable-full: ") and "1,600 bytes" in each for each in told)
