"""Every key of the report's JSON stands in its reference, and every option in the command."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from responder.cli.report import command
from responder.report.data import data_of
from responder.report.figures import Article, Question, Questions
from tests.unit.report.test_report_pages import report

ROOT = Path(__file__).parents[2]
REFERENCE = (ROOT / "docs" / "reference" / "report.md").read_text(encoding="utf-8")


def keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from keys(inner)


def test_the_reference_names_every_key_and_no_other() -> None:
    named = {
        name
        for row in re.findall(r"^\| (`.*?`) \|", REFERENCE.partition("## JSON")[2], re.MULTILINE)
        for name in re.findall(r"`(\w+)`", row)
    }
    inside = {"account", "monday", "weekday", "hour", "topic", "action", "reason", "count", "text", "times", "people"}
    inside |= {"article", "given", "helped", "refused", "precision"}
    inside |= {"sent", "not_sent", "milliseconds", "looked_at", "asked_by_one", "groups", "median", "p90", "p99"}
    found = set(
        keys(
            data_of(
                replace(report(), questions=Questions(1, 1, (Question("a", 2, 2),)), articles=(Article("a", 1, 0, 0),))
            )
        )
    )

    assert found - inside == named - inside
    assert [key for key in sorted(inside) if f"`{key}`" not in REFERENCE] == []
    assert inside <= found


def test_the_reference_names_every_option() -> None:
    options = {o for parameter in command.params for o in parameter.opts} - {"--config"}

    assert set(re.findall(r"^\| `(--\w+)` \|", REFERENCE, re.MULTILINE)) == options
