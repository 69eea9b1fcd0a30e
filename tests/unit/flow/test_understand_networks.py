"""The real networks of meanings: their published likenesses, their definition, and questions in other words."""

from __future__ import annotations

import math
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responder.config.settings import Faq, Matching
from responder.flow.understand import Understander
from responder.flow.understand.meaning.encoder import Bge, Universal
from responder.flow.understand.meaning.networks import BGE, UNIVERSAL

# When are you open, how is something returned, and a question for the first one in other words.
ASKED = {
    "nl": ("Wanneer zijn jullie open?", "Hoe kan ik iets terugsturen?", "Hoe laat gaat de winkel vanavond dicht?"),
    "en": ("When are you open?", "How can I return something?", "What time does the shop close tonight?"),
    "de": (
        "Wann habt ihr geöffnet?",
        "Wie kann ich etwas zurückschicken?",
        "Um wie viel Uhr schließt der Laden heute Abend?",
    ),
    "fr": ("Quand êtes-vous ouverts ?", "Comment retourner un article ?", "À quelle heure ferme le magasin ce soir ?"),
    "es": ("¿Cuándo abren?", "¿Cómo puedo devolver un artículo?", "¿A qué hora cierra la tienda esta noche?"),
    "it": ("Quando siete aperti?", "Come posso restituire un articolo?", "A che ora chiude il negozio stasera?"),
    "pt": ("Quando estão abertos?", "Como posso devolver um artigo?", "A que horas fecha a loja hoje à noite?"),
    "pl": ("Kiedy jesteście otwarci?", "Jak mogę zwrócić towar?", "O której godzinie dziś wieczorem zamykacie sklep?"),
    "tr": ("Ne zaman açıksınız?", "Ürünü nasıl iade edebilirim?", "Mağaza bu akşam saat kaçta kapanıyor?"),  # noqa: RUF001
}
HOURS, RETURNS, QUESTIONS = zip(*ASKED.values(), strict=True)


@cache
def _universal() -> Universal:
    return Universal(UNIVERSAL.place())


@cache
def _bge() -> Bge:
    return Bge(BGE.place())


@pytest.fixture
def universal() -> Universal:
    return _universal()


BOTH = pytest.mark.parametrize("network", [_bge, _universal], ids=["bge", "universal"])


def _by_definition(net: Universal, pieces: list[int]) -> np.ndarray:
    """The network written out, one piece and one sight at a time, as its paper tells (arXiv 1907.04307, CNN)."""
    kept = {name: values.astype(float) for name, values in net._weights.items()}

    def level(x: np.ndarray, scale: np.ndarray, shift: np.ndarray) -> np.ndarray:
        found: np.ndarray = (x - x.mean()) / math.sqrt(x.var() + kept["eps"]) * scale + shift
        return found

    def relu(x: np.ndarray) -> np.ndarray:
        found: np.ndarray = x * (x > 0)
        return found

    plain = [net._pieces[n].astype(float) * kept["scale"][n % 17] + kept["lo"][n % 17] for n in pieces]
    scales, shifts = (np.concatenate([kept[f"ln_{part}{n}"] for n in (2, 3, 5)]) for part in "gb")
    begun = [
        level(np.concatenate([x @ kept[f"proj{n}"] + kept[f"proj_b{n}"] for n in (2, 3, 5)]), scales, shifts)
        for x in plain
    ]
    said = [[x] for x in plain]
    for number, (wide, before) in enumerate(((2, 0), (3, 1), (5, 2))):
        states = [x[256 * number : 256 * (number + 1)] for x in begun]
        for layer in (1, 2):
            nothing = np.zeros(256)
            seen = [
                [states[n] if 0 <= n < len(states) else nothing for n in range(at - before, at - before + wide)]
                for at in range(len(states))
            ]
            after = [relu(np.concatenate(x) @ kept[f"w{layer}_{wide}"] + kept[f"b{layer}_{wide}"]) for x in seen]
            states = [x + more for x, more in zip(states, after, strict=True)]
        for parts, state in zip(said, states, strict=True):
            parts.append(state)
    each = [level(np.concatenate(parts), kept["ln_g"], kept["ln_b"]) @ kept["cnn_W"] + kept["cnn_b"] for parts in said]
    whole = np.sum(each, axis=0) / math.sqrt(len(each))
    once = relu(whole @ kept["p1"] + relu(whole @ kept["d0"]) @ kept["d1"])
    vector = np.tanh(once @ kept["p3"] + relu(once @ kept["d2"]) @ kept["d3"])
    found: np.ndarray = vector / np.linalg.norm(vector)
    return found


@pytest.mark.parametrize("text", ["Waar blijft mijn pakket?", "ok", "", "注文をキャンセルしたい 🙂"])
def test_a_vector_is_what_the_definition_of_the_network_says(universal, text):
    assert universal.vectors([text])[0] == pytest.approx(_by_definition(universal, universal.pieces(text)), abs=1e-5)


def test_the_universal_network_gives_the_likeness_that_its_package_tells(universal):
    one, two = universal.vectors(["gato preto correu", "o gato preto correu pelo jardim"])

    assert one @ two == pytest.approx(0.82, abs=0.005)


@BOTH
def test_only_the_first_64_words_of_a_text_are_read_and_of_these_126_pieces(network):
    net = network()
    begin, end = net.pieces("")
    long = net.pieces("where " * 5000)
    endless = net.pieces("x7q " * 5000)

    assert (len(long), len(endless)) == (len(net.pieces("where " * 64)), 128)
    assert {(pieces[0], pieces[-1]) for pieces in (long, endless)} == {(begin, end)}


def test_a_question_in_other_words_is_nearest_to_its_article_in_all_languages(universal):
    hours, returns, questions = (universal.vectors(texts) for texts in (HOURS, RETURNS, QUESTIONS))

    right, wrong = questions @ hours.T, questions @ returns.T

    for number, language in enumerate(ASKED):
        assert right[number, number] > wrong[number, number], language
        assert right[number].mean() > wrong[number].mean(), language


@BOTH
@given(text=st.text(max_size=300) | st.text(st.characters(), max_size=30).map(lambda part: part * 200))
@settings(max_examples=150, deadline=None)
def test_whatever_people_write_has_a_vector_of_length_1(network, text):
    net = network()

    vector = net.vectors([text])[0]

    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-4)
    assert len(net.pieces(text)) <= 128


@pytest.mark.parametrize("language", ["nl", "de", "fr", "tr"])
def test_a_question_finds_an_article_that_is_written_in_another_language(language):
    titles = [(HOURS, "hours"), (RETURNS, "returns")]
    articles = [Faq(id=name, title=texts[list(ASKED).index("es")]) for texts, name in titles]
    words, meaning = (Understander([language], articles, Matching(semantic=semantic)) for semantic in (False, True))
    assert (words.wait(), meaning.wait()) == ([], [])
    question = ASKED[language][1]

    before, found = (understander.match(question, language).candidates for understander in (words, meaning))

    assert found[0].id == "returns"
    assert found[0].score > before[0].score


def test_in_english_a_question_in_other_words_is_nearest_to_its_article():
    titles = ["When are you open?", "How can I return something?", "Where is my parcel?", "Can I pay by invoice?"]
    questions = [
        "What time does the shop close tonight?",
        "these shoes do not fit, I would like to send them back",
        "my order still has not arrived",
        "I'd rather transfer the money after delivery",
    ]

    likenesses = _bge().vectors(questions) @ _bge().vectors(titles).T

    assert [int(row.argmax()) for row in likenesses] == [0, 1, 2, 3]


def test_in_english_capitals_and_accents_and_what_is_not_seen_say_nothing():
    plain, dressed = _bge().vectors(["creme brulee, please", "Cr\u00e8me\u200b  BR\u00dbL\u00c9E, please"])

    assert plain == pytest.approx(dressed)


def test_a_text_has_the_same_vector_whatever_stands_beside_it():
    texts = ["open", "return the opening shops?", *["where is the open shop"] * 20]

    assert _bge().vectors(texts)[0] == pytest.approx(_bge().vectors(["open"])[0], abs=1e-6)
