"""What staff must know: the last alerts, each also a log line and a counter."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from responder.clock import Clock
from responder.desk import Log


@dataclass(frozen=True, slots=True)
class Alert:
    """Something ops should look at."""

    at: datetime
    kind: str
    text: str


class Alerts:
    """Keeps the last hundred alerts of different words; a reminder that is at risk is one too."""

    def __init__(self, clock: Clock, log: Log) -> None:
        self._clock, self._log = clock, log
        self.last: deque[Alert] = deque(maxlen=100)
        self.counts: Counter[str] = Counter()

    def tell(self, kind: str, text: str) -> None:
        """Keep, count and log an alert; one that comes again takes its earlier place, so that it hides no other."""
        same = next((one for one in self.last if (one.kind, one.text) == (kind, text)), None)
        if same is not None:
            self.last.remove(same)
        self.last.append(Alert(self._clock.now(), kind, text))
        self.counts[kind] += 1
        self._log.warning("alert", kind=kind, detail=text)

    def as_json(self) -> list[dict[str, Any]]:
        """Return the alerts, newest first."""
        return [{**asdict(a), "at": a.at.isoformat()} for a in reversed(self.last)]
