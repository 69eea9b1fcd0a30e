"""Any program that speaks HTTP: it posts what customers write, and is told what to answer."""

from collections.abc import Sequence
from typing import Any

from responder import Channel, hookimpl
from responder_http.channel import HttpChannel
from responder_http.settings import HttpSettings

__all__ = ["HttpChannel", "HttpSettings", "responder_channels"]


@hookimpl
def responder_channels() -> Sequence[type[Channel[Any]]]:
    """Offer the channel."""
    return [HttpChannel]
