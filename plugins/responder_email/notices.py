"""What programs send without an honest header field: a table of kinds, told by subject and text together.

Receipts of help desks, orders, newsletters, voicemail, bounces in words alone: `notices.toml` names the kinds. One sign
proves nothing; people write of parcels and passwords as well, and they say "I", which programs hardly do.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from .robots import plain, says_of_itself, wants
from .tables import read_table

_ANSWERS: Final = re.compile(r"(?:re|aw|antw|sv|odp|ynt|vá|res|rif|ref|回复|答复)(?:\[\d\])? ?[:\uff1a]")
_PERSON: Final = re.compile(
    r"\b(?:i (?:[a-z]{2,}(?:ed|n.t|nt)|am|have|had|was|do|did|will|would|can|could|need|want|got|get|think|never"
    r"|still|also|just|only|already|left|bought|sent|wrote|paid|see|hope|know|like|must|should|find|found|cannot|wonder|ask)\b"
    r"|i.(?:m|ve|d|ll)\b|ich|ik|j.ai|je (?:suis|n.|voudrais|vous|souhait\w+)|jag|jeg|tengo|quiero|vorrei|я|мне|me)\b"
)
_NO_QUESTION: Final = re.compile(  # what programs ask
    r"(?:how (?:would|did|do|was|likely|satisfied)|rate|questions|need help|forgot|helpful|not you|problem|not working"
    r"|trouble|can.t see|changed your mind|didn.t|did you not|want to|unsubscribe|(?:was|is) this (?:not )?you"
    r"|fragen|hilfe|nicht (?:richtig|korrekt)|zufrieden|waren sie|vragen|hulp|niet (?:goed|aangevraagd)|tevreden|bent u"
    r"|des questions|preguntas|domande)[^?.!]{0,80}\?"
)
_PROOF: Final = ("human", "humain", "mensch", "robot", "umano", "persona ", "mens bent")
_HUMAN: Final = re.compile(  # a person's spam filter wants to know; customers say "I"
    r"(?:verify|prove|confirm\w*|check)\b.{0,20}\byou(?: are|.re)\b.{0,24}\b"
    r"(?:human|person|not a (?:spam|robot|machine))"
    r"|vous êtes (?:bien )?(?:un )?(?:être )?humain|(?:dass|ob) sie (?:ein|kein) (?:mensch|robot|spam)"
    r"|dat u (?:een mens|geen robot)|que (?:usted )?(?:es|eres|sea) (?:un )?(?:ser humano|humano|una persona)"
    r"|che (?:sei|lei è) (?:un )?(?:essere )?uman"
)
_TRANSCRIPT: Final = re.compile("trans[ck]ri")  # what somebody said on the telephone follows
_OPENING: Final = 250  # characters in which a receipt has said what it is
_LETTERS: Final = 4  # of a word that are looked up
_WORDS: Final = re.compile(r"\w+")


class _Kind(NamedTuple):
    name: str
    begins: frozenset[str]
    subject: re.Pattern[str]
    text: re.Pattern[str]
    asks: bool  # a program of this kind may ask something
    empty: bool  # its subject is enough where nothing else is said
    people: bool  # people write of such things, and say "I"


class _Stems(NamedTuple):
    latin: tuple[str, ...]
    others: tuple[str, ...]


class _Table(NamedTuple):
    kinds: tuple[_Kind, ...]
    begins: Mapping[str, tuple[_Kind, ...]]  # by the first letters of the words of a subject
    marks: tuple[re.Pattern[str], ...]
    bulk: _Stems
    received: re.Pattern[str]
    later: re.Pattern[str]
    thanks: _Stems


@lru_cache(1)
def _table() -> _Table:
    by_text = read_table("notices_by_text.toml")
    bulk, thanks = by_text["bulk"], by_text["thanks"]
    kinds = tuple(
        _Kind(
            name,
            frozenset(word[:_LETTERS] for word in kind["words"].split()),
            _any(kind["subject"]),
            _any(kind["text"]),
            kind.get("asks", True),
            kind.get("empty", False),
            kind.get("people", True),
        )
        for name, kind in read_table("notices.toml").items()
    )
    return _Table(
        kinds,
        {begin: tuple(k for k in kinds if begin in k.begins) for kind in kinds for begin in kind.begins},
        tuple(re.compile(mark) for mark in bulk["marks"]),
        _Stems(tuple(bulk["stems"]), tuple(bulk["other_stems"])),
        _any(thanks["received"]),
        _any(thanks["later"]),
        _Stems(tuple(thanks["stems"]), tuple(thanks["other_stems"])),
    )


def _any(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


def notice(subject: str, text: str, whole: str, *, reply: bool, likely: bool = False) -> str:
    """Return which kind of notice a mail is, or nothing. Subject and text are plain, in lower case (`robots.plain`).

    whole: as it came, with what stands below a signature, where newsletters say what they are. likely: a header field
    says that a program had a hand in it; then a ticket's subject, or thanks alone, will do.
    """
    table = _table()
    for word in _WORDS.findall(subject):
        for kind in table.begins.get(word[:_LETTERS], ()):
            if _is_of(kind, subject, text, whole, likely=likely):
                return kind.name
    if not reply and _one_of(table.bulk, whole) and _is_bulk(table, whole):
        return "" if _PERSON.search(text[:300]) else "bulk"
    if reply and any(map(text.__contains__, _PROOF)) and _HUMAN.search(text):
        return "challenge"
    return "receipt" if _thanks(table, text, likely=likely) else ""


def _is_of(kind: _Kind, subject: str, text: str, whole: str, *, likely: bool) -> bool:
    if not kind.subject.search(subject) or (kind.name != "challenge" and _ANSWERS.match(subject)):
        return False
    if (kind.empty and text in ("", subject)) or (likely and kind.name == "ticket" and not _asks(text)):
        return True
    if not (kind.text.search(text) or says_of_itself(text)) and not (
        len(whole) > len(text) and kind.text.search(_ends(whole))
    ):
        return False
    spoken = _TRANSCRIPT.split(text, 1)[0]
    if wants(spoken) or (kind.people and _PERSON.search(spoken)):
        return False
    return kind.asks or not _asks(spoken)


def _ends(whole: str) -> str:
    """The beginning and the end of a text: there stands what it is."""
    return plain(whole[:1500] + " " + whole[1500:][-1000:], 2600)


def _one_of(stems: _Stems, text: str) -> bool:
    """Looking for pieces of words costs next to nothing; those of other alphabets only where there may be some."""
    return any(map(text.__contains__, stems.latin)) or (
        not text.isascii() and any(map(text.__contains__, stems.others))
    )


def _is_bulk(table: _Table, whole: str) -> bool:
    text = _ends(whole)
    found = [mark.search(text) is not None for mark in table.marks]
    return sum(found) > 1 and (found[0] or found[1])


def _thanks(table: _Table, text: str, *, likely: bool) -> bool:
    """ "We have your message" and "we come back to you": whoever says both waits for nothing from us."""
    opening = text[:_OPENING]
    if not _one_of(table.thanks, opening) or _asks(text):
        return False
    if not table.received.search(opening) or not (likely or table.later.search(text)):
        return False
    return not _PERSON.search(text) and not wants(text)


def _asks(text: str) -> bool:
    if "?" not in text and "\uff1f" not in text:
        return False
    return "?" in _NO_QUESTION.sub("", text) or "\uff1f" in text
