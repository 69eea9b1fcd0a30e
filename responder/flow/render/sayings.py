"""What sample texts are filled with, in each language: as a customer of a bicycle shop would read it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from responder.model import Topic


class Sayings(TypedDict):
    """The words of one language that are not the same in all."""

    team: str
    said: str
    previous: str
    opening: str
    note: str
    notice: str
    waiting_since: str
    more_time: str
    until: str
    context: str
    elsewhere_open: str
    elsewhere: str
    elsewhere_said: str
    facts: tuple[str, str, str]
    formal_facts: tuple[str, str, str]
    articles: tuple[Topic, Topic, Topic]


def _articles(opening: str, hours: str, light: str, warranty: str, years: str) -> tuple[Topic, Topic, Topic]:
    return (
        Topic("opening-hours", 0.9, opening, "https://example.nl/openingstijden", hours),
        Topic("lights", 0.8, light, "https://example.nl/verlichting"),
        Topic("warranty", 0.7, warranty, answer=years),
    )


SAID: Mapping[str, Sayings] = {
    "nl": {
        "team": "het serviceteam",
        "said": "morgenochtend vóór 11:00 uur",
        "previous": "vandaag vóór 15:00 uur",
        "opening": "morgen om 09:00 uur",
        "note": "Op kerstavond zijn we tot één uur open.",
        "notice": "Pakketten zijn deze week een dag later.",
        "waiting_since": "vandaag om 11:20 uur",
        "more_time": "2 uur",
        "until": "morgen om 09:40 uur",
        "context": "Bestelling 10482 is gisteren verzonden.",
        "elsewhere_open": "mail",
        "elsewhere": "chat (https://example.nl/chat)",
        "elsewhere_said": "vandaag vóór 15:00 uur",
        "facts": ("je bestelnummer", "je framenummer", "de aankoopdatum"),
        "formal_facts": ("uw bestelnummer", "uw framenummer", "de aankoopdatum"),
        "articles": _articles(
            "Wat zijn jullie openingstijden?",
            "We zijn ma-vr van 9 tot half zes open, zaterdag van 10 tot 4.",
            "Hoe vervang ik een achterlicht?",
            "Hoe lang heb ik garantie?",
            "Twee jaar op de fiets, een half jaar op de accu.",
        ),
    },
    "en": {
        "team": "the service team",
        "said": "tomorrow before 11 am",
        "previous": "today before 3 pm",
        "opening": "tomorrow at 9 am",
        "note": "On Christmas Eve we are open until one o'clock.",
        "notice": "Parcels arrive a day later this week.",
        "waiting_since": "today at 11:20 am",
        "more_time": "2 hours",
        "until": "tomorrow at 9:40 am",
        "context": "Order 10482 was sent yesterday.",
        "elsewhere_open": "email",
        "elsewhere": "chat (https://example.nl/chat)",
        "elsewhere_said": "today before 3 pm",
        "facts": ("your order number", "your frame number", "the date of purchase"),
        "formal_facts": ("your order number", "your frame number", "the date of purchase"),
        "articles": _articles(
            "What are your opening hours?",
            "We are open Mon-Fri from 9 am to 5:30 pm, on Saturday from 10 am to 4 pm.",
            "How do I replace a rear light?",
            "How long does the warranty last?",
            "Two years on the bicycle, six months on the battery.",
        ),
    },
    "de": {
        "team": "das Serviceteam",
        "said": "morgen vor 11 Uhr",
        "previous": "heute vor 15 Uhr",
        "opening": "morgen um 9 Uhr",
        "note": "An Heiligabend sind wir bis ein Uhr da.",
        "notice": "Pakete kommen diese Woche einen Tag später an.",
        "waiting_since": "heute um 11:20 Uhr",
        "more_time": "2 Stunden",
        "until": "morgen um 9:40 Uhr",
        "context": "Bestellung 10482 ist gestern verschickt worden.",
        "elsewhere_open": "E-Mail",
        "elsewhere": "unseren Chat (https://example.nl/chat)",
        "elsewhere_said": "heute vor 15 Uhr",
        "facts": ("deine Bestellnummer", "deine Rahmennummer", "das Kaufdatum"),
        "formal_facts": ("Ihre Bestellnummer", "Ihre Rahmennummer", "das Kaufdatum"),
        "articles": _articles(
            "Wann habt ihr geöffnet?",
            "Montag bis Freitag von 9 bis 17:30 Uhr, samstags von 10 bis 16 Uhr.",
            "Wie wechsle ich ein Rücklicht?",
            "Wie lange habe ich Garantie?",
            "Zwei Jahre auf das Fahrrad, ein halbes Jahr auf den Akku.",
        ),
    },
    "fr": {
        "team": "le service client",
        "said": "demain matin avant 11 h",
        "previous": "aujourd'hui avant 15 h",
        "opening": "demain à 9 h",
        "note": "La veille de Noël, nous sommes ouverts jusqu'à 13 h.",
        "notice": "Cette semaine, les colis arrivent avec un jour de retard.",
        "waiting_since": "aujourd'hui à 11 h 20",
        "more_time": "2 heures",
        "until": "demain à 9 h 40",
        "context": "La commande 10482 est partie hier.",
        "elsewhere_open": "e-mail",
        "elsewhere": "chat (https://example.nl/chat)",
        "elsewhere_said": "aujourd'hui avant 15 h",
        "facts": ("ton numéro de commande", "ton numéro de cadre", "la date d'achat"),
        "formal_facts": ("votre numéro de commande", "votre numéro de cadre", "la date d'achat"),
        "articles": _articles(
            "Quels sont vos horaires d'ouverture\u00a0?",
            "Nous sommes ouverts du lundi au vendredi de 9 h à 17 h 30, et le samedi de 10 h à 16 h.",
            "Comment remplacer un feu arrière\u00a0?",
            "Combien de temps dure la garantie\u00a0?",
            "Deux ans pour le vélo, six mois pour la batterie.",
        ),
    },
    "es": {
        "team": "el equipo de atención al cliente",
        "said": "mañana por la mañana antes de las 11:00",
        "previous": "hoy antes de las 15:00",
        "opening": "mañana a las 9:00",
        "note": "En Nochebuena abrimos hasta la una.",
        "notice": "Esta semana los paquetes llegan con un día de retraso.",
        "waiting_since": "hoy a las 11:20",
        "more_time": "2 horas",
        "until": "mañana a las 9:40",
        "context": "El pedido 10482 salió ayer.",
        "elsewhere_open": "correo",
        "elsewhere": "chat (https://example.nl/chat)",
        "elsewhere_said": "hoy antes de las 15:00",
        "facts": ("tu número de pedido", "tu número de cuadro", "la fecha de compra"),
        "formal_facts": ("su número de pedido", "su número de cuadro", "la fecha de compra"),
        "articles": _articles(
            "¿Cuál es vuestro horario?",
            "Abrimos de lunes a viernes de 9:00 a 17:30 y los sábados de 10:00 a 16:00.",
            "¿Cómo cambio una luz trasera?",
            "¿Cuánto dura la garantía?",
            "Dos años para la bicicleta y seis meses para la batería.",
        ),
    },
}


def sayings(locale: str) -> Sayings:
    """Return the words of a language; English where we have none."""
    return SAID.get(locale.partition("-")[0], SAID["en"])
