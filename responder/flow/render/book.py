"""All templates of a list of folders, read and compiled once; a book is never changed, only replaced."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from jinja2 import Template, TemplateError
from jinja2.runtime import Context

from responder.flow.render import limits
from responder.flow.render.environment import Loaded, Setup, TextEnvironment, take_apart
from responder.flow.render.files import Source, read_source, shipped_folder, template_files
from responder.flow.render.names import visible
from responder.flow.render.problems import TemplateProblem, explain, place
from responder.flow.render.swift import context_of
from responder.flow.render.words import WORDS

SUBJECT = "Subject:"
_EMPTY_LINES = re.compile(r"[ \t]*\n(?:[ \t]*\n)+")
_LONGEST_SUBJECT = 200
_COMPILING = threading.Lock()  # pages of a language share their parts; one is compiled at a time


class Page:
    """One template, and from its first use on a swifter one that says the same.

    compiled: the template as it is written, where it had to be proven; else it is compiled if the swifter one fails.
    """

    __slots__ = ("_compiled", "_environment", "_swift", "_tried", "source")

    def __init__(self, source: Source, environment: TextEnvironment, compiled: Template | None = None) -> None:
        self.source = source
        self._environment, self._compiled = environment, compiled
        self._swift: Template | None = None
        self._tried = False

    def fill(self, words: Mapping[str, object]) -> tuple[str, str]:
        """Return text and subject.

        Raises whatever the template raises, and LimitReached when it does or puts out too much.
        """
        if not self._tried:
            self.prepare()
        if self._swift is not None:
            with suppress(Exception):  # the page as it is written knows the file and the line of what is wrong
                return _filled(self._swift, context_of(self._swift, words))
        if self._compiled is None:
            self._compiled = self._environment.written(self.source.text, self.source.name, str(self.source.path))
        return _filled(self._compiled, self._compiled.new_context(dict(words)))

    @property
    def prepared(self) -> bool:
        """Whether it can be filled without being compiled first."""
        return self._tried

    def prepare(self) -> None:
        """Compile it: some 30 ms of the processor for the first page of a language. Any thread may do it."""
        with _COMPILING:
            if not self._tried:
                self._swift = self._environment.swift(self.source.text, self.source.name, str(self.source.path))
                self._tried = True


def _filled(template: Template, context: Context) -> tuple[str, str]:
    """Return text and subject of a page with the words of a context."""
    limits.METER.left = limits.STEPS
    try:
        written = limits.gathered(template.root_render_func(context))
    finally:
        limits.METER.left = 0
        take_apart()
    return _text_and_subject(written)


@lru_cache(maxsize=64)
def _one_line(subject: str) -> str:
    """Return a subject as mails take it; most pages say the same one to everybody."""
    return " ".join(visible(subject).split())[:_LONGEST_SUBJECT]


def _without_empty_lines(text: str) -> str:
    """Leave one empty line where several are; a page whose parts say nothing has many, mostly without a blank."""
    text = "\n\n".join(filter(None, text.split("\n\n")))
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return _EMPTY_LINES.sub("\n\n", text) if " \n" in text or "\t" in text else text


def _text_and_subject(written: str) -> tuple[str, str]:
    subject = ""
    if written.startswith(SUBJECT):
        subject, _, written = written.partition("\n")
        subject = _one_line(subject[len(SUBJECT) :])
    text = _without_empty_lines(written).strip()
    if len(text) > limits.LONGEST // 4 and len(text.encode("utf-8", "replace")) > limits.LONGEST:
        raise limits.LimitReached(f"a text of more than {limits.LONGEST} bytes")
    return text, subject


class Book:
    """The pages by name (`nl/closed`), and what could not become a page."""

    def __init__(
        self,
        folders: Sequence[Path],
        languages: Iterable[str],
        setup: Setup | None = None,
        aside: Container[str] = (),
        watch: Callable[[Source], None] | None = None,
    ) -> None:
        """Read and compile; files named in `aside` are passed over, so that a later folder serves instead.

        The shipped files, which are proven, are compiled when they are needed. watch: told of each file before it is
        compiled.
        """
        self.problems: list[TemplateProblem] = []
        self.pages: dict[str, Page] = {}
        self._sources: dict[str, Source] = {}
        self._watch = watch
        self._shipped = shipped_folder()
        self.environment = TextEnvironment(self._read, setup)
        for folder in reversed(folders):  # an earlier folder writes over a later one
            self._add(template_files([folder], languages), aside)

    def _add(self, files: Mapping[str, Path], aside: Container[str]) -> None:
        for name, path in files.items():
            if str(path) in aside:
                continue
            try:
                self._sources[name] = read_source(name, path)
            except (OSError, ValueError) as error:
                found, _, mend = str(error).partition("; ")
                self._report(name, path, (str(path), 1), (found, mend or "give it back its place and its form"))
        for name, source in list(self._sources.items()):
            if not source.shared and source.path == files.get(name):
                self._compile(source)

    def _compile(self, source: Source) -> None:
        key = f"{source.locale}/{source.situation}"
        if self._watch is None and source.path.parent.parent == self._shipped:
            self.pages[key] = Page(source, self.environment)
            return
        if self._watch is not None:
            self._watch(source)
        try:
            template = self.environment.written(source.text, source.name, str(source.path))
        except (TemplateError, RecursionError, MemoryError, SyntaxError, ValueError, OverflowError) as error:
            self._report(source.name, source.path, place(error), explain(error, WORDS))
        else:
            self.pages[key] = Page(source, self.environment, template)

    def _read(self, name: str) -> Loaded | None:
        source = self._sources.get(name)
        return (source.text, str(source.path), lambda: True) if source else None

    def _report(self, name: str, path: Path, where: tuple[str, int], what: tuple[str, str]) -> None:
        locale, _, situation = name.removesuffix(".txt").partition("/")
        self.problems.append(TemplateProblem(where[0] or str(path), where[1], locale, situation, *what))

    def sources(self) -> list[Source]:
        """Return every file that could be read."""
        return list(self._sources.values())

    def shared(self, locale: str) -> list[Source]:
        """Return the parts that the templates of one language share."""
        return [source for source in self._sources.values() if source.shared and source.locale == locale]

    def warm(self) -> None:
        """Compile the shared parts now, so that the first customer does not wait for it."""
        for name, source in self._sources.items():
            if source.shared and source.path.parent.parent != self._shipped:
                with suppress(Exception):  # a broken part shows when a page that needs it is rendered
                    self.environment.get_template(name)
