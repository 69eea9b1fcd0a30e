"""What is wrong with a template, said so that whoever wrote it can mend it."""

from __future__ import annotations

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


def explain(error: BaseException, words: Iterable[str]) -> tuple[str, str]:
    """Return what is wrong and how to mend it."""
    if isinstance(error, TemplateSyntaxError):
        return f"cannot be read: {error.message}", "mend the template there"
    if isinstance(error, TemplateNotFound):
        return f"asks for {error.name!r}, which is not among the templates", "name a file in the same folder"
    if isinstance(error, UndefinedError):
        return _undefined(error, list(words))
    if isinstance(error, LimitReached):
        return f"does too much: {error}", "templates need few loops and short texts; make it simpler"
    if isinstance(error, SecurityError):
        return f"reaches for what templates may not have: {error}", "use the words that templates are given"
    if isinstance(error, RecursionError):
        return "calls or includes itself without end", "break the circle"
    if isinstance(error, MemoryError):
        return "needs too much memory", "make it simpler"
    return f"fails: {type(error).__name__}: {str(error)[:200]}", "mend the template there"


def _undefined(error: UndefinedError, words: list[str]) -> tuple[str, str]:
    found = str(error)
    name = found.split("'")[1] if found.count("'") >= 2 and found.endswith("is undefined") else ""
    near = get_close_matches(name, words, 1) if name else []
    if near:
        return f"the word {name!r} is not known", f"did you mean {near[0]!r}?"
    return found, "the words are: " + ", ".join(words)


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
