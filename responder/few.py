"""Lines of the log that anybody can make us write: some hundreds a minute, so that a flood hides nothing else."""

from __future__ import annotations

from collections.abc import Callable

_MINUTE = 60.0  # seconds


class Few:
    """Counts lines by their kind. seconds: a clock that never jumps; most: lines a minute."""

    def __init__(self, seconds: Callable[[], float], most: int = 600) -> None:
        self._seconds, self._most = seconds, most
        self._lines: dict[str, tuple[float, int]] = {}  # by kind: when its minute began, and its lines since

    def left_out(self, kind: str) -> int | None:
        """Return how many lines were left out in the minute before this one; None: it is left out, too."""
        now = self._seconds()
        began, count = self._lines.get(kind, (now, 0))
        if now - began >= _MINUTE:
            self._lines[kind] = now, 1
            return max(0, count - self._most)
        self._lines[kind] = began, count + 1
        return 0 if count < self._most else None
