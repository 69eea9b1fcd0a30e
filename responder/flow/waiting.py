"""The messages that are recorded and wait for their decision: a list in memory of what the store knows anyway."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from responder.model import Author
from responder.store.records import Recorded

MOST = 5_000  # recorded messages kept in memory; the rest waits in the store alone
PAGE = MOST // 2  # how many are taken up again at once
MOST_POSTPONED = 1_000  # messages that wait for their minute; more are decided as they come
PAUSE = timedelta(seconds=10)  # after which some of them are tried again
_PIECES = 6  # of a minute
TRIES = 5  # decisions of one message on a state that had moved on, before it goes to the end of all
HOPELESS = 5 * TRIES  # decisions in vain after which no other will do
_AGENT = Author.AGENT  # looked up once

Item = tuple[Recorded, int]  # a message, and how often it was decided in vain


class Waiting:
    """First come, first served, except that a human wins: a colleague's answer is decided before anything else.

    behind: the store has undecided messages that are not in memory.
    """

    def __init__(self) -> None:
        self._items: deque[Item] = deque()
        self._postponed: deque[Recorded] = deque()
        self._in_vain: dict[int, int] = {}  # how often messages that went to the end of all were decided
        self._back_at: datetime | None = None
        self._humans = 0
        self._past = False  # what a former run left undecided has not all been looked at
        self.behind = False
        self.work = asyncio.Event()
        self._go_on = asyncio.Event()  # set while all are heard, and once all ends
        self._go_on.set()
        self._ended = False

    def __len__(self) -> int:
        return len(self._items)

    @property
    def heard(self) -> bool:
        """Tell whether no colleague's answer waits; whatever follows up or leaves late waits for that."""
        return not self._humans and not self._past

    @property
    def backlog(self) -> int:
        """How many messages wait for their decision in memory, with those that were postponed."""
        return len(self._items) + len(self._postponed)

    @property
    def patient(self) -> bool:
        """Tell whether more messages may be postponed."""
        return len(self._postponed) < MOST_POSTPONED

    @property
    def back_at(self) -> datetime | None:
        """When postponed messages are tried again."""
        return self._back_at

    @property
    def oldest(self) -> datetime | None:
        """When the message that waits longest was received."""
        return self._items[0][0].received_at if self._items else None

    def add(self, recorded: Iterable[Recorded]) -> None:
        """Queue what was just recorded; what does not fit is brought back by the store, in its order."""
        new = list(recorded)
        if not new:
            return
        if self.behind or len(self._items) + len(new) > MOST:
            self.behind = True
            new = [r for r in new if r.message.author is _AGENT]
        for one in new:
            self._put_new(one)
        self.work.set()

    def start_over(self) -> None:
        """Forget what is in memory and begin with what the store has, which is all of it."""
        self._items.clear()
        self._postponed.clear()
        self._back_at = None
        self._humans = 0
        self.behind = self._past = True
        self._tell()
        self.work.set()

    async def until_heard(self) -> bool:
        """Wait until no colleague's answer waits; False: all ends, and nothing will be decided any more."""
        await self._go_on.wait()
        return self.heard

    def end(self) -> None:
        """Nobody need wait any longer, neither for messages nor for what is decided of them."""
        self._ended = True
        self.work.set()
        self._tell()

    def take_up(self, undecided: list[Recorded]) -> None:
        """Queue a page of what the store has undecided; a page that is not full is the last."""
        self.behind = len(undecided) >= PAGE
        later = {one.row for one in self._postponed}
        for one in undecided:
            if one.row not in later:
                self._put_new(one)
        if not self.behind:
            self._past = False
            self._tell()

    def take_over(self, left: Iterable[Recorded]) -> None:
        """Queue what neighbours left undecided, but for what waits here already."""
        known = {one.row for one, _ in self._items} | {one.row for one in self._postponed}
        self.add(one for one in left if one.row not in known)

    def take(self, most: int) -> list[Item]:
        """Take messages of different people: each sees what the one before it changed."""
        batch: list[Item] = []
        later: list[Item] = []
        people: set[tuple[str, str]] = set()
        while self._items and len(batch) < most and len(later) < most:
            item = self._items.popleft()
            message = item[0].message
            person = (message.account, message.handle)
            if person in people:
                later.append(item)
            else:
                people.add(person)
                batch.append(item)
        self._items.extendleft(reversed(later))
        if not batch:
            self.work.clear()
        return batch

    def decided(self, recorded: Recorded) -> None:
        """Note that a message has its decision."""
        self._in_vain.pop(recorded.row, None)
        self._gone(recorded)

    def _gone(self, recorded: Recorded) -> None:
        if recorded.message.author is _AGENT:
            self._humans = max(0, self._humans - 1)  # one from before a new beginning is counted no more
            self._tell()

    def behind_others(self, item: Item) -> None:
        """Queue a message that was not decided yet: somebody else's of the same batch changes what it rests on."""
        self._put(*item)

    def again(self, recorded: Recorded, tries: int) -> None:
        """Queue a message whose decision rested on a state that had moved on; after a few tries it is the last."""
        tries += 1
        if tries % TRIES:
            self._put(recorded, tries)
        else:
            self._in_vain[recorded.row] = tries
            self.behind = True
            self._gone(recorded)

    def postpone(self, batch: Iterable[Item], rows: Collection[int], now: datetime) -> list[Item]:
        """Let the messages with these rows wait until what may be said in a minute has room; return the others."""
        others: list[Item] = []
        for recorded, tries in batch:
            if recorded.row in rows:
                self._postponed.append(recorded)
            else:
                others.append((recorded, tries))
        self._back_at = self._back_at or now + PAUSE
        return others

    def bring_back(self, now: datetime, minute: int) -> datetime | None:
        """Queue the first of the postponed messages, where their time has come; return when the next ones are due.

        minute: how many may be said in one; so many are tried, piece by piece.
        """
        if self._back_at is None or now < self._back_at:
            return self._back_at
        for _ in range(min(max(1, minute // _PIECES), len(self._postponed))):
            self._put_new(self._postponed.popleft())
        self._back_at = now + PAUSE if self._postponed else None
        self.work.set()
        return self._back_at

    def _put_new(self, recorded: Recorded) -> None:
        if recorded.message.author is _AGENT:
            self._humans += 1
            self._tell()
        self._put(recorded, self._in_vain.get(recorded.row, 0))

    def _put(self, recorded: Recorded, tries: int) -> None:
        if recorded.message.author is _AGENT:
            self._items.appendleft((recorded, tries))
        else:
            self._items.append((recorded, tries))

    def _tell(self) -> None:
        """Let those go on that wait for colleagues' answers, or keep them waiting."""
        if self.heard or self._ended:
            self._go_on.set()
        else:
            self._go_on.clear()
