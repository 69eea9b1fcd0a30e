"""One remark about a text."""

from __future__ import annotations

from typing import NamedTuple


class Remark(NamedTuple):
    """What was found, how to mend it, and the passage it is about, by which the line of the template is found."""

    found: str
    mend: str
    passage: str = ""
