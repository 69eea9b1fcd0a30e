"""Sample words: every branch a template can take, for the trial and for tests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import cast

from responder.flow.render.words import Words, for_staff
from responder.model import Kind, Mood, Topic

NAME = "Lena"
SUBJECT = "Achterlicht kapot sinds zaterdag"
HANDLE = "+31 6 00000000"
LINKS: Mapping[str, str] = {
    "link": "https://example.nl/staff/1",
    "answered_link": "https://example.nl/staff/2",
    "take_link": "https://example.nl/staff/3",
}
COMPANY = "Fietsenwinkel Jansen"
ELSEWHERE = "chat (https://example.nl/chat)"
_FACTS = ("bestelnummer", "framenummer")

_SAID: Mapping[str, Mapping[str, str]] = {
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
    },
}
_ARTICLES = (
    Topic(
        "opening-hours",
        0.9,
        "Wat zijn jullie openingstijden?",
        "https://example.nl/openingstijden",
        "We zijn ma-vr van 9 tot half zes open, zaterdag van 10 tot 4.",
    ),
    Topic("lights", 0.8, "Hoe vervang ik een achterlicht?", "https://example.nl/verlichting"),
    Topic("warranty", 0.7, "Hoe lang heb ik garantie?", answer="Twee jaar op de fiets, een half jaar op de accu."),
)
_ADDRESSES = ("informal", "formal")
_OPENINGS = (("open", ""), ("open", "note"), ("closed", ""), ("closed", "note"), ("closed for good", ""))
_SOME = 7  # texts with fewer branches are tried with every seventh combination


def base_words(locale: str) -> Words:
    """Return the words of a plain case: a proven sender, an open shop, one question, no article."""
    said = _SAID.get(locale.partition("-")[0], _SAID["en"])
    return {
        "company": COMPANY,
        "team": said["team"],
        "address": "informal",
        "name": NAME,
        "proven": True,
        "subject": SUBJECT,
        "said": said["said"],
        "previous": said["previous"],
        "open_now": True,
        "opening": "",
        "note": "",
        "notice": "",
        "busy": False,
        "articles": (),
        "mood": "neutral",
        "urgent": False,
        "danger": False,
        "wants_human": False,
        "offer_human": False,
        "again": False,
        "open_case": "",
        "asked": (),
        "noted": (),
        "context": "",
        "elsewhere": "",
        "elsewhere_said": "",
        "tone": "warm",
        "emoji": False,
        "length": "normal",
        "sign": "",
        "kind": "text",
        "channel": "email",
        "contact": HANDLE,
        "account": "support-mail",
        "waiting_since": said["waiting_since"],
        "others": 0,
        "until": said["until"],
        "link": "",
        "answered_link": "",
        "take_link": "",
        "more_time": said["more_time"],
        "seed": 0,
    }


def sample_words(situation: str, locale: str, known: Mapping[str, object] | None = None) -> Iterator[Words]:
    """Yield words for every branch of `situation`; `known` holds words of the deployment itself (company, team, …)."""
    said = _SAID.get(locale.partition("-")[0], _SAID["en"])
    kinds = [kind.value for kind in Kind]
    cases = product(_ADDRESSES, (True, False), _OPENINGS, range(4), [m.value for m in Mood], (False, True))
    step = 1 if situation == "acknowledgement" else _SOME
    for number, (address, proven, (opening, note), articles, mood, human) in enumerate(cases):
        if number % step:
            continue
        shown = proven or for_staff(situation)
        words: dict[str, object] = {
            **base_words(locale),
            "address": address,
            "proven": proven,
            "name": NAME if shown and number % 5 else "",
            "subject": SUBJECT if shown else "",
            "previous": said["previous"] if number % 3 else "",
            "open_now": opening == "open",
            "opening": said["opening"] if opening == "closed" else "",
            "note": said["note"] if note else "",
            "notice": said["notice"] if number % 2 else "",
            "busy": number % 3 == 1,
            "articles": _ARTICLES[:articles],
            "mood": mood,
            "wants_human": human,
            "kind": kinds[number % len(kinds)],
            "urgent": mood == "urgent" or number % 11 == 0,
            "danger": number % 13 == 0,
            "offer_human": number % 7 == 1,
            "again": number % 2 == 0,
            "open_case": said["waiting_since"] if number % 5 == 2 else "",
            "asked": _FACTS[: number % 3],
            "noted": _FACTS[: 1 + number % 2],
            "context": said["note"] if number % 6 == 1 else "",
            "elsewhere": ELSEWHERE if number % 7 == 3 else "",
            "elsewhere_said": said["said"],
            "tone": "warm" if number % 2 else "plain",
            "emoji": number % 4 == 1,
            "length": "short" if number % 3 == 2 else "normal",
            "sign": said["team"] if number % 3 else "",
            "others": number % 3,
            "until": said["until"] if number % 5 else "",
            "channel": "email" if number % 2 else "whatsapp",
            **(LINKS if number % 4 else {}),
            "seed": number,
            **(known or {}),
        }
        yield cast("Words", words)
