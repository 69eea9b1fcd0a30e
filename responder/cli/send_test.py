"""`responder send-test`: does a message of ours really arrive?"""

from __future__ import annotations

import asyncio
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click

from responder.accounts import Account
from responder.cli._json import json_text
from responder.cli._options import CONFIG, JSON, check_known
from responder.config.load import Config, load
from responder.errors import (
    BlockedByContact,
    ConfigInvalid,
    CredentialsRejected,
    OutcomeUnknown,
    Refused,
    ReplyWindowClosed,
    SendError,
    TryLater,
)

_LIMIT = 32.0  # seconds, as the daemon waits
_TEXTS = {
    "nl": "Dit is een testbericht van {company}. Kunt u het lezen, dan werkt het versturen.",
    "en": "This is a test message from {company}. If you can read it, sending works.",
    "de": "Das ist eine Testnachricht von {company}. Wenn Sie sie lesen können, funktioniert das Senden.",
    "fr": "Ceci est un message de test de {company}. Si vous pouvez le lire, l'envoi fonctionne.",
    "es": "Este es un mensaje de prueba de {company}. Si puede leerlo, el envío funciona.",
}
_MEND = {
    ReplyWindowClosed: "the platform takes free text only for a while after somebody has written: write to the account "
    "from there first",
    BlockedByContact: "try a handle of your own that is known to the platform",
    CredentialsRejected: "look at the secrets of this account",
    Refused: "look at what the platform says, and at the handle",
    TryLater: "nothing was sent; try again later",
    OutcomeUnknown: "look whether it arrived before you try again",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the message. id: the platform's; problem, mend: why it was not sent, and what to do."""

    sent: bool
    id: str = ""
    problem: str = ""
    mend: str = ""


@click.command(
    help="Send one test message from ACCOUNT to TO. Says what the platform answered; TO is a handle of your own."
)
@click.argument("account")
@click.argument("to")
@click.option("--text", default="", help="Other words than those of a test.")
@CONFIG
@JSON
def command(account: str, to: str, text: str, path: Path, *, as_json: bool) -> None:
    """Send it beside the running daemon and without one; the store knows nothing of it."""
    config = load(path)
    check_known("ACCOUNT", account, config.accounts)
    if not to.strip():
        raise click.UsageError("TO: found nothing, expected a handle of your own")
    outcome = asyncio.run(_try(config, account, to, text))
    if as_json:
        click.echo(json_text(asdict(outcome)))
    elif outcome.sent:
        click.echo(f"sent to {to}: the platform calls it {outcome.id or 'nothing'}; look whether it arrived")
    else:
        click.echo(f"{account}: {outcome.problem}{f'; {outcome.mend}' if outcome.mend else ''}", err=True)
    sys.exit(0 if outcome.sent else 1)


async def _try(config: Config, name: str, to: str, text: str) -> Outcome:
    from responder.cli._log_in import accounts_of, complaints  # noqa: PLC0415 - brings the HTTP client along
    from responder.log import SILENT  # noqa: PLC0415
    from responder.plugins import load_plugins  # noqa: PLC0415

    try:
        async with accounts_of(config, load_plugins(config, log=SILENT), [name]) as accounts:
            if name not in accounts:
                return Outcome(
                    sent=False, problem=accounts.missing.get(name, "it cannot be made"), mend="see: responder check"
                )
            account = accounts[name]
            await account.channel.start()
            try:
                if wrong := await complaints(account.channel):
                    return Outcome(
                        sent=False,
                        problem="; ".join(sentence.rstrip(".") for sentence in wrong),
                        mend="see: responder check --online",
                    )
                return await _send(config, account, to, text)
            finally:
                await account.channel.stop()
    except ConfigInvalid as error:
        return Outcome(sent=False, problem="\n".join(str(problem) for problem in error.problems))


async def _send(config: Config, account: Account, to: str, text: str) -> Outcome:
    try:
        async with asyncio.timeout(_LIMIT):
            sent = await account.channel.send(_reply(config, account, to, text))
    except TimeoutError:
        return Outcome(sent=False, problem=f"no answer within {_LIMIT:g} s", mend=_MEND[OutcomeUnknown])
    except SendError as error:
        return Outcome(sent=False, problem=str(error), mend=_MEND.get(type(error), ""))
    except Exception as error:  # noqa: BLE001 - a plugin's bug is an answer, too
        return Outcome(sent=False, problem=f"the plugin failed: {type(error).__name__}: {error}")
    return Outcome(sent=True, id=sent.id)


def _reply(config: Config, account: Account, to: str, text: str) -> Any:
    from responder.clock import SystemClock  # noqa: PLC0415
    from responder.flow.render.markup import as_html, fitted  # noqa: PLC0415
    from responder.model import Reply  # noqa: PLC0415
    from responder.store.ids import new_token  # noqa: PLC0415

    company, able = config.settings.company, account.abilities
    locale = company.languages[0] if company.languages else "en"
    words = text or _TEXTS.get(locale.partition("-")[0], _TEXTS["en"]).format(company=company.name)
    return Reply(
        account=account.name,
        delivery=1,
        token=new_token(1),
        to=to,
        text=fitted(words, "plain" if able.threads else able.markup, able.longest, able.unit),
        written_at=SystemClock().now(),
        locale=locale,
        subject=words.partition(".")[0] if able.threads else None,
        html=as_html(words) if able.threads else None,
        purpose="test",
    )
