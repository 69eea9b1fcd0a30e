"""Where a request goes: one URL, read once, since an account sends to one URL all its life."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from yarl import URL

_SCHEMES = {"http": False, "https": True}


@dataclass(frozen=True, slots=True)
class Address:
    """host, port, tls: who is called. target: the path and query as they are written on the wire, ASCII alone.

    named: what the header Host says.
    """

    host: str
    port: int
    tls: bool
    target: str
    named: str


@lru_cache(maxsize=512)
def address_of(url: str) -> Address:
    """Read a URL. Raises ValueError for what is none, or has no host or another scheme than http and https."""
    read = URL(url)
    host, port = read.raw_host, read.port
    if read.scheme not in _SCHEMES or not host or not port:
        raise ValueError("expected http://HOST/… or https://HOST/…")
    return Address(host, port, _SCHEMES[read.scheme], read.raw_path_qs, read.host_port_subcomponent or host)
