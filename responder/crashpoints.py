"""Named points at which a test may end the process as hard as a power cut does.

RESPONDER_CRASH_AT=name:n kills the process the n-th time the point is reached. Without the variable nothing happens.
"""

from __future__ import annotations

import os
import signal

POINTS = (
    "received",  # parsed, nothing recorded
    "before-record",  # in the unit of work, before its inserts
    "recorded",  # committed, before the 2xx
    "answered",  # after the 2xx was handed to the socket
    "before-decide",
    "decided",  # decided and rendered, nothing of it committed
    "before-apply",  # in the unit of work, before its inserts
    "applied",  # committed, before the send starts
    "before-claim",
    "claimed",  # claim committed, before the send starts
    "before-send",
    "after-send",
    "sent-before-mark",
    "marked",
    "before-reminder",
    "reminder-fired",
    "before-recover",
    "recovered",
)
_WANTED, _, _COUNT = os.environ.get("RESPONDER_CRASH_AT", "").partition(":")
_left = int(_COUNT) if _COUNT.isdigit() else 1


def _reach(name: str) -> None:
    global _left  # noqa: PLW0603 - one countdown per process
    if name != _WANTED:
        return
    _left -= 1
    if _left <= 0:
        os.kill(os.getpid(), signal.SIGKILL)


def _pass(name: str) -> None:
    """Do nothing: no test asked for a crash."""


reach = _reach if _WANTED else _pass
