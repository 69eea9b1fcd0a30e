"""Where and when colleagues hear of a promise, as settings."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema, field_validator

from responder.config.addresses import is_web_url
from responder.config.durations import Duration, parse_duration
from responder.config.section import Secrets, Section

Group = Literal["mail", "room", "webhook"]
EVERYBODY: tuple[Group, ...] = ("mail", "room", "webhook")


class Level(Section):
    """One moment at which colleagues hear of a promise: "before", "miss", or so much business time after it."""

    at: str = Field(description='"before" (see reminders.staff_before), "miss", or business time after the miss: "2h".')
    to: tuple[Group, ...] = Field(EVERYBODY, min_length=1, description="Who hears it; left out: everybody.")

    @field_validator("at")
    @classmethod
    def _known(cls, value: str) -> str:
        if value not in ("before", "miss"):
            try:
                parse_duration(value)
            except ValueError as error:
                raise ValueError('expected "before", "miss" or a span of time such as "30 min"') from error
        return value

    @property
    def after(self) -> timedelta | None:
        """The business time after the miss; None for "before" and "miss"."""
        return None if self.at in ("before", "miss") else parse_duration(self.at)

    def __str__(self) -> str:
        return self.at


def _as_level(value: Any) -> Any:
    """Let "2h" stand for { at = "2h" }."""
    return {"at": value} if isinstance(value, str) else value


_AT = {"type": "string", "examples": ["before", "miss", "30 min", "2h"]}
_TO = {"type": "array", "minItems": 1, "items": {"enum": list(EVERYBODY)}}
LevelText = Annotated[
    Level,
    BeforeValidator(_as_level),
    WithJsonSchema(
        {
            "anyOf": [
                _AT,
                {
                    "type": "object",
                    "required": ["at"],
                    "properties": {"at": _AT, "to": _TO},
                    "additionalProperties": False,
                },
            ]
        }
    ),
]


class Room(Section):
    """A room, a channel or a group on any account."""

    account: str = Field("", description="The account that writes there; empty: none.")
    to: str = Field("", description="The room's address on that account.")


class StaffWebhook(Section):
    """A program of ours that hears of promises by HTTP, signed as the Standard Webhooks specification says."""

    url: str = Field(
        "", description="Where to POST; empty: nowhere.", json_schema_extra={"pattern": "^(https?://.*)?$"}
    )
    secret: Secrets = Field((), description="whsec_…, which signs it; a list while it is being changed.")

    @field_validator("url")
    @classmethod
    def _an_address(cls, value: str) -> str:
        if value and not is_web_url(value):
            raise ValueError("expected an address such as https://desk.example.nl/hook")
        return value


class Staff(Section):
    """Where colleagues hear that a promise is about to pass, and how often."""

    account: str = Field("", description="The channel account that carries the warnings; empty: the log only.")
    to: str = Field("", description="The address there.")
    mail: tuple[str, ...] = Field((), description="More addresses there.")
    room: Room = Field(Room(), description="A room on any account: its account, and its address in to.")
    webhook: StaffWebhook = Field(StaffWebhook(), description="A program that hears it by HTTP: url and secret.")
    levels: tuple[LevelText, ...] = Field(
        tuple(Level(at=at) for at in ("before", "miss", "30 min", "2h", "8h")),
        max_length=10,
        description="When colleagues hear of one promise, and who.",
    )
    danger: tuple[Group, ...] = Field(
        EVERYBODY,
        description="Who is called at once, at any hour, when a customer names danger; []: nobody.",
    )
    more_time: Duration = Field(timedelta(hours=2), description="Business time that the link for more time gives.")
    links_valid: Duration = Field(timedelta(days=7), description="How long the links in a warning work.")
    secret: Secrets = Field((), description="What signs the links; empty: the deployment's own key.")
