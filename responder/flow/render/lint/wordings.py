"""Whether the wordings that a template picks from differ enough to be worth it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from jinja2 import nodes

from responder.flow.render.lint.remark import Remark

_ALIKE = 0.85  # share of the words that two wordings have in common, in the same order
_SHORT = 3  # words; "Hello" and "Hi" are as different as two greetings can be
_SAY = re.compile(r"\{%-?\s*say\s*-?%\}(.*?)\{%-?\s*endsay\s*-?%\}", re.DOTALL)
_OR = re.compile(r"\{%-?\s*or\s*-?%\}")
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_FILLED_IN = "§"
_WORD = re.compile(r"[\w§]+")


def alike_in(text: str) -> Iterator[tuple[int, Remark]]:
    """Yield the line of each `say` whose wordings are nearly the same; `text`: a template as it is written."""
    for found in _SAY.finditer(text):
        options = [_WORD.findall(_TAG.sub(f" {_FILLED_IN} ", option).casefold()) for option in _OR.split(found[1])]
        yield from _compared(options, text.count("\n", 0, found.start()) + 1)


def alike(tree: nodes.Template) -> Iterator[tuple[int, Remark]]:
    """Yield the line of each `pick` that offers the same words twice, or nearly so."""
    for call in tree.find_all(nodes.Call):
        if not isinstance(call.node, nodes.Name) or call.node.name != "pick":
            continue
        options = [_plain(option) for option in call.args[1:]]
        if len(options) == 1:
            yield call.lineno, Remark("pick has one wording to choose from", "give it a second one, or leave out pick")
        yield from _compared(options, call.lineno)


def _compared(options: Sequence[Sequence[str]], line: int) -> Iterator[tuple[int, Remark]]:
    for one, other in combinations([option for option in options if _says_something(option)], 2):
        if _near(one, other):
            found = f"two wordings are nearly the same: {' '.join(one)!r} and {' '.join(other)!r}"
            yield line, Remark(found, "say it really differently, or leave one out")


def _plain(option: nodes.Expr) -> Sequence[str]:
    """Return the words of a wording; what is filled in stands as one sign."""
    parts = option.nodes if isinstance(option, nodes.Concat) else [option]
    text = "".join(str(part.value) if isinstance(part, nodes.Const) else f" {_FILLED_IN} " for part in parts)
    return [word.casefold() for word in _WORD.findall(text)]


def _says_something(words: Sequence[str]) -> bool:
    return any(word != _FILLED_IN for word in words)


def _near(one: Sequence[str], other: Sequence[str]) -> bool:
    if list(one) == list(other):
        return True
    if min(len(one), len(other)) < _SHORT:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE
