"""Finds plugins, asks them, and keeps a broken one from hurting the others."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pluggy

from responder import hookspecs
from responder.blame import blame, root_of
from responder.channels import Channel
from responder.clock import Clock, SystemClock
from responder.config.words import near
from responder.desk import Log
from responder.model import Context, Decision, Promise, Understanding
from responder.plugins.ask import Asker, Failure, Fits
from responder.plugins.bring_in import API, Incompatible, Unfit, import_plugin, inspect_plugin, offered
from responder.plugins.find import Found, find_plugins
from responder.plugins.states import PluginState, PluginStatus
from responder.structured import structlog

if TYPE_CHECKING:
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    from responder.config.load import Config

__all__ = ["API", "Answer", "PluginState", "PluginStatus", "Plugins", "Told", "load_plugins"]

_UNDERSTANDING = frozenset(f.name for f in fields(Understanding))


class Answer(NamedTuple):
    """What one plugin answered."""

    plugin: str
    value: Any


class Told(NamedTuple):
    """What one plugin answered, or why it gave no answer."""

    plugin: str
    value: Any
    failure: str


def load_plugins(
    config: Config, *, log: Log | None = None, clock: Clock | None = None, everything: bool = False
) -> Plugins:
    """Load the plugins of a deployment: all local ones, those others installed, and the channels that accounts use.

    `everything` imports the shipped channels that no enabled account uses, too.
    """
    tables = [t for t in config.accounts.values() if everything or t.get("enabled", True)]
    wanted = [t["plugin"] for t in tables if isinstance(t.get("plugin"), str)]  # what is no name is told as a mistake
    return Plugins(config.folder / "plugins", wanted, log=log, clock=clock, everything=everything)


class Plugins:
    """The plugins of a deployment. Later ones are asked first: shipped, installed, local."""

    def __init__(
        self,
        folder: Path | None,
        wanted: Iterable[str] = (),
        *,
        log: Log | None = None,
        clock: Clock | None = None,
        everything: bool = False,
        limit: float = 2.0,
    ) -> None:
        self.states: dict[str, PluginStatus] = {}
        self._log: Log = log or structlog.get_logger("responder.plugins")
        self._asker = Asker(clock or SystemClock(), self._log, limit)
        self._host = pluggy.PluginManager("responder")
        self._host.add_hookspecs(hookspecs)
        self._channels: dict[str, type[Channel[Any]]] = {}
        self._brings: dict[str, str] = {}  # the plugin that brings a kind of channel
        wanted = set(wanted)
        found = find_plugins(folder)
        for plugin in sorted(found.values(), key=lambda p: (p.file is not None, not p.shipped, p.name)):
            self._bring_in(plugin, needed=everything or not plugin.shipped or plugin.name in wanted)
        self._steps = {hook: self._impls(hook) for hook in hookspecs.STEP_HOOKS}
        for name in sorted(wanted - set(self._channels)):
            self._missing(name)

    def channel_types(self) -> dict[str, type[Channel[Any]]]:
        """Return the channel classes by the name that an account's `plugin` gives them."""
        return dict(self._channels)

    def has(self, hook: str) -> bool:
        """Tell whether any plugin implements a step hook; asking costs nothing then."""
        return bool(self._steps[hook])

    async def ask_first(self, hook: str, **args: Any) -> Any:
        """Return the first answer that is not None, or None."""
        async for answer in self._answers(hook, args):
            return answer.value
        return None

    async def ask_all(self, hook: str, **args: Any) -> list[Answer]:
        """Return every plugin's answer, but None."""
        return [answer async for answer in self._answers(hook, args)]

    async def ask_together(self, hook: str, limit: float, **args: Any) -> list[Told]:
        """Ask all plugins at the same time; each has `limit` seconds. Returns what each told, or why it did not."""
        fits = _FITS.get(hook, _anything)
        asked = self._steps[hook]
        answers = await asyncio.gather(
            *(
                self._asker.ask(status, hook, impl.function, {n: args[n] for n in impl.argnames}, fits, limit)
                for status, impl in asked
            )
        )
        return [
            Told(status.name, None, answer.reason) if isinstance(answer, Failure) else Told(status.name, answer, "")
            for (status, _), answer in zip(asked, answers, strict=True)
        ]

    async def ask_fields(self, hook: str, **args: Any) -> dict[str, Any]:
        """Return the answers joined field by field; the first plugin to fill a field wins."""
        joined: dict[str, Any] = {}
        async for answer in self._answers(hook, args):
            joined = {**answer.value, **joined}
        return joined

    def packages(self) -> dict[str, str]:
        """Return the names of the plugins by the names of their packages."""
        loaded = self._host.list_name_plugin()
        return {root_of(str(getattr(module, "__name__", ""))): name for name, module in loaded}

    def template_folders(self) -> list[Path]:
        """Return the plugins' own template folders, in the order they are searched."""
        folders: list[Path] = []
        for name, impl in self._loading("responder_templates"):
            offered: Iterable[Path] = self._guarded(name, impl.function) or ()
            folders += [Path(folder) for folder in offered if Path(folder).is_dir()]
        return folders

    def words(self) -> dict[str, Any]:
        """Return an empty stand-in for the words of each plugin that gives some, so that templates can be tried."""
        return {status.name: {} for status, _ in self._steps["responder_words"]}

    def set_up_jinja(self, env: ImmutableSandboxedEnvironment) -> None:
        """Let plugins add filters and tests to a template environment."""
        for name, impl in self._loading("responder_jinja"):
            self._guarded(name, impl.function, env)

    def _bring_in(self, plugin: Found, *, needed: bool) -> None:
        status = PluginStatus(plugin.name, PluginState.DISABLED, version=plugin.version, origin=plugin.origin)
        status.place = str(plugin.file or plugin.module)
        self.states[plugin.name] = status
        if not needed:
            status.reason = "no enabled account uses it"
            return
        try:
            module = import_plugin(plugin)
            inspect_plugin(module, self._host)
            status.version = status.version or str(getattr(module, "__version__", ""))
            self._host.register(module, plugin.name)
            channels = self._channels_of(plugin.name)
            self._channels |= channels
            self._brings |= dict.fromkeys(channels, plugin.name)
            status.state = PluginState.LOADED
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - SystemExit in a plugin must not end the daemon
            self._put_aside(status, error, plugin.module.partition(":")[0])

    def _put_aside(self, status: PluginStatus, error: BaseException, module: str) -> None:
        if self._host.has_plugin(status.name):
            self._host.unregister(name=status.name)
        status.state = PluginState.INCOMPATIBLE if isinstance(error, Incompatible) else PluginState.FAILED
        status.reason = blame(error, module)
        self._log.error("plugin_not_loaded", plugin=status.name, state=str(status.state), reason=status.reason)

    def _channels_of(self, name: str) -> dict[str, type[Channel[Any]]]:
        mine = [impl for owner, impl in self._loading("responder_channels") if owner == name]
        classes = {c.kind: c for impl in mine for c in offered(impl.function)}
        for kind in classes:
            if (other := self._brings.get(kind)) is not None:
                raise Unfit(f'its kind "{kind}" is that of the plugin {other} already; give it another')
        return classes

    def _missing(self, name: str) -> None:
        status = self.states.get(name)
        if status is not None and status.state is not PluginState.LOADED:
            return  # its own state says why
        reason = f"no plugin brings {name}"
        known = {*self.states, *self._channels} - {name}
        if status is not None:
            reason = f"it brings no channel of this name{self._others(name)}"
        elif meant := near(name, known):
            reason += f"; did you mean {meant}?"
        place = status.place if status else ""
        self.states[name] = PluginStatus(name, PluginState.MISSING, reason, origin="", place=place)
        self._log.error("plugin_not_loaded", plugin=name, state="missing", reason=reason)

    def _others(self, name: str) -> str:
        """Say what a plugin brings instead of the channel that an account expects of it."""
        mine = sorted(kind for kind, owner in self._brings.items() if owner == name)
        return f", but {', '.join(mine)}" if mine else ", since it has no responder_channels"

    def _loading(self, hook: str) -> list[tuple[str, pluggy.HookImpl]]:
        return [(impl.plugin_name, impl) for impl in reversed(getattr(self._host.hook, hook).get_hookimpls())]

    def _impls(self, hook: str) -> list[tuple[PluginStatus, pluggy.HookImpl]]:
        return [(self.states[name], impl) for name, impl in self._loading(hook)]

    def _guarded(self, name: str, function: Any, *args: Any) -> Any:
        """Ask a loading hook; a failure is logged and means no answer."""
        try:
            return function(*args)
        except Exception as error:  # noqa: BLE001 - whatever a plugin raises stays with the plugin
            self.states[name].failing = blame(error)
            self._log.error("plugin_failing", plugin=name, error=blame(error))
            return None

    async def _answers(self, hook: str, args: Mapping[str, Any]) -> Any:
        fits = _FITS.get(hook, _anything)
        for status, impl in self._steps[hook]:
            given = {name: args[name] for name in impl.argnames}
            answer = await self._asker.ask(status, hook, impl.function, given, fits)
            if answer is not None and not isinstance(answer, Failure):
                yield Answer(status.name, answer)


def _a(kind: type) -> Fits:
    words = f"the answer is no {kind.__name__}"
    return lambda answer: "" if isinstance(answer, kind) else words


def _anything(_answer: Any) -> str:
    return ""


def _understanding(answer: Any) -> str:
    if not isinstance(answer, Mapping):
        return "the answer is no Mapping"
    unknown = sorted(str(key) for key in answer if key not in _UNDERSTANDING)
    return f"an Understanding has no {', '.join(unknown)}" if unknown else ""


def _context(answer: Any) -> str:
    text = answer.text if isinstance(answer, Context) else answer
    if isinstance(text, str):
        return ""
    if isinstance(text, Mapping) and all(isinstance(each, str) for pair in text.items() for each in pair):
        return ""
    return "the answer is no text, no Mapping of texts and no Context"


_FITS: dict[str, Fits] = {
    "responder_context": _context,
    "responder_understand": _understanding,
    "responder_decide": _a(Decision),
    "responder_promise": _a(Promise),
    "responder_words": _a(Mapping),
}
