"""SMS through Twilio: what comes in, what goes out, and what it costs."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode

import pytest
from pydantic import ValidationError

from responder import (
    Author,
    BlockedByContact,
    CredentialsRejected,
    HttpAnswer,
    Ignored,
    Inbound,
    Kind,
    Mark,
    Message,
    OutcomeUnknown,
    RawEvent,
    Receipt,
    ReceiptState,
    Refused,
    Reply,
    ReplyWindowClosed,
    Secret,
    SendError,
    Sent,
    TryLater,
    Unit,
    WebhookRequest,
)
from responder.testing import NOON, ChannelContract, ScriptedHttp, answer, make_desk, open_shop
from responder_sms import Sms, SmsSettings
from responder_sms.signature import addresses, fits

ACCOUNT, TOKEN = "AC" + "0" * 31 + "1", "t0ken" * 6
URL = "https://responder.example.nl/hooks/sms"
LENA, US = "+31600000001", "+3197010200001"
SID = "SMaa000000000000000000000000000001"
RULE = "Twilio documentation, Support for opt-out keywords"


def message(text: str, kind: Kind = Kind.TEXT, *marks: str) -> Message:
    return Message(
        account="contract",
        id=SID,
        handle=LENA,
        sent_at=NOON,
        kind=kind,
        text=text,
        conversation=LENA,
        marks=tuple(Mark("platform-answers", RULE, word, Author.CUSTOMER) for word in marks),
        proven=True,
        identities=(f"tel:{LENA}",),
        reply_to={"from": US},
    )


def program(sender: str, text: str) -> Message:
    told = replace(message(text), author=Author.MACHINE, handle=sender, conversation=sender)
    return replace(told, identities=())


def receipt(state: ReceiptState, **more: Any) -> Receipt:
    return Receipt(account="contract", state=state, at=NOON, platform_id="SMbb1", **more)


EXPECTED: Mapping[str, Sequence[Inbound]] = {
    "text": [message("Waar blijft mijn pakket?")],
    "photo": [message("", Kind.IMAGE)],
    "empty": [message("", Kind.EMPTY)],
    "stop": [message("Stop", Kind.TEXT, "STOP")],
    "stop_word": [message("STOPALL", Kind.TEXT, "stopall")],
    "yes": [message("Yes")],
    "program": [program("DHL", "Uw pakket komt vandaag.")],
    "program_short_code": [program("28844", "Your code is 8841.")],
    "delivered": [receipt(ReceiptState.DELIVERED)],
    "failed": [receipt(ReceiptState.FAILED, error="Unknown destination", error_code="30005")],
    "sending": [Ignored(reason="on-the-way", detail="sending")],
    "new_status": [Ignored(reason="unknown-status", detail="teleported")],
}
SETTINGS = SmsSettings(
    plugin="sms",
    account_sid=ACCOUNT,
    auth_token=(Secret.of(TOKEN),),
    sender=US,
    webhook_url=URL,
    api_url="https://x.nl",
)


def signature(body: bytes, url: str = URL, token: str = TOKEN) -> str:
    form = "".join(f"{name}{values[-1]}" for name, values in sorted(parse_qs(body.decode(), True).items()))
    return base64.b64encode(hmac.digest(token.encode(), (url + form).encode(), hashlib.sha1)).decode()


class TestTheContract(ChannelContract):
    channel = Sms
    settings = SETTINGS
    payloads = Path(__file__).parent / "payloads"
    expected = EXPECTED
    secrets = (TOKEN, base64.b64encode(f"{ACCOUNT}:{TOKEN}".encode()).decode())
    took = (answer(200, {"sid": "SM9", "status": "queued"}), "SM9")
    told_apart = ((Author.CUSTOMER, "text"), (Author.MACHINE, "program"))
    cannot_tell = (
        (Author.AGENT, "Twilio does not show what other tools send"),
        (Author.US, "Twilio does not show what was sent"),
    )
    shop = (
        f'[channels.contract]\nplugin = "sms"\naccount_sid = "{ACCOUNT}"\nauth_token = {{ env = "X" }}\n'
        f'sender = "{US}"\nwebhook_url = "{URL}"\n'
    )

    def signed(self, body: bytes) -> WebhookRequest:
        return WebhookRequest("POST", {"x-twilio-signature": signature(body)}, {}, body)

    def seen_by_the_other(self, reply: Reply, number: int) -> RawEvent:
        form = {"MessageSid": f"SM{number}", "From": "+31600000009", "To": US, "Body": reply.text, "NumMedia": "0"}
        return RawEvent("webhook", urlencode(form).encode())


def channel(http: ScriptedHttp | None = None, **more: object) -> Sms:
    settings = SETTINGS.model_copy(update=more)
    return Sms("contract", settings, make_desk("contract", http=http))


def reply(text: str = "We are on it.") -> Reply:
    return Reply(account="contract", delivery=1, token="t", to=LENA, text=text, written_at=NOON)


def test_the_example_of_the_documentation_is_signed_as_it_says() -> None:
    """Twilio documentation, "Validating signatures from Twilio", with its own token, address and form."""
    form = urlencode(
        {"CallSid": "CA1234567890ABCDE", "Caller": "+14158675310", "Digits": "1234", "From": "+14158675310"}
        | {"To": "+18005551212"}
    ).encode()

    assert fits(["12345"], "https://example.com/myapp.php?foo=1&bar=2", form, "L/OH5YylLD5NRKLltdqwSvS0BnU=")


@pytest.mark.parametrize("signed_for", ["https://responder.example.nl:443/hooks/sms", URL])
def test_the_port_may_be_signed_or_not(signed_for: str) -> None:
    body = (TestTheContract.payloads / "text.form").read_bytes()

    channel().verify(WebhookRequest("POST", {"x-twilio-signature": signature(body, signed_for)}, {}, body))


def test_an_address_has_two_forms() -> None:
    assert addresses("http://a.nl/x?y=1") == ("http://a.nl/x?y=1", "http://a.nl:80/x?y=1")


def test_a_text_leaves_as_a_form_with_plain_signs() -> None:
    http = ScriptedHttp([answer(201, {"sid": "SM9", "status": "queued"})])

    assert asyncio.run(channel(http).send(reply("\u201cHi\u201d \u2013 it\u2019s on its way\u2026"))) == Sent("SM9")
    (call,) = http.calls
    assert (call.method, call.url) == ("POST", f"https://x.nl/2010-04-01/Accounts/{ACCOUNT}/Messages.json")
    assert {name: values[0] for name, values in parse_qs(call.body.decode()).items()} == {
        "To": LENA,
        "From": US,
        "Body": '"Hi" - it\'s on its way...',
        "StatusCallback": URL,
        "ValidityPeriod": "14400",
    }


def test_a_messaging_service_chooses_the_number() -> None:
    http = ScriptedHttp([answer(201, {"sid": "SM9"})])

    asyncio.run(channel(http, sender="MG" + "0" * 32).send(reply()))

    form = parse_qs(http.calls[0].body.decode())
    assert form["MessagingServiceSid"] == ["MG" + "0" * 32]
    assert "From" not in form


@pytest.mark.parametrize(
    ("status", "code", "error"),
    [
        (400, 21610, BlockedByContact),
        (400, 63016, ReplyWindowClosed),
        (400, 63018, TryLater),
        (400, 63024, Refused),
        (400, 21211, Refused),
        (400, 21606, Refused),  # of a short code and a number abroad, too: no reason to stop the account
        (401, 20003, CredentialsRejected),
        (429, 20429, TryLater),
        (400, 99999, Refused),
        (404, 20404, CredentialsRejected),
        (500, 20500, OutcomeUnknown),  # it stands in Twilio's queue, or does not: it is looked for
        (502, 0, OutcomeUnknown),
        (503, 20503, TryLater),
    ],
)
def test_an_error_is_decided_by_its_code(status: int, code: int, error: type[SendError]) -> None:
    http = ScriptedHttp([answer(status, {"code": code, "message": TOKEN, "status": status})])

    with pytest.raises(error) as raised:
        asyncio.run(channel(http).send(reply()))
    assert TOKEN not in str(raised.value)


def listed(
    sid: str, body: str = "We are on it.", *, before: timedelta = timedelta(0), queued: bool = False
) -> dict[str, object]:
    """A message as Twilio lists it; one that still stands in its queue has no date_sent (Messages resource)."""
    at = format_datetime(NOON - before)
    return {"sid": sid, "body": body, "date_created": at, "date_sent": None if queued else at}


@pytest.mark.parametrize(
    ("given", "settled"),
    [
        (answer(200, {"messages": [listed("SM1", "other"), listed("SM9")]}), "SM9"),
        (answer(200, {"messages": [listed("SM9", queued=True)]}), "SM9"),
        (answer(200, {"messages": [listed("SM1", "other")]}), False),
        (answer(200, {"messages": [listed("SM1", before=timedelta(days=9))]}), False),  # the same words, long ago
        (answer(200, {"messages": [listed("SM1", before=timedelta(minutes=9))]}), "SM1"),  # clocks may differ
        (answer(200, {"messages": [listed("SM1") | {"date_created": None}]}), None),
        (answer(200, {"messages": [listed(f"SM{n}", "other") for n in range(200)]}), None),
        (answer(500), None),
        (answer(200, b"<html>"), None),
        (OutcomeUnknown("no answer"), None),
    ],
)
def test_an_unknown_outcome_is_looked_for_among_what_was_sent(given: object, settled: object) -> None:
    http = ScriptedHttp([given])  # type: ignore[list-item]

    found = asyncio.run(channel(http).settle(reply()))

    assert found == (Sent(settled) if isinstance(settled, str) else settled)
    assert http.calls[0].url.endswith("Messages.json?To=%2B31600000001&PageSize=200")


class Queue(ScriptedHttp):
    """Twilio with one message that it has not sent yet: a filter by the day of sending leaves it out."""

    async def request(
        self, method: str, url: str, *, headers: Mapping[str, str] | None = None, body: bytes | None = None
    ) -> HttpAnswer:
        shown = [] if "DateSent" in url else [listed("SM9", queued=True)]
        return answer(200, {"messages": shown})


def test_what_still_stands_in_twilio_s_queue_is_not_sent_again() -> None:
    assert asyncio.run(channel(Queue()).settle(reply())) == Sent("SM9")


def test_a_text_is_cut_to_what_is_paid_for() -> None:
    abilities = channel().abilities

    assert (abilities.longest, abilities.unit, abilities.paid) == (10, Unit.SEGMENTS, True)


def test_stop_is_answered_by_the_platform_alone() -> None:
    async def story() -> None:
        async with open_shop(TestTheContract.shop) as shop:
            lena = shop.customer("contract", LENA)
            await shop.takes("contract", RawEvent("webhook", (TestTheContract.payloads / "stop.form").read_bytes()))
            await lena.hears_nothing(timedelta(days=2))
            await shop.takes("contract", RawEvent("webhook", b"MessageSid=SM7&From=%2B31600000001&Body=Is+it+ready%3F"))
            assert "automatic" in (await lena.hears()).text

    asyncio.run(story())


@pytest.mark.parametrize(
    "wrong",
    [
        {"account_sid": "AC1"},
        {"sender": "31600000001"},
        {"webhook_url": "responder.example.nl"},
        {"validity": "11h"},
        {"api_secret": Secret.of("x")},
        {"api_key": "SK" + "0" * 32},
        {"api_url": "https://proxy.example/?for=twilio"},
        {"most_segments": 0},
    ],
)
def test_a_setting_that_cannot_be_is_refused(wrong: dict[str, object]) -> None:
    good = {"plugin": "sms", "account_sid": ACCOUNT, "auth_token": {"env": "X"}, "sender": US, "webhook_url": URL}

    SmsSettings.model_validate(good)
    with pytest.raises(ValidationError):
        SmsSettings.model_validate({**good, **wrong})


@pytest.mark.parametrize("api_url", ["https://proxy.example/twilio", "https://proxy.example/twilio/"])
def test_a_proxy_may_stand_below_a_path(api_url: str) -> None:
    http = ScriptedHttp([answer(201, {"sid": SID})])
    settings = SmsSettings.model_validate({**SETTINGS.model_dump(), "auth_token": {"env": "X"}, "api_url": api_url})
    asyncio.run(channel(http, api_url=settings.api_url).send(reply()))

    assert http.calls[0].url == f"https://proxy.example/twilio/2010-04-01/Accounts/{ACCOUNT}/Messages.json"


def test_what_is_accepted_is_said_in_the_platform_s_own_form() -> None:
    """A plain text would be sent to the customer as an SMS."""
    assert (Sms.accepted.text, Sms.accepted.content_type) == ("<Response/>", "text/xml")


def test_an_sms_from_one_of_our_own_numbers_is_not_answered() -> None:
    second = TestTheContract.shop.replace("[channels.contract]", "[channels.second]").replace(
        "+3197010200001", "+3197010200002"
    )

    async def story() -> list[str]:
        async with open_shop(TestTheContract.shop + second) as shop:
            reasons = []
            for number in ("+3197010200001", "+3197010200002"):
                writer = shop.customer("contract", number)
                reasons.append(await shop.why(await writer.says("Is anybody there to answer this?")))
            assert await shop.said(timedelta(hours=1)) == []
            return reasons

    assert asyncio.run(story()) == ["own-address", "own-address"]


@pytest.mark.parametrize(
    ("heard", "told"),
    [
        (answer(200, {"sid": ACCOUNT}), []),
        (answer(401), ["Twilio answered 401: account_sid or its secret is not accepted."]),
        (TryLater("No connection: api.twilio.com (time-out)"), ["No connection: api.twilio.com (time-out)."]),
    ],
)
def test_check_asks_for_the_account(heard: HttpAnswer | SendError, told: list[str]) -> None:
    http = ScriptedHttp([heard])

    async def story() -> list[str]:
        return await channel(http).check()

    assert asyncio.run(story()) == told
    assert http.calls[0].url.endswith(f"/2010-04-01/Accounts/{ACCOUNT}.json")


@pytest.mark.parametrize(("handle", "country"), [(LENA, "NL"), ("+12025550123", "US"), ("Shop", "")])
def test_what_a_message_costs_goes_by_the_country_of_the_number(handle: str, country: str) -> None:
    assert channel(ScriptedHttp([])).country_of(handle) == country
