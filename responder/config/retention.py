"""`[retention]`: how long what people wrote is kept, and the figures without their words."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from responder.config.durations import Duration, duration_text
from responder.config.section import Section

# Meta delivers a webhook again for up to seven days (WhatsApp Business Platform, "Webhooks", retries): a message must
# be known for so long, or it is answered twice. A day is added for what lies in a queue here or there.
LEAST = timedelta(days=8)
FOR_EVER = timedelta(0)


def long_enough(value: timedelta) -> timedelta:
    """Return the limit, or raise ValueError for one that forgets a message while it may come again."""
    if FOR_EVER < value < LEAST:
        raise ValueError(
            'expected at least "8 days": platforms bring a message again for up to a week, and what is forgotten by '
            'then is answered a second time; "0s" deletes nothing'
        )
    return value


Kept = Annotated[Duration, AfterValidator(long_enough)]


class Retention(Section):
    """How long what people wrote is kept; what is older is deleted by itself, but where somebody still waits."""

    messages: Kept = Field(
        FOR_EVER, description="Messages, replies, names and addresses are kept for so long; 0s: for ever."
    )
    figures: Kept = Field(
        FOR_EVER, description="Promises, waits and who did what, without the customer, for so long; 0s: for ever."
    )

    unreadable: int = Field(
        256 * 1024 * 1024,
        ge=32 * 1024 * 1024,
        description="Bytes of events that nobody could read, which are kept whole; above, of the oldest only a line.",
    )

    @field_validator("figures")
    @classmethod
    def _not_before_the_words(cls, value: timedelta, info: ValidationInfo) -> timedelta:
        words = info.data.get("messages", FOR_EVER)
        if value and (not words or value < words):
            expected = f'at least "{duration_text(words)}", as messages' if words else "messages to have a limit too"
            raise ValueError(f"expected {expected}: figures are made of what is kept of the words")
        return value
