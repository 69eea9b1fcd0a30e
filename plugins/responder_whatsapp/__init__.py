"""WhatsApp through Meta's Cloud API."""

from collections.abc import Sequence
from typing import Any

from responder import Channel, hookimpl
from responder_whatsapp.channel import WhatsApp
from responder_whatsapp.settings import WhatsAppSettings

__all__ = ["WhatsApp", "WhatsAppSettings", "responder_channels"]


@hookimpl
def responder_channels() -> Sequence[type[Channel[Any]]]:
    """Offer the channel."""
    return [WhatsApp]
