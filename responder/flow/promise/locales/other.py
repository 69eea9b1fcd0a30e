"""All other languages: Babel says the date and the time, and we the word before it."""

from __future__ import annotations

import math
from datetime import datetime, timedelta

from babel import Locale
from babel.core import UnknownLocaleError
from babel.dates import format_date, format_skeleton, format_timedelta, get_timezone_gmt

from responder.flow.promise.locales.language import Theirs

_BEFORE = {
    "da": "før", "it": "prima di", "nb": "før", "no": "før", "pt": "antes de",
    "sv": "före",
}  # fmt: skip
_UNITS = (timedelta(weeks=1), timedelta(days=1), timedelta(hours=1), timedelta(minutes=1))


class Other:
    """Says times in any language that Babel knows; raises ValueError for one that it does not."""

    def __init__(self, locale: str) -> None:
        try:
            self._locale = Locale.parse(locale.replace("-", "_"))
        except (UnknownLocaleError, TypeError) as error:
            raise ValueError(f"{locale!r} is no language that Babel knows") from error
        self._before = _BEFORE.get(self._locale.language, "before")
        self._clock = "hm" if "a" in self._locale.time_formats["short"].pattern else "Hm"

    def few_minutes(self) -> str:
        """Return "in 10 minutes"."""
        return format_timedelta(timedelta(minutes=10), add_direction=True, locale=self._locale, threshold=2)

    def before(self, local: datetime, _today: datetime, theirs: Theirs | None = None) -> str:
        """Return "before", the weekday, the date and the time."""
        return f"{self._before} {self.at(local, _today, theirs)}"

    def at(self, local: datetime, _today: datetime, theirs: Theirs | None = None) -> str:
        """Return the weekday, the date and the time; where the reader's clock shows another, the offset of ours."""
        day = format_date(local, "full", locale=self._locale)
        said = f"{day}, {format_skeleton(self._clock, local, locale=self._locale)}"
        return said if theirs is None else f"{said} ({get_timezone_gmt(local, locale=self._locale)})"

    def duration(self, span: timedelta) -> str:
        """Return a span in one unit, rounded up: minutes (two at least) below two hours, hours below two days."""
        unit = next((each for each in _UNITS if span >= 2 * each), _UNITS[-1])
        return format_timedelta(max(2, math.ceil(span / unit)) * unit, locale=self._locale, threshold=2)
