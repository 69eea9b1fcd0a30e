"""The words every template is given, always all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol, TypedDict


class Article(Protocol):
    """An article of the FAQ, as a template sees it."""

    @property
    def title(self) -> str:
        """The question as customers ask it."""

    @property
    def url(self) -> str:
        """Where the article stands, or ""."""

    @property
    def answer(self) -> str:
        """The answer in one or two sentences, or ""."""


class Quiet(TypedDict):
    """What most texts do not say; docs/reference/templates.md explains each word."""

    name: str  # a first name to greet with, or ""
    subject: str  # the customer's, "" when unproven
    previous: str  # the promise that does not hold, in words; "" before
    overdue: bool  # the promise that does not hold has passed a while ago
    hours_changed: str  # why it does not hold: "closed" then, "fewer" opening hours until then; "" for other reasons
    opening: str  # the next opening in words, "" when open
    note: str  # what the calendar says of these days, or ""
    notice: str  # what ops want every acknowledgement to say now, or ""
    articles: Sequence[Article]
    mood: str  # "neutral", "urgent", "complaint" or "angry"
    urgent: bool  # time presses, whatever the mood
    danger: bool  # gas, injury, fraud and their like
    wants_human: bool
    offer_human: bool  # only programs have answered this person so far: offer a person first
    again: bool  # the person has asked something before
    open_case: str  # since when an earlier question of the same person waits, in words; "" where none does
    elsewhere_open: str  # an earlier message of the same person by another channel that waits: "email"; "" for none
    asked: Sequence[str]  # facts that an answer needs and that we do not have yet, as the configuration names them
    noted: Sequence[str]  # facts that the customer has just told us, with their names
    context: str  # one true sentence that a plugin knows, or ""
    elsewhere: str  # a channel where an answer comes sooner, with its address, or ""
    elsewhere_said: str  # when it comes there, in words
    kind: str  # of the message: "text", "voice", "image", …
    contact: str  # the customer's handle; only for staff
    waiting_since: str  # only for staff
    others: int  # how many more questions of the same person this text stands for
    until: str  # when the platform's reply window closes, in words; "" where it never does
    untold: bool  # the platform lets us tell the customer no new time any more; only for staff
    link: str  # where a colleague gives a promise more time; only for staff, "" where the world cannot reach us
    answered_link: str  # where a colleague says that the customer has an answer
    take_link: str  # where a colleague takes the conversation upon himself
    more_time: str  # how much time `link` gives: "2 hours"


class Sound(TypedDict):
    """What a deployment decides: who speaks, and how it sounds."""

    company: str
    team: str
    address: str  # "informal" or "formal"
    tone: str  # "warm" or "plain"
    emoji: bool  # whether one may be used
    length: str  # "normal" or "short"; "tiny" where a channel takes no more
    emergency: str  # the number to call in danger: "112"


class Voice(Quiet, Sound):
    """What is the same in every text of an account."""

    sign: str  # who signs, on a line of its own; "" where nobody does
    channel: str  # "email", "whatsapp", …
    account: str


class Words(Voice):
    """What a template can say."""

    proven: bool
    said: str  # the promise in words: "today before 3 pm"
    open_now: bool
    busy: bool  # far more people wait than usual
    seed: int


QUIET: Quiet = {
    "name": "",
    "subject": "",
    "previous": "",
    "overdue": False,
    "hours_changed": "",
    "opening": "",
    "note": "",
    "notice": "",
    "articles": (),
    "mood": "neutral",
    "urgent": False,
    "danger": False,
    "wants_human": False,
    "offer_human": False,
    "again": False,
    "open_case": "",
    "elsewhere_open": "",
    "asked": (),
    "noted": (),
    "context": "",
    "elsewhere": "",
    "elsewhere_said": "",
    "kind": "text",
    "contact": "",
    "waiting_since": "",
    "others": 0,
    "until": "",
    "untold": False,
    "link": "",
    "answered_link": "",
    "take_link": "",
    "more_time": "",
}
WORDS = tuple(Words.__annotations__)
# What differs where the whole text is too long, form by form, each shorter than the one before. "tiny" is one or two
# sentences, as in an SMS; at last an article that does not fit is left out, too.
BRIEF: Mapping[str, object] = {"length": "short", "elsewhere": ""}
TINY: Mapping[str, object] = {**BRIEF, "length": "tiny"}
BARE: Mapping[str, object] = {**TINY, "articles": ()}
SHORTER = (BRIEF, TINY, BARE)
PUBLIC = "public"  # the situation whose text others read too
SITUATIONS = (
    "acknowledgement",
    "retold",
    "window",
    "did-this-help",
    "kept",
    "closed",
    "waiting",
    "closing",
    "noted",
    "article",
    "opted-out",
    PUBLIC,
    "staff-danger",
    "staff-before",
    "staff-missed",
    "staff-late",
)


def for_staff(situation: str) -> bool:
    """Tell whether colleagues read it, not customers."""
    return situation.startswith("staff-")
