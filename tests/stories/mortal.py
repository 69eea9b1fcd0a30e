"""A shop whose process dies at any named point and starts again: the real flow on a real file, platforms that count."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from dataclasses import replace as rewritten
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast
from unittest.mock import patch

import structlog

from responder import crashpoints
from responder.accounts import Accounts
from responder.alerts import Alerts
from responder.build import account_of, build_accounts, build_tools
from responder.channels import Abilities, AfterUnknown, Channel
from responder.clock import MovableClock
from responder.config.load import Config, load
from responder.desk import Offline, Signer
from responder.errors import BlockedByContact, OutcomeUnknown, Refused, StoreUnavailable, TryLater
from responder.faces import Faces
from responder.flow import Flow, Tools
from responder.flow.deliver import Outbox
from responder.flow.newer_hours import follow_hours, hours_of
from responder.flow.promise import Promiser
from responder.flow.promise.noted_hours import NotedHours
from responder.flow.waiting import Waiting
from responder.memory import Memory
from responder.model import Reply, Sent
from responder.plugins import Plugins, load_plugins
from responder.scratch import KEY
from responder.store.factory import open_store
from responder.store.records import Recorded

CHAT, DESK = "chat", "desk"  # never twice, with a reply window and bursts; once more, and it can be looked up
MAIL = "mail"  # threads, whose senders may be unproven
ACCOUNTS = (CHAT, DESK, MAIL)
STAFF = "team"
POINTS = tuple(p for p in crashpoints.POINTS if p != "answered")  # that one is the web server's
OUTCOMES = ("takes", "refuses", "blocked", "later", "busy", "unknown, taken", "unknown, lost", "hangs")
_SHOP = """\
[company]
name = "The Shop"
team = "the service team"
languages = ["en"]
timezone = "Europe/Amsterdam"

[staff]
account = "desk"
to = "team"

[channels.chat]
plugin = "http"
url = "https://chat.example/"
secret = { env = "X" }
proven = true
buttons = 3
reply_window = "24h"

[channels.desk]
plugin = "http"
url = "https://desk.example/"
secret = { env = "X" }
proven = true
burst = "0s"

[channels.mail]
plugin = "http"
url = "https://mail.example/"
secret = { env = "X" }
burst = "0s"

[[fact]]
name = "order"
say = "your order number"
kind = "order"

[[faq]]
id = "order"
title = "Where is my order?"
url = "https://shop.example/order"
answer = "The link in your e-mail shows where it is."
examples = ["when does my parcel come", "my order has not arrived"]
needs = ["order"]

"""
_FREE = """\
[caps]
sender_day = 99
same_text_sender_day = 99
same_text_domain_hour = 999
same_text_hour = 999
account_minute = 999

"""
CONFIGS = {  # what a reload exchanges for one another
    "plain": _SHOP + _FREE + '[promise]\nuntil_known = "1h"\n[retention]\nmessages = "8d"\n',
    "busy": _SHOP
    + _FREE
    + '[promise]\nuntil_known = "3h"\n[hours]\nmon-fri = ["09:00-17:00"]\n'
    + '[reminders]\nretell = 2\nretell_before = "30m"\n',
    "asks": _SHOP
    + _FREE
    + '[follow_up]\nwaiting = ["1 day", "2 days"]\nclose_after = "4 days"\nhelped_after = "20m"\n',
    "strict": _SHOP  # hours that are shorter than those of "busy", caps that are soon reached, and no chat
    + '[promise]\nuntil_known = "2h"\n[hours]\nmon-fri = ["10:00-15:00"]\n[caps]\naccount_minute = 3\n'
    + '[conversation]\njoin = "10s"\n[retention]\nmessages = "9d"\nfigures = "10d"\n',
}
CONFIGS["strict"] = CONFIGS["strict"].replace("[channels.chat]\n", "[channels.chat]\nenabled = false\n")


class Died(BaseException):
    """The process is gone: nothing that it still does has any effect."""


@dataclass(frozen=True, slots=True)
class Kit:
    """What a configuration is made into once; only what lives in the process is made anew at each start."""

    config: Config
    plugins: Plugins
    tools: Tools

    def start(self, clock: MovableClock, wrap: Callable[[str, Channel[Any]], Channel[Any]]) -> Tools:
        accounts = build_accounts(
            self.config,
            self.plugins,
            http=Offline(),
            clock=clock,
            log=lambda _: structlog.get_logger(),
            signer=Signer(KEY),
            folder=Path("/nonexistent"),
        )
        for name, account in accounts.by_name.items():
            accounts.by_name[name] = account_of(name, wrap(name, account.channel), self.config)
        return rewritten(self.tools, accounts=accounts, promiser=Promiser(self.config.settings), voices={})


@cache
def kit(name: str) -> Kit:
    """Return a configuration, read and built once for all runs."""
    os.environ.setdefault("X", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "config.toml"
        path.write_text(CONFIGS[name], encoding="utf-8")
        config = load(path)
        plugins = load_plugins(config)
        if name == "plain":
            return Kit(config, plugins, build_tools(config, plugins, Accounts(), key=KEY))
        reads = kit("plain").tools.understander  # all have the same articles and facts
        with patch("responder.build.build_understander", return_value=reads):
            return Kit(config, plugins, build_tools(config, plugins, Accounts(), key=KEY))


@dataclass
class Platforms:
    """What the platforms do, and all that they took; they live on when our process dies."""

    left: list[Reply] = field(default_factory=list)  # requests that reached them since somebody looked
    taken: list[Reply] = field(default_factory=list)
    will: deque[str] = field(default_factory=deque)
    unsure: Counter[int] = field(default_factory=Counter)  # by delivery, how often nobody could tell us
    hanging: list[asyncio.Future[str]] = field(default_factory=list)
    knows: bool = True  # what became of a send can be looked up


class Counting:
    """A channel whose platform does as told and counts; once its process has died nothing leaves by it."""

    def __init__(self, name: str, channel: Channel[Any], life: Life) -> None:
        self._name, self._channel, self._life = name, channel, life

    def __getattr__(self, name: str) -> Any:
        return getattr(self._channel, name)

    @property
    def abilities(self) -> Abilities:
        able: Abilities = self._channel.abilities
        if self._name == MAIL:
            return rewritten(able, threads=True)
        return rewritten(able, after_unknown=AfterUnknown.NEVER_TWICE) if self._name == CHAT else able

    async def send(self, reply: Reply) -> Sent:
        life, platforms = self._life, self._life.platforms
        life.must_live()
        platforms.left.append(reply)
        outcome = platforms.will.popleft() if platforms.will else "takes"
        if outcome == "hangs":
            waits: asyncio.Future[str] = asyncio.get_running_loop().create_future()
            platforms.hanging.append(waits)
            outcome = await waits
        life.must_live()
        if outcome in ("takes", "unknown, taken"):
            platforms.taken.append(reply)
        match outcome:
            case "refuses":
                raise Refused("not this one")
            case "blocked":
                raise BlockedByContact("they blocked us")
            case "later":
                raise TryLater("down for a moment")
            case "busy":
                raise TryLater("too many requests", after=timedelta(seconds=30), everyone=True)
            case "unknown, taken" | "unknown, lost":
                platforms.unsure[reply.delivery] += 1
                raise OutcomeUnknown("no answer")
        return Sent(f"taken-{reply.delivery:x}")

    async def settle(self, reply: Reply) -> Sent | bool | None:
        self._life.must_live()
        if not self._life.platforms.knows:
            return None
        took = any(one.delivery == reply.delivery for one in self._life.platforms.taken)
        return Sent(f"taken-{reply.delivery:x}") if took else False

    async def typing(self, _: Reply) -> None:
        return None

    async def tapped(self, _: object) -> None:
        return None


class Life:
    """One process from its start to its death, on a file that stays."""

    def __init__(self, file: Path, clock: MovableClock, platforms: Platforms, config: str) -> None:
        self.file, self.clock, self.platforms, self.config = file, clock, platforms, config
        self.dead = False
        self.dies_at, self.times = "", 0
        self.in_vain: Counter[int] = Counter()  # by message, how often it was decided on a state that had moved on
        self.alerts = Alerts(clock, structlog.get_logger())

    def must_live(self) -> None:
        if self.dead:
            raise Died

    def reach(self, point: str) -> None:
        """Stand in for `crashpoints.reach`."""
        if point == self.dies_at:
            self.times -= 1
            if self.times <= 0:
                self.end()
        self.must_live()

    def end(self) -> None:
        """Die as by kill -9: what is committed stays, and nothing is done any more."""
        self.dead = True
        for worker in (self.store._writer, self.store._reader):
            worker.failed = "this process is dead"

    async def start(self) -> None:
        """Start as the daemon does (see `Daemon.start`)."""
        asyncio.get_running_loop().set_exception_handler(lambda *_: None)  # the dead need no log
        self.store = open_store(f"sqlite:///{self.file}", self.clock, base=Path())
        await self.store.open()
        tools = kit(self.config).start(self.clock, self._counted)
        delivery, log = tools.settings.delivery, structlog.get_logger()
        self.outbox = Outbox(self.store, self.clock, log, tools.accounts, delivery, tell=self.alerts.tell, seed=1)
        self.flow = Flow(tools, self.store, self.clock, log, self.outbox, tell=self.alerts.tell)
        self._count_in_vain(self.flow.waiting)
        await self.store.recover(self.clock.now(), delivery.unknown_wait)
        await self.flow.resume()
        self.memory = Memory(self.store, self.clock, lambda: self.flow.tools.promiser, self.alerts.tell)
        await self.memory.recall(tools.promiser)
        self.faces = Faces(self.flow, lambda: True, self.alerts.tell)
        await self.faces.hold(tools.accounts)
        await self._follow_hours(None)

    async def _follow_hours(self, before: NotedHours | None) -> None:
        now = self.clock.now()
        await follow_hours(self.store, hours_of(self.flow.tools, now), now, structlog.get_logger(), before)

    def _count_in_vain(self, waiting: Waiting) -> None:
        again = waiting.again

        def counted(recorded: Recorded, tries: int) -> None:
            self.in_vain[recorded.row] += 1
            again(recorded, tries)

        waiting.again = counted  # type: ignore[method-assign]

    def _counted(self, name: str, channel: Channel[Any]) -> Channel[Any]:
        return cast("Channel[Any]", Counting(name, channel, self))

    async def reload(self, config: str) -> None:
        """Take another configuration as the daemon does (see `Daemon._exchange`)."""
        tools = kit(config).start(self.clock, self._counted)
        await self.faces.hold(tools.accounts)
        before = hours_of(self.flow.tools, self.clock.now())
        self.memory.hand_over(self.flow.tools.promiser, tools.promiser)
        self.config = config
        self.flow.tools, self.outbox.accounts = tools, tools.accounts
        await self._follow_hours(before)

    async def decide_some(self) -> None:
        """Decide one batch of what is recorded."""
        await self.flow.decide_some()

    async def decide(self) -> None:
        """Decide all that is recorded."""
        while await self.flow.decide_some():
            pass

    async def tend(self) -> None:
        """Deliver and follow up what is due; nothing does while a colleague's answer waits for its decision."""
        if self.flow.waiting.heard:
            await self.flow.look_at_fuse()
            await self.flow.tend()

    async def round(self) -> None:
        """Do whatever there is to do at this moment."""
        await self.tend()
        await self.decide()

    async def rest(self) -> None:
        """Wait until all that is under way has ended, except what hangs, and is written down."""
        while self.outbox.under_way > len(self.platforms.hanging) and not self.dead:  # noqa: ASYNC110
            await asyncio.sleep(0.0002)
        await self.store.results([])

    async def bury(self) -> None:
        """Let go of what a process gives back when it dies."""
        for waits in self.platforms.hanging:
            waits.set_result("takes")  # nothing leaves: the process is dead
        self.platforms.hanging.clear()
        await self.outbox.drain(5)
        await self.store.close()


class Mortal:
    """The shop over all lives of its process."""

    def __init__(self, folder: Path, start: datetime, config: str = "plain") -> None:
        self.clock, self.platforms = MovableClock(start), Platforms()
        self._folder, self._config = folder, config
        self.lives = 0
        self.life: Life
        self._looker: sqlite3.Connection | None = None

    async def start(self) -> None:
        """Start the process, as often as it takes: it may die while it starts."""
        self.life = Life(self._folder / "shop.db", self.clock, self.platforms, self._config)
        self.lives += 1
        await self.life.start()

    async def does(self, work: Callable[[Life], Awaitable[Any]]) -> bool:
        """Let the process do something; False: it died over it, and has been started again."""
        life = self.life
        with _watched(life):
            try:
                await work(life)
                await life.rest()
            except (Died, StoreUnavailable):
                if not life.dead:
                    raise
        if life.dead:
            await self._start_again()
            return False
        life.dies_at = ""
        return True

    async def dies(self) -> None:
        """Kill it between two steps."""
        self.life.end()
        await self._start_again()

    async def _start_again(self) -> None:
        self._config = self.life.config
        await self.life.bury()
        await self.start()

    async def stop(self) -> None:
        self.life.end()
        await self.life.bury()
        if self._looker is not None:
            self._looker.close()

    def ask(self, query: str) -> list[tuple[Any, ...]]:
        """Look into the file beside the process."""
        if self._looker is None:
            self._looker = sqlite3.connect(f"file:{self._folder / 'shop.db'}?mode=ro", uri=True, timeout=10)
        return self._looker.execute(query).fetchall()


@contextmanager
def _watched(life: Life) -> Iterator[None]:
    before = crashpoints.reach
    crashpoints.reach = life.reach  # type: ignore[assignment]
    try:
        yield
    finally:
        crashpoints.reach = before
