"""Taps on our buttons. Pure.

Source: Bot API 10.1, "CallbackQuery". It has no date of its own, and its message may be gone (date 0).
"""

from __future__ import annotations

from responder import Ignored, Inbound, Kind, Message, NotReadable
from responder_telegram.business import business_place
from responder_telegram.chats import group_place, private_place, thread_of
from responder_telegram.parts import Json, Place, Scope, id_of, locale_of, name_of

PREFIX = "callback:"  # begins the ids of taps


def tap(query: Json, scope: Scope) -> Inbound:
    """Read a tap: what was tapped is the choice, the title on the button the text."""
    user, message, data = query["from"], query.get("message"), query.get("data")
    who = id_of(user)
    if not isinstance(message, dict) or not isinstance(data, str):
        return Ignored(reason="foreign-button")
    if scope.is_colleague(who) or id_of(message["chat"]) in scope.staff_rooms:
        return Ignored(reason="colleague")
    place = _place(message, who)
    if place.reply_to.get("connection") in scope.foreign:
        return Ignored(reason="business-of-others")
    own = query["id"]
    if not isinstance(own, str) or not own:
        raise NotReadable("a tap without an id")
    return Message(
        account=scope.account,
        id=f"{PREFIX}{own}",
        handle=place.handle,
        sent_at=scope.now,
        kind=Kind.CHOICE,
        text=_title(message, data),
        name=name_of(user),
        conversation=place.conversation,
        proven=True,
        public=place.public,
        locale=locale_of(user),
        choice=data,
        reply_to=place.reply_to,
    )


def _place(message: Json, who: int) -> Place:
    own = message.get("business_connection_id")
    if isinstance(own, str) and own:
        return business_place(own, who)
    if message["chat"]["type"] == "private":
        return private_place(who)
    return group_place(message["chat"], who, thread_of(message))


def _title(message: Json, data: str) -> str:
    keyboard = (message.get("reply_markup") or {}).get("inline_keyboard") or ()
    titles = (button["text"] for row in keyboard for button in row if button.get("callback_data") == data)
    found = next(titles, "")
    return found if isinstance(found, str) else ""
