"""`[[rule]]`: words of the trade that ops want heard, and what they mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from responder.config.problems import Fault, found_text
from responder.config.section import Section

if TYPE_CHECKING:
    from responder.config.patterns import Pattern

_LONGEST = 300  # characters of one pattern
_MOST = 200  # rules
_MEND = "mend the pattern; in 'single quotes' every \\ stands for itself. Instead of looking around, use unless"


class OwnRule(Section):
    """A pattern, and what it means where it fits."""

    match: str = Field(
        min_length=1,
        max_length=_LONGEST,
        examples=["frame.{0,20}(breuk|scheur)"],
        description="The pattern (RE2), whatever the case of the letters; single quotes spare the backslashes.",
    )
    means: Literal["complaint", "angry", "urgent", "danger", "human", "thanks", "opt_out", "opt_in", "tip"] = Field(
        description="What a message that it fits means."
    )
    weight: float = Field(
        1.0, ge=-10, le=10, description="What it adds to the score; a meaning holds from 1. Below 0: it takes away."
    )
    unless: str = Field("", max_length=_LONGEST, description="A pattern that undoes it, anywhere in the message.")
    languages: tuple[str, ...] = Field((), description="The languages of the messages that it is for; empty: all.")


def check(rules: Sequence[OwnRule]) -> Iterator[Fault]:
    """Patterns can be read, and all of them together are of a size that costs little."""
    if len(rules) > _MOST:
        yield ("rule", _MOST), f"{len(rules)} rules", f"at most {_MOST}", "join some of them: match = 'one|other'"
    if rules:
        yield from _patterns(rules)


def _patterns(rules: Sequence[OwnRule]) -> Iterator[Fault]:
    from responder.config.patterns import MOST_STEPS, BadPattern, Pattern  # noqa: PLC0415 -- only where needed

    sound: list[Pattern] = []
    for index, rule in enumerate(rules):
        for key, written in (("match", rule.match), ("unless", rule.unless)):
            try:
                sound += [Pattern(written)] if written else []
            except BadPattern as error:
                yield ("rule", index, key), f"{found_text(written)} ({error})", "a pattern that RE2 can read", _MEND
    steps = sum(pattern.steps for pattern in sound)
    if steps > MOST_STEPS:
        expected = f"at most {MOST_STEPS:,}; a letter counts about one, a dot ten"
        yield ("rule", 0, "match"), f"patterns of {steps:,} steps in all", expected, "shorten what repeats: .{0,20}"
