"""What `responder check --online` asks of the platform about a number, and what the answers mean.

Source: WhatsApp documentation, "Phone numbers" (fields of the node) and "Messaging health status".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from responder import (
    HttpClient,
    unprotected,
)
from responder.graph import ask, code_of, why_not
from responder_whatsapp.content import Json
from responder_whatsapp.settings import WhatsAppSettings

FIELDS = "display_phone_number,verified_name,quality_rating,status,platform_type,health_status"


async def problems(http: HttpClient, base: str, settings: WhatsAppSettings, headers: Mapping[str, str]) -> list[str]:
    """Return what is wrong, one sentence each."""
    found = unprotected(settings.api_url)
    url = f"{base}/{settings.phone_number_id}?fields={FIELDS}"
    status, number = await ask(http, url, headers)
    if status != 200:
        return [*found, _refusal(status, number)]
    found += _of_number(number)
    account = _account_id(number)
    if account is not None:
        status, apps = await ask(http, f"{base}/{account}/subscribed_apps", headers)
        if status == 200 and apps.get("data") == []:
            found.append(
                f"No app is subscribed to the WhatsApp account {account}: no message will arrive. "
                f"Call POST /{account}/subscribed_apps with the token."
            )
    return found


def _of_number(number: Json) -> list[str]:
    """Return what the fields of the number say is wrong."""
    found = []
    if number.get("quality_rating") == "RED":
        found.append("The number's quality is RED: people block or report it, and Meta may restrict it.")
    status = number.get("status")
    if status not in {None, "CONNECTED"}:
        found.append(f"The number's status is {status}, expected CONNECTED: look at it in WhatsApp Manager.")
    if number.get("platform_type") not in {None, "CLOUD_API"}:
        found.append(
            f"The number is on {number['platform_type']}, not on the Cloud API: call POST /register with a PIN."
        )
    return found + _health(number.get("health_status"))


def _health(health: Any) -> list[str]:
    found = []
    for entity in _entities(health):
        able = entity.get("can_send_message")
        if able in {"LIMITED", "BLOCKED"}:
            causes = [str(e.get("error_description", "")) for e in entity.get("errors") or () if isinstance(e, dict)]
            why = " ".join(cause for cause in causes if cause) or "no reason given"
            found.append(f"Sending is {able} by {entity.get('entity_type', 'something')}: {why[:300]}")
    return found


def _entities(health: Any) -> list[Json]:
    entities = health.get("entities") if isinstance(health, dict) else None
    return [e for e in entities if isinstance(e, dict)] if isinstance(entities, list) else []


def _account_id(number: Json) -> str | None:
    """Return the id of the WhatsApp account, which the health status names."""
    ids = [str(e.get("id")) for e in _entities(number.get("health_status")) if e.get("entity_type") == "WABA"]
    return next((i for i in ids if i.isascii() and i.isdigit()), None)


def _refusal(status: int, answer: Json) -> str:
    if status != 401 and code_of(answer) == 100:
        return (
            "Meta does not know the phone_number_id, or the token may not see it: compare it with the API setup page."
        )
    return why_not(status, answer, "the number", "make a new one for the system user")
