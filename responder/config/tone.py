"""How texts to customers sound: for all, and what differs on one account."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from responder.config.section import Section


class Tone(Section):
    """How texts to customers sound. Complaints and danger are answered warmly and without emoji, whatever it says."""

    address: Literal["", "informal", "formal"] = Field(
        "", description="je or u, du or Sie, tu or vous; empty: company.address."
    )
    warmth: Literal["warm", "plain"] = Field("warm", description="warm: as a kind colleague; plain: matter-of-fact.")
    emoji: bool = Field(default=False, description="Whether a friendly text may hold an emoji.")
    signature: str = Field(
        "",
        max_length=80,
        description='Who signs: "team", "company", "none" or a name; empty: the team in mails, nobody in chats.',
    )
    length: Literal["normal", "short"] = Field("normal", description="short: two or three sentences.")
    emergency: str = Field("112", min_length=2, max_length=20, description="The number to call when there is danger.")

    def on(self, account: AccountTone | None) -> Tone:
        """Return the tone of an account: its own words, and ours where it has none."""
        return self if account is None else self.model_copy(update=account.model_dump(exclude_none=True))


class AccountTone(Section):
    """What sounds otherwise on one account; what is left out is as in [tone]."""

    address: Literal["informal", "formal"] | None = Field(None, description="As tone.address, for this account.")
    warmth: Literal["warm", "plain"] | None = Field(None, description="As tone.warmth, for this account.")
    emoji: bool | None = Field(None, description="As tone.emoji, for this account.")
    signature: str | None = Field(None, max_length=80, description="As tone.signature, for this account.")
    length: Literal["normal", "short"] | None = Field(None, description="As tone.length, for this account.")
    emergency: str | None = Field(None, min_length=2, max_length=20, description="As tone.emergency, for this account.")
