"""A channel that somebody else wrote, in a package of its own: built, installed, and proven by its own tests."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from responder.cli import main

ROOT = Path(__file__).parents[2]


def run(*arguments: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_a_new_channel_is_built_installed_and_passes_its_own_tests(tmp_path: Path) -> None:
    package, installed = tmp_path / "responder-pigeon", tmp_path / "installed"
    assert CliRunner().invoke(main, ["new-plugin", "pigeon", str(package)]).exit_code == 0

    plain = ("--no-deps", "--no-build-isolation", "--no-index", "--quiet", "--disable-pip-version-check")
    built = run("pip", "install", *plain, "--target", str(installed), str(package), folder=tmp_path)
    assert built.returncode == 0, built.stderr
    assert (installed / "responder_pigeon" / "py.typed").is_file()

    path = os.pathsep.join((str(installed), str(ROOT), str(ROOT / "plugins")))
    tested = run("pytest", "-q", "-p", "no:cacheprovider", str(package / "tests"), folder=tmp_path, PYTHONPATH=path)
    assert tested.returncode == 0, tested.stdout
    assert " passed" in tested.stdout
    typed = run("mypy", "--strict", ".", folder=package, PYTHONPATH="", MYPYPATH=str(ROOT))
    assert typed.returncode == 0, typed.stdout
    for look in ("check", "format --check"):
        styled = run("ruff", *look.split(), "--no-cache", ".", folder=package)
        assert styled.returncode == 0, styled.stdout


@pytest.mark.parametrize("name", ["Pigeon", "my-plugin", "class", "x", "../up", ""])
def test_a_name_that_cannot_be_a_package_is_refused(tmp_path: Path, name: str) -> None:
    result = CliRunner().invoke(main, ["new-plugin", name, str(tmp_path / "x")])

    assert result.exit_code == 2
    assert not (tmp_path / "x").exists()


def test_nothing_that_exists_is_changed(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")

    result = CliRunner().invoke(main, ["new-plugin", "pigeon", str(tmp_path)])

    assert (result.exit_code, list(tmp_path.iterdir())) == (1, [tmp_path / "mine.txt"])
