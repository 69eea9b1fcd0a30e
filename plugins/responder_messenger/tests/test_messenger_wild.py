"""Bodies nobody meant: mutated, cut, flipped. Nothing but NotReadable may come out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from responder import Message, NotReadable, Unreadable, load_json
from responder_messenger import Messenger, Scope
from responder_messenger.wire import read

SCOPE = Scope("m", "310000000000003")
BODIES = [path.read_bytes() for path in sorted((Path(__file__).parent / "payloads").iterdir())]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
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


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, item in inner for place in places(item, (*path, key)))]


@QUICK
@given(st.sampled_from(BODIES), st.data())
def test_any_value_in_any_place_is_survived(body: bytes, data: st.DataObject) -> None:
    """A field that is missing, or holds something else than documented."""
    payload: Any = {"": load_json(body)}
    *way, last = data.draw(st.sampled_from(places(payload)[1:]))
    spot = payload
    for step in way:
        spot = spot[step]
    if data.draw(st.booleans()):
        spot[last] = data.draw(JSON)
    else:
        del spot[last]

    assert survives(orjson.dumps(payload.get("")))


@QUICK
@given(st.sampled_from(BODIES), st.data())
def test_bytes_flipped_cut_and_inserted_are_survived(body: bytes, data: st.DataObject) -> None:
    changed = bytearray(body)
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(changed)))
        changed[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))

    assert survives(bytes(changed))


@pytest.mark.parametrize(
    "body",
    [b"[]", b"{}", b'{"object":"instagram","entry":[]}', b'{"object":"page"}', b'{"object":"page","entry":{}}'],
)
def test_what_is_none_of_messenger_s_is_not_readable(body: bytes) -> None:
    with pytest.raises(NotReadable):
        read(body, SCOPE, Messenger.platform)
