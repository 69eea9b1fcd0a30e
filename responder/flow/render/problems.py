"""What is wrong with a template, said so that whoever wrote it can mend it."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from difflib import get_close_matches

from jinja2 import TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError, TemplateNotFound
from jinja2.runtime import Undefined

from responder.flow.render.limits import LimitReached


@dataclass(frozen=True, slots=True)
class TemplateProblem:
    """One mistake. `broken`: the template cannot be used; else it works and says what it should not."""

    file: str
    line: int  # from 1; 0: the file as a whole
    locale: str
    situation: str
    found: str
    mend: str
    broken: bool = True

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.locale}/{self.situation}: {self.found}; {self.mend}"

    def as_dict(self) -> dict[str, str | int | bool]:
        """Return plain data, JSON-ready."""
        return asdict(self)


_PLAIN = "mend the template there"
_KNOWN: tuple[tuple[type[BaseException], str, str], ...] = (  # the first that fits; "{}" is what the error says
    (TemplateSyntaxError, "cannot be read: {}", _PLAIN),
    (TemplateNotFound, "asks for {!r}, which is not among the templates", "name a file in the same folder"),
    (LimitReached, "does too much: {}", "texts need few loops; make it simpler"),
    (SecurityError, "reaches for what templates may not have: {}", "use only the words that templates are given"),
    (RecursionError, "calls or includes itself without end", "break the circle"),
    (MemoryError, "needs too much memory", "make it simpler"),
)


def explain(error: BaseException, words: Iterable[str]) -> tuple[str, str]:
    """Return what is wrong and how to mend it; `words` are those a template may use."""
    if isinstance(error, UndefinedError):
        return _undefined(str(error), list(words))
    for kind, found, mend in _KNOWN:
        if isinstance(error, kind):
            return found.format(getattr(error, "message", None) or str(error)), mend
    return f"fails: {type(error).__name__}: {str(error)[:200]}", _PLAIN


def _undefined(found: str, words: list[str]) -> tuple[str, str]:
    unknown = re.fullmatch("'(.+)' is undefined", found)
    if unknown is None:
        return found, _PLAIN
    near = get_close_matches(unknown[1], words, 1)
    mend = f"did you mean {near[0]!r}?" if near else "the words are: " + ", ".join(words)
    return f"the word {unknown[1]!r} is not known", mend


def place(error: BaseException) -> tuple[str, int]:
    """Return file and line of the template at which `error` happened; ("", 0) when no template was running."""
    if isinstance(error, TemplateSyntaxError):
        return error.filename or "", error.lineno
    found = ("", 0)
    for frame, line in traceback.walk_tb(error.__traceback__):
        template = frame.f_globals.get("__jinja_template__")
        if template is not None and not isinstance(template, Undefined):
            found = (template.filename or "", template.get_corresponding_lineno(line))
    return found
