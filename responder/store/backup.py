"""A SQLite database as a file: a copy, proven whole before it takes its place, and one that has grown too large."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from responder.errors import StoreUnavailable

_WORTH = 5  # a file of which one part in so many is free is worth shrinking


def copy_database(source: Path, copy: Path) -> int:
    """Copy `source` as it is at one moment, what lies in its log included; return how many bytes the copy has.

    The file `copy` is replaced only by a copy that is proven whole, for its owner's eyes alone, and on the disk.
    Raises StoreUnavailable; OSError where the copy cannot be written.
    """
    if copy.exists() and not copy.is_file():  # root could put a file in the place of a device, such as /dev/null
        raise StoreUnavailable(f"{copy}: found no ordinary file, expected the name of one; name another.")
    fresh = copy.with_name(f"{copy.name}.new")
    fresh.unlink(missing_ok=True)
    os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_CLOEXEC, 0o600))
    try:
        try:
            verdict = _copied(source, fresh)
        except sqlite3.Error as error:
            raise StoreUnavailable(f"{source}: it cannot be copied ({error}).") from error
        if verdict != "ok":
            raise StoreUnavailable(f"{source}: the database is damaged, its copy is not whole ({verdict}).")
        _sync(fresh)
        fresh.replace(copy)
        _sync(copy.parent)
        return copy.stat().st_size
    finally:
        fresh.unlink(missing_ok=True)


def shrink(path: Path) -> int:
    """Give back to the disk what is free in a database that nobody else uses; return how many bytes that is.

    Only where it is a fifth or more: what is free is used again, so a file that goes on needs no such care. The disk
    must hold the database a second time meanwhile. Raises StoreUnavailable.
    """
    before = path.stat().st_size
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            free, all_pages = (database.execute(f"PRAGMA {n}").fetchone()[0] for n in ("freelist_count", "page_count"))
            if free * _WORTH < all_pages:
                return 0
            database.execute("VACUUM")
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error as error:
        raise StoreUnavailable(
            f"{path}: what was deleted is deleted, but the file stays as it is ({error})."
        ) from error
    return before - path.stat().st_size


def _copied(source: Path, fresh: Path) -> str:
    there = f"file:{quote(str(source))}?mode=ro"
    with closing(sqlite3.connect(there, uri=True)) as one, closing(sqlite3.connect(fresh)) as other:
        one.backup(other)
        other.execute("PRAGMA journal_mode = DELETE")  # one file, with no log beside it
        (verdict,) = other.execute("PRAGMA integrity_check(1)").fetchone()
        return str(verdict)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
