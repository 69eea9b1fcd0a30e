"""What the whole of a short message is, in the languages that `test_understand.py` does not show."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

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
    ("Take me off your list, I don't want to receive anything else", "opt_out"),
    ("Please don't text me any more", "opt_out"),
    ("Hi, never contact me again, thanks", "opt_out"),
    ("Haal mij uit jullie bestand, ik wil niks meer ontvangen", "opt_out"),
    ("Mail ons alsjeblieft niet meer", "opt_out"),
    ("Nehmt mich aus eurem Verteiler, ich möchte nichts mehr bekommen", "opt_out"),
    ("Ich moechte keine Werbung mehr von Ihnen", "opt_out"),
    ("Retirez-moi de votre liste, je ne veux plus rien recevoir", "opt_out"),
    ("Merci de ne plus m'envoyer vos pubs, ne me contactez plus", "opt_out"),
    ("No me mandéis más mensajes", "opt_out"),
    ("Sáquenme de su lista por favor", "opt_out"),
    ("UNSTOP", "opt_in"),
    ("Ik wil toch weer graag berichten krijgen", "opt_in"),
    ("You can text me again", "opt_in"),
    ("I'd like to get your messages again please", "opt_in"),
    ("Ich möchte doch wieder Nachrichten bekommen", "opt_in"),
    ("Je voudrais de nouveau recevoir vos messages", "opt_in"),
    ("Quiero volver a recibir vuestros mensajes", "opt_in"),
    ("Thanks so much, Sarah!", "thanks"),
    ("Bedankt voor de snelle hulp\nPieter", "thanks"),
    ("Danke für die schnelle Hilfe Frau Becker!", "thanks"),
    ("Merci pour votre aide rapide Claire !", "thanks"),
    ("¡Gracias por la ayuda tan rápida, Lucía!", "thanks"),
    ("holaaa", "greeting_only"),
    ("Hoi Sanne", "greeting_only"),
    ("Heyyy there", "greeting_only"),
    ("Alta", "opt_in"),
    ("start", "opt_in"),
]
FLAGS = ("greeting_only", "thanks", "opt_out", "opt_in")


@pytest.mark.parametrize(("text", "flag"), COURTESIES)
def test_a_courtesy_in_the_other_languages(text: str, flag: str) -> None:
    assert [name for name in FLAGS if getattr(understand(text), name)] == [flag]


LETTERS = {"g": "greeting_only", "t": "thanks", "o": "opt_out", "i": "opt_in"}
WHOLE = [line for line in Path(__file__).with_name("courtesies.txt").read_text("utf-8").splitlines() if line[0] != "#"]


@pytest.mark.parametrize("line", WHOLE)
def test_a_courtesy_as_people_write_it(line: str) -> None:
    _, letter, text = line.split("|", 2)

    assert [name for name in FLAGS if getattr(understand(text), name)] == [LETTERS[letter]]


@pytest.mark.parametrize(
    "text",
    [
        "Merci de me dire où est mon colis",
        "Gracias, pero sigo sin mi pedido",
        "Cancel my order",
        "Baja el precio?",
        "Thanks. Refund",
        "Bedankt, factuur",
        "Hello Invoice",
        "Thank you for the parcel Sarah Jane Brown",
        "Hello 4711",
    ],
)
def test_a_courtesy_with_a_wish_is_none(text: str) -> None:
    assert not any(getattr(understand(text), name) for name in FLAGS)


@pytest.mark.parametrize(
    "text",
    [
        "Please contact me",
        "Please text me again tomorrow",
        "Don't forget to text me",
        "You don't text me back",
        "You never contact me",
        "I did not get any messages from you",
        "Don't email me, call me",
        "Please don't text me after nine",
        "I don't want to unsubscribe",
        "I don't want to receive the parcel any more",
        "Take the sofa off my list",
        "Ik krijg geen mails meer",
        "Ik heb niks meer van jullie ontvangen",
        "Stop met sturen van de verkeerde maat",
        "Wil me afmelden voor de yogales van morgen",
        "Ich habe keine Nachrichten mehr bekommen",
        "Sie schreiben mir nicht mehr",
        "Ich möchte mein Kind abmelden",
        "Vous ne m'écrivez plus",
        "Je ne reçois plus de messages",
        "Arrêtez de perdre mes messages",
        "No me llega ningún mensaje",
        "Quiero darme de baja del gimnasio",
        "Stop sending me messages and where is my order",
    ],
)
def test_what_only_sounds_like_stop_is_read_as_a_message(text: str) -> None:
    read = understand(text)

    assert (read.opt_out, read.opt_in) == (False, False)


@pytest.mark.parametrize("kind", [Kind.VOICE, Kind.IMAGE, Kind.VIDEO, Kind.DOCUMENT, Kind.LOCATION, Kind.CONTACT])
def test_what_comes_without_words_is_answered_as_a_message(kind: Kind) -> None:
    read = understand("", kind)

    assert not any(getattr(read, name) for name in FLAGS)
    assert (read.mood, read.topics, read.notes[-1]) == (Mood.NEUTRAL, (), "no text")


def test_a_sticker_alone_opens_a_talk_and_a_thumb_alone_thanks() -> None:
    assert understand("", Kind.STICKER).greeting_only
    assert understand("👍").thanks
    assert understand("Is dit de goede maat?", Kind.STICKER).greeting_only is False
