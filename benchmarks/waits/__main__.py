"""`python -m benchmarks.waits`: our promise beside fixed texts and common predictors, on eight simulated desks.

python -m benchmarks.waits                     three seeds a desk, half a minute
python -m benchmarks.waits --short             one seed
python -m benchmarks.waits --seeds 4-6,9       these seeds
python -m benchmarks.waits --unseen            four further desks, on which nothing is tuned, instead of the eight
python -m benchmarks.waits LOG.csv --config C  also a log of your own, on the opening hours of C
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.waits.bars import bars
from benchmarks.waits.change import Change
from benchmarks.waits.contest import EVERY, Found, logged, mean, simulated
from benchmarks.waits.desks import DESKS
from benchmarks.waits.unseen import UNSEEN
from responder.config.load import load
from responder.config.settings import Hours
from responder.errors import ConfigInvalid, LogInvalid
from responder.flow.promise.calendar import BusinessCalendar
from responder.simulation.predictors import Maker, predictors
from responder.simulation.table import columns, number, table


def main() -> int:
    """Run what is asked for; return the exit status."""
    given = _arguments()
    known = predictors()
    makers = {name: make for name, make in known.items() if not given.predictor or name in given.predictor}
    try:
        calendar = _calendar(given.config)
        for path in given.logs:
            _show(str(path), logged(path, calendar, makers))
    except (ConfigInvalid, LogInvalid, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    desks = given.desk or list(UNSEEN if given.unseen else DESKS)
    met = _contest(desks, seeds_of("1" if given.short else given.seeds), makers)
    return 0 if met or not given.strict else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("logs", nargs="*", type=Path, metavar="LOG.csv", help="as for `responder simulate`")
    parser.add_argument("--config", type=Path, default=None, help="the opening hours of the logs; default: always open")
    parser.add_argument("--seeds", default="1-3", metavar="1-3,7", help="of the simulated desks")
    parser.add_argument("--short", action="store_true", help="one seed")
    parser.add_argument("--unseen", action="store_true", help="the four further desks instead of the eight")
    parser.add_argument("--desk", action="append", choices=list(EVERY), help="only this one; may be given again")
    parser.add_argument("--predictor", action="append", choices=list(predictors()), help="only this one")
    parser.add_argument("--strict", action="store_true", help="exit 1 when a bar is missed")
    return parser.parse_args()


def seeds_of(text: str) -> list[int]:
    """Read "1-3,7"."""
    found: list[int] = []
    for part in text.split(","):
        first, _, last = part.partition("-")
        found += range(int(first), int(last or first) + 1)
    return found


def _calendar(path: Path | None) -> BusinessCalendar:
    if path is None:
        return BusinessCalendar.of(Hours(), "UTC")
    settings = load(path).settings
    return BusinessCalendar.of(settings.hours, settings.company.timezone)


def _contest(desks: Sequence[str], seeds: Sequence[int], makers: Mapping[str, Maker]) -> bool:
    """Print desk by desk, then the mean, the change of staff and the bars; return whether all bars are met."""
    found: dict[str, Found] = {}
    changes: dict[str, Change] = {}
    for desk in desks:
        found[desk], some = simulated(desk, seeds, makers)
        changes |= some
        _show(f"{desk} (seeds {', '.join(map(str, seeds))})", found[desk])
    means = {name: mean([each[name] for each in found.values()]) for name in makers}
    _show(f"mean of {len(desks)} desk{'' if len(desks) == 1 else 's'}", means)
    if changes:
        print(f"\nstep: half of the staff leaves, and is back later\n\n{_changes(changes)}")
    if "ours" not in makers:
        return True
    told = bars(means["ours"], {desk: each["ours"] for desk, each in found.items()}, changes.get("ours"))
    print("\nours against its bars\n\n" + "\n".join(map(str, told)))
    return all(bar.met for bar in told)


def _show(title: str, found: Found) -> None:
    print(f"\n{title}: {next(iter(found.values())).n} judged\n\n{table(found)}", flush=True)


def _changes(changes: Mapping[str, Change]) -> str:
    head = ["predictor", "broken of the next 100", "messages until 18 of 20 kept", "promised/real after the return"]
    rows = [
        [
            name,
            number(each.broken, 0),
            "never in 400" if each.until > 400 else number(each.until, 0),
            number(each.ratio, 2),
        ]
        for name, each in changes.items()
    ]
    return columns([head, *rows])


if __name__ == "__main__":
    sys.exit(main())
