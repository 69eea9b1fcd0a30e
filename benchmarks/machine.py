"""What the kernel knows of a process: /proc of Linux. Descendants count as part of it."""

from __future__ import annotations

import os
import random
import re
import socket
from contextlib import suppress
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


def family(pid: int) -> list[int]:
    """Return the process and its descendants. Raises ProcessLookupError when it has ended."""
    if not Path(f"/proc/{pid}/task").exists() or "\nState:\tZ" in _read(pid, "status"):
        raise ProcessLookupError(f"process {pid} has ended: nothing can be measured of it")
    found = [pid]
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += [p for child in children.read_text().split() for p in family(int(child))]
        except OSError:
            continue  # a thread or a child ended while we looked
    return found


def processor_seconds(pid: int) -> float:
    """Return the processor time used so far, in seconds, in steps of 10 ms."""
    total = 0
    for member in family(pid):
        fields = _read(member, "stat").rpartition(")")[2].split()
        total += sum(int(f) for f in fields[11:15])
    return total / _TICKS


def memory_mib(pid: int) -> float:
    """Return the resident memory, in MiB."""
    return sum(_number(r"VmRSS:\s+(\d+)", _read(member, "status")) for member in family(pid)) / 1024


def written_bytes(pid: int) -> int:
    """Return the bytes handed to disks so far."""
    return sum(_number(r"^write_bytes: (\d+)", _read(member, "io")) for member in family(pid))


def wake_ups(pid: int) -> int:
    """Return how often its threads went to sleep of their own will so far."""
    total = 0
    for member in family(pid):
        for status in Path(f"/proc/{member}/task").glob("*/status"):
            try:
                total += _number(r"^voluntary_ctxt_switches:\s+(\d+)", status.read_text())
            except OSError:
                continue
    return total


def free_port() -> int:
    """Return a TCP port of loopback that nobody uses now, and that no connection is given for its own end later.

    Those the kernel gives away to connections too: one may have taken it by the time that a server is started there.
    """
    given, *_ = Path("/proc/sys/net/ipv4/ip_local_port_range").read_text().split()
    while True:
        port = random.SystemRandom().randrange(int(given) // 2, int(given))
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def _read(pid: int, name: str) -> str:
    try:
        return Path(f"/proc/{pid}/{name}").read_text()
    except OSError:
        return ""


def _number(pattern: str, text: str) -> int:
    found = re.search(pattern, text, re.MULTILINE)
    return int(found[1]) if found else 0
