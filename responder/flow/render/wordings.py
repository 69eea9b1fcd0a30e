"""Several wordings of one sentence, taken in turn: nobody reads the same one twice running.

`{% say %}Thank you for your message.{% or %}Your message has reached us.{% endsay %}` says one of them. Which one
follows from the word `seed`, so that the same seed always says the same: it holds who reads and how many texts that
person has had before (see `seed_for`). With every further text each set of wordings moves on by one. Where a set
begins differs from person to person and from set to set, so that they are not in lockstep.
"""

from __future__ import annotations

import zlib
from typing import Any

from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.parser import Parser

WAY = "_way"  # the name, in a scope of its own, of the number of the wording that is said
_TURNS = 20  # bits of a seed that count the texts
_MIXED = 16  # bits of a product of two checksums that are thrown away: the upper ones are mixed best


def seed_for(person: str, told: int) -> int:
    """Return the seed for the next text to `person` (an account and a handle), who has had so many before."""
    return (zlib.crc32(person.encode("utf-8", "replace")) << _TURNS) + told % (1 << _TURNS)


def pick(seed: int, *options: str) -> str:
    """Return one of `options`, the same one for the same `seed`; the next seed takes the next one.

    Raises TypeError for a seed that is no number: on a text `%` would be formatting, which has no limit.
    """
    if not isinstance(seed, int):
        raise _no_number(seed)
    return options[seed % len(options)]


def turn(seed: int, many: int, of: int) -> int:
    """Return which of `many` wordings is said; `of` tells one set from another. A seed below 2**20 begins with 0."""
    if not isinstance(seed, int):
        raise _no_number(seed)
    return (seed + ((seed >> _TURNS) * of >> _MIXED)) % many


def _no_number(seed: object) -> TypeError:
    return TypeError(f"expected a whole number to choose a wording by, found {type(seed).__name__}")


class Wordings(Extension):
    """The tag `say`: all its wordings but one are skipped, not only left unsaid."""

    tags = {"say"}  # noqa: RUF012 - as Jinja declares it
    _ENDS = ("name:or", "name:endsay")

    def parse(self, parser: Parser) -> nodes.Node:
        """Return conditions that choose by the word `seed`."""
        line = next(parser.stream).lineno
        bodies = [_trimmed(parser.parse_statements(self._ENDS))]
        while next(parser.stream).value == "or":
            bodies.append(_trimmed(parser.parse_statements(self._ENDS)))
        if len(bodies) == 1:
            parser.fail("`say` has one wording only; write a second one after `or`, or leave the tag out", line)
        chosen = nodes.Name(WAY, "store", lineno=line)
        number = nodes.Filter(
            nodes.Name("seed", "load", lineno=line),
            "_turn",
            [nodes.Const(len(bodies)), nodes.Const(_checksum(bodies))],
            [], None, None, lineno=line,
        )  # fmt: skip
        return nodes.Scope([nodes.Assign(chosen, number, lineno=line), _either(bodies, line)], lineno=line)


def _either(bodies: list[list[nodes.Node]], line: int) -> nodes.If:
    """Return `if _way == 0 … elif _way == 1 … else …`."""

    def case(number: int) -> nodes.If:
        is_it = nodes.Compare(nodes.Name(WAY, "load"), [nodes.Operand("eq", nodes.Const(number))], lineno=line)
        return nodes.If(is_it, bodies[number], [], [], lineno=line)

    first = case(0)
    first.elif_ = [case(number) for number in range(1, len(bodies) - 1)]
    first.else_ = bodies[-1]
    return first


def _checksum(bodies: list[list[nodes.Node]]) -> int:
    """Return an odd number below 2**32 that tells these wordings from others: by what is written, not by words."""
    written = "".join(data.data for body in bodies for node in body for data in _data(node))
    return zlib.crc32(written.encode()) | 1


def _data(node: nodes.Node) -> Any:
    return node.find_all(nodes.TemplateData)


def _trimmed(body: list[nodes.Node]) -> list[nodes.Node]:
    """Take the blank space off both ends of a wording, so that it can stand on lines of its own."""
    if body and isinstance(body[0], nodes.Output) and isinstance(body[0].nodes[0], nodes.TemplateData):
        body[0].nodes[0].data = body[0].nodes[0].data.lstrip()
    if body and isinstance(body[-1], nodes.Output) and isinstance(body[-1].nodes[-1], nodes.TemplateData):
        body[-1].nodes[-1].data = body[-1].nodes[-1].data.rstrip()
    return body
