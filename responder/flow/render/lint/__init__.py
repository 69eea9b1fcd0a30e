"""What a text must say and what it must not: checked on every text that the trial renders."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from responder.flow.render.lint.phrases import ROBOT, VAGUE
from responder.flow.render.lint.remark import Remark
from responder.flow.render.lint.sentences import LONGEST, average, long_sentences
from responder.flow.render.samples import HANDLE, NAME, SUBJECT
from responder.flow.render.words import for_staff

__all__ = ["MOST_BYTES", "Remark", "remarks"]

_AUTOMATIC = {
    "nl": "automatisch",
    "en": "automatic",
    "de": "automatisch",
    "fr": "automatique",
    "es": "automátic",
    "it": "automatic",
    "pt": "automátic",
    "pl": "automatyczn",
    "tr": "otomatik",
}
_PROMISING = ("acknowledgement", "retold", "public")
_PUBLIC = "public"
MOST_PUBLIC = 280  # letters: the shortest of the large networks
_NOBODY = re.compile(
    r"\A(?:[^\n,]*[ \t]+,|(?:beste|geachte|dear|liebe|lieber|liebe\(r\)|sehr geehrte\w*|hi|hey|hoi|ch[eè]re?"
    r"|estimad[oa]|querid[oa])[ \t]*[,!:])",
    re.IGNORECASE,
)
_CHEERFUL = re.compile("[!\U0001f600-\U0001f64f\U0001f389\U0001f44d\u263a]")
_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]")
_GRAVE = ("complaint", "angry")
MOST_BYTES = 4096


def remarks(situation: str, locale: str, words: Mapping[str, object], text: str) -> Iterator[Remark]:
    """Yield what a rendered text says wrongly."""
    if not text:
        yield Remark("the text is empty", "say something in every branch")
        return
    if vague := VAGUE.search(text):
        yield Remark(f"the text says {vague[0]!r}", "name the moment: {{ said }}", vague[0])
    if nobody := _NOBODY.search(text):
        yield Remark(f"the greeting {nobody[0]!r} greets nobody", "greet by name only {% if name %}, else without one")
    if len(text.encode("utf-8", "replace")) > MOST_BYTES:
        yield Remark(f"the text has more than {MOST_BYTES} bytes", "shorten it")
    if not for_staff(situation):
        yield from _to_customers(situation, locale, words, text)
        yield from _spoken(situation, words, text)


def _to_customers(situation: str, locale: str, words: Mapping[str, object], text: str) -> Iterator[Remark]:
    word = _AUTOMATIC.get(locale.partition("-")[0], "")
    if word not in text.casefold():
        yield Remark("the text does not say that it is automatic", f"say so; the word {word!r} is looked for")
    if not any(str(words[who]) in text for who in ("team", "company")):
        yield Remark("the text does not say who will answer", "name {{ team }} or {{ company }}")
    if situation in _PROMISING and str(words["said"]) not in text:
        yield Remark("the text does not say when", "say the promise: {{ said }}")
    if HANDLE in text:
        yield Remark("the text shows the customer's own address", "leave out {{ contact }}; it is for staff")
    if situation == _PUBLIC:
        yield from _in_public(text)
    elif not words["proven"] and any(own in text for own in (NAME, SUBJECT)):
        yield Remark(
            "an unproven sender gets his own words back", "leave out name and subject {% if proven %} is false"
        )


def _in_public(text: str) -> Iterator[Remark]:
    if any(own in text for own in (NAME, SUBJECT)):
        yield Remark("everybody reads the customer's name or words", "leave out name and subject")
    if len(text) > MOST_PUBLIC:
        yield Remark(f"a public text of {len(text)} letters, at most {MOST_PUBLIC} fit", "make it one short line")


def _spoken(situation: str, words: Mapping[str, object], text: str) -> Iterator[Remark]:
    """What no good colleague would say aloud."""
    if robot := ROBOT.search(text):
        yield Remark(f"the text talks like a machine: {robot[0]!r}", "say it as a colleague would", robot[0])
    for sentence in long_sentences(text):
        count = len(sentence.split())
        yield Remark(f"a sentence of {count} words, at most {LONGEST} are read easily", "make two of it", sentence)
    if (mean := average(text)) is not None:
        yield Remark(f"sentences of {mean:.0f} words on average are hard to read", "write shorter ones")
    grave = situation == "acknowledgement" and (words.get("mood") in _GRAVE or words.get("danger") is True)
    if grave and (cheerful := _CHEERFUL.search(text)):
        found = f"{cheerful[0]!r} in a text to somebody who complains or is in danger"
        yield Remark(found, "leave it out {% if mood in ('complaint', 'angry') or danger %}", cheerful[0])
    elif not words.get("emoji") and (emoji := _EMOJI.search(text)):
        yield Remark(f"{emoji[0]!r}, though the tone has no emoji", "write it only {% if emoji %}", emoji[0])
