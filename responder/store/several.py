"""What a daemon asks of a SQL database that others may work on too."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import timedelta

from responder.clock import Clock
from responder.store import Store
from responder.store.claims import Holder
from responder.store.database import Database
from responder.store.intake import Intake
from responder.store.ops import Ops
from responder.store.records import Recorded
from responder.store.rests import Ours
from responder.store.writer import Worker

_APART = timedelta(seconds=2)  # between our clock and the database's, of which ops hear


class Several(Store):
    """The part of the store that is about neighbours; where one daemon has the database alone, it has none."""

    _database: Database
    _clock: Clock
    _holder: Holder
    _writer: Worker
    _reader: Worker
    _intake: Intake
    _ops: Ops

    @property
    def shared(self) -> bool:
        """Tell whether other daemons may work on the same database."""
        return self._database.kind == "postgresql"

    async def undecided_of(self, ours: Ours, limit: int) -> list[Recorded]:
        """Return recorded messages without a decision that are for one of several daemons to decide."""
        return await self._reader.post(self._intake.left, (ours, limit))

    async def still_undecided(self, rows: Sequence[int]) -> Collection[int]:
        """Return which of these messages wait for their decision still."""
        return await self._reader.post(self._intake.waits, rows)

    async def may_listen(self, account: str) -> bool:
        """Tell whether this daemon is the one that listens on an account; it becomes that one where none is."""
        return not self.shared or await self._writer.post(self._database.listen, account)

    async def listens_no_more(self, account: str) -> None:
        """Leave an account to others."""
        if self.shared:
            await self._writer.post(self._database.leave, account)

    async def clocks_apart(self) -> str:
        """Return a sentence for ops where our clock is not the database's; leases follow the database's from now on."""
        if not self.shared:
            return ""
        ahead = await self._writer.post(self._ops.clock_ahead, self._clock)
        self._holder.look_at_clock(ahead)
        if abs(ahead) <= _APART:
            return ""
        return f"The clock of the database is {ahead.total_seconds():+.0f} s from ours: set both by a time server."
