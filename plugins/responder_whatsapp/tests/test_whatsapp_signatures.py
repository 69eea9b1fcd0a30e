"""Who may call the webhook: signatures, the handshake, and secrets that change."""

from __future__ import annotations

import hashlib
import hmac
from pathlib import Path

import pytest

from responder import NotAuthentic, Secret, WebhookRequest
from responder.testing import make_desk
from responder_whatsapp import WhatsApp, WhatsAppSettings

BODY = '{"object": "whatsapp_business_account", "entry": [], "x": "h\\u00e9 \U0001f600 /@<"}'.encode()
OLD, NEW = "invented-old-secret", "invented-new-secret"


def channel(*app_secrets: str, verify_token: str | None = "a word") -> WhatsApp:
    settings = WhatsAppSettings(
        plugin="whatsapp",
        phone_number_id="104400000000077",
        access_token=Secret.of("EAAinvented"),
        app_secret=tuple(Secret.of(s) for s in app_secrets or (OLD,)),
        verify_token=Secret.of(verify_token) if verify_token else None,
    )
    return WhatsApp("w", settings, make_desk())


def digest(secret: str = OLD, body: bytes = BODY, kind: str = "sha256") -> str:
    return hmac.new(secret.encode(), body, kind).hexdigest()


def request(header: str | None, body: bytes = BODY, name: str = "x-hub-signature-256") -> WebhookRequest:
    return WebhookRequest("POST", {} if header is None else {name: header}, {}, body)


GOOD = f"sha256={digest()}"


@pytest.mark.parametrize("secrets", [(OLD,), (OLD, NEW), (NEW, OLD)])
def test_a_signature_of_any_valid_secret_is_authentic(secrets: tuple[str, ...]) -> None:
    """While a secret is being changed, both hold."""
    channel(*secrets).verify(request(GOOD))


FORGED = {
    "missing": request(None),
    "empty": request(""),
    "blank": request(" "),
    "only the prefix": request("sha256="),
    "no prefix": request(digest()),
    "prefix of SHA-1": request(f"sha1={digest(kind='sha1')}"),
    "SHA-1 under the prefix of SHA-256": request(f"sha256={digest(kind='sha1')}"),
    "SHA-512": request(f"sha256={digest(kind='sha512')}"),
    "upper-case prefix": request(f"SHA256={digest()}"),
    "upper-case digits": request(f"sha256={digest().upper()}"),
    "one digit short": request(GOOD[:-1]),
    "one digit more": request(GOOD + "0"),
    "last digit changed": request(GOOD[:-1] + ("0" if GOOD[-1] != "0" else "1")),
    "first digit changed": request("sha256=" + ("0" if GOOD[7] != "0" else "1") + GOOD[8:]),
    "blank before": request(" " + GOOD),
    "blank after": request(GOOD + " "),
    "blank inside, same length": request("sha256= " + GOOD[7:-1]),
    "line break after": request(GOOD + "\n"),
    "NUL in it": request(GOOD[:-1] + "\0"),
    "no hexadecimal digits": request("sha256=" + "z" * 64),
    "all zeros": request("sha256=" + "0" * 64),
    "letters beyond ASCII, same length": request("sha256=" + "é" * 64),
    "full-width digits": request("sha256=" + "\uff11" * 64),
    "a lone surrogate": request("sha256=" + "\udc80" * 64),
    "twice in one header": request(f"{GOOD}, {GOOD}"),
    "very long": request("sha256=" + "0" * 1_000_000),
    "quoted": request(f'"{GOOD}"'),
    "Base64": request("sha256=" + "q" * 43 + "="),
    "of another secret": request(f"sha256={digest(NEW)}"),
    "of the empty secret": request(f"sha256={digest('')}"),
    "of another body": request(f"sha256={digest(body=BODY + b' ')}"),
    "of the body without escapes": request(f"sha256={digest(body='hé'.encode())}"),
    "unkeyed hash of the body": request(f"sha256={hashlib.sha256(BODY).hexdigest()}"),
    "body changed by a byte": request(GOOD, BODY + b" "),
    "body empty": request(GOOD, b""),
    "right, under the old header": request(GOOD, name="x-hub-signature"),
    "right, under another header": request(GOOD, name="authorization"),
}


@pytest.mark.parametrize("forged", FORGED.values(), ids=list(FORGED))
def test_anything_else_is_not_authentic(forged: WebhookRequest) -> None:
    """And never an error of another kind, which would become a status 500."""
    with pytest.raises(NotAuthentic):
        channel(OLD).verify(forged)


@pytest.mark.parametrize("value", ["", "  ", "two words", "ümlaut", "line\nbreak"])
def test_a_secret_that_is_empty_or_odd_stops_the_account(value: str) -> None:
    """With an empty secret anybody could sign."""
    with pytest.raises(LookupError, match="app_secret"):
        channel(value).verify(request(f"sha256={digest(value)}"))


def test_secrets_are_read_once(tmp_path: Path) -> None:
    """A file that is read for every webhook would be the dearest part of it."""
    file = tmp_path / "secret"
    file.write_text(OLD)
    file.chmod(0o600)
    settings = WhatsAppSettings.model_validate(
        {
            "plugin": "whatsapp",
            "phone_number_id": "104400000000077",
            "access_token": {"env": "NOT_NEEDED_HERE"},
            "app_secret": {"file": str(file)},
        }
    )
    one = WhatsApp("w", settings, make_desk())
    one.verify(request(GOOD))
    file.unlink()

    one.verify(request(GOOD))


# --- the handshake --------------------------------------------------------------------------------------------------

ASKED = {"hub.mode": "subscribe", "hub.verify_token": "a-word", "hub.challenge": "1158201444"}


def asked(query: dict[str, str], method: str = "GET", verify_token: str | None = "a-word") -> object:
    answer = channel(verify_token=verify_token).challenge(WebhookRequest(method, {}, query, b""))
    return answer and (answer.status, answer.text)


def test_the_handshake_is_answered_with_the_challenge() -> None:
    assert asked(ASKED) == (200, "1158201444")


@pytest.mark.parametrize(
    "query",
    [
        {},
        ASKED | {"hub.verify_token": "another"},
        ASKED | {"hub.verify_token": ""},
        ASKED | {"hub.verify_token": "a-wörd"},
        ASKED | {"hub.verify_token": "\udcff"},
        ASKED | {"hub.mode": "unsubscribe"},
        {"hub_mode": "subscribe", "hub_verify_token": "a-word", "hub_challenge": "1"},
    ],
)
def test_any_other_handshake_is_refused_and_echoes_nothing(query: dict[str, str]) -> None:
    assert asked(query) == (403, "")


def test_without_a_verify_token_no_handshake_holds() -> None:
    assert asked(ASKED | {"hub.verify_token": ""}, verify_token=None) == (403, "")


def test_a_post_is_an_event_and_no_handshake() -> None:
    assert asked(ASKED, method="POST") is None
