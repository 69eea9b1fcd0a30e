"""What `responder check --online` asks X about the account; nothing is sent."""

from __future__ import annotations

from responder import (
    CredentialsRejected,
    SendError,
    unprotected,
)
from responder_x.api import Api
from responder_x.settings import XSettings


async def problems(api: Api, settings: XSettings) -> list[str]:
    """Return what is wrong, one sentence each."""
    found = unprotected(settings.api_url, "the tokens travel")
    try:
        answer = await api.get("/2/users/me", [("user.fields", "username")], share="me")
        found += _of_account(answer.get("data"), settings)
        if settings.messages:
            await api.get("/2/dm_events", [("max_results", "1")], share="messages")
    except CredentialsRejected as error:
        found.append(str(error))
    except SendError as error:
        found.append(f"X cannot be asked: {error}")
    return found


def _of_account(me: object, settings: XSettings) -> list[str]:
    own, name = (str(me.get("id")), str(me.get("username"))) if isinstance(me, dict) else ("", "")
    if own != settings.user_id:
        return [f"The tokens belong to the account {own or 'of nobody'}, and user_id is {settings.user_id}."]
    if name.lower() != settings.username.lower():
        return [f"The account is called {name} now, and username is {settings.username}: mentions would be missed."]
    return []
