"""What is wrong with the configuration or the store is said in the same words by every command."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from responder.cli import main

COMMANDS = (
    "backup copy.db",
    "contact export somebody",
    "contact erase somebody --yes",
    "contact same mail:a@post.example mail:b@post.example",
    "faq match where",
    "faq test -",
    "faq learned",
    "faq forget 1",
    "explain -",
    "plugins",
    "preview",
    "promise answered 1",
    "promise take 1",
    "promise move 1 --by 2h",
    'promise move 1 --until "2026-11-23 17:00"',
    "rehearse -",
    "reload",
    "report",
    "run",
    "simulate -",
    "status",
    "why 1",
)
OF_THE_STORE = ("contact export somebody", "faq learned", "report", "status", "why 1")


def run(command: str, path: Path) -> Result:
    line = '{"at": "2026-11-23T09:00:00Z", "raw": "Subject: a question"}'
    return CliRunner().invoke(main, [*shlex.split(command), "--config", str(path)], input=line)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_configuration_that_cannot_be_read_is_told_as_file_and_line(command: str, tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('[company]\nname = "Shop\n', encoding="utf-8")

    result = run(command, path)

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"{path}:2: ")


@pytest.mark.parametrize("command", OF_THE_STORE)
def test_a_store_that_is_not_there_is_told_in_one_line(command: str, tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('[company]\nname = "Shop"\n[channels.mail]\nplugin = "email"\n', encoding="utf-8")

    result = run(command, path)

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("cannot use the store: ")
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("init {file}/shop --yes", "Error: {file}/shop: Not a directory"),
        ("new-plugin pigeon {file}/shop", "cannot write {file}/shop: Not a directory"),
        ("preview --html {file}/page.html --config {config}", "cannot write {file}/page.html: Not a directory"),
        ("templates copy nl/acknowledgement --config {config}", "{folder}/templates/nl: Not a directory"),
        ("faq import {faq} --out {file}/faq.toml", "{file}: cannot write it: File exists"),
        ("faq import {faq} --out {folder} --force", "{folder}: cannot write it: Is a directory"),
        ("explain {folder} --config {config}", "cannot explain {folder}: Is a directory"),
        ("check --config {folder}/none.toml", "{folder}/none.toml:1: found no such file or directory, expected a file"),
    ],
)
def test_a_file_that_cannot_be_read_or_written_is_named_in_the_words_of_the_system(
    command: str, words: str, tmp_path: Path
) -> None:
    config, faq, file = tmp_path / "config.toml", tmp_path / "faq.csv", tmp_path / "templates"
    config.write_text('[company]\nname = "Shop"\n[channels.mail]\nplugin = "email"\n', encoding="utf-8")
    faq.write_text("title,answer\nWhere is it?,Here.\n", encoding="utf-8")
    file.write_text("no folder", encoding="utf-8")
    places = {"folder": tmp_path, "config": config, "faq": faq, "file": file}

    result = CliRunner().invoke(main, shlex.split(command.format(**places)))

    assert result.exit_code == 1
    assert any(line.startswith(words.format(**places)) for line in result.output.splitlines()), result.output


def test_a_restore_holds_nothing_that_is_written_from_now_on(tmp_path: Path) -> None:
    """A slip of the year would leave everybody without an answer until then."""
    config = tmp_path / "config.toml"
    config.write_text('[company]\nname = "Shop"\n', encoding="utf-8")

    result = CliRunner().invoke(main, ["restore", "copy.db", "--until", "2159-11-23 17:00", "--config", str(config)])

    assert result.exit_code == 2
    assert "--until: found '2159-11-23 17:00', which has not come" in result.output
