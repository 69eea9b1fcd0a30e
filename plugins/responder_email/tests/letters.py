"""Mails as programs and people write them, many to a file: `letters/*.txt`.

    === name | what comes of it | key=value ; key=value
    header fields; those that every mail has are added, and "-Subject" leaves one out

    the body
    --- said
    the text that we read

What comes of it: `answered`, `silent` (whatever the reason), the reason itself, or several parted by "/". Keys: a field
of the message; `own`: the words above a mail that is passed on; `charset`: in which the body is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from responder import Bounced, Inbound, Kind, Message

FOLDER: Final = Path(__file__).parent / "letters"
_ADDRESS: Final = re.compile(r"[^\s<>\",:;]+@[^\s<>\",:;]+")


@dataclass(frozen=True, slots=True)
class Case:
    """One mail and what is expected of it."""

    name: str
    outcomes: tuple[str, ...]
    keys: Mapping[str, str]
    written: str
    said: str | None

    @property
    def raw(self) -> bytes:
        """The mail as it travels."""
        head, _, body = self.written.partition("\n\n")
        lines = head.split("\n") if head.strip() else []
        left_out = {line[1:].lower() for line in lines if line.startswith("-")}
        lines = [line for line in lines if not line.startswith("-")]
        given = {line.partition(":")[0].lower() for line in lines if line[:1] not in " \t"}
        added = [f"{k}: {v}" for k, v in self._usual(lines).items() if k.lower() not in given | left_out]
        return "\n".join((*added, *lines, "", "")).encode() + body.encode(self.keys.get("charset", "utf-8"))

    def _usual(self, lines: list[str]) -> dict[str, str]:
        sender = next((x[6:] for x in lines if x.lower().startswith("from: ")), "Lena Vogel <lena@shopper.example>")
        address = (_ADDRESS.findall(sender) or ["x@shopper.example"])[-1]
        return {
            "Return-Path": f"<{address}>",
            "Delivered-To": "help@acme.example",
            "From": sender,
            "To": "help@acme.example",
            "Subject": "Parcel",
            "Date": "Mon, 02 Nov 2026 10:15:00 +0100",
            "Message-ID": f"<{self.name}@shopper.example>",
        }


def cases() -> Iterator[Case]:
    """Yield every case of every file."""
    for path in sorted(FOLDER.glob("*.txt")):
        for block in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            yield _case(block)


def _case(block: str) -> Case:
    head, _, rest = block.partition("\n")
    name, outcome, keys = (*(x.strip() for x in head.split("|")), "")[:3]
    written, mark, said = rest.partition("\n--- said\n")
    found = dict(pair.split("=", 1) for pair in keys.split(" ; ") if pair)
    return Case(name, tuple(outcome.split("/")), found, written.rstrip("\n") + "\n", said.strip() if mark else None)


def outcome(event: Inbound) -> str:
    """What comes of it, in one word: the reason of a silence, or that it is answered."""
    if isinstance(event, Bounced):
        return "bounced"
    assert isinstance(event, Message), event
    if event.marks:
        return event.marks[0].reason
    if event.kind is Kind.REACTION:
        return "reaction"
    return "answered" if event.author.value == "customer" else f"by {event.author.value}"
