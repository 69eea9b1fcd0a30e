"""What a route of the API is, and what one request to it has brought."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from responder.api import models as m
from responder.staff.actions import By, clean_name


@dataclass(frozen=True, slots=True)
class Call:
    """One request, read and checked. keys: what stands in the places of the path's parameters."""

    keys: tuple[str, ...]
    query: Any
    body: Any
    via: str

    @property
    def key(self) -> str:
        """The conversation's id, or the account's name."""
        return self.keys[0]

    def by(self) -> By:
        """Return who acts."""
        who = (self.query if self.body is None else self.body).who
        return By(clean_name(who) or ("the command line" if self.via == "command" else "the API"), self.via)


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One route. `may_fail`: statuses besides those that every route can answer.

    private: it shows what a person wrote, which a token that may only read does not get.
    """

    method: str
    path: str
    name: str
    summary: str
    does: Callable[[Call], Awaitable[BaseModel]]
    gives: type[BaseModel]
    query: type[BaseModel] = m.Nothing
    body: type[BaseModel] | None = None
    may_fail: tuple[int, ...] = ()
    private: bool = False

    @property
    def changes(self) -> bool:
        """Tell whether it changes anything; a reader may not."""
        return self.method != "GET"
