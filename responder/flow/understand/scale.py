"""How sure it is that an article answers a text, from 0 to 1.

A logistic scale over what is known of a fit. Its numbers were fitted once, on FAQs of 3 to 70 articles with 1 to 10
examples cut at random from the training part of BANKING77 (CC BY 4.0), a third of whose questions no article answers,
by `python -m benchmarks.understanding.fit_articles`; no FAQ that is used is ever fitted.
"""

from __future__ import annotations

import math

from responder.flow.understand.articles import Fit

_SUREST = 0.98  # no chance is taken for higher: a small FAQ has no rivals to doubt it

START = -3.834
NUMBERS = (0.135, 1.697, 3.433, 0.879, 2.325, 0.427, 1.964, -1.439, -2.462)


def score(fit: Fit, articles: int) -> float:
    """Return how sure it is that an article answers a text, among so many articles."""
    value = START + sum([number * sign for number, sign in zip(NUMBERS, signs(fit, articles), strict=True)])
    return 1.0 / (1.0 + math.exp(-value))


def signs(fit: Fit, articles: int) -> tuple[float, ...]:
    """Return what speaks for a fit, as numbers: the first is how likely it is, whatever the number of articles."""
    chance = min(max(fit.chance, 1e-6), _SUREST)
    return (
        math.log(chance / (1.0 - chance)) + 0.5 * math.log(max(1, articles - 1)),
        fit.lead,
        fit.alike,
        fit.ahead,
        fit.covered,
        fit.known,
        math.log1p(fit.shared),
        fit.near,
        fit.crowd,
    )
