"""What is written, and where it stands."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from responder import Sent, dump_json
from responder.testing import ScriptedHttp, answer
from responder_matrix import outgoing

from .account import channel, reply
from .test_matrix_contract import DIRECT, LENA

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
