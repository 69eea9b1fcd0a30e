"""What waits for ops: events that nobody could read, and messages whose decision failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responder.api import models as m
from responder.api.route import Call, Route
from responder.staff.actions import Actions, NotPossible, Unknown
from responder.store import Store
from responder.store.shown import KeptAside

if TYPE_CHECKING:
    from responder.flow import Flow


class Quarantine:
    """The routes about what is kept aside. flow: the one that runs, or that a command has made for this."""

    def __init__(self, actions: Actions, store: Store, flow: Flow | None) -> None:
        self._actions, self._store, self._flow = actions, store, flow
        path = "/quarantine"
        self.table = (
            Route(method="GET", path=path, name="listQuarantine", summary="What could not be read or decided",
                  does=self._list, gives=m.AllAside, private=True),
            Route(method="POST", path=f"{path}/retry", name="retryQuarantined", summary="Try one of them again",
                  does=self._retry, gives=m.Retried, body=m.Which, may_fail=(404, 409)),
            Route(method="POST", path=f"{path}/drop", name="dropQuarantined", summary="Keep one aside no more",
                  does=self._drop, gives=m.Dropped, body=m.Which, may_fail=(404,)),
        )  # fmt: skip

    async def _list(self, _: Call) -> m.AllAside:
        return m.AllAside(items=[view(one) for one in await self._store.kept_aside()])

    async def _retry(self, call: Call) -> m.Retried:
        from responder.flow.again import try_again  # noqa: PLC0415 - a daemon is seldom asked

        if self._flow is None:
            raise NotPossible("account-off", "Nothing runs here that could read it.")
        one = await self._found(call.body)
        line = self._actions.line("retried", one.account, call.by(), id=one.id)
        tried = await try_again(self._flow, one, line)
        if tried.taken_up:
            self._actions.done(line)
        return m.Retried(new=tried.new, error=tried.error)

    async def _drop(self, call: Call) -> m.Dropped:
        return m.Dropped(dropped=await self._actions.drop(await self._found(call.body), call.by()))

    async def _found(self, which: m.Which) -> KeptAside:
        for one in await self._store.kept_aside(which.id):
            if one.account == which.account:
                return one
        raise Unknown("Nothing like that is kept aside.")


def view(one: KeptAside) -> m.Aside:
    """Return one as the API and the command show it."""
    return m.Aside(
        account=one.account,
        id=one.id,
        at=one.at,
        what="unreadable" if one.row is None else "failed",
        error=one.error,
        size=one.size,
        tries=one.tries,
        whole=one.whole,
    )
