"""Every situation in every form that people should read before customers do: named, with its words.

The golden texts and `responder preview` show these; the trial adds all combinations (see samples.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from responder.flow.render.samples import LINKS, base_words
from responder.flow.render.sayings import Sayings, sayings

Differs = Mapping[str, Any]
# What people call the situations, in the order in which they are read.
TITLES: Mapping[str, str] = {
    "acknowledgement": "First answer",
    "retold": "A new time",
    "window": "The promise again, before the chat closes",
    "did-this-help": "Did this help?",
    "kept": "It did not help",
    "closed": "It helped",
    "waiting": "We wait for the customer",
    "closing": "Last word: the customer did not answer",
    "noted": "Thanks for what we had asked",
    "article": "An article, once the question has come",
    "opted-out": "No more messages",
    "public": "In public",
    "staff-danger": "To colleagues: danger named",
    "staff-before": "To colleagues: the promised time is near",
    "staff-missed": "To colleagues: the promised time has passed",
    "staff-late": "To colleagues: still no answer",
}


class Variant(NamedTuple):
    """One text to read: `name` tells the variants of a situation apart, "" is the plain one."""

    situation: str
    name: str
    words: Mapping[str, Any]

    @property
    def title(self) -> str:
        """Return what people call it: "First answer, complaint"."""
        called = TITLES[self.situation]
        return f"{called}, {self.name}" if self.name else called


def variants(locale: str, known: Differs | None = None) -> Iterator[Variant]:
    """Yield all of them, each informal and formal, in the order in which they are read.

    known: words of the deployment itself, such as company and team.
    """
    said = sayings(locale)
    named = [("acknowledgement", name, words) for name, words in acknowledgements(said).items()]
    for situation, name, words in (*named, *later(said)):
        for address in ("informal", "formal"):
            facts = said["formal_facts" if address == "formal" else "facts"]
            own: dict[str, Any] = {**base_words(locale), "address": address, **(known or {}), **words}
            own["asked"], own["noted"] = (facts[: own[key]] for key in ("asked", "noted"))
            yield Variant(situation, f"{name}, {address}" if name else address, own)


def acknowledgements(said: Sayings) -> dict[str, dict[str, Any]]:
    """Return what differs from the plain case; `asked` and `noted` say how many facts."""
    one, several = {"articles": said["articles"][:1]}, {"articles": said["articles"]}
    closed = {"open_now": False, "opening": said["opening"]}
    short = {"length": "short"}
    cases: dict[str, dict[str, Any]] = {
        "open": {},
        "open, second wording": {"seed": 1},
        "open, third wording": {"seed": 2},
        "name unknown": {"name": ""},
        "signed": {"sign": said["team"][:1].upper() + said["team"][1:]},
        "plain tone": {"tone": "plain"},
        "with a smile": {"emoji": True},
        "short texts": short,
        "a note on the hours": {"note": said["note"]},
        "closed": closed,
        "closed, short": {**closed, **short},
        "closed, with a note and an article": {**closed, "note": said["note"], **one},
        "closed, next opening unknown": {"open_now": False},
        "an article": one,
        "an article, short": {**one, **short},
        "several articles": several,
        "complaint": {"mood": "complaint"},
        "complaint, second wording": {"mood": "complaint", "seed": 1},
        "complaint, third wording": {"mood": "complaint", "seed": 2},
        "complaint with an article": {"mood": "complaint", **one},
        "complaint, plain and short": {"mood": "complaint", "tone": "plain", **short},
        "urgent complaint": {"mood": "complaint", "urgent": True},
        "angry": {"mood": "angry"},
        "angry, second wording": {"mood": "angry", "seed": 1},
        "angry, closed": {"mood": "angry", **closed},
        "urgent": {"mood": "urgent", "urgent": True},
        "urgent, second wording": {"mood": "urgent", "urgent": True, "seed": 1},
        "danger named": {"danger": True, "urgent": True, "mood": "urgent"},
        "danger named, second wording, closed": {"danger": True, "urgent": True, "mood": "urgent", "seed": 1, **closed},
        "asks for a person": {"wants_human": True},
        "asks for a person, second wording": {"wants_human": True, "seed": 1},
        "a person comes first": {"offer_human": True},
        "a person comes first, second wording, with an article": {"offer_human": True, "seed": 1, **one},
        "an earlier question is open": {"open_case": said["waiting_since"]},
        "wrote on another channel too": {"elsewhere_open": said["elsewhere_open"]},
        "wrote on another channel too, second wording": {"elsewhere_open": said["elsewhere_open"], "seed": 1},
        "known from before": {"again": True},
        "known from before, second wording": {"again": True, "seed": 1},
        "asks for a fact": {"asked": 1},
        "asks for two facts, second wording": {"asked": 2, "seed": 1},
        "asks for three facts, short": {"asked": 3, **short},
        "a line of context": {"context": said["context"]},
        "another channel is quicker": {"elsewhere": said["elsewhere"], "elsewhere_said": said["elsewhere_said"]},
        "another channel is quicker, second wording": {
            "elsewhere": said["elsewhere"], "elsewhere_said": said["elsewhere_said"], "seed": 1
        },
        "voice note": {"kind": "voice"},
        "photo": {"kind": "image"},
        "video": {"kind": "video"},
        "document": {"kind": "document"},
        "what the platform keeps to itself": {"kind": "unseen"},
        "what the platform keeps to itself, second wording": {"kind": "unseen", "seed": 1},
        "sender not proven": {"proven": False},
        "busier than usual": {"busy": True},
        "busy, closed, a note and a notice": {**closed, "busy": True, "note": said["note"], "notice": said["notice"]},
        "everything at once": {
            **closed, **several, "busy": True, "note": said["note"], "notice": said["notice"], "again": True,
            "open_case": said["waiting_since"], "asked": 2, "context": said["context"], "elsewhere": said["elsewhere"],
            "elsewhere_said": said["elsewhere_said"], "sign": "Sanne",
        },
    }  # fmt: skip
    return {name: {"asked": 0, "noted": 0, **words} for name, words in cases.items()}


def later(said: Sayings) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield the other situations: name of the situation, of the variant, and what differs."""
    none: dict[str, Any] = {"asked": 0, "noted": 0, **LINKS}
    elsewhere = {"elsewhere_open": said["elsewhere_open"]}
    second: dict[str, Any] = {"seed": 1}
    one = {"articles": said["articles"][:1]}
    past, closed = {"overdue": True}, {"hours_changed": "closed"}
    cases: Mapping[str, Mapping[str, Differs]] = {
        "retold": {
            "": {},
            "second wording": second,
            "third wording": {"seed": 2},
            "no earlier time was told": {"previous": ""},
            "no earlier time was told, second wording": {"previous": "", **second},
            "it passed a while ago": past,
            "it passed a while ago, second wording": {**past, **second},
            "closed then": closed,
            "closed then, second wording": {**closed, **second},
            "closed then, with a sentence of the shop's": {**closed, "note": said["note"]},
            "closed then, with a sentence of the shop's, second wording": {**closed, "note": said["note"], **second},
            "open for less time until then": {"hours_changed": "fewer"},
            "open for less time until then, second wording": {"hours_changed": "fewer", **second},
            "for one more question too": {"others": 1},
            "for two more questions too": {"others": 2},
            "asked on another channel": elsewhere,
            "asked on another channel, second wording": {**elsewhere, **second},
        },
        "window": {"": {}, "second wording": second, "no closing time known": {"until": ""}},
        "did-this-help": {"": {}, "second wording": second},
        "kept": {"": {}, "second wording": second},
        "closed": {"": {}, "second wording, with a smile": {**second, "emoji": True}, "plain tone": {"tone": "plain"}},
        "waiting": {"": {}, "second wording": second},
        "closing": {"": {}, "second wording": second},
        "noted": {"one fact": {"noted": 1}, "two facts, second wording": {"noted": 2, **second}, "nothing to name": {}},
        "article": {"": one, "second wording": {**one, **second}, "several articles": {"articles": said["articles"]}},
        "opted-out": {"": {}, "second wording": second},
        "public": {
            "": {}, "second wording": second, "a complaint": {"mood": "complaint"}, "danger named": {"danger": True}
        },
        "staff-danger": {"": {"danger": True}, "no promise, no links": {"danger": True, "link": "", "previous": ""}},
        "staff-before": {"": {}},
        "staff-missed": {"": {}, "the customer cannot be told": {"untold": True}},
        "staff-late": {"": {}, "no links": {"link": ""}},
    }  # fmt: skip
    for situation, variants_of in cases.items():
        for name, words in variants_of.items():
            yield situation, name, {**none, **words}
