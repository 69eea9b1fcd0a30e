"""How much a word can say of what is asked, by how common it is in running text.

A few short articles have few words, so that "take", "another" or "two" pass for rare ones among them. Running text knows
that they are not.
"""

from __future__ import annotations

from functools import lru_cache
from math import log

from responder.flow.understand.frequencies import frequencies
from responder.flow.understand.languages import COMMON

# Minus the logarithm of a word's share of running text: one in 150 says nothing, one in 22,000 all that it can.
_EVERYWHERE, _RARE = 5.0, 10.0


def telling(word: str) -> float:
    """Return how much a word in lower case can say, from 0 (it stands in every text) to 1 (it is rare, or unknown).

    It is taken to be of that of the nine languages, whose words are listed best, in which it is the most common.
    """
    ours = _ours()
    rate = max([rate for place, rate in frequencies().rates(word).items() if place in ours], default=0.0)
    if not rate:
        return 1.0
    return min(1.0, max(0.0, (-log(rate) - _EVERYWHERE) / (_RARE - _EVERYWHERE)))


@lru_cache(maxsize=1)
def _ours() -> frozenset[int]:
    return frozenset(place for place, name in enumerate(frequencies().languages) if name in COMMON)
