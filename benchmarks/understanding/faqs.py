"""FAQs cut from labelled questions: some questions of an intent become an article's examples, others are asked."""

from __future__ import annotations

import csv
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from responder.config.settings import Faq

_INTENT = 3  # the column of Bitext's intents
_SLOT = re.compile(r"\{\{.*?\}\}")  # where a number or a name would stand

Pairs = Iterable[Sequence[str]]  # a question and its intent


@dataclass(frozen=True, slots=True)
class Trial:
    """Articles, questions with the id of the article that answers them, and questions that none answers."""

    articles: list[Faq]
    asked: list[tuple[str, str]]
    none: list[str] = field(default_factory=list)


def load(data: Path, name: str) -> Any:
    """Return one file of labelled data."""
    return json.loads((data / name).read_text(encoding="utf-8"))


def load_generated(data: Path) -> list[tuple[str, str]]:
    """Return Bitext's generated lines of customers with their intents, none where `tone/bitext.csv` is not there."""
    path = data / "tone" / "bitext.csv"
    if not path.is_file():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.reader(file) if len(row) > _INTENT and row[_INTENT] != "intent"]
    return [(_SLOT.sub("", row[1]), row[_INTENT]) for row in rows]


def by_intent(pairs: Pairs) -> dict[str, list[str]]:
    """Return the different questions of each intent."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for text, intent in pairs:
        found[intent][text] = None
    return {intent: list(found[intent]) for intent in sorted(found)}


def article(name: str, examples: Sequence[str]) -> Faq:
    """Return an article whose title is its label in words."""
    return Faq(id=name, title=name.replace("_", " ").replace("/", " "), examples=tuple(examples))


def cut(pairs: Pairs, shots: int, rng: random.Random, asked: Pairs | None = None, most: int = 20) -> Trial:
    """Take that many examples of each intent at random.

    asked: the questions; without them `most` of each intent that are no examples.
    """
    articles: list[Faq] = []
    rest: list[tuple[str, str]] = []
    for name, texts in by_intent(pairs).items():
        rng.shuffle(texts)
        articles.append(article(name, texts[:shots]))
        rest += [(text, name) for text in texts[shots : shots + most]]
    questions = rest if asked is None else [(text, name) for text, name in asked]
    rng.shuffle(questions)
    return Trial(articles, questions)


def stream(trial: Trial, none: Sequence[str], share: float = 0.3) -> Trial:
    """Add questions that no article answers until they are that share of all, as far as there are so many."""
    return Trial(trial.articles, trial.asked, list(none)[: round(len(trial.asked) * share / (1 - share))])


def shop(entries: Sequence[Mapping[str, Any]], message: str, examples: int = 4) -> Trial:
    """Return the web shop's FAQ with its everyday ("message") or hard ("hard_message") questions."""
    articles = [Faq(id=e["title"], title=e["title"], examples=tuple(e["examples"][:examples])) for e in entries]
    return Trial(articles, [(e[message], e["title"]) for e in entries])
