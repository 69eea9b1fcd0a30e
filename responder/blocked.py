"""Watches whether the event loop turns: while something keeps it to itself, nobody is answered.

A thread asks the loop for a sign of life: four times a second while there is work, now and then while there is none,
so that an idle daemon stays idle. Where the sign does not come, the stack tells what runs.
"""

from __future__ import annotations

import asyncio
import sys
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from responder.clock import Clock
from responder.culprit import Culprit, culprit_in
from responder.desk import Log

KIND = "loop-blocked"
_MEND = "let it await, or move it into a thread (docs/how-to/plugins-that-wait.md)"
_HOUR = 3600.0  # seconds in which the same culprit is told of once
_MOST = 100  # culprits that are remembered


@dataclass(frozen=True, slots=True)
class Pace:
    """How the watch looks, in seconds.

    limit: how long the loop may be kept. busy, idle: between two looks. linger: looks without work until it is idle.
    grace: for a loop that only stood still with the whole process. long: after which it is told while it lasts.
    working: the share of a processor from which on the process itself was at work meanwhile.
    """

    limit: float = 1.0
    busy: float = 0.25
    idle: float = 60.0
    linger: int = 2
    grace: float = 0.1
    long: float = 10.0
    working: float = 0.2


class _Span:
    """A span of time that begins now, and how much the process works in it."""

    def __init__(self) -> None:
        self.began, self._spent = time.monotonic(), time.process_time()

    @property
    def seconds(self) -> float:
        """How long it has been."""
        return time.monotonic() - self.began

    def worked(self, seconds: float) -> float:
        """Return for which share of so many seconds the process has worked; one that is stopped does not."""
        return (time.process_time() - self._spent) / seconds


class Watch:
    """Watches the loop that runs where it is started, and tells ops of what blocks it.

    plugins: their names by the names of their packages, asked for when something is found.
    """

    def __init__(
        self,
        clock: Clock,
        log: Log,
        tell: Callable[[str, str], None],
        plugins: Callable[[], Mapping[str, str]],
        pace: Pace | None = None,
    ) -> None:
        self._clock, self._log, self._tell, self._plugins = clock, log, tell, plugins
        self._pace = pace or Pace()
        self._wake = threading.Event()
        self._stopped, self._busy, self._parked, self._stirred = False, False, False, 0.0
        self._told: dict[Culprit, tuple[float, int]] = {}  # when ops were told, and how often it was since

    def start(self) -> None:
        """Watch the running loop, from a thread that ends with the process."""
        self._loop, self._loops_thread = asyncio.get_running_loop(), threading.get_ident()
        threading.Thread(target=self._run, name="watch", daemon=True).start()

    def stop(self) -> None:
        """Watch no more."""
        self._stopped = True
        self._wake.set()

    def stir(self) -> None:
        """Note that there is work; costs next to nothing while there was some a moment ago."""
        self._busy = True
        if self._parked:
            self._parked, self._stirred = False, time.monotonic()
            self._wake.set()

    # --- the thread ---------------------------------------------------------------------------------------------

    def _run(self) -> None:
        quiet = 0
        while not self._stopped:
            self._parked = quiet >= self._pace.linger and not self._busy
            self._rest(self._pace.idle if self._parked else self._pace.busy)
            quiet, self._busy = 0 if self._busy else quiet + 1, False
            try:
                self._look()
            except RuntimeError:  # the loop is closed
                return

    def _rest(self, seconds: float) -> None:
        """Wait for work, or so long. Who keeps Python's own lock keeps this thread, too: it wakes up late."""
        span = _Span()
        self._stirred = span.began + seconds
        self._wake.wait(seconds)
        self._wake.clear()
        self._parked = False
        late = time.monotonic() - min(self._stirred, span.began + seconds)
        if late > self._pace.limit and span.worked(late) > self._pace.working:
            self._found(self._culprit(), late)

    def _look(self) -> None:
        """Ask for a sign of life. Raises RuntimeError once the loop is closed."""
        sign, span, pace = threading.Event(), _Span(), self._pace
        self._loop.call_soon_threadsafe(sign.set)
        if (sign.wait(pace.limit) and span.seconds < pace.limit) or self._stopped:
            return
        found = self._culprit()
        if sign.wait(pace.grace):
            if span.worked(span.seconds) <= pace.working:
                return  # the machine, or the whole process, stood still
        else:
            found = self._culprit() or found
            if not sign.wait(pace.long):
                self._log.error("the event loop is blocked, and goes on being so", by=str(found))
                sign.wait()
        self._found(found, span.seconds)

    def _found(self, culprit: Culprit | None, seconds: float) -> None:
        self._loop.call_soon_threadsafe(self._tell_of, culprit, seconds)

    def _culprit(self) -> Culprit | None:
        frame = sys._current_frames().get(self._loops_thread)  # noqa: SLF001 - the only way to another thread's stack
        return culprit_in(frame, self._plugins())

    # --- on the loop again --------------------------------------------------------------------------------------

    def _tell_of(self, found: Culprit | None, seconds: float) -> None:
        """Tell ops, of the same place once an hour."""
        found = found or Culprit("something", "a library", "place unknown", mine=True)
        now = self._clock.monotonic()
        at, times = self._told.get(found, (-_HOUR, 0))
        if now - at < _HOUR:
            self._told[found] = (at, times + 1)
            return
        often = f", {times:,} times more since it was told last" if times else ""
        while len(self._told) >= _MOST:
            del self._told[next(iter(self._told))]
        self._told[found] = (now, 0)
        mend = "" if found.mine else f"; {_MEND}"
        self._tell(KIND, f"nothing else ran for {seconds:.1f} s{often}: {found}{mend}")
