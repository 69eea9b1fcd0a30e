"""When two messages count as the same text, and what the domain of an address is."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.flow.understand import domain_of, text_hash
from responder.flow.understand.fingerprint import _plain, _plain_ascii
from responder.model import Kind, Message

TEXT = "Hello Lena,\n\nyour ticket 20331 was received."


def hash_of(text: str, **fields) -> str:
    return text_hash(
        Message(account="a", id="1", handle="x", sent_at=datetime(2026, 3, 2, tzinfo=UTC), text=text, **fields)
    )


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("hello lena, your TICKET 20331 was received.", True),
        ("Hello Lena,\r\n\r\n\tyour ticket 7 was received. ", True),
        ("Hello Tom,\n\nyour ticket 20331 was received.", False),
        ("Hello Lena,\n\nyour ticket was received.", False),
        ("", False),
    ],
)
def test_numbers_case_and_blanks_do_not_make_another_text(other, same):
    assert (hash_of(other) == hash_of(TEXT)) is same


def test_the_subject_belongs_to_the_text():
    assert hash_of(TEXT, subject="[#12] Received") == hash_of(TEXT, subject="[#13] Received")
    assert hash_of(TEXT, subject="Received") != hash_of(TEXT)


def test_without_text_the_kind_tells_messages_apart():
    assert hash_of("", kind=Kind.IMAGE) == hash_of(" ", kind=Kind.IMAGE)
    assert hash_of("", kind=Kind.IMAGE) != hash_of("", kind=Kind.VOICE)


@given(st.text(max_size=200))
def test_any_text_has_a_hash_of_16_hex_characters(text):
    value = hash_of(text)

    assert len(value) == 16
    assert set(value) <= set("0123456789abcdef")


def test_a_lone_surrogate_has_a_hash_too():
    assert len(hash_of("a\ud800b")) == 16


@pytest.mark.parametrize(
    ("handle", "domain"),
    [
        ("lena@shopper.example", "shopper.example"),
        ("Lena@Shopper.EXAMPLE.", "shopper.example"),
        ('"a@b"@shopper.example', "shopper.example"),
        ("31600000001", ""),
        ("@lena@social.example", "social.example"),
        ("@lena", ""),
        ("lena@localhost", ""),
        ("@shopper.example", ""),
        ("lena@shop per.example", ""),
        ("", ""),
    ],
)
def test_the_domain_of_an_address(handle, domain):
    assert domain_of(handle) == domain


@pytest.mark.parametrize("number", ["0", "00", "7", "1000", "10203", "0" * 3000, "123456789"])
@pytest.mark.parametrize("before", ["ticket ", "ticket a", "na\u00efve "])
def test_every_number_counts_as_the_same(number, before):
    assert hash_of(f"{before}{number} received") == hash_of(f"{before}5 received")


@given(st.text(alphabet=st.sampled_from("aB01 9\n\t.\x00\x1f") | st.characters(max_codepoint=127)))
def test_the_short_way_for_ascii_gives_what_the_long_way_gives(text):
    assert _plain_ascii(text) == _plain(text)
