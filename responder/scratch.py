"""The whole flow beside the real one: an empty store in memory, a clock that is moved, and nothing that leaves.

`explain` and `rehearse` use it; what they show is what the daemon would do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from pathlib import Path
from types import TracebackType
from typing import Any, cast

from responder.accounts import Account, Accounts
from responder.alerts import Alerts
from responder.build import account_of, build_accounts, build_tools
from responder.channels import Channel
from responder.clock import MovableClock
from responder.config.load import Config
from responder.desk import Log, Offline, Signer
from responder.flow import Flow
from responder.flow.deliver import Outbox
from responder.model import Ignored, Inbound, Message, RawEvent, Reply, Sent
from responder.plugins import Plugins
from responder.store import Store
from responder.store.factory import open_store
from responder.store.shown import Story

_HORIZON = timedelta(days=30)
KEY = b"rehearsal only, signs nothing that leaves"


class Scratch:
    """A deployment that exists only for a moment."""

    def __init__(self, config: Config, plugins: Plugins, start: datetime, log: Log) -> None:
        self.config, self.plugins = config, plugins
        self.clock = MovableClock(start)
        self._log = log
        self.sent: list[Reply] = []
        self.alerts = Alerts(self.clock, log)
        self.store: Store
        self.flow: Flow
        self.outbox: Outbox

    async def __aenter__(self) -> Scratch:
        accounts = build_accounts(
            self.config,
            self.plugins,
            http=Offline(),
            clock=self.clock,
            log=lambda _: self._log,
            signer=Signer(KEY),
            folder=Path("/nonexistent"),
            wanted=list(self.config.accounts),
        )
        for name, account in accounts.by_name.items():
            quiet = cast("Channel[Any]", _Silent(account.channel, self.sent))
            accounts.by_name[name] = account_of(name, quiet, self.config)
            accounts.by_name[name].settings = account.settings.model_copy(update={"enabled": True})
        tools = build_tools(self.config, self.plugins, accounts, key=KEY)
        self.store = open_store("sqlite://", self.clock, base=Path())
        await self.store.open()
        delivery = self.config.settings.delivery
        self.outbox = Outbox(self.store, self.clock, self._log, accounts, delivery, tell=self.alerts.tell, seed=1)
        self.flow = Flow(tools, self.store, self.clock, self._log, self.outbox, tell=self.alerts.tell)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.outbox.drain(5)
        await self.store.close()

    @property
    def accounts(self) -> Accounts:
        """The accounts, enabled or not."""
        return self.flow.tools.accounts

    async def feed(self, account: str, raw: RawEvent) -> tuple[list[Message], list[Inbound]]:
        """Take one raw event in and decide it; return its messages and whatever else was in it.

        Raises NotReadable for what is no event of this account's platform.
        """
        events = self.accounts[account].channel.parse(raw)
        await self.feed_messages(account, events)
        messages = [e for e in events if isinstance(e, Message)]
        return messages, [e for e in events if not isinstance(e, Message)]

    async def feed_messages(self, account: str, events: Sequence[Inbound]) -> None:
        """Take in what is parsed already, and decide it."""
        await self.flow.take(account, events)
        await self._decide()

    async def feed_together(self, messages: Sequence[Message]) -> None:
        """Take in messages of several accounts in this order, before any of them is decided."""
        for account, events in groupby(messages, key=lambda message: message.account):
            await self.flow.take(account, list(events))
        await self._decide()

    async def _decide(self) -> None:
        while await self.flow.decide_some():
            pass
        await self.outbox.drain(5)

    async def until(self, moment: datetime | None) -> list[tuple[datetime, Reply]]:
        """Let time pass until `moment` (None: until nothing is due), and return what left, and when."""
        left: list[tuple[datetime, Reply]] = [(self.clock.now(), reply) for reply in self._take_sent()]
        end = moment or self.clock.now() + _HORIZON
        while (due := await self._next_due()) is not None and max(due, self.clock.now()) <= end:
            self.clock.move_to(max(due, self.clock.now()))
            await self.flow.look_at_fuse()
            await self.flow.tend()
            await self._decide()
            await self.store.results([])
            news = self._take_sent()
            left += [(self.clock.now(), reply) for reply in news]
            if not news and await self._next_due() == due:
                self.clock.move(seconds=1)  # what is due cannot leave now: the fuse is open
        if moment is not None and moment > self.clock.now():
            self.clock.move_to(moment)
        return left

    async def _next_due(self) -> datetime | None:
        due, back = await self.store.next_due(self.flow.tools.accounts.held()), self.flow.waiting.back_at
        return min((at for at in (due, back) if at is not None), default=None)

    def said_at_once(self) -> list[Reply]:
        """Return, and forget, what left at the very moment its message came."""
        return self._take_sent()

    def _take_sent(self) -> list[Reply]:
        news, self.sent[:] = list(self.sent), []
        return news

    async def story(self, message: Message) -> Story:
        """Return what was decided of a message, and why."""
        story = await self.store.story(message.id)
        assert story is not None
        return story


class _Silent:
    """Any channel, except that what it is asked to send is only noted."""

    def __init__(self, channel: Channel[Any], sent: list[Reply]) -> None:
        self._channel, self._sent = channel, sent

    def __getattr__(self, name: str) -> Any:
        return getattr(self._channel, name)

    async def send(self, reply: Reply) -> Sent:
        self._sent.append(reply)
        return Sent(f"rehearsed-{reply.delivery:x}")

    async def settle(self, _: Reply) -> None:
        return None

    async def typing(self, _: Reply) -> None:
        return None

    async def tapped(self, _: Message) -> None:
        return None


def guess_account(accounts: Mapping[str, Account], raw: RawEvent, wanted: str | None) -> str:
    """Return the account a raw event is for. Raises LookupError in words for ops."""
    if wanted is not None:
        if wanted not in accounts:
            raise LookupError(f"no account {wanted!r}; there are: {', '.join(accounts) or 'none'}")
        return wanted
    readable = {name: events for name, account in accounts.items() if (events := _read(account, raw)) is not None}
    for name, events in readable.items():
        if any(not isinstance(e, Ignored) for e in events):
            return name
    if readable:
        return next(iter(readable))
    raise LookupError("no account of the configuration can read this; name one with --account")


def _read(account: Account, raw: RawEvent) -> Sequence[Inbound] | None:
    try:
        return list(account.channel.parse(raw))
    except Exception:  # noqa: BLE001 - a guess
        return None
