"""`responder restore`: a backup takes the place of the store, and nothing is said twice for it."""

from __future__ import annotations

from pathlib import Path

import click

from responder.cli._options import CONFIG


@click.command(
    help="Put the backup FILE in the place of the store. The daemon must not run. PostgreSQL: pg_restore, then no FILE."
)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
@click.option("--until", "until", default="", help='When the lost daemon stopped: "2026-11-23 17:00"; without: now.')
@CONFIG
def command(file: Path | None, until: str, path: Path) -> None:
    """Restore, or mark a PostgreSQL database that `pg_restore` has filled."""
    from responder.cli._moment import moment_of  # noqa: PLC0415 - only this command needs it
    from responder.clock import SystemClock  # noqa: PLC0415
    from responder.config.load import load  # noqa: PLC0415
    from responder.errors import StoreUnavailable  # noqa: PLC0415
    from responder.store.factory import database_at, sqlite_file  # noqa: PLC0415
    from responder.store.restore import mark_database, put_back  # noqa: PLC0415

    config, now = load(path), SystemClock().now()
    try:
        moment = moment_of(until, config.zone) if until else now
        if moment > now:  # until then nobody would be answered
            raise ValueError(f"found {until!r}, which has not come; expected when the lost daemon stopped")
    except ValueError as error:
        raise click.UsageError(f"--until: {error}") from None
    store = sqlite_file(config.settings.store.url, config.folder)
    if store is not None:
        if file is None or not file.is_file():
            raise StoreUnavailable(f"{file or 'FILE'}: no such file; expected what `responder backup` made.")
        try:
            held, kept = put_back(file, store, moment, now)
        except OSError as error:
            raise click.ClickException(f"{store} cannot be written: {error.strerror or error}") from error
        if kept is not None:
            click.echo(f"the store until now: {kept}")
    elif file is not None:
        raise StoreUnavailable("PostgreSQL is filled with pg_restore; call `responder restore` without FILE after it.")
    else:
        held = mark_database(database_at(config.settings.store.url, config.folder), moment, now)
    click.echo(f"restored; {held} deliveries are held, which may have been sent since the backup was made")
    then = moment.astimezone(config.zone).strftime("%Y-%m-%d %H:%M") if until else "now"
    click.echo(
        f"Messages written until {then} that are new to this store are held too: responder status, responder why ID"
    )
