"""HTML of other people's pages: the text that a reader sees, and nothing that a script could do.

The parser's time grows with the square of the depth, so that markup which nests too deep is never handed to it.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final

from responder.config.articles.entry import tidy

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_DEEPEST: Final = 1_000  # open elements: three milliseconds of the parser's time
_LONGEST: Final = 64 * 1024  # letters of one question or answer
_UNSEEN: Final = "script, style, template, noscript, iframe, object, svg, head, title"
_BLOCKS: Final = "p, div, tr, li, h1, h2, h3, h4, h5, h6, table, ul, ol, dt, dd, blockquote, pre, hr, br, td"
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
_VOID: Final = ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track")
_CLOSED_BY_THE_NEXT: Final = ("p", "li", "dt", "dd", "tr", "td", "th", "option", "thead", "tbody", "wbr")
_NEVER_CLOSED: Final = frozenset((*_VOID, *_CLOSED_BY_THE_NEXT))
_MARKUP = re.compile(r"<[^<>]{0,4000}>")


class TooDeep(ValueError):
    """The markup nests deeper than any page that people read."""


def parsed(markup: str) -> LexborHTMLParser:
    """Parse a page; raises TooDeep."""
    if _too_deep(markup):
        raise TooDeep
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - most deployments have no pages

    return LexborHTMLParser(markup)


def seen_text(markup: str) -> str:
    """Return the text that a reader sees of a piece of HTML, on one line; plain text stays as it is."""
    markup = markup[:_LONGEST]
    if "<" not in markup:
        markup = html.unescape(markup)  # pages escape their markup a second time more often than not
    if "<" not in markup:
        return tidy(markup)
    try:
        tree = parsed(f"<body>{markup}")
    except TooDeep:
        return tidy(html.unescape(_MARKUP.sub(" ", markup)))
    for node in tree.css(_UNSEEN):
        node.decompose()
    for node in tree.css(_BLOCKS):
        node.insert_before("\n")
        node.insert_after("\n")
    return tidy(tree.body.text()) if tree.body is not None else ""


def take_out(markup: str, start: str, end: str) -> tuple[str, list[tuple[int, str]]]:
    """Return the markup without what stands from each `start` through its `end`, and those pieces with their places.

    The pieces come without the `end`. In linear time, whatever is left open.
    """
    lower = markup.lower()
    kept, pieces, at = [], [], 0
    while (found := lower.find(start, at)) >= 0:
        kept.append(markup[at:found])
        stop = lower.find(end, found)
        at = stop + len(end) if stop >= 0 else len(markup)
        pieces.append((found, markup[found : stop if stop >= 0 else at]))
        kept.append("\n" * markup.count("\n", found, at))  # what follows stays on its line
    return "".join((*kept, markup[at:])), pieces


def _too_deep(markup: str) -> bool:
    depth = 0
    for closing, name in _TAG.findall(markup):
        if name.lower() not in _NEVER_CLOSED:
            depth = max(0, depth - 1) if closing else depth + 1
            if depth > _DEEPEST:
                return True
    return False
