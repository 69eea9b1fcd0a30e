"""Learns a matcher beside the daemon, or takes the one that was learned from the same texts before."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryFile
from threading import Thread
from typing import IO

import orjson

from responder.errors import ResponderError
from responder.flow.understand.lessons import Lessons, Text, lessons_of
from responder.flow.understand.weights import Weights, fingerprint, head_of, read

_SOLVER = Path(__file__).with_name("solver.py")
_SECONDS = 300.0  # 300 articles with 10 examples each take some ten
_ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
_ENDING = ".matcher"
_KEPT = 16  # matchers on the shelf: of words and meanings in each language, of tickets, of the last configuration


class CannotLearn(ResponderError):
    """The child that learns did not answer with a matcher."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where matchers are kept. adds: whether new ones are put there; commands only read."""

    folder: Path
    adds: bool = False

    def find(self, name: str) -> Weights | None:
        """Return the matcher of this name, None where there is none, or it is broken."""
        path = self._path(name)
        try:
            with path.open("rb") as file:
                found = read(file)
            if self.adds:
                path.touch()
        except (OSError, ValueError):
            return None
        return found

    @contextmanager
    def new(self, name: str) -> Iterator[IO[bytes]]:
        """Open a new matcher; it is kept if all goes well, and the oldest ones are dropped. Raises OSError."""
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f"{name}.{os.getpid()}.new"
        for left in self.folder.glob("*.new"):
            if not left.match(f"*.{os.getpid()}.new"):
                left.unlink(missing_ok=True)  # of a daemon that was stopped while it learned
        try:
            with path.open("w+b") as file:
                yield file
            path.replace(self._path(name))
        finally:
            path.unlink(missing_ok=True)
        kept = sorted(self.folder.glob(f"*{_ENDING}"), key=lambda p: p.stat().st_mtime, reverse=True)
        for old in kept[_KEPT:]:
            old.unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}{_ENDING}"


def learned(
    texts: Sequence[Text],
    articles: int,
    shelf: Shelf | None = None,
    *,
    as_lessons: Callable[[Sequence[Text], int], Lessons] = lessons_of,
    kind: str = "",
) -> Future[Weights]:
    """Return the matcher of these texts: at once when it is on the shelf, else when a child has learned it.

    as_lessons: turns the texts into numbers. kind: names what these numbers are; empty: words.
    """
    future: Future[Weights] = Future()
    name = fingerprint(texts, articles, kind)
    found = shelf.find(name) if shelf else None
    if found is not None:
        future.set_result(found)
    else:
        lessons = partial(as_lessons, texts, articles)
        Thread(target=_learn, args=(future, lessons, name, shelf), name="learn", daemon=True).start()
    return future


def _learn(future: Future[Weights], lessons: Callable[[], Lessons], name: str, shelf: Shelf | None) -> None:
    try:
        numbers = lessons()
        future.set_result(_learned_into(_place(name, shelf), numbers))
    except Exception as error:  # noqa: BLE001 - whoever waits for it hears of it
        future.set_exception(error)


def _place(name: str, shelf: Shelf | None) -> AbstractContextManager[IO[bytes]]:
    """Return where a matcher is written: on the shelf, or where nobody finds it."""
    if shelf is not None and shelf.adds and _can_write(shelf.folder):
        return shelf.new(name)
    return TemporaryFile()


def _can_write(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)


def _learned_into(place: AbstractContextManager[IO[bytes]], lessons: Lessons) -> Weights:
    """Let the child write what it learns. Raises CannotLearn."""
    with place as file:
        file.write(head_of(lessons))
        file.flush()
        _run_child(lessons, file)
        return read(file)


def _run_child(lessons: Lessons, out: IO[bytes]) -> None:
    command = [sys.executable, "-I", str(_SOLVER)]
    try:
        done = subprocess.run(  # noqa: S603 - our own file
            command,
            input=_job(lessons),
            stdout=out,
            stderr=subprocess.PIPE,
            timeout=_SECONDS,
            check=False,
            env=_environment(),
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CannotLearn(f"nothing can be learned: {error}") from error
    if done.returncode:
        last = done.stderr.decode(errors="replace").strip().splitlines()[-1:] or [f"status {done.returncode}"]
        raise CannotLearn(f"nothing can be learned: {last[0]}")


def _job(lessons: Lessons) -> bytes:
    """Return the lessons as the solver reads them."""
    texts = lessons.lessons
    head = {
        "features": len(lessons.features),
        "articles": lessons.articles,
        "classes": lessons.classes,
        "counted": lessons.counted,
        "constant": lessons.constant,
        "lengths": [len(text.rows) for text in texts],
        "places": [text.place for text in texts],
        "weights": [text.weight for text in texts],
    }
    rows, values = (text.rows.tobytes() for text in texts), (text.values.tobytes() for text in texts)
    return b"".join([orjson.dumps(head), b"\n", *rows, *values])


def _environment() -> dict[str, str]:
    """Return what the child may know: where programs lie, and to use one core. None of our secrets."""
    return {
        **{key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT") if key in os.environ},
        **_ONE_CORE,
    }
