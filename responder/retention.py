"""Deletes what is older than its limit: in small pieces, so that nobody waits."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from responder.config.limits import Limits, before, limits_of
from responder.store.ids import id_at
from responder.store.retention import FIGURES, KINDS, Found, Old, Page, Went

if TYPE_CHECKING:
    from responder.desk import Log
    from responder.flow import Flow
    from responder.store import Store

LONGEST = 1800.0  # seconds of one look; the next one goes on
_PAGE = 1000  # rows that are looked at together
_ROWS = 200  # rows of one transaction
_BREATH = 0.05  # seconds after each of them, for everybody else
_START = {"quarantine": ("", "")}  # before the first key

Breathe = Callable[[], Awaitable[None]]


async def _at_once() -> None:
    """Nobody else needs the store."""


@dataclass(slots=True)
class Swept:
    """What went, or would go: how many rows by account and kind.

    waiting: messages by account that are too old and stay, since somebody waits there. left: it was ended before its
    end.
    """

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    waiting: Counter[str] = field(default_factory=Counter)
    left: bool = False

    def as_json(self) -> dict[str, dict[str, int]]:
        """Return the counts by account, then by kind."""
        told: dict[str, dict[str, int]] = {}
        for (account, kind), count in sorted(self.counts.items()):
            told.setdefault(account, {})[kind] = count
        return told

    def add(self, told: Mapping[str, Mapping[str, int]]) -> None:
        """Add what `as_json` of another one told."""
        self.counts.update({(account, kind): n for account, kinds in told.items() for kind, n in kinds.items()})

    def by_kind(self) -> Counter[str]:
        """Return the counts of all accounts together."""
        kinds: Counter[str] = Counter()
        for (_, kind), count in self.counts.items():
            kinds[kind] += count
        return kinds


class Sweep:
    """One walk through the store. count: change nothing. breathe: called after each transaction. over: end it early."""

    def __init__(
        self,
        store: Store,
        limits: Limits,
        now: datetime,
        *,
        count: bool = False,
        breathe: Breathe = _at_once,
        over: Callable[[], bool] = lambda: False,
    ) -> None:
        self._store, self._limits, self._now = store, limits, now
        self._count, self._breathe, self._over = count, breathe, over
        self._going: Counter[int] = Counter()  # only counted: how many conversations of a contact would be gone
        self._bounds: dict[tuple[str, bool], tuple[datetime | None, int]] = {}
        self._swept = Swept()

    async def run(self) -> Swept:
        """Walk through all kinds. Raises StoreUnavailable; what went until then is gone."""
        for kind in KINDS:
            limit = self._limits.figures if kind in FIGURES else self._limits.shortest()
            until = before(limit, self._now)
            if until is not None:
                await self._walk(kind, until)
            if self._swept.left:
                break
        return self._swept

    async def _walk(self, kind: str, until: datetime) -> None:
        after = _START.get(kind, (0,))
        while True:
            page = await self._store.older(Page(kind, after, until, _PAGE))
            old = [(found, young) for found in page if (young := self._young(kind, found)) is not None]
            for first in range(0, len(old), _ROWS):
                while (await self._forget(kind, old[first : first + _ROWS])).more:
                    await self._breathe()
                if self._swept.left:
                    return
                await self._breathe()
            if len(page) < _PAGE:
                return
            after = page[-1].key

    def _young(self, kind: str, found: Found) -> datetime | None:
        """Return from which moment on rows of the account are young; None where this one is, or is kept for ever."""
        key = (found.account, kind in FIGURES)
        if key not in self._bounds:
            young = before(self._limits.figures if key[1] else self._limits.of(found.account), self._now)
            self._bounds[key] = young, 0 if young is None else id_at(young)
        young, least = self._bounds[key]
        return young if found.stamp < least else None

    async def _forget(self, kind: str, old: list[tuple[Found, datetime]]) -> Went:
        went = await self._store.forget(Old(kind, old, self._now, self._going), count=self._count)
        self._swept.counts += went.counts
        self._swept.left = self._swept.left or went.busy or self._over()
        if kind == "messages" and not went.busy:
            self._swept.waiting += Counter(found.account for found, _ in old)
            self._swept.waiting -= Counter({account: n for (account, _), n in went.counts.items()})
        if self._count:
            self._going += went.contacts
            return went._replace(more=False)
        return went


async def forget_now(flow: Flow, log: Log, seconds: float = LONGEST) -> Swept:
    """Delete what is too old now, for at most so many seconds. Raises StoreUnavailable."""
    limits = limits_of(flow.tools.settings)
    end = flow.clock.monotonic() + seconds

    async def breathe() -> None:
        await flow.make_way()
        await asyncio.sleep(_BREATH)

    def over() -> bool:
        return flow.clock.monotonic() > end

    swept = await Sweep(flow.store, limits, flow.clock.now(), breathe=breathe, over=over).run()
    for kind, count in swept.by_kind().items():
        flow.counts[f"deleted:{kind}"] += count
    if swept.counts:
        log.info("deleted what was too old", **{kind.replace("-", "_"): n for kind, n in swept.by_kind().items()})
    return swept
