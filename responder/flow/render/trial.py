"""The trial: every template with every kind of words, in a child process that can be killed.

`python -m responder.flow.render.trial` is that child: it reads its job as JSON, tells on standard output which file
it is at and what it found, one JSON line each, and needs none of the daemon's secrets. A template that would never
end costs the child its life, and the last file it named is the culprit.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2.sandbox import ImmutableSandboxedEnvironment

import responder
from responder.errors import ResponderError
from responder.flow.render.environment import Setup, TextEnvironment
from responder.flow.render.files import shipped_folder
from responder.flow.render.length import Room
from responder.flow.render.problems import TemplateProblem

CPU_SECONDS = 4  # for reading them all, then for each: a small channel has four forms of each text measured
MEMORY = 128 * 1024 * 1024  # bytes on top of what the child has before it reads a template
WALL_SECONDS = 60.0
_ENDED = (signal.SIGINT, signal.SIGTERM)  # Ctrl-C and systemd reach the child as they reach us
_TRIES = 3  # a child that dies is started again without the file that killed it

Longest = Mapping[str, Room]


class TrialEnded(ResponderError):
    """Somebody ended the child, which says nothing about the templates."""


def check_templates(
    folders: Sequence[Path],
    languages: Sequence[str],
    longest: Longest,
    *,
    setup: Setup | None = None,
    known: Mapping[str, object] | None = None,
) -> list[TemplateProblem]:
    """Try all templates; return what is wrong with them, in the order of the files.

    longest: per account (or channel) the longest texts it can carry. setup: as for Renderer; what it adds stands in
    the child only by name, filters handing on what they get. known: words of the deployment, plain data: company and
    team, and the words of plugins by the plugin's name. Takes some seconds; a minute at most for each of three tries,
    whatever the templates do. Raises TrialEnded.
    """
    shipped = shipped_folder()
    everywhere = [*(folder for folder in folders if folder != shipped), shipped]
    job: dict[str, Any] = {
        "folders": [str(folder.absolute()) for folder in everywhere],
        "languages": list(languages),
        "longest": {name: list(room) for name, room in longest.items()},
        "known": dict(known or {}),
        "added": _added(setup),
        "aside": [],
    }
    problems: list[TemplateProblem] = []
    for _ in range(_TRIES):
        fatal = _one_child(job, problems)
        if fatal is None:
            break
        problems = [problem for problem in problems if problem.file != fatal.file]
        if not fatal.file or fatal.file in job["aside"]:
            problems.append(fatal)
            break
        job["aside"].append(fatal.file)
        job.setdefault("dead", []).append(fatal.as_dict())
    dead = [TemplateProblem(**found) for found in job.get("dead", [])]
    return sorted({*problems, *dead}, key=lambda problem: (problem.file, problem.line, problem.found))


async def trial(
    folders: Sequence[Path],
    languages: Sequence[str],
    longest: Longest,
    *,
    setup: Setup | None = None,
    known: Mapping[str, object] | None = None,
) -> list[TemplateProblem]:
    """Do what `check_templates` does while the daemon goes on."""
    return await asyncio.to_thread(check_templates, folders, languages, longest, setup=setup, known=known)


def _one_child(job: Mapping[str, Any], problems: list[TemplateProblem]) -> TemplateProblem | None:
    """Run one child, replacing `problems` by what it found; return what killed it, or None when it lived."""
    root = str(Path(responder.__file__).resolve().parents[1])
    paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
    problems.clear()
    try:
        done = subprocess.run(
            [sys.executable, "-m", "responder.flow.render.trial"],
            input=json.dumps(job, default=str),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=WALL_SECONDS,
            env={"PATH": os.defpath, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"},
            check=False,
        )
        output, errors, code = done.stdout, done.stderr, done.returncode
    except subprocess.TimeoutExpired as late:
        output, errors, code = (late.stdout or b"").decode("utf-8", "replace"), "", -9
    if -code in _ENDED or errors.rstrip().endswith("KeyboardInterrupt"):  # while Python itself still began
        raise TrialEnded("the trial of the templates was ended from outside")
    at = _read(output, problems)
    if code == 0:
        return None
    said = errors.strip().splitlines()[-1:] or ["killed"]
    if not at:
        return TemplateProblem("", 0, "", "", f"the trial could not run: {said[0]}", "see the log")
    limits = f"{CPU_SECONDS} s or {MEMORY // 2**20} MiB"
    return TemplateProblem(
        at["file"], 1, at["locale"], at["situation"], f"never ends, or needs more than {limits}", "make it simpler"
    )


def _read(output: str, problems: list[TemplateProblem]) -> dict[str, str]:
    at: dict[str, str] = {}
    for line in output.splitlines():
        try:
            news = json.loads(line)
        except ValueError:
            continue  # cut off when the child died
        if "found" in news:
            problems.append(TemplateProblem(**news))
        else:
            at = news
    return at


def _added(setup: Setup | None) -> dict[str, list[str]]:
    """Return the names that `setup` adds to an environment."""
    if setup is None:
        return {}
    bare, full = _empty(None), _empty(setup)
    kinds: dict[str, Callable[[ImmutableSandboxedEnvironment], Mapping[str, Any]]] = {
        "filters": lambda env: env.filters,
        "tests": lambda env: env.tests,
        "globals": lambda env: env.globals,
    }
    return {kind: sorted(set(names(full)) - set(names(bare))) for kind, names in kinds.items()}


def _empty(setup: Setup | None) -> TextEnvironment:
    return TextEnvironment(lambda _name: None, setup)


if __name__ == "__main__":
    from responder.flow.render.trial_child import main

    main()
