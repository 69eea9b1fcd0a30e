"""P9, P10, P11: what must be exact: nobody lost, nobody told twice, no send before the platform allows it."""

from __future__ import annotations

import asyncio
from bisect import bisect_left
from collections.abc import Sequence
from pathlib import Path

from benchmarks.daemon import Daemon
from benchmarks.figure import Figure
from benchmarks.load import Generator
from benchmarks.messages import SECRET, customer_wires
from benchmarks.plan import Group, Plan
from responder.demo.manners import Manners, Verdict
from responder.demo.whatsapp_standin import Send, WhatsAppStandIn
from tests.stories.crash import CrashReport, crash_loop

BUCKET = 80.0  # messages a second: the limit of a number (WhatsApp Cloud API documentation, "Throughput")
RETRY_AFTER = 1.0  # seconds
_LATENCY = 0.05  # seconds until the stand-in answers
_ON_ITS_WAY = 0.1  # seconds in which a send may arrive after a 429 that its sender had not seen when it left


def kills(plan: Plan) -> list[Figure]:
    """P9, P10: kill -9 under steady load and in bursts, a stand-in that limits, fails, hangs and cuts off."""
    hang = plan.of(0.0, 0.001)  # a hanging send takes half a minute to be given up: too long for the short form
    manners = Manners(latency_ms=100, jitter_ms=50, share_5xx=0.01, share_429=0.01, lost_answer=0.001, hang=hang)
    count = plan.of(3, 25)
    reports = [
        crash_loop(count, 100, 1, folder=plan.room("steady"), manners=manners),
        crash_loop(plan.of(2, count), 0, 2, folder=plan.room("burst"), burst=600, gap=4.0, manners=manners),
        crash_loop(
            count,
            100,
            3,
            folder=plan.room("marks"),
            manners=manners,
            after_unknown="never_twice",
            unknown_wait="4s",  # the news of a message that was sent must find the daemon up again
            states=("sent",),
        ),
    ]
    return [*_p9(reports), *_p10(reports)]


def _p9(reports: list[CrashReport]) -> list[Figure]:
    total = sum(r.kills for r in reports)
    answered = sum(r.answered for r in reports)
    note = f"{total} kills, {answered} answered"
    return [
        _exact("P9", "answered 2xx, not recorded", sum(len(r.lost) for r in reports), 0, note),
        _exact(
            "P9", "answered 2xx, neither replied to nor shown to ops", sum(len(r.missing) for r in reports), 0, note
        ),
        _exact("P9", "the daemon ended by itself", sum(r.deaths for r in reports), 0, note),
        _exact("P9", "work left when all was quiet", sum(not r.quiet for r in reports), 0, note),
    ]


def _p10(reports: list[CrashReport]) -> list[Figure]:
    repeating, marked = reports[:2], reports[2]
    by_kill = sum(len(r.doubled_by_kill) for r in repeating)
    exposed = sum(sum(r.exposed) for r in repeating)
    lost_answers = sum(len(r.doubled_by_lost_answer) for r in repeating)
    lost = sum(r.lost_answers for r in repeating)
    again = sum(len(r.doubled_without_cause) for r in reports)
    came_twice = sum(r.redelivered for r in reports)
    return [
        _exact("P10", "doubled by kills / under way then", by_kill, exposed, "sends repeated"),
        _exact("P10", "doubled by lost answers / lost answers", lost_answers, lost, "sends repeated"),
        _exact("P10", "doubled with no cause", again, 0, f"{came_twice} messages came twice"),
        _exact("P10", "doubled where sends are not repeated", len(marked.doubled), 0, f"{len(marked.held)} held"),
    ]


def bucket(plan: Plan) -> list[Figure]:
    """P11: 2,000 messages at once into a bucket of 80 a second."""
    count = plan.of(400, 2000)
    ideal = (count - BUCKET) / BUCKET
    patience = 3 * ideal + 10
    log, failed = asyncio.run(_drain(plan.room("bucket"), count, plan.number(), patience=patience))
    heard: dict[str, int] = {}
    for send in log:
        if send.verdict.delivered:
            heard[send.to] = heard.get(send.to, 0) + 1
    early = _early(log)
    took = log[-1].at - log[0].at if len(heard) == count else patience
    return [
        _exact("P11", "at 80/s: not answered 2xx, or heard twice", failed + sum(n > 1 for n in heard.values()), 0, ""),
        _exact("P11", "at 80/s: not heard in 3 x the ideal time + 10 s", count - len(heard), 0, f"{count} messages"),
        _exact("P11", "at 80/s: sends before Retry-After is over", early, 0, f"{len(log)} sends"),
        Figure(
            id="P11",
            what="at 80/s: time to drain / ideal",
            ours=took,
            yardstick=ideal,
            ratio=took / ideal,
            floor=1.2,
            stretch=1.05,
            unit="s",
            better="lower",
        ),
    ]


async def _drain(folder: Path, count: int, run: int, *, patience: float) -> tuple[list[Send], int]:
    standin = WhatsAppStandIn(Manners(limit_per_second=BUCKET, latency_ms=1000 * _LATENCY), app_secret=SECRET)
    daemon = Daemon(folder, await standin.start())
    generator = Generator(daemon.port, 32)
    try:
        await asyncio.to_thread(daemon.start)
        posted = await generator.open(customer_wires(count, run=run), 0, 60)
        end = asyncio.get_running_loop().time() + patience
        while standin.delivered.total() < count and asyncio.get_running_loop().time() < end:  # noqa: ASYNC110
            await asyncio.sleep(0.05)
        return list(standin.log), posted.failed
    finally:
        generator.close()
        await asyncio.to_thread(daemon.stop)
        await standin.stop()


def _early(log: Sequence[Send]) -> int:
    """Count sends that came after a 429 was told and before its Retry-After (1 s) was over."""
    limited = [send.at for send in log if send.verdict is Verdict.TOO_MANY]
    first, last = _LATENCY + _ON_ITS_WAY, _LATENCY + RETRY_AFTER - _ON_ITS_WAY
    early = 0
    for send in log:
        nearest = bisect_left(limited, send.at - first) - 1  # the last 429 that the sender must have known of
        early += nearest >= 0 and send.at - limited[nearest] < last
    return early


def _exact(name: str, what: str, ours: int, allowed: int, note: str) -> Figure:
    return Figure(
        id=name,
        what=what,
        ours=ours,
        yardstick=allowed,
        ratio=ours,
        floor=allowed,
        stretch=0,
        unit="",
        better="lower",
        exact=True,
        note=note,
    )


GROUPS: Sequence[Group] = (Group(("P9", "P10"), kills), Group(("P11",), bucket))
