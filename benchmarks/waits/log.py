"""What happened at a desk: who came when, and when somebody answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from responder.flow.promise.calendar import BusinessCalendar


@dataclass(frozen=True, slots=True)
class Row:
    """One message; answered, left without an answer, or neither when the log ends. Aware UTC moments."""

    id: str
    arrived_at: datetime
    first_answer_at: datetime | None
    left_at: datetime | None
    priority: int  # the higher is served first


@dataclass(frozen=True, slots=True)
class Log:
    """The messages of one desk by arrival, and when it is open."""

    rows: list[Row]
    calendar: BusinessCalendar
