"""The zone of a country with one time, of a telephone number of such a country, and the age of the zone data."""

import zoneinfo
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from responder import zones
from responder.accounts import Account
from responder.zones import data_version, zone_of_country, zone_of_number
from responder_whatsapp.channel import WhatsApp


@pytest.mark.parametrize(
    ("number", "zone"),
    [
        ("31600000001", "Europe/Amsterdam"),
        ("+31 6 0000 0001", "Europe/Amsterdam"),
        ("4915100000000", "Europe/Berlin"),
        ("447700900123", "Europe/London"),
        ("32470000000", "Europe/Brussels"),
        ("977980000000", "Asia/Kathmandu"),
        ("353850000000", "Europe/Dublin"),
        ("12025550123", None),  # many zones
        ("79160000000", None),
        ("61400000000", None),
        ("5511900000000", None),
        ("34600000000", None),  # the Canary Islands
        ("351910000000", None),  # the Azores
        ("0612345678", None),  # no country
        ("0031600000001", None),
        ("31", None),
        ("316000000010000000", None),
        ("", None),
        ("lena@post.example", None),
        ("NL.1234", None),
        ("٣١٦٠٠٠٠٠٠٠١", None),
    ],
)
def test_a_number_tells_its_zone_where_there_is_no_doubt(number, zone):
    assert zone_of_number(number) == zone


@pytest.mark.parametrize(
    ("country", "zone"),
    [("NL", "Europe/Amsterdam"), ("DE", "Europe/Berlin"), ("US", None), ("UA", None), ("XX", None), ("nl", None)],
)
def test_a_country_has_a_zone_where_all_its_clocks_agree(country, zone):
    assert zone_of_country(country) == zone


def test_no_code_begins_another_and_every_country_is_known():
    """E.164 codes are free of prefixes, so the first that fits is the right one."""
    codes = zones._COUNTRIES

    assert not [(a, b) for a in codes for b in codes if a != b and b.startswith(a)]
    assert not {each for each in codes.values() if each not in zones._zones()}
    assert len(codes) > 190


def test_the_version_is_that_of_the_data_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    system, odd = tmp_path / "system", tmp_path / "odd"
    for folder in (system, odd):
        folder.mkdir()
        (folder / "UTC").write_bytes(b"TZif")
    (system / "tzdata.zi").write_text("# version 2019c\n# more\n")

    def version(*folders):
        monkeypatch.setattr(zoneinfo, "TZPATH", tuple(map(str, folders)))
        return data_version()

    assert version(tmp_path / "none", system, odd) == "2019c"
    assert version(odd, system) == ""
    assert version()[:2] == "20"
    (odd / "+VERSION").write_text("2024a\n")
    assert version(odd) == "2024a"


class Asked:
    """A channel that answers one thing, or fails."""

    def __init__(self, answer: Any) -> None:
        self.answer = answer

    def zone_of(self, handle: str) -> Any:
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


@pytest.mark.parametrize(
    ("answer", "zone"),
    [
        ("Asia/Tokyo", "Asia/Tokyo"),
        (None, None),
        ("", None),
        ("Mars/Base", None),
        (RuntimeError("a bug"), None),
        (3, None),
    ],
)
def test_a_channel_that_is_wrong_about_a_zone_knows_none(answer, zone):
    channel: Any = Asked(answer)
    nothing: Any = None
    account = Account("fax", channel, nothing, nothing, timedelta(0))

    assert account.zone_of("1") == zone


@pytest.mark.parametrize(
    ("handle", "zone"),
    [("GB.44abc", "Europe/London"), ("US.12abc", None), ("31600000001", "Europe/Amsterdam"), ("12025550123", None)],
)
def test_whatsapp_knows_the_country_of_a_number_and_of_a_business_scoped_id(handle, zone):
    channel: Any = None  # it is not asked
    assert WhatsApp.zone_of(channel, handle) == zone
