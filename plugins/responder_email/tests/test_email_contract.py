"""The contract that every channel must hold."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from responder import AfterUnknown, Author, RawEvent, Reply
from responder.testing.contract import ChannelContract
from responder_email import responder_channels
from responder_email.channel import EmailChannel
from responder_email.compose import compose
from responder_email.tests.bench import acme

SHOP = """\
[channels.support-mail]
plugin = "email"
address = "help@acme.example"
imap = { host = "mail.acme.example", password = { env = "X" } }
smtp = { host = "mail.acme.example" }
"""


class TestEmail(ChannelContract):
    """Every mail in `mails/` is a payload; mail is not sent by HTTP, see test_smtp.py for its errors."""

    channel = EmailChannel
    settings = acme()
    payloads = Path(__file__).parent / "mails"
    account = "support-mail"
    secrets = ("imap-password",)
    own_echoes = ("own-mail-back", "own-marker-signed", "own-address")
    send_cases = ()
    told_apart = (
        (Author.CUSTOMER, "plain-en"),
        (Author.MACHINE, "auto-submitted-vacation"),
        (Author.US, "own-mail-back"),
    )
    cannot_tell = ((Author.AGENT, "a colleague is known by the folder and the settings: test_mails.py"),)
    shop = SHOP

    def seen_by_the_other(self, reply: Reply, number: int) -> RawEvent:
        to_us = replace(reply, to="help@acme.example")
        mail = compose(to_us, address="bot@other.example", name="Other", message_id=f"<{number}@other.example>")
        return RawEvent("mime", b"Return-Path: <bot@other.example>\r\n" + mail.data, {"folder": "INBOX"})


def test_the_plugin_offers_one_channel() -> None:
    (channel,) = responder_channels()

    assert channel.kind == "email"


def test_a_repeat_is_harmless_and_threads_are_kept(tmp_path: Path) -> None:
    abilities = TestEmail().make().abilities

    assert abilities.after_unknown is AfterUnknown.ONCE_MORE
    assert abilities.threads
    assert TestEmail().make().own_addresses() == ["help@acme.example", "sales@acme.example"]


def test_importing_the_plugin_loads_no_heavy_library() -> None:
    """`responder run` must start fast; these are loaded when the first mail asks for them."""
    heavy = "imapclient", "aiosmtplib", "selectolax", "mailparser_reply"
    program = f"import sys, responder_email; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_a_server_that_is_away_is_said_in_words() -> None:
    """Nothing listens at port 1 of this machine."""
    here = {"host": "127.0.0.1", "port": 1, "tls": "none"}
    away = acme(imap=here | {"password": acme().imap.password}, smtp=here)
    contract = TestEmail()
    channel = contract.channel("support-mail", away, contract.make().desk)
    sending, reading = asyncio.run(channel.check())

    assert sending.startswith("sending: cannot reach 127.0.0.1:1")
    assert reading.startswith("reading: cannot reach 127.0.0.1:1")
