"""The command `responder`: one file per command, imported only when that command is called."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import click

from responder.errors import ResponderError, StoreLocked, StoreTooNew, StoreUnavailable

_OF_THE_STORE = (StoreLocked, StoreTooNew, StoreUnavailable)


class Commands(click.Group):
    """Finds the command NAME in `responder/cli/NAME.py`, as its `command`, and tells for all of them what fails."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; where the configuration or the store is not as it should be, say so and exit with 1."""
        try:
            return super().invoke(ctx)
        except ResponderError as error:
            click.echo(f"cannot use the store: {error}" if isinstance(error, _OF_THE_STORE) else str(error), err=True)
            ctx.exit(1)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of all commands, without importing any; files whose names begin with _ serve them."""
        files = (file for folder in __path__ for file in Path(folder).glob("[!_]*.py"))
        return sorted(file.stem.replace("_", "-") for file in files)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = importlib.import_module(f"{__name__}.{cmd_name.replace('-', '_')}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or say which one was probably meant."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError:
            from difflib import get_close_matches  # noqa: PLC0415 - only after a slip

            near = get_close_matches(args[0], self.list_commands(ctx), 1)
            hint = f"did you mean {near[0]}?" if near else "see: responder --help"
            ctx.fail(f"no command {args[0]!r}; {hint}")


def _show_version(ctx: click.Context, _parameter: click.Parameter, wanted: bool) -> None:  # noqa: FBT001
    if wanted:
        from responder import __version__  # noqa: PLC0415

        click.echo(f"responder {__version__}")
        ctx.exit()


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version, help="Show the version."
)
def main() -> None:
    """Answers every customer within seconds, promises when a person will, and keeps the promise."""
