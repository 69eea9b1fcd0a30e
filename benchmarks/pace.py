"""How much slower this machine is, at this moment, than the one on which limits in seconds were set.

Most figures are ratios to a yardstick of the same minutes. A start, or the way from a message to its reply, is told in
seconds; on a processor that others slow down it takes longer, whatever the program is like.
"""

from __future__ import annotations

from benchmarks.texts import WORDS, microseconds, plain_template

_QUIET = 46.0  # µs that plain Jinja2 takes for our acknowledgement there (docs/explanation/performance.md)
_COUNT, _ROUNDS = 50, 10


def slowness() -> float:
    """Return how many times longer plain Python takes here than there; 1 where it is as quick, or quicker."""
    plain = plain_template()
    plain.render(WORDS)
    best = min(microseconds(lambda: plain.render(WORDS), _COUNT) for _ in range(_ROUNDS))
    return max(1.0, best / _QUIET)


def noted(slow: float, note: str = "") -> str:
    """Return the note of a figure whose limits have grown, with what it says besides."""
    if slow == 1.0:
        return note
    grown = f"limits x {slow:.1f}: so much slower is the machine"
    return f"{note}; {grown}" if note else grown
