"""What follows from the abilities of a platform."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from responder.channels import _EXPECTED, Abilities, Unit
from responder.flow.render.length import Room

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY = timedelta(hours=24)


@pytest.mark.parametrize(
    ("window", "wrote", "hears"),
    [
        (None, NOW - 400 * DAY, True),
        (DAY, NOW - DAY, True),
        (DAY, NOW - DAY - timedelta(microseconds=1), False),
        (DAY, None, True),  # nobody knows when
        (DAY, NOW + timedelta(minutes=5), True),  # the platform's clock is ahead of ours
    ],
)
def test_the_reply_window_is_open_for_so_long_after_the_customer_wrote(
    window: timedelta | None, wrote: datetime | None, hears: bool
) -> None:
    assert Abilities(longest=100, reply_window=window).hears(wrote, NOW) is hears


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"longest": "300"}, "Abilities.longest is '300', expected a whole number"),
        ({"longest": 0}, "Abilities.longest is 0, expected at least 1"),
        ({"longest_public": 0}, "Abilities.longest_public is 0, expected at least 1"),
        ({"unit": "graphemes"}, "Abilities.unit is 'graphemes', expected one of Unit"),
        ({"after_unknown": "once"}, "Abilities.after_unknown is 'once', expected one of AfterUnknown"),
        (
            {"markup": "markdown"},
            "Abilities.markup is 'markdown', expected one of plain, whatsapp, telegram, slack, html",
        ),
        ({"reply_window": 24}, "Abilities.reply_window is 24, expected a timedelta"),
        ({"buttons": True}, "Abilities.buttons is True, expected a whole number"),
        ({"public": 1}, "Abilities.public is 1, expected True or False"),
        ({"min_gap": timedelta(seconds=-1)}, "Abilities.min_gap is -1 day, 23:59:59, expected at least 0:00:00"),
    ],
)
def test_what_the_host_could_not_obey_is_refused_in_plain_words(given: dict[str, Any], words: str) -> None:
    with pytest.raises((TypeError, ValueError)) as refused:
        Abilities(**{"longest": 100, **given})

    assert str(refused.value) == words


def test_every_ability_is_looked_at() -> None:
    assert set(_EXPECTED) == {each.name for each in fields(Abilities)}


@pytest.mark.parametrize(
    ("able", "public"),
    [({}, 0), ({"longest_public": 40}, 0), ({"public": True}, 100), ({"public": True, "longest_public": 40}, 40)],
    ids=str,
)
def test_a_text_where_others_read_along_has_a_length_of_its_own(able: dict[str, Any], public: int) -> None:
    assert Room.of(Abilities(longest=100, **able)) == Room(100, Unit.CHARACTERS, public)
