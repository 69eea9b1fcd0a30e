"""How sure it is that an article answers a text, from 0 to 1.

A logistic scale over what is known of a fit. Its numbers were fitted once, on FAQs of 3 to 70 articles with 1 to 10
examples cut at random from the training part of BANKING77 (CC BY 4.0), part of whose questions no article answers,
by `python -m benchmarks.understanding.fit_articles`; no FAQ that is used is ever fitted.
"""

from __future__ import annotations

import math

from responder.flow.understand.articles import Fit
from responder.flow.understand.meaning.networks import BGE, UNIVERSAL

# Each start is moved so that the shipped threshold is where 962 of 1,000 links were right there; by the meaning 942 in
# English, and 965 by the network of many languages.
START = -0.432
NUMBERS = (5.058, 2.673, -11.284, 0.299, -0.412, -0.612)
# Of texts whose meaning is known, too, by the network that knows it: `fit_articles --network NAME`.
BY_MEANING = {
    BGE.name: (-9.242, (4.168, 0.593, -15.706, 0.299, 5.470, 12.087)),
    UNIVERSAL.name: (-0.393, (5.842, 2.380, -12.821, 0.484, -0.392, -0.293)),
}
_LEAST_CROWD = 0.33  # a few articles, or short ones, seem far apart; what is missing may be near all the same
_MOST_STRANGE = 2.0  # words; a title or a name of several is no more against it


def score(fit: Fit) -> float:
    """Return how sure it is that an article answers a text."""
    start, numbers = BY_MEANING[fit.network] if fit.network else (START, NUMBERS)
    value = start + sum([number * sign for number, sign in zip(numbers, signs(fit), strict=True)])
    return 1.0 / (1.0 + math.exp(-value))


def signs(fit: Fit) -> tuple[float, ...]:
    """Return what speaks for and against a fit, as numbers.

    Where articles are near one another, others like them are likely missing, and more is asked of a text.
    """
    lead = math.sqrt(max(fit.lead, 0.0))  # few examples give little of it, and the first of it tells most
    common = lead, math.log1p(fit.shared), max(fit.crowd, _LEAST_CROWD), math.log(fit.articles)
    if fit.network == BGE.name:  # how near meanings are tells more there than which words are strange
        return *common, fit.meant, fit.near
    return *common, min(fit.strange, _MOST_STRANGE), float(fit.denied)
