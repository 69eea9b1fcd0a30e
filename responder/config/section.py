"""What every table of the configuration has in common."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict

from responder.config.secrets import Secret


class Section(BaseModel):
    """A table of the configuration: unknown keys are mistakes, values do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _as_list(value: Any) -> Any:
    """Let one table stand for a list of one."""
    return (value,) if isinstance(value, dict | BaseModel) else value


class _OneOrMore:
    """Says in the JSON Schema that one value may stand for a list of one."""

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> Any:
        listed = handler(schema)
        return {"anyOf": [listed["items"], listed]}


Secrets = Annotated[tuple[Secret, ...], BeforeValidator(_as_list), _OneOrMore()]
