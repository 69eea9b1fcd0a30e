"""What pydantic found, said in plain words."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails, PydanticUndefined

from responder.config.problems import found_text, toml_text
from responder.config.secrets import Secret

_SECRET_NAME = re.compile(r"pass|secret|token|api_?key|credential|private", re.IGNORECASE)
_ALSO_FOUND = re.compile(r", found .*$", re.DOTALL)
NAME = "^[a-z0-9][a-z0-9-]{0,39}$"  # of accounts and teams
_SHORT = 60  # letters of a value that is said again
_SWITCH = ("true", "false")
_OWN_KEY = re.compile(r"([a-z_]+): expected ")
_FIXED = {
    "int_type": "a whole number", "int_parsing": "a whole number", "int_from_float": "a whole number",
    "float_type": "a number", "float_parsing": "a number", "finite_number": "a finite number",
    "bool_type": "true or false", "bool_parsing": "true or false",
    "string_type": "text in quotes", "path_type": "a path in quotes",
    "tuple_type": "a list [ … ]", "list_type": "a list [ … ]", "set_type": "a list [ … ]",
    "model_type": "a table", "model_attributes_type": "a table", "dict_type": "a table",
    "date_type": "a date such as 2026-12-24", "date_parsing": "a date such as 2026-12-24",
    "date_from_datetime_parsing": "a date such as 2026-12-24",
    "date_from_datetime_inexact": "a date such as 2026-12-24",
    "url_parsing": "a URL", "url_scheme": "a URL", "url_type": "a URL",
}  # fmt: skip
_BOUNDS = {
    "greater_than": "a number above {gt:.12g}",
    "greater_than_equal": "a number not below {ge:.12g}",
    "less_than": "a number below {lt:.12g}",
    "less_than_equal": "a number not above {le:.12g}",
    "string_too_short": "text of at least {min_length} letter(s)",
    "string_too_long": "text of at most {max_length} letters",
    "too_short": "at least {min_length} item(s)",
    "too_long": "at most {max_length} item(s)",
    "literal_error": "one of {expected}",
    "enum": "one of {expected}",
}
SCALARS = frozenset({"int_type", "float_type", "bool_type"})


def own_key(error: ErrorDetails) -> str:
    """Return the key that a model's own message begins with ("idle: expected …"), or an empty text."""
    match = _OWN_KEY.match(str(error.get("ctx", {}).get("error", ""))) if error["type"] == "value_error" else None
    return match[1] if match and isinstance(error["input"], dict) else ""


def near(word: str, known: Iterable[str]) -> str:
    """Return the known word that was probably meant, or an empty text."""
    return next(iter(difflib.get_close_matches(word[:80], list(known), 1, 0.6)), "")


def describe(model: type[BaseModel], error: ErrorDetails, loc: Sequence[str | int]) -> tuple[str, str, str]:
    """Return what was found, what is expected and how to mend it."""
    field, kind = _field_at(model, loc), error["type"]
    if kind == "extra_forbidden":
        return _unknown(model, loc)
    if kind == "missing":
        meaning = f": {field.description}" if field and field.description else ""
        return "nothing", f"a value for {loc[-1]}", f"add {loc[-1]} = {sample(field)}{meaning}".rstrip(".")
    private = _is_private(model, loc)
    found = "a value (not shown)" if private else found_text(_input(error))
    if error["loc"] and error["loc"][-1] == "[key]":
        found, field = found_text(str(loc[-1])), None
    expected = _expected(error, field)
    meant = "" if private else _as_meant(model, error, loc, field)
    return found, *_split(expected, meant or _mend(loc, field))


def sample(field: FieldInfo | None) -> str:
    """Return a value that is right: the first example, the default, or something of the kind."""
    if field is None:
        return "…"
    if field.examples:
        return toml_text(field.examples[0])
    default = field.get_default(call_default_factory=True, validated_data={})
    if default is PydanticUndefined or default is None or default == "":
        return '"…"' if field.annotation is str else "…"
    return toml_text(default)


def _field_at(model: type[BaseModel], loc: Sequence[str | int]) -> FieldInfo | None:
    """Return the setting at `loc`, or None where a plugin or the operator gives the names."""
    return _walk(model, loc)[0]


def _keys_at(model: type[BaseModel], loc: Sequence[str | int]) -> list[str]:
    """Return the names of the settings of the table at `loc`."""
    table = _model_of(_walk(model, loc)[1])
    return [field.alias or name for name, field in table.model_fields.items()] if table else []


def _is_private(model: type[BaseModel], loc: Sequence[str | int]) -> bool:
    """Tell whether a value must not be shown, by the kind of the setting or by its name."""
    named = any(isinstance(part, str) and _SECRET_NAME.search(part) for part in loc)
    return named or any(_model_of(_walk(model, loc[:n])[1]) is Secret for n in range(1, len(loc) + 1))


def _walk(model: type[BaseModel], loc: Sequence[str | int]) -> tuple[FieldInfo | None, Any]:
    """Follow `loc` through models, lists and tables; return the last setting and the kind of its value."""
    kind: Any = model
    field: FieldInfo | None = None
    for part in loc:
        table = _model_of(kind)
        field = _field(table, str(part)) if table else None
        kind = field.annotation if field else _item_of(kind)
    return field, kind


def _field(table: type[BaseModel], key: str) -> FieldInfo | None:
    """Find a setting by the name that stands in config.toml."""
    return next((field for name, field in table.model_fields.items() if key == (field.alias or name)), None)


def _input(error: ErrorDetails) -> Any:
    value, key = error["input"], own_key(error)
    return value.get(key) if key else value


def _model_of(kind: Any) -> type[BaseModel] | None:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return kind
    if get_origin(kind) in (Union, UnionType):
        return next((m for m in map(_model_of, get_args(kind)) if m), None)
    return None


def _item_of(kind: Any) -> Any:
    items = [a for a in get_args(kind) if a is not Ellipsis]
    return items[-1] if items else None


def _unknown(model: type[BaseModel], loc: Sequence[str | int]) -> tuple[str, str, str]:
    key, known = str(loc[-1]), _keys_at(model, loc[:-1])
    meant, elsewhere = near(key, known), tables_of(model, key)
    mend = f"did you mean {meant}?" if meant else "remove it"
    if elsewhere:
        mend = f"write it below {' or '.join(elsewhere)}"
    return f"the unknown key {key}", "one of " + ", ".join(known), mend


def tables_of(model: type[BaseModel], key: str) -> list[str]:
    """Return the tables of the first level that have this key."""
    return [f"[{table}]" for table in _keys_at(model, ()) if key in _keys_at(model, (table,))]


def _expected(error: ErrorDetails, field: FieldInfo | None) -> str:
    kind, context = error["type"], error.get("ctx", {})
    if kind == "value_error":
        return _OWN_KEY.sub("", str(context["error"])).removeprefix("expected ")
    if kind in _BOUNDS:
        return _BOUNDS[kind].format(**context).replace("''", '""').replace("'", "")
    if kind == "string_pattern_mismatch":
        return _form(context["pattern"], error["input"], field)
    if kind in _FIXED:
        return _FIXED[kind]
    message: str = error["msg"]
    return message.removeprefix("Input should be ").removeprefix("a valid ")


def _form(pattern: str, value: Any, field: FieldInfo | None) -> str:
    """Say what a text should look like: by an example, by its meaning, or by the pattern alone."""
    if field and field.examples:
        return f"text such as {toml_text(field.examples[0])}"
    if pattern == NAME:
        name = re.sub(r"[^a-z0-9]+", "-", str(value).lower()).strip("-")[:40]
        return f"a name of small letters, digits and dashes; write {name or 'another'}"
    meaning = field.description.rstrip(".").replace("; ", ", ") if field and field.description else ""
    form = f"the form {pattern.strip('^$')}"
    return f"{form}: {meaning[:1].lower()}{meaning[1:]}; write it so" if meaning else form


def _mend(loc: Sequence[str | int], field: FieldInfo | None) -> str:
    value = sample(field)
    if field is None or value == "…":
        return "write it so"
    last = next((p for p in reversed(loc) if isinstance(p, str)), "")
    return f"write {last} = {value}, for example"


def _as_meant(model: type[BaseModel], error: ErrorDetails, loc: Sequence[str | int], field: FieldInfo | None) -> str:
    """Return how to write a value with quotes too many, without its brackets, or in the wrong table; else nothing."""
    kind, value, key = error["type"], error["input"], str(loc[-1]) if loc else ""
    if field is None and (elsewhere := tables_of(model, key)):
        return f"write {key} below {' or '.join(elsewhere)}"
    if not isinstance(value, str) or len(value) > _SHORT:
        return ""
    number = value.isdecimal() and value.isascii()
    if (kind in {"int_type", "float_type"} and number) or (kind == "bool_type" and value in _SWITCH):
        return f"write {key} = {value}, without quotes"
    return f"write {key} = [{toml_text(value)}]" if kind in {"tuple_type", "list_type", "set_type"} else ""


def _split(expected: str, mend: str) -> tuple[str, str]:
    """A ValueError of ours may carry its own way to mend, after a semicolon."""
    head, _, tail = expected.partition("; ")
    return _ALSO_FOUND.sub("", head), tail or mend
