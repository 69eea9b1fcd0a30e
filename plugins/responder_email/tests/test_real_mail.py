"""The channel against a real Dovecot and a real Exim: what leaves arrives, what arrives is seen, lines may break."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import Any

import pytest

from responder import (
    Author,
    Bounced,
    CredentialsRejected,
    Ignored,
    Inbound,
    Message,
    Reply,
    Secret,
    Sent,
    TryLater,
)
from responder_email import imap
from responder_email.channel import EmailChannel
from responder_email.tests.lines import Listener, Proxy, streamed

pytestmark = pytest.mark.real

Make = Callable[..., EmailChannel]
WRITTEN = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)


def reply(to: str = "lena@a.test", *, delivery: int = 7, answers: Message | None = None) -> Reply:
    return Reply(
        account="bot",
        delivery=delivery,
        token=f"token-{delivery}",
        to=to,
        text="Bedankt, we antwoorden vóór 15:00 uur.",
        html="<p>Bedankt, we antwoorden vóór 15:00 uur.</p>",
        subject="Re: uw bericht",
        written_at=WRITTEN,
        reply_to=answers.reply_to if answers else {},
    )


def test_a_mail_is_heard_answered_and_threaded(bot: Make, mail_server: Any) -> None:
    """The whole way: Lena writes, we hear it within seconds, answer, and she finds the answer below her mail."""
    before = len(mail_server.mailbox("lena"))

    async def story() -> tuple[Message, Sent]:
        async with Listener(bot()) as ear:
            await asyncio.to_thread(
                mail_server.write, "lena@a.test", "bot@a.test", "Waar is 8841?", "Waar is mijn pakket?"
            )
            (message,) = await ear.hears(1)
            return message, await ear.channel.send(reply(answers=message))

    message, sent = asyncio.run(story())
    answer = mail_server.wait_for("lena", before + 1)[-1]

    assert (message.author, message.handle, message.text) == (Author.CUSTOMER, "lena@a.test", "Waar is mijn pakket?")
    assert message.marks == ()
    assert answer["Message-ID"] == sent.id
    assert answer["In-Reply-To"] == answer["References"] == message.thread_id
    assert answer["Return-Path"] == "<>"
    assert answer["Auto-Submitted"] == "auto-replied"
    assert answer["X-Auto-Response-Suppress"] == "All"
    assert answer["X-Loop"] == "bot@a.test"
    assert answer["From"] == "Team Acme <bot@a.test>"
    assert answer["Date"] == "Mon, 02 Nov 2026 12:00:00 +0000"
    assert [p.get_content_type() for p in answer.iter_parts()] == ["text/plain", "text/html"]


def test_nothing_in_the_mailbox_changes(bot: Make, mail_server: Any) -> None:
    """People read the same mailbox: what we read stays unread for them."""

    async def story() -> None:
        async with Listener(bot()) as ear:
            await asyncio.to_thread(mail_server.write, "lena@a.test", "bot@a.test", "Hoi", "Hoi")
            await ear.hears(1)

    asyncio.run(story())
    flags = [f.name.partition(":2,")[2] for f in (mail_server.folder / "mail/bot@a.test/Maildir").glob("*/*:2,*")]

    assert all("S" not in flag for flag in flags)


def test_old_mail_is_not_answered_at_the_first_start(bot: Make, mail_server: Any) -> None:
    """A mailbox with years of mail must not set off years of answers; `start = "all"` asks for it."""
    old = b"From: lena@a.test\r\nTo: bot@a.test\r\nSubject: Oud\r\nMessage-ID: <oud@a.test>\r\n\r\nvan vorig jaar\r\n"
    mail_server.append("bot", "INBOX", old, at=datetime.now(UTC) - timedelta(days=365))

    async def story(**more: Any) -> list[str]:
        async with Listener(bot(**more)) as ear:
            await asyncio.to_thread(mail_server.write, "lena@a.test", "bot@a.test", "Nieuw", "van nu")
            await ear.until(lambda: any(m.subject == "Nieuw" for m in ear.messages))
            return [m.subject for m in ear.messages]

    assert asyncio.run(story()) == ["Nieuw"]
    assert asyncio.run(story(start="all"))[:2] == ["Oud", "Nieuw"]


@pytest.mark.parametrize("fault", ["kick", "kill_sessions"])
def test_a_broken_line_is_mended(bot: Make, mail_server: Any, fault: str) -> None:
    """BYE from the server, or its process killed: what came meanwhile is heard, once."""

    async def story() -> list[str]:
        async with Listener(bot()) as ear:
            await asyncio.to_thread(mail_server.write, "lena@a.test", "bot@a.test", "Een", "een")
            await ear.hears(1)
            await asyncio.to_thread(getattr(mail_server, fault), "bot")
            await asyncio.to_thread(mail_server.write, "lena@a.test", "bot@a.test", "Twee", "twee")
            await ear.hears(2)
            return [m.subject for m in ear.messages]

    assert asyncio.run(story()) == ["Een", "Twee"]


def test_a_restart_goes_on_where_it_stood(bot: Make, mail_server: Any) -> None:
    """What came while we were down is heard; what was heard before is not heard again."""

    async def story() -> list[str]:
        async with Listener(bot()) as ear:
            await asyncio.to_thread(mail_server.write, "lena@a.test", "bot@a.test", "Een", "een")
            await ear.hears(1)
        await asyncio.to_thread(mail_server.write, "lena@a.test", "bot@a.test", "Twee", "twee")
        async with Listener(bot(), ear.cursor) as again:
            await again.hears(1)
            return [m.subject for m in again.messages]

    assert asyncio.run(story()) == ["Twee"]


def test_a_rebuilt_mailbox_brings_the_same_ids(bot: Make, mail_server: Any) -> None:
    """A new UIDVALIDITY: everything is read again, and the ids let the host drop what it has."""

    async def story() -> tuple[list[str], list[str]]:
        async with Listener(bot(), None) as ear:
            await asyncio.to_thread(mail_server.write, "lena@a.test", "bot@a.test", "Een", "een")
            first = (await ear.hears(1))[0]
        raw = mail_server.mailbox("bot")[0].as_bytes()
        await asyncio.to_thread(mail_server.empty, "bot")
        await asyncio.to_thread(mail_server.append, "bot", "INBOX", raw)
        await asyncio.to_thread(mail_server.write, "lena@a.test", "bot@a.test", "Twee", "twee")
        async with Listener(bot(), ear.cursor) as again:
            await again.hears(2)
            return [first.id], [m.id for m in again.messages]

    known, read_again = asyncio.run(story())

    assert len(set(read_again)) == 2
    assert len(set(known + read_again)) == 2


def test_what_a_colleague_sends_is_an_answer(bot: Make, mail_server: Any) -> None:
    """A mail in the Sent folder, not ours, that refers to the customer's: a person has answered."""
    answer = EmailMessage()
    answer["From"], answer["To"], answer["Subject"] = "bot@a.test", "Lena <lena@a.test>", "Re: Waar is 8841?"
    answer["Message-ID"], answer["In-Reply-To"] = "<human-1@a.test>", "<question-1@client.test>"
    answer.set_content("Hoi Lena, je pakket komt morgen.")

    async def story() -> list[Inbound]:
        async with Listener(bot()) as ear:
            own = await ear.channel.send(reply("bot@a.test", delivery=3))
            await asyncio.to_thread(mail_server.wait_for, "bot", 1)
            ours = mail_server.mailbox("bot")[-1].as_bytes()
            await asyncio.to_thread(mail_server.append, "bot", "Sent", ours)
            await asyncio.to_thread(mail_server.append, "bot", "Sent", answer)
            await ear.until(lambda: any(m.author is Author.AGENT for m in ear.messages))
            await ear.until(lambda: any(isinstance(e, Ignored) for e in ear.events))
            assert await ear.channel.settle(reply("bot@a.test", delivery=3)) == own
            assert await ear.channel.settle(reply(delivery=4)) is None
            return ear.events

    events = asyncio.run(story())
    (agent,) = [e for e in events if isinstance(e, Message) and e.author is Author.AGENT]

    assert (agent.handle, agent.references, agent.thread_id) == (
        "lena@a.test",
        ("<question-1@client.test>",),
        "<human-1@a.test>",
    )
    assert Ignored(reason="own-message") in events


def test_a_bounce_names_our_mail(bot: Make, mail_server: Any) -> None:
    """An address that does not exist: the server's report comes back and stops all mail to it."""

    async def story() -> tuple[Sent, Bounced]:
        async with Listener(bot(smtp={"null_return_path": False})) as ear:
            sent = await ear.channel.send(reply("nobody-here@a.test"))
            await ear.until(lambda: any(isinstance(e, Bounced) for e in ear.events))
            return sent, next(e for e in ear.events if isinstance(e, Bounced))

    sent, bounced = asyncio.run(story())

    assert bounced.handle == "nobody-here@a.test"
    assert bounced.permanent
    assert bounced.status == "5.1.1"
    assert bounced.about == (sent.id,)


@pytest.mark.parametrize(("robot", "reason"), [("vac", "auto-submitted"), ("dumb", "auto-submitted")])
def test_robots_are_known_for_what_they_are(bot: Make, mail_server: Any, robot: str, reason: str) -> None:
    """A real absence note and a real answering machine."""

    async def story() -> Message:
        async with Listener(bot()) as ear:
            await asyncio.to_thread(mail_server.write, "bot@a.test", f"{robot}@a.test", "Hallo", "Hallo")
            return (await ear.hears(1))[0]

    message = asyncio.run(story())

    assert message.author is Author.MACHINE
    assert reason in [m.reason for m in message.marks]


def test_our_answers_wake_no_polite_robot(bot: Make, mail_server: Any) -> None:
    """Our marks keep an absence note silent: nothing comes back."""

    async def story() -> list[Message]:
        async with Listener(bot(smtp={"null_return_path": False})) as ear:
            await ear.channel.send(reply("vac@a.test"))
            await asyncio.to_thread(mail_server.wait_for, "vac", 1)
            await asyncio.to_thread(mail_server.write, "lena@a.test", "bot@a.test", "Einde", "einde")
            return await ear.hears(1)

    assert [m.subject for m in asyncio.run(story())] == ["Einde"]


def test_wrong_passwords_are_told_apart_from_a_dead_server(bot: Make) -> None:
    """A refused login stops the account; a server that is away is tried again."""
    wrong = {"password": Secret.of("wrong")}

    async def send(channel: EmailChannel) -> None:
        try:
            await channel.send(reply())
        finally:
            await channel.stop()

    async def listen(channel: EmailChannel) -> None:
        async with Listener(channel):
            pass

    with pytest.raises(CredentialsRejected):
        asyncio.run(send(bot(imap=wrong)))
    with pytest.raises(CredentialsRejected):
        asyncio.run(listen(bot(imap=wrong)))
    with pytest.raises(TryLater):
        asyncio.run(send(bot(smtp={"port": 1})))


def test_an_untrusted_certificate_is_refused(bot: Make) -> None:
    """Without the CA of the bench nothing is sent, and the check says why."""
    problems = asyncio.run(bot(smtp={"ca_file": None}, imap={"ca_file": None}).check())

    assert len(problems) == 2
    assert all("certificate" in p.lower() for p in problems)
    assert all("name it with ca_file" in p for p in problems)


def test_a_wrong_password_is_told_in_the_servers_words_alone(bot: Make) -> None:
    """They came as Python writes bytes."""
    told = asyncio.run(bot(imap={"password": Secret.of("wrong")}).check())[-1]

    assert told.startswith("reading: the mail server does not accept user and password: [AUTHENTICATIONFAILED]")


def test_the_check_logs_in_everywhere(bot: Make, mail_server: Any) -> None:
    """Nothing wrong, no lines; a folder that is not there is named."""
    assert asyncio.run(bot().check()) == []
    assert asyncio.run(bot(imap={"tls": "starttls", "port": mail_server.imap_port}).check()) == []
    assert asyncio.run(bot(smtp={"tls": "tls", "port": mail_server.smtps_port}).check()) == []
    assert "Archief" in asyncio.run(bot(imap={"folders": ("INBOX", "Archief")}).check())[0]


def test_many_answers_share_few_connections(bot: Make, mail_server: Any) -> None:
    """Twenty answers at once go over at most four sessions, all arrive."""
    before = len(mail_server.mailbox("mia"))

    async def story() -> None:
        channel = bot()
        await asyncio.gather(*(channel.send(reply("mia@a.test", delivery=n)) for n in range(100, 120)))
        assert channel._outbox is not None
        assert 1 <= len(channel._outbox._idle) <= 4
        await channel.stop()

    asyncio.run(story())
    mails = mail_server.wait_for("mia", before + 20)

    assert len({m["Message-ID"] for m in mails[before:]}) == 20


def test_cuts_in_the_middle_of_a_fetch_lose_nothing(
    bot: Make, mail_server: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line breaks at every stage, again and again: each mail is heard, and none twice."""
    monkeypatch.setattr(imap, "_PAUSES", (0.01,))
    monkeypatch.setattr(imap, "BATCH", 5)
    for n in range(20):
        mail_server.write("lena@a.test", "bot@a.test", f"Mail {n}", "x" * 500)
    mail_server.wait_for("bot", 20)

    async def story() -> tuple[list[str], int]:
        heard: list[str] = []
        cursor: dict[str, str] = {}
        async with Proxy(mail_server.imaps_port) as proxy:
            proxy.swallow.set()
            proxy.cuts = [3000 + 900 * n for n in range(12)]
            channel = bot(start="all", imap={"port": proxy.port, "sent": ""})
            while len(heard) < 20:  # the host starts a stream that failed anew, from the saved cursor
                with contextlib.suppress(ConnectionError):
                    async with contextlib.aclosing(streamed(channel, cursor)) as batches:
                        async for batch in batches:
                            cursor = dict(batch.cursor)
                            heard += [e.subject for e in batch.events]
                            if len(heard) >= 20:
                                break
            return heard, proxy.done

    heard, cuts = asyncio.run(asyncio.wait_for(story(), 30))

    assert heard == [f"Mail {n}" for n in range(20)]
    assert cuts >= 5


def test_a_line_that_is_dead_without_a_word_is_noticed(
    bot: Make, mail_server: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A half-open connection: nothing comes and nothing breaks. Renewing IDLE finds it; by default within 90 s."""
    monkeypatch.setattr(imap, "_READ", 2.0)

    async def story() -> list[str]:
        async with (
            Proxy(mail_server.imaps_port) as proxy,
            Listener(bot(idle="5s", imap={"port": proxy.port, "sent": ""})) as ear,
        ):
            await asyncio.to_thread(mail_server.write, "lena@a.test", "bot@a.test", "Hoor je mij?", "hoor je mij")
            await ear.hears(1)
            proxy.swallow.set()  # this connection is dead from now on; the next one lives
            await asyncio.to_thread(mail_server.write, "lena@a.test", "bot@a.test", "En nu?", "en nu")
            return [m.subject for m in await ear.hears(2)]

    assert asyncio.run(story()) == ["Hoor je mij?", "En nu?"]
