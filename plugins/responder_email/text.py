"""What the person wrote now: the text of a mail without the quoted mail below it and without the signature.

Two passes. Ours goes line by line in linear time and cuts at what every mail program writes above a quote. What is
left is short, and only that is given to mail-parser-reply, whose patterns know signatures and greetings in many
languages but cost more than linear time on text made to hurt.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final, NamedTuple

MAX_TEXT: Final = 64 * 1024  # characters
_LIBRARY_TEXT: Final = 4000  # characters that the library is given
_LIBRARY_LINE: Final = 300  # the longest line that it is given
_LANGUAGES: Final = ("en", "nl", "de", "fr", "es", "it")

_FIELD_NAMES: Final = (
    r"from|sent|to|cc|subject|date|von|gesendet|an|betreff|datum|van|verzonden|aan|onderwerp|de|envoy[ée]|[àa]|objet"
    r"|enviado(?: el)?|para|asunto|fecha|da|inviato|oggetto|data|fra|sendt|til|emne|från|skickat|till|ämne|od"
    r"|wysłano|do|temat|发件人|发送时间|收件人|主题"
)
_HEADER_LINE = re.compile(rf"[* ]{{0,4}}({_FIELD_NAMES})[* ]{{0,3}}\s?[:\uff1a][* ]{{0,3}}.{{0,300}}", re.IGNORECASE)
_SEPARATOR = re.compile(
    r"[-_ ]{2,10}\s?(?:original(?:e|nachricht)?(?: message| bericht)?|oorspronkelijk bericht"
    r"|urspr[üu]ngliche nachricht|message d['\u2019]origine|message transf[ée]r[ée]|mensaje original"
    r"|messaggio originale|oprindelig meddelelse|原始邮件|forwarded message|doorgestuurd bericht"
    r"|weitergeleitete nachricht|mensaje reenviado|messaggio inoltrato)\s?[-_ ]{2,10}"
    r"|_{20,80}|-{32,80}|##- .{1,100} -##",
    re.IGNORECASE,
)
_PASSED_ON = re.compile(  # what stands above a forwarded mail, and above no other
    r"[-_ ]{2,10}\s?(?:forwarded message|doorgestuurd bericht|weitergeleitete nachricht|message transf[ée]r[ée]"
    r"|mensaje reenviado|messaggio inoltrato)\s?[-_ ]{2,10}"
    r"|(?:begin forwarded message|begin doorgestuurd bericht|anfang der weitergeleiteten (?:nachricht|e-mail)"
    r"|début du (?:message|courriel) transféré|inicio del mensaje reenviado|inizio messaggio inoltrato)\s?[:\uff1a]",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"(?:on|op|am|le|el|il|den|w dniu|em|hi)\b.{4,300}"
    r"(?:wrote|schreef|schrieb|a écrit|escribió|ha scritto|skrev|napisał\(?a?\)?|escreveu)\b.{0,80}[:\uff1a]?\s*",
    re.IGNORECASE | re.DOTALL,
)
_WROTE_START = re.compile(r"(?:on|op|am|le|el|il|den|w dniu|em)\s.{0,300}", re.IGNORECASE)
_WROTE_END = re.compile(
    r".{0,300}(?:wrote|schreef|schrieb|écrit|escribió|scritto|skrev|napisał\(?a?\)?|escreveu)\b.{0,120}[:\uff1a]\s*",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"(?:-- ?|__|—)")
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
    above = _above_quote(lines)
    head = "\n".join(lines[:above])
    cut = _without_signature(head)
    below = lines[above].strip()[:400] if above < len(lines) else ""
    if forwarded or _PASSED_ON.fullmatch(below):
        return Said(text, (len(cut) if text.startswith(cut) else len(head)) if below else None)
    if not head.strip():
        return Said(text, 0)
    return Said(cut if cut.strip() else head.strip())


def _above_quote(lines: list[str]) -> int:
    """Return at which line the quoted mail begins."""
    for at, line in enumerate(lines):
        if _is_quote_start(lines, at) and not (line.startswith(">") and _answers_below(lines, at)):
            return at
    return len(lines)


def _is_quote_start(lines: list[str], at: int) -> bool:
    line = lines[at][:400].strip()
    if not line:
        return False
    if line.startswith(">") or _SEPARATOR.fullmatch(line) or _PASSED_ON.fullmatch(line):
        return True
    if _HEADER_LINE.fullmatch(line):
        return _header_block(lines, at)
    return _attribution(lines, at, line)


def _header_block(lines: list[str], at: int) -> bool:
    """Three different mail fields within five lines: Outlook's way to quote."""
    names = {m[1].lower() for line in lines[at : at + 6] if (m := _HEADER_LINE.fullmatch(line[:400].strip()))}
    return len(names) >= 3


def _attribution(lines: list[str], at: int, line: str) -> bool:
    """ "On … wrote:", also when it is broken over up to three lines; it must end in a colon or stand above a quote."""
    if not _WROTE_START.fullmatch(line):
        return bool(line.endswith(":") and _WROTE_END.fullmatch(line) and _quoted_next(lines, at + 1))
    joined = ""
    for ahead in range(3):
        piece = lines[at + ahead][:300].strip() if at + ahead < len(lines) else ""
        if not piece and ahead:
            break
        joined = f"{joined} {piece}".strip()
        if _WROTE.fullmatch(joined[:700]) and (joined.endswith((":", "\uff1a")) or _quoted_next(lines, at + ahead + 1)):
            return any(c.isdigit() for c in joined) or "@" in joined or _quoted_next(lines, at + ahead + 1)
    return False


def _quoted_next(lines: list[str], at: int) -> bool:
    following = [x for x in lines[at : at + 3] if x.strip()]
    return bool(following) and following[0].startswith(">")


def _answers_below(lines: list[str], at: int) -> bool:
    """Text between quoted lines: the person answers point by point, so the points stay for context."""
    end = min(len(lines), at + 60)
    below = next((i for i in range(at, end) if lines[i].strip() and not lines[i].startswith(">")), None)
    return below is not None and not _SIGNATURE.fullmatch(lines[below]) and not _is_quote_start(lines, below)


def _without_signature(text: str) -> str:
    lines = text.split("\n")
    for at, line in enumerate(lines):
        if at and (_SIGNATURE.fullmatch(line) or _PHONE.fullmatch(line.strip()[:200]) or _is_disclaimer(lines, at)):
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
