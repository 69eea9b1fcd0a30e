"""Signs and checks webhooks as the Standard Webhooks specification says (standardwebhooks.com)."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from responder.config.secrets import Secret, SecretMissing
from responder.errors import NotAuthentic

_PREFIX = "whsec_"
_LEAST, _MOST = 24, 64  # bytes of a secret: section "Signature scheme" of the specification
_MOST_SIGNATURES = 16
MAKE_ONE = 'make one with: echo "whsec_$(openssl rand -base64 32)"'
TOLERANCE = timedelta(minutes=5)  # how far a timestamp may be off, against replays: "Verifying webhook authenticity"


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
            raise SecretMissing("a secret that is not whsec_ and 24 to 64 bytes in base64", MAKE_ONE)
        keys.append(key)
    return keys


def unfit_signing_secrets(secrets: Sequence[Secret]) -> Iterator[tuple[Secret, SecretMissing]]:
    """Yield the secrets that can be read and are no `whsec_…`."""
    for secret in secrets:
        try:
            signing_keys([secret])
        except SecretMissing as missing:
            if missing.mend == MAKE_ONE:
                yield secret, missing


def signature(keys: Sequence[bytes], message_id: str, timestamp: int, body: bytes) -> str:
    """Return the header `webhook-signature`: one signature for each key, so that a secret can be changed."""
    content = b".".join((message_id.encode(), str(timestamp).encode(), body))
    signed = (base64.b64encode(hmac.digest(key, content, hashlib.sha256)).decode() for key in keys)
    return " ".join(f"v1,{one}" for one in signed)


def signed_headers(keys: Sequence[bytes], message_id: str, at: datetime, body: bytes) -> dict[str, str]:
    """Return the headers of a webhook with `body` that leaves at `at`."""
    timestamp = int(at.timestamp())
    return {
        "content-type": "application/json",
        "webhook-id": message_id,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": signature(keys, message_id, timestamp, body),
    }


def verify_signature(keys: Sequence[bytes], headers: Mapping[str, str], body: bytes, now: datetime) -> None:
    """Raise NotAuthentic unless one signature of the raw `body` fits one key and the timestamp is of now.

    headers: by names in lower case.
    """
    message_id, stamp = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not message_id or not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 11):
        raise NotAuthentic("the headers webhook-id and webhook-timestamp are missing or have another form")
    if abs(now - datetime.fromtimestamp(int(stamp), UTC)) > TOLERANCE:
        raise NotAuthentic("the webhook is older than five minutes, or its clock is wrong")
    try:
        content = b".".join((message_id.encode("latin-1"), stamp.encode(), body))
    except UnicodeEncodeError:
        raise NotAuthentic("the header webhook-id has signs that no id has") from None
    given = [part[3:] for part in headers.get("webhook-signature", "").split()[:_MOST_SIGNATURES] if part[:3] == "v1,"]
    fits = False
    for key in keys:
        made = base64.b64encode(hmac.digest(key, content, hashlib.sha256))
        for one in given:
            fits |= hmac.compare_digest(made, one.encode("utf-8", "replace"))
    if not fits:
        raise NotAuthentic("no signature in webhook-signature fits")
