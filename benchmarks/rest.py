"""P12, P13, P21: starting, memory, and doing nothing."""

from __future__ import annotations

import shutil
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.daemon import Daemon
from benchmarks.figure import Figure
from benchmarks.load import closed_loop
from benchmarks.machine import memory_mib, processor_seconds, wake_ups
from benchmarks.messages import customer_wires
from benchmarks.pace import noted, slowness
from benchmarks.plan import Group, Plan
from benchmarks.seed import Sizes, seed
from benchmarks.servers import flat_out
from benchmarks.stub import Stub


def sizes(plan: Plan) -> Sizes:
    """Return how full the store of the big daemon is."""
    return plan.of(Sizes(reminders=100_000, later=10_000, old=300_000), Sizes(1_000_000, 100_000, 10_000_000))


def start(plan: Plan) -> list[Figure]:
    """P12: from the start of the process to the first reply, with an empty store and with a full one."""
    room = plan.room("start")
    with Stub(room / "stub.log") as stub:
        small, big = room / "small", room / "big"
        _make(small, stub, None)
        _make(big, stub, sizes(plan))
        pairs = [(_first_reply(plan, small, stub), _first_reply(plan, big, stub)) for _ in range(plan.of(3, 5))]
        _remove(big)
    ours, more, slow = median(a for a, _ in pairs), median(b - a for a, b in pairs), slowness()
    return [
        Figure(
            id="P12",
            what="start to first reply",
            ours=ours,
            yardstick=1.0,
            ratio=ours,
            floor=1.0 * slow,
            stretch=0.6 * slow,
            unit="s",
            better="lower",
            note=noted(slow),
        ),
        Figure(
            id="P12",
            what="start, more with a full store",
            ours=max(0.0, more),
            yardstick=0.2,
            ratio=max(0.0, more),
            floor=0.2 * slow,
            stretch=0.05 * slow,
            unit="s",
            better="lower",
            note=noted(slow, str(sizes(plan))),
        ),
    ]


def memory(plan: Plan) -> list[Figure]:
    """P13: at rest, after load, and with many reminders."""
    room = plan.room("memory")
    with Stub(room / "stub.log") as stub:
        rest, loaded = _at_rest_and_loaded(plan, room / "small", stub)
        _make(room / "big", stub, Sizes(reminders=plan.of(300_000, 1_000_000), later=0, old=0))
        with Daemon(room / "big", stub.url) as daemon:
            more = max(0.0, _at_rest(plan, daemon, stub) - rest)
        _remove(room / "big")
    return [
        _memory("memory at rest", rest, rest, 85, 65),
        _memory("memory after load / at rest", loaded, loaded / rest, 1.3, 1.1, yardstick=rest),
        _memory("memory, more with reminders", more, more, 10, 2, note=f"{plan.of('300k', '1M')} reminders"),
    ]


def _memory(
    what: str, ours: float, ratio: float, floor: float, stretch: float, *, yardstick: float = 0.0, note: str = ""
) -> Figure:
    return Figure(
        id="P13",
        what=what,
        ours=ours,
        yardstick=yardstick or floor,
        ratio=ratio,
        floor=floor,
        stretch=stretch,
        unit="MiB",
        better="lower",
        note=note,
    )


def idle(plan: Plan) -> list[Figure]:
    """P21: what it costs to do nothing."""
    room = plan.room("idle")
    with Stub(room / "stub.log") as stub, Daemon(room, stub.url) as daemon:
        time.sleep(2)
        seconds = plan.of(5.0, 60.0)
        cpu, wakes, began = processor_seconds(daemon.pid), wake_ups(daemon.pid), time.monotonic()
        time.sleep(seconds)
        spent = time.monotonic() - began
        share = (processor_seconds(daemon.pid) - cpu) / spent * 100
        woken = (wake_ups(daemon.pid) - wakes) / spent
    return [_idle("idle: processor share", share, 0.5, 0.1, "%"), _idle("idle: wake-ups", woken, 5, 1, "1/s")]


def _idle(what: str, ours: float, floor: float, stretch: float, unit: str) -> Figure:
    return Figure(
        id="P21",
        what=what,
        ours=ours,
        yardstick=floor,
        ratio=ours,
        floor=floor,
        stretch=stretch,
        unit=unit,
        better="lower",
    )


def _make(folder: Path, stub: Stub, full: Sizes | None) -> None:
    """Start once, so that the store exists, and fill it."""
    daemon = Daemon(folder, stub.url)
    daemon.start()
    daemon.stop()
    if full is not None:
        seed(daemon.database, full)


def _first_reply(plan: Plan, folder: Path, stub: Stub) -> float:
    """Return seconds from the start of the process until the stub has the reply to a message posted at once."""
    (wire,) = customer_wires(1, run=plan.number())
    stub.reset()
    daemon = Daemon(folder, stub.url)
    daemon.start()
    try:
        run = closed_loop(daemon.port, [wire], connections=1)
        if run.failed or not stub.wait_for(1, 30):
            raise RuntimeError("no reply after the start")
        at = next(at for at, to, *_ in stub.sends() if to == wire.key)
        return at / 1e9 - daemon.spawned_at
    finally:
        daemon.stop()


def _at_rest_and_loaded(plan: Plan, folder: Path, stub: Stub) -> tuple[float, float]:
    with Daemon(folder, stub.url) as daemon:
        rest = _at_rest(plan, daemon, stub)
        for _ in range(plan.of(2, 40)):
            flat_out(daemon, customer_wires(plan.of(2000, 5000), run=plan.number()), stub)
        return rest, memory_mib(daemon.pid)


def _at_rest(plan: Plan, daemon: Daemon, stub: Stub) -> float:
    """Return MiB after a few messages, when it is quiet again."""
    flat_out(daemon, customer_wires(50, run=plan.number()), stub)
    time.sleep(2)
    return memory_mib(daemon.pid)


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


GROUPS: Sequence[Group] = (Group(("P12",), start), Group(("P13",), memory), Group(("P21",), idle))
