"""`python -m benchmarks`: measure, print the table, fail when a figure is far from its floor.

python -m benchmarks                    everything, in full (by estimate half an hour)
python -m benchmarks --short            for every push: some 2 minutes, 5 when noise asks for more attempts (3 at most)
python -m benchmarks --only P1,P3       these figures (and those of the same experiment)
python -m benchmarks --json             one JSON object a line instead of the table
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from pathlib import Path

from benchmarks.figure import Figure, better_of, table
from benchmarks.plan import Group, Plan

ATTEMPTS = 3
_BUDGET = 300.0  # seconds: the short form begins nothing again that would end after them


def main() -> int:
    """Run what is asked for; return the exit status."""
    given = _arguments()
    wanted = frozenset(part.strip().upper() for part in given.only.split(",") if part.strip())
    folder = Path(tempfile.mkdtemp(prefix="responder-bench-", dir=given.folder or None))
    plan = Plan(short=given.short, folder=folder, wanted=wanted)
    try:
        figures, problems = _run(plan, quiet=given.json)
    finally:
        if given.keep:
            print(f"kept: {folder}", file=sys.stderr)
        else:
            shutil.rmtree(folder, ignore_errors=True)
    if given.json:
        print("\n".join(json.dumps(figure.as_json()) for figure in figures))
    elif figures:
        print(table(figures))
    for problem in problems:
        print(f"not measured: {problem}", file=sys.stderr)
    return 1 if problems or any(figure.fails for figure in figures) else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--short", action="store_true", help="the short form")
    parser.add_argument("--only", default="", metavar="P1,P3", help="these figures")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.add_argument("--folder", default="", help="where to work; must lie on a real disk, not in memory")
    parser.add_argument("--keep", action="store_true", help="leave databases and logs there")
    return parser.parse_args()


def _run(plan: Plan, *, quiet: bool) -> tuple[list[Figure], list[str]]:
    """Measure every group once; then, in the short form, those again in which noise may be to blame."""
    found: dict[tuple[str, ...], Sequence[Figure]] = {}
    spent: dict[tuple[str, ...], float] = {}
    problems: list[str] = []
    began = time.monotonic()
    groups = [group for group in _groups() if plan.wants(*group.ids)]
    for attempt in range(ATTEMPTS if plan.short else 1):
        for group in groups:
            before = found.get(group.ids)
            if attempt and (before is None or not _unlucky(before)):
                continue
            if attempt and time.monotonic() - began + spent[group.ids] > _BUDGET:
                continue
            if not quiet:
                print(f"measuring {', '.join(group.ids)} …", file=sys.stderr, flush=True)
            begun = time.monotonic()
            os.sync()  # what was written before reaches the disk now, not meanwhile
            try:
                found[group.ids] = _better(before, group.measure(plan))
            except Exception as error:  # noqa: BLE001 - the other figures are worth having
                traceback.print_exc()
                problems.append(f"{', '.join(group.ids)}: {error}")
            spent[group.ids] = time.monotonic() - begun
    return [figure for group in groups for figure in found.get(group.ids, ())], problems


def _unlucky(figures: Sequence[Figure]) -> bool:
    return any(figure.fails and not figure.exact for figure in figures)


def _better(before: Sequence[Figure] | None, now: Sequence[Figure]) -> Sequence[Figure]:
    return now if before is None else [better_of(old, new) for old, new in zip(before, now, strict=True)]


def _groups() -> list[Group]:
    # imported here, so that `--help` is quick
    from benchmarks import books, path, reminders, rest, size, texts  # noqa: PLC0415

    return [path.GROUP, *rest.GROUPS, *size.GROUPS, *reminders.GROUPS, *texts.GROUPS, *books.GROUPS]


if __name__ == "__main__":
    sys.exit(main())
