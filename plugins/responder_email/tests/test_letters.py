"""Every mail in `letters/`: whether it is answered and to whom, why not, and what of it we read."""

from __future__ import annotations

import pytest

from responder import Message, RawEvent
from responder_email.tests.letters import Case, cases, outcome
from responder_email.tests.test_mails import Make

CASES = list(cases())
FIELDS = ("handle", "name", "subject", "kind")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_letter_means(channel: Make, case: Case) -> None:
    event = channel(colleagues=("@acme.example",)).parse(RawEvent("mime", case.raw))[0]

    found = outcome(event)
    assert found in case.outcomes or (case.outcomes == ("silent",) and found != "answered")
    if not isinstance(event, Message):
        return
    assert case.said is None or event.text == case.said
    assert {k: str(getattr(event, k)) for k in FIELDS if k in case.keys} == {
        k: v for k, v in case.keys.items() if k in FIELDS
    }
    assert event.text[: event.own_until] == case.keys.get("own", event.text[: event.own_until]).replace("\\n", "\n")


def test_no_two_letters_share_a_name() -> None:
    assert len({case.name for case in CASES}) == len(CASES)
