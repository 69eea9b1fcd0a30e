"""The limit of the store: how many 1 KB rows with a unique key SQLite takes in groups of 64, each group durable."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

GROUP = 64


def group_insert_rate(folder: Path, *, seconds: float = 1.0) -> float:
    """Return rows a second (WAL, synchronous=FULL, one writer)."""
    path = folder / "inserts.db"
    for leftover in folder.glob("inserts.db*"):
        leftover.unlink()
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("pragma journal_mode=wal")
        connection.execute("pragma synchronous=full")
        connection.execute("create table row(id integer primary key, ext text not null unique, body text not null)")
        return _fill(connection, seconds)
    finally:
        connection.close()


def _fill(connection: sqlite3.Connection, seconds: float) -> float:
    body = "x" * 1024
    number = 0
    began = time.perf_counter()
    while (spent := time.perf_counter() - began) < seconds:
        rows = [(f"wamid.{i:012d}", body) for i in range(number, number + GROUP)]
        connection.execute("begin immediate")
        connection.executemany("insert into row(ext, body) values (?, ?)", rows)
        connection.execute("commit")
        number += GROUP
    return number / spent
