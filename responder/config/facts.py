"""`[[fact]]`: what customers tell, such as the number of an order, and how it is found in a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

from pydantic import Field

from responder.config.positions import Loc
from responder.config.problems import Fault, found_text
from responder.config.say import Spoken
from responder.config.section import Section

MOST = 20  # facts of a deployment
_LONGEST = 500  # characters of a pattern
_MOST_NEAR = 50
Near = Annotated[str, Field(min_length=1, max_length=40)]
Kind = Literal["", "order", "phone", "mail", "date", "amount"]


class Fact(Section):
    """Something that customers tell: how it is called, and how it is found."""

    name: str = Field(pattern=r"^[a-z][a-z0-9-]{0,39}$", description="A short name, unique; articles need it by this.")
    say: Spoken = Field(
        description='What customers call it, within a sentence: "your order number", or one for each language.'
    )
    kind: Kind = Field("", description="A built-in way to find it: order, phone, mail, date or amount.")
    pattern: str = Field(
        "", max_length=_LONGEST, description="What it looks like (RE2 syntax); capitals and small letters are the same."
    )
    near: tuple[Near, ...] = Field(
        (), max_length=_MOST_NEAR, description="Words of which one stands before it; none: anywhere."
    )


def check_facts(facts: Sequence[Fact]) -> Iterator[Fault]:
    """Names are unique, each fact can be found, and its pattern can be read."""
    if len(facts) > MOST:
        yield ("fact",), f"{len(facts)} facts", f"at most {MOST}", "leave some out"
    first: dict[str, int] = {}
    for index, fact in enumerate(facts):
        loc = ("fact", index)
        if fact.name in first:
            found = f"{found_text(fact.name)} again (as in fact[{first[fact.name]}])"
            yield (*loc, "name"), found, "a name of its own", "give this fact another name"
        first.setdefault(fact.name, index)
        if not (fact.kind or fact.pattern or fact.near):
            mend = 'add kind = "order", or a pattern, or near = ["…"]'
            yield (*loc, "kind"), "no way to find it", "a kind, a pattern or the words before it", mend
        yield from _readable((*loc, "pattern"), fact.pattern)


def _readable(loc: Loc, pattern: str) -> Iterator[Fault]:
    if not pattern:
        return
    from responder.config.patterns import BadPattern, Pattern  # noqa: PLC0415 - only where there are patterns

    try:
        Pattern(pattern)
    except BadPattern as error:
        yield loc, f"{found_text(pattern)}: {error}", "a pattern in RE2 syntax", "mend the pattern"


def check_needs(needs: Sequence[str], names: Sequence[str]) -> Iterator[tuple[str, str, str, str]]:
    """What an article needs is a fact; yields key, found, expected and how to mend it."""
    for name in needs:
        if name not in names:
            known = "one of the facts: " + (", ".join(names) or "(there is none)")
            yield "needs", found_text(name), known, "add a table [[fact]], or leave it out"
