"""What ops write for every account on the Graph API."""

from __future__ import annotations

from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field, field_validator

from responder.config.secrets import Secret
from responder.config.section import Secrets
from responder.config.settings import ChannelSettings


class GraphSettings(ChannelSettings):
    """A token, the secrets that sign webhooks, and where the Graph API is."""

    access_token: Secret = Field(description="The token that may send.")
    app_secret: Secrets = Field(
        min_length=1, description="The app's secret, which signs webhooks; a list while it is being changed."
    )
    verify_token: Secret | None = Field(
        None, description="The word typed in beside the callback URL; needed while Meta checks the URL."
    )
    api_url: str = Field("https://graph.facebook.com", description="Where the Graph API is; a proxy may stand in.")
    api_version: str = Field("v25.0", pattern=r"^v\d{1,3}\.\d{1,2}$", description="The version of the Graph API.")
    after_unknown: Literal["never_twice", "once_more"] = Field(
        "never_twice", description="When nobody can tell whether a message was sent: hold it, or send it once more."
    )
    typing: bool = Field(
        default=True, description="Show that an answer is coming; this also marks the message as read."
    )

    @field_validator("api_url")
    @classmethod
    def _a_base_url(cls, value: str) -> str:
        parts = urlsplit(value)
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
            raise ValueError(f"expected an address such as https://graph.facebook.com, found {value!r}")
        return value.rstrip("/")
