"""Bodies nobody meant: mutated, cut, flipped. Nothing but NotReadable may come out."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from responder import Message, NotReadable, Unreadable
from responder.testing.wild import bodies_in, garbled, misshapen
from responder_messenger import Messenger, Scope
from responder_messenger.wire import read

SCOPE = Scope("m", "310000000000003")
BODIES = bodies_in(Path(__file__).parent / "payloads")
QUICK = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def survives(body: bytes) -> bool:
    """Read `body`; anything but a list of events or NotReadable is a crash."""
    try:
        events = read(body, SCOPE, Messenger.platform)
    except NotReadable:
        return True
    return all(isinstance(e.raw, bytes) for e in events if isinstance(e, Unreadable)) and all(
        e.id and e.handle for e in events if isinstance(e, Message)
    )


@QUICK
@given(misshapen(BODIES))
def test_any_value_in_any_place_is_survived(body: bytes) -> None:
    assert survives(body)


@QUICK
@given(garbled(BODIES))
def test_bytes_flipped_cut_and_inserted_are_survived(body: bytes) -> None:
    assert survives(body)


@pytest.mark.parametrize("body", [b"[]", b"{}", b'{"object":["page"],"entry":[]}'])
def test_what_is_none_of_meta_s_is_not_readable(body: bytes) -> None:
    with pytest.raises(NotReadable):
        read(body, SCOPE, Messenger.platform)
