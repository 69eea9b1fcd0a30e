"""The channel: what is signed, posted and asked."""

from __future__ import annotations

import base64
from datetime import timedelta
from functools import cached_property
from typing import ClassVar
from urllib.parse import urlencode

from responder import (
    Abilities,
    AfterUnknown,
    Inbound,
    NotAuthentic,
    NotReadable,
    RawEvent,
    Reply,
    SendError,
    Sent,
    Unit,
    WebhookAnswer,
    WebhookChannel,
    WebhookRequest,
    country_of_number,
    json_object,
    unprotected,
    zone_of_number,
)
from responder_sms import errors, looking, signature, wire
from responder_sms.settings import SmsSettings

_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Sms(WebhookChannel[SmsSettings]):
    """One number, or one Messaging Service, at Twilio."""

    kind: ClassVar[str] = "sms"
    title: ClassVar[str] = "SMS (Twilio)"
    settings_type = SmsSettings
    accepted: ClassVar[WebhookAnswer] = WebhookAnswer(200, "<Response/>", "text/xml")  # plain text would be sent on

    @property
    def abilities(self) -> Abilities:
        """What an SMS can do; one segment a second leaves a long number (Twilio documentation, "Rate limits")."""
        return Abilities(
            longest=self.settings.most_segments,
            unit=Unit.SEGMENTS,
            names_by_id=True,
            paid=True,
            burst=timedelta(seconds=4),
            in_flight=4,
            spare=12,
            after_unknown=AfterUnknown(self.settings.after_unknown),
        )

    @cached_property
    def _tokens(self) -> tuple[str, ...]:
        return tuple(secret.for_header("auth_token") for secret in self.settings.auth_token)

    @cached_property
    def _headers(self) -> dict[str, str]:
        given = self.settings
        secret = given.api_secret.reveal().strip() if given.api_secret is not None else self._tokens[0]
        pair = f"{given.api_key or given.account_sid}:{secret}".encode()
        return {"Authorization": f"Basic {base64.b64encode(pair).decode()}"}

    @cached_property
    def _url(self) -> str:
        return f"{self.settings.api_url}/2010-04-01/Accounts/{self.settings.account_sid}/Messages.json"

    async def start(self) -> None:
        """Read the secrets; raises LookupError, in words for ops, when one is missing."""
        _ = (self._tokens, self._headers)

    def verify(self, request: WebhookRequest) -> None:
        """Check the signature over the address as configured and the whole form."""
        given = request.headers.get("x-twilio-signature", "")
        if not signature.fits(self._tokens, self.settings.webhook_url, request.body, given):
            raise NotAuthentic("X-Twilio-Signature does not fit; webhook_url must stand here as in Twilio's console")

    def parse(self, raw: RawEvent) -> list[Inbound]:
        """Read a message or a status."""
        by_twilio = self.settings.opt_out == "twilio"
        return wire.read(raw.body, self.account, self.desk.clock.now(), platform_answers=by_twilio)

    async def send(self, reply: Reply) -> Sent:
        """Hand one SMS over; 201 means that it stands in Twilio's queue."""
        validity = int(self.settings.validity.total_seconds())
        form = wire.outgoing(reply, self.settings.sender, self.settings.webhook_url, validity)
        headers = {**self._headers, **_FORM}
        answer = await self.desk.http.request("POST", self._url, headers=headers, body=urlencode(form).encode())
        return errors.outcome(answer, self.desk.clock.now())

    async def settle(self, reply: Reply) -> Sent | bool | None:
        """Look among the messages to this person: there is no key that would make a repeat harmless."""
        url = f"{self._url}?{urlencode(looking.query(reply))}"
        try:
            answer = await self.desk.http.request("GET", url, headers=self._headers)
            listed = json_object(answer.body).get("messages") if answer.status == 200 else None
        except (SendError, NotReadable):
            return None
        return looking.found(listed, reply)

    def zone_of(self, handle: str) -> str | None:
        """Return the zone of the country or region that the number belongs to."""
        return zone_of_number(handle)

    def country_of(self, handle: str) -> str:
        """Return the country of the number."""
        return country_of_number(handle)

    def own_addresses(self) -> tuple[str, ...]:
        """Our own number."""
        return (self.settings.sender,) if self.settings.sender.startswith("+") else ()

    async def check(self) -> list[str]:
        """Ask for the account; sends nothing."""
        return [*unprotected(self.settings.api_url, "the secret travels"), *await self._problems()]

    async def _problems(self) -> list[str]:
        try:
            await self.start()
            url = f"{self.settings.api_url}/2010-04-01/Accounts/{self.settings.account_sid}.json"
            answer = await self.desk.http.request("GET", url, headers=self._headers)
        except (LookupError, SendError) as error:
            return [f"{error.args[0]}."]
        if answer.status != 200:
            return [f"Twilio answered {answer.status}: account_sid or its secret is not accepted."]
        return []
