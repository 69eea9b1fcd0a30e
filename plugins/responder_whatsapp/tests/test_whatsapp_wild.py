"""Bodies nobody meant: mutated, nested, huge, cut. Nothing but NotReadable may come out."""

from __future__ import annotations

import copy
import time
from collections.abc import Callable
from pathlib import Path

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from responder import UNTOLD, Ignored, Message, NotReadable, Unreadable
from responder.testing.wild import JSON, bodies_in, garbled, misshapen
from responder_whatsapp.events import Scope
from responder_whatsapp.wire import read

SCOPE = Scope("w", "104400000000077")
BODIES = bodies_in(Path(__file__).parent / "payloads")
QUICK = settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def survives(body: bytes) -> bool:
    """Read `body`; anything but a list of events or NotReadable is a crash."""
    try:
        events = read(body, SCOPE)
    except NotReadable:
        return True
    return all(isinstance(e.raw, bytes) for e in events if isinstance(e, Unreadable))


@QUICK
@given(misshapen(BODIES))
def test_any_value_in_any_place_is_survived(body: bytes) -> None:
    assert survives(body)


@QUICK
@given(garbled(BODIES))
def test_bytes_flipped_cut_and_inserted_are_survived(body: bytes) -> None:
    assert survives(body)


@QUICK
@given(st.binary() | JSON.map(orjson.dumps))
def test_any_bytes_and_any_json_are_survived(body: bytes) -> None:
    assert survives(body)


def text(body: bytes, **swap: bytes) -> bytes:
    """The plain text payload with `body` as its text, written as raw JSON."""
    return b"".join(
        (
            b'{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{',
            b'"metadata":{"phone_number_id":"104400000000077"},"messages":[{"from":"15550142233","id":"wamid.1",',
            b'"timestamp":' + swap.get("timestamp", b'"1793620800"') + b',"type":"text","text":{"body":',
            body + b"}}]}}]}]}",
        )
    )


def test_the_plain_text_is_read() -> None:
    """Or the next tests would show nothing."""
    (message,) = read(text(b'"hello"'), SCOPE)

    assert isinstance(message, Message)
    assert message.text == "hello"


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        (rb'"\ud83d"', "\ufffd"),
        (rb'"\ude00\ud83d"', "\ufffd\ufffd"),
        (rb'"\ud83d\ud83d\ude00"', "\ufffd\U0001f600"),
        (rb'"\\ud83d \ud83d"', "\\ud83d \ufffd"),
        (rb'"\\\ud83d"', "\\\ufffd"),
        (rb'"a\u0000b"', "ab"),
    ],
)
def test_half_an_emoji_and_nul_cost_no_message(written: bytes, read_as: str) -> None:
    (message,) = read(text(written), SCOPE)

    assert isinstance(message, Message)
    assert message.text == read_as


@pytest.mark.parametrize("body", [b"NaN", b"Infinity", b'"\x00"', b'"\xff"', b"1" * 5000 + b"x", b'"open', b"'a'", b""])
def test_what_is_no_json_is_not_readable(body: bytes) -> None:
    with pytest.raises(NotReadable):
        read(text(body), SCOPE)


@pytest.mark.parametrize(
    "timestamp",
    [b'"12"', b'"0"', b'"-1793620800"', b'"4102444800"', b'"soon"', b'""', b"null", b"true", b"1e400",
     b"9" * 400, b'"' + b"9" * 5000 + b'"', b"[]", b"{}"],
)  # fmt: skip
def test_a_timestamp_out_of_range_costs_no_message(timestamp: bytes) -> None:
    """Never a wrong time either, since the reply window and the promise are counted from it: the host takes now."""
    try:
        (event,) = read(text(b'"hello"', timestamp=timestamp), SCOPE)
    except NotReadable:
        return
    assert isinstance(event, Message)
    assert event.sent_at is UNTOLD


@pytest.mark.parametrize(
    "timestamp",
    [b'"1793620800"', b"1793620800", b'"1793620800999"', b"1793620800999", b"1793620800.5", b"1793620800999999",
     b'"2026-11-02T13:00:00+01:00"', b'"2026-11-02T12:00:00+0000"'],
)  # fmt: skip
def test_seconds_and_finer_ones_as_text_or_number_are_read(timestamp: bytes) -> None:
    (message,) = read(text(b'"hello"', timestamp=timestamp), SCOPE)

    assert isinstance(message, Message)
    assert message.sent_at.timestamp() == 1793620800


def test_of_two_equal_keys_the_last_one_holds() -> None:
    (message,) = read(text(b'"first","body":"second"'), SCOPE)

    assert isinstance(message, Message)
    assert message.text == "second"


def test_brackets_in_a_text_are_no_nesting() -> None:
    (message,) = read(text(b'"' + b"[{" * 500 + b'"'), SCOPE)

    assert isinstance(message, Message)


HUGE: dict[str, Callable[[int], bytes]] = {
    "objects": lambda size: b"[" + b"{}," * (size // 4) + b"{}]",
    "brackets": lambda size: b"[" * size,
    "escapes": lambda size: b'["' + b"\\ud83d" * (size // 6),
    "backslashes": lambda size: b'["' + b"\\" * size,
    "numbers": lambda size: b"[" + b"1," * (size // 2) + b"1]",
    "one long text": lambda size: b'["' + b"x" * size + b'"]',
}


@pytest.mark.parametrize("body", HUGE.values(), ids=list(HUGE))
def test_four_megabytes_are_refused_in_four_times_the_time_of_one(body: Callable[[int], bytes]) -> None:
    one, four = (_refused_in(body(size)) for size in (1_000_000, 4_000_000))

    assert four < 8 * one + 0.05, "where each byte costs more with every other, four would take sixteen times as long"


def _refused_in(body: bytes) -> float:
    """Return the processor time in seconds."""
    started = time.process_time()
    with pytest.raises(NotReadable):
        read(body, SCOPE)
    return time.process_time() - started


@pytest.mark.parametrize(
    "body",
    [b"[]", b"null", b'"x"', b"{}", b'{"object":["whatsapp_business_account"],"entry":[]}'],
)  # fmt: skip
def test_what_is_none_of_meta_s_is_not_readable(body: bytes) -> None:
    with pytest.raises(NotReadable):
        read(body, SCOPE)


OTHER_PRODUCT = Ignored(reason="other-object", detail="page")


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b'{"object":"page","entry":[]}', [OTHER_PRODUCT]),
        (b'{"object":"page","entry":{}}', [OTHER_PRODUCT]),
        (b'{"object":"whatsapp_business_account"}', []),
        (b'{"object":"whatsapp_business_account","entry":null}', []),
    ],
)
def test_a_delivery_that_brings_nothing_is_no_error(body: bytes, found: list[object]) -> None:
    """Refused, Meta would send it again for days."""
    assert read(body, SCOPE) == found


def test_entries_that_are_no_list_are_kept_aside() -> None:
    (event,) = read(b'{"object":"whatsapp_business_account","entry":{}}', SCOPE)

    assert isinstance(event, Unreadable)


def test_a_thousand_messages_in_one_delivery_are_all_read() -> None:
    """Meta may send 1,000 updates at once."""
    payload = orjson.loads(text(b'"hello"'))
    value = payload["entry"][0]["changes"][0]["value"]
    (first,) = value["messages"]
    value["messages"] = [{**copy.deepcopy(first), "id": f"wamid.{n}"} for n in range(1000)]

    assert len({e.id for e in read(orjson.dumps(payload), SCOPE) if isinstance(e, Message)}) == 1000
