"""Every mail in `mails/`, and what it means: who wrote it, by which signs, and what was said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from responder import Author, Bounced, Ignored, Inbound, Kind, Message, RawEvent
from responder_email import mime
from responder_email.channel import EmailChannel

MAILS = Path(__file__).parent / "mails"
CUSTOMER, MACHINE, US, AGENT = Author.CUSTOMER, Author.MACHINE, Author.US, Author.AGENT
QUESTION = "Waar blijft mijn pakket 8841?"
OURS = "<r.41.e4119681f4c9cd00.5slo6sdai3qlfglh@acme.example>"  # delivery 41, signed with the key of the tests

Make = Callable[..., EmailChannel]

FORWARDED = """---------- Forwarded message ---------
Van: Shop <shop@other.example>
Date: ma 2 nov 2026 om 09:00
Subject: Bestelling
To: <lena@shopper.example>

Uw bestelling 8841 is onderweg."""

FORWARDED_HTML = """Wat moet ik hiermee?

---------- Forwarded message ---------
Van: Jan <jan@other.example>
Date: ma 2 nov 2026 om 09:00
Subject: Lekkage
To: <lena@shopper.example>

Er moet met spoed iemand komen!"""

# name of the file, author, reasons in their order, new text
MEANING = [
    (
        "absence-exchange",
        MACHINE,
        "null-return-path auto-reply-header auto-response-suppress robot-subject",
        "Ik ben er tot maandag niet.",
    ),
    (
        "absence-without-marks-but-loop",
        MACHINE,
        "auto-reply-header auto-response-suppress robot-subject",
        "Ik ben er niet.",
    ),
    ("alias-address", CUSTOMER, "", QUESTION),
    ("alternative", CUSTOMER, "", "Waar blijft pakket 8841?"),
    ("apple-image-between", CUSTOMER, "", "Dit is de doos:\n\nEn dit de inhoud."),
    ("apple-reply-en", CUSTOMER, "", "It is still not here."),
    ("apple-vacation", MACHINE, "auto-reply-header", "Weg."),
    ("attachment-only", CUSTOMER, "", ""),
    ("auto-notified", MACHINE, "auto-submitted", "Update."),
    ("auto-submitted-no", CUSTOMER, "", QUESTION),
    ("auto-submitted-vacation", MACHINE, "auto-submitted precedence", "Weg."),
    ("autoreply-header-no", CUSTOMER, "", QUESTION),
    ("autoreply-header", MACHINE, "auto-reply-header", "Weg."),
    ("bad-date", CUSTOMER, "", QUESTION),
    ("base64-body", CUSTOMER, "", "Waar blijft pakket 8841? Grüß"),
    (
        "bounce-without-recipient",
        MACHINE,
        "null-return-path delivery-report auto-submitted role-address robot-subject",
        "Sorry.",
    ),
    ("bracket-id", CUSTOMER, "", QUESTION),
    ("broken-encoded-subject", CUSTOMER, "", QUESTION),
    ("broken-header-line", CUSTOMER, "", QUESTION),
    ("calendar-reply", CUSTOMER, "calendar", "Geaccepteerd"),
    ("calendar-request", CUSTOMER, "calendar", "Uitnodiging"),
    ("charset-1", CUSTOMER, "", "Grüße aus Köln"),
    ("charset-cp-850", CUSTOMER, "", "Grüße aus Köln"),
    ("charset-gb2312-with-gbk", CUSTOMER, "", "你好,朱镕基"),
    ("charset-iso-2022-jp", CUSTOMER, "", "荷物はどこですか"),
    ("charset-iso-8859-1-with-cp1252", CUSTOMER, "", "Das kostet 5 € … bitte"),
    ("charset-iso-8859-8-i", CUSTOMER, "", "שלום"),
    ("charset-ks-c", CUSTOMER, "", "안녕하세요"),
    ("charset-none", CUSTOMER, "", "Grüße aus Köln"),
    ("charset-uft-8", CUSTOMER, "", "Grüße aus Köln"),
    ("charset-unicode-1-1-utf-7", CUSTOMER, "", "Grüße"),
    ("charset-unknown", CUSTOMER, "", "Grüße aus Köln"),
    ("charset-utf-8-is-latin1", CUSTOMER, "", "Grüße aus Köln"),
    ("charset-with-rubbish", CUSTOMER, "", "Grüße aus Köln"),
    ("charset-zlib", CUSTOMER, "", "Grüße aus Köln"),
    ("complaint-forged", MACHINE, "feedback-report", "An abuse report."),
    ("complaint", MACHINE, "feedback-report", "An abuse report."),
    ("empty-plain-and-html", CUSTOMER, "", "Waar blijft pakket 8841?"),
    ("encoded-comma-in-name", CUSTOMER, "", QUESTION),
    ("flowed", CUSTOMER, "", "Dit is een lange regel die verder gaat.\n\nTweede alinea."),
    ("forged-reference", CUSTOMER, "", "Nog niets."),
    ("forwarded-as-attachment", CUSTOMER, "", "Kunnen jullie hiernaar kijken?"),
    ("forwarded-gmail", CUSTOMER, "", FORWARDED),
    ("forwarded-html", CUSTOMER, "", FORWARDED_HTML),
    ("freescout", MACHINE, "auto-reply-header", "Weg."),
    ("future-date", CUSTOMER, "", QUESTION),
    ("gmail-html-reply", CUSTOMER, "", "Nog steeds niets."),
    ("gmail-reply-de", CUSTOMER, "", "Immer noch nichts."),
    ("gmail-reply-en", CUSTOMER, "", "Thanks, but it has still not arrived."),
    ("gmail-reply-nl", CUSTOMER, "", "Nog steeds niets."),
    ("html-only", CUSTOMER, "", "Waar blijft\npakket 8841?"),
    ("id-with-blanks", CUSTOMER, "", QUESTION),
    ("interleaved", CUSTOMER, "", "> Wat is uw ordernummer?\n8841\n\n> En uw postcode?\n1234 AB"),
    ("iphone", CUSTOMER, "", "Waar blijft pakket 8841?"),
    ("list-owner", MACHINE, "role-address", QUESTION),
    ("mailing-list", MACHINE, "mailing-list precedence", QUESTION),
    ("missing-end-boundary", CUSTOMER, "", "Waar blijft pakket 8841?"),
    ("no-from", MACHINE, "no-sender", QUESTION),
    ("no-message-id", CUSTOMER, "", QUESTION),
    ("noreply", MACHINE, "role-address", QUESTION),
    ("not-addressed", CUSTOMER, "not-addressed-to-us", QUESTION),
    ("nul-bytes", CUSTOMER, "", "Waar blijft pakket 8841?"),
    ("odd-mime-parameter", CUSTOMER, "", QUESTION),
    ("on-at-start-of-a-sentence", CUSTOMER, "", "On Monday my friend wrote:\nthat you are open. Is that so?"),
    ("original-message", CUSTOMER, "", "Nog niets."),
    ("outlook-html-reply", CUSTOMER, "", "Het is er niet."),
    ("outlook-reply-de", CUSTOMER, "", "Es ist nicht da."),
    ("outlook-reply-en", CUSTOMER, "", "It has not arrived."),
    ("outlook-reply-nl", CUSTOMER, "", "Het is er niet."),
    ("own-address", US, "own-address", QUESTION),
    ("own-mail-back", US, "own-address own-marker", "Bedankt."),
    ("own-marker-forged", MACHINE, "own-marker", "Bedankt."),
    ("own-marker-signed", US, "own-marker", "Bedankt."),
    ("pgp-encrypted", CUSTOMER, "encrypted", ""),
    ("plain-de", CUSTOMER, "", "Guten Tag,\n\nwo ist mein Paket 8841?"),
    ("plain-en", CUSTOMER, "", "Hello,\n\nWhere is my parcel 8841?"),
    ("plain-nl", CUSTOMER, "", "Hallo,\n\nWaar blijft mijn pakket 8841?"),
    ("plus-tag-address", CUSTOMER, "", QUESTION),
    ("postmaster", CUSTOMER, "role-address", QUESTION),
    ("precedence-bulk", MACHINE, "precedence", QUESTION),
    ("quoted-printable", CUSTOMER, "", "Waar blijft pakket 8841? Grüße en tot snel =ZZ"),
    ("raw-utf8-headers", CUSTOMER, "", QUESTION),
    ("reaction-gmail", CUSTOMER, "", "👍 Lena Köhler reacted via Gmail"),
    ("read-receipt", MACHINE, "null-return-path read-receipt", "Gelezen."),
    ("reply-below", CUSTOMER, "", "> Wat is uw ordernummer?\n\nDat is 8841."),
    ("return-path-missing", CUSTOMER, "", QUESTION),
    ("robot-subject-alone", CUSTOMER, "", QUESTION),
    ("rule-forwarded", CUSTOMER, "auto-reply-header", "Waar blijft pakket 8841?"),
    ("shop-with-unsubscribe", CUSTOMER, "mailing-list", QUESTION),
    ("smime-encrypted", CUSTOMER, "encrypted", ""),
    ("smime-signed", CUSTOMER, "", "Waar blijft pakket 8841?"),
    ("spam-flag", MACHINE, "spam", QUESTION),
    ("spam-status-no", CUSTOMER, "", QUESTION),
    ("split-encoded-subject", CUSTOMER, "", QUESTION),
    ("srs-sender", CUSTOMER, "", QUESTION),
    ("subject-only", CUSTOMER, "", "Zijn jullie zondag open?"),
    ("suppress-all", CUSTOMER, "auto-response-suppress", QUESTION),
    ("suppress-none", CUSTOMER, "", QUESTION),
    ("suppress-receipts-only", CUSTOMER, "", QUESTION),
    ("too-many-hops", MACHINE, "too-many-hops", QUESTION),
    ("trailing-comma", CUSTOMER, "", QUESTION),
    ("two-from-fields", CUSTOMER, "two-from-fields", QUESTION),
    ("verp", MACHINE, "role-address", QUESTION),
    ("winmail", CUSTOMER, "", "Zie bijlage."),
    ("x-loop-of-others", CUSTOMER, "", QUESTION),
    ("x-loop", MACHINE, "own-marker", "Bedankt."),
]
NO_MESSAGE = {
    "bounce-unknown-user": ("lena@shopper.example", True, "5.1.1", (OURS,)),
    "bounce-exim-status": ("lena@shopper.example", True, "5.1.1", (OURS,)),
    "bounce-mailbox-full": ("lena@shopper.example", False, "5.2.2", (OURS,)),
    "bounce-policy": ("lena@shopper.example", False, "5.7.1", (OURS,)),
    "bounce-qmail": ("lena@shopper.example", True, "5.1.1", (OURS,)),
    "bounce-failed-recipients": ("lena@shopper.example", True, "5.1.1", ()),
    "bounce-of-a-stranger-s-mail": ("lena@shopper.example", True, "5.1.1", ()),
}


def read(channel: EmailChannel, name: str, **hints: str) -> list[Inbound]:
    return channel.parse(RawEvent("mime", (MAILS / f"{name}.eml").read_bytes(), hints))


def message(channel: EmailChannel, name: str, **hints: str) -> Message:
    found = read(channel, name, **hints)[0]
    assert isinstance(found, Message)
    return found


@pytest.mark.parametrize(("name", "author", "reasons", "text"), MEANING, ids=[row[0] for row in MEANING])
def test_a_mail_means(channel: Make, name: str, author: Author, reasons: str, text: str) -> None:
    found = message(channel(), name)

    assert (found.author, " ".join(m.reason for m in found.marks), found.text) == (author, reasons, text)
    assert all(mark.rule for mark in found.marks)


@pytest.mark.parametrize(("name", "expected"), NO_MESSAGE.items(), ids=list(NO_MESSAGE))
def test_a_bounce_means(channel: Make, name: str, expected: tuple[str, bool, str, tuple[str, ...]]) -> None:
    (found,) = read(channel(), name)

    assert isinstance(found, Bounced)
    assert (found.handle, found.permanent, found.status, found.about) == expected
    assert found.deliveries == ((41,) if expected[-1] else ())  # proven by our signature


@pytest.mark.parametrize(
    ("path", "sender", "kind"),
    [
        ("<>", "MAILER-DAEMON@mx.client.example", Bounced),
        ("<out@mx.client.example>", "MAILER-DAEMON@mx.client.example", Bounced),
        ("<>", "mail@mx.client.example", Bounced),
        ("<mail@mx.client.example>", "mail@mx.client.example", Message),
    ],
)
def test_a_report_in_words_comes_from_a_daemon_or_without_a_return_path(
    channel: Make, path: str, sender: str, kind: type[Inbound]
) -> None:
    raw = (MAILS / "bounce-qmail").with_suffix(".eml").read_text().replace("MAILER-DAEMON@mx.client.example", sender)
    (found,) = channel().parse(RawEvent("mime", raw.replace("Return-Path: <>", f"Return-Path: {path}").encode()))

    assert isinstance(found, kind)


def test_a_warning_in_words_alone_that_a_mail_is_delayed_changes_nothing(channel: Make) -> None:
    """Exim writes it without a report; the address is none that is dead."""
    text = (
        "A message that you sent has not yet been delivered to one or more of its\nrecipients after more than 24 hours."
        f"\n\n  lena@shopper.example\n    Delay reason: Connection timed out\n\nMessage-ID: {OURS}\n"
    )
    head = "Return-Path: <>\nFrom: Mailer-Daemon@mx.example\nTo: help@acme.example\n"
    raw = f"{head}Subject: Warning: message 1abcde-000001-AB delayed 24 hours\n\n{text}"

    assert channel().parse(RawEvent("mime", raw.encode())) == [Ignored(reason="delivery-delayed", detail="4.0.0")]


def test_a_delayed_mail_changes_nothing(channel: Make) -> None:
    assert read(channel(), "bounce-delayed") == [Ignored(reason="delivery-delayed", detail="4.4.1")]


def test_what_a_report_calls_its_own_action_names_no_counter(channel: Make) -> None:
    """Reasons become labels of metrics: whoever writes reports could make them without end."""
    raw = (MAILS / "bounce-delayed.eml").read_bytes().replace(b"Action: delayed", b"Action: lena@shopper.example")

    assert channel().parse(RawEvent("mime", raw)) == [Ignored(reason="delivery-other", detail="4.4.1")]


def test_a_proven_complaint_stops_mail_to_its_author(channel: Make) -> None:
    """Anyone can write a complaint; only one that names a mail of ours counts (RFC 5965 section 6)."""
    _, complaint = read(channel(), "complaint")

    assert isinstance(complaint, Bounced)
    assert (complaint.handle, complaint.permanent, complaint.status) == ("lena@shopper.example", True, "abuse")
    assert len(read(channel(), "complaint-forged")) == 1


def test_every_mail_is_in_a_table() -> None:
    named = {row[0] for row in MEANING} | set(NO_MESSAGE) | {"bounce-delayed"}

    assert named == {path.stem for path in MAILS.glob("*.eml")}


def test_what_an_answer_needs_is_kept(channel: Make) -> None:
    """Ids for the thread, and the number of our delivery that this mail answers."""
    found = message(channel(), "gmail-reply-en")

    assert found.thread_id == "<gmail-reply-en@shopper.example>"
    assert found.references == ("<first@shopper.example>", OURS)
    assert found.reply_to == {
        "message_id": "<gmail-reply-en@shopper.example>",
        "references": ["<first@shopper.example>", OURS],
        "deliveries": [41],
    }


def test_a_forged_reference_leads_to_no_delivery(channel: Make) -> None:
    assert message(channel(), "forged-reference").reply_to["deliveries"] == []


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("bracket-id", "thread_id", "<[abc]@example.com>"),
        ("id-with-blanks", "thread_id", "<abc def@example.com>"),
        ("no-message-id", "thread_id", None),
        ("encoded-comma-in-name", "handle", "lena@shopper.example"),
        ("encoded-comma-in-name", "name", "Köhler, Lena <evil@bad.example>"),
        ("split-encoded-subject", "subject", "Grüße aus Köln"),
        ("raw-utf8-headers", "subject", "Größe 42?"),
        ("nul-bytes", "subject", "Pakket"),
        ("attachment-only", "kind", Kind.IMAGE),
        ("pgp-encrypted", "kind", Kind.DOCUMENT),
        ("plain-nl", "kind", Kind.TEXT),
        ("subject-only", "kind", Kind.TEXT),
        ("bad-date", "sent_at", datetime(2026, 11, 2, 12, 0, tzinfo=UTC)),
        ("future-date", "sent_at", datetime(2026, 11, 2, 12, 0, tzinfo=UTC)),
        ("plain-nl", "sent_at", datetime(2026, 11, 2, 9, 15, tzinfo=UTC)),
    ],
)
def test_a_field_reads(channel: Make, name: str, field: str, value: object) -> None:
    assert getattr(message(channel(), name), field) == value


@pytest.mark.parametrize(
    ("date", "came", "sent_at"),
    [
        (
            "Fri, 01 Jan 2010 00:00:00 +0000",
            "Mon, 02 Nov 2026 10:15:02 +0100",
            datetime(2026, 11, 2, 9, 15, 2, tzinfo=UTC),
        ),
        ("Thu, 29 Oct 2026 10:00:00 +0100", "Mon, 02 Nov 2026 10:15:02 +0100", datetime(2026, 10, 29, 9, tzinfo=UTC)),
        ("Fri, 01 Jan 2010 00:00:00 +0000", "Fri, 01 Jan 2010 00:00:09 +0000", datetime(2010, 1, 1, tzinfo=UTC)),
        ("Fri, 01 Jan 2010 00:00:00 +0000", "some day", datetime(2010, 1, 1, tzinfo=UTC)),
    ],
    ids=["a dead battery", "four days under way", "an old mail", "no time"],
)
def test_a_clock_that_is_years_slow_does_not_make_a_mail_old(
    channel: Make, date: str, came: str, sent_at: datetime
) -> None:
    """What is older than a day is not answered; servers try for five days, and none for years."""
    head = f"Received: from a by b (c; d); {came}\nFrom: lena@shopper.example\nTo: help@acme.example\nDate: {date}"
    (found,) = channel().parse(RawEvent("mime", f"{head}\n\nWhere is it?".encode()))

    assert isinstance(found, Message)
    assert found.sent_at == sent_at


@pytest.mark.parametrize("before", [b"\xef\xbb\xbf", b"\r\n", b"\n\n", b"\xef\xbb\xbf\r\n"])
def test_what_an_editor_put_before_the_header_is_passed_over(channel: Make, before: bytes) -> None:
    """A mark of the byte order had cost the first field, a blank line the whole mail."""
    raw = b"From: lena@shopper.example\r\nTo: help@acme.example\r\n\r\nWhere is it?"
    (found,) = channel().parse(RawEvent("mime", before + raw))

    assert isinstance(found, Message)
    assert (found.handle, found.text) == ("lena@shopper.example", "Where is it?")


@pytest.mark.parametrize(
    ("content", "body", "kind"),
    [
        ("application/pdf", "%PDF", Kind.DOCUMENT),
        ("application/pdf", "", Kind.EMPTY),
        ("audio/ogg", "x", Kind.VOICE),
        ("video/mp4", "x", Kind.VIDEO),
        ("text/calendar", "x", Kind.EMPTY),
    ],
)
def test_a_mail_without_words_is_what_it_carries(channel: Make, content: str, body: str, kind: Kind) -> None:
    head = f"From: lena@shopper.example\nTo: help@acme.example\nContent-Type: {content}\n\n"
    (found,) = channel().parse(RawEvent("mime", (head + body).encode()))

    assert isinstance(found, Message)
    assert (found.kind, found.text) == (kind, "")


@pytest.mark.parametrize(
    ("more", "text"),
    [
        ("", "Waar blijft mijn pakket?"),
        ("; delsp=yes", "Waar blijftmijn pakket?"),
        ("; delsp=no", "Waar blijft mijn pakket?"),
    ],
)
def test_soft_line_breaks_keep_their_blank_unless_the_sender_says_otherwise(
    channel: Make, more: str, text: str
) -> None:
    head = f"From: lena@shopper.example\nTo: help@acme.example\nContent-Type: text/plain; format=flowed{more}\n\n"
    (found,) = channel().parse(RawEvent("mime", f"{head}Waar blijft \nmijn pakket?\n".encode()))

    assert isinstance(found, Message)
    assert found.text == text


def test_of_two_alternatives_the_plain_one_is_read_and_without_its_line_end(channel: Make) -> None:
    parts = "".join(f"--b\r\nContent-Type: text/{kind}\r\n\r\n{kind} words\r\n" for kind in ("plain", "html"))
    head = "From: lena@shopper.example\r\nTo: help@acme.example\r\n"
    raw = f"{head}Content-Type: multipart/alternative; boundary=b\r\n\r\n{parts}--b--\r\n".encode()
    (found,) = channel().parse(RawEvent("mime", raw))

    assert isinstance(found, Message)
    assert found.text == "plain words"
    assert [bytes(part.body) for part in mime.read(raw).root.children] == [b"plain words", b"html words"]


def test_the_whole_text_is_kept_beside_the_new_one(channel: Make) -> None:
    found = message(channel(), "outlook-reply-de")

    assert found.full_text is not None
    assert found.full_text.endswith("Hallo Lena,\nunterwegs.")


def test_ids_do_not_depend_on_how_a_mail_came(channel: Make) -> None:
    """The same mail by another way: trace fields, line ends and the folder differ, the id does not."""
    raw = (MAILS / "plain-nl.eml").read_bytes()
    again = b"Received: from a by b\r\nX-Spam-Status: No\r\n" + raw.replace(b"\n", b"\r\n")
    first, second = (channel().parse(RawEvent("mime", r))[0] for r in (raw, again))

    assert isinstance(first, Message)
    assert isinstance(second, Message)
    assert first.id == second.id
    assert first.id != message(channel(), "plain-en").id


def test_mail_in_junk_is_not_answered(channel: Make) -> None:
    assert [m.reason for m in message(channel(), "plain-nl", folder="INBOX.Junk").marks] == ["spam"]


def test_the_envelope_counts_more_than_the_header(channel: Make) -> None:
    """`explain` may know the return path from the envelope."""
    reasons = [m.reason for m in message(channel(), "plain-nl", **{"return-path": "<>"}).marks]

    assert reasons == ["null-return-path"]


def test_a_mail_that_is_too_large_goes_to_a_person(channel: Make) -> None:
    assert [m.reason for m in message(channel(), "plain-nl", partial="yes").marks] == ["too-large"]


LENA = "lena@post.example"
