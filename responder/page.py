"""Pages of our own, for colleagues and ops: a template beside the code that fills it; what is put in is escaped."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template


@cache
def page_at(file: Path) -> Template:
    """Return the template of a page; a name in it that nobody gives is an error, not a blank."""
    environment = Environment(
        loader=FileSystemLoader(file.parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(file.name)
