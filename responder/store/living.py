"""Which of the daemons on one PostgreSQL live, and what those that do not live any more have left behind.

Each daemon that lives holds an advisory lock with its number, which stands in every id that it makes: the server lets
go of it when the connection ends.
"""

from __future__ import annotations

from typing import Any

from responder.store.core import sa, t
from responder.store.ids import NODE_SHIFT, NODES
from responder.store.statement import Sql, Statement

OURS = 0x7265_7370  # the first number of these advisory locks; the second is the daemon's
_TWO_NUMBERS = 2  # what `objsubid` says of such a lock (PostgreSQL manual, "pg_locks")


def left_behind(sql: Sql) -> Statement:
    """Return the query for what `Ours` describes: our own messages first, then those of others, oldest first."""
    m, u = t.message, t.undecided
    keys, (account,) = sql.keys(account=sa.Text)
    node, frozen, since = (_number(name) for name in ("node", "frozen", "since"))
    recorder: Any = u.c.id.op(">>")(sa.literal_column(str(NODE_SHIFT))).op("&")(sa.literal_column(str(NODES - 1)))
    ours = recorder == node
    carried = m.c.account.in_(sa.select(account).select_from(keys))
    dead = recorder.not_in(_living())
    query = (
        sa.select(m.c.id, m.c.received_at, m.c.body)
        .select_from(u.join(m, m.c.id == u.c.id))
        .where(sa.or_(ours, u.c.id < frozen, dead), sa.or_(u.c.id < since, carried))
        .order_by(ours.desc(), u.c.id)
        .limit(_number("most"))
    )
    return sql(query, "node", "frozen", "since", "keys", "most")


def _living() -> sa.Select[Any]:
    """Return the numbers of the daemons that live."""
    locks = sa.table("pg_locks", *map(sa.column, ("locktype", "classid", "objid", "objsubid", "database")))
    here = sa.table("pg_database", sa.column("oid"), sa.column("datname"))
    this = sa.select(here.c.oid).where(here.c.datname == sa.func.current_database()).scalar_subquery()
    return sa.select(sa.cast(locks.c.objid, sa.BigInteger)).where(
        locks.c.locktype == sa.literal_column("'advisory'"),
        sa.cast(locks.c.classid, sa.BigInteger) == sa.literal_column(str(OURS)),
        locks.c.objsubid == sa.literal_column(str(_TWO_NUMBERS)),
        locks.c.database == this,
    )


def _number(name: str) -> sa.BindParameter[int]:
    return sa.bindparam(name, type_=sa.BigInteger)
