"""A token that has ended: three tries at most for all that waits, an alert, and with a new one nothing is lost."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from pathlib import Path

from aiohttp import web

from benchmarks.child import ROOT
from benchmarks.daemon import Daemon
from benchmarks.load import Generator
from benchmarks.messages import customer_wires
from responder.demo.manners import Manners
from responder.demo.whatsapp_standin import WhatsAppStandIn

from .test_service import health, until

PEOPLE, MANY = 60, 400
_READ = 1.0  # seconds until the first refusal is surely read


class Guarded(WhatsAppStandIn):
    """The stand-in, which lets only one token in, and counts those that it does not."""

    token, refused = "new", 0

    async def _messages(self, request: web.Request) -> web.StreamResponse:
        if request.headers["Authorization"] != f"Bearer {self.token}":
            self.refused += 1
            await asyncio.sleep(0.05)
            return web.json_response({"error": {"code": 190, "message": "Session has expired"}}, status=401)
        return await super()._messages(request)


class Ending(Guarded):
    """The token ends while messages leave at full speed; answers come in another order than requests."""

    token, after, told_at, late = "old", 150, 0.0, 0

    async def _messages(self, request: web.Request) -> web.StreamResponse:
        if len(self.delivered) >= self.after:
            self.token, self.after = "new", MANY
        if self.told_at and time.monotonic() - self.told_at > _READ:
            self.late += 1
        answer = await super()._messages(request)
        if answer.status == 401:
            self.told_at = self.told_at or time.monotonic()
        return answer


def test_under_load_nothing_leaves_once_the_first_refusal_is_there(tmp_path: Path) -> None:
    """What was on its way cannot be called back; that it is taken after the refusal says nothing of the token."""
    asyncio.run(_under_load(tmp_path))


async def _under_load(tmp_path: Path) -> None:
    standin = Ending(Manners(latency_ms=100, jitter_ms=90))
    daemon = Daemon(tmp_path, await standin.start())
    of_environment = '{ env = "BENCHMARK_ACCESS_TOKEN" }'
    daemon.config.write_text(daemon.config.read_text().replace(of_environment, '{ file = "token" }'))
    (tmp_path / "token").touch(0o600)
    (tmp_path / "token").write_text("old")
    generator = Generator(daemon.port, 16)
    try:
        await asyncio.to_thread(daemon.start)
        done = await generator.open(customer_wires(MANY, run=1), 200)
        await asyncio.sleep(2)
        assert done.failed == 0
        assert 1 <= standin.refused <= 128  # the account's places, and those that are lent where the machine is slow
        assert standin.late == 0
        assert _alerts(daemon) == ["account-paused"]
    finally:
        generator.close()
        await asyncio.to_thread(daemon.stop)
        await standin.stop()


def test_all_that_waits_costs_three_tries_and_leaves_after_a_new_token(tmp_path: Path) -> None:
    asyncio.run(_story(tmp_path))


async def _story(tmp_path: Path) -> None:
    standin, token = Guarded(), tmp_path / "token"
    daemon = Daemon(tmp_path, await standin.start())
    of_environment = '{ env = "BENCHMARK_ACCESS_TOKEN" }'
    daemon.config.write_text(daemon.config.read_text().replace(of_environment, '{ file = "token" }'))
    token.touch(0o600)
    token.write_text("old")
    generator = Generator(daemon.port, 16)
    try:
        await asyncio.to_thread(daemon.start)
        began = time.monotonic()
        done = await generator.open(customer_wires(PEOPLE, run=1), 0)
        await asyncio.to_thread(until, lambda: "account-paused" in _alerts(daemon), "an alert")
        assert time.monotonic() - began < 20
        await asyncio.sleep(1)
        assert done.failed == 0
        assert 1 <= standin.refused <= 3

        token.write_text("new")
        command = [sys.executable, "-m", "responder", "reload", "--config", str(daemon.config)]
        reload = await asyncio.to_thread(subprocess.run, command, cwd=ROOT, capture_output=True, check=False)
        assert reload.returncode == 0, reload.stderr
        await asyncio.to_thread(until, lambda: len(standin.delivered) == PEOPLE, "all of them told", 60)

        assert set(standin.delivered.values()) == {1}
        assert 1 <= standin.refused <= 3
    finally:
        generator.close()
        await asyncio.to_thread(daemon.stop)
        await standin.stop()


def _alerts(daemon: Daemon) -> list[str]:
    return [alert["kind"] for alert in health(daemon)["alerts"]]
