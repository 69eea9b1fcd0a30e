"""What ops write under `[channels.NAME]` for an account at Mastodon or a compatible server."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from pydantic import Field, field_validator

from responder import ChannelSettings, Duration, Secret, base_url

_SHORTEST = timedelta(seconds=2)


class MastodonSettings(ChannelSettings):
    """One account."""

    api_url: Annotated[str, base_url("https://social.example")] = Field(
        description="The address of the account's server, such as https://social.example."
    )
    access_token: Secret = Field(description="The token of an application of the account's own.")
    streaming: bool = Field(default=True, description="Keep a connection open, so that a mention is heard at once.")
    every: Duration = Field(
        timedelta(minutes=1), description="Look for what the open connection missed so often, at least every 2 seconds."
    )
    label_as_bot: bool = Field(
        default=True, description="Mark the account as automated where it is not; programs then leave each other alone."
    )

    @field_validator("every")
    @classmethod
    def _not_too_often(cls, value: timedelta) -> timedelta:
        if value < _SHORTEST:
            raise ValueError("expected at least 2s: servers count requests (Mastodon allows 300 in 5 minutes)")
        return value
