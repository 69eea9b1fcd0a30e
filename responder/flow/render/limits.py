"""How much one template may do: steps, lengths, widths. Whatever goes over ends the rendering, not the daemon.

A step is one turn of a loop, one call, one filter, one intercepted operator or one joined text. The meter stands at
zero while nothing is rendered, so that nothing costly can be computed while a template is compiled either.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from itertools import islice
from typing import Any

from jinja2.exceptions import SecurityError
from jinja2.runtime import Undefined
from jinja2.utils import Namespace

STEPS = 10_000
LONGEST = 64 * 1024  # characters of any text a template makes, and bytes of what it puts out
WIDEST = 1_000  # any number handed to a filter, any range
BIGGEST = 1 << 64  # any number a template computes
_AT_ONCE = 64  # chunks: most texts have fewer


class LimitReached(SecurityError):
    """The template does more than an answer can need."""


class _Meter(threading.local):
    left = 0


METER = _Meter()


def tick() -> None:
    """Count one step; raises LimitReached when none is left."""
    METER.left -= 1
    if METER.left < 0:
        raise LimitReached(f"more than {STEPS} steps: a loop or a macro without end")


def each(items: Iterable[Any]) -> Iterator[Any]:
    """Hand on `items`, counting each as a step: every loop of every template goes through here."""
    for item in items:
        tick()
        yield item


def single(item: Any) -> Any:
    """Hand on what may stand in a list: anything but another list."""
    if isinstance(item, (list, tuple, dict, Namespace)):
        raise LimitReached("a list within a list")
    return item


def joined(parts: Iterable[str]) -> str:
    """Join texts, refusing before it is built what would be too long."""
    tick()
    texts = parts if isinstance(parts, list) else list(islice(parts, LONGEST))
    if sum(map(len, texts)) > LONGEST:
        raise LimitReached(f"a text of more than {LONGEST} characters")
    return "".join(texts)


def gathered(chunks: Iterator[str]) -> str:
    """Join what a template puts out, some chunks at a time, so that it ends soon after it has become too long."""
    text = ""
    while some := list(islice(chunks, _AT_ONCE)):
        text += "".join(some)
        if len(text) > LONGEST:
            raise LimitReached(f"a text of more than {LONGEST} characters")
    return text


def as_word(value: object) -> str:
    """Return what a text can hold: words and numbers. Anything else in a text is a mistake."""
    if isinstance(value, str):
        return value
    if isinstance(value, Undefined) or (isinstance(value, (int, float)) and not isinstance(value, bool)):
        return str(value)
    raise TypeError(f"expected a word or a number to print, found {type(value).__name__}")


def concatenated(parts: Iterable[object]) -> str:
    """Stand behind the operator `~`."""
    return joined([as_word(part) for part in parts])


def join_words(items: Iterable[object], between: str = "") -> str:
    """Stand behind the filter `join`."""
    words = [as_word(item) for item in each(items)]
    if len(between) * len(words) > LONGEST:
        raise LimitReached(f"a text of more than {LONGEST} characters")
    joined(words)
    return between.join(words)


def replace_words(text: str, old: str, new: str) -> str:
    """Stand behind the filter `replace`."""
    word = as_word(text)
    if len(word) + word.count(old) * len(new) > LONGEST:
        raise LimitReached(f"a text of more than {LONGEST} characters")
    return word.replace(old, new)


def short_range(*bounds: int) -> range:
    """Return a range of at most WIDEST numbers."""
    numbers = range(*bounds)
    if len(numbers) > WIDEST:
        raise LimitReached(f"a range of more than {WIDEST} numbers")
    return numbers


def metered(function: Callable[..., Any]) -> Callable[..., Any]:
    """Make a filter count as a step, take small numbers only and return short texts only."""
    skipped = 1 + hasattr(function, "jinja_pass_arg")  # what is filtered may be any number

    @wraps(function)
    def limited(*args: Any, **kwargs: Any) -> Any:
        tick()
        for value in (*args[skipped:], *kwargs.values()):
            if isinstance(value, int) and abs(value) > WIDEST:
                raise LimitReached(f"a number over {WIDEST} for a filter")
        result = function(*args, **kwargs)
        if isinstance(result, str) and len(result) > LONGEST:
            raise LimitReached(f"a text of more than {LONGEST} characters")
        return result

    return limited


def compute(operator: str, function: Callable[[Any, Any], Any], left: Any, right: Any) -> Any:
    """Apply an operator to small things; sequences are joined but not multiplied."""
    tick()
    if isinstance(left, (int, float)) and isinstance(right, (int, float)):
        if operator == "**" and (abs(left) > WIDEST or abs(right) > 8):
            raise LimitReached("a power too large")
        if abs(left) > BIGGEST or abs(right) > BIGGEST:
            raise LimitReached("a number too large")
    elif operator != "+":
        raise LimitReached(f"only numbers can be combined with {operator!r}")
    elif len(left) + len(right) > (LONGEST if isinstance(left, str) else WIDEST):
        raise LimitReached(f"a text of more than {LONGEST} characters or a list of more than {WIDEST} things")
    return function(left, right)
