"""The channel: what reads and writes; the JSON itself is read in `wire` and written in `outgoing`."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import replace
from datetime import timedelta
from functools import cached_property
from typing import ClassVar

from responder import (
    Abilities,
    AfterUnknown,
    Desk,
    Inbound,
    NotAuthentic,
    PlatformTemplate,
    RawEvent,
    Reply,
    Secret,
    SendError,
    Sent,
    WebhookAnswer,
    WebhookChannel,
    WebhookRequest,
    zone_of_country,
    zone_of_number,
)
from responder_whatsapp import checks, errors, outgoing, wire
from responder_whatsapp.events import Scope
from responder_whatsapp.handles import is_bsuid
from responder_whatsapp.settings import WhatsAppSettings

# Free text is allowed for 24 hours after the person's last message (WhatsApp documentation, "Customer service
# windows"); our clock and a send that waits take the margin.
WINDOW = timedelta(hours=24) - timedelta(minutes=5)
_PREFIX = "sha256="
_HEADER_LENGTH = len(_PREFIX) + 64


def revealed(secret: Secret, what: str) -> str:
    """Return a secret; raises LookupError when it is empty or could not stand in a header."""
    value = secret.reveal().strip()
    if not value or not value.isascii() or not value.isprintable() or " " in value:
        raise LookupError(f"the {what} is empty or holds characters that no {what} has")
    return value


class WhatsApp(WebhookChannel[WhatsAppSettings]):
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
            buttons=outgoing.MOST_BUTTONS,
            typing=settings.typing,
            reply_window=WINDOW,
            template_outside_window=bool(settings.template),
            receipts=True,
            echoes_humans=True,
            paid=True,
            min_gap=timedelta(seconds=6),
            burst=timedelta(seconds=4),
            in_flight=32,
            after_unknown=AfterUnknown(settings.after_unknown),
        )

    @property
    def abilities(self) -> Abilities:
        """What WhatsApp can do (limits: WhatsApp documentation, "Messages" and "Throughput")."""
        return self._abilities

    @cached_property
    def _keys(self) -> tuple[bytes, ...]:
        return tuple(revealed(secret, "app_secret").encode() for secret in self.settings.app_secret)

    @cached_property
    def _headers(self) -> dict[str, str]:
        token = revealed(self.settings.access_token, "access_token")
        return {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}

    @cached_property
    def _verify_token(self) -> bytes | None:
        secret = self.settings.verify_token
        return None if secret is None else secret.reveal().strip().encode("utf-8", "replace") or None

    async def start(self) -> None:
        """Read the secrets; raises LookupError, in words for ops, when one is missing."""
        _ = (self._keys, self._headers, self._verify_token)

    def verify(self, request: WebhookRequest) -> None:
        """Check the signature: HMAC-SHA256 of the raw body (Graph API documentation, "Validating payloads")."""
        header = request.headers.get("x-hub-signature-256")
        if header is None or len(header) != _HEADER_LENGTH or not header.startswith(_PREFIX) or not header.isascii():
            raise NotAuthentic("the header X-Hub-Signature-256 is missing or has another form")
        given = header[len(_PREFIX) :].encode()
        known = False
        for key in self._keys:
            made = hmac.digest(key, request.body, hashlib.sha256).hex().encode()
            known |= hmac.compare_digest(made, given)
        if not known:
            raise NotAuthentic("the signature fits no app_secret")

    def challenge(self, request: WebhookRequest) -> WebhookAnswer | None:
        """Answer Meta's check of the callback URL (Graph API documentation, "Verification requests")."""
        if request.method != "GET":
            return None
        given = request.query.get("hub.verify_token", "").encode("utf-8", "replace")
        wanted = self._verify_token
        if wanted is None or request.query.get("hub.mode") != "subscribe":
            return WebhookAnswer(403)
        if not hmac.compare_digest(wanted, given):
            return WebhookAnswer(403)
        return WebhookAnswer(200, request.query.get("hub.challenge", ""))

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

    def _scrubbed(self, error: SendError) -> SendError:
        """Take our secrets out of words that came from outside."""
        token = self._headers["Authorization"].removeprefix("Bearer ")
        for secret in (token, *(key.decode() for key in self._keys)):
            error.args = tuple(str(part).replace(secret, "…") for part in error.args)
        return error

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

    async def check(self) -> list[str]:
        """Ask the platform how the number is; sends nothing."""
        try:
            await self.start()
        except LookupError as error:
            return [f"{error.args[0]}."]
        return await checks.problems(self.desk.http, self._base, self.settings, self._headers)
