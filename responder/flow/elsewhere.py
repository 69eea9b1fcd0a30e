"""What customers call the message they sent by another channel: "your e-mail", "your WhatsApp message". Pure."""

from __future__ import annotations

from collections.abc import Mapping

_BRANDS: Mapping[str, str] = {
    "whatsapp": "WhatsApp",
    "messenger": "Messenger",
    "instagram": "Instagram",
    "telegram": "Telegram",
    "bluesky": "Bluesky",
    "mastodon": "Mastodon",
    "x": "X",
    "matrix": "Matrix",
}
# Of one gender in each language, so that one "your" fits them all.
_MAIL: Mapping[str, str] = {"nl": "mail", "en": "email", "de": "E-Mail", "fr": "e-mail", "es": "correo"}
_SMS: Mapping[str, str] = {"nl": "sms", "en": "text message", "de": "SMS", "fr": "SMS", "es": "SMS"}
_BY: Mapping[str, str] = {
    "nl": "{}-bericht",
    "en": "{} message",
    "de": "{}-Nachricht",
    "fr": "message {}",
    "es": "mensaje de {}",
}
_OTHER: Mapping[str, str] = {
    "nl": "andere bericht",
    "en": "other message",
    "de": "andere Nachricht",
    "fr": "autre message",
    "es": "otro mensaje",
}


def message_by(kind: str, locale: str) -> str:
    """Return the noun for a message by a channel of this kind, without "your"; English for languages not known."""
    language = locale.partition("-")[0]
    if language not in _OTHER:
        language = "en"
    if kind == "email":
        return _MAIL[language]
    if kind == "sms":
        return _SMS[language]
    brand = _BRANDS.get(kind)
    return _BY[language].format(brand) if brand else _OTHER[language]
