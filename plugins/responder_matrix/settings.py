"""What ops write under `[channels.NAME]` for a Matrix account."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, field_validator

from responder import ChannelSettings, Duration, Secret, base_url

_USER = re.compile(r"@[^\s:]{1,200}:[^\s]{1,200}")
_ROOM = re.compile(r"![^\s]{1,254}")
LONGEST_POLL = timedelta(seconds=25)  # the host gives up a request after 30 s


def _a_user(value: str) -> str:
    if not _USER.fullmatch(value):
        raise ValueError(f"expected a user such as @jan:shop.example or @*:shop.example, found {value!r}")
    return value


def _a_room(value: str) -> str:
    if not _ROOM.fullmatch(value):
        raise ValueError(f"expected the id of a room such as !abc:shop.example (no #alias), found {value!r}")
    return value


Users = tuple[Annotated[str, AfterValidator(_a_user)], ...]


class MatrixSettings(ChannelSettings):
    """One account on one homeserver."""

    api_url: Annotated[str, base_url("https://matrix.shop.example")] = Field(
        description="The homeserver's address, such as https://matrix.shop.example."
    )
    user: str = Field(description="Our own user id, such as @help:shop.example.")
    access_token: Secret = Field(description="The access token of a login of its own.")
    colleagues: Users = Field(
        (),
        description="Whose messages are answers: @jan:shop.example, or all of a server, @*:shop.example.",
    )
    bots: Users = Field((), description="Programs that write like people, such as bridges; never answered.")
    staff_rooms: tuple[Annotated[str, AfterValidator(_a_room)], ...] = Field(
        (), description="Rooms of colleagues, by id: nothing there is a customer's question."
    )
    invite: Literal["direct", "all", "none"] = Field(
        "direct", description="Which invitations are accepted: to a conversation of two, all, or none. "
        "Those of colleagues are accepted unless none."
    )  # fmt: skip
    servers: tuple[str, ...] = Field(
        (), description="Whose invitations are accepted: servers such as shop.example or *.example; []: any."
    )
    groups: Literal["addressed", "never"] = Field(
        "addressed", description="In rooms with several customers: answer who addresses us, or nobody."
    )
    encrypted: Literal["decline", "answer", "silent"] = Field(
        "decline", description="In an encrypted room: say once that we cannot read it, answer all the same, or nothing."
    )
    decline_with: str = Field(
        "",
        max_length=1_000,
        description="What is said once in an encrypted room; empty: our text in the account's locale.",
    )
    typing: bool = Field(default=True, description="Show that an answer is coming, and mark the message as read.")
    wait: Duration = Field(timedelta(seconds=20), description="How long the server may hold one question, 1 to 25 s.")

    @field_validator("user")
    @classmethod
    def _one_user(cls, value: str) -> str:
        if "*" in value:
            raise ValueError(f"expected one user such as @help:shop.example, found {value!r}")
        return _a_user(value)

    @field_validator("wait")
    @classmethod
    def _short(cls, value: timedelta) -> timedelta:
        if not timedelta(seconds=1) <= value <= LONGEST_POLL:
            raise ValueError("expected 1 to 25 seconds")
        return value
