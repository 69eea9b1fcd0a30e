"""What the person wrote now: the text of a mail without the quoted mail below it and without the signature.

Two passes. Ours goes line by line in linear time and cuts at what every mail program writes above a quote. What is
left is short, and only that is given to mail-parser-reply, whose patterns know signatures and greetings in many
languages but cost more than linear time on text made to hurt.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final, NamedTuple

from .quotes import above_quote, is_signature, passes_on

MAX_TEXT: Final = 64 * 1024  # characters
_LIBRARY_TEXT: Final = 4000  # characters that the library is given
_LIBRARY_LINE: Final = 300  # the longest line that it is given
_LANGUAGES: Final = ("en", "nl", "de", "fr", "es", "it")

_PHONE = re.compile(
    r"(?:sent from my|sent from (?:outlook|mail for)|get outlook for|verzonden vanaf|verstuurd vanaf|von meinem"
    r"|gesendet von|envoy[ée] de(?:puis)? mon|enviado desde mi|inviato da)\b.{0,100}",
    re.IGNORECASE,
)
_DISCLAIMER = re.compile(  # what lawyers put below every mail: its "at once" is nobody's hurry
    r"(?:th(?:is|e (?:information|contents?) (?:in|of) this) (?:e-?mail|message|communication)"
    r"|die(?:se| informationen in dieser|ser inhalt dieser) (?:e-?mail|nachricht)"
    r"|(?:dit|deze|de (?:inhoud|informatie) (?:van|in) (?:dit|deze)) (?:e-?mail(?:bericht)?|mail|bericht)"
    r"|cet? (?:message|courriel|e-?mail)|este (?:mensaje|correo|e-?mail))\b.{0,120}?"
    r"\b(?:confiden[tc]i|privileged|vertra?ulich|vertrouwelijk|bestimmt|bestemd|intended|destin)"
    r"|(?:disclaimer|confidentiality notice|haftungsausschluss|vertraulichkeitshinweis)\b",
    re.IGNORECASE,
)
_FAREWELL = re.compile(r"[^\s.!?]{1,30}(?:\s[^\s.!?]{1,30}){0,2}|[^.!?\n]{1,50},")
_NOTHING = re.compile(r"(?!)")
_BREAKS = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_MANY_BLANK = re.compile(r"\n{3,}")


def tidy(text: str) -> str:
    """Return text with plain line breaks, no two blank lines in a row, no controls, at most 64 Ki characters."""
    text = _BREAKS.sub("\n", text[:MAX_TEXT]).replace("\0", "").replace("\ufeff", "")
    lines = [line.rstrip() for line in text.split("\n")]
    return _MANY_BLANK.sub("\n\n", "\n".join(lines)).strip()


class Said(NamedTuple):
    """What a mail says. own_until: how many characters of it the sender wrote, where the rest is passed on."""

    text: str
    own_until: int | None = None


def newest(text: str, *, forwarded: bool = False) -> Said:
    """Return what was written now; all of it when nothing would be left, or when it passes a mail on.

    forwarded: the subject says that it does; what stands above the other mail may say so too.
    """
    lines = text.split("\n")
    above = above_quote(lines)
    head = "\n".join(lines[:above])
    cut = _without_signature(head)
    below = lines[above].strip()[:400] if above < len(lines) else ""
    if forwarded or passes_on(below):
        return Said(text, (len(cut) if text.startswith(cut) else len(head)) if below else None)
    if not head.strip():
        return Said(text, 0)
    return Said(cut if cut.strip() else head.strip())


def _without_signature(text: str) -> str:
    lines = text.split("\n")
    for at, line in enumerate(lines):
        if at and (is_signature(line) or _PHONE.fullmatch(line.strip()[:200]) or _is_disclaimer(lines, at)):
            lines = lines[:at]
            break
    text = "\n".join(lines).strip()
    if len(text) > _LIBRARY_TEXT or any(len(x) > _LIBRARY_LINE for x in lines) or "\n" not in text:
        return text
    return _by_library(text)


def _is_disclaimer(lines: list[str], at: int) -> bool:
    return not lines[at - 1].strip() and _DISCLAIMER.match(lines[at][:300].lstrip("* _-")) is not None


def _by_library(text: str) -> str:
    """Let mail-parser-reply take the farewell and what follows away; short, tidy text only.

    It cuts at "Thanks," wherever that stands; so its cut only counts where a farewell of a few words follows.
    """
    replies = _library()(text).read().replies
    kept: str = replies[0].body.strip() if replies else ""
    rest = text[len(kept) :].strip().split("\n") if kept and text.startswith(kept) else []
    farewell = bool(rest) and len(rest) <= 15 and _FAREWELL.fullmatch(rest[0]) and "?" not in "".join(rest)
    return kept if farewell else text


@lru_cache(1)
def _library() -> Any:
    from mailparser_reply.parser import EmailMessage  # type: ignore[import-untyped]  # noqa: PLC0415 - its patterns take time to compile

    sample = EmailMessage(text="", languages=list(_LANGUAGES), keep_hyphen_lists=True)
    signature, disclaimers = sample.SIGNATURE_REGEX, sample.DISCLAIMERS_REGEX

    def make(text: str) -> EmailMessage:
        return EmailMessage(
            text=text,
            languages=list(_LANGUAGES),
            keep_hyphen_lists=True,
            _header_regex=_NOTHING,  # the quoted mail is already gone
            _signature_regex=signature,
            _disclaimers_regex=disclaimers,
        )

    return make
