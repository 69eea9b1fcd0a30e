"""Ops hear when a cap of a paid account has been reached: once a day for each cap, however many messages follow."""

from __future__ import annotations

from collections.abc import Callable

from responder.flow.case import Toll
from responder.model import Decision


class CapWarnings:
    """Remembers what was told; a restart may tell it once more."""

    def __init__(self, tell: Callable[[str, str], None]) -> None:
        self._tell = tell
        self._told: dict[tuple[str, str], int] = {}  # by account and reason: the day

    def __call__(self, account: str, toll: Toll, decision: Decision) -> None:
        """Tell ops that this account has kept silent, unless they know of it today."""
        if self._told.get((account, decision.reason)) == toll.day:
            return
        self._told[account, decision.reason] = toll.day
        why = f"{decision.reason}, {decision.detail} ({decision.rule})"
        self._tell("paid-cap", f"{account} does not write to everybody today: {why}; what comes in is recorded")
