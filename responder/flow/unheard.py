"""What colleagues were to hear and did not: a notice that came back, or that a platform could not deliver."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from responder.config.staff import Staff
from responder.flow.noticing import recipients
from responder.model import Message, Receipt, ReceiptState
from responder.store import Store
from responder.store.ids import delivery_in
from responder.store.recheck import STAFF

_KIND = "staff-not-told"
_REMEMBERED = 1_000  # notices of which ops were told


@dataclass(frozen=True, slots=True)
class News:
    """Bad news of one message of ours, by its row, else by the platform's id."""

    account: str
    row: int | None
    platform_id: str | None
    why: str


def key_of(staff: Staff, account: str, to: str) -> str:
    """Return the key in config.toml that holds an address of colleagues; "" where none does."""
    return next((one.key for one in recipients(staff) if (one.account, one.to) == (account, to)), "")


def not_heard(account: str, purpose: str, to: str, why: str, key: str) -> str:
    """Say to ops which colleague did not hear of what, why, and where their address stands."""
    mend = f"look at {key} in config.toml" if key else "config.toml names that address no more"
    return f"{account}: colleagues did not hear of it ({purpose}, to {to}): {why}; {mend}"


def bad_news(staff: Staff, receipts: Sequence[Receipt], messages: Sequence[Message]) -> list[News]:
    """Return what may be about colleagues: nearly all that comes in is not, and asks the store nothing."""
    failed = [one for one in receipts if one.state is ReceiptState.FAILED]
    bounced = [one for one in messages if "dead" in one.reply_to]
    if not failed and not bounced:
        return []
    accounts = {one.account for one in recipients(staff)}
    return [one for one in (*map(_of_receipt, failed), *_of_bounces(bounced)) if one.account in accounts]


def _of_receipt(one: Receipt) -> News:
    why = f"the platform could not deliver it ({one.error or 'no reason given'})"
    return News(one.account, delivery_in(one.token) if one.token else None, one.platform_id, why)


def _of_bounces(messages: Sequence[Message]) -> Iterator[News]:
    for message in messages:
        why = f"the mail came back ({message.marks[0].detail or 'no reason given'})"
        for row in message.reply_to["deliveries"]:
            yield News(message.account, int(row), None, why)


class Unheard:
    """Looks at bad news of messages of ours whether colleagues were to read them; each is told of once."""

    def __init__(self, store: Store, tell: Callable[[str, str], None]) -> None:
        self._store, self._tell = store, tell
        self._told: deque[int] = deque(maxlen=_REMEMBERED)

    async def look(self, staff: Staff, news: Sequence[News]) -> None:
        """Tell ops. Raises StoreUnavailable."""
        whys = {row: one.why for one in news if (row := await self._row(one)) is not None}
        for row, (purpose, account, to) in (await self._store.addressees([*whys])).items():
            if purpose.startswith(STAFF) and row not in self._told:
                self._told.append(row)
                self._tell(_KIND, not_heard(account, purpose, to, whys[row], key_of(staff, account, to)))

    async def _row(self, one: News) -> int | None:
        if one.row is not None or one.platform_id is None:
            return one.row
        return (await self._store.delivery_of(one.account, [one.platform_id])).get(one.platform_id)
