"""The daemon as a service: it stops cleanly under load, reloads all or nothing, and tells systemd how it is."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from benchmarks.child import ROOT
from benchmarks.daemon import Daemon
from benchmarks.load import Generator
from benchmarks.machine import free_port
from benchmarks.messages import ACCOUNT, PATH, PHONE_NUMBER_ID, SECRET, customer_wires
from benchmarks.servers import flat_out
from benchmarks.stub import Stub
from responder.api import local
from responder.clock import SystemClock
from responder.demo.manners import Manners
from responder.demo.whatsapp_standin import WhatsAppStandIn, customer_text, sign

STOPS = 5


def until(done: Callable[[], Any], what: str, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, f"not {what}"
        time.sleep(0.05)


def health(daemon: Daemon) -> dict[str, Any]:
    """What it tells ops of itself."""
    return local.health(daemon.folder / "data", SystemClock())


def ask(daemon: Daemon, query: str) -> int:
    connection = sqlite3.connect(f"file:{daemon.database}?mode=ro", uri=True)
    try:
        return int(connection.execute(query).fetchone()[0])
    finally:
        connection.close()


def libraries(daemon: Daemon) -> str:
    """Return the files that the process has mapped: what it has loaded, as far as it is compiled."""
    return Path(f"/proc/{daemon.pid}/maps").read_text()


def test_the_web_server_is_loaded_when_a_request_needs_it_and_not_before(tmp_path: Path) -> None:
    """It is a tenth of the daemon's memory; webhooks, health checks and metrics do without."""
    with Stub(tmp_path / "stub.log") as stub, Daemon(tmp_path / "daemon", stub.url) as daemon:
        flat_out(daemon, customer_wires(3, run=1), stub)
        for path in ("healthz", "readyz", "metrics"):
            with urlopen(f"{daemon.url}/{path}", timeout=5) as answer:
                assert answer.status == 200
        before = "aiohttp" in libraries(daemon)
        with pytest.raises(HTTPError, match="404"):
            urlopen(f"{daemon.url}/staff/nothing", timeout=5)

        assert (before, "aiohttp" in libraries(daemon)) == (False, True)


def end(daemon: Daemon, number: int = signal.SIGTERM, seconds: float = 10) -> int:
    assert daemon._process is not None
    daemon._process.send_signal(number)
    return daemon._process.wait(seconds)


def test_sigterm_under_load_loses_nothing_and_leaves_nothing_claimed(tmp_path: Path) -> None:
    async def story() -> None:
        standin = WhatsAppStandIn(Manners(latency_ms=80, jitter_ms=40), app_secret=SECRET)
        daemon = Daemon(tmp_path, await standin.start(), after_unknown="never_twice")
        generator = Generator(daemon.port, 32, patience=60)
        try:
            await asyncio.to_thread(daemon.start)
            wires = customer_wires(150 * STOPS, run=1)
            posting = asyncio.create_task(generator.open(wires, 100, 120))
            for _ in range(STOPS):
                await asyncio.sleep(1.2)
                assert await asyncio.to_thread(end, daemon) == 0
                assert ask(daemon, "select count(*) from delivery where state = 1") == 0
                await asyncio.to_thread(daemon.start)
            answered = {post.wire.key for post in (await posting).posts if post.ok}
            await asyncio.to_thread(until, lambda: answered <= set(standin.delivered), "everybody answered")
            assert max(standin.delivered.values()) == 1
            assert ask(daemon, "select count(*) from delivery where state in (4, 5)") == 0
        finally:
            generator.close()
            await asyncio.to_thread(daemon.stop)
            await standin.stop()

    asyncio.run(story())


@pytest.fixture
def daemon(tmp_path: Path) -> Iterator[Daemon]:
    running = Daemon(tmp_path, "http://127.0.0.1:9")
    with running:
        yield running


def test_a_second_signal_ends_at_once(daemon: Daemon) -> None:
    assert daemon._process is not None
    daemon._process.send_signal(signal.SIGINT)
    daemon._process.send_signal(signal.SIGTERM)  # of another kind: two alike may come as one (signal(7), "Pending")

    assert daemon._process.wait(2) == 0


def children(pid: int) -> list[int]:
    """Return the processes that a process has started."""
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text().split()]


def test_a_reload_that_is_asked_for_during_the_start_comes_after_it(tmp_path: Path) -> None:
    """The signal had ended the daemon."""
    daemon = Daemon(tmp_path, "http://127.0.0.1:9")
    daemon.spawn()
    try:
        until(daemon.database.exists, "opening its store")
        os.kill(daemon.pid, signal.SIGHUP)
        until(lambda: "reloaded" in daemon.errors, "reloaded")
        assert health(daemon)["ready"]
    finally:
        assert end(daemon) == 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_end_during_the_start_is_a_quiet_one(tmp_path: Path, number: int) -> None:
    """Ctrl-C, and systemd, signal the child that tries the templates as well: nothing is wrong with those."""
    (tmp_path / "templates" / "en").mkdir(parents=True)
    shipped = (ROOT / "templates" / "en" / "acknowledgement.txt").read_text(encoding="utf-8")
    (tmp_path / "templates" / "en" / "acknowledgement.txt").write_text(f"{shipped}\n", encoding="utf-8")
    config = tmp_path / "config.toml"
    config.write_text(f'[company]\nname = "Shop"\n[server]\nport = {free_port()}\n')
    command = [sys.executable, "-m", "responder", "run", "--config", str(config)]
    piped = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, start_new_session=True, **piped) as process:  # type: ignore[call-overload]
        until(lambda: children(process.pid), "trying the templates")
        os.killpg(process.pid, number)
        output, errors = process.communicate(timeout=20)

    assert (process.returncode, output, errors) == (0, b"", b"")
    with sqlite3.connect(tmp_path / "data" / "responder.db") as store:
        assert store.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_broken_configuration_is_not_taken(daemon: Daemon) -> None:
    good = daemon.config.read_text()
    daemon.config.write_text(good.replace("[promise]", "[promisse]"))
    os.kill(daemon.pid, signal.SIGHUP)
    until(lambda: any(a["kind"] == "reload-refused" for a in health(daemon)["alerts"]), "refused")

    assert health(daemon)["ready"]
    assert "did you mean" in daemon.errors
    command = [sys.executable, "-m", "responder", "reload", "--config", str(daemon.config)]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 1


def test_a_good_configuration_is_taken_without_a_restart(daemon: Daemon) -> None:
    before = daemon.pid
    text = daemon.config.read_text()
    new = text[text.index(f"[channels.{ACCOUNT}]") : text.index("[[faq]]")].replace(ACCOUNT, "second", 1)
    daemon.config.write_text(text.replace("[[faq]]", f"{new}\n[[faq]]", 1))
    command = [sys.executable, "-m", "responder", "reload", "--config", str(daemon.config)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)

    assert done.returncode == 0, done.stderr
    until(lambda: "second" in health(daemon)["accounts"], "the new account")
    assert daemon.pid == before


def test_files_of_articles_are_taken_with_a_reload_and_broken_ones_are_not(daemon: Daemon) -> None:
    text = daemon.config.read_text()
    new = text[text.index(f"[channels.{ACCOUNT}]") : text.index("[[faq]]")].replace(ACCOUNT, "second", 1)
    with_files = text.replace("[[faq]]", f"{new}\n[[faq]]", 1) + '\n[matching]\nfiles = ["faq.csv"]\n'
    daemon.config.write_text(with_files)
    file = daemon.folder / "faq.csv"
    file.write_text("titel\nWie repariert mein Rad?\n")
    os.kill(daemon.pid, signal.SIGHUP)
    until(lambda: any(a["kind"] == "reload-refused" for a in health(daemon)["alerts"]), "refused")
    assert "faq.csv:1: found the column" in daemon.errors
    assert "did you mean title?" in daemon.errors

    file.write_text("title\nWie repariert mein Rad?\n")
    os.kill(daemon.pid, signal.SIGHUP)
    until(lambda: "second" in health(daemon)["accounts"], "taken")


def test_a_broken_template_is_not_taken(daemon: Daemon) -> None:
    folder = daemon.folder / "templates" / "en"
    folder.mkdir(parents=True)
    (folder / "acknowledgement.txt").write_text("Subject: Hello\n\n{{ nobody_knows_this }}\n")
    os.kill(daemon.pid, signal.SIGHUP)

    until(lambda: any(a["kind"] == "reload-refused" for a in health(daemon)["alerts"]), "refused")
    assert "nobody_knows_this" in daemon.errors


def reload(daemon: Daemon) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "responder", "reload", "--config", str(daemon.config)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)


def test_who_asks_to_reload_hears_what_became_of_it(daemon: Daemon) -> None:
    file = daemon.folder / "templates" / "en" / "acknowledgement.txt"
    file.parent.mkdir(parents=True)
    file.write_text("Subject: Hello\n\n{{ nobody_knows_this }}\n")
    refused = reload(daemon)
    file.unlink()
    taken = reload(daemon)

    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.startswith("refused, the running configuration stays: ")
    assert "nobody_knows_this" in refused.stderr
    assert (taken.returncode, taken.stdout) == (0, "the daemon has taken it\n")


def test_who_asks_to_reload_hears_what_only_a_new_start_takes(daemon: Daemon) -> None:
    text = daemon.config.read_text()
    daemon.config.write_text(text.replace("[delivery]", '[delivery]\nmax_age = "3h"'))
    done = reload(daemon)

    assert done.returncode == 0, done.stderr
    assert done.stdout == "the daemon has taken it, but for what holds from its next start: delivery.max_age\n"
    assert health(daemon)["reload"]["from_the_next_start"] == ["delivery.max_age"]


def test_a_reload_signals_no_stranger_who_has_the_number_of_a_daemon_that_was_killed(daemon: Daemon) -> None:
    daemon.kill()
    stranger = subprocess.Popen(["sleep", "60"])
    (daemon.folder / "data" / "responder.pid").write_text(f"{stranger.pid}\n")
    done = reload(daemon)
    alive = stranger.poll() is None
    stranger.kill()
    stranger.wait()

    assert alive
    assert done.returncode == 1
    assert "no daemon runs" in done.stderr


def test_a_second_daemon_on_the_same_file_ends_with_a_clear_line(daemon: Daemon) -> None:
    command = [sys.executable, "-m", "responder", "run", "--config", str(daemon.config)]
    done = subprocess.run(
        command, cwd=ROOT, env=daemon._environment, capture_output=True, text=True, timeout=10, check=False
    )

    assert done.returncode == 1
    assert "in use by another responder" in done.stderr
    assert "Traceback" not in done.stderr


def posted(daemon: Daemon, identity: str) -> int:
    body = customer_text(
        "Is my bike ready?", sender="31600000078", message_id=identity, at=datetime.now(UTC),
        phone_number_id=PHONE_NUMBER_ID,
    )  # fmt: skip
    request = Request(daemon.url + PATH, body, {"X-Hub-Signature-256": sign(SECRET, body)})
    try:
        with urlopen(request, timeout=20) as answer:
            return int(answer.status)
    except HTTPError as error:
        return error.code


def test_ops_hear_of_a_store_that_cannot_be_written_and_of_its_end(daemon: Daemon) -> None:
    other = sqlite3.connect(daemon.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert posted(daemon, "wamid.AWAY") == 503
    assert "another program holds the database" in health(daemon)["store"]
    other.execute("ROLLBACK")
    other.close()
    assert posted(daemon, "wamid.AWAY") == 200

    until(lambda: [alert["kind"] for alert in health(daemon)["alerts"]] == ["store-again", "store-away"], "told")
    assert health(daemon)["store"] == ""


def test_systemd_hears_ready_alive_and_stopping(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(str(tmp_path / "notify"))
        listener.settimeout(15)
        daemon = Daemon(tmp_path / "shop", "http://127.0.0.1:9")
        daemon._environment |= {"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "400000"}
        with daemon:
            heard = {listener.recv(100).decode() for _ in range(3)}
            assert end(daemon) == 0
        while "STOPPING=1" not in heard:
            heard.add(listener.recv(100).decode())

    assert {"READY=1", "WATCHDOG=1", "STOPPING=1"} <= heard


def test_a_customer_sees_typing_while_we_wait_for_the_rest(tmp_path: Path) -> None:
    async def story() -> None:
        standin = WhatsAppStandIn(app_secret=SECRET)
        daemon = Daemon(tmp_path, await standin.start())
        daemon.config.write_text(daemon.config.read_text().replace('join = "0s"', 'join = "1s"'))
        try:
            await asyncio.to_thread(daemon.start)
            body = customer_text(
                "Hi", sender="31600000042", message_id="wamid.HI", at=datetime.now(UTC), phone_number_id=PHONE_NUMBER_ID
            )
            request = Request(daemon.url + PATH, body, {"X-Hub-Signature-256": sign(SECRET, body)})
            await asyncio.to_thread(urlopen, request, timeout=5)
            await asyncio.to_thread(until, lambda: standin.typed, "typing")
            assert standin.typed == ["wamid.HI"]
            assert not standin.delivered
            await asyncio.to_thread(until, lambda: standin.delivered, "answered")
        finally:
            await asyncio.to_thread(daemon.stop)
            await standin.stop()

    asyncio.run(story())


def test_the_whole_path_on_postgresql(tmp_path: Path, postgres_url: str) -> None:
    async def story() -> None:
        standin = WhatsAppStandIn(app_secret=SECRET)
        daemon = Daemon(tmp_path, await standin.start())
        daemon.config.write_text(daemon.config.read_text() + f'\n[store]\nurl = "{postgres_url}"\n')
        generator = Generator(daemon.port, 16, patience=30)
        try:
            await asyncio.to_thread(daemon.start)
            run = await generator.open(customer_wires(100, run=1), 0, 30)
            people = {post.wire.key for post in run.posts if post.ok}
            assert len(people) == 100
            await asyncio.to_thread(until, lambda: people <= set(standin.delivered), "everybody answered")
            assert max(standin.delivered.values()) == 1
            assert daemon.status()["deliveries"]["sent"] == 100
        finally:
            generator.close()
            await asyncio.to_thread(daemon.stop)
            await standin.stop()

    asyncio.run(story())


@pytest.mark.parametrize("manners", [Manners(share_429=1), Manners(share_5xx=1)], ids=["429", "5xx"])
def test_a_first_answer_that_could_not_leave_is_tried_again_though_nothing_else_happens(
    tmp_path: Path, manners: Manners
) -> None:
    async def story() -> None:
        standin = WhatsAppStandIn(manners, app_secret=SECRET)
        daemon = Daemon(tmp_path, await standin.start())
        generator = Generator(daemon.port, 1, patience=30)
        try:
            await asyncio.to_thread(daemon.start)
            [wire] = customer_wires(1, run=1)
            await generator.open([wire], 100, 10)
            await asyncio.to_thread(
                until, lambda: ask(daemon, "select count(*) from delivery where tries > 0"), "tried"
            )
            standin.temper.manners = Manners()
            await asyncio.to_thread(until, lambda: wire.key in standin.delivered, "answered", 15)
        finally:
            generator.close()
            await asyncio.to_thread(daemon.stop)
            await standin.stop()

    asyncio.run(story())
