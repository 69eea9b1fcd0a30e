"""`responder tickets`: how well complaints are heard, by phrases alone and by what labelled tickets teach."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING

import click

from responder.cli._json import json_text
from responder.cli._options import JSON

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from responder.config.tickets import Ticket
    from responder.flow.understand.trial import Counts

_PARTS = 5


@click.command(
    help="Tell how well complaints are heard, and what teaches it. FILE: a CSV with text and complaint (yes or no)."
)
@click.argument("file", type=click.Path(path_type=Path))
@JSON
def command(file: Path, *, as_json: bool) -> None:
    """Try the tickets of a file."""
    from responder.config.tickets import check, read  # noqa: PLC0415 - `--help` needs none of it

    tickets = list(read(file))
    check(tickets, file)
    random.Random(0).shuffle(tickets)  # noqa: S311 - a file may be sorted by what it says
    rows = _rows(tickets)
    click.echo(json_text(_as_json(tickets, rows)) if as_json else "\n".join(_table(tickets, rows)))


def _rows(tickets: Sequence[Ticket]) -> Mapping[str, Counts]:
    from responder.flow.understand.tone import COMPLAINT, Tone  # noqa: PLC0415
    from responder.flow.understand.trial import counts_of, heard, tried  # noqa: PLC0415

    return {
        "phrases": counts_of(heard(Tone(), COMPLAINT, tickets)),
        "tickets": counts_of(tried(tickets, _PARTS)),
    }


def _as_json(tickets: Sequence[Ticket], rows: Mapping[str, Counts]) -> dict[str, object]:
    figures = {
        name: {
            "precision": round(counts.precision, 4),
            "recall": round(counts.recall, 4),
            "macro_f1": round(counts.macro_f1, 4),
        }
        for name, counts in rows.items()
    }
    return {"n": len(tickets), "complaints": sum(ticket.complaint for ticket in tickets), **figures}


def _table(tickets: Sequence[Ticket], rows: Mapping[str, Counts]) -> list[str]:
    complaints = sum(ticket.complaint for ticket in tickets)
    says = {"phrases": "phrases alone", "tickets": "with these tickets"}
    lines = [
        f"{len(tickets):,} tickets, {complaints:,} of them complaints; each fifth is heard by what the others teach.",
        "",
        f"{'':<20}{'heard of the complaints':>25}{'of those heard, right':>23}{'macro F1':>10}",
    ]
    for name, counts in rows.items():
        lines.append(f"{says[name]:<20}{counts.recall:>25.0%}{counts.precision:>23.0%}{counts.macro_f1:>10.2f}")
    better = rows["tickets"].macro_f1 > rows["phrases"].macro_f1
    name = '[mood] tickets = "…"'
    return [*lines, "", f"{name} in config.toml is {'worth it' if better else 'of no use with these'}."]
