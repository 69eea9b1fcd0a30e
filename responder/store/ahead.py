"""Statements compiled ahead: what SQLAlchemy Core makes of the rooms, kept beside them, so that a daemon loads no Core.

The files hold for the sources that stand beside them; where those have changed since, Core compiles as it did.
`python -m responder.store.ahead` writes them anew.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from hashlib import blake2b
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar, cast

import orjson

from responder.store.statement import Kind, Sql, Statement

R = TypeVar("R")
KINDS: tuple[Kind, ...] = ("sqlite", "postgresql")
_HERE = Path(__file__).parent
_OBJECT = "is"  # the key under which a class is named
_SQL = "sql"  # the key of a statement's text


def room(name: str, kind: Kind, compiled: Callable[[Sql], R]) -> R:
    """Return what was compiled ahead under this name; else compile it now, which loads SQLAlchemy (0.2 s, 20 MiB)."""
    kept = _kept(kind)
    return cast(R, kept[name]) if name in kept else compiled(Sql(kind))


def written(kind: Kind) -> bytes:
    """Return the file as it has to be for the sources as they are now."""
    from responder.store.rooms import AHEAD  # noqa: PLC0415 - rooms ask here

    sql = Sql(kind)
    kept = {name: _written(compiled(sql)) for name, compiled in AHEAD.items()}
    return orjson.dumps({"sources": _sources(), **kept}, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def path_of(kind: Kind) -> Path:
    """Return where the statements for one kind of database lie."""
    return _HERE / f"statements-{kind}.json"


@cache
def _kept(kind: Kind) -> Mapping[str, Any]:
    """Return what the file holds, where it was made of these very sources."""
    try:
        found: dict[str, Any] = orjson.loads(path_of(kind).read_bytes())
    except (OSError, ValueError):
        return {}
    if found.pop("sources", None) != _sources():
        return {}
    return {name: _restored(value) for name, value in found.items()}


@cache
def _sources() -> str:
    """Return the fingerprint of the files from which statements are made."""
    whole = blake2b(digest_size=16)
    for source in sorted(_HERE.glob("*.py")):
        whole.update(source.read_bytes())
    return whole.hexdigest()


def _written(value: Any) -> Any:
    """Return a room, or anything in it, as JSON."""
    if isinstance(value, Statement):
        known = {_SQL: value.written, "places": value.places, "fixed": value.fixed, "rows": value.rows}
        return {key: each for key, each in known.items() if each not in (None, (), "one")}
    if isinstance(value, dict):
        return {key: _written(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_written(each) for each in value]
    if value is None or isinstance(value, str | int):
        return value
    kind = type(value)
    assert kind.__module__.startswith("responder.store."), f"{kind} has no place in a room"
    held = value.__dict__ if hasattr(value, "__dict__") else {name: getattr(value, name) for name in kind.__slots__}
    return {_OBJECT: f"{kind.__module__}:{kind.__qualname__}", **{name: _written(each) for name, each in held.items()}}


def _restored(value: Any) -> Any:
    """Return what `_written` was given; of a list and a tuple, a tuple."""
    if isinstance(value, list):
        return tuple(map(_restored, value))
    if not isinstance(value, dict):
        return value
    if _SQL in value:
        return Statement(value[_SQL], value.get("places"), tuple(value.get("fixed", ())), value.get("rows", "one"))
    if _OBJECT not in value:
        return {key: _restored(each) for key, each in value.items()}
    module, _, name = value[_OBJECT].partition(":")
    kind = getattr(import_module(module), name)
    made = object.__new__(kind)
    for key, each in value.items():
        if key != _OBJECT:
            object.__setattr__(made, key, _restored(each))
    return made


if __name__ == "__main__":
    for each in KINDS:
        path_of(each).write_bytes(written(each))
