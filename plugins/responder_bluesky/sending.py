"""Posts and messages on their way out, and whether they have arrived."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from responder import (
    BlockedByContact,
    CredentialsRejected,
    Journal,
    OutcomeUnknown,
    Refused,
    Reply,
    SendError,
    Sent,
    Signer,
    TryLater,
)
from responder_bluesky import outgoing, shapes
from responder_bluesky.session import Session
from responder_bluesky.shapes import MALFORMED, Json

KNOWN = timedelta(days=7)  # how long what we said in private is known to be ours
_CLOCKS_DIFFER = timedelta(minutes=1)


# --- posts ------------------------------------------------------------------------------------------------------------


async def post(session: Session, reply: Reply, signer: Signer) -> Sent:
    """Answer a post in public; the same reply at another time is the same post (putRecord with a key of ours)."""
    key, record = outgoing.post(reply, signer)
    await _may_be_answered(session, reply.reply_to["parent"]["uri"])
    me = (await session.me()).did
    body = {"repo": me, "collection": outgoing.POST, "rkey": key, "record": record}
    return Sent(_id(await session.procedure("com.atproto.repo.putRecord", body), "uri"))


async def _may_be_answered(session: Session, uri: str) -> None:
    """Raise where the post is gone, closed for answers, or one of the two has blocked the other.

    Nothing of it would be refused by our own server. Where nobody can tell, the answer is sent.
    """
    try:
        answer = await session.query("app.bsky.feed.getPosts", [("uris", uri)])
    except CredentialsRejected:
        raise
    except SendError as error:
        if isinstance(error, TryLater) and error.everyone:
            raise
        return
    found = answer.get("posts")
    if not isinstance(found, list):
        return
    view = next((one for one in found if isinstance(one, dict) and one.get("uri") == uri), None)
    if view is None:
        raise Refused("The post is gone.")
    author, viewer = view.get("author"), view.get("viewer")
    bond = author.get("viewer") if isinstance(author, dict) else None
    if isinstance(bond, dict) and (bond.get("blockedBy") or bond.get("blocking")):
        raise BlockedByContact("One of the two has blocked the other.")
    if isinstance(viewer, dict) and viewer.get("replyDisabled"):
        raise Refused("The person lets only some answer this post.")


async def found_post(session: Session, reply: Reply, signer: Signer) -> Sent | None:
    """Return our answer where it is there; raises a SendError where nobody can tell."""
    key, _ = outgoing.post(reply, signer)
    params = [("repo", (await session.me()).did), ("collection", outgoing.POST), ("rkey", key)]
    try:
        return Sent(_id(await session.query("com.atproto.repo.getRecord", params), "uri"))
    except Refused:  # RecordNotFound
        return None


# --- messages ---------------------------------------------------------------------------------------------------------


async def message(session: Session, reply: Reply, service: str, journal: Journal, now: datetime) -> Sent:
    """Send a direct message. The chat takes no key of ours: before a second try it is looked for."""
    body = outgoing.message(reply)
    if reply.tries and (sent := await found_message(session, reply, service)) is not None:
        return sent
    try:
        journal.note(mark(body["convoId"], reply.text), now)
    except OSError as error:
        raise TryLater(f"The account's folder cannot be written: {error.strerror}.") from None
    return Sent(_id(await session.procedure("chat.bsky.convo.sendMessage", body, service=service), "id"))


def mark(conversation: str, text: str) -> str:
    """Return the fingerprint of a message, by which the journal knows it; blanks do not count."""
    whole = f"{conversation}\n{' '.join(text.split())}".encode("utf-8", "surrogatepass")
    return hashlib.blake2b(whole, digest_size=16).hexdigest()


async def found_message(session: Session, reply: Reply, service: str) -> Sent | None:
    """Return our message where the conversation has it since it was written; raises a SendError."""
    me, since = (await session.me()).did, reply.written_at - _CLOCKS_DIFFER
    params = [("convoId", reply.reply_to["convo"]), ("limit", "50")]
    answer = await session.query("chat.bsky.convo.getMessages", params, service=service)
    shown = answer.get("messages")
    wanted = " ".join(reply.text.split())
    for one in shown if isinstance(shown, list) else ():
        try:
            same = one["sender"]["did"] == me and " ".join(one["text"].split()) == wanted
            if same and shapes.moment(one["sentAt"]) >= since:
                return Sent(shapes.short(one["id"]))
        except MALFORMED:
            continue
    return None


def messages_of(logs: Sequence[Json], sender: str) -> Iterator[tuple[str, Json]]:
    """Yield the messages of one sender in a piece of the log, each with its conversation."""
    for item in logs:
        convo, one = item.get("convoId"), item.get("message")
        if not isinstance(convo, str) or not isinstance(one, dict) or not isinstance(one.get("text"), str):
            continue
        from_whom = one.get("sender")
        if isinstance(from_whom, dict) and from_whom.get("did") == sender:
            yield convo, one


def _id(answer: Json, key: str) -> str:
    """Return the platform's name for what it took; raises OutcomeUnknown where it gives none."""
    given = answer.get(key)
    if not isinstance(given, str) or not given:
        raise OutcomeUnknown(f"The server's answer has no {key}.")
    return given
