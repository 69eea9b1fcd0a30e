"""A loop of the daemon goes on, whatever one of its rounds stumbles over."""

from __future__ import annotations

from responder.desk import Log
from responder.errors import StoreUnavailable


class patient:  # noqa: N801 - reads as a word: with _patient(...)
    """Logs what a round of a loop stumbles over, and says how long to wait before the next one."""

    def __init__(self, log: Log, step: str) -> None:
        self._log, self._step = log, step
        self.pause = 0.0

    def __enter__(self) -> patient:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> bool:
        if error is None or not isinstance(error, Exception):
            return False
        self.pause = 2.0 if isinstance(error, StoreUnavailable) else 0.5
        self._log.error("round failed", step=self._step, error=repr(error))
        return True
