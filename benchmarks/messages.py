"""Signed webhooks, built before the clock starts: about 1 KB, each with an id and a sender of its own."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b

from responder.demo.whatsapp_wire import PHONE_NUMBER_ID, SIGNATURE_HEADER, customer_text, sign, status_news

SECRET = "benchmark-app-secret"
ACCOUNT = "whatsapp"
PATH = f"/hooks/{ACCOUNT}"
_WORDS = re.findall(
    r"\w+",
    "hello could you please tell me when the blue city bike that was ordered three weeks ago arrives in your shop "
    "because the mail said tuesday and nobody has called yet also what are your opening hours on saturday thanks",
)


@dataclass(frozen=True, slots=True)
class Wire:
    """One request, ready to be written to a socket. `key` is the sender (or what else tells it apart)."""

    key: str
    data: bytes
    id: str = ""


def customer_wires(
    count: int, *, run: int, path: str = PATH, length: int = 500, per_sender: int = 1, at: datetime | None = None
) -> list[Wire]:
    """Build messages of customers; `run` keeps the ids of several runs apart (below 1,000).

    per_sender: how many messages in a row come from one person. at: when they were written; None: now.
    """
    chance = random.Random(run)
    now = at or datetime.now(UTC)
    wires = []
    for number in range(count):
        sender = f"3197{run:03d}{number // per_sender:08d}"
        message_id = wamid(f"{run}/{number}")
        text = f"{_sentence(chance, length)} {number}"
        body = customer_text(text, sender=sender, message_id=message_id, at=now)
        wires.append(Wire(sender, request(path, body), message_id))
    return wires


def wamid(seed: str) -> str:
    """Return an id as the platform makes them: without order, so that each lands elsewhere in an index."""
    return f"wamid.HBgL{blake2b(seed.encode(), digest_size=15).hexdigest().upper()}"


def status_wires(sends: list[tuple[str, str, str]], state: str, *, path: str = PATH) -> list[Wire]:
    """Build news of messages: (recipient, platform id, token) each."""
    now = datetime.now(UTC)
    return [
        Wire(to, request(path, status_news(state, message_id=wamid, recipient=to, at=now, token=token or None)))
        for to, wamid, token in sends
    ]


def request(path: str, body: bytes) -> bytes:
    """Return the bytes of a signed POST."""
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: benchmark\r\nContent-Type: application/json\r\n"
        f"{SIGNATURE_HEADER}: {sign(SECRET, body)}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def _sentence(chance: random.Random, length: int) -> str:
    words: list[str] = []
    size = 0
    while size < length:
        words.append(chance.choice(_WORDS))
        size += len(words[-1]) + 1
    return " ".join(words)


__all__ = ["ACCOUNT", "PATH", "PHONE_NUMBER_ID", "SECRET", "Wire", "customer_wires", "request", "status_wires", "wamid"]
