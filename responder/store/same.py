"""One person under several handles: what they wait for elsewhere, asked only of those who are known to be somebody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

import orjson

from responder.flow.case import Conversation, Elsewhere
from responder.store.clean import to_json
from responder.store.codec import conversation_from_row
from responder.store.core import sa, t
from responder.store.statement import Link, Row, Sql

LEVELS_FROM = 1000  # numbers of reminders from here on are levels for staff: see flow/follow_up/levels.py
_STRIDE = 10
_MOST = 20  # contacts of one person that are looked at, the newest
Wanted = Mapping[int, tuple[int, Iterable[str]]]  # question → the contact's own id (0: none yet), its identities


class Same:
    """Finds the open conversations of a person's other contacts: three queries for any number of people."""

    def __init__(self, sql: Sql) -> None:
        c, i, v, r = t.contact, t.identity, t.conversation, t.reminder
        keys, (n, wanted) = sql.keys(n=sa.Integer, wanted=sa.Text)
        people = keys.join(i, i.c.identity == wanted).join(c, c.c.id == i.c.contact_id)
        self._contacts = sql(
            sa.select(n.label("n"), c.c.id, c.c.account, c.c.handle, c.c.aliases, c.c.cases).select_from(people), "keys"
        )
        keys, (account, key) = sql.keys(account=sa.Text, key=sa.Text)
        found = keys.join(v, sa.and_(v.c.account == account, v.c.key == key, v.c.promise_id.is_not(None)))
        self._by_key = sql(sa.select(*v.c).select_from(found), "keys")
        keys, (row,) = sql.keys(row=sa.BigInteger)
        found = keys.join(v, sa.and_(v.c.id == row, v.c.promise_id.is_not(None)))
        self._by_row = sql(sa.select(*v.c).select_from(found), "keys")
        keys, (row, episode) = sql.keys(row=sa.BigInteger, episode=sa.Integer)
        mine = sa.and_(
            r.c.conversation_id == row, r.c.episode == episode, r.c.number < sa.literal_column(str(LEVELS_FROM))
        )
        self._blocks = sql(
            sa.select(r.c.conversation_id, sa.func.max(r.c.number))
            .select_from(keys.join(r, mine))
            .group_by(r.c.conversation_id),
            "keys",
        )

    def __call__(self, link: Link, wanted: Wanted, *, blocks: bool = False) -> dict[int, tuple[Elsewhere, ...]]:
        """Return what each person waits for elsewhere, oldest first; those who wait for nothing are left out.

        blocks: also which numbers of reminders are taken, for a change that plans new ones.
        """
        keys = [(n, one) for n, (_, identities) in wanted.items() for one in identities]
        if not keys:
            return {}
        others: defaultdict[int, dict[int, Row]] = defaultdict(dict)
        for row in link.rows(self._contacts, to_json(keys)):
            n, contact = row[0], row[1]
            if contact != wanted[n][0]:
                others[n][contact] = row[1:]
        if not others:
            return {}
        contacts = {row: c for theirs in others.values() for row, c in sorted(theirs.items())[-_MOST:]}
        waiting = self._open(link, contacts.values())
        taken = self._taken(link, [v for vs in waiting.values() for v in vs]) if blocks else {}
        found = {
            n: tuple(
                Elsewhere(v, taken.get(v.id, 0))
                for v in sorted((v for row in theirs for v in waiting.get(row, ())), key=lambda v: v.id)
            )
            for n, theirs in others.items()
        }
        return {n: each for n, each in found.items() if each}

    def _open(self, link: Link, contacts: Iterable[Row]) -> dict[int, list[Conversation]]:
        """Return the conversations of contacts in which a promise is open, by contact."""
        names: list[Row] = []
        cases: list[Row] = []
        known = set()
        for row, account, handle, aliases, remembered in contacts:
            known.add(row)
            names.extend((account, name) for name in (handle, *orjson.loads(aliases)))
            cases.extend((case,) for case in (orjson.loads(remembered) if remembered else ()))
        rows = {r[0]: r for r in link.rows(self._by_key, to_json(names))}
        if cases:
            rows |= {r[0]: r for r in link.rows(self._by_row, to_json(cases))}
        found: defaultdict[int, list[Conversation]] = defaultdict(list)
        for r in rows.values():
            conversation = conversation_from_row(r)
            if conversation.contact_id in known and conversation.opened_at is not None:
                found[conversation.contact_id].append(conversation)
        return found

    def _taken(self, link: Link, conversations: Iterable[Conversation]) -> dict[int, int]:
        keys = to_json([(v.id, v.episode) for v in conversations])
        return {row: (top or 0) // _STRIDE for row, top in link.rows(self._blocks, keys)}
