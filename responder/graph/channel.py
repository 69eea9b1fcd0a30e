"""The part of a channel that is the same on all of Meta's platforms: secrets, signature, handshake."""

from __future__ import annotations

import hashlib
import hmac
from functools import cached_property
from typing import TypeVar

from responder.channels import WebhookAnswer, WebhookChannel, WebhookRequest
from responder.errors import NotAuthentic, SendError
from responder.graph.settings import GraphSettings

G = TypeVar("G", bound=GraphSettings)
_PREFIX = "sha256="
_HEADER_LENGTH = len(_PREFIX) + 64


class GraphChannel(WebhookChannel[G]):
    """One account on the Graph API."""

    @cached_property
    def _keys(self) -> tuple[bytes, ...]:
        return tuple(secret.for_header("app_secret").encode() for secret in self.settings.app_secret)

    @cached_property
    def _codes(self) -> tuple[hmac.HMAC, ...]:
        """One for each key, to be copied: a new one costs 7,000 instructions more."""
        return tuple(hmac.new(key, digestmod=hashlib.sha256) for key in self._keys)

    @cached_property
    def _headers(self) -> dict[str, str]:
        token = self.settings.access_token.for_header("access_token")
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
        given = header[len(_PREFIX) :]
        known = False
        for begun in self._codes:
            code = begun.copy()
            code.update(request.body)
            known |= hmac.compare_digest(code.hexdigest(), given)
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

    def _scrubbed(self, error: SendError) -> SendError:
        """Take our secrets out of words that came from outside."""
        token = self._headers["Authorization"].removeprefix("Bearer ")
        for secret in (token, *(key.decode() for key in self._keys)):
            error.args = tuple(str(part).replace(secret, "…") for part in error.args)
        return error
