"""What our promise has to reach on the eight desks: the best found elsewhere, or better."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from benchmarks.waits.change import Change
from responder.simulation.figures import Figures


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure beside the least and the most that it may be."""

    what: str
    value: float
    least: float | None = None
    most: float | None = None

    @property
    def met(self) -> bool:
        """Tell whether the figure is inside."""
        above = self.least is None or self.value >= self.least
        return above and (self.most is None or self.value <= self.most)

    def __str__(self) -> str:
        ends = {">=": self.least, "<=": self.most}
        asked = " and ".join(f"{sign} {end:g}" for sign, end in ends.items() if end is not None)
        return f"{'met   ' if self.met else 'MISSED'}  {self.what}: {self.value:.3f} (asked: {asked})"


def bars(mean: Figures, desks: Mapping[str, Figures], step: Change | None) -> list[Bar]:
    """Return the bars of one predictor: the mean of all desks, the worst desk, and the change of staff."""
    worst = min(desks, key=lambda name: desks[name].kept or 0.0)
    found = [
        Bar("kept, mean", mean.kept or 0.0, 0.89, 0.93),
        Bar(f"kept, worst desk ({worst})", desks[worst].kept or 0.0, 0.87),
        Bar("kept in the worst hour, mean", mean.worst_hour or 0.0, 0.80),
        Bar("promised/real", _known(mean.ratio), most=1.95),
        Bar("pinball", _known(mean.pinball), most=0.110),
        Bar("RRASE", _known(mean.rrase), most=0.54),
        Bar("first 20 messages: kept", mean.cold_kept or 0.0, 0.90),
        Bar("first 20 messages: promised/real", _known(mean.cold_ratio), most=5.7),
        Bar("us per event", mean.us_per_event, most=100),
    ]
    if step is not None:
        found += [
            Bar("half of the staff leaves: broken of the next 100", step.broken, most=20),
            Bar("half of the staff leaves: messages until 18 of 20 are kept", step.until, most=18),
            Bar("the staff is back: promised/real of the next 100", step.ratio, most=1.8),
        ]
    return found


def _known(value: float | None) -> float:
    return float("inf") if value is None else value
