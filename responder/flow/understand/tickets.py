"""What the desk's own labelled tickets say of a text: one more sign of a complaint, beside the phrases.

The same regression as for articles, over the same features, learns what complaints have and other messages have not.
What only one ticket has, a name or an order number, is not learned.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from heapq import nlargest
from itertools import islice
from typing import NamedTuple

from responder.config.tickets import Ticket
from responder.flow.understand.kept import Kept
from responder.flow.understand.lessons import Lessons, Text, features_of, lesson_of, rarity_of
from responder.flow.understand.phrases import Found
from responder.flow.understand.pieces import IDEA, PAIR, Pieces, Vector, ideas_together, pairs_in
from responder.flow.understand.reading import Reading, cut
from responder.flow.understand.training import Shelf, learned
from responder.flow.understand.weights import Weights
from responder.model import Mood

KIND = "tickets"
_CLASSES = 2  # complaints, and all else
_FREQUENT = 0.1  # how freely it is learned that complaints are the fewer
_SURE = 0.3  # what it weighs, on the scale of phrases, that a text is e times likelier a complaint
_KNOWN = 0.5  # the share of the words that several tickets must have
_WORDS = 120  # the first different words of a text are looked at
_SHOWN = 3
_LONGEST_SHOWN = 24


class _Part(NamedTuple):
    """What one word, pair or idea adds: how much it says for a complaint, and the square of its length.

    known: whether the word itself stands in several tickets.
    """

    says: float
    square: float
    known: bool


class Tickets:
    """Hears what sounds like the tickets that were labelled as complaints.

    shelf: where what is learned is kept; else a child process learns it, and `ready` tells when it has.
    """

    def __init__(self, tickets: Sequence[Ticket], shelf: Shelf | None = None) -> None:
        self._count = len(tickets)
        texts = [Text(0 if ticket.complaint else 1, ticket.text, 1.0) for ticket in tickets]
        self._learned = learned(texts, _CLASSES, shelf, as_lessons=lessons_of_tickets, kind=KIND)
        self._weights: Weights | None = None
        self._pieces = Pieces()
        self._parts = Kept(self._work_out)
        self._once = rarity_of(1, len(tickets))

    @property
    def ready(self) -> bool:
        """Tell whether it is learned."""
        return self._learned.done()

    def problem(self) -> str:
        """Wait until it is learned; return why it is not, empty where nothing is wrong."""
        error = self._learned.exception()
        return f"[mood] tickets: complaints are heard by phrases alone: {error}" if error else ""

    def hear(self, reading: Reading) -> list[Found]:
        """Return how much likelier than all else a complaint is, as a sign; 1 where it is as likely as not.

        Where the tickets have less than half of its words, in another language or about something else, they tell
        nothing.
        """
        weights = self._weights = self._weights or self._result()
        if weights is None:
            return []
        words = [(word, self._parts[word]) for word in islice(reading.words, _WORDS)]
        if sum([part.known for _, part in words]) < max(1, len(words) * _KNOWN):
            return []
        parts = [part for _, part in words]
        parts += [self._add_up({pair: PAIR}, weights) for pair in pairs_in(reading)]
        parts += [self._add_up({idea: IDEA}, weights) for idea in ideas_together(reading)]
        length = math.sqrt(sum([part.square for part in parts]))
        ahead = sum([part.says for part in parts]) / length - (weights.bias[0] - weights.bias[1])
        weight, source = round(1 + _SURE * ahead, 2), f"{self._count} tickets"
        return [Found(Mood.COMPLAINT.value, weight, _spoke(words, ahead), rule=source)]

    def _result(self) -> Weights | None:
        return None if self._learned.exception() else self._learned.result()

    def _work_out(self, word: str) -> _Part:
        assert self._weights is not None
        return self._add_up(self._pieces.cut(word), self._weights)

    def _add_up(self, features: Vector, weights: Weights) -> _Part:
        says = square = 0.0
        for feature, weight in features.items():
            row = weights.rows.get(feature)
            value = weight * (self._once if row is None else weights.rarity[row])
            square += value * value
            if row is not None:
                complaint, other = weights.row(row)
                says += value * (complaint - other)
        whole = next(iter(features))
        return _Part(says, square, whole in weights.rows)


def lessons_of_tickets(texts: Sequence[Text], classes: int) -> Lessons:
    """Turn tickets into numbers: how rare each feature is among them, and what each ticket has."""
    pieces = Pieces()
    cuts = [features_of(pieces, cut(text.text)) for text in texts]
    spread = Counter(feature for vectors in cuts for feature in _different(vectors))
    rarity = {feature: rarity_of(n, len(texts)) for feature, n in spread.items()}
    rows = {feature: row for row, feature in enumerate(f for f, n in spread.items() if n > 1)}
    lessons = [lesson_of(text, vectors, rows, rarity) for text, vectors in zip(texts, cuts, strict=True)]
    return Lessons(list(rows), [rarity[f] for f in rows], lessons, classes, classes, constant=_FREQUENT)


def _different(vectors: Sequence[Vector]) -> Iterable[str]:
    """Return each feature once, in the order in which they come: the same tickets give the same matcher."""
    return dict.fromkeys(feature for vector in vectors for feature in vector)


def _spoke(words: Sequence[tuple[str, _Part]], ahead: float) -> str:
    """Return the words that spoke most for what it looks like, the strongest first."""
    side = 1 if ahead > 0 else -1
    said = nlargest(_SHOWN, [(side * part.says, word) for word, part in words])
    return ", ".join([word[:_LONGEST_SHOWN] for value, word in said if value > 0])
