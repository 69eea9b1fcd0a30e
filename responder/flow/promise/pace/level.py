"""Is today as usual? A level that moves only when the answers prove a change."""

from __future__ import annotations

import math
from collections import deque
from itertools import accumulate
from typing import Any

_WINDOWS = (4, 6, 9, 13, 18, 25, 36, 50, 70, 100)  # answers looked back
_PROOF = 5.0  # log likelihood ratio that counts as a change
_SLOWER_FROM = 12.0  # a window proves a slower pace from so many expected answers on
_FASTER_FROM = 13  # and a quicker one from so many given ones on: agents who were idle take several at once
_LEAST, _MOST = 0.2, 3.0
_SHRINK = 8.0  # answers at the usual pace that every level is mixed with
_MEMORY = 60.0  # answers since the change that count
_FADE = 6 * 3600.0  # business seconds after which that evidence counts 1/e
_FORGOTTEN = 2.0
_BLOCK = 12  # answers whose time is compared with the expected one to see how evenly they come
_EVENLY = 1.2  # the first guess: variance by that of a Poisson stream
_BLOCK_STEP = 0.05
_TRUST = 0.995
_DOUBT = 3.0


class Level:
    """Answers given by answers expected, since the last proven change; 1 as long as none is proven.

    A change is proven by a generalised likelihood ratio of Poisson counts over the last 4 to 100 answers (after
    Siegmund and Venkatraman, "Using the generalized likelihood ratio statistic for sequential detection of a
    change-point", Annals of Statistics 23, 1995), divided by how much less evenly the answers come than a Poisson
    stream. The proof asked for grows where earlier changes made the forecasts worse. Evidence fades, so that a day
    with a colleague less is not taken for the rest of the year.
    """

    def __init__(self) -> None:
        self.value = 1.0
        self.changes = 0  # proven so far
        self._changed = False
        self._gaps: deque[float] = deque(maxlen=_WINDOWS[-1])  # expected answers between two given ones
        self._pending = 0.0  # expected since the last answer
        self._given = 0.0  # since the change
        self._expected = 0.0
        self._spread = _EVENLY
        self._block = [0, 0.0]  # answers, and those expected meanwhile
        self._errors = [0.0, 0.0]  # of forecasts with this level, and without any

    def spend(self, expected: float) -> None:
        """Let time pass in which so many answers were to be expected."""
        self._pending += expected
        self._expected += expected
        self._judge()

    def answer(self) -> None:
        """Take in one answer."""
        self._gaps.append(self._pending)
        self._block[0] += 1
        self._block[1] += self._pending * self.value
        self._pending = 0.0
        if self._block[0] >= _BLOCK:
            self._compare_block()
        keep = 1 - 1 / _MEMORY
        self._given = self._given * keep + 1
        self._expected *= keep
        self._judge()

    def fade(self, seconds: float) -> None:
        """Let business time pass: what was proven long ago counts less."""
        if self._changed and seconds > 0:
            keep = math.exp(-seconds / _FADE)
            self._given *= keep
            self._expected *= keep
            if self._expected < _FORGOTTEN:
                self._changed, self.value = False, 1.0

    def learn(self, wait: float, leveled: float, plain: float) -> None:
        """Take in a wait, and what was forecast for it with this level and without any."""
        total = wait + leveled + plain + 60
        self._errors[0] = self._errors[0] * _TRUST + abs(wait - leveled) / total
        self._errors[1] = self._errors[1] * _TRUST + abs(wait - plain) / total

    def _needed(self) -> float:
        """The proof asked for: more where levels did harm, a little less where they helped."""
        ratio = (self._errors[0] + _DOUBT) / (self._errors[1] + _DOUBT)
        return _PROOF * min(4.0, max(0.8, ratio**3))

    def _compare_block(self) -> None:
        """Track the spread as a 70 % quantile: a change, being rare, moves it little."""
        expected = max(self._block[1], 0.1)
        off = (_BLOCK - expected) ** 2 / min(expected, _BLOCK)
        self._spread *= math.exp(_BLOCK_STEP * (0.7 if off > self._spread else -0.3))
        self._block = [0, 0.0]

    def _judge(self) -> None:
        found = self._change()
        if found is not None:
            self._changed = True
            self.changes += 1
            self._given, self._expected = found
            self._gaps.clear()
            self._gaps.append(0.0)
        if self._changed:
            ratio = (self._given + _SHRINK) / (self._expected + _SHRINK)
            self.value = min(_MOST, max(_LEAST, ratio))
            if self._given > _MEMORY / 2 and abs(self._given - self._expected) < 0.7 * math.sqrt(self._expected):
                self._changed, self.value = False, 1.0

    def _change(self) -> tuple[float, float] | None:
        """Answers given and expected in the window that proves a change from the present level best."""
        best, found = self._needed(), None
        spread = max(1.0, self._spread)
        sums = (0.0, *accumulate(reversed(self._gaps)))
        for given in (0, *_WINDOWS):
            if given >= len(sums):
                break
            expected = self._pending + sums[given]
            if expected < _SLOWER_FROM and given < _FASTER_FROM:
                continue
            proof = _proof(given, expected * self.value) / spread
            if proof > best:
                best, found = proof, (float(given), expected)
        return found

    def dump(self) -> dict[str, Any]:
        """Return the state as plain numbers."""
        return {name.strip("_"): list(value) if name == "_gaps" else value for name, value in vars(self).items()}

    @classmethod
    def load(cls, state: dict[str, Any]) -> Level:
        """Take up a dumped state."""
        level = cls()
        level.value, level.changes, level._changed = state["value"], state["changes"], state["changed"]
        level._gaps.extend(state["gaps"])
        level._pending, level._given, level._expected = state["pending"], state["given"], state["expected"]
        level._spread, level._block, level._errors = state["spread"], list(state["block"]), list(state["errors"])
        return level


def _proof(given: int, expected: float) -> float:
    """The log likelihood ratio of another rate against the expected one."""
    if expected <= 0:
        return 0.0
    return (given * math.log(given / expected) if given else 0.0) - given + expected
