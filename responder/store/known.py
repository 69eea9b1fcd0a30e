"""On which accounts a store knows somebody: also those that the configuration has no more. Only commands ask."""

from __future__ import annotations

from collections.abc import Sequence

from responder.store.core import sa, t
from responder.store.sql import SqlStore
from responder.store.statement import Link, Sql


async def known_accounts(store: SqlStore) -> list[str]:
    """Return the names of these accounts, in their order. Raises StoreUnavailable."""

    def work(link: Link, calls: Sequence[None]) -> list[list[str]]:
        account = t.contact.c.account
        names = Sql("postgresql" if store.shared else "sqlite")(sa.select(account).distinct())
        return [sorted(name for (name,) in link.rows(names)) for _ in calls]

    return await store.read(work, None)
