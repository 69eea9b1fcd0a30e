"""Recorded payloads: one file for each thing that a platform can send."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from responder.model import RawEvent

_MOST_PLACES = 200  # of one payload
_KINDS = {".json": "webhook", ".eml": "mime"}


def payload(path: Path, kind: str | None = None) -> RawEvent:
    """Load one recorded payload as the host hands it over; `.json` is a webhook, `.eml` a mail.

    kind: "poll" for the JSON of a channel that asks.
    """
    return RawEvent(kind or _KINDS.get(path.suffix, "poll"), path.read_bytes())


def spoiled(body: bytes) -> Iterator[bytes]:
    """Yield a JSON body again and again, each time with one field missing, null, or a number; nothing for no JSON."""
    try:
        places = list(places_in(orjson.loads(body)))[:_MOST_PLACES]
    except orjson.JSONDecodeError:
        return
    for *way, last in places:
        for spoil in (_take_away, _set_null, _set_number):
            whole = orjson.loads(body)
            spot = whole
            for step in way:
                spot = spot[step]
            spoil(spot, last)
            yield orjson.dumps(whole)


def _take_away(spot: Any, last: Any) -> None:
    del spot[last]


def _set_null(spot: Any, last: Any) -> None:
    spot[last] = None


def _set_number(spot: Any, last: Any) -> None:
    spot[last] = 7


def places_in(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to every field and item in JSON, those within others included."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inner:
        yield (*path, key)
        yield from places_in(item, (*path, key))


@dataclass(frozen=True, slots=True)
class Payloads:
    """A folder of recorded payloads, by the name of the file without its ending."""

    folder: Path

    def names(self) -> list[str]:
        """Return the names of all payloads, sorted. Raises AssertionError for a folder without any."""
        names = sorted(path.stem for path in self._files())
        assert names, f"no payload lies in {self.folder}"
        return names

    def __getitem__(self, name: str) -> RawEvent:
        return payload(next(path for path in self._files() if path.stem == name))

    def _files(self) -> list[Path]:
        return [path for path in self.folder.iterdir() if path.is_file() and not path.name.startswith(".")]
