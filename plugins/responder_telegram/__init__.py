"""Telegram: a bot of the company, and its own account of Telegram Business."""

from collections.abc import Sequence
from typing import Any

from responder import Channel, hookimpl
from responder_telegram.channel import Telegram
from responder_telegram.settings import TelegramSettings

__all__ = ["Telegram", "TelegramSettings", "responder_channels"]


@hookimpl
def responder_channels() -> Sequence[type[Channel[Any]]]:
    """Offer the channel."""
    return [Telegram]
