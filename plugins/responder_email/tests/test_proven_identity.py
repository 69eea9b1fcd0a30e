"""Who a sender is beyond this mailbox: only what was proven tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from responder import Message, RawEvent
from responder_email.channel import EmailChannel

Make = Callable[..., EmailChannel]


@pytest.mark.parametrize(
    ("results", "identities"),
    [
        (
            b"Authentication-Results: mx.acme.example; dmarc=pass header.from=post.example\n",
            ("mailto:lena@post.example",),
        ),
        (b"Authentication-Results: mx.acme.example; spf=none; dmarc=none\n", ()),
        (b"", ()),
    ],
    ids=["proven", "unproven", "no verdict"],
)
def test_only_a_proven_address_is_who_they_are_elsewhere(
    channel: Make, results: bytes, identities: tuple[str, ...]
) -> None:
    mail = (
        b"%sFrom: Lena <Lena@Post.example>\nTo: support@acme.example\nSubject: Bill\nMessage-ID: <1@post.example>\n"
        b"Return-Path: <lena@post.example>\nDate: Mon, 23 Nov 2026 11:20:00 +0100\n\nA question about my bill."
    )
    (found,) = channel(trust_results_of="mx.acme.example").parse(RawEvent("mime", mail % results))

    assert isinstance(found, Message)
    assert found.identities == identities


@pytest.mark.parametrize(
    "sender",
    [
        b"lena@post.example <evil@evil.example>",
        b"<lena@post.example> <evil@evil.example>",
        b"lena@post.example, evil@evil.example",
        b"lena@post.example (x) <evil@evil.example>",
    ],
)
def test_nobody_is_proven_to_be_whom_he_only_names(channel: Make, sender: bytes) -> None:
    mail = (
        b"Authentication-Results: mx.acme.example; dmarc=pass header.from=evil.example\nFrom: %s\n"
        b"Return-Path: <evil@evil.example>\nTo: support@acme.example\n\nA question about my bill."
    )
    (found,) = channel(trust_results_of="mx.acme.example").parse(RawEvent("mime", mail % sender))

    assert isinstance(found, Message)
    assert found.identities in ((), ("mailto:evil@evil.example",))
    assert not found.proven or found.handle == "evil@evil.example"
