"""What is written to the bot itself: in a private chat, or in a group. Pure."""

from __future__ import annotations

from responder import Author, Ignored, Inbound
from responder_telegram.parts import BOT, SERVICE, Json, Place, Scope, id_of, kind_of, number, said, text_of


def private_place(user: int) -> Place:
    """Return the chat of one person with the bot; its id is the person's."""
    return Place(handle=str(user), conversation=str(user), key=str(user))


def group_place(chat: Json, user: int, thread: object) -> Place:
    """Return one person's part of a group; `thread` is a topic of a forum."""
    own = id_of(chat)
    where = {"chat": own} | ({"thread": thread} if isinstance(thread, int) and thread else {})
    name = f"{own}/{where['thread']}" if "thread" in where else str(own)
    return Place(handle=str(user), conversation=f"{name}:{user}", key=str(own), reply_to=where, public=True)


def thread_of(message: Json) -> object:
    """Return the topic that a message stands in, if it does: other threads are replies to replies."""
    return message.get("message_thread_id") if message.get("is_topic_message") is True else None


def private_message(message: Json, scope: Scope, *, edited: bool = False) -> Inbound:
    """Read what one person writes to the bot; `/start` alone is the way a chat begins, not a question."""
    user = message["from"]
    who = id_of(user)
    if kind_of(message) is None:
        return Ignored(reason="service-message")
    if who == SERVICE:
        return Ignored(reason="telegram-itself")
    if scope.is_colleague(who):
        return Ignored(reason="colleague")
    if user.get("is_bot") is True:
        return said(message, scope, private_place(who), author=Author.MACHINE, marks=(BOT,), edited=edited)
    text = without_address(text_of(message), scope.username)
    if text.split(maxsplit=1)[:1] == ["/start"]:
        return Ignored(reason="start")
    return said(message, scope, private_place(who), text=text.removeprefix("/"), edited=edited)


def group_message(message: Json, scope: Scope, *, edited: bool = False) -> Inbound:
    """Read what is said in a group: ours is what is said to us, and what a colleague answers to somebody."""
    chat = message["chat"]
    if id_of(chat) in scope.staff_rooms:
        return Ignored(reason="staff-room")
    if "migrate_to_chat_id" in message:
        return Ignored(reason="group-moved", detail=f"{id_of(chat)} is now {message['migrate_to_chat_id']}")
    user = message.get("from")
    if not isinstance(user, dict) or kind_of(message) is None:
        return Ignored(reason="service-message")
    who, thread = id_of(user), thread_of(message)
    if scope.is_colleague(who):
        return _colleague(message, scope, thread, edited=edited)
    if message.get("is_automatic_forward") is True or not addressed(message, scope):
        return Ignored(reason="not-addressed")
    place = group_place(chat, who, thread)
    if user.get("is_bot") is True:  # anonymous administrators and channels come as such, too
        return said(message, scope, place, author=Author.MACHINE, marks=(BOT,), edited=edited)
    text = without_address(text_of(message), scope.username).strip()
    return said(message, scope, place, text=text.removeprefix("/"), edited=edited)


def _colleague(message: Json, scope: Scope, thread: object, *, edited: bool) -> Inbound:
    """A colleague's reply to a person's message is that person's answer."""
    replied = message.get("reply_to_message") or {}
    asked = replied.get("from") or {}
    if not asked or asked.get("is_bot") is True or scope.is_colleague(id_of(asked)):
        return Ignored(reason="colleague")
    place = group_place(message["chat"], id_of(asked), thread)
    return said(message, scope, place, author=Author.AGENT, edited=edited)


def addressed(message: Json, scope: Scope) -> bool:
    """Tell whether a message in a group is for us: a mention, `/command@us`, or a reply to us."""
    replied = message.get("reply_to_message")
    if isinstance(replied, dict) and scope.is_us(replied.get("from")):
        return True
    units = text_of(message).encode("utf-16-le")  # offsets count UTF-16 code units
    for entity in message.get("entities") or message.get("caption_entities") or ():
        kind = entity.get("type") if isinstance(entity, dict) else None
        if kind == "text_mention" and scope.is_us(entity.get("user")):
            return True
        if kind in ("mention", "bot_command"):
            start = (number(entity.get("offset")) or 0) * 2
            word = units[start : start + (number(entity.get("length")) or 0) * 2].decode("utf-16-le", "replace").lower()
            if word.endswith(f"@{scope.username.lower()}"):
                return True
    return False


def without_address(text: str, username: str) -> str:
    """Return the text without `@us`, wherever it stands as a word of its own or after a command."""
    sign = f"@{username.lower()}"
    start = text.lower().find(sign)
    if start < 0 or len(text.lower()) != len(text):
        return text
    end = start + len(sign)
    if end < len(text) and (text[end].isalnum() or text[end] == "_"):
        return text
    return f"{text[:start].rstrip()} {text[end:].lstrip(' ,:')}".strip()
