"""What the tests of articles in files are made of: a deployment with such files, and a question on a page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from responder.config.load import load
from responder.config.settings import Faq
from responder.errors import ConfigInvalid

CONFIG = '[company]\nname = "Shop"\nlanguages = ["nl", "en"]\n[matching]\nfiles = {files}\n'
QUESTION: dict[str, Any] = {
    "@type": "Question",
    "name": "Kan ik ruilen?",
    "acceptedAnswer": {"@type": "Answer", "text": "Ja, binnen 30 dagen."},
}


def ld(*questions: object, **more: object) -> str:
    """A page with JSON-LD."""
    data = {"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": list(questions), **more}
    return f'<html><head><script type="application/ld+json">\n{json.dumps(data)}\n</script></head></html>'


def deployment(folder: Path, files: dict[str, str | bytes], more: str = "") -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    (folder / "config.toml").write_text(CONFIG.format(files=json.dumps(sorted(files))) + more)
    return folder / "config.toml"


def articles(folder: Path, name: str, text: str | bytes) -> list[Faq]:
    return list(load(deployment(folder, {name: text})).settings.faq)


def mistakes(path: Path) -> list[str]:
    with pytest.raises(ConfigInvalid) as caught:
        load(path)
    return [str(problem).removeprefix(f"{path.parent}/") for problem in caught.value.problems]


def one(folder: Path, name: str, text: str | bytes) -> str:
    (found,) = mistakes(deployment(folder, {name: text}))
    return found
