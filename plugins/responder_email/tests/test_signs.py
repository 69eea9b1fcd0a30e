"""One sign at a time: which header field or address keeps an automatic answer away, and which only looks like one."""

from __future__ import annotations

import pytest

from responder import Message, RawEvent
from responder_email.tests.test_mails import Make

LENA = "lena@shopper.example"


def letter(*fields: str, sender: str = LENA, return_path: str = "", body: str = "Where is my parcel?") -> bytes:
    head = (
        f"Return-Path: <{return_path or sender}>",
        "Delivered-To: help@acme.example",
        f"From: Shop <{sender}>",
        "To: help@acme.example",
        "Subject: Parcel",
        "Message-ID: <1@shopper.example>",
        *fields,
    )
    return ("\n".join(head) + f"\n\n{body}\n").encode()


def reasons(channel: Make, raw: bytes, **settings: str) -> str:
    (found,) = channel(**settings).parse(RawEvent("mime", raw))
    assert isinstance(found, Message)
    return " ".join(mark.reason for mark in found.marks)


@pytest.mark.parametrize(
    "local",
    [
        "no.reply",
        "do.not.reply",
        "dont-reply",
        "noreply-orders",
        "orders-noreply",
        "shop.no-reply",
        "noreply2",
        "nicht-antworten",
        "keine-antwort",
        "niet-beantwoorden",
        "ne-pas-repondre",
        "nepasrepondre",
        "no-responder",
        "nao-responda",
        "non-rispondere",
        "mail-daemon",
        "noreply+4711",
        "Mailer_Daemon",
        "listserv",
        "owner-bikes",
        "bikes-request",
    ],
)
def test_nobody_reads_this_address(channel: Make, local: str) -> None:
    assert reasons(channel, letter(sender=f"{local}@shop.example", return_path="x@shop.example")) == "role-address"


@pytest.mark.parametrize(
    "local",
    [
        "noreen.ply",
        "reply",
        "info",
        "owner",
        "bart.bounces",
        "donot",
        "nora.reply",
        "daemon.hill",
        "i-am-noreplyfan",
        "requesta",
    ],
)
def test_a_person_may_have_such_an_address(channel: Make, local: str) -> None:
    assert reasons(channel, letter(sender=f"{local}@shop.example")) == ""
