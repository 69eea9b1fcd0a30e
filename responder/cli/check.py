"""`responder check`: is everything as it should be?"""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from responder.cli._json import json_text
from responder.cli._options import CONFIG, JSON

if TYPE_CHECKING:
    from responder.cli._examine import Findings


@click.command(help="Name every mistake of configuration, plugins and texts. Exit 0 where there is none, else 1.")
@CONFIG
@JSON
@click.option("--online", is_flag=True, help="Also log in everywhere, without sending anything.")
def command(path: Path, *, as_json: bool, online: bool) -> None:
    """Print what is wrong, or one line that says what is right."""
    from responder.cli._examine import examine  # noqa: PLC0415 - `--help` needs none of it

    findings = examine(path)
    if online and not findings.problems:
        from responder.cli._log_in import log_in  # noqa: PLC0415 - brings the HTTP client along

        findings.problems, advice = log_in(findings)
        findings.notes += advice
        if not findings.problems:
            findings.notes.append("every enabled account was asked, and none complains")
    if as_json:
        click.echo(json_text(_summary(findings), indent=2))
    else:
        _show(path, findings)
    sys.exit(1 if findings.problems else 0)


def _show(path: Path, findings: Findings) -> None:
    for problem in findings.problems:
        click.echo(str(problem))
    for warning in findings.warnings:
        click.echo(f"warning: {warning}", err=True)
    if findings.problems:
        many = len(findings.problems)
        click.echo(f"{path}: {many} mistake{'s' if many != 1 else ''}", err=True)
        return
    click.echo(f"{path}: good. {_counts(findings)}")
    for note in findings.notes:
        click.echo(f"note: {note}", err=True)


def _counts(findings: Findings) -> str:
    if findings.config is None:
        return ""
    accounts, settings = findings.config.accounts.values(), findings.config.settings
    off = sum(not table.get("enabled", True) for table in accounts)
    still = f" ({off} disabled)" if off else ""
    languages = ", ".join(settings.company.languages)
    return f"Accounts: {len(accounts)}{still}. Articles: {len(settings.faq)}. Languages: {languages}."


def _summary(findings: Findings) -> dict[str, object]:
    plugins = findings.plugins.states if findings.plugins else {}
    return {
        "good": not findings.problems,
        "problems": [asdict(problem) for problem in findings.problems],
        "warnings": [asdict(warning) for warning in findings.warnings],
        "plugins": {name: status.as_json() for name, status in plugins.items()},
        "notes": findings.notes,
    }
