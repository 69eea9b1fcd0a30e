"""The figures as people and machines read them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from statistics import fmean, median
from typing import Any

from responder.simulation.figures import WARM_UP, Figures, by_hour, judged_of, kept, ratio
from responder.simulation.judge import Verdict
from responder.simulation.log import Row

_FEW = 100  # judged messages below which the figures are a hint
_COLUMNS = (  # heading, name of the figure, digits
    ("kept", "kept", 3),
    ("worst hour", "worst_hour", 3),
    ("worst 100", "worst_stretch", 2),
    ("promised/real", "ratio", 2),
    ("mean over", "over", 2),
    ("pinball", "pinball", 3),
    ("RRASE", "rrase", 2),
    ("first 20 kept", "cold_kept", 2),
    ("first 20 ratio", "cold_ratio", 2),
    ("us/event", "us_per_event", 1),
)
_KEYS = ("kept", "worst_hour", "ratio", "pinball", "rrase", "cold_kept", "cold_ratio", "us_per_event")


def as_json(name: str, found: Figures) -> dict[str, Any]:
    """Return one line for machines; null where the log is too short to say."""
    return {"predictor": name, "n": found.n, **{key: _rounded(getattr(found, key)) for key in _KEYS}}


def table(found: Mapping[str, Figures]) -> str:
    """Return one line a predictor."""
    head = ["predictor", *(heading for heading, _, _ in _COLUMNS)]
    return columns([head, *([name, *_cells(each)] for name, each in found.items())])


def hours(verdicts: Sequence[Verdict], least: timedelta) -> str:
    """Return one line for each local hour of arrival, and one for all that came while closed. Times in minutes."""
    head = ["hour", "messages", "kept", "median wait", "median promise", "promised/real"]
    rows = [
        [
            "closed" if hour is None else f"{hour:02d}:00",
            str(len(some)),
            number(kept(some), 3),
            f"{median(v.wait for v in some) / 60:.1f} min",
            f"{median(v.guess.promise for v in some) / 60:.1f} min",
            number(ratio(some, least), 2),
        ]
        for hour, some in by_hour(judged_of(verdicts)).items()
    ]
    return columns([head, *rows])


def outline(rows: Sequence[Row], verdicts: Sequence[Verdict]) -> list[str]:
    """Say in words what the log holds and what of it is judged."""
    left = sum(not row.answered and row.left_at is not None for row in rows)
    waiting = len(rows) - len(verdicts) - left
    judged = judged_of(verdicts)
    lines = [f"{_many(len(rows), 'message')}: {len(verdicts)} answered, {left} gave up, {waiting} without an answer."]
    out = len(verdicts) - len(judged)
    if judged:
        mean = fmean(each.wait for each in judged) / 60
        out_of = f"the first {out} are left out, " if out else ""
        lines.append(f"{_many(len(judged), 'answered message')} judged, {out_of}mean wait {mean:.1f} opening minutes.")
    if len(judged) < _FEW:
        lines.append(_short(len(judged), out))
    if waiting:
        lines.append(
            "Messages without an answer stay in the line until the log ends; give left_at where one was closed."
        )
    return lines


def columns(rows: Sequence[Sequence[str]]) -> str:
    """Return cells under each other: the first column to the left, numbers to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join([row[0].ljust(widths[0]), *(c.rjust(w) for c, w in zip(row[1:], widths[1:], strict=True))])
        for row in rows
    )


def number(value: float | None, digits: int) -> str:
    """Return a number, "-" where there is none."""
    return "-" if value is None else f"{value:.{digits}f}"


def _cells(found: Figures) -> list[str]:
    return [number(getattr(found, name), digits) for _, name, digits in _COLUMNS]


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 6)


def _short(judged: int, left_out: int) -> str:
    if not judged:
        return "Nothing to judge: the log has no answered message."
    less = (
        "" if left_out == WARM_UP else f" Of a longer log the first {WARM_UP} are left out, as predictors learn there."
    )
    return f"That is few: take the figures as a hint. From {WARM_UP + _FEW} answered messages on they say more.{less}"


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
