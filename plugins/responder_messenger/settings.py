"""What ops write under `[channels.NAME]` for a Page."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from responder import Secret
from responder.graph import GraphSettings

AppId = Annotated[str, Field(pattern=r"^\d{3,20}$")]


class MessagingSettings(GraphSettings):
    """What Messenger and Instagram have in common."""

    machines: tuple[AppId, ...] = Field(
        (), description="App ids of other programs that write by themselves: what they say is no colleague's answer."
    )
    private_replies: bool = Field(
        default=False, description="true: a comment is answered in private, once; false: in one line below it."
    )
    get_started: str = Field(
        "GET_STARTED", max_length=1000, description="What the button Get Started sends: opening a chat asks nothing."
    )
    appsecret_proof: bool = Field(
        default=False, description="true: prove every call with the first app_secret, where the app requires it."
    )


class MessengerSettings(MessagingSettings):
    """One Facebook Page."""

    page_id: str = Field(pattern=r"^\d{5,20}$", description="The Page's id, as its webhooks name it.")
    access_token: Secret = Field(description="A Page access token with pages_messaging.")
