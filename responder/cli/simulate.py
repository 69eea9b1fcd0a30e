"""`responder simulate`: the promise over a log of arrivals and first answers, beside what others would have said."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from responder.cli._json import json_text
from responder.cli._stop import refuse
from responder.errors import LogInvalid

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import timedelta

    from responder.flow.promise.calendar import BusinessCalendar
    from responder.simulation.judge import Course, Run
    from responder.simulation.predictors import Maker, Setup

_SHOWN = 50  # mistakes of a log, before the rest is only counted
_CONFIG = Path("config.toml")


@click.command(help="Run the promise over a log of your desk. LOG: a CSV with id, arrived_at and first_answer_at.")
@click.argument("log", type=click.Path(path_type=Path))
@click.option("--config", "path", type=click.Path(path_type=Path), default=None, help="Default: config.toml, if any.")
@click.option("--always-open", is_flag=True, help="Ignore the opening hours: plain time.")
@click.option("--keep", type=click.FloatRange(0.5, 1, min_open=True, max_open=True), help="Instead of promise.keep.")
@click.option("--predictor", "names", multiple=True, metavar="NAME", help="Only this one; may be given again.")
@click.option("--least", default="1 min", show_default=True, help="Shorter waits and promises count as this in ratios.")
@click.option("--by-hour", is_flag=True, help="Our promise by local hour of arrival.")
@click.option("--json", "as_json", is_flag=True, help="One JSON line per predictor.")
def command(
    log: Path,
    path: Path | None,
    keep: float | None,
    names: tuple[str, ...],
    least: str,
    *,
    always_open: bool,
    by_hour: bool,
    as_json: bool,
) -> None:
    """Simulate a log."""
    from responder.config.durations import parse_duration  # noqa: PLC0415

    try:
        span = parse_duration(least)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--least") from error
    if not span:
        raise click.BadParameter("expected more than nothing", param_hint="--least")
    makers = _chosen(names)
    try:
        setup = _setup(path, keep, always_open=always_open)
        course = _read(log, setup.calendar)
    except LogInvalid as error:
        refuse(error.problems, _SHOWN)
    except OSError as error:
        refuse([f"{log}: {error.strerror or error}"])
    if as_json:
        _print_json(course, setup, makers, span)
    else:
        _print_table(course, setup, makers, span, by_hour=by_hour)


def _chosen(names: Sequence[str]) -> dict[str, Maker]:
    from responder.simulation.predictors import predictors  # noqa: PLC0415

    known = predictors()
    for name in names:
        if name not in known:
            raise click.BadParameter(f"found {name!r}, expected one of {', '.join(known)}", param_hint="--predictor")
    return {name: make for name, make in known.items() if name in names or not names}


def _setup(path: Path | None, keep: float | None, *, always_open: bool) -> Setup:
    """Return the calendar and the settings; without a configuration always open in UTC. Raises ConfigInvalid."""
    from responder.config.load import load  # noqa: PLC0415
    from responder.config.settings import Company, Hours, Settings  # noqa: PLC0415
    from responder.flow.promise.calendar import BusinessCalendar  # noqa: PLC0415
    from responder.simulation.predictors import Setup  # noqa: PLC0415

    if path is None and not _CONFIG.exists():
        settings = Settings(company=Company(name="-"))
    else:
        settings = load(path or _CONFIG).settings
    hours = Hours() if always_open else settings.hours
    promise = settings.promise if keep is None else settings.promise.model_copy(update={"keep": keep})
    return Setup(BusinessCalendar.of(hours, settings.company.timezone), promise)


def _read(log: Path, calendar: BusinessCalendar) -> Course:
    """Raise LogInvalid and OSError."""
    from responder.simulation.judge import lay_out  # noqa: PLC0415
    from responder.simulation.log import decode, read_log  # noqa: PLC0415

    data = sys.stdin.buffer.read() if str(log) == "-" else log.read_bytes()
    return lay_out(read_log(decode(data), ZoneInfo(calendar.zone), str(log)), calendar)


def _print_json(course: Course, setup: Setup, makers: dict[str, Maker], least: timedelta) -> None:
    from responder.simulation.figures import figures  # noqa: PLC0415
    from responder.simulation.judge import replay  # noqa: PLC0415
    from responder.simulation.table import as_json  # noqa: PLC0415

    for name, make in makers.items():
        click.echo(json_text(as_json(name, figures(replay(course, setup, make), least))))


def _print_table(course: Course, setup: Setup, makers: dict[str, Maker], least: timedelta, *, by_hour: bool) -> None:
    from responder.simulation.figures import figures  # noqa: PLC0415
    from responder.simulation.judge import replay  # noqa: PLC0415
    from responder.simulation.table import hours, outline, table  # noqa: PLC0415

    runs = {name: replay(course, setup, make) for name, make in makers.items()}
    first = next(iter(runs.values()))
    click.echo("\n".join(outline(course.rows, first.verdicts)) + "\n")
    click.echo(table({name: figures(run, least) for name, run in runs.items()}))
    if "ours" in runs:
        click.echo(_said(runs["ours"], setup.calendar, least))
    if by_hour:
        click.echo("\nours by local hour of arrival\n" if "ours" in runs else f"\n{next(iter(runs))} by local hour\n")
        click.echo(hours(runs.get("ours", first).verdicts, least))


def _said(run: Run, calendar: BusinessCalendar, least: timedelta) -> str:
    from responder.simulation.figures import judged_of  # noqa: PLC0415
    from responder.simulation.said import said  # noqa: PLC0415

    heard = said(judged_of(run.verdicts), calendar, least)
    if heard is None:
        return ""
    return f"\nours as customers hear it, rounded up: kept {heard.kept:.3f}, promised/real {heard.ratio:.2f}"
