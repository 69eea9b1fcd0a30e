"""The stand-ins behave as the platforms do: they take, refuse, limit, hang, cut off, and tell."""

from __future__ import annotations

import asyncio
import json
import smtplib
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import UTC, date, datetime
from threading import Thread
from typing import Any

import aiohttp
import aiosmtplib
import pytest
from aiohttp import web
from imapclient import IMAPClient  # type: ignore[import-untyped]
from imapclient.exceptions import IMAPClientError  # type: ignore[import-untyped]

from responder.clock import MovableClock
from responder.demo.mail_standin import MailStandIn, Ports, PostOffice
from responder.demo.manners import Manners, Temper, Verdict
from responder.demo.whatsapp_standin import WhatsAppStandIn, customer_text, sign

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
BEARER = {"Authorization": "Bearer invented"}


def text(to: str = "31600000001", body: str = "Dank je wel", **more: Any) -> dict[str, Any]:
    return {"messaging_product": "whatsapp", "to": to, "type": "text", "text": {"body": body}, **more}


@asynccontextmanager
async def standing_in(**keywords: Any) -> AsyncIterator[tuple[WhatsAppStandIn, Callable[..., Any]]]:
    standin = WhatsAppStandIn(**keywords)
    url = await standin.start()
    async with aiohttp.ClientSession(headers=BEARER, timeout=aiohttp.ClientTimeout(total=5)) as session:

        async def send(message: Any, headers: dict[str, str] | None = None) -> tuple[int, Any, Any]:
            path = f"{url}/v25.0/109000000000001/messages"
            async with session.post(path, json=message, headers=headers) as answer:
                return answer.status, await answer.json(), answer.headers

        try:
            yield standin, send
        finally:
            await standin.stop()


def run(story: Coroutine[Any, Any, Any]) -> None:
    asyncio.run(story)


class TestWhatsApp:
    def test_a_send_is_answered_with_an_id_and_kept(self) -> None:
        async def story() -> None:
            async with standing_in() as (standin, send):
                status, answer, _ = await send(text(biz_opaque_callback_data="t1", context={"message_id": "w1"}))

                assert status == 200
                assert answer["messages"] == [{"id": "wamid.STANDIN0000000001"}]
                assert answer["contacts"] == [{"input": "31600000001", "wa_id": "31600000001"}]
                (kept,) = standin.log
                assert (kept.text, kept.token, kept.answers) == ("Dank je wel", "t1", "w1")
                assert standin.delivered == {"31600000001": 1}
                assert set(standin.answered_at) == {kept.id}

        run(story())

    @pytest.mark.parametrize(
        ("message", "mistake"),
        [
            ({"to": "1", "type": "text", "text": {"body": "x"}}, "messaging_product"),
            (text(to=""), "to is required"),
            (text(body=" "), "text.body is required"),
            (text(body="x" * 4097), "longer than 4096"),
            (text(biz_opaque_callback_data="x" * 513), "at most 512"),
            (text() | {"type": "interactive"}, "without its part"),
            (text() | {"type": "interactive", "interactive": {"body": {"text": "x" * 1025}}}, "1 to 1024"),
            (text() | {"type": "template", "template": {"name": "late"}}, "language.code"),
            (["a list"], "no JSON object"),
        ],
    )
    def test_what_the_platform_refuses_is_refused(self, message: Any, mistake: str) -> None:
        async def story() -> None:
            async with standing_in() as (standin, send):
                status, answer, _ = await send(message)

                assert status == 400
                assert answer["error"]["code"] == 100
                assert mistake in answer["error"]["message"]
                assert standin.log == []

        run(story())

    def test_buttons_have_limits(self) -> None:
        def buttons(*titles: str) -> dict[str, Any]:
            rows = [{"type": "reply", "reply": {"id": str(i), "title": t}} for i, t in enumerate(titles)]
            part = {"type": "button", "body": {"text": "Which?"}, "action": {"buttons": rows}}
            return {"messaging_product": "whatsapp", "to": "1", "type": "interactive", "interactive": part}

        async def story() -> None:
            async with standing_in() as (_, send):
                assert (await send(buttons("Yes", "No")))[0] == 200
                assert (await send(buttons("a", "b", "c", "d")))[0] == 400
                assert (await send(buttons("same", "same")))[0] == 400
                assert (await send(buttons("x" * 21)))[0] == 400

        run(story())

    def test_without_a_token_nobody_sends(self) -> None:
        async def story() -> None:
            async with standing_in() as (_, send):
                status, answer, _ = await send(text(), headers={"Authorization": "none"})

                assert (status, answer["error"]["code"]) == (401, 190)

        run(story())

    @pytest.mark.parametrize(
        ("manners", "status", "code"),
        [
            (Manners(share_429=1, retry_after=7), 429, 130429),
            (Manners(share_5xx=1), 503, 131016),
        ],
    )
    def test_it_misbehaves_on_request(self, manners: Manners, status: int, code: int) -> None:
        async def story() -> None:
            async with standing_in(manners=manners) as (standin, send):
                found, answer, headers = await send(text())

                assert (found, answer["error"]["code"]) == (status, code)
                assert headers.get("Retry-After") == ("7" if status == 429 else None)
                assert not standin.delivered

        run(story())

    def test_a_lost_answer_is_delivered_and_cut_off(self) -> None:
        async def story() -> None:
            async with standing_in(manners=Manners(lost_answer=1)) as (standin, send):
                with pytest.raises(aiohttp.ClientError):
                    await send(text())

                assert standin.delivered == {"31600000001": 1}

        run(story())

    def test_a_hanging_send_is_never_answered_nor_delivered(self) -> None:
        async def story() -> None:
            async with standing_in(manners=Manners(hang=1)) as (standin, send):
                with pytest.raises(TimeoutError):
                    await asyncio.wait_for(send(text()), 0.1)

                assert [s.verdict for s in standin.log] == [Verdict.HANG]
                assert not standin.delivered

        run(story())

    def test_a_recipient_can_be_closed(self) -> None:
        async def story() -> None:
            async with standing_in() as (standin, send):
                standin.refuse["31600000002"] = 131047

                assert (await send(text("31600000002")))[1]["error"]["code"] == 131047
                assert (await send(text("31600000003")))[0] == 200

        run(story())

    def test_news_of_a_message_comes_back_signed_with_our_mark(self) -> None:
        async def story() -> None:
            async with hook() as (url, posts):
                keys = {"hook_url": url, "app_secret": "s3cret", "states": ("sent", "delivered")}
                async with standing_in(**keys) as (_, send):
                    await send(text(biz_opaque_callback_data="ours-1"))
                    await until(lambda: len(posts) == 2)

            news = [json.loads(b)["entry"][0]["changes"][0]["value"]["statuses"][0] for b, _ in posts]
            assert [n["status"] for n in news] == ["sent", "delivered"]
            assert {n["biz_opaque_callback_data"] for n in news} == {"ours-1"}
            assert all(sign("s3cret", body) == signature for body, signature in posts)

        run(story())

    def test_knobs_log_and_memory_are_reached_over_http(self) -> None:
        async def story() -> None:
            standin = WhatsAppStandIn()
            url = await standin.start()
            async with aiohttp.ClientSession(headers=BEARER) as session:
                wrong = await session.post(f"{url}/_config", json={"latency": 4})
                await session.post(f"{url}/_config", json={"share_429": 1})
                await session.post(f"{url}/v25.0/109000000000001/messages", json=text())
                log = await (await session.get(f"{url}/_log")).json()
                await session.post(f"{url}/_reset")

                assert wrong.status == 400
                assert "no such knob: latency" in await wrong.text()
                assert [row["verdict"] for row in log] == ["too-many"]
                assert standin.log == []
            await standin.stop()

        run(story())

    def test_a_customers_text_is_ascii_and_signed_over_its_bytes(self) -> None:
        body = customer_text("Grüße 👋", sender="4915100000001", message_id="wamid.A", at=NOON)
        value = json.loads(body)["entry"][0]["changes"][0]["value"]

        assert b"Gr\\u00fc\\u00dfe \\ud83d\\udc4b" in body
        assert value["messages"][0]["timestamp"] == "1795435200"
        assert value["contacts"][0]["wa_id"] == "4915100000001"
        # printf body | openssl dgst -sha256 -hmac key
        assert sign("key", b"body") == "sha256=515aae133b435d4000956731f68ae5cf5eb85d4f0dc6a546d2bfcd3595ec1ae1"


class TestTemper:
    def test_the_bucket_fills_with_time(self) -> None:
        clock = MovableClock(NOON)
        temper = Temper(Manners(limit_per_second=2), clock=clock)

        first = [temper.verdict("a") for _ in range(3)]
        clock.move(seconds=0.5)

        assert first == [Verdict.OK, Verdict.OK, Verdict.TOO_MANY]
        assert [temper.verdict("a"), temper.verdict("a")] == [Verdict.OK, Verdict.TOO_MANY]

    def test_one_person_is_spared(self) -> None:
        clock = MovableClock(NOON)
        temper = Temper(Manners(pair_seconds=6), clock=clock)

        assert [temper.verdict(to) for to in ("a", "a", "b")] == [Verdict.OK, Verdict.PAIR_LIMIT, Verdict.OK]
        clock.move(seconds=6)
        assert temper.verdict("a") is Verdict.OK

    def test_shares_are_kept(self) -> None:
        temper = Temper(Manners(share_429=0.1, share_5xx=0.2, hang=0.05, lost_answer=0.15), seed=3)
        found = [temper.verdict(str(i)) for i in range(20_000)]

        for verdict, share in (("too-many", 0.1), ("broken", 0.2), ("hang", 0.05), ("lost-answer", 0.15)):
            assert found.count(Verdict(verdict)) / 20_000 == pytest.approx(share, abs=0.01)

    def test_the_delay_stays_around_the_latency(self) -> None:
        temper = Temper(Manners(latency_ms=100, jitter_ms=50))

        assert all(0.05 <= temper.delay() <= 0.15 for _ in range(100))


@asynccontextmanager
async def hook() -> AsyncIterator[tuple[str, list[tuple[bytes, str]]]]:
    """A webhook that fails once, then takes everything."""
    posts: list[tuple[bytes, str]] = []
    failures = [503]

    async def take(request: web.Request) -> web.Response:
        body = await request.read()
        if failures:
            return web.Response(status=failures.pop())
        posts.append((body, request.headers["X-Hub-Signature-256"]))
        return web.Response()

    app = web.Application()
    app.router.add_post("/hooks/whatsapp", take)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/hooks/whatsapp", posts
    finally:
        await runner.cleanup()


async def until(done: Callable[[], bool], seconds: float = 5.0) -> None:
    """Wait for `done`, in small steps, for at most `seconds`."""

    async def watch() -> None:
        while not done():  # noqa: ASYNC110 - what we wait for has no event
            await asyncio.sleep(0.005)

    waiting: Awaitable[None] = watch()
    await asyncio.wait_for(waiting, seconds)


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
