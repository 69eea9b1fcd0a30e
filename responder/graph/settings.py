"""What ops write for every account on the Graph API."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from responder.config.account import ChannelSettings
from responder.config.addresses import base_url
from responder.config.secrets import Secret
from responder.config.section import Secrets


class GraphSettings(ChannelSettings):
    """A token, the secrets that sign webhooks, and where the Graph API is."""

    access_token: Secret = Field(description="The token that may send.")
    app_secret: Secrets = Field(
        min_length=1, description="The app's secret, which signs webhooks; a list while it is being changed."
    )
    verify_token: Secret | None = Field(
        None, description="The word typed in beside the callback URL; needed while Meta checks the URL."
    )
    api_url: Annotated[str, base_url("https://graph.facebook.com")] = Field(
        "https://graph.facebook.com", description="Where the Graph API is; a proxy may stand in."
    )
    api_version: str = Field("v25.0", pattern=r"^v\d{1,3}\.\d{1,2}$", description="The version of the Graph API.")
    after_unknown: Literal["never_twice", "once_more"] = Field(
        "never_twice", description="When nobody can tell whether a message was sent: hold it, or send it once more."
    )
    typing: bool = Field(
        default=True, description="Show that an answer is coming; this also marks the message as read."
    )
