"""Whether a word that alarms names goods: "Is the wooden ambulance in stock?"."""

from __future__ import annotations

from collections.abc import Sequence

from responder.flow.understand.moods.goods import GOODS
from responder.flow.understand.phrase_lines import lines_of
from responder.flow.understand.phrases import Found, Phrases
from responder.flow.understand.reading import MARKS, Reading, cut


class Goods:
    """Knows by what a clause asks for goods."""

    def __init__(self) -> None:
        self._asked_for = Phrases({"goods": lines_of(GOODS)}, ())

    def are_named(self, signs: Sequence[Found], reading: Reading) -> bool:
        """Tell whether the only sign is one word, and stands in a clause that asks for goods; a rule of ops counts."""
        if len(signs) != 1 or signs[0].rule or signs[0].start != signs[0].end:
            return False
        return bool(self._asked_for.find(cut(_clause(reading.tokens, signs[0].start))))


def _clause(tokens: Sequence[str], place: int) -> str:
    """Return the part of a sentence in which a word stands."""
    start = next((at + 1 for at in range(place, -1, -1) if tokens[at] in MARKS), 0)
    end = next((at for at in range(place, len(tokens)) if tokens[at] in MARKS), len(tokens))
    return " ".join(tokens[start:end])
