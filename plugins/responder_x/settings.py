"""What ops write under `[channels.NAME]` for an account at X."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from responder import ChannelSettings, Duration, Secret, Secrets, base_url

_SHORTEST = timedelta(minutes=1)
_OAUTH1 = ("consumer_key", "access_token", "access_token_secret")
_OAUTH2 = ("client_id", "refresh_token")


class XSettings(ChannelSettings):
    """One account at X, read and written in its own name (user context)."""

    user_id: str = Field(pattern=r"^[0-9]{1,19}$", description="The number of the account, not its name.")
    username: str = Field(pattern=r"^[A-Za-z0-9_]{1,15}$", description="The account's name, without the @.")
    mode: Literal["webhook", "poll"] = Field(
        "poll", description="webhook: X calls us; poll: we ask, which X counts and charges by what it shows."
    )
    consumer_secret: Secrets = Field(
        (), description="The app's consumer secret, which signs webhooks; a list while it is being changed."
    )
    consumer_key: Secret | None = Field(None, description="OAuth 1.0a: the app's consumer key.")
    access_token: Secret | None = Field(None, description="OAuth 1.0a: the account's token; it does not expire.")
    access_token_secret: Secret | None = Field(None, description="OAuth 1.0a: the secret of that token.")
    client_id: str = Field("", description="OAuth 2 instead: the app's client id.")
    client_secret: Secret | None = Field(None, description="OAuth 2: the client's secret, of a confidential client.")
    refresh_token: Secret | None = Field(
        None, description="OAuth 2: the first refresh token; those that follow are kept in the data folder."
    )
    mentions: bool = Field(default=True, description="Answer public mentions and replies.")
    messages: bool = Field(default=True, description="Answer direct messages.")
    app_id: str = Field(
        "", pattern=r"^[0-9]{0,19}$", description="The app's number: what it wrote is never taken for a colleague's."
    )
    every: Duration = Field(timedelta(minutes=1), description="The pause between two looks, at least a minute.")
    after_unknown: Literal["never_twice", "once_more"] = Field(
        "never_twice", description="When nobody can tell whether it was sent: hold it, or send it once more."
    )
    api_url: Annotated[str, base_url("https://api.x.com")] = Field(
        "https://api.x.com", description="Where the API is; a proxy or a stand-in may take its place."
    )

    @field_validator("every")
    @classmethod
    def _not_too_often(cls, value: timedelta) -> timedelta:
        if value < _SHORTEST:
            raise ValueError("expected at least 1 min: X lets direct messages be read 15 times in 15 minutes")
        return value

    @model_validator(mode="after")
    def _one_way_in(self) -> XSettings:
        first = [name for name in _OAUTH1 if getattr(self, name) is not None]
        second = [name for name in _OAUTH2 if getattr(self, name)]
        if bool(first) == bool(second):
            raise ValueError(
                "expected either consumer_key, consumer_secret, access_token and access_token_secret (OAuth 1.0a), "
                "or client_id and refresh_token (OAuth 2)"
            )
        needed = [*_OAUTH1, "consumer_secret"] if first else list(_OAUTH2)
        if self.mode == "webhook":
            needed.append("consumer_secret")
        missing = [name for name in dict.fromkeys(needed) if not getattr(self, name)]
        if missing:
            raise ValueError(f"expected {' and '.join(missing)} too")
        if not (self.mentions or self.messages):
            raise ValueError("expected mentions = true or messages = true: nothing would be answered")
        return self
