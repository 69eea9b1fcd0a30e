"""What is kept for how long, as the whole configuration says it. Loaded when somebody asks, once an hour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from responder.config.durations import duration_text, parse_duration
from responder.config.retention import FOR_EVER, long_enough

if TYPE_CHECKING:
    from responder.config.settings import Settings


@dataclass(frozen=True, slots=True)
class Limits:
    """How long the words of each account are kept, and the figures of all; None: for ever."""

    words: timedelta | None
    own: Mapping[str, timedelta | None]
    figures: timedelta | None

    def __bool__(self) -> bool:
        """Tell whether anything is ever deleted."""
        return any((self.words, self.figures, *self.own.values()))

    def of(self, account: str) -> timedelta | None:
        """Return how long the words of an account are kept; one that is configured no more has the common limit."""
        return self.own.get(account, self.words)

    def shortest(self) -> timedelta | None:
        """Return the shortest limit for words, or None where they are kept for ever."""
        return min((each for each in (self.words, *self.own.values()) if each), default=None)

    def why(self, account: str) -> str:
        """Return the limit of an account as it stands in the configuration."""
        limit = self.of(account)
        key = f"channels.{account}.retention" if account in self.own else "retention.messages"
        return f'{key} = "{duration_text(limit or FOR_EVER)}"'


def limits_of(settings: Settings) -> Limits:
    """Return what is kept for how long. What cannot be read deletes nothing: its account stands still and says why."""
    own = {name: _own(table["retention"]) for name, table in settings.channels.items() if "retention" in table}
    return Limits(settings.retention.messages or None, own, settings.retention.figures or None)


def _own(written: object) -> timedelta | None:
    try:
        return long_enough(parse_duration(written)) or None
    except ValueError:
        return None


def before(limit: timedelta | None, now: datetime) -> datetime | None:
    """Return the moment before which everything is too old; None: nothing is."""
    return now - limit if limit else None
