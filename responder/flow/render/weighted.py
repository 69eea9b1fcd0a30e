"""How X counts a text: by weight, each link as 23, each emoji as 2.

Source: X documentation, "Counting characters": the text in NFC; the letters of most alphabets weigh 1, those of
Chinese, Japanese and Korean 2, an emoji with all that is joined to it 2, and a link 23 however long it is.
"""

from __future__ import annotations

import re
import unicodedata

from responder.flow.render.clusters import extends, glued

LINK = 23
_LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))  # code points that weigh 1; all others weigh 2
_END = ".,;:!?)"
# X makes a link of a bare "example.nl" too; a mail address stays text.
_LINKED = re.compile(r"https?://[^\s<>\"]+|(?<![@\w.-])(?:[\w-]+\.)+[^\W\d_]{2,}(?:/[^\s<>\"]*)?(?!@)", re.IGNORECASE)


def weighted(text: str) -> int:
    """Return the weight of `text` as X counts it, never too little."""
    text = unicodedata.normalize("NFC", text)
    total = end = 0
    for found in _LINKED.finditer(text) if "." in text or "://" in text else ():
        link = found[0].rstrip(_END)
        total += _weight(text[end : found.start()]) + (LINK if "://" in link else max(LINK, _weight(link)))
        end = found.start() + len(link)
    return total + _weight(text[end:])


def _weight(text: str) -> int:
    if text.isascii():
        return len(text)
    total = flags = 0
    before, heavy = "", False
    for char in text:
        flag = "\U0001f1e6" <= char <= "\U0001f1ff"
        flags = flags + 1 if flag else 0
        joined = heavy and (extends(char) or glued(before, char) or (flag and flags % 2 == 0))
        if not joined:
            heavy = not any(first <= ord(char) <= last for first, last in _LIGHT)
            total += 2 if heavy else 1
        before = char
    return total
