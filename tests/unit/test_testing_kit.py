"""The kit for plugin authors: its stand-ins record, and its contract catches a channel that breaks it."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, ClassVar, cast

import orjson
import pytest

from responder import (
    Abilities,
    Batch,
    Channel,
    ChannelSettings,
    CredentialsRejected,
    Ignored,
    Inbound,
    Kind,
    Message,
    NotAuthentic,
    NotReadable,
    OutcomeUnknown,
    PollingChannel,
    RawEvent,
    Refused,
    Reply,
    Sent,
    TryLater,
    WebhookAnswer,
    WebhookChannel,
    WebhookRequest,
    dump_json,
    refusal,
)
from responder.plugins.bring_in import Unfit
from responder.testing import NOON, CapturedLog, ChannelContract, Payloads, ScriptedHttp, SendCase, answer, make_desk

TOOK = (answer(200, {"id": "p1"}), "p1")


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
        body = dump_json({"to": reply.to, "text": reply.text})
        given = await self.desk.http.request("POST", "https://x.example", body=body)
        if given.status == 401:
            raise CredentialsRejected
        if given.status in {502, 504}:
            raise OutcomeUnknown
        if given.status == 429 or given.status >= 500 or 300 <= given.status < 400:
            after = given.headers.get("retry-after")
            raise TryLater(after=None if after is None else timedelta(seconds=int(after)))
        if given.status >= 400:
            raise Refused
        named = re.fullmatch(rb'{"id":"(.+)"}', given.body)
        if named is None:
            raise OutcomeUnknown
        return Sent(named[1].decode())


class Unsigned(Good):
    def verify(self, request: WebhookRequest) -> None:
        """Believes everyone."""


class Forgetful(Good):
    count = 0

    def parse(self, raw: RawEvent) -> list[Inbound]:
        Forgetful.count += 1
        return [replace(e, id=str(Forgetful.count)) if isinstance(e, Message) else e for e in super().parse(raw)]


class Greedy(Good):
    def challenge(self, request: WebhookRequest) -> WebhookAnswer | None:
        return WebhookAnswer(200, "hello")


class Greeting(Good):
    def challenge(self, request: WebhookRequest) -> WebhookAnswer | None:
        return WebhookAnswer(200, "welcome") if b"welcome" in request.body else None


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


class Odd(Good):
    """Gives something else for a message than it may."""

    changed: ClassVar[dict[str, Any]] = {}

    def parse(self, raw: RawEvent) -> list[Inbound]:
        return [replace(e, **self.changed) if isinstance(e, Message) else e for e in super().parse(raw)]


class Zoneless(Odd):
    changed: ClassVar = {"sent_at": NOON.replace(tzinfo=None)}


class Elsewhere(Odd):
    changed: ClassVar = {"sent_at": NOON.astimezone(timezone(timedelta(hours=1)))}


class Wordy(Odd):
    changed: ClassVar = {"author": "customer"}


class Mistaken(Odd):
    changed: ClassVar = {"account": "another"}


class Selfish(Odd):
    changed: ClassVar = {"kind": Kind.EDIT, "about": "m1"}


class Doubled(Good):
    def parse(self, raw: RawEvent) -> list[Inbound]:
        return super().parse(raw) * 2


class Timely(Good):
    def parse(self, raw: RawEvent) -> list[Inbound]:
        now = datetime.now(UTC)
        return [replace(e, sent_at=now) if isinstance(e, Message) else e for e in super().parse(raw)]


class Awaited(Good):
    async def parse(self, raw: RawEvent) -> list[Inbound]:  # type: ignore[override]
        return super().parse(raw)


class Vague(Good):
    abilities: Any = {"longest": 100}  # noqa: RUF012


class Speechless(Good):
    async def send(self, reply: Reply) -> Sent:
        return await super().send(replace(reply, text="We have your message."))


class Lost(Good):
    async def send(self, reply: Reply) -> Sent:
        return await super().send(replace(reply, to="everybody"))


class Nameless(Good):
    async def send(self, reply: Reply) -> Sent:
        await super().send(reply)
        return Sent("")


class Trusting(Good):
    async def send(self, reply: Reply) -> Sent:
        return Sent(orjson.loads((await self.desk.http.request("POST", "https://x.example")).body)["id"])


class Nothing(Good):
    async def send(self, reply: Reply) -> Sent:
        return None  # type: ignore[return-value]


class OpenSettings(ChannelSettings):
    access_token: str = ""


class Open(Good):
    settings_type = OpenSettings


class Asking(PollingChannel[ChannelSettings]):
    """The smallest channel that asks."""

    kind: ClassVar[str] = "asking"
    title: ClassVar[str] = "Asking"
    settings_type = ChannelSettings
    abilities = Abilities(longest=100)

    def parse(self, raw: RawEvent) -> list[Inbound]:
        return Good.parse(cast("Any", self), raw)

    async def send(self, reply: Reply) -> Sent:
        return await Good.send(cast("Any", self), reply)

    async def poll(self, cursor: Mapping[str, str]) -> Batch:
        given = await self.desk.http.request("GET", "https://x.example")
        if given.status != 200:
            raise refusal(given, self.desk.clock.now())
        return Batch(tuple(self.parse(RawEvent("poll", given.body))))


class Hasty(Asking):
    async def poll(self, cursor: Mapping[str, str]) -> Batch:
        await self.desk.http.request("GET", "https://x.example")
        return Batch(())


class Repeating(Good):
    async def send(self, reply: Reply) -> Sent:
        try:
            return await super().send(reply)
        except OutcomeUnknown as error:
            raise TryLater(str(error)) from None


class Untidy(Good):
    async def start(self) -> None:
        self.task = asyncio.create_task(asyncio.sleep(3600))


class SleepyReader(Good):
    def parse(self, raw: RawEvent) -> list[Inbound]:
        time.sleep(0.3)
        return super().parse(raw)


class SleepySender(Good):
    async def send(self, reply: Reply) -> Sent:
        time.sleep(0.3)  # noqa: ASYNC251 - what the kit must find
        return await super().send(reply)


class SleepyAsker(Asking):
    async def poll(self, cursor: Mapping[str, str]) -> Batch:
        time.sleep(0.3)  # noqa: ASYNC251 - what the kit must find
        return await super().poll(cursor)


class Threaded(Good):
    async def send(self, reply: Reply) -> Sent:
        await asyncio.to_thread(time.sleep, 0.3)
        return await super().send(reply)


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
    ("broken", "check"),
    [
        (Unsigned, "forged"),
        (Greedy, "handshake"),
        (Forgetful, "twice"),
        (Fragile, "cut"),
        (Fragile, "junk"),
        (Fragile, "spoiled"),
        (Stubborn, "sends"),
        (Untidy, "tasks"),
        (Chatty, "secrets"),
        (Zoneless, "taken"),
        (Elsewhere, "taken"),
        (Wordy, "taken"),
        (Mistaken, "taken"),
        (Selfish, "taken"),
        (Doubled, "taken"),
        (Timely, "twice"),
        (Awaited, "class"),
        (Vague, "class"),
        (Speechless, "sent"),
        (Lost, "sent"),
        (Nameless, "sent"),
        (Nothing, "sent"),
        (Nothing, "odd"),
        (Trusting, "odd"),
        (Repeating, "lost"),
        (Open, "open"),
        (Hasty, "polls"),
        (SleepyReader, "waits"),
        (SleepySender, "waits"),
        (SleepyAsker, "waits"),
    ],
)
def test_a_broken_channel_is_caught(broken: type[Channel[Any]], check: str, folder: Path) -> None:
    with pytest.raises((AssertionError, orjson.JSONDecodeError, KeyError, TypeError, Unfit)):
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
