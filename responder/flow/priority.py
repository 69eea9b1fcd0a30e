"""Who is answered before all others: as ops say with `promise.first`, by what we read in a message. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from responder.model import Mood, Understanding


def marks_of(understanding: Understanding) -> frozenset[str]:
    """Return what a message is, by the names that `promise.first` knows: who is angry complains, danger is urgent."""
    mood, danger = understanding.mood, understanding.danger
    found = {
        "danger": danger,
        "urgent": danger or understanding.urgent or mood is Mood.URGENT,
        "complaint": mood in (Mood.COMPLAINT, Mood.ANGRY),
        "angry": mood is Mood.ANGRY,
        "human": understanding.wants_human,
    }
    return frozenset(name for name, is_so in found.items() if is_so)


def priority_of(understanding: Understanding, first: Sequence[str]) -> int:
    """Return 0 for a message that waits its turn, else the more, the earlier `first` names what it is."""
    if not first:
        return 0
    marks = marks_of(understanding)
    return next((len(first) - place for place, name in enumerate(first) if name in marks), 0)
