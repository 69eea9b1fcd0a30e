"""A real PostgreSQL server for tests: one cluster per session, one database per test.

Where the server's programs are missing the tests are skipped, and fail where CI=true: there nothing may be skipped.
"""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest

from benchmarks.machine import free_port
from responder.store.living import OURS

_NOBODY = 65534
_EMPTY = """
DO $$ BEGIN
    EXECUTE (SELECT 'TRUNCATE ' || string_agg(quote_ident(tablename), ', ') FROM pg_tables
             WHERE schemaname = 'public' AND tablename <> 'alembic_version');
END $$
"""


_CLOSE_OTHERS = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


def wait_until_gone(url: str, daemon: int) -> None:
    """Wait until the server has noticed that the daemon of this number is gone: its connection ends a moment later."""
    with psycopg.connect(url) as connection:
        connection.execute("SELECT pg_advisory_xact_lock(%s, %s)", (OURS, daemon))


def _program(name: str) -> str | None:
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
    return str(found[0]) if found else shutil.which(name)


class PostgresServer:
    """A running cluster."""

    def __init__(self, port: int) -> None:
        self.port = port
        self._numbers = itertools.count(1)
        self._free: list[str] = []

    def url(self, database: str = "postgres") -> str:
        return f"postgresql://postgres@127.0.0.1:{self.port}/{database}"

    def run(self, sql: str) -> None:
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(sql)  # type: ignore[arg-type,unused-ignore]

    def new_database(self, template: str = "template0") -> str:
        """Make a database and return its URL."""
        name = f"t{next(self._numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.url(name)

    def borrow(self, template: str) -> str:
        """Return the URL of an empty database with the schema of `template`: one that was given back, or a new one.

        A new one costs 8 MB, as much in the log, and a tenth of a second.
        """
        return self._free.pop() if self._free else self.new_database(template)

    def give_back(self, url: str) -> None:
        """Empty a borrowed database for the next test."""
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(_CLOSE_OTHERS)
            connection.execute(_EMPTY)
        self._free.append(url)

    def drop(self, url: str) -> None:
        self.run(f"DROP DATABASE IF EXISTS {url.rpartition('/')[2]} WITH (FORCE)")


def _wait_until_up(server: PostgresServer, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(300):
        try:
            psycopg.connect(server.url(), connect_timeout=1).close()
        except psycopg.OperationalError:
            if process.poll() is not None:
                break
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"PostgreSQL does not start: {log.read_text()[-2000:]}")


@contextmanager
def running_postgres() -> Iterator[PostgresServer]:
    """Start a cluster in a folder of its own; as root, as the user nobody (PostgreSQL refuses root)."""
    initdb, postgres = _program("initdb"), _program("postgres")
    if initdb is None or postgres is None:
        reason = "PostgreSQL's programs (initdb, postgres) are not installed"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    folder = Path(tempfile.mkdtemp(prefix="responder-pg-"))
    folder.chmod(0o755)
    as_nobody: dict[str, Any] = {}
    if os.geteuid() == 0:
        os.chown(folder, _NOBODY, _NOBODY)
        as_nobody = {"user": _NOBODY, "group": _NOBODY, "extra_groups": []}
    data, log = folder / "data", folder / "log"
    init = [initdb, "-D", str(data), "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync"]
    subprocess.run(init, check=True, capture_output=True, cwd=folder, **as_nobody)
    server = PostgresServer(free_port())
    settings = ["listen_addresses=127.0.0.1", "fsync=off", f"unix_socket_directories={folder}", "max_connections=200"]
    arguments = [postgres, "-D", str(data), "-p", str(server.port)]
    for setting in settings:
        arguments += ["-c", setting]
    with log.open("wb") as out:
        process = subprocess.Popen(arguments, stdout=out, stderr=out, cwd=folder, **as_nobody)
    try:
        _wait_until_up(server, process, log)
        yield server
    finally:
        process.send_signal(3)  # SIGQUIT: at once; what is thrown away is not written out first
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """The session's cluster."""
    with running_postgres() as server:
        yield server


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """An empty database of this test's own."""
    url = postgres_server.new_database()
    yield url
    postgres_server.drop(url)
