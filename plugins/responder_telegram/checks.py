"""What `responder check --online` asks Telegram about the bot, and what the answers mean."""

from __future__ import annotations

from urllib.parse import urlsplit

from responder import (
    SendError,
    unprotected,
)
from responder_telegram.api import Api
from responder_telegram.parts import Json
from responder_telegram.settings import TelegramSettings


async def problems(api: Api, settings: TelegramSettings) -> list[str]:
    """Return what is wrong, one sentence each."""
    found = unprotected(settings.api_url)
    try:
        me = await api.ask("getMe")
        webhook = await api.ask("getWebhookInfo")
    except SendError as error:
        return [*found, f"The bot cannot be asked: {error}"]
    if not isinstance(me, dict) or not isinstance(webhook, dict):
        return [*found, "Telegram answered in a form that nobody can read: look at api_url."]
    return found + _of_bot(me, settings) + _of_webhook(webhook, settings)


def _of_bot(me: Json, settings: TelegramSettings) -> list[str]:
    """Return what the bot's own data say is wrong."""
    found = []
    name = me.get("username")
    if not isinstance(name, str) or name.lower() != settings.username.lower():
        found.append(f"The token is that of {name!r}, username says {settings.username!r}: mend one of them.")
    if settings.owners and me.get("can_connect_to_business") is not True:
        found.append("owners is set, and the bot cannot be connected: turn on Business Mode at BotFather.")
    return found


def _of_webhook(info: Json, settings: TelegramSettings) -> list[str]:
    """Return what Telegram knows of the webhook that does not fit."""
    url = str(info.get("url") or "")
    host = urlsplit(url).hostname
    if settings.mode == "poll":
        if not url:
            return []
        return [f'mode is "poll", and a webhook at {host} is registered: take it off (deleteWebhook).']
    if not url:
        hint = "start the daemon" if settings.webhook_url else "set webhook_url, or register it by hand"
        return [f"No webhook is registered: {hint}."]
    found = []
    if settings.webhook_url and url != settings.webhook_url:
        found.append(f"The registered webhook is another one, at {host}: the next start registers webhook_url.")
    if info.get("last_error_message"):
        waiting = info.get("pending_update_count")
        found.append(f"Telegram could not deliver: {str(info['last_error_message'])[:200]} ({waiting} updates wait).")
    return found
