"""Is today as usual? A level that moves only when the answers prove a change."""

from __future__ import annotations

import math
from collections import deque
from itertools import accumulate
from typing import Any

_WINDOWS = (4, 6, 9, 13, 18, 25, 36, 50, 70, 100)
_DOWN = 12.0
_UP = 13
_PROOF = 5.0  # log likelihood ratio that counts as a change
_BLOCK = 12  # answers whose time is compared with the expected one to see how evenly they come
_USUAL = 0.05
_START = 1.2
_MEMORY = 60.0  # answers
_EVEN = 1.0
_TRUST = 0.995
_DOUBT = 3.0
_POWER = 3
_FADE = 6 * 3600.0
_FORGOT = 2.0
_LEAST, _MOST = 0.2, 3.0
_SHRINK = 8.0


class Level:
    """Answers given by answers expected, since the last proven change; 1 as long as none is proven.

    A change is proven by a generalised likelihood ratio of Poisson counts over the last 4 to 36 answers (after
    Siegmund and Venkatraman, "Using the generalized likelihood ratio statistic for sequential detection of a
    change-point", Annals of Statistics 23, 1995).
    """

    def __init__(self) -> None:
        self.value = 1.0
        self._gaps: deque[float] = deque(maxlen=_WINDOWS[-1])  # expected answers between two given ones
        self._pending = 0.0  # expected since the last answer
        self._given = 0.0  # since the change
        self._expected = 0.0
        self.changed = False
        self.epoch = 0
        self._wrong = self._plain = 0.0
        self._spread = _START
        self._count = 0
        self._since = 0.0

    def spend(self, expected: float) -> None:
        """Let time pass in which so many answers were to be expected."""
        self._pending += expected
        self._expected += expected
        self._judge()

    def learn(self, wait: float, leveled: float, plain: float) -> None:
        """Take in a wait, and what was forecast with this level and without any."""
        total = wait + leveled + plain + 60
        self._wrong = self._wrong * _TRUST + abs(wait - leveled) / total
        self._plain = self._plain * _TRUST + abs(wait - plain) / total

    def needed(self) -> float:
        ratio = (self._wrong + _DOUBT) / (self._plain + _DOUBT)
        return _PROOF * min(4.0, max(0.8, ratio**_POWER))

    def fade(self, seconds: float) -> None:
        if not self.changed:
            return
        keep = math.exp(-seconds / _FADE)
        self._given *= keep
        self._expected *= keep
        if self._expected < _FORGOT:
            self.changed, self.value = False, 1.0

    def answer(self) -> None:
        """Take in one answer."""
        self._gaps.append(self._pending)
        self._since += self._pending
        self._count += 1
        if self._count >= _BLOCK:
            expected = max(self._since * self.value, 0.1)
            off = (_BLOCK - expected) ** 2 / min(expected, _BLOCK)
            self._spread *= math.exp(_USUAL * (0.7 if off > self._spread else -0.3))
            self._count, self._since = 0, 0.0
        self._pending = 0.0
        keep = 1 - 1 / _MEMORY
        self._given = self._given * keep + 1
        self._expected *= keep
        self._judge()

    def _judge(self) -> None:
        found = self._change()
        if found is not None:
            self.changed = True
            self.epoch += 1
            self._given, self._expected = found
            self._gaps.clear()
            self._gaps.append(0.0)
        if self.changed:
            ratio = (self._given + _SHRINK) / (self._expected + _SHRINK)
            self.value = min(_MOST, max(_LEAST, ratio))
            if self._given > _MEMORY / 2 and abs(self._given - self._expected) < 0.7 * math.sqrt(self._expected):
                self.changed, self.value = False, 1.0

    def _change(self) -> tuple[float, float] | None:
        """Answers given and expected in the window that proves a change from the present level best."""
        best, found = self.needed(), None
        sums = list(accumulate(reversed(self._gaps)))
        for given in (0, *_WINDOWS):
            if given > len(sums):
                break
            expected = self._pending + (sums[given - 1] if given else 0.0)
            if expected < _DOWN and given < _UP:
                continue
            proof = _proof(given, expected * self.value) / max(_EVEN, self._spread)
            if proof > best:
                best, found = proof, (float(given), expected)
        return found

    def dump(self) -> dict[str, Any]:
        """Return the state as plain numbers."""
        return {
            "value": self.value,
            "gaps": list(self._gaps),
            "pending": self._pending,
            "given": self._given,
            "expected": self._expected,
            "changed": self.changed,
        }

    @classmethod
    def load(cls, state: dict[str, Any]) -> Level:
        """Take up a dumped state."""
        level = cls()
        level.value, level.changed = state["value"], state["changed"]
        level._gaps.extend(state["gaps"])
        level._pending, level._given, level._expected = state["pending"], state["given"], state["expected"]
        return level


def _proof(given: int, expected: float) -> float:
    """The log likelihood ratio of another rate against the expected one."""
    if expected <= 0:
        return 0.0
    return (given * math.log(given / expected) if given else 0.0) - given + expected
