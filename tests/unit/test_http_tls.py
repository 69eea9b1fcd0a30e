"""Whom the HTTP client trusts."""

from __future__ import annotations

import asyncio
import ssl

import pytest
import trustme

from responder.errors import TryLater
from tests.unit.http_platform import OK, ask, platform, says


def server_tls(authority: trustme.CA, name: str = "localhost") -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


def trusting(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


@pytest.mark.parametrize("name", ["localhost", "other.example"])
def test_a_certificate_must_be_trusted_and_name_the_host(name: str) -> None:
    """Where it does not, no byte of the request leaves."""
    authority, stranger, heard = trustme.CA(), trustme.CA(), list[bytes]()

    async def scene(trust: trustme.CA) -> object:
        async with platform(says(OK, heard=heard), tls=server_tls(authority, name)) as url:
            return await ask(url, tls=trusting(trust))

    assert asyncio.run(scene(stranger)) is TryLater
    assert heard == []
    known = asyncio.run(scene(authority))
    assert (known is TryLater) == (name != "localhost")
    assert len(heard) == (name == "localhost")


def test_old_tls_is_refused() -> None:
    """Even a context that would allow TLS 1.1 is made stricter."""
    authority = trustme.CA()
    loose = trusting(authority)
    old = server_tls(authority)
    old.set_ciphers("ALL:@SECLEVEL=0")
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        old.maximum_version = ssl.TLSVersion.TLSv1_1
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        loose.minimum_version = ssl.TLSVersion.TLSv1_1

    async def scene() -> object:
        async with platform(says(OK), tls=old) as url:
            return await ask(url, tls=loose)

    assert asyncio.run(scene()) is TryLater
    assert loose.minimum_version >= ssl.TLSVersion.TLSv1_2
