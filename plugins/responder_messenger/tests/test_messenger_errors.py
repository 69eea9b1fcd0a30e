"""What each answer of the platform means for a message: the table, line by line; and what leaves."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import orjson
import pytest
from pydantic import ValidationError

from responder import (
    BlockedByContact,
    Button,
    CredentialsRejected,
    HttpAnswer,
    OutcomeUnknown,
    Refused,
    Reply,
    ReplyWindowClosed,
    SendError,
    Sent,
    TryLater,
)
from responder.testing import NOON, answer
from responder_messenger import CODES, PAIRS, Messenger, MessengerSettings, looking, outgoing, responder_channels
from responder_messenger.errors import sent

REPLY = Reply(account="m", delivery=1, token="t", to="62", text="We are on it.", written_at=NOON)


def outcome(given: HttpAnswer, tries: int = 0) -> Sent | SendError:
    try:
        return sent(Messenger.platform.table, given, tries=tries, now=NOON)
    except SendError as error:
        return error


KINDS: dict[type[SendError], list[tuple[int, int | None]]] = {
    TryLater: [(1, None), (2, None), (4, 2018354), (32, None), (613, 2534040), (613, 1893016), (613, None)],
    ReplyWindowClosed: [(10, 2018278), (10, 2534022), (10, 2018065), (200, 1545041)],
    BlockedByContact: [(551, None), (551, 1545041), (10, 2018108), (100, 2534029)],
    CredentialsRejected: [
        *((0, None), (3, None), (10, None), (190, 463), (200, None), (299, None), (368, None), (2022, None)),
        *((10, 1893063), (10, 2534077), (100, 33), (100, 2534013), (200, 2534041)),
    ],
    Refused: [
        *((9, 2018352), (27, None), (100, None), (100, 2018001), (100, 2534014), (100, 2534025), (100, 2534037)),
        *((100, 2018300), (100, 1893061), (36103, None), (2018218, None), (2018300, None), (2018321, None)),
        *((9000001, None), (999999, None)),
    ],
}
CASES = [(code, subcode, kind) for kind, pairs in KINDS.items() for code, subcode in pairs]


@pytest.mark.parametrize(("code", "subcode", "kind"), CASES)
def test_code_and_subcode_decide(code: int, subcode: int | None, kind: type[SendError]) -> None:
    """Whatever the HTTP status, which is 400 for nearly everything; and the platform's words are not repeated."""
    error = outcome(answer(400, {"error": {"message": "EAAsecret", "code": code, "error_subcode": subcode}}))

    assert type(error) is kind
    assert str(code) in str(error)
    assert "EAAsecret" not in str(error)


def test_every_line_of_the_tables_is_tested() -> None:
    tested = {(code, subcode) for code, subcode, _ in CASES}

    assert set(PAIRS) <= tested
    assert set(CODES) <= {code for code, _ in tested}


@pytest.mark.parametrize("body", [{"recipient_id": "62", "message_id": "m_out"}, {"id": "m_out"}])
def test_a_message_or_a_comment_that_was_taken_has_its_id(body: dict[str, str]) -> None:
    assert outcome(answer(200, body)) == Sent("m_out")


@pytest.mark.parametrize("body", [{}, {"message_id": 5}, {"message_id": ""}, b"[]", b"<html>"])
def test_a_success_that_says_nothing_is_unknown(body: object) -> None:
    assert type(outcome(answer(200, body))) is OutcomeUnknown


# --- what leaves ----------------------------------------------------------------------------------------------------


def test_what_answers_nothing_is_an_update() -> None:
    """Messenger Platform documentation, "Send API": RESPONSE answers a message, UPDATE is on our own account."""
    kinds = [
        orjson.loads(outgoing.message(replace(REPLY, answers=a), marked=False))["messaging_type"] for a in (None, "m")
    ]

    assert kinds == ["UPDATE", "RESPONSE"]


@pytest.mark.parametrize("reply", [REPLY, replace(REPLY, answers="m"), replace(REPLY, reply_to={"comment": "1"})])
@pytest.mark.parametrize("marked", [True, False])
def test_no_automatic_text_carries_a_tag(reply: Reply, marked: bool) -> None:
    """HUMAN_AGENT is for what people write; its misuse gets a Page restricted."""
    written = outgoing.message(reply, marked=marked)

    assert b"tag" not in written.lower()
    assert (b"metadata" in written) is marked


def test_quick_replies_keep_the_limits() -> None:
    buttons = (
        Button("", "no id"),
        Button("x", " "),
        *(Button(f"id{n}", f"{n} {'long title ' * 3}") for n in range(20)),
    )
    written = orjson.loads(outgoing.message(replace(REPLY, buttons=(*buttons, buttons[2])), marked=False))
    shown = written["message"]["quick_replies"]

    assert len(shown) == 13
    assert all(0 < len(one["title"]) <= 20 for one in shown)
    assert len({one["title"] for one in shown}) == 13


def test_half_an_emoji_is_refused_before_it_leaves() -> None:
    with pytest.raises(Refused, match="half an emoji"):
        outgoing.message(replace(REPLY, text="\ud83d"), marked=True)


# --- what the platform remembers ------------------------------------------------------------------------------------

SAID: dict[str, Any] = {
    "id": "m_9",
    "message": " We are\non it. ",
    "from": {"id": "31"},
    "created_time": "2026-11-02T12:00:09+0000",
}


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (SAID, "m_9"),
        (SAID | {"message": "Something else"}, None),
        (SAID | {"from": {"id": "62"}}, None),  # the person repeats our words
        (SAID | {"created_time": "2026-11-02T11:00:00+0000"}, None),  # the same words of yesterday
        (SAID | {"created_time": "soon"}, None),
        (SAID | {"created_time": None}, None),
        (SAID | {"from": None}, None),
        (SAID | {"message": None}, None),
        ("nonsense", None),
    ],
)
def test_a_text_is_found_by_its_words_and_its_time(said: object, found: str | None) -> None:
    assert looking.found({"data": [{"messages": {"data": [said]}}]}, REPLY) == found


@pytest.mark.parametrize("answer", [{}, {"data": None}, {"data": [1]}, {"data": [{"messages": []}]}])
def test_an_answer_of_another_shape_is_no_crash(answer: dict[str, Any]) -> None:
    assert looking.found(answer, REPLY) is None


# --- what ops may write ---------------------------------------------------------------------------------------------

USUAL: dict[str, Any] = {
    "plugin": "messenger",
    "page_id": "310000000000003",
    "access_token": {"env": "T"},
    "app_secret": [{"env": "OLD"}, {"env": "NEW"}],
}


def test_the_plugin_offers_the_channel() -> None:
    assert responder_channels() == [Messenger]
    assert [secret.env for secret in MessengerSettings.model_validate(USUAL).app_secret] == ["OLD", "NEW"]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("page_id", "the shop"), ("page_id", ""), ("access_token", "EAAplain"), ("app_secret", []),
        ("machines", ["an app"]), ("private_replies", "perhaps"), ("tag", "HUMAN_AGENT"), ("api_version", "25"),
        ("api_url", "graph.facebook.com"), ("after_unknown", "always"),
    ],
)  # fmt: skip
def test_a_mistake_is_refused(key: str, value: object) -> None:
    with pytest.raises(ValidationError) as caught:
        MessengerSettings.model_validate(USUAL | {key: value})

    assert {error["loc"][0] for error in caught.value.errors()} == {key}
