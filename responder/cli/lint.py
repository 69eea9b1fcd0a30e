"""`responder lint`: would a good colleague say this aloud?"""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path

import click

from responder.cli._json import json_text
from responder.cli._options import CONFIG, JSON


@click.command(help="Say what in the texts no good colleague would say. Exit 0 where there is nothing, else 1.")
@CONFIG
@JSON
def command(path: Path, *, as_json: bool) -> None:
    """Print each remark with file and line, and how to mend it; nothing but texts is looked at."""
    from responder.cli._examine import examine_texts  # noqa: PLC0415 - `--help` needs none of it

    findings = examine_texts(path)
    if as_json:
        problems = [asdict(problem) for problem in findings.problems]
        click.echo(json_text({"good": not problems, "problems": problems}, indent=2))
    else:
        for problem in findings.problems:
            click.echo(str(problem))
        many = len(findings.problems)
        click.echo(f"{path}: " + (f"{many} remark{'s' if many != 1 else ''}" if many else "every text reads well"))
    sys.exit(1 if findings.problems else 0)
