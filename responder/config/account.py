"""What every account of a channel can be told; a plugin's own settings derive from it."""

from __future__ import annotations

from decimal import Decimal

from pydantic import Field, ValidationInfo, field_validator

from responder.config.durations import Duration
from responder.config.money import Money
from responder.config.retention import Kept
from responder.config.say import Say
from responder.config.section import Section
from responder.config.tone import AccountTone


class ChannelSettings(Section):
    """What every account has; a plugin's settings derive from it.

    A default stands as `default=…`, so that an author's mypy sees it without the plugin of pydantic.
    """

    plugin: str = Field(description="The plugin that carries this account.")
    enabled: bool = Field(default=True, description="false: the account stands still.")
    join: Duration | None = Field(default=None, description="As conversation.join, for this account.")
    until_known: Duration | None = Field(default=None, description="As promise.until_known, for this account.")
    retention: Kept | None = Field(default=None, description="As retention.messages, for this account.")
    locale: str = Field(default="", description="The language used when a message does not tell; empty: the first.")
    hours: str = Field(default="", description="The team of hours.teams whose hours hold; empty: those of [hours].")
    tone: AccountTone | None = Field(default=None, description="What differs from [tone] on this account.")
    offer: str = Field(
        default="",
        max_length=300,
        description="The address or number given to customers of slower accounts; empty: never.",
    )
    offer_as: Say = Field(default="", description="What customers call it, in the first language or one for each.")
    cost: Money = Field(
        default=Decimal(0), description="What one message costs, of an SMS one segment; 0: not counted."
    )
    budget_day: Money | None = Field(
        default=None, description="What automatic messages to customers may cost a day, in the currency of cost."
    )

    @field_validator("budget_day")
    @classmethod
    def _of_something(cls, value: Decimal | None, info: ValidationInfo) -> Decimal | None:
        if value is not None and not info.data.get("cost", 1):
            raise ValueError("expected cost beside it: what one message costs")
        return value
