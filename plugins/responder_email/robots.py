"""What automatic responders write in plain words: their subjects and their texts, in the languages of their users.

Gateways take the honest header fields away, and some programs never write any. A subject alone proves nothing
(RFC 3834 section 2): another sign must agree, and people write of holidays and of automatic doors as well.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final, NamedTuple

from .tables import read_table

_OPENING: Final = 250  # characters in which a notice has said what it is
_NOTE: Final = 600  # characters of an answer that are weighed
_LETTERS: Final = 4  # of a word that are looked up

_BEFORE_RE = re.compile(  # "Vakantie: Re: Parcel"; "Fwd: Re:" and "[Extern] Re:" are people's
    r"(?!(?:fwd?|wg|tr|rv|vb|vs|pd|enc|i(?= ?:)|re|aw|sv|antw|odp|ynt|vá|res|rif|回复|答复|ext|extern|external|spam)\b"
    r"|\[)"
    r"(.{4,60}?)(?: ?[:\uff1a-])? (?:re|aw|antw|sv|odp|ynt|vá|回复|答复)(?:\[\d\])? ?[:\uff1a]"
)
_PREFIX = re.compile(  # how mail programs begin the subject of an answer
    r"\W{0,3}(?:re|aw|antw(?:ort|oord)?|sv|svar|vs|vb|odp|odpověď|ynt|yan|vá|válasz|res|resp|rif|risp|r|rv|ref|απ"
    r"|σχετ|hồi|trl|bls|atb|ats|fwd?|wg|tr|回复|答复|回覆|转发|답장|הנדון|رد)\b\.?(?:\[\d+\]|\(\d+\))? ?[:\uff1a]"
)
_PEOPLE = re.compile(  # what stands before the words of a notice when a person speaks of one
    r"\b(?:but|aber|maar|mais|pero|ma|dass|dat|that|que|your|ihre[rn]?|eure[rn]?|uw|jullie|votre|vos|sus?|tu|vostr[ao])\b"
)
_CONTACT = re.compile(r"[\w.+-]{1,64}@[\w-]{1,60}\.\w|\+?\d[\d /().-]{6,20}\d")  # somebody else's address or number
_UNTIL = re.compile(
    r"\b(?:until|till|til|through|bis|tot|t/m|jusqu\S{0,4}|hasta|fino|até|do|до|förrän|frem til|līdz|iki|kuni"
    r"|from|vom|van|du|del|dal|od|från|fra|back|return\w*|zurück|wieder|terug|weer|retour|vuelvo|regreso|rientro|tillbaka|åter"
    r"|palaan)\b.{0,24}?"
    r"(?:\d|mon|tue|wed|thu|fri|die|mit|don|fre|maa|din|woe|vri|lun|mar|mer|jeu|ven|mié|jue|vie|seg|ter)"
)
_URGENT: Final = re.compile(r"(?:urgent|dringend|spoed|eilig|emergency|urgence|urgente|haster?|bråttom)\s?\?")
_ENOUGH: Final = 3.5  # what the words of an absence note weigh at least
_BOUNCE = re.compile(r"undeliver|delivery status|mail delivery")


class _Patterns(NamedTuple):
    """What `robots.toml` says, compiled."""

    subject: re.Pattern[str]
    bracketed: re.Pattern[str]
    receipt: re.Pattern[str]
    automatic: re.Pattern[str]
    no_answer: re.Pattern[str]
    received: re.Pattern[str]
    absent: re.Pattern[str]
    meanwhile: re.Pattern[str]
    hint: re.Pattern[str]
    away: re.Pattern[str]
    thanked: re.Pattern[str]
    wants: re.Pattern[str]


class _Stems(NamedTuple):
    """Pieces of words that tell whether a pattern need be tried at all; looking for them costs next to nothing."""

    words: frozenset[str]
    cjk: tuple[str, ...]
    auto: tuple[str, ...]
    polite: tuple[str, ...]


@lru_cache(1)
def _table() -> dict[str, Any]:
    return read_table("robots.toml")


@lru_cache(1)
def _words() -> _Patterns:
    table = _table()
    said = {name: "(?:" + "|".join(table[name]) + ")" for name in _Patterns._fields if name in table}
    before = r"(?:\[[^\]]{1,40}\] ?|.{1,60} (?=(?:is|am) out of (?:the )?office))?"
    until = r"(?: (?:until|till|from|through|bis|vom|ab|tot|van|jusqu.au|du|hasta|fino|até)\b.{1,40})?"
    end = r"(?= ?[:/|\uff1a\u2013-]| ?$| re\b| aw\b)"
    said["bracketed"] = rf"(?:.{{1,60}} )?[\[(]{said['subject']}[\])]"
    said["subject"] = rf"{before}{said['subject']}{until}{end}"
    said["receipt"] = ".{0,40}" + said["receipt"]
    said["wants"] = r"\b" + said["wants"]
    said["thanked"] = ".{0,80}?" + said["received"]
    return _Patterns(**{name: re.compile(said[name]) for name in _Patterns._fields})


@lru_cache(1)
def _stems() -> _Stems:
    table = _table()
    words = frozenset(word[:_LETTERS] for word in table["words"].split())
    return _Stems(words, tuple(table["cjk"]), tuple(table["auto"]), tuple(table["polite"]))


@lru_cache(1)
def _weights() -> dict[str, list[tuple[str, str]]]:
    """Words of absence notes with their kinds, by their first letters."""
    found: dict[str, list[tuple[str, str]]] = {}
    for kind, words in _table()["weigh"].items():
        for word in words.split():
            found.setdefault(word[:_LETTERS], []).append((word, kind))
    return found


def _weight(text: str) -> float:
    """How much a text sounds like an absence note: each kind of its words counts once."""
    table, weights = _weights(), _table()["weight"]
    kinds = {kind for word in text.split() for begin, kind in table.get(word[:_LETTERS], ()) if word.startswith(begin)}
    if _UNTIL.search(text):
        kinds.add("until")
    if _CONTACT.search(text):
        kinds.add("other")
    if kinds.isdisjoint(("away", "closed", "office", "access")):
        return 0
    polite = any(map(text[:120].__contains__, _stems().polite))
    return sum(float(weights[kind]) for kind in kinds) + polite / 2


def plain(text: str, most: int) -> str:
    """Return the beginning of a text in lower case with single blanks, as the patterns want it.

    The Turkish capital İ becomes "i" and a dot of its own, which no pattern has.
    """
    return " ".join(text[:most].lower().replace("i\u0307", "i").split())


def wants(text: str) -> bool:
    """Tell whether somebody wants something from us, as people do: a plain text."""
    return _words().wants.search(text) is not None


def says_of_itself(text: str) -> bool:
    """Tell whether a plain text says that a program wrote it, or that nobody reads answers."""
    words = _words()
    found = words.automatic.search(text) or words.no_answer.search(text)
    return found is not None and _alone(text, found.start())


def robot_subject(subject: str) -> bool:
    """Tell whether automatic responders begin a subject like this; it is only a hint. `subject` is plain."""
    return _begins(_words(), subject) or _BOUNCE.match(subject) is not None


def _begins(words: _Patterns, subject: str) -> bool:
    if words.subject.match(subject):
        return True
    return ("(" in subject or "[" in subject) and words.bracketed.match(subject) is not None


def says_automatic(subject: str, text: str, *, reply: bool) -> str:
    """Return why a text is an automatic responder's, or nothing: two signs must agree. Both are plain.

    reply: it answers some mail. People who answer begin their subject with "Re:", and programs put theirs before it.
    """
    words = _words()
    before = _BEFORE_RE.match(subject)
    if _begins(words, subject) or (before and words.subject.search(before[1])):
        if reply or before:
            return "its subject, in an answer"
        return "its subject and its text" if _agrees(words, text) else ""
    if before and _agrees(words, text):
        return "its subject and its text"
    if ("?" in text and "?" in _URGENT.sub("", text)) or "\uff1f" in text:
        return ""
    if reply and not _PREFIX.match(subject) and _is_note(words, text):
        return "an answer that does not call itself one"
    if any(map(text.__contains__, _stems().auto)) and (why := _says_it(words, subject, text)):
        return why
    return "an absence note" if _is_away(words, subject, text, reply=reply) else ""


def _agrees(words: _Patterns, text: str) -> bool:
    """The text of a mail whose subject is a robot's; where it asks something, less is taken for a sign."""
    if any(p.search(text) for p in (words.automatic, words.no_answer, words.received)):
        return True
    asks = "?" in text or "\uff1f" in text
    return not asks and any(p.search(text) for p in (words.absent, words.meanwhile, words.hint))


def _says_it(words: _Patterns, subject: str, text: str) -> str:
    """ "This is an automatic answer", and what such answers say besides."""
    automatic = words.automatic.search(text)
    if automatic is None:
        asked = words.no_answer.search(text)
        return "nobody reads answers" if asked and _alone(text, asked.start()) else ""
    if words.receipt.match(subject):
        return "its subject and its text"
    found = [f for p in (words.no_answer, words.received, words.absent) if (f := p.search(text))]
    opens = any(f.start() < _OPENING for f in (automatic, *found))
    if opens and (found or words.meanwhile.search(text)) and _alone(text, automatic.start()):
        return "its text says so"
    return ""


def _is_away(words: _Patterns, subject: str, text: str, *, reply: bool) -> bool:
    """An absence is told, and what is to be done meanwhile; a person who is away wants something from us besides."""
    opening, stems = text[: _OPENING + 50], _stems()
    if not reply and not any(map(text[:120].__contains__, stems.polite)) and not words.away.fullmatch(subject):
        return False
    if reply and _weight(text[:_NOTE]) >= _ENOUGH and not wants(text):
        return True
    if stems.words.isdisjoint([w[:_LETTERS] for w in opening.split()]) and (
        opening.isascii() or not any(map(opening.__contains__, stems.cjk))
    ):
        return False
    if not words.absent.search(opening) or wants(text):
        return False
    if words.meanwhile.search(text):
        return reply or words.away.fullmatch(subject) is not None or words.thanked.match(text[:200]) is not None
    return reply and _CONTACT.search(text) is not None


def _is_note(words: _Patterns, text: str) -> bool:
    """Mail programs put "Re:" before the subject of an answer; where it is missing, less tells of an absence."""
    if wants(text):
        return False
    told = words.absent.search(text[:_OPENING])
    until = _UNTIL.search(text) or _CONTACT.search(text) or words.meanwhile.search(text)
    return (told is not None and until is not None) or _weight(text[:_NOTE]) >= _ENOUGH - 1


def _alone(text: str, at: int) -> bool:
    """A notice says it plainly of itself; people say "but this is an automatic reply" and "your automatic mail"."""
    start = max(text.rfind(mark, max(0, at - 200), at) for mark in (".", "!", ":", "\u3002", "*", ">"))
    return at - start <= 60 and not _PEOPLE.search(text, start + 1, at)
