"""What was written before the store was restored waits for people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from responder.flow.decide import decide
from responder.model import Action, Author
from tests.unit.flow.test_decide import RULES, ago, case


@pytest.mark.parametrize(
    ("written", "changes", "reason"),
    [
        (ago(minutes=10), {}, "restored"),
        (ago(minutes=5), {}, "restored"),
        (ago(minutes=4), {}, "first-message"),
        (ago(days=3), {}, "too-old"),
        (ago(minutes=10), {"message_author": Author.AGENT}, "human-answered"),
        (ago(minutes=10), {"understanding_opt_out": True}, "opted-out"),
    ],
)
def test_what_was_written_before_a_restore_waits_for_staff(written, changes, reason):
    restored = replace(RULES, restored=ago(minutes=5))

    decision = decide(case(message_sent_at=written, **changes), restored)

    assert decision.reason == reason
    assert (decision.action is Action.HELD) == (reason == "restored")
