"""No statement reads a whole table, except those for people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy.sql.elements import ClauseElement

from responder.store.retention import Retention
from responder.store.rooms import people_of
from responder.store.sql import SqlStore
from responder.store.statement import Link, Sql, Statement

pytestmark = pytest.mark.parametrize("url", ["file"], indirect=True)
# the given keys, as JSON or as 1 or 32 rows in the text; bounded subqueries, a minute's counts, one row
_SMALL = {"k", "CONSTANT", "32", "newest", "again", "pace", "fuse"}


def statements(store: SqlStore) -> dict[str, str]:
    rooms: tuple[Any, ...] = (
        store._intake,
        store._situations,
        store._changes._stale,
        store._changes._write,
        store._outbox,
        store._follow_ups,
        store._situations.same,
        store._moves.handles,
    )
    found = {
        f"{type(room).__name__}.{name}": value
        for room in rooms
        for name, value in vars(room).items()
        if isinstance(value, Statement) and not value.text.startswith("INSERT")
    }
    most = {f"{name}, {size} rows": text for name, each in found.items() for size, text in each.grouped[:1]}
    return {name: each.text for name, each in found.items()} | most


async def plans(store: SqlStore, wanted: dict[str, str] | None = None) -> dict[str, list[str]]:
    def explain(link: Link, calls: Sequence[dict[str, str]]) -> list[dict[str, list[str]]]:
        def steps(sql: str) -> list[str]:
            rows = link.rows(Statement(f"EXPLAIN QUERY PLAN {sql}", None), *([None] * sql.count("?")))
            return [row[3] for row in rows]

        return [{name: steps(sql) for name, sql in call.items()} for call in calls]

    return await store._writer.post(explain, statements(store) if wanted is None else wanted)


async def test_only_small_tables_are_read_whole(store: SqlStore) -> None:
    found = await plans(store)

    scanned = {
        (name, step)
        for name, steps in found.items()
        for step in steps
        if step.startswith("SCAN ") and step.split()[1] not in _SMALL
    }
    assert len(found) > 35
    assert scanned == set()


async def test_a_person_is_shown_and_erased_by_one_look_at_each_table(store: SqlStore) -> None:
    """Not by one for each of their conversations, nor by a look at these for each row of a table."""
    people = people_of("sqlite")
    wanted = [*people._of_conversation.values(), people._messages, people._drop_threads]
    found = await plans(store, {statement.text: statement.text for statement in wanted})

    assert len(found) == 4
    for steps in found.values():
        assert sum(step.startswith("SCAN ") and step.split()[1] != "k" for step in steps) <= 1, steps
        assert any(step.startswith("LIST SUBQUERY") for step in steps), steps
    settled = await plans(store, {"settle": people._settle.text})
    assert not any(step.startswith("SCAN") for step in settled["settle"])


async def test_a_pending_reply_is_found_by_its_conversation(store: SqlStore) -> None:
    """However much is due, the way to one conversation's row stays short."""
    steps = (await plans(store))["Situations._pending"]

    assert any("conversation_id=? AND episode=?" in step for step in steps), steps


async def test_the_count_of_a_text_reads_its_index_alone(store: SqlStore) -> None:
    steps = (await plans(store))["Situations._texts"]

    reads = [step for step in steps if "delivery" in step]
    assert reads
    assert all("COVERING INDEX delivery_text" in step for step in reads), reads


class Noting(Sql):
    """Notes the texts of all that is compiled."""

    def __init__(self) -> None:
        super().__init__("sqlite")
        self.texts: dict[str, str] = {}

    def __call__(self, clause: ClauseElement, *order: str, columns: Sequence[str] | None = None) -> Statement:
        statement = super().__call__(clause, *order, columns=columns)
        self.texts[statement.text] = statement.text
        return statement


async def test_what_is_too_old_is_found_and_deleted_by_keys(store: SqlStore) -> None:
    """However much there is. Each part of a statement, its subqueries too, goes by an index or reads the keys."""
    sql = Noting()
    Retention(sql)
    found = await plans(store, sql.texts)

    scanned = [step for steps in found.values() for step in steps if step.startswith("SCAN ")]
    assert len(found) > 30
    assert {step.split()[1] for step in scanned} == {"k"}
