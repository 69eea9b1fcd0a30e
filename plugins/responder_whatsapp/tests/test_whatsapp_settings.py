"""What ops may write, and what the platform says when asked how the number is."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from pydantic import ValidationError

from responder import HttpAnswer, OutcomeUnknown, Secret, TryLater
from responder.testing import ScriptedHttp, answer, make_desk
from responder_whatsapp import WhatsApp, WhatsAppSettings, responder_channels

USUAL: dict[str, Any] = {
    "plugin": "whatsapp",
    "phone_number_id": "104400000000077",
    "access_token": {"env": "WHATSAPP_TOKEN"},
    "app_secret": {"env": "WHATSAPP_SECRET"},
}
TEMPLATE = {"name": "still_on_it", "language": "en_US"}


def test_the_plugin_offers_the_channel() -> None:
    assert responder_channels() == [WhatsApp]


def test_one_secret_and_one_template_may_stand_without_a_list() -> None:
    read = WhatsAppSettings.model_validate(USUAL | {"template": TEMPLATE})

    assert len(read.app_secret) == len(read.template) == 1
    assert read.api_url == "https://graph.facebook.com"
    assert read.api_version == "v25.0"


def test_several_secrets_hold_at_once() -> None:
    read = WhatsAppSettings.model_validate(USUAL | {"app_secret": [{"env": "OLD"}, {"env": "NEW"}]})

    assert [secret.env for secret in read.app_secret] == ["OLD", "NEW"]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("phone_number_id", "+31 6 12345678"), ("phone_number_id", ""), ("phone_number_id", "1/../../2"),
        ("access_token", "EAAplain"), ("app_secret", "plain"), ("app_secret", []), ("app_secret", ["plain"]),
        ("api_version", "25"), ("api_version", "v25.0/x"), ("api_url", "graph.facebook.com"),
        ("api_url", "ftp://x.example"), ("api_url", "https://x.example/?token=1"), ("api_url", "https://"),
        ("after_unknown", "always"), ("typing", "perhaps"), ("color", "green"),
        ("template", {"name": "Still On It", "language": "en"}), ("template", {"name": "x", "language": "English"}),
        ("template", TEMPLATE | {"parameters": {"1": "text", "team": "team"}}),
        ("template", TEMPLATE | {"parameters": {"2": "text"}}),
        ("template", TEMPLATE | {"parameters": {"due": "weather"}}),
    ],
)  # fmt: skip
def test_a_mistake_is_refused(key: str, value: object) -> None:
    with pytest.raises(ValidationError) as caught:
        WhatsAppSettings.model_validate(USUAL | {key: value})

    assert {error["loc"][0] for error in caught.value.errors()} == {key}


# --- check ----------------------------------------------------------------------------------------------------------

WELL = {
    "display_phone_number": "+1 555-010-9900",
    "quality_rating": "GREEN",
    "status": "CONNECTED",
    "platform_type": "CLOUD_API",
    "health_status": {
        "can_send_message": "AVAILABLE",
        "entities": [
            {"entity_type": "PHONE_NUMBER", "id": "104400000000077", "can_send_message": "AVAILABLE"},
            {"entity_type": "WABA", "id": "102200000000031", "can_send_message": "AVAILABLE"},
        ],
    },
}
SUBSCRIBED = answer(200, {"data": [{"whatsapp_business_api_data": {"name": "our app"}}]})


def check(*script: HttpAnswer | Exception, token: str = "EAAinvented", **more: Any) -> tuple[list[str], ScriptedHttp]:
    http = ScriptedHttp(list(script))
    secrets = {"access_token": Secret.of(token), "app_secret": Secret.of("invented")}
    channel = WhatsApp("w", WhatsAppSettings.model_validate(USUAL | secrets | more), make_desk(http=http))
    return asyncio.run(channel.check()), http


def test_a_healthy_number_has_no_problem_and_nothing_is_sent() -> None:
    problems, http = check(answer(200, WELL), SUBSCRIBED)

    assert problems == []
    assert [call.method for call in http.calls] == ["GET", "GET"]
    assert http.calls[0].url.startswith("https://graph.facebook.com/v25.0/104400000000077?fields=display_phone_number,")
    assert http.calls[1].url == "https://graph.facebook.com/v25.0/102200000000031/subscribed_apps"


BLOCKED = {
    "health_status": {
        "entities": [
            {
                "entity_type": "BUSINESS",
                "can_send_message": "LIMITED",
                "errors": [{"error_code": 141010, "error_description": "Not verified yet."}],
            }
        ]
    }
}


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (WELL | {"quality_rating": "RED"}, "quality is RED"),
        (WELL | {"status": "BANNED"}, "status is BANNED"),
        (WELL | {"platform_type": "NOT_APPLICABLE"}, "POST /register"),
        (WELL | BLOCKED, "Sending is LIMITED by BUSINESS: Not verified yet."),
    ],
)
def test_what_is_wrong_with_the_number_is_said(number: dict[str, Any], word: str) -> None:
    problems, _ = check(answer(200, number), SUBSCRIBED)

    assert len(problems) == 1
    assert word in problems[0]


def test_a_forgotten_subscription_is_found() -> None:
    """The classic: the callback URL is verified, and no message ever arrives."""
    problems, _ = check(answer(200, WELL), answer(200, {"data": []}))

    assert "subscribed_apps" in problems[0]


def test_a_token_that_may_not_see_the_subscription_is_no_problem() -> None:
    problems, _ = check(answer(200, WELL), answer(403, {"error": {"code": 200}}))

    assert problems == []


@pytest.mark.parametrize(
    ("given", "word"),
    [
        (answer(401, {"error": {"code": 190}}), "access_token is not accepted"),
        (answer(400, {"error": {"code": 190}}), "access_token is not accepted"),
        (answer(400, {"error": {"code": 100, "error_subcode": 33}}), "phone_number_id"),
        (answer(500, b"<html>"), "HTTP 500"),
        (answer(200, b"<html>"), "HTTP 502"),
        (TryLater("No connection: graph.example (refused)."), "cannot be reached: No connection"),
        (OutcomeUnknown("No answer."), "cannot be reached"),
    ],
)
def test_a_platform_that_says_no_is_a_problem(given: HttpAnswer | Exception, word: str) -> None:
    problems, http = check(given)

    assert len(problems) == 1
    assert word in problems[0]
    assert len(http.calls) == 1


@pytest.mark.parametrize(
    "number", [{}, {"health_status": "x"}, {"health_status": {"entities": [None, {"id": "../x"}]}}]
)
def test_an_answer_of_another_shape_is_no_crash(number: dict[str, Any]) -> None:
    assert check(answer(200, number), SUBSCRIBED)[0] == []


def test_a_token_that_travels_unprotected_is_a_problem() -> None:
    assert "unprotected" in check(answer(200, {}), api_url="http://proxy.example")[0][0]
    assert check(answer(200, {}), api_url="http://127.0.0.1:9")[0] == []


def test_a_missing_secret_is_said_before_anything_is_asked() -> None:
    problems, http = check(token=" ")

    assert problems == ["the access_token is empty or holds characters that no access_token has."]
    assert http.calls == []
