"""The demonstration: stand-ins and the real daemon in one process, a customer who writes, and what comes back."""

from __future__ import annotations

import asyncio
import email
import email.policy
import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from pathlib import Path

import aiohttp
import aiosmtplib

from responder import log
from responder.cli._narrate import clean, quoted, tell_story
from responder.config.load import load
from responder.daemon import Daemon
from responder.demo import deployment
from responder.demo.deployment import APP_SECRET, AUTHSERV, CUSTOMER, PASSWORD, PHONE, SUPPORT
from responder.demo.mail_standin import SENT, MailStandIn
from responder.demo.mailboxes import PostOffice
from responder.demo.whatsapp_standin import WhatsAppStandIn, customer_text, signed_headers

_PATIENCE = 20.0  # seconds we wait for an answer
_MAIL = "Hallo, ik heb vorige week een fiets gebracht. Is mijn fiets al gerepareerd? Groet, Lena"
_CHAT = "Goedemiddag, mijn bestelling is nog niet binnen. Waar blijft mijn pakket?"


class Show:
    """Everything on the stage. Use as `async with Show(say) as show`."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say
        self._folder = tempfile.TemporaryDirectory(prefix="responder-demo-")
        self.mail = MailStandIn(PostOffice(password=PASSWORD, authserv_id=AUTHSERV))
        self.whatsapp = WhatsAppStandIn()
        self.smtp = 0
        self.daemon: Daemon
        self._mails = 0
        self._chats = 0

    async def __aenter__(self) -> Show:
        ports = await self.mail.start()
        self.smtp = ports.smtp
        api = await self.whatsapp.start()
        self._say("Stand-ins (NOT the real services), on this machine only:")
        self._say(f"  mail server     SMTP 127.0.0.1:{ports.smtp}, IMAP 127.0.0.1:{ports.imap}")
        self._say(f"  WhatsApp API    {api}")
        os.environ.update(DEMO_PASSWORD=PASSWORD, DEMO_TOKEN="demo-token", DEMO_APP_SECRET=APP_SECRET)  # noqa: S106
        path = deployment.write(Path(self._folder.name), smtp=ports.smtp, imap=ports.imap, api=api)
        config = load(path)
        log.set_up(config.settings.log)
        self.daemon = Daemon(config)
        await self.daemon.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.daemon.stop()
        await self.whatsapp.stop()
        await self.mail.stop()
        with suppress(OSError):
            self._folder.cleanup()

    # --- what people do -----------------------------------------------------------------------------------------

    async def customer_mails(self, text: str) -> None:
        """Let the customer send a mail to the shop."""
        await self._submit(_mail(CUSTOMER, "Lena Dekker", SUPPORT, "Mijn fiets", text), CUSTOMER, SUPPORT)

    async def _submit(self, message: EmailMessage, sender: str, to: str) -> None:
        await aiosmtplib.send(
            message,
            sender=sender,
            recipients=[to],
            hostname="127.0.0.1",
            port=self.smtp,
            use_tls=False,
            start_tls=False,
            username=sender,
            password=PASSWORD,
        )

    async def customer_chats(self, text: str) -> str:
        """Let the customer write on WhatsApp by a signed webhook; return the message id."""
        self._chats += 1
        identity = f"wamid.DEMO{self._chats:04d}"
        body = customer_text(text, sender=PHONE, message_id=identity, at=datetime.now(UTC), name="Noor Visser")
        url = f"http://127.0.0.1:{self.daemon.web.port}/hooks/whatsapp"
        async with (
            aiohttp.ClientSession() as session,
            session.post(url, data=body, headers=signed_headers(APP_SECRET, body)) as answer,
        ):
            self._say(f"  webhook answered {answer.status}")
        return identity

    async def colleague_answers(self, text: str) -> bool:
        """Let a colleague answer the last mail from a mail client, which keeps the copy in Sent."""
        answered = self.mail.office.inbox(SUPPORT)
        if not answered:
            return False
        last = email.message_from_bytes(answered[-1], policy=email.policy.default)
        message = _mail(SUPPORT, "Jan", CUSTOMER, f"Re: {last['Subject']}", text)
        message["In-Reply-To"] = str(last["Message-ID"])
        message["References"] = str(last["Message-ID"])
        raw = message.as_bytes(policy=email.policy.SMTP)
        await self._submit(message, SUPPORT, CUSTOMER)
        self.mail.office.box(SUPPORT)[SENT].add(raw, datetime.now(UTC))
        return True

    # --- what comes back ----------------------------------------------------------------------------------------

    async def mail_back(self) -> str | None:
        """Wait for the next mail in the customer's mailbox and return it as text."""
        if not await _until(lambda: len(self.mail.office.inbox(CUSTOMER)) > self._mails):
            return None
        raw = self.mail.office.inbox(CUSTOMER)[self._mails]
        self._mails += 1
        return raw.decode("utf-8", "replace")

    async def chat_back(self, before: int) -> str | None:
        """Wait for the next delivered WhatsApp message and return its text."""

        def delivered() -> list[str]:
            return [send.text for send in self.whatsapp.log if send.id and send.text]

        return delivered()[before] if await _until(lambda: len(delivered()) > before) else None

    def show_mail(self, raw: str) -> None:
        """Print the headers that matter and the plain text of a mail."""
        message = email.message_from_string(raw, policy=email.policy.default)
        for name in ("From", "To", "Subject", "In-Reply-To", "Auto-Submitted", "X-Auto-Response-Suppress"):
            if message[name]:
                self._say(f"    {name}: {clean(str(message[name]))}")
        body = message.get_body(("plain",))
        self._say("")
        for line in quoted(body.get_content() if body else ""):
            self._say(line)

    async def why(self, account: str) -> str | None:
        """Return the story of the newest message of an account, as `responder why` tells it."""
        story = await self.daemon.store.story(f"last:{account}")
        return tell_story(asdict(story), self.daemon.config.zone) if story is not None else None


def _mail(sender: str, name: str, to: str, subject: str, text: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = f"{name} <{sender}>"
    message["To"] = to
    message["Subject"] = subject
    message["Date"] = format_datetime(datetime.now(UTC))
    message["Message-ID"] = make_msgid(domain=sender.partition("@")[2])
    message.set_content(text)
    return message


async def _until(done: Callable[[], bool]) -> bool:
    loop = asyncio.get_running_loop()
    end = loop.time() + _PATIENCE
    while not done():
        if loop.time() > end:
            return False
        await asyncio.sleep(0.05)
    return True


async def lines() -> asyncio.Queue[str | None]:
    """Return a queue of what is typed; None when there is no more."""
    queue: asyncio.Queue[str | None] = asyncio.Queue()

    def typed() -> None:
        line = sys.stdin.readline()
        queue.put_nowait(line.strip() if line else None)
        if not line:
            asyncio.get_running_loop().remove_reader(sys.stdin)

    asyncio.get_running_loop().add_reader(sys.stdin, typed)
    return queue


async def play(say: Callable[[str], None], *, once: bool) -> int:
    """Play the demonstration; return 0 when everything was seen."""
    async with Show(say) as show:
        say(f"\nThe daemon runs: web on 127.0.0.1:{show.daemon.web.port}, mailbox {SUPPORT}.\n")
        seen = [await _act_mail(show, say), await _act_chat(show, say)]
        if once:
            say("\nEverything was seen." if all(seen) else "\nNOT everything was seen.")
            return 0 if all(seen) else 1
        await _converse(show, say)
    return 0


async def _act_mail(show: Show, say: Callable[[str], None], text: str = _MAIL) -> bool:
    say(f"1. A customer mails {SUPPORT}:\n    > {text}")
    await show.customer_mails(text)
    raw = await show.mail_back()
    if raw is None:
        say("  no answer came")
        return False
    say("   The answer in her mailbox:")
    show.show_mail(raw)
    return await _act_why(show, say, "support-mail")


async def _act_chat(show: Show, say: Callable[[str], None], text: str = _CHAT) -> bool:
    say(f"\n2. A customer writes on WhatsApp, by a signed webhook:\n    > {text}")
    before = sum(1 for send in show.whatsapp.log if send.id and send.text)
    await show.customer_chats(text)
    answer = await show.chat_back(before)
    if answer is None:
        say("  no answer came")
        return False
    say("   The answer at the WhatsApp API:\n")
    for line in quoted(answer):
        say(line)
    return await _act_why(show, say, "whatsapp")


async def _act_why(show: Show, say: Callable[[str], None], account: str) -> bool:
    """Print the promise, the planned reminders and the reasons; return whether all of them are there."""
    story = await show.why(account)
    say(f"\n   Why (responder why last:{account}):\n")
    say(story or "  nothing is known")
    return story is not None and "promise" in story and "reminder" in story and "acknowledge" in story


async def _converse(show: Show, say: Callable[[str], None]) -> None:
    say("\nYour turn. Write:  mail TEXT  |  chat TEXT  |  agent TEXT (a colleague answers the mail)  |  Ctrl-C ends")
    typed = await lines()
    while (line := await typed.get()) is not None:
        verb, _, text = line.partition(" ")
        if verb == "mail" and text:
            await show.customer_mails(text)
            await _report(show, say, "support-mail")
        elif verb == "chat" and text:
            await show.customer_chats(text)
            await _report(show, say, "whatsapp")
        elif verb == "agent" and text and await show.colleague_answers(text):
            await asyncio.sleep(2)
            say(await show.why("support-mail") or "")
        elif line:
            say("mail TEXT, chat TEXT or agent TEXT")
    await asyncio.Event().wait()


async def _report(show: Show, say: Callable[[str], None], account: str) -> None:
    await asyncio.sleep(2)
    say(await show.why(account) or "nothing has come in yet")
