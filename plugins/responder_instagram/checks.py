"""What `responder check --online` asks about an Instagram account.

Source: Instagram Platform documentation, "Get started": webhooks name the account by `user_id`, not by `id`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from responder import HttpClient
from responder.graph import ask, why_not
from responder_instagram.settings import InstagramSettings
from responder_messenger import missing_fields

_NEEDED = ("messages", "messaging_postbacks")
_BY_PAGE = ("messages",)  # the rest is subscribed to in the app, not at the Page


async def of_account(
    http: HttpClient, url: Callable[..., str], settings: InstagramSettings, headers: Mapping[str, str]
) -> list[str]:
    """Return what is wrong, one sentence each."""
    by_page, wanted = bool(settings.page_id), settings.account_id
    asked = (settings.page_id, "fields=instagram_business_account") if by_page else ("me", "fields=id,user_id,username")
    status, found = await ask(http, url(*asked), headers)
    if status != 200:
        return [why_not(status, found, "the account")]
    linked = found.get("instagram_business_account")
    known = linked.get("id") if by_page and isinstance(linked, Mapping) else found.get("user_id")
    if known != wanted:
        whose = "linked to the Page" if by_page else "of the access_token"
        return [f"The account {whose} is {known or 'none'}, account_id is {wanted}: webhooks name the former."]
    node = settings.page_id or wanted
    status, apps = await ask(http, url(f"{node}/subscribed_apps"), headers)
    return missing_fields(apps, node, _BY_PAGE if by_page else _NEEDED) if status == 200 else []
