"""`responder lint` reads the texts of a deployment, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from responder.cli import main

COMPANY = '[company]\nname = "X"\nlanguages = ["nl"]\n'
OWN = "Automatisch bericht van {{ company }}: antwoord {{ said }}.\n"


def lint(folder: Path, more: str = "", template: str = "", *options: str) -> Result:
    (folder / "config.toml").write_text(COMPANY + more, encoding="utf-8")
    if template:
        (folder / "templates" / "nl").mkdir(parents=True)
        (folder / "templates" / "nl" / "acknowledgement.txt").write_text(template, encoding="utf-8")
    return CliRunner().invoke(main, ["lint", "--config", str(folder / "config.toml"), *options])


def test_the_shipped_texts_read_well(tmp_path: Path) -> None:
    result = lint(tmp_path)

    assert (result.exit_code, result.output) == (0, f"{tmp_path / 'config.toml'}: every text reads well\n")


def test_a_remark_names_the_line_of_the_template_and_how_to_mend_it(tmp_path: Path) -> None:
    result = lint(tmp_path, "", OWN + "\nJe bericht is belangrijk voor ons.\n")

    place = tmp_path / "templates" / "nl" / "acknowledgement.txt"
    assert result.exit_code == 1
    assert result.output.splitlines()[0].startswith(
        f"{place}:3: nl/acknowledgement: found the text talks like a machine: 'Je bericht is belangrijk voor ons'"
    )


@pytest.mark.parametrize(
    ("more", "line"),
    [
        ('[[notice]]\nsay = { nl = "We leveren zo snel mogelijk." }\n', "config.toml:5: notice[0].say.nl: found"),
        ('[[faq]]\nid = "a"\ntitle = "A?"\nanswer = "Wij reageren z.s.m."\n', "config.toml:7: faq[0].answer: found"),
    ],
)
def test_sentences_of_the_configuration_are_read_too(tmp_path: Path, more: str, line: str) -> None:
    result = lint(tmp_path, more)

    assert result.exit_code == 1
    assert f"{tmp_path}/{line}" in result.output


def test_json_says_the_same(tmp_path: Path) -> None:
    said = json.loads(lint(tmp_path, '[[notice]]\nsay = "Zo snel mogelijk."\n', "", "--json").output)

    assert said["good"] is False
    assert [problem["key"] for problem in said["problems"]] == ["notice[0].say"]


def test_a_mistake_in_the_configuration_is_told_as_ever(tmp_path: Path) -> None:
    result = lint(tmp_path, "[compny]\n")

    assert result.exit_code == 1
    assert "did you mean" in result.output
    assert "Traceback" not in result.output
