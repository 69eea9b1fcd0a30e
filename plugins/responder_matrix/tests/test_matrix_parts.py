"""The parts of the channel: settings, who is who, what is asked, and hostile input."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from responder import NotReadable, RawEvent, Secret, TryLater, dump_json
from responder.testing import NOON, MovableClock, ScriptedHttp, answer
from responder.testing.payloads import Payloads
from responder_matrix.content import addresses, without_us
from responder_matrix.declining import WORDS
from responder_matrix.people import Patterns, Room, Scope, real_name

from .account import WELL, channel, settings
from .test_matrix_contract import DIRECT, LENA, PAYLOADS, US

# --- settings ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"api_url": "matrix.shop.example"}, "expected an address"),
        ({"user": "help"}, "expected a user"),
        ({"user": "@*:shop.example"}, "expected one user"),
        ({"colleagues": ("jan",)}, "expected a user"),
        ({"staff_rooms": ("#team:shop.example",)}, "no #alias"),
        ({"wait": timedelta(seconds=29)}, "1 to 25 seconds"),
        ({"wait": timedelta(0)}, "1 to 25 seconds"),
    ],
)
def test_a_wrong_setting_is_named(wrong: dict[str, Any], words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        settings(**wrong)


def test_an_empty_token_is_told_at_the_start() -> None:
    with pytest.raises(LookupError, match="access_token"):
        asyncio.run(channel(ScriptedHttp(), access_token=Secret.of(" ")).start())


# --- reading ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pattern", "user", "fits"),
    [
        ("@jan:shop.example", "@jan:shop.example", True),
        ("@jan:shop.example", "@jane:shop.example", False),
        ("@*:shop.example", "@anybody:shop.example", True),
        ("@*:shop.example", "@anybody:shop.example.evil.example", False),
        ("@*:shop.example", "@x:evil.example:shop.example", False),
        ("@j?n:shop.example", "@jan:shop.example", False),
        ("@*:*.example", "@jan:shop.example", True),
    ],
)
def test_colleagues_are_known_by_pattern(pattern: str, user: str, fits: bool) -> None:
    assert (user in Patterns((pattern,))) is fits


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Shop Help: where is it?", "where is it?"),
        ("@help:shop.example where is it?", "where is it?"),
        ("help, where is it?", "where is it?"),
        ("helpful people here", "helpful people here"),
        ("Shop Help", ""),
        ("where is it, Shop Help?", "where is it, Shop Help?"),
    ],
)
def test_our_name_at_the_beginning_is_no_part_of_the_question(text: str, left: str) -> None:
    assert without_us(text, US, "Shop Help") == left


@pytest.mark.parametrize(
    ("content", "meant"),
    [
        ({"body": "shop help, are you open?"}, True),
        ({"body": "workshop helpers wanted"}, False),
        ({"body": "open?", "formatted_body": f'<a href="https://matrix.to/#/{US}">Shop</a>: open?'}, True),
        ({"body": f"ask {US}", "m.mentions": {}}, False),
        ({"body": "open?", "m.mentions": {"user_ids": [US]}}, True),
        ({"body": "everybody!", "m.mentions": {"room": True}}, False),
    ],
)
def test_who_addresses_us(content: dict[str, Any], meant: bool) -> None:
    assert addresses(content, US, "Shop Help") is meant


@pytest.mark.parametrize(
    ("shown", "name"), [("Lena Dekker", "Lena Dekker"), ("lena", None), ("@lena:x", None), ("", None)]
)
def test_a_name_is_real_or_none(shown: str, name: str | None) -> None:
    assert real_name(LENA, shown) == name


def test_a_room_of_which_nobody_is_known_is_no_room_of_two() -> None:
    scope = Scope("a", US, Patterns(()), Patterns(()))

    assert not scope.is_direct(Room(known=False), LENA)
    assert scope.is_direct(Room({US: ""}), LENA)  # who has left just now counts as there


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**62), 2**62) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=12,
)
_PLACES = [Payloads(PAYLOADS)[name] for name in Payloads(PAYLOADS).names()]


@given(st.data())
def test_whatever_a_server_says_does_no_harm(data: st.DataObject) -> None:
    """One place of a recorded answer holds something else."""
    payload = json.loads(data.draw(st.sampled_from(_PLACES)).body)
    here: Any = payload
    while True:
        keys = list(here) if isinstance(here, dict) else list(range(len(here)))
        key = data.draw(st.sampled_from(keys))
        if not isinstance(here[key], (dict, list)) or not here[key] or data.draw(st.integers(0, 4)) == 0:
            here[key] = data.draw(_JSON)
            break
        here = here[key]
    one = channel(ScriptedHttp())
    try:
        found = one.parse(RawEvent("poll", dump_json(payload)))
    except NotReadable:
        return
    assert found == one.parse(RawEvent("poll", dump_json(payload)))


# --- asking -----------------------------------------------------------------------------------------------------------


def test_an_answer_too_large_to_read_is_asked_for_in_smaller_pieces() -> None:
    http = ScriptedHttp([WELL, answer(200, b"{" * 2**20), answer(200, {"next_batch": "s2"})])

    batch = asyncio.run(channel(http).poll({"since": "s1", "user": US}))

    assert batch.cursor["since"] == "s2"
    assert ["%22limit%22%3A50" in http.calls[1].url, "%22limit%22%3A10" in http.calls[2].url] == [True, True]


def test_long_messages_in_many_rooms_are_asked_for_one_by_one() -> None:
    """Else a dozen rooms with one of 60 KB each would make the account deaf for ever."""
    event = {"type": "m.room.message", "event_id": "$long", "sender": LENA, "origin_server_ts": 1793620800000}
    sync = {"next_batch": "s2", "rooms": {"join": {DIRECT: {"timeline": {"events": [event]}}}}}
    whole = event | {"content": {"msgtype": "m.text", "body": "Where is it?"}}
    large, members = answer(200, b"{" * 2**20), answer(200, {"joined": {US: {}, LENA: {}}})
    http = ScriptedHttp([WELL, large, large, large, answer(200, sync), answer(200, whole), members])

    batch = asyncio.run(channel(http).poll({"since": "s1", "user": US}))

    assert [getattr(event, "text", "") for event in batch.events] == ["Where is it?"]
    assert batch.cursor["since"] == "s2"
    assert ["event_fields" in http.calls[4].url, http.calls[5].url.endswith("/event/%24long")] == [True, True]


def test_a_gap_of_long_messages_is_read_in_smaller_pieces() -> None:
    """Else whoever writes a hundred of them at once would make the account deaf for ever."""
    long = {"type": "m.room.message", "event_id": "$long", "sender": LENA, "origin_server_ts": 1793620800000}
    long |= {"content": {"msgtype": "m.text", "body": "Where is it?"}}
    timeline = {"events": [], "limited": True, "prev_batch": "p1"}
    sync = {"next_batch": "s2", "rooms": {"join": {DIRECT: {"timeline": timeline}}}}
    members = answer(200, {"joined": {US: {}, LENA: {}}})
    http = ScriptedHttp(
        [WELL, answer(200, sync), answer(200, b"{" * 2**20), answer(200, {"chunk": [long]}), members],
    )

    batch = asyncio.run(channel(http).poll({"since": "s1", "user": US}))

    assert [getattr(event, "id", "") for event in batch.events] == ["$long"]
    assert ["limit=100" in http.calls[2].url, "limit=10&" in http.calls[3].url] == [True, True]


def test_a_proxy_s_refusal_does_not_lose_the_position() -> None:
    """Only the server itself can have forgotten it: 400 with an errcode (Synapse: "Invalid stream token")."""
    http = ScriptedHttp([WELL, answer(400, b"<html>Bad Request</html>")])
    with pytest.raises(TryLater):
        asyncio.run(channel(http).poll({"since": "s1", "user": US}))

    forgot = answer(400, {"errcode": "M_UNKNOWN", "error": "Invalid stream token"})
    http = ScriptedHttp([WELL, forgot, answer(200, {"next_batch": "s9"})])
    assert asyncio.run(channel(http).poll({"since": "s1", "user": US})).cursor["since"] == "s9"


def test_another_user_s_position_is_not_taken_over() -> None:
    http = ScriptedHttp([WELL, answer(200, {"next_batch": "s9"})])

    asyncio.run(channel(http).poll({"since": "s1", "user": "@old:shop.example"}))

    assert "since=" not in http.calls[1].url


def encrypted_room(number: int, person: str = LENA) -> dict[str, Any]:
    payload: dict[str, Any] = json.loads((PAYLOADS / "encrypted.json").read_bytes())
    text = json.dumps(payload).replace(DIRECT, f"!r{number}:a").replace(LENA, person).replace("$e1", f"$e{number}")
    return dict(json.loads(text))


def test_nobody_can_make_us_talk_by_opening_encrypted_rooms() -> None:
    clock = MovableClock(NOON)
    absent, fine = answer(404, {"errcode": "M_NOT_FOUND"}), answer(200, {"event_id": "$x"})
    members = answer(200, {"joined": {US: {}, LENA: {}}})
    http = ScriptedHttp([])
    one = channel(http, clock)

    def sent() -> int:
        found = [call for call in http.calls if "/send/" in call.url]
        http.calls.clear()
        return len(found)

    async def comes(number: int, *script: Any) -> None:
        http.will(answer(200, encrypted_room(number)), members, *script)
        await one.poll({"since": "s1", "user": US})

    async def story() -> None:
        http.will(WELL)
        await one._api.know_ourselves()
        await comes(1, absent, fine, answer(200, {}))
        assert sent() == 1
        await comes(1, answer(200, {}))
        assert sent() == 0
        await comes(2, absent, fine, answer(200, {}))
        assert sent() == 0  # the same person, within the hour
        clock.move(hours=2)
        await comes(3, answer(200, {"at": "before"}))
        assert sent() == 0  # told before a restart
        await comes(4, absent, fine, answer(200, {}))
        assert sent() == 1

    asyncio.run(story())


@pytest.mark.parametrize(("locale", "begins"), [("", "Hi!"), ("nl", "Hoi!"), ("de-AT", "Hallo!"), ("pl", "Hi!")])
def test_an_encrypted_room_hears_the_account_s_language(locale: str, begins: str) -> None:
    assert channel(ScriptedHttp(), locale=locale)._declining.words().startswith(begins)
    assert all("autom" in text for text in WORDS.values())
