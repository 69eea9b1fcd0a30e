"""What an answer of a platform means where it says no more than an HTTP status."""

from __future__ import annotations

from datetime import timedelta

import pytest

from responder import (
    UNTOLD,
    CredentialsRejected,
    NotReadable,
    OutcomeUnknown,
    Refused,
    SendError,
    TryLater,
    dump_json,
    instant,
    json_object,
    load_json,
    refusal,
    retry_after,
    taken,
)
from responder.testing import NOON, answer
from responder.wire import DEEPEST, MOST_OBJECTS


@pytest.mark.parametrize(
    ("status", "error", "everyone"),
    [
        (302, TryLater, False),
        (400, Refused, False),
        (401, CredentialsRejected, False),
        (403, CredentialsRejected, False),
        (404, Refused, False),
        (408, TryLater, False),
        (413, Refused, False),
        (425, TryLater, False),
        (429, TryLater, True),
        (500, OutcomeUnknown, False),
        (501, TryLater, False),
        (502, OutcomeUnknown, False),
        (503, TryLater, False),
        (504, OutcomeUnknown, False),
        (520, OutcomeUnknown, False),
        (521, TryLater, False),
        (522, OutcomeUnknown, False),
        (599, OutcomeUnknown, False),
    ],
)
def test_a_status_becomes_an_error(status: int, error: type[SendError], everyone: bool) -> None:
    found = refusal(answer(status, {"message": "hush"}), NOON)

    assert type(found) is error
    assert getattr(found, "everyone", False) is everyone
    assert "hush" not in str(found)


@pytest.mark.parametrize(
    ("status", "error"), [(500, TryLater), (502, TryLater), (503, TryLater), (504, OutcomeUnknown)]
)
def test_what_may_be_asked_again_is_tried_later(status: int, error: type[SendError]) -> None:
    assert type(refusal(answer(status), NOON, repeatable=True)) is error
    with pytest.raises(error):
        taken(answer(status), NOON, repeatable=True)


@pytest.mark.parametrize(
    ("value", "after"),
    [
        (None, None),
        ("", None),
        ("7", timedelta(seconds=7)),
        ("999999999999", timedelta(days=1)),
        ("Mon, 02 Nov 2026 12:00:30 GMT", timedelta(seconds=30)),
        ("Mon, 02 Nov 2026 11:00:00 GMT", None),
        ("soon", None),
        ("-3", None),
    ],
)
def test_retry_after_is_seconds_or_a_date(value: str | None, after: timedelta | None) -> None:
    assert retry_after(value, NOON) == after


def test_a_pause_is_never_longer_than_six_hours() -> None:
    found = refusal(answer(503, retry_after="86400"), NOON)

    assert isinstance(found, TryLater)
    assert found.after == timedelta(hours=6)


def test_what_was_taken_is_an_object() -> None:
    assert taken(answer(201, {"id": "1"}), NOON) == {"id": "1"}
    for body in (b"", b"<html>", b'{"id": "', b"[]"):
        with pytest.raises(OutcomeUnknown):
            taken(answer(200, body), NOON)


@pytest.mark.parametrize("body", [b"", b"[]", b"null", b"{", b"\xff", b'{"a": ' * 70 + b"1" + b"}" * 70])
def test_what_is_no_object_cannot_be_read(body: bytes) -> None:
    with pytest.raises(NotReadable):
        json_object(body)


@pytest.mark.parametrize(("levels", "fine"), [(DEEPEST, True), (DEEPEST + 1, False), (2000, False)])
@pytest.mark.parametrize(("open_", "close"), [(b"[", b"]"), (b'{"a":', b"}")])
def test_nesting_is_limited(levels: int, fine: bool, open_: bytes, close: bytes) -> None:
    body = open_ * levels + b"1" + close * levels
    if fine:
        assert load_json(body)
    else:
        with pytest.raises(NotReadable):
            load_json(body)


@pytest.mark.parametrize(("open_", "close"), [(b"[", b"]"), (b"{", b"}")])
def test_a_hundred_thousand_objects_are_read_and_not_one_more(open_: bytes, close: bytes) -> None:
    few = b'{"a": [' + b",".join([open_ + close] * (MOST_OBJECTS - 2)) + b"]}"

    assert len(json_object(few)["a"]) == MOST_OBJECTS - 2
    with pytest.raises(NotReadable, match="more than 100000 objects"):
        json_object(few[:-2] + b"," + open_ + close + b"]}")


def test_json_goes_out_as_it_comes_in() -> None:
    assert json_object(dump_json({"text": "café 🚲"})) == {"text": "café 🚲"}


@pytest.mark.parametrize(
    "value",
    [
        *(1793620800, "1793620800", 1793620800.9, "1793620800.9", 1793620800123, "1793620800123", 1793620800123456),
        *("2026-11-02T12:00:00Z", "2026-11-02T13:00:00+01:00", "2026-11-02T12:00:00+0000"),
    ],
)
def test_a_timestamp_is_read_in_whatever_form(value: object) -> None:
    assert instant(value) == NOON


@pytest.mark.parametrize(
    "value",
    [
        *(None, True, "", "soon", [], {}, b"1", 0, "12", -5, "-1793620800", 4_102_444_800, "nan", "inf", 1e400),
        *("9" * 5000, 10**400, "2026-11-02T12:00:00", "2026-13-02T12:00:00Z", "0001-01-01T00:00:00+14:00"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_what_is_no_timestamp_is_untold(value: object) -> None:
    assert instant(value) is UNTOLD
