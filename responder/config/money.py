"""Money as it stands in config.toml: a plain number, read digit for digit."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema


def _number(value: Any) -> Any:
    """Take what TOML calls a number; its shortest form has the digits that were written."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise ValueError("expected a number such as 0.0745, without quotes and without a currency")
    return Decimal(str(value))


Money = Annotated[
    Decimal,
    Field(ge=0, max_digits=12, decimal_places=6),
    BeforeValidator(_number),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": 999999}),
]
