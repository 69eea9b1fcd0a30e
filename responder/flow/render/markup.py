"""One neutral text, five forms. The neutral text knows paragraphs, lists (`- `) and links: `[title](url)` or bare.

Only links with http, https or mailto become links; everything else is text, and in HTML all text is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

from responder.channels import Unit
from responder.flow.render.length import length, shorten

_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\(((?:https?://|mailto:)[^\s()<>\"']{1,2000})\)", re.IGNORECASE)
_ANY_LINK = re.compile(_LINK.pattern + r"|(https?://[^\s<>\"'\[\]]{1,2000})", re.IGNORECASE)
_TAGGED = ("html", "telegram", "slack")
_LINKS = {"telegram": '<a href="{url}">{title}</a>', "slack": "<{url}|{title}>"}
_CLOSING = ".,;:!?)"


def as_text(neutral: str, markup: str) -> str:
    """Return the text as a platform shows it.

    markup: "plain", "whatsapp", "html" (a fragment of it), "telegram" or "slack". "telegram" is plain lines in which
    titled links are elements and `<`, `>`, `&` are escaped (Bot API, "HTML style"); "slack" is the same with its own
    sign for a link (Slack documentation, "Formatting message text"), which other chats for teams read, too.
    A platform that knows only other markup gets plain text.
    """
    if markup == "html":
        return "\n".join(_blocks(neutral))
    if markup in _LINKS:
        return _lines(neutral, _LINKS[markup])
    if "](" not in neutral:
        return neutral
    return _LINK.sub(_spelled, neutral)


def fits(neutral: str, markup: str, longest: int, unit: Unit) -> bool:
    """Tell whether a platform takes the whole text."""
    shown = as_text(neutral, markup)
    return len(shown) * 6 <= longest or length(shown, unit) <= longest


def fitted(neutral: str, markup: str, longest: int, unit: Unit) -> str:
    """Return the text as a platform shows it, cut at the end of a sentence where it is longer than `longest`."""
    shown = as_text(neutral, markup)
    if len(shown) * 6 <= longest:  # four bytes a character, 23 for "a.nl": worth counting only then
        return shown
    if markup not in _TAGGED:
        return shorten(shown, longest, unit)
    room = length(neutral, unit)
    while (now := length(shown, unit)) > longest:
        room = min(room, length(neutral, unit)) * longest // now
        neutral = shorten(neutral, room, unit)  # it has no element to cut through
        shown = as_text(neutral, markup)
    return shown


def _lines(neutral: str, element: str) -> str:
    """Escape the text and turn titled links into elements; a phone finds bare addresses by itself."""
    html, end = [], 0
    for link in _LINK.finditer(neutral) if "](" in neutral else ():
        title, url = escape(link[1], quote=False), escape(link[2])
        mail = link[2].lower().startswith("mailto:")
        html.append(escape(neutral[end : link.start()], quote=False))
        html.append(escape(_spelled(link), quote=False) if mail else element.format(url=url, title=title))
        end = link.end()
    return "".join(html) + escape(neutral[end:], quote=False)


def as_html(neutral: str) -> str:
    """Return a small HTML document for a mail: paragraphs, lists and links, no style, nothing to load."""
    return "<html><body>\n" + "\n".join(_blocks(neutral)) + "\n</body></html>\n"


def _spelled(link: re.Match[str]) -> str:
    """Write a link out. On WhatsApp too: it finds the address by itself and has no sign for a titled link."""
    title, url = link[1], link[2]
    shown = url.removeprefix("mailto:")
    return shown if title in (url, shown) else f"{title}: {shown}" if title[-1:] not in "?!.:" else f"{title} {shown}"


def _blocks(neutral: str) -> list[str]:
    return [_block(block.split("\n")) for block in neutral.split("\n\n") if block.strip()]


def _block(lines: list[str]) -> str:
    """Turn the lines of one paragraph into HTML; runs of `- ` become lists."""
    parts: list[str] = []
    texts: list[str] = []
    items: list[str] = []

    def close(kept: list[str], wrap: Callable[[list[str]], str]) -> None:
        if kept:
            parts.append(wrap(kept))
            kept.clear()

    for line in lines:
        if line.startswith("- "):
            close(texts, _paragraph)
            items.append(_inline(line[2:]))
        elif items and line.startswith("  "):
            items[-1] += f"<br>\n{_inline(line.strip())}"
        else:
            close(items, _list)
            texts.append(_inline(line))
    close(texts, _paragraph)
    close(items, _list)
    return "\n".join(parts)


def _paragraph(lines: list[str]) -> str:
    return "<p>" + "<br>\n".join(lines) + "</p>"


def _list(items: list[str]) -> str:
    return "<ul>\n" + "\n".join(f"<li>{item}</li>" for item in items) + "\n</ul>"


def _inline(line: str) -> str:
    if "://" not in line and "](" not in line:
        return escape(line)
    html, end = [], 0
    for link in _ANY_LINK.finditer(line):
        title, url, tail = _target(link)
        html.append(f'{escape(line[end : link.start()])}<a href="{escape(url)}">{escape(title)}</a>{escape(tail)}')
        end = link.end()
    return "".join(html) + escape(line[end:])


def _target(link: re.Match[str]) -> tuple[str, str, str]:
    """Return title, address and what follows: the full stop after a bare address is not part of it."""
    if link[2]:
        return link[1], link[2], ""
    url = link[3].rstrip(_CLOSING)
    return url, url, link[3][len(url) :]
