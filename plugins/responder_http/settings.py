"""What ops write under `[channels.NAME]` for a program."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Annotated, Literal

from pydantic import Field

from responder import ChannelSettings, Duration, Secret, SecretMissing, Secrets, unfit_signing_secrets, web_url


class HttpSettings(ChannelSettings):
    """One program."""

    url: Annotated[str, web_url("https://shop.example/replies")] = Field(
        description="Where replies are posted, such as https://shop.example/replies."
    )
    secret: Secrets = Field(
        min_length=1, description="A whsec_… that signs both ways; a list while it is being changed."
    )
    proven: bool = Field(
        default=False, description="true: the program knows for certain who writes, so names may be repeated."
    )
    longest: int = Field(10_000, ge=50, le=100_000, description="The longest text it takes, in characters.")
    markup: Literal["plain", "html"] = Field("plain", description="The form of the text: plain, or a piece of HTML.")
    buttons: int = Field(0, ge=0, le=10, description="How many quick replies it can show.")
    reply_window: Duration | None = Field(
        None, description="How long after the customer's last message we may write; left out: always."
    )
    burst: Duration = Field(timedelta(seconds=4), description="How long a short opening waits for the rest of it.")

    def unfit_secrets(self) -> Iterator[tuple[Secret, SecretMissing]]:
        """Yield what cannot sign."""
        yield from unfit_signing_secrets(self.secret)
