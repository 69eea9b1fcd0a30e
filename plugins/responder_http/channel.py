"""The channel: what is signed, and what is posted."""

from __future__ import annotations

from typing import ClassVar

from responder import (
    Abilities,
    AfterUnknown,
    CredentialsRejected,
    Inbound,
    NotReadable,
    RawEvent,
    Refused,
    Reply,
    Sent,
    WebhookChannel,
    WebhookRequest,
    json_object,
    refusal,
    signed_headers,
    signing_keys,
    verify_signature,
)
from responder_http import wire
from responder_http.settings import HttpSettings

_GONE = 410


class HttpChannel(WebhookChannel[HttpSettings]):
    """One program that posts and is posted to; both are signed as the Standard Webhooks specification says."""

    kind: ClassVar[str] = "http"
    title: ClassVar[str] = "Any program (HTTP)"
    settings_type = HttpSettings

    @property
    def abilities(self) -> Abilities:
        """As the settings say; a repeat is harmless, since the program knows a reply by its webhook-id."""
        given = self.settings
        return Abilities(
            longest=given.longest,
            markup=given.markup,
            buttons=given.buttons,
            public=True,
            reply_window=given.reply_window,
            echoes_humans=True,
            burst=given.burst,
            spare=48,
            after_unknown=AfterUnknown.ONCE_MORE,
        )

    async def start(self) -> None:
        """Read the secrets; raises LookupError, in words for ops, when one is missing or none."""
        signing_keys(self.settings.secret)

    def verify(self, request: WebhookRequest) -> None:
        """Check a signature over the raw body, and that it is of now."""
        verify_signature(signing_keys(self.settings.secret), request.headers, request.body, self.desk.clock.now())

    def parse(self, raw: RawEvent) -> list[Inbound]:
        """Read one event."""
        return wire.read(raw.body, wire.Scope(self.account, self.settings.proven))

    async def send(self, reply: Reply) -> Sent:
        """POST one reply; 2xx means taken, whatever the body says, 410 that this one is not wanted."""
        try:
            keys = signing_keys(self.settings.secret)
        except LookupError as error:
            raise CredentialsRejected(f"secret: {error}") from None
        body, now = wire.write(reply), self.desk.clock.now()
        headers = signed_headers(keys, reply.token, now, body)
        answer = await self.desk.http.request("POST", self.settings.url, headers=headers, body=body)
        if answer.status == _GONE:
            raise Refused("The program does not want this reply (410).")
        if not 200 <= answer.status < 300:
            raise refusal(answer, now, repeatable=True)  # the program knows a reply by its id
        return Sent(_own_id(answer.body) or reply.token)


def _own_id(body: bytes) -> str:
    """Return the program's own name for the message, where it gives one."""
    try:
        given = json_object(body).get("id")
    except NotReadable:
        return ""
    return given[: wire.LONGEST_ID] if isinstance(given, str) else ""
