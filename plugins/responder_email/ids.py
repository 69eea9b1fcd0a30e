"""Our own Message-IDs: made from the delivery and its token alone, signed, and recognised when they come back."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from responder import Reply, Signer

_OURS = re.compile(r"<?r\.(\d{1,18})\.([0-9a-f]{16})\.([a-z2-7]{16})@([^\s<>]{1,253})>?")


def message_id(reply: Reply, domain: str, signer: Signer) -> str:
    """Return the Message-ID of a reply: the same at every try, so that receivers can drop a second copy."""
    token = hashlib.sha256(reply.token.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    body = f"{reply.delivery}.{token}"
    return f"<r.{body}.{signer.sign('mail ' + body)}@{domain}>"


def looks_ours(one: str, domains: Iterable[str]) -> bool:
    """Tell whether an id has the form of ours on one of our domains, whoever signed it."""
    match = _OURS.fullmatch(one)
    return match is not None and match[4].lower() in domains


def delivery_of(one: str, signer: Signer) -> int | None:
    """Return the number of our delivery when this id was made and signed by us, else None."""
    match = _OURS.fullmatch(one)
    if match is None or not signer.holds(f"mail {match[1]}.{match[2]}", match[3]):
        return None
    return int(match[1])


def ours_in(text: str, signer: Signer) -> tuple[tuple[str, int], ...]:
    """Return (id, delivery) for every signed id of ours anywhere in a text, each once."""
    found: dict[str, int] = {}
    for match in _OURS.finditer(text):
        one = f"<{match[0].strip('<>')}>"
        if (delivery := delivery_of(one, signer)) is not None:
            found[one] = delivery
    return tuple(found.items())
