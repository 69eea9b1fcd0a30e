"""The store on a SQL database: hands each call to the thread that writes or to the one that reads."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeVar

from responder import crashpoints
from responder.clock import Clock, to_micros
from responder.errors import StoreUnavailable
from responder.flow.case import OtherHandle
from responder.model import Message, Receipt, Unreadable
from responder.store.changes import Changes
from responder.store.claims import Claim, Holder, Result
from responder.store.clean import to_json
from responder.store.codec import message_to_json, unreadable_row
from responder.store.codes import AUTHOR
from responder.store.database import Database
from responder.store.follow_up import Page as DuePage
from responder.store.follow_up import Wanted as DueNext
from responder.store.ids import Ids
from responder.store.lazy import Lazy
from responder.store.lessons import Forgotten
from responder.store.merge import Handle, ToMerge
from responder.store.outbox import Claiming
from responder.store.paces import Kept
from responder.store.recheck import Word
from responder.store.records import (
    Audit,
    Change,
    DueReminder,
    Erased,
    Heard,
    Lesson,
    PaceEvent,
    Plan,
    Question,
    Recorded,
    Situation,
    Standing,
)
from responder.store.rests import Carried
from responder.store.rooms import (
    aside_of,
    lessons_of,
    merge_of,
    outside_of,
    people_of,
    retention_of,
    rooms_of,
    rules_of,
)
from responder.store.rules import Ahead, Key, Page
from responder.store.several import Several
from responder.store.shown import KeptAside, Pause, Stand, Story, Wanted
from responder.store.writer import Work, Worker

if TYPE_CHECKING:
    from responder.store.retention import Found, Old, Went
    from responder.store.retention import Page as OldPage

A = TypeVar("A")
R = TypeVar("R")


class SqlStore(Several):
    """Every method is one unit of work of a worker; the workers make groups of them."""

    def __init__(self, database: Database, clock: Clock, *, owner: str, read_only: bool = False) -> None:
        self._database, self._clock, self._holder, self._read_only = database, clock, Holder(owner), read_only
        self._ids = Ids(clock)
        rooms = rooms_of(database.kind)
        self._intake, self._situations, self._outbox = rooms.intake, rooms.situations, rooms.outbox
        self._follow_ups, self._ops, self._moves, self._paces = rooms.follow_ups, rooms.ops, rooms.moves, rooms.paces
        self._changes = Changes(rooms.stale, rooms.write, rooms.meeting, self._holder)
        database.numbered = self._numbered
        self._writer = Worker("store-writer", database, read_only=read_only)
        self._reader = self._writer
        if not (database.shared_link or read_only):
            self._reader = Worker("store-reader", database, read_only=True)
        self._lazy = Lazy(lambda results: self._writer.post(self._outbox.results, results), lambda: self.failed)

    @property
    def warnings(self) -> list[str]:
        """What ops should know of the database, in plain sentences."""
        return self._database.warnings

    @property
    def failed(self) -> str | None:
        """Why this store can be trusted no more until the daemon is started again; None while all is well."""
        return self._writer.failed or self._reader.failed

    @property
    def away(self) -> str:
        """Why the store could not be used when it was last asked; "" while all is well."""
        return self._writer.away or self._reader.away

    def strain(self) -> str:
        """Return what strains the database from outside, in a sentence for ops; "" while nothing does."""
        return self._database.strain()

    @property
    def node(self) -> int:
        """The number of this daemon, which stands in every id it makes."""
        return self._ids.node

    @property
    def commits(self) -> int:
        """How many groups were committed."""
        return self._writer.commits

    async def open(self) -> None:
        """Connect, lock, and bring the schema up to date."""
        await asyncio.to_thread(self._database.open, read_only=self._read_only)
        try:
            await self._writer.start()
            if self._reader is not self._writer:
                await self._reader.start()
            for top in await self._writer.post(self._ops.greatest, None):
                self._ids.not_before(top)
        except BaseException:
            await self._stop()
            raise

    async def close(self) -> None:
        """Commit what waits, close, and give back the lock."""
        try:
            self._lazy.flush()
        except StoreUnavailable:
            self._lazy.give_up()
        await self._stop()

    async def _stop(self) -> None:
        if self._reader is not self._writer:
            await self._reader.stop()
        await self._writer.stop()
        self._lazy.rest()
        await asyncio.to_thread(self._database.close)

    def _numbered(self, node: int) -> None:
        self._ids.node = self._changes.node = node

    def new_id(self) -> int:
        """Return an id that grows with time and is unique over all daemons; makes no query."""
        return self._ids.new()

    def new_ids(self, moment: datetime) -> Callable[[], int]:
        """Return what makes such ids for what is decided at one moment."""
        return self._ids.as_of(moment)

    # --- 2 record -----------------------------------------------------------------------------------------------

    async def record(
        self, messages: Sequence[Message], received_at: datetime, cursor: tuple[str, Mapping[str, str]] | None = None
    ) -> list[Recorded | None]:
        """Record messages, and an account's poll cursor with them; durable when this returns."""
        at, new_id = to_micros(received_at), self._ids.new
        recorded, rows = [], []
        for message in messages:
            kept, body = message_to_json(message)
            row = new_id()
            recorded.append(Recorded(row, kept, received_at))
            rows.append((row, kept.account, kept.id, AUTHOR[kept.author], at, to_micros(kept.sent_at), body))
        moved = None if cursor is None else (cursor[0], to_json(dict(cursor[1])))
        self._lazy.flush()
        new = await self._writer.post(self._intake.record, (rows, moved))
        return [one if new is None or one.row in new else None for one in recorded]

    async def quarantine(self, unreadable: Sequence[Unreadable], at: datetime) -> None:
        """Keep what nobody could read (one row per account and id, counting the tries)."""
        await self._writer.post(self._intake.quarantine, [unreadable_row(one, at) for one in unreadable])

    async def cursor(self, account: str) -> dict[str, str]:
        """Return the account's poll cursor, empty at first."""
        return dict(await self._reader.post(self._intake.cursor, account))

    async def receipts(self, receipts: Sequence[Receipt]) -> None:
        """Take in what the platform tells of our messages; never backwards."""
        self._lazy.flush()
        await self._writer.post(self._outbox.receipts, receipts)

    async def go_outside(self, failed: Sequence[tuple[int, str]], since: datetime) -> list[int]:
        """Let what failed since the reply window had closed leave once more, as a template; return which rows do."""
        return await self._writer.post(outside_of(self._database.kind).again, (failed, since))

    # --- 3-5 decide ---------------------------------------------------------------------------------------------

    async def undecided(self, limit: int, after: int = 0) -> list[Recorded]:
        """Return recorded messages without a decision, oldest first, with rows above `after`."""
        return await self._reader.post(self._intake.undecided, (after, limit))

    async def situations(self, questions: Sequence[Question], now: datetime) -> list[Situation]:
        """Answer all questions with a fixed number of queries, whatever their number."""
        return await self._reader.post(self._situations, (questions, now))

    async def apply(self, changes: Sequence[Change]) -> list[bool]:
        """Commit changes, each whole or not at all; False says that one was stale and changed nothing."""
        self._lazy.flush()
        return await self._writer.post(self._changes.apply, changes)

    # --- 6 deliver ----------------------------------------------------------------------------------------------

    async def claim(
        self, now: datetime, limit: int, room: Mapping[str, int], *, only: str = "", oldest: datetime | None = None
    ) -> list[Claim]:
        """Claim deliveries that are due, oldest first, at most `room[account]` per account."""
        self._lazy.flush()
        return await self._writer.post(self._outbox.claim, Claiming(now, limit, room, self._holder, only, oldest))

    async def results(self, results: Sequence[Result], *, lazy: bool = False) -> None:
        """Write what became of deliveries. `lazy` lets the write wait up to 20 ms for company and returns at once."""
        if lazy:
            self._lazy.add(results)
            return
        self._lazy.flush()
        await self._writer.post(self._outbox.results, results)
        crashpoints.reach("marked")

    async def unknown(self, now: datetime, room: Mapping[str, int]) -> list[Claim]:
        """Take unknown deliveries whose time to look again has come, at most `room[account]` per account."""
        if not await self._reader.post(self._outbox.any_unknown, now):
            return []
        return await self._writer.post(self._outbox.unknown, (now, room))

    async def recover(self, now: datetime, wait: timedelta) -> int:
        """Make unknown what a daemon that died had claimed, to be looked at after `wait`."""
        crashpoints.reach("before-recover")
        recovered = await self._writer.post(self._outbox.recover, (now + self._holder.ahead, wait))
        crashpoints.reach("recovered")
        return recovered

    async def delivery_of(self, account: str, platform_ids: Sequence[str]) -> dict[str, int]:
        """Tell which platform ids are messages of ours; sees every result that was handed in before."""
        self._lazy.flush()
        return await self._writer.post(self._outbox.delivery_of, (account, platform_ids))

    async def under_way(self, account: str) -> list[Claim]:
        """Return what was handed to the platform without an answer that is written down."""
        return await self._reader.post(self._outbox.under_way, account)

    # --- 7 follow up --------------------------------------------------------------------------------------------

    async def due_reminders(
        self, now: datetime, limit: int, kind: str = "", carried: Carried | None = None
    ) -> list[DueReminder]:
        """Return planned reminders that are due, oldest first; of one kind, or of all."""
        return await self._reader.post(self._follow_ups.due, DuePage(now, limit, kind, carried))

    async def word(self, conversation: int, episode: int) -> Word:
        """Return what became of the words that told the customer of a promise in this episode."""
        return await self._reader.post(self._follow_ups.word, (conversation, episode))

    async def other_handles(self, people: Sequence[tuple[int, Sequence[str]]]) -> list[tuple[OtherHandle, ...]]:
        """Return where each of these contacts is known besides, the newest first."""
        return await self._reader.post(self._moves.handles, people)

    async def next_due(
        self, held: Collection[str] = (), asked: Collection[str] | None = None, carried: Carried | None = None
    ) -> datetime | None:
        """Return when the next delivery, unknown or reminder is due; None when nothing is planned."""
        return await self._reader.post(self._follow_ups.next_due, DueNext(held, asked, carried))

    async def pace_events(self, after: int, limit: int) -> list[PaceEvent]:
        """Return promises made and waits ended with ids above `after`, in the order of their ids."""
        return await self._reader.post(self._paces.events, (after, limit))

    async def keep_paces(self, states: Mapping[str, str], upto: int) -> None:
        """Keep what the estimators know, by account, after all that has an id up to `upto`."""
        await self._writer.post(self._paces.keep, Kept(states, upto))

    async def paces(self) -> tuple[Mapping[str, str], int]:
        """Return what was kept last, and up to which id; at first nothing, and an id with enough behind it."""
        return await self._reader.post(self._paces.kept, None)

    async def planned(self, after: Key, limit: int) -> list[Plan]:
        """Return a page of what is planned with promises, in the order of its moments."""
        return await self._reader.post(rules_of(self._database.kind).planned, Page(after, limit))

    async def zone_rules(self, keep: str = "") -> str:
        """Return the fingerprint of the time zone rules by which everything is planned; `keep`: note another."""
        return await self._writer.post(rules_of(self._database.kind).zone_rules, keep)

    async def ahead(self, after: Key, limit: int) -> list[Ahead]:
        """Return a page of the promises that stand, in the order of the moments of their reminders."""
        return await self._reader.post(rules_of(self._database.kind).ahead, Page(after, limit))

    async def told_hours(self, keep: str = "") -> str:
        """Return the opening hours by which promises were told last, as text; `keep`: note others."""
        return await self._writer.post(rules_of(self._database.kind).hours, keep)

    # --- what the FAQ learns ------------------------------------------------------------------------------------

    async def heard(self, conversation: int, episode: int) -> list[Heard]:
        """Return the question of an episode that was acknowledged, then the customer's last message."""
        return await self._reader.post(lessons_of(self._database.kind).heard, (conversation, episode))

    async def lessons(self) -> list[Lesson]:
        """Return what people taught the FAQ, oldest first."""
        return await self._reader.post(lessons_of(self._database.kind).all, None)

    async def forget_lessons(self, lesson: int, article: str, audit: Audit) -> int:
        """Forget one lesson, or all of an article; return how many there were."""
        return await self._writer.post(lessons_of(self._database.kind).forget, Forgotten(lesson, article, audit))

    # --- the fuse, and what ops see -----------------------------------------------------------------------------

    async def fuse(self, now: datetime) -> str | None:
        """Return why the fuse is open, or None."""
        return await self._reader.post(self._ops.fuse, now)

    async def open_fuse(self, reason: str, now: datetime, until: datetime) -> None:
        """Stop all that customers would hear until `until`."""
        await self._writer.post(self._ops.open_fuse, (reason, now, until))

    async def close_fuse(self) -> None:
        """Let output go on."""
        await self._writer.post(self._ops.close_fuse, None)

    async def status(self) -> dict[str, Any]:
        """Return counts by state, JSON-ready."""
        return await self._reader.post(self._ops.status, None)

    async def story(self, wanted: str) -> Story | None:
        """Return everything about one message, found by our row id or by the platform's id."""
        return await self._reader.post(self._ops.story, wanted)

    async def export(self, account: str, handle: str) -> Mapping[str, Any] | None:
        """Return everything kept of one person, found by any of their handles, JSON-ready; None: not known."""
        return await self._reader.post(people_of(self._database.kind).export, (account, handle))

    async def erase(self, account: str, handle: str, now: datetime, audit: Audit | None = None) -> Erased | None:
        """Forget one person, in one transaction with the line of who did it; None: not known."""
        self._lazy.flush()
        return await self._writer.post(people_of(self._database.kind).erase, (account, handle, now, audit, self.new_id))

    async def merge(self, one: Handle, other: Handle, audit: Audit) -> bool | None:
        """Note that two handles are one person; False: they were before, None: one of them is not known."""
        self._lazy.flush()
        return await self._writer.post(merge_of(self._database.kind), ToMerge(one, other, self.new_id(), audit))

    async def held(self, limit: int) -> list[Mapping[str, Any]]:
        """Return held and unknown deliveries for ops to decide on, JSON-ready."""
        return await self._reader.post(self._ops.held, limit)

    async def addressees(self, deliveries: Sequence[int]) -> dict[int, tuple[str, str, str]]:
        """Return of deliveries of ours what they are for, their account, and to whom they go; of those we know."""
        return await self._reader.post(self._ops.addressees, deliveries)

    async def kept_aside(self, id: str = "") -> list[KeptAside]:  # noqa: A002 - as the platform calls it
        """Return what waits for ops, newest first; id: only those, with the event itself."""
        return await self._reader.post(aside_of(self._database.kind).kept, id)

    async def let_go(self, one: KeptAside, audit: Audit, *, again: bool = False) -> bool:
        """Keep it aside no more; False: it is gone. again: a message whose decision failed waits for a new one."""
        return await self._writer.post(aside_of(self._database.kind).let_go, (one, audit, again))

    async def lighten_aside(self, most: int) -> int:
        """Let the bodies of the oldest unreadable events go until all take `most` bytes; return how many went."""
        return await self._writer.post(aside_of(self._database.kind).lighten, most)

    async def older(self, page: OldPage) -> list[Found]:
        """Return a page of what may be too old, in the order of its keys."""
        return await self._reader.post(retention_of(self._database.kind).page, page)

    async def forget(self, old: Old, *, count: bool = False) -> Went:
        """Delete what is too old and needed no more, in one transaction; `count`: only tell what that would be."""
        if count:
            return await self._reader.post(retention_of(self._database.kind).count, old)
        return await self._writer.post(retention_of(self._database.kind).forget, old)

    async def read(self, work: Work[A, R], argument: A) -> R:
        """Run a reading that is none of the store's own, in a transaction of the reading thread (see report.py)."""
        return await self._reader.post(work, argument)

    # --- what people ask and do ---------------------------------------------------------------------------------

    async def standing(self, conversation: int) -> Standing | None:
        """Return how a conversation stands, or None; what was applied before is seen."""
        return await self._reader.post(self._moves.standing, conversation)

    async def as_they_stand(self, conversations: Sequence[int]) -> dict[int, Stand]:
        """Return by their ids those of these conversations that there are; what was applied before is seen."""
        return await self._reader.post(self._moves.as_they_stand, conversations)

    async def promise(self, wanted: int) -> dict[str, Any] | None:
        """Return one promise, JSON-ready, or None."""
        return await self._reader.post(self._moves.promise, wanted)

    async def audits(self, conversation: int) -> list[Audit]:
        """Return what people did with a conversation, oldest first."""
        return await self._reader.post(self._moves.audits, conversation)

    async def conversations(self, wanted: Wanted) -> list[dict[str, Any]]:
        """Return a page of conversations, JSON-ready, newest first."""
        return await self._reader.post(self._moves.page, wanted)

    async def detail(self, conversation: int) -> dict[str, Any]:
        """Return the promises, reminders and deliveries of a conversation, JSON-ready, without texts."""
        return await self._reader.post(self._moves.detail, conversation)

    async def pauses(self) -> list[Pause]:
        """Return the accounts that people have paused."""
        return await self._reader.post(self._moves.pauses, None)

    async def pause(self, what: Pause | str, audit: Audit) -> None:
        """Pause an account, or (by its name) let it go on; with the line of who did it, in one transaction."""
        await self._writer.post(self._moves.pause, (what, audit))
