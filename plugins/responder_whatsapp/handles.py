"""Who a message is from: the business-scoped id (BSUID), the phone, and the name.

Source: WhatsApp documentation, "Business-scoped user IDs". A BSUID names one person to one business and may be the
only id there is; a phone may be missing, and a BSUID may stand where the phone used to.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from responder.graph import an_id

_BSUID = re.compile(r"[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}")
_LONGEST_ID = 200
_NOBODY: Mapping[str, Any] = {}


def is_bsuid(value: str) -> bool:
    """Tell whether `value` has the form of a business-scoped id, which no phone number has."""
    return value[2:3] == "." and _BSUID.fullmatch(value) is not None


class Person(NamedTuple):
    """A customer. handle: the BSUID, else the phone. aliases: the same person's other ids."""

    handle: str
    aliases: tuple[str, ...]
    name: str | None
    reply_to: Mapping[str, str]

    @property
    def identities(self) -> tuple[str, ...]:
        """The telephone numbers, as other channels name them too; Meta has proven them."""
        return tuple([f"tel:+{one}" for one in (self.handle, *self.aliases) if one.isascii() and one.isdigit()])


def person(sender: object, user: object, contacts: object, *, alone: bool) -> Person:
    """Say who `sender` (phone, or BSUID) and `user` (BSUID, or nothing) are, helped by the payload's contacts.

    alone: the payload has one message, so that its one contact is the sender whatever its ids look like
    (a Brazilian number with and without the ninth digit). Raises ValueError when there is no id at all.
    """
    phone, bsuid = an_id(sender), an_id(user) if isinstance(user, str) else None
    contact = _contact(phone, bsuid, contacts, alone=alone)
    phones, theirs = [], _id_of(contact, "user_id", bsuid)
    for value in (phone, _id_of(contact, "wa_id", phone), theirs):
        if value is None or value == bsuid or value in phones:
            continue
        if not is_bsuid(value) and value != theirs:
            phones.append(value)
        elif bsuid is None:
            bsuid = value
    plain = [phone.removeprefix("+") for phone in phones]
    name = _name(contact)
    if bsuid is not None:
        reply_to = {"to": phones[0], "recipient": bsuid} if phones else {"recipient": bsuid}
        return Person(bsuid, tuple(plain), name, reply_to)
    if not plain:
        raise ValueError("neither a phone nor a user id tells who wrote")
    return Person(plain[0], tuple(plain[1:]), name, {"to": phones[0]})


def _contact(sender: str | None, user: str | None, contacts: object, *, alone: bool) -> Mapping[str, Any]:
    """Find the contact with one of these ids."""
    known: Sequence[Any] = contacts if isinstance(contacts, list) else ()
    for contact in known:
        if not isinstance(contact, dict):
            continue
        theirs = _id_of(contact, "user_id", user)
        if user is not None and theirs is not None:
            if user == theirs:
                return contact
        elif sender is not None and sender in (an_id(contact.get("wa_id")), theirs):
            return contact
    if alone and len(known) == 1 and isinstance(known[0], dict):
        only: dict[str, Any] = known[0]
        return _NOBODY if user is not None and only.get("user_id") else only
    return _NOBODY


def _id_of(contact: Mapping[str, Any], name: str, known: str | None) -> str | None:
    """Return an id of a contact, which nearly always is one that was read before."""
    value = contact.get(name)
    return known if value == known else an_id(value)


def _name(contact: Mapping[str, Any]) -> str | None:
    profile = contact.get("profile")
    if not isinstance(profile, dict):
        return None
    name = profile.get("name") or profile.get("username")
    return name.replace("\0", "")[:_LONGEST_ID].strip() or None if isinstance(name, str) else None
