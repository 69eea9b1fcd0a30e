"""Tells a program of ours by HTTP, as the Standard Webhooks specification says (standardwebhooks.com).

It is a channel like any other, without a way in: so the outbox keeps it, tries again, and settles unknown outcomes.
The same delivery has the same `webhook-id` at every try, so the program can drop what it has already heard.
"""

from __future__ import annotations

import json
from datetime import timedelta
from typing import ClassVar

from responder.channels import Abilities, AfterUnknown, Channel
from responder.config.account import ChannelSettings
from responder.config.secrets import Secret
from responder.errors import CredentialsRejected, NotReadable, Refused, TryLater
from responder.model import Inbound, RawEvent, Reply, Sent
from responder.standard_webhooks import signed_headers, signing_keys
from responder.wire import retry_after

_LONGEST_WAIT = timedelta(hours=1)
_GONE = 410  # "the sender should disable the endpoint"


class StaffWebhookSettings(ChannelSettings):
    """Where to, and how it is signed; made from [staff.webhook]."""

    url: str
    secret: tuple[Secret, ...]


class StaffWebhook(Channel[StaffWebhookSettings]):
    """The one webhook of [staff]."""

    kind: ClassVar[str] = "staff-webhook"
    title: ClassVar[str] = "Webhook for staff"
    settings_type: ClassVar[type[ChannelSettings]] = StaffWebhookSettings

    @property
    def abilities(self) -> Abilities:
        """A repeat is harmless: the program knows it by its id."""
        return Abilities(longest=20_000, in_flight=4, after_unknown=AfterUnknown.ONCE_MORE)

    async def start(self) -> None:
        """Read the secrets, so that a missing one is told at the start."""
        signing_keys(self.settings.secret)

    def parse(self, raw: RawEvent) -> list[Inbound]:  # noqa: ARG002
        """Nothing ever comes in."""
        raise NotReadable("nothing comes in here")

    async def send(self, reply: Reply) -> Sent:
        """POST one event; anything but 2xx is a failure that is tried again, but 410, which says: never again."""
        message_id = f"msg_{reply.delivery:x}"
        event = {**reply.reply_to.get("event", {}), "text": reply.text}
        body = json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode()
        now = self.desk.clock.now()
        try:
            keys = signing_keys(self.settings.secret)
        except LookupError as error:
            raise CredentialsRejected(f"staff.webhook.secret: {error}") from None
        headers = signed_headers(keys, message_id, now, body)
        answer = await self.desk.http.request("POST", self.settings.url, headers=headers, body=body)
        if 200 <= answer.status < 300:
            return Sent(message_id)
        if answer.status == _GONE:
            raise Refused("The program wants to hear no more (410).")
        asked = retry_after(answer.headers.get("retry-after"), now)
        raise TryLater(f"The program answered {answer.status}.", after=min(asked, _LONGEST_WAIT) if asked else None)
