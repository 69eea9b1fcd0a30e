"""What a customer can tap, or name by its number, instead of writing a sentence. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from responder.flow.follow_up.plan import HELPED

# At most 20 letters: the shortest that a platform shows (Messenger Platform documentation, "Quick Replies").
_HELPED: Mapping[str, tuple[str, str]] = {
    "nl": ("Ja, opgelost", "Nee, nog niet"),
    "en": ("Yes, solved", "No, not yet"),
    "de": ("Ja, gelöst", "Nein, noch nicht"),
    "fr": ("Oui, résolu", "Non, pas encore"),
    "es": ("Sí, resuelto", "No, todavía no"),
}
_IDS = ("helped-yes", "helped-no")  # as flow/understand/yes_no.py reads them


def quick_replies(situation: str, locale: str, most: int) -> list[dict[str, str]]:
    """Return the choices of a text, as JSON for the outbox; none where it asks nothing, or too few can be shown."""
    titles = _HELPED.get(locale.partition("-")[0])
    if situation != HELPED or titles is None or most < len(titles):
        return []
    return [{"id": own, "title": title} for own, title in zip(_IDS, titles, strict=True)]


def numbered(situation: str, locale: str) -> str:
    """Return the same choices as lines with numbers, for a chat without quick replies; empty where nothing is asked."""
    choices = quick_replies(situation, locale, len(_IDS))
    return "\n".join([f"{number}. {choice['title']}" for number, choice in enumerate(choices, 1)])
