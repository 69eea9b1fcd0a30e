"""`python -m benchmarks.understanding.frequencies`: write the word frequencies by which languages are told apart.

Needs the package wordfreq, which the product does not: `pip install "wordfreq==3.1.1"`. The same lists give the same
file. What it holds and how it is read: `responder/flow/understand/frequencies/`.
"""

from __future__ import annotations

import argparse
import importlib
import json
import math
import sys
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from benchmarks.understanding.afrikaans import AFRIKAANS
from benchmarks.understanding.service import SERVICE
from responder.flow.understand.frequencies import FILE, LETTERS, LOG_STEP, edged, key
from responder.flow.understand.languages import spellings

# How many words of each list: many of the languages that we answer in, enough of others to know a stranger.
MANY, SOME, FEW = 40_000, 6_000, 3_000
LISTS: Mapping[str, int] = {
    **dict.fromkeys(("nl", "en", "de", "fr", "es", "it", "pt", "pl", "tr"), MANY),
    **dict.fromkeys(
        ("sv", "da", "nb", "fi", "ro", "cs", "hu", "id", "ca", "sk", "sl", "sh", "lt", "lv", "is", "fil", "vi"), SOME
    ),
    **dict.fromkeys(("ru", "uk", "bg", "mk", "ar", "fa", "ur"), FEW),
}
_MISSPELLED = 0.3  # how often a word is written without its accents or its apostrophe, beside how often with them
_SHARE = 3.0  # how many first sights of a letter weigh as much as one sight of it (Witten and Bell)
_LONGEST = 24
_RAREST_GROUP = 1e-4  # a group of letters rarer than this in every language is left out
_GIVEN_AWAY = 3.0  # a rare word is left out when its letters alone speak so clearly for the same language
_RARE = 1e-4
_SERVICE = 1e-5  # the share of a word that customers write, where the list has it less or not at all

Rates = dict[str, float]


def main() -> int:
    """Write the file; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", type=Path, default=FILE)
    given = parser.parse_args()
    rates = {language: _spelled(_listed(language, most)) for language, most in LISTS.items()}
    rates["af"] = _spelled({word: 0.06 / (rank + 3) for rank, word in enumerate(dict.fromkeys(AFRIKAANS.split()))})
    groups = _groups(rates)
    words = dict(_worth_keeping(_by_word(_with_service(rates)), groups, tuple(rates)))
    given.to.write_bytes(_packed(tuple(rates), words, groups))
    print(
        f"{given.to}: {len(rates)} languages, {len(words)} words, {len(groups)} groups, {given.to.stat().st_size} bytes"
    )
    return 0


def _listed(language: str, most: int) -> Rates:
    """Return the commonest words of a language that are made of letters, with their share in running text."""
    wordfreq = importlib.import_module("wordfreq")
    size = "large" if most == MANY and language in wordfreq.available_languages("large") else "small"
    rates: Rates = {}
    for word in wordfreq.iter_wordlist(language, size):
        if len(rates) == most:
            break
        if len(word) <= _LONGEST and word.replace("'", "").isalpha():
            rates[word] = wordfreq.word_frequency(word, language, size)
    return rates


def _spelled(listed: Rates) -> Rates:
    """Add each word as people in a hurry type it."""
    rates = dict(listed)
    for word, rate in listed.items():
        hurried = {*spellings(word), word.replace("'", "")} - {word}
        for form in hurried:
            rates[form] = rates.get(form, 0.0) + rate * _MISSPELLED
    return rates


def _with_service(rates: Mapping[str, Rates]) -> dict[str, Rates]:
    """Add what customers write; their letters are not counted, since they say nothing of running text."""
    added = {language: _spelled(dict.fromkeys(words.split(), _SERVICE)) for language, words in SERVICE.items()}
    return {
        language: {word: max(listed.get(word, 0.0), more.get(word, 0.0)) for word in {**listed, **more}}
        for language, listed in rates.items()
        for more in (added.get(language, {}),)
    }


def _by_word(rates: Mapping[str, Rates]) -> dict[str, Rates]:
    words: dict[str, Rates] = defaultdict(dict)
    for language, listed in rates.items():
        for word, rate in listed.items():
            words[word][language] = rate
    return words


def _groups(rates: Mapping[str, Rates]) -> dict[str, list[float]]:
    """Return for each group of one to three letters how likely its last follows the others, in every language."""
    counts = [_counted(listed) for listed in rates.values()]
    totals = [count[""] for count in counts]
    groups = {
        group
        for count, total in zip(counts, totals, strict=True)
        for group, n in count.items()
        if n > total * _RAREST_GROUP
    }
    groups.discard("")
    followers = [_followers(count) for count in counts]
    return {group: [_follows(c, f, group) for c, f in zip(counts, followers, strict=True)] for group in sorted(groups)}


def _counted(listed: Rates) -> Rates:
    """Count groups of up to three letters; a word counts by the root of its rate, as unknown words are rare ones."""
    count: Rates = defaultdict(float)
    for word, rate in listed.items():
        weight, text = math.sqrt(rate) * 1000.0, edged(word)
        for end in range(2, len(text) + 1):
            for size in (0, 1, 2, 3):
                if size <= end:
                    count[text[end - size : end]] += weight
    return count


def _followers(count: Rates) -> dict[str, tuple[float, int]]:
    """Return for each context how often anything follows it, and how many different letters do."""
    found: dict[str, tuple[float, int]] = {}
    for group, n in count.items():
        if group:
            total, different = found.get(group[:-1], (0.0, 0))
            found[group[:-1]] = total + n, different + 1
    return found


def _follows(count: Rates, followers: Mapping[str, tuple[float, int]], group: str) -> float:
    """Return how likely the last letter follows those before it, shared with shorter contexts."""
    if not group:
        return LETTERS
    total, different = followers.get(group[:-1], (0.0, 0))
    shorter = _follows(count, followers, group[1:]) if len(group) > 1 else LETTERS
    share = different * (_SHARE if len(group) > 1 else 0.001)
    return (count.get(group, 0.0) + share * shorter) / (total + share) if total else shorter


def _worth_keeping(
    words: Mapping[str, Rates], groups: Mapping[str, list[float]], languages: tuple[str, ...]
) -> Iterator[tuple[str, Rates]]:
    for word, rates in words.items():
        if len(rates) > 1 or max(rates.values()) > _RARE:
            yield word, rates
            continue
        letters = _spelling_rates(word, groups, len(languages))
        second, first = sorted(letters)[-2:]
        if languages[letters.index(first)] not in rates or math.log(first / second) < _GIVEN_AWAY:
            yield word, rates


def _spelling_rates(word: str, groups: Mapping[str, list[float]], languages: int) -> list[float]:
    text, likely = edged(word), [1.0] * languages
    for end in range(2, len(text) + 1):
        row = next((r for size in (3, 2, 1) if size <= end and (r := groups.get(text[end - size : end]))), None)
        likely = [x * (row[i] if row else LETTERS) for i, x in enumerate(likely)]
    return likely


def _packed(languages: tuple[str, ...], words: Mapping[str, Rates], groups: Mapping[str, list[float]]) -> bytes:
    """Lay the tables out: a line of JSON, then columns, each sorted by the key of its word or group."""
    entries = sorted(
        (key(word), languages.index(name), _step(rate)) for word, by in words.items() for name, rate in by.items()
    )
    rows = sorted((key(group), bytes(map(_step, likely))) for group, likely in groups.items())
    head = {
        "languages": languages,
        "words": len(entries),
        "groups": len(rows),
        "source": "wordfreq 3.1.1",
        "licence": "CC BY-SA 4.0",
    }
    line = json.dumps(head).encode()
    line += b" " * (-(len(line) + 1) % 4) + b"\n"
    columns = (
        _numbers(k for k, _, _ in entries),
        _numbers(k for k, _ in rows),
        bytes(i for _, i, _ in entries),
        bytes(step for _, _, step in entries),
        b"".join(row for _, row in rows),
    )
    return b"".join((line, *columns))


def _numbers(values: Iterable[int]) -> bytes:
    numbers = array("I", values)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def _step(rate: float) -> int:
    return min(255, round(-math.log(rate) * LOG_STEP))


if __name__ == "__main__":
    sys.exit(main())
