"""SMS through Twilio."""

from collections.abc import Sequence
from typing import Any

from responder import Channel, hookimpl
from responder_sms.channel import Sms
from responder_sms.settings import SmsSettings

__all__ = ["Sms", "SmsSettings", "responder_channels"]


@hookimpl
def responder_channels() -> Sequence[type[Channel[Any]]]:
    """Offer the channel."""
    return [Sms]
