"""What the server answers, stage by stage, and what it means: a scripted server stands in for every kind of trouble."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from responder import (
    BlockedByContact,
    CredentialsRejected,
    OutcomeUnknown,
    Refused,
    Reply,
    SendError,
    Sent,
    TryLater,
)
from responder_email import smtp
from responder_email.answers import judge
from responder_email.channel import EmailChannel
from responder_email.tests.bench import acme, make_desk

CUT = "cut"


@dataclass
class Script:
    """A server that answers as told, one answer per mail and stage; the last one stays."""

    mail: list[str] = field(default_factory=lambda: ["250 ok"])
    rcpt: list[str] = field(default_factory=lambda: ["250 ok"])
    data: list[str] = field(default_factory=lambda: ["250 ok"])
    noop: list[str] = field(default_factory=lambda: ["250 ok"])
    noops: int = 0
    senders: list[str] = field(default_factory=list)
    receivers: list[str] = field(default_factory=list)
    taken: list[bytes] = field(default_factory=list)
    sessions: set[int] = field(default_factory=set)

    async def handle_MAIL(self, server: Any, session: Any, envelope: Any, address: str, _o: Any) -> str:  # noqa: N802
        self.sessions.add(id(session))
        self.senders.append(address)
        envelope.mail_from = address or "<>"
        answer = self._next(self.mail)
        if answer == CUT:
            server.transport.abort()
        return answer

    async def handle_RCPT(self, _s: Any, _session: Any, envelope: Any, address: str, _o: Any) -> str:  # noqa: N802
        answer = self._next(self.rcpt)
        self.receivers.append(address)
        if answer.startswith("2"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        answer = self._next(self.data)
        if not answer.startswith(("4", "5")):
            self.taken.append(envelope.content)
        if answer == CUT:
            server.transport.abort()
        return answer

    async def handle_NOOP(self, _s: Any, _session: Any, _envelope: Any, _o: Any) -> str:  # noqa: N802
        self.noops += 1
        return self._next(self.noop)

    @staticmethod
    def _next(answers: list[str]) -> str:
        return answers.pop(0) if len(answers) > 1 else answers[0]


Serve = Callable[..., tuple[EmailChannel, Script]]


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    """Start a scripted server and make an account that sends by it."""
    running: list[Controller] = []

    def start(null_return_path: bool | str = "auto", **script: Any) -> tuple[EmailChannel, Script]:
        handler = Script(**script)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        controller = Controller(handler, hostname="127.0.0.1", port=port)
        controller.start()
        running.append(controller)
        by = {"host": "127.0.0.1", "port": port, "tls": "none", "null_return_path": null_return_path}
        return EmailChannel("support-mail", acme(smtp=by), make_desk(tmp_path)), handler

    yield start
    for controller in running:
        controller.stop()


def reply(delivery: int = 7, tries: int = 0, to: str = "lena@shopper.example") -> Reply:
    return Reply(
        account="support-mail",
        delivery=delivery,
        token=f"t{delivery}",
        to=to,
        text="Bedankt.",
        written_at=datetime(2026, 11, 2, 12, 0, tzinfo=UTC),
        tries=tries,
    )


def send(channel: EmailChannel, *replies: Reply) -> list[Sent | SendError]:
    """Send one after the other; an error stands in the place of its mail."""

    async def story() -> list[Sent | SendError]:
        outcomes: list[Sent | SendError] = []
        for one in replies:
            try:
                outcomes.append(await channel.send(one))
            except SendError as error:
                outcomes.append(error)
        await channel.stop()
        return outcomes

    return asyncio.run(story())


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ({"rcpt": ["450 4.2.0 greylisted, try again"]}, TryLater),
        ({"rcpt": ["550 5.1.1 no such user"]}, BlockedByContact),
        ({"rcpt": ["550 relay not permitted"]}, Refused),
        ({"rcpt": ["552 5.2.2 mailbox full"]}, Refused),
        ({"mail": ["421 4.3.2 closing"]}, TryLater),
        ({"mail": ["530 5.7.0 authentication required"]}, CredentialsRejected),
        ({"data": ["451 4.3.0 later"]}, TryLater),
        ({"data": ["550 5.7.1 looks like spam"]}, Refused),
        ({"data": ["550 5.1.1 no such user after all"]}, BlockedByContact),
        ({"mail": [CUT]}, TryLater),
        ({"data": [CUT]}, OutcomeUnknown),
    ],
    ids=str,
)
def test_trouble_becomes_an_error(serve: Serve, script: dict[str, list[str]], expected: type[SendError]) -> None:
    channel, _ = serve(**script)
    (error,) = send(channel, reply())

    assert type(error) is expected


def test_after_a_cut_the_second_copy_is_the_same(serve: Serve) -> None:
    """The line broke after the last dot: nobody can tell, and a repeat carries the same Message-ID and Date."""
    channel, server = serve(data=[CUT, "250 ok"])
    unknown, sent = send(channel, reply(), reply(tries=1))

    assert isinstance(unknown, OutcomeUnknown)
    assert isinstance(sent, Sent)
    assert len(server.taken) == 2
    assert server.taken[0] == server.taken[1]


def test_greylisting_is_waited_for_and_the_mail_is_taken_once(serve: Serve) -> None:
    """Servers that greylist want 5 to 30 minutes; the next try succeeds."""
    channel, server = serve(rcpt=["451 4.7.1 greylisted", "451 4.7.1 greylisted", "250 ok"])
    first, second, third = send(channel, reply(), reply(tries=1), reply(tries=2))

    assert isinstance(first, TryLater)
    assert isinstance(second, TryLater)
    assert (first.after, second.after) == (timedelta(minutes=5), timedelta(minutes=10))
    assert isinstance(third, Sent)
    assert len(server.taken) == 1


def test_an_empty_return_path_is_tried_first(serve: Serve) -> None:
    channel, server = serve()
    send(channel, reply())

    assert server.senders == ["<>"]


def test_a_notice_to_colleagues_comes_back_where_their_address_is_misspelt(serve: Serve) -> None:
    channel, server = serve(null_return_path=True)
    send(channel, replace(reply(1), automatic=False), reply(2))

    assert server.senders == ["help@acme.example", "<>"]


@pytest.mark.parametrize("stage", ["mail", "rcpt"])
def test_where_it_is_refused_the_address_is_used_and_remembered(serve: Serve, stage: str) -> None:
    """RFC 3834 section 3.3 wants the null sender; submission servers may not take it."""
    channel, server = serve(**{stage: ["550 5.7.1 sender address rejected: empty", "250 ok"]})
    outcomes = send(channel, reply(1), reply(2))

    assert all(isinstance(o, Sent) for o in outcomes)
    assert server.senders == ["<>", "help@acme.example", "help@acme.example"]


def test_a_server_may_refuse_it_with_the_whole_mail(serve: Serve) -> None:
    channel, server = serve(data=["554 5.2.252 SendAsDenied; help@acme.example not allowed to send as <>", "250 ok"])
    outcomes = send(channel, reply(1), reply(2))

    assert all(isinstance(o, Sent) for o in outcomes)
    assert server.senders == ["<>", "help@acme.example", "help@acme.example"]
    assert len(server.taken) == 2


def test_who_may_not_send_as_the_address_itself_is_refused(serve: Serve) -> None:
    channel, server = serve(data=["554 5.2.252 SendAsDenied"])

    assert isinstance(send(channel, reply())[0], Refused)
    assert server.senders == ["<>", "help@acme.example"]


def test_an_empty_return_path_can_be_demanded_or_forbidden(serve: Serve) -> None:
    demanding, _ = serve(null_return_path=True, mail=["550 5.7.1 empty sender refused"])
    forbidding, server = serve(null_return_path=False)

    assert isinstance(send(demanding, reply())[0], Refused)
    send(forbidding, reply())
    assert server.senders == ["help@acme.example"]


def test_one_session_carries_many_mails(serve: Serve) -> None:
    channel, server = serve()
    send(channel, *(reply(n) for n in range(10)))

    assert len(server.sessions) == 1
    assert len(server.taken) == 10


@pytest.mark.parametrize("alive", [True, False])
def test_a_session_that_rested_is_asked_whether_it_lives(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, *, alive: bool
) -> None:
    monkeypatch.setattr(smtp, "_FRESH", -1.0)
    channel, server = serve(noop=["250 ok"] if alive else ["421 4.3.2 closing"])
    send(channel, reply(1), reply(2))

    assert len(server.sessions) == (1 if alive else 2)
    assert (server.noops, len(server.taken)) == (1, 2)


def test_an_address_beyond_ascii_is_written_to(serve: Serve) -> None:
    channel, server = serve()
    (outcome,) = send(channel, reply(to="köhler@shopper.example"))

    assert isinstance(outcome, Sent)
    assert server.receivers == ["köhler@shopper.example"]


def test_a_refused_mail_does_not_spoil_the_next(serve: Serve) -> None:
    channel, server = serve(rcpt=["550 5.1.1 unknown", "250 ok"])
    first, second = send(channel, reply(1), reply(2))

    assert isinstance(first, BlockedByContact)
    assert isinstance(second, Sent)
    assert len(server.taken) == 1


def test_a_server_without_starttls_gets_nothing(serve: Serve, tmp_path: Path) -> None:
    """Where STARTTLS is configured, a server that does not offer it is not talked to in the clear."""
    channel, server = serve()
    port = channel.settings.smtp.port
    strict = EmailChannel("support-mail", acme(smtp={"host": "127.0.0.1", "port": port}), make_desk(tmp_path))
    (error,) = send(strict, reply())

    assert isinstance(error, TryLater)
    assert server.senders == []


@pytest.mark.parametrize(
    ("stage", "code", "text", "expected"),
    [
        ("connect", 554, "5.7.1 your address is blocked", TryLater),
        ("connect", 421, "too many connections", TryLater),
        ("auth", 535, "5.7.3 Authentication unsuccessful", CredentialsRejected),
        ("auth", 454, "4.7.0 temporary", TryLater),
        ("mail", 550, "5.7.30 Basic authentication is not supported", CredentialsRejected),
        ("mail", 550, "5.1.1 no such user", Refused),
        ("rcpt", 553, "", BlockedByContact),
        ("rcpt", 551, "moved", BlockedByContact),
        ("rcpt", 550, "5.7.26 unauthenticated mail", Refused),
        ("rcpt", 452, "4.5.3 too many", TryLater),
        ("data", 550, "5.4.5 Daily user sending limit exceeded", TryLater),
        ("mail", 554, "5.1.90 your daily limit for message recipients", TryLater),
        ("data", 552, "5.3.4 too large", Refused),
        ("data", 554, "5.6.0 no", Refused),
    ],
)
def test_the_table_of_answers(stage: str, code: int, text: str, expected: type[SendError]) -> None:
    assert type(judge(stage, code, text)) is expected


@pytest.mark.parametrize(
    ("stage", "code", "tries", "minutes"),
    [
        ("connect", 421, 0, 1),
        ("connect", 554, 0, 30),
        ("auth", 454, 0, 1),
        ("mail", 451, 0, 2),
        ("rcpt", 450, 0, 5),
        ("data", 451, 1, 10),
        ("rcpt", 452, 99, 30),
        ("rcpt", 421, 0, 1),
    ],
)
def test_how_long_to_wait_for_another_try(stage: str, code: int, tries: int, minutes: int) -> None:
    error = judge(stage, code, "later", tries)

    assert isinstance(error, TryLater)
    assert error.after == timedelta(minutes=minutes)
