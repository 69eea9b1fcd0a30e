"""Where the files of this copy lie: inside the package when installed from a wheel, beside it in the checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def templates_folder() -> Path:
    """Return the folder of the shipped templates."""
    return _either("templates")


def config_file() -> Path:
    """Return the shipped example config.toml."""
    return _either("config.toml")


def schema_file() -> Path:
    """Return the JSON Schema of config.toml."""
    return _either("config.schema.json")


def plugins_folder() -> Path | None:
    """Return the folder of the shipped channels in a checkout; None when installed, where entry points name them."""
    folder = _PACKAGE.parent / "plugins"
    return folder if folder.is_dir() and (_PACKAGE.parent / "pyproject.toml").is_file() else None


def _either(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.exists() else _PACKAGE.parent / name
