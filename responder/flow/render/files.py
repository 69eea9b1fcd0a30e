"""Where templates lie, what they say, and whether they have been tried as they are now."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from responder.shipped import templates_folder

LARGEST = 64 * 1024  # bytes of one template
SUFFIX = ".txt"


@dataclass(frozen=True, slots=True)
class Source:
    """One file: `name` is `locale/situation.txt`."""

    name: str
    path: Path
    text: str

    @property
    def locale(self) -> str:
        """The folder it lies in."""
        return self.name.partition("/")[0]

    @property
    def situation(self) -> str:
        """What it answers; parts shared by several begin with an underscore."""
        return self.name.partition("/")[2].removesuffix(SUFFIX)

    @property
    def shared(self) -> bool:
        """Whether it only serves other templates."""
        return self.situation.startswith("_")


def shipped_folder() -> Path:
    """Return the templates of this copy."""
    return templates_folder()


def template_files(folders: Sequence[Path], languages: Iterable[str]) -> dict[str, Path]:
    """Return name and file of each template; an earlier folder wins over a later one."""
    found: dict[str, Path] = {}
    for folder in folders:
        for language in languages:
            for path in sorted((folder / language).glob(f"*{SUFFIX}")):
                found.setdefault(f"{language}/{path.name}", path)
    return found


def read_source(name: str, path: Path) -> Source:
    """Read one file.

    Raises ValueError with what is wrong: too large, not UTF-8, or a link that leaves the folder of templates.
    """
    if not path.resolve().is_relative_to(path.parent.parent.resolve()):
        raise ValueError("the file is a link to a place outside the folder of templates")
    raw = path.read_bytes()
    if len(raw) > LARGEST:
        raise ValueError(f"the file has {len(raw)} bytes; at most {LARGEST} are read")
    try:
        return Source(name, path, raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ValueError(f"line {line} holds bytes that are not UTF-8; save the file as UTF-8") from error


def digest(folders: Sequence[Path]) -> str:
    """Return a fingerprint of all templates in `folders`: it changes when any name or any byte changes."""
    total = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.glob(f"*/*{SUFFIX}")):
            name = f"{folder}|{path.relative_to(folder)}"
            total.update(f"{len(name)}:{name}".encode("utf-8", "surrogateescape"))
            try:
                content = path.read_bytes()
            except OSError as error:
                content = str(error).encode()
            total.update(f"{len(content)}:".encode() + content)
    return total.hexdigest()


def proven(path: Path, fingerprint: str) -> bool:
    """Tell whether `remember` has noted `fingerprint` in the file `path`; a file that cannot be read proves nothing."""
    try:
        return path.read_text("ascii").strip() == fingerprint
    except (OSError, ValueError):
        return False


def remember(path: Path, fingerprint: str) -> None:
    """Note that the templates with this fingerprint have been tried and are good; a full disk is no reason to stop."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(fingerprint + "\n", "ascii")
    except OSError:
        return
