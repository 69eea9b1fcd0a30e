"""Steps 1 and 2: what came in is received and recorded. It is durable before the platform hears that we have it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from responder import crashpoints
from responder.accounts import Account
from responder.clock import Clock
from responder.desk import Log
from responder.flow.aside import KeepingAside
from responder.flow.beside import Beside
from responder.flow.echoes import mark_no_answers, mark_our_own, shows_ours, tell_apart
from responder.flow.jumps import Jumps
from responder.flow.losses import Lost, lost_of_ours, not_delivered
from responder.flow.receive import Received, kept_aside, kept_whole, receive
from responder.flow.tools import Tools
from responder.flow.unheard import Unheard, bad_news
from responder.flow.waiting import Waiting
from responder.model import Inbound, Kind, Message, RawEvent, Receipt, Unreadable
from responder.store import Store
from responder.store.records import Recorded

_CHOICE = Kind.CHOICE  # looked up once


class Recording:
    """Takes events, keeps them, and hands what is new to those that wait for their decision."""

    def __init__(
        self,
        waiting: Waiting,
        store: Store,
        clock: Clock,
        log: Log,
        jumps: Jumps,
        beside: Beside,
        counts: Counter[str],
        *,
        tell: Callable[[str, str], None],
        planned: Callable[[datetime], None],
    ) -> None:
        self._waiting, self._store, self._clock, self._log = waiting, store, clock, log
        self._jumps, self._beside, self._counts, self._tell = jumps, beside, counts, tell
        self._unheard, self._planned = Unheard(store, tell), planned
        self._aside = KeepingAside(store, tell)

    async def take(
        self,
        tools: Tools,
        account: str,
        events: Iterable[Inbound],
        cursor: Mapping[str, str] | None,
        came: RawEvent | None,
    ) -> int:
        """Do what Flow.take says. Raises StoreUnavailable: nothing was recorded."""
        carrier = tools.accounts.get(account)
        received = self._receive(account, carrier, events, tools)
        if carrier is not None and shows_ours(carrier):
            await tell_apart(received, carrier, self._store)
        for ignored in received.ignored:
            self._counts[f"ignored:{ignored.reason}"] += 1
            if ignored.alert:
                self._tell(ignored.reason, f"{account}: {ignored.detail}")
        if received.unreadable:
            await self._keep_aside(tools, account, received.unreadable, came)
        lost = await self._note(tools, account, received.receipts) if received.receipts else ()
        new: Sequence[Recorded] = ()
        if received.messages or cursor is not None:
            new = await self._record(received.messages, (account, cursor) if cursor is not None else None)
        self._look_for_unheard(tools, account, lost, [one.message for one in new])
        if carrier is not None:
            for tap in (one.message for one in new if one.message.kind is _CHOICE):
                self._beside.run(carrier.channel.tapped(tap))
        return len(new)

    def _receive(self, account: str, carrier: Account | None, events: Iterable[Inbound], tools: Tools) -> Received:
        """Sort what came, and mark what we wrote ourselves and what answers nobody."""
        now = self._clock.now()
        received = receive(account, events, now)
        received.messages = self._jumps.in_our_time(received.messages, now)
        if carrier is not None and received.messages:
            mark_our_own(received, tools.accounts.own_of(carrier.channel.kind))
            mark_no_answers(received)
        return received

    async def _keep_aside(
        self, tools: Tools, account: str, unreadable: Sequence[Unreadable], came: RawEvent | None
    ) -> None:
        await self._aside.keep(kept_whole(unreadable, came), self._clock.now(), tools.settings.retention.unreadable)
        self._tell("unreadable", f"{account}: {kept_aside(unreadable)}; see: responder quarantine list")
        for each in unreadable:
            self._log.debug("unreadable", account=account, id=each.id, error=each.error)

    async def _note(self, tools: Tools, account: str, receipts: Sequence[Receipt]) -> Lost:
        """Note what became of messages of ours; tell ops of those that did not arrive, and return them."""
        await self._store.receipts(receipts)
        lost = await lost_of_ours(account, receipts, self._store)
        if any(one.window_closed for _, one in lost):
            lost = await self._without_late(tools, account, lost)
        if lost:
            self._tell("not-delivered", not_delivered(account, lost))
        return lost

    async def _without_late(self, tools: Tools, account: str, lost: Lost) -> Lost:
        """Let what came too late for the reply window leave as a template; return what stays lost."""
        carrier, now = tools.accounts.get(account), self._clock.now()
        if carrier is None or not carrier.abilities.template_outside_window:
            return lost
        late = [(row, one.token or "") for row, one in lost if one.window_closed]
        again = await self._store.go_outside(late, now - tools.settings.delivery.max_age)
        if again:
            self._counts["outside-window"] += len(again)
            self._planned(now)
        return [(row, one) for row, one in lost if row not in again]

    async def _record(
        self, messages: Sequence[Message], read: tuple[str, Mapping[str, str]] | None
    ) -> Sequence[Recorded]:
        """Record messages, and how far the account has read; return those that are new."""
        crashpoints.reach("received")
        recorded = await self._store.record(messages, self._clock.now(), read)
        crashpoints.reach("recorded")
        new = [one for one in recorded if one is not None]
        self._counts["recorded"] += len(new)
        self._counts["duplicate"] += len(recorded) - len(new)
        self._waiting.add(new)
        return new

    def _look_for_unheard(self, tools: Tools, account: str, lost: Lost, messages: Sequence[Message]) -> None:
        """Tell ops, beside the flow, where colleagues did not hear what they were to hear."""
        staff = tools.settings.staff
        if unheard := bad_news(staff, account, lost, messages):
            self._beside.run(self._unheard.look(staff, unheard))
