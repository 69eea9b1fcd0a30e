"""What was compiled ahead is what SQLAlchemy Core makes of the sources as they are."""

from __future__ import annotations

import subprocess
import sys

import pytest

from responder.store import ahead, codec, schema
from responder.store.rooms import AHEAD
from responder.store.statement import Kind, Sql


@pytest.mark.parametrize("kind", ahead.KINDS)
def test_the_statements_are_compiled_ahead(kind: Kind) -> None:
    known = ahead.path_of(kind).read_bytes()
    assert known == ahead.written(kind), "python -m responder.store.ahead writes them anew"


@pytest.mark.parametrize("kind", ahead.KINDS)
@pytest.mark.parametrize("name", AHEAD)
def test_a_room_that_was_kept_is_the_room(kind: Kind, name: str) -> None:
    kept = ahead.room(name, kind, _never)
    assert ahead._written(kept) == ahead._written(AHEAD[name](Sql(kind)))


def test_a_daemon_that_finds_them_loads_no_sqlalchemy() -> None:
    loaded = (
        "import sys, responder.daemon; from responder.store.rooms import rooms_of; rooms_of('sqlite');"
        "print('sqlalchemy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_changed_sources_are_compiled_by_core(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "_sources", lambda: "others")
    monkeypatch.setattr(ahead, "_kept", ahead._kept.__wrapped__)
    assert ahead.room("rooms", "sqlite", lambda sql: f"compiled for {sql.kind}") == "compiled for sqlite"


def test_rows_have_as_many_columns_as_their_readers_take() -> None:
    columns = schema.columns()
    assert len(columns["contact"]) == len(columns["conversation"]) == codec.CONTACT == codec.CONVERSATION


def _never(_: Sql) -> object:
    raise AssertionError("it was not kept")
