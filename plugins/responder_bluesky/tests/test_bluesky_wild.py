"""Looks nobody meant: a field missing, or holding something else. Nothing but NotReadable may come out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from responder import NotReadable, Signer, Unreadable, load_json
from responder_bluesky.shapes import Scope
from responder_bluesky.wire import read

SCOPE = Scope("sky", Signer(b"a key for tests"))
BODIES = [path.read_bytes() for path in sorted((Path(__file__).parent / "payloads").iterdir())]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, item in inner for place in places(item, (*path, key)))]


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(BODIES), st.data())
def test_any_value_in_any_place_is_survived(body: bytes, data: st.DataObject) -> None:
    look: Any = {"": load_json(body)}
    *way, last = data.draw(st.sampled_from(places(look)[1:]))
    spot = look
    for step in way:
        spot = spot[step]
    if data.draw(st.booleans()):
        spot[last] = data.draw(JSON)
    else:
        del spot[last]

    try:
        events = read(orjson.dumps(look.get("")), SCOPE)
    except NotReadable:
        return
    assert all(isinstance(event.raw, bytes) for event in events if isinstance(event, Unreadable))


@given(st.binary(max_size=300))
def test_any_bytes_are_survived(body: bytes) -> None:
    try:
        assert read(body, SCOPE) == []
    except NotReadable:
        return
