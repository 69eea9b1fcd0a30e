"""The configured connections: one account is a channel with its settings and how it is doing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from responder.channels import Abilities, Channel, PollingChannel, StreamingChannel
from responder.config.account import ChannelSettings
from responder.proof import Proof
from responder.throttle import Throttle

FAILED = "failed"
_CODE = 2  # letters of a country


@dataclass(slots=True)
class Account:
    """One account. `paused` says why nothing is sent now; `paused_until` None means until ops act.

    failures: sends in a row that failed. rests: pauses because of that, since something was taken. throttle: how fast
    it sends. proof: whether the platform takes its messages. held: a person paused it, and these words say who; neither
    a restart nor a reload lets it go on.
    """

    name: str
    channel: Channel[Any]
    settings: ChannelSettings
    abilities: Abilities
    burst: timedelta
    state: str = "starting"
    problem: str = ""
    paused: str = ""
    paused_until: datetime | None = None
    failures: int = 0
    rests: int = 0
    throttle: Throttle = field(default_factory=Throttle)
    proof: Proof = field(default_factory=Proof)
    held: str = ""

    @property
    def asks(self) -> bool:
        """Whether somebody has to listen on it, instead of waiting for webhooks."""
        channel = self.channel
        return isinstance(channel, StreamingChannel) or (isinstance(channel, PollingChannel) and channel.asks)

    def go_on(self) -> None:
        """Forget what was wrong: it may send as before."""
        self.failures, self.rests, self.paused, self.paused_until = 0, 0, "", None

    def may_send(self, now: datetime) -> bool:
        """Tell whether sending is allowed; an account whose pause has ended may try once."""
        if self.held:
            return False
        return not self.paused or (self.paused_until is not None and now >= self.paused_until)

    @property
    def stopped(self) -> bool:
        """Tell whether nothing is sent until ops act: what comes back now left before that."""
        return bool(self.paused) and self.paused_until is None

    @property
    def paid(self) -> bool:
        """Tell whether a message costs money here: the platform's, or whoever carries it for us."""
        return self.abilities.paid or bool(self.settings.cost)

    def country_of(self, handle: str) -> str | None:
        """Return the country of a number, where handles are numbers; a plugin's mistake is an unknown country."""
        try:
            country = self.channel.country_of(handle)
            return country if country is None or (len(country) == _CODE and country.isascii()) else ""
        except Exception:  # noqa: BLE001 - a bad part hurts only itself
            return ""

    def zone_of(self, handle: str) -> str | None:
        """Return the zone in which a customer reads, where the channel knows it; a plugin's mistake is no answer."""
        try:
            zone = self.channel.zone_of(handle)
            return ZoneInfo(zone).key if zone else None
        except Exception:  # noqa: BLE001 - a bad part hurts only itself
            return None


@dataclass(frozen=True)
class Accounts(Mapping[str, Account]):
    """All accounts by name. missing: enabled ones that no plugin carries, and why."""

    by_name: dict[str, Account] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)
    _own: dict[str, frozenset[str]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _offering: tuple[Account, ...] | None = field(default=None, init=False, repr=False, compare=False)

    def __getitem__(self, name: str) -> Account:
        return self.by_name[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.by_name)

    def __len__(self) -> int:
        return len(self.by_name)

    def as_json(self) -> dict[str, dict[str, str]]:
        """Return how each is doing, those that no plugin carries included."""
        shown = {
            name: {"state": a.state, "problem": a.problem, "paused": a.held or a.paused} for name, a in self.items()
        }
        return shown | {n: {"state": FAILED, "problem": why, "paused": why} for n, why in self.missing.items()}

    def held(self) -> frozenset[str]:
        """Return the names of those on which nothing is sent until somebody acts: what is due there waits."""
        return frozenset(name for name, account in self.by_name.items() if account.held or account.stopped)

    def offering(self) -> tuple[Account, ...]:
        """Return the enabled accounts whose address may be given to customers of others."""
        if self._offering is None:
            found = (each for each in self.by_name.values() if each.settings.offer and each.settings.enabled)
            object.__setattr__(self, "_offering", tuple(found))
        return self._offering or ()

    def own_of(self, kind: str) -> frozenset[str]:
        """Return the addresses at which the accounts of one kind of channel are reached; a plugin's mistake is none."""
        if kind not in self._own:
            found: list[str] = []
            for account in self.by_name.values():
                with suppress(Exception):  # a bad part hurts only itself
                    found += account.channel.own_addresses() if account.channel.kind == kind else ()
            self._own[kind] = frozenset(found)
        return self._own[kind]

    def own_addresses(self) -> list[str]:
        """Return every address at which any account is reached."""
        return [a for account in self.by_name.values() for a in account.channel.own_addresses()]
