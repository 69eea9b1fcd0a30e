"""Tells a program of ours by HTTP, as the Standard Webhooks specification says (standardwebhooks.com).

It is a channel like any other, without a way in: so the outbox keeps it, tries again, and settles unknown outcomes.
The same delivery has the same `webhook-id` at every try, so the program can drop what it has already heard.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import ClassVar

from responder.channels import Abilities, AfterUnknown, Channel
from responder.config.secrets import Secret, SecretMissing
from responder.config.settings import ChannelSettings
from responder.desk import HttpAnswer
from responder.errors import CredentialsRejected, NotReadable, Refused, TryLater
from responder.model import Inbound, RawEvent, Reply, Sent

_PREFIX = "whsec_"
_LEAST, _MOST = 24, 64  # bytes of a secret: section "Signature scheme" of the specification
_GONE = 410  # "the sender should disable the endpoint"


class StaffWebhookSettings(ChannelSettings):
    """Where to, and how it is signed; made from [staff.webhook]."""

    url: str
    secret: tuple[Secret, ...]


def signing_keys(secrets: Sequence[Secret]) -> list[bytes]:
    """Return the keys in `whsec_…` secrets. Raises SecretMissing for one that is none."""
    keys = []
    for secret in secrets:
        text = secret.reveal().removeprefix(_PREFIX)
        try:
            key = base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError):
            key = b""
        if not _LEAST <= len(key) <= _MOST:
            mend = 'make one with: python3 -c "import base64, secrets as s; print(base64.b64encode(s.token_bytes(32)))"'
            raise SecretMissing("a secret that is not whsec_ and 24 to 64 bytes in base64", mend)
        keys.append(key)
    return keys


def signature(keys: Sequence[bytes], message_id: str, timestamp: int, body: bytes) -> str:
    """Return the header `webhook-signature`: one signature for each key, so that a secret can be changed."""
    content = b".".join((message_id.encode(), str(timestamp).encode(), body))
    signed = (base64.b64encode(hmac.digest(key, content, hashlib.sha256)).decode() for key in keys)
    return " ".join(f"v1,{one}" for one in signed)


class StaffWebhook(Channel[StaffWebhookSettings]):
    """The one webhook of [staff]."""

    kind: ClassVar[str] = "staff-webhook"
    title: ClassVar[str] = "Webhook for staff"
    settings_type: ClassVar[type[ChannelSettings]] = StaffWebhookSettings

    @property
    def abilities(self) -> Abilities:
        """A repeat is harmless: the program knows it by its id."""
        return Abilities(longest=20_000, idempotent=True, in_flight=4, after_unknown=AfterUnknown.ONCE_MORE)

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
        timestamp = int(now.timestamp())
        try:
            keys = signing_keys(self.settings.secret)
        except LookupError as error:
            raise CredentialsRejected(f"staff.webhook.secret: {error}") from None
        headers = {
            "content-type": "application/json",
            "webhook-id": message_id,
            "webhook-timestamp": str(timestamp),
            "webhook-signature": signature(keys, message_id, timestamp, body),
        }
        answer = await self.desk.http.request("POST", self.settings.url, headers=headers, body=body)
        if 200 <= answer.status < 300:
            return Sent(message_id)
        if answer.status == _GONE:
            raise Refused("The program wants to hear no more (410).")
        raise TryLater(f"The program answered {answer.status}.", after=_retry_after(answer, now))


def _retry_after(answer: HttpAnswer, now: datetime) -> timedelta | None:
    """Read Retry-After (RFC 9110 section 10.2.3), at most an hour; None where it says nothing."""
    text = answer.headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit():
        return timedelta(seconds=min(int(text[:9]), 3600))
    try:
        wait = parsedate_to_datetime(text) - now
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    return min(max(wait, timedelta(0)), timedelta(hours=1))
