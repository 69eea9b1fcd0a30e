"""A reply is handed to its channel; where the platform shuts the reply window on us, the template goes instead."""

from __future__ import annotations

from typing import Any

from responder.channels import Channel
from responder.errors import ReplyWindowClosed
from responder.model import Reply, Sent


async def hand_over(channel: Channel[Any], reply: Reply) -> Sent:
    """Send it; raises what `Channel.send` raises.

    The platform counts the window by its own clock and by what it has seen; its word is final, and nothing was sent.
    """
    try:
        return await channel.send(reply)
    except ReplyWindowClosed:
        outside = channel.outside_window(reply) if reply.automatic and reply.template is None else None
        if outside is None:
            raise
        return await channel.send(outside)
