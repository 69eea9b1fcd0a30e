"""What people ask the store and what they are shown: pauses, lists of conversations, the story of a message."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from responder.model import RawEvent
from responder.values import quick

if TYPE_CHECKING:  # the flow imports what is shown; it only names its values
    from responder.flow.case import Conversation


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """An account that a person has paused."""

    account: str
    at: datetime
    who: str
    reason: str


class Stand(NamedTuple):
    """A conversation as it stands, and when its open promise was made."""

    conversation: Conversation
    made_at: datetime | None


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAside:
    """What waits for ops: an event that nobody could read, or a message (`row`) whose decision failed.

    id: the platform's, or our row. size: bytes. event: as it came, where it was asked for; one without a kind is only
    a part of what came, which nobody can read by itself. whole: False where only this line is left.
    """

    account: str
    id: str
    at: datetime
    error: str
    size: int
    tries: int = 1
    row: int | None = None
    event: RawEvent | None = None
    whole: bool = True


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which conversations to list, newest first: with ids below `before` and from `since` on.

    promised_until: only those with an open promise that is due by then. account "": all.
    """

    before: int | None
    since: datetime
    limit: int
    account: str = ""
    promised_until: datetime | None = None


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Everything about one message, for `why`: plain data, JSON-ready."""

    message: Mapping[str, Any]
    decision: Mapping[str, Any] | None
    conversation: Mapping[str, Any] | None
    promises: tuple[Mapping[str, Any], ...] = ()
    deliveries: tuple[Mapping[str, Any], ...] = ()
    reminders: tuple[Mapping[str, Any], ...] = ()
