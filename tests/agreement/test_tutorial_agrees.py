"""docs/tutorial/first-day.md: whoever follows it sees what it shows."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

PAGE = (Path(__file__).parents[2] / "docs/tutorial/first-day.md").read_text(encoding="utf-8")
BLOCK = re.compile(
    r"(?:[Ss]ave (?:this mail|it) as `(?P<file>[\w.]+)`:\n\n)?```(?P<kind>\w+)\n(?P<text>.*?)```", re.DOTALL
)
LEFT_OUT = re.compile("…\n?")


class Reader:
    """Does what the page says, in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def follows(self, block: re.Match[str]) -> None:
        kind, text = block["kind"], block["text"]
        if kind == "text":
            (self.folder / block["file"]).write_text(text, encoding="utf-8")
        elif kind == "toml":
            with (self.folder / "config.toml").open("a", encoding="utf-8") as config:
                config.write(f"\n{text}")
        elif kind == "diff":
            self._changes(text)
        else:
            for step in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
                command, _, shown = step.partition("\n")
                self._types(command, shown)

    def _changes(self, text: str) -> None:
        old, new = (line[1:] for line in text.splitlines())
        config = self.folder / "config.toml"
        before = config.read_text(encoding="utf-8")
        assert before.count(f"\n{old}") == 1, old
        config.write_text(before.replace(f"\n{old}", f"\n{new}"), encoding="utf-8")

    def _types(self, command: str, shown: str) -> None:
        program, *rest = shlex.split(command)
        if program == "cd":
            self.folder /= rest[0]
            return
        assert program == "responder"
        done = subprocess.run(
            [sys.executable, "-m", "responder", *rest],
            cwd=self.folder,
            env={**os.environ, "COLUMNS": "80"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            check=False,
        )
        wanted = ".*".join(re.escape(piece) for piece in LEFT_OUT.split(shown))
        assert re.fullmatch(wanted, done.stdout, re.DOTALL), f"{command}\n{done.stdout}"


def test_whoever_follows_the_page_sees_what_it_shows(tmp_path: Path) -> None:
    reader = Reader(tmp_path)
    for block in BLOCK.finditer(PAGE):
        reader.follows(block)
    assert (reader.folder / "week.mbox").exists()
