"""One mail as the rules look at it: who wrote it, to whom, by which way, and what of it is ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from responder import Signer

from .addresses import ids, mailboxes, plain, without_tag
from .auth_results import Verdict, verdict
from .ids import delivery_of
from .mime import Mail

_TO_FIELDS = ("to", "cc", "bcc", "resent-to", "resent-cc", "resent-bcc")
_ARRIVED_FIELDS = ("delivered-to", "x-original-to", "envelope-to", "x-delivered-to", "x-envelope-to")


@dataclass(frozen=True, slots=True)
class Identity:
    """Who we are: every own address, our domains, our colleagues and our verifier."""

    own: frozenset[str]
    domains: frozenset[str]
    colleagues: frozenset[str]  # addresses and "@domain"
    signer: Signer
    trusted: str = ""

    def is_own(self, address: str) -> bool:
        """Tell whether this is one of our own mailboxes, with or without a plus-tag."""
        return address in self.own or ("+" in address and without_tag(address) in self.own)

    def is_colleague(self, address: str) -> bool:
        """Tell whether this address, or its whole domain, belongs to colleagues."""
        return address in self.colleagues or "@" + address.rpartition("@")[2] in self.colleagues


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail with its decisive facts. return_path: None when the server kept none, "" for the null sender.

    via: "form" or "group" where another sent it for the person in `sender` (`onbehalf.py`).
    """

    mail: Mail
    us: Identity
    folder: str
    sender: str
    name: str
    message_id: str
    references: tuple[str, ...]
    recipients: tuple[str, ...]
    return_path: str | None
    verdict: Verdict
    delivery: int | None  # set when the mail itself is one of ours
    deliveries: tuple[int, ...]  # of our mails that it refers to
    written_at: datetime | None
    via: str = ""

    @property
    def proven(self) -> bool:
        """Our verifier vouches for the domain in From."""
        return self.verdict is Verdict.PASS

    @property
    def came_at(self) -> datetime | None:
        """When the last server took it (RFC 5321 section 4.4), where it says so."""
        return _date(self.mail.first("received").rpartition(";")[2].strip())

    @property
    def arrived_at(self) -> tuple[str, ...]:
        """The addresses at which the server says it arrived."""
        return tuple(
            address for name in _ARRIVED_FIELDS for value in self.mail.all(name)[:10] for _, address in mailboxes(value)
        )


def letter(mail: Mail, us: Identity, hints: Mapping[str, str]) -> Letter:
    """Gather the facts of a mail; `hints` are what the envelope and the folder tell."""
    from_ = mailboxes(mail.first("from")) or mailboxes(mail.first("sender"))
    name, sender = from_[0] if from_ else ("", "")
    own_ids = ids(mail.first("message-id"))
    message_id = own_ids[0] if own_ids else ""
    references = ids(" ".join(mail.all("references")[:3]), " ".join(mail.all("in-reply-to")[:3]))
    return Letter(
        mail=mail,
        us=us,
        folder=hints.get("folder", "INBOX"),
        sender=sender,
        name=name,
        message_id=message_id,
        references=references,
        recipients=tuple(a for f in _TO_FIELDS for v in mail.all(f)[:10] for _, a in mailboxes(v)),
        return_path=_return_path(mail, hints),
        verdict=verdict(mail.fields, us.trusted, sender.rpartition("@")[2]),
        delivery=delivery_of(message_id, us.signer),
        deliveries=tuple(d for one in references if (d := delivery_of(one, us.signer)) is not None),
        written_at=_date(mail.first("date")),
    )


def _return_path(mail: Mail, hints: Mapping[str, str]) -> str | None:
    value = hints.get("return-path", hints.get("envelope-from"))
    if value is None:
        values = mail.all("return-path")
        if not values:
            return None
        value = values[0]
    value = value.strip()
    if value in ("<>", "", "<MAILER-DAEMON>"):
        return ""
    found = mailboxes(value)
    return found[0][1] if found else plain(value) or None


def _date(value: str) -> datetime | None:
    if not value:
        return None
    try:
        found = parsedate_to_datetime(value[:200])
        found = found if found.tzinfo else found.replace(tzinfo=UTC)
        return found.astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError, AttributeError):
        return None
