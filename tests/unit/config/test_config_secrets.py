"""A secret is read from one safe place, and its value is never shown."""

import os
from pathlib import Path

import pytest
from pydantic import ValidationError

from responder.config.secrets import Secret, SecretMissing, secrets_of


def test_a_secret_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAIL_PASSWORD", "hunter2")

    assert Secret(env="MAIL_PASSWORD").reveal() == "hunter2"


def test_a_secret_of_a_file_loses_its_last_newline(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_text("hunter2\n")
    file.chmod(0o600)

    assert Secret(file=file).reveal() == "hunter2"


@pytest.mark.parametrize("written", ["hunter2\r\n", "hunter2\n\n", "\ufeffhunter2\n", " hunter2 "])
def test_what_an_editor_puts_around_a_secret_is_no_part_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str
) -> None:
    file = tmp_path / "secret"
    file.write_bytes(written.encode())
    file.chmod(0o600)
    monkeypatch.setenv("MAIL_PASSWORD", written)

    assert (Secret(file=file).reveal(), Secret(env="MAIL_PASSWORD").reveal()) == ("hunter2", "hunter2")


def test_a_secret_of_systemd_stays_inside_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    (tmp_path / "mail").write_text("hunter2")

    assert Secret(credential="mail").reveal() == "hunter2"
    assert Secret(credential="../../etc/mail").reveal() == "hunter2"


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o620])
def test_a_file_that_others_can_use_is_refused(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "secret"
    file.write_text("hunter2")
    file.chmod(mode)

    with pytest.raises(SecretMissing, match="others can read") as caught:
        Secret(file=file).reveal()

    assert f"chmod 600 {file}" == caught.value.mend


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("missing", "no such file"),
        ("folder", "is a directory"),
        ("pipe", "is no ordinary file"),
        ("empty", "is empty"),
        ("binary", "is not UTF-8 text"),
        ("huge", "is over 64 KiB"),
    ],
)
def test_what_is_no_secret_is_said_in_words(tmp_path: Path, kind: str, words: str) -> None:
    path = tmp_path / "secret"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path, 0o600)
    elif kind != "missing":
        path.write_bytes({"empty": b"\n", "binary": b"\xff\xfe", "huge": b"x" * 70_000}[kind])
        path.chmod(0o600)

    with pytest.raises(SecretMissing, match=words):
        Secret(file=path).reveal()


@pytest.mark.parametrize("name", ["", "CREDENTIALS_DIRECTORY"])
def test_a_place_that_is_not_there_is_said_in_words(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)

    with pytest.raises(LookupError, match=r"no .* (in the environment|from systemd)"):
        (Secret(credential="mail") if name else Secret(env="NOT_THERE_AT_ALL")).reveal()


@pytest.mark.parametrize("value", ["hunter2", {}, {"env": "A", "file": "/b"}, {"plain": "hunter2"}, 7, ["hunter2"]])
def test_anything_but_one_place_is_refused(value: object) -> None:
    with pytest.raises(ValidationError):
        Secret.model_validate(value)


def test_a_secret_is_never_shown() -> None:
    secret = Secret.of("hunter2")

    shown = f"{secret} {secret!r} {secret.model_dump()} {secret.model_dump_json()} {[secret]}"

    assert "hunter2" not in shown
    assert secret.reveal() == "hunter2"


def test_every_secret_of_some_settings_is_found() -> None:
    a, b = Secret.of("a"), Secret.of("b")

    found = dict(secrets_of({"imap": {"password": a}, "keys": [b, "x"]}))

    assert {("imap", "password"): a, ("keys", 0): b} == found


def test_a_secret_for_a_header_has_no_blanks_around_it() -> None:
    assert Secret.of(" EAAG-abc\t\n").for_header("access_token") == "EAAG-abc"


@pytest.mark.parametrize("value", ["", "  ", "two words", "caf\u00e9", "a\r\nX-More: 1", "a\u200b"])
def test_a_secret_that_could_not_stand_in_a_header_is_named_and_not_shown(value: str) -> None:
    with pytest.raises(LookupError) as caught:
        Secret.of(value).for_header("access_token")

    assert caught.value.args == ("the access_token is empty or holds characters that no access_token has",)
