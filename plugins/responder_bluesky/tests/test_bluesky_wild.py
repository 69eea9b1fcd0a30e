"""Looks nobody meant: a field missing, or holding something else. Nothing but NotReadable may come out."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from responder import NotReadable, Signer, Unreadable
from responder.testing.wild import bodies_in, misshapen
from responder_bluesky.shapes import Scope
from responder_bluesky.wire import read

SCOPE = Scope("sky", Signer(b"a key for tests"))
BODIES = bodies_in(Path(__file__).parent / "payloads")


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(misshapen(BODIES))
def test_any_value_in_any_place_is_survived(body: bytes) -> None:
    try:
        events = read(body, SCOPE)
    except NotReadable:
        return
    assert all(isinstance(event.raw, bytes) for event in events if isinstance(event, Unreadable))


@given(st.binary(max_size=300))
def test_any_bytes_are_survived(body: bytes) -> None:
    try:
        assert read(body, SCOPE) == []
    except NotReadable:
        return
