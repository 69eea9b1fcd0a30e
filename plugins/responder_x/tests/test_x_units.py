"""Signatures, settings, the check of the address, texts and errors of X, one by one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from responder import (
    BlockedByContact,
    CredentialsRejected,
    Journal,
    OutcomeUnknown,
    Refused,
    Secret,
    SendError,
    TryLater,
    WebhookRequest,
    load_json,
)
from responder.testing import NOON, answer, make_desk
from responder_x import X, XSettings, errors, oauth1, shapes, texts

ENV: dict[str, Any] = {"env": "X"}
KEYS = {"consumer_key": ENV, "consumer_secret": ENV, "access_token": ENV, "access_token_secret": ENV}
BASE = {"plugin": "x", "user_id": "900", "username": "acmehelp"}


def test_the_base_string_is_that_of_the_rfc() -> None:
    """RFC 5849 section 3.4.1.1, with the fields of its body among the others."""
    url = "http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b"
    fields = [
        ("oauth_consumer_key", "9djdj82h48djs9d2"),
        ("oauth_token", "kkk9d7dh3k39sjv7"),
        ("oauth_signature_method", "HMAC-SHA1"),
        ("oauth_timestamp", "137131201"),
        ("oauth_nonce", "7d8f3e4a"),
        ("c2", ""),
        ("a3", "2 q"),
    ]

    assert oauth1.base_string("post", url, fields) == (
        "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D"
        "%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1"
        "%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7"
    )


def test_a_request_is_signed_as_in_the_rfc() -> None:
    """RFC 5849 section 1.2: the photo is asked for, without oauth_version."""
    url = "http://photos.example.net/photos?file=vacation.jpg&size=original"
    fields = [
        ("oauth_consumer_key", "dpf43f3p2l4k3l03"),
        ("oauth_token", "nnch734d00sl2jdk"),
        ("oauth_signature_method", "HMAC-SHA1"),
        ("oauth_timestamp", "137131202"),
        ("oauth_nonce", "chapoH"),
    ]
    text = oauth1.base_string("GET", url, fields)

    assert oauth1.signature(text, "kd94hf93k423kf44", "pfkkdhi9sl3r4s00") == "MdpQcU8iPSUjWoN/UDMsK2sui9I="


def test_the_header_carries_every_field_in_quotes() -> None:
    keys = oauth1.Keys("a b", "s", "t", "ts")

    made = oauth1.header(keys, "GET", "https://api.x.com/2/users/me", nonce="n", timestamp=1)

    assert made.startswith('OAuth oauth_consumer_key="a%20b", oauth_nonce="n", oauth_signature="')
    assert made.endswith('oauth_timestamp="1", oauth_token="t", oauth_version="1.0"')
    assert "a b" not in repr(keys)


# --- settings ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("good", [KEYS, {"client_id": "c", "refresh_token": ENV}])
def test_either_way_of_proof_will_do(good: dict[str, Any]) -> None:
    XSettings.model_validate({**BASE, **good})


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({}, "either consumer_key"),
        ({**KEYS, "client_id": "c", "refresh_token": ENV}, "either consumer_key"),
        ({"consumer_key": ENV}, "expected access_token and access_token_secret and consumer_secret too"),
        ({"client_id": "c"}, "expected refresh_token too"),
        ({"client_id": "c", "refresh_token": ENV, "mode": "webhook"}, "expected consumer_secret too"),
        ({**KEYS, "user_id": "acmehelp"}, "user_id"),
        ({**KEYS, "username": "@acmehelp"}, "username"),
        ({**KEYS, "every": "10s"}, "at least 1 min"),
        ({**KEYS, "api_url": "api.x.com"}, "expected an address"),
        ({**KEYS, "mentions": False, "messages": False}, "nothing would be answered"),
    ],
)
def test_a_setting_that_cannot_be_is_refused(wrong: dict[str, Any], words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        XSettings.model_validate({**BASE, **wrong})


# --- X's check of the address -----------------------------------------------------------------------------------------


def channel(**more: Any) -> X:
    given = {name: (Secret.of("secret"),) if name == "consumer_secret" else Secret.of(name) for name in KEYS}
    return X("x", XSettings(**{**BASE, **given, "mode": "webhook", **more}), make_desk("x"))


def test_the_check_is_answered_with_the_token_signed() -> None:
    """Made with openssl: printf %s token | openssl dgst -sha256 -hmac secret -binary | base64."""
    said = channel().challenge(WebhookRequest("GET", {}, {"crc_token": "token"}, b""))

    assert said is not None
    assert (said.status, said.content_type) == (200, "application/json")
    assert load_json(said.text.encode()) == {"response_token": "sha256=6UERDj0r/oJiHw4+FDRzDXMF0QbF9oyHFl0LJ6RhGko="}


@pytest.mark.parametrize("token", ["", '{"data":{"event_type":"dm.received"}}', "a b", "x" * 300])
def test_a_token_that_could_be_an_event_is_never_signed(token: str) -> None:
    """Or anybody could have a forged event signed by us: the same key signs both."""
    said = channel().challenge(WebhookRequest("GET", {}, {"crc_token": token}, b""))

    assert said is not None
    assert (said.status, "sha256" in said.text) == (400, False)


def test_a_posted_event_is_no_check() -> None:
    assert channel().challenge(WebhookRequest("POST", {}, {"crc_token": "a"}, b"{}")) is None


# --- texts ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("We are on it.", "@mira We are on it."),
        ("See https://acme.nl/help.", "@mira See https://t.co/a1."),
        ("See acme.nl/help for more", "See https://t.co/a1 for more"),
        ("You & us", "@mira You &amp; us"),
        ("One\n\ntwo", "One two"),
    ],
)
def test_our_text_has_the_same_mark_when_x_shows_it(said: str, shown: str) -> None:
    assert texts.fingerprint("post:1", said) == texts.fingerprint("post:1", shown)


@pytest.mark.parametrize(("place", "text"), [("post:2", "We are on it."), ("post:1", "We are on it!")])
def test_another_place_or_text_has_another_mark(place: str, text: str) -> None:
    assert texts.fingerprint("post:1", "We are on it.") != texts.fingerprint(place, text)


def test_what_was_said_is_known_after_a_restart_and_forgotten_after_two_weeks(tmp_path: Path) -> None:
    first = Journal(tmp_path)
    first.note("dm:1", NOON)
    first.note("dm:2", NOON + timedelta(days=10))

    again = Journal(tmp_path)
    later = NOON + timedelta(days=15)

    assert (again.knows("dm:1", later), again.knows("dm:2", later)) == (False, True)
    assert (tmp_path / "said").stat().st_mode & 0o077 == 0


def test_an_id_begins_with_its_time() -> None:
    when = datetime(2026, 2, 4, 8, 0, tzinfo=UTC)

    assert shapes.moment_of(shapes.id_at(when)) == when


@pytest.mark.parametrize(
    "given", ["2026-11-02T12:00:00.000Z", "1793620800000", 1793620800000, "Mon Nov 02 12:00:00 +0000 2026"]
)
def test_a_time_has_three_forms(given: object) -> None:
    assert shapes.moment(given) == NOON


# --- errors -----------------------------------------------------------------------------------------------------------

PROBLEM = "https://api.x.com/2/problems/"


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (400, {"type": PROBLEM + "invalid-request"}, errors.Invalid),
        (400, {"title": "Bad Request"}, errors.Invalid),
        (401, {"title": "Unauthorized", "type": "about:blank"}, CredentialsRejected),
        (401, {"errors": [{"code": 89}]}, CredentialsRejected),
        (403, {"type": PROBLEM + "client-forbidden"}, CredentialsRejected),
        (403, {"errors": [{"code": 261}]}, CredentialsRejected),
        (403, {"errors": [{"code": 93}]}, CredentialsRejected),
        (403, {"errors": [{"code": 226}]}, CredentialsRejected),
        (403, {"errors": [{"code": 326}]}, CredentialsRejected),
        (403, {"errors": [{"code": 349}]}, BlockedByContact),
        (403, {"errors": [{"code": 150}]}, BlockedByContact),
        (403, {"errors": [{"code": 187}]}, errors.Duplicate),
        (403, {"detail": "You are not allowed to create a Tweet with duplicate content."}, errors.Duplicate),
        (403, {"detail": "You are not permitted to perform this action."}, Refused),
        (403, {"type": PROBLEM + "usage-capped"}, CredentialsRejected),
        (429, {"type": PROBLEM + "usage-capped"}, CredentialsRejected),
        (429, {"errors": [{"code": 88}]}, TryLater),
        (429, {}, TryLater),
        (404, {"type": PROBLEM + "resource-not-found"}, Refused),
        (200, {"errors": [{"type": PROBLEM + "not-authorized-for-resource"}]}, Refused),
        (200, {"errors": [{"type": "of tomorrow"}]}, Refused),
        (500, {"title": "Internal Server Error"}, OutcomeUnknown),
        (502, b"<html>", OutcomeUnknown),
        (503, {"title": "Service Unavailable"}, TryLater),
        (504, {}, OutcomeUnknown),
        (200, b"<html>", OutcomeUnknown),
    ],
)
def test_an_error_is_decided_by_its_code_or_type(status: int, body: object, error: type[SendError]) -> None:
    with pytest.raises(SendError) as raised:
        errors.result(answer(status, body), NOON)
    assert type(raised.value) is error


def test_errors_beside_data_are_left_alone() -> None:
    body = {"data": [], "errors": [{"type": PROBLEM + "not-authorized-for-resource"}]}

    assert errors.result(answer(200, body), NOON) == body


AT = str(int(NOON.timestamp()) + 600)
LATE = str(int(NOON.timestamp()) + 3600)


@pytest.mark.parametrize(
    ("headers", "waits", "rests"),
    [
        ({}, None, None),
        ({"x-rate-limit-reset": AT, "x-rate-limit-remaining": "0"}, 600, 600),
        ({"x-rate-limit-reset": AT, "x-rate-limit-remaining": "3"}, 600, None),
        (
            {"x-rate-limit-reset": AT, "x-rate-limit-remaining": "3", "x-user-limit-24hour-reset": LATE}
            | {"x-user-limit-24hour-remaining": "0"},
            3600,
            3600,
        ),
        ({"retry-after": "7", "x-rate-limit-reset": AT, "x-rate-limit-remaining": "0"}, 7, 600),
        ({"x-rate-limit-reset": "soon"}, None, None),
        ({"x-rate-limit-reset": "1", "x-rate-limit-remaining": "0"}, None, None),
        ({"x-rate-limit-reset": "99999999999", "x-rate-limit-remaining": "0"}, 86_400, 86_400),
    ],
)
def test_x_says_how_long_to_wait(headers: dict[str, str], waits: int | None, rests: int | None) -> None:
    def seconds(span: timedelta | None) -> float | None:
        return None if span is None else span.total_seconds()

    assert seconds(errors.wait(headers, NOON)) == waits
    assert seconds(errors.spent(headers, NOON)) == rests
