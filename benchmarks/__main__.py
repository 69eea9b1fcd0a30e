"""`python -m benchmarks`: measure, print the table, fail when a figure is far from its floor.

python -m benchmarks                    everything, in full (about an hour)
python -m benchmarks --short            for every push: at most 150 s, the best of 3 attempts
python -m benchmarks --only P1,P3       these figures (and those of the same experiment)
python -m benchmarks --json             one JSON object a line instead of the table
"""

from __future__ import annotations

import argparse
import json
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
_BUDGET = 140.0  # seconds after which the short form tries nothing again


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
    figures: list[Figure] = []
    problems: list[str] = []
    began = time.monotonic()
    for group in _groups():
        if not plan.wants(*group.ids):
            continue
        if not quiet:
            print(f"measuring {', '.join(group.ids)} …", file=sys.stderr, flush=True)
        try:
            figures += _best(group, plan, began + _BUDGET)
        except Exception as error:  # noqa: BLE001 - the other figures are worth having
            traceback.print_exc()
            problems.append(f"{', '.join(group.ids)}: {error}")
    return figures, problems


def _best(group: Group, plan: Plan, until: float) -> Sequence[Figure]:
    """Measure; in the short form again, while there is time, as long as noise may be to blame."""
    best = group.measure(plan)
    for _ in range(ATTEMPTS - 1 if plan.short else 0):
        if not any(f.fails and not f.exact for f in best) or time.monotonic() > until:
            break
        best = [better_of(old, new) for old, new in zip(best, group.measure(plan), strict=True)]
    return best


def _groups() -> list[Group]:
    # imported here, so that `--help` is quick
    from benchmarks import books, path, rest, size, texts  # noqa: PLC0415

    return [path.GROUP, *rest.GROUPS, *size.GROUPS, *texts.GROUPS, *books.GROUPS]


if __name__ == "__main__":
    sys.exit(main())
