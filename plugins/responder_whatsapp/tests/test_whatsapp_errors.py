"""What each answer of the platform means for a message: the table, line by line."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from responder import (
    BlockedByContact,
    CredentialsRejected,
    HttpAnswer,
    OutcomeUnknown,
    Refused,
    ReplyWindowClosed,
    SendError,
    Sent,
    TryLater,
)
from responder.testing import answer
from responder_whatsapp.errors import RULES, outcome

NOW = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)


def sent(given: HttpAnswer, tries: int = 0) -> Sent | SendError:
    try:
        return outcome(given, tries=tries, now=NOW)
    except SendError as error:
        return error


def refusal(code: int, status: int = 400, **more: object) -> HttpAnswer:
    data = {"messaging_product": "whatsapp", "details": "invented"}
    return answer(status, {"error": {"message": f"(#{code})", "code": code, "error_data": data, **more}})


KINDS: dict[type[SendError], list[int]] = {
    TryLater: [1, 2, 4, 613, 80007, 80008, 130429, 131000, 131016, 131048, 131056, 131057, 132069, 135000],
    CredentialsRejected: [
        *(0, 3, 10, 33, 190, 200, 210, 299, 368, 131005, 131031, 131037, 131042, 131045),
        *(133000, 133004, 133005, 133006, 133008, 133009, 133010, 133015, 133016, 134011),
    ],
    ReplyWindowClosed: [131047],
    BlockedByContact: [130403, 130497, 131026, 131050],
    Refused: [
        *(100, 130472, 131008, 131009, 131021, 131030, 131049, 131051, 131052, 131053, 131055),
        *(131062, 131063, 131064, 132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016),
        *(132018, 132068, 137000, 138000, 139000, 2388039, 2593107, 300, 999999),
    ],
}
CODES = [(code, kind) for kind, codes in KINDS.items() for code in codes]


@pytest.mark.parametrize(("code", "kind"), CODES)
def test_an_error_code_decides(code: int, kind: type[SendError]) -> None:
    """Whatever the HTTP status, which is 400 for nearly everything."""
    error = sent(refusal(code))

    assert type(error) is kind
    assert str(code) in str(error)


def test_every_line_of_the_table_is_tested() -> None:
    assert set(RULES) <= {code for code, _ in CODES}


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (302, TryLater), (307, TryLater), (400, Refused), (401, CredentialsRejected), (403, CredentialsRejected),
        (404, TryLater), (405, Refused), (408, TryLater), (413, Refused), (425, TryLater), (429, TryLater),
        (500, TryLater), (502, OutcomeUnknown), (503, TryLater), (504, OutcomeUnknown), (599, TryLater),
    ],
)  # fmt: skip
@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b"null", b'{"error": "words"}', b'{"error": {"code": true}}'])
def test_without_a_code_the_http_status_decides(status: int, kind: type[SendError], body: bytes) -> None:
    if status in {502, 504} and b'{"code"' in body:
        kind = TryLater  # the platform itself answered
    assert type(sent(answer(status, body))) is kind


def test_an_id_that_is_gone_is_an_alarm_and_no_bad_parameter() -> None:
    """Error 100 with subcode 33."""
    assert type(sent(refusal(100, error_subcode=33))) is CredentialsRejected


@pytest.mark.parametrize("code", [987654, None, "no number"])
def test_what_the_platform_calls_transient_is_tried_later(code: object) -> None:
    assert type(sent(answer(400, {"error": {"code": code, "is_transient": True}}))) is TryLater


@pytest.mark.parametrize("status", [200, 201])
def test_an_error_inside_a_success_is_a_refusal(status: int) -> None:
    assert type(sent(refusal(131009, status=status))) is Refused


def test_a_code_written_as_text_is_understood() -> None:
    assert type(sent(answer(400, {"error": {"code": "131047"}}))) is ReplyWindowClosed


@pytest.mark.parametrize("code", [1, 2, 131000, 135000])
def test_unknown_errors_are_tried_three_times_more(code: int) -> None:
    assert [type(sent(refusal(code), tries=n)) for n in range(5)] == [TryLater, TryLater, TryLater, Refused, Refused]


def test_the_pair_limit_waits_four_times_as_long_each_time() -> None:
    """Source: WhatsApp documentation, "Throughput": 4^n seconds after error 131056."""
    waits = [getattr(sent(refusal(131056), tries=n), "after", None) for n in range(4)]

    assert waits == [timedelta(seconds=s) for s in (4, 16, 64, 256)]


@pytest.mark.parametrize(
    ("header", "after"),
    [
        ("7", timedelta(seconds=7)),
        ("0", None),
        (format_datetime(NOW + timedelta(minutes=3), usegmt=True), timedelta(minutes=3)),
        (format_datetime(NOW - timedelta(minutes=3), usegmt=True), None),
        ("999999999999", timedelta(hours=6)),
        ("-5", None), ("soon", None), ("\u0667", None), ("", None), ("Mon, 99 Nov 2026 99:00:00 GMT", None),
        ("Mon, 02 Nov 2026 12:01:00", None),
    ],
)  # fmt: skip
def test_retry_after_is_obeyed(header: str, after: timedelta | None) -> None:
    """Seconds or a date (RFC 9110 section 10.2.3); nonsense is no pause; never more than six hours."""
    error = sent(answer(503, {}, retry_after=header))

    assert type(error) is TryLater
    assert error.after == after


def test_retry_after_goes_before_the_table() -> None:
    given = refusal(131048, status=429)
    error = sent(HttpAnswer(given.status, {"retry-after": "9"}, given.body))

    assert getattr(error, "after", None) == timedelta(seconds=9)


@pytest.mark.parametrize(
    ("usage", "after"),
    [
        ('{"1022": [{"type": "x", "estimated_time_to_regain_access": 11}]}', timedelta(minutes=11)),
        ('{"1022": [{"estimated_time_to_regain_access": 0}]}', timedelta(minutes=5)),
        ('{"1022": "x", "1": [2]}', timedelta(minutes=5)),
        ("no json", timedelta(minutes=5)),
    ],
)
def test_the_minutes_until_calls_are_allowed_again_are_obeyed(usage: str, after: timedelta) -> None:
    """Source: Graph API documentation, "Rate limits": estimated_time_to_regain_access is in minutes."""
    given = refusal(80007)
    error = sent(HttpAnswer(given.status, {"x-business-use-case-usage": usage}, given.body))

    assert getattr(error, "after", None) == after


def test_an_accepted_message_has_its_id() -> None:
    taken = answer(200, {"contacts": [], "messages": [{"id": "wamid.OUT.9", "message_status": "accepted"}]})

    assert sent(taken) == Sent("wamid.OUT.9")


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"null", b"{}", b'{"messages": []}', b'{"messages": [{}]}', b'{"messages": [{"id": 5}]}',
     b'{"messages": {"id": "x"}}', b'{"messages": [{"id": ""}]}', b'{"success": true}', b"\xff"],
)  # fmt: skip
def test_a_success_that_says_nothing_is_unknown(body: bytes) -> None:
    """It may have been sent: repeating it would cost money and patience."""
    assert type(sent(answer(200, body))) is OutcomeUnknown


def test_words_about_credentials_quote_nothing() -> None:
    """The platform's own words can hold the token."""
    error = sent(refusal(190, error_data={"details": "Malformed access token EAAsecret"}))

    assert "EAAsecret" not in str(error)
