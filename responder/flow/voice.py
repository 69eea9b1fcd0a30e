"""The words that are the same in every text of an account: who speaks, how it sounds, and nothing for all others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from responder.accounts import Account
from responder.config.settings import Company, Settings
from responder.config.tone import Tone
from responder.flow.render.words import QUIET, Sound, Voice
from responder.flow.tools import Tools


def voice_of(tools: Tools, account: Account, locale: str) -> Mapping[str, Any]:
    """Return every word that a template may ask for; what differs from text to text is written over it.

    Made once for each account and language, and for these settings.
    """
    found = tools.voices.get((account.name, locale))
    if found is None:
        found = tools.voices[account.name, locale] = {**_voice(tools, account, locale)}
    return found


def _voice(tools: Tools, account: Account, locale: str) -> Voice:
    tone = tools.settings.tone.on(account.settings.tone)
    return {
        **QUIET,
        **sound_of(tools.settings, locale, tone),
        "sign": _sign(
            tools.settings.company, tone.signature or ("team" if account.abilities.threads else "none"), locale
        ),
        "channel": account.channel.kind,
        "account": account.name,
    }


def sound_of(settings: Settings, locale: str, tone: Tone) -> Sound:
    """Return the words that a deployment decides: who speaks, and how it sounds with this tone."""
    company = settings.company
    return {
        "company": company.name,
        "team": company.signature_in(locale),
        "address": tone.address or company.address,
        "tone": tone.warmth,
        "emoji": tone.emoji,
        "length": tone.length,
        "emergency": tone.emergency,
    }


def _sign(company: Company, wish: str, locale: str) -> str:
    """Return who signs: a team's name begins its line, so with a capital."""
    if wish == "none":
        return ""
    team = company.team_in(locale)
    if wish == "team" and team:
        return team[:1].upper() + team[1:]
    return company.name if wish in ("team", "company") else wish
