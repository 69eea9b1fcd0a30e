"""Looks at a whole deployment without touching it: configuration, secrets, plugins, accounts, templates."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from responder.blame import blame
from responder.channels import Channel, Unit, abilities_of
from responder.cli._said import sentences_of
from responder.cli._warnings import warnings
from responder.clock import SystemClock
from responder.config.account import ChannelSettings
from responder.config.load import Config, read_account, survey
from responder.config.positions import Loc, key_path
from responder.config.problems import Problem, found_text, problems_of
from responder.config.secrets import SecretMissing, secrets_of
from responder.desk import Desk, Offline, Signer
from responder.errors import ConfigInvalid
from responder.flow.render.length import Room
from responder.log import SILENT
from responder.plugins import Plugins, PluginState, load_plugins

_SETTLED = (PluginState.LOADED, PluginState.DISABLED)
_INDEX = re.compile(r"\[\d+\]$")  # of one of the periods of a day, which the calendar tells by the day
_TOLD = re.compile(
    r"(?P<key>[\w.-]+): found (?P<found>.*?), (?:expected )?(?P<expected>.*?)(?:; (?P<mend>[^;]*))?", re.DOTALL
)


@dataclass
class Findings:
    """What was looked at and what is wrong; warnings are what will be wrong some day."""

    config: Config | None = None
    plugins: Plugins | None = None
    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    longest: dict[str, Room] = field(default_factory=dict)


def examine(path: Path) -> Findings:
    """Return every mistake of a deployment; never raises for what ops wrote."""
    findings, problems = _read(path)
    if (config := findings.config) is None:
        return findings
    findings.plugins = load_plugins(config, log=SILENT, everything=True)
    found = [
        *problems,
        *_plugins(config, findings.plugins),
        *_accounts(config, findings),
        *_secrets(config, ("staff",), config.settings.staff),
        *_secrets(config, ("api",), config.settings.api),
        *_staff(config),
        *_languages(config, findings.plugins),
        *_templates(config, findings),
    ]
    told = {_INDEX.sub("", problem.key) for problem in problems}
    found += [problem for problem in _calendars(config) if problem.key not in told]
    findings.problems = sorted(set(found))
    findings.warnings = sorted({*warnings(config, SystemClock().now()), *sentences_of(config)})
    return findings


def examine_texts(path: Path) -> Findings:
    """Return what is wrong with the texts alone: templates, and sentences in the configuration."""
    findings, problems = _read(path)
    if (config := findings.config) is None:
        return findings
    if problems:
        findings.problems = sorted(set(problems))
        return findings
    findings.plugins = load_plugins(config, log=SILENT, everything=True)
    for _ in _accounts(config, findings):  # for their longest texts; what is wrong with them is told by `check`
        pass
    found = [*_languages(config, findings.plugins), *_templates(config, findings), *sentences_of(config)]
    findings.problems = sorted(set(found))
    return findings


def _read(path: Path) -> tuple[Findings, list[Problem]]:
    """Read the configuration; where it cannot be, the findings have none, and say why."""
    findings, problems = Findings(), list[Problem]()
    try:
        findings.config, problems = survey(path)
    except ConfigInvalid as error:
        findings.problems = problems_of(error)
    return findings, problems


def _plugins(config: Config, plugins: Plugins) -> Iterator[Problem]:
    """Yield plugins that could not be loaded: at the accounts that use them, else at their own file."""
    users: dict[str, list[str]] = {}
    for name, table in config.accounts.items():
        if isinstance(plugin := table.get("plugin"), str):
            users.setdefault(plugin, []).append(name)
    for plugin, status in plugins.states.items():
        if status.state in _SETTLED:
            continue
        for account in users.get(plugin, []):
            known = ", ".join(sorted(plugins.channel_types())) or "(there is none)"
            _, mended, meant = status.reason.partition("; ")
            mend = meant if mended else f"install it, or put it at plugins/{plugin}.py"
            if status.state is not PluginState.MISSING or status.place:
                mend = "mend the plugin, or set enabled = false"
            found = f"{found_text(plugin)} ({status.state}: {status.reason.partition('; ')[0]})"
            yield config.problem(("channels", account, "plugin"), found, f"one of {known}", mend)
        if plugin not in users:
            found = f"a plugin that is {status.state} ({status.reason})"
            yield Problem(status.place, 1, "", found, "one that can be loaded", "mend it, or take it out of the folder")


def _accounts(config: Config, findings: Findings) -> Iterator[Problem]:
    """Yield what is wrong in the accounts' tables, and secrets of enabled accounts that cannot be read."""
    types = findings.plugins.channel_types() if findings.plugins else {}
    from_environment = 0
    for name, table in config.accounts.items():
        channel = types.get(str(table.get("plugin")))
        if channel is None:
            continue
        try:
            settings = read_account(config, name, channel.settings_type)
        except ConfigInvalid as error:
            yield from problems_of(error)
            continue
        try:
            findings.longest[name] = _longest(channel, name, settings)
            yield from _budget(config, name, settings, findings.longest[name])
        except Exception as error:  # noqa: BLE001 - a plugin's fault is a finding, too
            if settings.enabled:
                found = blame(error, channel.__module__)
                yield config.problem(("channels", name), found, "a channel that can be made", "mend the plugin")
        if settings.enabled:
            from_environment += sum(secret.env is not None for _, secret in secrets_of(settings))
            yield from _secrets(config, ("channels", name), settings)
    if from_environment:
        many = "1 secret comes" if from_environment == 1 else f"{from_environment} secrets come"
        findings.notes.append(f"{many} from the environment; a file or systemd's credentials keep them closer")
    if not any(table.get("enabled", True) for table in config.accounts.values()):
        findings.notes.append("no account is enabled, so nobody is answered; set enabled = true below [channels.…]")


def _budget(config: Config, name: str, settings: ChannelSettings, room: Room) -> Iterator[Problem]:
    """Yield a budget of a day in which no message has room."""
    most = settings.cost * (room.most if room.unit is Unit.SEGMENTS else 1)
    if settings.budget_day is not None and settings.budget_day < most:
        found = f"{settings.budget_day}, of which one message may cost {most}"
        yield config.problem(("channels", name, "budget_day"), found, "room for several messages", "raise it")


def _secrets(config: Config, prefix: Loc, settings: Any) -> Iterator[Problem]:
    """Yield secrets that cannot be read; at an account also those that its plugin knows to be none."""
    unfit = list(settings.unfit_secrets()) if isinstance(settings, ChannelSettings) else []
    for loc, secret in secrets_of(settings):
        try:
            secret.reveal()
        except SecretMissing as missing:
            yield config.problem((*prefix, *loc), str(missing), "a secret that only its owner can read", missing.mend)
        yield from (_unfit(config, (*prefix, *loc), found) for other, found in unfit if other is secret)


def _staff(config: Config) -> Iterator[Problem]:
    """Yield secrets of the webhook that can be read, but are none."""
    staff = config.settings.staff
    if not staff.webhook.url:
        return
    from responder.standard_webhooks import unfit_signing_secrets  # noqa: PLC0415

    for other, found in unfit_signing_secrets(staff.webhook.secret):
        index = next(i for i, secret in enumerate(staff.webhook.secret) if secret is other)
        yield _unfit(config, ("staff", "webhook", "secret", index), found)


def _unfit(config: Config, key: Loc, missing: SecretMissing) -> Problem:
    return config.problem(key, str(missing), "a secret of the right form", missing.mend)


def _calendars(config: Config) -> Iterator[Problem]:
    """Yield what only building the calendars can find: holidays by place and name, calendar files."""
    from responder.flow.promise.calendars import team_calendar  # noqa: PLC0415 - heavy

    for team in ("", *config.settings.hours.teams):
        try:
            team_calendar(config.settings, team)
        except ConfigInvalid as error:
            told = _TOLD.fullmatch(str(error))
            if told is None:
                yield config.problem("hours", found_text(str(error)), "hours that can be read", "write them otherwise")
                continue
            found = found_text(told["found"][1:-1]) if told["found"].startswith("'") else told["found"]
            mend = told["mend"] or "write it otherwise, or remove the line"
            yield config.problem(_written(config, told["key"]), found, told["expected"], mend)


def _written(config: Config, key: str) -> str:
    """Return the key as the team has it, or that of [hours], from which it comes."""
    return key if config.positions.find(key_path(key))[1] else "hours." + key.rpartition(".")[2]


def _languages(config: Config, plugins: Plugins) -> Iterator[Problem]:
    """Yield languages that no template speaks."""
    from responder.build import template_folders  # noqa: PLC0415 - brings the steps along

    spoken = {f.parent.name for each in template_folders(config, plugins) for f in each.glob("*/acknowledgement.*")}
    for index, language in enumerate(config.settings.company.languages):
        if language not in spoken and language.partition("-")[0] not in spoken:
            expected = "a language with templates: " + ", ".join(sorted(spoken))
            mend = f"write templates/{language}/acknowledgement.txt, or leave the language out"
            yield config.problem(("company", "languages", index), found_text(language), expected, mend)


def _templates(config: Config, findings: Findings) -> Iterator[Problem]:
    """Yield what the trial of all templates finds, in every language and within every account's longest text."""
    from responder.build import template_folders  # noqa: PLC0415
    from responder.flow.render.trial import check_templates  # noqa: PLC0415

    if findings.plugins is None:
        return
    company = config.settings.company
    for problem in check_templates(
        template_folders(config, findings.plugins),
        company.languages,
        findings.longest,
        setup=findings.plugins.set_up_jinja,
        known={"company": company.name, "team": company.signatures, **findings.plugins.words()},
    ):
        key = "/".join(part for part in (problem.locale, problem.situation) if part)
        yield Problem(problem.file, problem.line, key, problem.found, "a template that does its work", problem.mend)


def _longest(channel: type[Channel[Any]], name: str, settings: ChannelSettings) -> Room:
    """Return how long the texts of an account may be; its channel is made, but not started."""
    desk = Desk(
        account=name, http=Offline(), clock=SystemClock(), log=SILENT, signer=Signer(b"for this check alone"),
        folder=Path(tempfile.gettempdir()) / "responder-check",
    )  # fmt: skip
    return Room.of(abilities_of(channel(name, settings, desk)))
