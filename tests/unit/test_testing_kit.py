"""The kit for plugin authors: its stand-ins record, and its contract catches a channel that breaks it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest

from responder import (
    Channel,
    ChannelSettings,
    Ignored,
    Inbound,
    NotReadable,
    RawEvent,
    Refused,
    WebhookAnswer,
    WebhookRequest,
)
from responder.plugins.bring_in import Unfit
from responder.testing import CapturedLog, ChannelContract, Payloads, ScriptedHttp, SendCase, answer, make_desk
from tests.unit.odd_channels import (
    Asking,
    Awaited,
    Chatty,
    Doubled,
    Elsewhere,
    Forgetful,
    Fragile,
    Good,
    Greedy,
    Greeting,
    Halved,
    Hasty,
    Lost,
    Mistaken,
    Nameless,
    Nothing,
    Open,
    Repeating,
    Selfish,
    SleepyAsker,
    SleepyReader,
    SleepySender,
    Speechless,
    Stubborn,
    Threaded,
    Timely,
    Trusting,
    Unsigned,
    Untidy,
    Vague,
    Wordy,
    Zoneless,
)

TOOK = (answer(200, {"id": "p1"}), "p1")


def contract_for(kind: type[Channel[Any]], folder: Path) -> ChannelContract:
    class Contract(ChannelContract):
        channel = kind
        settings = ChannelSettings(plugin="good")
        payloads = folder
        secrets = ("hush",)
        took = TOOK

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


def every_poll_case(contract: ChannelContract) -> None:
    for case in contract.poll_cases:
        contract.test_a_failed_poll_becomes_the_right_error(case)


CHECKS: dict[str, Callable[[ChannelContract], None]] = {
    "forged": lambda c: c.test_a_forged_request_is_refused(),
    "handshake": lambda c: c.test_a_handshake_is_answered_and_no_event_is_taken_for_one("hello"),
    "twice": lambda c: c.test_a_payload_reads_the_same_twice("hello"),
    "cut": lambda c: c.test_a_cut_payload_does_no_harm("hello"),
    "spoiled": lambda c: c.test_a_payload_with_a_field_missing_or_strange_does_no_harm("hello"),
    "junk": lambda c: c.test_junk_does_no_harm(),
    "class": lambda c: c.test_the_host_can_use_the_class(),
    "taken": lambda c: c.test_the_host_takes_what_a_payload_means("hello"),
    "sent": lambda c: c.test_a_taken_message_is_sent_with_its_id(),
    "lost": lambda c: c.test_what_a_gateway_lost_is_not_said_twice(),
    "odd": lambda c: c.test_an_odd_answer_to_a_send_is_a_result_too(),
    "open": lambda c: c.test_a_setting_that_is_secret_is_a_secret(),
    "polls": every_poll_case,
    "echo": lambda c: c.test_our_own_echo_is_nobody_s_question(),
    "longest": lambda c: c.test_the_longest_text_is_declared(),
    "sends": every_send_case,
    "tasks": lambda c: c.test_stopping_leaves_no_task_behind(),
    "waits": lambda c: c.test_nothing_waits_in_the_event_loop(),
    "secrets": lambda c: c.test_secrets_are_never_shown(),
}


@pytest.mark.parametrize("check", CHECKS.values(), ids=list(CHECKS))
def test_a_good_channel_holds_the_contract(check: Callable[[ChannelContract], None], folder: Path) -> None:
    check(contract_for(Good, folder))


@pytest.mark.parametrize(
    ("broken", "check", "words"),
    [
        (Unsigned, "forged", "forged, and taken for authentic"),
        (Greedy, "handshake", "== None"),
        (Forgetful, "twice", "At index 0 diff"),
        (Fragile, "cut", "zero-length, empty document"),
        (Halved, "cut", "unexpected end of data"),
        (Fragile, "junk", "zero-length, empty document"),
        (Fragile, "spoiled", "'id'"),
        (Stubborn, "sends", "too many calls: found Refused(), expected TryLater"),
        (Untidy, "tasks", "Extra items in the left set"),
        (Chatty, "secrets", "hush"),
        (Zoneless, "taken", "the time of a message has no zone"),
        (Elsewhere, "taken", "expected a time in UTC"),
        (Wordy, "taken", "the author of a message is of type str"),
        (Mistaken, "taken", "the account of a message is another's"),
        (Selfish, "taken", "is not that of the message"),
        (Doubled, "taken", "the host drops a second message of the same id"),
        (Timely, "twice", "At index 0 diff"),
        (Awaited, "class", "is to be a plain def"),
        (Vague, "class", "is of type dict, expected Abilities"),
        (Speechless, "sent", "the text of the reply does not leave"),
        (Lost, "sent", "nor does `reply.to`"),
        (Nameless, "sent", "Sent(id='')"),
        (Nothing, "sent", "assert None == Sent(id='p1')"),
        (Nothing, "odd", "isinstance(None, "),
        (Trusting, "odd", "'id'"),
        (Repeating, "lost", "expected OutcomeUnknown"),
        (Open, "open", "expected the type Secret"),
        (Hasty, "polls", "found None, expected TryLater"),
        (SleepyReader, "waits", "parse keeps the event loop"),
        (SleepySender, "waits", "send keeps the event loop"),
        (SleepyAsker, "waits", "poll keeps the event loop"),
    ],
)
def test_a_broken_channel_is_caught(broken: type[Channel[Any]], check: str, words: str, folder: Path) -> None:
    caught = (AssertionError, orjson.JSONDecodeError, KeyError, TypeError, Unfit)
    with pytest.raises(caught, match=re.escape(words)):
        CHECKS[check](contract_for(broken, folder))


def test_a_handshake_is_answered_as_the_test_says(folder: Path) -> None:
    (folder / "welcome.json").write_bytes(b'{"welcome": 1}')
    contract = contract_for(Greeting, folder)
    with pytest.raises(AssertionError):
        contract.test_a_handshake_is_answered_and_no_event_is_taken_for_one("welcome")

    type(contract).handshakes = {"welcome": WebhookAnswer(200, "welcome")}
    contract.test_a_handshake_is_answered_and_no_event_is_taken_for_one("welcome")
    contract.test_a_handshake_is_answered_and_no_event_is_taken_for_one("hello")


def test_a_channel_that_waits_in_a_thread_is_a_good_one(folder: Path) -> None:
    CHECKS["waits"](contract_for(Threaded, folder))


class Strict(Asking):
    def parse(self, raw: RawEvent) -> list[Inbound]:
        if raw.kind != "poll":
            raise NotReadable(f"a {raw.kind}, and nobody calls us")
        return super().parse(raw)


def test_the_payloads_of_a_channel_that_asks_come_by_poll(folder: Path) -> None:
    CHECKS["taken"](contract_for(Strict, folder))


@pytest.mark.parametrize("check", ["class", "taken", "sent", "odd", "polls", "waits"])
def test_a_good_channel_that_asks_holds_the_contract(check: str, folder: Path) -> None:
    CHECKS[check](contract_for(Asking, folder))


def test_a_contract_without_signed_says_what_it_lacks(folder: Path) -> None:
    class Contract(ChannelContract):
        payloads = folder
        channel = Good
        settings = ChannelSettings(plugin="good")

    with pytest.raises(NotImplementedError, match=r"Contract lacks signed\(body\)"):
        Contract().test_a_forged_request_is_refused()


def test_an_echo_taken_for_a_customer_is_caught(folder: Path) -> None:
    contract = contract_for(Good, folder)
    type(contract).own_echoes = ("hello",)
    with pytest.raises(AssertionError):
        contract.test_our_own_echo_is_nobody_s_question()


def test_a_payload_that_reads_otherwise_is_caught(folder: Path) -> None:
    contract = contract_for(Good, folder)
    type(contract).expected = {"hello": [Ignored(reason="nothing")]}
    with pytest.raises(AssertionError):
        contract.test_a_payload_reads_as_expected("hello")

    type(contract).expected = {
        "hello": contract.make().parse(RawEvent("webhook", (folder / "hello.json").read_bytes()))
    }
    contract.test_a_payload_reads_as_expected("hello")


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
