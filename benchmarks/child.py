"""A server as a child process: started, waited for, stopped, killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

ROOT = Path(__file__).resolve().parent.parent


class Child:
    """One server of our own: `python -m MODULE ARGUMENTS`, in a session of its own."""

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        port: int,
        ready_path: str = "/_ready",
        log: Path | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.port = port
        self.url = f"http://127.0.0.1:{port}"
        self._command = [sys.executable, "-m", *arguments]
        self._ready_url = self.url + ready_path
        self._log = log
        self._environment = {**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})}
        self._process: subprocess.Popen[bytes] | None = None
        self.spawned_at = 0.0

    @property
    def pid(self) -> int:
        """The process id of the running child."""
        assert self._process is not None
        return self._process.pid

    @property
    def running(self) -> bool:
        """Tell whether it runs."""
        return self._process is not None and self._process.poll() is None

    def must_run(self) -> None:
        """Raise RuntimeError with its last words when it has ended by itself."""
        if not self.running:
            status = self._process.returncode if self._process else None
            name = " ".join(self._command[2:4])
            raise RuntimeError(f"{name} ended by itself with status {status}: {self._last_words()}")

    def spawn(self) -> None:
        """Start it, and do not wait."""
        log = self._log.open("ab") if self._log else None
        try:
            self.spawned_at = time.monotonic()
            self._process = subprocess.Popen(
                self._command,
                cwd=ROOT,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=log or subprocess.DEVNULL,
                stderr=log or subprocess.DEVNULL,
                start_new_session=True,
            )
        finally:
            if log is not None:
                log.close()

    def start(self, seconds: float = 30.0) -> Self:
        """Start it and wait until it answers 2xx; raises RuntimeError with its last words when it does not."""
        self.spawn()
        end = time.monotonic() + seconds
        while time.monotonic() < end and self.running:
            if answers(self._ready_url):
                return self
            time.sleep(0.005)
        words = self._last_words()
        self.kill()
        raise RuntimeError(f"{' '.join(self._command[2:])} did not get ready: {words}")

    def stop(self, seconds: float = 15.0) -> None:
        """Ask it to end, and wait; kill it when it does not."""
        if self._process is None:
            return
        if self.running:
            self._process.send_signal(signal.SIGTERM)
            try:
                self._process.wait(seconds)
            except subprocess.TimeoutExpired:
                self.kill()

    def kill(self) -> None:
        """kill -9, its whole process group."""
        if self._process is not None and self.running:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _last_words(self) -> str:
        if self._log is None or not self._log.exists():
            return "(no log)"
        return self._log.read_text(errors="replace")[-2000:]


def answers(url: str) -> bool:
    """Tell whether something answers 2xx there."""
    try:
        with urllib.request.urlopen(url, timeout=2) as answer:
            return bool(200 <= answer.status < 300)
    except (urllib.error.URLError, OSError):
        return False
