"""What the contract looks at more than once."""

from __future__ import annotations

from typing import Any

from responder.channels import WebhookChannel, WebhookRequest
from responder.errors import NotAuthentic
from responder.model import Author, Ignored, Inbound, Message, Receipt
from responder.testing.cases import SendCase


def check_error(case: SendCase, error: object) -> None:
    """Hold an error of a channel to what a case expects."""
    expected = case.error if isinstance(case.error, tuple) else (case.error,)
    named = " or ".join(kind.__name__ for kind in expected)
    assert type(error) in expected, f"{case.name}: found {error!r}, expected {named}"
    if case.after is not None:
        assert getattr(error, "after", None) == case.after, f"{case.name}: the pause that the platform asks for is lost"


def is_of(event: Inbound, author: Author) -> bool:
    """Tell whether an event is what `author` did.

    A program may be marked, or left aside; so may what we wrote, of which a receipt may tell, too. An echo that does
    not say who wrote is taken for a colleague's, and the host knows it again by its id.
    """
    if isinstance(event, Message):
        if author is Author.MACHINE:
            return event.author is author or bool(event.marks)
        return event.author is author and (author is not Author.CUSTOMER or not event.marks)
    aside = isinstance(event, Ignored)
    return (author is Author.MACHINE and aside) or (author is Author.US and (aside or isinstance(event, Receipt)))


def refuses(channel: WebhookChannel[Any], request: WebhookRequest) -> bool:
    """Tell whether a channel refuses a request as forged."""
    try:
        channel.verify(request)
    except NotAuthentic:
        return True
    return False
