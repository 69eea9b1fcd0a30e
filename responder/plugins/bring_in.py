"""Imports one plugin and looks at what it offers, before anything of it is asked."""

from __future__ import annotations

import difflib
import importlib
import importlib.util
import inspect
import sys
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

import pluggy

from responder.channels import Channel
from responder.config.account import ChannelSettings
from responder.plugins.find import PREFIX, Found

API = 1
"""The version of the plugin interface; a plugin may state its own as `responder_api = 1`."""

LOCAL = "responder_local"

_AWAITED, _PLAIN = "an async def", "a plain def, not an async one"
_VERBS = {
    **dict.fromkeys(("send", "poll", "start", "stop", "check", "settle", "typing", "tapped"), _AWAITED),
    **dict.fromkeys(("parse", "verify", "challenge", "outside_window", "zone_of", "own_addresses"), _PLAIN),
    "stream": "an async def that yields batches",
}


class Incompatible(Exception):
    """The plugin was written for another version of the interface."""


class Unfit(Exception):
    """The plugin offers something that we cannot use."""


def import_plugin(found: Found) -> ModuleType:
    """Import a plugin by its name or its path; whatever its code raises comes through."""
    if found.file is None:
        return importlib.import_module(found.module.partition(":")[0])
    return _import_file(found.module, found.file)


def inspect_plugin(module: ModuleType, host: pluggy.PluginManager) -> None:
    """Raise Incompatible or Unfit unless the module speaks our version and names only hooks that exist."""
    api = getattr(module, "responder_api", API)
    if api != API:
        raise Incompatible(f"it speaks version {api!r} of the plugin interface, we speak version {API}")
    known = [name for name in dir(host.hook) if name.startswith(PREFIX)]
    for name, value in vars(module).items():
        marked = inspect.isroutine(value) and host.parse_hookimpl_opts(module, name) is not None
        looks_so = inspect.isfunction(value) and name.startswith(PREFIX)
        if (marked or looks_so) and name not in known:
            meant = difflib.get_close_matches(name, known, 1)
            raise Unfit(f"{name} is no hook" + (f"; did you mean {meant[0]}?" if meant else ""))
        if looks_so and not marked:
            raise Unfit(f"{name} lacks the decorator @hookimpl")


def offered(function: Any) -> list[type[Channel[Any]]]:
    """Ask `responder_channels`; raises Unfit for what is no list of channel classes."""
    if inspect.iscoroutinefunction(function):
        raise Unfit("responder_channels is an async def; what is asked while loading is a plain def")
    channels = function() or ()
    if not isinstance(channels, Iterable):
        raise Unfit(f"responder_channels returns {channels!r:.80}, expected a list of Channel classes")
    return [inspect_channel(channel) for channel in channels]


def inspect_channel(channel: Any) -> type[Channel[Any]]:
    """Return the channel class; raises Unfit where it is none that can be made."""
    if not (inspect.isclass(channel) and issubclass(channel, Channel)):
        raise Unfit(f"responder_channels offers {channel!r:.80}, which is no Channel class")
    if inspect.isabstract(channel):
        lacks = ", ".join(sorted(channel.__abstractmethods__))
        raise Unfit(f"{channel.__name__} lacks {lacks}")
    settings = getattr(channel, "settings_type", None)
    if not (inspect.isclass(settings) and issubclass(settings, ChannelSettings)):
        raise Unfit(f"{channel.__name__}.settings_type is not derived from ChannelSettings")
    kind, title = getattr(channel, "kind", None), getattr(channel, "title", None)
    if not isinstance(kind, str) or not isinstance(title, str) or not kind or not title:
        raise Unfit(f"{channel.__name__} lacks kind or title")
    for name in _VERBS:
        _check_verb(channel, name)
    return channel


def _check_verb(channel: type[Channel[Any]], name: str) -> None:
    """Raise Unfit for a verb that awaits and should not, or the other way round: a call of it would do nothing."""
    written = getattr(channel, name, None)
    verb = inspect.unwrap(written) if callable(written) else written
    if inspect.isroutine(verb) and inspect.iscoroutinefunction(verb) is not (_VERBS[name] == _AWAITED):
        raise Unfit(f"{channel.__name__}.{name} is to be {_VERBS[name]}")


def _import_file(name: str, file: Path) -> ModuleType:
    """Load a file under `name`, never through sys.path; a module that fails leaves nothing behind."""
    _forget(name)
    if name.startswith(f"{LOCAL}.") and LOCAL not in sys.modules:
        sys.modules[LOCAL] = _empty_package()
    spec = importlib.util.spec_from_file_location(name, file)
    if spec is None or spec.loader is None:
        raise Unfit(f"{file} is no Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        _forget(name)
        raise
    return module


def _forget(name: str) -> None:
    """Drop a module and what lies in it, so that a reload reads all its files again."""
    for each in [n for n in sys.modules if n == name or n.startswith(f"{name}.")]:
        del sys.modules[each]


def _empty_package() -> ModuleType:
    package = ModuleType(LOCAL, "The plugins of this deployment.")
    package.__path__ = []
    return package
