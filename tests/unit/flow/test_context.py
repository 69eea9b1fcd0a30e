"""Which line of which plugin is said, and why there is none."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.flow.context import LONGEST, chosen
from responder.model import Context
from responder.plugins import Told

LEFT = "Your parcel left yesterday."
IN_TWO = {"nl": "Je pakket is weg.", "en": LEFT}


@pytest.mark.parametrize(
    ("answer", "locale", "line", "note"),
    [
        (LEFT, "nl", LEFT, "p: said"),
        (IN_TWO, "en", LEFT, "p: said"),
        (IN_TWO, "en-GB", LEFT, "p: said"),
        (IN_TWO, "de", "", "p: no sentence in de"),
        (Context(IN_TWO, certain=True), "nl", "Je pakket is weg.", "p: said"),
        (Context(LEFT, certain=False), "en", "", "p: not certain"),
        (None, "en", "", ""),
        ("", "en", "", "p: an empty sentence"),
        (" \u200b\n ", "en", "", "p: an empty sentence"),
        ("one\r\nBcc: two\x1b[31m\u202e", "en", "one Bcc: two [31m", "p: said"),
        ("x" * LONGEST, "en", "x" * LONGEST, "p: said"),
        ("x" * (LONGEST + 1), "en", "", f"p: longer than {LONGEST} characters"),
    ],
)
def test_what_is_said_of_one_answer(answer: Any, locale: str, line: str, note: str) -> None:
    assert chosen([Told("p", answer, "")], locale) == (line, note)


def test_the_first_that_is_certain_is_said() -> None:
    told = [
        Told("late", None, "no answer within 0.3 s"),
        Told("silent", None, ""),
        Told("unsure", Context("Maybe.", certain=False), ""),
        Told("sure", LEFT, ""),
        Told("later", "Something else.", ""),
    ]

    assert chosen(told, "en") == (LEFT, "sure: said")
    assert chosen(told[:3], "en") == ("", "late: no answer within 0.3 s; unsure: not certain")


@given(st.text(max_size=300))
def test_any_text_is_one_short_line_or_nothing(text: str) -> None:
    line, note = chosen([Told("p", text, "")], "en")

    assert len(line) <= LONGEST
    assert len(line.splitlines()) <= 1
    assert note
