"""What colleagues were to hear and did not: a notice that came back, or that a platform could not deliver."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence

from responder.config.staff import Staff
from responder.flow.losses import Lost
from responder.flow.noticing import recipients
from responder.model import Message
from responder.store import Store
from responder.store.recheck import STAFF

_KIND = "staff-not-told"
_REMEMBERED = 1_000  # notices of which ops were told


def key_of(staff: Staff, account: str, to: str) -> str:
    """Return the key in config.toml that holds an address of colleagues; "" where none does."""
    return next((one.key for one in recipients(staff) if (one.account, one.to) == (account, to)), "")


def not_heard(account: str, purpose: str, to: str, why: str, key: str) -> str:
    """Say to ops which colleague did not hear of what, why, and where their address stands."""
    mend = f"look at {key} in config.toml" if key else "config.toml names that address no more"
    return f"{account}: colleagues did not hear of it ({purpose}, to {to}): {why}; {mend}"


def bad_news(staff: Staff, account: str, lost: Lost, messages: Sequence[Message]) -> dict[int, str]:
    """Return what may be about colleagues, why by row: nearly all that comes in is not, and asks the store nothing."""
    bounced = [one for one in messages if "dead" in one.reply_to]
    if not (lost or bounced) or account not in {one.account for one in recipients(staff)}:
        return {}
    whys = {row: f"the platform could not deliver it ({one.error or 'no reason given'})" for row, one in lost}
    for message in bounced:
        why = f"the mail came back ({message.marks[0].detail or 'no reason given'})"
        whys |= {int(row): why for row in message.reply_to["deliveries"]}
    return whys


class Unheard:
    """Looks at bad news of messages of ours whether colleagues were to read them; each is told of once."""

    def __init__(self, store: Store, tell: Callable[[str, str], None]) -> None:
        self._store, self._tell = store, tell
        self._told: deque[int] = deque(maxlen=_REMEMBERED)

    async def look(self, staff: Staff, whys: Mapping[int, str]) -> None:
        """Tell ops. whys: what became of deliveries, by row. Raises StoreUnavailable."""
        for row, (purpose, account, to) in (await self._store.addressees([*whys])).items():
            if purpose.startswith(STAFF) and row not in self._told:
                self._told.append(row)
                self._tell(_KIND, not_heard(account, purpose, to, whys[row], key_of(staff, account, to)))
