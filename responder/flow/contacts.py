"""What is known of a person after a message, after an acknowledgement, and after a colleague's answer. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

from responder.flow.case import Case, Contact
from responder.model import Message
from responder.values import copier, replace

_DAY = timedelta(hours=24)
_CASES = 5  # conversations that a contact remembers
_NO_GAP = timedelta(0)
_MOST = 1000  # questions that are counted
_changed = copier(
    Contact,
    *("id", "name", "locale", "aliases", "acknowledged", "opted_out_at", "next_send_at", "said"),
    *("machine_only", "cases", "identities"),
)


def contact_after(
    case: Case, own_id: int, due: datetime | None = None, min_gap: timedelta = _NO_GAP, asked_in: int | None = None
) -> Contact:
    """Return the contact after this message.

    due: when something that counts for the caps leaves to them now. min_gap: the least time until the next.
    asked_in: the conversation in which a question of theirs is acknowledged now, one more that only we have answered.
    """
    message, contact, understanding = case.message, case.contact, case.understanding
    acknowledged, next_send_at = contact.acknowledged, contact.next_send_at
    if due is not None:
        recent = tuple([x for x in acknowledged if x[0] > case.now - _DAY])
        acknowledged = (*recent, (case.now, case.text_hash))
        next_send_at = due + min_gap if min_gap else next_send_at
    machine_only, cases = contact.machine_only, contact.cases
    if asked_in is not None:
        machine_only, cases = min(machine_only + 1, _MOST), _cases(message, cases, asked_in)
    return _changed(
        contact,
        id=own_id,
        name=_name(message, contact),
        locale=understanding.locale if understanding.locale_sure else contact.locale,
        aliases=_aliases(message, contact),
        acknowledged=acknowledged,
        opted_out_at=None if understanding.opt_in and case.theirs else contact.opted_out_at,
        next_send_at=next_send_at,
        said=contact.said + (due is not None),
        machine_only=machine_only,
        cases=cases,
        identities=(*contact.identities, *case.proves) if case.proves else contact.identities,
    )


def _name(message: Message, contact: Contact) -> str | None:
    """Whoever proves nothing gives nobody another name."""
    return message.name or contact.name if message.proven else contact.name or message.name


def _cases(message: Message, known: tuple[int, ...], conversation: int) -> tuple[int, ...]:
    """Return the conversations they wrote in last; a chat of two is the only one and need not be remembered."""
    if message.conversation is not None and message.conversation == message.handle:
        return known
    return (*[each for each in known if each != conversation][1 - _CASES :], conversation)


def _aliases(message: Message, contact: Contact) -> tuple[str, ...]:
    known = contact.aliases
    news = [a for a in (message.handle, *message.aliases) if a != contact.handle and a not in known]
    return (*known, *news)[:20] if news else known[:20]


def met(contact: Contact) -> Contact:
    """Return a contact whom a person has answered."""
    return replace(contact, machine_only=0) if contact.machine_only else contact
