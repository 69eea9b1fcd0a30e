"""`responder reload` beside daemons that are away, starting, older, or somebody else's."""

from __future__ import annotations

import errno
import json
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from responder.cli.reload import command

TAKEN = {"count": 1, "problem": ""}


@contextmanager
def daemon(folder: Path, *answers: tuple[int, Any]) -> Iterator[list[str]]:
    """Something that answers /readyz with these, one after the other, the last for ever; yields what it was sent."""
    seen: list[str] = []
    left = list(answers)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(self.headers.get("Authorization", ""))
            status, said = left.pop(0) if len(left) > 1 else left[0]
            body = said if isinstance(said, bytes) else json.dumps(said).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    (folder / "data").mkdir()
    (folder / "data" / "responder.address").write_text(f"127.0.0.1 {server.server_port}\n")
    (folder / "data" / "signing.key").write_bytes(b"k" * 32)
    try:
        yield seen
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(autouse=True)
def hups(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    got: list[int] = []
    monkeypatch.setattr(os, "kill", lambda pid, number: got.append(pid) if number == signal.SIGHUP else None)
    return got


def run(folder: Path) -> tuple[int, str]:
    path = folder / "config.toml"
    path.write_text('[company]\nname = "Shop"\n')
    done = CliRunner().invoke(command, ["--config", str(path)])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.output


def told(count: int, problem: str = "", pid: int = 77) -> dict[str, Any]:
    return {"ready": True, "pid": pid, "reload": {"count": count, "problem": problem}}


CASES = [
    ("taken", [(200, told(0)), (200, told(1))], 0, "the daemon has taken it"),
    (
        "refused",
        [(200, told(3)), (200, told(4, "no such key"))],
        1,
        "refused, the running configuration stays: no such",
    ),
    ("not ready meanwhile", [(200, told(0)), (503, told(0)), (503, b"later"), (200, told(1))], 0, "has taken it"),
    ("not ready at first", [(503, told(0)), (200, told(1))], 0, "the daemon has taken it"),
    ("started anew", [(200, told(0)), (200, told(0, pid=78))], 1, "another one has started"),
    ("older, without reload", [(200, {"ready": True, "pid": 77})], 0, "of an older version"),
    ("who does not know us", [(200, {"ready": True})], 1, "does not tell us its process"),
    ("no daemon of ours", [(200, b"<html>")], 1, "answers, and is no daemon of ours"),
    ("a proxy's error", [(502, b"Bad Gateway")], 1, "answers, and is no daemon of ours"),
    ("no object", [(200, [])], 1, "is no daemon of ours"),
]


@pytest.mark.parametrize(("fact", "answers", "status", "words"), CASES, ids=[row[0] for row in CASES])
def test_what_became_of_it(tmp_path: Path, fact: str, answers: list[tuple[int, Any]], status: int, words: str) -> None:
    with daemon(tmp_path, *answers) as seen:
        code, output = run(tmp_path)

    assert (code, words in output) == (status, True), (fact, output)
    assert all(header.startswith("Bearer local.") for header in seen)


def test_nobody_is_signalled_who_does_not_say_who_he_is(tmp_path: Path, hups: list[int]) -> None:
    with daemon(tmp_path, (200, {"ready": True, "pid": "77"})):
        run(tmp_path)

    assert hups == []


def test_where_none_has_started_it_says_so(tmp_path: Path) -> None:
    assert run(tmp_path) == (1, f"no daemon runs with {tmp_path / 'config.toml'} that can be asked: none has started\n")


def test_where_nobody_listens_it_says_so(tmp_path: Path, hups: list[int]) -> None:
    with daemon(tmp_path, (200, told(0))):
        pass
    code, output = run(tmp_path)

    assert (code, hups) == (1, [])
    assert output.endswith("nobody answers\n")


def test_a_daemon_that_cannot_be_signalled_is_told_in_the_words_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another user runs it."""

    def refused(*_: int) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "kill", refused)
    with daemon(tmp_path, (200, told(0))):
        code, output = run(tmp_path)

    assert (code, output.rpartition(": ")[2]) == (1, "Operation not permitted\n")
