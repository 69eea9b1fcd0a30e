"""E-mail for responder: reads by IMAP, answers by SMTP, recognises machines, bounces and colleagues."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from responder import Channel, hookimpl

from .channel import EmailChannel


@hookimpl
def responder_channels() -> Sequence[type[Channel[Any]]]:
    """Offer the channel."""
    return [EmailChannel]
