"""`[retention]`: how long what people wrote is kept, and the figures without their words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from responder.config.durations import Duration, duration_text, parse_duration
from responder.config.section import Section

if TYPE_CHECKING:
    from responder.config.settings import Settings

# Meta delivers a webhook again for up to seven days (WhatsApp Business Platform, "Webhooks", retries): a message must
# be known for so long, or it is answered twice. A day is added for what lies in a queue here or there.
LEAST = timedelta(days=8)
_FOR_EVER = timedelta(0)


def _long_enough(value: timedelta) -> timedelta:
    if _FOR_EVER < value < LEAST:
        raise ValueError(
            'expected at least "8 days": platforms bring a message again for up to a week, and what is forgotten by '
            'then is answered a second time; "0s" deletes nothing'
        )
    return value


Kept = Annotated[Duration, AfterValidator(_long_enough)]


class Retention(Section):
    """How long what people wrote is kept; what is older is deleted by itself, but where somebody still waits."""

    messages: Kept = Field(
        _FOR_EVER, description="Messages, replies, names and addresses are kept for so long; 0s: for ever."
    )
    figures: Kept = Field(
        _FOR_EVER, description="Promises, waits and who did what, without the customer, for so long; 0s: for ever."
    )

    @field_validator("figures")
    @classmethod
    def _not_before_the_words(cls, value: timedelta, info: ValidationInfo) -> timedelta:
        words = info.data.get("messages", _FOR_EVER)
        if value and (not words or value < words):
            expected = f'at least "{duration_text(words)}", as messages' if words else "messages to have a limit too"
            raise ValueError(f"expected {expected}: figures are made of what is kept of the words")
        return value


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
        return f'{key} = "{duration_text(limit or _FOR_EVER)}"'


def limits_of(settings: Settings) -> Limits:
    """Return what is kept for how long. What cannot be read deletes nothing: its account stands still and says why."""
    own = {name: _own(table["retention"]) for name, table in settings.channels.items() if "retention" in table}
    return Limits(settings.retention.messages or None, own, settings.retention.figures or None)


def _own(written: object) -> timedelta | None:
    try:
        return _long_enough(parse_duration(written)) or None
    except ValueError:
        return None


def before(limit: timedelta | None, now: datetime) -> datetime | None:
    """Return the moment before which everything is too old; None: nothing is."""
    return now - limit if limit else None
