"""What survives a restart: what the flow asks of the store, and nothing about how it is kept."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from responder.model import Message, Receipt, Unreadable
from responder.store.claims import Claim, Result
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
from responder.store.rests import Carried, Ours
from responder.store.shown import KeptAside, Pause, Stand, Story, Wanted

if TYPE_CHECKING:
    from responder.flow.case import OtherHandle
    from responder.store.retention import Found, Old, Page, Went
    from responder.store.rules import Ahead

__all__ = ["Store"]


class Store(ABC):
    """The door to the database. Every method is one unit of work; many waiting units share one commit."""

    @property
    def failed(self) -> str | None:
        """Why the store can never be used again by this process, or None."""
        return None

    @property
    def away(self) -> str:
        """Why the store could not be used when it was last asked; "" while all is well."""
        return ""

    @property
    def warnings(self) -> list[str]:
        """What ops should know of the database, in plain sentences."""
        return []

    def strain(self) -> str:
        """Return what strains the store from outside, in a sentence for ops; "" while nothing does."""
        return ""

    @property
    def node(self) -> int:
        """The number of this daemon, which stands in every id it makes."""
        return 0

    @property
    def shared(self) -> bool:
        """Tell whether other daemons may work on the same database."""
        return False

    @abstractmethod
    async def clocks_apart(self) -> str:
        """Return a sentence for ops where our clock is not that of a shared database; "" where all is well."""

    @abstractmethod
    async def may_listen(self, account: str) -> bool:
        """Tell whether this daemon is the one that listens on an account; it becomes that one where none is.

        It stays so until it leaves the account or loses its connection to the database.
        """

    @abstractmethod
    async def listens_no_more(self, account: str) -> None:
        """Leave an account to others."""

    @abstractmethod
    async def open(self) -> None:
        """Connect, lock, and bring the schema up to date.

        Raises StoreLocked when another daemon holds a SQLite file, StoreTooNew when the schema is newer than ours,
        StoreUnavailable when the database cannot be used.
        """

    @abstractmethod
    async def close(self) -> None:
        """Commit what waits, close, and give back the lock."""

    @abstractmethod
    def new_id(self) -> int:
        """Return an id that grows with time and is unique over all daemons; makes no query."""

    @abstractmethod
    def new_ids(self, moment: datetime) -> Callable[[], int]:
        """Return what makes such ids for what is decided at one moment."""

    # --- 2 record -----------------------------------------------------------------------------------------------

    @abstractmethod
    async def record(
        self, messages: Sequence[Message], received_at: datetime, cursor: tuple[str, Mapping[str, str]] | None = None
    ) -> list[Recorded | None]:
        """Record messages, and an account's poll cursor with them; durable when this returns.

        One answer per message, None for one that was recorded before. Raises StoreUnavailable.
        """

    @abstractmethod
    async def quarantine(self, unreadable: Sequence[Unreadable], at: datetime) -> None:
        """Keep what nobody could read (one row per account and id, counting the tries)."""

    @abstractmethod
    async def addressees(self, deliveries: Sequence[int]) -> dict[int, tuple[str, str, str]]:
        """Return of deliveries of ours what they are for, their account, and to whom they go; of those we know."""

    @abstractmethod
    async def kept_aside(self, id: str = "") -> list[KeptAside]:  # noqa: A002 - as the platform calls it
        """Return what waits for ops, newest first: unreadable events, and messages whose decision failed.

        id: only those, with the event itself.
        """

    @abstractmethod
    async def let_go(self, one: KeptAside, audit: Audit, *, again: bool = False) -> bool:
        """Keep it aside no more; False: it is gone. again: a message whose decision failed waits for a new one.

        audit: the line of who did it, in the same transaction.
        """

    @abstractmethod
    async def lighten_aside(self, most: int) -> int:
        """Let the bodies of the oldest unreadable events go until all take `most` bytes; return how many went.

        Of each a line stays, which says when it came and why nobody could read it.
        """

    @abstractmethod
    async def cursor(self, account: str) -> dict[str, str]:
        """Return the account's poll cursor, empty at first."""

    @abstractmethod
    async def receipts(self, receipts: Sequence[Receipt]) -> None:
        """Take in what the platform tells of our messages; never backwards (sent < delivered < read, failed is final).

        A receipt that proves a claimed, unknown or held delivery was taken makes it sent.
        """

    @abstractmethod
    async def go_outside(self, failed: Sequence[tuple[int, str]], since: datetime) -> list[int]:
        """Let what failed since the reply window had closed leave once more, as a template; return which rows do.

        failed: rows of deliveries with the token that the platform named, "" where it names none. since: what was sent
        before that is too old for it. A row goes that way once.
        """

    # --- 3-5 decide ---------------------------------------------------------------------------------------------

    @abstractmethod
    async def undecided(self, limit: int, after: int = 0) -> list[Recorded]:
        """Return recorded messages without a decision, oldest first, with rows above `after`."""

    @abstractmethod
    async def undecided_of(self, ours: Ours, limit: int) -> list[Recorded]:
        """Return recorded messages without a decision that are for one of several daemons to decide.

        Its own first, oldest first. Only where the database is shared.
        """

    @abstractmethod
    async def still_undecided(self, rows: Sequence[int]) -> Collection[int]:
        """Return which of these messages wait for their decision still."""

    @abstractmethod
    async def situations(self, questions: Sequence[Question], now: datetime) -> list[Situation]:
        """Answer all questions with a fixed number of queries, whatever their number."""

    @abstractmethod
    async def apply(self, changes: Sequence[Change]) -> list[bool]:
        """Commit changes, each whole or not at all; False says that one was stale and changed nothing."""

    # --- 6 deliver ----------------------------------------------------------------------------------------------

    @abstractmethod
    async def claim(
        self, now: datetime, limit: int, room: Mapping[str, int], *, only: str = "", oldest: datetime | None = None
    ) -> list[Claim]:
        """Claim deliveries that are due, oldest first, at most `room[account]` per account (none where it is missing).

        only: STAFF for what colleagues hear alone, CALL for calls to them alone (see recheck.py). oldest: what
        customers were to hear before that is cancelled instead.
        In the same transaction a row whose conversation a human has answered since it was written is cancelled
        instead (staff notices too), except a word to what the customer answered us.
        """

    @abstractmethod
    async def results(self, results: Sequence[Result], *, lazy: bool = False) -> None:
        """Write what became of deliveries. `lazy` lets the write wait up to 20 ms for company and returns at once."""

    @abstractmethod
    async def unknown(self, now: datetime, room: Mapping[str, int]) -> list[Claim]:
        """Take unknown deliveries whose time to look again has come, at most `room[account]` per account.

        For a minute nobody else takes them; then their time has come again.
        """

    @abstractmethod
    async def recover(self, now: datetime, wait: timedelta) -> int:
        """At the start: claimed rows of a daemon that died become unknown, to be looked at after `wait`.

        Returns how many. On PostgreSQL only rows whose lease has run out.
        """

    @abstractmethod
    async def delivery_of(self, account: str, platform_ids: Sequence[str]) -> dict[str, int]:
        """Tell which platform ids are messages of ours (only those stored with `keep_id`)."""

    @abstractmethod
    async def under_way(self, account: str) -> list[Claim]:
        """Return what was handed to the platform without an answer that is written down: the newest, at most 256."""

    # --- 7 follow up --------------------------------------------------------------------------------------------

    @abstractmethod
    async def due_reminders(
        self, now: datetime, limit: int, kind: str = "", carried: Carried | None = None
    ) -> list[DueReminder]:
        """Return planned reminders that are due, oldest first; of one kind, or of all.

        carried: of all kinds, where the database is shared, only what this daemon has to look after.
        """

    @abstractmethod
    async def word(self, conversation: int, episode: int) -> Word:
        """Return what became of the words that told the customer of a promise in this episode."""

    @abstractmethod
    async def other_handles(self, people: Sequence[tuple[int, Sequence[str]]]) -> list[tuple[OtherHandle, ...]]:
        """Return where each of these contacts, given with their identities, is known besides, the newest first.

        Only where they have written in private and were proven to be the sender.
        """

    @abstractmethod
    async def next_due(
        self, held: Collection[str] = (), asked: Collection[str] | None = None, carried: Carried | None = None
    ) -> datetime | None:
        """Return when the next delivery, unknown or reminder is due; None when nothing is planned.

        held: accounts that send nothing now; their deliveries do not count. asked: accounts of which more may be looked
        up now, None for all; unknown deliveries of others do not count. carried: nor do deliveries of other accounts
        and, where the database is shared, reminders that others look after.
        """

    # --- 4b promise ---------------------------------------------------------------------------------------------

    @abstractmethod
    async def pace_events(self, after: int, limit: int) -> list[PaceEvent]:
        """Return promises made and waits ended with ids above `after`, in the order of their ids."""

    @abstractmethod
    async def keep_paces(self, states: Mapping[str, str], upto: int) -> None:
        """Keep what the estimators know, by account, after all that has an id up to `upto`."""

    @abstractmethod
    async def paces(self) -> tuple[Mapping[str, str], int]:
        """Return what was kept last, and up to which id; at first nothing, and an id with enough behind it."""

    @abstractmethod
    async def planned(self, after: tuple[int, int, int, int], limit: int) -> list[Plan]:
        """Return a page of what is planned with promises, behind a moment, conversation, episode and number."""

    @abstractmethod
    async def zone_rules(self, keep: str = "") -> str:
        """Return the fingerprint of the time zone rules by which everything is planned; `keep`: note another."""

    @abstractmethod
    async def ahead(self, after: tuple[int, int, int, int], limit: int) -> list[Ahead]:
        """Return a page of the promises that stand, behind a moment, conversation, episode and number.

        Each by its miss, and once more by the word that its opening hours have changed, where that is planned.
        """

    @abstractmethod
    async def told_hours(self, keep: str = "") -> str:
        """Return the opening hours by which promises were told last, as text; `keep`: note others."""

    # --- what the FAQ learns ------------------------------------------------------------------------------------

    @abstractmethod
    async def heard(self, conversation: int, episode: int) -> list[Heard]:
        """Return the question of an episode that was acknowledged, then the customer's last message."""

    @abstractmethod
    async def lessons(self) -> list[Lesson]:
        """Return what people taught the FAQ, oldest first; at most 50 of a kind for each article."""

    @abstractmethod
    async def forget_lessons(self, lesson: int, article: str, audit: Audit) -> int:
        """Forget one lesson, or all of an article; return how many there were. 0 and "" name none.

        audit: the line of who did it, where there was any.
        """

    # --- the fuse, and what ops see -----------------------------------------------------------------------------

    @abstractmethod
    async def fuse(self, now: datetime) -> str | None:
        """Return why the fuse is open, or None."""

    @abstractmethod
    async def open_fuse(self, reason: str, now: datetime, until: datetime) -> None:
        """Stop all that customers would hear until `until`."""

    @abstractmethod
    async def close_fuse(self) -> None:
        """Let output go on."""

    @abstractmethod
    async def status(self) -> dict[str, Any]:
        """Return counts by state, JSON-ready: messages, deliveries, reminders, promises, quarantine, fuse, schema."""

    @abstractmethod
    async def story(self, wanted: str) -> Story | None:
        """Return everything about one message, found by our row id or by the platform's id."""

    @abstractmethod
    async def export(self, account: str, handle: str) -> Mapping[str, Any] | None:
        """Return everything kept of one person, found by any of their handles, JSON-ready; None: not known."""

    @abstractmethod
    async def erase(self, account: str, handle: str, now: datetime, audit: Audit | None = None) -> Erased | None:
        """Forget one person, in one transaction with the line of who did it; return what is left, or None: not known.

        Somebody of whom there are only messages (a machine, or one that is not decided yet) is known too.
        What they and we wrote, their names and handles are gone; what was still to be said to or about them is
        cancelled, and a question of theirs that was open counts as one whose asker left. How fast people were answered
        stays, without whom.
        """

    @abstractmethod
    async def merge(self, one: tuple[str, str], other: tuple[str, str], audit: Audit) -> bool | None:
        """Note that two handles, each (account, handle), are one person, with the line of who said so.

        False: they were before, and nothing was changed. None: one of them is not known.
        """

    @abstractmethod
    async def older(self, page: Page) -> list[Found]:
        """Return a page of what may be too old, in the order of its keys."""

    @abstractmethod
    async def forget(self, old: Old, *, count: bool = False) -> Went:
        """Delete what is too old and needed no more, in one transaction; `count`: only tell what that would be."""

    @abstractmethod
    async def held(self, limit: int) -> list[Mapping[str, Any]]:
        """Return held and unknown deliveries for ops to decide on, JSON-ready."""

    # --- what people ask and do ---------------------------------------------------------------------------------

    @abstractmethod
    async def standing(self, conversation: int) -> Standing | None:
        """Return how a conversation stands, or None where there is none."""

    @abstractmethod
    async def as_they_stand(self, conversations: Sequence[int]) -> dict[int, Stand]:
        """Return by their ids those of these conversations that there are, with one statement for all.

        Each with the moment when its open promise was made, None without one.
        """

    @abstractmethod
    async def promise(self, wanted: int) -> dict[str, Any] | None:
        """Return one promise, JSON-ready, or None."""

    @abstractmethod
    async def audits(self, conversation: int) -> list[Audit]:
        """Return what people did with a conversation, oldest first."""

    @abstractmethod
    async def conversations(self, wanted: Wanted) -> list[dict[str, Any]]:
        """Return a page of conversations, JSON-ready, newest first."""

    @abstractmethod
    async def detail(self, conversation: int) -> dict[str, Any]:
        """Return the promises, reminders and deliveries of a conversation, JSON-ready, without texts."""

    @abstractmethod
    async def pauses(self) -> list[Pause]:
        """Return the accounts that people have paused."""

    @abstractmethod
    async def pause(self, what: Pause | str, audit: Audit) -> None:
        """Pause an account, or (by its name) let it go on; with the line of who did it, in one transaction."""
