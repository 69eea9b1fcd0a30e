"""SQLAlchemy Core and our tables, loaded when they are first needed: to compile a statement.

A daemon runs statements that were compiled ahead (see ahead.py), and does without 20 MiB and a quarter of a second.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any


class _Later:
    """A module that is imported with its first use."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(self._name), name)


sa = _Later("sqlalchemy")
t = _Later("responder.store.tables")
