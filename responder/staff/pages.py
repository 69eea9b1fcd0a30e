"""The pages behind the links: what will happen, one button, and what has happened. Plain HTML, no script."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

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
    from markupsafe import Markup  # noqa: PLC0415 - only who opens a link pays for it

    from responder.page import page_at  # noqa: PLC0415 - likewise

    style = Markup(_style())  # noqa: S704 - our own file, no word of anybody's in it
    words = WORDS[language]
    return page_at(_HERE / "page.html").render(page=page, language=language, company=company, style=style, words=words)


@cache
def _style() -> str:
    return (_HERE / "page.css").read_text(encoding="utf-8")
