"""What somebody passes on of another's: read for facts, articles and danger, and not for how they sound themselves."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from responder.config.facts import Fact
from responder.config.settings import Faq, Matching
from responder.flow.understand import Understander
from responder.model import Message, Mood, Understanding

ORDER = Fact(name="order", say="your order number", kind="order")
RETURNS = Faq(
    id="returns",
    title="How do I send something back?",
    url="https://shop.example/returns",
    examples=("I want to return my order", "how can I send it back"),
)
HEAD = "---------- Forwarded message ---------\nFrom: Jan <jan@post.example>\n\n"
READER = Understander(["en", "nl", "de", "fr", "es"], [RETURNS], Matching(), facts=[ORDER])
READER.wait()


def reads(own: str, others: str, subject: str = "Fwd: question") -> Understanding:
    text = f"{own}\n\n{HEAD}{others}".strip()
    message = Message(
        account="mail",
        id="1",
        handle="lena@post.example",
        sent_at=datetime(2026, 11, 2, 9, 0, tzinfo=UTC),
        subject=subject,
        text=text,
        own_until=len(own),
    )
    return READER.understand(message, None)


OTHERS = [
    ("nl", "Dit is dringend, ik moet het vandaag nog weten!"),
    ("en", "This is urgent, I need to know it today!"),
    ("de", "Das ist dringend, ich muss es heute noch wissen!"),
    ("fr", "C'est urgent, je dois le savoir aujourd'hui !"),
    ("es", "¡Es urgente, necesito saberlo hoy mismo!"),
    ("nl", "Ik ben woedend, wat een waardeloze service is dit, schandalig!"),
    ("en", "This is outrageous, I am furious about your terrible service!"),
    ("de", "Ich bin stinksauer, das ist eine Frechheit und ein miserabler Service!"),
    ("fr", "Je suis furieux, c'est scandaleux, votre service est lamentable !"),
    ("es", "Estoy furioso, es una vergüenza, un servicio pésimo."),
]


@pytest.mark.parametrize(("locale", "words"), OTHERS)
def test_how_another_sounds_is_not_how_they_sound(locale: str, words: str) -> None:
    own = reads(words, "Dag Lena, zie boven.")
    passed_on = reads("Kunnen jullie hiernaar kijken?", words)

    assert own.urgent or own.mood in (Mood.COMPLAINT, Mood.ANGRY, Mood.URGENT), locale
    assert (passed_on.urgent, passed_on.mood, passed_on.wants_human) == (False, Mood.NEUTRAL, False)


DANGERS = [
    "Het ruikt hier naar gas bij de ketel.",
    "There is a smell of gas near the boiler.",
    "Es riecht hier stark nach Gas bei der Heizung.",
    "Ça sent le gaz près de la chaudière.",
    "Huele a gas cerca de la caldera.",
]


@pytest.mark.parametrize("words", DANGERS)
@pytest.mark.parametrize("own", ["", "Kunnen jullie hiernaar kijken?"])
def test_danger_is_danger_whoever_names_it(own: str, words: str) -> None:
    found = reads(own, words)

    assert (found.danger, found.urgent, found.mood) == (True, False, Mood.NEUTRAL)
    assert next(note for note in found.notes if note.startswith("danger")).endswith("(in what they pass on)")


def test_their_own_words_count_as_ever() -> None:
    found = reads("This is urgent! There is a smell of gas.", "Where is my parcel?")

    assert (found.danger, found.urgent) == (True, True)
    assert not any("pass on" in note for note in found.notes)


def test_facts_and_articles_are_found_in_what_they_pass_on() -> None:
    found = reads("Can you help him?", "I want to return my order, number 8841.")

    assert found.facts == {"order": "8841"}
    assert [topic.id for topic in found.topics] == ["returns"]


def test_thanks_above_anothers_danger_is_no_mere_thanks() -> None:
    assert not reads("Great service, you were fantastic!", DANGERS[1]).tip
