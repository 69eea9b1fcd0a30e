"""The reasons and their reference say the same."""

import re
from pathlib import Path

import pytest

from responder.flow.decide.reasons import Reason

REFERENCE = Path(__file__).parents[3] / "docs" / "reference" / "reasons.md"
ROWS = re.findall(r"^\| `([a-z-]+)` \| (.+) \|$", REFERENCE.read_text(encoding="utf-8"), re.MULTILINE)


def test_every_reason_is_documented_once_and_nothing_else_is():
    documented = [name for name, _ in ROWS]

    assert sorted(documented) == sorted(reason.value for reason in Reason)


@pytest.mark.parametrize(("name", "sentence"), ROWS)
def test_a_reason_is_explained_in_one_plain_sentence(name, sentence):
    assert sentence[0].isupper(), name
    assert sentence.endswith("."), name
    assert not re.search(r"\. [A-Z]", sentence), name


@pytest.mark.parametrize("reason", Reason)
def test_a_name_is_short_lower_case_and_spelt_as_its_constant(reason):
    assert reason.value == reason.name.lower().replace("_", "-")
    assert len(reason.value) <= 40
