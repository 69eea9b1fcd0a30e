"""HTML to the text that a person reads; the quoted mail below is cut where mail programs mark it."""

from __future__ import annotations

import html as entities
import re
from typing import Final

from .banners import TIP

MAX_HTML: Final = 64 * 1024  # characters of markup that are read, after styles and comments are gone
_DEEP: Final = 300  # open elements too many: the parser's time grows with the square of the depth

_QUOTES: Final = (
    "blockquote[type=cite], .gmail_quote, .gmail_quote_container, .protonmail_quote, .moz-cite-prefix, "
    "[id^=yahoo_quoted], .yahoo_quoted, #divRplyFwdMsg, #appendonsend, #OLK_SRC_BODY_SECTION, "
    "#mail-editor-reference-message-container, [name=messageReplySection], [name=messageSignatureSection], "
    ".moz-signature, .gmail_signature, .protonmail_signature_block"
)
_UNSEEN: Final = "[hidden], [style*='display:none' i], [style*='display: none' i], template, title"
_AND_BELOW: Final = ("divRplyFwdMsg", "appendonsend")  # everything after these belongs to the quoted mail
_TAG = re.compile(r"<[^<>]{0,4000}>")
_LINE_BREAK = re.compile(r"<br\b[^<>]{0,400}>", re.IGNORECASE)
_GONE: Final = (("<style", "</style>"), ("<script", "</script>"), ("<!--", "-->"), ("<head", "</head>"))
_META = re.compile(rb"<meta\b[^<>]{0,400}?\bcharset\s*=\s*[\"']?([A-Za-z0-9_-]{1,40})", re.IGNORECASE)
_BLOCKS: Final = "p, div, tr, li, h1, h2, h3, h4, h5, h6, table, ul, ol, blockquote, pre, hr"


def charset_of(markup: bytes) -> str:
    """Return the charset that a page names itself; it counts where its header field names none."""
    found = _META.search(markup, 0, 4096)
    return found[1].decode() if found else ""


def html_text(markup: str, *, quotes: bool) -> str:
    """Return the text of some HTML; with `quotes=False` without the mail that it answers."""
    markup = _without(markup)[:MAX_HTML]
    if _depth(markup) > _DEEP:
        return entities.unescape(_TAG.sub(" ", markup)).strip()
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - only mails without plain text need it

    tree = LexborHTMLParser(_LINE_BREAK.sub("\n", markup))
    if tree.body is None:
        return ""
    for node in tree.css(_UNSEEN):
        node.decompose()
    for node in tree.css(f"a[href*='{TIP}']"):
        node.insert_after(f" <{TIP}>")
    if not quotes:
        _cut_quotes(tree)
    for node in tree.css(_BLOCKS):
        node.insert_before("\n")
        node.insert_after("\n")
    text = tree.body.text()
    lines = [" ".join(line.split()) for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _cut_quotes(tree: object) -> None:
    for mark in _AND_BELOW:
        for node in tree.css(f"#{mark}"):  # type: ignore[attr-defined]
            while (after := node.next) is not None:
                after.decompose()
    for node in tree.css(_QUOTES):  # type: ignore[attr-defined]
        node.decompose()


def _without(markup: str) -> str:
    """Take styles, scripts, comments and the head away, in linear time."""
    for start, end in _GONE:
        lower = markup.lower()
        kept, at = [], 0
        while (found := lower.find(start, at)) >= 0:
            kept.append(markup[at:found])
            stop = lower.find(end, found)
            at = stop + len(end) if stop >= 0 else len(markup)
        markup = "".join((*kept, markup[at:]))
    return markup


def _depth(markup: str) -> int:
    """How deep the elements may nest at worst: openings minus closings, voids left out."""
    return markup.count("<") - 2 * markup.count("</") - markup.count("<br") - markup.count("<img") - markup.count("<p")
