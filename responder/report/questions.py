"""Questions that no article fits, grouped by likeness, in words that name nobody. Pure.

Two things keep people out of it. Numbers and addresses are masked before anything else is done. And a word is shown
only if two people used it in the same question, a question only if two people asked it, so that a name that one person
wrote stays with us.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import orjson

from responder.flow.understand.languages import fold, frequent_words
from responder.flow.understand.masked import GAP, words_of
from responder.report.figures import Question, Questions

LOOKED_AT = 5_000  # the newest messages; more would tell the same more slowly
_SHOWN = 20
_ALIKE = 0.5  # share of words in common (Jaccard) from which two questions are one
_STEM = 6  # letters that "retour" and "retourneren" share
_PER_WORD = 200  # groups compared with, for each word
_PEOPLE = 2


@dataclass(slots=True)
class _Group:
    stems: frozenset[str]
    texts: Counter[tuple[str, ...]] = field(default_factory=Counter)
    people: set[int] = field(default_factory=set)
    said: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    def add(self, who: int, words: tuple[str, ...]) -> None:
        self.texts[words] += 1
        self.people.add(who)
        for word in words:
            self.said[word.lower()].add(who)

    def shown(self) -> str:
        """Return the commonest wording, without the words that only one person used."""
        words, _ = max(self.texts.items(), key=lambda item: (item[1], -len(item[0]), item[0]))
        kept = [word if len(self.said[word.lower()]) >= _PEOPLE else GAP for word in words]
        return " ".join(word for i, word in enumerate(kept) if word != GAP or (i and kept[i - 1] != GAP))


def group(messages: Iterable[tuple[int, str]]) -> Questions:
    """Group the questions of (who, recorded message as JSON)."""
    alike: defaultdict[frozenset[str], list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    looked_at = 0
    for who, words, stems in _read(messages):
        looked_at += 1
        if stems:
            alike[stems].append((who, words))
    groups = _gather(alike)
    asked = [Question(g.shown(), g.texts.total(), len(g.people)) for g in groups if len(g.people) >= _PEOPLE]
    asked.sort(key=lambda q: (-q.times, -q.people, q.text))
    once = sum(g.texts.total() for g in groups if len(g.people) < _PEOPLE)
    return Questions(looked_at, once, tuple(asked[:_SHOWN]))


def _gather(alike: Mapping[frozenset[str], list[tuple[int, tuple[str, ...]]]]) -> list[_Group]:
    """Join what is alike; what is said most often, and in the fewest words, is what the others are compared with."""
    groups: list[_Group] = []
    by_stem: defaultdict[str, list[int]] = defaultdict(list)
    for stems in sorted(alike, key=lambda each: (-len(alike[each]), len(each), sorted(each))):
        place = _nearest(stems, groups, by_stem)
        if place is None:
            place = len(groups)
            groups.append(_Group(stems))
            for stem in stems:
                by_stem[stem].append(place)
        for who, words in alike[stems]:
            groups[place].add(who, words)
    return groups


def _nearest(stems: frozenset[str], groups: list[_Group], by_stem: dict[str, list[int]]) -> int | None:
    shared: Counter[int] = Counter()
    for stem in stems:
        shared.update(by_stem.get(stem, ())[:_PER_WORD])
    best, likest = None, _ALIKE
    for place, count in shared.items():
        likeness = count / (len(stems) + len(groups[place].stems) - count)
        if likeness > likest or (likeness == likest and (best is None or place < best)):
            best, likest = place, likeness
    return best


def _read(messages: Iterable[tuple[int, str]]) -> Iterator[tuple[int, tuple[str, ...], frozenset[str]]]:
    frequent = frequent_words()
    for who, body in messages:
        message = orjson.loads(body)
        words = words_of(str(message.get("text", "")), str(message.get("subject", "")))
        folded = (fold(word.lower()) for word in words if len(word) > 1)
        yield who, words, frozenset(plain[:_STEM] for plain in folded if plain not in frequent)
