"""How a plugin is doing: one of five states, and whether its step hooks answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class PluginState(StrEnum):
    """What became of a plugin while loading."""

    LOADED = "loaded"  # imported, and asked
    DISABLED = "disabled"  # installed, but no enabled account uses it; not imported
    INCOMPATIBLE = "incompatible"  # written for another version of our plugin interface
    FAILED = "failed"  # could not be imported, or offers something that is no hook or channel
    MISSING = "missing"  # an enabled account names it, and nobody brings it


@dataclass(slots=True)
class PluginStatus:
    """One plugin. `origin`: "installed" or "local". `failing`: why its last step hook gave no answer, or empty."""

    name: str
    state: PluginState
    reason: str = ""
    version: str = ""
    origin: str = "installed"
    place: str = ""
    failing: str = ""
    failures: int = 0
    off_until: float | None = None  # on the monotonic clock; set when it is not asked for a while

    def as_json(self) -> dict[str, Any]:
        """Return what `responder status --json` and `responder plugins --json` show."""
        shown = {"state": str(self.state), "reason": self.reason, "version": self.version, "origin": self.origin}
        return shown | {"failing": self.failing, "switched_off": self.off_until is not None}
