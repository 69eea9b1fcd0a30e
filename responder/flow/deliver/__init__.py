"""Step 6: claimed deliveries leave, a few at a time per account, and what became of them is written down."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from responder import crashpoints
from responder.accounts import Account
from responder.blame import blame
from responder.clock import Clock
from responder.config.settings import DeliverySettings
from responder.desk import Log
from responder.errors import (
    CredentialsRejected,
    OutcomeUnknown,
    ReplyWindowClosed,
    SendError,
    StoreUnavailable,
    TryLater,
)
from responder.flow.deliver import outcome
from responder.flow.deliver.handing import hand_over
from responder.flow.deliver.places import Places
from responder.flow.deliver.reply import reply_of
from responder.flow.deliver.retry import Retry
from responder.flow.deliver.settling import Settling
from responder.flow.deliver.time_limit import TimeLimit
from responder.flow.jumps import Jumps
from responder.flow.other_handle import ASKED_AS, HEARD_AT
from responder.flow.unheard import not_heard
from responder.model import DeliveryState, Reply, Sent
from responder.proof import Proof
from responder.store import Store
from responder.store.claims import OUTSIDE, Claim, Result
from responder.store.recheck import CALL, TO_THEIR_ANSWER

__all__ = ["Outbox", "reply_of"]

_SEND_LIMIT = 32.0  # seconds for one send in all
_FRESH = timedelta(seconds=25)  # how old a claim may be when its send begins, so that it ends within the lease
_FAILURES = 20  # in a row, until an account rests
_REST, _LONGEST_REST = timedelta(seconds=5), timedelta(seconds=30)  # the first rest, and what it doubles to
_PAUSE = timedelta(seconds=1)  # where the platform asks to slow down and does not say for how long
_CALLED_OFF = 10_000  # rows that are remembered
_AGAIN = 1.0  # seconds until a result is written again, while the store is away
_LONG = timedelta(minutes=1)  # a rest of which ops hear, since customers do
_SENT = DeliveryState.SENT  # looked up once


def _heard_at(claim: Claim) -> datetime | None:
    """Return when the customer last wrote to where this goes, by the platform's time."""
    there = claim.reply.get(HEARD_AT)
    return claim.last_customer_at if there is None else datetime.fromisoformat(there)


class Outbox:
    """Sends what is claimed. It holds no truth: every row is in the store, with the token of its claim."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        log: Log,
        accounts: Mapping[str, Account],
        settings: DeliverySettings,
        *,
        tell: Callable[[str, str], None],
        seed: int | None = None,
    ) -> None:
        self._store, self._clock, self._log = store, clock, log
        self.accounts, self._settings = accounts, settings
        self._tell = tell
        self._retry = Retry(settings.max_age)
        self._rng = random.Random(seed)  # noqa: S311 - jitter, not a secret
        self._places = Places()
        self._limit = TimeLimit(_SEND_LIMIT)
        self.jumps = Jumps(clock, tell)
        self._tasks: set[asyncio.Task[None]] = set()
        self.settling = Settling(store, clock, log, tell, planned=self._plan)
        self._called_off: dict[int, str] = {}  # conversations, contacts, promises that nothing is said of now, and why
        self.calls: dict[str, datetime] = {}  # accounts on which a call to colleagues may wait, and since when it may
        self.room_again = asyncio.Event()
        self.planned: Callable[[datetime], None] = lambda _: None  # told when a row is due again
        self.key_of: Callable[[str, str], str] = lambda _, __: ""  # the key of config.toml with a colleague's address
        self.counts: Counter[str] = Counter()

    # --- how much may leave now ---------------------------------------------------------------------------------

    def room(self, name: str, now: datetime) -> int:
        """Return how many more sends may start on this account."""
        account = self.accounts.get(name)
        if account is None or not account.may_send(now):
            return 0
        able, moment = account.abilities, self._clock.monotonic()
        most, spare = account.proof.most(moment, able.in_flight), able.spare
        if account.paused or account.failures >= _FAILURES:
            most, spare = 1, 0
        return max(0, int(min(self._places.free(name, most, spare, moment), account.throttle.room(moment))))

    def rooms(self, now: datetime) -> dict[str, int]:
        """Return the room of every account that has any."""
        return {name: room for name in self.accounts if (room := self.room(name, now))}

    def rooms_for_calls(self, now: datetime) -> dict[str, int]:
        """Return the room of every account on which a call to colleagues may wait."""
        return {name: room for name, at in self.calls.items() if at <= now and (room := self.room(name, now))}

    def call_waits(self, name: str, now: datetime) -> bool:
        """Tell whether the next place on this account is for a call."""
        return name in self.calls and self.calls[name] <= now

    def take_room(self, name: str) -> None:
        """Reserve a place for a delivery that is being written as claimed."""
        self._places.take(name)
        if (account := self.accounts.get(name)) is not None:  # a reload may have taken it away meanwhile
            account.throttle.take()

    def give_back(self, name: str) -> None:
        """Return a place; whoever waits for room hears of it once half of the places are free."""
        self._places.give_back(name)
        if not self.room_again.is_set() and self.half_free():
            self.room_again.set()

    def half_free(self) -> bool:
        """Tell whether some account has half of its places free: a claim then brings many rows at once.

        For a call one place is enough.
        """
        if self.calls and self.rooms_for_calls(self._clock.now()):
            return True
        moment = self._clock.monotonic()
        able = ((name, account.abilities) for name, account in self.accounts.items())
        return any(self._places.free(name, a.in_flight, a.spare, moment) * 2 >= a.in_flight for name, a in able)

    @property
    def under_way(self) -> int:
        """How many sends are under way."""
        return len(self._tasks)

    # --- sending ------------------------------------------------------------------------------------------------

    def send(self, claims: Iterable[Claim], *, reserved: bool = False) -> None:
        """Start sending; returns at once."""
        for claim in claims:
            if not reserved:
                self.take_room(claim.account)
            self._tasks.add(asyncio.create_task(self._one(claim)))

    def call_off(self, row: int, why: str = "human-answered") -> None:
        """What is claimed for this conversation, this contact, or about this promise, and has not left stays here."""
        self._called_off[row] = why
        if len(self._called_off) > _CALLED_OFF:
            del self._called_off[next(iter(self._called_off))]  # the oldest: what it was about has left, or stayed

    def write_again(self, row: int) -> None:
        """What is written to this conversation, or this contact, from now on may leave."""
        self._called_off.pop(row, None)

    def _called_off_for(self, claim: Claim) -> str:
        if claim.purpose in TO_THEIR_ANSWER or not self._called_off:
            return ""
        why = self._called_off.get(claim.conversation)
        if why is None and not claim.purpose.startswith("staff"):
            named = (claim.contact, claim.reply.get("promise", 0), claim.reply.get(ASKED_AS, 0))
            why = next((found for row in named if (found := self._called_off.get(row))), None)
        return why or ""

    async def _one(self, claim: Claim) -> None:
        try:
            result = await self._timed(claim)
            self.counts[str(result.state)] += 1
            crashpoints.reach("sent-before-mark")
            await self._mark(result)
            if result.due is not None:  # to be tried again, or looked up
                self.planned(result.due)
                if claim.purpose == CALL:
                    self.calls[claim.account] = result.due
        except Exception as error:  # noqa: BLE001 - the row keeps its claim, and recovery settles it
            self._log.error("delivery not marked", delivery=claim.delivery, error=repr(error), step="deliver")
        finally:
            self.give_back(claim.account)
            self._tasks.discard(asyncio.current_task())

    async def _timed(self, claim: Claim) -> Result:
        """Try it, and let its place be lent while it hangs."""
        answered, now = False, self._clock.monotonic()
        self._places.leaves(claim.account, claim.delivery, now)
        try:
            result = await self._try(claim)
            answered = result.state is _SENT
            return result
        finally:
            self._places.ends(claim.account, claim.delivery, answered=answered)

    async def _mark(self, result: Result) -> None:
        """Write what became of a claim, however long the store is away: until then nobody tries it again."""
        while True:
            try:
                await self._store.results([result], lazy=result.state is _SENT)
            except StoreUnavailable:
                if self._store.failed:
                    raise
                await asyncio.sleep(_AGAIN)
            else:
                return

    async def _try(self, claim: Claim) -> Result:
        account, now = self.accounts.get(claim.account), self._clock.now()
        if (stays := self._stays(claim, now)) is not None:
            return stays
        if account is None:
            return outcome.not_tried(claim, "the account is gone from the configuration", None, now)
        if account.paused and not account.may_send(now):  # since it was claimed: it is not shown the platform either
            return outcome.not_tried(claim, account.paused, account.paused_until, now)
        try:
            reply = self._in_window(account, claim, now)
            account.proof.asks(self._clock.monotonic())
            crashpoints.reach("before-send")
            answer = await self._limit.wait(hand_over(account.channel, reply))
        except TimeoutError:
            return self._failed(account, claim, OutcomeUnknown("no answer within 32 s"))
        except SendError as error:
            return self._failed(account, claim, error)
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if task is None or task.cancelling():
                raise
            return self._broke(account, claim, "it cancelled itself")
        except Exception as error:  # noqa: BLE001 - a plugin's bug hurts only its own message
            return self._broke(account, claim, blame(error, type(account.channel).__module__))
        if not isinstance(answer, Sent):
            return self._broke(account, claim, f"send returns {type(answer).__name__}, expected Sent(id)")
        self._well(account)
        crashpoints.reach("after-send")
        return outcome.sent(claim, answer, self._clock.now(), keep_id=account.abilities.names_by_id)

    def _stays(self, claim: Claim, now: datetime) -> Result | None:
        """Return what becomes of a claim that may not leave any more; None: it may."""
        if why := self._called_off_for(claim):
            return Result(delivery=claim.delivery, token=claim.token, state=DeliveryState.CANCELLED, at=now, error=why)
        if now - claim.claimed_at > _FRESH:  # we stood still: a neighbour may be about to send it
            return outcome.not_tried(claim, "it was claimed too long ago", now, now)
        return None

    def _broke(self, account: Account, claim: Claim, why: str) -> Result:
        """A plugin's bug, told with its line: whether the platform has the message is not known."""
        plugin = account.settings.plugin
        self._log.error("plugin failed while sending", account=account.name, plugin=plugin, error=why, step="deliver")
        kind = why.partition(":")[0]  # its words may hold what a person wrote, and this is kept with the row
        return self._failed(account, claim, OutcomeUnknown(f"the plugin {plugin} failed: {kind}"))

    def _in_window(self, account: Account, claim: Claim, now: datetime) -> Reply:
        """Return the reply, as an approved template when the reply window has closed.

        Raises ReplyWindowClosed when the platform allows nothing more.
        """
        reply, heard = reply_of(claim), _heard_at(claim)
        if not reply.automatic:
            return reply
        if not claim.reply.get(OUTSIDE) and account.abilities.hears(heard, self.jumps.now_for(heard, now)):
            return reply
        outside = account.channel.outside_window(reply)
        if outside is None:
            raise ReplyWindowClosed(f"the last message of the customer is older than {account.abilities.reply_window}")
        return outside

    def _failed(self, account: Account, claim: Claim, error: SendError) -> Result:
        now = self._clock.now()
        if isinstance(error, CredentialsRejected):
            account.proof = Proof()
            self._pause(account, str(error), None)
        elif isinstance(error, TryLater) and error.everyone:
            self._rest(account, error.after or _PAUSE, now)
        elif isinstance(error, TryLater | OutcomeUnknown):
            account.failures += 1
            if account.failures >= _FAILURES and account.may_send(now):
                rest = min(_REST * 2 ** min(account.rests, 10), _LONGEST_REST)
                account.rests += 1
                self._pause(account, f"{_FAILURES} failures in a row and more; last: {error}", now + rest)
        self._log.warning(
            "not sent",
            step="deliver",
            account=account.name,
            conversation=claim.conversation,
            delivery=claim.delivery,
            error=f"{type(error).__name__}: {error}",
        )
        result = outcome.failed(claim, error, now, self._retry, self._settings.unknown_wait, self._rng)
        if result.state is DeliveryState.REFUSED and claim.purpose.startswith("staff"):
            to = str(claim.reply.get("to", ""))
            told = not_heard(account.name, claim.purpose, to, str(error), self.key_of(account.name, to))
            self._tell("staff-not-told", told)
        return result

    def _rest(self, account: Account, rest: timedelta, now: datetime) -> None:
        """Let an account rest as long as the platform asks."""
        account.throttle.refused(self._clock.monotonic(), rest.total_seconds())
        if rest >= _LONG and not account.stopped:
            until = now + rest
            self._pause(account, f"the platform takes no more messages until {until:%d %B %H:%M} UTC", until)

    def _pause(self, account: Account, why: str, until: datetime | None) -> None:
        if account.paused != why:
            self._tell("account-paused", f"{account.name} sends nothing: {why}")
        account.paused, account.paused_until = why, until

    def _well(self, account: Account) -> None:
        now = self._clock.monotonic()
        account.throttle.accepted(now)
        if account.stopped:
            return  # by a refused log-in, of which what left before it says nothing
        account.proof.taken(now)
        if now < account.throttle.rest_until:
            return  # it left before the platform asked us to wait, and says nothing of what comes after
        if account.paused:
            self._tell("account-again", f"{account.name} sends again")
        account.go_on()

    def _plan(self, due: datetime) -> None:
        self.planned(due)

    async def drain(self, limit: float) -> None:
        """Wait until what is under way has ended, look-ups too, at most `limit` seconds."""
        if under_way := self._tasks | self.settling.under_way:
            await asyncio.wait(under_way, timeout=limit)

    def status(self) -> dict[str, Any]:
        """Return counts since the start."""
        return {"under_way": self.under_way, **self.counts}
