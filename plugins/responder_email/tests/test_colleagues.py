"""What colleagues write: answers from the Sent folder and from their own addresses, and what only looks like them."""

from __future__ import annotations

import pytest

from responder import Author, Ignored, Kind, Message, RawEvent

from .test_mails import AGENT, CUSTOMER, MACHINE, US, Make, message, read

COLLEAGUE = b"""Return-Path: <anna@acme.example>
Delivered-To: help@acme.example
Message-ID: <human-7@acme.example>
In-Reply-To: <question@shopper.example>
From: Anna <anna@acme.example>
To: Lena <lena@shopper.example>
Cc: help@acme.example
Subject: Re: Pakket
Date: Mon, 02 Nov 2026 10:15:00 +0100
%b
Het komt morgen.
"""


@pytest.mark.parametrize(
    ("more", "hints", "author", "handle"),
    [
        (b"", {}, AGENT, "lena@shopper.example"),
        (b"", {"folder": "Sent"}, AGENT, "lena@shopper.example"),
        (b"Auto-Submitted: auto-replied\n", {}, MACHINE, "anna@acme.example"),
    ],
    ids=["a copy to us", "in the Sent folder", "her absence note"],
)
def test_a_colleague_answers(channel: Make, more: bytes, hints: dict[str, str], author: Author, handle: str) -> None:
    (found,) = channel(colleagues=("@acme.example",)).parse(RawEvent("mime", COLLEAGUE % more, hints))

    assert isinstance(found, Message)
    assert (found.handle, found.references) == (handle, ("<question@shopper.example>",))
    assert found.author in (author, US)
    assert (found.author is AGENT) == (author is AGENT)


def test_an_unknown_address_of_our_domain_is_a_customer(channel: Make) -> None:
    """Nobody is a colleague unless the settings say so; his mail is then not addressed to the customer's thread."""
    (found,) = channel().parse(RawEvent("mime", COLLEAGUE % b""))

    assert isinstance(found, Message)
    assert found.author is CUSTOMER


@pytest.mark.parametrize(
    ("more", "author"),
    [
        (b"Authentication-Results: mx.acme.example; dmarc=pass header.from=acme.example\n", AGENT),
        (b"Authentication-Results: mx.acme.example; dmarc=fail header.from=acme.example\n", US),
        (b"Authentication-Results: mx.acme.example; spf=none; dmarc=none\n", US),
        (b"", AGENT),
    ],
    ids=["proven", "forged", "unproven from outside", "never left our server"],
)
def test_a_forged_colleague_answers_nobody(channel: Make, more: bytes, author: Author) -> None:
    """Else a stranger could end every promise by writing a colleague's name into From."""
    account = channel(colleagues=("@acme.example",), trust_results_of="mx.acme.example")
    (found,) = account.parse(RawEvent("mime", COLLEAGUE % more))

    assert isinstance(found, Message)
    assert found.author is author


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("own-mail-back", "own-message"),
        ("auto-submitted-vacation", "sent-by-machine"),
        ("read-receipt", "sent-by-machine"),
        ("own-address", "internal-mail"),
        ("reaction-gmail", "reaction"),
    ],
)
def test_what_is_no_answer_in_the_sent_folder(channel: Make, name: str, reason: str) -> None:
    (found,) = read(channel(), name, folder="Sent")

    assert isinstance(found, Ignored)
    assert found.reason == reason


def test_a_reaction_is_no_question_and_no_answer(channel: Make) -> None:
    assert message(channel(), "reaction-gmail").kind is Kind.REACTION
    assert message(channel(colleagues=["lena@shopper.example"]), "reaction-gmail").author is not AGENT
