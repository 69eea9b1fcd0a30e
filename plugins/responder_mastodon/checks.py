"""What `responder check --online` finds out by logging in; sends nothing."""

from __future__ import annotations

from responder import (
    NotReadable,
    SendError,
    unprotected,
)
from responder_mastodon import known
from responder_mastodon.server import Server
from responder_mastodon.settings import MastodonSettings

_POLICY = "/api/v2/notifications/policy"


async def problems(server: Server, settings: MastodonSettings) -> list[str]:
    """Return what is wrong, one plain sentence each."""
    found = unprotected(settings.api_url)
    try:
        server.token()
        me = await server.know()
        await server.listed("/api/v1/notifications", [("types[]", "mention"), ("limit", "1")])
        await server.own_statuses(me)
    except LookupError as error:
        return [*found, f"{error.args[0]}."]
    except SendError as error:
        return [*found, str(error)]
    except NotReadable as error:
        return [*found, f"{settings.api_url} does not answer like a Mastodon server: {error}."]
    if not server.labelled and not settings.label_as_bot:
        found.append("The account is not marked as automated; set label_as_bot = true, or tick it in the profile.")
    return [*found, *await _filtered(server)]


async def _filtered(server: Server) -> list[str]:
    """Mastodon keeps mentions of strangers aside unless told otherwise (4.3 and later): customers are strangers."""
    try:
        policy = known.table(await server.get(_POLICY))
    except (SendError, NotReadable):
        return []
    kept = sorted(key for key, value in policy.items() if key.startswith("for_") and value not in ("accept", None))
    if not kept:
        return []
    return [
        f"Mentions are kept from us by the account's notification settings ({', '.join(kept)}): "
        "set each of them to accept, under Preferences, Notifications."
    ]
