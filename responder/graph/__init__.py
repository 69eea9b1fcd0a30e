"""What Meta's platforms have in common (Graph API): signed webhooks, the handshake, events read with care, errors.

A channel on the Graph API derives from `GraphChannel` and `GraphSettings`, reads its events with the small readers
here, and adds its own error codes to those that all of them share.
"""

from responder.graph.asking import ask, code_of, why_not
from responder.graph.channel import GraphChannel
from responder.graph.errors import Rule, Table, Verdict, blocked, few, later, refused, stop, window
from responder.graph.events import (
    MALFORMED,
    MalformedError,
    an_id,
    each,
    entries_of,
    listed,
    message_of,
    moment,
    unreadable,
    words,
)
from responder.graph.settings import GraphSettings

__all__ = [
    "MALFORMED",
    "GraphChannel",
    "GraphSettings",
    "MalformedError",
    "Rule",
    "Table",
    "Verdict",
    "an_id",
    "ask",
    "blocked",
    "code_of",
    "each",
    "entries_of",
    "few",
    "later",
    "listed",
    "message_of",
    "moment",
    "refused",
    "stop",
    "unreadable",
    "why_not",
    "window",
    "words",
]
