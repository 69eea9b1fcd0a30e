"""The daemon as a process of its own, on a real mail server: Exim takes the mail in, Dovecot keeps it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage, Message
from email.utils import localtime, make_msgid
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from benchmarks.machine import free_port
from tests.real.mail import MailServer

CONFIG = """\
[company]
name = "Acme"
team = "Acme Help"
languages = ["en", "nl"]

[server]
port = {web}

[channels.support]
plugin = "email"
address = "bot@a.test"
colleagues = ["colleague@a.test"]
poll = "5 s"
imap = {{ host = "localhost", port = {imaps}, ca_file = "{ca}", password = {{ env = "BOT_PASSWORD" }} }}
smtp = {{ host = "localhost", port = {smtp}, tls = "starttls", ca_file = "{ca}"{more} }}
"""


class Running:
    """`responder run` on the mail server."""

    def __init__(self, server: MailServer, folder: Path, smtp: str = "", staff: str = "") -> None:
        self.folder = folder
        self.web = free_port()
        self.config = folder / "config.toml"
        self.config.write_text(
            CONFIG.format(web=self.web, imaps=server.imaps_port, smtp=server.smtp_port, ca=server.ca_file, more=smtp)
            + staff
        )
        self.environment = {**os.environ, "BOT_PASSWORD": "bot-pw"}
        self.log = (folder / "log").open("wb")
        self.process = self._spawn("run", stdout=self.log, stderr=self.log)
        self.until(lambda: self.health().get("ready") and self.listening(), "ready")

    def _spawn(self, *arguments: str, **more: Any) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "responder", *arguments, "--config", str(self.config)]
        return subprocess.Popen(command, env=self.environment, **more)

    def call(self, *arguments: str) -> str:
        process = self._spawn(*arguments, stdout=subprocess.PIPE)
        output, _ = process.communicate(timeout=60)
        assert process.returncode == 0, output
        return output.decode()

    def health(self) -> dict[str, Any]:
        try:
            with urlopen(f"http://127.0.0.1:{self.web}/readyz", timeout=5) as answer:
                health: dict[str, Any] = json.load(answer)
        except (HTTPError, URLError, ConnectionError, TimeoutError):
            return {}
        return health

    def listening(self) -> bool:
        return bool(self.health()["accounts"]["support"]["state"] == "listening")

    def status(self) -> dict[str, Any]:
        status: dict[str, Any] = json.loads(self.call("status", "--json"))
        return status

    def reminders(self) -> dict[str, int]:
        return {state: n for state, n in self.status()["reminders"].items() if n}

    def until(self, done: Any, what: str, seconds: float = 20) -> None:
        end = time.monotonic() + seconds
        while not done():
            assert self.process.poll() is None, (self.folder / "log").read_text()
            assert time.monotonic() < end, f"not {what}: {(self.folder / 'log').read_text()}"
            time.sleep(0.1)

    def decided(self, count: int) -> None:
        self.until(lambda: self.status()["messages"]["decided"] >= count, f"{count} messages decided")

    def stop(self) -> int:
        self.process.terminate()
        status = self.process.wait(timeout=10)
        self.log.close()
        return status


@contextmanager
def started(server: MailServer, folder: Path, **more: str) -> Iterator[Running]:
    running = Running(server, folder, **more)
    try:
        yield running
    finally:
        status = running.stop()
    assert status == 0, (folder / "log").read_text()


@pytest.fixture
def daemon(mail_server: MailServer, tmp_path: Path) -> Iterator[Running]:
    for user in ("bot", "lena", "colleague", "vac", "dumb", "rude"):
        mail_server.empty(user)
    with started(mail_server, tmp_path) as running:
        yield running


def body(message: Message) -> str:
    assert isinstance(message, EmailMessage)
    part = message.get_body(("plain",))
    assert part is not None
    return str(part.get_content())


def test_a_mail_is_answered_threaded_and_a_colleague_ends_it(daemon: Running, mail_server: MailServer) -> None:
    asked = mail_server.write("lena@a.test", "bot@a.test", "My bike", "Hello, can I pick up my bike tomorrow? Lena")

    [answer] = mail_server.wait_for("lena", 1)

    assert str(answer["In-Reply-To"]).strip() == asked
    assert asked in str(answer["References"])
    assert answer["Auto-Submitted"] == "auto-replied"
    assert "automatic" in body(answer)
    assert "Acme Help" in body(answer)
    daemon.until(lambda: daemon.reminders() == {"planned": 2}, "two reminders planned")

    again = mail_server.write("lena@a.test", "bot@a.test", "Re: My bike", "One more thing.", in_reply_to=asked)
    daemon.decided(2)
    assert len(mail_server.mailbox("lena")) == 1

    reply = EmailMessage()
    reply["From"], reply["To"], reply["Subject"] = "Acme Help <bot@a.test>", "lena@a.test", "Re: My bike"
    reply["Date"], reply["Message-ID"] = localtime(), make_msgid(domain="a.test")
    reply["In-Reply-To"] = again
    reply["References"] = f"{asked} {again}"
    reply.set_content("Hi Lena, tomorrow is fine. Jo")
    mail_server.submit("bot@a.test", "lena@a.test", reply)
    mail_server.append("bot", "Sent", reply)

    daemon.until(lambda: daemon.reminders() == {"cancelled": 2}, "both reminders cancelled")
    assert daemon.status()["promises"]["kept"] == 1
    assert len(mail_server.wait_for("lena", 2)) == 2


def test_why_tells_the_story_of_a_real_mail(daemon: Running, mail_server: MailServer) -> None:
    mail_server.write("lena@a.test", "bot@a.test", "My bike", "Hello, can I pick up my bike tomorrow? Lena")
    mail_server.wait_for("lena", 1)

    story = daemon.call("why", "last")

    for part in ("acknowledge", "first-message", "promise", "reminder"):
        assert part in story


FORM = "Name: Lena\nE-mail: lena@a.test\nMessage: Can I pick up my bike tomorrow?"


def test_a_form_on_the_web_site_is_answered_to_the_visitor(daemon: Running, mail_server: MailServer) -> None:
    """The site writes in our own name; nothing goes back to it, and a colleague's answer to the visitor ends it."""
    asked = mail_server.write("bot@a.test", "bot@a.test", "Contact form", FORM, reply_to="Lena <lena@a.test>")

    [answer] = mail_server.wait_for("lena", 1)

    assert answer["To"] == "lena@a.test"
    assert str(answer["In-Reply-To"]).strip() == asked
    assert "Lena" not in body(answer)  # a name that anybody can type
    daemon.until(lambda: daemon.reminders() == {"planned": 2}, "two reminders planned")
    reply = EmailMessage()
    reply["From"], reply["To"], reply["Subject"] = "Acme Help <bot@a.test>", "lena@a.test", "Re: Contact form"
    reply["Date"], reply["Message-ID"], reply["In-Reply-To"] = localtime(), make_msgid(domain="a.test"), asked
    reply.set_content("Hi Lena, tomorrow is fine. Jo")
    mail_server.append("bot", "Sent", reply)

    daemon.until(lambda: daemon.reminders() == {"cancelled": 2}, "both reminders cancelled")
    assert len(mail_server.mailbox("bot")) == 1


def test_a_form_filled_in_by_a_robot_s_address_is_answered_once(mail_server: MailServer, tmp_path: Path) -> None:
    """Its answers have no form any more: they are a machine's, or the second mail of the conversation."""
    mail_server.empty("bot")
    with started(mail_server, tmp_path, smtp=", null_return_path = false") as running:
        mail_server.write("bot@a.test", "bot@a.test", "Contact form", FORM, reply_to="rude@a.test")

        mail_server.wait_for("bot", 2)
        running.decided(2)
        time.sleep(1.5)  # a loop would take half a second a round

        assert len(mail_server.mailbox("bot")) <= 3


def test_one_exchange_with_a_polite_vacation_responder(daemon: Running, mail_server: MailServer) -> None:
    mail_server.write("vac@a.test", "bot@a.test", "Question", "When are you open on Saturday, please?")

    mail_server.wait_for("vac", 1)
    time.sleep(1.5)  # a loop would take half a second a round

    assert len(mail_server.mailbox("vac")) == 1
    assert daemon.status()["messages"]["decided"] == 1


@pytest.mark.parametrize(("robot", "most"), [("dumb", 1), ("rude", 2)])
def test_a_machine_that_answers_everything_is_not_fed(
    mail_server: MailServer, tmp_path: Path, robot: str, most: int
) -> None:
    """Without the null return path, which alone would stop these two; "rude" leaves no mark of a machine either."""
    mail_server.empty("bot")
    mail_server.empty(robot)
    with started(mail_server, tmp_path, smtp=", null_return_path = false") as running:
        _feed(running, mail_server, robot, most)


def _feed(running: Running, mail_server: MailServer, robot: str, most: int) -> None:
    """The robots keep no mail: each answer of ours is seen by the one it makes them send back."""
    mail_server.write(f"{robot}@a.test", "bot@a.test", "Question", "When are you open on Saturday, please?")

    mail_server.wait_for("bot", 2)
    running.decided(2)
    time.sleep(1.5)  # a loop would take half a second a round

    assert len(mail_server.mailbox("bot")) <= most + 1


def test_a_bounce_stops_what_was_planned(mail_server: MailServer, tmp_path: Path) -> None:
    """With a return path of our own; with the null return path no bounce ever comes back."""
    mail_server.empty("bot")
    with started(mail_server, tmp_path, smtp=", null_return_path = false") as running:
        mail_server.write("nobody-home@a.test", "bot@a.test", "Question", "When are you open on Saturday, please?")

        running.until(lambda: running.reminders() == {"cancelled": 2}, "reminders cancelled by the bounce")


def test_ops_hear_of_a_call_to_colleagues_that_came_back(mail_server: MailServer, tmp_path: Path) -> None:
    """A misspelt address: the next mail server takes the notice, and reports later that there is no such mailbox."""
    mail_server.empty("bot")
    with started(mail_server, tmp_path, staff='[staff]\naccount = "support"\nto = "nobody-home@a.test"') as running:
        mail_server.write("lena@a.test", "bot@a.test", "Help", "The battery of my bike is on fire, please help!")
        running.until(lambda: "staff-not-told" in running.call("status"), "an alert")

        told = running.call("status")
    assert "colleagues did not hear of it (staff-danger, to nobody-home@a.test): the mail came back (5." in told
    assert "look at staff.to in config.toml" in told


def test_the_connection_is_lost_and_nothing_else(daemon: Running, mail_server: MailServer) -> None:
    mail_server.kill_sessions("bot")
    mail_server.write("lena@a.test", "bot@a.test", "My bike", "Hello, can I pick up my bike tomorrow? Lena")

    assert len(mail_server.wait_for("lena", 1, timeout=30)) == 1
