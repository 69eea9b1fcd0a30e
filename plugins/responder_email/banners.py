"""What the mailbox's own side writes above a mail from outside: a warning, which the sender has never seen.

Microsoft 365 tells who writes for the first time, gateways tell of external senders. It is in the language of the
company, not of the customer, and some end in a rule that looks like the beginning of a quoted mail.
"""

from __future__ import annotations

import re
from typing import Final

TIP: Final = "aka.ms/LearnAboutSenderIdentification"  # where Microsoft explains its "first contact safety tip"
_FIRST: Final = 700  # characters of a warning
_HEAD: Final = 2 * _FIRST
_STEMS: Final = (  # one of them is in each warning; looking for them costs next to nothing
    "extern", "outside", "außerhalb", "buiten", "extérieur", "fuera de", "estern", "banner", "often get", "niet vaak",
    "nicht oft", "nicht häufig", "pas souvent", "no suele", "spesso", TIP.lower(),
)  # fmt: skip
_TITLE: Final = 60  # characters of one that stands above it by itself
_PROOFPOINT: Final = ("fptBannerStart", "fptBannerEnd")
_TIP_WORDS = re.compile(
    r"(?:some people who received this message |you )don.t often get e-?mail from\b"
    r"|u (?:ontvangt|krijgt) niet vaak e-?mail(?:berichten)? van\b"
    r"|sie erhalten nicht (?:oft|häufig) (?:eine )?e-?mails? von\b"
    r"|vous n.(?:obtenez|recevez) pas souvent d.e-?mails?\b|no suele recibir correos? electrónicos? de\b"
    r"|non (?:si ricevono|ricevi) spesso (?:messaggi|e-?mail|posta)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"[\W_]{0,9}(?:external (?:e-?mail|sender|message|mail)|externer? (?:e-?mail|mail|afzender|absender|nachricht)"
    r"|(?:mail|e-?mail|expéditeur|message) externe|(?:correo|remitente) externo|(?:e-?mail|mail|mittente) estern[ao]"
    r"|this (?:message|e-?mail) (?:is|came|originated|was sent) from (?:an external sender|outside.{0,40}))[\W_]{0,9}",
    re.IGNORECASE,
)
_OURS: Final = (
    r"(?:organi[sz]ation|company|network|university|institution|firm|school|district|domain|agency|unternehmens?|firma"
    r"|netzwerks?|universität|hauses|organisatie|gemeente|universiteit|bedrijf|entreprise|société|organización|empresa)"
)
_OUTSIDE = re.compile(
    rf"originat\w+ (?:from )?outside|(?:outside(?: of)?|außerhalb|buiten|extérieure? à|fuera de)"
    rf" (?:the |your |our |der |des |unsere[rs] |ihre[rs] |de |uw |onze |l.|votre |notre |la |su |nuestra )?{_OURS}"
    r"|external (?:e-?mail|sender|message|source)"
    r"|extern(?:en|er|e) (?:absender|afzender|e-?mail|quelle|bron)|von extern"
    r"|(?:expéditeur|source|e-?mail|courriel|message) externe|de l.extérieur"
    r"|(?:remitente|correo|origen) externo|(?:mittente|e-?mail) estern[oa]|dall.esterno",
    re.IGNORECASE,
)
_CARE = re.compile(
    r"(?:do not|don.t|never|avoid) (?:click|open|reply)|unless you (?:recogni|know|trust|are)"
    r"|(?:be|exercise|use) (?:careful|cautio)|think before|vermeiden sie|(?:öffnen|klicken|prüfen|seien) sie"
    r"|klik (?:niet|geen)|open geen|wees (?:voorzichtig|alert)"
    r"|ne (?:cliquez|pas)|n.ouvrez|soyez (?:prudent|vigilant)|no (?:haga|abra)|tenga (?:cuidado|precaución)"
    r"|non (?:cliccare|aprire)|(?:fare|prestare) attenzione",
    re.IGNORECASE,
)
_PERSON = re.compile(r"\?|\b(?:I|[Mm]y|[Ii]ch|[Mm]ein\w*|[Ii]k|[Mm]ijn|[Mm]on|[Mm]es|[Mm]i|[Mm]i[oa])\b")
_RULE = re.compile(r"[-_=*~]{3,120}")


def without_banner(text: str) -> str:
    """Return a text without the warning at its beginning; all of it where nothing else is said."""
    head = text[:_HEAD].lower()
    if not any(map(head.__contains__, _STEMS)):
        return text
    lines = _after_proofpoint(text).split("\n")
    at = 0
    for _ in range(3):
        end = _end(lines, at)
        if end == at:
            break
        at = end
    rest = "\n".join(lines[at:]).strip()
    return rest or text


def _after_proofpoint(text: str) -> str:
    start, end = _PROOFPOINT
    if start not in text[:200] or (stop := text.find(end, 0, 4000)) < 0:
        return text
    return text[stop + len(end) :].lstrip()


def _end(lines: list[str], at: int) -> int:
    """Return at which line that follows a warning the mail goes on; `at` where none stands there."""
    first = _skip(lines, at)
    stop = _paragraph(lines, first)
    if _warns(lines[first:stop]):
        return _skip(lines, stop)
    if len(" ".join(lines[first:stop])) <= _TITLE:
        after = _paragraph(lines, _skip(lines, stop))
        if _warns(lines[first:after]):
            return _skip(lines, after)
    return _skip(lines, first + 1) if _warns(lines[first : first + 1]) else at


def _skip(lines: list[str], at: int) -> int:
    """Pass blank lines and rules."""
    while at < len(lines) and (not lines[at].strip() or _RULE.fullmatch(lines[at].strip())):
        at += 1
    return at


def _paragraph(lines: list[str], at: int) -> int:
    while at < len(lines) and lines[at].strip() and not _RULE.fullmatch(lines[at].strip()):
        at += 1
    return at


def _warns(lines: list[str]) -> bool:
    said = " ".join(" ".join(lines).split())
    if not said or len(said) > _FIRST:
        return False
    if TIP in said or _TIP_WORDS.match(said) or _LABEL.fullmatch(said):
        return True
    return bool(_OUTSIDE.search(said) and _CARE.search(said) and not _PERSON.search(said))
