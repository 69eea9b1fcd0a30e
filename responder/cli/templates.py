"""`responder templates`: copy a text to change it, and see later how the copies stand to the shipped ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from responder.cli._json import json_text
from responder.cli._options import CONFIG, JSON
from responder.cli._stop import stop

if TYPE_CHECKING:
    from responder.flow.render.copies import Copy

_HINT = "every text comes with responder; to change one: responder templates copy nl/acknowledgement"
_NONE = f"no text is copied: {_HINT}"


@click.group(help="Copy a text to change it. See later how copies stand to the shipped texts.")
def command() -> None:
    """Commands about the deployment's own templates."""


@command.command("list", help="List your own texts, and how each stands to the shipped one of this version.")
@CONFIG
@JSON
def list_(path: Path, *, as_json: bool) -> None:
    """Only reads."""
    from responder.flow.render.copies import State  # noqa: PLC0415 - `--help` needs none of it

    _, found = _own(path)
    if as_json:
        items = [{"name": one.name, "state": one.state.name.lower()} for one in found]
        click.echo(json_text({"items": items}))
        return
    width = max((len(one.name) for one in found), default=0)
    lines = [f"{one.name.ljust(width)}  {one.state}" for one in found]
    needless = [one.name for one in found if one.state in (State.SAME, State.OLD)]
    if needless:
        lines += [
            "",
            f"take away what you have not changed, and ours is used, now and after upgrades: {needless[0]}, …",
        ]
    click.echo("\n".join(lines) or _NONE)


@command.command(help="Copy the text NAME, such as nl/acknowledgement, to be changed.")
@click.argument("names", metavar="NAME…", nargs=-1, required=True)
@CONFIG
def copy(names: tuple[str, ...], path: Path) -> None:
    """Write new files; one that exists is never changed."""
    from responder.flow.render.copies import copy_to, known  # noqa: PLC0415 - `--help` needs none of it

    folders = _folders(path)
    texts = known(folders[1:])
    for name in [_named(each, texts) for each in names]:
        try:
            target = copy_to(folders[0], name, texts[name])
        except FileExistsError:
            stop(f"{folders[0] / name} exists; nothing was changed")
        except OSError as error:
            stop(f"{error.filename}: {error.strerror}")
        click.echo(f"{target}: change it, then responder check and responder reload; without the file ours is used")


@command.command(help="Show what you changed in the texts NAME (all without one), and what is new in ours since then.")
@click.argument("names", metavar="[NAME]…", nargs=-1)
@CONFIG
def diff(names: tuple[str, ...], path: Path) -> None:
    """Exit 0 whatever differs."""
    _, found = _own(path)
    wanted = {_named(each, {one.name: one for one in found}) for each in names}
    lines = [line for one in found if not wanted or one.name in wanted for line in one.diff()]
    click.echo("\n".join(lines) if lines else "nothing differs" if found else _NONE)


def _folders(path: Path) -> list[Path]:
    """Return where templates are looked for, the deployment's own folder first, whether it is there or not."""
    from responder.build import template_folders  # noqa: PLC0415
    from responder.config.load import load  # noqa: PLC0415
    from responder.plugins import load_plugins  # noqa: PLC0415

    config = load(path)
    own, folders = config.folder / "templates", template_folders(config, load_plugins(config))
    if own.resolve() == folders[-1].resolve():
        stop(f"{own} is the folder of the shipped texts: change them there, or make a deployment (responder init)")
    return [own, *(folder for folder in folders if folder != own)]


def _own(path: Path) -> tuple[Path, list[Copy]]:
    from responder.flow.render.copies import copies  # noqa: PLC0415

    own, *others = _folders(path)
    return own, copies(own, others)


def _named(given: str, known: Mapping[str, object] | Sequence[str]) -> str:
    """Return the name of a file that is meant; where there is none, say which may be, and end with 2."""
    from responder.config.words import near  # noqa: PLC0415

    name = given.removeprefix("templates/").removesuffix(".txt")
    if f"{name}.txt" in known:
        return f"{name}.txt"
    meant = near(name, [each.removesuffix(".txt") for each in known])
    raise click.UsageError(f"no text {given!r}; " + (f"did you mean {meant}?" if meant else f"{_HINT}"))
