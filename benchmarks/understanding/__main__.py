"""`python -m benchmarks.understanding --data FOLDER`: measure what we understand, print the table.

--data FOLDER            labelled data, laid out as docs/explanation/understanding.md says
--only language,mood     these parts
--json                   one JSON object a line instead of the table
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from pathlib import Path

from benchmarks.understanding import articles, companies, cost, language, mood, semantic, short
from benchmarks.understanding.row import Row, table

Measure = Callable[[Path], Iterable[Row]]
PARTS: Mapping[str, Measure] = {
    "articles": articles.measure,
    "companies": companies.measure,
    "cost": cost.measure,
    "language": language.measure,
    "short": short.measure,
    "mood": mood.measure,
    "semantic": semantic.measure,
}


def main() -> int:
    """Measure what is asked for; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder of labelled data")
    parser.add_argument("--only", default="", metavar="PART,PART", help=", ".join(PARTS))
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    given = parser.parse_args()
    wanted = [part for part in given.only.split(",") if part] or list(PARTS)
    rows = [row for part in wanted for row in PARTS[part](given.data)]
    print("\n".join(json.dumps(asdict(row)) for row in rows) if given.json else table(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
