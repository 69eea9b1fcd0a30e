"""OAuth 1.0a: one request, signed. Pure: the nonce and the time come from outside.

Source: RFC 5849 section 3.4; X documentation, "Creating a signature". Only the query counts beside the oauth_ fields:
a JSON body is no part of the signature (section 3.4.1.3.1), and this channel sends no form.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, urlsplit

Pairs = list[tuple[str, str]]
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True, repr=False)
class Keys:
    """The app's and the account's keys."""

    consumer_key: str
    consumer_secret: str
    token: str
    token_secret: str


def header(keys: Keys, method: str, url: str, *, nonce: str, timestamp: int) -> str:
    """Return the value of the header Authorization."""
    fields = [
        ("oauth_consumer_key", keys.consumer_key),
        ("oauth_nonce", nonce),
        ("oauth_signature_method", "HMAC-SHA1"),
        ("oauth_timestamp", str(timestamp)),
        ("oauth_token", keys.token),
        ("oauth_version", "1.0"),
    ]
    text = base_string(method, url, fields)
    fields.append(("oauth_signature", signature(text, keys.consumer_secret, keys.token_secret)))
    return "OAuth " + ", ".join(f'{name}="{escaped(value)}"' for name, value in sorted(fields))


def base_string(method: str, url: str, fields: Iterable[tuple[str, str]]) -> str:
    """Return what is signed (section 3.4.1): the method, the address without its query, and all fields in order."""
    parts = urlsplit(url)
    query: Pairs = parse_qsl(parts.query, keep_blank_values=True)
    pairs = sorted((escaped(name), escaped(value)) for name, value in (*query, *fields))
    normal = "&".join(f"{name}={value}" for name, value in pairs)
    return "&".join((method.upper(), escaped(_address(url)), escaped(normal)))


def signature(text: str, consumer_secret: str, token_secret: str) -> str:
    """Sign a base string (section 3.4.2)."""
    key = f"{escaped(consumer_secret)}&{escaped(token_secret)}".encode()
    return base64.b64encode(hmac.digest(key, text.encode(), hashlib.sha1)).decode()


def escaped(text: str) -> str:
    """Percent-encode as section 3.6 says."""
    return quote(text, safe="-._~")


def _address(url: str) -> str:
    """Return the base string URI (section 3.4.1.2): lower case, without the port that goes without saying."""
    parts = urlsplit(url)
    scheme, host = parts.scheme.lower(), (parts.hostname or "").lower()
    host = f"[{host}]" if ":" in host else host
    port = "" if parts.port in (None, _PORTS.get(scheme)) else f":{parts.port}"
    return f"{scheme}://{host}{port}{parts.path or '/'}"
