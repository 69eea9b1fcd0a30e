"""Links: only ours are read, each says one thing, and no flaw tells more than another."""

from __future__ import annotations

import base64
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responder.staff.links import BadLink, Links, Verb

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LINKS = Links.of("https://shop.example/", [b"our secret"], timedelta(days=7))
TOKEN = LINKS.make(Verb.TAKE, 123456789012345678, NOW).rpartition("/")[2]


@given(st.sampled_from(Verb), st.integers(0, (1 << 63) - 1), st.integers(0, 136 * 365))
def test_what_is_made_is_read(verb: Verb, promise: int, day: int) -> None:
    now = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(days=day, seconds=day)
    address = LINKS.make(verb, promise, now)
    link = LINKS.read(address.removeprefix("https://shop.example/staff/"))

    assert (link.verb, link.promise) == (verb, promise)
    assert timedelta(days=7) <= link.ends - now <= timedelta(days=7, minutes=1)


@pytest.mark.parametrize("place", range(30))
@pytest.mark.parametrize("bit", [1, 128])
def test_no_bit_of_a_token_can_be_changed(place: int, bit: int) -> None:
    raw = bytearray(base64.urlsafe_b64decode(TOKEN))
    raw[place] ^= bit
    with pytest.raises(BadLink):
        LINKS.read(base64.urlsafe_b64encode(raw).decode())


@settings(max_examples=300)
@given(
    st.one_of(
        st.text(max_size=60), st.binary(min_size=30, max_size=30).map(lambda b: base64.urlsafe_b64encode(b).decode())
    )
)
def test_anything_else_is_refused_in_the_same_words(text: str) -> None:
    with pytest.raises(BadLink) as refused:
        LINKS.read(text)
    assert refused.value.args == ()


@pytest.mark.parametrize("wrong", [TOKEN[:-1], TOKEN + "A", TOKEN.lower(), TOKEN[:-1] + "\u0661", "", "=" * 40])
def test_a_token_that_lost_or_won_a_letter_is_refused(wrong: str) -> None:
    with pytest.raises(BadLink):
        LINKS.read(wrong)


def test_another_secret_makes_no_link_of_ours() -> None:
    other = Links.of("https://shop.example", [b"another"], timedelta(days=7))
    with pytest.raises(BadLink):
        other.read(TOKEN)


def test_a_secret_is_changed_while_old_links_still_work() -> None:
    both = Links.of("https://shop.example", [b"the new one", b"our secret"], timedelta(days=7))

    assert both.read(TOKEN).verb is Verb.TAKE
    with pytest.raises(BadLink):
        LINKS.read(both.make(Verb.TAKE, 1, NOW).rpartition("/")[2])


def test_the_secret_itself_is_not_the_key() -> None:
    assert b"our secret" not in LINKS.keys
