"""Templates that a deployment has copied to change them, beside those that it would have without."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from enum import StrEnum
from pathlib import Path

from responder.flow.render.files import SUFFIX

AS_COPIED = ".copied"  # the folder beside the locales that keeps each text as it was when it was copied


class State(StrEnum):
    """How a file of the deployment stands to the text that comes with this version; the words are for ops."""

    SAME = "as shipped"
    OLD = "as it was copied; the shipped text is newer"
    CHANGED = "changed by you"
    BOTH = "changed by you, and the shipped text is newer"
    DIFFERENT = "differs from the shipped text"  # nobody knows what it was copied from
    OWN = "yours alone"


NEWER = (State.OLD, State.BOTH)


@dataclass(frozen=True, slots=True)
class Copy:
    """One file of the deployment. shipped: what would be used without it; copied: what that was once; None: unknown."""

    name: str
    mine: str
    shipped: str | None
    copied: str | None

    @property
    def state(self) -> State:
        """How it stands."""
        if self.shipped is None:
            return State.OWN
        if self.mine == self.shipped:
            return State.SAME
        if self.copied is None:
            return State.DIFFERENT
        if self.mine == self.copied:
            return State.OLD
        return State.CHANGED if self.copied == self.shipped else State.BOTH

    def diff(self) -> list[str]:
        """Return what you changed, and what has become new since you copied it, as lines of a unified diff."""
        if self.shipped is None:
            return []
        yours = _diff(self.shipped, self.mine, f"shipped/{self.name}", f"templates/{self.name}")
        if self.copied is None or self.copied == self.shipped:
            return yours
        news = _diff(self.copied, self.shipped, f"shipped when you copied it/{self.name}", f"shipped now/{self.name}")
        return [*yours, *news]


def copies(own: Path, others: Sequence[Path]) -> list[Copy]:
    """Return the templates in the folder `own`, by name; others: where they would be looked for without it."""
    files = sorted(path for path in own.glob(f"*/*{SUFFIX}") if not path.parent.name.startswith("."))
    named = ((f"{path.parent.name}/{path.name}", path) for path in files)
    return [Copy(name, _read(path), _first(others, name), _first([own / AS_COPIED], name)) for name, path in named]


def known(folders: Iterable[Path]) -> Mapping[str, Path]:
    """Return the templates that can be copied, by name; an earlier folder wins over a later one."""
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(folder.glob(f"*/*{SUFFIX}")):
            found.setdefault(f"{path.parent.name}/{path.name}", path)
    return found


def copy_to(own: Path, name: str, source: Path) -> Path:
    """Copy a template into `own`, and note how it was. Raises OSError; FileExistsError where there is one."""
    target, note = own / name, own / AS_COPIED / name
    for path in (target, note):
        path.parent.mkdir(parents=True, exist_ok=True)
    text = _read(source)
    with target.open("x", encoding="utf-8") as file:
        file.write(text)
    note.write_text(text, encoding="utf-8")
    return target


def _first(folders: Iterable[Path], name: str) -> str | None:
    return next((_read(folder / name) for folder in folders if (folder / name).is_file()), None)


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig", errors="replace")


def _diff(before: str, after: str, its_name: str, other_name: str) -> list[str]:
    return list(unified_diff(before.splitlines(), after.splitlines(), its_name, other_name, lineterm="", n=2))
