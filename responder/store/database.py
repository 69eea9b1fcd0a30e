"""What the store asks of a kind of database: connections, a lock, and what its errors mean."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from responder.store.statement import Kind, Link


@dataclass(frozen=True, slots=True)
class Outage:
    """The database cannot take work.

    fatal: what it has promised may be lost, so nothing more may be accepted. elsewhere: the server of this connection
    only reads; another one may write.
    """

    message: str
    fatal: bool = False
    elsewhere: bool = False


class Database(ABC):
    """One database, not yet opened. All methods block; they are called in the store's own threads."""

    kind: Kind
    begin: str
    shared_link: bool  # readers have to use the writer's connection
    patience: float | None = None  # seconds that one group of work may take; then its connection is taken for dead

    def __init__(self) -> None:
        self.warnings: list[str] = []
        self.node = 0  # the number of this daemon, unlike that of any other on the same database
        self.numbered: Callable[[int], None] = lambda _: None  # told when the number changes

    @abstractmethod
    def open(self, *, read_only: bool) -> None:
        """Lock the database and bring its schema up to date; `read_only` does neither.

        Raises StoreLocked, StoreTooNew or StoreUnavailable.
        """

    @abstractmethod
    def connect(self, *, read_only: bool) -> Link:
        """Return a new connection."""

    @abstractmethod
    def outage(self, error: Exception) -> Outage | None:
        """Tell whether the error means that the database cannot work; None: the unit of work was at fault."""

    @abstractmethod
    def may_try_again(self, error: Exception) -> bool:
        """Tell whether the unit of work met another's and may succeed when it is run again."""

    def lost(self, link: Link) -> bool:  # noqa: ARG002
        """Tell whether the connection is of no use any more."""
        return False

    def cut(self, link: Link) -> None:  # noqa: B027 - where there is no patience nobody cuts
        """End a connection, from another thread: who waits for an answer on it gets an error instead."""

    def listen(self, link: Link, accounts: Sequence[str]) -> list[bool]:  # noqa: ARG002
        """Tell of each account whether this daemon alone listens on it from now on, until its connection ends."""
        return [True] * len(accounts)

    def leave(self, link: Link, accounts: Sequence[str]) -> list[None]:  # noqa: ARG002
        """Hold these accounts no more."""
        return [None] * len(accounts)

    def rest(self, link: Link) -> None:  # noqa: B027 - most have nothing to do
        """Use a quiet moment for housekeeping."""

    def strain(self) -> str:
        """Return what strains the database from outside, in a sentence for ops; "" while nothing does."""
        return ""

    def close(self) -> None:  # noqa: B027 - most have nothing to do
        """Give back what `open` took."""
