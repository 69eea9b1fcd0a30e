"""In an encrypted room: says once, and never again, that nobody can read there what is written to us."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from responder import Author, CredentialsRejected, Desk, Inbound, Message, SendError
from responder_matrix.api import Api, NotThereError
from responder_matrix.outgoing import notice, path
from responder_matrix.settings import MatrixSettings

# Account data of a room: it stays with our account at the server, whatever becomes of this machine.
TYPE = "nl.responder.declined"
_BETWEEN = timedelta(hours=1)  # at least, for one person, over all rooms
_MINUTE, _MOST = timedelta(minutes=1), 10  # at most so many a minute
_KEPT = 5_000
WORDS: Mapping[str, str] = {
    "nl": "Hoi! Dit is een automatisch bericht. Deze chat is versleuteld, dus we kunnen hier niet lezen wat je "
    "schrijft. Begin een nieuwe chat met ons zonder versleuteling, dan zien we je vraag wel.",
    "en": "Hi! This is an automatic message. This chat is encrypted, so we can't read what you write here. "
    "Please start a new chat with us without encryption, and we will see your question.",
    "de": "Hallo! Dies ist eine automatische Nachricht. Dieser Chat ist verschlüsselt, deshalb können wir hier nicht "
    "lesen, was du schreibst. Starte bitte einen neuen Chat mit uns ohne Verschlüsselung, dann sehen wir deine Frage.",
    "fr": "Bonjour ! Ceci est un message automatique. Cette discussion est chiffrée, nous ne pouvons donc pas lire vos "
    "messages ici. Ouvrez une nouvelle discussion sans chiffrement, et nous verrons votre question.",
    "es": "¡Hola! Este es un mensaje automático. Este chat está cifrado, así que aquí no podemos leer lo que escribes. "
    "Abre un chat nuevo sin cifrado y veremos tu pregunta.",
}


class Declining:
    """Tells who writes to us in an encrypted room, once for each room."""

    def __init__(self, api: Api, settings: MatrixSettings, desk: Desk) -> None:
        self._api, self._settings, self._desk = api, settings, desk
        self._rooms: OrderedDict[str, None] = OrderedDict()
        self._told: dict[str, datetime] = {}

    async def look_at(self, events: Iterable[Inbound]) -> None:
        """Decline what customers wrote unreadably; what cannot be sent now is left."""
        if self._settings.encrypted != "decline":
            return
        for event in events:
            if isinstance(event, Message) and event.author is Author.CUSTOMER and _unreadable(event):
                await self._once(str(event.reply_to["room"]), event.handle)

    async def _once(self, room: str, person: str) -> None:
        now = self._desk.clock.now()
        if room in self._rooms or not self._may(person, now):
            return
        where = path("user", self._settings.user, "rooms", room, "account_data", TYPE)
        try:
            if not await self._told_before(where):
                self._told[person] = now
                token = f"declined-{hashlib.sha256(room.encode()).hexdigest()[:32]}"  # the same event at every try
                await self._api.ask("PUT", path("rooms", room, "send", "m.room.message", token), notice(self.words()))
                await self._api.ask("PUT", where, {"at": now.isoformat()})
        except CredentialsRejected:
            raise
        except SendError as error:
            self._desk.log.warning("could not decline an encrypted room", account=self._desk.account, error=str(error))
            return
        self._rooms[room] = None
        while len(self._rooms) > _KEPT:
            self._rooms.popitem(last=False)

    async def _told_before(self, where: str) -> bool:
        try:
            await self._api.ask("GET", where)
        except NotThereError:
            return False
        return True

    def _may(self, person: str, now: datetime) -> bool:
        """Nobody can make us talk: once an hour to one person, ten times a minute to all."""
        self._told = {who: at for who, at in self._told.items() if now - at < _BETWEEN}
        lately = sum(1 for at in self._told.values() if now - at < _MINUTE)
        return person not in self._told and lately < _MOST

    def words(self) -> str:
        """Return what is said, in the account's language."""
        if self._settings.decline_with:
            return self._settings.decline_with
        return WORDS.get(self._settings.locale.partition("-")[0].lower(), WORDS["en"])


def _unreadable(message: Message) -> bool:
    return any(mark.reason == "encrypted" for mark in message.marks) and message.about is None
