"""What leaves: every field of RFC 3834 section 3, and nothing that anyone else can put there."""

from __future__ import annotations

import email
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.policy import default
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder import Refused, Reply
from responder_email.compose import compose
from responder_email.ids import delivery_of, message_id
from responder_email.tests.bench import SIGNER

OWN = "help@acme.example"
NAMES = [
    "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "X-Auto-Response-Suppress", "X-Loop",
    "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
]  # fmt: skip
GOLDEN = b"""\
From: Acme Help <help@acme.example>\r
To: lena@shopper.example\r
Subject: Re: Where is parcel 8841?\r
Date: Mon, 02 Nov 2026 12:00:00 +0000\r
Message-ID: <r.7.e7c9583f202a49ec.k33q7fbwv34e5nhw@acme.example>\r
In-Reply-To: <5f1c.77@shopper.example>\r
References: <first@shopper.example> <5f1c.77@shopper.example>\r
Auto-Submitted: auto-replied\r
X-Auto-Response-Suppress: All\r
X-Loop: help@acme.example\r
MIME-Version: 1.0\r
Content-Type: multipart/alternative; boundary="=_BOUNDARY"\r
\r
--=_BOUNDARY\r
Content-Type: text/plain; charset=utf-8\r
Content-Transfer-Encoding: quoted-printable\r
\r
Before 15:00 =C2=B7 promised.\r
Lena\r
--=_BOUNDARY\r
Content-Type: text/html; charset=utf-8\r
Content-Transfer-Encoding: quoted-printable\r
\r
<p>Before 15:00 =C2=B7 promised.</p>\r
--=_BOUNDARY--\r
"""


def reply(**more: Any) -> Reply:
    keys: dict[str, Any] = {
        "account": "support-mail",
        "delivery": 7,
        "token": "token-7",
        "to": "lena@shopper.example",
        "text": "Bedankt.",
        "subject": "Re: Pakket",
        "written_at": datetime(2026, 11, 2, 12, 0, tzinfo=UTC),
    }
    return Reply(**(keys | more))


def written(name: str = "Acme Help", **more: Any) -> bytes:
    one = reply(**more)
    return compose(one, address=OWN, name=name, message_id=message_id(one, "acme.example", SIGNER)).data


def parsed(**more: Any) -> Any:
    return email.message_from_bytes(written(**more), policy=default)


def thread(parent: str, *before: str) -> Mapping[str, Any]:
    return {"message_id": parent, "references": list(before)}


def test_the_whole_mail() -> None:
    data = written(
        text="Before 15:00 · promised.\nLena",
        html="<p>Before 15:00 · promised.</p>",
        subject="Re: Where is parcel 8841?",
        reply_to=thread("<5f1c.77@shopper.example>", "<first@shopper.example>"),
    )

    assert re.sub(rb"=_[0-9a-f]{24}", b"=_BOUNDARY", data) == GOLDEN


def test_a_second_try_is_the_same_mail() -> None:
    """Receivers can drop a second copy only when its Message-ID and Date are the first one's."""
    assert written(tries=0, html="<p>x</p>") == written(tries=3, html="<p>x</p>")


def test_our_id_carries_the_delivery_and_only_ours_counts() -> None:
    own = message_id(reply(), "acme.example", SIGNER)

    assert delivery_of(own, SIGNER) == 7
    assert delivery_of(own.replace("r.7.", "r.8."), SIGNER) is None
    assert message_id(reply(token="another"), "acme.example", SIGNER) != own


def test_a_notice_to_staff_is_no_reply() -> None:
    assert parsed(automatic=False)["Auto-Submitted"] == "auto-generated"


def test_without_html_there_is_one_part() -> None:
    mail = parsed()

    assert list(mail.keys()) == NAMES
    assert mail.get_content().strip() == "Bedankt."


@pytest.mark.parametrize("length", [20, 60, 120, 220])
def test_outlook_keeps_the_thread(length: int) -> None:
    """Lines of at most 998 octets, and no encoded word in References, however long the ids are."""
    ids = [f"<{'x' * length}.{n}@outlook.example>" for n in range(50)]
    data = written(reply_to=thread(ids[-1], *ids[:-1]))
    head = data.split(b"\r\n\r\n")[0]
    references = re.search(rb"References: (.*?)\r\n(?! )", head, re.DOTALL)

    assert references is not None
    assert b"=?" not in references[1]
    assert len(references[1]) <= 1000
    assert max(map(len, head.split(b"\r\n"))) <= 998
    kept = references[1].decode().split()
    assert kept[-1] == ids[-1]
    assert kept[0] == ids[0]
    assert set(kept) <= set(ids)


@pytest.mark.parametrize("parent", ["", "no brackets", "<a b@c.example>", "<a@b>\r\nBcc: x@y.example", "<é@b.example>"])
def test_a_broken_id_is_not_repeated(parent: str) -> None:
    """No id in the customer's mail, none in ours (RFC 3834 section 3.1.6)."""
    assert "In-Reply-To" not in parsed(reply_to=thread(parent))


def test_long_subjects_in_any_language_read_the_same() -> None:
    """Encoded words of at most 75 characters, never cut inside a character (RFC 2047 sections 2 and 5)."""
    subject = "Re: Größe 42 · 荷物はどこですか? 🚲 " * 6
    mail = written(subject=subject)

    assert email.message_from_bytes(mail, policy=default)["Subject"] == " ".join(subject[:300].split())
    assert max(map(len, mail.split(b"\r\n"))) <= 80


@pytest.mark.parametrize(
    "to",
    ["", "lena", "lena@localhost", "a@b.example, c@d.example", "a@b.example\r\nBcc: c@d.example", "<a@b.example>",
     "a@b@c.example", "a@-.example\0", "a@" + "b" * 70 + ".example", "a b@c.example", "a@b.example;c@d.example"],
)  # fmt: skip
def test_only_one_whole_address_is_written_to(to: str) -> None:
    with pytest.raises(Refused):
        written(to=to)


def test_a_domain_in_any_script_gets_its_ascii_form() -> None:
    assert parsed(to="lena@bücher.example")["To"] == "lena@xn--bcher-kva.example"


WILD = st.text(st.characters(codec=None), max_size=200) | st.sampled_from(
    ["a\r\nBcc: x@evil.example", "a\n b", "\u2028Bcc: x", "=?utf-8?q?=0D=0ABcc:_x?=", "\x85To: x", '"<x@y>"', "\ud800"]
)


@given(name=WILD, subject=WILD, text=WILD, html=WILD, parent=WILD, before=st.lists(WILD, max_size=5))
def test_nobody_adds_a_field_or_a_recipient(
    name: str, subject: str, text: str, html: str, parent: str, before: list[str]
) -> None:
    data = written(name=name, subject=subject, text=text, html=html, reply_to=thread(parent, *before))
    head = data.split(b"\r\n\r\n")[0]
    lines = [line for line in re.split(rb"\r\n|\r|\n", head) if not line.startswith(b" ")]

    assert head.isascii()
    assert {line.split(b":")[0].decode() for line in lines} <= {*NAMES, "In-Reply-To", "References"}
    assert len(lines) == len({line.split(b":")[0] for line in lines})
    assert b"To: lena@shopper.example\r\n" in head
    assert max(map(len, data.split(b"\r\n"))) <= 998
