"""One suite, run on a SQLite file, on SQLite in memory, and on a real PostgreSQL."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from responder.clock import MovableClock
from responder.store.factory import open_store
from responder.store.sql import SqlStore
from tests.real.postgres import PostgresServer

START = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
Opener = Callable[[], Awaitable[SqlStore]]


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run `async def` tests in the loop of their fixtures."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    names = inspect.signature(pyfuncitem.obj).parameters
    runner = pyfuncitem.funcargs["runner"]
    assert isinstance(runner, asyncio.Runner)
    runner.run(pyfuncitem.obj(**{name: pyfuncitem.funcargs[name] for name in names}))
    return True


@pytest.fixture(autouse=True)
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(START)


@pytest.fixture(scope="session")
def template(postgres_server: PostgresServer) -> str:
    """A database that has the schema already, to be copied for each test."""
    url = postgres_server.new_database()

    async def make() -> None:
        store = open_store(url, MovableClock(START), base=Path())
        await store.open()
        await store.close()

    asyncio.run(make())
    return url.rpartition("/")[2]


@pytest.fixture
def postgres(request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of an empty database of this test's own, with the schema; a test may not change the schema."""
    server: PostgresServer = request.getfixturevalue("postgres_server")
    url = server.borrow(request.getfixturevalue("template"))
    yield url
    server.give_back(url)


@pytest.fixture(params=["file", "memory", "postgres"])
def url(request: pytest.FixtureRequest) -> str:
    if request.param == "postgres":
        return str(request.getfixturevalue("postgres"))
    return {"file": "sqlite:///store.db", "memory": "sqlite://"}[request.param]


@pytest.fixture
def opener(url: str, clock: MovableClock, tmp_path: Path, runner: asyncio.Runner) -> Iterator[Opener]:
    """Open the same database again, as another daemon would."""
    opened: list[SqlStore] = []

    async def open_one() -> SqlStore:
        store = open_store(url, clock, base=tmp_path)
        await store.open()
        opened.append(store)
        return store

    yield open_one

    async def close_all() -> None:
        for store in opened:
            await store.close()

    runner.run(close_all())


@pytest.fixture
def store(opener: Opener, runner: asyncio.Runner) -> SqlStore:
    async def one() -> SqlStore:
        return await opener()

    return runner.run(one())
