"""What ops write under `[channels.NAME]` for an account at Bluesky."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from pydantic import Field, field_validator

from responder import ChannelSettings, Duration, Secret, base_url

_SHORTEST = timedelta(seconds=3)


class BlueskySettings(ChannelSettings):
    """One account at Bluesky, or at another server of the AT Protocol."""

    identifier: str = Field(
        min_length=3, max_length=253, description="The account's DID (did:plc:…), or its handle without the @."
    )
    app_password: Secret = Field(
        description='An app password, made with "allow access to your direct messages"; never the main one.'
    )
    mentions: bool = Field(default=True, description="Answer public mentions and replies.")
    chat: bool = Field(default=True, description="Answer direct messages.")
    every: Duration = Field(timedelta(seconds=10), description="The pause between two looks, at least 3 seconds.")
    label_as_bot: bool = Field(
        default=True, description='Put the label "bot" on the profile where it is missing, as Bluesky asks of programs.'
    )
    api_url: Annotated[str, base_url("https://bsky.social")] = Field(
        "https://bsky.social", description="Where the account logs in; its server is then found."
    )
    chat_service: str = Field(
        "did:web:api.bsky.chat", pattern=r"^did:[a-z]+:[A-Za-z0-9._:%-]+$", description="The DID of the chat service."
    )

    @field_validator("identifier")
    @classmethod
    def _without_at(cls, value: str) -> str:
        if value.startswith("@"):
            raise ValueError(f"expected the handle without the @, found {value!r}")
        return value

    @field_validator("every")
    @classmethod
    def _not_too_often(cls, value: timedelta) -> timedelta:
        if value < _SHORTEST:
            raise ValueError("expected at least 3s: Bluesky counts requests (3,000 in 5 minutes for one address)")
        return value
