"""The pages behind the links: what will happen, one button, and what has happened. Plain HTML, no script."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from responder.staff.words import WORDS

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: its status, its sentences, and the button that does it, if there is anything to do."""

    status: int
    title: str
    paragraphs: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    button: str = ""
    who_needed: bool = False


@cache
def headers() -> Mapping[str, str]:
    """Return what every page carries: nothing is fetched, framed, kept, or told to whoever is linked to."""
    digest = base64.b64encode(hashlib.sha256(_style().encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; form-action 'self'; base-uri 'none'"
    return {
        "Content-Security-Policy": f"{policy}; frame-ancestors 'none'",
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "X-Robots-Tag": "noindex, nofollow",
        "Vary": "Accept-Language",
    }


def html(page: Page, language: str, company: str) -> str:
    """Return the page as HTML; everything in it is escaped."""
    return str(
        _template().render(
            language=language,
            company=company,
            style=_safe_style(),
            words=WORDS[language],
            title=page.title,
            paragraphs=page.paragraphs,
            facts=page.facts,
            button=page.button,
            who_needed=page.who_needed,
        )
    )


@cache
def _style() -> str:
    return (_HERE / "page.css").read_text(encoding="utf-8")


def _safe_style() -> Any:
    from markupsafe import Markup  # noqa: PLC0415

    return Markup(_style())  # noqa: S704 - our own file, no word of anybody's in it


@cache
def _template() -> Any:
    from jinja2 import Environment, FileSystemLoader  # noqa: PLC0415 - only who opens a link pays for it

    env = Environment(loader=FileSystemLoader(_HERE), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return env.get_template("page.html")
