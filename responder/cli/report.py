"""`responder report`: what was promised and what came of it."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from responder.cli._json import json_text
from responder.cli._options import CONFIG, JSON, check_known
from responder.cli._stop import stop

if TYPE_CHECKING:
    from responder.config.load import Config
    from responder.report.figures import Report
    from responder.report.told import Teller

_FIRST = date(2000, 1, 1)  # nothing is older
_ONE_DAY = timedelta(days=1)


@click.command(help="Show promised against real. By account, week, hour of the week and topic.")
@click.option("--since", default="4weeks", show_default=True, help='A span back from now ("4weeks", "90d") or a date.')
@click.option("--until", default="", help="A date, the last day that counts; without it: until now.")
@click.option("--account", default="", help="Only this account.")
@JSON
@click.option("--html", type=click.Path(path_type=Path, dir_okay=False), help="Write a page with charts to this file.")
@CONFIG
def command(since: str, until: str, account: str, html: Path | None, path: Path, *, as_json: bool) -> None:
    """Read the store, beside a running daemon or without one, and tell the figures."""
    try:
        config, found = _read(path, since, until, account)
        if html is not None:
            html.write_text(page(found, config), encoding="utf-8")
    except OSError as error:
        stop(f"cannot write {html}: {error.strerror or error}")
    if as_json:
        from responder.report.data import data_of  # noqa: PLC0415

        click.echo(json_text(data_of(found)))
    else:
        click.echo(text(found, config) if html is None else f"{html}: written")


def _read(path: Path, since: str, until: str, account: str) -> tuple[Config, Report]:
    from responder.cli._reading import report  # noqa: PLC0415 - opens the store
    from responder.clock import SystemClock  # noqa: PLC0415
    from responder.config.load import load  # noqa: PLC0415
    from responder.store.report import Asked  # noqa: PLC0415

    config = load(path)
    if account:
        check_known("--account", account, config.accounts)
    now = SystemClock().now()
    start, end = span(since, until, now, config.settings.company.timezone)
    return config, asyncio.run(report(config, Asked(start, end, account), now))


def text(found: Report, config: Config) -> str:
    """Return the report as text in the company's first language."""
    from responder.report.text import text_of  # noqa: PLC0415

    return text_of(found, _teller(config))


def page(found: Report, config: Config) -> str:
    """Return the report as an HTML page in the company's first language."""
    from responder.report.html import html_of  # noqa: PLC0415 - loads Jinja2

    return html_of(found, _teller(config), config.settings.company.name)


def _teller(config: Config) -> Teller:
    from responder.report.told import Teller  # noqa: PLC0415 - loads Babel

    company = config.settings.company
    return Teller(company.languages[0], company.timezone, {a.id: a.title for a in config.settings.faq})


def span(since: str, until: str, now: datetime, zone: str) -> tuple[datetime, datetime]:
    """Return the span of time that is meant; dates are days in the company's zone. Raises UsageError."""
    local = ZoneInfo(zone)
    last = _date(until)
    if until and last is None:
        raise click.UsageError(f"--until: found {until!r}, expected a date such as 2026-11-30")
    ahead = now.date() + _ONE_DAY  # nothing is known beyond it
    end = now if last is None else min(now, _midnight(min(max(last, _FIRST), ahead) + _ONE_DAY, local))
    first = _date(since)
    start = end - _span(since) if first is None else _midnight(max(first, _FIRST), local)
    if start >= end:
        raise click.UsageError(f"the time asked for is empty: from {start:%Y-%m-%d %H:%M} to {end:%Y-%m-%d %H:%M} UTC")
    return start, end


def _span(since: str) -> timedelta:
    from responder.config.durations import parse_duration  # noqa: PLC0415 - reads pydantic

    try:
        return parse_duration(since)
    except ValueError:
        expected = 'a span such as "4weeks" or "90d", or a date such as 2026-11-01'
        raise click.UsageError(f"--since: found {since!r}, expected {expected}") from None


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    from responder.clock import first_moment  # noqa: PLC0415

    return first_moment(datetime.combine(day, time()), zone).astimezone(UTC)
