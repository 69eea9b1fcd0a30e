"""Makes the JSON Schema of config.toml from the models, for editors and for programs that write it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from responder.config.hours import DAY_PATTERN, HOLIDAY_PATTERN, PERIOD_PATTERN
from responder.config.settings import ChannelSettings, Settings

_DIALECT = "http://json-schema.org/draft-07/schema#"  # the one that editors of TOML understand best
_DEFS = "#/definitions/{model}"


def config_schema(channels: Mapping[str, type[ChannelSettings]]) -> dict[str, Any]:
    """Return the schema; `channels`: the settings of each plugin by the name that `plugin` gives it.

    An account whose plugin is not among them may hold any keys: it is somebody else's plugin.
    """
    schema = Settings.model_json_schema(ref_template=_DEFS, mode="validation")
    shared: dict[str, Any] = schema.pop("$defs")
    _hours(shared["Hours"])
    known: list[dict[str, Any]] = []
    for plugin, settings in sorted(channels.items()):
        own = TypeAdapter(settings).json_schema(ref_template=_DEFS, mode="validation")
        shared |= own.pop("$defs", {})
        own["properties"]["plugin"] = {"const": plugin, "description": "The plugin that carries this account."}
        shared[settings.__name__] = own
        chosen = {"properties": {"plugin": {"const": plugin}}, "required": ["plugin"]}
        known.append({"if": chosen, "then": {"$ref": _DEFS.format(model=settings.__name__)}})
    account = {"type": "object", "required": ["plugin"], "properties": {"plugin": {"type": "string"}}, "allOf": known}
    patterns = schema["properties"]["channels"].pop("patternProperties")
    schema["properties"]["channels"] |= {
        "patternProperties": dict.fromkeys(patterns, account),
        "additionalProperties": False,
    }
    title = {"$schema": _DIALECT, "title": "config.toml of responder"}
    whole: dict[str, Any] = _plain(title | schema | {"definitions": dict(sorted(shared.items()))})
    return whole


def schema_text(channels: Mapping[str, type[ChannelSettings]]) -> str:
    """Return the schema as it stands in config.schema.json."""
    return json.dumps(config_schema(channels), indent=2, ensure_ascii=False) + "\n"


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
    """Drop the titles that pydantic makes of names, and defaults that are null, which TOML cannot write."""
    if isinstance(value, dict):
        kept = {
            k: v for k, v in value.items() if not (k == "title" and _is_echo(value)) and (k, v) != ("default", None)
        }
        return {k: _plain(v) for k, v in kept.items()}
    return [_plain(v) for v in value] if isinstance(value, list) else value


def _is_echo(schema: dict[str, Any]) -> bool:
    return isinstance(schema.get("title"), str) and "$schema" not in schema
