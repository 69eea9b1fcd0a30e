"""The stand-in of a mail server, judged by clients that nobody here wrote: smtplib, aiosmtplib, IMAPClient."""

from __future__ import annotations

import asyncio
import smtplib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime
from threading import Thread
from typing import Any

import aiosmtplib
import pytest
from imapclient import IMAPClient  # type: ignore[import-untyped]
from imapclient.exceptions import IMAPClientError  # type: ignore[import-untyped]

from responder.clock import MovableClock
from responder.demo.mail_standin import MailStandIn, Ports, PostOffice
from responder.demo.manners import Manners

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
CUSTOMER, DESK = "nora@customer.example", "support@shop.example"


def mail(number: int = 1, subject: str = "Waar is mijn fiets?") -> bytes:
    lines = (
        f"From: Nora <{CUSTOMER}>",
        f"To: {DESK}",
        f"Subject: {subject}",
        f"Message-ID: <m{number}@customer.example>",
        "",
        "Hallo,",
        ".",
        "..twee puntjes",
    )
    return "\r\n".join(lines).encode() + b"\r\n"


@contextmanager
def post_office(**keywords: Any) -> Iterator[tuple[MailStandIn, Ports]]:
    """The mail stand-in in a thread of its own: the clients under test block."""
    standin = MailStandIn(**keywords)
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever)
    thread.start()
    try:
        yield standin, asyncio.run_coroutine_threadsafe(standin.start(), loop).result(5)
    finally:
        asyncio.run_coroutine_threadsafe(standin.stop(), loop).result(5)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


@contextmanager
def imap(ports: Ports, user: str = DESK) -> Iterator[IMAPClient]:
    client = IMAPClient("127.0.0.1", port=ports.imap, ssl=False, timeout=5)
    try:
        client.login(user, "stand-in")
        yield client
    finally:
        with suppress(OSError, IMAPClientError):
            client.shutdown()


class TestSmtp:
    def test_submitted_mail_lands_in_the_inbox_byte_for_byte(self) -> None:
        with post_office() as (standin, ports), smtplib.SMTP("127.0.0.1", ports.smtp) as client:
            client.login(CUSTOMER, "stand-in")
            client.sendmail(CUSTOMER, [DESK, "second@shop.example"], mail())

        (kept,) = standin.office.submissions
        assert (kept.sender, kept.user) == (CUSTOMER, CUSTOMER)
        assert kept.raw == mail()
        assert standin.office.inbox(DESK) == [f"Return-Path: <{CUSTOMER}>\r\n".encode() + mail()]
        assert len(standin.office.inbox("SECOND@shop.example")) == 1

    def test_aiosmtplib_logs_in_and_sends_with_the_empty_return_path(self) -> None:
        with post_office() as (standin, ports):
            asyncio.run(self.submit(ports.smtp))

        assert standin.office.inbox(CUSTOMER)[0].startswith(b"Return-Path: <>\r\n")

    @staticmethod
    async def submit(port: int) -> None:
        async with aiosmtplib.SMTP(hostname="127.0.0.1", port=port, start_tls=False) as client:
            await client.login(DESK, "stand-in")
            await client.sendmail("", [CUSTOMER], mail())

    @pytest.mark.parametrize("mechanism", ["plain", "login"])
    def test_a_wrong_password_is_refused(self, mechanism: str) -> None:
        with post_office() as (_, ports), smtplib.SMTP("127.0.0.1", ports.smtp) as client:
            client.ehlo()
            client.user, client.password = DESK, "wrong"
            login = getattr(client, f"auth_{mechanism}")

            with pytest.raises(smtplib.SMTPAuthenticationError, match="invalid"):
                client.auth(mechanism, login)
            client.password = "stand-in"
            assert client.auth(mechanism, login)[0] == 235

    def test_a_refused_recipient_and_a_busy_server(self) -> None:
        with post_office() as (standin, ports), smtplib.SMTP("127.0.0.1", ports.smtp) as client:
            standin.refuse["gone@customer.example"] = 550
            with pytest.raises(smtplib.SMTPRecipientsRefused):
                client.sendmail(DESK, ["gone@customer.example"], mail())

            standin.temper.set(Manners(share_429=1))
            with pytest.raises(smtplib.SMTPDataError, match="451"):
                client.sendmail(DESK, [CUSTOMER], mail())
            assert standin.office.submissions == []

    def test_a_lost_answer_delivers_and_cuts_the_line(self) -> None:
        with post_office(manners=Manners(lost_answer=1)) as (standin, ports):
            client = smtplib.SMTP("127.0.0.1", ports.smtp)
            with pytest.raises((smtplib.SMTPServerDisconnected, ConnectionResetError)):
                client.sendmail(DESK, [CUSTOMER], mail())
            client.close()

            assert len(standin.office.inbox(CUSTOMER)) == 1

    def test_commands_out_of_order_are_refused(self) -> None:
        with post_office() as (_, ports), smtplib.SMTP("127.0.0.1", ports.smtp) as client:
            assert client.docmd("DATA")[0] == 503
            assert client.docmd("RCPT", f"TO:<{DESK}>")[0] == 503
            assert client.docmd("VRFY", DESK)[0] == 502
            assert client.noop()[0] == 250
            assert client.rset()[0] == 250

    def test_a_proven_sender_is_stated_on_top(self) -> None:
        with post_office(office=PostOffice(authserv_id="mx.shop.example")) as (standin, ports):
            with smtplib.SMTP("127.0.0.1", ports.smtp) as client:
                client.sendmail(CUSTOMER, [DESK], mail())

            assert b"mx.shop.example; dmarc=pass header.from=customer.example" in standin.office.inbox(DESK)[0]


class TestImap:
    def test_imapclient_reads_what_was_delivered(self) -> None:
        with post_office() as (standin, ports), imap(ports) as client:
            standin.office.deliver(DESK, mail(), CUSTOMER)
            opened = client.select_folder("INBOX")
            asked = ["RFC822.SIZE", "FLAGS", "INTERNALDATE", "BODY.PEEK[]", "BODY.PEEK[HEADER]"]
            found = client.fetch(client.search(["UID", "1:*"]), asked)[1]

            assert (opened[b"UIDVALIDITY"], opened[b"UIDNEXT"], opened[b"EXISTS"]) == (1, 2, 1)
            whole = standin.office.inbox(DESK)[0]
            assert found[b"BODY[]"] == whole
            assert found[b"RFC822.SIZE"] == len(whole)
            assert found[b"BODY[HEADER]"] == whole.partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
            assert found[b"FLAGS"] == ()

    def test_parts_of_a_mail(self) -> None:
        with post_office() as (standin, ports), imap(ports) as client:
            standin.office.deliver(DESK, mail(), CUSTOMER)
            client.select_folder("INBOX")
            found = client.fetch([1], ["BODY.PEEK[HEADER.FIELDS (SUBJECT DATE)]", "BODY.PEEK[TEXT]<0.7>"])[1]

            assert found[b"BODY[HEADER.FIELDS (SUBJECT DATE)]"] == b"Subject: Waar is mijn fiets?\r\n\r\n"
            assert found[b"BODY[TEXT]<0>"] == b"Hallo,\r"

    @pytest.mark.parametrize(
        ("criteria", "uids"),
        [
            (["ALL"], [1, 2, 3]),
            (["UID", "2:*"], [2, 3]),
            (["UID", "9:*"], [3]),  # RFC 3501: * is the highest, even below 9
            (["HEADER", "Message-ID", "<m2@customer.example>"], [2]),
            (["UNKEYWORD", "$Seen-by-us"], [1, 3]),
            (["UNSEEN", "NOT", ["UID", "1"]], [2, 3]),
            (["OR", "KEYWORD", "$Seen-by-us", "2:2"], [2]),
            (["SUBJECT", "fiets", "SINCE", date(2026, 1, 1)], [1, 2, 3]),
            (["BEFORE", date(2026, 1, 1)], []),
        ],
    )
    def test_search(self, criteria: list[Any], uids: list[int]) -> None:
        office = PostOffice(clock=MovableClock(NOON))
        with post_office(office=office) as (_, ports), imap(ports) as client:
            for number in (1, 2, 3):
                office.deliver(DESK, mail(number), CUSTOMER)
            office.box(DESK)["INBOX"].mails[1].flags.add("$Seen-by-us")
            client.select_folder("INBOX")

            assert client.search(criteria) == uids

    def test_flags_are_added_and_taken_away(self) -> None:
        with post_office() as (standin, ports), imap(ports) as client:
            standin.office.deliver(DESK, mail(), CUSTOMER)
            client.select_folder("INBOX")

            assert client.add_flags([1], ["\\Seen", "$Answered-by-us"]) == {1: (b"$Answered-by-us", b"\\Seen")}
            assert client.remove_flags([1], ["\\Seen"]) == {1: (b"$Answered-by-us",)}
            client.fetch([1], ["BODY[]"])
            assert client.get_flags([1]) == {1: (b"$Answered-by-us", b"\\Seen")}

    def test_a_folder_opened_to_look_at_cannot_be_changed(self) -> None:
        with post_office() as (standin, ports), imap(ports) as client:
            standin.office.deliver(DESK, mail(), CUSTOMER)
            client.select_folder("INBOX", readonly=True)

            with pytest.raises(IMAPClientError, match="READ-ONLY"):
                client.add_flags([1], ["\\Seen"])
            client.fetch([1], ["BODY[]"])
            assert client.get_flags([1]) == {1: ()}

    def test_idle_tells_of_new_mail(self) -> None:
        with post_office() as (standin, ports), imap(ports) as client:
            client.select_folder("INBOX")
            client.idle()
            with smtplib.SMTP("127.0.0.1", ports.smtp) as sender:
                sender.sendmail(CUSTOMER, [DESK], mail())

            assert client.idle_check(timeout=5) == [(1, b"EXISTS")]
            client.idle_done()
            assert standin.office.box(DESK)["INBOX"].watchers == set()

    def test_new_mail_is_told_at_the_next_command_too(self) -> None:
        with post_office() as (standin, ports), imap(ports) as client:
            client.select_folder("INBOX")
            standin.office.deliver(DESK, mail())

            assert (1, b"EXISTS") in client.noop()[1]

    def test_the_sent_folder_is_found_by_its_use_and_takes_copies(self) -> None:
        with post_office() as (standin, ports), imap(ports) as client:
            sent = client.find_special_folder(b"\\Sent")
            client.append(sent, mail(7), flags=["\\Seen"], msg_time=NOON)

            (kept,) = standin.office.box(DESK)["Sent"].mails
            assert (sent, kept.raw, kept.flags, kept.received_at) == ("Sent", mail(7), {"\\Seen"}, NOON)

    def test_a_restored_server_has_another_uidvalidity(self) -> None:
        with post_office() as (standin, ports), imap(ports) as client:
            standin.office.deliver(DESK, mail())
            standin.office.box(DESK)["INBOX"].renumber()

            assert client.select_folder("INBOX")[b"UIDVALIDITY"] == 2
            assert client.search() == [1001]
            assert client.folder_status("INBOX", ["UIDNEXT", "MESSAGES"]) == {b"UIDNEXT": 1002, b"MESSAGES": 1}

    def test_a_wrong_password_and_unknown_words(self) -> None:
        with post_office() as (_, ports), imap(ports) as client:
            other = IMAPClient("127.0.0.1", port=ports.imap, ssl=False, timeout=5)
            with pytest.raises(IMAPClientError, match="AUTHENTICATIONFAILED"):
                other.plain_login(DESK, "wrong")
            assert other.plain_login(DESK, "stand-in")
            other.shutdown()
            with pytest.raises(IMAPClientError, match="no such folder"):
                client.select_folder("Nothing")
            client.select_folder("INBOX")
            with pytest.raises(IMAPClientError, match="not known"):
                client.search(["LARGER", "5"])

    def test_connections_can_be_cut(self) -> None:
        with post_office() as (standin, ports), imap(ports) as client:
            client.select_folder("INBOX")
            standin.cut()

            with pytest.raises((OSError, IMAPClientError)):
                client.noop()
