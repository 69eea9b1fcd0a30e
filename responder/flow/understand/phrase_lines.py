"""How a line of a list is written, and what becomes of it.

Words with blanks between; "a|b" is either. Besides words there may stand:

- `_`: up to three other words, within one part of the sentence; `...`: up to nine, over commas too
- `@maandag`: any word of the family that "maandag" stands for (`families.py`)
- `#`: whatever begins with a digit: "3", "16h", "2e"
- `,`: the end of a part of the sentence, or of the sentence

In front there may stand a weight (without one a phrase weighs 1), and then a name with a colon. Before a phrase it is a
kind of sign: of signs of one kind only the heaviest counts, since two words for one thing are one sign, and one of the
kind "moment?" counts only beside one of "moment". Before an exception it is the meanings, with commas between, that it
excepts from; without one, from all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from responder.flow.understand.languages import frequent_words, is_listed, spellings
from responder.flow.understand.reading import PAUSE, STOP

GAPS = {"_": 3, "...": 9}  # words
WIDE = GAPS["..."]
NUMBER = "#"
FAMILY = "@"
BESIDE = "?"
_MARKS = {",": (STOP, PAUSE)}
_UNSOUGHT = frozenset((NUMBER, STOP))  # a part with one of these may stand where the words of a text do not tell it

# A set of few words takes seven times the memory of a tuple; where they are cut, phrases share those that are equal.
Words = frozenset[str]
Written = tuple[str, ...] | Words
Step = tuple[int, Words]  # how many other words may stand before a part, and the words of which one is the part
Families = Mapping[str, frozenset[str]]
NO_FAMILIES: Families = {}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase cut at its anchor: what stands before it (backwards), and what follows.

    word: that of the anchor by which it is looked for. rarest: the words of that other part which has the fewest, and
    others: those of the rest; of each, one must be in a text before their order is looked at. kind: the name in front,
    "" without one. beside: the kind without which it does not count. numbered: whether a part of it is any number.
    """

    meaning: str
    weight: float
    word: str
    before: tuple[Step, ...]
    after: tuple[Step, ...]
    rarest: Words
    others: tuple[Words, ...]
    kind: str
    beside: str
    numbered: bool


def lines_of(text: str) -> list[str]:
    """Return the phrases of a list: one on each line; a line that ends in "|" goes on in the next."""
    return [line for line in text.replace("|\n", "|").splitlines() if line]


def families_of(text: str) -> dict[str, frozenset[str]]:
    """Return the families of a list, by the word that names each: the first of its line; they may hold one another."""
    families: dict[str, frozenset[str]] = {}
    for line in lines_of(text):
        name, *others = line.split()
        families[name] = frozenset(_words("|".join((name, *others)), families))
    return families


def compiled(meaning: str, line: str, families: Families, word: str) -> Phrase:
    """Cut a line at its rarest part, of which `word` is one. KeyError where it names a family that there is not."""
    weight, kind, parts, at = _parted(line, families)
    before, after = _steps(parts[:at][::-1]), _steps(parts[at + 1 :])
    rarest, *others = sorted((words for _, words in before + after if _is_sought(words)), key=len) or [_shared((word,))]
    beside = kind[:-1] if kind[-1:] == BESIDE else ""
    numbered = any(not isinstance(part, int) and NUMBER in part for part in parts)
    return Phrase(meaning, weight, word, before, after, rarest, tuple(others), kind, beside, numbered)


def anchor_of(line: str, families: Families) -> Written:
    """Return the words by which the phrase of a line is looked for."""
    _, _, parts, at = _parted(line, families)
    anchor = parts[at]
    assert not isinstance(anchor, int)
    return anchor


def _parted(line: str, families: Families) -> tuple[float, str, list[Written | int], int]:
    """Return the weight and the name in front of a line, its parts (a number: a gap), and which of them is rarest."""
    weight, kind, written = _headed(line)
    parts = [GAPS.get(part) or _words(part, families) for part in written]
    return weight, kind, parts, _anchor(parts)


def _steps(parts: Sequence[Written | int]) -> tuple[Step, ...]:
    """Return each part with the gap before it."""
    gaps = (0, *(part if isinstance(part, int) else 0 for part in parts))
    return tuple((gap, _shared(part)) for gap, part in zip(gaps, parts, strict=False) if not isinstance(part, int))


def _anchor(parts: Sequence[Written | int]) -> int:
    rarity = [_rarity(part) if not isinstance(part, int) and _is_sought(part) else -99.0 for part in parts]
    return rarity.index(max(rarity))


def _headed(line: str) -> tuple[float, str, list[str]]:
    """Return the weight and the name in front of a line, and its parts."""
    weight, kind, words = 1.0, "", line.split()
    if len(words) > 1 and words[0][-1].isdigit():
        weight, words = _weight(words)
    if words[0][-1] == ":":
        kind, words = words[0][:-1], words[1:]
    return weight, kind, words


def _weight(words: list[str]) -> tuple[float, list[str]]:
    try:
        return float(words[0]), words[1:]
    except ValueError:
        return 1.0, words


def _rarity(words: Written) -> float:
    """Long words are rare; one frequent word among them makes a poor anchor."""
    return min(len(word) - 20 * (word in frequent_words()) - 5 * is_listed(word) for word in words)


def _is_sought(words: Written) -> bool:
    return _UNSOUGHT.isdisjoint(words)


def _words(part: str, families: Families) -> Written:
    """Return the words of a part, in each of their spellings."""
    if part[0] == FAMILY and "|" not in part:
        return families[part[1:]]
    if part.isascii() and part.isalpha():
        return (part,)
    forms: dict[str, None] = {}
    for word in part.split("|"):
        if word[0] == FAMILY:
            forms |= dict.fromkeys(families[word[1:]])
        else:
            forms |= dict.fromkeys(_MARKS.get(word) or spellings(word))
    return tuple(forms)


@cache
def _shared(words: Written) -> Words:
    """Return them as a set, one for all phrases that have the same words."""
    return frozenset(words)
