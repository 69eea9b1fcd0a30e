"""What the newest mails of a mailbox tell about our settings: read from a real one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from responder_email.auth_results import verifier
from responder_email.channel import EmailChannel
from responder_email.mime import read

Make = Callable[..., EmailChannel]
RESULTS = "Authentication-Results: mx.a.test; dmarc=pass header.from=post.example"
OTHERS = "Authentication-Results: mx.elsewhere.example; dmarc=pass header.from=post.example"
MICROSOFT = "Authentication-Results: spf=pass smtp.mailfrom=post.example; dkim=none"


def mail(n: int, *headers: str, to: str = "bot@a.test", sender: str = "lena@post.example") -> bytes:
    lines = [*headers, f"From: {sender}", f"To: {to}", "Subject: Vraag", f"Message-ID: <{n}.advice@post.example>"]
    return "\r\n".join([*lines, "", "Zijn jullie zaterdag open?", ""]).encode()


@pytest.mark.parametrize(
    ("headers", "name"),
    [
        ((), ""),
        ((RESULTS, OTHERS), "mx.a.test"),
        (("Authentication-Results: (by us) MX.A.test 1; spf=none",), "mx.a.test"),
        ((MICROSOFT, RESULTS), "microsoft"),
        (("Authentication-Results: ",), ""),
    ],
)
def test_the_topmost_field_names_who_wrote_it(headers: Iterable[str], name: str) -> None:
    assert verifier(read(mail(1, *headers)).fields) == name


SHOWN = "of the newest 6 mails have Authentication-Results"
YOURS = "if that is your own mail server"


@pytest.mark.real
@pytest.mark.parametrize(
    ("mails", "settings", "told"),
    [
        ([], {}, []),
        ([mail(n, RESULTS) for n in range(4)], {}, []),  # too few
        ([mail(n) for n in range(6)], {}, []),
        (
            [mail(n, RESULTS, OTHERS) for n in range(6)],
            {},
            [f'6 {SHOWN} of mx.a.test on top; {YOURS}, trust_results_of = "mx.a.test" makes senders proven'],
        ),
        (
            [mail(n, MICROSOFT) for n in range(6)],
            {},
            [
                f"6 {SHOWN} that carry no name, as those of Microsoft 365 on top; {YOURS}, "
                'trust_results_of = "microsoft" makes senders proven'
            ],
        ),
        ([mail(n, RESULTS) for n in range(6)], {"trust_results_of": "mx.a.test"}, []),
        (
            [mail(n, RESULTS) for n in range(6)],
            {"trust_results_of": "mx.b.test"},
            [f'6 {SHOWN} of mx.a.test on top, and trust_results_of is "mx.b.test"; is that still your mail server?'],
        ),
        ([mail(n, RESULTS if n % 2 else OTHERS) for n in range(6)], {}, []),  # of everybody's
        (
            [mail(n, to="hallo@a.test, jan@a.test" if n < 2 else "bot@a.test") for n in range(6)],
            {"colleagues": ("jan@a.test",)},
            [
                "2 of the newest 6 mails came to hallo@a.test and are not answered; "
                "if customers write there, add it to aliases"
            ],
        ),
        ([mail(n, "Delivered-To: bot@a.test", to="hallo@a.test") for n in range(6)], {}, []),  # it arrived at ours
        ([mail(n, to="hallo@a.test") for n in range(6)], {"aliases": ("hallo@a.test",)}, []),
        ([mail(n, to="list@club.example") for n in range(6)], {}, []),  # no domain of ours
        ([mail(n, to="hallo@a.test", sender="jan@a.test") for n in range(6)], {}, []),  # among ourselves
    ],
)
def test_the_mailbox_says_which_settings_it_asks_for(
    bot: Make, mail_server: Any, mails: list[bytes], settings: dict[str, Any], told: list[str]
) -> None:
    for each in mails:
        mail_server.append("bot", "INBOX", each)

    assert asyncio.run(bot(**settings).advise()) == told


@pytest.mark.real
def test_only_the_newest_mails_count(bot: Make, mail_server: Any) -> None:
    for n in range(60):
        mail_server.append("bot", "INBOX", mail(n, RESULTS if n < 10 else OTHERS))

    (told,) = asyncio.run(bot().advise())
    assert told.startswith("50 of the newest 50 mails have Authentication-Results of mx.elsewhere.example on top")
