"""Whatever is done to deliveries in whatever order, the store does what the table of steps says."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from responder.clock import MovableClock
from responder.model import DeliveryState, Receipt, ReceiptState
from responder.store.claims import LEASE, Result
from responder.store.factory import open_store
from responder.store.records import Cancel, Change, Revised

from .conftest import START
from .made import MINUTE, SECOND, acknowledgement, message

D = DeliveryState
SETTLED = {D.SENT, D.REFUSED, D.CANCELLED}
TAKEN = (ReceiptState.SENT, ReceiptState.DELIVERED, ReceiptState.READ)


class Row:
    """What a delivery should look like."""

    def __init__(self, change: Change, due: datetime) -> None:
        assert change.decided is not None
        self.change, self.message = change, str(change.decided.row)
        self.id, self.conversation = change.deliveries[0].id, change.deliveries[0].conversation
        self.state, self.due, self.token, self.tries = D.DUE, due, "", 0
        self.tokens: set[str] = set()


class Deliveries(RuleBasedStateMachine):
    """Drives a store in memory and a model of it side by side."""

    @initialize()
    def start(self) -> None:
        self.runner = asyncio.Runner()
        self.clock = MovableClock(START)
        self.store = open_store("sqlite://", self.clock, base=Path())
        self.runner.run(self.store.open())
        self.rows: list[Row] = []

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.runner.run(self.store.close())
            self.runner.close()

    def do(self, coroutine: Any) -> Any:
        async def one() -> Any:
            return await coroutine

        return self.runner.run(one())

    @property
    def now(self) -> datetime:
        return self.clock.now()

    @rule(wait=st.sampled_from([0, 0, 0, 1, 3]), keep=st.booleans())
    def write(self, wait: int, keep: bool) -> None:
        (one,) = self.do(self.store.record([message(len(self.rows))], self.now))
        due = self.now + wait * MINUTE
        change = acknowledgement(self.store, one, self.now, due=due, reply={"to": "x", "keep_token": keep})
        assert self.do(self.store.apply([change])) == [True]
        self.rows.append(Row(change, due))

    @rule(minutes=st.integers(1, 3))
    def wait(self, minutes: int) -> None:
        self.clock.move(minutes=minutes)

    @precondition(lambda self: any(r.state is D.DUE for r in self.rows))
    @rule(limit=st.sampled_from([0, 1, 2, 3, 3]), room=st.sampled_from([0, 1, 2, 3, 3]))
    def claim(self, limit: int, room: int) -> None:
        claims = self.do(self.store.claim(self.now, limit, {"support": room}))
        waiting = sorted((r for r in self.rows if r.state is D.DUE and r.due <= self.now), key=lambda r: (r.due, r.id))
        expected = waiting[: min(limit, room)]
        assert [c.delivery for c in claims] == [r.id for r in expected]
        for claimed, row in zip(claims, expected, strict=True):
            kept = row.change.deliveries[0].reply["keep_token"] and row.token
            assert claimed.token == row.token if kept else claimed.token not in row.tokens
            assert claimed.tries == row.tries
            row.state, row.token = D.CLAIMED, claimed.token
            row.tokens.add(claimed.token)

    @precondition(lambda self: any(r.tokens for r in self.rows))
    @rule(data=st.data(), state=st.sampled_from([s for s in D if s is not D.CLAIMED]), count=st.booleans())
    def tell(self, data: Any, state: DeliveryState, count: bool) -> None:
        row = data.draw(st.sampled_from([r for r in self.rows if r.tokens]))
        token = data.draw(st.sampled_from(sorted(row.tokens)))
        told = Result(delivery=row.id, token=token, state=state, at=self.now, due=self.now + MINUTE, count_try=count)
        self.do(self.store.results([told]))
        if token == row.token and row.state in (D.CLAIMED, D.UNKNOWN, D.HELD):
            row.state, row.due = state, self.now + MINUTE
            row.tries += count

    @precondition(lambda self: any(r.tokens for r in self.rows))
    @rule(data=st.data(), state=st.sampled_from(list(ReceiptState)))
    def receive(self, data: Any, state: ReceiptState) -> None:
        row = data.draw(st.sampled_from([r for r in self.rows if r.tokens]))
        token = data.draw(st.sampled_from(sorted(row.tokens)))
        self.do(self.store.receipts([Receipt(account="support", state=state, at=self.now, token=token)]))
        if token == row.token and state in TAKEN and row.state not in SETTLED:
            row.state = D.SENT

    @precondition(lambda self: self.rows)
    @rule(data=st.data())
    def cancel(self, data: Any) -> None:
        row = data.draw(st.sampled_from(self.rows))
        cancel = Cancel(conversation=row.conversation, episode=1, reason="opted-out")
        assert self.do(self.store.apply([Change(cancel=cancel)])) == [True]
        if row.state is D.DUE:
            row.state = D.CANCELLED

    @precondition(lambda self: self.rows)
    @rule(data=st.data())
    def revise(self, data: Any) -> None:
        row = data.draw(st.sampled_from(self.rows))
        due = self.now + SECOND
        revised = Revised(delivery=row.id, due=due, reply=row.change.deliveries[0].reply)
        assert self.do(self.store.apply([Change(revised=revised)])) == [row.state is D.DUE]
        if row.state is D.DUE:
            row.due = due

    @precondition(lambda self: any(r.state is D.UNKNOWN for r in self.rows))
    @rule(room=st.sampled_from([0, 1, 2, 3, 3]), minutes=st.sampled_from([0, 1, 1]))
    def look(self, room: int, minutes: int) -> None:
        self.clock.move(minutes=minutes)
        taken = self.do(self.store.unknown(self.now, {"support": room}))
        waiting = sorted(
            (r for r in self.rows if r.state is D.UNKNOWN and r.due <= self.now), key=lambda r: (r.due, r.id)
        )
        assert [c.delivery for c in taken] == [r.id for r in waiting[:room]]
        for row in waiting[:room]:
            row.due = self.now + LEASE

    @precondition(lambda self: self.rows)
    @rule(room=st.sampled_from([0, 1, 3]))
    def die_and_recover(self, room: int) -> None:
        self.claim(3, room)  # what is under way at that moment
        lost = [r for r in self.rows if r.state is D.CLAIMED]
        assert self.do(self.store.recover(self.now, MINUTE)) == len(lost)
        for row in lost:
            row.state, row.due = D.UNKNOWN, self.now + MINUTE

    @invariant()
    def states_are_as_the_table_says(self) -> None:
        if not hasattr(self, "store") or not self.rows:
            return
        counts = dict.fromkeys((s.value for s in D), 0)
        for row in self.rows:
            counts[row.state.value] += 1
        assert self.do(self.store.status())["deliveries"] == counts
        open_rows = [r.due for r in self.rows if r.state in (D.DUE, D.UNKNOWN)]
        nearest = self.do(self.store.next_due())
        planned = min(open_rows, default=None)
        assert planned is None or nearest <= planned


Deliveries.TestCase.settings = settings(
    max_examples=60, stateful_step_count=40, deadline=timedelta(seconds=20), derandomize=True
)
TestDeliveries = Deliveries.TestCase
