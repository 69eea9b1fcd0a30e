"""The questions in schema.org data: FAQPage → mainEntity → Question → acceptedAnswer.

https://schema.org/FAQPage; how pages nest it differs, so it is looked for anywhere, in lists and in @graph.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from responder.config.articles.entry import beginning
from responder.config.articles.markup import seen_text

_MOST_NODES = 100_000
LONGEST_TITLE, LONGEST_ANSWER = 300, 400  # letters; a longer answer is given by its first sentences
_ANSWERS = ("acceptedAnswer", "suggestedAnswer")
_LINKS = ("url", "@id", "mainEntityOfPage", "sameAs")


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of a page, cleaned. written: its title as it stands in the data, to find its line."""

    title: str
    answer: str
    url: str
    locale: str
    written: str


def questions_in(data: Any) -> Iterator[Asked]:
    """Yield the questions of every FAQPage in JSON-LD."""
    for page in _nodes(data):
        if _is(page, "FAQPage"):
            for question in chain.from_iterable(map(_listed, _listed(page.get("mainEntity")))):
                if isinstance(question, dict) and _is(question, "Question"):
                    yield _asked(question, page)


def asked(title: str, answer: str, url: str = "", locale: str = "") -> Asked:
    """Return one question, with the markup of its title and its answer gone."""
    said = beginning(seen_text(title), LONGEST_TITLE)
    return Asked(said, beginning(seen_text(answer), LONGEST_ANSWER), web(url), locale, title)


def web(link: str) -> str:
    """Return `link` if it leads to a page of the web, else nothing: no javascript:, no mailto:."""
    link = link.strip()
    whole = link.lower().startswith(("https://", "http://"))
    return link if whole and len(link) <= 2_000 and not set(link) & set(" \n\t<>\"'") else ""


def _asked(question: dict[str, Any], page: dict[str, Any]) -> Asked:
    answers = [a for name in _ANSWERS for a in _listed(question.get(name))]
    answer = next((text for a in answers if (text := _text(a.get("text") if isinstance(a, dict) else a))), "")
    title = _text(question.get("name")) or _text(question.get("text")) or _text(question.get("headline"))
    places = (question, *(a for a in answers if isinstance(a, dict)), page)
    url = next((link for node in places for name in _LINKS if (link := web(_link(node.get(name))))), "")
    locale = _text(question.get("inLanguage")) or _text(page.get("inLanguage"))
    return asked(title, answer, url, locale)


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """Yield every table in the data, outer ones first, up to a bound."""
    waiting, seen = deque([data]), 0
    while waiting and seen < _MOST_NODES:
        node, seen = waiting.popleft(), seen + 1
        if isinstance(node, dict):
            yield node
            waiting.extend(v for v in node.values() if isinstance(v, dict | list))
        elif isinstance(node, list):
            waiting.extend(v for v in node if isinstance(v, dict | list))


def _is(node: dict[str, Any], wanted: str) -> bool:
    kinds = (_text(kind) for kind in _listed(node.get("@type")))
    return any(kind.rpartition("/")[2].rpartition(":")[2] == wanted for kind in kinds)


def _listed(value: Any) -> list[Any]:
    if isinstance(value, dict) and isinstance(value.get("itemListElement"), list):
        value = value["itemListElement"]
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("@value", value.get("name", ""))
    if isinstance(value, list):
        value = next((v for v in value if isinstance(v, str)), "")
    return value if isinstance(value, str) else ""


def _link(value: Any) -> str:
    return _text(value.get("@id", value.get("url"))) if isinstance(value, dict) else _text(value)
