"""`responder status`: counts by state, what is held, versions."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import click


@click.command(help="Show counts by state, promises at risk, held deliveries, time zone data and versions.")
@click.option("--config", "path", type=click.Path(path_type=Path), default=Path("config.toml"), show_default=True)
@click.option("--json", "as_json", is_flag=True, help="As one JSON object.")
def command(path: Path, *, as_json: bool) -> None:
    """Show how things stand; works beside a running daemon and without one."""
    from responder.cli.reading import status  # noqa: PLC0415 - opens the store

    counts = asyncio.run(status(path))
    click.echo(json.dumps(counts, ensure_ascii=False, default=str) if as_json else "\n".join(_lines(counts)))


def _lines(value: Any, indent: int = 0) -> list[str]:
    lines: list[str] = []
    for key, inner in value.items():
        if isinstance(inner, dict):
            lines += [f"{'  ' * indent}{key}", *_lines(inner, indent + 1)]
        elif isinstance(inner, list):
            lines += [f"{'  ' * indent}{key}: {len(inner)}", *(f"{'  ' * (indent + 1)}{x}" for x in inner[:10])]
        else:
            lines.append(f"{'  ' * indent}{key}: {inner}")
    return lines
