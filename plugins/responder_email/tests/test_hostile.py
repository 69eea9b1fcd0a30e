"""Mail made to hurt: it costs little, raises nothing, and becomes a message or is kept aside."""

from __future__ import annotations

import base64
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from responder import Ignored, Inbound, Message, NotReadable, RawEvent, Unreadable
from responder_email.channel import EmailChannel
from responder_email.html import html_text
from responder_email.tests.bench import acme, make_desk
from responder_email.text import newest, tidy
from responder_email.words import decode, header_text

Make = Callable[..., EmailChannel]
HEAD = b"From: a@b.example\r\nTo: help@acme.example\r\nSubject: x\r\nDate: Mon, 02 Nov 2026 10:15:00 +0100\r\n"


def nested(depth: int) -> bytes:
    out = HEAD
    for n in range(depth):
        out += b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n)
    return out + b"\r\nbottom\r\n"


def parts(count: int) -> bytes:
    return HEAD + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n' + b"--b\r\n\r\nx\r\n" * count + b"--b--\r\n"


BOMBS = {
    "nested 51 deep": nested(51),
    "nested 20 000 deep": nested(20_000),
    "100 000 parts": parts(100_000),
    "a header of 5 MB": HEAD + b"X: " + b"y" * 5_000_000 + b"\r\n\r\nx",
    "100 000 header lines": HEAD + b"X-A: b\r\n" * 100_000 + b"\r\nx",
}
HARMLESS = {
    "nested 49 deep": nested(49),
    "900 parts": parts(900),
    "12 000 recipients": HEAD + b"Cc: " + b",".join(b"a%d@b.example" % n for n in range(5000)) + b"\r\n\r\nx",
    "nested comments in From": b"From: " + b"(" * 20_000 + b" a@b.example\r\nTo: help@acme.example\r\n\r\nx",
    "nested comments everywhere": HEAD
    + b"".join(b"%s: %s\r\n" % (n, b"(" * 9000) for n in (b"Auto-Submitted", b"Precedence", b"Date", b"References"))
    + b"\r\nx",
    "24 MB in one line": HEAD + b"\r\n" + b"x" * 24_000_000,
    "24 MB of base64": HEAD
    + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\nhello\r\n--b\r\nContent-Type: a/b\r\n'
    + b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(b"\0" * 17_000_000) + b"--b--\r\n",
    "boundaries that never end": HEAD
    + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n' + b"\n--bx" * 1_000_000,
    "a boundary of blanks": HEAD + b'Content-Type: multipart/mixed; boundary="   "\r\n\r\n--   \r\n\r\nx',
    "parameters without end": HEAD + b"Content-Type: text/plain" + b"; a*0*=x" * 8000 + b"\r\n\r\nx",
    "encoded words without end": HEAD + b"X: y\r\nSubject: " + b"=?utf-8?b?" * 8000 + b"\r\n\r\nx",
    "quotes without end": HEAD + b"\r\n" + b"> " * 500_000,
    "attributions without end": HEAD + b"\r\n" + b"On Mon wrote " * 100_000,
    "attribution lines": HEAD + b"\r\n" + b"On Mon, 2026\n" * 100_000,
    "field lines": HEAD + b"\r\n" + b"From: x\n" * 100_000,
    "blank lines": HEAD + b"\r\n" + b"\n" * 1_000_000,
    "dashes": HEAD + b"\r\n" + b"-\n_\n" * 200_000,
    "thanks": HEAD + b"\r\nhi\n" + b"Thanks,\n" * 480,
    "disclaimers": HEAD + b"\r\nhi\n" + b"Disclaimer: mail Warning: mail\n" * 120,
    "deep HTML": HEAD + b"Content-Type: text/html\r\n\r\n" + b"<div>" * 200_000,
    "comments in HTML": HEAD + b"Content-Type: text/html\r\n\r\n" + b"<!--" * 200_000,
    "tags without end": HEAD + b"Content-Type: text/html\r\n\r\n" + b"<" * 400_000,
    "styles in HTML": HEAD + b"Content-Type: text/html\r\n\r\n" + b"<style></style>" * 60_000,
    "a table of nothing": HEAD + b"Content-Type: text/html\r\n\r\n" + b"<table><tr><td></td></tr></table>" * 2000,
}  # fmt: skip


HURTING = {  # made against what looks for quotes, signatures and robots
    "names of fields in no language": "Feld: x <a@b.c>\n" * 4000,
    "colons": "a@b.c 09:00 :\n" * 4600,
    "lines that end like an attribution": "x wrote:\n" * 7000,
    "paragraphs that end in a colon": "x\ny:\n\n" * 9000,
    "answers between quotes": "> q\na\n" * 10_000,
    "rules": "---\n" * 16_000,
    "farewells": "Cheers\n" * 9000,
    "armour": "-----BEGIN PGP SIGNED MESSAGE-----\n\n" * 1700,
    "words of notices": "thank you for contacting us we received your order number unsubscribe in your browser we "
    * 600,
    "words of forms": "new message from your web site contact form ihre nachricht wurde nicht zugestellt how would you "
    * 600,
    "words of robots": "automatic out of office reply for urgent ihre nachricht is out of " * 900,
}


@pytest.mark.parametrize("name", HURTING)
def test_text_made_to_hurt_costs_milliseconds(channel: Make, name: str) -> None:
    """50 ms of the processor for a mail; some slack for a machine that is busy."""
    account, raw = (
        channel(),
        HEAD.replace(b"Subject: x", b"Subject: is out of a re: ") + b"\r\n" + HURTING[name].encode(),
    )
    account.parse(RawEvent("mime", HEAD + b"\r\nx"))
    took = []
    for _ in range(3):
        began = time.process_time()
        account.parse(RawEvent("mime", raw))
        took.append(time.process_time() - began)

    assert min(took) < 0.1


@pytest.mark.parametrize(
    "value", [b" " * 290 + b"\x07", b"<" * 290, b"a " * 145, b"@" * 290], ids=["blanks", "brackets", "words", "signs"]
)
def test_fields_of_addresses_made_to_hurt_cost_milliseconds(channel: Make, value: bytes) -> None:
    """A hundred fields of three hundred blanks had stopped everything for some five seconds."""
    names = (b"To", b"Cc", b"Bcc", b"Resent-To", b"Resent-Cc", b"Delivered-To", b"X-Original-To", b"Envelope-To")
    raw = b"".join(b"%s: %s\r\n" % (name, value) for name in names for _ in range(10)) + HEAD + b"\r\nx"
    account = channel()
    account.parse(RawEvent("mime", HEAD + b"\r\nx"))
    began = time.process_time()
    account.parse(RawEvent("mime", raw))

    assert time.process_time() - began < 0.2


@pytest.mark.parametrize("name", BOMBS)
def test_what_is_over_a_limit_is_kept_aside(channel: Make, name: str) -> None:
    began = time.thread_time()
    (found,) = channel().parse(RawEvent("mime", BOMBS[name]))

    assert isinstance(found, Unreadable)
    assert found.raw == BOMBS[name]
    assert time.thread_time() - began < 2


@pytest.mark.parametrize("name", HARMLESS)
def test_what_is_odd_is_still_read(channel: Make, name: str) -> None:
    began = time.thread_time()
    (found,) = channel().parse(RawEvent("mime", HARMLESS[name]))

    assert isinstance(found, Message)
    assert len(found.text) <= 64 * 1024
    assert len(found.references) <= 50
    assert time.thread_time() - began < 2


def test_no_mail_at_all_is_refused(channel: Make) -> None:
    for raw in (RawEvent("mime", b""), RawEvent("mime", b" \r\n"), RawEvent("webhook", b"{}")):
        with pytest.raises(NotReadable):
            channel().parse(raw)


def _read(raw: bytes) -> list[Inbound]:
    channel = EmailChannel("support-mail", acme(), make_desk(Path("unused")))
    try:
        return channel.parse(RawEvent("mime", raw))
    except NotReadable:
        return []


FIELDS = st.sampled_from(
    [b"From", b"To", b"Cc", b"Subject", b"Date", b"Message-ID", b"References", b"In-Reply-To", b"Content-Type",
     b"Content-Transfer-Encoding", b"Auto-Submitted", b"Return-Path", b"X-Loop", b"Authentication-Results", b"Reply-To",
     b"List-Id", b"X-Original-From"]
)  # fmt: skip
VALUES = st.binary(max_size=60) | st.sampled_from(
    [b"<[abc]@x.example>", b"a@b.example,", b"text/html; charset=*", b"text/plain; charset=zlib", b"base64", b"x*0*=",
     b'multipart/mixed; boundary="b"', b"=?utf-8?q?=00?=", b"Mon, 99 Foo 99999", b"quoted-printable", b"message/rfc822"]
)  # fmt: skip
BODIES = st.binary(max_size=300) | st.sampled_from(
    [b"--b\r\n\r\nx\r\n--b--", b"--b\r\nContent-Type: text/html\r\n\r\n<p>"]
)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(FIELDS, VALUES), max_size=8), BODIES)
@example([(b"Content-Type", b"text/plain; charset=utf-16")], b"\xff\xfe\x00")
@example([(b"Content-Type", b"text/plain; charset=utf-7")], b"+////")
def test_nothing_escapes_from_a_wild_mail(fields: list[tuple[bytes, bytes]], body: bytes) -> None:
    raw = b"".join(b"%s: %s\r\n" % pair for pair in fields) + b"\r\n" + body
    for event in _read(raw):
        assert isinstance(event, Message | Unreadable | Ignored)
        if isinstance(event, Message):
            event.text.encode()
            event.subject.encode()
            assert "\0" not in event.text + event.subject + event.handle
            assert event.handle
        if isinstance(event, Unreadable):
            assert "limit" in event.error or "header" in event.error or "mail" in event.error or "parts" in event.error


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=2000))
def test_nothing_escapes_from_random_bytes(raw: bytes) -> None:
    _read(raw)


@given(
    st.binary(max_size=200), st.text(max_size=30) | st.sampled_from(["idna", "rot13", "zlib", "utf-16", "utf-32", "hz"])
)
def test_any_charset_name_is_harmless(data: bytes, charset: str) -> None:
    decode(data, charset).encode()


@given(st.text(max_size=200))
def test_a_header_becomes_one_clean_line(value: str) -> None:
    shown = header_text(value)

    assert "\n" not in shown
    assert "\r" not in shown
    assert shown == shown.strip()


@given(st.text(max_size=400))
def test_the_new_text_is_part_of_the_text(text: str) -> None:
    """Cutting never invents words, and never leaves nothing of something."""
    whole = tidy(text)
    new = newest(whole)

    assert bool(new.text) == bool(whole)
    assert all(line.strip() in whole for line in new.text.split("\n"))
    assert new.own_until is None or 0 <= new.own_until <= len(new.text)


@given(st.text(max_size=300))
def test_any_markup_becomes_text(markup: str) -> None:
    html_text(markup, quotes=True)
    html_text(markup, quotes=False)
