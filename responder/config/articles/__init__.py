"""Articles that stand in files beside config.toml: read, checked, and named with file and line where they are wrong."""

from __future__ import annotations

import glob
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from responder.config import words
from responder.config.articles.entry import Entry
from responder.config.articles.pages import read_json, read_page
from responder.config.articles.rows import read_rows
from responder.config.articles.tables import read_tables
from responder.config.files import refused
from responder.config.positions import key_text
from responder.config.problems import Problem, found_text, problems_of
from responder.config.rules import article_faults
from responder.config.settings import Faq, Settings
from responder.config.source import Source, errors_of
from responder.errors import ConfigInvalid

__all__ = ["READERS", "checked", "gather", "read"]

READERS: Mapping[str, Callable[[Path], list[Entry]]] = {
    ".toml": read_tables, ".csv": read_rows, ".tsv": read_rows, ".txt": read_rows,
    ".html": read_page, ".htm": read_page, ".json": read_json, ".jsonld": read_json,
}  # fmt: skip
KINDS = ".toml, .csv, .html or .json"
_MOST_FILES, _MOST_ARTICLES = 500, 5_000


def gather(settings: Settings, source: Source) -> tuple[tuple[Faq, ...], list[Problem]]:
    """Return the articles of all files that `matching.files` names, and every mistake in them."""
    articles: list[Faq] = []
    problems: list[Problem] = []
    facts = [fact.name for fact in settings.fact]
    places = {a.id: f"{source.path}:{source.line(('faq', n, 'id'))}" for n, a in enumerate(settings.faq)}
    for path in _paths(settings, source, problems):
        try:
            entries = read(path)
        except ConfigInvalid as error:
            problems += problems_of(error)
            continue
        for entry, article in checked(entries, problems):
            if article.id in places:
                found = f"{found_text(article.id)} again (as at {places[article.id]})"
                problems.append(entry.problem("id", found, "an id of its own", "give this article another id"))
            places.setdefault(article.id, entry.place)
            whole = article.model_copy(update={"locale": _ours(article.locale, settings.company.languages)})
            problems += [entry.problem(*fault) for fault in article_faults(whole, settings.company.languages, facts)]
            articles.append(whole)
    if len(articles) > _MOST_ARTICLES:
        found, expected = f"{len(articles)} articles", f"at most {_MOST_ARTICLES}"
        problems.append(source.problem("matching.files", found, expected, "name fewer files"))
    return tuple(articles), problems


def read(path: Path) -> list[Entry]:
    """Return the articles of one file, by the ending of its name; raises ConfigInvalid."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        found = f"a file that ends in {path.suffix}" if path.suffix else "a file without an ending"
        raise refused(path, 1, found, f"one in {KINDS}", "save it as one of these")
    return reader(path)


def checked(entries: Iterable[Entry], problems: list[Problem]) -> Iterator[tuple[Entry, Faq]]:
    """Yield the articles that are right; what is wrong with the others is added to `problems`."""
    for entry in entries:
        errors = errors_of(Faq, entry.raw, entry.path.parent)
        if not errors:
            yield entry, Faq.model_validate(entry.raw)
        told = [(key_text(error["loc"]), *words.describe(Faq, error, error["loc"])) for error in errors]
        problems += [entry.problem(*each) for each in told]


def _paths(settings: Settings, source: Source, problems: list[Problem]) -> list[Path]:
    """Return the files that are named, each once, in the order of their names."""
    folder, paths = source.path.parent, dict[Path, None]()
    for number, pattern in enumerate(settings.matching.files):
        found = sorted(glob.glob(pattern, root_dir=folder, recursive=True)) if "\0" not in pattern else []  # noqa: PTH207 - Path.glob takes no absolute pattern
        if not found:
            expected = f"a file beside {source.path.name}, in {KINDS}"
            mend = "write the name of a file that is there, or take it out"
            key = ("matching", "files", number)
            problems.append(source.problem(key, f"{found_text(pattern)}, which no file matches", expected, mend))
        paths |= dict.fromkeys(folder / name for name in found)
    if len(paths) > _MOST_FILES:
        problems.append(source.problem("matching.files", f"{len(paths)} files", f"at most {_MOST_FILES}", "join some"))
    return list(paths)[:_MOST_FILES]


def _ours(locale: str, languages: tuple[str, ...]) -> str:
    """Return the language of ours that is meant: a page says "nl-NL" where we say "nl"."""
    base = locale.partition("-")[0].lower()
    return base if locale not in languages and base in languages else locale
