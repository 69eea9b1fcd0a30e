"""Who reads a SQLite database for so long that its log cannot be taken up.

A reader sees one moment. What is committed after it stays in the log until the reader has ended, however large that
gets; SQLite has no means against it ("Write-Ahead Logging", section 6, "Avoiding Excessively Large WAL Files").
"""

from __future__ import annotations

import os
from pathlib import Path

LONGEST = 128 * 1024 * 1024  # bytes; under the heaviest load it stays at half of that
_LOCKS = Path("/proc/locks")
_FIRST_READER, _LAST_READER = 123, 127  # the bytes that readers lock ("WAL-mode File Format", section 2.3.1)


def overgrown(database: Path) -> str:
    """Return a sentence for ops where the log has outgrown LONGEST, naming the readers that we can see; else ""."""
    try:
        size = database.with_name(database.name + "-wal").stat().st_size
    except OSError:
        return ""
    if size <= LONGEST:
        return ""
    known = ", ".join(f"process {pid} ({name})" for pid, name in _readers(database))
    return (
        f"the log beside {database} has {size // 1024**2} MiB and grows while another program reads the database: "
        f"{known or 'nobody that we may see'}; end it, and the log is taken up"
    )


def _readers(database: Path) -> list[tuple[int, str]]:
    """Return the other processes that hold a lock of a reader, which lies in the shared index of the log (Linux)."""
    try:
        index = database.with_name(database.name + "-shm").stat().st_ino
        locks = _LOCKS.read_text(encoding="ascii").splitlines()
    except OSError:
        return []
    found = {}
    for lock in locks:
        words = lock.split()  # "12: POSIX  ADVISORY  READ 4711 fd:01:1835 124 124"
        if len(words) == 8 and words[3] == "READ" and words[5].rpartition(":")[2] == str(index):
            pid = int(words[4])
            if pid != os.getpid() and _FIRST_READER <= int(words[6]) <= _LAST_READER:
                found[pid] = _name(pid)
    return sorted(found.items())


def _name(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/comm").read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return "gone"
