"""How a person sounds, and whether a person is asked for; every sign names the words that gave it."""

from __future__ import annotations

from responder.flow.understand.phrases import Found, Phrases
from responder.flow.understand.reading import Reading
from responder.flow.understand.words import de, en, nl
from responder.model import Mood

COMPLAINT, URGENT, HUMAN = "complaint", "urgent", "wants a human"


def all_phrases() -> Phrases:
    """Return the shipped phrases of all languages: people mix them, and a short text hides its own."""
    modules = (nl, en, de)
    written = {
        COMPLAINT: [line for m in modules for line in m.COMPLAINT.strip().splitlines()],
        URGENT: [line for m in modules for line in m.URGENT.strip().splitlines()],
        HUMAN: [line for m in modules for line in m.HUMAN.strip().splitlines()],
    }
    return Phrases(written, [word for m in modules for word in m.NEGATIONS.split()])


class Tone:
    """Listens for complaints, urgency, and the wish for a human."""

    def __init__(self) -> None:
        self._phrases = all_phrases()

    def hear(self, reading: Reading) -> tuple[Mood, bool, list[str]]:
        """Return the mood, whether a human is wanted, and a note for each sign.

        A text that complains and is urgent counts as a complaint: that is what changes the words of the answer.
        """
        found = self._phrases.find(reading)
        if not found:
            return Mood.NEUTRAL, False, []
        meanings = {one.meaning for one in found}
        mood = Mood.NEUTRAL
        if COMPLAINT in meanings:
            mood = Mood.COMPLAINT
        elif URGENT in meanings:
            mood = Mood.URGENT
        return mood, HUMAN in meanings, [_note(one) for one in found]


def _note(found: Found) -> str:
    return f'{found.meaning}: "{found.words}"'
