"""Builds what the steps work with from a configuration. Used by the daemon, by `explain` and by `rehearse` alike."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path
from secrets import token_bytes
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from responder.accounts import FAILED, Account, Accounts
from responder.blame import blame_plugin
from responder.channels import Channel, abilities_of
from responder.clock import Clock
from responder.config.account import ChannelSettings
from responder.config.load import Config, read_account
from responder.config.settings import Settings
from responder.desk import Desk, HttpClient, Signer
from responder.errors import ConfigInvalid, ResponderError
from responder.flow.decide import Rules
from responder.flow.follow_up.quiet import QuietEverywhere
from responder.flow.lessons import ArticleLinks, with_lessons
from responder.flow.notices import Notices
from responder.flow.noticing import WEBHOOK
from responder.flow.promise import Promiser
from responder.flow.render import Renderer, TemplateProblem, digest, proven, remember
from responder.flow.speech import burst_wait
from responder.flow.tolls import Tolls
from responder.flow.tools import Tools
from responder.flow.understand import Shelf, Understander
from responder.flow.understand.own_rules import OwnRules
from responder.private import write_private
from responder.shipped import templates_folder
from responder.staff.links import Links
from responder.store.records import Lesson

if TYPE_CHECKING:
    from responder.plugins import Plugins

_KEY = 32  # bytes


def template_folders(config: Config, plugins: Plugins) -> list[Path]:
    """Return where templates are looked for: the deployment's own, then the plugins', then the shipped ones."""
    own = config.path.parent / "templates"
    shipped = templates_folder()
    folders = [own] if own.is_dir() and own.resolve() != shipped.resolve() else []
    return [*folders, *plugins.template_folders(), shipped]


async def try_templates(config: Config, plugins: Plugins, accounts: Accounts, folder: Path) -> list[TemplateProblem]:
    """Render every text in a child process with limits, unless these very templates have passed before.

    The shipped templates are proven by their own tests; only what a deployment or a plugin adds is tried.
    """
    folders = template_folders(config, plugins)
    if len(folders) == 1:
        return []
    from responder.flow.render.length import Room  # noqa: PLC0415 - most starts do without
    from responder.flow.render.trial import trial  # noqa: PLC0415

    note, fingerprint = folder / "templates.proven", digest(folders)
    if proven(note, fingerprint):
        return []
    company = config.settings.company
    longest = {name: Room.of(a.abilities) for name, a in accounts.items()}
    known = {"company": company.name, "team": company.signatures, **plugins.words()}
    problems = await trial(folders, company.languages, longest, setup=plugins.set_up_jinja, known=known)
    if not problems:
        remember(note, fingerprint)
    return problems


def build_tools(
    config: Config,
    plugins: Plugins,
    accounts: Accounts,
    aside: Container[str] = (),
    *,
    key: bytes = b"",
    keeps: bool = False,
    lessons: tuple[Lesson, ...] = (),
) -> Tools:
    """Build every step's tool.

    aside: template files that are broken and must not come into force. key: the deployment's own key, which signs
    links where [staff] has no secret for that; empty: no links then. keeps: what is learned of the articles is put
    into the store's folder; else it is only read there. lessons: what people taught the FAQ.
    """
    settings = config.settings
    ZoneInfo.clear_cache()  # newer time zone data come into force with a reload, as everything else
    renderer = Renderer(template_folders(config, plugins), settings.company.languages, plugins.set_up_jinja)
    renderer.load(aside)
    return Tools(
        settings=settings,
        accounts=accounts,
        plugins=plugins,
        understander=build_understander(config, lessons, keeps=keeps),
        understander_with=partial(build_understander, config, keeps=keeps),
        lessons=lessons,
        article_links=ArticleLinks(settings.faq),
        rules=Rules.of(config),
        promiser=Promiser(settings),
        renderer=renderer,
        quiet=QuietEverywhere(settings.reminders.quiet, settings.company.timezone),
        notices=Notices(settings),
        links=_links(settings, key),
        tolls=Tolls(settings.caps, settings.company.timezone, accounts),
    )


def build_understander(config: Config, lessons: Iterable[Lesson] = (), *, keeps: bool = False) -> Understander:
    """Build what reads messages, with what people taught the FAQ. keeps: as for `build_tools`."""
    settings = config.settings
    return Understander(
        settings.company.languages,
        with_lessons(settings.faq, lessons),
        settings.matching,
        own=OwnRules.of(config),
        facts=settings.fact,
        tickets=config.tickets,
        shelf=Shelf(config.path.parent / settings.store.folder / "articles", keeps),
    )


def _links(settings: Settings, key: bytes) -> Links | None:
    """Return what makes links for colleagues; None where the world cannot reach us, or a secret cannot be read."""
    staff, public = settings.staff, settings.server.public_url
    try:
        secrets = [secret.reveal().encode() for secret in staff.secret] or [key]
    except LookupError:
        return None  # `check` says which; a warning without links is better than none
    return Links.of(public, secrets, staff.links_valid) if public and all(secrets) else None


def build_accounts(
    config: Config,
    plugins: Plugins,
    *,
    http: HttpClient,
    clock: Clock,
    log: Callable[[str], Any],
    signer: Signer,
    folder: Path,
    wanted: Sequence[str] | None = None,
    keep: Mapping[str, Account] | None = None,
) -> Accounts:
    """Build the enabled accounts (or those `wanted`); an account of `keep` with the same settings stays as it is.

    One that has read a secret is made anew: the secret may be another one by now. Raises ConfigInvalid with every
    mistake in any account.
    """
    accounts, types, keep = Accounts(), plugins.channel_types(), keep or {}
    mistakes: list[object] = []
    desk = partial(
        Desk,
        http=http,
        clock=clock,
        signer=signer,
        team=config.settings.company.signature,
        own_addresses=accounts.own_addresses,
    )
    for name, plugin in _wanted(config, wanted):
        channel_type = types.get(plugin)
        if channel_type is None:  # the other accounts go on
            status = plugins.states.get(plugin)
            accounts.missing[name] = f"its plugin {plugin}: {status.reason if status else 'nobody brings it'}"
            continue
        try:
            settings: Any = read_account(config, name, channel_type.settings_type)
        except ConfigInvalid as error:
            mistakes += error.problems
            continue
        before = keep.get(name)
        if before is not None and _goes_on(before, settings, channel_type):
            accounts.by_name[name] = before
            continue
        try:
            own = desk(account=name, log=log(name), folder=folder / "accounts" / name)
            accounts.by_name[name] = account_of(name, channel_type(name, settings, own), config)
        except Exception as error:  # noqa: BLE001 - a bad part hurts only itself
            accounts.missing[name] = blame_plugin(error, plugin, channel_type.__module__)
    if mistakes:
        raise ConfigInvalid(mistakes)
    if config.settings.staff.webhook.url:
        accounts.by_name[WEBHOOK] = _webhook(
            config, keep.get(WEBHOOK), desk(account=WEBHOOK, log=log(WEBHOOK), folder=folder)
        )
    return accounts


def _goes_on(before: Account, settings: ChannelSettings, channel_type: type[Channel[Any]]) -> bool:
    """Tell whether an account stays as it is; one that could not start is made anew, since its secret may be there."""
    return before.state != FAILED and before.settings == settings and type(before.channel) is channel_type


def _wanted(config: Config, wanted: Sequence[str] | None) -> Iterator[tuple[str, str]]:
    """Yield the accounts to build, each with the name of its plugin: those named, or all that are enabled."""
    for name, table in config.accounts.items():
        if table.get("enabled", True) if wanted is None else name in wanted:
            yield name, str(table.get("plugin"))


def _webhook(config: Config, before: Account | None, desk: Desk) -> Account:
    """Return the account that carries [staff.webhook]: a channel like any other, so that the outbox looks after it."""
    from responder.staff.webhook import StaffWebhook, StaffWebhookSettings  # noqa: PLC0415 - only where it is used

    given = config.settings.staff.webhook
    settings = StaffWebhookSettings(plugin=StaffWebhook.kind, url=given.url, secret=given.secret)
    if before is not None and before.settings == settings:
        return before
    return account_of(WEBHOOK, StaffWebhook(WEBHOOK, settings, desk), config)


def account_of(name: str, channel: Channel[Any], config: Config) -> Account:
    """Return the account that a channel serves."""
    account = Account(
        name=name, channel=channel, settings=channel.settings, abilities=abilities_of(channel), burst=timedelta(0)
    )
    account.burst = burst_wait(account, config.settings.conversation.join)
    return account


def signing_key(folder: Path) -> bytes:
    """Return the deployment's signing key; made, for its owner's eyes alone, at the first start.

    Raises ResponderError for one that was cut short: who can guess it makes links of ours.
    """
    path = folder / "signing.key"
    if not path.exists():
        write_private(path, token_bytes(_KEY))
    key = path.read_bytes()
    if len(key) < _KEY:
        raise ResponderError(
            f"{path}: found {len(key)} bytes, expected {_KEY}; take it from a backup or from another daemon,"
            " or remove it: a new one is made, and links sent so far stop working"
        )
    return key
