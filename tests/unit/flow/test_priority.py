"""Which messages are answered before all others."""

from __future__ import annotations

from typing import Any

import pytest

from responder.flow.priority import priority_of
from responder.model import Mood, Understanding

FIRST = ("danger", "urgent", "complaint", "human")


@pytest.mark.parametrize(
    ("read", "first", "priority"),
    [
        ({}, FIRST, 0),
        ({"urgent": True}, (), 0),
        ({"danger": True}, FIRST, 4),
        ({"danger": True}, ("complaint", "urgent"), 1),  # danger is urgent too
        ({"urgent": True}, FIRST, 3),
        ({"mood": Mood.URGENT}, FIRST, 3),
        ({"mood": Mood.COMPLAINT}, FIRST, 2),
        ({"mood": Mood.ANGRY}, FIRST, 2),
        ({"mood": Mood.COMPLAINT}, ("angry",), 0),
        ({"mood": Mood.ANGRY}, ("angry", "complaint"), 2),
        ({"wants_human": True}, FIRST, 1),
        ({"wants_human": True, "mood": Mood.COMPLAINT}, FIRST, 2),
    ],
)
def test_the_first_name_that_fits_decides(read: dict[str, Any], first: tuple[str, ...], priority: int) -> None:
    assert priority_of(Understanding(locale="en", **read), first) == priority
