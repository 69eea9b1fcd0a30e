"""P1, P2, P3, P6, P8, P18, P19: the whole path of a message beside the no-op handler and the yardstick."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import mean, median

from benchmarks.daemon import Daemon
from benchmarks.figure import Figure, ratio_of
from benchmarks.inserts import group_insert_rate
from benchmarks.load import closed_loop
from benchmarks.machine import processor_seconds
from benchmarks.messages import customer_wires, status_wires
from benchmarks.noop import NoOp
from benchmarks.pace import noted, slowness
from benchmarks.plan import Group, Plan
from benchmarks.servers import CONNECTIONS, Flat, Steady, flat_out, steady
from benchmarks.stub import Stub
from benchmarks.yardstick import Yardstick

IDS = ("P1", "P2", "P3", "P6", "P8", "P18", "P19")


@dataclass(slots=True)
class Samples:
    """What the rounds gave, one entry a round."""

    noop: list[Flat] = field(default_factory=list)
    inserts: list[float] = field(default_factory=list)
    yardstick: list[Flat] = field(default_factory=list)
    daemon: list[Flat] = field(default_factory=list)
    noop_steady: list[Steady] = field(default_factory=list)
    yardstick_steady: list[Steady] = field(default_factory=list)
    daemon_steady: list[Steady] = field(default_factory=list)
    status_cpu: list[float] = field(default_factory=list)

    @property
    def bounds(self) -> list[float]:
        """Durable answers a second that the web server and the store together allow."""
        return [1 / (1 / n.answers + 1 / i) for n, i in zip(self.noop, self.inserts, strict=True)]


def measure(plan: Plan) -> list[Figure]:
    """Run the rounds and return the figures."""
    samples = Samples()
    folder = plan.room("path")
    with (
        Stub(folder / "stub.log") as stub,
        NoOp(folder / "noop.log") as noop,
        Yardstick(folder, stub.url, folder / "yardstick.log") as yardstick,
        Daemon(folder, stub.url) as daemon,
    ):
        _warm_up(plan, (noop, yardstick, daemon), stub)
        for _ in range(plan.rounds):
            _round(plan, samples, stub, noop, yardstick, daemon)
            samples.inserts.append(group_insert_rate(folder, seconds=plan.of(0.5, 2.0)))
    return [make(samples) for make in _FIGURES]


def _warm_up(plan: Plan, servers: Sequence[NoOp | Yardstick | Daemon], stub: Stub) -> None:
    for server in servers:
        flat_out(server, customer_wires(200, run=plan.number()), None if isinstance(server, NoOp) else stub)


def _round(plan: Plan, samples: Samples, stub: Stub, noop: NoOp, yardstick: Yardstick, daemon: Daemon) -> None:
    many, count = plan.of(4000, 20_000), plan.of(1500, 5000)
    samples.noop.append(flat_out(noop, customer_wires(many, run=plan.number())))
    samples.yardstick.append(flat_out(yardstick, customer_wires(count, run=plan.number()), stub))
    samples.daemon.append(flat_out(daemon, customer_wires(count, run=plan.number()), stub))
    samples.status_cpu.append(_status_cpu(daemon, stub))
    samples.noop_steady.append(steady(noop, plan))
    samples.yardstick_steady.append(steady(yardstick, plan, stub))
    samples.daemon_steady.append(steady(daemon, plan, stub))


def _status_cpu(daemon: Daemon, stub: Stub) -> float:
    """Return processor µs for the news "delivered" of a message that was really sent."""
    wires = status_wires([(to, wamid, token) for _, to, wamid, token in stub.sends()], "delivered")
    before = processor_seconds(daemon.pid)
    run = closed_loop(daemon.port, wires, connections=CONNECTIONS)
    if run.failed:
        raise RuntimeError(f"{run.failed} of {len(wires)} status webhooks were not answered 2xx")
    return (processor_seconds(daemon.pid) - before) / len(wires) * 1e6


def _p1(s: Samples) -> Figure:
    ours = [d.answers for d in s.daemon]
    return Figure(
        id="P1",
        what="durable answers / bound of no-op and group insert",
        ours=median(ours),
        yardstick=median(s.bounds),
        ratio=ratio_of(ours, s.bounds),
        floor=0.50,
        stretch=0.75,
        unit="1/s",
        note=f"no-op {median(n.answers for n in s.noop):,.0f}/s, inserts {median(s.inserts):,.0f}/s",
    )


def _p2(s: Samples) -> Figure:
    ours, theirs = [d.cpu for d in s.daemon], [n.cpu for n in s.noop]
    return Figure(
        id="P2",
        what="processor time a message / a no-op request",
        ours=median(ours),
        yardstick=median(theirs),
        ratio=ratio_of(ours, theirs),
        floor=12,
        stretch=7,
        unit="us",
        better="lower",
        note=f"yardstick server {median(y.cpu for y in s.yardstick):.0f} us",
    )


def _p3(s: Samples) -> Figure:
    ours, theirs = [d.messages for d in s.daemon], [y.messages for y in s.yardstick]
    return Figure(
        id="P3",
        what="whole path, messages / yardstick server",
        ours=median(ours),
        yardstick=median(theirs),
        ratio=ratio_of(ours, theirs),
        floor=0.7,
        stretch=1.0,
        unit="1/s",
    )


def _p6(name: str, pick: Callable[[Steady], float], floor: float, stretch: float) -> Callable[[Samples], Figure]:
    def figure(s: Samples) -> Figure:
        ours, theirs = [pick(d) for d in s.daemon_steady], [pick(n) for n in s.noop_steady]
        return Figure(
            id="P6",
            what=f"answer at 200/s, {name} / no-op",
            ours=median(ours),
            yardstick=median(theirs),
            ratio=ratio_of(ours, theirs),
            floor=floor,
            stretch=stretch,
            unit="ms",
            better="lower",
            note=f"yardstick server {median(pick(y) for y in s.yardstick_steady):.2f} ms",
        )

    return figure


def _p8(s: Samples) -> Figure:
    ours = [d.reply_p99 - d.p99 for d in s.daemon_steady]
    theirs, slow = [y.reply_p99 - y.p99 for y in s.yardstick_steady], slowness()
    return Figure(
        id="P8",
        what="in to reply, p99, minus answer p99, at 200/s",
        ours=median(ours),
        yardstick=median(theirs),
        ratio=median(ours),
        floor=5 * slow,
        stretch=1 * slow,
        unit="ms",
        better="lower",
        note=noted(slow, "the ratio column is in ms"),
    )


def _p18(s: Samples) -> Figure:
    theirs = [d.cpu for d in s.daemon]
    return Figure(
        id="P18",
        what="processor time of a status webhook / a message",
        ours=median(s.status_cpu),
        yardstick=median(theirs),
        ratio=ratio_of(s.status_cpu, theirs),
        floor=0.35,
        stretch=0.2,
        unit="us",
        better="lower",
    )


def _p19(s: Samples) -> Figure:
    ours = mean(d.written for d in s.daemon) / 1024  # a mean: the log is moved into the database in some rounds only
    return Figure(
        id="P19",
        what="written to disk a message",
        ours=ours,
        yardstick=mean(y.written for y in s.yardstick) / 1024,
        ratio=ours,
        floor=12,
        stretch=6,
        unit="KB",
        better="lower",
        note="the ratio column is in KB",
    )


_FIGURES: tuple[Callable[[Samples], Figure], ...] = (
    _p1,
    _p2,
    _p3,
    _p6("p50", lambda s: s.p50, 6, 2.5),
    _p6("p99", lambda s: s.p99, 8, 3),
    _p8,
    _p18,
    _p19,
)
GROUP = Group(IDS, measure)
