"""Posts a reply, and looks for what already stands under a status: our own answer, or a colleague's.

Idempotency-Key is honoured by Mastodon for an hour, and by other servers not at all; so we look before we repeat.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from responder import (
    CredentialsRejected,
    Desk,
    Journal,
    NotReadable,
    OutcomeUnknown,
    Refused,
    Reply,
    Sent,
    TryLater,
)
from responder_mastodon import errors, html, known, outgoing
from responder_mastodon.known import Me
from responder_mastodon.server import Server

_FINAL = (Refused, CredentialsRejected)
_NOISE = re.compile(r"https?://\S+|@[\w.-]+(?:@[\w.:-]+)?")


@dataclass(frozen=True, slots=True)
class Below:
    """ours: ids of statuses of ours by their marks. colleague: one that this daemon did not write is there."""

    ours: Mapping[str, str] = field(default_factory=dict)
    colleague: bool = False


NOTHING = Below()


async def post(server: Server, reply: Reply, journal: Journal, desk: Desk, there: Below = NOTHING) -> Sent:
    """Post the statuses of a reply, each under the one before; what is `there` already is not posted again.

    Once the first stands, a later one that is refused does not undo it: the customer has heard us.
    """
    parent, first = str(reply.reply_to["status"]), ""
    for number, text in enumerate(outgoing.parts(reply, server.limits)):
        own_id = there.ours.get(fingerprint(parent, text))
        if own_id is None:
            key = f"{reply.token}-{number}" if number else reply.token
            try:
                own_id = await _one(server, outgoing.status(reply, text, parent), key, journal, desk)
            except _FINAL as error:
                if not first:
                    raise
                desk.log.warning("the rest of a thread was refused", account=desk.account, error=str(error))
                break
        parent, first = own_id, first or own_id
    return Sent(first)


async def _one(server: Server, body: Mapping[str, Any], key: str, journal: Journal, desk: Desk) -> str:
    now = desk.clock.now()
    try:
        journal.note(fingerprint(body["in_reply_to_id"], body["status"]), now)
    except OSError as error:
        raise TryLater(f"What we say could not be noted in {desk.folder}: {error.strerror}.") from None
    answer = await server.call("POST", "/api/v1/statuses", body=body, headers={"Idempotency-Key": key})
    return errors.outcome(answer, now).id


async def known_server(server: Server) -> Me:
    """Return who we are, asking if nobody has yet; raises a SendError, never OutcomeUnknown: nothing has left."""
    try:
        return await server.know()
    except (NotReadable, OutcomeUnknown) as error:
        raise TryLater(f"The server does not say who we are: {error}") from None


async def below(server: Server, reply: Reply, journal: Journal, now: datetime) -> Below:
    """Look under the status that `reply` answers; raises TryLater where nobody can tell, Refused where it is gone."""
    me, given = await known_server(server), str(reply.reply_to["status"])
    try:
        statuses = await _answers(server, me, given)
    except (NotReadable, OutcomeUnknown):
        raise TryLater("What stands under the status cannot be read.") from None
    ours = {mark(status): known.text(status.get("id")) for status in statuses}
    direct = [status for status in statuses if status.get("in_reply_to_id") == given]
    return Below(ours=ours, colleague=not all(is_ours(status, me, journal, now) for status in direct))


def whole(there: Below, reply: Reply, texts: Sequence[str]) -> Sent | None:
    """Return the reply as sent where each of its statuses is there."""
    parent, first = str(reply.reply_to["status"]), ""
    for text in texts:
        own_id = there.ours.get(fingerprint(parent, text))
        if own_id is None:
            return None
        parent, first = own_id, first or own_id
    return Sent(first)


async def _answers(server: Server, me: Me, given: str) -> list[dict[str, Any]]:
    """Return the statuses of our account in a thread; one that is too long to read is looked for among our newest."""
    try:
        thread = await server.below(given)
    except NotReadable:
        return await server.own_statuses(me)
    return [status for status in thread if known.table(status.get("account")).get("id") == me.id]


def is_ours(status: Mapping[str, Any], me: Me, journal: Journal, now: datetime) -> bool:
    """Tell whether this daemon wrote a status of our account: by our application's name, or by our own notes."""
    app = known.text(known.table(status.get("application")).get("name"))
    return bool(me.app and app == me.app) or journal.knows(mark(status), now)


def fingerprint(status: str, text: str) -> str:
    """Return the mark of a text under a status. Names, links, blanks and signs do not count: servers change them."""
    letters = "".join(sign for sign in _NOISE.sub("", text.replace("\u200b", "")).casefold() if sign.isalnum())
    return hashlib.blake2b(f"{status}\n{letters}".encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def mark(status: Mapping[str, Any]) -> str:
    """Return the fingerprint of a status as the server shows it."""
    words = html.said(known.text(status.get("content")), {}).full
    return fingerprint(str(status.get("in_reply_to_id") or ""), words)
