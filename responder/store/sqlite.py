"""SQLite: one file, one daemon. WAL with full syncs: what was answered survives a power cut."""

from __future__ import annotations

import fcntl
import os
import sqlite3
from errno import EACCES, EPERM, EROFS
from pathlib import Path
from pwd import getpwuid
from urllib.parse import quote

from responder.errors import StoreLocked, StoreUnavailable
from responder.store import schema
from responder.store.backup import copy_database
from responder.store.database import Database, Outage
from responder.store.readers import overgrown
from responder.store.statement import Kind, Link

_WRITER = (
    "PRAGMA page_size = 1024",  # of a new file: an index entry that lands anywhere costs a page, so pages are small
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA wal_autocheckpoint = 60000",  # pages; at quiet moments we check-point ourselves, see rest()
    "PRAGMA journal_size_limit = 67108864",
    "PRAGMA cache_size = -6000",  # KiB
    "PRAGMA temp_store = MEMORY",
)
_READER = ("PRAGMA query_only = ON", "PRAGMA busy_timeout = 5000", "PRAGMA cache_size = -2000")
_OUTAGES = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_IOERR: "the disk reports an error",
    sqlite3.SQLITE_BUSY: "another program holds the database",
    sqlite3.SQLITE_LOCKED: "another program holds the database",
    sqlite3.SQLITE_READONLY: "the database may not be written",
    sqlite3.SQLITE_CANTOPEN: "the file cannot be opened",
    sqlite3.SQLITE_CORRUPT: "the database is damaged",
    sqlite3.SQLITE_NOTADB: "the file is damaged or no SQLite database",
    sqlite3.SQLITE_NOMEM: "there is no memory left",
    sqlite3.SQLITE_PERM: "the file may not be opened",
}
# After a failed sync nobody knows what is on the disk: the kernel may have dropped the pages and say "synced" next
# time (PostgreSQL wiki, "Fsync Errors"), so only a restart, which reads the file anew, is safe.
_FATAL = {
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_DIR_FSYNC,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
}


# The driver looks for an adapter for every value that is no plain number or text, an empty one among them, and makes
# an error of each that has none: 2,300 instructions. A row of ours has a dozen empty values.
sqlite3.register_adapter(type(None), lambda empty: empty)


class Sqlite(Database):
    """A SQLite file, or a database in memory when `path` is None."""

    kind: Kind = "sqlite"
    begin = "BEGIN IMMEDIATE"

    def __init__(self, path: Path | None) -> None:
        super().__init__()
        self.path = path
        self.shared_link = path is None
        self._lock: int | None = None

    def open(self, *, read_only: bool) -> None:
        """Lock the file and bring its schema up to date; a file of a newer version is not touched."""
        if self.path is None:
            return
        try:
            if not read_only:
                self._prepare_folder(self.path)
                self._take_lock(self.path)
            version = self._version(self.path, must_be=read_only)
            if not read_only and version != schema.HEAD:
                self._bring_up(self.path, version)
        except (sqlite3.Error, OSError) as error:
            self.close()
            raise StoreUnavailable(f"{self.path}: {self._words(error)} ({error}).") from error
        except BaseException:
            self.close()
            raise

    def version(self) -> str | None:
        """Return the version of the schema; None: the file is none of ours, or not there. Raises StoreTooNew."""
        assert self.path is not None
        return self._version(self.path, must_be=False)

    def hold(self) -> None:
        """Lock the file alone, whatever it holds. Raises StoreLocked; OSError."""
        assert self.path is not None
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o750)
        self._take_lock(self.path)

    def connect(self, *, read_only: bool) -> Link:
        """Return a new connection; all of it is used by one thread at a time."""
        if self.path is None:
            link = Link(_connection(":memory:"))
            schema.create(link, "sqlite")
            return link
        link = Link(_connection(str(self.path)))
        for pragma in _READER if read_only else _WRITER:
            link.plain(pragma)
        return link

    def outage(self, error: Exception) -> Outage | None:
        """Tell what an error of SQLite means for the store."""
        if not isinstance(error, sqlite3.Error):
            return None
        code = getattr(error, "sqlite_errorcode", None)
        if code is None or code & 0xFF not in _OUTAGES:
            return None
        where = self.path or "database in memory"
        return Outage(f"{where}: {self._words(error)} ({error}).", fatal=code in _FATAL)

    def may_try_again(self, error: Exception) -> bool:  # noqa: ARG002
        """Nobody else writes: a unit of work that failed would fail again."""
        return False

    def rest(self, link: Link) -> None:
        """Move what is in the log into the database, without keeping anyone waiting."""
        if self.path is not None:
            link.plain("PRAGMA wal_checkpoint(PASSIVE)")

    def strain(self) -> str:
        """Tell of a log that grows because somebody reads on and on: nothing of it can be taken up meanwhile."""
        return "" if self.path is None else overgrown(self.path)

    def close(self) -> None:
        """Let another daemon have the file."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    @staticmethod
    def _words(error: Exception) -> str:
        if isinstance(error, OSError):
            return _who_may_not(error) if error.errno in (EACCES, EPERM, EROFS) else "it cannot be made"
        code = getattr(error, "sqlite_errorcode", None)
        return _OUTAGES.get(code & 0xFF if code else -1, "the database cannot be used")

    @staticmethod
    def _prepare_folder(path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o750)
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600))  # customers' words: ours alone

    def _take_lock(self, path: Path) -> None:
        beside = path.with_name(path.name + ".lock")
        lock = os.open(beside, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.pread(lock, 20, 0).decode("ascii", "replace").strip() or "unknown"
            os.close(lock)
            raise StoreLocked(
                f"{path} is in use by another responder (process {holder}). Stop it first, "
                "or give this one a database of its own in [store] url."
            ) from None
        os.ftruncate(lock, 0)
        os.pwrite(lock, str(os.getpid()).encode(), 0)
        self._lock = lock

    @staticmethod
    def _version(path: Path, *, must_be: bool) -> str | None:
        """Read the version without the right to write: whatever is found, the file stays as it is."""
        if path.exists() and path.stat().st_size:
            link = Link(_connection(f"file:{quote(str(path))}?mode=ro", uri=True))
            try:
                version = schema.version_of(link, "sqlite")
            finally:
                link.dbapi.close()
        else:
            version = None
        if must_be and version != schema.HEAD:
            raise StoreUnavailable(f"{path}: expected a database of responder, version {schema.HEAD}; start it once.")
        return version

    def _bring_up(self, path: Path, version: str | None) -> None:
        link = self.connect(read_only=False)
        try:
            if version is not None:
                self._copy(path, version)
            link.plain(self.begin)
            schema.bring_up(link, "sqlite", version, lambda _: None)
            if link.dbapi.in_transaction:
                link.plain("COMMIT")
        finally:
            link.dbapi.close()

    def _copy(self, path: Path, version: str) -> None:
        """Keep the database as it was before an upgrade."""
        copy = path.with_name(f"{path.name}.before-{schema.HEAD}")
        copy_database(path, copy)
        self.warnings.append(f"The schema goes from {version} to {schema.HEAD}; the database before it: {copy}")


def _who_may_not(error: OSError) -> str:
    """Say who we are: commands that were tried as root leave files that the service may not write."""
    try:
        name = getpwuid(os.geteuid()).pw_name
    except KeyError:
        name = f"user {os.geteuid()}"
    return f"{name} may not write {error.filename}; give it the right to, or start responder as the owner"


def _connection(name: str, *, uri: bool = False) -> sqlite3.Connection:
    return sqlite3.connect(
        name, uri=uri, timeout=5.0, isolation_level=None, check_same_thread=False, cached_statements=256
    )
