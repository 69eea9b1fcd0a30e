"""What messages cost, and in which countries: read digit for digit, and explained where it is wrong."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.cli._examine import examine
from responder.config.load import load, read_account
from responder.flow.tolls import millionths, money
from responder_sms.settings import SmsSettings

SMS = """\
[channels.sms]
plugin = "sms"
enabled = false
account_sid = "AC00000000000000000000000000000001"
auth_token = { env = "TWILIO_AUTH_TOKEN" }
sender = "+3197010200001"
webhook_url = "https://responder.example.nl/hooks/sms"
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "config.toml"
    path.write_text('[company]\nname = "Shop"\n' + text, encoding="utf-8")
    return path


def problems(folder: Path, text: str) -> list[str]:
    return [str(each).removeprefix(f"{folder}/config.toml:") for each in examine(write(folder, text)).problems]


@pytest.mark.parametrize(("text", "cost"), [("0.0745", "0.0745"), ("0.1", "0.1"), ("2", "2"), ("1e-6", "0.000001")])
def test_money_is_what_was_written(tmp_path: Path, text: str, cost: str) -> None:
    config = load(write(tmp_path, f"{SMS}cost = {text}\nbudget_day = 20\n"))
    settings = read_account(config, "sms", SmsSettings)

    assert settings.cost == Decimal(cost)
    assert millionths(settings.cost) == int(Decimal(cost) * 1_000_000)


WRONG = [
    ('cost = "0.07 EUR"\nbudget_day = 20', '10: channels.sms.cost: found "0.07 EUR", expected a number such as 0.0745'),
    ("cost = true", "10: channels.sms.cost: found true, expected a number such as 0.0745"),
    ("cost = nan", "10: channels.sms.cost: found nan, expected"),
    ("cost = 0.00000001", "10: channels.sms.cost: found 1e-8, expected"),
    ("cost = 0.07\nbudget_day = -1", "11: channels.sms.budget_day: found -1, expected a number not below 0"),
    ("budget_day = 20", "10: channels.sms.budget_day: found 20, expected cost beside it"),
    ("cost = 0.07\nbudget_day = 0.5", "11: channels.sms.budget_day: found 0.5, of which one message may cost 0.70"),
]


@pytest.mark.parametrize(("lines", "words"), WRONG)
def test_a_mistake_is_told_once_with_its_line(tmp_path: Path, lines: str, words: str) -> None:
    [found] = problems(tmp_path, f"{SMS}{lines}\n")

    assert found.startswith(words)


def test_a_country_is_one_that_has_numbers(tmp_path: Path) -> None:
    found = problems(tmp_path, '[caps]\ncountries = ["NL", "UK", "nl", "XX"]\n')

    assert [line.partition(",")[0] for line in found] == [
        '4: caps.countries[1]: found "UK"',
        '4: caps.countries[2]: found "nl"',
        '4: caps.countries[3]: found "XX"',
    ]
    assert 'expected a country as ISO 3166 writes it, such as "NL", or "GB"' in found[0]


@given(st.integers(0, 10**15))
def test_money_is_written_as_people_do(amount: int) -> None:
    text = money(amount)

    assert millionths(Decimal(text)) == amount
    assert len(text.partition(".")[2]) >= 2
