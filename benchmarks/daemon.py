"""The daemon under test: `python -m responder run --config FILE` as a child, its caps raised, one WhatsApp account."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks.child import ROOT, Child, answers
from benchmarks.machine import free_port
from benchmarks.messages import ACCOUNT, PHONE_NUMBER_ID, SECRET

_NO_CAP = 1_000_000_000
_CONFIG = """
[company]
name = "Example Bikes"
team = "the service team"
timezone = "Europe/Amsterdam"
languages = ["en", "nl"]

[promise]
until_known = "4h"

[conversation]
join = "0s"

[caps]
sender_day = {no_cap}
same_text_sender_day = {no_cap}
same_text_domain_hour = {no_cap}
same_text_hour = {no_cap}
new_contacts_minute = {no_cap}
new_contacts_day = {no_cap}
account_minute = {no_cap}

[reminders]
quiet = ""

[follow_up]
contact_day = {no_cap}
minute = {no_cap}

[delivery]
unknown_wait = "{unknown_wait}"

[server]
port = {port}

[log]
level = "info"
format = "json"

[channels.{account}]
plugin = "whatsapp"
phone_number_id = "{phone_number_id}"
access_token = {{ env = "BENCHMARK_ACCESS_TOKEN" }}
app_secret = {{ env = "BENCHMARK_APP_SECRET" }}
verify_token = {{ env = "BENCHMARK_VERIFY_TOKEN" }}
api_url = "{api_url}"
join = "0s"
{more}

[[faq]]
id = "opening-hours"
title = "What are your opening hours?"
url = "https://shop.example/hours"
answer = "We are open from Monday to Saturday, 9 to 17:30."
examples = ["are you open on saturday", "when do you close"]

[[faq]]
id = "order"
title = "Where is my order?"
url = "https://shop.example/order"
answer = "You can follow your order on our site."
examples = ["when does my bike arrive", "my order has not come"]
"""
_SECRETS = {
    "BENCHMARK_ACCESS_TOKEN": "benchmark-token",
    "BENCHMARK_APP_SECRET": SECRET,
    "BENCHMARK_VERIFY_TOKEN": "benchmark-verify",
}


class Daemon(Child):
    """The daemon in a folder of its own; start it again after a kill and it goes on with the same data.

    after_unknown: "once_more" repeats a send whose outcome is unknown, "never_twice" holds it for ops.
    """

    def __init__(
        self,
        folder: Path,
        api_url: str,
        *,
        after_unknown: str = "once_more",
        unknown_wait: str = "1s",
        port: int | None = None,
        log_level: str = "info",
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.config = folder / "config.toml"
        port = port or free_port()
        text = _CONFIG.format(
            no_cap=_NO_CAP,
            port=port,
            account=ACCOUNT,
            phone_number_id=PHONE_NUMBER_ID,
            api_url=api_url,
            unknown_wait=unknown_wait,
            more=f'after_unknown = "{after_unknown}"',
        )
        self.config.write_text(text.replace('level = "info"', f'level = "{log_level}"'), encoding="utf-8")
        super().__init__(
            ["responder", "run", "--config", str(self.config)],
            port=port,
            ready_path="/readyz",
            log=folder / "daemon.log",
            environment=_SECRETS,
        )

    @property
    def database(self) -> Path:
        """Where the SQLite file lies."""
        return self.folder / "data" / "responder.db"

    @property
    def errors(self) -> str:
        """Return what the log says so far."""
        log = self.folder / "daemon.log"
        return log.read_text(errors="replace") if log.exists() else ""

    def status(self) -> dict[str, Any]:
        """Return `responder status --json`."""
        command = [sys.executable, "-m", "responder", "status", "--json", "--config", str(self.config)]
        environment = {**os.environ, **_SECRETS, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, timeout=60, check=False)
        if done.returncode:
            raise RuntimeError(f"responder status failed: {done.stderr.decode(errors='replace')[-1000:]}")
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    def wait_until_open(self, seconds: float = 30.0) -> float:
        """Wait until the port answers anything; returns the seconds since the start of the process."""
        end = self.spawned_at + seconds
        while not answers(self.url + "/healthz"):
            if time.monotonic() > end or not self.running:
                raise RuntimeError(f"the daemon did not open its port: {self.errors[-1000:]}")
            time.sleep(0.002)
        return time.monotonic() - self.spawned_at
