"""Secrets: read from the environment, a file or systemd's credentials, and never shown."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, PrivateAttr, SecretStr, model_validator

_EXPECTED = 'expected { env = "NAME" }, { file = "/path" } or { credential = "name" }'


class Secret(BaseModel):
    """Where a secret stands, never the secret itself; `reveal()` gives it to the one place that needs it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    env: str | None = None
    file: Path | None = None
    credential: str | None = None
    _value: SecretStr | None = PrivateAttr(default=None)

    @model_validator(mode="before")
    @classmethod
    def _no_plain_text(cls, value: Any) -> Any:
        if isinstance(value, str):
            raise ValueError(f"{_EXPECTED}; a secret is never written into the configuration")
        return value

    @model_validator(mode="after")
    def _one_source(self) -> Secret:
        if sum(x is not None for x in (self.env, self.file, self.credential)) != 1:
            raise ValueError(_EXPECTED)
        return self

    @classmethod
    def of(cls, value: str) -> Secret:
        """Make a secret that holds `value` itself; for tests and stand-ins."""
        secret = cls(env="_")
        secret._value = SecretStr(value)
        return secret

    def reveal(self) -> str:
        """Return the secret; raises LookupError, in words for ops, when it is not there."""
        if self._value is None:
            self._value = SecretStr(self._read())
        return self._value.get_secret_value()

    def _read(self) -> str:
        if self.env is not None:
            value = os.environ.get(self.env)
            if not value:
                raise LookupError(f"the environment has no {self.env}")
            return value
        path = self._path()
        try:
            mode = path.stat().st_mode
            if mode & 0o077 and self.credential is None:
                raise LookupError(f"others can read {path}: chmod 600 {path}")
            return path.read_text(encoding="utf-8").strip()
        except OSError as error:
            raise LookupError(f"cannot read {path}: {error.strerror}") from error

    def _path(self) -> Path:
        if self.file is not None:
            return self.file
        folder = os.environ.get("CREDENTIALS_DIRECTORY")
        if not folder:
            raise LookupError("systemd gave no CREDENTIALS_DIRECTORY")
        return Path(folder, Path(str(self.credential)).name)

    def __repr__(self) -> str:
        return "Secret(…)"

    __str__ = __repr__
