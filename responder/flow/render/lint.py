"""What a text must say and what it must not: checked on every text that the trial renders."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from responder.flow.render.samples import HANDLE, NAME, SUBJECT
from responder.flow.render.words import for_staff

_AUTOMATIC = {"nl": "automatisch", "en": "automatic", "de": "automatisch", "fr": "automatique", "es": "automátic"}
_PROMISING = ("acknowledgement", "retold")
VAGUE = re.compile(
    r"\b(?:zo (?:snel|spoedig|gauw) mogelijk|z\.?s\.?m\b|as soon as (?:possible|we can)|asap\b|at (?:your|our) earliest"
    r"|so (?:schnell|bald|rasch) (?:wie|als) möglich|(?:schnellst|baldmöglichst|ehestmöglich|umgehendst)\w*"
    r"|dès que (?:possible|nous (?:pourrons|le pourrons))|(?:au plus vite|dans les plus brefs délais|au plus tôt)"
    r"|lo (?:antes|más pronto) posible|cuanto antes|a la mayor brevedad|tan pronto como)",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\A(?:[^\n,]*[ \t]+,|(?:beste|geachte|dear|liebe|lieber|liebe\(r\)|sehr geehrte\w*|hi|hey|hoi|cher|chère"
    r"|estimad[oa])[ \t]*[,!:])",
    re.IGNORECASE,
)
MOST_BYTES = 4096

Remark = tuple[str, str]  # what was found, how to mend it


def remarks(situation: str, locale: str, words: Mapping[str, object], text: str) -> Iterator[Remark]:
    """Yield what a rendered text says wrongly."""
    if not text:
        yield "the text is empty", "say something in every branch"
        return
    if vague := VAGUE.search(text):
        yield f"the text says {vague[0]!r}", "name the moment: {{ said }}"
    if nobody := _NOBODY.search(text):
        yield f"the greeting {nobody[0]!r} greets nobody", "greet by name only {% if name %}, else without one"
    if len(text.encode("utf-8", "replace")) > MOST_BYTES:
        yield f"the text has more than {MOST_BYTES} bytes", "shorten it"
    if not for_staff(situation):
        yield from _to_customers(situation, locale, words, text)


def _to_customers(situation: str, locale: str, words: Mapping[str, object], text: str) -> Iterator[Remark]:
    word = _AUTOMATIC.get(locale.partition("-")[0], "")
    if word not in text.casefold():
        yield "the text does not say that it is automatic", f"say so; the word {word!r} is looked for"
    if not any(str(words[who]) in text for who in ("team", "company")):
        yield "the text does not say who will answer", "name {{ team }} or {{ company }}"
    if situation in _PROMISING and str(words["said"]) not in text:
        yield "the text does not say when", "say the promise: {{ said }}"
    if HANDLE in text:
        yield "the text shows the customer's own address", "leave out {{ contact }}; it is for staff"
    if not words["proven"] and any(own in text for own in (NAME, SUBJECT)):
        yield "an unproven sender gets his own words back", "leave out name and subject {% if proven %} is false"
