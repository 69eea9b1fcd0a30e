"""What is said when no template can say it: one plain and true sentence per language."""

from __future__ import annotations

from collections.abc import Mapping

_CUSTOMER = {
    "nl": (
        "Je bericht aan {company} is aangekomen. Een medewerker antwoordt {said}. Dit is een automatisch bericht.",
        "Uw bericht aan {company} is aangekomen. Een medewerker antwoordt {said}. Dit is een automatisch bericht.",
        "Bericht aan {company} ontvangen",
    ),
    "en": (
        "Your message to {company} has arrived. A person answers {said}. This is an automatic message.",
        "Your message to {company} has arrived. A person answers {said}. This is an automatic message.",
        "Your message to {company}",
    ),
    "de": (
        "Deine Nachricht an {company} ist da. Ein Mensch antwortet {said}. Das ist eine automatische Nachricht.",
        "Ihre Nachricht an {company} ist da. Ein Mensch antwortet {said}. Das ist eine automatische Nachricht.",
        "Nachricht an {company} erhalten",
    ),
    "fr": (
        "Ton message à {company} est bien arrivé. Une personne te répond {said}. Ceci est un message automatique.",
        "Votre message à {company} est bien arrivé. Une personne vous répond {said}. Ceci est un message automatique.",
        "Message à {company} bien reçu",
    ),
    "es": (
        "Tu mensaje a {company} ha llegado. Una persona te responde {said}. Este es un mensaje automático.",
        "Su mensaje a {company} ha llegado. Una persona le responde {said}. Este es un mensaje automático.",
        "Mensaje a {company} recibido",
    ),
}
_STAFF = {
    "nl": ("Een klant wacht op {account}: {contact}. Toegezegd: {said}.", "Een klant wacht op antwoord"),
    "en": ("A customer is waiting on {account}: {contact}. Promised: {said}.", "A customer is waiting"),
    "de": ("Auf {account} wartet jemand: {contact}. Zugesagt: {said}.", "Eine Kundin oder ein Kunde wartet"),
    "fr": (
        "Une personne attend sur {account}\u00a0: {contact}. Promis\u00a0: {said}.",
        "Une personne attend une réponse",
    ),
    "es": ("Una persona espera en {account}: {contact}. Prometido: {said}.", "Una persona espera respuesta"),
}
_NO_PROMISE = {
    "nl": "persoonlijk", "en": "in person", "de": "persönlich", "fr": "personnellement", "es": "personalmente",
}  # fmt: skip


def plain_text(locale: str, words: Mapping[str, object], *, staff: bool) -> tuple[str, str]:
    """Return text and subject; an unknown language gets English, a missing word is left out."""
    language = locale[:2] if locale[:2] in _CUSTOMER else "en"
    said = str(words.get("said") or _NO_PROMISE[language])
    known = {key: str(words.get(key) or "") for key in ("company", "account", "contact")}
    if staff:
        text, subject = _STAFF[language]
    else:
        informal, formal, subject = _CUSTOMER[language]
        text = formal if words.get("address") == "formal" else informal
    return text.format(said=said, **known), subject.format(**known)
