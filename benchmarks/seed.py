"""Fills a store with old rows, in bulk: what a daemon finds after years."""

from __future__ import annotations

import sqlite3
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.messages import ACCOUNT

_DAY = 86_400 * 1_000_000
_FAR = 1 << 50  # ids of old rows: below those of today, which hold the time
_MESSAGES = """
insert into message(id, account, external_id, author, received_at, sent_at, body)
select {first} + n, '{account}', 'wamid.HBgL' || hex(randomblob(15)), 0, {now} - {day}, {now} - {day}, '{{}}'
  from numbers
"""
_DELIVERIES = """
insert into delivery(id, account, conversation_id, contact_id, episode, purpose, number, state, due_at, tries,
  keep_token, created_at, receipt, error, text_hash, domain)
select {first} + n, '{account}', {first} + n, {first} + n, 1, 'acknowledgement', 0, {state}, {due}, 0,
  0, {now} - {day}, 0, '', '', '' from numbers
"""
_REPLIES = """
insert into reply(id, body) select {first} + n, '{{}}' from numbers
"""
_REMINDERS = """
insert into reminder(conversation_id, episode, number, due_at, state, kind, reason)
select {first} + n, 1, 1, {now} + {day} + abs(random() % (7 * {day})), 0, 'staff-before', '' from numbers
"""
_NUMBERS = "with recursive numbers(n) as (select 0 union all select n + 1 from numbers where n < {last})"
_CHUNK = 200_000


@dataclass(frozen=True, slots=True)
class Sizes:
    """Rows: reminders planned for the next week, replies that leave tomorrow, old messages with their sent replies.

    Ids and due times are at random: each row touches other pages than the one before it.
    """

    reminders: int
    later: int
    old: int

    def __str__(self) -> str:
        return f"{self.reminders:,} reminders, {self.later:,} queued, {self.old:,} old messages"


def seed(database: Path, sizes: Sizes) -> None:
    """Insert the rows; the daemon must not run."""
    connection = sqlite3.connect(database, isolation_level=None)
    try:
        connection.execute("pragma synchronous = off")
        connection.execute("pragma cache_size = -1000000")  # KiB: ids and due times have no order
        sent, due = {"state": 2, "due": "null"}, {"state": 0, "due": "{now} + {day} + abs(random() % {day})"}
        _fill(connection, _MESSAGES, sizes.old, {})
        _fill(connection, _DELIVERIES, sizes.old, sent)
        _fill(connection, _DELIVERIES, sizes.later, due, offset=1 << 45)
        _fill(connection, _REPLIES, sizes.old, {})
        _fill(connection, _REPLIES, sizes.later, {}, offset=1 << 45)
        _fill(connection, _REMINDERS, sizes.reminders, {})
        connection.execute("pragma wal_checkpoint(truncate)")
    finally:
        connection.close()


def _fill(
    connection: sqlite3.Connection, statement: str, count: int, words: dict[str, object], *, offset: int = 0
) -> None:
    common = {"account": ACCOUNT, "now": time.time_ns() // 1000, "day": _DAY}
    for begun in range(0, count, _CHUNK):
        first = _FAR + offset + begun
        filled = {k: v.format(**common) if isinstance(v, str) else v for k, v in words.items()}
        numbers = _NUMBERS.format(last=min(_CHUNK, count - begun) - 1)
        insert, _, select = statement.format(**common, **filled, first=first).partition("select")
        connection.execute(f"{insert} {numbers} select {select}")
