"""Where each key of a TOML text stands, and the limits that a text must keep before it is parsed.

The text is read once, token by token, in time linear in its length. It need not be valid: the reader
stops where it does not understand, and the TOML parser says what is wrong there.
Grammar: TOML v1.0.0.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import tomli

DEEPEST = 64  # tables and arrays inside each other; a dotted key counts one for each part

Loc = tuple[str | int, ...]  # ("faq", 0, "title")

_TOKEN = re.compile(
    r"""
    [ \t\r]++ | \#[^\n]*+ | \n
  | \"\"\" (?: [^"\\] | \\. | "{1,2}(?!") )*+ "{3,5}
  | ''' (?: [^'] | '{1,2}(?!') )*+ '{3,5}
  | "(?!"") (?: [^"\\\n] | \\[^\n] )*+ "
  | '(?!'') [^'\n]*+ '
  | [\[\]{}=,.]
  | [^\s\[\]{}=,."'\#]++
    """,
    re.VERBOSE | re.DOTALL,
)
_BARE = re.compile(r"[A-Za-z0-9_-]+\Z")
_STEP = re.compile(r'\[(\d{1,9})\]|\.?("(?:[^"\\]|\\.)*"|[^.\[\]]+)')
_NO_KEY = frozenset("[]{}=,.\n")


class TooDeep(ValueError):
    """The text nests deeper than DEEPEST."""

    def __init__(self, line: int) -> None:
        super().__init__(f"nested deeper than {DEEPEST} levels")
        self.line = line


class _NotUnderstood(Exception):
    """The text is no TOML from here on."""


@dataclass(slots=True)
class Place:
    """The line of a key, and the places of what it holds. `listed`: an array of tables."""

    line: int
    inside: dict[str | int, Place] = field(default_factory=dict)
    listed: bool = False

    def find(self, path: Sequence[str | int]) -> tuple[int, bool]:
        """Return the line of `path`, or of the nearest table around it and False."""
        place = self
        for part in path:
            if part not in place.inside:
                return place.line, False
            place = place.inside[part]
        return place.line, True


def read_positions(text: str) -> Place:
    """Return the places of all keys that can be read; raises TooDeep."""
    return _Reader(text).read()


def key_text(path: Sequence[str | int]) -> str:
    """Write a path as ops do: `faq[0].title`, with quotes where a key needs them."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            shown = part if _BARE.match(part) else '"' + part.replace("\\", "\\\\").replace('"', '\\"') + '"'
            text += f".{shown}" if text else shown
    return text


def key_path(text: str) -> Loc:
    """Read what `key_text` wrote."""
    return tuple(
        int(index) if index else (_unquoted(name) if name[0] == '"' else name) for index, name in _STEP.findall(text)
    )


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    """Yield the tokens that mean something, each with its line; end early at what is no token."""
    line, deep, parts, match = 1, 0, 0, _TOKEN.scanner(text).match  # type: ignore[attr-defined]
    while found := match():
        token = found[0]
        first = token[0]
        if first not in " \t\r#":
            deep += (first in "[{") - (first in "]}")
            parts = parts + 1 if first == "." else parts * (first not in "=,\n[]{}")
            if deep > DEEPEST or parts >= DEEPEST:
                raise TooDeep(line)
            yield token, line
            line += token.count("\n")


def _unquoted(token: str) -> str:
    if token[0] == "'":
        return token[1:-1]
    if token[0] == '"':
        if token.startswith('"""'):
            raise _NotUnderstood
        try:
            return token[1:-1] if "\\" not in token else str(tomli.loads(f"k = {token}")["k"])
        except tomli.TOMLDecodeError as error:
            raise _NotUnderstood from error
    return token


class _Reader:
    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        self._word, self._line = "", 1
        self._step()

    def read(self) -> Place:
        root = here = Place(1)
        deep = 0
        try:
            while self._word:
                if self._word == "\n":
                    self._step()
                elif self._word == "[":
                    here, deep = self._header(root)
                else:
                    self._pair(here, deep)
        except _NotUnderstood:
            for _ in self._tokens:  # the limits hold for the rest, too
                pass
        return root

    def _step(self) -> None:
        self._word, self._line = next(self._tokens, ("", self._line))

    def _take(self, token: str) -> None:
        if self._word != token:
            raise _NotUnderstood
        self._step()

    def _key(self) -> list[tuple[str, int]]:
        parts: list[tuple[str, int]] = []
        while True:
            if not self._word or self._word in _NO_KEY:
                raise _NotUnderstood
            parts.append((_unquoted(self._word), self._line))
            self._step()
            if self._word != ".":
                return parts
            self._step()

    def _header(self, root: Place) -> tuple[Place, int]:
        self._take("[")
        many = self._word == "["
        if many:
            self._step()
        parts = self._key()
        self._take("]")
        if many:
            self._take("]")
        place = _walk(root, parts[:-1])
        name, line = parts[-1]
        place = _latest(place.inside.setdefault(name, Place(line))) if not many else _another(place, name, line)
        return place, len(parts)

    def _pair(self, here: Place, deep: int) -> None:
        parts = self._key()
        self._take("=")
        self._value(_walk(here, parts), deep + len(parts))

    def _value(self, place: Place, deep: int) -> None:
        if deep > DEEPEST:
            raise TooDeep(self._line)
        if self._word == "[":
            self._array(place, deep)
        elif self._word == "{":
            self._inline(place, deep)
        elif not self._word or self._word in "]},=\n":
            raise _NotUnderstood
        else:
            while self._word and self._word not in "[]{},=\n":
                self._step()

    def _array(self, place: Place, deep: int) -> None:
        self._step()
        index = 0
        while self._after_lines() != "]":
            # a plain value on the line of its array needs no place of its own
            plain = self._line == place.line and self._word not in "[{"
            item = place if plain else place.inside.setdefault(index, Place(self._line))
            self._value(item, deep + 1)
            index += 1
            if self._after_lines() != "]":
                self._take(",")
        self._step()

    def _inline(self, place: Place, deep: int) -> None:
        self._step()
        while self._after_lines() != "}":
            self._pair(place, deep)
            if self._after_lines() != "}":
                self._take(",")
        self._step()

    def _after_lines(self) -> str:
        while self._word == "\n":
            self._step()
        return self._word


def _latest(place: Place) -> Place:
    """Return the place itself, or the last table of an array of tables."""
    return place.inside[len(place.inside) - 1] if place.listed and place.inside else place


def _walk(place: Place, parts: Sequence[tuple[str, int]]) -> Place:
    for name, line in parts:
        place = _latest(place.inside.setdefault(name, Place(line)))
    return place


def _another(place: Place, name: str, line: int) -> Place:
    array = place.inside.setdefault(name, Place(line))
    array.listed = True
    return array.inside.setdefault(len(array.inside), Place(line))
