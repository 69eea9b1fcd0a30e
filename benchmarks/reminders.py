"""P15: many missed promises, due within a minute or at one second, while messages come in.

One daemon and one stream of messages for all of it: first nothing is due, then some are, one after the other, then
very many at one second. So the burst is compared with the seconds just before it.
"""

from __future__ import annotations

import sqlite3
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.daemon import Daemon
from benchmarks.figure import Figure
from benchmarks.load import Post, open_loop, quantile
from benchmarks.messages import ACCOUNT, customer_wires
from benchmarks.pace import noted, slowness
from benchmarks.plan import Group, Plan
from benchmarks.stub import Stub

_FIRST = 1 << 50  # ids below those of today, which hold the time
_AT_ONCE = 1_000_000  # numbers of those who are due at one second begin here
_PAUSE = 2.0  # seconds between the last of the one kind and the others
_RATE = 100.0  # messages a second meanwhile
_NUMBERS = "with recursive numbers(n) as (select 0 union all select n + 1 from numbers where n < {last})"
_MISSED = (
    "insert into contact(id, account, handle, aliases, acknowledged, followed_up, version,"
    " machine_only, cases, said, identities) select {first} + n, '{account}', {handle}, '[]', '[]', '[]', 1, 1, '', 0,"
    " '[]' from numbers",
    "insert into conversation(id, account, contact_id, key, episode, opened_at, acknowledged_at, last_customer_at,"
    " promise_id, promise_due, locale, asked, last_message, version, facts) select {first} + n, '{account}',"
    " {first} + n, {handle}, 1, {now}, {now}, {now}, {first} + n, {due}, 'en', '', {first} + n, 1, '' from numbers",
    "insert into promise(id, account, conversation_id, episode, made_at, due_at, state, zone, utc_offset,"
    " basis, again, priority) select {first} + n, '{account}', {first} + n, 1, {now}, {due}, 0, 'Europe/Amsterdam',"
    " 3600, '', 0, 0 from numbers",
    "insert into message(id, account, external_id, author, received_at, sent_at, body)"
    " select {first} + n, '{account}', 'seed' || ({first} + n), 0, {now}, {now}, '{{}}' from numbers",
    "insert into reminder(conversation_id, episode, number, due_at, state, promise_id, kind, reason)"
    " select {first} + n, 1, 1, {due}, 0, {first} + n, 'missed', '' from numbers",
)


@dataclass(frozen=True, slots=True)
class Times:
    """When things happen, in seconds since 1970: nothing is due before `first`, very many are at `burst`."""

    first: float
    spread: float
    burst: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was due, when who was told, and how the messages meanwhile were answered."""

    times: Times
    due: Mapping[str, float]
    told: Sequence[tuple[str, float]]
    posts: Sequence[Post]
    offset: float  # seconds from the clock of the posts to that of the times

    def lags(self, first: float, last: float) -> list[float]:
        """Return how long after its time each word left that was due between two times."""
        return [at - self.due[to] for to, at in self.told if first <= self.due[to] <= last]

    def p99(self, first: float, last: float) -> float:
        """Return the p99 in ms of the answers to what was posted between two times."""
        inside = [p for p in self.posts if p.ok and first <= p.due / 1e9 + self.offset < last]
        return quantile([(p.answered - p.due) / 1e6 for p in inside], 0.99)


def due_together(plan: Plan) -> list[Figure]:
    """P15: lag of each word behind its time; words missed or doubled; the intake beside it."""
    outcome = _run(plan)
    times, told = outcome.times, Counter(to for to, _ in outcome.told)
    lags = outcome.lags(times.first, times.first + times.spread)
    burst = outcome.lags(times.burst, times.burst)
    took = max(burst, default=float("nan"))
    slow = slowness()
    normal, loaded = outcome.p99(0.0, times.first), outcome.p99(times.burst, times.burst + took)
    return [
        _figure(
            *("reminders due in a minute: lag p99", quantile(lags, 0.99), 1.0 * slow, 0.2 * slow, "s"),
            note=noted(slow, f"{len(lags):,} due"),
        ),
        _figure("reminders: missed", len(outcome.due.keys() - told), 0, 0, "", exact=True),
        _figure("reminders: doubled", sum(n - 1 for n in told.values()), 0, 0, "", exact=True),
        Figure(
            id="P15",
            what="answer p99 while many are due at one second / normal",
            ours=loaded,
            yardstick=normal,
            ratio=loaded / normal,
            floor=2.0,
            stretch=1.3,
            unit="ms",
            better="lower",
            note=f"{len(burst):,} left in {took:.1f} s",
        ),
    ]


def _figure(
    what: str, ours: float, floor: float, stretch: float, unit: str, *, exact: bool = False, note: str = ""
) -> Figure:
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
        note=note,
    )


def _run(plan: Plan) -> Outcome:
    count, spread = plan.of((1_000, 6.0), (10_000, 60.0))
    many, lasts = plan.of((5_000, 7.0), (100_000, 120.0))
    folder = plan.room("reminders")
    with Stub(folder / "stub.log") as stub:
        daemon = Daemon(folder / "daemon", stub.url)
        daemon.start()
        daemon.stop()
        first = time.time() + plan.of(8.0, 45.0)  # the daemon starts, and some normal seconds pass
        times = Times(first, spread, first + spread + _PAUSE)
        due = seed_missed(daemon.database, count, first, spread)
        due |= seed_missed(daemon.database, many, times.burst, 0.0, start=_AT_ONCE)
        daemon.start()
        try:
            wires = customer_wires(int(_RATE * (times.burst + lasts - time.time())), run=plan.number())
            run = open_loop(daemon.port, wires, _RATE)
            stub.wait_for(len(due) + len(wires), 600)
            time.sleep(0.5)
            sends = [(to, at) for at, to, *_ in stub.sends()]
        finally:
            daemon.stop()
    offset = time.time() - time.monotonic()
    return Outcome(times, due, [(to, at / 1e9 + offset) for to, at in sends if to in due], run.posts, offset)


def seed_missed(database: Path, count: int, first: float, spread: float, *, start: int = 0) -> dict[str, float]:
    """Insert promises that are missed from `first` on (seconds since 1970); return who is told, and when.

    start: the number of the first of these people; two calls must not have people in common.
    """
    step, now = int(spread / count * 1e6), time.time_ns() // 1000 - 3_600_000_000
    words = {"first": _FIRST + start, "account": ACCOUNT, "now": now, "due": f"({int(first * 1e6)} + n * {step})"}
    words["handle"] = f"printf('4179%07d', {start} + n)"
    connection = sqlite3.connect(database, isolation_level=None)
    try:
        for statement in _MISSED:
            connection.execute(_NUMBERS.format(last=count - 1) + statement.format(**words))
        connection.execute("pragma wal_checkpoint(truncate)")
    finally:
        connection.close()
    return {f"4179{start + n:07d}": first + n * step / 1e6 for n in range(count)}


GROUPS: Sequence[Group] = (Group(("P15",), due_together),)
