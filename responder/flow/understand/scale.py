"""How sure it is that an article answers a text, from 0 to 1.

A logistic scale over what is known of a fit. Its numbers were fitted once, on FAQs of 3 to 70 articles with 1 to 10
examples cut at random from the training part of BANKING77 (CC BY 4.0), part of whose questions no article answers,
by `python -m benchmarks.understanding.fit_articles`; no FAQ that is used is ever fitted.
"""

from __future__ import annotations

import math

from responder.flow.understand.articles import Fit

# Each start is moved so that the shipped threshold is where 957 of 1,000 links were right there, by meaning 940.
START = -1.817
NUMBERS = (5.320, 2.786, -10.137, 0.394)
# Of texts whose meaning is known, too: `fit_articles --semantic`.
MEANT_START = -2.142
MEANT_NUMBERS = (4.238, 1.026, -14.598, 0.256, 1.782, 7.095)
_LEAST_CROWD = 0.33  # a few articles, or short ones, seem far apart; what is missing may be near all the same


def score(fit: Fit) -> float:
    """Return how sure it is that an article answers a text."""
    start, numbers = (START, NUMBERS) if fit.meant is None else (MEANT_START, MEANT_NUMBERS)
    value = start + sum([number * sign for number, sign in zip(numbers, signs(fit), strict=True)])
    return 1.0 / (1.0 + math.exp(-value))


def signs(fit: Fit) -> tuple[float, ...]:
    """Return what speaks for and against a fit, as numbers.

    Where articles are near one another, others like them are likely missing, and more is asked of a text.
    """
    lead = math.sqrt(max(fit.lead, 0.0))  # its root: few examples give little lead, and the first of it tells most
    known = (lead, math.log1p(fit.shared), max(fit.crowd, _LEAST_CROWD), math.log(fit.articles))
    return known if fit.meant is None or fit.near is None else (*known, fit.meant, fit.near)
