"""Where a phrase stands in a text: gaps, ends of sentences, and what may stand further on."""

from __future__ import annotations

import pytest

from responder.flow.understand.phrase_lines import NO_FAMILIES, anchor_of, compiled
from responder.flow.understand.reading import cut
from responder.flow.understand.standing import standing


@pytest.mark.parametrize(
    ("line", "text", "spans"),
    [
        ("delivered", "delivered, they say: delivered", [(0, 0), (5, 5)]),
        ("weeks ago", "three weeks ago", [(1, 2)]),
        ("weeks ago", "weeks have gone, long ago", []),
        ("not delivered", "it was not delivered", [(2, 3)]),
        ("not _ delivered", "not yet been delivered", [(0, 3)]),
        ("not _ delivered", "not by any of them delivered", []),
        ("not _ delivered", "not now. delivered yesterday", []),
        ("delivered ... neighbour", "delivered, they say, next door, to a neighbour", [(0, 10)]),
        ("delivered ... neighbour", "delivered. i am a neighbour", []),
        ("delivered , again", "it was delivered. again", [(2, 4)]),
        ("# weeks", "for 3 weeks", [(1, 2)]),
    ],
)
def test_a_phrase_stands_where_its_parts_do_with_no_more_between_than_its_gaps_allow(line, text, spans):
    assert _spans(line, text) == spans


@pytest.mark.parametrize(
    ("line", "text", "spans"),
    [
        ("delivered _ not here", "delivered not yet not here", [(0, 4)]),
        ("here not _ delivered", "here not yet not delivered", [(0, 4)]),
        ("delivered _ not here", "delivered not yet not there", []),
    ],
)
def test_where_the_nearest_word_leads_nowhere_one_further_on_is_tried_on_both_sides(line, text, spans):
    assert _spans(line, text) == spans


def test_phrases_share_the_words_of_equal_parts():
    weeks = compiled("late", "weeks ago|late|later", NO_FAMILIES, "weeks")
    hours = compiled("late", "hours ago|late|later", NO_FAMILIES, "hours")

    assert weeks.rarest is hours.rarest
    assert weeks.rarest == {"ago", "late", "later"}


def _spans(line: str, text: str) -> list[tuple[int, int]]:
    word, *_ = anchor_of(line, NO_FAMILIES)
    found = standing([compiled("meaning", line, NO_FAMILIES, word)], cut(text).tokens)
    return [span for _, spans in found for span in spans]
