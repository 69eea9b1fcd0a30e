"""Whether somebody wants no messages any more, or wants them again, in their own words.

Two lists for each language, of phrases as phrases.py reads them; nothing else may be said beside them but a greeting
and small words, since whoever asks something too wants an answer to it.
"""

from __future__ import annotations

from responder.flow.understand.languages import spellings
from responder.flow.understand.moods import SPOKEN as MOODS
from responder.flow.understand.phrase_lines import lines_of
from responder.flow.understand.phrases import Found, Phrases
from responder.flow.understand.reading import MARKS, Reading
from responder.flow.understand.wishes import de, en, es, fr, nl

SPOKEN = (nl, en, de, fr, es)
STOP, AGAIN = "STOP", "AGAIN"


class Wishes:
    """Knows by which phrases messages are refused, and asked for again. polite: words that may stand beside them."""

    def __init__(self, polite: frozenset[str]) -> None:
        self._phrases = Phrases(
            {name: [line for module in SPOKEN for line in lines_of(getattr(module, name))] for name in (STOP, AGAIN)},
            [word for module in MOODS for word in module.NEGATIONS.split()],
            [line for module in SPOKEN for line in lines_of(module.REPORTED)],
        )
        beside = " ".join(module.BESIDE for module in SPOKEN).split()
        self._beside = polite | {form for word in beside for form in spellings(word)}

    def tell(self, reading: Reading) -> str:
        """Return STOP or AGAIN where that is all that a text says, else ""; of both, STOP."""
        found = self._phrases.find(reading)
        if not found or not self._beside.issuperset(_others(reading, found)):
            return ""
        return STOP if any(one.meaning == STOP for one in found) else AGAIN


def _others(reading: Reading, found: list[Found]) -> set[str]:
    """Return the words that no phrase covers."""
    covered = {place for one in found for place in range(one.start, one.end + 1)}
    return {token for place, token in enumerate(reading.tokens) if place not in covered and token not in MARKS}
