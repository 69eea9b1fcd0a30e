"""SQL texts, made once per database from SQLAlchemy Core, and the connection that runs them.

A statement is compiled when the store is built and then run on the driver's own cursor: SQLAlchemy's execution adds
10 to 15 us to each statement, more than most of ours cost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, Literal, cast

import orjson

from responder.store.core import sa

if TYPE_CHECKING:
    from sqlalchemy.dialects.postgresql import Insert as PostgresInsert
    from sqlalchemy.dialects.sqlite import Insert as SqliteInsert
    from sqlalchemy.engine.interfaces import Dialect
    from sqlalchemy.types import TypeEngine

_VALUES = re.compile(r"\bVALUES (\([?, ]+\))")
_KEYS, _KEY = "json_each(?) AS k", re.compile(r"k\.value ->> (\d+)")  # what `keys` becomes on SQLite
_GROUPS = (32, 16, 8, 4, 2)  # rows at once: few sizes, so that each text is prepared once and found again

Kind = Literal["sqlite", "postgresql"]
Rows = Literal["one", "values", "keys"]
Row = tuple[Any, ...]


class Statement:
    """One SQL text and the order in which it takes its values. grouped: the same for so many rows at once.

    written: the text as it was compiled; places: for each of its values, where the given ones have it, or None for the
    constant that stands at the same place in `fixed`; no places: the given ones stand in the right order already.
    rows: whether it takes many rows at once, and how; the first of the values of "keys" are these rows.
    """

    __slots__ = ("fixed", "grouped", "pick", "places", "rows", "text", "written")

    def __init__(
        self, written: str, places: Sequence[int | None] | None = None, fixed: Row = (), rows: Rows = "one"
    ) -> None:
        self.written, self.places, self.fixed, self.rows = written, places, tuple(fixed), rows
        self.pick = None if places is None or rows == "keys" else _picker(places, self.fixed)
        self.grouped = _GROUPED[rows](written)
        self.text = self.grouped[-1][1] if rows == "keys" else written


def _picker(places: Sequence[int | None], fixed: Row) -> Callable[[Sequence[Any]], Row]:
    both = list(zip(places, fixed, strict=True))

    def pick(values: Sequence[Any]) -> Row:
        return tuple([f if p is None else values[p] for p, f in both])

    return pick


def _by_values(text: str) -> Sequence[tuple[int, str]]:
    """Return an INSERT for many rows at once.

    The driver lets go of the interpreter for every statement it steps and has to wait to get it back, which under load
    costs more than the row itself.
    """
    found = _VALUES.search(text)
    if found is None:
        return ()
    head, row, tail = text[: found.start(1)], found[1], text[found.end(1) :]
    return [(size, head + ", ".join([row] * size) + tail) for size in _GROUPS]


def _by_keys(text: str) -> Sequence[tuple[int, str]]:
    """Return a statement whose `keys` stand in its text.

    SQLite reads its JSON anew for every value of a row, which costs three times the row itself.
    """
    named = _KEY.sub(lambda found: f"k.column{int(found[1]) + 1}", text)
    row = f"({', '.join('?' * len(set(_KEY.findall(text))))})"
    return [(size, named.replace(_KEYS, f"(VALUES {', '.join([row] * size)}) AS k")) for size in (*_GROUPS, 1)]


_GROUPED: dict[Rows, Callable[[str], Sequence[tuple[int, str]]]] = {
    "one": lambda _: (),
    "values": _by_values,
    "keys": _by_keys,
}


class Link:
    """One connection of the driver's. Its transactions are begun and ended by whoever holds it."""

    __slots__ = ("_cursor", "dbapi")

    def __init__(self, dbapi: Any) -> None:
        self.dbapi = dbapi
        self._cursor = dbapi.cursor()

    def run(self, statement: Statement, *values: Any) -> int:
        """Run once; return how many rows it touched."""
        row = statement.pick(values) if statement.pick else values
        self._cursor.execute(statement.text, row)
        return int(self._cursor.rowcount)

    def many(self, statement: Statement, rows: Iterable[Sequence[Any]]) -> int:
        """Run once per row of values; return how many rows were touched in all."""
        if statement.pick:
            rows = map(statement.pick, rows)
        rows = list(rows)
        done, start = 0, 0
        for size, text in statement.grouped:
            while len(rows) - start >= size:
                self._cursor.execute(text, tuple(chain.from_iterable(rows[start : start + size])))
                done += int(self._cursor.rowcount)
                start += size
        if start < len(rows):
            self._cursor.executemany(statement.text, rows[start:] if start else rows)
            done += int(self._cursor.rowcount)
        return done

    def rows(self, statement: Statement, *values: Any) -> list[Row]:
        """Run a query and return its rows."""
        row = statement.pick(values) if statement.pick else values
        self._cursor.execute(statement.text, row)
        return cast("list[Row]", self._cursor.fetchall())

    def each(self, statement: Statement, rows: Sequence[Row], *more: Any) -> list[Row]:
        """Run a statement of `Sql.each` for these rows; return what it finds. Their texts must be clean.

        more: the other values, in the order in which they were named.
        """
        if not rows:
            return []
        if not statement.grouped:
            row = (orjson.dumps(rows).decode(), *more)
            self._cursor.execute(statement.text, statement.pick(row) if statement.pick else row)
            return cast("list[Row]", self._cursor.fetchall()) if self._cursor.description else []
        found: list[Row] = []
        most, nothing = statement.grouped[0][0], (None,) * len(rows[0])
        for start in range(0, len(rows), most):
            part = rows[start : start + most]
            size, text = next(group for group in reversed(statement.grouped) if group[0] >= len(part))
            values = tuple(chain(*part, *[nothing] * (size - len(part))))
            if statement.places:
                values = tuple(chain.from_iterable((more[p - 1],) if p else values for p in statement.places))
            self._cursor.execute(text, values)
            found += self._cursor.fetchall()
        return found

    def plain(self, sql: str) -> list[Row]:
        """Run SQL of our own that takes no values; return its rows, if it has any."""
        self._cursor.execute(sql)
        return cast("list[Row]", self._cursor.fetchall()) if self._cursor.description else []


class Sql:
    """Compiles statements for one kind of database."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.dialect = _dialect(kind)

    def __call__(self, clause: sa.ClauseElement, *order: str, columns: Sequence[str] | None = None) -> Statement:
        """Compile `clause`; its values will be given in `order`."""
        from sqlalchemy.sql.compiler import SQLCompiler  # noqa: PLC0415 - as in core.py

        compiled = clause.compile(dialect=self.dialect, column_keys=columns)
        assert isinstance(compiled, SQLCompiler)
        names = list(compiled.positiontup or ())
        if names == list(order):
            return Statement(compiled.string)
        constants = compiled.params
        places = [order.index(n) if n in order else None for n in names]
        fixed = tuple([None if n in order else constants[n] for n in names])
        unknown = [n for n, p in zip(names, places, strict=True) if p is None and compiled.binds[n].required]
        assert not unknown, f"no value for {unknown} in {compiled.string}"
        assert set(order) <= set(names), f"{set(order) - set(names)} not used in {compiled.string}"
        return Statement(compiled.string, places, fixed)

    def each(self, clause: sa.ClauseElement, *more: str) -> Statement:
        """Compile a clause that rests on `keys`, and on the values that are named besides; see `Link.each`.

        On SQLite rows without any values may stand beside the given ones: it must find nothing for them.
        """
        one = self(clause, "keys", *more)
        if self.kind != "sqlite":
            return one
        assert not any(one.fixed), f"constants in {one.written}"
        return Statement(one.written, one.places, rows="keys")

    def insert_into(self, table: sa.Table) -> SqliteInsert | PostgresInsert:
        """Return an INSERT that knows this database's ON CONFLICT."""
        if self.kind == "sqlite":
            from sqlalchemy.dialects import sqlite  # noqa: PLC0415 - as in core.py

            return sqlite.insert(table)
        from sqlalchemy.dialects import postgresql  # noqa: PLC0415 - 3 MiB that SQLite does without

        return postgresql.insert(table)

    def insert(self, table: sa.Table, *, ignore: bool = False) -> Statement:
        """Return the INSERT of whole rows, in the order of the table's columns; `ignore`: skip rows that exist."""
        names = [c.name for c in table.columns]
        clause = self.insert_into(table)
        return self._grouped(self(clause.on_conflict_do_nothing() if ignore else clause, *names, columns=names))

    def upsert(self, table: sa.Table, **changed: Any) -> Statement:
        """Return the INSERT that changes the row instead where its key exists."""
        names = [c.name for c in table.columns]
        keys = [c.name for c in table.primary_key.columns]
        clause = self.insert_into(table)
        new = changed or {n: clause.excluded[n] for n in names if n not in keys}
        return self._grouped(self(clause.on_conflict_do_update(index_elements=keys, set_=new), *names, columns=names))

    def _grouped(self, one: Statement) -> Statement:
        """Return an INSERT that takes many rows at once on SQLite."""
        return Statement(one.written, rows="values") if self.kind == "sqlite" and one.places is None else one

    def keys(self, **types: type[TypeEngine[Any]]) -> tuple[sa.FromClause, list[sa.ColumnElement[Any]]]:
        """Return a table made of the bound JSON `keys`, a list of rows, and its columns.

        One value carries any number of rows, so that a query has one text and runs once for a whole batch.
        """
        if self.kind == "sqlite":
            source = sa.func.json_each(sa.bindparam("keys", type_=sa.Text)).table_valued("value", name="k")
        else:
            given = sa.cast(sa.bindparam("keys", type_=sa.Text), sa.JSON)
            source = sa.func.json_array_elements(given).table_valued("value", name="k")
        columns = []
        for i, kind in enumerate(types.values()):
            place: sa.ColumnElement[Any] = source.c.value.op("->>")(sa.literal_column(str(i)))
            columns.append(place if self.kind == "sqlite" else sa.cast(place, kind))
        return source, columns


def _dialect(kind: Kind) -> Dialect:
    if kind == "sqlite":
        from sqlalchemy.dialects.sqlite import dialect  # noqa: PLC0415 - as in core.py

        return dialect()
    from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg  # noqa: PLC0415

    return PGDialect_psycopg(paramstyle="format")  # type: ignore[no-untyped-call]


def update_by(table: sa.Table, *names: str) -> sa.Update:
    """Return an UPDATE of these columns, each bound by its own name."""
    return table.update().values({table.c[n]: sa.bindparam(n, type_=table.c[n].type) for n in names})


def literals(numbers: Sequence[int]) -> list[Any]:
    """Return numbers that stand in the text of a statement: nothing is bound for them."""
    return [sa.literal_column(str(number)) for number in numbers]


def given(name: str, column: sa.Column[Any]) -> sa.ColumnElement[Any]:
    """Return a bound value of the type of `column`, under a name that no column has."""
    return sa.bindparam(name, type_=column.type)
