"""What ops write under `[channels.NAME]` for an Instagram account."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, model_validator

from responder import Secret, base_url
from responder_messenger import MessagingSettings


class InstagramSettings(MessagingSettings):
    """One professional account, by Instagram Login, or by Facebook Login through its Page."""

    account_id: str = Field(
        pattern=r"^\d{5,20}$", description="The account's user_id (1784…), as its webhooks name it; not its id."
    )
    page_id: str = Field(
        "", pattern=r"^(\d{5,20})?$", description="The linked Page, for Facebook Login; empty: Instagram Login."
    )
    access_token: Secret = Field(
        description="A token of the account (Instagram Login) or of its Page (Facebook Login)."
    )
    api_url: Annotated[str, base_url("https://graph.instagram.com")] = Field(
        "https://graph.instagram.com",
        description="Where the Graph API is; with page_id the default is https://graph.facebook.com.",
    )

    @model_validator(mode="before")
    @classmethod
    def _its_host(cls, value: Any) -> Any:
        """The two ways to log in talk to different hosts."""
        if isinstance(value, dict) and value.get("page_id"):
            return {"api_url": "https://graph.facebook.com"} | value
        return value
