"""PostgreSQL: many daemons on one database. Claims have leases, rows are locked while they are judged."""

from __future__ import annotations

import os
import secrets
import socket
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import psycopg
from psycopg import errors

from responder.errors import StoreUnavailable
from responder.store import schema
from responder.store.database import Database, Outage
from responder.store.ids import NODES
from responder.store.living import OURS as _OURS
from responder.store.meeting import number_of
from responder.store.statement import Kind, Link

# Advisory locks (PostgreSQL manual, "Advisory Locks"): two numbers; the first is ours, the second says what for.
_SCHEMA = -1
_LISTENS = 0x7265_7372  # the first number of the locks of those that listen on an account
_NEVER_DURABLE = (
    "SELECT current_setting('fsync'), current_setting('full_page_writes'), current_setting('server_encoding')"
)
# The server is up but cannot work: SQLSTATE classes 53 (resources), 57 (operator), 58 (system), 08 (connection), and
# a server that only reads (PostgreSQL manual, "PostgreSQL Error Codes").
_AWAY = ("53", "57", "58", "08")
# What a daemon holds that freezes, or whose machine dies, would keep its neighbours waiting: the server lets go of it
# (PostgreSQL manual, "Client Connection Defaults" and "TCP Settings").
_LET_GO = (
    "SET idle_in_transaction_session_timeout = '10s'",
    "SET tcp_keepalives_idle = 20",
    "SET tcp_keepalives_interval = 10",
    "SET tcp_keepalives_count = 3",
    # three rounds of looking after neighbours without a word; a server before PostgreSQL 14 does not know it
    "SELECT set_config(name, '90s', false) FROM pg_settings WHERE name = 'idle_session_timeout'",
)
_STOPPED = (errors.LockNotAvailable, errors.IdleInTransactionSessionTimeout)
_RACES = (errors.UniqueViolation, errors.DeadlockDetected, errors.SerializationFailure)


class Postgres(Database):
    """A PostgreSQL database, named by a libpq URL; passwords come from PGPASSFILE."""

    kind: Kind = "postgresql"
    begin = "BEGIN"
    shared_link = False
    patience = 20.0  # nothing that the daemon asks takes a second, unless the server or the line is dead

    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url
        self.node = secrets.randbelow(NODES)
        self._held: set[str] = set()  # accounts on which this daemon listens; the locks end with the connection

    def open(self, *, read_only: bool) -> None:
        """Bring the schema up to date, one daemon at a time."""
        try:
            link = Link(self._connection())
            try:
                self.look_at_server(link)
                self._bring_up(link, read_only=read_only)
            finally:
                link.dbapi.close()
        except psycopg.Error as error:
            raise StoreUnavailable(f"PostgreSQL: {_line(error)}") from error

    def connect(self, *, read_only: bool) -> Link:
        """Return a new connection; the writing one takes a number for the ids."""
        link = Link(self._connection())
        link.plain("SET jit = off")  # a query of ours takes milliseconds; to compile one by a wrong guess takes 500
        link.plain("SET default_transaction_isolation = 'read committed'")  # who waited for a lock sees what was done
        if read_only:
            link.plain("SET default_transaction_read_only = on")
        else:
            link.plain("SET synchronous_commit = on")  # whatever the server's default: what we answer must last
            for setting in _LET_GO:
                link.plain(setting)
            self._held.clear()
            self._take_number(link)
        return link

    def outage(self, error: Exception) -> Outage | None:
        """Tell what an error of PostgreSQL means for the store."""
        if not isinstance(error, psycopg.Error):
            return None
        state = error.sqlstate
        away = state[:2] in _AWAY if state else isinstance(error, psycopg.OperationalError | psycopg.InterfaceError)
        elsewhere = isinstance(error, errors.ReadOnlySqlTransaction)
        if away or elsewhere or isinstance(error, _STOPPED):
            return Outage(f"PostgreSQL: {_line(error)}", elsewhere=elsewhere)
        return None

    def may_try_again(self, error: Exception) -> bool:
        """Tell whether another daemon was a moment faster."""
        return isinstance(error, _RACES)

    def lost(self, link: Link) -> bool:
        """Tell whether the connection is gone."""
        return bool(link.dbapi.closed or link.dbapi.broken)

    def cut(self, link: Link) -> None:
        """Shut the socket down: libpq waits for an answer without a limit of its own."""
        with suppress(psycopg.Error, OSError), socket.socket(fileno=os.dup(link.dbapi.fileno())) as line:
            line.shutdown(socket.SHUT_RDWR)

    def listen(self, link: Link, accounts: Sequence[str]) -> list[bool]:
        """Take a lock for each account that no other daemon has; the server gives it back when this one dies."""
        for account in accounts:
            if account not in self._held and link.plain(f"SELECT pg_try_advisory_lock({_lock_of(account)})")[0][0]:
                self._held.add(account)
        return [account in self._held for account in accounts]

    def leave(self, link: Link, accounts: Sequence[str]) -> list[None]:
        """Give the locks back."""
        for account in accounts:
            if account in self._held:
                link.plain(f"SELECT pg_advisory_unlock({_lock_of(account)})")
                self._held.remove(account)
        return [None] * len(accounts)

    def _connection(self) -> psycopg.Connection[Any]:
        return psycopg.connect(
            self._url,
            autocommit=True,  # transactions are begun and ended by the worker
            connect_timeout=5,
            keepalives_idle=30,
            keepalives_interval=10,
            keepalives_count=3,
            application_name="responder",
        )

    def look_at_server(self, link: Link) -> None:
        """Raise StoreUnavailable for a server that cannot hold our texts; warn of one that may lose them."""
        fsync, pages, encoding = link.plain(_NEVER_DURABLE)[0]
        if encoding != "UTF8":
            raise StoreUnavailable(f"PostgreSQL: the database is encoded in {encoding}; expected UTF8.")
        self.warnings.clear()
        for setting, value in (("fsync", fsync), ("full_page_writes", pages)):
            if value != "on":
                self.warnings.append(
                    f"PostgreSQL runs with {setting} = {value}: a power cut can lose what was answered. Set it to on."
                )

    def _bring_up(self, link: Link, *, read_only: bool) -> None:
        if read_only:
            if schema.version_of(link, self.kind) != schema.HEAD:
                raise StoreUnavailable(
                    f"PostgreSQL: expected a database of version {schema.HEAD}; start responder once."
                )
            return
        if schema.version_of(link, self.kind) == schema.HEAD:
            return
        link.plain(f"SELECT pg_advisory_lock({_OURS}, {_SCHEMA})")
        link.plain(self.begin)
        schema.bring_up(link, self.kind, schema.version_of(link, self.kind), self._say)
        if link.dbapi.info.transaction_status != psycopg.pq.TransactionStatus.IDLE:
            link.plain("COMMIT")

    def _say(self, version: str) -> None:
        self.warnings.append(f"The schema goes from {version} to {schema.HEAD}.")

    def _take_number(self, link: Link) -> None:
        """Take a number that no other daemon holds; the lock ends with the connection."""
        for i in range(NODES):  # after a lost connection its old number comes first
            number = (self.node + i) % NODES
            ((taken,),) = link.plain(f"SELECT pg_try_advisory_lock({_OURS}, {number})")
            if taken:
                self.node = number
                self.numbered(number)
                return
        raise StoreUnavailable(f"PostgreSQL: {NODES} daemons use this database already.")


def _lock_of(account: str) -> str:
    """Return the two numbers of an account's lock, the same in every daemon."""
    return f"{_LISTENS}, {number_of(account)}"


def _line(error: psycopg.Error) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]
