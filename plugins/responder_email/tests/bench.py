"""What the tests of this channel share: an account of Acme, its desk, and the key that signs."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from responder import Desk, Secret, Signer
from responder.clock import Clock, MovableClock
from responder.testing.scripted import CapturedLog, ScriptedHttp
from responder_email.settings import EmailSettings

NOON = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)
SIGNER = Signer(b"a key that only tests know, 32 b.")


def make_desk(
    folder: Path, clock: Clock | None = None, log: CapturedLog | None = None, http: ScriptedHttp | None = None
) -> Desk:
    return Desk(
        account="support-mail",
        http=http or ScriptedHttp(),
        clock=clock or MovableClock(NOON),
        log=log or CapturedLog(),
        signer=SIGNER,
        folder=folder,
        team="Team Acme",
        own_addresses=lambda: ("help@acme.example", "+31 20 0000000"),
    )


def acme(**more: Any) -> EmailSettings:
    keys: dict[str, Any] = {
        "plugin": "email",
        "address": "help@acme.example",
        "aliases": ("sales@acme.example",),
        "imap": {"host": "mail.acme.example", "password": Secret.of("imap-password")},
        "smtp": {"host": "mail.acme.example"},
    }
    return EmailSettings(**(keys | more))
