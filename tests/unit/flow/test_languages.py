# ruff: noqa: RUF001 -- a Turkish i without a dot is one
"""The language of a message: short ones, hurried ones, mixed ones, strangers, and what else tells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.flow.understand.frequencies import frequencies
from responder.flow.understand.languages import Languages
from responder.flow.understand.reading import cut
from responder.flow.understand.weighing import STEPS, names, telling_words, unpacked, weigh, weigh_marks

NINE = Languages(["nl", "en", "de", "fr", "es", "it", "pt", "pl", "tr"])
THREE = Languages(["nl", "en", "de"])


def told(text: str, languages: Languages = NINE, **known: str):
    return languages.tell([weigh_marks(text), *(weigh(word) for word in telling_words(cut(text)))], **known)


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("nl", ["Waar blijft mijn pakket?", "is zondag open", "Retour sturen graag", "wanneer wordt het bezorgd"]),
        ("en", ["Where's my parcel?", "need another size", "Can you help", "how do i return this"]),
        ("de", ["Wo bleibt mein Paket?", "ist sonntags offen", "Rechnung fehlt noch", "koennen sie mir helfen"]),
        ("fr", ["Où est mon colis ?", "j'attends encore", "ou est ma commande", "C'est trop petit"]),
        ("es", ["¿Dónde está mi pedido?", "quiero devolver esto", "donde esta mi paquete"]),
        ("it", ["Dov'è il mio pacco?", "vorrei cambiare taglia", "quanto costa la spedizione"]),
        ("pt", ["Onde está a minha encomenda?", "quero devolver isto", "ainda nao recebi nada"]),
        ("pl", ["Gdzie jest moja paczka?", "chcę zwrócić buty", "kiedy bedzie dostawa"]),
        ("tr", ["Siparişim nerede kaldı?", "İade nasıl yapılır?", "kargom hala gelmedi"]),
    ],
)
def test_three_words_tell_the_language(language, texts):
    assert [told(text).best for text in texts] == [language] * len(texts)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ik wil de Ultra Comfort Deluxe Pillow retourneren", "nl"),
        ("Wat kost de Night Rider Pro 3000 bij jullie?", "nl"),
        ("Habt ihr die Wireless Noise Cancelling Headphones noch?", "de"),
        ("Hallo, ich habe gestern bestellt. Thanks and have a nice day!", "de"),
        ("Il me faut le Travel Case Premium Black", "fr"),
    ],
)
def test_an_english_title_does_not_make_a_text_english(text, language):
    assert told(text).best == language


@pytest.mark.parametrize(
    ("text", "stranger"),
    [
        ("Var är mitt paket någonstans?", "sv"),
        ("Hvornår kommer min pakke i dag?", "da"),
        ("Missä minun pakettini on nyt?", "fi"),
        ("Unde este coletul meu, vă rog?", "ro"),
        ("Kde je prosím můj balík?", "cs"),
        ("Hol van most a csomagom?", "hu"),
        ("Di mana paket saya sekarang?", "id"),
        ("Ek wag nog vir my pakkie, hulle het dit nie gebring nie", "af"),
        ("Bonjour, où est ma commande ?", "fr"),
        ("Где мой заказ?", "ru"),
        ("Де моє замовлення, коли воно буде?", "uk"),
        ("Πού είναι η παραγγελία μου;", "el"),
        ("أين طلبي من فضلك؟", "ar"),
        ("注文はいつ届きますか", "ja"),
        ("我的包裹在哪里", "zh"),
        ("내 소포는 어디에 있나요", "ko"),
        ("मेरा पार्सल कहाँ है", "hi"),
    ],
)
def test_a_stranger_is_named_and_not_taken_for_one_of_ours(text, stranger):
    found = told(text, THREE, account="de")

    assert (found.best, found.sure) == ("de", False)
    assert f"fit {stranger} best, which is not configured" in found.note


@pytest.mark.parametrize("text", ["goedemiddag", "Bestellung", "thanks", "gracias", "merci", "grazie", "obrigado"])
def test_one_clear_word_is_answered_in_its_language(text):
    languages = {"goedemiddag": "nl", "Bestellung": "de", "thanks": "en", "gracias": "es", "merci": "fr"}

    assert told(text, account="pl").best == languages.get(text, "it" if text == "grazie" else "pt")


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("nl", ["klantnr 4711", "verzendlabel?", "bedanktttt", "welkommm"]),
        ("en", ["thx", "recieved nothing", "heeelp", "thanksss"]),
        ("de", ["rucksendeetikett?", "kundennr 4711", "dankeee", "vorgangsnr 12"]),
        ("fr", ["bjr", "merciiii", "saluuut", "étiquette retour"]),
        ("es", ["graciaaas", "holaa", "cancelen porfa", "gotea"]),
        ("it", ["ciaooo", "grazieeee", "scontrino?", "annullate"]),
        ("pt", ["estorno?", "obrigadooo", "cadê?", "quebrado"]),
        ("pl", ["heeej", "cieknie", "zwrot?", "oddzwońcie"]),
        ("tr", ["faturam 12", "tşk", "teşekkürlerrr", "iade?"]),
    ],
)
def test_words_that_customers_write_tell_also_drawn_out_or_short(language, texts):
    assert [told(text).best for text in texts] == [language] * len(texts)


@pytest.mark.parametrize("account", NINE.configured)
@pytest.mark.parametrize(
    "text",
    ["Tracking 48213", "iPhone 15?", "UPS", "Wifi router", "info@example.com", "https://shop.example.com/a", "Oh"],
)
def test_what_people_of_all_languages_write_is_answered_as_the_account_speaks(text, account):
    assert told(text, account=account).best == account


@pytest.mark.parametrize("text", ["When is the shop open?", "Is the server back?", "Any update on my order?"])
def test_borrowed_words_tell_as_ever_where_others_stand_beside_them(text):
    assert told(text, THREE, wrote="nl", account="nl").best == "en"


def test_an_address_says_nothing_beside_words_that_do():
    assert told("bitte an the.winning.team@example.com senden", account="nl").best == "de"


@pytest.mark.parametrize("text", ["¿Vamos a casa?", "¡Mi padre!", "¿No he?"])
def test_a_question_or_a_call_that_is_opened_is_spanish(text):
    assert told(text).best == "es"
    assert told(text.strip("¿¡")).best != "es"


def test_a_mark_alone_makes_nothing_sure():
    assert not told("¿4711?").sure


@pytest.mark.parametrize(
    ("text", "known", "best"),
    [
        ("ja", {"account": "nl"}, "nl"),
        ("ja", {"account": "de"}, "de"),
        ("no", {"wrote": "en", "account": "nl"}, "en"),
        ("Anna Brandt", {"platform": "de", "wrote": "nl", "account": "nl"}, "nl"),
        ("4711", {"platform": "de", "wrote": "nl", "account": "en"}, "de"),
        ("4711", {"platform": "ja", "wrote": "nl", "account": "en"}, "nl"),
        ("4711", {"account": "en"}, "en"),
        ("Where is my parcel, please?", {"platform": "de", "wrote": "de", "account": "de"}, "en"),
    ],
)
def test_what_is_known_of_the_writer_decides_where_the_words_do_not(text, known, best):
    assert told(text, THREE, **known).best == best


def test_the_note_names_the_words_verdict_and_who_else_spoke():
    assert told("Waar blijft mijn pakket toch?").note.startswith("language nl: ")
    assert told("Waar blijft mijn pakket toch?").note.endswith(" ahead of af, sure")
    assert told("ja", THREE, wrote="nl-BE", account="en").note.endswith(
        "best, not sure; the contact wrote nl; the account speaks en"
    )
    assert told("4711", THREE).note == "language nl: no word to tell it by"


def test_a_language_without_tables_is_answered_when_the_platform_names_it():
    basque = Languages(["nl", "eu"])

    assert told("Non dago nire eskaera, mesedez?", basque, platform="eu", account="nl").best == "eu"
    assert told("Waar blijft mijn pakket toch?", basque, platform="eu", account="nl").best == "nl"


def test_no_configured_language_is_no_mistake():
    assert told("Hello there", Languages([]), account="en").best is None


@given(st.lists(st.text(min_size=1, max_size=60), max_size=24))
def test_any_text_is_weighed_without_a_mistake(texts):
    weights = [weigh(word) for text in texts for word in cut(text).words][:24]

    found = NINE.tell(weights, account="nl")

    assert found.best in NINE.configured
    assert all(0 <= steps <= 24 * 4 * 12 * STEPS for steps in unpacked(sum(weights)))


def test_24_words_that_speak_as_loudly_as_they_can_stay_in_their_lanes():
    loud = max(
        (weigh(word) for word in ("schönheit'gemütlichkeit'straße'größe", "ありがとう")), key=lambda w: sum(unpacked(w))
    )

    assert unpacked(24 * loud) == tuple(24 * steps for steps in unpacked(loud))
    assert 24 * 4 * 12 * STEPS < 2**16


def test_the_tables_know_a_word_by_its_language_and_by_hurried_spelling():
    tables = frequencies()
    places = {name: place for place, name in enumerate(tables.languages)}

    assert tables.rates("schon")[places["de"]] > tables.rates("schon").get(places["nl"], 0.0)
    assert tables.rates("konnen")[places["de"]] < tables.rates("können")[places["de"]]
    assert tables.rates("zxqvw") == {}
    assert len(names()) == len(set(names())) >= 40
