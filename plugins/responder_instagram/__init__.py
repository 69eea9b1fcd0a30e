"""Instagram: direct messages and comments of a professional account. Most of it is Messenger's."""

from collections.abc import Sequence
from typing import Any

from responder import Channel, hookimpl
from responder_instagram.channel import Instagram
from responder_instagram.settings import InstagramSettings

__all__ = ["Instagram", "InstagramSettings", "responder_channels"]


@hookimpl
def responder_channels() -> Sequence[type[Channel[Any]]]:
    """Offer the channel."""
    return [Instagram]
