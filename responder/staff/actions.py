"""What people do with conversations and accounts: by a link, through the API, or with a command.

All of them end here. What rests on a state that has moved on meanwhile is decided again on the new one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from responder.accounts import Account
from responder.clock import Clock
from responder.errors import ResponderError
from responder.flow import later_speech, moving
from responder.flow.ending import Covers, covered_at
from responder.flow.moving import By
from responder.flow.render.names import visible
from responder.flow.tools import Tools
from responder.store import Store
from responder.store.records import Audit, Change, Standing
from responder.store.shown import KeptAside, Pause

__all__ = ["Actions", "By", "Done", "NotPossible", "Unknown", "clean_name"]

_TRIES = 10
_LONGEST_NAME = 80
_FARTHEST = timedelta(days=366)


class Unknown(ResponderError):
    """There is no such conversation or account."""


class NotPossible(ResponderError):
    """It cannot be done as things stand; `reason` is a stable name."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Done:
    """What came of it. `already`: it was done before, and nothing was changed now.

    `audit`: the line of who did it; None where it was done by other means (an answer on the platform itself).
    `untold`: why the customer was not told of a moved promise, or an empty text.
    """

    standing: Standing
    audit: Audit | None
    already: bool = False
    untold: str = ""


def clean_name(name: str) -> str:
    """Return a colleague's name in one visible line of at most 80 letters."""
    return " ".join(visible(name[:400]).split())[:_LONGEST_NAME]


class Actions:
    """Does what people ask. `after` hears of every change that was committed."""

    def __init__(
        self, store: Store, clock: Clock, tools: Callable[[], Tools], after: Callable[[Change], None] = lambda _: None
    ) -> None:
        self._store, self._clock, self._tools, self._after = store, clock, tools, after

    async def standing(self, conversation: int) -> Standing:
        """Return how a conversation stands. Raises Unknown."""
        found = await self._store.standing(conversation)
        if found is None:
            raise Unknown(f"There is no conversation {conversation}.")
        return found

    async def answered(self, conversation: int, by: By, at: datetime | None = None, episode: int | None = None) -> Done:
        """Note that a human has answered, at `at` or now; done already when nothing waits for an answer.

        episode: only if this is still the episode. Raises Unknown, NotPossible for an `at` that cannot be.
        """

        def change(standing: Standing) -> Change | None:
            before, now = standing.conversation, self._clock.now()
            if before.opened_at is None or (episode is not None and before.episode != episode):
                return None
            when = now if at is None else at
            if when > now:
                raise NotPossible("in-the-future", "An answer cannot lie in the future.")
            if at is not None and at < before.opened_at:
                raise NotPossible(
                    "before-the-question", f"The customer asked at {before.opened_at:%Y-%m-%d %H:%M} UTC."
                )
            quiet = self._tools().settings.conversation.quiet_after_human
            covers = Covers.ALL if at is None else covered_at(before, at, quiet, now)
            return moving.answered(standing, by, when, now, self._store.new_id, covers)

        return await self._do(conversation, change, "answered")

    async def take(self, conversation: int, by: By, episode: int | None = None) -> Done:
        """Note who takes it; the first one stays. Raises Unknown, NotPossible when there is no open promise."""

        def change(standing: Standing) -> Change | None:
            before = standing.conversation
            if episode is not None and (before.episode != episode or before.opened_at is None):
                raise NotPossible("answered", "The customer has an answer already.")
            if before.promise_id is None or before.opened_at is None:
                raise NotPossible("no-promise", "No promise is open here.")
            if standing.taken_by is not None:
                return None
            return moving.taken(standing, by, self._clock.now(), self._store.new_id)

        return await self._do(conversation, change, "taken")

    async def move(
        self,
        conversation: int,
        by: By,
        *,
        until: datetime | None = None,
        span: timedelta | None = None,
        promise: int | None = None,
    ) -> Done:
        """Move the promise to `until`, or by `span` of business time, and tell the customer when it becomes later.

        promise: only if this is still the promise. Raises Unknown, NotPossible.
        """

        def change(standing: Standing) -> Change | None:
            before, now = standing.conversation, self._clock.now()
            if before.promise_id is None or before.promise_due is None or before.opened_at is None:
                raise NotPossible("no-promise", "No promise is open here.")
            if promise is not None and before.promise_id != promise:
                raise NotPossible("promise-moved", "The promise has been moved meanwhile.")
            if until is not None:
                due = until
            else:
                due = self._tools().promiser.moved(before.account, before.promise_due, now, span or timedelta(0))
            if due <= now:
                raise NotPossible("in-the-past", "The new time has passed already.")
            if due > now + _FARTHEST:
                raise NotPossible("too-far", "The new time is more than a year away.")
            if due == before.promise_due:
                return None
            return moving.moved(self._tools(), standing, due, by, now, self._store.new_id)

        return await self._do(conversation, change, "moved")

    async def _do(self, conversation: int, change: Callable[[Standing], Change | None], verb: str) -> Done:
        for _ in range(_TRIES):
            standing = await self.standing(conversation)
            if verb == "moved":
                tools = self._tools()
                await tools.renderer.ready("retold", later_speech.locale_of(tools, standing))
            wanted = change(standing)
            if wanted is None:
                return Done(standing, await self.last(conversation, verb), already=True)
            (applied,) = await self._store.apply([wanted])
            if applied:
                self._after(wanted)
                untold = str(wanted.audit.detail.get("untold", "")) if wanted.audit else ""
                return Done(await self.standing(conversation), wanted.audit, untold=untold)
        raise NotPossible("busy", "The conversation changes all the time; try again.")

    async def last(self, conversation: int, verb: str, promise: int | None = None) -> Audit | None:
        """Return the last time that somebody did `verb` with a conversation (with that promise), or None."""
        lines = await self._store.audits(conversation)
        return next((a for a in reversed(lines) if a.verb == verb and promise in (None, a.promise)), None)

    # --- accounts -----------------------------------------------------------------------------------------------

    async def pause(self, account: str, by: By, reason: str) -> None:
        """Send nothing more on an account until it is resumed; what comes in is recorded all the same."""
        found, now = self._account(account), self._clock.now()
        pause = Pause(account=account, at=now, who=by.who, reason=reason)
        await self._store.pause(pause, self.line("paused", account, by, **({"reason": reason} if reason else {})))
        found.held = held_text(pause)

    async def resume(self, account: str, by: By) -> None:
        """Let a paused account go on; an account that paused itself tries again at once. Raises Unknown."""
        found = self._account(account)
        await self._store.pause(account, self.line("resumed", account, by))
        found.held = ""
        found.go_on()
        self._after(Change())

    # --- people -------------------------------------------------------------------------------------------------

    async def erase(self, account: str, handle: str, by: By) -> int | None:
        """Forget one person on an account; return the row that is left of them, if one is. Raises Unknown."""
        audit = self.line("erased", account, by)
        erased = await self._store.erase(account, handle, audit.at, audit)
        if erased is None:
            raise Unknown("There is no such person on this account.")
        self.done(audit)
        for wait in erased.ended:
            self._after(Change(answer=wait))
        return erased.contact

    async def merge(self, one: tuple[str, str], other: tuple[str, str], by: By) -> bool:
        """Note that two handles, each (account, handle), are one person; False: they were. Raises Unknown."""
        audit = self.line("merged", one[0], by)
        merged = await self._store.merge(one, other, audit)
        if merged is None:
            raise Unknown("One of them is not known; both must have written before.")
        if merged:
            self.done(audit)
        return merged

    # --- what is kept aside, and what was learned ----------------------------------------------------------------

    async def drop(self, one: KeptAside, by: By) -> bool:
        """Keep it aside no more; False: it is gone."""
        line = self.line("dropped", one.account, by, id=one.id)
        dropped = await self._store.let_go(one, line)
        if dropped:
            self.done(line)
        return dropped

    async def forget(self, lesson: int, article: str, by: By) -> int:
        """Forget one lesson, or all of an article; return how many there were."""
        line = self.line("forgotten", "", by, **({"article": article} if article else {"lesson": lesson}))
        count = await self._store.forget_lessons(lesson, article, line)
        if count:
            self.done(line)
        return count

    def line(self, verb: str, account: str, by: By, **detail: str | int) -> Audit:
        """Return the line of who did it, to be written with what is done."""
        own_id, now = self._store.new_id(), self._clock.now()
        return Audit(id=own_id, at=now, verb=verb, who=by.who, via=by.via, account=account, detail=detail)

    def done(self, line: Audit) -> None:
        """Tell that it was written."""
        self._after(Change(audit=line))

    def _account(self, name: str) -> Account:
        found = self._tools().accounts.get(name)
        if found is None:
            raise Unknown(f"There is no account {name}.")
        return found


def held_text(pause: Pause) -> str:
    """Say who paused an account, and why."""
    why = f": {pause.reason}" if pause.reason else ""
    return f"paused by {pause.who} at {pause.at:%Y-%m-%d %H:%M} UTC{why}"
