"""What differs between Messenger and Instagram, as data; and a comment, read into our nouns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from responder import Author, Ignored, Inbound, Kind, Mark, Message
from responder.graph import Table
from responder_messenger.content import Json
from responder_messenger.events import Scope


@dataclass(frozen=True)
class Platform:
    """One of the two.

    sent_as: `object` of its webhooks. changes: reads one of `entry[].changes`, given the entry. below: the edge of a
    comment that takes public answers. marks: what we put into `metadata` comes back with the echo. look_up: what is
    added when the Conversations API is asked.
    """

    name: str
    sent_as: str
    table: Table
    changes: Callable[[Any, Json, Scope], list[Inbound]]
    below: str
    marks: bool = False
    look_up: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment as the platforms tell of it; author None: we may not know who. parent: the comment it answers."""

    id: str
    author: str | None
    text: str
    post: str
    at: datetime
    parent: str | None
    name: str | None = None


_AMONG_THEM = Mark(
    "not-addressed-to-us", "built in: who answers another comment talks to its author", author=Author.CUSTOMER
)


def comment_message(comment: Comment, scope: Scope) -> Inbound:
    """Return a comment as a message of a customer, or of a colleague where the account itself wrote it.

    One person below one post is one conversation: nobody is answered there twice. The comment's id leads a
    colleague's answer below it back to that conversation.
    """
    if comment.author is None:
        return Ignored(reason="comment-without-author")
    own = comment.author == scope.own_id
    if own and comment.parent is None:
        return Ignored(reason="own-comment")
    text = comment.text
    return Message(
        account=scope.account,
        id=comment.id,
        handle=str(comment.parent) if own else comment.author,
        sent_at=comment.at,
        author=Author.AGENT if own else Author.CUSTOMER,
        kind=Kind.TEXT if text.strip() else Kind.OTHER,
        text=text,
        name=None if own else comment.name,
        conversation=None if own else f"{comment.post}:{comment.author}",
        thread_id=comment.id,
        references=(comment.parent,) if comment.parent else (),
        marks=(_AMONG_THEM,) if comment.parent and not own else (),
        proven=True,
        public=own or not scope.private_replies,
        reply_to={"comment": comment.id},
    )
