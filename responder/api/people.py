"""One person on one account: what is kept of them, forgetting it, and messages that programs saw."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from responder.api import models as m
from responder.api.route import Call, Route
from responder.clock import Clock
from responder.flow.speech import BY_PROGRAM
from responder.flow.tools import Tools
from responder.model import Author, Message
from responder.staff.actions import Actions, NotPossible, Unknown
from responder.store import Store
from responder.store.ids import id_in
from responder.store.records import Standing

if TYPE_CHECKING:
    from responder.accounts import Account
    from responder.flow import Flow

_CLOCKS_DIFFER = timedelta(minutes=5)


class People:
    """The routes about people. flow: the one that runs, None where a command acts on the store itself."""

    def __init__(
        self, actions: Actions, store: Store, clock: Clock, tools: Callable[[], Tools], flow: Flow | None
    ) -> None:
        self._actions, self._store, self._clock, self._tools, self._flow = actions, store, clock, tools, flow
        one = "/contacts/{account}/{handle}"
        self.table = (
            Route(method="POST", path="/accounts/{name}/messages", name="recordMessage",
                  summary="A message that a program saw, by a customer or a colleague",
                  does=self._record, gives=m.Taken, body=m.Inbound, may_fail=(404, 409)),
            Route(method="GET", path=one, name="exportContact", summary="Everything that is kept of a person",
                  does=self._export, gives=m.Person, may_fail=(404,), private=True),
            Route(method="DELETE", path=one, name="eraseContact", summary="Forget a person",
                  does=self._erase, gives=m.Erased, query=m.Acting, may_fail=(404,)),
            Route(method="POST", path=f"{one}/same-as", name="mergeContacts", summary="Two handles are one person",
                  does=self._merge, gives=m.Merged, body=m.SameAs, may_fail=(404,)),
        )  # fmt: skip

    async def _export(self, call: Call) -> m.Person:
        account, handle = call.keys
        kept = await self._store.export(account, handle)
        if kept is None:
            raise Unknown("There is no such person on this account.")
        return m.Person.model_validate(kept)

    async def _erase(self, call: Call) -> m.Erased:
        account, handle = call.keys
        contact = await self._actions.erase(account, handle, call.by())
        if self._flow is not None and contact is not None:
            self._flow.outbox.call_off(contact, "erased")
        return m.Erased(account=account)

    async def _merge(self, call: Call) -> m.Merged:
        account, handle = call.keys
        body: m.SameAs = call.body
        merged = await self._actions.merge((account, handle), (body.account, body.handle), call.by())
        return m.Merged(already=not merged)

    async def _record(self, call: Call) -> m.Taken:
        """Record as a webhook does: it is durable when the program hears 200, and decided after that."""
        body: m.Inbound = call.body
        account = self._tools().accounts.get(call.key)
        if account is None:
            raise Unknown(f"There is no account {call.key}.")
        if self._flow is None or not account.settings.enabled:
            raise NotPossible("account-off", f"{call.key} is turned off; nothing was recorded.")
        if body.sent_at > self._clock.now() + _CLOCKS_DIFFER:
            raise NotPossible("in-the-future", "A message cannot lie in the future.")
        message = _message(account, body, await self._place(account, body))
        return m.Taken(new=bool(await self._flow.take(account.name, [message])))

    async def _place(self, account: Account, body: m.Inbound) -> dict[str, Any]:
        """Return which conversation it belongs to, and what an answer there needs. Raises NotPossible."""
        wanted = body.conversation
        if wanted is None and account.abilities.threads and body.author == "agent":
            raise NotPossible(
                "which-conversation",
                f"On {account.name} one person can have several conversations: name the one that was answered.",
            )
        if wanted is None:
            return {
                "conversation": None if account.abilities.threads else _handle(account, body),
                "reply_to": BY_PROGRAM,
            }
        standing = await self._standing(account, wanted)
        if standing is None:
            return {"conversation": wanted, "reply_to": BY_PROGRAM}
        known = standing.contact
        if _handle(account, body) not in (known.handle, *known.aliases):
            raise NotPossible("another-person", "That conversation is with somebody else.")
        return {
            "conversation": standing.conversation.key,
            "reply_to": {**standing.reply_to, **BY_PROGRAM},
            "subject": standing.subject,
        }

    async def _standing(self, account: Account, wanted: str) -> Standing | None:
        """Return the conversation with this id on this account, or None."""
        if (row := id_in(wanted)) is None:
            return None
        found = await self._store.standing(row)
        return found if found is not None and found.conversation.account == account.name else None


def _message(account: Account, body: m.Inbound, place: dict[str, Any]) -> Message:
    return Message(
        account=account.name,
        id=body.id.strip(),
        handle=_handle(account, body),
        sent_at=body.sent_at,
        author=Author(body.author),
        text=body.text,
        name=body.name,
        **place,
    )


def _handle(account: Account, body: m.Inbound) -> str:
    """Return who it was, as the account's channel writes it: by mail in small letters, in a chat as it stands."""
    return body.handle.lower() if account.abilities.threads else body.handle
