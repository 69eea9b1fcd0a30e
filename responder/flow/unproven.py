"""What went out lately to people who proved nothing: whoever forges senders must not use us, nor silence us.

One mailbox has any number of addresses (anna+1@…, anna+2@…). Sources: RFC 5233 (subaddresses); Gmail takes no notice
of dots ("Dots don't matter in Gmail addresses").
"""

from __future__ import annotations

from collections import OrderedDict, defaultdict, deque
from collections.abc import Sequence
from datetime import datetime, timedelta

from responder.flow.case import Counts
from responder.model import Message
from responder.values import replace

_DAY, _MINUTE, _QUIET = timedelta(hours=24), timedelta(minutes=1), timedelta(minutes=30)
_MOST = 10_000  # mailboxes
_CALLS = 30  # in a minute: more people in danger hardly write at once, and nobody could answer them
_DOTS_DO_NOT_MATTER = frozenset(("gmail.com", "googlemail.com"))


def mailbox_of(handle: str) -> str:
    """Return the mailbox behind one of its other addresses; "" for an address that is its own, and for no address."""
    local, _, domain = handle.rpartition("@")
    if not ("+" in local or "." in local):
        return ""
    bare = local.partition("+")[0]
    if domain in _DOTS_DO_NOT_MATTER:
        bare = bare.replace(".", "")
    return f"{bare}@{domain}" if bare and bare != local else ""


class Unproven:
    """Counts what goes out in a minute on an account, and in 24 hours to the other addresses of a mailbox.

    In memory: it holds back what is made to hurt, and what a restart forgets is little.
    """

    def __init__(self) -> None:
        self._boxes: OrderedDict[str, Sequence[datetime]] = OrderedDict()
        self._minute: defaultdict[str, deque[datetime]] = defaultdict(deque)
        self._calls: defaultdict[str, deque[datetime]] = defaultdict(deque)
        self._told: dict[tuple[str, str], datetime] = {}

    def on_top(self, counts: Counts, message: Message, now: datetime) -> Counts:
        """Return `counts` with what went to people who proved nothing, where this one did not."""
        if message.proven:
            return counts
        minute = _within_a_minute(self._minute[message.account], now)
        box = mailbox_of(message.handle)
        return replace(counts, unproven_minute=len(minute), mailbox_day=len(self._lately(box, now)) if box else 0)

    def add(self, message: Message, now: datetime) -> None:
        """Count one automatic message."""
        if message.proven:
            return
        self._minute[message.account].append(now)
        if box := mailbox_of(message.handle):
            self._boxes[box] = (*self._lately(box, now), now)
            self._boxes.move_to_end(box)
            if len(self._boxes) > _MOST:
                self._boxes.popitem(last=False)

    def may_call(self, message: Message, now: datetime) -> bool:
        """Tell whether colleagues are called for this message, and count it: forged cries for help drown real ones."""
        if message.proven:
            return True
        calls = _within_a_minute(self._calls[message.account], now)
        if len(calls) >= _CALLS:
            return False
        calls.append(now)
        return True

    def is_news(self, account: str, what: str, now: datetime) -> bool:
        """Tell whether ops are to hear what an account holds back: once in half an hour."""
        if (told := self._told.get((account, what))) is not None and timedelta(0) <= now - told < _QUIET:
            return False
        self._told[account, what] = now
        return True

    def _lately(self, box: str, now: datetime) -> Sequence[datetime]:
        return [at for at in self._boxes.get(box, ()) if at > now - _DAY]


def _within_a_minute(moments: deque[datetime], now: datetime) -> deque[datetime]:
    """Forget what is older, or lies ahead since the clock was put back."""
    while moments and not now - _MINUTE < moments[0] <= now:
        moments.popleft()
    return moments
