"""Twilio's signatures. Pure.

Source: Twilio documentation, "Validating signatures from Twilio": HMAC-SHA1 under the auth token over the address as
configured and, for a form, each field's name and value in the order of the names. Twilio signs with or without the
port, so both are tried.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Sequence
from urllib.parse import parse_qsl, urlsplit, urlunsplit

from responder_sms.wire import MOST_FIELDS

_PORTS = {"https": 443, "http": 80}


def fits(tokens: Sequence[str], url: str, body: bytes, given: str) -> bool:
    """Tell, in constant time, whether `given` is the signature of a form posted to `url`."""
    try:
        pairs = parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        return False
    form = "".join(f"{name}{value}" for name, value in sorted(set(pairs)))
    found = False
    for token in tokens:
        for address in addresses(url):
            made = hmac.digest(token.encode(), (address + form).encode("utf-8", "surrogatepass"), hashlib.sha1)
            found |= hmac.compare_digest(base64.b64encode(made), given.encode("utf-8", "replace"))
    return found


def addresses(url: str) -> tuple[str, ...]:
    """Return the address with and without its port."""
    parts = urlsplit(url)
    port = parts.port or _PORTS.get(parts.scheme)
    host = parts.hostname or ""
    bare = urlunsplit(parts._replace(netloc=host))
    return (bare, urlunsplit(parts._replace(netloc=f"{host}:{port}")))
