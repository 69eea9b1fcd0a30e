"""One mailbox has any number of addresses (anna+1@…, anna+2@…): who forges them must not fill it through us.

Source: RFC 5233 (subaddresses); Gmail takes no notice of dots ("Dots don't matter in Gmail addresses").
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from datetime import datetime, timedelta

from responder.flow.case import Counts
from responder.model import Message
from responder.values import replace

_DAY = timedelta(hours=24)
_MOST = 10_000  # mailboxes
_DOTS_DO_NOT_MATTER = frozenset(("gmail.com", "googlemail.com"))


def mailbox_of(handle: str) -> str:
    """Return the mailbox behind one of its other addresses; "" for an address that is its own, and for no address."""
    local, at, domain = handle.rpartition("@")
    if not at or not ("+" in local or "." in local):
        return ""
    bare = local.partition("+")[0]
    if domain in _DOTS_DO_NOT_MATTER:
        bare = bare.replace(".", "")
    return f"{bare}@{domain}" if bare and bare != local else ""


class Mailboxes:
    """Counts what went out in 24 hours to the other addresses of a mailbox, where nobody proved who wrote.

    In memory: it holds back what is made to hurt, and what a restart forgets is little.
    """

    def __init__(self) -> None:
        self._said: OrderedDict[str, Sequence[datetime]] = OrderedDict()

    def on_top(self, counts: Counts, message: Message, now: datetime) -> Counts:
        """Return `counts` with what went to this mailbox."""
        if message.proven or not (box := mailbox_of(message.handle)):
            return counts
        return replace(counts, mailbox_day=len(self._lately(box, now)))

    def add(self, message: Message, now: datetime) -> None:
        """Count one automatic message."""
        if message.proven or not (box := mailbox_of(message.handle)):
            return
        self._said[box] = (*self._lately(box, now), now)
        self._said.move_to_end(box)
        if len(self._said) > _MOST:
            self._said.popitem(last=False)

    def _lately(self, box: str, now: datetime) -> Sequence[datetime]:
        return [at for at in self._said.get(box, ()) if at > now - _DAY]
