"""The same two experiments for every server: as fast as it can, and at a steady rate."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.child import Child
from benchmarks.load import closed_loop, open_loop, quantile
from benchmarks.machine import processor_seconds, written_bytes
from benchmarks.messages import Wire, customer_wires
from benchmarks.plan import Plan
from benchmarks.stub import Stub

CONNECTIONS = 32
_MARKS = 0.4  # seconds after the last reply until every mark is committed


@dataclass(frozen=True, slots=True)
class Flat:
    """As fast as it can. answers, messages: a second; cpu: processor µs a message; written: bytes a message."""

    answers: float
    messages: float
    cpu: float
    written: float
    failed: int


@dataclass(frozen=True, slots=True)
class Steady:
    """At a steady rate, in ms: the time to the answer, and from the message to its reply at the platform."""

    p50: float
    p99: float
    reply_p50: float
    reply_p99: float
    failed: int


def flat_out(server: Child, wires: Sequence[Wire], stub: Stub | None = None, *, seconds: float = 120.0) -> Flat:
    """Post everything as fast as answers come; with a stub, until every message has its reply."""
    server.must_run()
    if stub is not None:
        stub.reset()
    cpu, written = processor_seconds(server.pid), written_bytes(server.pid)
    run = closed_loop(server.port, wires, connections=CONNECTIONS, seconds=seconds)
    ended = run.ended
    if stub is not None:
        if not stub.wait_for(len(wires), seconds):
            raise RuntimeError(f"only {stub.count()} of {len(wires)} messages were replied to within {seconds:.0f} s")
        ended = max(at for at, *_ in stub.sends())
        time.sleep(_MARKS)
    count = len(wires)
    return Flat(
        answers=run.rate,
        messages=count / ((ended - run.began) / 1e9),
        cpu=(processor_seconds(server.pid) - cpu) / count * 1e6,
        written=(written_bytes(server.pid) - written) / count,
        failed=run.failed,
    )


def steady(server: Child, plan: Plan, stub: Stub | None = None, *, rate: float = 200.0) -> Steady:
    """Post at `rate` a second."""
    wires = customer_wires(int(rate * plan.of(4, 20)), run=plan.number())
    server.must_run()
    if stub is not None:
        stub.reset()
    run = open_loop(server.port, wires, rate, connections=CONNECTIONS)
    replies: list[float] = []
    if stub is not None:
        stub.wait_for(len(wires), 30)
        due = {post.wire.key: post.due for post in run.posts}
        replies = [(at - due[to]) / 1e6 for at, to, *_ in stub.sends() if to in due]
    return Steady(
        run.latency_ms(0.5), run.latency_ms(0.99), quantile(replies, 0.5), quantile(replies, 0.99), run.failed
    )
