"""What ops write under `[channels.NAME]` for a Telegram bot."""

from __future__ import annotations

from typing import Annotated, Literal, Self
from urllib.parse import SplitResult, urlsplit

from pydantic import Field, field_validator, model_validator

from responder import ChannelSettings, Secret, base_url

LOCAL = {"localhost", "127.0.0.1", "::1"}
_PORTS = {None, 443, 80, 88, 8443}  # Bot API, "setWebhook": ports currently supported


class TelegramSettings(ChannelSettings):
    """One bot."""

    token: Secret = Field(description="The bot's token, from BotFather.")
    username: str = Field(
        pattern=r"^@?[A-Za-z0-9_]{4,32}$", description="The bot's name, such as acme_bot; by it mentions are known."
    )
    mode: Literal["poll", "webhook"] = Field(
        "poll", description="Ask Telegram for what is new, or be called at /hooks/NAME."
    )
    webhook_secret: Secret | None = Field(
        None, description="A word of letters, digits, _ and -, which Telegram says with every webhook."
    )
    webhook_url: str = Field(
        "",
        description='Where Telegram reaches /hooks/NAME; the bot registers it at each start. "": registered by hand.',
    )
    owners: tuple[int, ...] = Field(
        (), description="Accounts of Telegram Business in whose name the bot answers, by id; no other is served."
    )
    colleagues: tuple[int, ...] = Field(
        (), description="Colleagues, by id: never answered, and their replies in groups are answers to customers."
    )
    staff_rooms: tuple[int, ...] = Field((), description="Groups of colleagues, by id: nothing there is answered.")
    after_unknown: Literal["never_twice", "once_more"] = Field(
        "never_twice", description="When nobody can tell whether a message was sent: hold it, or send it once more."
    )
    api_url: Annotated[str, base_url("https://api.telegram.org")] = Field(
        "https://api.telegram.org", description="Where the Bot API is; a server of your own may be."
    )

    @field_validator("username")
    @classmethod
    def _without_sign(cls, value: str) -> str:
        return value.removeprefix("@")

    @field_validator("webhook_url")
    @classmethod
    def _reachable(cls, value: str) -> str:
        if value and not _for_telegram(urlsplit(value)):
            raise ValueError(f"expected https:// and port 443, 80, 88 or 8443, found {value!r}")
        return value

    @model_validator(mode="after")
    def _secret_for_webhooks(self) -> Self:
        if self.mode == "webhook" and self.webhook_secret is None:
            raise ValueError('mode = "webhook" needs webhook_secret, or anybody could post in the name of Telegram')
        return self


def _for_telegram(parts: SplitResult) -> bool:
    try:
        port = parts.port
    except ValueError:
        return False
    return parts.hostname in LOCAL or (parts.scheme == "https" and bool(parts.hostname) and port in _PORTS)
