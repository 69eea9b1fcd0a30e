"""What was kept aside is tried once more: after an upgrade, or once a plugin is mended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from responder.blame import blame
from responder.flow.receive import kept_whole, receive
from responder.model import Inbound, Unreadable
from responder.store.records import Audit
from responder.store.shown import KeptAside

if TYPE_CHECKING:
    from responder.flow import Flow

_GONE = "only this line is left of it: more was kept aside than retention.unreadable allows"
_PART = "only a part of the event was kept, which nobody can read by itself"


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of it. new: messages that are recorded now. error: why it stays where it is; "": it is taken up."""

    new: int = 0
    error: str = ""

    @property
    def taken_up(self) -> bool:
        """Tell whether it is kept aside no more."""
        return not self.error


async def try_again(flow: Flow, one: KeptAside, line: Audit) -> Tried:
    """Read an event again, or decide a message anew. Raises StoreUnavailable; then nothing is lost.

    line: who does it, written where it is kept aside no more. What was in the event and is known already changes
    nothing.
    """
    if one.row is not None:
        return await _decide_again(flow, one, line)
    try:
        events = _read(flow, one)
    except LookupError as error:
        return Tried(error=str(error))
    left = kept_whole(receive(one.account, events, flow.clock.now()).unreadable, one.event)
    new = await flow.take(one.account, events, came=one.event)
    if one.id not in {each.id for each in left}:
        await flow.store.let_go(one, line)
    return Tried(new=new, error=left[0].error if left else "")


async def _decide_again(flow: Flow, one: KeptAside, line: Audit) -> Tried:
    if not await flow.store.let_go(one, line, again=True):
        return Tried(error="it was taken up meanwhile")
    flow.waiting.behind = True
    flow.waiting.work.set()
    return Tried(new=1)


def _read(flow: Flow, one: KeptAside) -> list[Inbound]:
    """Return what the plugin reads now; where it still cannot, that. Raises LookupError where nobody can try."""
    account = flow.tools.accounts.get(one.account)
    if account is None:
        raise LookupError(f"there is no account {one.account} any more, or its plugin cannot be used")
    event = one.event
    if not one.whole:
        raise LookupError(_GONE)
    if event is None or not event.kind:
        raise LookupError(_PART)
    try:
        return list(account.channel.parse(event))
    except Exception as error:  # noqa: BLE001 - the plugin is not mended yet
        why = blame(error, type(account.channel).__module__)
        kept = Unreadable(
            account=one.account, id=one.id, raw=event.body, error=why, kind=event.kind, headers=event.headers
        )
        return [kept]
