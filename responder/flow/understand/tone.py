"""How a person sounds and what they need; every sign names the words that raised it, and what each of them weighs.

A meaning holds from a score of 1. Phrases of all languages are listened for at once: people mix them, and a short text
hides its own. What sounds angry counts as a complaint too, and danger is urgent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Protocol

from responder.flow.understand.goods import Goods
from responder.flow.understand.moods import SPOKEN
from responder.flow.understand.phrase_lines import Families, Phrase, families_of, lines_of
from responder.flow.understand.phrases import Found, Phrases
from responder.flow.understand.quoted import quoted_places
from responder.flow.understand.reading import Reading
from responder.flow.understand.terse import Terse
from responder.flow.understand.tickets import Tickets
from responder.model import Mood
from responder.values import maker, quick

COMPLAINT, ANGRY, URGENT, DANGER, HUMAN, TIP = MEANINGS = ("complaint", "angry", "urgent", "danger", "human", "tip")
THRESHOLD = 1.0
ASKS = "asks"
_MOODS = ((ANGRY, Mood.ANGRY), (COMPLAINT, Mood.COMPLAINT), (URGENT, Mood.URGENT))
_ENOUGH = THRESHOLD - 1e-9
_SHOWN = 4  # phrases in a note
_HEAVIEST = 0.6  # of signs that have a kind, but for displeasure
_LONGEST = 60  # letters of a phrase in a note
THANKS, OPT_OUT, OPT_IN = "thanks", "opt_out", "opt_in"  # as rules of ops find them
_MARKS = ("??", "?!", "!?")
_LOUDER = 0.55
_ONE_WISH = 2  # words
_OWN = (COMPLAINT, ANGRY)  # what counts only in the writer's own words
_CAPITALS = 3  # shouted words: long ones, since a short one may be a name


class Listener(Protocol):
    """Rules of ops: they add to the scores."""

    def find(self, text: str, locale: str) -> list[Found]:
        """Return what the rules find in a text of that language."""


@quick
@dataclass(frozen=True, slots=True)
class Heard:
    """What a text sounds like. meanings: all that reach the threshold. notes: why, for each of them."""

    meanings: frozenset[str] = frozenset()
    notes: tuple[str, ...] = ()

    @property
    def mood(self) -> Mood:
        """Return what changes the words of the answer most."""
        for meaning, mood in _MOODS:
            if meaning in self.meanings:
                return mood
        return Mood.NEUTRAL

    def only(self, meaning: str) -> bool:
        """Tell whether it means this, thanks or praise for one, and nothing that waits for a person."""
        return meaning in self.meanings and self.meanings.isdisjoint((COMPLAINT, URGENT, DANGER, HUMAN))


_heard = maker(Heard)
_NOTHING = Heard()


def passed_on(own: Heard, whole: Heard) -> Heard:
    """Return what somebody means who passes on what another wrote: their own words, and danger whoever names it."""
    if DANGER not in whole.meanings or DANGER in own.meanings:
        return own
    danger = tuple(f"{note} (in what they pass on)" for note in whole.notes if note.startswith(DANGER))
    return Heard(own.meanings | {DANGER}, (*own.notes, *danger))


def all_phrases() -> Phrases:
    """Return the shipped phrases of all languages."""
    return Phrases(
        {
            meaning: [line for module in SPOKEN for line in lines_of(getattr(module, meaning.upper()))]
            for meaning in MEANINGS
        },
        [word for module in SPOKEN for word in module.NEGATIONS.split()],
        [line for module in SPOKEN for line in lines_of(module.EXCEPTIONS)],
        _families(),
        [turn for module in SPOKEN for line in lines_of(module.TURNS) for turn in product(*map(_either, line.split()))],
    )


@lru_cache(maxsize=1)
def _families() -> Families:
    return families_of("\n".join(module.FAMILIES for module in SPOKEN))


def _either(part: str) -> list[str]:
    return part.split("|")


class Tone:
    """Listens for complaints, anger, urgency, danger, the wish for a human, and tips.

    own: rules of ops. tickets: what is learned of the desk's own complaints.
    """

    def __init__(self, own: Listener | None = None, tickets: Tickets | None = None) -> None:
        self._phrases = all_phrases()
        self._terse = Terse(COMPLAINT, _families())
        self._goods = Goods()
        self._asking = Phrases({ASKS: [line for module in SPOKEN for line in lines_of(module.ASKS)]}, ())
        self._own = own
        self._tickets = tickets
        # what else adds to a score makes half signs whole
        self._sift = _sift if own is None and tickets is None else None

    def hear(self, reading: Reading, locale: str) -> Heard:
        """Return what reaches the threshold, with a note for each meaning."""
        found = self._phrases.find(reading, self._sift if len(reading.words) > _ONE_WISH else None)
        if self._own is not None:
            found += self._own.find(reading.text, locale)
        if self._tickets is not None:
            found += self._tickets.hear(reading)
        terse = self._terse.find(reading)
        if terse and not self._asking.find(reading):
            found += terse
        if found and len(reading.words) <= _ONE_WISH:  # "agent": said alone, it is the whole wish
            found += [one for one in found if one.meaning == HUMAN]
        return self._judge(found, reading) if found and _can_hold(found, reading.text) else _NOTHING

    def _judge(self, found: Sequence[Found], reading: Reading) -> Heard:
        by_meaning: dict[str, list[Found]] = {}
        for one in found:
            by_meaning.setdefault(one.meaning, []).append(one)
        for meaning in (DANGER, URGENT):
            if meaning in by_meaning and self._goods.are_named(by_meaning[meaning], reading):
                del by_meaning[meaning]
        for meaning in _OWN:
            if meaning in by_meaning:
                by_meaning[meaning] = _unquoted(by_meaning[meaning], reading)
        if TIP in by_meaning and ("?" in reading.text or self._asking.find(reading)):
            del by_meaning[TIP]
        return _weighed(by_meaning, reading.text)


def _sift(candidates: Sequence[Phrase]) -> Sequence[Phrase]:
    """Leave out signs that cannot reach the threshold even if all of their meaning stood.

    Displeasure stays: how loud a text is written adds to it.
    """
    for phrase in candidates:
        if phrase.meaning not in _OWN:
            break
    else:
        return candidates
    scores: dict[str, float] = {}
    kinds: set[tuple[str, str]] = set()
    for phrase in candidates:
        meaning, kind = phrase.meaning, phrase.kind
        if not kind:
            scores[meaning] = scores.get(meaning, 0.0) + phrase.weight
        elif (meaning, kind) not in kinds:
            kinds.add((meaning, kind))
            scores[meaning] = scores.get(meaning, 0.0) + _HEAVIEST
    if URGENT in scores and DANGER in scores:
        scores[URGENT] = scores[DANGER] = scores[URGENT] + scores[DANGER]
    hopeless = [meaning for meaning, score in scores.items() if score < _ENOUGH and meaning not in _OWN]
    return [one for one in candidates if one.meaning not in hopeless] if hopeless else candidates


def _can_hold(found: Sequence[Found], text: str) -> bool:
    """Tell whether signs reach the threshold if all meant the same, loudly; a rule of ops is always shown."""
    most = sum([abs(one.weight) for one in found]) + (2 * _LOUDER if "?" in text else _LOUDER)
    return most > _ENOUGH or any(one.rule for one in found)


def _unquoted(found: list[Found], reading: Reading) -> list[Found]:
    """Leave out what stands in quotation marks: it is a title, or somebody else's; a rule of ops may look into them."""
    quoted = quoted_places(reading)
    if not quoted:
        return found
    return [one for one in found if one.rule or not quoted.issuperset(range(one.start, one.end + 1))]


def _weighed(by_meaning: dict[str, list[Found]], text: str) -> Heard:
    _spill(by_meaning, ANGRY, COMPLAINT)
    _spill(by_meaning, DANGER, URGENT)
    if displeased := by_meaning.get(COMPLAINT):
        by_meaning[COMPLAINT] = [*displeased, *_louder(text, sum([one.weight for one in displeased]))]
    holding, notes = [], []
    for meaning, signs in by_meaning.items():
        score = sum([one.weight for one in signs])
        holds = score > _ENOUGH
        if holds:
            holding.append(meaning)
        if holds or [one for one in signs if one.rule]:
            notes.append(_note(meaning, score, signs))
    return _heard(frozenset(holding), tuple(notes))


def _louder(text: str, score: float) -> Iterator[Found]:
    """Return how it is written, where the words are heard already: it adds, and never raises a flag alone.

    score: what the words weigh; capitals are not counted where they could not raise it to the threshold.
    """
    for mark in _MARKS if "?" in text else ():
        if mark in text:
            score += _LOUDER
            yield Found(COMPLAINT, _LOUDER, mark)
            break
    if score + _LOUDER > _ENOUGH and _shouted(text) >= _CAPITALS:
        yield Found(COMPLAINT, _LOUDER, "CAPITALS")


def _shouted(text: str) -> int:
    """Return how many long words are in capitals."""
    if text.isascii() and text == text.lower():  # most of a text of ASCII has none; `islower` takes five times as long
        return 0
    return sum(word.isupper() and len(word) > 3 for word in text.split())


def _spill(by_meaning: dict[str, list[Found]], strong: str, weak: str) -> None:
    """Let the signs of the stronger meaning count for the weaker one too."""
    if by_meaning.get(strong):
        by_meaning[weak] = [*by_meaning[strong], *by_meaning.get(weak, ())]


def _note(meaning: str, score: float, signs: Sequence[Found]) -> str:
    ranked = sorted(signs, key=lambda one: not one.rule)  # a rule of ops is always shown
    shown = ", ".join(_shown(one) for one in ranked[:_SHOWN])
    more = f" and {len(signs) - _SHOWN} more" if len(signs) > _SHOWN else ""
    return f"{meaning} {score:.3g}{'' if score > _ENOUGH else ', too little'}: {shown}{more}"


def _shown(one: Found) -> str:
    words = one.words if len(one.words) <= _LONGEST else one.words[: _LONGEST - 1] + "…"
    return f'"{words}" {one.weight:g}{f" ({one.rule})" if one.rule else ""}'
