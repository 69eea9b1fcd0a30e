"""What people taught the FAQ: shown and forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responder.api import models as m
from responder.api.route import Call, Route
from responder.staff.actions import Actions
from responder.store import Store
from responder.store.records import Lesson

if TYPE_CHECKING:
    from responder.flow import Flow


class Lessons:
    """The routes about what was learned. flow: the one that runs, None where a command acts on the store itself."""

    def __init__(self, actions: Actions, store: Store, flow: Flow | None) -> None:
        self._actions, self._store, self._flow = actions, store, flow
        path = "/faq/learned"
        self.table = (
            Route(method="GET", path=path, name="listLearned", summary="What people taught the FAQ",
                  does=self._list, gives=m.AllLearned, private=True),
            Route(method="DELETE", path=path, name="forgetLearned", summary="Forget one lesson, or all of an article",
                  does=self._forget, gives=m.Forgotten, query=m.Forget),
        )  # fmt: skip

    async def _list(self, _: Call) -> m.AllLearned:
        return m.AllLearned(items=[view(lesson) for lesson in await self._store.lessons()])

    async def _forget(self, call: Call) -> m.Forgotten:
        query: m.Forget = call.query
        count = await self._actions.forget(int(query.lesson or 0), query.article, call.by())
        if count and self._flow is not None:
            from responder.relearning import relearn  # noqa: PLC0415 - the daemon has it loaded

            await relearn(self._flow)
        return m.Forgotten(forgotten=count)


def view(lesson: Lesson) -> m.Learned:
    """Return one lesson as the API and the command show it."""
    return m.Learned(
        id=str(lesson.id),
        article=lesson.article,
        kind="refused" if lesson.kind == "refused" else "example",
        text=lesson.text,
        locale=lesson.locale,
        account=lesson.account,
        at=lesson.at,
    )
