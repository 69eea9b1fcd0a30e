"""What became of the reloads, and what a reload cannot take."""

from __future__ import annotations

from typing import Any

from responder.alerts import Alerts
from responder.config.settings import Settings

_LASTING = (
    *(("store", key) for key in ("url", "folder")),
    *(("server", key) for key in ("host", "port", "max_body")),
    *(("log", key) for key in ("level", "format")),
    *(("delivery", key) for key in ("max_age", "unknown_wait")),
)


class Reloads:
    """How many reloads there were, why the last one was refused, and which changed keys hold from the next start."""

    def __init__(self, started: Settings, log: Any, alerts: Alerts) -> None:
        self._started, self._log, self._alerts = started, log, alerts
        self._count, self._problem = 0, ""
        self._later: list[str] = []

    def refused(self, error: Exception) -> None:
        """Tell why the running configuration stays."""
        said = str(error)
        self._log.error("reload refused, the running configuration stays", problem=said)
        self._count, self._problem = self._count + 1, said or repr(error)
        self._alerts.tell("reload-refused", said.splitlines()[0] if said else repr(error))

    def taken(self, settings: Settings, accounts: int) -> None:
        """Tell that a configuration is in force now, and what of it is not."""
        self._later = later(self._started, settings)
        self._count, self._problem = self._count + 1, ""
        self._log.info("reloaded", accounts=accounts, from_the_next_start=self._later)

    def as_json(self) -> dict[str, Any]:
        """Return what `/readyz` shows and `responder reload` tells."""
        return {"count": self._count, "problem": self._problem, "from_the_next_start": self._later}


def later(started: Settings, now: Settings) -> list[str]:
    """Return the keys that differ from those of the start and are read only then."""
    return [f"{t}.{k}" for t, k in _LASTING if getattr(getattr(started, t), k) != getattr(getattr(now, t), k)]
