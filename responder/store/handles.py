"""Where a person has written to us besides: the other contacts of the same person, each with its last private message.

Asked only when a platform forbids to write where they asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import orjson

from responder.flow.case import Contact, OtherHandle
from responder.store.clean import to_json
from responder.store.codec import contact_from_row, moment
from responder.store.core import sa, t
from responder.store.statement import Link, Row, Sql

_MOST = 20  # contacts of one person that are looked at, the newest
Asked = tuple[int, Sequence[str]]  # the contact's own id, its identities


class Handles:
    """Three queries for any number of people."""

    def __init__(self, sql: Sql) -> None:
        c, i, v, m = t.contact, t.identity, t.conversation, t.message
        keys, (n, wanted) = sql.keys(n=sa.Integer, wanted=sa.Text)
        people = keys.join(i, i.c.identity == wanted).join(c, c.c.id == i.c.contact_id)
        self._contacts = sql(sa.select(n.label("n"), *c.c).select_from(people), "keys")
        said = (v.c.contact_id, v.c.last_customer_at, m.c.body)
        keys, (account, key) = sql.keys(account=sa.Text, key=sa.Text)
        found = keys.join(v, sa.and_(v.c.account == account, v.c.key == key)).join(m, m.c.id == v.c.last_message)
        self._by_key = sql(sa.select(*said).select_from(found), "keys")
        keys, (row,) = sql.keys(row=sa.BigInteger)
        found = keys.join(v, v.c.id == row).join(m, m.c.id == v.c.last_message)
        self._by_row = sql(sa.select(*said).select_from(found), "keys")

    def __call__(self, link: Link, calls: Sequence[Sequence[Asked]]) -> list[list[tuple[OtherHandle, ...]]]:
        """Return the other handles of each person, the one they wrote from last first."""
        return [self._of(link, call) for call in calls]

    def _of(self, link: Link, asked: Sequence[Asked]) -> list[tuple[OtherHandle, ...]]:
        keys = [(n, one) for n, (_, identities) in enumerate(asked) for one in identities]
        found: list[dict[int, Contact]] = [{} for _ in asked]
        for n, *row in link.rows(self._contacts, to_json(keys)) if keys else ():
            if row[0] != asked[n][0]:
                found[n][row[0]] = contact_from_row(row)
        theirs = [[each[row] for row in sorted(each)[-_MOST:]] for each in found]
        heard = self._heard(link, {contact.id: contact for each in theirs for contact in each})
        return [_newest_first(heard[contact.id] for contact in each if contact.id in heard) for each in theirs]

    def _heard(self, link: Link, contacts: Mapping[int, Contact]) -> dict[int, OtherHandle]:
        """Return the last private and proven message of each contact; who has none is left out."""
        if not contacts:
            return {}
        names = [(c.account, name) for c in contacts.values() for name in (c.handle, *c.aliases)]
        rows = link.rows(self._by_key, to_json(names))
        cases = [(case,) for c in contacts.values() for case in c.cases]
        if cases:
            rows += link.rows(self._by_row, to_json(cases))
        heard: dict[int, OtherHandle] = {}
        for row in rows:
            one = _handle(contacts.get(row[0]), row)
            if one is not None and (one.contact.id not in heard or heard[one.contact.id].heard_at < one.heard_at):
                heard[one.contact.id] = one
        return heard


def _handle(contact: Contact | None, row: Row) -> OtherHandle | None:
    heard_at, message = moment(row[1]), _told(row[2])
    if contact is None or heard_at is None or message.get("public") or not message.get("proven"):
        return None
    return OtherHandle(contact=contact, heard_at=heard_at, reply_to=message.get("reply_to") or {})


def _told(body: str) -> dict[str, Any]:
    found: dict[str, Any] = orjson.loads(body) if body else {}
    return found


def _newest_first(handles: Iterable[OtherHandle]) -> tuple[OtherHandle, ...]:
    return tuple(sorted(handles, key=lambda one: one.heard_at, reverse=True))
