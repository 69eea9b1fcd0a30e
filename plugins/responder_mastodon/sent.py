"""What already stands under a status: our own answer, or a colleague's.

Idempotency-Key is honoured by Mastodon for an hour, and by other servers not at all; so we look.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from responder import NotReadable, OutcomeUnknown, Reply, Sent, TryLater
from responder_mastodon import html, known, outgoing
from responder_mastodon.journal import Journal, fingerprint
from responder_mastodon.known import Me
from responder_mastodon.server import Server


@dataclass(frozen=True, slots=True)
class Below:
    """ours: this very reply, where it is there. colleague: a status of our account that this daemon did not write."""

    ours: Sent | None = None
    colleague: bool = False


async def below(server: Server, reply: Reply, journal: Journal, now: datetime) -> Below:
    """Look under the status that `reply` answers; raises TryLater where nobody can tell, Refused where it is gone."""
    given = reply.reply_to["status"]
    try:
        me = await server.know()
        statuses = [status for status in await _answers(server, me, given) if status.get("in_reply_to_id") == given]
    except (NotReadable, OutcomeUnknown):  # nothing has left
        raise TryLater("What stands under the status cannot be read.") from None
    wanted = fingerprint(given, outgoing.status(reply, server.limits)["status"])
    colleague = False
    for status in statuses:
        if mark(status) == wanted:
            return Below(ours=Sent(str(status["id"])))
        app = known.text(known.table(status.get("application")).get("name"))
        colleague |= not (me.app and app == me.app) and not is_ours(status, journal, now)
    return Below(colleague=colleague)


async def _answers(server: Server, me: Me, given: str) -> list[dict[str, Any]]:
    """Return the statuses of our account in a thread; one that is too long to read is looked for among our newest."""
    try:
        thread = await server.thread(given)
    except NotReadable:
        return await server.own_statuses(me)
    return [status for status in thread if known.table(status.get("account")).get("id") == me.id]


def is_ours(status: Mapping[str, Any], journal: Journal, now: datetime) -> bool:
    """Tell whether this daemon wrote a status of our account."""
    return journal.knows(mark(status), now)


def mark(status: Mapping[str, Any]) -> str:
    """Return the fingerprint of a status as the server shows it."""
    words = html.said(known.text(status.get("content")), {}).full
    return fingerprint(str(status.get("in_reply_to_id") or ""), words)
