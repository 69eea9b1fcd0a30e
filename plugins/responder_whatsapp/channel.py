"""The channel: what reads and writes; the JSON itself is read in `wire` and written in `outgoing`."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import ClassVar

from responder import (
    Abilities,
    AfterUnknown,
    Desk,
    Inbound,
    PlatformTemplate,
    RawEvent,
    Reply,
    SendError,
    Sent,
    country_of_number,
    zone_of_country,
    zone_of_number,
)
from responder.graph import GraphChannel
from responder_whatsapp import checks, errors, outgoing, wire
from responder_whatsapp.events import Scope
from responder_whatsapp.handles import is_bsuid
from responder_whatsapp.settings import WhatsAppSettings

# Free text is allowed for 24 hours after the person's last message (WhatsApp documentation, "Customer service
# windows"); our clock and a send that waits take the margin.
WINDOW = timedelta(hours=24) - timedelta(minutes=5)


class WhatsApp(GraphChannel[WhatsAppSettings]):
    """One number of the WhatsApp Cloud API."""

    kind: ClassVar[str] = "whatsapp"
    title: ClassVar[str] = "WhatsApp (Cloud API)"
    settings_type = WhatsAppSettings

    def __init__(self, account: str, settings: WhatsAppSettings, desk: Desk) -> None:
        super().__init__(account, settings, desk)
        self._scope = Scope(account, settings.phone_number_id)
        self._base = f"{settings.api_url}/{settings.api_version}"
        self._url = f"{self._base}/{settings.phone_number_id}/messages"
        self._abilities = Abilities(
            longest=outgoing.LONGEST_TEXT,
            links=False,
            buttons=outgoing.MOST_BUTTONS,
            typing=settings.typing,
            reply_window=WINDOW,
            template_outside_window=bool(settings.template),
            echoes_humans=True,
            paid=True,
            min_gap=timedelta(seconds=6),
            burst=timedelta(seconds=4),
            in_flight=32,
            spare=96,
            after_unknown=AfterUnknown(settings.after_unknown),
        )

    @property
    def abilities(self) -> Abilities:
        """What WhatsApp can do (limits: WhatsApp documentation, "Messages" and "Throughput")."""
        return self._abilities

    def parse(self, raw: RawEvent) -> list[Inbound]:
        """Read one delivery of webhooks."""
        return wire.read(raw.body, self._scope)

    async def send(self, reply: Reply) -> Sent:
        """Hand one message to the Cloud API; 200 with an id means that it was accepted, not delivered."""
        answer = await self.desk.http.request("POST", self._url, headers=self._headers, body=outgoing.message(reply))
        try:
            return errors.outcome(answer, tries=reply.tries, now=self.desk.clock.now())
        except SendError as error:
            raise self._scrubbed(error) from None

    def outside_window(self, reply: Reply) -> Reply | None:
        """Return the reply as the approved template in its language, else as the first one."""
        templates = self.settings.template
        if not templates:
            return None
        wanted = reply.locale.replace("-", "_")
        template = next((t for t in templates if t.fits(wanted)), templates[0])
        words = {"text": reply.text, "team": self.desk.team}
        filled = {name: words[word] for name, word in template.parameters.items()}
        return replace(
            reply, template=PlatformTemplate(name=template.name, language=template.language, parameters=filled)
        )

    async def typing(self, reply: Reply) -> None:
        """Mark the person's message as read and show that an answer is coming."""
        if self.settings.typing and reply.answers:
            body = outgoing.typing(reply.answers)
            await self.desk.http.request("POST", self._url, headers=self._headers, body=body)

    def zone_of(self, handle: str) -> str | None:
        """Return the zone of the country that the number belongs to; a BSUID begins with that country."""
        return zone_of_country(handle[:2]) if is_bsuid(handle) else zone_of_number(handle)

    def country_of(self, handle: str) -> str:
        """Return the country of the number; a BSUID begins with it."""
        return handle[:2] if is_bsuid(handle) else country_of_number(handle)

    async def check(self) -> list[str]:
        """Ask the platform how the number is; sends nothing."""
        try:
            await self.start()
        except LookupError as error:
            return [f"{error.args[0]}."]
        return await checks.problems(self.desk.http, self._base, self.settings, self._headers)
