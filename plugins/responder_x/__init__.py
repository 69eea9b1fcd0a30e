"""X (Twitter): direct messages and public mentions."""

from collections.abc import Sequence
from typing import Any

from responder import Channel, hookimpl
from responder_x.channel import X
from responder_x.settings import XSettings

__all__ = ["X", "XSettings", "responder_channels"]


@hookimpl
def responder_channels() -> Sequence[type[Channel[Any]]]:
    """Offer the channel."""
    return [X]
