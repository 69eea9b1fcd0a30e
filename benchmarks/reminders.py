"""P15: many missed promises, due within a minute or at one second, while messages come in."""

from __future__ import annotations

import sqlite3
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.daemon import Daemon
from benchmarks.figure import Figure
from benchmarks.load import open_loop, quantile
from benchmarks.messages import ACCOUNT, customer_wires
from benchmarks.plan import Group, Plan
from benchmarks.stub import Stub

_FIRST = 1 << 50  # ids below those of today, which hold the time
_AHEAD = 6.0  # seconds between the seeding and the first miss: the daemon starts in them
_RATE = 100.0  # messages a second meanwhile
_NUMBERS = "with recursive numbers(n) as (select 0 union all select n + 1 from numbers where n < {last})"
_MISSED = (
    "insert into contact(id, account, handle, aliases, acknowledged, followed_up, version)"
    " select {first} + n, '{account}', printf('4179%07d', n), '[]', '[]', '[]', 1 from numbers",
    "insert into conversation(id, account, contact_id, key, episode, opened_at, acknowledged_at, last_customer_at,"
    " promise_id, promise_due, locale, asked, last_message, version) select {first} + n, '{account}', {first} + n,"
    " printf('4179%07d', n), 1, {now}, {now}, {now}, {first} + n, {due}, 'en', '', {first} + n, 1 from numbers",
    "insert into promise(id, account, conversation_id, episode, made_at, due_at, state, zone, basis)"
    " select {first} + n, '{account}', {first} + n, 1, {now}, {due}, 0, 'Europe/Amsterdam', '' from numbers",
    "insert into message(id, account, external_id, author, received_at, sent_at, body)"
    " select {first} + n, '{account}', 'seed' || n, 0, {now}, {now}, '{{}}' from numbers",
    "insert into reminder(conversation_id, episode, number, due_at, state, promise_id, kind, reason)"
    " select {first} + n, 1, 1, {due}, 0, {first} + n, 'missed', '' from numbers",
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of the reminders: seconds of lag each, and the answers' p99 meanwhile, in ms."""

    lags: list[float]
    missed: int
    doubled: int
    p99: float
    took: float


def due_together(plan: Plan) -> list[Figure]:
    """P15: lag of each word behind its time; words missed or doubled; the intake beside it."""
    count, spread = plan.of((2_000, 12.0), (10_000, 60.0))
    spread_out = _run(plan, count, spread)
    normal, burst = _run(plan, 0, 8.0), _run(plan, plan.of(5_000, 100_000), 0.0)
    lost = spread_out.missed + burst.missed, spread_out.doubled + burst.doubled
    return [
        _figure("reminders due in a minute: lag p99", quantile(spread_out.lags, 0.99), 1.0, 0.2, "s"),
        _figure("reminders: missed", lost[0], 0, 0, "", exact=True),
        _figure("reminders: doubled", lost[1], 0, 0, "", exact=True),
        Figure(
            id="P15",
            what="answer p99 while many are due at one second / normal",
            ours=burst.p99,
            yardstick=normal.p99,
            ratio=burst.p99 / normal.p99,
            floor=2.0,
            stretch=1.3,
            unit="ms",
            better="lower",
            note=f"{len(burst.lags):,} left in {burst.took:.1f} s",
        ),
    ]


def _figure(what: str, ours: float, floor: float, stretch: float, unit: str, *, exact: bool = False) -> Figure:
    return Figure(
        id="P15",
        what=what,
        ours=ours,
        yardstick=floor,
        ratio=ours,
        floor=floor,
        stretch=stretch,
        unit=unit,
        better="lower",
        exact=exact,
    )


def _run(plan: Plan, count: int, spread: float) -> Outcome:
    folder = plan.room("reminders")
    with Stub(folder / "stub.log") as stub:
        daemon = Daemon(folder / "daemon", stub.url)
        daemon.start()
        daemon.stop()
        first = time.time() + _AHEAD
        due = seed_missed(daemon.database, count, first, spread)
        daemon.start()
        try:
            time.sleep(max(0.0, first - time.time() - 1.0))
            seconds = max(8.0, spread + 3.0)
            wires = customer_wires(int(_RATE * seconds), run=plan.number())
            run = open_loop(daemon.port, wires, _RATE)
            stub.wait_for(count + len(wires), 600)
            time.sleep(0.5)
            sends = [(to, at) for at, to, *_ in stub.sends()]
        finally:
            daemon.stop()
    offset = time.time() - time.monotonic()
    told = Counter(to for to, _ in sends if to in due)
    lags = [at / 1e9 + offset - due[to] for to, at in sends if to in due]
    return Outcome(
        lags=lags,
        missed=sum(to not in told for to in due),
        doubled=sum(n - 1 for n in told.values()),
        p99=run.latency_ms(0.99),
        took=max(lags, default=0.0) + spread,
    )


def seed_missed(database: Path, count: int, first: float, spread: float) -> dict[str, float]:
    """Insert promises that are missed from `first` on (seconds since 1970); return who is told, and when."""
    if not count:
        return {}
    step, now = int(spread / count * 1e6), time.time_ns() // 1000 - 3_600_000_000
    words = {"first": _FIRST, "account": ACCOUNT, "now": now, "due": f"({int(first * 1e6)} + n * {step})"}
    connection = sqlite3.connect(database, isolation_level=None)
    try:
        for statement in _MISSED:
            connection.execute(_NUMBERS.format(last=count - 1) + statement.format(**words))
        connection.execute("pragma wal_checkpoint(truncate)")
    finally:
        connection.close()
    return {f"4179{n:07d}": first + n * step / 1e6 for n in range(count)}


GROUPS: Sequence[Group] = (Group(("P15",), due_together),)
