"""Recorded payloads: one file for each thing that a platform can send."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from responder.model import RawEvent

_KINDS = {".json": "webhook", ".eml": "mime"}


def payload(path: Path, kind: str | None = None) -> RawEvent:
    """Load one recorded payload as the host hands it over; `.json` is a webhook, `.eml` a mail.

    kind: "poll" for the JSON of a channel that asks.
    """
    return RawEvent(kind or _KINDS.get(path.suffix, "poll"), path.read_bytes())


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
