"""No statement reads a whole table, except those for people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from responder.store.sql import SqlStore
from responder.store.statement import Link, Statement

pytestmark = pytest.mark.parametrize("url", ["file"], indirect=True)
# the given keys, as JSON or as rows in the text; bounded subqueries, a minute's counts, one row
_SMALL = {"k", "CONSTANT", "newest", "again", "pace", "fuse"}


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
    return {
        f"{type(room).__name__}.{name}": value.text
        for room in rooms
        for name, value in vars(room).items()
        if isinstance(value, Statement) and not value.text.startswith("INSERT")
    }


async def plans(store: SqlStore) -> dict[str, list[str]]:
    def explain(link: Link, calls: Sequence[dict[str, str]]) -> list[dict[str, list[str]]]:
        def steps(sql: str) -> list[str]:
            rows = link.rows(Statement(f"EXPLAIN QUERY PLAN {sql}", None), *([None] * sql.count("?")))
            return [row[3] for row in rows]

        return [{name: steps(sql) for name, sql in call.items()} for call in calls]

    return await store._writer.post(explain, statements(store))


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


async def test_a_pending_reply_is_found_by_its_conversation(store: SqlStore) -> None:
    """However much is due, the way to one conversation's row stays short."""
    steps = (await plans(store))["Situations._pending"]

    assert any("conversation_id=? AND episode=?" in step for step in steps), steps


async def test_the_count_of_a_text_reads_its_index_alone(store: SqlStore) -> None:
    steps = (await plans(store))["Situations._texts"]

    assert sum("COVERING INDEX delivery_text" in step for step in steps) == 2
