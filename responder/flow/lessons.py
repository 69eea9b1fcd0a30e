"""What people taught the FAQ, put to use: articles with the examples that were learned, and the links of articles."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlsplit

from responder.config.settings import Faq
from responder.flow.understand.languages import base
from responder.flow.understand.masked import words_of
from responder.store.records import Lesson

EXAMPLE, REFUSED = "example", "refused"
_LINK = re.compile(r"(?:https?://|\bwww\.)[^\s<>\"'()\[\]]{3,2000}", re.IGNORECASE)
_MOST_LINKS = 20  # of one message


class ArticleLinks:
    """Finds the articles whose links stand in a text."""

    def __init__(self, articles: Iterable[Faq] = ()) -> None:
        self._by_link: defaultdict[str, list[Faq]] = defaultdict(list)
        for article in articles:
            if article.url:
                self._by_link[_plain(article.url)].append(article)

    def articles_in(self, text: str, locale: str) -> list[str]:
        """Return their ids. A link that several articles share names none, unless one of them is in `locale`."""
        found: dict[str, None] = {}
        if "://" not in text and "www." not in text.lower():  # nearly every answer; twenty times as fast as the search
            return []
        for link in _LINK.findall(text)[:_MOST_LINKS]:
            known = self._by_link.get(_plain(link)) or self._by_link.get(_plain(link).partition("#")[0], [])
            meant = [a for a in known if a.locale and base(a.locale) == base(locale)] if len(known) > 1 else known
            if len(meant) == 1:
                found[meant[0].id] = None
        return list(found)


def _plain(link: str) -> str:
    """Return what two ways of writing one link have in common: no scheme, no www, no campaign, no last slash."""
    link = link.rstrip(".,;:!?…*_")
    try:
        parts = urlsplit(link if "://" in link else f"https://{link}")
    except ValueError:
        return ""
    host = parts.netloc.lower().removeprefix("www.")
    query = "&".join(part for part in parts.query.split("&") if part and not part.lower().startswith("utm_"))
    path = parts.path.rstrip("/")
    return f"{host}{path}{f'?{query}' if query else ''}{f'#{parts.fragment}' if parts.fragment else ''}"


def with_lessons(articles: Sequence[Faq], lessons: Iterable[Lesson]) -> tuple[Faq, ...]:
    """Return the articles with what was learned of them; what ops have written themselves comes first and wins."""
    by_article: defaultdict[str, list[Lesson]] = defaultdict(list)
    for lesson in lessons:
        by_article[lesson.article].append(lesson)
    return tuple(
        _with(article, by_article[article.id]) if article.id in by_article else article for article in articles
    )


def _with(article: Faq, lessons: Sequence[Lesson]) -> Faq:
    own = {_same(text) for text in (article.title, *article.examples, *article.not_for)}
    told: Mapping[str, dict[str, str]] = {EXAMPLE: {}, REFUSED: {}}
    for lesson in lessons:
        if (same := _same(lesson.text)) not in own and lesson.kind in told:
            told[lesson.kind][same] = lesson.text
    for same in told[REFUSED]:  # of the two, silence is the safer one
        told[EXAMPLE].pop(same, None)
    examples = *article.examples, *told[EXAMPLE].values()
    return article.model_copy(update={"examples": examples, "not_for": (*article.not_for, *told[REFUSED].values())})


def _same(text: str) -> str:
    return " ".join(words_of(text)).casefold()
