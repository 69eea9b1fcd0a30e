"""Makes the store that a URL names."""

from __future__ import annotations

import os
import socket
from pathlib import Path

from responder.clock import Clock
from responder.errors import ConfigInvalid, StoreUnavailable
from responder.store.database import Database
from responder.store.sql import SqlStore

_EXPECTED = "expected sqlite:///PATH, sqlite:// (in memory) or postgresql://USER@HOST/DATABASE"


def open_store(url: str, clock: Clock, *, base: Path, read_only: bool = False) -> SqlStore:
    """Return the store at `url`, not yet opened; a SQLite path is relative to `base`.

    `read_only` takes no lock, so that commands can look beside a running daemon. Raises ConfigInvalid for a URL that
    names no database we know.
    """
    owner = f"{socket.gethostname()}:{os.getpid()}"
    database = database_at(url, base)
    if read_only:
        database.patience = None  # a report over a year reads for a while
    return SqlStore(database, clock, owner=owner, read_only=read_only)


def sqlite_file(url: str, base: Path) -> Path | None:
    """Return the file of a SQLite store; None for one in memory, or on a server."""
    scheme, slashes, rest = url.partition("://")
    within = scheme == "sqlite" and slashes and rest not in ("", "/", "/:memory:")
    return base / rest[1:] if within else None


def existing_file(url: str, base: Path, otherwise: str) -> Path:
    """Return the file of a SQLite store that is there. Raises StoreUnavailable; `otherwise` says why for a server."""
    file = sqlite_file(url, base)
    if file is None:
        raise StoreUnavailable(otherwise)
    if not file.is_file():
        raise StoreUnavailable(f"{file}: no such file; start responder once.")
    return file


def database_at(url: str, base: Path) -> Database:
    """Return the database that a URL names, not yet opened. Raises ConfigInvalid."""
    scheme, slashes, rest = url.partition("://")
    if slashes and scheme == "sqlite":
        from responder.store.sqlite import Sqlite  # noqa: PLC0415 - only the driver that is used is loaded

        if rest in ("", "/", "/:memory:"):
            return Sqlite(None)
        if rest.startswith("/"):
            return Sqlite(base / rest[1:])
    if slashes and scheme in ("postgresql", "postgresql+psycopg"):
        try:
            from responder.store.postgres import Postgres  # noqa: PLC0415
        except ImportError as error:
            raise ConfigInvalid(
                f"[store] url: PostgreSQL needs `pip install responderd[postgres]` ({error})."
            ) from error

        return Postgres(f"postgresql://{rest}")
    raise ConfigInvalid(f"[store] url: found {scheme}://…, {_EXPECTED}.")
