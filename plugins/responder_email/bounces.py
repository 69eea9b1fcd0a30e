"""Mail that could not be delivered, and complaints: whom it concerns, for good or not, which mail of ours it was."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .addresses import ids, mailboxes, plain
from .ids import ours_in
from .letter import Letter
from .mime import embedded_headers, first
from .words import decode, header_text

_STATUS = re.compile(r"\b([245])\.(\d{1,3})\.(\d{1,3})\b")
_CODE = re.compile(r"\b([45])\d\d\b")
_DEAD = frozenset(("5.0.0", "5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1", "5.4.1", "5.4.4"))
_ACTIONS = frozenset(("failed", "delayed", "delivered", "relayed", "expanded"))  # RFC 3464 section 2.3.3
_DAEMONS = ("mailer-daemon", "postmaster", "mailerdaemon")
_GROUPS = re.compile(r"\r?\n[ \t]*\r?\n")
_FIELD = re.compile(r"^([A-Za-z-]{1,60}):[ \t]*(.{0,1000})$", re.MULTILINE)
_FOLD = re.compile(r"\r?\n[ \t]+(?=\S)")
_WAITS = re.compile(  # the server still tries: nothing has failed
    r"message \S{1,60} delayed|delayed \d+ hours|(?:has|have) not yet been delivered|not been delivered yet"
    r"|could not send message for past|do not need to resend|will (?:be retried|keep trying|continue to (?:be )?tr)"
    r"|noch nicht zugestellt|nog niet (?:bezorgd|afgeleverd)|n.a pas encore été|aún no se ha (?:podido )?entrega",
    re.IGNORECASE,
)
_FAILED_AT = re.compile(r"<?([^\s<>@:;,\"]{1,64}@[^\s<>:;,\"]{1,255}?)>?:?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Failure:
    """One recipient of a report: what became of the mail to `handle`, and the ids of ours that it names."""

    handle: str
    action: str  # one of _ACTIONS, or "other"
    status: str
    about: tuple[str, ...]
    complaint: bool = False

    @property
    def permanent(self) -> bool:
        """The address is dead or its owner complained; a full mailbox or a policy is not for good."""
        return self.complaint or (self.action == "failed" and self.status in _DEAD)


def failures(letter: Letter) -> list[Failure]:
    """Return what a report says about mails of ours; empty when the mail is no report of a delivery."""
    parts = letter.mail.parts
    about = _about(letter)
    status = next((p for p in parts if p.type in ("message/delivery-status", "message/global-delivery-status")), None)
    if status is not None:
        return _from_status(decode(status.decoded()), about)
    complaint = next((p for p in parts if p.type == "message/feedback-report"), None)
    if complaint is not None:
        return _from_complaint(decode(complaint.decoded()), about)
    return _old_kinds(letter, about)


def _about(letter: Letter) -> tuple[str, ...]:
    """Ids of ours in the returned mail, in the text above it, or in the references of the report."""
    found: dict[str, None] = {}
    for part in letter.mail.parts:
        if part.type in ("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers"):
            named = ids(first(embedded_headers(part), "message-id"))
            found |= dict.fromkeys(i for one in named for i, _ in ours_in(one, letter.us.signer))
        elif part.type in ("text/plain", "message/delivery-status", "text/html"):
            found |= dict.fromkeys(i for i, _ in ours_in(decode(part.decoded()), letter.us.signer))
    found |= dict.fromkeys(i for one in letter.references for i, _ in ours_in(one, letter.us.signer))
    return tuple(found)[:20]


def _from_status(text: str, about: tuple[str, ...]) -> list[Failure]:
    """RFC 3464 section 2: groups of fields, the first about the mail, then one per recipient."""
    found = []
    for group in _GROUPS.split(_FOLD.sub(" ", text))[:100]:
        fields = {name.lower(): value.strip() for name, value in _FIELD.findall(group)}
        handle = _typed(fields.get("original-recipient", "")) or _typed(fields.get("final-recipient", ""))
        if not handle:
            continue
        action = fields.get("action", "failed").lower().split(" ")[0]
        found.append(Failure(handle, action if action in _ACTIONS else "other", _status(fields), about))
    return found


def _status(fields: Mapping[str, str]) -> str:
    """The status code; where it says nothing (Exim writes 5.0.0), the one that the other server gave."""
    status = _STATUS.search(fields.get("status", ""))
    if status and not status[0].endswith(".0.0"):
        return status[0]
    said = _STATUS.search(fields.get("diagnostic-code", "")) or status
    return said[0] if said else "5.0.0"


def _from_complaint(text: str, about: tuple[str, ...]) -> list[Failure]:
    """RFC 5965: only a complaint about a mail that is provably ours stops anything."""
    fields = {name.lower(): value.strip() for name, value in _FIELD.findall(text)}
    handle = _typed(fields.get("original-rcpt-to", ""))
    kind = fields.get("feedback-type", "abuse").lower()
    return [Failure(handle, "failed", kind, about, complaint=True)] if handle and about else []


def _old_kinds(letter: Letter, about: tuple[str, ...]) -> list[Failure]:
    """Reports without RFC 3464: Exim and Gmail name the address in a header, others only in the text."""
    text = "\n".join(decode(p.decoded(16_384)) for p in letter.mail.parts[:4] if p.type.startswith("text/"))
    status = _status_in(text)
    named = [a for value in letter.mail.all("x-failed-recipients")[:5] for _, a in mailboxes(value)]
    if named:
        return [Failure(handle, "failed", status, about) for handle in named]
    daemon = letter.sender.partition("@")[0] in _DAEMONS
    null = letter.return_path == "" and not letter.deliveries
    if not about or not (daemon or null) or letter.delivery is not None:
        return []
    handles = [a for line in _FAILED_AT.findall(text[:16_384]) if (a := plain(line)) and not letter.us.is_own(a)]
    handles = [a for a in dict.fromkeys(handles) if a.partition("@")[0] not in _DAEMONS]
    waits = _WAITS.search(f"{header_text(letter.mail.first('subject'))}\n{text[:4096]}") is not None
    action, status = ("delayed", "4.0.0") if waits else ("failed", status)
    return [Failure(handle, action, status, about) for handle in handles[:1]]


def _status_in(text: str) -> str:
    if said := _STATUS.search(text):
        return said[0]
    code = _CODE.search(text)
    return f"{code[1]}.0.0" if code else "5.0.0"


def _typed(value: str) -> str:
    """ "rfc822; tom@client.example" (RFC 3464 section 2.3.1) to an address."""
    address = value.rpartition(";")[2].strip()
    found = mailboxes(address)
    return found[0][1] if found else ""
