"""An account of the channel, and a reply of it."""

from __future__ import annotations

from typing import Any

from responder import Reply
from responder.testing import NOON, MovableClock, ScriptedHttp, answer, make_desk
from responder_matrix import Matrix, MatrixSettings

from .test_matrix_contract import LENA, SETTINGS, US

WELL = answer(200, {"user_id": US})


def settings(**more: Any) -> MatrixSettings:
    return MatrixSettings(**{**SETTINGS, **more})


def channel(http: ScriptedHttp, clock: MovableClock | None = None, **more: Any) -> Matrix:
    return Matrix("contract", settings(**more), make_desk("contract", http=http, clock=clock))


def reply(text: str = "<p>Hi.</p>", **more: Any) -> Reply:
    fields = {"account": "contract", "delivery": 1, "token": "1.00ff", "to": LENA, "written_at": NOON, **more}
    return Reply(text=text, **fields)
