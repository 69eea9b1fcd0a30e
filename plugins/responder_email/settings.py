"""The settings of a mail account; every key, its default and its meaning."""

from __future__ import annotations

import ipaddress
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from responder import ChannelSettings, Duration, Secret

Tls = Literal["tls", "starttls", "none"]


def _address(value: str) -> str:
    local, at, domain = value.strip().lower().rpartition("@")
    if not (local and at and "." in domain) or any(c.isspace() for c in value.strip()):
        raise ValueError(f"expected a mail address such as support@example.nl, found {value!r}")
    return f"{local}@{domain}"


def _address_or_domain(value: str) -> str:
    value = value.strip().lower()
    return value if value.startswith("@") and "." in value and " " not in value else _address(value)


Address = Annotated[str, AfterValidator(_address)]
AddressOrDomain = Annotated[str, AfterValidator(_address_or_domain)]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class _Server(_Table):
    host: str = Field(min_length=1, description="The server's name; its certificate must carry it.")
    ca_file: Path | None = Field(None, description="A file with the certificates to trust instead of the system's.")

    def _refuse_plain(self, tls: Tls) -> None:
        if tls == "none" and not _is_this_machine(self.host):
            raise ValueError(
                f'tls = "none" would send the password in the clear to {self.host}; '
                'expected "tls" or "starttls" (plain only to localhost)'
            )


class OAuth(_Table):
    """How to get an access token for XOAUTH2: a token, a command that prints one, or a refresh token."""

    token: Secret | None = Field(None, description="An access token that something else keeps fresh; read each time.")
    command: tuple[str, ...] = Field((), description="A program and its arguments that print an access token.")
    token_url: str = Field("", description="Where a refresh token is exchanged, https://…")
    client_id: str = Field("", description="The id of the registered application.")
    client_secret: Secret | None = Field(None, description="Its secret, if it has one.")
    refresh_token: Secret | None = Field(None, description="The refresh token; without it: client credentials.")
    scope: str = Field("", description="The scopes to ask for, parted by blanks.")

    @model_validator(mode="after")
    def _one_way(self) -> OAuth:
        ways = (self.token is not None) + bool(self.command) + bool(self.token_url)
        if ways != 1:
            raise ValueError("expected one of: token, command, or token_url with client_id")
        if self.token_url and not (self.client_id and (self.refresh_token or self.client_secret)):
            raise ValueError("token_url needs client_id and a refresh_token or a client_secret")
        return self


class Imap(_Server):
    """Where mail is read."""

    port: int = Field(0, ge=0, le=65535, description="0: the usual one, 993 (143 for starttls and none).")
    tls: Tls = Field("tls", description="tls, starttls, or none (this machine only).")
    user: str = Field("", description="Who logs in; empty: the address.")
    password: Secret | None = Field(None, description='The password, as { env = "NAME" } or { file = "/path" }.')
    oauth: OAuth | None = Field(None, description="Instead of a password: an OAuth access token.")
    folders: tuple[str, ...] = Field(("INBOX",), min_length=1, max_length=10, description="The folders to watch.")
    sent: str = Field("auto", description='The Sent folder: "auto" finds it, "" watches none, else its name.')

    @model_validator(mode="after")
    def _sound(self) -> Imap:
        self._refuse_plain(self.tls)
        if (self.password is None) == (self.oauth is None):
            raise ValueError('expected either password = { env = "NAME" } or oauth = { … }')
        return self

    @property
    def real_port(self) -> int:
        """The port, with the usual one filled in."""
        return self.port or (993 if self.tls == "tls" else 143)


class Smtp(_Server):
    """Where mail is handed over."""

    port: int = Field(0, ge=0, le=65535, description="0: the usual one, 587 (465 for tls).")
    tls: Tls = Field("starttls", description="starttls, tls, or none (this machine only).")
    user: str | None = Field(None, description='Who logs in; left out: as for imap; "": no login.')
    password: Secret | None = Field(None, description="The password; left out: as for imap.")
    null_return_path: bool | Literal["auto"] = Field(
        "auto", description="Send with an empty return path; auto: where the server takes it."
    )

    @model_validator(mode="after")
    def _sound(self) -> Smtp:
        self._refuse_plain(self.tls)
        return self

    @property
    def real_port(self) -> int:
        """The port, with the usual one filled in."""
        return self.port or (465 if self.tls == "tls" else 587)


class EmailSettings(ChannelSettings):
    """One mailbox."""

    address: Address = Field(description="The address that customers write to and that answers.")
    name: str = Field("", description="The name beside the address; empty: the team's name.")
    aliases: tuple[Address, ...] = Field((), description="Other addresses whose mail lands in this mailbox.")
    colleagues: tuple[AddressOrDomain, ...] = Field(
        (), description='Who answers customers from an own address: addresses or "@domain".'
    )
    imap: Imap = Field(description="Where mail is read.")
    smtp: Smtp = Field(description="Where mail is handed over.")
    trust_results_of: str = Field(
        "",
        description='The authserv-id that our own mail server writes into Authentication-Results; "microsoft" for '
        "Microsoft 365. Empty: no sender counts as proven.",
    )
    start: Literal["new", "all"] = Field("new", description="At the very first start: only new mail, or all there is.")
    poll: Duration = Field(timedelta(minutes=5), description="Ask for mail at least so often, whatever IDLE says.")
    idle: Duration = Field(timedelta(seconds=60), description="Renew IDLE so often; a dead line is noticed by then.")
    max_size: int = Field(
        25 * 1024 * 1024, ge=64 * 1024, le=25 * 1024 * 1024, description="Larger mail is not fetched."
    )

    @model_validator(mode="after")
    def _sound(self) -> EmailSettings:
        if not timedelta(seconds=5) <= self.idle <= timedelta(minutes=28):
            raise ValueError("idle: expected 5 s to 28 min; servers hang up after 29 minutes (RFC 2177)")
        if not timedelta(seconds=5) <= self.poll <= timedelta(hours=1):
            raise ValueError("poll: expected 5 s to 1 h")
        return self

    @property
    def domain(self) -> str:
        """The domain of the address; our Message-IDs carry it."""
        return self.address.rpartition("@")[2]

    @property
    def login(self) -> str:
        """Who logs in to read mail."""
        return self.imap.user or self.address
