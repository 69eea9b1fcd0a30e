"""Every route of the API in one table: what it takes, what it gives, and what it needs. openapi.py describes it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from responder.accounts import Account
from responder.api import models as m
from responder.api import views
from responder.api.lessons import Lessons
from responder.api.people import People
from responder.api.quarantine import Quarantine
from responder.api.retention import Retention
from responder.api.route import Call, Route
from responder.clock import Clock
from responder.flow.tools import Tools
from responder.staff.actions import Actions, Unknown, clean_name
from responder.store import Store
from responder.store.ids import id_in
from responder.store.shown import Wanted

if TYPE_CHECKING:
    from responder.flow import Flow

_OPEN_FOR = timedelta(days=60)  # how far back open promises are looked for
_EVER = timedelta(days=3650)


class Routes:
    """What the API does. flow: the one that runs; a command that acts on the store itself has none."""

    def __init__(
        self, actions: Actions, store: Store, clock: Clock, tools: Callable[[], Tools], flow: Flow | None = None
    ) -> None:
        self._actions, self._store, self._clock, self._tools = actions, store, clock, tools
        one = "/conversations/{id}"
        act = (404, 409)
        self.table = (
            Route(method="GET", path="/conversations", name="listConversations", summary="Conversations, newest first",
                  does=self._list, gives=m.Page, query=m.Query),
            Route(method="GET", path=one, name="getConversation", summary="One conversation, whole",
                  does=self._detail, gives=m.Detail, may_fail=(404,)),
            Route(method="POST", path=f"{one}/answered", name="answered", summary="A human has answered",
                  does=self._answered, gives=m.Outcome, body=m.Answered, may_fail=act),
            Route(method="POST", path=f"{one}/promise", name="movePromise", summary="Move the promise",
                  does=self._move, gives=m.Outcome, body=m.Move, may_fail=act),
            Route(method="POST", path=f"{one}/take", name="take", summary="A colleague takes it",
                  does=self._take, gives=m.Outcome, body=m.Take, may_fail=act),
            Route(method="GET", path="/accounts", name="listAccounts", summary="How the accounts are doing",
                  does=self._accounts, gives=m.Accounts),
            Route(method="POST", path="/accounts/{name}/pause", name="pauseAccount", summary="Send nothing more",
                  does=self._pause, gives=m.Account, body=m.Pause, may_fail=(404,)),
            Route(method="POST", path="/accounts/{name}/resume", name="resumeAccount", summary="Send again",
                  does=self._resume, gives=m.Account, body=m.Resume, may_fail=(404,)),
            *People(actions, store, clock, tools, flow).table,
            *Lessons(actions, store, flow).table,
            *Retention(flow).table,
            *Quarantine(actions, store, flow).table,
        )  # fmt: skip

    # --- conversations ------------------------------------------------------------------------------------------

    async def _list(self, call: Call) -> m.Page:
        query: m.Query = call.query
        now = self._clock.now()
        until = now + views.AT_RISK if query.at_risk else now + _EVER if query.open else None
        rows = await self._store.conversations(
            Wanted(
                before=int(query.after) if query.after else None,
                since=now - (_EVER if until is None else _OPEN_FOR),
                limit=query.limit + 1,
                account=query.account,
                promised_until=until,
            )
        )
        shown = rows[: query.limit]
        more = str(shown[-1]["id"]) if len(rows) > len(shown) else None
        return m.Page(items=[views.of_row(row, now) for row in shown], next=more)

    async def _detail(self, call: Call) -> m.Detail:
        row = _id(call.key)
        standing = await self._actions.standing(row)
        history = await self._store.audits(row)
        return views.detail(standing, await self._store.detail(row), history, self._clock.now())

    async def _answered(self, call: Call) -> m.Outcome:
        done = await self._actions.answered(_id(call.key), call.by(), at=call.body.at)
        return views.outcome(done, self._clock.now())

    async def _move(self, call: Call) -> m.Outcome:
        body: m.Move = call.body
        promise = int(body.promise) if body.promise else None
        done = await self._actions.move(_id(call.key), call.by(), until=body.until, span=body.by, promise=promise)
        return views.outcome(done, self._clock.now(), moved=True)

    async def _take(self, call: Call) -> m.Outcome:
        return views.outcome(await self._actions.take(_id(call.key), call.by()), self._clock.now())

    # --- accounts -----------------------------------------------------------------------------------------------

    async def _accounts(self, _: Call) -> m.Accounts:
        return m.Accounts(items=[_account(a) for a in self._tools().accounts.values()])

    async def _pause(self, call: Call) -> m.Account:
        await self._actions.pause(call.key, call.by(), clean_name(call.body.reason))
        return _account(self._tools().accounts[call.key])

    async def _resume(self, call: Call) -> m.Account:
        await self._actions.resume(call.key, call.by())
        return _account(self._tools().accounts[call.key])


def _account(account: Account) -> m.Account:
    paused = account.held or account.paused
    return m.Account(name=account.name, state=account.state, paused=paused, held=bool(account.held))


def _id(text: str) -> int:
    if (found := id_in(text)) is None:
        raise Unknown("There is no such conversation.")
    return found
