"""`responder check --online`: logs in with every enabled account, and sends nothing."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

from responder.accounts import Accounts
from responder.build import build_accounts
from responder.channels import Channel
from responder.cli._examine import Findings
from responder.clock import SystemClock
from responder.config.load import Config
from responder.config.problems import Problem, problems_of
from responder.desk import Signer
from responder.errors import ConfigInvalid
from responder.http import Http
from responder.plugins import Plugins
from responder.structured import structlog

_LIMIT = 30  # seconds for one account


def log_in(findings: Findings) -> tuple[list[Problem], list[str]]:
    """Return what the platforms have to say against our accounts, and what would make these work better."""
    if findings.config is None or findings.plugins is None:
        return findings.problems, []
    return asyncio.run(_log_in(findings.config, findings.plugins))


@asynccontextmanager
async def accounts_of(config: Config, plugins: Plugins, wanted: Sequence[str] | None = None) -> AsyncIterator[Accounts]:
    """Build the enabled accounts, or those `wanted`, for a moment. Raises ConfigInvalid."""
    http = Http()
    await http.start()
    try:
        with tempfile.TemporaryDirectory() as folder:
            yield build_accounts(
                config, plugins, http=http, clock=SystemClock(), log=lambda _name: structlog.get_logger(),
                signer=Signer(b"for this moment alone"), folder=Path(folder), wanted=wanted,
            )  # fmt: skip
    finally:
        await http.close()


async def _log_in(config: Config, plugins: Plugins) -> tuple[list[Problem], list[str]]:
    try:
        async with accounts_of(config, plugins) as accounts:
            said = await asyncio.gather(*(_asked(account.channel) for account in accounts.values()))
    except ConfigInvalid as error:
        return problems_of(error), []
    problems = [
        config.problem(
            ("channels", name), sentence.rstrip("."), "an account that can log in", "see the plugin's README"
        )
        for name, (wrong, _) in zip(accounts, said, strict=True)
        for sentence in wrong
    ]
    lines = [(config.where(f"channels.{name}"), advice) for name, (_, advice) in zip(accounts, said, strict=True)]
    return problems, [f"{line}: {sentence.rstrip('.')}" for line, advice in lines for sentence in advice]


async def _asked(channel: Channel[Any]) -> tuple[list[str], list[str]]:
    """Return what is wrong, and where nothing is, what would work better."""
    wrong = await complaints(channel)
    return wrong, [] if wrong else await _advice(channel)


async def _advice(channel: Channel[Any]) -> list[str]:
    """Return what would make the account work better; nothing where that cannot be told, since nothing is wrong."""
    with suppress(Exception):
        async with asyncio.timeout(_LIMIT):
            return await channel.advise()
    return []


async def complaints(channel: Channel[Any]) -> list[str]:
    """Log in; return what is wrong, one sentence each."""
    try:
        async with asyncio.timeout(_LIMIT):
            return await channel.check()
    except TimeoutError:
        return [f"no answer within {_LIMIT} s"]
    except Exception as error:  # noqa: BLE001 - a plugin's fault is a finding, too
        return [f"{type(error).__name__}: {error}"]
