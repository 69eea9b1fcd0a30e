"""Sample words: every branch a template can take, for the trial and for tests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import cast

from responder.flow.render.sayings import sayings
from responder.flow.render.wordings import seed_for
from responder.flow.render.words import QUIET, Words, for_staff
from responder.model import Kind, Mood

NAME = "Lena"
SUBJECT = "Achterlicht kapot sinds zaterdag"
HANDLE = "+31 6 00000000"
LINKS: Mapping[str, str] = {
    "link": "https://example.nl/staff/1",
    "answered_link": "https://example.nl/staff/2",
    "take_link": "https://example.nl/staff/3",
}
COMPANY = "Fietsenwinkel Jansen"
_ADDRESSES = ("informal", "formal")
_OPENINGS = (("open", ""), ("open", "note"), ("closed", ""), ("closed", "note"), ("closed for good", ""))
_SOME = 7  # texts with fewer branches are tried with every seventh combination


def base_words(locale: str) -> Words:
    """Return the words of a plain case: a proven sender, an open shop, one question, no article."""
    said = sayings(locale)
    return {
        **QUIET,
        "company": COMPANY,
        "team": said["team"],
        "address": "informal",
        "name": NAME,
        "proven": True,
        "subject": SUBJECT,
        "said": said["said"],
        "previous": said["previous"],
        "open_now": True,
        "busy": False,
        "tone": "warm",
        "emoji": False,
        "length": "normal",
        "sign": "",
        "emergency": "112",
        "channel": "email",
        "contact": HANDLE,
        "account": "support-mail",
        "waiting_since": said["waiting_since"],
        "until": said["until"],
        "more_time": said["more_time"],
        "seed": 0,
    }


def sample_words(situation: str, locale: str, known: Mapping[str, object] | None = None) -> Iterator[Words]:
    """Yield words for every branch of `situation`; `known` holds words of the deployment itself.

    Such as company, team (in one language or in each) and what plugins know.
    """
    said = sayings(locale)
    kinds = [kind.value for kind in Kind]
    cases = product(_ADDRESSES, (True, False), _OPENINGS, range(4), [m.value for m in Mood], (False, True))
    step = 1 if situation == "acknowledgement" else _SOME
    for number, (address, proven, (opening, note), articles, mood, human) in enumerate(cases):
        if number % step:
            continue
        shown = proven or for_staff(situation)
        facts = said["formal_facts" if address == "formal" else "facts"]
        words: dict[str, object] = {
            **base_words(locale),
            "address": address,
            "proven": proven,
            "name": NAME if shown and number % 5 else "",
            "subject": SUBJECT if shown else "",
            "previous": said["previous"] if number % 3 else "",
            "overdue": number % 4 == 1,
            "hours_changed": ("", "closed", "fewer")[number // 3 % 3],
            "open_now": opening == "open",
            "opening": said["opening"] if opening == "closed" else "",
            "note": said["note"] if note else "",
            "notice": said["notice"] if number % 2 else "",
            "busy": number % 3 == 1,
            "articles": said["articles"][:articles],
            "mood": mood,
            "wants_human": human,
            "kind": kinds[number % len(kinds)],
            "urgent": mood == "urgent" or number % 11 == 0,
            "danger": number % 13 == 0,
            "offer_human": number % 7 == 1,
            "again": number % 2 == 0,
            "open_case": said["waiting_since"] if number % 5 == 2 else "",
            "elsewhere_open": said["elsewhere_open"] if number % 9 == 4 else "",
            "asked": facts[: number % 4],
            "noted": facts[: number % 4],
            "context": said["context"] if number % 6 == 1 else "",
            "elsewhere": said["elsewhere"] if number % 7 == 3 else "",
            "elsewhere_said": said["elsewhere_said"],
            "tone": "warm" if number % 2 else "plain",
            "emoji": number % 4 == 1,
            "length": "short" if number % 3 == 2 else "normal",
            "sign": said["team"] if number % 3 else "",
            "others": number % 3,
            "until": said["until"] if number % 5 else "",
            "untold": number % 4 == 3,
            "channel": "email" if number % 2 else "whatsapp",
            **(LINKS if number % 4 else {}),
            "seed": seed_for(f"sample {number % 5}", number),
            **_own(known or {}, locale),
        }
        yield cast("Words", words)


def _own(known: Mapping[str, object], locale: str) -> dict[str, object]:
    """Return the deployment's words in one language."""
    own = dict(known)
    teams = own.get("team")
    if isinstance(teams, Mapping):
        own["team"] = teams.get(locale) or teams.get(locale.partition("-")[0]) or own.get("company", COMPANY)
    return own
