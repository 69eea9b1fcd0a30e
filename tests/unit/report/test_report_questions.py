"""Questions that no article fits: grouped by likeness, and nobody can be recognised in them."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responder.flow.understand.masked import words_of
from responder.report.figures import Question
from responder.report.questions import group


def said(*texts: str, first: int = 1) -> list[tuple[int, str]]:
    """Each text by another person."""
    return [(first + i, json.dumps({"text": text})) for i, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("text", "subject", "words"),
    [
        ("Hallo! Verhuren jullie ook fietsen? Ik hoor het graag.", "", "Verhuren jullie ook fietsen"),
        ("Hi there.\nI want to rent a bike.", "Renting a bike", "Renting a bike"),
        ("Hi there.\nI want to rent a bike.", "Re: your offer", "Hi there"),
        ("Rent?", "", "Rent"),
        ("Is order AB-20331 sent to anna@example.org?", "", "Is order … sent to …"),
        ("Kan iemand 06 12 34 56 78 bellen?", "", "Kan iemand … … … … … bellen"),
        ("Kan iemand +31 (0)6-12345678 bellen?", "", "Kan iemand … … bellen"),
        ("Wil iemand @piet.jansen bellen over https://shop.example/order?id=77", "", "Wil iemand … bellen over …"),
        ("Komt NL91 ABNA 0417 1643 00 nog terug?", "", "Komt … ABNA … … … nog terug"),
        ("Waar is 3SABCD1234567?", "", "Waar is …"),
        ("Mail piet (at) example or www.piet.example now?", "", "Mail piet at example or … now"),
        ("Bel \uff10\uff16\uff11\uff12 of mail piet\uff20post of \u2460\u2461\u2462?", "", "Bel … of mail … of …"),
        ("", "", ""),
    ],
)
def test_what_is_asked_is_found_and_masked(text: str, subject: str, words: str) -> None:
    assert " ".join(words_of(text, subject)) == words


def test_alike_questions_are_one_and_the_commonest_wording_names_them() -> None:
    found = group(
        said(
            "Verhuren jullie ook fietsen?",
            "Verhuren jullie ook fietsen?",
            "verhuren jullie fietsen",
            "Is there a discount for students?",
            "Do students get a discount?",
            "Can you collect my bike?",
        )
    )

    assert found.groups == (
        Question("Verhuren jullie ook fietsen", 3, 3),
        Question("students … a discount", 2, 2),
    )
    assert (found.looked_at, found.once) == (6, 1)


def test_what_one_person_asks_again_and_again_stays_with_us() -> None:
    body = json.dumps({"text": "Wanneer belt Annemarie Verhoeven mij terug over mijn scheiding?"})
    found = group([(7, body)] * 5)

    assert (found.groups, found.once, found.looked_at) == ((), 5, 5)


def test_a_word_that_one_person_used_is_not_shown() -> None:
    found = group(
        said(
            "Kan Annemarie Verhoeven mijn bakfiets repareren?",
            "Kan iemand mijn bakfiets repareren?",
            "Kan iemand mijn bakfiets repareren, groet Jaap?",
        )
    )

    assert [q.text for q in found.groups] == ["Kan iemand mijn bakfiets repareren"]
    assert "Annemarie" not in str(found)
    assert "Jaap" not in str(found)


def test_a_wording_begins_with_its_first_common_word() -> None:
    found = group(said("Piet do you rent bakfietsen?", "Jan do you rent bakfietsen?"))

    assert [q.text for q in found.groups] == ["do you rent bakfietsen"]


def test_a_greeting_asks_nothing() -> None:
    assert group(said("hallo", "", "?!")).groups == ()


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(1, 4), st.text(max_size=60)), max_size=12))
def test_any_text_is_read_and_no_digit_or_address_comes_out(messages: list[tuple[int, str]]) -> None:
    found = group((who, json.dumps({"text": text})) for who, text in messages)

    assert found.looked_at == len(messages)
    assert found.once + sum(q.times for q in found.groups) <= len(messages)
    for question in found.groups:
        assert question.people >= 2
        assert not any(c.isdigit() or c in '@/<>&"' or not c.isprintable() for c in question.text)


def test_five_thousand_hostile_messages_take_a_moment() -> None:
    """Long runs without a blank, and many words that all share one: neither grows out of bounds."""
    runs = said(*(["a" * 2_000, "@" * 2_000, "1 " * 1_000] * 500))
    shared = said(
        *(f"fiets woord{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}x zaak{chr(97 + i // 7 % 26)}" for i in range(3_500))
    )
    began = time.process_time()

    group([*runs, *shared])

    assert time.process_time() - began < 10
