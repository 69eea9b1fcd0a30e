"""Mood and need in five languages, as tables: what is heard, and what only sounds like it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from responder.config.settings import Faq, Matching
from responder.flow.understand import Understander
from responder.flow.understand.languages import fold
from responder.flow.understand.reading import cut
from responder.flow.understand.tone import Tone
from responder.model import Message, Mood

TONE = Tone()
ARTICLE = Faq(id="delivery", title="Waar blijft mijn bestelling?", examples=("wanneer komt mijn bestelling",))
UNDERSTANDER = Understander(["nl", "en", "de", "fr", "es"], (ARTICLE,), Matching())


def heard(text: str) -> set[str]:
    return set(TONE.hear(cut(text), "").meanings)


def understand(text: str):
    sent = datetime(2026, 3, 2, tzinfo=UTC)
    return UNDERSTANDER.understand(Message(account="a", id="1", handle="h", sent_at=sent, text=text), None)


NL = [
    ("Voor de derde keer is mijn afspraak verzet", "complaint"),
    ("Ik ben zeer ontevreden over de afhandeling", "complaint"),
    ("Ik word van het kastje naar de muur gestuurd", "complaint"),
    ("De wasmachine is alweer stuk, nog steeds geen monteur gezien", "complaint"),
    ("Nooit meer bestel ik iets bij jullie", "complaint"),
    ("Uw collega was onbeschoft aan de telefoon", "angry complaint"),
    ("Ik ben echt woedend over deze gang van zaken", "angry complaint"),
    ("Wat een oplichters zijn jullie", "angry complaint"),
    ("Het hele kassasysteem ligt plat, klanten staan te wachten", "urgent"),
    ("Kan dit vandaag nog opgelost worden?", "urgent"),
    ("Met spoed graag een reactie", "urgent"),
    ("De trein vertrekt over een uur en ik heb geen kaartje", "urgent"),
    ("Wij ruiken gas in de keuken", "danger urgent"),
    ("De accu van de fiets is vannacht ontploft", "danger urgent"),
    ("Mijn account is gehackt", "danger urgent"),
    ("Mijn vader zit zonder insuline", "danger urgent"),
    ("Mijn dochter is gewond geraakt door het rekje", "danger urgent"),
    ("Kan ik een medewerker spreken?", "human"),
    ("Medewerker", "human"),
    ("Bel mij even terug op 06 12345678", "human"),
    ("Ik wil geen chatbot", "human"),
    ("Mag ik uw leidinggevende spreken?", "human"),
    ("Tip voor jullie: zet de prijzen groter op de borden", "tip"),
    ("Complimenten voor de snelle levering", "tip"),
    ("Geen klacht hoor, alleen een vraag", ""),
    ("Haast heb ik niet", ""),
    ("Het heeft geen haast, volgende week is ook goed", ""),
    ("Ik hoef niet teruggebeld te worden", ""),
    ("Terugbellen hoeft niet, mailen mag ook", ""),
    ("Past deze zak in mijn robotstofzuiger?", ""),
    ("Wat kost een spoedzending naar Utrecht?", ""),
    ("Hoeveel kost een spoed levering?", ""),
    ("Waar vind ik jullie klachtenprocedure?", ""),
    ("Past de gas fles van 10 kilo in de kast?", ""),
    ("Verkopen jullie ook rook melders?", ""),
    ("De kwaliteit is niet slecht voor deze prijs", ""),
    ("Ben je een robot?", ""),
    ("Ik kan niet wachten om hem te gebruiken", ""),
]
EN = [
    ("I want to make a formal complaint", "complaint"),
    ("This is the third time I have to ask for my refund", "complaint"),
    ("Nobody answers my emails", "complaint"),
    ("The kettle broke after two days", "complaint"),
    ("I am so disappointed with this blender", "complaint"),
    ("Still no reply, why does it take weeks?", "complaint"),
    ("This is absolutely outrageous", "angry complaint"),
    ("You are thieves, the lot of you", "angry complaint"),
    ("I am furious about this", "angry complaint"),
    ("We need this by noon today, it is urgent", "urgent"),
    ("Our whole website is down", "urgent"),
    ("The ferry leaves in an hour and we have no tickets", "urgent"),
    ("It smells of gas near the stove you fitted", "danger urgent"),
    ("The charger caught fire last night", "danger urgent"),
    ("Someone has used my card without asking", "danger urgent"),
    ("My account has been hacked", "danger urgent"),
    ("We have run out of insulin", "danger urgent"),
    ("My son got hurt on the swing", "danger urgent"),
    ("Can I speak to a real person please", "human"),
    ("agent", "human"),
    ("I can't get through to a human", "human"),
    ("Please ring me back this afternoon", "human"),
    ("No more bots, connect me to an operator", "human"),
    ("A small suggestion for your shop: add a bench outside", "tip"),
    ("Keep up the good work, lovely shop!", "tip"),
    ("No complaints at all, just a question", ""),
    ("No rush, next week is fine", ""),
    ("It's not urgent", ""),
    ("You don't have to call me back", ""),
    ("Do you sell fire extinguishers or a fire alarm?", ""),
    ("Is the gas bill included in the rent?", ""),
    ("Where is your complaints procedure?", ""),
    ("Could you send it to human resources?", ""),
    ("Are you a robot or a real person?", ""),
    ("The soup was not bad", ""),
    ("Tell me a joke", ""),
    ("Please send it as soon as it is back in stock", ""),
    ("Thanks for nothing", "complaint"),
    ("You did not resolve my issue", "complaint"),
    ("This is not okay, are you kidding me", "complaint"),
    ("You refuse to honour the warranty", "complaint"),
    ("We still can't believe how well the bike rides", ""),
    ("I still don't know which size to take", ""),
    ("Please ignore my last message", ""),
    ("No one at home on Tuesday, can you come on Friday?", ""),
    ("It takes so little room", ""),
    ("I want to get my money back on the deposit", ""),
    ("Is the pot au feu in a brand new pan?", ""),
]
DE = [
    ("Ich möchte eine Beschwerde einreichen", "complaint"),
    ("Ich warte seit drei Wochen auf mein Paket", "complaint"),
    ("Niemand meldet sich bei mir", "complaint"),
    ("Wir sind überhaupt nicht zufrieden", "complaint"),
    ("Schon wieder die falsche Größe geliefert", "complaint"),
    ("Nie wieder bestelle ich hier etwas", "complaint"),
    ("So eine Frechheit habe ich noch nicht erlebt", "angry complaint"),
    ("Ich bin richtig sauer", "angry complaint"),
    ("Das ist Abzocke", "angry complaint"),
    ("Bitte dringend um Rückmeldung", "urgent"),
    ("Unser Server ist ausgefallen", "urgent"),
    ("Ich brauche das noch heute", "urgent"),
    ("Es riecht nach Gas in der Küche", "danger urgent"),
    ("Der Akku ist explodiert", "danger urgent"),
    ("Mein Konto wurde gehackt", "danger urgent"),
    ("Meine Mutter ist ohne Medikamente", "danger urgent"),
    ("Mein Kind hat sich verletzt", "danger urgent"),
    ("Kann ich mit einem Mitarbeiter sprechen?", "human"),
    ("Mitarbeiter bitte", "human"),
    ("Rufen Sie mich bitte zurück", "human"),
    ("Ich will keinen Chatbot", "human"),
    ("Ein kleiner Tipp für euch: die Schrift ist zu klein", "tip"),
    ("Großes Lob an das Team", "tip"),
    ("Keine Beschwerde, nur eine Frage", ""),
    ("Das eilt nicht", ""),
    ("Es ist nicht dringend", ""),
    ("Sie brauchen mich nicht zurückrufen", ""),
    ("Passt der Beutel in meinen Saugroboter?", ""),
    ("Verkaufen Sie Rauchmelder oder eine Gas Flasche?", ""),
    ("Was kostet eine Eilsendung?", ""),
    ("Das war nicht schlecht", ""),
    ("Spiel bitte ein schönes Lied", ""),
    ("Bist du ein Roboter?", ""),
]
FR = [
    ("Je souhaite déposer une réclamation", "complaint"),
    ("J'attends mon colis depuis trois semaines", "complaint"),
    ("Toujours aucune réponse de votre part", "complaint"),
    ("Je suis très déçue de la qualité", "complaint"),
    ("Personne ne répond au téléphone", "complaint"),
    ("Je ne commanderai plus jamais chez vous, c'est inadmissible", "complaint"),
    ("C'est scandaleux", "angry complaint"),
    ("Vous êtes des escrocs", "angry complaint"),
    ("Je suis furieux", "angry complaint"),
    ("C'est urgent", "urgent"),
    ("Merci de répondre au plus vite", "urgent"),
    ("Notre site est en panne", "urgent"),
    ("Il y a une odeur de gaz dans la cuisine", "danger urgent"),
    ("La batterie a pris feu", "danger urgent"),
    ("Mon compte a été piraté", "danger urgent"),
    ("Mon père est sans médicaments", "danger urgent"),
    ("Mon fils s'est blessé avec le jouet", "danger urgent"),
    ("Je voudrais parler à un conseiller", "human"),
    ("Un conseiller svp", "human"),
    ("Rappelez-moi cet après-midi", "human"),
    ("Je ne veux pas parler à un robot", "human"),
    ("Une petite suggestion : ouvrez le dimanche", "tip"),
    ("Bravo à toute l'équipe", "tip"),
    ("Ce n'est pas une réclamation, juste une question", ""),
    ("Rien d'urgent, prenez votre temps", ""),
    ("Ce n'est pas urgent", ""),
    ("Pas besoin de me rappeler", ""),
    ("Vendez-vous un robot aspirateur ?", ""),
    ("La bouteille de gaz est-elle comprise ?", ""),
    ("Avez-vous un détecteur de fumée ?", ""),
    ("Ce n'est pas mal du tout", ""),
    ("Êtes-vous un robot ?", ""),
    ("Quelle déception", "complaint"),
    ("Vous nous ignorez depuis lundi", "complaint"),
    ("J'ignore la taille", ""),
]
ES = [
    ("Quiero poner una queja", "complaint"),
    ("Llevo tres semanas esperando mi pedido", "complaint"),
    ("Nadie contesta mis correos", "complaint"),
    ("Estoy muy decepcionada con la calidad", "complaint"),
    ("Todavía no he recibido respuesta, ya van dos meses", "complaint"),
    ("Nunca más compro aquí", "complaint"),
    ("Esto es una vergüenza", "angry complaint"),
    ("Son unos estafadores", "angry complaint"),
    ("Estoy furioso", "angry complaint"),
    ("Es urgente", "urgent"),
    ("Respondan lo antes posible", "urgent"),
    ("Se ha caído el sistema, el servidor está caído", "urgent"),
    ("Huele a gas en la cocina", "danger urgent"),
    ("La batería explotó anoche", "danger urgent"),
    ("Me han hackeado la cuenta", "danger urgent"),
    ("Mi madre está sin medicación", "danger urgent"),
    ("Mi hijo está herido", "danger urgent"),
    ("Quiero hablar con una persona", "human"),
    ("Agente", "human"),
    ("Llámenme esta tarde", "human"),
    ("No quiero hablar con un robot", "human"),
    ("Una sugerencia para ustedes: abran los domingos", "tip"),
    ("Enhorabuena a todo el equipo", "tip"),
    ("No es una queja, solo una pregunta", ""),
    ("No hay prisa", ""),
    ("No es urgente", ""),
    ("No hace falta que me llamen", ""),
    ("¿Venden robot aspirador?", ""),
    ("¿La bombona de gas está incluida?", ""),
    ("¿Tienen detector de humo?", ""),
    ("No está mal", ""),
    ("¿Eres un robot?", ""),
]


@pytest.mark.parametrize(("text", "means"), [*NL, *EN, *DE, *FR, *ES])
def test_what_is_heard_and_what_only_sounds_like_it(text: str, means: str) -> None:
    assert heard(text) == set(means.split())


def lines(*names: str) -> list[str]:
    """Return the lines of our own messages, without the comments."""
    texts = [(Path(__file__).parent / f"{name}.txt").read_text("utf-8") for name in names]
    return [line for text in texts for line in text.splitlines() if not line.startswith("#")]


MOODS = [line.split("|", 2) for line in lines("moods", "moods_plain", "moods_roundabout", "moods_everyday")]


@pytest.mark.parametrize(("flag", "meaning"), [("c", "complaint"), ("u", "urgent"), ("h", "human")])
@pytest.mark.parametrize("language", ["nl", "en", "de", "fr", "es"])
def test_nearly_all_of_our_own_messages_are_heard_as_they_are_meant(language: str, flag: str, meaning: str) -> None:
    both = [(flag in flags, meaning in heard(text)) for name, flags, text in MOODS if name == language]
    hit, false, missed = (both.count(pair) for pair in ((True, True), (False, True), (True, False)))

    assert 2 * hit / (2 * hit + false + missed) >= 0.95


DANGERS = lines("dangers", "dangers_plain", "dangers_roundabout")


@pytest.mark.parametrize("line", DANGERS)
def test_danger_is_heard(line: str) -> None:
    assert heard(line.partition("|")[2]) >= {"danger", "urgent"}


def test_danger_is_heard_without_accents_too() -> None:
    missed = [line for line in DANGERS if "danger" not in heard(fold(line.partition("|")[2]))]

    assert len(missed) <= len(DANGERS) // 100, missed


LETTERS = {"d": "danger", "c": "complaint", "u": "urgent", "h": "human"}


@pytest.mark.parametrize("line", lines("sounds_like_it", "sounds_dangerous", "ordinary_trouble"))
def test_what_only_sounds_like_it_is_not_heard(line: str) -> None:
    _, letters, text = line.split("|", 2)

    assert heard(text).isdisjoint(LETTERS[letter] for letter in letters)


@pytest.mark.parametrize(
    "text",
    [
        "Er zit geen lucht in mijn achterband",
        "Ik kan niet verder met mijn bestelling",
        "De arm van de lamp is gebroken",
        "Met mijn creditcard betaald, maar nog niets ontvangen",
        "There is no air in the tyre",
        "Your summer sale is on fire!",
        "The arm of the lamp broke",
        "I paid with my card but it is not shown",
        "Da ist keine Luft im Reifen",
        "Der Arm der Lampe ist gebrochen",
        "Ich habe die CD gebrannt",
        "La lampe a le bras cassé",
        "He pagado con mi tarjeta y no veo el pedido",
        "Se ha roto el brazo de la lámpara",
        "Wie lange lebt so ein Akku?",
    ],
)
def test_what_only_sounds_dangerous_is_not(text: str) -> None:
    assert "danger" not in heard(text)


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("Schandalig, en het is dringend", Mood.ANGRY),
        ("Ik heb een klacht, en het is dringend", Mood.COMPLAINT),
        ("Het is dringend", Mood.URGENT),
        ("Hoe laat gaan jullie open?", Mood.NEUTRAL),
    ],
)
def test_anger_goes_before_a_complaint_and_a_complaint_before_urgency(text: str, mood: Mood) -> None:
    read = understand(text)

    assert read.mood is mood
    assert read.urgent is ("dringend" in text)


def test_a_flag_names_its_phrases_and_their_weights() -> None:
    note = understand("My kettle is still broken, please fix it").notes[-1]

    assert note == 'complaint 1.6: "still broken" 1, "please fix it" 0.6'


def test_half_signs_raise_a_flag_only_together() -> None:
    assert heard("Why is it closed?") == set()
    assert heard("I tried the other door") == set()
    assert heard("I tried the other door, why is it closed?") == {"complaint"}


def test_a_loud_text_adds_to_what_is_said_and_means_nothing_alone() -> None:
    assert heard("WHERE CAN YOUR SHOP BE FOUND??") == set()
    assert "complaint" in heard("WHY DOES THAT TAKE SO MUCH TIME")


def test_one_sign_counts_once_in_each_meaning() -> None:
    assert understand("waardeloze service").notes[-1] == 'complaint 1: "waardeloze" 1'


def test_a_complaint_keeps_its_article() -> None:
    read = understand("Schandalig, waar blijft mijn bestelling?")

    assert (read.mood, [topic.id for topic in read.topics]) == (Mood.ANGRY, ["delivery"])


def test_praise_gets_no_article_and_a_question_is_no_tip() -> None:
    assert understand("Complimenten voor mijn bestelling, waar die blijft weet ik nu").tip
    assert not understand("Complimenten voor mijn bestelling, waar die blijft weet ik nu").topics
    assert not understand("Complimenten, maar waar blijft mijn bestelling?").tip
    assert not understand("Goede service, maar ik wil toch een klacht indienen").tip
