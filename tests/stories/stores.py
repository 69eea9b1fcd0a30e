"""How stories look into the store of a daemon that is a process of its own."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from benchmarks.child import ROOT
from responder.store import codes

_PATIENCE = 10.0  # seconds


def call(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command of responder's."""
    command = [sys.executable, "-m", "responder", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)


def ask(file: Path, query: str) -> list[tuple[Any, ...]]:
    """Ask a SQLite store, or change it."""
    with closing(sqlite3.connect(file)) as connection, connection:
        return connection.execute(query).fetchall()


def until(file: Path, query: str, many: int) -> None:
    """Wait until a count is reached."""
    end = time.monotonic() + _PATIENCE
    while (found := ask(file, query)) != [(many,)]:
        assert time.monotonic() < end, f"{query}: {found}, expected {many}"
        time.sleep(0.01)


def until_sent(file: Path, many: int) -> None:
    """Wait until so many deliveries are marked as sent."""
    until(file, f"SELECT count(*) FROM delivery WHERE state = {codes.SENT}", many)
