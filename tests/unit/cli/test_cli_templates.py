"""`responder templates`: a text is copied to be changed, and after an upgrade ops see what is newer than the copy."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from responder import shipped
from responder.cli import main

NAME = "nl/acknowledgement"


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new deployment, in which ops stand."""
    assert CliRunner().invoke(main, ["init", str(tmp_path), "--yes", "--channel", "email"]).exit_code == 0
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["templates", *words])


def states() -> dict[str, str]:
    return {one["name"]: one["state"] for one in json.loads(run("list", "--json").stdout)["items"]}


def upgraded(shop: Path) -> None:
    """Another version of ours: as if the text had been different when it was copied."""
    note = shop / "templates" / ".copied" / f"{NAME}.txt"
    note.write_text(note.read_text(encoding="utf-8") + "An older sentence.\n", encoding="utf-8")


def change(shop: Path) -> None:
    mine = shop / "templates" / f"{NAME}.txt"
    mine.write_text(mine.read_text(encoding="utf-8") + "A sentence of mine.\n", encoding="utf-8")


def test_a_new_deployment_has_no_copy_and_says_how_one_is_made(shop: Path) -> None:
    assert "responder templates copy nl/acknowledgement" in run("list").stdout
    assert states() == {}


@pytest.mark.parametrize("name", [NAME, f"{NAME}.txt", f"templates/{NAME}.txt", "nl/_parts"])
def test_a_text_is_copied_as_it_is_shipped(shop: Path, name: str) -> None:
    result = run("copy", name)
    file = shop / "templates" / f"{name.removeprefix('templates/').removesuffix('.txt')}.txt"

    assert result.exit_code == 0, result.output
    assert file.read_text("utf-8") == (shipped.templates_folder() / file.parent.name / file.name).read_text("utf-8")
    assert list(states().values()) == ["same"]
    assert run("diff").stdout == "nothing differs\n"
    assert CliRunner().invoke(main, ["check"]).exit_code == 0


def test_what_was_changed_is_shown_and_never_written_over(shop: Path) -> None:
    run("copy", NAME)
    change(shop)

    assert states() == {f"{NAME}.txt": "changed"}
    assert "+A sentence of mine." in run("diff", NAME).stdout.splitlines()
    refused = run("copy", NAME)
    assert (refused.exit_code, refused.stderr) == (1, f"templates/{NAME}.txt exists; nothing was changed\n")
    assert states() == {f"{NAME}.txt": "changed"}


def test_after_an_upgrade_what_is_new_in_ours_is_shown_beside_what_was_changed(shop: Path) -> None:
    run("copy", NAME)
    change(shop)
    upgraded(shop)

    assert states() == {f"{NAME}.txt": "both"}
    assert {"+A sentence of mine.", "-An older sentence."} <= set(run("diff").stdout.splitlines())
    told = CliRunner().invoke(main, ["check"])
    assert told.exit_code == 0
    assert f"responder templates diff {NAME}" in told.stderr


def test_a_copy_that_was_not_changed_is_to_be_taken_away(shop: Path) -> None:
    run("copy", NAME)
    note = shop / "templates" / ".copied" / f"{NAME}.txt"
    for file in (note, shop / "templates" / f"{NAME}.txt"):
        file.write_text("Subject: old\n{{ notice }}\n", encoding="utf-8")

    assert states() == {f"{NAME}.txt": "old"}
    assert "take away what you have not changed" in run("list").stdout
    assert "take it away, and ours is used" in CliRunner().invoke(main, ["check"]).stderr


def test_what_was_copied_by_hand_and_what_is_no_text_of_ours_are_told_apart(shop: Path) -> None:
    folder = shop / "templates" / "nl"
    folder.mkdir()
    for name in ("kept.txt", "_mine.txt"):
        (folder / name).write_text("Dag!", encoding="utf-8")

    assert states() == {"nl/_mine.txt": "own", "nl/kept.txt": "different"}
    assert "+Dag!" in run("diff", "nl/kept").stdout.splitlines()


def test_a_name_that_is_none_is_refused_with_the_one_that_was_meant(shop: Path) -> None:
    refused = run("copy", "nl/acknowledgment")

    assert refused.exit_code == 2
    assert f"did you mean {NAME}?" in refused.stderr
    assert not (shop / "templates" / "nl").exists()


def test_in_the_folder_of_the_shipped_texts_nothing_is_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(shipped.templates_folder().parent)

    assert run("copy", NAME).exit_code == 1
