"""Mail that another sends for a person: a form on a web site, or a group that stands before our own mailbox.

Reply-To leads to loops where it is followed blindly (RFC 3834 section 4). So it is believed only where the address in
From is none that a person has, or is ours, and where the mail looks like a form; and what it names counts as unproven.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from .addresses import mailboxes
from .auth_results import Verdict
from .letter import Letter
from .roles import is_role, is_server
from .tables import read_table
from .words import header_text

_READ: Final = 3000  # characters of a form that are looked at
_VIA: Final = re.compile(r"['\"]?(.{1,120}?)['\"]? (?:via|über|par|por|tramite) .{1,120}", re.IGNORECASE)


class _Forms(NamedTuple):
    locals: re.Pattern[str]
    services: tuple[str, ...]
    words: re.Pattern[str]
    notices: re.Pattern[str]


@lru_cache(1)
def _forms() -> _Forms:
    said = read_table("forms.toml")
    names = "|".join(said["locals"])
    return _Forms(
        re.compile(rf"(?:^|[._+-])(?:{names})(?:$|[._+-])"),
        tuple(said["services"]),
        re.compile("|".join(said["words"])),
        re.compile("|".join(said["notices"])),
    )


def for_whom(seen: Letter, text: str) -> Letter:
    """Return the letter as the person's own for whom a form or our own group sent it; any other as it is."""
    if "list-id" in seen.mail.headers and _our_group(seen):
        return _from_group(seen)
    if "reply-to" not in seen.mail.headers or "list-id" in seen.mail.headers:
        return seen
    visitor = _visitor(seen)
    if visitor is None or not _is_form(seen, visitor[1], text):
        return seen
    return replace(seen, sender=visitor[1], name=visitor[0], via="form", verdict=_unproven(seen))


def _visitor(seen: Letter) -> tuple[str, str] | None:
    """The one outside address in Reply-To that a person may have."""
    named = mailboxes(seen.mail.first("reply-to"))
    found = [(n, a) for n, a in named if not seen.us.is_own(a) and not seen.us.is_colleague(a)]
    if len(found) != 1 or found[0][1] == seen.sender or is_role(found[0][1]):
        return None
    return found[0]


def _is_form(seen: Letter, visitor: str, text: str) -> bool:
    forms = _forms()
    local, _, domain = seen.sender.rpartition("@")
    ours = seen.us.is_own(seen.sender)
    by_name = forms.locals.search(local) is not None
    web = domain in seen.us.domains or is_role(seen.sender) or is_server(seen.sender) or by_name
    service = domain.endswith(forms.services)
    if not (ours or web or service) or seen.references:
        return False
    said = f"{header_text(seen.mail.first('subject'))}\n{text[:_READ]}".lower()
    if forms.notices.search(said[:400]):
        return False
    ours = ours or (domain in seen.us.domains and by_name)
    return ours or service or visitor in said or forms.words.search(said) is not None


def _our_group(seen: Letter) -> bool:
    """The list is one of our own addresses: whoever writes to it wants an answer from us (Google Groups)."""
    name = seen.mail.first("list-id").rpartition("<")[2].strip("<> ").lower()
    return any(name == own.replace("@", ".") for own in seen.us.own)


def _from_group(seen: Letter) -> Letter:
    """Where the group writes in its own name, the fields that it adds tell for whom (DMARC, RFC 7489 section 10.5)."""
    if not seen.us.is_own(seen.sender):
        return replace(seen, via="group")
    for field in ("x-original-from", "reply-to", "x-original-sender"):
        for name, address in mailboxes(seen.mail.first(field))[:3]:
            if not seen.us.is_own(address):
                via = _VIA.fullmatch(seen.name)
                return replace(
                    seen, sender=address, name=name or (via[1] if via else ""), via="group", verdict=_unproven(seen)
                )
    return seen


def _unproven(seen: Letter) -> Verdict:
    """What was proven is who sent it, not for whom."""
    return Verdict.SILENT if seen.verdict is Verdict.PASS else seen.verdict
