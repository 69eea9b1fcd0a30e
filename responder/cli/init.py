"""`responder init`: a new deployment, ready to be filled in."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

from responder import shipped
from responder.cli._options import check_known

_TABLE = re.compile(r"^\[{1,2}\s*channels\.([a-z0-9-]+)", re.MULTILINE)
_PLUGIN = re.compile(r'^plugin = "([a-z0-9_-]+)"', re.MULTILINE)
_CHANNELS_END = "# The articles of the FAQ."
_PLUGINS_README = """\
Put a plugin here as NAME.py or NAME/__init__.py; `responder plugins` shows whether it was loaded.
A plugin here replaces an installed one of the same name.
"""
_TEMPLATES_README = """\
Every text comes with responder, and gets better with it; `responder preview` shows them.
To change one: `responder templates copy nl/acknowledgement` puts it here, and goes before ours from then on.
After an upgrade `responder templates list` tells which of ours are newer than what you copied.
"""


@click.command(
    help="Make a new deployment in DIR, else in this folder. With config.toml, templates/, plugins/ and a unit."
)
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path, file_okay=False), default=Path())
@click.option("--channel", "channels", multiple=True, metavar="NAME", help="A channel to begin with; may be repeated.")
@click.option("--yes", is_flag=True, help="Ask nothing.")
def command(folder: Path, channels: tuple[str, ...], *, yes: bool) -> None:
    """Write what is missing; nothing that exists is changed."""
    example = shipped.config_file().read_text(encoding="utf-8")
    known = _known(example)
    if (folder / "config.toml").exists():
        raise click.ClickException(f"{folder / 'config.toml'} exists; nothing was changed")
    if not channels and not yes:
        channels = _ask(known)
    for name in channels:
        check_known("channel", name, known)
    try:
        _write(folder, _chosen(example, channels or tuple(known)))
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}") from error
    config = folder / "config.toml"
    click.echo(f"A deployment stands in {folder.resolve()}. Next:")
    click.echo(f"  1. fill in {config}, and set enabled = true for each account")
    click.echo(f"  2. responder check --config {config} --online")
    click.echo(f"  3. responder run --config {config}, or a service: {folder / 'responder.service'} says how")


def _known(example: str) -> list[str]:
    return list(dict.fromkeys(_PLUGIN.findall(example)))


def _ask(known: list[str]) -> tuple[str, ...]:
    """Ask for all channels in one line; an empty line means the first of them."""
    given = click.prompt(
        f"On which channels do customers write? One or more of {', '.join(known)}\nChannels", default=known[0]
    )
    return tuple(given.replace(",", " ").split())


def _chosen(example: str, channels: tuple[str, ...]) -> str:
    """Return the example configuration with the accounts of the chosen channels only."""
    first = _TABLE.search(example)
    end = example.index(_CHANNELS_END)
    if first is None:
        return example
    head, tables, tail = example[: first.start()], example[first.start() : end], example[end:]
    starts = [match.start() for match in re.finditer(r"^\[channels\.[a-z0-9-]+\]", tables, re.MULTILINE)]
    kept = ""
    for start, stop in zip(starts, [*starts[1:], len(tables)], strict=True):
        plugin = _PLUGIN.search(tables[start:stop])
        kept += tables[start:stop].rstrip() + "\n\n" if plugin is None or plugin[1] in channels else ""
    return head + kept + tail


def _write(folder: Path, config: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "plugins").mkdir(exist_ok=True)
    (folder / "data").mkdir(mode=0o700, exist_ok=True)
    (folder / "templates").mkdir(exist_ok=True)
    (folder / "config.toml").write_text(config, encoding="utf-8")
    _write_new(folder / "config.schema.json", shipped.schema_file().read_text(encoding="utf-8"))
    _write_new(folder / "plugins" / "README.md", _PLUGINS_README)
    _write_new(folder / "templates" / "README.md", _TEMPLATES_README)
    _write_new(folder / "responder.service", unit(folder.resolve(), _program()))


def _write_new(path: Path, text: str) -> None:
    if not path.exists():
        path.write_text(text, encoding="utf-8")


def _program() -> list[str]:
    """Return how to call us, with absolute paths as systemd wants them."""
    beside = Path(sys.executable).with_name("responder")
    return [str(beside)] if beside.exists() else [sys.executable, "-m", "responder"]


_HARDENED = """\
ProtectSystem=strict
ProtectHome=read-only
PrivateTmp=yes
PrivateDevices=yes
ProtectClock=yes
ProtectControlGroups=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
ProtectProc=invisible
NoNewPrivileges=yes
CapabilityBoundingSet=
AmbientCapabilities=
LockPersonality=yes
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
RemoveIPC=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallFilter=~@privileged @resources
MemoryMax=512M
TasksMax=256"""


def unit(folder: Path, program: list[str]) -> str:
    """Return a hardened unit. Source of the directives: systemd.service(5), systemd.exec(5), systemd.syntax(7)."""
    here = str(folder).replace("%", "%%")
    run = " ".join(f'"{word}"' if " " in word else word for word in program).replace("%", "%%")
    return f"""\
# Install, as root. The user "responder" must be able to read this folder and to execute {program[0]}.
#   useradd --system --no-create-home --shell /usr/sbin/nologin responder
#   chown -R responder {here}/data
#   systemctl link {here}/responder.service && systemctl enable --now responder
# What it says: journalctl -u responder
[Unit]
Description=responder answers customers
Wants=network-online.target
After=network-online.target

[Service]
Type=notify
NotifyAccess=main
WatchdogSec=60
Restart=on-failure
RestartSec=2
TimeoutStopSec=15
# The check tells what is wrong; what the daemon can do without stops one account, not all of them.
ExecStartPre=-{run} check --config config.toml
ExecStart={run} run --config config.toml
ExecReload=/bin/kill -HUP $MAINPID
WorkingDirectory={here}
User=responder
# One line for each secret, a file that only root can read; config.toml then says {{ credential = "mail-password" }}.
#LoadCredential=mail-password:/etc/responder/mail-password
UMask=0077
ReadWritePaths="{here}/data"
{_HARDENED}

[Install]
WantedBy=multi-user.target
"""
