"""`responder simulate`: figures of a log for people and for machines."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from responder.cli import main

ROOT = Path(__file__).parents[3]
KEYS = ["predictor", "n", "kept", "worst_hour", "ratio", "pinball", "rrase", "cold_kept", "cold_ratio", "us_per_event"]
OFFICE = """
[company]
name = "Shop"
timezone = "Europe/Amsterdam"
[hours]
mon-fri = ["09:00-17:00"]
[promise]
keep = 0.8
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Hold a log of 300 messages, one an hour day and night, each answered when 20 to 59 minutes later."""
    rows = [f"{n},{1772434800 + n * 3600},{1772434800 + n * 3600 + (20 + n * 7 % 40) * 60}" for n in range(300)]
    (tmp_path / "log.csv").write_text("id,arrived_at,first_answer_at\n" + "\n".join(rows))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, text: str = "") -> Result:
    return CliRunner().invoke(main, ("simulate", *arguments), input=text)


def lines(*arguments: str) -> dict[str, dict[str, float]]:
    result = run("log.csv", "--json", *arguments)
    assert result.exit_code == 0, result.output
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert all(list(each) == KEYS for each in found)
    return {each["predictor"]: each for each in found}


def test_one_json_line_for_each_predictor(folder: Path) -> None:
    found = lines()

    assert list(found)[:2] == ["ours", "fixed-10m"]
    assert len(found) == 15
    assert {each["n"] for each in found.values()} == {200}
    assert (found["fixed-10m"]["kept"], found["fixed-3h"]["kept"]) == (0, 1)


def test_the_table_tells_what_is_judged_and_what_customers_hear(folder: Path) -> None:
    result = run("log.csv", "--predictor", "ours", "--predictor", "les", "--by-hour")

    assert result.exit_code == 0
    assert "300 messages: 300 answered, 0 gave up, 0 without an answer." in result.stdout
    assert "200 answered messages judged, the first 100 are left out" in result.stdout
    assert re.search(r"^ours +0\.\d{3} ", result.stdout, re.MULTILINE)
    assert re.search(r"^ours as customers hear it, rounded up: kept [01]\.\d{3}", result.stdout, re.MULTILINE)
    assert re.search(r"^14:00 +[89] ", result.stdout, re.MULTILINE)


def test_hours_come_from_the_configuration_unless_told_otherwise(folder: Path) -> None:
    (folder / "office.toml").write_text(OFFICE)

    always, office = lines("--predictor", "fixed-10m"), lines("--config", "office.toml", "--predictor", "fixed-10m")
    ignored = lines("--config", "office.toml", "--always-open", "--predictor", "fixed-10m")
    (folder / "config.toml").write_text(OFFICE)
    found = lines("--predictor", "fixed-10m")

    assert always["fixed-10m"]["kept"] == ignored["fixed-10m"]["kept"] == 0
    assert found["fixed-10m"]["kept"] == office["fixed-10m"]["kept"] > 0  # at night ten minutes end after opening


def test_the_share_to_keep_can_be_set(folder: Path) -> None:
    half, most = (lines("--keep", keep, "--predictor", "moving-quantile") for keep in ("0.6", "0.95"))

    assert half["moving-quantile"]["ratio"] < most["moving-quantile"]["ratio"]


def test_from_standard_input(folder: Path) -> None:
    result = run("-", "--json", "--predictor", "les", text="id,arrived_at,first_answer_at\n1,60,120\n")

    assert json.loads(result.stdout)["n"] == 1


def test_a_log_without_answers_has_figures_that_are_not_known(folder: Path) -> None:
    result = run("-", "--json", text="id,arrived_at,first_answer_at\n1,60,\n")

    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert {(each["n"], each["kept"], each["ratio"]) for each in found} == {(0, None, None)}
    assert run("-", "--by-hour", text="id,arrived_at,first_answer_at\n1,60,\n").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "text", "status", "told"),
    [
        (["gone.csv"], "", 1, "gone.csv: No such file or directory"),
        (["."], "", 1, ".: Is a directory"),
        (["-"], "id,arrived_at\n", 1, "-:1: first_answer_at: found the columns"),
        (["-"], "id,arrived_at,first_answer_at\n" + "x,y,z\n" * 60, 1, "and 129 more"),
        (["log.csv", "--config", "gone.toml"], "", 1, "gone.toml"),
        (["log.csv", "--predictor", "oracle"], "", 2, "found 'oracle', expected one of ours, fixed-10m"),
        (["log.csv", "--least", "soon"], "", 2, "expected a span of time"),
        (["log.csv", "--least", "0s"], "", 2, "expected more than nothing"),
        (["log.csv", "--keep", "1"], "", 2, "0.5<x<1"),
    ],
)
def test_mistakes_are_told_in_words(folder: Path, arguments: list[str], text: str, status: int, told: str) -> None:
    result = run(*arguments, text=text)

    assert (result.exit_code, told in result.stderr) == (status, True), result.output
    assert result.stdout == ""


def test_the_daemon_imports_none_of_it() -> None:
    importing = re.compile(r"^\s*(from|import) responder\.simulation", re.MULTILINE)
    files = {
        file.relative_to(ROOT / "responder")
        for file in (ROOT / "responder").rglob("*.py")
        if importing.search(file.read_text())
    }

    assert {file for file in files if file.parts[0] != "simulation"} == {Path("cli/simulate.py")}
