"""`responder init` makes a deployment that passes `responder check`, and a unit that systemd accepts."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import tomli
from click.testing import CliRunner, Result

from responder import shipped
from responder.cli import main
from responder.cli.init import unit


def run(*arguments: str, answers: str = "") -> Result:
    return CliRunner().invoke(main, arguments, input=answers)


@pytest.mark.parametrize(
    ("channels", "accounts"),
    [
        (["email"], {"support-mail"}),
        (["whatsapp"], {"whatsapp"}),
        (["email", "whatsapp"], {"support-mail", "whatsapp"}),
        ([], set(tomli.loads(shipped.config_file().read_text("utf-8"))["channels"])),
    ],
)
def test_a_new_deployment_has_the_chosen_channels_and_is_good(
    tmp_path: Path, channels: list[str], accounts: set[str]
) -> None:
    folder = tmp_path / "shop"

    result = run("init", str(folder), "--yes", *[word for name in channels for word in ("--channel", name)])

    assert result.exit_code == 0, result.output
    assert set(tomli.loads((folder / "config.toml").read_text())["channels"]) == accounts
    assert {"templates", "plugins", "data", "config.schema.json", "responder.service"} <= {
        p.name for p in folder.iterdir()
    }
    assert run("check", "--config", str(folder / "config.toml")).exit_code == 0


@pytest.mark.parametrize("channel", ["email", "whatsapp", "http", "x"])
def test_whatever_the_channel_all_that_is_no_account_is_there(tmp_path: Path, channel: str) -> None:
    run("init", str(tmp_path), "--channel", channel)

    example, made = shipped.config_file(), tmp_path / "config.toml"
    ours, theirs = (tomli.loads(file.read_text("utf-8")) | {"channels": None} for file in (example, made))
    assert theirs == ours


def test_it_tells_where_the_deployment_stands_and_who_is_to_run_it(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)

    result = run("init", "--yes")

    assert f"stands in {tmp_path}." in result.stdout
    unit_file = (tmp_path / "responder.service").read_text()
    assert "useradd --system" in unit_file
    assert f"chown -R responder {tmp_path}/data" in unit_file


def test_every_language_fits_every_channel(tmp_path: Path) -> None:
    folder = tmp_path / "shop"
    run("init", str(folder), "--yes")
    config = folder / "config.toml"
    text = config.read_text(encoding="utf-8")
    config.write_text(re.sub(r"(?m)^languages = .*", 'languages = ["nl", "en", "de", "fr", "es"]', text, count=1))

    result = run("check", "--config", str(config))
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize(
    ("answer", "accounts"),
    [("whatsapp", {"whatsapp"}), ("", {"support-mail"}), ("email, whatsapp", {"support-mail", "whatsapp"})],
)
def test_without_yes_it_asks_for_the_channels(tmp_path: Path, answer: str, accounts: set[str]) -> None:
    result = run("init", str(tmp_path / "shop"), answers=f"{answer}\n")

    assert "On which channels do customers write? One or more of email, whatsapp" in result.stdout
    assert set(tomli.loads((tmp_path / "shop" / "config.toml").read_text())["channels"]) == accounts


def test_a_channel_that_nobody_knows_is_named(tmp_path: Path) -> None:
    result = run("init", str(tmp_path / "shop"), answers="pidgeon\n")

    assert result.exit_code == 2
    assert "channel: found 'pidgeon', expected one of: " in result.output


def test_a_configuration_that_exists_is_never_changed(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("mine")

    result = run("init", str(tmp_path), "--yes")

    assert result.exit_code == 1
    assert "exists; nothing was changed" in result.stderr
    assert (tmp_path / "config.toml").read_text() == "mine"
    assert [p.name for p in tmp_path.iterdir()] == ["config.toml"]


def test_no_text_is_copied_and_those_that_exist_are_never_changed(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "README.md").write_text("mine")

    assert run("init", str(tmp_path), "--yes").exit_code == 0
    assert [p.name for p in (tmp_path / "templates").iterdir()] == ["README.md"]
    assert (tmp_path / "templates" / "README.md").read_text() == "mine"


def test_a_channel_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    result = run("init", str(tmp_path / "shop"), "--yes", "--channel", "telex")

    assert result.exit_code == 2
    assert "channel: found 'telex', expected one of: email, whatsapp" in result.stderr
    assert not (tmp_path / "shop").exists()


def test_a_folder_that_cannot_be_made_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    result = run("init", str(tmp_path / "file" / "shop"), "--yes")

    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert result.stderr.startswith("Error: ")


def test_a_mistake_that_the_daemon_can_live_with_keeps_no_unit_from_starting(tmp_path: Path) -> None:
    """A secret that is gone, or a broken text, stops one account or none; the check says so and stops nothing."""
    assert "\nExecStartPre=-" in unit(tmp_path, ["/usr/bin/responder"])


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd-analyze")
@pytest.mark.parametrize("name", ["shop", "my shop", "100% shop"])
def test_systemd_accepts_the_unit(tmp_path: Path, name: str) -> None:
    folder, program = tmp_path / name, tmp_path / "a b" / "responder"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    file = tmp_path / "responder.service"
    file.write_text(unit(folder, [str(program)]))

    done = subprocess.run(["systemd-analyze", "verify", file], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")
