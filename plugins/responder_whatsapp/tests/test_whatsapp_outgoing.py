"""What leaves: the JSON of every kind of message, to whom it goes, and what a channel can do."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import orjson
import pytest

from responder import Abilities, AfterUnknown, Button, PlatformTemplate, Refused, Reply, Secret
from responder.testing import NOON, ScriptedHttp, answer, make_desk
from responder_whatsapp import WhatsApp, WhatsAppSettings, outgoing

PHONE, USER = "15550142233", "NL.7Kq2inventedUser01"
TAKEN = answer(200, {"messaging_product": "whatsapp", "messages": [{"id": "wamid.OUT.1"}]})
REPLY = Reply(
    account="w",
    delivery=7,
    token="token-7",
    to=USER,
    text="We are on it.",
    written_at=NOON,
    reply_to={"to": PHONE, "recipient": USER},
)
COMMON = {
    "messaging_product": "whatsapp",
    "recipient_type": "individual",
    "to": PHONE,
    "biz_opaque_callback_data": "token-7",
}
TEXT = {"type": "text", "text": {"body": "We are on it."}}


def settings(**more: Any) -> WhatsAppSettings:
    usual: dict[str, Any] = {
        "plugin": "whatsapp",
        "phone_number_id": "104400000000077",
        "access_token": Secret.of("EAAinvented"),
        "app_secret": Secret.of("invented"),
    }
    return WhatsAppSettings(**(usual | more))


def written(reply: Reply) -> Any:
    return orjson.loads(outgoing.message(reply))


def test_a_text_is_a_post_to_the_number_with_the_token_in_the_header() -> None:
    http = ScriptedHttp([TAKEN])
    channel = WhatsApp("w", settings(api_url="https://graph.example/", api_version="v26.0"), make_desk(http=http))

    assert asyncio.run(channel.send(REPLY)).id == "wamid.OUT.1"

    (call,) = http.calls
    assert (call.method, call.url) == ("POST", "https://graph.example/v26.0/104400000000077/messages")
    assert call.headers == {"Authorization": "Bearer EAAinvented", "Content-Type": "application/json"}
    assert call.json == COMMON | TEXT


def test_an_answer_quotes_the_message_it_answers() -> None:
    assert written(replace(REPLY, answers="wamid.IN.1"))["context"] == {"message_id": "wamid.IN.1"}


@pytest.mark.parametrize(
    ("to", "reply_to", "address"),
    [
        (USER, {"to": PHONE, "recipient": USER}, {"to": PHONE}),
        (PHONE, {"to": PHONE}, {"to": PHONE}),
        (PHONE, {"to": f"+{PHONE}"}, {"to": f"+{PHONE}"}),
        (USER, {"recipient": USER}, {"recipient": USER}),
        (USER, {}, {"recipient": USER}),
        (PHONE, {}, {"to": PHONE}),
        ("NL.8Lr3inventedUser02", {"to": PHONE, "recipient": USER}, {"recipient": "NL.8Lr3inventedUser02"}),
        ("15550142244", {"to": PHONE, "recipient": USER}, {"to": "15550142244"}),
    ],
)
def test_it_goes_to_the_id_received_or_to_the_new_one(
    to: str, reply_to: dict[str, str], address: dict[str, str]
) -> None:
    """The phone where there is one; after a change of id, what the message came from holds no more."""
    body = written(replace(REPLY, to=to, reply_to=reply_to))

    assert {key: body[key] for key in ("to", "recipient") if key in body} == address


def buttons_of(*buttons: Button, text: str = "Which?") -> Any:
    return written(replace(REPLY, text=text, buttons=buttons))


def test_buttons_become_quick_replies() -> None:
    body = buttons_of(Button("human", "A person"), Button("faq", "Opening hours"))

    assert body["type"] == "interactive"
    assert body["interactive"] == {
        "type": "button",
        "body": {"text": "Which?"},
        "action": {
            "buttons": [
                {"type": "reply", "reply": {"id": "human", "title": "A person"}},
                {"type": "reply", "reply": {"id": "faq", "title": "Opening hours"}},
            ]
        },
    }


def test_buttons_keep_the_limits_of_the_platform() -> None:
    """At most three; different titles and ids; titles of at most 20 characters, without blanks at the ends."""
    body = buttons_of(
        Button("a", " " + "x" * 19 + " y"), Button("a", "same id"), Button("b", "B"), Button("c", "B"),
        Button(" ", "no id"), Button("d", "  "), Button("e" * 300, "E"), Button("f", "F"),
    )  # fmt: skip
    replies = [b["reply"] for b in body["interactive"]["action"]["buttons"]]

    assert replies == [{"id": "a", "title": "x" * 19}, {"id": "b", "title": "B"}, {"id": "e" * 256, "title": "E"}]


@pytest.mark.parametrize(("length", "kind"), [(1024, "interactive"), (1025, "text")])
def test_a_text_too_long_for_buttons_leaves_without_them(length: int, kind: str) -> None:
    """The words matter more than the buttons."""
    assert buttons_of(Button("a", "A"), text="x" * length)["type"] == kind


def test_buttons_that_all_fall_away_leave_a_text() -> None:
    assert buttons_of(Button("", ""))["type"] == "text"


@pytest.mark.parametrize(
    ("parameters", "filled"),
    [
        ({"2": "b", "1": "a"}, [{"type": "text", "text": "a"}, {"type": "text", "text": "b"}]),
        ({"team": "Us"}, [{"type": "text", "text": "Us", "parameter_name": "team"}]),
        (
            {"text": "One\n\ntwo\tand     three "},
            [{"type": "text", "text": "One two and three", "parameter_name": "text"}],
        ),
    ],
)
def test_a_template_is_filled(parameters: dict[str, str], filled: list[dict[str, str]]) -> None:
    """Numbered or named, never mixed; on one line, since Meta refuses line breaks, tabs and runs of blanks."""
    body = written(replace(REPLY, template=PlatformTemplate(name="still_on_it", language="nl", parameters=parameters)))

    assert body == COMMON | {
        "type": "template",
        "template": {
            "name": "still_on_it",
            "language": {"code": "nl"},
            "components": [{"type": "body", "parameters": filled}],
        },
    }


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("It takes until noon. " * 60, " ".join(["It takes until noon."] * 42)),
        ("x" * 2000, "x" * 899 + "…"),
        ("x" * 900, "x" * 900),
    ],
    ids=["sentences", "no sentence", "just fits"],
)
def test_what_fills_a_template_is_not_longer_than_its_body_may_be(text: str, filled: str) -> None:
    """Meta refuses the whole message otherwise (132005), and the customer hears nothing."""
    template = PlatformTemplate(name="x", language="nl", parameters={"1": text})
    body = written(replace(REPLY, template=template))

    assert body["template"]["components"][0]["parameters"][0]["text"] == filled


def test_a_template_without_parameters_has_no_components() -> None:
    body = written(replace(REPLY, template=PlatformTemplate(name="hello", language="en_US")))

    assert body["template"] == {"name": "hello", "language": {"code": "en_US"}}


def test_an_empty_parameter_is_refused_here() -> None:
    template = PlatformTemplate(name="x", language="nl", parameters={"team": " "})
    with pytest.raises(Refused, match="'team' is empty"):
        outgoing.message(replace(REPLY, template=template))


def test_half_an_emoji_is_refused_here() -> None:
    with pytest.raises(Refused):
        outgoing.message(replace(REPLY, text="\ud83d"))


TEMPLATES = [
    {"name": "nog_bezig", "language": "nl", "parameters": {"message": "text", "who": "team"}},
    {"name": "still_on_it", "language": "en_US", "parameters": {"1": "text"}},
]


@pytest.mark.parametrize(
    ("locale", "name", "parameters"),
    [
        ("nl", "nog_bezig", {"message": "We are on it.", "who": "the service team"}),
        ("nl-BE", "nog_bezig", {"message": "We are on it.", "who": "the service team"}),
        ("en", "still_on_it", {"1": "We are on it."}),
        ("fr", "nog_bezig", {"message": "We are on it.", "who": "the service team"}),
    ],
)
def test_outside_the_window_the_template_of_the_language_is_used(
    locale: str, name: str, parameters: dict[str, str]
) -> None:
    """The first one where no other fits."""
    outside = WhatsApp("w", settings(template=TEMPLATES), make_desk()).outside_window(replace(REPLY, locale=locale))

    assert outside is not None
    assert outside.template is not None
    assert (outside.template.name, dict(outside.template.parameters)) == (name, parameters)


def test_without_a_template_nothing_is_said_outside_the_window() -> None:
    assert WhatsApp("w", settings(), make_desk()).outside_window(REPLY) is None


def test_typing_marks_the_message_as_read_and_shows_the_sign() -> None:
    http = ScriptedHttp([answer(200, {"success": True})])
    asyncio.run(WhatsApp("w", settings(), make_desk(http=http)).typing(replace(REPLY, answers="wamid.IN.1")))

    assert http.calls[0].json == {
        "messaging_product": "whatsapp",
        "status": "read",
        "message_id": "wamid.IN.1",
        "typing_indicator": {"type": "text"},
    }


@pytest.mark.parametrize(("typing", "answers"), [(False, "wamid.IN.1"), (True, None)])
def test_no_sign_when_switched_off_or_when_nothing_is_answered(typing: bool, answers: str | None) -> None:
    http = ScriptedHttp()
    asyncio.run(WhatsApp("w", settings(typing=typing), make_desk(http=http)).typing(replace(REPLY, answers=answers)))

    assert http.calls == []


def test_abilities() -> None:
    """Limits of the platform, and what ops chose."""
    assert WhatsApp("w", settings(), make_desk()).abilities == Abilities(
        longest=4096,
        links=False,
        buttons=3,
        typing=True,
        reply_window=timedelta(hours=23, minutes=55),
        echoes_humans=True,
        paid=True,
        min_gap=timedelta(seconds=6),
        burst=timedelta(seconds=4),
        in_flight=32,
        spare=96,
        after_unknown=AfterUnknown.NEVER_TWICE,
    )
    chosen = WhatsApp(
        "w", settings(template=TEMPLATES[0], after_unknown="once_more", typing=False), make_desk()
    ).abilities
    assert chosen.template_outside_window
    assert not chosen.typing
    assert chosen.after_unknown is AfterUnknown.ONCE_MORE
