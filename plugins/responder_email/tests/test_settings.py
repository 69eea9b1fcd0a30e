"""What ops may write, and what they read when it is wrong."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from responder_email.settings import EmailSettings
from responder_email.tests.bench import acme

IMAP: dict[str, Any] = {"host": "mail.acme.example", "password": {"env": "PASSWORD"}}


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"address": "help"}, "expected a mail address such as support@example.nl"),
        ({"imap": IMAP | {"tls": "none"}}, "would send the password in the clear"),
        ({"smtp": {"host": "mail.acme.example", "tls": "none"}}, "would send the password in the clear"),
        ({"imap": {"host": "mail.acme.example"}}, "expected either password"),
        ({"imap": IMAP | {"oauth": {"command": ["x"]}}}, "expected either password"),
        ({"imap": IMAP | {"password": "secret"}}, "a secret is never written into the configuration"),
        ({"imap": {"host": "h", "oauth": {"token_url": "https://t.example"}}}, "token_url needs client_id"),
        ({"imap": {"host": "h", "oauth": {}}}, "expected one of: token, command"),
        ({"idle": "40 min"}, "servers hang up after 29 minutes"),
        ({"poll": "1s"}, "expected 5 s to 1 h"),
        ({"colleagues": ["acme"]}, "expected a mail address"),
        ({"adress": "x"}, "Extra inputs are not permitted"),
    ],
)
def test_a_mistake_is_explained(more: dict[str, Any], words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        acme(**more)


@pytest.mark.parametrize(("tls", "imap", "smtp"), [("tls", 993, 465), ("starttls", 143, 587)])
def test_ports_follow_the_encryption(tls: str, imap: int, smtp: int) -> None:
    found = acme(imap=IMAP | {"tls": tls}, smtp={"host": "mail.acme.example", "tls": tls})

    assert (found.imap.real_port, found.smtp.real_port) == (imap, smtp)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1"])
def test_plain_is_allowed_on_this_machine(host: str) -> None:
    assert acme(imap=IMAP | {"host": host, "tls": "none"}, smtp={"host": host, "tls": "none"}).imap.tls == "none"


def test_little_is_needed() -> None:
    found = EmailSettings(plugin="email", address="Help@Acme.example", imap=IMAP, smtp={"host": "mail.acme.example"})

    assert (found.address, found.login, found.domain) == ("help@acme.example", "help@acme.example", "acme.example")
    assert (found.poll, found.start, found.imap.folders) == (timedelta(minutes=5), "new", ("INBOX",))


def test_secrets_do_not_show() -> None:
    assert "imap-password" not in repr(acme()) + str(acme()) + acme().model_dump_json()
