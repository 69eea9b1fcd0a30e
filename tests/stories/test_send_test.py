"""`responder send-test`: one message that really leaves, and plain words when it does not."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.child import ROOT
from benchmarks.daemon import _SECRETS, Daemon
from benchmarks.machine import free_port
from benchmarks.messages import ACCOUNT
from benchmarks.stub import Stub
from tests.real.mail import MailServer

MAIL = """\
[company]
name = "Acme"
languages = ["nl"]

[channels.support]
plugin = "email"
address = "bot@a.test"
imap = {{ host = "localhost", port = {imaps}, ca_file = "{ca}", password = {{ file = "{password}" }} }}
smtp = {{ host = "localhost", port = {smtp}, tls = "starttls", ca_file = "{ca}" }}
"""


def send_test(config: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "responder", "send-test", *arguments, "--config", str(config)]
    environment = {**os.environ, **_SECRETS}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False)


def mail_config(server: MailServer, folder: Path, password: str = "bot-pw") -> Path:
    path, secret = folder / "config.toml", folder / "password"
    secret.write_text(password)
    secret.chmod(0o600)
    path.write_text(MAIL.format(imaps=server.imaps_port, smtp=server.smtp_port, ca=server.ca_file, password=secret))
    return path


def test_a_mail_arrives_in_a_real_mailbox(mail_server: MailServer, tmp_path: Path) -> None:
    mail_server.empty("lena")

    done = send_test(mail_config(mail_server, tmp_path), "support", "lena@a.test")

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("sent to lena@a.test: the platform calls it <")
    (mail,) = mail_server.wait_for("lena", 1)
    plain = mail.get_body(("plain",))
    assert plain is not None
    assert "Dit is een testbericht van Acme" in plain.get_content()
    assert mail["Auto-Submitted"] == "auto-replied"


def test_a_wrong_password_is_told_before_anything_is_sent(mail_server: MailServer, tmp_path: Path) -> None:
    done = send_test(mail_config(mail_server, tmp_path, "wrong"), "support", "lena@a.test")

    assert done.returncode == 1
    assert "see: responder check --online" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_chat_message_leaves_with_the_words_that_were_given(tmp_path: Path) -> None:
    with Stub(tmp_path / "stub.log") as stub:
        daemon = Daemon(tmp_path / "daemon", stub.url)
        done = send_test(daemon.config, ACCOUNT, "31612345678", "--text", "Is anybody there?", "--json")

        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["sent"] is True
        assert stub.count() == 1


@pytest.mark.parametrize(
    ("account", "words"),
    [("nobody", "ACCOUNT: found 'nobody', expected one of: whatsapp"), (ACCOUNT, "whatsapp: ")],
)
def test_what_hinders_it_is_told_in_words(tmp_path: Path, account: str, words: str) -> None:
    daemon = Daemon(tmp_path / "daemon", f"http://127.0.0.1:{free_port()}")

    done = send_test(daemon.config, account, "31612345678")

    assert done.returncode in (1, 2)
    assert words in done.stderr
    assert "Traceback" not in done.stderr
