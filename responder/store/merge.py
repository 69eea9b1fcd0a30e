"""A colleague's word that two contacts are one person. Nothing here stands in a message's way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import orjson

from responder.identities import MERGED
from responder.store.clean import clean_text, spellings, to_json
from responder.store.codec import audit_row, identities_to_json
from responder.store.core import sa, t
from responder.store.records import Audit
from responder.store.statement import Link, Row, Sql, given, update_by
from responder.values import replace

Handle = tuple[str, str]  # account, handle


class ToMerge(NamedTuple):
    """Two handles of one person, an id for what they have in common, and the line of who said so."""

    one: Handle
    other: Handle
    row: int
    audit: Audit


class Merge:
    """Statements that make two contacts one person: both get an identity that no channel can name."""

    def __init__(self, sql: Sql) -> None:
        c, a, i = t.contact, t.contact_alias, t.identity
        account, handle = given("its_account", c.c.account), given("its_handle", c.c.handle)
        by_alias = sa.select(a.c.contact_id).where(a.c.account == account, a.c.alias == handle)
        self._find = sql(
            sa.select(c.c.id, c.c.identities).where(
                c.c.account == account, (c.c.handle == handle) | c.c.id.in_(by_alias)
            ),
            *("its_account", "its_handle"),
        )
        keys, (wanted,) = sql.keys(wanted=sa.Text)
        linked = keys.join(i, i.c.identity == wanted).join(c, c.c.id == i.c.contact_id)
        self._linked = sql(sa.select(c.c.id, c.c.identities).select_from(linked), "keys")
        self._add = sql.insert(i, ignore=True)
        self._tell = sql(
            update_by(c, "identities").values(version=c.c.version + 1).where(c.c.id == given("row", c.c.id)),
            *("identities", "row"),
        )
        self._add_audit = sql.insert(t.audit)

    def __call__(self, link: Link, asked: Sequence[ToMerge]) -> list[bool | None]:
        """Merge each two; False: they were one before, None: one of them is not known."""
        return [self._merge(link, one) for one in asked]

    def _merge(self, link: Link, asked: ToMerge) -> bool | None:
        found = [self._found(link, *handle) for handle in (asked.one, asked.other)]
        if not all(found):
            return None
        known = {row: _read(text) for rows in found for row, text in rows[:1]}
        first, *rest = [set(identities) for identities in known.values()]
        if not rest or not first.isdisjoint(rest[0]):
            return False
        theirs = to_json([(one,) for one in sorted(first | rest[0])])
        known |= {row: _read(text) for row, text in link.rows(self._linked, theirs)} if theirs != "[]" else {}
        shared = f"{MERGED}{asked.row}"
        link.many(self._tell, [(identities_to_json((*ids, shared)), row) for row, ids in sorted(known.items())])
        link.many(self._add, [(shared, row) for row in sorted(known)])
        detail = {"contacts": sorted(known)}
        link.run(self._add_audit, *audit_row(replace(asked.audit, detail=detail)))
        return True

    def _found(self, link: Link, account: str, handle: str) -> list[Row]:
        every = (link.rows(self._find, clean_text(account), spelling) for spelling in spellings(handle))
        return next(filter(None, every), [])


def _read(text: str) -> tuple[str, ...]:
    return tuple(orjson.loads(text)) if text else ()
