"""What ops write under `[channels.NAME]` for a number at Twilio."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator

from responder import ChannelSettings, Duration, Secret, Secrets, base_url, web_url

_LONGEST_VALIDITY = timedelta(seconds=36_000)


class SmsSettings(ChannelSettings):
    """One number, or one Messaging Service."""

    account_sid: str = Field(pattern=r"^AC[0-9a-f]{32}$", description="The account's SID, as the console shows it.")
    auth_token: Secrets = Field(
        min_length=1, description="The auth token, which signs webhooks; a list while it is being changed."
    )
    api_key: str = Field(
        "", pattern=r"^(SK[0-9a-f]{32})?$", description="The SID of an API key to send with; empty: the auth token."
    )
    api_secret: Secret | None = Field(None, description="The secret of the API key.")
    sender: str = Field(
        pattern=r"^(\+[1-9]\d{4,14}|MG[0-9a-f]{32}|\d{3,8})$",
        description="The number that writes (+31…, or a short code), or the SID of a Messaging Service (MG…).",
    )
    webhook_url: Annotated[str, web_url("https://responder.example.nl/hooks/sms")] = Field(
        description="The address that Twilio calls, exactly as it stands in the console: the signature covers it."
    )
    most_segments: int = Field(10, ge=1, le=10, description="A text is cut to so many segments; each is paid for.")
    opt_out: Literal["twilio", "us"] = Field(
        "twilio", description="Who answers STOP and START: twilio does so by itself unless it was switched off there."
    )
    validity: Duration = Field(timedelta(hours=4), description="How long the network tries; then it is given up.")
    after_unknown: Literal["never_twice", "once_more"] = Field(
        "never_twice", description="When nobody can tell whether it was sent: hold it, or send it once more."
    )
    api_url: Annotated[str, base_url("https://api.twilio.com")] = Field(
        "https://api.twilio.com", description="Where the API is; a proxy may stand in."
    )

    @model_validator(mode="after")
    def _key_with_its_secret(self) -> Self:
        if bool(self.api_key) != (self.api_secret is not None):
            raise ValueError("api_secret: expected api_key and api_secret together, or neither")
        return self

    @field_validator("validity")
    @classmethod
    def _as_long_as_is_kept(cls, value: timedelta) -> timedelta:
        if not timedelta(seconds=1) <= value <= _LONGEST_VALIDITY:
            raise ValueError("expected a span from 1 second to 10 hours")
        return value
