"""The channel: what asks and sends; JSON is read in `wire` and written in `outgoing`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, ClassVar

from responder import (
    Abilities,
    AfterUnknown,
    Batch,
    Desk,
    Inbound,
    OutcomeUnknown,
    PollingChannel,
    RawEvent,
    Refused,
    Reply,
    SendError,
    Sent,
    TryLater,
    Unit,
    Unreadable,
    dump_json,
    json_object,
    taken,
    unprotected,
)
from responder_matrix import errors, outgoing, wire
from responder_matrix.api import Api, NotThereError
from responder_matrix.declining import Declining
from responder_matrix.invites import Invitations
from responder_matrix.outgoing import path
from responder_matrix.people import Patterns, Scope
from responder_matrix.polling import Poller
from responder_matrix.settings import MatrixSettings

_LOOK_BACK = 100  # events of a room that are looked through for one of ours
_TYPING = 8_000  # milliseconds that the sign is shown


class Matrix(PollingChannel[MatrixSettings]):
    """One account on one homeserver."""

    kind: ClassVar[str] = "matrix"
    title: ClassVar[str] = "Matrix"
    settings_type = MatrixSettings

    def __init__(self, account: str, settings: MatrixSettings, desk: Desk) -> None:
        super().__init__(account, settings, desk)
        self._api = Api(settings, desk)
        self._poller = Poller(self._api, settings, desk)
        self._invitations = Invitations(self._api, settings, desk)
        self._declining = Declining(self._api, settings, desk)
        self._rooms: dict[str, str] = {}  # the room behind an address: an alias, or a person's direct room
        self._scope = Scope(
            account=account,
            us=settings.user,
            colleagues=Patterns(settings.colleagues),
            bots=Patterns(settings.bots),
            staff_rooms=frozenset(settings.staff_rooms),
            groups=settings.groups == "addressed",
            encrypted=settings.encrypted,
            rooms=self._poller.rooms,
            senders=self._poller.senders,
        )
        self._abilities = Abilities(
            longest=outgoing.LONGEST,
            links=False,
            unit=Unit.BYTES,
            markup="html",
            typing=settings.typing,
            public=settings.groups == "addressed",
            echoes_humans=True,
            names_by_id=True,
            burst=timedelta(seconds=4),
            in_flight=8,
            spare=24,
            after_unknown=AfterUnknown.ONCE_MORE,
        )

    @property
    def abilities(self) -> Abilities:
        """What Matrix can do; the same transaction id gives the same event (Matrix, "Transaction identifiers")."""
        return self._abilities

    @property
    def interval(self) -> timedelta:
        """A question that brought nothing has waited at the server's side already."""
        return timedelta(milliseconds=100)

    def own_addresses(self) -> Sequence[str]:
        """Return our user id."""
        return (self.settings.user,)

    async def start(self) -> None:
        """Read the token; raises LookupError, in words for ops, when it is missing."""
        self._api.token()

    # --- in ---------------------------------------------------------------------------------------------------------

    def parse(self, raw: RawEvent) -> list[Inbound]:
        """Read one answer of /sync; who is in a room is known from asking, or from its state events."""
        return wire.read(json_object(raw.body), self._scope)

    async def poll(self, cursor: Mapping[str, str]) -> Batch:
        """Ask what is new since `cursor`; at the very first time, and for another user, only where we are."""
        await self._api.know_ourselves()
        since = str(cursor.get("since") or "") if cursor.get("user") == self.settings.user else ""
        kept = str(cursor.get("invitations") or "")
        payload = await self._news(since, soon=bool(kept))
        events = wire.read(payload, self._scope)
        kept = await self._invitations.work_off(wire.invited(payload), kept)
        await self._declining.look_at(events)
        position = {"since": payload["next_batch"], "user": self.settings.user, "invitations": kept}
        broken = any(isinstance(event, Unreadable) for event in events)
        return Batch(tuple(events), position, RawEvent("poll", dump_json(payload)) if broken else None)

    async def _news(self, since: str, *, soon: bool) -> dict[str, Any]:
        """Ask; a position that the server does not know any more (it was set up anew) begins at now."""
        try:
            return await self._poller.ask(since, soon=soon)
        except Refused as error:
            if not since:
                raise
            self.desk.log.error("the server forgot how far we read; reading on from now", error=str(error))
            return await self._poller.ask("")

    # --- out --------------------------------------------------------------------------------------------------------

    async def send(self, reply: Reply) -> Sent:
        """Put one event into a room; the token is its transaction id, so that a repeat is the same event."""
        room = await self._room(reply)
        where = path("rooms", room, "send", "m.room.message", reply.token)
        answer = await self._api.call("PUT", where, outgoing.content(reply))
        now = self.desk.clock.now()
        if not 200 <= answer.status < 300:
            raise errors.failure(answer, now)
        event = taken(answer, now).get("event_id")
        if not isinstance(event, str) or not event:
            raise OutcomeUnknown("The server took the message and names no event.")
        return Sent(event)

    async def settle(self, reply: Reply) -> Sent | bool | None:
        """Look for our transaction id among the newest events of the room; None where it is not among them."""
        where = path("rooms", await self._room(reply), "messages")
        found = (await self._api.ask("GET", where, None, dir="b", limit=str(_LOOK_BACK))).get("chunk")
        events = [event for event in found if isinstance(event, dict)] if isinstance(found, list) else []
        ours = next((event for event in events if wire.token_of(event) == reply.token), {})
        own_id = ours.get("event_id")
        return Sent(own_id) if isinstance(own_id, str) else None

    async def _room(self, reply: Reply) -> str:
        """Return the room that a reply goes to: the customer's, a given one, or the one behind an address."""
        known = reply.reply_to.get("room")
        to = str(known or reply.to)
        if to.startswith("!"):
            return to
        if to not in self._rooms:
            try:
                self._rooms[to] = await self._look_up(to)
            except OutcomeUnknown as error:  # it only asked: nothing was sent
                raise TryLater(str(error)) from None
        return self._rooms[to]

    async def _look_up(self, to: str) -> str:
        if to.startswith("#"):
            found = await self._asked(path("directory", "room", to), "room_id")
        else:
            rooms = await self._asked(path("user", self.settings.user, "account_data", "m.direct"), to)
            found = rooms[-1] if isinstance(rooms, list) and rooms else None
        if not isinstance(found, str) or not found.startswith("!"):
            raise Refused(f"No room is known behind {to[:1]}…: give the id of a room, which begins with !.")
        return found

    async def _asked(self, where: str, key: str) -> Any:
        try:
            return (await self._api.ask("GET", where)).get(key)
        except NotThereError:
            return None

    async def typing(self, reply: Reply) -> None:
        """Show that an answer is coming, and that the message was read."""
        room, event = reply.reply_to.get("room"), reply.reply_to.get("event")
        if not room:
            return
        if event:
            await self._api.ask("POST", path("rooms", str(room), "receipt", "m.read", str(event)), {})
        sign = {"typing": True, "timeout": _TYPING}
        await self._api.ask("PUT", path("rooms", str(room), "typing", self.settings.user), sign)

    async def check(self) -> list[str]:
        """Ask whose token ours is and whether we are in the rooms that are configured; nothing is sent."""
        return [*unprotected(self.settings.api_url), *await self._problems()]

    async def _problems(self) -> list[str]:
        try:
            found = await self._api.who()
            rooms = (await self._api.ask("GET", path("joined_rooms"))).get("joined_rooms")
        except SendError as error:
            return [str(error)]
        ours, inside = found.get("user_id"), rooms if isinstance(rooms, list) else []
        wrong = []
        if ours != self.settings.user:
            wrong.append(f"user: the access token is of {str(ours)[:255]}, not of {self.settings.user}.")
        if found.get("is_guest") is True:
            wrong.append("access_token: it is a guest's; a registered account is needed.")
        outside = [room for room in self.settings.staff_rooms if room not in inside]
        return wrong + [f"staff_rooms: we are not in {room}; invite us." for room in outside]
