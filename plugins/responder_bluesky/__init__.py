"""Bluesky: public mentions and replies, and direct messages."""

from collections.abc import Sequence
from typing import Any

from responder import Channel, hookimpl
from responder_bluesky.channel import Bluesky
from responder_bluesky.settings import BlueskySettings

__all__ = ["Bluesky", "BlueskySettings", "responder_channels"]


@hookimpl
def responder_channels() -> Sequence[type[Channel[Any]]]:
    """Offer the channel."""
    return [Bluesky]
