"""Where the mail that is answered begins, below what was written now: line by line, in linear time.

Words of many languages come first. What mail programs write in all others is told by its form: a line with an
address and a time of day that ends in a colon, or three fields with an address and a time below each other.
"""

from __future__ import annotations

import re
from typing import Final

MAX_LINES: Final = 2000  # lines in which the quote is looked for
_COLONS: Final = (":", "\uff1a")
_FIELD_NAMES: Final = (
    r"from|sent|to|cc|subject|date|von|gesendet|an|betreff|datum|van|verzonden|aan|onderwerp|de|envoy[ée]|[àa]|objet"
    r"|enviad[oa](?: el| em)?|para|asunto|assunto|fecha|da|inviato|oggetto|data|fra|sendt|til|emne|från|skickat|till"
    r"|ämne|od|wysłano|do|temat|gönder(?:en|ildi)|kime|konu|tarih|odesláno|předmět|komu|feladó|címzett|tárgy"
    r"|lähettäjä|lähetetty|vastaanottaja|aihe|от|кому|отправлено|тема|дата|发件人|发送时间|收件人|主题|差出人|送信日時"
    r"|宛先|件名"
)
_HEADER_LINE = re.compile(rf"[* ]{{0,4}}({_FIELD_NAMES})[* ]{{0,3}}\s?[:\uff1a][* ]{{0,3}}.{{0,300}}", re.IGNORECASE)
_ANY_FIELD = re.compile(r"[* ]{0,4}([^\W\d_][^:\uff1a@<>*]{0,24})[* ]{0,3}[:\uff1a][* ]{0,3}\S.{0,300}")
_PASSES_ON: Final = (
    r"forwarded message|doorgestuurd bericht|weitergeleitete nachricht|message transf[ée]r[ée]|mensaje reenviado"
    r"|messaggio inoltrato"
)
_ORIGINAL: Final = (
    r"original(?:e|nachricht)?(?:[- ](?:message|bericht|nachricht))?|oorspronkelijke? (?:bericht|e-?mail)"
    r"|urspr[üu]ngliche nachricht|message d['\u2019]origine|m(?:ail|essage) original|mensaje original"
    r"|messaggio originale|oprindelig meddelelse|原始邮件"
)
_SEPARATOR = re.compile(
    rf"[-_ ]{{2,40}}\s?(?:{_ORIGINAL}|{_PASSES_ON})\s?[-_ ]{{2,40}}"
    r"|_{20,80}|-{32,80}|##- .{1,100} -##",
    re.IGNORECASE,
)
_ABOVE_FIELDS = re.compile(rf"(?:{_ORIGINAL})[:\uff1a]?|[-_*=]{{3,80}}", re.IGNORECASE)
_RULE = re.compile(r"[-_*=]{2,12} ?[^\W\d_][^_*=:]{2,40}[-_*=]{2,12}")  # -------- words of any language --------
_PASSED_ON = re.compile(  # what stands above a forwarded mail, and above no other
    rf"[-_ ]{{2,10}}\s?(?:{_PASSES_ON})\s?[-_ ]{{2,10}}"
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
_WROTE_INLINE = re.compile(  # Yahoo's app goes on with the quoted mail in the same line
    r"(?:on|op|am|le|el|il|den)\s.{4,160}?<[^<>\s]{1,64}@[^<>\s]{1,255}>\s?"
    r"(?:wrote|schreef|schrieb|a écrit|escribió|ha scritto|skrev)\s?:",
    re.IGNORECASE,
)
_POINTS_BELOW = re.compile(
    r"\b(?:below|in-?line|in (?:red|blue|bold|green)|unten|im text|in (?:rot|blau)|hieronder|onderstaand|tussendoor"
    r"|in (?:het )?(?:rood|blauw)|ci-dessous|en (?:rouge|bleu)|más abajo|abajo|en (?:rojo|azul)|(?:di|qui) sotto"
    r"|in (?:rosso|blu)|poniżej)\b",
    re.IGNORECASE,
)
_OF_DAY = re.compile(r"\d{1,2}[:.h]\d{2}(?!\d)")
_DATE = re.compile(r"20\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2}")
_BIDI = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_FIRST_PERSON = re.compile(
    r"\b(?:i wrote|ik schreef|schreef ik|ich schrieb|schrieb ich|j['\u2019]ai écrit)\b", re.IGNORECASE
)
_TIME = re.compile(r"\d{1,2}[:.h]\d{2}|\d{4}")
_IN_BRACKETS = re.compile(r"[<(\[][^\s<>()\[\]]{1,64}@[^\s<>()\[\]]{1,255}[>)\]]")
_SIGNATURE = re.compile(r"(?:-- ?|__|—)")


def above_quote(lines: list[str]) -> int:
    """Return at which line the quoted mail begins; how many lines there are when nothing is quoted."""
    for at, line in enumerate(lines[:MAX_LINES]):
        if _is_quote_start(lines, at) and not (line.startswith(">") and _answers_below(lines, at)):
            if _only_greets(lines, at):
                continue
            return _with_rule(lines, at)
    return len(lines)


def _only_greets(lines: list[str], at: int) -> bool:
    """Nothing above, or "see below", and then answers below or between the quoted lines: all of it is the answer."""
    above = [x.strip() for x in lines[:at] if x.strip()]
    greeting = len(above) == 1 and len(above[0]) <= 40 and above[0].endswith(",")
    points = len(above) <= 3 and sum(map(len, above)) <= 160 and any(_POINTS_BELOW.search(x) for x in above)
    if above and not greeting and not points:
        return False
    if not above and lines[at].startswith("##"):  # help desks write below their own line
        return True
    quoted = next((i for i in range(at, min(len(lines), at + 4)) if lines[i].startswith(">")), None)
    return quoted is not None and _answers_below(lines, quoted)


def _with_rule(lines: list[str], at: int) -> int:
    """What stands right above the quoted mail's fields belongs to them: a rule, "Original message"."""
    for above in range(at - 1, max(0, at - 5), -1):
        said = lines[above].strip()[:100]
        if said and not _ABOVE_FIELDS.fullmatch(said):
            break
        at = above if said else at
    return at


def passes_on(line: str) -> bool:
    """Tell whether mail programs write this above a forwarded mail."""
    return _PASSED_ON.fullmatch(line) is not None


def is_signature(line: str) -> bool:
    """Tell whether below this line stands a signature (RFC 3676 section 4.3, and what people type for it)."""
    return _SIGNATURE.fullmatch(line) is not None


def _is_quote_start(lines: list[str], at: int) -> bool:
    line = lines[at][:400].strip()
    if not line.isascii():
        line = _BIDI.sub("", line)
    if not line:
        return False
    if line[0] == ">":
        return True
    if line[0] in "-_#=* " and (_SEPARATOR.fullmatch(line) or (_RULE.fullmatch(line) and _any_fields(lines, at + 1))):
        return True
    if line.startswith("--") and line.endswith("--") and _by_form(lines, at, line.strip("- ") + ":"):  # Zoho
        return True
    if ":" in line or "\uff1a" in line:
        if passes_on(line):
            return True
        if _HEADER_LINE.fullmatch(line):
            return _known_fields(lines, at) or _any_fields(lines, at)
        if _any_fields(lines, at):
            return True
    return _attribution(lines, at, line)


def _known_fields(lines: list[str], at: int) -> bool:
    """Three different mail fields and a time within six lines, or four fields: Outlook's way to quote.

    "From: Utrecht, To: Delft, Date: 5 November" is a customer's own list.
    """
    block = [m for line in lines[at : at + 6] if (m := _HEADER_LINE.fullmatch(line[:400].strip()))]
    names = {m[1].lower() for m in block}
    return len(names) >= 4 or (len(names) == 3 and any(_TIME.search(m[0]) or "@" in m[0] for m in block))


def _any_fields(lines: list[str], at: int) -> bool:
    """Three fields of whatever language below each other; one holds somebody's address, one day and time."""
    if at < len(lines) and not lines[at].strip():
        at += 1
    block = [x[:400].strip() for x in lines[at : at + 5]]
    if len(block) < 3 or not all(_ANY_FIELD.fullmatch(x) for x in block[:3]):
        return False
    fields = [x for x in block if _ANY_FIELD.fullmatch(x)]
    return any(_IN_BRACKETS.search(x) for x in fields) and any(_OF_DAY.search(x) and _DATE.search(x) for x in fields)


def _attribution(lines: list[str], at: int, line: str) -> bool:
    """ "On … wrote:", and not "on Monday I wrote:"."""
    return _attributes(lines, at, line) and not _FIRST_PERSON.search(line)


def _attributes(lines: list[str], at: int, line: str) -> bool:
    """Also when it is broken over up to three lines; it must end in a colon or stand above a quote."""
    if not _WROTE_START.fullmatch(line):
        if line.endswith(_COLONS) and (_by_form(lines, at, line) or _quoting(lines, at, line)):
            return True
        return _broken_by_form(lines, at)
    if _WROTE_INLINE.match(line) and any(c.isdigit() for c in line):
        return True
    joined = ""
    for ahead in range(3):
        piece = lines[at + ahead][:300].strip() if at + ahead < len(lines) else ""
        if not piece and ahead:
            break
        joined = f"{joined} {piece}".strip()
        if _WROTE.fullmatch(joined[:700]) and (joined.endswith(_COLONS) or _quoted_next(lines, at + ahead + 1)):
            return any(c.isdigit() for c in joined) or "@" in joined or _quoted_next(lines, at + ahead + 1)
        if ahead == 0 and _by_form(lines, at, joined):
            return True
    return False


def _quoting(lines: list[str], at: int, line: str) -> bool:
    return _WROTE_END.fullmatch(line) is not None and _quoted_next(lines, at + 1)


def _by_form(lines: list[str], at: int, line: str) -> bool:
    """Someone's address and a time, then a colon; where a quote follows, one of the two will do."""
    if not line.endswith(_COLONS):
        return False
    if _IN_BRACKETS.search(line) and _TIME.search(line):
        return True
    return _quoted_next(lines, at + 1) and ("@" in line or _OF_DAY.search(line) is not None)


def _broken_by_form(lines: list[str], at: int) -> bool:
    """The same over two or three lines that stand by themselves."""
    if (at and lines[at - 1].strip()) or at + 1 >= len(lines) or lines[at].rstrip().endswith((".", "!", "?")):
        return False
    for ahead in (1, 2):
        pieces = [x[:300].strip() for x in lines[at : at + ahead + 1]]
        if not all(pieces):
            return False
        if pieces[-1].endswith(_COLONS):
            whole = "@" in pieces[-1] and _TIME.search(pieces[-1])
            return not whole and _by_form(lines, at + ahead, " ".join(pieces))
    return False


def _quoted_next(lines: list[str], at: int) -> bool:
    following = [x for x in lines[at : at + 3] if x.strip()]
    return bool(following) and following[0].startswith((">", "| "))


def _answers_below(lines: list[str], at: int) -> bool:
    """Text between quoted lines: the person answers point by point, so the points stay for context."""
    end = min(len(lines), at + 60)
    below = next((i for i in range(at, end) if lines[i].strip() and not lines[i].startswith(">")), None)
    return below is not None and not is_signature(lines[below]) and not _is_quote_start(lines, below)
