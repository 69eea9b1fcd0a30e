"""Mastodon and every server that speaks its API: mentions and direct posts, answered in their thread."""

from collections.abc import Sequence
from typing import Any

from responder import Channel, hookimpl
from responder_mastodon.channel import Mastodon
from responder_mastodon.settings import MastodonSettings

__all__ = ["Mastodon", "MastodonSettings", "responder_channels"]


@hookimpl
def responder_channels() -> Sequence[type[Channel[Any]]]:
    """Offer the channel."""
    return [Mastodon]
