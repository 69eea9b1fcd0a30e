"""Writes articles as a TOML file of `[[faq]]` tables, which reads back as what was written."""

from __future__ import annotations

from collections.abc import Iterable

from responder.config.problems import toml_text
from responder.config.settings import Faq


def tables_of(articles: Iterable[Faq], where_from: str) -> str:
    """Return the text of the file. where_from: what the articles come from, for its first line."""
    head = f"# Made by: responder faq import {where_from}\n"
    return head + "".join(f"\n[[faq]]\n{_table(article)}" for article in articles)


def _table(article: Faq) -> str:
    values = {name: getattr(article, name) for name in Faq.model_fields}
    return "".join(f"{name} = {toml_text(value)}\n" for name, value in values.items() if value)
