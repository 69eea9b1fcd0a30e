# ruff: noqa: RUF001 -- Turkish and Russian have their own letters
"""What stands below the last words: a farewell and a name, a line of the mail program, what lawyers add.

Ours goes line by line in linear time. What is left is short, and only that is given to mail-parser-reply, whose
patterns know more but cost more than linear time on text made to hurt.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final

from .quotes import is_signature

_LIBRARY_TEXT: Final = 4000  # characters that the library is given
_LIBRARY_LINE: Final = 300  # the longest line that it is given
_LANGUAGES: Final = ("en", "nl", "de", "fr", "es", "it")
_LAST: Final = 15  # lines below a farewell; more are no signature

_PROGRAM = re.compile(
    r"(?:sent from my|sent from (?:outlook|mail for)|get outlook for|verzonden vanaf|verstuurd vanaf|von meinem"
    r"|gesendet von|envoy[ée] de(?:puis)? mon|enviado desde mi|inviato da"
    r"|virus(?:vrij|-free)|virenfrei|sans virus|libre de virus|privo di virus)\b.{0,100}",
    re.IGNORECASE,
)
_ANY_PROGRAM = re.compile(  # the same in more words, where it stands below all else: a verb of sending and a product
    r"(?=.{0,110}(?:iphone|ipad|android|\bios\b|outlook|windows|galaxy|samsung|huawei|xiaomi|bluemail|proton|yahoo|gmx"
    r"|web\.de|gmail|tutanota|thunderbird|mail app|smartphone|mobil))"
    r"(?:sent|get|download|verzonden|verstuurd|gesendet|gestuurd|holen sie|diese (?:nachricht|mail|e-mail) wurde|envoy"
    r"|t[ée]l[ée]charge|obt[eé]n|enviad|descarg|inviat|scarica|skickat|h[äa]mta|sendt|hent|wysłan|pobierz|odesl|lähetetty"
    r"|gönderildi|отправлено|outlook|iphone|android).{0,110}",
    re.IGNORECASE,
)
_DISCLAIMER = re.compile(  # what lawyers put below every mail: its "at once" is nobody's hurry
    r"(?:th(?:is|e (?:information|contents?) (?:in|of) this) (?:e-?mail|message|communication)"
    r"|die(?:se| informationen in dieser|ser inhalt dieser) (?:e-?mail|nachricht)"
    r"|(?:dit|deze|de (?:inhoud|informatie)(?: verzonden)? (?:van|in|met) (?:dit|deze))"
    r" (?:e-?mail(?:bericht)?|mail|bericht)"
    r"|cet? (?:message|courriel|e-?mail)|este (?:mensaje|correo|e-?mail)|quest[oa] (?:messaggio|e-?mail)"
    r"|esta mensagem|este e-?mail|ta wiadomość)\b.{0,160}?"
    r"\b(?:confiden[tcz]i|privileged|vertra?ulich|vertrouwelijk|bestimmt|bestemd|intended|destin|riservat|poufn)"
    r"|(?:disclaimer|confidentiality notice|haftungsausschluss|vertraulichkeitshinweis|avis de confidentialité"
    r"|aviso legal|denk aan het milieu|please consider the environment|bitte (?:denken sie an|prüfen).{0,44}umwelt"
    r"|pens(?:ez|ons) (?:à|avant).{0,40}(?:environnement|imprimer)|antes de imprimir)\b",
    re.IGNORECASE,
)
_WISHES: Final = (
    r"(?:with |many )?thanks (?:and|&) (?:\w{1,8} )?regards|with kind regards|vriendelijk groetend|hartelijks"
    r"|liefs|met groet|(?:bij voorbaat|alvast) (?:hartelijk )?(?:dank|bedankt)|tschüss"
    r"|reciban? un cordial saludo|je vous prie d.agréer.{0,90}|veuillez agréer.{0,90}|cheers|best(?: wishes)?"
    r"|(?:(?:kind|best|warm|many) )?regards|all the best|yours (?:sincerely|faithfully|truly)"
    r"|sincerely(?: yours)?|m\.?v\.?g\.?|(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|groet(?:en|jes)?|gr\.?"
    r"|hoogachtend|mfg|[lvb]g|mit (?:freundlichen|besten|lieben|herzlichen) gr(?:ü|ue)(?:ß|ss)en|mit freundlichem gruß"
    r"|(?:(?:viele|liebe|beste|freundliche|schöne|herzliche) )?gr(?:ü|ue)(?:ß|ss)e|gruß|hochachtungsvoll"
    r"|(?:bien )?cordialement|bien à (?:vous|toi)|(?:\w{1,12} )?salutations(?: distinguées)?|amicalement|cdlt"
    r"|respectueusement|(?:(?:un|muchos) )?(?:(?:cordiales?) )?(?:cordial )?saludos?(?: cordiales)?|atentamente|atte\.?"
    r"|(?:cordiali|distinti) saluti|saluti|(?:os )?(?:melhores )?cumprimentos|atenciosamente|abraços?|pozdrawiam"
    r"|z poważaniem|saygılarımla|iyi (?:günler|çalışmalar)|(?:med )?vänliga? hälsning(?:ar)?|mvh|hälsningar"
    r"|(?:(?:med )?ven(?:lig|nlig) )?hilsen|ystävällisin terveisin|terveisin|s pozdravem|üdvözlettel|с уважением"
)
_WISH = re.compile(
    rf"(?:{_WISHES})(?: ?[/|] ?(?:{_WISHES}))?(?:[,.!]| -)?(?: [^\W\d_][\w.'-]{{0,20}}){{0,3}}", re.IGNORECASE
)
_THANKS = re.compile(  # a farewell where a name follows
    r"(?:(?:many|kind) )?thanks?(?: you)?(?: very much| so much| a lot)?(?: in advance)?"
    r"|(?:vielen |herzlichen )?danke?(?: (?:im|schon) \w{4,7})?|merci(?: beaucoup)?(?: d.avance)?"
    r"|(?:muchas )?gracias(?: de antemano)?|(?:mille )?grazie(?: in anticipo| mille)?|bedankt|dank (?:u|je)(?: wel)?"
    r"|tack|takk?|dziękuję|obrigad[oa]",
    re.IGNORECASE,
)
_LONGEST_THANKS: Final = 40
_THANKS_BEGIN: Final = "tmkvhdgbo"
_SMILES = re.compile(r"[^\w.,!]+$")
_NAME = re.compile(r"[^\W\d_a-z][\w.'\u2019-]{0,20}(?: [^\W\d_][\w.'\u2019-]{0,20}){0,3}")
_AFTER_ALL = re.compile(r"p\.? ?s\.?[ :]", re.IGNORECASE)
_FAREWELL = re.compile(r"[^\s.!?]{1,30}(?:\s[^\s.!?]{1,30}){0,2}|[^.!?\n]{1,50},")
_NOTHING = re.compile(r"(?!)")


def without_signature(text: str) -> str:
    """Return a text without what stands below its last words."""
    lines = text.split("\n")
    for at, line in enumerate(lines):
        if at and (is_signature(line) or _PROGRAM.fullmatch(line.strip()[:200]) or _is_disclaimer(lines, at)):
            lines = lines[:at]
            break
    lines = _without_program(lines)
    last = _last_word(lines)
    text = "\n".join(lines[:last]).strip()
    if last < len(lines) or len(text) > _LIBRARY_TEXT or "\n" not in text:
        return text
    return text if any(len(x) > _LIBRARY_LINE for x in lines) else _by_library(text)


def _is_disclaimer(lines: list[str], at: int) -> bool:
    return not lines[at - 1].strip() and _DISCLAIMER.match(lines[at][:400].lstrip("* _-")) is not None


def _without_program(lines: list[str]) -> list[str]:
    """Take "Outlook voor iOS downloaden" away where it is the last paragraph."""
    said = [at for at, line in enumerate(lines[-8:], max(0, len(lines) - 8)) if line.strip()]
    if len(said) < 2 or lines[said[-1] - 1].strip() or not _ANY_PROGRAM.fullmatch(lines[said[-1]].strip()[:200]):
        return lines
    return lines[: said[-1]] if "?" not in lines[said[-1]] else lines


def _last_word(lines: list[str]) -> int:
    """Return at which line a farewell of a few words and a name begins, unless somebody says more after it."""
    for at in range(max(1, len(lines) - _LAST), len(lines)):
        if len(lines[at]) <= 140 and _is_farewell(lines, at) and not _goes_on(lines[at + 1 :]):
            return at
    return len(lines)


def _is_farewell(lines: list[str], at: int) -> bool:
    line = lines[at].strip()
    if line and line[-1] > "\u2000":  # a smile
        line = _SMILES.sub("", line)
    if _WISH.fullmatch(line):
        return True
    if (
        len(line) > _LONGEST_THANKS
        or line[:1].lower() not in _THANKS_BEGIN
        or not _THANKS.fullmatch(line.rstrip(",.!"))
    ):
        return False
    below = next((x.strip() for x in lines[at + 1 : at + 3] if x.strip()), "")
    return _NAME.fullmatch(below) is not None


def _goes_on(lines: list[str]) -> bool:
    return any("?" in line or _long(line) or _AFTER_ALL.match(line.strip()) for line in lines)


def _long(line: str) -> bool:
    return len(line) > 120 and not _DISCLAIMER.match(line[:400].lstrip("* _-"))


def _by_library(text: str) -> str:
    """Let mail-parser-reply take the farewell and what follows away; short, tidy text only.

    It cuts at "Thanks," wherever that stands; so its cut only counts where a farewell of a few words follows.
    """
    replies = _library()(text).read().replies
    kept: str = replies[0].body.strip() if replies else ""
    rest = text[len(kept) :].strip().split("\n") if kept and text.startswith(kept) else []
    farewell = bool(rest) and len(rest) <= _LAST and _FAREWELL.fullmatch(rest[0]) and not _goes_on(rest)
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
