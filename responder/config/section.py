"""What every table of the configuration has in common."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict

from responder.config.secrets import Secret, SecretMissing


class Section(BaseModel):
    """A table of the configuration: unknown keys are mistakes, values do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    def unfit_secrets(self) -> Iterator[tuple[Secret, SecretMissing]]:
        """Yield the secrets that can be read and are not of the form that they must have; a plugin may know one."""
        yield from ()


def _as_list(value: Any) -> Any:
    """Let one table stand for a list of one."""
    return (value,) if isinstance(value, dict | BaseModel) else value


Secrets = Annotated[tuple[Secret, ...], BeforeValidator(_as_list)]
