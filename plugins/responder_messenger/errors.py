"""What each error of Messenger and Instagram means for a message of ours.

Sources: Messenger Platform documentation, "Error codes", "Send API" and "Conversation routing". Here the subcode
says most.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from responder import HttpAnswer, OutcomeUnknown, Sent
from responder.graph import Rule, Table, blocked, later, refused, stop, window

_CLOSED = window("more than 24 hours since the person's last message")
_HELD = refused("another app or a colleague holds the conversation")

CODES: Mapping[int, Rule] = {
    9: refused("not allowed in this conversation"),
    10: stop("a permission is missing: look at the token's permissions and the app's review"),
    27: refused("only the default app may take a conversation"),
    32: later("too many calls for this Page", minutes=1),
    551: blocked("the person cannot be reached: blocked, deactivated, or gone"),
    2022: stop("restricted for reasons of the commerce policy"),
    36103: refused("refused"),
    2018218: refused("not allowed in this conversation"),
    2018300: _HELD,
    2018321: refused("not allowed in this conversation"),
    9000001: refused("the message or the conversation was deleted"),
}
PAIRS: Mapping[tuple[int, int], Rule] = {
    (10, 2018278): _CLOSED,
    (10, 2534022): _CLOSED,
    (10, 2018065): _CLOSED,
    (10, 2018108): blocked("the person receives no messages now"),
    (10, 1893063): stop("the Page is restricted for a while"),
    (10, 2534077): stop("the link to Instagram is broken, or asks for a second factor: connect it again"),
    (100, 33): stop("the account is gone or not ours: look at its id and the token"),
    (100, 2018001): refused("no such person for this account"),
    (100, 2534013): stop("the Instagram account is not linked"),
    (100, 2534014): refused("no such person for this account"),
    (100, 2534025): refused("the comment takes no private reply: too old, answered already, or deleted"),
    (100, 2534029): blocked("the person is blocked, or has blocked us"),
    (100, 2534037): _HELD,
    (100, 2018300): _HELD,
    (100, 1893061): refused("a message tag was refused"),
    (200, 1545041): window("the person cannot be reached, or the 24 hours are over"),
    (200, 2534041): stop("the owner of the Instagram account switched off access to its messages"),
}


def sent(table: Table, answer: HttpAnswer, *, tries: int, now: datetime) -> Sent:
    """Return what the platform took, a message or a comment; raises what `table` says for what it did not."""
    body = table.accepted(answer, tries=tries, now=now)
    own_id = body.get("message_id") or body.get("id")
    if not isinstance(own_id, str) or not own_id:
        raise OutcomeUnknown("The platform answered 200 without the id of a message.")
    return Sent(own_id)
