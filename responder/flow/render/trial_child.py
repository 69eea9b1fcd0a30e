"""The other side of the trial: what the child process does with the templates."""

from __future__ import annotations

import contextlib
import json
import os
import resource
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from responder.channels import Unit
from responder.flow.render.book import Book, Page
from responder.flow.render.files import Source, shipped_folder
from responder.flow.render.length import Room, length
from responder.flow.render.limits import LimitReached
from responder.flow.render.lint import remarks
from responder.flow.render.lint.whereabouts import whereabouts
from responder.flow.render.lint.wordings import alike, alike_in
from responder.flow.render.markup import as_text
from responder.flow.render.problems import TemplateProblem, explain, place
from responder.flow.render.samples import sample_words
from responder.flow.render.trial import CPU_SECONDS, MEMORY
from responder.flow.render.wordings import Wordings
from responder.flow.render.words import PUBLIC, SHORTER, WORDS, for_staff

_SLOWEST = 0.05  # seconds one text may take; the daemon does nothing else meanwhile
_JUDGED_BY = ("proven", "mood", "danger", "emoji", "said", "team")  # the words that a remark may depend on
_MOST_PROBLEMS = 5  # of one template


class _Sample(dict[str, object]):
    """Words of a plugin: those not known beforehand have a value too."""

    def __missing__(self, key: str) -> str:
        if key.startswith("_"):
            raise KeyError(key)
        return "sample"


def main() -> None:
    """Read the job from standard input and do it."""
    job = json.load(sys.stdin)
    _limit()
    setup = _stubs(job["added"])
    folders = [Path(folder) for folder in job["folders"]]
    book = Book(folders, job["languages"], setup, job["aside"], watch=_say_where)
    for problem in book.problems:
        _say(problem.as_dict())
    known = {k: _Sample(v) if isinstance(v, dict) else v for k, v in job["known"].items()}
    longest = {name: Room(most, Unit(unit), public) for name, (most, unit, public) in job["longest"].items()}
    for problem in wordings(book):
        _say(problem.as_dict())
    for page in book.pages.values():
        _more_time()
        _say_where(page.source)
        for problem in try_page(page, book, known, longest):
            _say(problem.as_dict())


def wordings(book: Book) -> Iterator[TemplateProblem]:
    """Yield the wordings, in pages and in shared parts, that are too much alike."""
    for source in book.sources():
        with contextlib.suppress(TemplateSyntaxError):  # told already
            tree = Environment(autoescape=True, extensions=[Wordings]).parse(source.text)
            for line, remark in chain(alike(tree), alike_in(source.text)):
                yield _problem(source, "", line, (remark.found, remark.mend))


def _limit() -> None:
    """Take away what a text never needs; from here on the kernel ends what does not end."""
    with contextlib.suppress(OSError, ValueError):
        pages = int(Path("/proc/self/statm").read_text().split()[0])
        memory = pages * os.sysconf("SC_PAGE_SIZE") + MEMORY
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    _more_time()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _more_time() -> None:
    """Give the next template as much time as every other had."""
    used = int(time.process_time()) + CPU_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (used, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _stubs(added: Mapping[str, list[str]]) -> Any:
    """Return a setup that knows the names plugins add, without loading the plugins."""

    def setup(env: ImmutableSandboxedEnvironment) -> None:
        env.filters.update(dict.fromkeys(added.get("filters", ()), lambda value, *_, **__: value))
        env.tests.update(dict.fromkeys(added.get("tests", ()), lambda *_, **__: True))
        env.globals.update({name: lambda *_, **__: "sample" for name in added.get("globals", ())})

    return setup


def try_page(
    page: Page, book: Book, known: Mapping[str, object], longest: Mapping[str, Room]
) -> Iterator[TemplateProblem]:
    """Render one page with all sample words; each mistake is told once."""
    seen: set[tuple[str, int, str]] = set()
    for problem in _findings(page, book, known, longest):
        key = (problem.file, problem.line, problem.found)
        if key not in seen:
            seen.add(key)
            yield problem
        if len(seen) >= _MOST_PROBLEMS:
            return


def _findings(
    page: Page, book: Book, known: Mapping[str, object], longest: Mapping[str, Room]
) -> Iterator[TemplateProblem]:
    source = page.source
    allowed, measured = [*WORDS, *known], _Longest(_rooms(source.situation, longest))
    passages = (source, *book.shared(source.locale))
    read: set[str] = set()  # many words make the same text
    for number, words in enumerate(sample_words(source.situation, source.locale, known)):
        shown: dict[str, object] = {**words, "contact": words["contact"] if for_staff(source.situation) else ""}
        started = time.process_time()
        try:
            text, _ = page.fill(shown)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what we look for
            file, line = place(error)
            yield _problem(source, file, line, explain(error, allowed), broken=True)
            if isinstance(error, (LimitReached, RecursionError, MemoryError)):
                return
            continue
        took = time.process_time() - started
        if number and took > _SLOWEST:  # the first one is compiled meanwhile
            yield _problem(source, "", 1, (f"takes {took * 1000:.0f} ms", "make it simpler"), broken=True)
            return
        key = f"{text}{[shown[word] for word in _JUDGED_BY]}"
        if key in read:
            continue
        read.add(key)
        for remark in remarks(source.situation, source.locale, words, text):
            where = whereabouts(remark.passage, passages) if remark.passage else ("", 1)
            yield _problem(source, *where, (remark.found, remark.mend))
        measured.look(text, [cache(lambda shown=shown, form=form: page.fill({**shown, **form})[0]) for form in SHORTER])
    yield from measured.problems(source)


def _rooms(situation: str, longest: Mapping[str, Room]) -> dict[str, tuple[int, Unit]]:
    """Return what each channel has room for; the public text is said only where others read along."""
    if situation == PUBLIC:
        return {name: (room.public, room.unit) for name, room in longest.items() if room.public}
    return {name: (room.most, room.unit) for name, room in longest.items()}


class _Longest:
    """Remembers the longest text of one template for each channel that cannot carry even its shortest form."""

    def __init__(self, limits: Mapping[str, tuple[int, Unit]]) -> None:
        self._limits = limits
        self._found: dict[str, int] = {}

    def look(self, text: str, shorter: Sequence[Callable[[], str]]) -> None:
        """Measure one text. shorter: what is said where it is too long, form by form."""
        for channel, (most, unit) in self._limits.items():
            found = length(as_text(text, "plain"), unit)
            for form in shorter:
                if found <= most:
                    break
                found = length(as_text(form(), "plain"), unit)
            if found > max(most, self._found.get(channel, 0)):
                self._found[channel] = found

    def problems(self, source: Source) -> Iterator[TemplateProblem]:
        """Yield one problem for each channel."""
        for channel, found in self._found.items():
            most, unit = self._limits[channel]
            what = f"the text is too long for {channel}: {found} {unit}, it takes {most}"
            shipped = source.path.is_relative_to(shipped_folder())
            mend = f"write a shorter one as templates/{source.name}" if shipped else "shorten it"
            yield _problem(source, "", 1, (what, mend))


def _problem(source: Source, file: str, line: int, what: tuple[str, str], *, broken: bool = False) -> TemplateProblem:
    found, mend = what
    return TemplateProblem(
        file or str(source.path), line or 1, source.locale, source.situation, found, mend, broken=broken
    )


def _say_where(source: Source) -> None:
    _say({"file": str(source.path), "locale": source.locale, "situation": source.situation})


def _say(news: Mapping[str, Any]) -> None:
    sys.stdout.write(json.dumps(news) + "\n")
    sys.stdout.flush()
