"""Bodies nobody meant, made of recorded ones by Hypothesis: only tests that import this module need it installed.

@given(misshapen(BODIES))
def test_any_value_in_any_place_is_survived(body: bytes) -> None:
    assert survives(body)
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson
from hypothesis import strategies as st

from responder.testing.payloads import places_in
from responder.wire import load_json

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)


def bodies_in(folder: Path) -> list[bytes]:
    """Return what lies in a folder of recorded payloads, in the order of the names."""
    return [path.read_bytes() for path in sorted(folder.iterdir())]


@st.composite
def misshapen(draw: st.DrawFn, bodies: Sequence[bytes]) -> bytes:
    """Draw a JSON body of which one field is missing, or holds something else than documented."""
    whole: Any = {"": load_json(draw(st.sampled_from(bodies)))}
    *way, last = draw(st.sampled_from([*places_in(whole)]))
    spot = whole
    for step in way:
        spot = spot[step]
    if draw(st.booleans()):
        spot[last] = draw(JSON)
    else:
        del spot[last]
    return orjson.dumps(whole.get(""))


@st.composite
def garbled(draw: st.DrawFn, bodies: Sequence[bytes]) -> bytes:
    """Draw a body of which bytes are flipped, cut out or put in."""
    changed = bytearray(draw(st.sampled_from(bodies)))
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(changed)))
        changed[at : at + draw(st.integers(0, 3))] = draw(st.binary(max_size=3))
    return bytes(changed)
