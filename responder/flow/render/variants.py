"""Every situation in every form that people should read before customers do: named, with its words.

The golden texts and `responder preview` show these; the trial adds all combinations (see samples.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from responder.flow.render.samples import LINKS, base_words
from responder.flow.render.sayings import Sayings, sayings

Differs = Mapping[str, Any]


class Variant(NamedTuple):
    """One text to read: `name` tells the variants of a situation apart, "" is the plain one."""

    situation: str
    name: str
    words: Mapping[str, Any]

    @property
    def title(self) -> str:
        """Return "acknowledgement, complaint"."""
        return f"{self.situation}, {self.name}" if self.name else self.situation


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
        "nameless": {"name": ""},
        "signed": {"sign": said["team"][:1].upper() + said["team"][1:]},
        "plain": {"tone": "plain"},
        "emoji": {"emoji": True},
        "short": short,
        "short day": {"note": said["note"]},
        "closed": closed,
        "closed, short": {**closed, **short},
        "closed, with a note and an article": {**closed, "note": said["note"], **one},
        "closed for good": {"open_now": False},
        "an article": one,
        "an article, short": {**one, **short},
        "several articles": several,
        "complaint": {"mood": "complaint"},
        "complaint, second wording": {"mood": "complaint", "seed": 1},
        "complaint, third wording": {"mood": "complaint", "seed": 2},
        "complaint with an article": {"mood": "complaint", **one},
        "complaint, plain and short": {"mood": "complaint", "tone": "plain", **short},
        "complaint that presses": {"mood": "complaint", "urgent": True},
        "angry": {"mood": "angry"},
        "angry, second wording": {"mood": "angry", "seed": 1},
        "angry, closed": {"mood": "angry", **closed},
        "urgent": {"mood": "urgent", "urgent": True},
        "urgent, second wording": {"mood": "urgent", "urgent": True, "seed": 1},
        "danger": {"danger": True, "urgent": True, "mood": "urgent"},
        "danger, second wording, closed": {"danger": True, "urgent": True, "mood": "urgent", "seed": 1, **closed},
        "wants a human": {"wants_human": True},
        "wants a human, second wording": {"wants_human": True, "seed": 1},
        "a human first": {"offer_human": True},
        "a human first, second wording, with an article": {"offer_human": True, "seed": 1, **one},
        "open case": {"open_case": said["waiting_since"]},
        "a message elsewhere": {"elsewhere_open": said["elsewhere_open"]},
        "a message elsewhere, second wording": {"elsewhere_open": said["elsewhere_open"], "seed": 1},
        "returning": {"again": True},
        "returning, second wording": {"again": True, "seed": 1},
        "fact asked": {"asked": 1},
        "two facts asked, second wording": {"asked": 2, "seed": 1},
        "three facts asked, short": {"asked": 3, **short},
        "a line of context": {"context": said["context"]},
        "another channel": {"elsewhere": said["elsewhere"], "elsewhere_said": said["elsewhere_said"]},
        "another channel, second wording": {
            "elsewhere": said["elsewhere"], "elsewhere_said": said["elsewhere_said"], "seed": 1
        },
        "voice note": {"kind": "voice"},
        "photo": {"kind": "image"},
        "video": {"kind": "video"},
        "document": {"kind": "document"},
        "unproven sender": {"proven": False},
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
    for situation, each in {
        "retold": (
            {}, {"seed": 1}, {"seed": 2}, {"previous": ""}, {"previous": "", "seed": 1}, {"others": 1}, {"others": 2},
            elsewhere, {**elsewhere, "seed": 1},
        ),
        "window": ({}, {"seed": 1}, {"until": ""}),
        "did-this-help": ({}, {"seed": 1}),
        "kept": ({}, {"seed": 1}),
        "closed": ({}, {"seed": 1, "emoji": True}, {"tone": "plain"}),
        "waiting": ({}, {"seed": 1}),
        "closing": ({}, {"seed": 1}),
        "noted": ({"noted": 1}, {"noted": 2, "seed": 1}, {"noted": 0}),
        "opted-out": ({}, {"seed": 1}),
        "public": ({}, {"seed": 1}, {"mood": "complaint"}, {"danger": True}),
        "staff-before": ({},),
        "staff-missed": ({}, {"untold": True}),
        "staff-late": ({}, {"link": ""}),
    }.items():  # fmt: skip
        for words in each:
            name = ", ".join(f"{key} {value or 'none'}" for key, value in words.items())
            yield situation, name, {**none, **words}
