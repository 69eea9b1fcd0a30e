"""Words in, text out, always: a template that fails gives way to one that does not."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from responder.channels import Unit
from responder.flow.render.book import Book, Page
from responder.flow.render.environment import Setup
from responder.flow.render.files import digest, shipped_folder
from responder.flow.render.limits import LimitReached
from responder.flow.render.markup import as_html, fitted
from responder.flow.render.names import isolated, visible
from responder.flow.render.plain import plain_text
from responder.flow.render.problems import TemplateProblem, explain, place
from responder.flow.render.words import WORDS, for_staff
from responder.values import quick

_LONGEST_WORD = 200
_NO_LINKS = str.maketrans("[]", "()")


@quick
@dataclass(frozen=True, slots=True)
class Rendered:
    """A text in neutral markup (see markup.py) and the subject of a mail that has none of its own."""

    text: str
    subject: str

    @property
    def html(self) -> str:
        """The text as a small HTML document, made when asked for."""
        return as_html(self.text)


def fit(rendered: Rendered, longest: int, unit: Unit, markup: str = "plain") -> str:
    """Return the text as a platform shows it, cut at the end of a sentence if it is longer than `longest`."""
    return fitted(rendered.text, markup, longest, unit)


@dataclass(frozen=True, slots=True)
class Staged:
    """Templates that are read and compiled, but not yet in force."""

    book: Book
    digest: str

    @property
    def problems(self) -> list[TemplateProblem]:
        """What could not be compiled; empty when all is well."""
        return self.book.problems


class Renderer:
    """Renders texts from the templates in force.

    folders: searched in order; the shipped ones always come last. languages: the first is the default.
    setup: may add filters, tests and globals. report: hears of each template that fails while it is rendered.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        languages: Sequence[str],
        setup: Setup | None = None,
        *,
        report: Callable[[TemplateProblem], None] | None = None,
    ) -> None:
        shipped = shipped_folder()
        self.folders = (*(f for f in folders if f != shipped), shipped)
        self.languages = tuple(languages)
        self._setup = setup
        self._report = report or _log
        self._books: tuple[Book, ...] = ()  # the one in force, and the one before it
        self._shipped: Book | None = None  # read when it is needed: mostly never
        self._aside: set[int] = set()  # pages that do too much; not tried again until the next reload
        self._ready: set[tuple[str, str]] = set()  # situations and locales whose page is compiled
        self._told: set[tuple[str, int, str]] = set()  # reported since the last reload: a flaw is told once

    def load(self, aside: Container[str] = ()) -> list[TemplateProblem]:
        """Take what compiles, at start; return what does not. `aside`: files found bad by the trial, left out."""
        staged = self.stage(aside)
        self.swap(staged)
        return staged.problems

    def reload(self) -> list[TemplateProblem]:
        """Take the templates as they are now, all or none of them: any problem leaves the old ones in force."""
        staged = self.stage()
        if not staged.problems:
            self.swap(staged)
        return staged.problems

    def stage(self, aside: Container[str] = ()) -> Staged:
        """Read and compile the templates as they are now, without taking them."""
        fingerprint = digest(self.folders)
        return Staged(Book(self.folders, self.languages, self._setup, aside), fingerprint)

    def swap(self, staged: Staged) -> None:
        """Put staged templates into force; the ones before them stay at hand in case they fail."""
        self._books = (staged.book, *self._books[:1])
        self._aside.clear()
        self._ready.clear()
        self._told.clear()
        staged.book.warm()

    async def ready(self, situation: str, locale: str) -> None:
        """Compile the page for this, where it is not yet, beside the event loop: others need not wait for it."""
        if not situation or (situation, locale) in self._ready:
            return
        page = next(self._candidates(situation, locale), None)
        if page is not None and not page.prepared:
            await asyncio.to_thread(page.prepare)
        self._ready.add((situation, locale))

    def render(self, situation: str, locale: str, words: Mapping[str, object], *, seed: int = 0) -> Rendered:
        """Return the text for `situation` in the language nearest to `locale`. Never raises.

        An unproven sender gets neither name nor subject, whatever `words` say.
        """
        safe = _safe(words, seed, staff=for_staff(situation))
        failed: list[str] = []
        for page in self._candidates(situation, locale):
            if page.source.text in failed:
                continue
            try:
                text, subject = page.fill(safe)
            except Exception as error:  # noqa: BLE001 - the customer waits; another template answers
                self._failed(page, error, safe)
                failed.append(page.source.text)
                continue
            if text:
                return Rendered(text, subject)
        text, subject = plain_text(locale, safe, staff=for_staff(situation))
        return Rendered(text, visible(subject))

    def _candidates(self, situation: str, locale: str) -> Iterator[Page]:
        """Yield the page in force, then the last good one, then the shipped one."""
        for book in self._in_turn():
            for language in (locale, locale.partition("-")[0], *self.languages[:1], "en"):
                page = book.pages.get(f"{language}/{situation}")
                if page is not None:
                    if id(page) not in self._aside:
                        yield page
                    break

    def _in_turn(self) -> Iterator[Book]:
        yield from self._books
        if self._shipped is None:
            self._shipped = Book(self.folders[-1:], {*self.languages, "en"}, self._setup)
        yield self._shipped

    def _failed(self, page: Page, error: Exception, words: Mapping[str, object]) -> None:
        if isinstance(error, (LimitReached, RecursionError, MemoryError)):
            self._aside.add(id(page))
        file, line = place(error)
        found, mend = explain(error, [*WORDS, *(w for w in words if w not in WORDS)])
        source = page.source
        file = file or str(source.path)
        if (file, line, found) not in self._told:
            self._told.add((file, line, found))
            self._report(TemplateProblem(file, line, source.locale, source.situation, found, mend))


def _safe(words: Mapping[str, object], seed: int, *, staff: bool) -> dict[str, object]:
    """Return the words as a template gets them: what a customer wrote is one short line that cannot make a link."""
    safe = {**words, "seed": seed or words.get("seed", 0)}
    shown = staff or words.get("proven") is True
    safe["name"] = _one_line(words.get("name"), 40) if shown else ""
    safe["subject"] = _one_line(words.get("subject"), _LONGEST_WORD) if shown else ""
    safe["contact"] = _one_line(words.get("contact"), _LONGEST_WORD) if staff else ""
    return safe


def _one_line(value: object, longest: int) -> str:
    if not value:
        return ""
    return isolated(visible(str(value)[:longest]).translate(_NO_LINKS).strip())


def _log(problem: TemplateProblem) -> None:
    from responder.structured import structlog  # noqa: PLC0415 - only where nobody else listens

    structlog.get_logger("responder.render").error("template-failed", **problem.as_dict())
