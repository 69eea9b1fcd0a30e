"""Names of a person that hold on every channel: "mailto:lena@post.example", "tel:+31600000001" (RFC 6068, RFC 3966)."""

from __future__ import annotations

import re

MERGED = "same:"  # made by ourselves where a colleague said that two are one; no channel can name it
LONGEST = 320  # characters
_NUMBER = re.compile(r"\+[1-9][0-9]{6,14}")  # E.164
_MAIL = re.compile(r"[^@\s]+@[^@\s]+")
_OTHER = re.compile(r"[a-z][a-z0-9+.-]{1,19}:\S+")
_APART = str.maketrans("", "", " -.()")


def identity_of(text: str) -> str:
    """Return an identity as it is compared, in one way of writing; "" for what is none."""
    text = text.strip()
    scheme, _, rest = text.partition(":")
    scheme = scheme.lower()
    if scheme == "mailto":
        found = f"mailto:{rest.lower()}" if _MAIL.fullmatch(rest) else ""
    elif scheme == "tel":
        number = rest.translate(_APART)
        found = f"tel:{number}" if _NUMBER.fullmatch(number) else ""
    else:
        found = text if _OTHER.fullmatch(text) and not text.startswith(MERGED) else ""
    return found if len(found) <= LONGEST and found.isprintable() else ""
