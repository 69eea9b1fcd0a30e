"""[pointer]: when a customer hears of a quicker channel."""

from __future__ import annotations

from pydantic import Field

from responder.config.section import Section


class Pointer(Section):
    """When a customer hears of a quicker channel: of an account with `offer` that is open now."""

    factor: float = Field(3, ge=0, le=100, description="How many times sooner an answer comes there; 0: never said.")
