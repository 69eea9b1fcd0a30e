"""What `responder check --online` asks about an account, and what the answers mean.

Source: Graph API documentation, "Page: subscribed apps"; Messenger Platform documentation, "Webhooks".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from responder import HttpClient
from responder.graph import ask, why_not

Url = Callable[..., str]
_NEEDED = ("messages", "messaging_postbacks", "message_echoes")


async def of_page(http: HttpClient, url: Url, page: str, headers: Mapping[str, str]) -> list[str]:
    """Return what is wrong, one sentence each."""
    status, me = await ask(http, url("me", "fields=id,name"), headers)
    if status != 200:
        return [why_not(status, me, "the account")]
    if me.get("id") != page:
        return [f"The access_token is that of {me.get('id')}, not of the Page {page}: make a Page access token for it."]
    status, apps = await ask(http, url(f"{page}/subscribed_apps"), headers)
    return missing_fields(apps, page, _NEEDED) if status == 200 else []


def missing_fields(apps: Mapping[str, Any], account: str, needed: tuple[str, ...]) -> list[str]:
    """Say which webhook fields no app is subscribed to."""
    data = apps.get("data")
    found = [app for app in data if isinstance(app, dict)] if isinstance(data, list) else None
    if found is None:
        return []
    fields = {field for app in found for field in app.get("subscribed_fields") or ()}
    missing = [field for field in needed if field not in fields]
    if not missing:
        return []
    return [
        f"Nobody is subscribed to {', '.join(missing)} of {account}: what comes there is not told to us. "
        f"Call POST /{account}/subscribed_apps?subscribed_fields={','.join(needed)} with the token."
    ]
