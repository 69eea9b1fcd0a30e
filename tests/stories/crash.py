"""kill -9 in a loop: a daemon under load is killed at random moments, started again, and its books are compared.

What must hold (see docs/explanation/performance.md): nothing that was answered 2xx is missing from the store; nobody
hears two acknowledgements, except for a send that was under way at a kill where a repeat is allowed; who heard none is
shown to ops as held or unknown.
"""

from __future__ import annotations

import asyncio
import json
import random
import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from time import monotonic
from typing import Any

from benchmarks.daemon import Daemon
from benchmarks.load import Generator, Run
from benchmarks.messages import ACCOUNT, PATH, SECRET, Wire, customer_wires
from responder.demo.manners import Manners, Verdict
from responder.demo.whatsapp_standin import WhatsAppStandIn
from responder.store.ids import delivery_in

ONCE_MORE, NEVER_TWICE = "once_more", "never_twice"
_OPEN_STATES = (0, 1, 4)  # due, claimed, unknown: somebody still has to look (responder/store/codes.py)
_UNTIL_MARKED = 5.0  # seconds from the platform's answer, after which a mark that is missing is a fault of ours
_LOOK_BACK = 1_000  # sends: more than can be under way at once
_SLOW = Manners(latency_ms=100, jitter_ms=50)
_PATIENCE = 120.0  # seconds for which a message that was not answered 2xx is posted again


@dataclass(frozen=True, slots=True, kw_only=True)
class CrashReport:
    """The books after the last restart, once all is quiet. Tuples name message ids or recipients."""

    kills: int
    deaths: int  # ends of the daemon that were not ours
    posted: int
    answered: int
    retried: int
    redelivered: int
    recorded: int
    lost: tuple[str, ...]  # answered 2xx, and not in the store
    people: int
    acknowledged: int
    doubled: tuple[str, ...]  # heard more than one acknowledgement
    doubled_by_kill: tuple[str, ...]  # of these: a send was under way when we killed
    doubled_by_lost_answer: tuple[str, ...]  # of these: the stand-in delivered and cut the line
    lost_answers: int  # sends that the stand-in delivered and did not answer
    unheard: tuple[str, ...]  # answered 2xx, and heard nothing
    held: tuple[str, ...]  # of the unheard: `responder status` shows them as held or unknown
    exposed: tuple[int, ...]  # sends under way, or just answered, at each kill
    seconds_until_quiet: float
    quiet: bool
    status: dict[str, Any]

    @property
    def missing(self) -> tuple[str, ...]:
        """Who heard nothing and is not shown to ops either."""
        return tuple(sorted(set(self.unheard) - set(self.held)))

    @property
    def doubled_without_cause(self) -> tuple[str, ...]:
        """Who heard us twice although no send was under way at a kill and no answer was lost."""
        return tuple(sorted(set(self.doubled) - set(self.doubled_by_kill) - set(self.doubled_by_lost_answer)))

    def summary(self) -> dict[str, Any]:
        """Return the counts, for people and for JSON."""
        names = (
            "kills",
            "deaths",
            "posted",
            "answered",
            "retried",
            "redelivered",
            "recorded",
            "people",
            "acknowledged",
        )
        sizes = ("lost", "doubled", "doubled_by_kill", "doubled_by_lost_answer", "doubled_without_cause")
        counted = {n: getattr(self, n) for n in names}
        counted |= {n: len(getattr(self, n)) for n in (*sizes, "unheard", "held", "missing")}
        return {**counted, "exposed": sum(self.exposed), "quiet_after": round(self.seconds_until_quiet, 1)}


@dataclass(frozen=True, slots=True, kw_only=True)
class CrashPlan:
    """How a crash loop goes.

    rate: messages a second; 0 posts `burst` at once, once per kill. gap: seconds between two kills, in the mean.
    per_person: messages in a row from one customer. redelivery: share of messages that come twice.
    new_a_day: the cap on people to whom we have never written; 0: none.
    states: the news that the stand-in posts back ("sent", …) with our mark; empty: none.
    """

    kills: int
    rate: float
    seed: int
    burst: int = 0
    gap: float = 2.0
    per_person: int = 1
    redelivery: float = 0.05
    after_unknown: str = ONCE_MORE
    unknown_wait: str = "1s"
    manners: Manners = _SLOW
    states: tuple[str, ...] = ()
    settle: float = 90.0
    new_a_day: int = 0
    connections: int = 64


def crash_loop(kills: int, rate: float, seed: int, *, folder: Path, **more: Any) -> CrashReport:
    """Run a crash loop in `folder` (its database stays there); the keywords are those of `CrashPlan`."""
    plan = CrashPlan(kills=kills, rate=rate, seed=seed, **more)
    return asyncio.run(_Loop(plan, folder).run())


class _Loop:
    """One crash loop from the first start to the books."""

    def __init__(self, plan: CrashPlan, folder: Path) -> None:
        self._plan = plan
        self._folder = folder
        self._chance = random.Random(plan.seed)
        self._exposed: list[set[str]] = []  # at each kill, who may hear it again
        self._deaths = 0
        self._redelivered = 0

    async def run(self) -> CrashReport:
        plan = self._plan
        self._standin = WhatsAppStandIn(plan.manners, seed=plan.seed, app_secret=SECRET, states=plan.states)
        api_url = await self._standin.start()
        self._daemon = daemon = Daemon(
            self._folder, api_url, after_unknown=plan.after_unknown, unknown_wait=plan.unknown_wait
        )
        if plan.new_a_day:
            config = daemon.config.read_text(encoding="utf-8")
            capped = re.sub(r"new_contacts_day = \d+", f"new_contacts_day = {plan.new_a_day}", config)
            daemon.config.write_text(capped, encoding="utf-8")
        self._standin.news.hook_url = daemon.url + PATH
        self._generator = Generator(daemon.port, plan.connections, patience=_PATIENCE)
        try:
            await asyncio.to_thread(daemon.start)
            runs = await (self._bursts() if plan.burst else self._steady())
            await self._alive()
            since = monotonic()
            quiet = await self._settle()
            return self._books(runs, monotonic() - since, quiet=quiet)
        finally:
            self._generator.close()
            await asyncio.to_thread(daemon.stop)
            await self._standin.stop()

    # --- load and kills -------------------------------------------------------------------------------------

    async def _steady(self) -> list[Run]:
        plan = self._plan
        wires = self._wires(int(plan.kills * plan.gap * plan.rate), 0)
        posting = asyncio.create_task(self._generator.open(wires, plan.rate, len(wires) / plan.rate + _PATIENCE))
        for _ in range(plan.kills):
            await asyncio.sleep(plan.gap * self._chance.uniform(0.5, 1.5))
            await self._kill()
        return [await posting]

    async def _bursts(self) -> list[Run]:
        plan, runs = self._plan, []
        for number in range(plan.kills):
            wires = self._wires(plan.burst, number)
            posting = asyncio.create_task(self._generator.open(wires, 0, _PATIENCE))
            await asyncio.sleep(plan.gap * self._chance.uniform(0.05, 0.8))
            await self._kill()
            runs.append(await posting)
            await self._alive()
        return runs

    def _wires(self, count: int, run: int) -> list[Wire]:
        """Build messages, some of them twice, the second time up to 50 places later."""
        wires = customer_wires(count, run=run, per_sender=self._plan.per_person)
        order: list[tuple[float, Wire]] = [(float(i), wire) for i, wire in enumerate(wires)]
        again = [w for w in order if self._chance.random() < self._plan.redelivery]
        order += [(place + self._chance.uniform(0.5, 50), wire) for place, wire in again]
        self._redelivered += len(again)
        return [wire for _, wire in sorted(order, key=lambda item: item[0])]

    async def _kill(self) -> None:
        if not self._daemon.running:
            self._deaths += 1
        now = monotonic()
        await asyncio.to_thread(self._daemon.kill)
        self._exposed.append(self._under_way(now))
        self._daemon.spawn()

    def _under_way(self, now: float) -> set[str]:
        """Return whose message was with the platform and not marked as sent, as the store has it after the kill."""
        unmarked, answered_at = self._open_deliveries(), self._standin.answered_at
        recent = islice((send for send in reversed(self._standin.log) if send.verdict.delivered), _LOOK_BACK)
        late = now - _UNTIL_MARKED
        return {s.to for s in recent if delivery_in(s.token or "") in unmarked and answered_at.get(s.id, now) > late}

    async def _alive(self) -> None:
        """Start the daemon again if it ended by itself."""
        if not self._daemon.running:
            self._deaths += 1
            await asyncio.to_thread(self._daemon.start)

    # --- quiet, and the books -------------------------------------------------------------------------------

    async def _settle(self) -> bool:
        end = monotonic() + self._plan.settle
        while monotonic() < end:
            if self._open_work() == 0:
                return True
            await asyncio.sleep(0.25)
        return False

    def _open_work(self) -> int:
        undecided = self._ask("select count(*) from undecided")[0][0]
        return len(self._open_deliveries()) + int(undecided)

    def _open_deliveries(self) -> set[int]:
        marks = ", ".join("?" * len(_OPEN_STATES))
        return {row[0] for row in self._ask(f"select id from delivery where state in ({marks})", _OPEN_STATES)}

    def _ask(self, query: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        connection = sqlite3.connect(f"file:{self._daemon.database}?mode=ro", uri=True, timeout=10)
        try:
            return connection.execute(query, values).fetchall()
        finally:
            connection.close()

    def _books(self, runs: list[Run], seconds: float, *, quiet: bool) -> CrashReport:
        posts = [post for run in runs for post in run.posts]
        answered = {post.wire.id: post.wire.key for post in posts if post.ok}
        recorded = {row[0] for row in self._ask("select external_id from message where account = ?", (ACCOUNT,))}
        people = set(answered.values())
        heard = self._standin.delivered
        doubled = [to for to, count in heard.items() if count > 1]
        unheard = sorted(people - set(heard))
        status = self._daemon.status()
        return CrashReport(
            kills=len(self._exposed),
            deaths=self._deaths,
            posted=len({post.wire.id for post in posts}),
            answered=len(answered),
            retried=self._generator.retried,
            redelivered=self._redelivered,
            recorded=len(recorded),
            lost=tuple(sorted(set(answered) - recorded)),
            people=len(people),
            acknowledged=len(heard),
            doubled=tuple(sorted(doubled)),
            doubled_by_kill=tuple(sorted(set(doubled) & set().union(*self._exposed))),
            doubled_by_lost_answer=self._lost_an_answer(doubled),
            lost_answers=sum(send.verdict is Verdict.LOST_ANSWER for send in self._standin.log),
            unheard=tuple(unheard),
            held=tuple(sorted(set(unheard) & self._held(status))),
            exposed=tuple(len(people) for people in self._exposed),
            seconds_until_quiet=seconds,
            quiet=quiet,
            status=status,
        )

    def _lost_an_answer(self, people: Iterable[str]) -> tuple[str, ...]:
        cut = {send.to for send in self._standin.log if send.verdict is Verdict.LOST_ANSWER}
        return tuple(sorted(cut & set(people)))

    def _held(self, status: dict[str, Any]) -> set[str]:
        """Return whom ops see as held or unknown; `status` shows the first 100, the store has them all."""
        shown = status["held_deliveries"]
        if len(shown) < 100:
            return {_phone(row["reply"]) for row in shown}
        rows = self._ask("select body from reply where id in (select id from delivery where state in (4, 5))")
        return {_phone(json.loads(reply)) for (reply,) in rows}


def _phone(reply: dict[str, Any]) -> str:
    """Return the number a reply goes to; its `to` may be the platform's own id of the person."""
    return str(reply.get("reply_to", {}).get("to") or reply["to"])


__all__ = ["NEVER_TWICE", "ONCE_MORE", "CrashPlan", "CrashReport", "crash_loop"]
