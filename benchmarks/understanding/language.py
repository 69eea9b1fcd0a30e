"""Which language: short messages, hurried ones, titles among the words, strangers; beside two simple ways."""

from __future__ import annotations

import json
import re
import time
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from benchmarks.understanding.row import Row
from responder.flow.understand.frequencies import frequencies
from responder.flow.understand.languages import COMMON, Languages, spellings
from responder.flow.understand.reading import Reading, cut
from responder.flow.understand.weighing import STEPS, names, telling_words, unpacked, weigh, weigh_marks

NINE = ("nl", "en", "de", "fr", "es", "it", "pt", "pl", "tr")
_ANSWERED = 0.95
_WORDS = 24  # as the daemon
_MARKS = re.compile(r"[^\w\s]")

Labelled = Sequence[tuple[str, str]]


class Guess(NamedTuple):
    """A language, and how far it is ahead of all others, strangers too."""

    language: str
    lead: float


Guesser = Callable[[str], Guess]


def measure(data: Path) -> Iterator[Row]:
    """Measure on `lang/tatoeba_dev.json`, `faq/xsid_valid.json` and, where it is there, `lang/others_dev.json`.

    lang/*.json: lists of sentences by language. faq/xsid_valid.json: pairs of sentence and intent by language.
    """
    tatoeba = read_lists(data / "lang/tatoeba_dev.json")
    short, titles = _of_length(tatoeba, 3, 8), _of_length(read_lists(data / "faq/xsid_valid.json"), 3, 8)
    yield right("Tatoeba, 3-8 words", short, "99.8 %")
    yield right("xSID, 3-8 words", titles, "98.2 %")
    yield right("xSID, 3-8 words, Dutch", [pair for pair in titles if pair[0] == "nl"], "98.7 %")
    yield right("Tatoeba without capitals, accents and marks", [(name, plain(text)) for name, text in short], "99.5 %")
    yield right("Tatoeba, whole messages of one or two words", _of_length(tatoeba, 1, 2), "96.5 %")
    yield from _certain(short, data / "lang/others_dev.json")
    yield _times([text for _, text in short])


def ours(text: str, among: Sequence[str] = NINE) -> Guess:
    """Guess as the daemon does, among the languages named."""
    against = unpacked(sum(_told(text)))
    lane = min(map(names().index, among), key=against.__getitem__)
    rest = min(steps for other, steps in enumerate(against) if other != lane)
    return Guess(names()[lane], (rest - against[lane]) / STEPS)


def heard(text: str, languages: Languages, account: str) -> str | None:
    """Return the language in which the daemon would answer somebody of whom nothing is known."""
    return languages.tell(_told(text), account=account).best


def stop_words(text: str) -> Guess:
    """Guess by how many words stand in short lists of frequent words."""
    words = cut(text).words.keys()
    return _best([float(len(words & _stops()[name])) for name in NINE])


def letters(text: str) -> Guess:
    """Guess by groups of three letters alone."""
    scores = [1.0] * len(NINE)
    for word in cut(text).words:
        if word.isalpha():
            likely = frequencies().spelling(word)[: len(NINE)]
            scores = [score * each / max(likely) for score, each in zip(scores, likely, strict=True)]
    return _best(scores)


def plain(text: str) -> str:
    """Return a text as it is typed in a hurry: no capitals, no accents, no marks."""
    spelled = unicodedata.normalize("NFD", text.lower().replace("\u0131", "i").replace("ł", "l").replace("ß", "ss"))
    return _MARKS.sub("", "".join(sign for sign in spelled if not unicodedata.combining(sign)))


SIMPLE: Mapping[str, Guesser] = {"stop words": stop_words, "letters": letters}


def _told(text: str) -> list[int]:
    return [weigh_marks(text), *(_kept(word) for word in islice(telling_words(cut(text)), _WORDS))]


def read_lists(path: Path) -> dict[str, list[str]]:
    """Return lists of sentences by language, of sentences alone or of pairs that begin with one."""
    found = json.loads(path.read_text(encoding="utf-8"))
    return {name: [each if isinstance(each, str) else each[0] for each in texts] for name, texts in found.items()}


def _of_length(texts: Mapping[str, Sequence[str]], least: int, most: int) -> Labelled:
    return [(name, text) for name, of in texts.items() for text in of if least <= len(text.split()) <= most]


def right(what: str, labelled: Labelled, bar: str, beside: str = "") -> Row:
    """Return the row that tells which share of texts is given its own language. beside: who else was tried on it."""
    simple = ", ".join(f"{name} {_share(labelled, guess):.1f}" for name, guess in SIMPLE.items())
    others = f"{beside}, {simple}" if beside else simple
    return Row("language", f"{what} (n={len(labelled)})", f"{_share(labelled, ours):.2f} %", bar, others)


def _share(labelled: Labelled, guess: Guesser) -> float:
    return 100.0 * sum(guess(text).language == name for name, text in labelled) / len(labelled)


def _certain(labelled: Labelled, others: Path) -> Iterator[Row]:
    """How many of the 95 % most certain are wrong, and who else is let through at that lead."""
    simple = ", ".join(f"{name} {_most_certain(labelled, guess)[1]:.2f}" for name, guess in SIMPLE.items())
    least, wrong = _most_certain(labelled, ours)
    yield Row(
        "language", f"wrong among the 95 % most certain (a lead of {least:.1f})", f"{wrong:.2f} %", "0.05 %", simple
    )
    through = [ours(text, [each for each in NINE if each != name]).lead >= least for name, text in labelled]
    what = "a language of the nine is let through where it is not configured"
    yield Row("language", what, f"{100.0 * sum(through) / len(through):.2f} %", "5 %")
    if others.exists():
        strangers = _of_length(read_lists(others), 3, 8)
        what = f"another language is let through ({' '.join(read_lists(others))}, n={len(strangers)})"
        yield Row("language", what, f"{_through(strangers, ours, least):.2f} %", "5 %")


def _through(strangers: Labelled, guess: Guesser, least: float) -> float:
    return 100.0 * sum(guess(text).lead >= least for _, text in strangers) / len(strangers)


def _most_certain(labelled: Labelled, guess: Guesser) -> tuple[float, float]:
    """Return the lead that 95 % have, and the share of wrong ones among them in percent."""
    guesses = sorted(((guess(text), name) for name, text in labelled), key=lambda each: -each[0].lead)
    answered = guesses[: int(_ANSWERED * len(guesses))]
    wrong = sum(found.language != name for found, name in answered)
    return answered[-1][0].lead, 100.0 * wrong / len(answered)


def _times(texts: Sequence[str]) -> Row:
    readings = [cut(text) for text in texts]
    new, seen = (min(_time(readings, weighed) for _ in range(5)) for weighed in (weigh, _kept))
    return Row("language", "time of a message: all words new / all seen before", f"{new:.0f} / {seen:.0f} us", "300 us")


def _time(readings: Sequence[Reading], weighed: Callable[[str], int]) -> float:
    """Return how long one message takes of the processor, in microseconds."""
    languages, begun = Languages(NINE), time.process_time()
    for reading in readings:
        languages.tell([weighed(word) for word in islice(reading.words, _WORDS)])
    return 1e6 * (time.process_time() - begun) / len(readings)


def _best(scores: Sequence[float]) -> Guess:
    first = max(range(len(scores)), key=scores.__getitem__)
    second = max(score for place, score in enumerate(scores) if place != first)
    return Guess(NINE[first], scores[first] - second)


@cache
def _kept(word: str) -> int:
    return weigh(word)


@lru_cache(maxsize=1)
def _stops() -> dict[str, frozenset[str]]:
    return {name: frozenset(form for word in COMMON[name].split() for form in spellings(word)) for name in NINE}
