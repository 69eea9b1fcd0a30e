"""A program posts what customers write, and is told what to answer."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from standardwebhooks import Webhook

from responder import (
    AfterUnknown,
    Author,
    Button,
    CredentialsRejected,
    Ignored,
    Inbound,
    Kind,
    Message,
    NotAuthentic,
    NotReadable,
    OutcomeUnknown,
    RawEvent,
    Receipt,
    ReceiptState,
    Refused,
    Reply,
    Secret,
    Sent,
    TryLater,
    WebhookRequest,
    dump_json,
    signed_headers,
)
from responder.testing import NOON, ChannelContract, MovableClock, ScriptedHttp, SendCase, answer, make_desk, open_shop
from responder_http import HttpChannel, HttpSettings
from responder_http.wire import Scope, read

PAYLOADS = Path(__file__).parent / "payloads"
KEY = b"k" * 32
SECRET = "whsec_" + base64.b64encode(KEY).decode()
OTHER = "whsec_" + base64.b64encode(b"o" * 32).decode()
URL = "https://shop.example/replies"


def message(given_id: str, handle: str, text: str, *, second: int = 0, minute: int = 0, **more: object) -> Message:
    at = datetime(2026, 11, 2, 12, minute, second, tzinfo=UTC)
    fields = {"conversation": handle, "sent_at": at, **more}
    return Message(account="contract", id=given_id, handle=handle, text=text, **fields)  # type: ignore[arg-type]


EXPECTED: Mapping[str, Sequence[Inbound]] = {
    "text": [
        message("form-17", "lena@post.example", "Hallo, waar blijft mijn pakket?", name="Lena Dekker", locale="nl")
    ],
    "everything": [
        message(
            "18",
            "lena",
            "Look",
            sent_at=datetime(2026, 11, 2, 11, 59, tzinfo=UTC),
            conversation="case-4",
            kind=Kind.IMAGE,
            subject="A photo",
            public=True,
            choice="helped-no",
            about="form-17",
            reply_to={"extra": {"room": 7}},
        )
    ],
    "colleague": [message("desk-3", "lena@post.example", "It leaves today.", minute=10, author=Author.AGENT)],
    "our_own": [message("out-1", "lena@post.example", "We have your message.", second=1, author=Author.US)],
    "program": [message("bot-1", "monitor", "All is well.", second=2, author=Author.MACHINE)],
    "delivered": [
        Receipt(account="contract", state=ReceiptState.DELIVERED, at=NOON + timedelta(seconds=3), token="token-1")
    ],
    "failed": [
        Receipt(
            account="contract",
            state=ReceiptState.FAILED,
            at=NOON + timedelta(seconds=4),
            token="token-1",
            error="no such customer",
        )
    ],
    "unknown_type": [Ignored(reason="unknown-type", detail="invoice.paid")],
}


def signed(body: bytes, at: datetime = NOON, key: bytes = KEY) -> WebhookRequest:
    return WebhookRequest("POST", signed_headers([key], "msg_1", at, body), {}, body)


class TestTheContract(ChannelContract):
    channel = HttpChannel
    settings = HttpSettings(plugin="http", url=URL, secret=(Secret.of(SECRET),))
    payloads = PAYLOADS
    expected = EXPECTED
    secrets = (SECRET,)
    took = (answer(200, {"id": "own-9"}), "own-9")
    own_echoes = ("our_own", "colleague", "program")
    send_cases = (
        SendCase("too many calls", answer(429, {}, retry_after="7"), TryLater, timedelta(seconds=7)),
        SendCase("credentials not accepted", answer(401, {}), CredentialsRejected),
        SendCase("a server error", answer(500, b"<html>"), TryLater),
        SendCase("a redirect", answer(302, b"", location="https://elsewhere.example/"), TryLater),
        SendCase("not wanted", answer(410, b""), Refused),
        SendCase("not understood", answer(422, b""), Refused),
        SendCase("no connection", TryLater("no connection"), TryLater),
        SendCase("no answer", OutcomeUnknown("no answer"), OutcomeUnknown),
    )
    told_apart = (
        (Author.CUSTOMER, "text"),
        (Author.AGENT, "colleague"),
        (Author.MACHINE, "program"),
        (Author.US, "our_own"),
    )
    shop = f'[channels.contract]\nplugin = "http"\nurl = "{URL}"\nsecret = {{ env = "X" }}\n'

    def signed(self, body: bytes) -> WebhookRequest:
        return signed(body)

    def seen_by_the_other(self, reply: Reply, number: int) -> RawEvent:
        data = {"id": number, "from": "the other", "text": reply.text}
        return RawEvent("webhook", dump_json({"type": "message.created", "timestamp": NOON.isoformat(), "data": data}))


def channel(http: ScriptedHttp | None = None, clock: MovableClock | None = None, *secrets: str) -> HttpChannel:
    settings = HttpSettings(
        plugin="http", url=URL, secret=tuple(Secret.of(secret) for secret in secrets or (SECRET,)), buttons=2
    )
    return HttpChannel("contract", settings, make_desk("contract", http=http, clock=clock))


def reply(**more: object) -> Reply:
    fields = {"account": "contract", "delivery": 1, "token": "token-1", "to": "lena", "text": "Hi.", "written_at": NOON}
    return Reply(**{**fields, **more})  # type: ignore[arg-type]


def test_the_library_of_the_specification_signs_what_we_take_and_takes_what_we_sign() -> None:
    """`standardwebhooks`, which nobody here wrote; it knows no clock but the machine's."""
    clock, theirs = MovableClock(datetime.now(UTC)), Webhook(SECRET)
    body = (PAYLOADS / "text.json").read_bytes()
    headers = {"webhook-id": "form-17", "webhook-timestamp": str(int(clock.now().timestamp()))}
    headers["webhook-signature"] = theirs.sign("form-17", clock.now(), body.decode())
    http = ScriptedHttp([answer(200, {})])

    channel(http, clock).verify(WebhookRequest("POST", headers, {}, body))
    asyncio.run(channel(http, clock).send(reply()))

    (call,) = http.calls
    assert theirs.verify(call.body, dict(call.headers))["data"]["text"] == "Hi."


@pytest.mark.parametrize("off", [-301, 301])
def test_a_webhook_of_another_time_is_refused(off: int) -> None:
    with pytest.raises(NotAuthentic, match="older than five minutes"):
        channel().verify(signed(b"{}", NOON + timedelta(seconds=off)))


@pytest.mark.parametrize("off", [-299, 299])
def test_clocks_may_differ_by_some_minutes(off: int) -> None:
    channel().verify(signed(b"{}", NOON + timedelta(seconds=off)))


def test_while_a_secret_is_being_changed_both_hold() -> None:
    both = channel(None, None, OTHER, SECRET)

    both.verify(signed(b"{}"))
    both.verify(signed(b"{}", key=b"o" * 32))
    with pytest.raises(NotAuthentic):
        both.verify(signed(b"{}", key=b"x" * 32))


@pytest.mark.parametrize("body", [b'{"type": "message.created"}', b'{"type": 1, "data": {}}'])
def test_another_form_is_refused_in_words(body: bytes) -> None:
    with pytest.raises(NotReadable, match=r"message\.created"):
        channel().parse(RawEvent("webhook", body))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"id": ""}, "data.id: expected a text"),
        ({"id": None}, "data.id: expected a text"),
        ({"id": "x" * 401}, "data.id: 401 characters, at most 400"),
        ({"from": True}, "data.from: expected a text"),
        ({"text": ["a"]}, "data.text: expected a text"),
        ({"author": "boss"}, "data.author: expected one of customer, agent, machine, us"),
        ({"author": ["customer"]}, "data.author: expected one of customer, agent, machine, us"),
        ({"kind": {}}, "data.kind: expected one of text, voice"),
        ({"kind": "fax"}, "data.kind: expected one of text, voice"),
        ({"at": "2026-11-02T12:00:00"}, "expected a time with its offset"),
        ({"at": 1793620800}, "expected a time with its offset"),
        ({"extra": [1]}, "data.extra: expected an object"),
        ({"extra": {"a": "x" * 3000}}, "at most 2048 bytes"),
    ],
)
def test_a_field_that_cannot_be_is_named(change: dict[str, object], words: str) -> None:
    data = {"id": "1", "from": "lena", "text": "Hello", "at": NOON.isoformat(), **change}
    with pytest.raises(NotReadable) as refused:
        channel().parse(RawEvent("webhook", dump_json({"type": "message.created", "data": data})))

    assert words in str(refused.value)


def test_what_may_be_left_out_may_be_null() -> None:
    optional = ("at", "author", "kind", "text", "subject", "name", "conversation", "locale", "choice", "about", "extra")
    data = {"id": "1", "from": "lena", **dict.fromkeys(optional)}
    event = {"type": "message.created", "timestamp": NOON.isoformat(), "data": data}
    bare = {**event, "data": {"id": "1", "from": "lena"}}

    assert channel().parse(RawEvent("webhook", dump_json(event))) == channel().parse(
        RawEvent("webhook", dump_json(bare))
    )


def test_a_reply_is_signed_and_says_all_that_the_program_needs() -> None:
    http = ScriptedHttp([answer(200, {"id": "own-9"})])
    given = reply(subject="Re: x", answers="form-17", buttons=(Button("helped-yes", "Yes"),), reply_to={"extra": [7]})

    sent = asyncio.run(channel(http).send(given))

    (call,) = http.calls
    assert sent == Sent("own-9")
    assert (call.method, call.url, call.headers["webhook-id"]) == ("POST", URL, "token-1")
    channel().verify(WebhookRequest("POST", call.headers, {}, call.body))
    assert call.json == {
        "type": "reply.created",
        "timestamp": NOON.isoformat(),
        "data": {
            "id": "token-1",
            "to": "lena",
            "text": "Hi.",
            "locale": "en",
            "purpose": "acknowledgement",
            "automatic": True,
            "subject": "Re: x",
            "answers": "form-17",
            "buttons": [{"id": "helped-yes", "title": "Yes"}],
            "extra": [7],
        },
    }


def test_a_program_that_names_nothing_is_believed() -> None:
    assert asyncio.run(channel(ScriptedHttp([answer(204)])).send(reply())) == Sent("token-1")
    assert channel().abilities.after_unknown is AfterUnknown.ONCE_MORE


def test_a_customer_of_a_program_is_answered() -> None:
    async def story() -> None:
        async with open_shop(TestTheContract.shop) as shop:
            await shop.takes("contract", RawEvent("webhook", (PAYLOADS / "text.json").read_bytes()))
            lena = shop.customer("contract", "lena@post.example")
            first = await lena.hears()
            assert "Lena" not in first.text  # nobody has proven who wrote
            await shop.takes("contract", RawEvent("webhook", (PAYLOADS / "colleague.json").read_bytes()))
            await lena.hears_nothing(timedelta(days=3))

    asyncio.run(story())


IDENTITIES = ["mailto:Lena@post.example", "tel:+31 6 00000001"]


def read_with(identities: object, *, proven: bool = True, **more: object) -> Message:
    data = {"id": "form-17", "from": "lena", "text": "Hi", "identities": identities, **more}
    body = dump_json({"type": "message.created", "timestamp": "2026-11-23T11:20:00+01:00", "data": data})
    (found,) = read(body, Scope("contract", proven))
    assert isinstance(found, Message)
    return found


def test_a_program_that_proves_who_writes_says_who_they_are_elsewhere() -> None:
    assert read_with(IDENTITIES).identities == ("mailto:lena@post.example", "tel:+31600000001")
    assert read_with(IDENTITIES, proven=False).identities == ()
    assert read_with(IDENTITIES, author="agent").identities == ()


@pytest.mark.parametrize("identities", ["tel:+31600000001", ["0600000001"], [7], ["same:1"], IDENTITIES * 6])
def test_what_is_no_identity_is_refused_with_the_reason(identities: object) -> None:
    with pytest.raises(NotReadable, match="identities"):
        read_with(identities)
