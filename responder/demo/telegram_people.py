"""The people around the stand-in's bot: they write to it, tap, block it, meet in groups, and own businesses."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from responder.clock import Clock
from responder.demo.telegram_updates import Updates

Json = dict[str, Any]


@dataclass
class Town:
    """All people, chats and messages. `messages`: by chat and number; a business chat is (connection, chat)."""

    updates: Updates
    clock: Clock
    bot_id: int = 4001
    username: str = "acme_bot"
    people: dict[int, Person] = field(default_factory=dict)
    groups: dict[int, Group] = field(default_factory=dict)
    businesses: dict[str, Business] = field(default_factory=dict)
    messages: dict[Any, dict[int, Json]] = field(default_factory=dict)
    said: list[Json] = field(default_factory=list)  # what the bot has sent, in order
    answered: list[str] = field(default_factory=list)  # taps that the bot has answered
    typed: list[Json] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin to count."""
        self._numbers: Counter[Any] = Counter()
        self.taps: dict[str, int] = {}  # id of a tap -> who waits

    @property
    def bot(self) -> Json:
        """The bot, as a User."""
        return {"id": self.bot_id, "is_bot": True, "first_name": "Acme", "username": self.username}

    def person(self, own: int, name: str = "Lena", **more: Any) -> Person:
        """Return a person, who is made when he is first named."""
        if own not in self.people:
            user = {"id": own, "is_bot": False, "first_name": name, "language_code": "en", **more}
            self.people[own] = Person(self, own, user)
        return self.people[own]

    def group(self, own: int, title: str = "Friends") -> Group:
        """Return a group that the bot is in."""
        return self.groups.setdefault(own, Group(self, own, title))

    def business(self, own: str, owner: Person, *, may_reply: bool = True) -> Business:
        """Let `owner` connect the bot with his account; the bot hears of it."""
        found = Business(self, own, owner, may_reply)
        self.businesses[own] = found
        self.updates.add("business_connection", found.as_json())
        return found

    def now(self) -> int:
        """Return seconds since 1970."""
        return int(self.clock.now().timestamp())

    def write(self, key: Any, sender: Json, chat: Json, **content: Any) -> Json:
        """Put a message into a chat and return it."""
        self._numbers[key] += 1
        message = {"message_id": self._numbers[key], "from": sender, "chat": chat, "date": self.now(), **content}
        self.messages.setdefault(key, {})[message["message_id"]] = message
        return message


@dataclass
class Person:
    """Somebody with a phone. heard: the texts that the bot sent to the private chat with it."""

    town: Town
    id: int
    user: Json
    blocked: bool = False

    @property
    def chat(self) -> Json:
        """The private chat, which has the id of the person."""
        return {"id": self.id, "type": "private", "first_name": self.user["first_name"]}

    @property
    def started(self) -> bool:
        """Whether the bot may write: the person has written first."""
        return self.id in self.town.messages

    @property
    def heard(self) -> list[Json]:
        """What the bot said in the private chat."""
        return [m for m in self.town.said if m["chat"]["id"] == self.id and "business_connection_id" not in m]

    def says(self, text: str, **content: Any) -> Json:
        """Write to the bot."""
        body = {"text": text} | ({"entities": _command(text)} if text.startswith("/") else {})
        return self.sends(**body, **content)

    def sends(self, **content: Any) -> Json:
        """Send anything to the bot."""
        message = self.town.write(self.id, self.user, self.chat, **content)
        self.town.updates.add("message", message)
        return message

    def edits(self, message: Json, text: str) -> None:
        """Change a message."""
        changed = {**message, "text": text, "edit_date": self.town.now()}
        self.town.messages[message["chat"]["id"]][message["message_id"]] = changed
        self.town.updates.add("edited_message", changed)

    def taps(self, message: Json, data: str) -> str:
        """Tap a button under a message of the bot; returns the id of the tap, which waits until it is answered."""
        own = str(4_382_000_000 + len(self.town.taps))
        self.town.taps[own] = self.id
        query = {"id": own, "from": self.user, "chat_instance": "-1", "message": message, "data": data}
        self.town.updates.add("callback_query", query)
        return own

    def blocks(self, *, again: bool = False) -> None:
        """Block the bot, or let it write again."""
        old, new = ("kicked", "member") if again else ("member", "kicked")
        self.blocked = not again
        self.town.updates.add("my_chat_member", _membership(self.town, self.chat, self.user, old, new))


@dataclass
class Group:
    """A group with the bot in it, in privacy mode: it hears commands, mentions and replies to it."""

    town: Town
    id: int
    title: str
    moved_to: int | None = None

    @property
    def chat(self) -> Json:
        """The chat."""
        return {"id": self.id, "type": "supergroup", "title": self.title}

    def says(self, person: Person, text: str, *, reply_to: Json | None = None) -> Json:
        """Let somebody write in the group."""
        at = text.find(f"@{self.town.username}")
        entities = [] if at < 0 else [_entity("mention", text, at, at + len(self.town.username) + 1)]
        content: Json = {"text": text} | ({"entities": entities} if entities else {})
        if reply_to is not None:
            content["reply_to_message"] = {k: v for k, v in reply_to.items() if k != "reply_to_message"}
        message = self.town.write(self.id, person.user, self.chat, **content)
        if entities or (reply_to is not None and reply_to["from"]["id"] == self.town.bot_id):
            self.town.updates.add("message", message)
        return message


@dataclass
class Business:
    """An account of Telegram Business that has connected the bot."""

    town: Town
    id: str
    owner: Person
    may_reply: bool
    enabled: bool = True

    def as_json(self) -> Json:
        """Return the BusinessConnection."""
        rights = {"rights": {"can_reply": self.may_reply, "can_read_messages": True}} if self.enabled else {}
        return {
            "id": self.id,
            "user": self.owner.user,
            "user_chat_id": self.owner.id,
            "date": self.town.now(),
            "is_enabled": self.enabled,
            **rights,
        }

    def disconnects(self) -> None:
        """Take the bot off the account."""
        self.enabled = False
        self.town.updates.add("business_connection", self.as_json())

    def hears(self, customer: Person, text: str, **more: Any) -> Json:
        """Let a customer write to the account."""
        return self._add(customer.user, customer, text, **more)

    def answers(self, customer: Person, text: str, **more: Any) -> Json:
        """Let a human with the account's phone write to a customer."""
        return self._add(self.owner.user, customer, text, **more)

    def bot_answers(self, customer: Person, **content: Any) -> Json:
        """The bot writes in the account's name, and hears its own message as everybody's."""
        content |= {"business_connection_id": self.id, "sender_business_bot": self.town.bot}
        message = self.town.write((self.id, customer.id), self.owner.user, customer.chat, **content)
        self.town.updates.add("business_message", message)
        return message

    def last_heard(self, customer: int) -> int | None:
        """Return when the customer wrote last."""
        chat = self.town.messages.get((self.id, customer), {})
        return max((m["date"] for m in chat.values() if m["from"]["id"] == customer), default=None)

    def said_to(self, customer: Person) -> list[Json]:
        """What the bot said to a customer in the account's name."""
        said = self.town.said
        return [m for m in said if m.get("business_connection_id") == self.id and m["chat"]["id"] == customer.id]

    def _add(self, sender: Json, customer: Person, text: str, **more: Any) -> Json:
        more |= {"business_connection_id": self.id, "text": text}
        message = self.town.write((self.id, customer.id), sender, customer.chat, **more)
        self.town.updates.add("business_message", message)
        return message


def _membership(town: Town, chat: Json, by: Json, old: str, new: str) -> Json:
    def member(status: str) -> Json:
        return {"user": town.bot, "status": status} | ({"until_date": 0} if status == "kicked" else {})

    return {
        "chat": chat,
        "from": by,
        "date": town.now(),
        "old_chat_member": member(old),
        "new_chat_member": member(new),
    }


def _command(text: str) -> list[Json]:
    return [_entity("bot_command", text, 0, len(text.split(maxsplit=1)[0]))]


def _entity(kind: str, text: str, start: int, end: int) -> Json:
    return {"type": kind, "offset": units(text[:start]), "length": units(text[start:end])}


def units(text: str) -> int:
    """Count UTF-16 code units, as Telegram does."""
    return len(text.encode("utf-16-le")) // 2
