"""What the whole of a short message is, in the languages that `test_understand.py` does not show."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from responder.config.settings import Matching
from responder.flow.understand import Understander
from responder.model import Kind, Message, Mood, Understanding

UNDERSTANDER = Understander(["nl", "en", "de", "fr", "es"], (), Matching())


def understand(text: str, kind: Kind = Kind.TEXT) -> Understanding:
    sent = datetime(2026, 3, 2, tzinfo=UTC)
    return UNDERSTANDER.understand(Message(account="a", id="1", handle="h", sent_at=sent, text=text, kind=kind), None)


COURTESIES = [
    ("Bonjour à tous", "greeting_only"),
    ("Hola, buenos días", "greeting_only"),
    ("hola buenos dias", "greeting_only"),
    ("Merci beaucoup pour votre aide !", "thanks"),
    ("Merci, bonne journée", "thanks"),
    ("Muchas gracias por la ayuda", "thanks"),
    ("Perfecto, hasta luego", "thanks"),
    ("Gracias!\n\nSaludos cordiales,\nLena Vega", "thanks"),
    ("ARRET", "opt_out"),
    ("Arrêter", "opt_out"),
    ("BAJA", "opt_out"),
    ("Darme de baja, por favor", "opt_out"),
    ("Ja, stoppen", "opt_out"),
    ("UNSUBSCRIBE", "opt_out"),
    ("Quit", "opt_out"),
    ("end", "opt_out"),
    ("Bitte keine Nachrichten mehr senden", "opt_out"),
    ("Stuur mij geen berichten meer", "opt_out"),
    ("Stop ermee!", "opt_out"),
    ("Stop texting me please", "opt_out"),
    ("Bitte schreiben Sie mir nicht mehr.", "opt_out"),
    ("Arrêtez de m'écrire", "opt_out"),
    ("No me escriban, por favor", "opt_out"),
    ("UNSTOP", "opt_in"),
    ("Alta", "opt_in"),
    ("start", "opt_in"),
]
FLAGS = ("greeting_only", "thanks", "opt_out", "opt_in")


@pytest.mark.parametrize(("text", "flag"), COURTESIES)
def test_a_courtesy_in_the_other_languages(text: str, flag: str) -> None:
    assert [name for name in FLAGS if getattr(understand(text), name)] == [flag]


@pytest.mark.parametrize(
    "text",
    ["Merci de me dire où est mon colis", "Gracias, pero sigo sin mi pedido", "Cancel my order", "Baja el precio?"],
)
def test_a_courtesy_with_a_wish_is_none(text: str) -> None:
    assert not any(getattr(understand(text), name) for name in FLAGS)


@pytest.mark.parametrize("kind", [Kind.VOICE, Kind.IMAGE, Kind.VIDEO, Kind.DOCUMENT, Kind.LOCATION, Kind.CONTACT])
def test_what_comes_without_words_is_answered_as_a_message(kind: Kind) -> None:
    read = understand("", kind)

    assert not any(getattr(read, name) for name in FLAGS)
    assert (read.mood, read.topics, read.notes[-1]) == (Mood.NEUTRAL, (), "no text")


def test_a_sticker_alone_opens_a_talk_and_a_thumb_alone_thanks() -> None:
    assert understand("", Kind.STICKER).greeting_only
    assert understand("👍").thanks
    assert understand("Is dit de goede maat?", Kind.STICKER).greeting_only is False
