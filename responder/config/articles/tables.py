"""Articles in TOML files: the same `[[faq]]` tables as in config.toml."""

from __future__ import annotations

from pathlib import Path

from responder.config.articles.entry import Entry
from responder.config.files import LOOK
from responder.config.section import Section
from responder.config.settings import Faq
from responder.config.source import errors_of, read_toml
from responder.errors import ConfigInvalid


class FaqFile(Section):
    """A file of nothing but articles."""

    faq: tuple[Faq, ...] = ()


def read_tables(path: Path) -> list[Entry]:
    """Return the articles of a file; raises ConfigInvalid with every mistake in it."""
    source, raw = read_toml(path, LOOK)
    errors = errors_of(FaqFile, raw, path.parent)
    if errors:
        raise ConfigInvalid(sorted({source.from_pydantic(FaqFile, error) for error in errors}))
    entries = []
    for number, table in enumerate(raw.get("faq", ())):
        lines = {name: source.places.find(("faq", number, name))[0] for name in table}
        line, _ = source.places.find(("faq", number))
        entries.append(Entry(table, path, line, f"faq[{number}].", lines))
    return entries
