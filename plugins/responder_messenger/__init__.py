"""Messenger: what people write to a Facebook Page. Instagram derives from what is exported here."""

from collections.abc import Sequence
from typing import Any

from responder import Channel, hookimpl
from responder_messenger.channel import MessagingChannel, Messenger
from responder_messenger.checks import missing_fields
from responder_messenger.content import Json
from responder_messenger.errors import CODES, PAIRS
from responder_messenger.events import Scope
from responder_messenger.platform import Comment, Platform, comment_message
from responder_messenger.settings import MessagingSettings, MessengerSettings

__all__ = [
    "CODES",
    "PAIRS",
    "Comment",
    "Json",
    "MessagingChannel",
    "MessagingSettings",
    "Messenger",
    "MessengerSettings",
    "Platform",
    "Scope",
    "comment_message",
    "missing_fields",
    "responder_channels",
]


@hookimpl
def responder_channels() -> Sequence[type[Channel[Any]]]:
    """Offer the channel."""
    return [Messenger]
