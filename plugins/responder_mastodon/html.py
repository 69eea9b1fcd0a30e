"""The HTML of a status to the text that a person wrote. Pure.

Sources: Mastodon documentation, "HTML sanitization"; elements that other servers send as well are read as text.
"""

from __future__ import annotations

import html as entities
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

MAX_HTML: Final = 64 * 1024  # characters
_DEEP: Final = 100  # open elements: the parser's time grows with the square of the depth
_OPEN, _CLOSE = "\ue000", "\ue001"  # around each mention, until it is known which ones lead
_TAGS = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*+)[^<>]*+>")
_VOID = frozenset({"br", "img", "hr", "input", "wbr"})
_BLOCKS = "p, div, li, ul, ol, pre, blockquote, h1, h2, h3, h4, h5, h6, table, tr"
_LEADING = re.compile(
    rf"(?:\s*(?:{_OPEN}[^{_CLOSE}]*{_CLOSE}|@[\w.-]{{1,64}}(?:@[\w.:-]{{1,253}})?(?=[\s,:]|\Z))[,:]?)+\s*"
)
_MENTION = re.compile(rf"{_OPEN}([^{_CLOSE}]*){_CLOSE}")
_ANY = re.compile(r"@[\w.-]+(?:@[\w.:-]+)?")


@dataclass(frozen=True, slots=True)
class Said:
    """What a person wrote. text: without the mentions at its beginning; full: with them.

    leading: whom the mentions at the beginning name; within: whom later ones name (without the @).
    """

    text: str
    full: str
    leading: tuple[str, ...] = ()
    within: tuple[str, ...] = ()


def said(content: str, mentions: Mapping[str, str]) -> Said:
    """Read the content of a status. mentions: names by the address of the person's page."""
    marked = _text(content, mentions)
    lead = _LEADING.match(marked)
    start = lead[0] if lead else ""
    rest = marked[len(start) :]
    plain = marked.replace(_OPEN, "").replace(_CLOSE, "").strip()
    return Said(
        text=rest.replace(_OPEN, "").replace(_CLOSE, "").strip(),
        full=plain,
        leading=tuple(name[1:] for name in _ANY.findall(start)),
        within=tuple(name.lstrip("@") for name in _MENTION.findall(rest)),
    )


def _text(content: str, mentions: Mapping[str, str]) -> str:
    content = _unmarked(content[:MAX_HTML])
    if _too_deep(content):
        return _unmarked(entities.unescape(_TAGS.sub(" ", content))).strip()
    tree = LexborHTMLParser(content)
    if tree.body is None:
        return ""
    if "&#" in content and (_OPEN in (shown := tree.body.text()) or _CLOSE in shown):  # they name nobody
        return _unmarked(shown).strip()
    for node in tree.css(".quote-inline, script, style"):
        node.decompose()
    for node in tree.css("a"):
        node.replace_with(_link(node, mentions))
    for node in tree.css("br"):
        node.replace_with("\n")
    for node in tree.css(_BLOCKS):
        node.insert_before("\n\n" if node.tag == "p" else "\n")
        node.insert_after("\n\n" if node.tag == "p" else "\n")
    lines = [" ".join(line.split()) for line in tree.body.text().split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _unmarked(text: str) -> str:
    return text.replace(_OPEN, "").replace(_CLOSE, "")


def _link(node: LexborNode, mentions: Mapping[str, str]) -> str:
    """Return what stands for a link: a name, a tag, or the whole address, which servers show cut."""
    attributes: Mapping[str, Any] = node.attributes
    href, kinds = str(attributes.get("href") or ""), str(attributes.get("class") or "").split()
    shown = "".join(node.text().split())
    if "hashtag" in kinds or shown.startswith("#"):
        return shown
    if "mention" in kinds or href in mentions or shown.startswith("@"):
        name = mentions.get(href) or shown.lstrip("@")
        return f"{_OPEN}@{name}{_CLOSE}"
    cut = node.css_first(".invisible, .ellipsis") is not None
    return href if href and (cut or shown.startswith(("http://", "https://"))) else node.text()


def _too_deep(content: str) -> bool:
    depth = 0
    for tag in _TAGS.finditer(content):
        if tag[2].lower() in _VOID:
            continue
        depth += -1 if tag[1] else 1
        if depth > _DEEP:
            return True
    return content.count("<") > 5_000
