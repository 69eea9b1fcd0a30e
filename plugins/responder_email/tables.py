"""The tables beside the code: which words tell what."""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import Any


def read_table(name: str) -> dict[str, Any]:
    """Return what a table of this package says; whoever needs it for each mail keeps it."""
    return tomllib.loads(resources.files(__package__).joinpath(name).read_text("utf-8"))
