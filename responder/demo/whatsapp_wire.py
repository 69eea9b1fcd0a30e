"""What WhatsApp posts to us, built and signed as the platform does it: stand-in, for demos and tests.

Shapes: WhatsApp Cloud API documentation, "Webhooks" (messages, statuses) and "Error codes".
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

PHONE_NUMBER_ID = "109000000000001"
DISPLAY_NUMBER = "15550100200"
WABA_ID = "104000000000017"
SIGNATURE_HEADER = "X-Hub-Signature-256"


def sign(secret: str, body: bytes) -> str:
    """Return X-Hub-Signature-256 of `body`: HMAC-SHA256 under the app secret (Graph API, "Webhooks")."""
    return "sha256=" + hmac.digest(secret.encode(), body, hashlib.sha256).hex()


def signed_headers(secret: str, body: bytes) -> dict[str, str]:
    """Return the headers of a webhook that carries `body`."""
    return {"Content-Type": "application/json", SIGNATURE_HEADER: sign(secret, body)}


def customer_text(
    text: str,
    *,
    sender: str,
    message_id: str,
    at: datetime,
    name: str = "Nora Feld",
    phone_number_id: str = PHONE_NUMBER_ID,
) -> bytes:
    """Return the body of a webhook in which the customer `sender` (digits only) writes `text`."""
    message = {
        "from": sender,
        "from_user_id": f"NL.{sender}",
        "id": message_id,
        "timestamp": str(int(at.timestamp())),
        "type": "text",
        "text": {"body": text},
    }
    contact = {"profile": {"name": name}, "wa_id": sender, "user_id": f"NL.{sender}"}
    return envelope({"contacts": [contact], "messages": [message]}, phone_number_id)


def status_news(
    state: str,
    *,
    message_id: str,
    recipient: str,
    at: datetime,
    token: str | None = None,
) -> bytes:
    """Return the body of a webhook that tells what became of a message of ours ("sent", "delivered", …)."""
    news: dict[str, Any] = {
        "id": message_id,
        "status": state,
        "timestamp": str(int(at.timestamp())),
        "recipient_id": recipient,
    }
    if token is not None:
        news["biz_opaque_callback_data"] = token
    return envelope({"statuses": [news]})


def envelope(value: Mapping[str, Any], phone_number_id: str = PHONE_NUMBER_ID) -> bytes:
    """Wrap `value` as the platform does; letters beyond ASCII are written as \\u00e4, as Meta signs them."""
    metadata = {"display_phone_number": DISPLAY_NUMBER, "phone_number_id": phone_number_id}
    change = {"field": "messages", "value": {"messaging_product": "whatsapp", "metadata": metadata, **value}}
    event = {"object": "whatsapp_business_account", "entry": [{"id": WABA_ID, "changes": [change]}]}
    return json.dumps(event, separators=(",", ":")).encode("ascii")


def graph_error(code: int, message: str, *, transient: bool = False) -> dict[str, Any]:
    """Return the error envelope of the Graph API."""
    return {
        "error": {
            "message": f"(#{code}) {message}",
            "type": "OAuthException",
            "code": code,
            "error_data": {"messaging_product": "whatsapp", "details": message},
            "is_transient": transient,
            "fbtrace_id": "AStandInTrace",
        }
    }
