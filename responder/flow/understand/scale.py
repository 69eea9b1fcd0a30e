"""How sure it is that an article answers a text, from 0 to 1.

A logistic scale over what is known of a fit. Its numbers were fitted once, on FAQs of 3 to 70 articles with 1 to 10
examples cut at random from the training part of BANKING77 (CC BY 4.0), a third of whose questions no article answers,
by `python -m benchmarks.understanding.fit_articles`; no FAQ that is used is ever fitted.
"""

from __future__ import annotations

import math

from responder.flow.understand.articles import Fit

START = -4.041
NUMBERS = (2.747, 3.609, 2.667, 2.018, -1.605, -3.513, 0.249)
# The same for texts whose meaning is known too, fitted by `fit_articles --semantic`; the start is moved so that the
# shipped threshold is where 95 of 100 links are right.
MEANT_START = -4.591
MEANT_NUMBERS = (3.878, -2.885, 1.161, 1.368, 0.300, -8.044, 0.068, 7.843, -1.464, 3.845)


def score(fit: Fit) -> float:
    """Return how sure it is that an article answers a text."""
    start, numbers = (START, NUMBERS) if fit.meant is None else (MEANT_START, MEANT_NUMBERS)
    value = start + sum([number * sign for number, sign in zip(numbers, signs(fit), strict=True)])
    return 1.0 / (1.0 + math.exp(-value))


def signs(fit: Fit) -> tuple[float, ...]:
    """Return what speaks for and against a fit, as numbers.

    Where articles are near one another, others like them are likely missing, and more is asked of a text.
    """
    return (
        fit.lead,
        fit.alike,
        fit.covered,
        math.log1p(fit.shared),
        fit.near,
        fit.crowd,
        math.log(fit.articles),
        *(fit.meant or ()),
    )
