"""Fixtures: an account that is not connected to anything, and one on the real mail server."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from responder import Secret
from responder.clock import SystemClock
from responder_email.channel import EmailChannel
from responder_email.settings import EmailSettings
from responder_email.tests.bench import acme, make_desk

HERE = Path(__file__).parent


def _load_real_mail() -> Any:
    """Load tests/real/mail.py, which belongs to the checkout and not to this package."""
    name = "tests.real.mail"
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, HERE.parents[2] / "tests" / "real" / "mail.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
    return sys.modules[name]


mail_server = _load_real_mail().mail_server


@pytest.fixture
def channel(tmp_path: Path) -> Callable[..., EmailChannel]:
    """Make an account of Acme that is not connected to anything."""

    def make(**more: Any) -> EmailChannel:
        return EmailChannel("support-mail", acme(**more), make_desk(tmp_path))

    return make


@pytest.fixture
def bot(mail_server: Any, tmp_path: Path) -> Iterator[Callable[..., EmailChannel]]:
    """Make accounts on the real server for bot@a.test, by the real clock."""
    mail_server.empty("bot")

    def make(**more: Any) -> EmailChannel:
        imap = {"host": "localhost", "port": mail_server.imaps_port, "ca_file": mail_server.ca_file}
        smtp = {"host": "localhost", "port": mail_server.smtp_port, "ca_file": mail_server.ca_file}
        keys: dict[str, Any] = {
            "plugin": "email",
            "address": "bot@a.test",
            "imap": imap | {"password": Secret.of("bot-pw")} | more.pop("imap", {}),
            "smtp": smtp | more.pop("smtp", {}),
        }
        return EmailChannel("bot", EmailSettings(**(keys | more)), make_desk(tmp_path, SystemClock()))

    yield make
    mail_server.kick("bot")
