"""The API described for programs and their authors: OpenAPI 3.1, made from the table of routes and the models."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import models_json_schema

from responder import __version__
from responder.api.models import Problem
from responder.api.route import Route

_REF = "#/components/schemas/{model}"
_ALWAYS = (401, 403, 503)
_SAYS = {
    401: "No valid token",
    403: "The token may only read, and not everything",
    404: "There is no such conversation, account or person",
    409: "Not possible as things stand",
    413: "The body is too large",
    415: "The body is not JSON",
    422: "The request is not as described",
    503: "Not now; nothing was changed",
}
_PARAMETER = re.compile(r"\{(\w+)\}")


def describe(routes: Sequence[Route]) -> dict[str, Any]:
    """Return the description of all routes."""
    gives = {r.gives for r in routes} | {Problem}
    takes = {r.body for r in routes if r.body}
    modes: list[tuple[type[BaseModel], Any]] = [(model, "serialization") for model in sorted(gives, key=_name)]
    modes += [(model, "validation") for model in sorted(takes, key=_name)]
    _, schemas = models_json_schema(modes, ref_template=_REF)
    paths: dict[str, Any] = {}
    for route in routes:
        paths.setdefault(route.path, {})[route.method.lower()] = _operation(route)
    return {
        "openapi": "3.1.0",
        "info": {"title": "responder", "version": __version__, "summary": "Promises to customers, and who keeps them."},
        "servers": [{"url": "/api/v1"}],
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "schemas": schemas["$defs"],
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _operation(route: Route) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "operationId": route.name,
        "summary": route.summary,
        "parameters": [*_path(route), *_query(route)],
        "responses": {"200": _content(route.gives.__name__, "Done", "application/json")},
    }
    if route.body is not None:
        operation["requestBody"] = {
            "required": not _all_optional(route.body),
            "content": {"application/json": {"schema": {"$ref": _REF.format(model=route.body.__name__)}}},
        }
    for status in sorted({*_ALWAYS, 422, *route.may_fail, *((413, 415) if route.body else ())}):
        operation["responses"][str(status)] = _content("Problem", _SAYS[status], "application/problem+json")
    return operation


def _path(route: Route) -> list[dict[str, Any]]:
    return [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        for name in _PARAMETER.findall(route.path)
    ]


def _query(route: Route) -> list[dict[str, Any]]:
    parameters = []
    for name, field in route.query.model_fields.items():
        schema = TypeAdapter(route.query).json_schema()["properties"][name]
        words = schema.pop("description", field.description or "")
        parameters.append({"name": name, "in": "query", "required": False, "description": words, "schema": schema})
    return parameters


def _content(model: str, says: str, kind: str) -> dict[str, Any]:
    return {"description": says, "content": {kind: {"schema": {"$ref": _REF.format(model=model)}}}}


def _all_optional(model: type[BaseModel]) -> bool:
    return not any(field.is_required() for field in model.model_fields.values())


def _name(model: type[BaseModel]) -> str:
    return model.__name__
