"""Finds plugins without importing them: installed ones by their entry points, local ones by their path."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from importlib.machinery import PathFinder
from pathlib import Path

from responder.shipped import plugins_folder

GROUP = "responder"
OURS = "responderd"  # the distribution whose channels are imported only where an account uses them
PREFIX = "responder_"
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*\Z")
_NO_PLUGINS = frozenset({"conftest", "setup"})


@dataclass(frozen=True, slots=True)
class Found:
    """A plugin that has not been imported. `file` is set when it is loaded by its path.

    shipped: it comes with us, and is imported only where an enabled account uses it.
    """

    name: str
    module: str
    version: str = ""
    file: Path | None = None
    shipped: bool = False

    @property
    def origin(self) -> str:
        """Where it came from: "installed" or "local"."""
        return "local" if self.file else "installed"


def find_plugins(folder: Path | None) -> dict[str, Found]:
    """Return all plugins by name, installed ones first; a local plugin replaces an installed one of its name."""
    beside = plugins_folder()
    found = {plugin.name: plugin for plugin in _local(beside) if plugin.shipped} if beside else {}
    found |= {plugin.name: plugin for plugin in _installed()}
    if folder is not None and folder.is_dir():
        for plugin in _local(folder):
            before = found.pop(plugin.name, None)
            found[plugin.name] = before if before and _same(before, plugin) else plugin
    return found


def _installed() -> Iterator[Found]:
    for entry in metadata.entry_points(group=GROUP):
        dist = entry.dist
        name = dist.name if dist else ""
        yield Found(entry.name, entry.value, dist.version if dist else "", shipped=name == OURS)


def _local(folder: Path) -> Iterator[Found]:
    """Yield `NAME.py` and `NAME/__init__.py`, sorted by name.

    A folder called `responder_NAME` is a package in its own right: the plugin NAME, imported under the folder's
    own name, so that its files find each other. Where that very folder is importable it is a shipped plugin.
    """
    for path in sorted(folder.iterdir()):
        file = path / "__init__.py" if path.is_dir() else path
        name = path.stem if path.suffix == ".py" else path.name
        if not file.is_file() or file.suffix != ".py" or not _NAME.match(name) or name in _NO_PLUGINS:
            continue
        if path.is_dir() and name.startswith(PREFIX):
            importable = _origin(name) == file.resolve()
            yield Found(name.removeprefix(PREFIX), name, file=None if importable else file, shipped=importable)
        else:
            yield Found(name, f"responder_local.{name}", file=file)


def _same(installed: Found, local: Found) -> bool:
    """Tell whether a local path is the installed plugin itself, as in the checkout."""
    if local.file is None:
        return installed.module.partition(":")[0] == local.module
    return _origin(installed.module) == local.file.resolve()


def _origin(module: str) -> Path | None:
    """Return the file that `import module` would read, without importing anything."""
    top = module.partition(":")[0].partition(".")[0]
    try:
        spec = PathFinder.find_spec(top, sys.path)
    except (ImportError, ValueError, OSError):
        return None
    return Path(spec.origin).resolve() if spec and spec.origin else None
