"""Addresses on the web that stand in the configuration."""

from __future__ import annotations

from urllib.parse import urlsplit

from pydantic import AfterValidator

LOCAL = frozenset(("localhost", "127.0.0.1", "::1"))


def base_url(example: str) -> AfterValidator:
    """Return the check of an address that paths follow: http or https, a host, no query; its last slash is taken off.

    example: an address for the error, such as https://social.example.
    """

    def checked(value: str) -> str:
        parts = urlsplit(value)
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
            raise ValueError(f"expected an address such as {example}, found {value!r}")
        return value.rstrip("/")

    return AfterValidator(checked)


def unprotected(api_url: str, what: str = "the token travels") -> list[str]:
    """Return a sentence for `check` where a secret would go to another machine in the clear."""
    parts = urlsplit(api_url)
    if parts.scheme == "http" and parts.hostname not in LOCAL:
        return [f"api_url is {api_url}: {what} unprotected. Expected https://."]
    return []
