"""The kit for plugin authors: its stand-ins record, and its contract catches a channel that breaks it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, ClassVar

import orjson
import pytest

from responder import (
    Abilities,
    Channel,
    ChannelSettings,
    CredentialsRejected,
    Ignored,
    Inbound,
    Message,
    NotAuthentic,
    NotReadable,
    OutcomeUnknown,
    RawEvent,
    Refused,
    Reply,
    Sent,
    TryLater,
    WebhookChannel,
    WebhookRequest,
)
from responder.testing import NOON, CapturedLog, ChannelContract, Payloads, ScriptedHttp, SendCase, answer, make_desk


class Good(WebhookChannel[ChannelSettings]):
    """The smallest channel that holds the contract."""

    kind: ClassVar[str] = "good"
    title: ClassVar[str] = "Good"
    settings_type = ChannelSettings
    abilities = Abilities(longest=100)

    def verify(self, request: WebhookRequest) -> None:
        if request.headers.get("length") != str(len(request.body)):
            raise NotAuthentic

    def parse(self, raw: RawEvent) -> list[Inbound]:
        try:
            event = orjson.loads(raw.body)
        except orjson.JSONDecodeError as error:
            raise NotReadable from error
        if not isinstance(event, dict) or "id" not in event:
            return [Ignored(reason="nothing")]
        return [Message(account=self.account, id=event["id"], handle="h", sent_at=NOON)]

    async def send(self, reply: Reply) -> Sent:
        given = await self.desk.http.request("POST", "https://x.example", body=reply.text.encode())
        if given.status == 401:
            raise CredentialsRejected
        if given.status == 429 or given.status >= 500 or 300 <= given.status < 400:
            after = given.headers.get("retry-after")
            raise TryLater(after=None if after is None else timedelta(seconds=int(after)))
        if given.status >= 400:
            raise Refused
        raise OutcomeUnknown


class Unsigned(Good):
    def verify(self, request: WebhookRequest) -> None:
        """Believes everyone."""


class Forgetful(Good):
    count = 0

    def parse(self, raw: RawEvent) -> list[Inbound]:
        Forgetful.count += 1
        return [replace(e, id=str(Forgetful.count)) if isinstance(e, Message) else e for e in super().parse(raw)]


class Fragile(Good):
    def parse(self, raw: RawEvent) -> list[Inbound]:
        return [Message(account=self.account, id=orjson.loads(raw.body)["id"], handle="h", sent_at=NOON)]


class Stubborn(Good):
    async def send(self, reply: Reply) -> Sent:
        await self.desk.http.request("POST", "https://x.example")
        raise Refused


class Chatty(Good):
    async def send(self, reply: Reply) -> Sent:
        raise Refused((await self.desk.http.request("POST", "https://x.example")).body.decode())


class Untidy(Good):
    async def start(self) -> None:
        self.task = asyncio.create_task(asyncio.sleep(3600))


def contract_for(kind: type[Channel[Any]], folder: Path) -> ChannelContract:
    class Contract(ChannelContract):
        channel = kind
        settings = ChannelSettings(plugin="good")
        payloads = folder
        secrets = ("hush",)

        def signed(self, body: bytes) -> WebhookRequest:
            return WebhookRequest("POST", {"length": str(len(body))}, {}, body)

    return Contract()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "hello.json").write_bytes(b'{"id": "m1"}')
    return tmp_path


def every_send_case(contract: ChannelContract) -> None:
    for case in contract.send_cases:
        contract.test_a_failed_send_becomes_the_right_error(case)


CHECKS: dict[str, Callable[[ChannelContract], None]] = {
    "forged": lambda c: c.test_a_forged_request_is_refused(),
    "twice": lambda c: c.test_a_payload_reads_the_same_twice("hello"),
    "cut": lambda c: c.test_a_cut_payload_does_no_harm("hello"),
    "junk": lambda c: c.test_junk_does_no_harm(),
    "ids": lambda c: c.test_ids_and_handles_are_there("hello"),
    "echo": lambda c: c.test_our_own_echo_is_nobody_s_question(),
    "longest": lambda c: c.test_the_longest_text_is_declared(),
    "sends": every_send_case,
    "tasks": lambda c: c.test_stopping_leaves_no_task_behind(),
    "secrets": lambda c: c.test_secrets_are_never_shown(),
}


@pytest.mark.parametrize("check", CHECKS.values(), ids=list(CHECKS))
def test_a_good_channel_holds_the_contract(check: Callable[[ChannelContract], None], folder: Path) -> None:
    check(contract_for(Good, folder))


@pytest.mark.parametrize(
    ("broken", "check"),
    [
        (Unsigned, "forged"),
        (Forgetful, "twice"),
        (Fragile, "cut"),
        (Fragile, "junk"),
        (Stubborn, "sends"),
        (Untidy, "tasks"),
        (Chatty, "secrets"),
    ],
)
def test_a_broken_channel_is_caught(broken: type[Channel[Any]], check: str, folder: Path) -> None:
    with pytest.raises((AssertionError, orjson.JSONDecodeError, KeyError, TypeError)):
        CHECKS[check](contract_for(broken, folder))


def test_an_echo_taken_for_a_customer_is_caught(folder: Path) -> None:
    contract = contract_for(Good, folder)
    type(contract).own_echoes = ("hello",)
    with pytest.raises(AssertionError):
        contract.test_our_own_echo_is_nobody_s_question()


def test_a_payload_without_expectation_is_caught(folder: Path) -> None:
    contract = contract_for(Good, folder)
    type(contract).expected = {"other": []}
    with pytest.raises(AssertionError):
        contract.test_every_expectation_has_its_payload()


def test_a_folder_without_payloads_is_caught(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="no payload"):
        Payloads(tmp_path).names()


def test_the_ending_of_a_payload_tells_its_kind(tmp_path: Path) -> None:
    for name in ("a.json", "b.eml", "c.txt"):
        (tmp_path / name).write_bytes(b"x")

    assert {n: Payloads(tmp_path)[n].kind for n in "abc"} == {"a": "webhook", "b": "mime", "c": "poll"}


def test_scripted_http_records_and_repeats_the_last_answer() -> None:
    http = ScriptedHttp().will(answer(429, retry_after="3"), answer(200, {"ok": True}))

    async def scene() -> list[int]:
        return [(await http.request("POST", "https://x.example", body=b"{}")).status for _ in range(3)]

    assert asyncio.run(scene()) == [429, 200, 200]
    assert [call.json for call in http.calls] == [{}, {}, {}]


def test_a_call_that_nobody_scripted_fails() -> None:
    with pytest.raises(AssertionError, match="no answer"):
        asyncio.run(ScriptedHttp().request("GET", "https://x.example"))


def test_the_log_is_captured() -> None:
    log = CapturedLog()
    desk = make_desk(log=log)
    for level in ("debug", "info", "warning", "error"):
        getattr(desk.log, level)("it happened", account="a")

    assert [(line.level, line.event, line.fields["account"]) for line in log.lines] == [
        (level, "it happened", "a") for level in ("debug", "info", "warning", "error")
    ]


def test_a_case_names_itself() -> None:
    assert SendCase("x", answer(), Refused).name == "x"
