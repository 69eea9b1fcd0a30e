"""The parts of the channel: settings, invitations, who is who, what is written, and hostile input."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from responder import NotReadable, RawEvent, Reply, Secret, Sent, dump_json
from responder.testing import NOON, MovableClock, ScriptedHttp, answer, make_desk, open_shop
from responder.testing.payloads import Payloads
from responder_matrix import Matrix, MatrixSettings, outgoing
from responder_matrix.content import addresses, without_us
from responder_matrix.declining import WORDS
from responder_matrix.invites import wanted
from responder_matrix.people import Patterns, Room, Scope, real_name

from .test_matrix_contract import DIRECT, LENA, PAYLOADS, SETTINGS, US, TestTheContract

WELL = answer(200, {"user_id": US})


def settings(**more: Any) -> MatrixSettings:
    return MatrixSettings(**{**SETTINGS, **more})


def channel(http: ScriptedHttp, clock: MovableClock | None = None, **more: Any) -> Matrix:
    return Matrix("contract", settings(**more), make_desk("contract", http=http, clock=clock))


def reply(text: str = "<p>Hi.</p>", **more: Any) -> Reply:
    fields = {"account": "contract", "delivery": 1, "token": "1.00ff", "to": LENA, "written_at": NOON, **more}
    return Reply(text=text, **fields)


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


# --- invitations ------------------------------------------------------------------------------------------------------


def invitation(by: str, *, direct: bool) -> dict[str, Any]:
    content = {"membership": "invite", "is_direct": direct}
    return {"events": [{"type": "m.room.member", "state_key": US, "sender": by, "content": content}]}


@pytest.mark.parametrize(
    ("by", "direct", "more", "answered"),
    [
        (LENA, True, {}, True),
        (LENA, False, {}, False),
        (LENA, False, {"invite": "all"}, True),
        (LENA, True, {"invite": "none"}, None),
        (LENA, True, {"servers": ("shop.example", "*.post.example")}, False),
        (LENA, True, {"servers": ("POST.example",)}, True),
        ("@tom:mail.post.example", True, {"servers": ("*.post.example",)}, True),
        ("@jan:shop.example", False, {"servers": ("nowhere.example",)}, True),
        ("@jan:shop.example", False, {"invite": "none"}, None),
        ("@bridge:post.example", True, {}, False),
    ],
)
def test_an_invitation_is_answered_as_the_settings_say(
    by: str, direct: bool, more: dict[str, Any], answered: bool | None
) -> None:
    assert wanted(invitation(by, direct=direct), settings(**more)) is answered


def test_an_invitation_that_names_nobody_is_declined() -> None:
    assert wanted({"events": [None, {"type": "m.room.member"}]}, settings()) is False


def test_a_room_that_cannot_be_joined_now_is_joined_later() -> None:
    invited = {
        "next_batch": "s2",
        "rooms": {"invite": {"!new:post.example": {"invite_state": invitation(LENA, direct=True)}}},
    }
    nothing = {"next_batch": "s3"}
    http = ScriptedHttp([WELL, answer(200, invited), answer(504, b""), answer(200, nothing), answer(200, {})])
    clock = MovableClock(NOON)
    one = channel(http, clock)

    first = asyncio.run(one.poll({"since": "s1", "user": US}))
    clock.move(seconds=5)
    second = asyncio.run(one.poll(first.cursor))

    assert json.loads(first.cursor["invitations"]) == {"!new:post.example": 1}
    assert second.cursor == {"since": "s3", "user": US, "invitations": ""}
    assert [call.url for call in http.calls if "/join" in call.url] == [
        "https://matrix.shop.example/_matrix/client/v3/rooms/%21new%3Apost.example/join"
    ] * 2


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


# --- writing ----------------------------------------------------------------------------------------------------------

HTML = (
    "<p>Hi Lena,<br>\nwe have it &amp; look.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"
    '<p>See <a href="https://shop.example/a?b=1&amp;c=2">Returns</a> or '
    '<a href="https://shop.example">https://shop.example</a>.</p>'
)
PLAIN = (
    "Hi Lena,\nwe have it & look.\n- one\n- two\n\n"
    "See Returns (https://shop.example/a?b=1&c=2) or https://shop.example."
)


def test_a_reply_goes_out_as_text_and_as_html() -> None:
    content = outgoing.content(reply(HTML))

    assert content == {
        "msgtype": "m.notice",
        "body": PLAIN,
        "format": "org.matrix.custom.html",
        "formatted_body": HTML,
        "m.mentions": {},
    }


@pytest.mark.parametrize(
    ("reply_to", "related"),
    [
        ({"room": DIRECT, "event": "$e1"}, None),
        ({"room": DIRECT, "event": "$e1", "group": True}, {"m.in_reply_to": {"event_id": "$e1"}}),
        (
            {"room": DIRECT, "event": "$e1", "thread": "$root"},
            {
                "rel_type": "m.thread",
                "event_id": "$root",
                "is_falling_back": True,
                "m.in_reply_to": {"event_id": "$e1"},
            },
        ),
    ],
)
def test_a_reply_stays_where_the_question_was(reply_to: dict[str, Any], related: dict[str, Any] | None) -> None:
    assert outgoing.content(reply(reply_to=reply_to)).get("m.relates_to") == related


def test_the_longest_text_fits_into_an_event() -> None:
    text = "&quot;" * (outgoing.LONGEST // 6)

    assert len(dump_json(outgoing.content(reply(f'<p>{text}</p><a href="https://a.example">a</a>')))) < 60_000


def test_a_notice_to_staff_rings_in_the_room_that_is_named() -> None:
    http = ScriptedHttp([answer(200, {"event_id": "$new"})])

    sent = asyncio.run(channel(http).send(reply(to="!staff:shop.example", automatic=False)))

    (call,) = http.calls
    assert sent == Sent("$new")
    assert call.method == "PUT"
    assert call.url.endswith("/rooms/%21staff%3Ashop.example/send/m.room.message/1.00ff")
    assert call.headers["Authorization"] == "Bearer syt_hush"
    assert call.json["msgtype"] == "m.text"


def test_a_person_is_reached_in_the_room_of_two_that_the_account_knows() -> None:
    http = ScriptedHttp([answer(200, {LENA: ["!old:a", "!now:a"]}), answer(200, {"event_id": "$new"})])

    asyncio.run(channel(http).send(reply()))

    assert [call.url.rpartition("/v3/")[2] for call in http.calls] == [
        "user/%40help%3Ashop.example/account_data/m.direct",
        "rooms/%21now%3Aa/send/m.room.message/1.00ff",
    ]


# --- asking -----------------------------------------------------------------------------------------------------------


def test_an_answer_too_large_to_read_is_asked_for_in_smaller_pieces() -> None:
    http = ScriptedHttp([WELL, answer(200, b"{" * 2**20), answer(200, {"next_batch": "s2"})])

    batch = asyncio.run(channel(http).poll({"since": "s1", "user": US}))

    assert batch.cursor["since"] == "s2"
    assert ["%22limit%22%3A50" in http.calls[1].url, "%22limit%22%3A10" in http.calls[2].url] == [True, True]


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


# --- the whole --------------------------------------------------------------------------------------------------------


def test_a_customer_is_answered_in_his_room_and_a_colleague_ends_it() -> None:
    async def story() -> None:
        config = TestTheContract.shop + 'colleagues = ["@jan:shop.example"]\n'
        async with open_shop(config) as shop:
            await shop.takes("contract", Payloads(PAYLOADS)["text"])
            lena = shop.customer("contract", LENA)
            first = await lena.hears()
            assert first.reply_to["room"] == DIRECT
            assert "Lena" in first.text
            await shop.takes("contract", Payloads(PAYLOADS)["colleague"])
            await lena.hears_nothing(timedelta(days=3))

    asyncio.run(story())


def test_many_invitations_are_worked_off_a_few_at_a_time() -> None:
    rooms = {f"!r{number}:a": {"invite_state": invitation(LENA, direct=True)} for number in range(20)}
    http = ScriptedHttp([WELL, answer(200, {"next_batch": "s2", "rooms": {"invite": rooms}}), answer(200, {})])
    one = channel(http)

    first = asyncio.run(one.poll({"since": "s1", "user": US}))

    assert len(json.loads(first.cursor["invitations"])) == 12
    assert len([call for call in http.calls if "/join" in call.url]) == 8


def test_a_room_that_never_lets_us_in_is_given_up() -> None:
    http, clock = ScriptedHttp([WELL]), MovableClock(NOON)
    one = channel(http, clock)

    async def story() -> Mapping[str, str]:
        await one._api.know_ourselves()
        cursor: Mapping[str, str] = {"since": "s1", "user": US, "invitations": '{"!r:a":0}'}
        for _ in range(8):
            http.will(answer(200, {"next_batch": "s2"}), answer(502, b""))
            cursor = (await one.poll(cursor)).cursor
            clock.move(minutes=12)
        return cursor

    assert asyncio.run(story())["invitations"] == ""


def test_a_server_that_asks_us_to_wait_has_not_refused_an_invitation() -> None:
    slower = answer(429, {"errcode": "M_LIMIT_EXCEEDED"}, retry_after="3")
    http, clock = ScriptedHttp([WELL]), MovableClock(NOON)
    one = channel(http, clock)

    async def polls(*script: Any) -> str:
        http.calls.clear()
        http.will(answer(200, {"next_batch": "s2"}), *script)
        return (await one.poll({"since": "s1", "user": US, "invitations": '{"!r:a":7}'})).cursor["invitations"]

    async def story() -> None:
        await one._api.know_ourselves()
        assert await polls(slower) == '{"!r:a":7}'
        assert await polls() == '{"!r:a":7}'
        assert len(http.calls) == 1  # nothing was asked before its time
        clock.move(seconds=3)
        assert await polls(answer(200, {})) == ""

    asyncio.run(story())
