"""How well complaints are heard on labelled tickets: how many that sound like one are, and how many are heard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from responder.config.tickets import Ticket
from responder.flow.understand.reading import cut
from responder.flow.understand.tickets import Tickets
from responder.flow.understand.tone import COMPLAINT, Tone
from responder.flow.understand.training import CannotLearn


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were rightly heard, heard and none, missed, and rightly let be."""

    hit: int
    false: int
    missed: int
    rest: int

    @property
    def precision(self) -> float:
        """The share of what is heard that is right; 0 where nothing is heard."""
        return self.hit / max(1, self.hit + self.false)

    @property
    def recall(self) -> float:
        """The share of what is there that is heard; 0 where there is nothing."""
        return self.hit / max(1, self.hit + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.hit / max(1, 2 * self.hit + self.false + self.missed)

    @property
    def macro_f1(self) -> float:
        """The mean of F1 of what is to be heard, and of what is to be let be."""
        return (self.f1 + 2 * self.rest / max(1, 2 * self.rest + self.false + self.missed)) / 2


def counts_of(told: Iterable[tuple[bool, bool]]) -> Counts:
    """Count pairs of whether it was heard and whether it is there."""
    pairs = list(told)
    return Counts(*(pairs.count(pair) for pair in ((True, True), (True, False), (False, True), (False, False))))


def heard(tone: Tone, meaning: str, labelled: Iterable[tuple[str, bool]]) -> Iterator[tuple[bool, bool]]:
    """Yield whether a text is heard to have a meaning, in whatever language, and whether it has it."""
    for text, there in labelled:
        yield meaning in tone.hear(cut(text), "").meanings, there


def tried(tickets: Sequence[Ticket], parts: int, places: Sequence[int] | None = None) -> Iterator[tuple[bool, bool]]:
    """Yield whether a ticket is heard as a complaint by what the other parts teach, and whether it is one.

    places: the part of each ticket, one that is no part for those that only teach; without them they take turns.
    Raises CannotLearn.
    """
    places = places or [n % parts for n in range(len(tickets))]
    for part in range(parts):
        taught = Tickets([ticket for ticket, place in zip(tickets, places, strict=True) if place != part])
        if problem := taught.problem():
            raise CannotLearn(problem)
        own = [ticket for ticket, place in zip(tickets, places, strict=True) if place == part]
        yield from heard(Tone(None, taught), COMPLAINT, own)
