"""`responder preview` shows every text of a deployment, in the terminal and as a page."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from responder.cli import main
from responder.flow.render.words import SITUATIONS

COMPANY = '[company]\nname = "Bakkerij Smit & Zn"\nteam = "de winkel"\nlanguages = ["nl", "en"]\n'


def preview(folder: Path, *options: str, more: str = "") -> Result:
    (folder / "config.toml").write_text(COMPANY + more, encoding="utf-8")
    return CliRunner().invoke(main, ["preview", "--config", str(folder / "config.toml"), *options])


def lines(result: Result) -> list[dict[str, str]]:
    return [json.loads(line) for line in result.output.splitlines()]


def test_every_situation_is_shown_in_every_language(tmp_path: Path) -> None:
    shown = lines(preview(tmp_path, "--json"))

    assert {(text["locale"], text["situation"]) for text in shown} == {(x, s) for x in ("nl", "en") for s in SITUATIONS}
    assert all(text["text"] for text in shown)


def test_the_deployments_own_words_and_templates_are_shown(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "nl"
    own.mkdir(parents=True)
    (own / "closed.txt").write_text("Automatisch: {{ team }} van {{ company }} zegt dag.", encoding="utf-8")

    shown = lines(preview(tmp_path, "--json", "--locale", "nl", "--situation", "closed"))

    assert {text["text"] for text in shown} == {"Automatisch: de winkel van Bakkerij Smit & Zn zegt dag."}


def test_the_tone_of_an_account_is_heard(tmp_path: Path) -> None:
    more = '[tone]\naddress = "informal"\n[channels.brief]\nplugin = "email"\ntone = { address = "formal" }\n'

    plain = lines(preview(tmp_path, "--json", "--locale", "nl", "--situation", "kept", more=more))
    options = ("--json", "--locale", "nl", "--situation", "kept", "--account", "brief")
    formal = lines(preview(tmp_path, *options, more=more))

    assert plain[0]["text"] != formal[0]["text"]
    assert re.search(r"\bu\b", formal[0]["text"])


def test_the_terminal_shows_subject_and_wordings(tmp_path: Path) -> None:
    said = preview(tmp_path, "--locale", "en", "--situation", "acknowledgement").output

    assert said.startswith("en  First answer, open  (acknowledgement)\nSubject: ")
    assert "or, wording 2:" in said


def test_the_page_needs_nothing_from_outside_and_escapes_what_it_shows(tmp_path: Path) -> None:
    page = tmp_path / "preview.html"

    result = preview(tmp_path, "--html", str(page))

    written = page.read_text("utf-8")
    assert (result.exit_code, result.output) == (0, f"{page}: written\n")
    assert "Bakkerij Smit &amp; Zn" in written
    assert not re.search(r"<script|<link|src=|@import", written)
    assert [part in written for part in ('id="nl"', 'id="en"', "WhatsApp", "Social network")] == [True] * 4


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--locale", "fr"), "--locale: found 'fr', expected one of: nl, en"),
        (("--situation", "hello"), "--situation: found 'hello', expected one of: acknowledgement"),
        (("--account", "x"), "--account: found 'x', expected one of: none"),
    ],
)
def test_a_wrong_option_is_told_with_what_is_known(tmp_path: Path, options: tuple[str, ...], said: str) -> None:
    result = preview(tmp_path, *options)

    assert result.exit_code == 2
    assert said in result.output


def test_a_page_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    result = preview(tmp_path, "--html", str(tmp_path / "nowhere" / "page.html"))

    assert result.exit_code == 1
    assert "cannot write" in result.output


def test_on_a_terminal_of_80_columns_no_word_of_a_text_is_cut(tmp_path: Path) -> None:
    shown = preview(tmp_path, "--locale", "nl", "--situation", "acknowledgement").output

    long = [line for line in shown.splitlines() if len(line) > 80 and "(acknowledgement)" not in line]
    assert [line for line in long if "http" not in line] == []
