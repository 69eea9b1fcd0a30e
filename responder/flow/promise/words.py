"""Says a moment as a colleague says it aloud: "today before 3 pm", "on Tuesday before noon"."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache
from typing import Protocol
from zoneinfo import ZoneInfo

from responder.clock import begun_minute
from responder.flow.promise.locales import ENGLISH, LANGUAGES, Spoken, Theirs

_FEW_MINUTES = timedelta(minutes=10)
_NO_TIME = timedelta(0)


class Speaker(Protocol):
    """Says times in one language; all moments are local.

    theirs: the same moments by the reader's own clock, as (moment, now), where it shows another time than ours.
    """

    def few_minutes(self) -> str: ...  # noqa: D102
    def before(self, local: datetime, today: datetime, theirs: Theirs | None = None, /) -> str: ...  # noqa: D102
    def at(self, local: datetime, today: datetime, theirs: Theirs | None = None, /) -> str: ...  # noqa: D102
    def duration(self, span: timedelta, /) -> str: ...  # noqa: D102


def say(
    due: datetime,
    now: datetime,
    zone: str,
    locale: str,
    reader: str | None = None,
    *,
    formal: bool = False,
    by_clock: bool = False,
) -> str:
    """Return the words for "before `due`" by the clocks of the IANA zone `zone`, for a reader who reads them at `now`.

    Dutch, English, German, French and Spanish are said as people say them; other languages get the date and the time
    by Babel, those that Babel does not know get English. A `due` that has passed is named all the same.
    reader: the zone that the reader lives in, if it is known; where its clocks show another time both are named:
    "today before 3 pm our time (2 pm your time)". formal: how the reader is addressed. by_clock: the time is named also
    where it is only minutes away, as it must be where the words are about what was promised before.
    """
    return _say(due, begun_minute(now), zone, locale, reader, formal, by_clock)


def say_opening(
    opening: datetime, now: datetime, zone: str, locale: str, reader: str | None = None, *, formal: bool = False
) -> str:
    """Return the words for "at `opening`", such as "tomorrow at 9 am"; all else as in `say`."""
    return _say_opening(opening, begun_minute(now), zone, locale, reader, formal)


@lru_cache(maxsize=512)
def say_duration(span: timedelta, locale: str) -> str:
    """Return a span of time: "1 hour and 30 minutes", rounded up to minutes, from a day on to hours."""
    return _speaker(locale).duration(span)


@lru_cache(maxsize=4096)
def _say(
    due: datetime,
    now: datetime,
    zone: str,
    locale: str,
    reader: str | None,
    formal: bool,  # noqa: FBT001
    by_clock: bool,  # noqa: FBT001
) -> str:
    if _NO_TIME < due - now <= _FEW_MINUTES and not by_clock:
        return _speaker(locale).few_minutes()
    here = ZoneInfo(zone)
    return _speaker(locale).before(
        due.astimezone(here), now.astimezone(here), _theirs(due, now, here, reader, formal=formal)
    )


@lru_cache(maxsize=4096)
def _say_opening(opening: datetime, now: datetime, zone: str, locale: str, reader: str | None, formal: bool) -> str:  # noqa: FBT001
    here = ZoneInfo(zone)
    return _speaker(locale).at(
        opening.astimezone(here), now.astimezone(here), _theirs(opening, now, here, reader, formal=formal)
    )


def _theirs(moment: datetime, now: datetime, here: ZoneInfo, reader: str | None, *, formal: bool) -> Theirs | None:
    """The moment by the reader's own clock; None where it is not known or shows the same."""
    if reader is None or reader == here.key:
        return None
    there = ZoneInfo(reader)
    theirs = Theirs(moment.astimezone(there), now.astimezone(there), formal)
    ours = (moment.astimezone(here), now.astimezone(here))
    same = [a.utcoffset() == b.utcoffset() for a, b in zip(ours, theirs[:2], strict=True)]
    return None if all(same) else theirs


@lru_cache(maxsize=64)
def _speaker(locale: str) -> Speaker:
    language = LANGUAGES.get(locale.replace("_", "-").partition("-")[0].lower())
    if language is not None:
        return Spoken(language)
    from responder.flow.promise.locales.other import Other  # noqa: PLC0415 - Babel, only where it is needed

    try:
        return Other(locale)
    except ValueError:
        return Spoken(ENGLISH)
