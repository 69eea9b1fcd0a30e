"""What automatic responders write in plain words: their subjects and their texts, in the languages of their users.

Gateways take the honest header fields away, and some programs never write any. A subject alone proves nothing
(RFC 3834 section 2): another sign must agree, and people write of holidays and of automatic doors as well.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib import resources
from typing import Final, NamedTuple

_READ: Final = 1500  # characters of a text that are looked at
_OPENING: Final = 250  # characters in which a notice has said what it is

_BEFORE_RE = re.compile(  # "Vakantie: Re: Parcel"; "Fwd: Re:" and "[Extern] Re:" are people's
    r"(?!(?:fwd?|wg|tr|rv|vb|vs|pd|enc|i|re|aw|sv|antw|odp|ynt|vá|res|rif|回复|答复|ext|extern|external|spam)\b|\[)"
    r"(.{4,60}?)(?: ?[:\uff1a-])? (?:re|aw|antw|sv|odp|ynt|vá|回复|答复)(?:\[\d\])? ?[:\uff1a]"
)
_PEOPLE = re.compile(  # what stands before the words of a notice when a person speaks of one
    r"\b(?:but|aber|maar|mais|pero|ma|dass|dat|that|que|your|ihre[rn]?|eure[rn]?|uw|jullie|votre|vos|sus?|tu|vostr[ao])\b"
)
_BOUNCE = re.compile(r"undeliver|delivery status|mail delivery")


class _Words(NamedTuple):
    """What `robots.toml` says, compiled."""

    subject: re.Pattern[str]
    receipt: re.Pattern[str]
    automatic: re.Pattern[str]
    no_answer: re.Pattern[str]
    received: re.Pattern[str]
    absent: re.Pattern[str]
    meanwhile: re.Pattern[str]
    hint: re.Pattern[str]
    stems: tuple[str, ...]


@lru_cache(1)
def _words() -> _Words:
    table = tomllib.loads(resources.files(__package__).joinpath("robots.toml").read_text("utf-8"))
    said = {name: "(?:" + "|".join(patterns) + ")" for name, patterns in table.items()}
    before = r"(?:\[[^\]]{1,40}\] ?|.{1,60} (?=(?:is|am) out of (?:the )?office))?"
    end = r"(?= ?[:\uff1a\u2013-]| ?$| re\b| aw\b)"
    said["subject"] = rf"[\[(]{said['subject']}[\])]|{before}{said['subject']}{end}"
    said["receipt"] = ".{0,40}" + said["receipt"]
    return _Words(**{n: re.compile(p) for n, p in said.items() if n != "stems"}, stems=tuple(table["stems"]))


def robot_subject(subject: str) -> bool:
    """Tell whether automatic responders begin a subject like this; it is only a hint."""
    plain = _plain(subject, 200)
    return bool(_words().subject.match(plain) or _BOUNCE.match(plain))


def says_automatic(subject: str, text: str, *, reply: bool) -> str:
    """Return why a text is an automatic responder's, or nothing: two signs must agree.

    reply: it answers some mail. People who answer begin their subject with "Re:", and programs put theirs before it.
    """
    words, subject, text = _words(), _plain(subject, 200), _plain(text, _READ)
    before = _BEFORE_RE.match(subject)
    if words.subject.match(subject) or (before and words.subject.search(before[1])):
        if reply or before:
            return "its subject, in an answer"
        named = True
    else:
        named = bool(before)
    if not named and not any(stem in text for stem in words.stems):
        return ""
    return _by_text(words, subject, text, named=named, reply=reply)


def _by_text(words: _Words, subject: str, text: str, *, named: bool, reply: bool) -> str:
    automatic, absent = words.automatic.search(text), words.absent.search(text)
    others = [found for p in (words.no_answer, words.received) if (found := p.search(text))]
    meanwhile = words.meanwhile.search(text)
    asks = "?" in text or "\uff1f" in text
    if named and (automatic or others or (not asks and (absent or meanwhile or words.hint.search(text)))):
        return "its subject and its text"
    if asks:
        return ""
    if automatic and words.receipt.match(subject):
        return "its subject and its text"
    opens = any(found.start() < _OPENING for found in (automatic, absent, *others) if found)
    if automatic and opens and (others or absent or meanwhile) and _alone(text, automatic.start()):
        return "its text says so"
    return "an absence note" if reply and absent and absent.start() < _OPENING and meanwhile else ""


def _plain(text: str, most: int) -> str:
    return " ".join(text[:most].lower().split())


def _alone(text: str, at: int) -> bool:
    """A notice says it plainly of itself; people say "but this is an automatic reply" and "your automatic mail"."""
    start = max(text.rfind(mark, max(0, at - 200), at) for mark in (".", "!", ":", "\u3002", "*", ">"))
    return at - start <= 60 and not _PEOPLE.search(text, start + 1, at)
