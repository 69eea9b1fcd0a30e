"""What a text says beside what an article has, in the sentence that speaks for the article.

A greeting, a story or a signature round the question says nothing against an answer; a word of the question itself that
no article knows does, and so does a "not" that the article's own questions do not have: what went wrong is another
matter than how it is done.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import repeat

from responder.config.settings import Faq
from responder.flow.understand.moods import SPOKEN
from responder.flow.understand.reading import STOP, cut

_NOT = frozenset(word for module in SPOKEN for word in module.NEGATIONS.split())


def sentence_of(tokens: Sequence[str], says: Mapping[str, float]) -> Collection[str]:
    """Return the words of the sentence that speaks most. says: what each word says that speaks at all."""
    best: Collection[str] = ()
    most, begin = -1.0, 0
    for end in [place for place, token in enumerate(tokens) if token == STOP] + [len(tokens)]:
        sentence = tokens[begin:end]
        begin = end + 1
        value = sum(map(says.get, sentence, repeat(0.0)))
        if sentence and value > most:
            best, most = sentence, value
    return best


def denies(words: Iterable[str]) -> bool:
    """Tell whether there is a "not" among words."""
    return not _NOT.isdisjoint(words)


def asks_of_a_not(article: Faq) -> bool:
    """Tell whether a question of an article has a "not", as "my code does not work" has."""
    return any(denies(cut(text).tokens) for text in (article.title, *article.examples))
