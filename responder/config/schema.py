"""Makes the JSON Schema of config.toml from the models, for editors and for programs that write it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import BeforeValidatorFunctionSchema

from responder.config.account import ChannelSettings
from responder.config.durations import duration_text
from responder.config.hours import DAY_PATTERN, HOLIDAY_PATTERN, PERIOD_PATTERN
from responder.config.settings import Settings

_DIALECT = "http://json-schema.org/draft-07/schema#"  # the one that editors of TOML understand best
_DEFS = "#/definitions/{model}"


class _Generator(GenerateJsonSchema):
    """Writes spans of time and money as people do, and that one value may stand for a list of one."""

    def encode_default(self, dft: Any) -> Any:
        """Return a default as it would stand in config.toml."""
        if isinstance(dft, Decimal):
            return int(dft) if dft == int(dft) else float(dft)
        return duration_text(dft) if isinstance(dft, timedelta) else super().encode_default(dft)

    def function_before_schema(self, schema: BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """Return the schema of a value that is read by us first: a list that we read so takes one value, too."""
        listed = super().function_before_schema(schema)
        return {"anyOf": [listed["items"], listed]} if listed.get("type") == "array" else listed


def config_schema(channels: Mapping[str, type[ChannelSettings]]) -> dict[str, Any]:
    """Return the schema; `channels`: the settings of each plugin by the name that `plugin` gives it.

    An account whose plugin is not among them may hold any keys: it is somebody else's plugin.
    """
    schema = Settings.model_json_schema(ref_template=_DEFS, schema_generator=_Generator)
    shared: dict[str, Any] = schema.pop("$defs")
    for name in ("Hours", "TeamHours"):
        _hours(shared[name])
    known = [_account(plugin, settings, shared) for plugin, settings in sorted(channels.items())]
    account = {"type": "object", "required": ["plugin"], "properties": {"plugin": {"type": "string"}}, "allOf": known}
    accounts = schema["properties"]["channels"]
    accounts |= {"patternProperties": dict.fromkeys(accounts["patternProperties"], account)}
    accounts["additionalProperties"] = False
    whole = {"$schema": _DIALECT} | schema | {"definitions": dict(sorted(shared.items()))}
    cleaned: dict[str, Any] = _plain(whole)
    return cleaned


def schema_text(channels: Mapping[str, type[ChannelSettings]]) -> str:
    """Return the schema as it stands in config.schema.json."""
    return json.dumps(config_schema(channels), indent=2, ensure_ascii=False) + "\n"


def _account(plugin: str, settings: type[ChannelSettings], shared: dict[str, Any]) -> dict[str, Any]:
    """Return the rule for accounts of one plugin; its models go into `shared`."""
    own = TypeAdapter(settings).json_schema(ref_template=_DEFS, schema_generator=_Generator)
    shared |= own.pop("$defs", {})
    own["properties"]["plugin"] = {"const": plugin, "description": "The plugin that carries this account."}
    shared[settings.__name__] = own
    chosen = {"properties": {"plugin": {"const": plugin}}, "required": ["plugin"]}
    return {"if": chosen, "then": {"$ref": _DEFS.format(model=settings.__name__)}}


def _hours(hours: dict[str, Any]) -> None:
    """Days are keys of a pattern, periods texts of a pattern."""
    period = {"type": "string", "pattern": PERIOD_PATTERN, "examples": ["09:00-12:30", "22:00-02:00"]}
    day = {"type": "array", "items": period, "description": "Opening periods; an empty list: closed."}
    hours["patternProperties"] = {DAY_PATTERN: day}
    hours["additionalProperties"] = False
    hours["properties"]["holidays"]["pattern"] = HOLIDAY_PATTERN
    # a bare key is text for TOML, and a date for us
    hours["properties"]["on"]["propertyNames"] = {"pattern": r"^\d{4}-\d{2}-\d{2}$"}


def _plain(value: Any) -> Any:
    """Drop what says nothing: titles made of names, null (which TOML cannot write), defaults beside a reference."""
    if isinstance(value, list):
        return [_plain(v) for v in value if v != {"type": "null"}]
    if not isinstance(value, dict):
        return value
    kept = {k: _plain(v) for k, v in value.items() if not (k == "title" and isinstance(v, str))}
    if kept.get("default", 0) is None or "$ref" in kept:
        kept.pop("default", None)
    options = kept.get("anyOf")
    if isinstance(options, list) and len(options) == 1:
        del kept["anyOf"]
        kept = options[0] | kept
    return kept
