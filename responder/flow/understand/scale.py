"""How sure it is that an article answers a text, from 0 to 1.

A logistic scale over what is known of a fit. Its numbers were fitted once, on FAQs of 3 to 70 articles with 1 to 10
examples cut at random from the training part of BANKING77 (CC BY 4.0), part of whose questions no article answers,
by `python -m benchmarks.understanding.fit_articles`; no FAQ that is used is ever fitted.
"""

from __future__ import annotations

import math

from responder.flow.understand.articles import Fit

# Each start is moved so that the shipped threshold is where 962 of 1,000 links were right there, by meaning 940.
START = -0.432
NUMBERS = (5.058, 2.673, -11.284, 0.299, -0.412, -0.612)
# Of texts whose meaning is known, too: `fit_articles --semantic`.
MEANT_START = -0.727
MEANT_NUMBERS = (3.950, 1.011, -14.857, 0.214, 2.238, 6.417, -0.338)
# A few articles, or short ones, seem far apart; what is missing may be near all the same.
_LEAST_CROWD, _LEAST_CROWD_BY_MEANING = 0.33, 0.35
_MOST_STRANGE = 2.0  # words; a title or a name of several is no more against it


def score(fit: Fit) -> float:
    """Return how sure it is that an article answers a text."""
    start, numbers = (START, NUMBERS) if fit.meant is None else (MEANT_START, MEANT_NUMBERS)
    value = start + sum([number * sign for number, sign in zip(numbers, signs(fit), strict=True)])
    return 1.0 / (1.0 + math.exp(-value))


def signs(fit: Fit) -> tuple[float, ...]:
    """Return what speaks for and against a fit, as numbers.

    Where articles are near one another, others like them are likely missing, and more is asked of a text.
    """
    shared, articles = math.log1p(fit.shared), math.log(fit.articles)
    if fit.meant is None or fit.near is None:
        lead = math.sqrt(max(fit.lead, 0.0))  # few examples give little of it, and the first of it tells most
        strange = min(fit.strange, _MOST_STRANGE)
        return lead, shared, max(fit.crowd, _LEAST_CROWD), articles, strange, float(fit.denied)
    return fit.lead, shared, max(fit.crowd, _LEAST_CROWD_BY_MEANING), articles, fit.meant, fit.near, float(fit.denied)
