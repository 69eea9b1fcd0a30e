"""What is written in the chats of the company's own account, where the bot answers in its name. Pure.

Source: Bot API 10.1, "BusinessConnection", and the fields of Message that name the business. In such a chat `chat` is
always the customer, so whoever is not the chat is the owner. Anybody may connect our bot with his account: only the
accounts that ops name (`owners`) are served.
"""

from __future__ import annotations

from dataclasses import dataclass

from responder import Author, Ignored, Inbound, Mark, NotReadable, json_object
from responder_telegram.parts import BOT, SERVICE, Json, Place, Scope, id_of, kind_of, said

OFFLINE = Mark("away-message", "Bot API: Message.is_from_offline", "an away text, a greeting or a scheduled message")


@dataclass(frozen=True, slots=True)
class Connection:
    """One account that has connected the bot, and whether we may write in its name."""

    id: str
    owner: int
    may_reply: bool


def connection(given: Json) -> Connection:
    """Read a BusinessConnection."""
    rights = given.get("rights") or {}
    own = given["id"]
    if not isinstance(own, str) or not own:
        raise NotReadable("a connection without an id")
    return Connection(own, id_of(given["user"]), given["is_enabled"] is True and rights.get("can_reply") is True)


def connections_in(body: bytes) -> list[Connection]:
    """Return the news of connections among updates, the newest last; what cannot be read is left out."""
    given = json_object(body)
    updates = given.get("result")
    found = []
    for update in updates if isinstance(updates, list) else [given]:
        try:
            found += [connection(update["business_connection"])]
        except (NotReadable, KeyError, TypeError, AttributeError):
            continue
    return found


def business_place(own: str, customer: int) -> Place:
    """Return one customer's chat with the account behind a connection."""
    name = f"{own}:{customer}"
    return Place(handle=str(customer), conversation=name, key=name, reply_to={"connection": own})


def business_message(message: Json, scope: Scope, *, edited: bool = False) -> Inbound:
    """Read a message of a customer, or one that went to a customer in the name of the company."""
    own = message["business_connection_id"]
    if not isinstance(own, str) or not own:
        raise NotReadable("a business message without its connection")
    user, customer = message["from"], id_of(message["chat"])
    who = id_of(user)
    ours = who != customer
    if not scope.owners or own in scope.foreign or (ours and who not in scope.owners):
        return Ignored(reason="business-of-others")
    if SERVICE in (who, customer):
        return Ignored(reason="telegram-itself")
    if scope.is_colleague(customer):
        return Ignored(reason="colleague")
    if kind_of(message) is None:
        return Ignored(reason="service-message")
    author, marks = _author(message, scope, ours=ours)
    return said(message, scope, business_place(own, customer), author=author, marks=marks, edited=edited)


def _author(message: Json, scope: Scope, *, ours: bool) -> tuple[Author, tuple[Mark, ...]]:
    bot = message.get("sender_business_bot")
    if ours and scope.is_us(bot):
        return Author.US, ()
    if bot or message["from"].get("is_bot") is True:
        return Author.MACHINE, (BOT,)
    if message.get("is_from_offline") is True:
        return Author.MACHINE, (OFFLINE,)
    return (Author.AGENT if ours else Author.CUSTOMER), ()
