"""Deleting at once what is too old, for whoever does not want to wait for the next hour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responder.api import models as m
from responder.api.route import Call, Route
from responder.staff.actions import NotPossible

if TYPE_CHECKING:
    from responder.flow import Flow

_SECONDS = 20.0  # of one request; commands wait for 35 at most


class Retention:
    """The route about what is too old. flow: the one that runs, None where a command acts on the store itself."""

    def __init__(self, flow: Flow | None) -> None:
        self._flow = flow
        self.table = (
            Route(method="POST", path="/retention", name="deleteOld", summary="Delete what is too old, at once",
                  does=self._delete, gives=m.Deleted, may_fail=(409,)),
        )  # fmt: skip

    async def _delete(self, _: Call) -> m.Deleted:
        flow = self._flow
        if flow is None or flow.resting:
            raise NotPossible("clock-jumped", "The clock has just jumped ahead; nothing is deleted for ten minutes.")
        from responder.retention import forget_now  # noqa: PLC0415 - many deployments keep everything

        swept = await forget_now(flow, flow.log, _SECONDS)
        return m.Deleted(deleted=swept.as_json(), left=swept.left)
