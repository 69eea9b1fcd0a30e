"""Secrets: read from the environment, a file or systemd's credentials, and never shown."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, PrivateAttr, SecretStr, ValidationInfo, field_validator, model_validator

_EXPECTED = 'expected { env = "NAME" }, { file = "/path" } or { credential = "name" }'
_AROUND = " \t\r\n\ufeff"  # what editors and shells put before and after it
_LARGEST = 64 * 1024  # bytes; a private key fits


class SecretMissing(LookupError):
    """A secret cannot be read; `mend` says how to change that."""

    def __init__(self, found: str, mend: str) -> None:
        super().__init__(found)
        self.mend = mend


class Secret(BaseModel):
    """Where a secret stands, never the secret itself; `reveal()` gives it to the one place that needs it."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        json_schema_extra={
            "description": "Where the secret stands: the name of a variable, a file (chmod 600) or a credential.",
            "oneOf": [{"required": [source]} for source in ("env", "file", "credential")],
        },
    )

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

    @field_validator("env")
    @classmethod
    def _named(cls, value: str | None) -> str | None:
        if value is not None and not value.strip():
            raise ValueError('expected the name of a variable such as "MAIL_PASSWORD"')
        return value

    @field_validator("file")
    @classmethod
    def _beside_the_config(cls, value: Path | None, info: ValidationInfo) -> Path | None:
        folder = info.context.get("folder") if isinstance(info.context, dict) else None
        return folder / value if value is not None and folder is not None else value

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
        """Return the secret; raises SecretMissing, a LookupError in words for ops, when it is not there."""
        if self._value is None:
            self._value = SecretStr(self._read())
        return self._value.get_secret_value()

    def for_header(self, name: str) -> str:
        """Return the secret without blanks around it, fit for an HTTP header: visible ASCII alone (RFC 9110, 5.6.2).

        name: its key in the configuration. Raises LookupError, in words for ops, where it is missing or unfit.
        """
        value = self.reveal().strip()
        if not value or not value.isascii() or not value.isprintable() or " " in value:
            raise LookupError(f"the {name} is empty or holds characters that no {name} has")
        return value

    def _read(self) -> str:
        if self.env is not None:
            value = os.environ.get(self.env, "").strip(_AROUND)
            if not value:
                raise SecretMissing(f"no {self.env} in the environment", f"set {self.env}")
            return value
        path = self._path()
        try:
            data = self._bytes(path)
        except OSError as error:
            reason = (error.strerror or "unreadable").lower()
            mend = "write the secret into that file and chmod 600 it"
            if isinstance(error, PermissionError):
                mend = "chown it to the user that responder runs as"
            raise SecretMissing(f"{path}: {reason}", mend) from error
        except ValueError as error:  # Python's own: the system was not asked
            raise SecretMissing(f"{str(path)!r}: no path of a file", "name the file that holds the secret") from error
        try:
            text = data.decode("utf-8").strip(_AROUND)
        except UnicodeDecodeError as error:
            raise SecretMissing(f"{path} is not UTF-8 text", "write the secret there as plain text") from error
        if not text:
            raise SecretMissing(f"{path} is empty", "write the secret into it")
        return text

    def _bytes(self, path: Path) -> bytes:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as file:
            status = os.fstat(handle)
            if not stat.S_ISREG(status.st_mode):
                raise SecretMissing(f"{path} is no ordinary file", "name the file that holds the secret")
            # as ssh does with private keys; systemd guards its own folder
            if status.st_mode & 0o077 and self.credential is None:
                raise SecretMissing(f"others can read {path}", f"chmod 600 {path}")
            if status.st_size > _LARGEST:
                raise SecretMissing(f"{path} is over 64 KiB", "name the file that holds the secret alone")
            return file.read(_LARGEST)

    def _path(self) -> Path:
        if self.file is not None:
            return self.file
        folder, name = os.environ.get("CREDENTIALS_DIRECTORY"), Path(str(self.credential)).name
        if not folder:
            mend = f"add LoadCredential={name}:/path to the unit; by hand, set CREDENTIALS_DIRECTORY to its folder"
            raise SecretMissing("no CREDENTIALS_DIRECTORY from systemd", mend)
        return Path(folder, name)

    def __repr__(self) -> str:
        return "Secret(…)"

    __str__ = __repr__


def missing_secret(settings: BaseModel) -> str:
    """Return which secret of some settings cannot be read, and how to mend it; nothing where all can."""
    for loc, secret in secrets_of(settings):
        try:
            secret.reveal()
        except SecretMissing as missing:
            return f"{loc[0]}: {missing}; {missing.mend}"
    return ""


def secrets_of(value: Any, loc: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Secret]]:
    """Yield every secret in some settings, with the place of its key."""
    if isinstance(value, Secret):
        yield loc, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from secrets_of(getattr(value, name), (*loc, name))
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from secrets_of(item, (*loc, str(name)))
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield from secrets_of(item, (*loc, index))
