"""Learns a matcher beside the daemon, or takes the one that was learned from the same texts before."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

import orjson

from responder.flow.understand.lessons import Lessons, Text, lessons_of
from responder.flow.understand.weights import Weights, fingerprint, pack, read

_SOLVER = Path(__file__).with_name("solver.py")
_SECONDS = 300.0  # 300 articles with 10 examples each take some ten
_ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
_ENDING = ".matcher"
_KEPT = 8  # matchers on the shelf: one for each language, and those of the last configuration


class CannotLearn(Exception):
    """The child that learns did not answer with a matcher."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where matchers are kept. adds: whether new ones are put there; commands only read."""

    folder: Path
    adds: bool = False

    def find(self, name: str) -> Weights | None:
        """Return the matcher of this name, None where there is none."""
        path = self._path(name)
        found = read(path)
        if found is not None and self.adds:
            path.touch()
        return found

    def put(self, name: str, content: bytes) -> Weights | None:
        """Keep a matcher, drop the oldest ones; None where it cannot be kept."""
        if not self.adds:
            return None
        path, new = self._path(name), self.folder / f"{name}.{os.getpid()}.new"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            new.write_bytes(content)
            new.replace(path)
            kept = sorted(self.folder.glob(f"*{_ENDING}"), key=lambda p: p.stat().st_mtime, reverse=True)
            for old in kept[_KEPT:]:
                old.unlink(missing_ok=True)
        except OSError:
            return None
        return read(path)

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}{_ENDING}"


def learned(texts: Sequence[Text], articles: int, shelf: Shelf | None = None) -> Future[Weights]:
    """Return the matcher of these texts: at once when it is on the shelf, else when a child has learned it."""
    future: Future[Weights] = Future()
    name = fingerprint(texts, articles)
    found = shelf.find(name) if shelf else None
    if found is not None:
        future.set_result(found)
    else:
        Thread(target=_learn, args=(future, texts, articles, name, shelf), name="learn", daemon=True).start()
    return future


def _learn(future: Future[Weights], texts: Sequence[Text], articles: int, name: str, shelf: Shelf | None) -> None:
    try:
        lessons = lessons_of(texts, articles)
        content = pack(lessons, _ask_child(lessons))
        kept = shelf.put(name, content) if shelf else None
        future.set_result(kept or Weights(content))
    except Exception as error:  # noqa: BLE001 - whoever waits for it hears of it
        future.set_exception(error)


def _ask_child(lessons: Lessons) -> bytes:
    """Let the child learn. Raises CannotLearn."""
    job = {
        "features": len(lessons.features),
        "articles": lessons.articles,
        "classes": lessons.classes,
        "lessons": [tuple(lesson) for lesson in lessons.lessons],
    }
    command = [sys.executable, "-I", str(_SOLVER)]
    try:
        done = subprocess.run(  # noqa: S603 - our own file
            command, input=orjson.dumps(job), capture_output=True, timeout=_SECONDS, check=False, env=_environment()
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CannotLearn(f"articles cannot be learned: {error}") from error
    if done.returncode:
        last = done.stderr.decode(errors="replace").strip().splitlines()[-1:] or [f"status {done.returncode}"]
        raise CannotLearn(f"articles cannot be learned: {last[0]}")
    return done.stdout


def _environment() -> dict[str, str]:
    """Return what the child may know: where programs lie, and to use one core. None of our secrets."""
    return {
        **{key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT") if key in os.environ},
        **_ONE_CORE,
    }
