"""Matrix: rooms in which customers write, and rooms in which colleagues are told."""

from collections.abc import Sequence
from typing import Any

from responder import Channel, hookimpl
from responder_matrix.channel import Matrix
from responder_matrix.settings import MatrixSettings

__all__ = ["Matrix", "MatrixSettings", "responder_channels"]


@hookimpl
def responder_channels() -> Sequence[type[Channel[Any]]]:
    """Offer the channel."""
    return [Matrix]
