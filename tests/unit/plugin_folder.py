"""A folder of plugins for a test, and a log that keeps its lines."""

from pathlib import Path
from typing import Any

WORDS = "from responder import hookimpl\n@hookimpl\n{kind} responder_words(case):\n    {body}\n"


class LogBook:
    """Keeps the log lines."""

    def __init__(self) -> None:
        self.lines: list[tuple[str, dict[str, Any]]] = []

    def _add(self, event: str, **fields: Any) -> None:
        self.lines.append((event, fields))

    debug = info = warning = error = _add

    def events(self, name: str) -> list[dict[str, Any]]:
        """Return the fields of the lines about one event."""
        return [fields for event, fields in self.lines if event == name]


def folder_with(tmp_path: Path, **files: str) -> Path:
    folder = tmp_path / "plugins"
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        path = folder / f"{name}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return folder
