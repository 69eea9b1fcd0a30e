"""Addresses on the web that stand in the configuration."""

from __future__ import annotations

from urllib.parse import urlsplit

from pydantic import AfterValidator

LOCAL = frozenset(("localhost", "127.0.0.1", "::1"))


def web_url(example: str) -> AfterValidator:
    """Return the check of a whole address of the web: http or https, a host, a port that there is, no fragment.

    example: an address for the error, such as https://shop.example/replies.
    """

    def checked(value: str) -> str:
        if not is_web_url(value):
            raise ValueError(f"expected an address such as {example}, found {value!r}")
        return value

    return AfterValidator(checked)


def base_url(example: str) -> AfterValidator:
    """Return the check of an address that paths follow: as `web_url`, without a query; its last slash is taken off."""

    def checked(value: str) -> str:
        if not is_web_url(value) or "?" in value:
            raise ValueError(f"expected an address such as {example}, found {value!r}")
        return value.rstrip("/")

    return AfterValidator(checked)


def is_web_url(text: str) -> bool:
    """Tell whether a text is an address of the web, without a fragment."""
    try:
        url = urlsplit(text)
        url.port  # noqa: B018 - it is looked at when it is asked for
    except ValueError:
        return False
    return url.scheme in ("http", "https") and bool(url.hostname) and not set(text) & set("# ")


def unprotected(api_url: str, what: str = "the token travels") -> list[str]:
    """Return a sentence for `check` where a secret would go to another machine in the clear."""
    parts = urlsplit(api_url)
    if parts.scheme == "http" and parts.hostname not in LOCAL:
        return [f"api_url is {api_url}: {what} unprotected. Expected https://."]
    return []
