"""What every acknowledgement says for a while."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from responder.config.settings import Settings
from responder.flow.notices import Notices

LATE = {"nl": "Pakketten zijn een dag later.", "en": "Parcels are a day late."}


def notices(*each):
    company = {"name": "x", "timezone": "Europe/Amsterdam", "languages": ["nl", "en", "de"]}
    return Notices(Settings.model_validate({"company": company, "notice": each}))


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Europe/Amsterdam")).astimezone(UTC)


@pytest.mark.parametrize(
    ("notice", "now", "said"),
    [
        ({}, "2027-02-08T00:00", True),
        ({"from": "2027-02-08", "until": "2027-02-12"}, "2027-02-07T23:59", False),
        ({"from": "2027-02-08", "until": "2027-02-12"}, "2027-02-08T00:00", True),
        ({"from": "2027-02-08", "until": "2027-02-12"}, "2027-02-12T23:59", True),
        ({"from": "2027-02-08", "until": "2027-02-12"}, "2027-02-13T00:00", False),
        ({"from": "2027-02-08T15:00", "until": "2027-02-08T16:30"}, "2027-02-08T14:59", False),
        ({"from": "2027-02-08T15:00", "until": "2027-02-08T16:30"}, "2027-02-08T16:29", True),
        ({"from": "2027-02-08T15:00", "until": "2027-02-08T16:30"}, "2027-02-08T16:30", False),
        ({"until": "2027-02-08T16:30:00+00:00"}, "2027-02-08T17:29", True),
        ({"until": "2027-02-08T16:30:00+00:00"}, "2027-02-08T17:30", False),
        ({"from": "2027-03-28", "until": "2027-03-28"}, "2027-03-28T23:59", True),
        ({"accounts": ["mail"]}, "2027-02-08T00:00", True),
        ({"accounts": ["chat"]}, "2027-02-08T00:00", False),
    ],
)
def test_a_notice_is_said_in_its_time_on_its_accounts(notice, now, said):
    assert bool(notices({"say": LATE, **notice}).said("mail", at(now), "en")) is said


@pytest.mark.parametrize(
    ("locale", "said"), [("nl", LATE["nl"]), ("en-GB", LATE["en"]), ("de", LATE["nl"]), ("fr", LATE["nl"])]
)
def test_it_is_said_in_the_customers_language_else_in_the_first_of_the_company(locale, said):
    assert notices({"say": LATE}).said("mail", at("2027-02-08T00:00"), locale) == said


def test_several_are_said_in_the_order_of_the_file_and_none_is_nothing():
    both = notices({"say": "Eén."}, {"say": "Twee.", "until": "2027-02-01"}, {"say": "Drie."})

    assert both.said("mail", at("2027-02-08T00:00"), "nl") == "Eén. Drie."
    assert Notices().said("mail", at("2027-02-08T00:00"), "nl") == ""
