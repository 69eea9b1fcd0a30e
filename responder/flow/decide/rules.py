"""What the rules of deciding read from the configuration, and the lines where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from responder.config.caps import Caps
from responder.config.settings import Conversation as ConversationSettings
from responder.config.settings import Settings
from responder.model import Action, Decision

DAY = timedelta(hours=24)

_KEYS = (
    *(f"caps.{name}" for name in Caps.model_fields),
    *(f"conversation.{name}" for name in ConversationSettings.model_fields),
    "follow_up.helped_after",
    "fact",
)


class Configured(Protocol):
    """A read configuration: the settings, and where each of them stands in the file."""

    @property
    def settings(self) -> Settings:
        """The whole of config.toml."""

    def where(self, key: str) -> str:
        """Return "config.toml:41" for "caps.sender_day"; for a default, whatever tells that it is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Caps and quiet times; `where`: the config line of each key; `oldest`: older is not answered.

    restored: what was written until then and is new to us may have been answered: the store came from a backup.
    patient: who has waited already may be answered some minutes later (`caps.catching_up`).

    A message older than 24 hours lies outside the reply window of WhatsApp, Messenger and Instagram
    ("customer service window", WhatsApp Cloud API documentation; "standard messaging window", Messenger
    Platform documentation); on every other channel "we got it" would only confuse by then.
    """

    caps: Caps = field(default_factory=Caps)
    conversation: ConversationSettings = field(default_factory=ConversationSettings)
    where: Mapping[str, str] = field(default_factory=dict)
    oldest: timedelta = DAY
    restored: datetime | None = None
    patient: bool = True

    @classmethod
    def of(cls, config: Configured) -> Rules:
        """Read the rules once from a configuration."""
        accounts = config.settings.channels
        return cls(
            caps=config.settings.caps,
            conversation=config.settings.conversation,
            where={key: config.where(key) for key in (*_KEYS, *(f"channels.{name}.budget_day" for name in accounts))},
        )

    def line(self, key: str) -> str:
        """Return where `key` stands, or the key itself where no file is known."""
        return self.where.get(key) or key


def silent(reason: str, rule: str, detail: str = "") -> Decision:
    """Say nothing."""
    return Decision(action=Action.SILENT, reason=reason, rule=rule, detail=detail)


def held(reason: str, rule: str, detail: str = "") -> Decision:
    """Say nothing now; staff decides what becomes of it."""
    return Decision(action=Action.HELD, reason=reason, rule=rule, detail=detail)
