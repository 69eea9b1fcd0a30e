"""What starts, in which order, and how it stops: read top to bottom."""

from __future__ import annotations

import asyncio
import gc
import os
from collections.abc import Coroutine, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from responder import log, notify
from responder.accounts import FAILED, Account, Accounts
from responder.alarm import Alarm
from responder.alerts import Alerts
from responder.blame import blame_plugin
from responder.blocked import Watch
from responder.build import build_accounts, build_tools, signing_key, try_templates
from responder.clock import Clock, SystemClock
from responder.config.load import Config, load
from responder.config.secrets import missing_secret
from responder.desk import Signer
from responder.errors import ConfigInvalid, ResponderError, StoreUnavailable, TemplateFailed
from responder.faces import Faces, address_file
from responder.flow import Flow, Tools
from responder.flow.deliver import Outbox
from responder.flow.newer_hours import follow_hours, hours_of
from responder.flow.newer_rules import follow_rules
from responder.flow.promise.noted_hours import NotedHours
from responder.hourly import every_hour
from responder.http import Http
from responder.listen import LISTENS, Listener
from responder.memory import Memory
from responder.patience import Outages, patient
from responder.plugins import Plugins, load_plugins
from responder.relearning import learned, lessons_for
from responder.reloads import Reloads
from responder.rounds import Rounds
from responder.store import Store
from responder.store.factory import open_store
from responder.web import Web, closed_door

_CHANNEL = 10.0  # seconds for a channel to start
_REMEMBER = 300.0  # seconds between two keepings of what the estimators know
_NEIGHBOURS = 30.0  # seconds between two looks at a shared store
_BY_THE_OLD = 1.0  # seconds after a reload until what was decided by the old hours is written
_ROUND = 2.0  # seconds for the rounds under way when we stop
_STOP = 5.0  # seconds for sends under way when we stop


class Daemon:
    """The whole, for one configuration."""

    accounts: Accounts
    store: Store
    outbox: Outbox
    flow: Flow
    web: Web

    def __init__(self, config: Config, clock: Clock | None = None) -> None:
        self.config = config
        self.clock = clock or SystemClock()
        self.log = log.get("daemon")
        self.alerts = Alerts(self.clock, self.log)
        self.alarm = Alarm()
        self.http = Http()
        self.folder = config.path.parent / config.settings.store.folder
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self.ended = asyncio.Event()
        self.broken = ""  # why we end by ourselves
        self._outages = Outages(self.clock, self.alerts.tell)
        self._one_reload = asyncio.Lock()
        self._apart = False  # ops know that our clock is not the database's
        self._reloads = Reloads(config.settings, self.log, self.alerts)
        packages = lambda: self.plugins.packages()  # noqa: E731, PLW0108 - a reload exchanges them
        self._watch = Watch(self.clock, self.log, self.alerts.tell, packages)

    # --- start --------------------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Start everything, the door for webhooks last but one, the listeners last."""
        settings = self.config.settings
        await self.http.start()
        self.store = open_store(settings.store.url, self.clock, base=self.config.path.parent)
        await self.store.open()
        for warning in self.store.warnings:
            self.alerts.tell("store", warning)
        await self._look_at_clock()
        self._key = signing_key(self.folder)
        self.signer = Signer(self._key)
        self.plugins = load_plugins(self.config)
        self.accounts = self._accounts(self.config, self.plugins, None)
        aside, lessons = await self._broken_templates(), await lessons_for(self.store, settings)
        tools = build_tools(self.config, self.plugins, self.accounts, aside, key=self._key, keeps=True, lessons=lessons)
        self.outbox = Outbox(
            self.store, self.clock, log.get("deliver"), tools.accounts, settings.delivery, tell=self.alerts.tell
        )
        self.flow = Flow(tools, self.store, self.clock, log.get("flow"), self.outbox, tell=self.alerts.tell)
        self.flow.planned = self.outbox.planned = self.alarm.sooner
        self.flow.stir = self._watch.stir
        self.flow.note = log.many("flow", "decided")
        self._faces = Faces(self.flow, lambda: self.web.ready, self.alerts.tell)
        self._faces.take(self.config, self._key)
        self.web = Web(settings.server, self.flow, log.get("web"), metrics=self._metrics, health=self._health)
        self.web.mount, self.web.knows = self._faces.mount, self._faces.knows
        self.web.store_failed = self.look_at_store
        self._rounds = Rounds(self.flow, self.web, self.alarm, self.clock, self.log, look_at_store=self.look_at_store)
        self.flow.make_way = self._rounds.make_way
        await self._open_the_door()
        await self._recover()
        await self.flow.resume()
        self._memory = Memory(self.store, self.clock, lambda: self.flow.tools.promiser, self.alerts.tell)
        await self._memory.recall(tools.promiser)
        await self._faces.hold(self.accounts)
        await self._start_channels(self.accounts.values())
        for name, why in self.accounts.missing.items():
            self.alerts.tell("account-failed", f"{name} cannot start: {why}")
        self.alarm.start()
        self._run("decide", self._decide())
        self._run("tend", self._rounds.tend())
        self._run("watchdog", notify.keep_alive())
        self._run("memory", self._remember())
        self._run("hourly", every_hour(self.flow, self.log))
        self._run("rules", self._follow_rules())
        self._run("strain", self._outages.watch(self.store))
        if self.store.shared:
            self._run("neighbours", self._look_after_neighbours())
        self._listen(tools.accounts.values())
        self._pid_file.write_text(f"{os.getpid()}\n", encoding="ascii")
        address_file(self.folder).write_text(f"{settings.server.host} {self.web.port}\n", encoding="ascii")
        self.web.ready = True
        self._watch.start()
        gc.freeze()
        notify.tell_systemd("READY=1")

    def _accounts(self, config: Config, plugins: Plugins, keep: Accounts | None) -> Accounts:
        return build_accounts(
            config, plugins, http=self.http, clock=self.clock, log=log.get, signer=self.signer, folder=self.folder,
            keep=keep,
        )  # fmt: skip

    async def _broken_templates(self) -> set[str]:
        """Return the files that may not come into force; the shipped texts stand in for them."""
        problems = await try_templates(self.config, self.plugins, self.accounts, self.folder)
        for problem in problems:
            self.alerts.tell("template-broken" if problem.broken else "template", str(problem))
        return {problem.file for problem in problems if problem.broken}

    async def _open_the_door(self) -> None:
        """Listen. Raises ConfigInvalid, with the line in question, where that is not possible."""
        try:
            await self.web.start()
        except OSError as error:
            raise ConfigInvalid([self.config.problem(*closed_door(error, self.config.settings.server))]) from error

    async def _recover(self) -> None:
        """Take up what a crash left: claimed rows are unknown now."""
        unknown = await self.store.recover(self.clock.now(), self.config.settings.delivery.unknown_wait)
        if unknown:
            self.log.warning("recovered", unknown_deliveries=unknown)

    async def _start_channels(self, accounts: Iterable[Account]) -> None:
        """Start channels; one that cannot start says so and stands still, the others go on."""
        for account in accounts:
            if not account.asks and (lacks := missing_secret(account.settings)):
                self._stands_still(account, lacks)  # one that asks looks again and again
                continue
            try:
                await asyncio.wait_for(account.channel.start(), _CHANNEL)
            except TimeoutError:
                self._stands_still(
                    account, f"its plugin {account.settings.plugin} does not start within {_CHANNEL:g} s"
                )
            except Exception as error:  # noqa: BLE001 - a bad part hurts only itself
                words = blame_plugin(error, account.settings.plugin, type(account.channel).__module__)
                self._stands_still(account, words)

    def _stands_still(self, account: Account, why: str) -> None:
        account.state, account.problem, account.paused = FAILED, why, why
        self.alerts.tell("account-failed", f"{account.name} cannot start: {why}")

    def _listen(self, accounts: Iterable[Account]) -> None:
        for account in accounts:
            if account.state == FAILED:
                continue
            if account.asks:
                listener = Listener(account, self.flow, log.get("listen"), self.alerts)
                self._run(f"listen:{account.name}", listener.run())
            else:
                account.state = "waiting for webhooks"

    @property
    def _pid_file(self) -> Path:
        return self.folder / "responder.pid"

    def _run(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        self._tasks[name] = asyncio.create_task(work, name=name)

    # --- the loops ----------------------------------------------------------------------------------------------

    async def _decide(self) -> None:
        """Decide what was recorded, once we understand what people write."""
        await learned(self.flow.tools.understander, self.alerts.tell)
        await self._rounds.decide()

    async def _look_after_neighbours(self) -> None:
        """Take over what a daemon that died on the same database had claimed or had not decided yet."""
        while True:
            await asyncio.sleep(_NEIGHBOURS)
            with patient(self.log, "neighbours"):
                await self._recover()
                await self.flow.look_after_neighbours()
                await self._memory.hear_neighbours()
                await self._faces.hold(self.accounts)
                await self._see_who_listens()
                await self._look_at_clock()
                self.alarm.ring()

    async def _see_who_listens(self) -> None:
        """Listen no more where a neighbour does since our connection to the database was lost."""
        for name, account in list(self.accounts.items()):
            task = self._tasks.get(f"listen:{name}")
            if task is None or account.state != LISTENS or await self.store.may_listen(name):
                continue
            if self._tasks.get(f"listen:{name}") is task:  # a reload may have come meanwhile
                await self._cancel([f"listen:{name}"])
                self._listen([account])

    async def _look_at_clock(self) -> None:
        """Tell ops when our clock and that of a shared database have come apart."""
        apart = await self.store.clocks_apart()
        if apart and not self._apart:
            self.alerts.tell("store", apart)
        self._apart = bool(apart)

    def look_at_store(self) -> None:
        """Tell ops how it is. End when it can never be used again: only a new start reads the disk anew."""
        self._outages.look(self.store.away)
        if self.store.failed and not self.broken:
            self.broken = self.store.failed
            self.log.error("the store failed, the daemon ends", problem=self.broken)
            self.ended.set()

    async def _remember(self) -> None:
        """Keep what the estimators know, now and then."""
        while True:
            await asyncio.sleep(_REMEMBER)
            with patient(self.log, "memory"):
                await self._memory.keep()

    async def _follow_rules(self, before: NotedHours | None = None) -> None:
        """Move what is planned where time zone rules or opening hours have changed since; nobody waits for it.

        before: the hours that were in force until a reload.
        """
        again, tools = patient(self.log, "rules"), self.flow.tools
        while True:
            with again:
                await follow_rules(tools, self.store, self.clock.now(), self.log)
                if before is not None:
                    await asyncio.sleep(_BY_THE_OLD)
                now = self.clock.now()
                ours = await asyncio.to_thread(hours_of, tools, now)  # a large calendar file takes a while
                await follow_hours(self.store, ours, now, self.log, before)
                self.alarm.ring()
                return
            await asyncio.sleep(again.pause)

    # --- stop and reload ----------------------------------------------------------------------------------------

    async def stop(self) -> None:
        """Stop in reverse: no new work, finish what is under way, commit, close."""
        notify.tell_systemd("STOPPING=1")
        self.web.ready = False
        self._watch.stop()
        await self._cancel([name for name in self._tasks if name.startswith("listen:")])
        await self.web.stop()
        await self._end_rounds()
        await self._cancel(list(self._tasks))
        self.alarm.stop()
        await self.outbox.drain(_STOP)
        for account in self.accounts.values():
            with suppress(Exception):
                await asyncio.wait_for(account.channel.stop(), 2)
        with suppress(Exception):
            await asyncio.wait_for(self._memory.keep(), _ROUND)
        await self.store.close()
        await self.http.close()
        self._pid_file.unlink(missing_ok=True)
        address_file(self.folder).unlink(missing_ok=True)

    async def _end_rounds(self) -> None:
        """Let the rounds under way end by themselves: what one has claimed it must hand to the outbox."""
        self._rounds.end()
        rounds = [self._tasks[name] for name in ("decide", "tend") if name in self._tasks]
        if rounds and self.flow.tools.understander.ready:  # until then nothing is decided, and nothing follows up
            await asyncio.wait(rounds, timeout=_ROUND)

    async def _cancel(self, names: list[str]) -> None:
        tasks = [self._tasks.pop(name) for name in names]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def reload(self) -> bool:
        """Take the configuration and the templates anew, all or nothing; returns whether it was taken."""
        async with self._one_reload:
            return await self._reload()

    async def _reload(self) -> bool:
        try:
            config = await asyncio.to_thread(load, self.config.path)  # pages and tables take a while to read
            plugins, lessons = load_plugins(config), await lessons_for(self.store, config.settings)
            accounts = self._accounts(config, plugins, self.accounts)
            if lost := [f"{n}: {why}" for n, why in accounts.missing.items() if n in self.accounts]:
                raise ResponderError("\n".join(lost))
            if problems := await try_templates(config, plugins, accounts, self.folder):
                raise TemplateFailed("\n".join(map(str, problems)))
            tools = await asyncio.to_thread(  # phrases and templates take some 50 ms to compile
                build_tools, config, plugins, accounts, key=self._key, keeps=True, lessons=lessons
            )
            await learned(tools.understander, self.alerts.tell)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with the new one, the old one stays
            self._reloads.refused(error)
            return False
        await self._exchange(config, plugins, tools)
        self._reloads.taken(config.settings, len(tools.accounts))
        return True

    async def _exchange(self, config: Config, plugins: Plugins, tools: Tools) -> None:
        gone = [a for n, a in self.accounts.items() if tools.accounts.get(n) is not a]
        await self._cancel([f"listen:{a.name}" for a in gone if f"listen:{a.name}" in self._tasks])
        for account in gone:
            with suppress(Exception):
                await account.channel.stop()
            if account.name not in tools.accounts:
                with suppress(StoreUnavailable):
                    await self.store.listens_no_more(account.name)
        new = [a for n, a in tools.accounts.items() if self.accounts.get(n) is not a]
        for account in tools.accounts.values():
            account.go_on()
        await self._start_channels(new)
        await self._faces.hold(tools.accounts)
        hours_before = await asyncio.to_thread(hours_of, self.flow.tools, self.clock.now())
        self._memory.hand_over(self.flow.tools.promiser, tools.promiser)
        self.config, self.plugins, self.accounts = config, plugins, tools.accounts
        self.flow.tools, self.outbox.accounts = tools, tools.accounts
        self._faces.take(config, self._key)
        self._listen(new)
        await self._cancel(["rules"] if "rules" in self._tasks else [])
        self._run("rules", self._follow_rules(hours_before))
        self.alarm.ring()

    # --- what others see ----------------------------------------------------------------------------------------

    def _metrics(self) -> bytes:
        from responder.metrics import page  # noqa: PLC0415 - only who asks pays for it

        return page(self)

    def _health(self) -> dict[str, Any]:
        return {
            "accounts": self.accounts.as_json(),
            "plugins": {name: state.as_json() for name, state in self.plugins.states.items()},
            "store": self.store.away,
            "pid": os.getpid(),
            "reload": self._reloads.as_json(),
            "alerts": self.alerts.as_json()[:20],
            "backlog": self.flow.waiting.backlog,
            "sending": self.outbox.status(),
            "counts": dict(self.flow.counts),
        }
