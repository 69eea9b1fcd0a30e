"""A new channel to begin with: what `responder new-plugin` writes, and what ADDING_A_CHANNEL.md walks through."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent
_FILES = {  # the file in a new package: the file here
    "pyproject.toml": "pyproject.toml.txt",
    "README.md": "readme.md.txt",
    "responder_$name/__init__.py": "channel.py.txt",
    "responder_$name/py.typed": "",
    "tests/test_$name.py": "test.py.txt",
    "tests/payloads/text.json": "text.json.txt",
    "tests/payloads/our_own.json": "our_own.json.txt",
}


def files(name: str) -> dict[str, str]:
    """Return the files of a package for the channel `name` (lower case letters and digits), by their paths."""
    words = {"name": name, "title": name.capitalize(), "shout": name.upper()}
    return {_filled(path, words): _filled(_text(source), words) if source else "" for path, source in _FILES.items()}


def _filled(text: str, words: dict[str, str]) -> str:
    for name, word in words.items():
        text = text.replace(f"${{{name}}}", word).replace(f"${name}", word)
    return text


def _text(source: str) -> str:
    return (_HERE / source).read_text(encoding="utf-8")
