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
    stems: tuple[str, ...]


@lru_cache(1)
def _words() -> _Words:
    table = tomllib.loads(resources.files(__package__).joinpath("robots.toml").read_text("utf-8"))
    said = {name: "(?:" + "|".join(patterns) + ")" for name, patterns in table.items()}
    before = r"(?:\[[^\]]{1,40}\] ?|.{1,60} (?=(?:is|am) out of (?:the )?office))?"
    said["subject"] = before + said["subject"] + r"(?= ?[:\uff1a\u2013-]| ?$| re\b| aw\b)"
    said["receipt"] = ".{0,40}" + said["receipt"]
    return _Words(**{n: re.compile(p) for n, p in said.items() if n != "stems"}, stems=tuple(table["stems"]))


def robot_subject(subject: str) -> bool:
    """Tell whether automatic responders begin a subject like this; it is only a hint."""
    plain = _plain(subject, 200)
    return bool(_words().subject.match(plain) or _BOUNCE.match(plain))


def says_automatic(subject: str, text: str, *, reply: bool, ours: bool) -> str:
    """Return why a text is an automatic responder's, or nothing: two signs must agree.

    reply: it answers some mail. ours: it answers a mail that we signed.
    """
    words, subject, text = _words(), _plain(subject, 200), _plain(text, _READ)
    named = words.subject.match(subject) is not None
    if named and ours:
        return "its subject, in answer to a mail of ours"
    if not named and not any(stem in text for stem in words.stems):
        return ""
    automatic, absent = words.automatic.search(text), words.absent.search(text)
    others = [found for p in (words.no_answer, words.received) if (found := p.search(text))]
    meanwhile = words.meanwhile.search(text)
    if named and (automatic or absent or others or meanwhile):
        return "its subject and its text"
    if "?" in text or "\uff1f" in text:
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
    """A notice says it in a sentence of its own; people say "but this is an automatic reply"."""
    return at == 0 or text[:at].rstrip().endswith((".", "!", ",", ":", "\u3002", "*", ">", "-"))
